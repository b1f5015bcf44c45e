# SPDX-License-Identifier: GPL-3.0-or-later
# Before CPack packs: every time stamp in a package is the commit's, so that one commit makes one package, byte for byte.
# Without git it is that of this file's newest change, the same in every copy of an unpacked archive.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  get_filename_component(source "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
  execute_process(COMMAND git log -1 --format=%ct WORKING_DIRECTORY "${source}"
    OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT epoch MATCHES "^[0-9]+$")
    file(TIMESTAMP "${source}/CMakeLists.txt" epoch "%s" UTC)
  endif()
  set(ENV{SOURCE_DATE_EPOCH} "${epoch}")
endif()
