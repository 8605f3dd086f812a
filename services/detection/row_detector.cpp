// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/row_detector.h"

#include "services/detection/conformal.h"
#include "services/detection/expected_behaviour.h"
#include "services/detection/isolation_forest.h"
#include "services/detection/t2q.h"

#include <memory>

namespace andon::detection {
namespace {

Result<RowDetector> trainT2q(std::span<const double> rows, std::size_t columns, const RowDetectorOptions &options)
{
  auto trained = T2q::train(rows, columns, {options.explained, options.confidence});
  if (!trained)
    return tl::unexpected<Error>(std::move(trained.error()));
  RowDetector detector;
  detector.about = {{"components", static_cast<double>(trained->components())}};
  detector.judge = [model = std::move(*trained), verdict = T2q::Verdict{}](std::span<const double> row, RowVerdict &into) mutable {
    model.judge(row, verdict);
    into.score = verdict.score;
    into.isAlarm = verdict.score > 1.0;
    into.contributions.swap(verdict.contributions);
  };
  return detector;
}

Result<RowDetector> trainExpected(std::span<const double> rows, std::size_t columns, const RowDetectorOptions &options,
                                  bool beginsWithTheseRows)
{
  ExpectedBehaviour::Options made;
  made.rate = options.falseAlarms;
  made.adapt = options.adapt;
  auto trained = ExpectedBehaviour::train(rows, columns, made);
  if (!trained)
    return tl::unexpected<Error>(std::move(trained.error()));
  RowDetector detector;
  detector.about = {{"false_alarm_rate", made.rate}, {"calibration_rows", static_cast<double>(trained->calibrationRows())}};
  auto state = beginsWithTheseRows ? trained->begin() : trained->resume();
  std::size_t left = beginsWithTheseRows ? rows.size() / columns : 0;
  detector.judge = [model = std::move(*trained), state = std::move(state), left,
                    verdict = ExpectedBehaviour::Verdict{}](std::span<const double> row, RowVerdict &into) mutable {
    if (left > 0 && --left == 0) {
      // What comes now is judged as after any training, whatever was thought of the rows that were learnt.
      model.judge(row, state, verdict);
      state = model.resume();
    } else {
      model.judge(row, state, verdict);
    }
    into.score = verdict.score;
    into.isAlarm = verdict.isAlarm;
    into.contributions.swap(verdict.contributions);
  };
  return detector;
}

Result<RowDetector> trainForest(std::span<const double> rows, std::size_t columns, const RowDetectorOptions &options)
{
  auto grown = IsolationForest::grow(rows, columns, {.seed = options.seed});
  if (!grown)
    return tl::unexpected<Error>(std::move(grown.error()));
  std::vector<double> savings;
  for (std::size_t at = 0; at + columns <= rows.size(); at += columns)
    savings.push_back(grown->meanDepth() - grown->depth(rows.subspan(at, columns)));
  const double limit = ConformalScores{std::move(savings)}.finiteLimit(1.0 - options.confidence);
  if (!(limit > 0.0))
    return failure(ErrorCode::Malformed, "", "the rows to learn from are all alike to the forest", "Give more, or a higher confidence.");
  RowDetector detector;
  detector.about = {{"trees", static_cast<double>(grown->roots().size())}};
  // The score is linear in the depth, not the paper's power of it, so that the streams' parts add up; it orders rows alike.
  detector.judge = [forest = std::move(*grown), limit](std::span<const double> row, RowVerdict &into) {
    into.contributions.assign(forest.columns(), 0.0);
    forest.contribute(row, into.contributions);
    into.score = 0.0;
    for (double &contribution : into.contributions) {
      contribution /= limit;
      into.score += contribution;
    }
    into.isAlarm = into.score > 1.0;
  };
  return detector;
}

} // namespace

const std::vector<std::string> &rowDetectorKinds()
{
  static const std::vector<std::string> kinds{"t2q", "expected-behaviour", "isolation-forest"};
  return kinds;
}

Result<RowDetector> trainRowDetector(const std::string &kind, std::span<const double> rows, std::size_t columns,
                                     const RowDetectorOptions &options, bool beginsWithTheseRows)
{
  if (kind == "t2q")
    return trainT2q(rows, columns, options);
  if (kind == "expected-behaviour")
    return trainExpected(rows, columns, options, beginsWithTheseRows);
  if (kind == "isolation-forest")
    return trainForest(rows, columns, options);
  return failure(ErrorCode::NotFound, kind, "is no detector", "There are t2q, expected-behaviour and isolation-forest.");
}

} // namespace andon::detection
