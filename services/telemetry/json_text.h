// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace andon::telemetry {

/// Whether the token, blanks after it allowed, is a number by RFC 8259, however large.
[[nodiscard]] bool isJsonNumber(std::string_view token);

/// Whether the token is a whole number that `number`, its nearest double, does not hold: most of those beyond 2^53.
[[nodiscard]] bool isRounded(std::string_view token, double number);

/// The number that a text holds: spelt as in JSON, or NaN, Infinity, -Infinity. Blanks around it are passed over. Not
/// finite where no double holds it. Nothing for any other text ("21,5", "3.4 V", "").
[[nodiscard]] std::optional<double> numberOfText(std::string_view text);

/// Without blanks, as JSON has them, at both ends.
[[nodiscard]] std::string_view withoutBlanks(std::string_view text);

/// Python's json.dumps writes NaN, Infinity and -Infinity bare. Copies the payload to `copy` with 1e999, a number that no
/// double holds, in place of each; a text in quotes stays as it is. False, and nothing copied, if there is none.
/// `copy` grows to at most twice the payload.
[[nodiscard]] bool replaceNotFinite(std::string_view payload, std::string &copy);

} // namespace andon::telemetry
