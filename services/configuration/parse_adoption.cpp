// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "adoption.toml";

void parseBroker(TableReader &reader, const Site &site, BrokerId &into)
{
  std::string id;
  if (!reader.text("broker", id) || id.empty())
    return;
  into = BrokerId{id};
  std::vector<std::string> known;
  for (const Broker &broker : site.brokers)
    known.push_back(broker.id.text());
  if (std::find(known.begin(), known.end(), id) == known.end())
    reader.problem("broker", fmt::format("names the broker \"{}\", which the site does not have", id),
                   didYouMean(id, known, known.empty() ? "Add it to brokers.toml." : "There are " + listed(known) + "."));
}

/// "+" is one level, "#" any number of them at the end.
bool isFilter(std::string_view filter)
{
  while (true) {
    const std::size_t end = std::min(filter.find('/'), filter.size());
    const std::string_view level = filter.substr(0, end);
    const bool isLast = end == filter.size();
    if (level.find('+') != std::string_view::npos && level != "+")
      return false;
    if (level.find('#') != std::string_view::npos && (level != "#" || !isLast))
      return false;
    if (isLast)
      return true;
    filter.remove_prefix(end + 1);
  }
}

void parseAdopt(const toml::table &table, UniqueNames &ids, Site &site, Problems &problems)
{
  constexpr int mostAnHour = 1000;
  TableReader reader{table, file, "a standing adoption", problems};
  StandingAdoption adoption;
  if (reader.text("id", adoption.id, Need::Required)) {
    reader.setTitle(fmt::format("standing adoption \"{}\"", adoption.id));
    if (checkId(reader, "id", adoption.id))
      ids.claim(reader, "id", adoption.id, file);
  }
  parseBroker(reader, site, adoption.broker);
  if (reader.text("topic", adoption.topic) && !isFilter(adoption.topic))
    reader.problem("topic", fmt::format("has the topic \"{}\", which is no filter", adoption.topic),
                   "Write it like plant/+/pump or plant/cooling/#: + is one whole level, # the rest.");
  reader.text("kind", adoption.kind);
  reader.integer("certainty", adoption.certainty, 0, 100);
  std::string contract;
  if (reader.text("contract", contract) && !contract.empty()) {
    adoption.contract = ContractId{contract};
    std::vector<std::string> known;
    for (const Contract &each : site.contracts)
      known.push_back(each.id.text());
    if (findContract(site, adoption.contract) == nullptr)
      reader.problem("contract", fmt::format("has the contract \"{}\", which the site does not have", contract),
                     didYouMean(contract, known, known.empty() ? "Put its DTDL into contracts/." : "There are " + listed(known) + "."));
  }
  reader.flag("rules", adoption.rules);
  reader.integer("most_per_hour", adoption.mostPerHour, 1, mostAnHour);
  if (adoption.kind.empty() && adoption.topic.empty())
    reader.problem("id", "names neither a kind nor a topic, so that it would adopt whatever anybody publishes",
                   "Add kind = \"...\" or topic = \"...\".");
  else if (adoption.certainty == 0 && (adoption.kind.empty() || adoption.topic.empty()))
    reader.problem("certainty", "takes any proposal, however unsure, and does not name both a kind and a topic",
                   "Add what is missing, or ask for more certainty.");
  reader.reportUnknownKeys();
  site.adoptions.push_back(std::move(adoption));
}

void parseIgnore(const toml::table &table, Site &site, Problems &problems)
{
  TableReader reader{table, file, "an ignored source", problems};
  IgnoredSource ignored;
  if (reader.text("asset", ignored.asset, Need::Required)) {
    reader.setTitle(fmt::format("ignored source \"{}\"", ignored.asset));
    if (ignored.asset.empty())
      reader.problem("asset", "names no asset", "Write its id; * stands for any characters.");
  }
  reader.text("stream", ignored.stream);
  parseBroker(reader, site, ignored.broker);
  reader.reportUnknownKeys();
  site.ignored.push_back(std::move(ignored));
}

} // namespace

void parseAdoptionFile(const toml::table &root, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames ids;
  for (const toml::table *adopt : reader.tables("adopt"))
    parseAdopt(*adopt, ids, site, problems);
  for (const toml::table *ignore : reader.tables("ignore"))
    parseIgnore(*ignore, site, problems);
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
