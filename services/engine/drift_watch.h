// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/predictor_report.h"
#include "models/domain/site.h"
#include "services/engine/predictor_runner.h"

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace andon::drift {
class QuantileReference;
} // namespace andon::drift

namespace andon::engine {

/// The alarm of the console that tells that what a predictor goes by has drifted for an asset.
[[nodiscard]] AlarmId driftAlarmOf(const PredictorId &predictor, const AssetId &asset);
/// Its rule; who has to do with it stands there as what to do.
[[nodiscard]] Rule driftRule(const PredictorSetting &setting, const AssetId &asset);
/// Whether a package says what it was trained on.
[[nodiscard]] bool tellsDrift(const prediction::Predictor &predictor);

/// What becomes of the rows that predictors are asked about, asset by asset, brought up to date by each row: its inputs against those of
/// the training (Kolmogorov and Smirnov, PSI), and for expected behaviour the score (ADWIN) and which input the residuals are of. A few
/// hundred bytes an input; about a day counts. The pipeline thread owns it. After a start it begins anew.
class DriftWatch {
public:
  DriftWatch();
  DriftWatch(const DriftWatch &) = delete;
  DriftWatch &operator=(const DriftWatch &) = delete;
  ~DriftWatch();

  /// Slots have other numbers now; what is known of an asset and a version stays.
  void changeSite();
  /// The row that was just handed over.
  void note(const PredictorRunner &runner, PredictorRunner::SlotIndex slot, UtcTime time);

  struct Change {
    AlarmId alarm;
    bool active = false;
  };
  /// What has begun or ended to be an alarm since the last call.
  [[nodiscard]] std::vector<Change> takeChanges();
  /// Fills drift, rows, inputs and lead of a status; the names of inputs are those of the asset's streams.
  void fill(PredictorStatus &status, const Asset &asset) const;

private:
  struct Watched;
  using Key = std::pair<AssetId, PredictorId>;
  void judge(const Key &key, Watched &watched);

  std::map<Key, std::unique_ptr<Watched>> watched_;
  std::vector<Watched *> bySlot_;                                                                             ///< null: not looked up yet
  std::map<std::pair<std::string, std::size_t>, std::shared_ptr<const drift::QuantileReference>> references_; ///< of forests, by version
  std::vector<Change> changes_;
};

} // namespace andon::engine
