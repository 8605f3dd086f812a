// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace andon {

using WorkId = NumberId<struct WorkTag>;
/// The largest number of a record or of an occurrence: whatever reads JSON keeps whole numbers up to here.
inline constexpr std::int64_t largestNumber = std::int64_t{1} << 53;

/// What somebody did about an alarm, or about an asset. Minimal: a maintenance system has the rest, under `reference`.
struct WorkRecord {
  WorkId id;
  AlarmId alarm;             ///< the rule may be empty: work on the asset
  OccurrenceId occurrence{}; ///< none: of no occurrence
  UtcTime opened = noTime;
  UtcTime started = noTime;
  UtcTime finished = noTime; ///< noTime: it goes on
  PersonId person{};         ///< who started it
  std::string finding{};     ///< what was found and done
  double hours = 0.0;        ///< of people
  double cost = 0.0;         ///< in the site's currency
  std::string reference{};   ///< of the maintenance system

  bool operator==(const WorkRecord &) const = default;
};

} // namespace andon
