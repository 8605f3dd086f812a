// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tuning/taken_samples.h"

#include "services/detection/condition_state.h"

namespace andon::tuning {

TakenSamples takeSamples(std::span<const Sample> samples)
{
  TakenSamples taken;
  taken.times.reserve(samples.size());
  taken.values.reserve(samples.size());
  detection::LateRun late;
  for (const Sample &sample : samples) {
    if (sample.quality != Quality::Good || sample.time == noTime)
      continue;
    const std::int64_t time = sample.time.time_since_epoch().count();
    if (!taken.times.empty() && time < taken.times.back()) {
      if (!detection::resets(late, sample.time)) {
        ++taken.late;
        continue;
      }
      taken.restarts.push_back(static_cast<std::uint32_t>(taken.size()));
    } else if (!taken.times.empty() && time == taken.times.back()) {
      ++taken.repeated;
    }
    late = {};
    taken.times.push_back(time);
    taken.values.push_back(sample.value);
  }
  return taken;
}

} // namespace andon::tuning
