// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/prediction/package_trained.h"

#include <functional>

namespace andon::history {
class HistoryReader;
} // namespace andon::history

namespace andon::prediction {

struct BehaviourTraining {
  std::string kind;                                   ///< of the assets; each is learnt from its own history
  std::vector<std::string> features;                  ///< keys of their streams; none: all that each of them has
  UtcTime from = UtcTime::min(), to = UtcTime::max(); ///< the calm hours
  double rowSeconds = 0.0;                            ///< between two rows; 0: ten, or as the samples lie apart where that is more
  double falseAlarms = 0.005;                         ///< share of calm rows above the limit
  double falseAlarmDays = 0.0; ///< speak no earlier than one false alarm in so many days of an asset, as far as they were seen; 0: at 1
};

/// A package that tells what each signal of an asset should be given the others. It is learnt from the first three quarters of each
/// asset's rows and tried on the last, which gives the figures of its card; what is packed is then learnt from all. Synthetic faults are
/// drawn on those of one asset to see what it catches and how late. An asset with too little history is left out and named on the card.
/// `progress` as in trainForest. Error: NotFound (no asset, stream or samples), Malformed (too few rows of all of them), Unavailable
/// (stopped), and what the history says.
[[nodiscard]] Result<PredictorPackage> trainBehaviour(history::HistoryReader &history, const Site &site, const BehaviourTraining &wanted,
                                                      const PackageFacts &facts,
                                                      const std::function<bool(std::uint64_t, std::uint64_t)> &progress);

} // namespace andon::prediction
