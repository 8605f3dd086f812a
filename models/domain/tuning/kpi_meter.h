// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/kpi.h"

#include <string_view>
#include <unordered_map>

namespace andon::tuning {

/// Takes activations one by one, in any order and at constant cost, and says what they amount to so far. It keeps 8 bytes an
/// activation, the names of each alarm once, and a count for each 10 minutes that hold a start. One thread.
class KpiMeter {
public:
  explicit KpiMeter(const KpiSettings &settings);

  using Series = std::uint32_t; ///< an alarm: (asset, alarm), numbered from 0
  [[nodiscard]] Series series(std::string_view asset, std::string_view alarm);

  struct Times {
    UtcTime start;
    std::optional<UtcTime> end{}; ///< none: still active
    std::optional<Priority> priority{};
    std::optional<UtcTime> acknowledged{};
  };
  void add(Series series, const Times &activation);

  [[nodiscard]] Kpi measure() const;

private:
  struct Alarm {
    std::string asset;
    std::string alarm;
    std::vector<UtcTime> starts; ///< as they came
    bool inOrder = true;
  };
  struct Bucket {
    std::int64_t number = 0; ///< of the 10 minutes since 1970
    std::uint64_t count = 0;
  };

  void countBucket(UtcTime start);
  void measureBuckets(Kpi &kpi) const;
  void measureFloods(double total, Kpi &kpi) const;
  void measureAlarms(Kpi &kpi) const;
  void measureDurations(Kpi &kpi) const;
  void measureAcknowledging(Kpi &kpi) const;

  KpiSettings settings_;
  std::unordered_map<std::string, Series> numbers_; ///< by asset, NUL, alarm
  std::vector<Alarm> alarms_;
  std::vector<Bucket> buckets_; ///< in order; those between are empty, so that a log of years with few alarms stays small
  std::uint64_t count_ = 0;
  std::uint64_t fleeting_ = 0;
  std::uint64_t stale_ = 0;
  std::vector<UtcTime> open_; ///< starts of what has no end within the window
  UtcTime latest_ = UtcTime::min();
  std::array<std::uint64_t, 4> priorities_{};
  std::vector<Duration> acknowledgedAfter_;
};

} // namespace andon::tuning
