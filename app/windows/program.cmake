# SPDX-License-Identifier: GPL-3.0-or-later
# gatehouse_windows_program(TARGET DESCRIPTION): icon, version and manifest of a program. Elsewhere than on Windows, nothing.
function(gatehouse_windows_program program description)
  if(NOT WIN32)
    return()
  endif()
  set(manifest "")
  if(MSVC)
    # Its linker has a manifest of its own to merge this with.
    target_sources(${program} PRIVATE ${PROJECT_SOURCE_DIR}/app/windows/program.manifest)
  else()
    set(manifest "1 24 \"${PROJECT_SOURCE_DIR}/app/windows/program.manifest\"")
  endif()
  configure_file(${PROJECT_SOURCE_DIR}/app/windows/program.rc.in ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc @ONLY)
  target_sources(${program} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc)
  set_property(SOURCE ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc PROPERTY OBJECT_DEPENDS
    "${PROJECT_SOURCE_DIR}/packaging/windows/gatehouse.ico;${PROJECT_SOURCE_DIR}/app/windows/program.manifest")
endfunction()
