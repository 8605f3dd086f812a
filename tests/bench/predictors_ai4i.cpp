// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Failures of milling machines: five-fold cross-validation, the limit chosen inside the training folds; the columns that name the mode
// of a failure are hidden from the forest and asked only whether the strongest reason is one of that mode's signals.
#include "services/prediction/train_predictor.h"
#include "tests/bench/predictors.h"
#include "tests/support/shared_data.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace andon::bench {
namespace {

using namespace prediction;

const std::vector<std::string> signalsOfRows{"Type",        "Air temperature [K]", "Process temperature [K]", "Rotational speed [rpm]",
                                             "Torque [Nm]", "Tool wear [min]"};
const std::vector<std::string> modeColumns{"TWF", "HDF", "PWF", "OSF"};
/// By mode, what its definition names: tool wear; heat dissipation (both temperatures, speed); power (speed, torque); overstrain
/// (type, torque, wear).
const std::array<std::vector<std::size_t>, 4> signalsOfMode{{{5}, {1, 2, 3}, {3, 4}, {0, 4, 5}}};

/// Of the failures that were caught and have a mode: the share whose strongest contribution is one of its signals.
double namedShare(const TrainingData &data, const TrainingData &modes, const OutOfFold &judged)
{
  double asked = 0.0, named = 0.0;
  for (std::size_t row = 0; row < data.rows(); ++row) {
    if (data.target[row] < 0.5 || judged.isFlagged[row] == 0)
      continue;
    const auto *first = judged.contributions.data() + row * data.inputs.size();
    const auto strongest = static_cast<std::size_t>(std::max_element(first, first + data.inputs.size()) - first);
    bool hasMode = false, isNamed = false;
    for (std::size_t mode = 0; mode < modeColumns.size(); ++mode) {
      if (modes.row(row)[mode] < 0.5)
        continue;
      hasMode = true;
      const auto &signals = signalsOfMode[mode];
      isNamed = isNamed || std::find(signals.begin(), signals.end(), strongest) != signals.end();
    }
    asked += hasMode ? 1.0 : 0.0;
    named += isNamed ? 1.0 : 0.0;
  }
  return asked > 0.0 ? named / asked : 0.0;
}

} // namespace

void addAi4iRows(Rows &rows)
{
  const std::string path = test::sharedData("ai4i/ai4i2020-train.csv");
  if (path.empty())
    return;
  const auto data = readTrainingData(path, {"Machine failure", signalsOfRows, {}, {}, ','});
  const auto modes = readTrainingData(path, {"Machine failure", modeColumns, {}, {}, ','});
  if (!data || !modes) {
    std::cerr << toText(data ? modes.error() : data.error()) << '\n';
    return;
  }
  TrainSettings settings;
  settings.explainsFolds = true;
  const auto trained = trainForest(*data, settings, [](std::uint64_t, std::uint64_t) { return true; });
  if (!trained) {
    std::cerr << toText(trained.error()) << '\n';
    return;
  }
  rows.push_back({"AI4I: macro F1 by cross-validation (peer: published, features made by hand)", trained->event->macroF1, 0.910, "F1"});
  rows.push_back({"AI4I: F1 of failures", trained->event->f1, 0.825, "F1"});
  rows.push_back({"AI4I: area under the curve", trained->event->auc, 0.978, "AUC"});
  rows.push_back({"AI4I: caught failures whose strongest reason is of the true mode (peer: the least asked for)",
                  namedShare(*data, *modes, trained->outOfFold), 0.90, "share"});
}

} // namespace andon::bench
