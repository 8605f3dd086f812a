// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/labelled_history.h"

#include <vector>

namespace andon::tuning {

/// The values that each part of a setting may take, in order. From them a search picks.
struct SettingGrid {
  std::vector<double> limits; ///< the mildest first: those that are passed most often
  std::vector<double> deadbands;
  std::vector<Duration> onDelays;
  std::vector<Duration> offDelays;
  std::vector<CountInWindow> counts;
};

/// Limits lie where the values do: at quantiles of all of them and of the values within the events, rounded to what a person
/// would write. Deadbands are multiples of the noise, delays and windows of the usual interval. No on-delay is longer than
/// `longestOn`, no off-delay than `longestOff`; `present`, where there is one, is part of it.
[[nodiscard]] SettingGrid gridFor(const std::vector<LabelledHistory> &histories, LimitSide side, const LimitSetting *present,
                                  Duration longestOn, Duration longestOff);

/// What the value scatters by from one sample to the next: a robust standard deviation of the difference, divided by the root
/// of two. 0 for a signal that mostly stands.
[[nodiscard]] double noiseOf(const std::vector<LabelledHistory> &histories);

/// The shortest decimal within `tolerance` of the value.
[[nodiscard]] double rounded(double value, double tolerance);

} // namespace andon::tuning
