// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/plant_course.h"

#include "services/simulation/deterministic_math.h"
#include "services/simulation/plant_calendar.h"

#include <algorithm>

namespace andon::simulation {
namespace {

/// After this long what follows slowly has forgotten where it began, to the last digit that a sensor shows.
constexpr double warmUp = 8.0 * hourSeconds;

} // namespace

PlantCourse::PlantCourse(std::uint64_t seed, std::uint64_t group, const std::vector<FaultKind> &faults,
                         const std::optional<Opening> &opening)
    : seed_(mix(seed, 0x914aULL, group))
{
  schedules_.reserve(faultPlaceCount);
  for (std::size_t place = 0; place < faultPlaceCount; ++place) {
    const bool isEnabled = std::find(faults.begin(), faults.end(), faultPlaces()[place].kind) != faults.end();
    schedules_.emplace_back(place, seed, group, opening, isEnabled);
  }
}

Severities PlantCourse::severitiesAt(double seconds) const
{
  Severities severities;
  for (std::size_t i = 0; i < machineFaultCount; ++i)
    severities[i] = schedules_[i].severity(seconds);
  return severities;
}

void PlantCourse::begin(double day)
{
  day_ = day;
  from_ = {};
  bool isFirst = true;
  for (double knot = day - warmUp; knot <= day; knot += knotSeconds) {
    from_ = nextState(seed_, knot, severitiesAt(knot), from_, isFirst);
    isFirst = false;
  }
  for (auto signal = static_cast<std::size_t>(Signal::Good); signal < signalCount; ++signal)
    from_.signals[signal] = 0.0;
  knot_ = day;
  to_ = nextState(seed_, knot_ + knotSeconds, severitiesAt(knot_ + knotSeconds), from_, false);
}

PlantMoment PlantCourse::at(double seconds)
{
  const double day = productionDayOf(seconds);
  if (day != day_ || seconds < knot_)
    begin(day);
  while (seconds >= knot_ + knotSeconds) {
    knot_ += knotSeconds;
    from_ = to_;
    to_ = nextState(seed_, knot_ + knotSeconds, severitiesAt(knot_ + knotSeconds), from_, false);
  }
  return {from_, to_, (seconds - knot_) / knotSeconds, seconds, seed_};
}

} // namespace andon::simulation
