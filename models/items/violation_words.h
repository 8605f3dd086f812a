// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"

#include <QString>
#include <QTimeZone>

#include <vector>

/// Words for promises that streams break; as words.h.
namespace andon::words {

[[nodiscard]] QString violation(const std::string &key); ///< of "too_slow": "Too slow"; the key itself where it is unknown
/// What the stream promises, as far as the violation goes: "-20.0 to 180.0 °C", "one value in 1 s".
[[nodiscard]] QString promised(const ContractViolations &row, const Site &site);
/// The last value that broke it, or the time that lay between two: "412.0 °C", "after 8.2 s"; "—" where it could not be read.
[[nodiscard]] QString example(const ContractViolations &row, const Site &site);
/// "COMP-03 breaks its contract: Discharge temperature, out of range, 12 times, and 2 more"; empty where it keeps it.
[[nodiscard]] QString violationLine(const std::vector<ContractViolations> &rows, const Site &site);

} // namespace andon::words
