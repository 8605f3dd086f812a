// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/labelled_rows.h"

#include "services/history/history_reader.h"
#include "services/prediction/history_training.h"
#include "services/storage/operations_store.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::learning {
namespace {

bool isOfKind(const Site &site, const AssetId &id, const Text &kind)
{
  const Asset *asset = findAsset(site, id);
  return asset != nullptr && asset->kind == kind;
}

Result<std::vector<JudgedOccurrence>> allJudged(storage::OperationsReader &operations)
{
  std::vector<JudgedOccurrence> all;
  FeedbackQuery query;
  query.limit = 200;
  const auto untrainable = operations.untrainable();
  if (!untrainable)
    return tl::unexpected<Error>(untrainable.error());
  do {
    auto page = operations.feedback(query);
    if (!page)
      return tl::unexpected<Error>(page.error());
    // What a reviewer turned down, or has still to look at, is as good as not said.
    for (JudgedOccurrence &row : page->rows)
      if (std::erase_if(row.opinions, [&](const LabelOpinion &each) { return untrainable->contains({each.occurrence, each.person}); }) > 0)
        row.disputed = isDisputed(row.opinions);
    std::move(page->rows.begin(), page->rows.end(), std::back_inserter(all));
    query.before = page->next;
  } while (!query.before.isNone());
  return all;
}

prediction::LabelledSpan spanOf(const Occurrence &occurrence)
{
  return {occurrence.alarm.asset, occurrence.raisedAt, occurrence.returnedAt == noTime ? UtcTime::max() : occurrence.returnedAt};
}

std::string cell(const std::string &text)
{
  if (text.find_first_of(",\"\r\n") == std::string::npos)
    return text;
  std::string quoted{'"'};
  for (const char c : text)
    quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string csvOf(const LabelledRows &rows)
{
  std::string text = "asset,time";
  for (const prediction::PredictorInput &input : rows.data.inputs)
    text += "," + cell(input.name);
  text += "," + cell(rows.data.targetName) + "\n";
  for (std::size_t i = 0; i < rows.data.rows(); ++i) {
    text += cell(rows.assets[i].text()) + "," + toIso8601(UtcTime{Duration{std::llround(rows.data.times[i] * 1e9)}});
    for (const double value : rows.data.row(i))
      text += std::isfinite(value) ? fmt::format(",{}", value) : ",";
    text += rows.data.target[i] == 0.0 ? ",0\n" : ",1\n";
  }
  return text;
}

} // namespace

Result<LabelledRows> labelledRows(storage::OperationsReader &operations, history::HistoryReader &history, const Site &site,
                                  const PredictorSetting &predictor, const prediction::Manifest &champion)
{
  LabelledRows rows;
  auto judged = allJudged(operations);
  if (!judged)
    return tl::unexpected<Error>(judged.error());
  prediction::HistoryRows wanted;
  wanted.kind = predictor.kind;
  // Verdicts tell an event, whatever the champion tells.
  wanted.target = champion.objective == prediction::Objective::LogOdds ? champion.target : "event";
  for (const prediction::PredictorInput &input : champion.plan.inputs)
    wanted.features.push_back(input.name);
  std::set<OccurrenceId> settled;
  for (JudgedOccurrence &each : *judged) {
    // A broken sensor says nothing of its machine, true as its alarm may be; what it sent is missing in the rows.
    if (each.occurrence.fault)
      continue;
    const auto label = agreedLabel(each.opinions);
    if (!isOfKind(site, each.occurrence.alarm.asset, predictor.kind) || (label != OccurrenceLabel::True && label != OccurrenceLabel::False))
      continue;
    settled.insert(each.occurrence.id);
    if (label == OccurrenceLabel::True)
      wanted.events.push_back(spanOf(each.occurrence));
    rows.judged.push_back(std::move(each));
  }
  const auto visited = operations.forEachOccurrence(noTime, noTime, [&](const Occurrence &occurrence) {
    if (settled.contains(occurrence.id) || occurrence.fault || !isOfKind(site, occurrence.alarm.asset, predictor.kind))
      return;
    wanted.unknown.push_back(spanOf(occurrence));
    rows.unknown.push_back(occurrence);
  });
  if (!visited)
    return tl::unexpected<Error>(visited.error());
  if (wanted.events.empty())
    return failure(ErrorCode::Malformed, predictor.id.text(), "has no alarm that people agree was true: there is nothing to learn",
                   "Judge its alarms: andonctl feedback --store FILE --occurrence ID --verdict true --by NAME");
  auto data = prediction::rowsFromHistory(history, site, wanted, &rows.assets);
  if (!data)
    return tl::unexpected<Error>(data.error());
  rows.data = std::move(*data);
  rows.csv = csvOf(rows);
  rows.data.sha256 = prediction::sha256Of(rows.csv);
  return rows;
}

} // namespace andon::learning
