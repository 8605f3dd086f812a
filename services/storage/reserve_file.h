// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace andon::storage {

/// Space held back beside a store for the moment when the disk is full: giving it up lets the last commits, and the
/// deletions that make room, go through.
class ReserveFile {
public:
  explicit ReserveFile(std::string path)
      : path_(std::move(path))
  {
  }

  /// Allocates it where it is not there and the disk has plenty left. True: it is held.
  [[nodiscard]] bool hold() const;
  /// Gives the space up; false where nothing was held.
  [[nodiscard]] bool release() const;

private:
  std::string path_;
};

} // namespace andon::storage
