// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>

namespace andon::bench {

inline constexpr std::size_t learningDays = 30;

/// What a plant's month came to, as it was annunciated.
struct PlantMonth {
  std::array<double, learningDays> falseAlarms{}; ///< process alarms of no fault, by day
  double faults = 0.0;                            ///< of machines, of the assets that are watched
  double found = 0.0;                             ///< that an alarm of their asset, on a stream that they disturb, started in
  double foundByAsset = 0.0;                      ///< that any process alarm of their asset started in
  double missed = 0.0;                            ///< that the month without verdicts found and this one did not
  double late = 0.0;                              ///< that this one found later by more than a tenth of the fault
  double lateByAsset = 0.0;                       ///< the same of any process alarm of the asset
  double hoursOutside = 0.0;                      ///< in annunciated alarms of no fault
};

/// The demo plant at seed `seed` watched for 30 days at 1/30 Hz, 12 assets, among them the six with a wrong limit. A technician judges
/// what is annunciated, wrongly in `wrong` of the cases; none: nobody judges.
struct LearningRun {
  std::uint64_t seed = 1;
  std::array<std::optional<double>, 3> wrong{std::nullopt, 0.1, 0.3};
};
[[nodiscard]] std::array<PlantMonth, 3> runMonths(const LearningRun &run);

class Targets;
/// Adds rows {work, ours, peer, unit, ratio} over `seeds` seeds from `first` on.
void addPlantRows(nlohmann::ordered_json &rows, std::uint64_t first, int seeds, Targets &targets);

} // namespace andon::bench
