// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/labelled_history.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace andon::tuning {

/// An event is found by an activation that starts this much before it at most (alarms.md, "Judging a tuning on labelled data").
inline constexpr Duration foundBefore = std::chrono::seconds{30};

/// What a setting would have done with a part of the history. Sums, so that parts add up.
struct Tally {
  std::uint64_t activations = 0;
  std::uint64_t falseActivations = 0; ///< that start in no event and at most 30 s before none
  std::uint64_t events = 0;
  std::uint64_t found = 0;
  Duration delays{}; ///< of the events found, from their begin to the activation; 0 where it came before
  Duration longestDelay{};
  Duration length{}; ///< of the history
  Duration inAlarm{};
  Duration inAlarmOutside{};    ///< not within an event
  std::uint64_t chattering = 0; ///< activations in a run of three within 60 s

  Tally &operator+=(const Tally &other);
  bool operator==(const Tally &) const = default;

  [[nodiscard]] double hours() const;
  [[nodiscard]] double activationsPerHour() const;
  [[nodiscard]] double falsePerHour() const;
  [[nodiscard]] double inAlarmShare() const;
  [[nodiscard]] double inAlarmOutsideShare() const;      ///< of the whole length
  [[nodiscard]] std::optional<double> meanDelay() const; ///< seconds; none: nothing was found
  [[nodiscard]] std::uint64_t missed() const { return events - found; }
};

/// One event and how it fared.
struct EventOutcome {
  Event event;
  std::optional<UtcTime> foundAt; ///< the first activation that counts
};

/// Judges activations of one history. Nothing is found by an alarm that was on all the time.
[[nodiscard]] Tally judgeActivations(const LabelledHistory &history, const std::vector<RunActivation> &activations);
[[nodiscard]] std::vector<EventOutcome> outcomesOf(const LabelledHistory &history, const std::vector<RunActivation> &activations);

/// The same part by part: `partOf` numbers the part (0 to parts - 1) that a moment lies in; events count where they begin, activations
/// where they start, with the whole time that they last; lengths are left 0.
[[nodiscard]] std::vector<Tally> judgeByPart(const LabelledHistory &history, const std::vector<RunActivation> &activations,
                                             std::size_t parts, const std::function<std::size_t(UtcTime)> &partOf);

/// All histories under one setting.
[[nodiscard]] Tally judgeSetting(const std::vector<LabelledHistory> &histories, const LimitSetting &setting);

} // namespace andon::tuning
