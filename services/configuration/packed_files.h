// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/configuration/site_files.h"

#include <string>

namespace andon::configuration {

/// The files of a site, kept small: the text of a large site is read back only when somebody changes it. About a
/// twentieth of its size.
class PackedFiles {
public:
  explicit PackedFiles(const SiteFiles &files);

  [[nodiscard]] SiteFiles unpacked() const;

private:
  std::string packed_;   ///< empty: nothing, or `plain_` holds it
  std::size_t size_ = 0; ///< unpacked
  SiteFiles plain_;      ///< where the library could not pack them
};

} // namespace andon::configuration
