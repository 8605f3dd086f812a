// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the pipeline that takes what models at the edge say, and tells who speaks.
#include "models/domain/predictor_report.h"
#include "services/engine/pipeline.h"
#include "services/prediction/predictor.h"

#include <utility>

namespace andon::engine {
namespace {

/// A row of the predictor here may be so much older than the edge's score that it explains.
constexpr std::chrono::seconds rowMayLag{5};

} // namespace

std::vector<Sample> Pipeline::takeEdgeScores(const telemetry::RawMessage &message)
{
  std::vector<Sample> taken;
  bool isRefused = false;
  for (const telemetry::EdgeScore &said : decoder_.edgeScores()) {
    if (const auto sample = edge_.take(said))
      taken.push_back(*sample);
    else
      isRefused = isRefused || said.fault.empty(); // the decoder has counted the others
  }
  if (isRefused)
    decoder_.rejectScore(message);
  return taken;
}

void Pipeline::judgeEdge(const telemetry::RawMessage &message, std::vector<Sample> &ofEdge, std::vector<Sample> &into)
{
  for (Sample &score : ofEdge) {
    score.quality = sensors_.judge(score, message.broker, message.received, message.receivedSteady);
    const std::uint64_t raised = book_.raised();
    book_.judge(score);
    if (sensors_.isNewest(score))
      latest_[score.stream] = {score.time, score.value, score.quality, message.receivedSteady, message.broker, true};
    into.push_back(score);
    if (book_.raised() != raised)
      explainEdge(score);
  }
}

void Pipeline::explainEdge(const Sample &score)
{
  const StreamId stream = registry_.id(score.stream);
  for (const Rule &rule : running_->rules) {
    const auto *says = std::get_if<PredictorCondition>(&rule.condition);
    if (says == nullptr || says->stream != stream)
      continue;
    const auto status = book_.find(alarmId(rule));
    if (!status || !status->regions.active || status->raisedAt != score.time)
      continue;
    std::optional<AlarmExplanation> made;
    if (edge_.isSameHere(score.stream))
      made = predictors_.explainKept(score.stream, rule, status->occurrence, score.time - rowMayLag);
    if (made) {
      made->reasoner = Reasoner::EdgeScore;
      made->output = score.value;
    } else {
      made = edge_.explain(score.stream, rule, status->occurrence, [this](StreamIndex each) {
        return latest_[each].time == noTime ? std::nullopt : std::optional{latest_[each].value};
      });
    }
    explanations_.push_back(std::move(*made));
  }
}

PredictorReport Pipeline::predictorsOf(const AssetId &id) const
{
  PredictorReport report;
  const Asset *asset = findAsset(*running_, id);
  if (asset == nullptr)
    return report;
  for (const PredictorSetting &setting : running_->predictors) {
    const auto stream = registry_.find(scoreStreamOf(id, setting.id));
    if (setting.kind != asset->kind || !stream)
      continue;
    PredictorStatus row;
    row.predictor = setting.id;
    row.name = setting.name;
    row.decimals = registry_.stream(*stream).decimals;
    row.unit = registry_.stream(*stream).unit;
    if (parts_.shelf.find(setting.package) != nullptr)
      row.installed = parts_.shelf.versionOf(setting.package).string();
    const Latest &latest = latest_[*stream];
    row.isOfEdge = row.installed.empty() || edge_.speaksFor(*stream, latest.time);
    row.version = row.isOfEdge ? std::string{edge_.versionOf(*stream)} : row.installed;
    row.time = latest.time;
    row.output = latest.value;
    row.quality = latest.quality;
    drift_.fill(row, *asset);
    report.rows.push_back(std::move(row));
  }
  return report;
}

} // namespace andon::engine
