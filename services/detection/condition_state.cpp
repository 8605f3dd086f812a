// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/condition_state.h"

#include <nlohmann/json.hpp>

namespace andon::detection {
namespace {

using nlohmann::json;

json pairs(const std::vector<TimedValue> &values)
{
  json array = json::array();
  for (const TimedValue &each : values)
    array.push_back({each.time.time_since_epoch().count(), each.value});
  return array;
}

UtcTime timeFrom(const json &number)
{
  return UtcTime{Duration{number.get<std::int64_t>()}};
}

std::vector<TimedValue> pairsFrom(const json &array)
{
  std::vector<TimedValue> values;
  for (const json &each : array)
    values.push_back({timeFrom(each.at(0)), each.at(1).get<double>()});
  return values;
}

} // namespace

bool resets(LateRun &run, UtcTime time)
{
  run.length = static_cast<std::uint8_t>(time > run.newest ? run.length + 1 : 1);
  run.newest = time;
  return run.length >= LateRun::resetting;
}

std::string toText(const ConditionMemory &memory)
{
  json terms = json::array();
  for (const TermMemory &term : memory.terms)
    terms.push_back({{"beyond", term.beyond}, {"points", pairs(term.points)}});
  json counted = json::array();
  for (const UtcTime time : memory.counted)
    counted.push_back(time.time_since_epoch().count());
  return json{{"shape", memory.shape}, {"inputs", pairs(memory.inputs)}, {"terms", terms}, {"counted", counted}}.dump();
}

Result<ConditionMemory> memoryFromText(std::string_view text)
{
  try {
    const json object = json::parse(text);
    ConditionMemory memory;
    memory.shape = object.at("shape").get<std::uint64_t>();
    memory.inputs = pairsFrom(object.at("inputs"));
    for (const json &term : object.at("terms"))
      memory.terms.push_back({term.at("beyond").get<bool>(), pairsFrom(term.at("points"))});
    for (const json &time : object.at("counted"))
      memory.counted.push_back(timeFrom(time));
    return memory;
  } catch (const json::exception &error) {
    return failure(ErrorCode::Malformed, "the memory of a rule", error.what());
  }
}

} // namespace andon::detection
