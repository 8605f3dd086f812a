// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace andon::test {

/// A file of the recordings that are not part of the repository: under $ANDON_DATA, else under ../shared/data beside it.
/// Empty where it is not there; the test is skipped then.
inline std::string sharedData(const std::string &name)
{
  const char *folder = std::getenv("ANDON_DATA");
  const std::filesystem::path path =
      (folder != nullptr ? std::filesystem::path{folder} : std::filesystem::path{ANDON_SOURCE_DIR} / "../shared/data") / name;
  std::error_code error;
  return std::filesystem::exists(path, error) ? path.lexically_normal().string() : std::string{};
}

} // namespace andon::test
