// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/faults.h"

#include "services/simulation/deterministic_math.h"

#include <algorithm>

namespace andon::simulation {

const char *keyOf(FaultKind kind)
{
  switch (kind) {
  case FaultKind::SuctionLoss: return "suction_loss";
  case FaultKind::BearingWear: return "bearing_wear";
  case FaultKind::FilterClogging: return "filter_clogging";
  }
  return "";
}

Result<std::vector<FaultKind>> parseFaults(std::string_view text)
{
  std::vector<FaultKind> faults;
  if (text == "none")
    return faults;
  if (text == "all")
    return std::vector<FaultKind>{allFaults.begin(), allFaults.end()};
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    const auto known = std::find_if(allFaults.begin(), allFaults.end(), [&](FaultKind kind) { return word == keyOf(kind); });
    if (known == allFaults.end())
      return failure(ErrorCode::Malformed, std::string{word.substr(0, 64)}, "is not a fault of the plant",
                     "There are suction_loss, bearing_wear and filter_clogging, with commas between them; or all, or none.");
    if (std::find(faults.begin(), faults.end(), *known) == faults.end())
      faults.push_back(*known);
  }
  return faults;
}

FaultSchedule::Course FaultSchedule::courseOf(FaultKind kind)
{
  switch (kind) {
  case FaultKind::SuctionLoss: return {1380.0, 60.0, 150.0, 30.0, 3.0, 5.0};
  case FaultKind::BearingWear: return {1620.0, 150.0, 90.0, 20.0, 70.0, 25.0};
  case FaultKind::FilterClogging: return {1860.0, 200.0, 120.0, 10.0, 140.0, 40.0};
  }
  return {1.0, 0.0, 0.0, 0.0, 0.0, 0.0};
}

FaultSchedule::FaultSchedule(FaultKind kind, std::uint64_t seed, std::uint64_t group, bool enabled)
    : course_(courseOf(kind))
    , seed_(mix(seed, 0xfa017ULL + static_cast<std::uint64_t>(kind), group))
    , isFirstGroup_(group == 0)
    , enabled_(enabled)
{
}

double FaultSchedule::startOf(std::int64_t slot) const
{
  const double chance = unit(mix(seed_, static_cast<std::uint64_t>(slot)));
  if (slot == 0 && isFirstGroup_)
    return course_.earliest + course_.spread * chance;
  const double room = course_.slot - course_.growth - course_.hold - course_.recovery;
  return static_cast<double>(slot) * course_.slot + room * chance;
}

double FaultSchedule::severity(double seconds) const
{
  if (!enabled_ || seconds < 0.0)
    return 0.0;
  const double age = seconds - startOf(static_cast<std::int64_t>(std::floor(seconds / course_.slot)));
  const double repair = age - course_.growth - course_.hold;
  return repair <= 0.0 ? smoothStep(age / course_.growth) : 1.0 - smoothStep(repair / course_.recovery);
}

std::vector<FaultSchedule::Span> FaultSchedule::spansBefore(double seconds) const
{
  std::vector<Span> spans;
  if (!enabled_)
    return spans;
  for (std::int64_t slot = 0; static_cast<double>(slot) * course_.slot < seconds; ++slot) {
    const double start = startOf(slot);
    if (start < seconds)
      spans.push_back({start, start + course_.growth + course_.hold + course_.recovery});
  }
  return spans;
}

} // namespace andon::simulation
