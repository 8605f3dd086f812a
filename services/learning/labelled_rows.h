// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/feedback.h"
#include "models/domain/site.h"
#include "services/prediction/predictor_package.h"
#include "services/prediction/training_data.h"

namespace andon::history {
class HistoryReader;
} // namespace andon::history
namespace andon::storage {
class OperationsReader;
} // namespace andon::storage

namespace andon::learning {

/// Rows of a store's history for a predictor, with what people hold of the alarms in them.
struct LabelledRows {
  prediction::TrainingData data;        ///< its inputs are the champion's, in their order; `sha256` is that of the rows as CSV
  std::vector<AssetId> assets;          ///< by row
  std::vector<JudgedOccurrence> judged; ///< whose agreed word labels rows: true alarms are events, false ones are none
  std::vector<Occurrence> unknown;      ///< whose rows are left out: disputed, a nuisance, or never judged
  std::string csv;                      ///< the rows as they are handed on
};

/// Rows while a true alarm of an asset of the predictor's kind stood are events; rows of alarms about which nobody agrees are left out, all
/// others are none. Sensor alarms say nothing of a machine and label nothing. Error: NotFound (the history has no rows), Malformed (nothing
/// to learn from), and what the store says.
[[nodiscard]] Result<LabelledRows> labelledRows(storage::OperationsReader &operations, history::HistoryReader &history, const Site &site,
                                                const PredictorSetting &predictor, const prediction::Manifest &champion);

} // namespace andon::learning
