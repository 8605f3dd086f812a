// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/labelled_history.h"

#include <algorithm>

namespace andon::tuning {

std::vector<Event> inOrder(std::vector<Event> events)
{
  std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.from < b.from; });
  std::vector<Event> joined;
  for (const Event &event : events)
    if (!joined.empty() && event.from <= joined.back().to)
      joined.back().to = std::max(joined.back().to, event.to);
    else
      joined.push_back(event);
  return joined;
}

Duration lengthOf(const TakenSamples &samples)
{
  if (samples.times.empty())
    return {};
  std::int64_t length = samples.times.back() - samples.times.front();
  for (const std::uint32_t restart : samples.restarts) // leave the jump back out
    length += samples.times[restart - 1] - samples.times[restart];
  return Duration{length};
}

Duration usualInterval(const TakenSamples &samples)
{
  constexpr std::size_t enough = 10'000;
  std::vector<std::int64_t> distances;
  const std::size_t step = std::max<std::size_t>(1, samples.size() / enough);
  for (std::size_t i = 1; i < samples.size(); i += step)
    if (const std::int64_t distance = samples.times[i] - samples.times[i - 1]; distance > 0)
      distances.push_back(distance);
  if (distances.empty())
    return {};
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return Duration{*middle};
}

} // namespace andon::tuning
