// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/behaviour_model.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

using Json = nlohmann::ordered_json;
using detection::ExpectedBehaviour;

Json jsonOf(const BehaviourModel::Learnt &learnt)
{
  const ExpectedBehaviour::Kept kept = learnt.model.keep();
  return {{"asset", learnt.asset},
          {"rows", learnt.rows},
          {"until", learnt.until},
          {"rate", kept.rate},
          {"return_rate", kept.returnRate},
          {"smoothing", kept.smoothing},
          {"mean", kept.mean},
          {"spread", kept.spread},
          {"speed", kept.speed},
          {"scale", kept.scale},
          {"first", kept.first},
          {"last", kept.last},
          {"weights", kept.weights},
          {"limit", kept.limit},
          {"return_limit", kept.returnLimit},
          {"held_above", kept.heldAbove},
          {"calibration_rows", kept.calibrationRows},
          {"usual", learnt.usual}};
}

Result<BehaviourModel::Learnt> learntFrom(const Json &json)
{
  ExpectedBehaviour::Kept kept;
  kept.rate = json.at("rate").get<double>();
  kept.returnRate = json.at("return_rate").get<double>();
  kept.smoothing = json.at("smoothing").get<double>();
  for (const auto &[name, into] :
       {std::pair{"mean", &kept.mean}, std::pair{"spread", &kept.spread}, std::pair{"speed", &kept.speed}, std::pair{"scale", &kept.scale},
        std::pair{"first", &kept.first}, std::pair{"last", &kept.last}, std::pair{"weights", &kept.weights}})
    *into = json.at(name).get<std::vector<double>>();
  kept.limit = json.at("limit").get<double>();
  kept.returnLimit = json.at("return_limit").get<double>();
  kept.heldAbove = json.at("held_above").get<double>();
  kept.calibrationRows = json.at("calibration_rows").get<std::uint64_t>();
  const auto asset = json.at("asset").get<std::string>();
  auto model = ExpectedBehaviour::from(kept);
  if (!model)
    return failure(ErrorCode::Malformed, "model.json", fmt::format("what it says of {} {}", asset, model.error().detail));
  auto usual = json.at("usual").get<std::vector<std::vector<double>>>();
  if (usual.size() != model->columns())
    return failure(ErrorCode::Malformed, "model.json", fmt::format("what is usual for {} is not told of each input", asset));
  return BehaviourModel::Learnt{asset, json.at("rows").get<std::size_t>(), json.at("until").get<double>(), std::move(*model),
                                std::move(usual)};
}

} // namespace

const BehaviourModel::Learnt *BehaviourModel::find(std::string_view asset) const
{
  const auto found = std::find_if(assets.begin(), assets.end(), [&](const Learnt &each) { return each.asset == asset; });
  return found == assets.end() ? nullptr : &*found;
}

std::string writeBehaviour(const BehaviourModel &model)
{
  Json assets = Json::array();
  for (const BehaviourModel::Learnt &learnt : model.assets)
    assets.push_back(jsonOf(learnt));
  return Json{{"interval", model.interval}, {"assets", assets}}.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<BehaviourModel> parseBehaviour(std::string_view text)
{
  const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
  BehaviourModel made;
  try {
    made.interval = json.at("interval").get<double>();
    std::set<std::string> seen;
    for (const Json &each : json.at("assets")) {
      auto learnt = learntFrom(each);
      if (!learnt)
        return tl::unexpected<Error>(std::move(learnt.error()));
      if (!seen.insert(learnt->asset).second)
        return failure(ErrorCode::Malformed, "model.json", fmt::format("tells of {} twice", learnt->asset));
      made.assets.push_back(std::move(*learnt));
    }
  } catch (const Json::exception &error) {
    return failure(ErrorCode::Malformed, "model.json", fmt::format("lacks or misspells a field: {}", error.what()));
  }
  if (!(made.interval > 0.0) || !std::isfinite(made.interval) || made.assets.empty())
    return failure(ErrorCode::Malformed, "model.json", "tells of no asset, or not how far its rows lie apart");
  return made;
}

} // namespace andon::prediction
