// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/exceedance_runs.h"

#include <optional>
#include <string>
#include <vector>

namespace andon::tuning {

/// A time in which something was truly wrong: labelled by people, by a recording, or taken for it.
struct Event {
  UtcTime from;
  UtcTime to; ///< its last moment, >= from

  bool operator==(const Event &) const = default;
};

/// One recording of one stream with what is known of it. Several of them are judged apart and counted together.
struct LabelledHistory {
  std::string name; ///< the file, or the stream
  TakenSamples samples;
  std::vector<Event> events; ///< by their begin; they do not overlap
  bool isLabelled = false;   ///< false: there are no labels, so that nothing is said of true and false
};

/// One limit with everything that may stand behind it.
struct LimitSetting {
  LimitSide side = LimitSide::High;
  double limit = 0.0;
  double deadband = 0.0;
  DelaySetting delays;

  bool operator==(const LimitSetting &) const = default;
};

/// Sorts events and joins those that overlap or touch.
[[nodiscard]] std::vector<Event> inOrder(std::vector<Event> events);

/// Sum of the spans from the first to the last sample, each time a stream starts anew apart.
[[nodiscard]] Duration lengthOf(const TakenSamples &samples);

/// The usual distance of two samples: the median. Zero for fewer than two samples.
[[nodiscard]] Duration usualInterval(const TakenSamples &samples);

} // namespace andon::tuning
