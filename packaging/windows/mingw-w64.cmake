# SPDX-License-Identifier: GPL-3.0-or-later
# CMake toolchain: Windows (x86-64) with MinGW-w64 from a Linux. GATEHOUSE_WINDOWS_SDK, as a variable of CMake or of the
# environment, names the folder that holds Qt and the other libraries for Windows (packaging/windows/README.md).
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

if(NOT GATEHOUSE_WINDOWS_SDK AND DEFINED ENV{GATEHOUSE_WINDOWS_SDK})
  set(GATEHOUSE_WINDOWS_SDK "$ENV{GATEHOUSE_WINDOWS_SDK}")
endif()
if(NOT EXISTS "${GATEHOUSE_WINDOWS_SDK}/lib/cmake/Qt6/Qt6Config.cmake")
  message(FATAL_ERROR "GATEHOUSE_WINDOWS_SDK (“${GATEHOUSE_WINDOWS_SDK}”) names no folder with a Qt for Windows in it; "
    "packaging/windows/README.md tells how to get one.")
endif()
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES GATEHOUSE_WINDOWS_SDK)
# So that a build goes on where the environment does not name it any more.
set(GATEHOUSE_WINDOWS_SDK "${GATEHOUSE_WINDOWS_SDK}" CACHE PATH "The folder with Qt and the other libraries for Windows")

# The posix flavour of the run-time: std::thread and std::mutex, which the win32 one of this age lacks.
set(prefix x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${prefix}-gcc-posix)
set(CMAKE_CXX_COMPILER ${prefix}-g++-posix)
set(CMAKE_RC_COMPILER ${prefix}-windres)

set(CMAKE_FIND_ROOT_PATH "${GATEHOUSE_WINDOWS_SDK}" /usr/${prefix})
# What is given on the command line is looked at beside the SDK: another Qt, say one with Charts.
list(APPEND CMAKE_FIND_ROOT_PATH ${CMAKE_PREFIX_PATH})
# Where OpenSSL puts itself.
list(APPEND CMAKE_LIBRARY_PATH /lib64)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc, rcc, lrelease run here: they are those of this machine's own Qt, of the same version.
if(NOT QT_HOST_PATH)
  set(QT_HOST_PATH /usr CACHE PATH "The Qt whose tools run on this machine")
endif()
if(NOT QT_HOST_PATH_CMAKE_DIR)
  file(GLOB host_qt "${QT_HOST_PATH}/lib/cmake/Qt6HostInfo" "${QT_HOST_PATH}/lib/*/cmake/Qt6HostInfo")
  if(host_qt)
    list(GET host_qt 0 host_qt)
    get_filename_component(host_qt "${host_qt}" DIRECTORY)
    set(QT_HOST_PATH_CMAKE_DIR "${host_qt}" CACHE PATH "Where that Qt keeps its CMake files")
  endif()
endif()
