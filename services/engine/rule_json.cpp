// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/rule_json.h"

#include "services/engine/json_fields.h"

#include <array>

namespace andon::engine {
namespace {

using nlohmann::json;

constexpr std::array sides{"high", "low"};               ///< by LimitSide
constexpr std::array directions{"up", "down", "either"}; ///< by Direction
constexpr std::array needs{"any", "all"};                ///< by GroupCondition::Needs
constexpr std::array severities{"minor", "major", "severe"};

/// The position of the field's word among `words`.
template <class E, std::size_t N>
E word(const json &object, const char *name, const std::array<const char *, N> &words)
{
  const auto found = field<std::string>(object, name);
  for (std::size_t i = 0; i < N; ++i)
    if (found == words.at(i))
      return static_cast<E>(i);
  throw FieldError{std::string{name} + " is \"" + found + "\", which is unknown"};
}

/// Without "asset" where it is the rule's own.
void addStream(json &object, const StreamId &stream, const AssetId &asset)
{
  object["stream"] = stream.key;
  if (stream.asset != asset)
    object["asset"] = stream.asset.text();
}

StreamId streamFrom(const json &object, const AssetId &asset)
{
  return {object.contains("asset") ? AssetId{field<std::string>(object, "asset")} : asset, field<std::string>(object, "stream")};
}

void add(json &object, const LimitCondition &limit)
{
  object["kind"] = "limit";
  object["side"] = sides.at(static_cast<std::size_t>(limit.side));
  object["extreme"] = limit.extreme;
}

void add(json &object, const RateCondition &rate)
{
  object["kind"] = "rate";
  object["direction"] = directions.at(static_cast<std::size_t>(rate.direction));
  object["per"] = inSeconds(rate.per);
  object["window"] = inSeconds(rate.window);
}

void add(json &object, const DeviationCondition &deviation)
{
  object["kind"] = "deviation";
  object["direction"] = directions.at(static_cast<std::size_t>(deviation.direction));
  if (!deviation.reference)
    object["set_point"] = deviation.setPoint;
  else
    object["reference"] = {{"asset", deviation.reference->asset.text()}, {"stream", deviation.reference->key}};
}

json termJson(const Term &term, const AssetId &asset)
{
  return std::visit(
      [&](const auto &condition) {
        json object;
        addStream(object, condition.stream, asset);
        object["limit"] = condition.limit;
        object["deadband"] = condition.deadband;
        add(object, condition);
        return object;
      },
      term);
}

Term termFrom(const json &object, const AssetId &asset)
{
  const std::string kind = object.contains("kind") ? field<std::string>(object, "kind") : "limit";
  const StreamId stream = streamFrom(object, asset);
  const auto limit = field<double>(object, "limit");
  const auto deadband = field<double>(object, "deadband");
  if (kind == "limit")
    return LimitCondition{stream, word<LimitSide>(object, "side", sides), limit, deadband,
                          object.contains("extreme") && field<bool>(object, "extreme")};
  if (kind == "rate")
    return RateCondition{
        stream, word<Direction>(object, "direction", directions), limit, deadband, seconds(object, "per"), seconds(object, "window")};
  if (kind != "deviation")
    throw FieldError{"there is no kind \"" + kind + "\""};
  DeviationCondition deviation{stream, word<Direction>(object, "direction", directions), limit, deadband, 0.0, {}};
  if (object.contains("reference")) {
    const auto reference = field<json>(object, "reference");
    deviation.reference = StreamId{AssetId{field<std::string>(reference, "asset")}, field<std::string>(reference, "stream")};
  } else {
    deviation.setPoint = field<double>(object, "set_point");
  }
  return deviation;
}

json predictorJson(const PredictorCondition &says)
{
  return {{"kind", "predictor"}, {"predictor", says.predictor.text()}, {"side", sides.at(static_cast<std::size_t>(says.side))},
          {"limit", says.limit}, {"deadband", says.deadband},          {"limit_of_package", says.limitOfPackage}};
}

PredictorCondition predictorFrom(const json &object, const AssetId &asset)
{
  PredictorCondition says;
  says.predictor = PredictorId{field<std::string>(object, "predictor")};
  says.stream = scoreStreamOf(asset, says.predictor);
  says.side = word<LimitSide>(object, "side", sides);
  says.limit = field<double>(object, "limit");
  says.deadband = field<double>(object, "deadband");
  says.limitOfPackage = field<bool>(object, "limit_of_package");
  return says;
}

Condition conditionFrom(const json &object, const AssetId &asset)
{
  if (object.contains("predictor"))
    return predictorFrom(object, asset);
  if (!object.contains("terms"))
    return std::visit([](auto term) -> Condition { return term; }, termFrom(object, asset));
  GroupCondition group;
  group.needs = word<GroupCondition::Needs>(object, "needs", needs);
  for (const auto &term : field<std::vector<json>>(object, "terms"))
    group.terms.push_back(termFrom(term, asset));
  return group;
}

json modesJson(const Modes &modes, const AssetId &asset)
{
  json object{{"otherwise", modes.otherwise}, {"cases", json::array()}};
  addStream(object, modes.stream, asset);
  for (const ModeCase &each : modes.cases) {
    json one{{"is", each.is}, {"enabled", each.enabled}};
    if (each.limit)
      one["limit"] = *each.limit;
    object["cases"].push_back(std::move(one));
  }
  return object;
}

Modes modesFrom(const json &object, const AssetId &asset)
{
  Modes modes{streamFrom(object, asset), {}, field<bool>(object, "otherwise")};
  for (const auto &one : field<std::vector<json>>(object, "cases")) {
    ModeCase each{field<double>(one, "is"), field<bool>(one, "enabled"), {}};
    if (one.contains("limit"))
      each.limit = field<double>(one, "limit");
    modes.cases.push_back(each);
  }
  return modes;
}

} // namespace

json ruleJson(const Rule &rule)
{
  json object{{"id", rule.id.text()},
              {"asset", rule.asset.text()},
              {"name", rule.name},
              {"on_delay", inSeconds(rule.onDelay)},
              {"off_delay", inSeconds(rule.offDelay)},
              {"priority", static_cast<int>(rule.priority)},
              {"priority_by_matrix", rule.priorityByMatrix},
              {"latching", rule.latching},
              {"safety", rule.safety},
              {"cause", rule.rationalisation.cause},
              {"consequence", rule.rationalisation.consequence},
              {"action", rule.rationalisation.action},
              {"time_to_respond", inSeconds(rule.rationalisation.timeToRespond)}};
  if (rule.rationalisation.severity)
    object["severity"] = severities.at(static_cast<std::size_t>(*rule.rationalisation.severity));
  const std::vector<Term> terms = termsOf(rule.condition);
  if (const auto *group = std::get_if<GroupCondition>(&rule.condition)) {
    object["needs"] = needs.at(static_cast<std::size_t>(group->needs));
    object["terms"] = json::array();
    for (const Term &term : terms)
      object["terms"].push_back(termJson(term, rule.asset));
  } else if (const auto *says = std::get_if<PredictorCondition>(&rule.condition)) {
    object["condition"] = predictorJson(*says);
  } else if (!terms.empty()) {
    object["condition"] = termJson(terms.front(), rule.asset);
  }
  if (rule.count.samples > 1)
    object["count"] = {{"samples", rule.count.samples}, {"window", inSeconds(rule.count.window)}};
  if (rule.modes)
    object["modes"] = modesJson(*rule.modes, rule.asset);
  return object;
}

Rule ruleFrom(const json &object)
{
  Rule rule;
  rule.id = RuleId{field<std::string>(object, "id")};
  rule.asset = AssetId{field<std::string>(object, "asset")};
  rule.name = field<std::string>(object, "name");
  rule.condition = conditionFrom(object.contains("condition") ? object.at("condition") : object, rule.asset);
  if (object.contains("count")) {
    const auto count = field<json>(object, "count");
    rule.count = {field<int>(count, "samples"), seconds(count, "window")};
  }
  if (object.contains("modes"))
    rule.modes = modesFrom(field<json>(object, "modes"), rule.asset);
  rule.onDelay = seconds(object, "on_delay");
  rule.offDelay = seconds(object, "off_delay");
  const auto priority = field<int>(object, "priority");
  if (priority < 1 || priority > 4)
    throw FieldError{"priority is not 1 to 4"};
  rule.priority = static_cast<Priority>(priority);
  rule.priorityByMatrix = object.contains("priority_by_matrix") && field<bool>(object, "priority_by_matrix");
  rule.latching = field<bool>(object, "latching");
  rule.safety = field<bool>(object, "safety");
  rule.rationalisation = {field<std::string>(object, "cause"),
                          field<std::string>(object, "consequence"),
                          field<std::string>(object, "action"),
                          seconds(object, "time_to_respond"),
                          {}};
  if (object.contains("severity"))
    rule.rationalisation.severity = word<Severity>(object, "severity", severities);
  return rule;
}

} // namespace andon::engine
