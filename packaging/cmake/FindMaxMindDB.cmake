# SPDX-License-Identifier: GPL-3.0-or-later
# libmaxminddb: its own CMake package where there is one (vcpkg), pkg-config-less lookup elsewhere (Debian).
find_package(maxminddb CONFIG QUIET)
if(TARGET maxminddb::maxminddb)
  add_library(MaxMindDB::MaxMindDB ALIAS maxminddb::maxminddb)
  set(MaxMindDB_FOUND TRUE)
else()
  find_path(MaxMindDB_INCLUDE_DIR maxminddb.h)
  find_library(MaxMindDB_LIBRARY maxminddb)
  include(FindPackageHandleStandardArgs)
  find_package_handle_standard_args(MaxMindDB DEFAULT_MSG MaxMindDB_LIBRARY MaxMindDB_INCLUDE_DIR)
  if(MaxMindDB_FOUND AND NOT TARGET MaxMindDB::MaxMindDB)
    add_library(MaxMindDB::MaxMindDB UNKNOWN IMPORTED)
    set_target_properties(MaxMindDB::MaxMindDB PROPERTIES
      IMPORTED_LOCATION "${MaxMindDB_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${MaxMindDB_INCLUDE_DIR}")
  endif()
endif()
