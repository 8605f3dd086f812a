// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/learning_json.h"

#include "services/engine/json_fields.h"

namespace andon::engine {
namespace {

using nlohmann::json;

template <class Id>
json textsOf(const std::vector<Id> &ids)
{
  json texts = json::array();
  for (const Id &id : ids)
    texts.push_back(id.text());
  return texts;
}

template <class Id>
std::vector<Id> idsFrom(const json &in, const char *name)
{
  std::vector<Id> ids;
  for (const auto &text : field<std::vector<std::string>>(in, name))
    ids.emplace_back(text);
  return ids;
}

PredictorId predictorFrom(const json &in)
{
  return PredictorId{field<std::string>(in, "predictor")};
}

} // namespace

void writeFields(json &out, const ReviewRetraining &command)
{
  out["items"] = textsOf(command.items);
  out["state"] = keyOf(command.state);
  out["reason"] = command.reason;
}

void writeFields(json &out, const OfferCandidate &command)
{
  out["predictor"] = command.predictor.text();
  out["files"] = command.files;
  out["trained_from"] = textsOf(command.trainedFrom);
  out["reason"] = command.reason;
}

void writeFields(json &out, const StartShadow &command)
{
  out["predictor"] = command.predictor.text();
  out["package"] = command.package;
  out["assets"] = textsOf(command.assets);
  out["reason"] = command.reason;
}

void writeFields(json &out, const StopShadow &command)
{
  out["predictor"] = command.predictor.text();
  out["package"] = command.package;
  out["reason"] = command.reason;
}

void writeFields(json &out, const RollBackPredictor &command)
{
  out["predictor"] = command.predictor.text();
  out["reason"] = command.reason;
}

void writeFields(json &out, const RetrainPredictor &command)
{
  out["predictor"] = command.predictor.text();
  out["reason"] = command.reason;
}

void writeFields(json &out, const DismissTrigger &command)
{
  out["trigger"] = command.trigger.number();
  out["reason"] = command.reason;
}

void readLearning(const json &in, ReviewRetraining &command)
{
  const auto key = field<std::string>(in, "state");
  const auto state = retrainingStateFrom(key);
  if (!state)
    throw FieldError{"there is no state \"" + key + "\""};
  command = {idsFrom<RetrainingItemId>(in, "items"), *state, field<std::string>(in, "reason")};
}

void readLearning(const json &in, OfferCandidate &command)
{
  command = {predictorFrom(in), field<std::map<std::string, std::string>>(in, "files"), idsFrom<RetrainingItemId>(in, "trained_from"),
             field<std::string>(in, "reason")};
}

void readLearning(const json &in, StartShadow &command)
{
  command = {predictorFrom(in), field<std::string>(in, "package"), idsFrom<AssetId>(in, "assets"), field<std::string>(in, "reason")};
}

void readLearning(const json &in, StopShadow &command)
{
  command = {predictorFrom(in), field<std::string>(in, "package"), field<std::string>(in, "reason")};
}

void readLearning(const json &in, RollBackPredictor &command)
{
  command = {predictorFrom(in), field<std::string>(in, "reason")};
}

void readLearning(const json &in, RetrainPredictor &command)
{
  command = {predictorFrom(in), field<std::string>(in, "reason")};
}

void readLearning(const json &in, DismissTrigger &command)
{
  command = {TriggerId{field<std::int64_t>(in, "trigger")}, field<std::string>(in, "reason")};
}

} // namespace andon::engine
