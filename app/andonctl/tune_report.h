// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/andonctl/tune_options.h"

#include <nlohmann/json.hpp>

namespace andon::ctl {

[[nodiscard]] nlohmann::ordered_json settingJson(const tuning::LimitSetting &setting);
/// The fields that cli.md names, and more. Without labels nothing is said of true and false: those are null.
[[nodiscard]] nlohmann::ordered_json tallyJson(const tuning::Tally &tally, bool isLabelled);
/// "high 1.0868, deadband 0.05, on-delay 3s, off-delay 5s".
[[nodiscard]] std::string settingText(const tuning::LimitSetting &setting);

/// One setting over recordings, beside its bare limit.
struct TuneReport {
  tuning::LimitSetting setting;
  tuning::Tally tally;
  tuning::Tally bare; ///< the same limit without deadband, delays and count
  std::vector<std::string> notes;
};
[[nodiscard]] TuneReport reportOf(const TuneInput &input, const tuning::LimitSetting &setting);

void printTuneJson(const TuneInput &input, const TuneReport &report);
void printTuneText(const TuneInput &input, const TuneReport &report);

} // namespace andon::ctl
