# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DSOURCE=… -DHEADER=… -P commit.cmake: writes a header that defines GATEHOUSE_COMMIT, the commit that is being
# built ("-changed" when files differ from it); empty where the sources are not the top of a git tree.
set(commit "")
find_program(GIT git)
if(GIT)
  execute_process(COMMAND ${GIT} rev-parse --show-prefix WORKING_DIRECTORY ${SOURCE}
    RESULT_VARIABLE code OUTPUT_VARIABLE prefix OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(code EQUAL 0 AND prefix STREQUAL "")
    execute_process(COMMAND ${GIT} rev-parse --short=12 HEAD WORKING_DIRECTORY ${SOURCE}
      OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    execute_process(COMMAND ${GIT} --no-optional-locks status --porcelain --untracked-files=no WORKING_DIRECTORY ${SOURCE}
      OUTPUT_VARIABLE changes OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(commit AND changes)
      string(APPEND commit "-changed")
    endif()
  endif()
endif()
set(text "// SPDX-License-Identifier: GPL-3.0-or-later\n#define GATEHOUSE_COMMIT \"${commit}\"\n")
if(EXISTS ${HEADER})
  file(READ ${HEADER} before)
endif()
if(NOT text STREQUAL "${before}")
  file(WRITE ${HEADER} "${text}")
endif()
