// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/expected_answers.h"

#include "services/engine/explain_past.h"

#include <algorithm>
#include <utility>

namespace andon::engine {
namespace {

constexpr std::size_t mostPoints = 120;
/// A longer stretch would read more of the history than somebody waits for.
constexpr Duration longestStretch = std::chrono::hours{24};

/// What the site says of one asset without what its predictors say.
Site configuredPart(const Site &running, const ExpectedQuery &query)
{
  Site part;
  part.contracts = running.contracts;
  part.rules = running.rules;
  if (const Asset *asset = findAsset(running, query.stream.asset)) {
    part.assets = {*asset};
    std::erase_if(part.assets.front().streams, [](const Stream &stream) { return stream.key.string().starts_with(scoreStreamPrefix); });
  }
  std::erase_if(part.rules, [&](const Rule &rule) { return rule.asset != query.stream.asset; });
  if (const PredictorSetting *setting = findPredictor(running, query.predictor))
    part.predictors = {*setting};
  return part;
}

} // namespace

Result<ExpectedQuery::Answer> answerExpected(WorkerContext &context, const ExpectedQuery &query, const Site &running,
                                             const PredictorShelf &shelf)
{
  if (query.to <= query.from || query.to - query.from > longestStretch)
    return failure(ErrorCode::LimitExceeded, query.stream.key, "an expected band ends after its beginning, a day later at most");
  auto history = context.history();
  if (!history)
    return tl::unexpected<Error>(std::move(history.error()));
  const auto rows = explainPast(**history, configuredPart(running, query), shelf,
                                {query.predictor, query.stream.asset, query.from, query.to, mostPoints});
  if (!rows)
    return tl::unexpected<Error>(rows.error());
  ExpectedQuery::Answer points;
  for (const ExplainedRow &row : *rows)
    for (const Contribution &input : row.why.inputs)
      if (row.why.isExpected && input.key == query.stream.key && input.low < input.high)
        points.push_back({row.why.time, input.low, input.high});
  if (points.empty())
    return failure(ErrorCode::NotFound, query.stream.key, "was not expected anywhere in that time");
  return points;
}

} // namespace andon::engine
