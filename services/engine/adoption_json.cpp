// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/adoption_json.h"

#include "services/engine/json_fields.h"

#include <vector>

namespace andon::engine {
namespace {

using nlohmann::json;

json choiceJson(const AdoptionChoice &choice)
{
  json out{{"asset", choice.asset.text()}};
  if (choice.name)
    out["name"] = *choice.name;
  if (choice.kind)
    out["kind"] = *choice.kind;
  if (choice.contract)
    out["contract"] = choice.contract->text();
  if (choice.area)
    out["area"] = choice.area->text();
  if (choice.rules) {
    out["rules"] = json::array();
    for (const RuleId &rule : *choice.rules)
      out["rules"].push_back(rule.text());
  }
  return out;
}

AdoptionChoice choiceFrom(const json &in)
{
  AdoptionChoice choice;
  choice.asset = AssetId{field<std::string>(in, "asset")};
  if (in.contains("name"))
    choice.name = field<std::string>(in, "name");
  if (in.contains("kind"))
    choice.kind = field<std::string>(in, "kind");
  if (in.contains("contract"))
    choice.contract = ContractId{field<std::string>(in, "contract")};
  if (in.contains("area"))
    choice.area = AreaId{field<std::string>(in, "area")};
  if (in.contains("rules")) {
    choice.rules.emplace();
    for (const auto &rule : field<std::vector<std::string>>(in, "rules"))
      choice.rules->push_back(RuleId{rule});
  }
  return choice;
}

json ignoredJson(const std::vector<IgnoredSource> &ignored)
{
  json out = json::array();
  for (const IgnoredSource &each : ignored)
    out.push_back({{"asset", each.asset}, {"stream", each.stream}, {"broker", each.broker.text()}});
  return out;
}

std::vector<IgnoredSource> ignoredFrom(const json &in, const char *name)
{
  std::vector<IgnoredSource> ignored;
  for (const json &each : field<std::vector<json>>(in, name))
    ignored.push_back(
        {BrokerId{field<std::string>(each, "broker")}, field<std::string>(each, "asset"), field<std::string>(each, "stream")});
  return ignored;
}

const char *keyOf(HeardAs as)
{
  switch (as) {
  case HeardAs::Number: return "number";
  case HeardAs::State: return "state";
  case HeardAs::Text: return "text";
  }
  return "";
}

json heardJson(const UnknownStream &stream)
{
  json out{{"key", stream.key},
           {"as", keyOf(stream.as)},
           {"count", stream.count},
           {"first", toIso8601(stream.first)},
           {"latest", toIso8601(stream.latest)}};
  if (stream.as != HeardAs::Text) {
    out["min"] = stream.min;
    out["max"] = stream.max;
    out["last"] = stream.last;
    out["decimals"] = stream.decimals;
  }
  if (stream.interval > Duration::zero())
    out["interval"] = inSeconds(stream.interval);
  return out;
}

json streamJson(const Stream &stream)
{
  json out{{"key", stream.key},
           {"name", stream.name},
           {"unit", stream.unit},
           {"decimals", stream.decimals},
           {"interval", inSeconds(stream.interval)}};
  if (stream.range)
    out["range"] = {stream.range->low, stream.range->high};
  if (stream.normal)
    out["normal"] = {stream.normal->low, stream.normal->high};
  return out;
}

json proposalJson(const AdoptionProposal &proposal)
{
  const UnknownAsset &heard = proposal.heard;
  json heardStreams = json::array(), streams = json::array(), rules = json::array();
  for (const UnknownStream &stream : heard.streams)
    heardStreams.push_back(heardJson(stream));
  for (const Stream &stream : proposal.asset.streams)
    streams.push_back(streamJson(stream));
  for (const ProposedRule &rule : proposal.rules)
    rules.push_back({{"like", rule.like.text()}, {"id", rule.rule.id.text()}, {"name", rule.rule.name}});
  return {{"asset", heard.asset.text()},
          {"broker", heard.broker.text()},
          {"topic", heard.topic},
          {"known", heard.isKnown},
          {"messages", heard.messages},
          {"first", toIso8601(heard.first)},
          {"latest", toIso8601(heard.latest)},
          {"streams_left_out", heard.streamsLeftOut},
          {"heard", heardStreams},
          {"name", proposal.asset.name},
          {"kind", proposal.asset.kind},
          {"area", proposal.asset.area.text()},
          {"area_is_new", !proposal.areaName.empty()},
          {"contract", proposal.asset.contract.text()},
          {"basis", andon::keyOf(proposal.basis)},
          {"certainty", proposal.certainty},
          {"shared", proposal.shared},
          {"expected", proposal.expected},
          {"streams", streams},
          {"rules", rules}};
}

} // namespace

void writeFields(json &out, const AdoptSources &command)
{
  out["assets"] = json::array();
  for (const AdoptionChoice &choice : command.assets)
    out["assets"].push_back(choiceJson(choice));
  out["kind"] = command.kind;
  out["all"] = command.all;
  out["with_rules"] = command.withRules;
  out["reason"] = command.reason;
  out["standing"] = command.standing;
}

void readFields(const json &in, AdoptSources &command)
{
  for (const json &choice : field<std::vector<json>>(in, "assets"))
    command.assets.push_back(choiceFrom(choice));
  command.kind = field<std::string>(in, "kind");
  command.all = field<bool>(in, "all");
  command.withRules = field<bool>(in, "with_rules");
  command.reason = field<std::string>(in, "reason");
  command.standing = in.value("standing", std::string{});
}

void writeFields(json &out, const ChangeAdoption &command)
{
  out["adopt"] = json::array();
  for (const StandingAdoption &each : command.adopt)
    out["adopt"].push_back({{"id", each.id},
                            {"broker", each.broker.text()},
                            {"topic", each.topic},
                            {"kind", each.kind},
                            {"certainty", each.certainty},
                            {"contract", each.contract.text()},
                            {"rules", each.rules},
                            {"most_per_hour", each.mostPerHour}});
  out["ignore"] = ignoredJson(command.ignore);
  out["end_adopt"] = command.endAdopt;
  out["end_ignore"] = ignoredJson(command.endIgnore);
  out["reason"] = command.reason;
}

void readFields(const json &in, ChangeAdoption &command)
{
  for (const json &each : field<std::vector<json>>(in, "adopt"))
    command.adopt.push_back({field<std::string>(each, "id"), BrokerId{field<std::string>(each, "broker")},
                             field<std::string>(each, "topic"), field<std::string>(each, "kind"), field<int>(each, "certainty"),
                             ContractId{field<std::string>(each, "contract")}, field<bool>(each, "rules"),
                             field<int>(each, "most_per_hour")});
  command.ignore = ignoredFrom(in, "ignore");
  command.endAdopt = field<std::vector<std::string>>(in, "end_adopt");
  command.endIgnore = ignoredFrom(in, "end_ignore");
  command.reason = field<std::string>(in, "reason");
}

std::string toJson(const AdoptionList &list)
{
  json proposals = json::array();
  for (const AdoptionProposal &proposal : list.proposals)
    proposals.push_back(proposalJson(proposal));
  const json object{{"proposals", proposals}, {"not_shown", list.notShown}, {"left_out", list.leftOut}};
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace andon::engine
