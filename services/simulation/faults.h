// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/ids.h"
#include "models/domain/time.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace andon::simulation {

enum class FaultKind : std::uint8_t {
  SuctionLoss,    ///< PUMP-12 draws too little water: its flow falls, then the chiller, COMP-03 and the dryer grow warm
  BearingWear,    ///< CONV-21: vibration, then heat and current
  FilterClogging, ///< COMP-01: the intake filter's pressure drop rises, its delivery falls, the filler lacks air
};
inline constexpr std::array<FaultKind, 3> allFaults{FaultKind::SuctionLoss, FaultKind::BearingWear, FaultKind::FilterClogging};

[[nodiscard]] const char *keyOf(FaultKind kind); ///< "suction_loss"

/// Reads "suction_loss,bearing_wear", "all" or "none". Error: Malformed.
[[nodiscard]] Result<std::vector<FaultKind>> parseFaults(std::string_view text);

/// One fault from its first trace to the end of its repair.
struct FaultEpisode {
  FaultKind kind = FaultKind::SuctionLoss;
  AssetId asset;    ///< where its cause is
  Duration start{}; ///< since the plant's start, in the plant's own time
  Duration end{};
  std::vector<StreamId> streams; ///< all that it disturbs, the cause first

  bool operator==(const FaultEpisode &) const = default;
};

/// When a fault is there and how bad it is: a pure function of seed, group and time. Time is cut into slots with one
/// episode each, the first one soon after the start where `group` is 0.
class FaultSchedule {
public:
  /// A disabled schedule is always healthy.
  FaultSchedule(FaultKind kind, std::uint64_t seed, std::uint64_t group, bool enabled);

  /// 0 (healthy) to 1 (full) at `seconds` since the plant's start.
  [[nodiscard]] double severity(double seconds) const;

  struct Span {
    double start = 0.0;
    double end = 0.0;
  };
  /// Episodes that begin before `seconds`, in time order.
  [[nodiscard]] std::vector<Span> spansBefore(double seconds) const;

private:
  struct Course {
    double slot;   ///< seconds of one slot
    double growth; ///< seconds from nothing to full
    double hold;
    double recovery;
    double earliest; ///< start of the first episode of group 0
    double spread;   ///< seconds by which the seed may delay that
  };
  static Course courseOf(FaultKind kind);
  [[nodiscard]] double startOf(std::int64_t slot) const;

  Course course_;
  std::uint64_t seed_;
  bool isFirstGroup_;
  bool enabled_;
};

} // namespace andon::simulation
