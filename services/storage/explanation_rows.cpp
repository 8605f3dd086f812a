// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/explanation_rows.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace andon::storage {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no NaN: a value that is missing is null.
Json numberOf(double value)
{
  return std::isfinite(value) ? Json(value) : Json{};
}
double numberFrom(const Json &json)
{
  return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}
Json optionalOf(const std::optional<double> &value)
{
  return value ? numberOf(*value) : Json{};
}
std::optional<double> optionalFrom(const Json &json)
{
  return json.is_null() ? std::nullopt : std::optional{json.get<double>()};
}

Json jsonOf(const Contribution &input)
{
  return {{"key", input.key},
          {"name", input.name},
          {"unit", input.unit},
          {"decimals", input.decimals},
          {"value", numberOf(input.value)},
          {"text", input.text},
          {"usual", {numberOf(input.low), numberOf(input.high)}},
          {"standing", keyOf(input.standing)},
          {"amount", numberOf(input.amount)},
          {"slope", numberOf(input.slope)}};
}

Contribution contributionFrom(const Json &json)
{
  Contribution input;
  input.key = json.at("key").get<std::string>();
  input.name = json.at("name").get<std::string>();
  input.unit = json.at("unit").get<std::string>();
  input.decimals = json.at("decimals").get<int>();
  input.value = numberFrom(json.at("value"));
  input.text = json.at("text").get<std::string>();
  input.low = numberFrom(json.at("usual").at(0));
  input.high = numberFrom(json.at("usual").at(1));
  // A later Andon may know more of them.
  input.standing = standingOf(json.at("standing").get<std::string>()).value_or(Standing::Usual);
  input.amount = numberFrom(json.at("amount"));
  input.slope = numberFrom(json.at("slope"));
  return input;
}

Json jsonOf(const ClearingChange &change)
{
  return {{"key", change.key},           {"name", change.name},           {"unit", change.unit},
          {"decimals", change.decimals}, {"from", numberOf(change.from)}, {"to", numberOf(change.to)}};
}

ClearingChange clearingFrom(const Json &json)
{
  return {json.at("key").get<std::string>(), json.at("name").get<std::string>(), json.at("unit").get<std::string>(),
          json.at("decimals").get<int>(),    numberFrom(json.at("from")),        numberFrom(json.at("to"))};
}

AlarmExplanation explanationFrom(const Json &json)
{
  AlarmExplanation made;
  made.predictor = PredictorId{json.at("predictor").get<std::string>()};
  made.version = json.at("version").get<std::string>();
  made.contract = json.at("contract").get<std::string>();
  made.time = UtcTime{Duration{json.at("time").get<std::int64_t>()}};
  made.isEvent = json.at("event").get<bool>();
  made.isExpected = json.value("expected", false); // nothing before it said so
  made.unit = json.at("unit").get<std::string>();
  made.output = numberFrom(json.at("output"));
  made.limit = numberFrom(json.at("limit"));
  made.side = json.at("side").get<std::string>() == "low" ? LimitSide::Low : LimitSide::High;
  made.margin = numberFrom(json.at("margin"));
  made.bias = numberFrom(json.at("bias"));
  for (const Json &input : json.at("inputs"))
    made.inputs.push_back(contributionFrom(input));
  made.rest = numberFrom(json.at("rest"));
  for (const Json &change : json.at("clearing"))
    made.clearing.push_back(clearingFrom(change));
  made.outputThen = numberFrom(json.at("output_then"));
  made.trainedRows = json.at("trained_rows").get<std::uint64_t>();
  made.precision = optionalFrom(json.at("precision"));
  made.recall = optionalFrom(json.at("recall"));
  made.daysPerFalseAlarm = optionalFrom(json.at("days_per_false_alarm"));
  made.watched = Duration{json.at("watched").get<std::int64_t>()};
  made.reasoner = reasonerOf(json.value("reasoner", std::string{}));
  made.told = json.value("told", std::vector<std::string>{});
  return made;
}

} // namespace

std::string toText(const AlarmExplanation &explanation)
{
  Json inputs = Json::array(), clearing = Json::array();
  for (const Contribution &input : explanation.inputs)
    inputs.push_back(jsonOf(input));
  for (const ClearingChange &change : explanation.clearing)
    clearing.push_back(jsonOf(change));
  const Json made{{"predictor", explanation.predictor.text()},
                  {"version", explanation.version},
                  {"contract", explanation.contract},
                  {"time", explanation.time.time_since_epoch().count()},
                  {"event", explanation.isEvent},
                  {"expected", explanation.isExpected},
                  {"unit", explanation.unit},
                  {"output", numberOf(explanation.output)},
                  {"limit", numberOf(explanation.limit)},
                  {"side", explanation.side == LimitSide::Low ? "low" : "high"},
                  {"margin", numberOf(explanation.margin)},
                  {"bias", numberOf(explanation.bias)},
                  {"inputs", inputs},
                  {"rest", numberOf(explanation.rest)},
                  {"clearing", clearing},
                  {"output_then", numberOf(explanation.outputThen)},
                  {"trained_rows", explanation.trainedRows},
                  {"precision", optionalOf(explanation.precision)},
                  {"recall", optionalOf(explanation.recall)},
                  {"days_per_false_alarm", optionalOf(explanation.daysPerFalseAlarm)},
                  {"watched", explanation.watched.count()},
                  {"reasoner", keyOf(explanation.reasoner)},
                  {"told", explanation.told}};
  return made.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<AlarmExplanation> explanationFromText(std::string_view text)
{
  const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
  if (json.is_discarded())
    return failure(ErrorCode::Malformed, "explanation", "is not written in JSON");
  try {
    return explanationFrom(json);
  } catch (const Json::exception &error) {
    return failure(ErrorCode::Malformed, "explanation", error.what());
  }
}

} // namespace andon::storage
