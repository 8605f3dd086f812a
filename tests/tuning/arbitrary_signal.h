// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sample.h"
#include "models/domain/tuning/labelled_history.h"

#include <vector>

namespace andon::test {

/// Arbitrary numbers from one seed: a million cases of a hundred samples each would take RapidCheck's own generators hours.
class Dice {
public:
  explicit Dice(std::uint64_t seed)
      : state_(seed)
  {
  }
  std::uint64_t next() // splitmix64
  {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  int below(int end) { return static_cast<int>(next() % static_cast<std::uint64_t>(end)); }
  int within(int low, int high) { return low + below(high - low + 1); }
  bool oneIn(int many) { return below(many) == 0; }

private:
  std::uint64_t state_;
};

/// One stream as it arrives: regular, jittering or on change, with gaps, samples that come late, twice or at the same time, doubtful ones,
/// and now and then a clock that is set back for good.
inline std::vector<Sample> anySignal(Dice &dice, int longest)
{
  const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
  std::vector<Sample> samples;
  Duration now{};
  double value = dice.within(-8, 8) / 4.0;
  const int kind = dice.below(3); // regular, jittering, on change
  const int length = dice.below(longest + 1);
  // A clock set back shows only where nothing else comes late or twice for half a minute.
  const bool isSetBack = dice.oneIn(4);
  const int setBackAt = isSetBack ? dice.below(longest) / 2 : -1;
  for (int i = 0; i < length; ++i) {
    if (dice.oneIn(40))
      now += std::chrono::seconds{dice.within(5, 60)};
    if (i == setBackAt)
      now -= std::chrono::seconds{dice.within(1, 400)};
    switch (kind) {
    case 0: now += std::chrono::seconds{1}; break;
    case 1: now += std::chrono::milliseconds{dice.within(0, 2000)}; break;
    default: now += std::chrono::seconds{dice.within(0, 12)}; break;
    }
    const int step = dice.below(8);
    value = step == 0 ? dice.within(-8, 8) / 4.0 : step < 5 ? value + dice.within(-3, 3) / 4.0 : value;
    Sample sample{0, start + now, value};
    if (dice.oneIn(isSetBack ? 200 : 15))
      sample.time -= std::chrono::milliseconds{dice.within(0, 9000)};
    if (dice.oneIn(25))
      sample.quality = dice.oneIn(2) ? Quality::Bad : Quality::Uncertain;
    samples.push_back(sample);
    if (dice.oneIn(isSetBack ? 200 : 20))
      samples.push_back(sample); // twice
    if (dice.oneIn(isSetBack ? 300 : 30))
      samples.push_back(samples[static_cast<std::size_t>(dice.below(static_cast<int>(samples.size())))]); // again, long after
  }
  return samples;
}

/// Limits, deadbands, delays and counts that meet such a signal, on its values and between them.
inline tuning::LimitSetting anySetting(Dice &dice)
{
  tuning::LimitSetting setting;
  setting.side = dice.oneIn(2) ? LimitSide::High : LimitSide::Low;
  setting.limit = dice.within(-10, 10) / 8.0;
  setting.deadband = dice.oneIn(2) ? 0.0 : dice.within(0, 12) / 8.0;
  const auto delay = [&]() -> Duration {
    switch (dice.below(4)) {
    case 0: return std::chrono::seconds{dice.within(1, 6)};
    case 1: return std::chrono::milliseconds{dice.within(1, 20'000)};
    default: return {};
    }
  };
  setting.delays = {delay(), delay(), {}};
  if (dice.oneIn(2))
    setting.delays.count = {dice.within(2, 6), std::chrono::milliseconds{dice.within(1, 15'000)}};
  return setting;
}

} // namespace andon::test
