// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <string>
#include <string_view>

namespace andon::ctl {

/// Writes a file so that a reader finds the old one or the new one, never half of it: beside it, then renamed.
/// Error: ReadOnly, DiskFull, Unavailable.
[[nodiscard]] Result<void> writeWholeFile(const std::string &path, std::string_view text);

/// Fails now where writeWholeFile would fail later because the folder is not there or cannot be written.
[[nodiscard]] Result<void> checkFolderOf(const std::string &path);

} // namespace andon::ctl
