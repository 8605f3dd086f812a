// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "models/domain/watch.h"

#include <functional>
#include <vector>

namespace andon::engine {

/// The site with the console itself as an asset, and a rule for each way it can fail; `brokers` are those of this run.
[[nodiscard]] Site withConsole(Site configured, const std::vector<Broker> &brokers);
/// The other way round: the site as withConsole was given it.
[[nodiscard]] Site withoutConsole(Site running);

/// Judges the console's own health: what is wrong long enough to be an alarm. Pure but for its memory; all times are
/// those it is told.
class ConsoleFaults {
public:
  explicit ConsoleFaults(const Site &running);
  /// Watches what another site has rules for; a fault that goes on keeps its beginning.
  void follow(const Site &running);

  struct Verdict {
    AlarmId alarm;
    bool active = false;
  };
  /// `historyFails`: the telemetry history cannot be written. `now` and `utc` are read at the same moment: if they drift
  /// apart by more than two seconds between two calls, somebody has moved the clock.
  /// `isActive` tells which alarms stand already: over a restart, a fault that goes on is the same occurrence.
  [[nodiscard]] std::vector<Verdict> judge(const HealthDelta &health, bool historyFails, SteadyTime now, UtcTime utc,
                                           const std::function<bool(const AlarmId &)> &isActive);

private:
  struct Watch {
    AlarmId alarm;
    ConsoleCondition condition;
    SteadyTime since{}; ///< of the fault; zero: none
    SteadyTime until{}; ///< faults that are over at once stay until then
    std::uint64_t lostBefore = 0;
  };
  [[nodiscard]] bool judge(Watch &watch, const HealthDelta &health, bool historyFails, bool clockMoved, SteadyTime now, bool isActive);

  std::vector<Watch> watches_;
  bool started_ = false;
  Duration civilMinusSteady_{};
};

} // namespace andon::engine
