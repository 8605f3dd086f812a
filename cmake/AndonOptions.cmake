# SPDX-FileCopyrightText: 2026 The Andon developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target shares: the language, warnings, sanitizers, precompiled headers, where binaries go.

option(ANDON_TESTS "Build tests and benchmarks" ON)
option(ANDON_PCH "Precompile the headers that every file reads (clang-tidy cannot read GCC's)" ON)
option(ANDON_FUZZERS "Build the fuzzers (clang only)" OFF)
set(ANDON_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

add_library(andon_options INTERFACE)
target_compile_features(andon_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
target_include_directories(andon_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(andon_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
# The compiler that ships the product decides; clang builds the sanitizers, the fuzzers and what clang-tidy reads.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(andon_options INTERFACE -Werror)
endif()
target_compile_definitions(andon_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(ANDON_SANITIZE)
  target_compile_options(andon_options INTERFACE -fsanitize=${ANDON_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(andon_options INTERFACE -fsanitize=${ANDON_SANITIZE})
  # GCC 12 sees ghosts in the standard library once it is instrumented; clang does not know these warnings.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(andon_options INTERFACE -Wno-maybe-uninitialized -Wno-restrict -Wno-tsan)
  endif()
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# andon_precompile(<target> <header>...): headers that most files of the target read.
function(andon_precompile target)
  if(ANDON_PCH)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()
