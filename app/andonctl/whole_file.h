// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace andon::ctl {

/// Writes a file so that a reader finds the old one or the new one, never half of it: beside it, then renamed.
/// Error: ReadOnly, DiskFull, Unavailable.
[[nodiscard]] Result<void> writeWholeFile(const std::string &path, std::string_view text);

/// The same for what is too large to hold: `write` fills the stream, and what it leaves is the file only if it succeeds.
/// Error: what `write` returns; ReadOnly, DiskFull.
[[nodiscard]] Result<void> writeWholeStream(const std::string &path, const std::function<Result<void>(std::ostream &)> &write);

/// Fails now where writeWholeFile would fail later because the folder is not there or cannot be written.
[[nodiscard]] Result<void> checkFolderOf(const std::string &path);

} // namespace andon::ctl
