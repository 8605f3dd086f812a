// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/retraining_message.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

namespace andon::storage {
namespace {

using Json = nlohmann::ordered_json;

Json numberOf(double value)
{
  return std::isfinite(value) ? Json(value) : Json{};
}

Json timeOf(UtcTime time)
{
  return time == noTime ? Json{} : Json(toIso8601(time));
}

/// Text that is stored as JSON, within other JSON; as text where it is none.
Json parsed(const std::string &text)
{
  if (text.empty())
    return {};
  Json json = Json::parse(text, nullptr, false);
  return json.is_discarded() ? Json(text) : json;
}

} // namespace

std::string retrainingMessage(const LabelEvidence &evidence, const std::string &explanation, const RetrainingStep &step,
                              std::int64_t revision, const std::string &site)
{
  const Json message{
      {"format", 1},
      {"id", retrainingItemIdOf(evidence.occurrence, evidence.person, evidence.time).text()},
      {"revision", revision},
      {"state", keyOf(step.state)},
      {"hold", keyOf(step.hold)},
      {"changed", {{"time", timeOf(step.time)}, {"person", step.person.text()}, {"reason", step.reason}}},
      {"site", site},
      {"site_version", evidence.siteVersion},
      {"predictor", evidence.predictor},
      {"package", evidence.package},
      {"asset", evidence.alarm.asset.text()},
      {"rule", evidence.alarm.rule.text()},
      {"occurrence", evidence.occurrence.number()},
      {"raised", timeOf(evidence.raisedAt)},
      {"returned", timeOf(evidence.returnedAt)},
      {"label", keyOf(evidence.label)},
      {"note", evidence.note},
      {"person", evidence.person.text()},
      {"roles", evidence.roles},
      {"time", timeOf(evidence.time)},
      {"seconds_after_raise", std::chrono::duration<double>(evidence.time - evidence.raisedAt).count()},
      {"evidence",
       {{"priority", static_cast<int>(evidence.priority)},
        {"value", numberOf(evidence.value)},
        {"worst", numberOf(evidence.worst)},
        {"stream", evidence.stream},
        {"unit", evidence.unit},
        {"contract", evidence.contract},
        {"rule", parsed(evidence.rule)},
        {"explanation", parsed(explanation)}}},
  };
  return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string retrainingTopicOf(const std::string &site)
{
  std::string level = site;
  std::replace_if(
      level.begin(), level.end(), [](unsigned char c) { return c == '+' || c == '#' || c == '/' || c < 0x20 || c == 0x7f; }, '_');
  return "andon/" + (level.empty() ? std::string{"_"} : level) + "/retraining/";
}

} // namespace andon::storage
