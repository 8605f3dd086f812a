// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/engine/desk_loop.h"
#include "services/engine/engine.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <memory>
#include <string>

namespace andon::test {

/// An engine on a real store in a temporary folder, with a clock that moves when told and a source that publishes when
/// told. The site has one pump, P-1, with a few rules.
class EngineFixture {
public:
  EngineFixture();

  static inline const AlarmId pressureHigh{AssetId{"P-1"}, RuleId{"pressure-high"}}; ///< above 10, deadband 1
  static inline const AlarmId flowLow{AssetId{"P-1"}, RuleId{"flow-low"}};           ///< below 5 for 10 s
  static inline const AlarmId tripHigh{AssetId{"P-1"}, RuleId{"trip-high"}};         ///< above 20, safety class, latching

  /// Starts (again) on the same store, with the site above at first and then what the store has. The error is the test's to judge.
  Result<void> start();
  /// The same with another site; none: what the store has, be it nothing.
  Result<void> start(const Site &site);
  Result<void> start(const std::optional<Site> &site);
  [[nodiscard]] static Site site();
  void stop();

  /// One message of the pump, `values` as JSON members: "\"pressure\": 11". Its device time is the clock's.
  void publish(const std::string &values);
  void publishTo(const std::string &topic, const std::string &values);

  /// Moves the clock and runs replies until `done`; false after some seconds of real time.
  bool until(const std::function<bool()> &done);

  CommandOutcome submit(Command command);
  /// The first administrator "ada", a supervisor "sam", a technician "tom" and a second supervisor "sue", all with the
  /// password "correct horse".
  void addPeople();
  void signIn(const std::string &person);

  /// The newest statuses that the desk was told of.
  [[nodiscard]] const AlarmStatus *status(const AlarmId &alarm) const;
  [[nodiscard]] ShownState shown(const AlarmId &alarm) const;

  bool usesMqtt = false; ///< connects to the site's brokers; publish() is then not for it. Set before the start
  SiteFiles packages;    ///< put beside the files of a site that start() is given: "predictors/ID/..."
  Duration predictorBudget = engine::PredictorRunner::usualBudget;
  TemporaryFolder folder;
  ManualClock clock;
  engine::DeskLoop loop;
  std::unique_ptr<engine::Engine> engine;
  std::unique_ptr<Desk> desk;
  SessionState session;
  HealthDelta health;
  int alarmDeltas = 0;

private:
  telemetry::IngestQueue *queue_ = nullptr;
  bool known_ = false; ///< the first delta has come
  std::map<AlarmId, AlarmStatus> statuses_;
};

[[nodiscard]] std::string storePath(const TemporaryFolder &folder);

} // namespace andon::test
