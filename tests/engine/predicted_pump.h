// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/engine_fixture.h"
#include "tests/engine/written_package.h"

#include <functional>
#include <string>
#include <utility>

namespace andon::test {

/// The site of EngineFixture with a predictor for its pump, and a rule of the pump that goes by what it says after `delay`.
[[nodiscard]] Site predictedSite(const PredictorSetting &predictor, const AlarmId &alarm, const std::string &name, Duration delay);

/// That pump in an engine, its predictor at work, and samples that come as fast as they are judged.
struct PredictedPump : EngineFixture {
  /// The last rule of `site` is the predictor's, as predictedSite() makes it.
  PredictedPump(Site site, const prediction::PredictorPackage &package);

  void run();
  /// One sample of pressure and flow a second, by what `next` says of each second; a value that is NaN does not come.
  void feedEach(int seconds, const std::function<std::pair<double, double>(int second)> &next, Duration flowLags = {});
  bool hasRows(std::uint64_t rows);
  bool isRaised();
  bool becomesRaised();
  /// Of the occurrence that stands.
  std::shared_ptr<const OccurrenceReasons> reasons();
  /// Waits for them, too: they come with the alarm or right after it.
  AlarmExplanation explanation();
  /// What is stored of its output within an hour of now.
  std::vector<TrendPoint> scores();
  /// The command that brings another package.
  InstallPredictor install(const prediction::PredictorPackage &package);
  /// Spoils a file of the newest version's package in the store, one that differs from the version before; the engine is stopped.
  void damageStored(const std::string &file);

  Site configured;
  PredictorId predictor;
  AlarmId alarm;
  UtcTime now; ///< of the next sample
};

} // namespace andon::test
