// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace andon {

// Bytes from the network as people may see them: whatever would change how the text around it is drawn or read (control characters,
// marks that turn the direction of writing, bytes that are no UTF-8) stands there as its code instead.

/// One line, for topics, keys and names.
[[nodiscard]] QString safeLine(const std::string &bytes);

/// A payload as text; what looks like JSON is broken into lines and indented, with every token as it came.
[[nodiscard]] QString payloadText(const std::string &payload);

/// Offset, 16 bytes in hex, the same as characters.
[[nodiscard]] QString payloadBytes(const std::string &payload);

} // namespace andon
