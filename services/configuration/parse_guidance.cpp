// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What helps people: guidance, reasons to choose from, names of modes.
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

constexpr std::string_view guidanceFolder = "guidance/";

/// Names that guidance of this sort may be for.
std::vector<std::string> namesOf(Guidance::Of of, const Site &site)
{
  std::set<std::string> names;
  switch (of) {
  case Guidance::Of::Rule:
    for (const Rule &rule : site.rules)
      names.insert(rule.id.text());
    break;
  case Guidance::Of::Asset:
    for (const Asset &asset : site.assets)
      names.insert(asset.id.text());
    break;
  case Guidance::Of::Area:
    for (const Area &area : site.areas)
      names.insert(area.id.text());
    break;
  case Guidance::Of::Kind:
    for (const Asset &asset : site.assets)
      if (!asset.kind.empty())
        names.insert(asset.kind);
    break;
  }
  return {names.begin(), names.end()};
}

void parseReason(const toml::table &table, UniqueNames &ids, Site &site, Problems &problems)
{
  static const std::string file = "reasons.toml";
  TableReader reader{table, file, "a reason", problems};
  Reason reason;
  if (reader.text("id", reason.id, Need::Required)) {
    reader.setTitle(fmt::format("reason \"{}\"", reason.id));
    ids.claim(reader, "id", reason.id, file);
  }
  reader.text("text", reason.text, Need::Required);
  std::vector<std::string> words;
  reader.texts("for", words);
  for (const std::string &word : words) {
    const auto use = std::find(reasonUses.begin(), reasonUses.end(), word);
    if (use == reasonUses.end())
      reader.problem("for", fmt::format("is for \"{}\"", word),
                     didYouMean(word, {reasonUses.begin(), reasonUses.end()}, "It is for shelve, out_of_service, false_alarm or change."));
    else
      reason.uses.push_back(static_cast<Reason::Use>(use - reasonUses.begin()));
  }
  reader.reportUnknownKeys();
  site.reasons.push_back(std::move(reason));
}

void parseModes(const toml::table &table, bool assetsAreKnown, UniqueNames &streams, Site &site, Problems &problems)
{
  static const std::string file = "modes.toml";
  TableReader reader{table, file, "a list of modes", problems};
  ModeNames modes;
  std::string asset;
  const bool hasAsset = reader.text("asset", asset, Need::Required);
  const bool hasStream = reader.text("stream", modes.stream.key, Need::Required);
  modes.stream.asset = AssetId{asset};
  reader.setTitle(fmt::format("the modes of {} {}", asset, modes.stream.key));
  if (hasAsset && hasStream) {
    streams.claim(reader, "stream", asset + ' ' + modes.stream.key, file);
    if (assetsAreKnown && findStream(site, modes.stream) == nullptr)
      reader.problem("stream", "are of a stream that the site does not have", "Correct asset and stream, or add it to areas.toml.");
  }
  std::set<double> values;
  for (const toml::table *each : reader.tables("name")) {
    TableReader one{*each, file, "a mode of " + asset + ' ' + modes.stream.key, problems};
    ModeNames::Name name;
    if (one.number("is", name.is, Need::Required) && !values.insert(name.is).second)
      one.problem("is", fmt::format("has a second name for {}", name.is), "Each value has one name.");
    one.text("name", name.name, Need::Required);
    one.reportUnknownKeys();
    modes.names.push_back(std::move(name));
  }
  reader.reportUnknownKeys();
  site.modes.push_back(std::move(modes));
}

} // namespace

void parseGuidance(const SiteFiles &files, bool assetsAreKnown, Site &site, Problems &problems)
{
  for (auto entry = files.lower_bound(std::string{guidanceFolder}); entry != files.end() && entry->first.starts_with(guidanceFolder);
       ++entry) {
    const auto &[name, text] = *entry;
    const std::string_view rest = std::string_view{name}.substr(guidanceFolder.size());
    const std::size_t slash = rest.find('/');
    const auto folder = std::find(guidanceFolders.begin(), guidanceFolders.end(), rest.substr(0, slash));
    if (slash == std::string_view::npos || folder == guidanceFolders.end() || !rest.ends_with(".md") ||
        rest.find('/', slash + 1) != rest.npos) {
      problems.add({ErrorCode::Malformed, name, "is guidance for nothing that a site has",
                    "Name it guidance/rule/ID.md, guidance/asset/ID.md, guidance/area/ID.md or guidance/kind/KIND.md."});
      continue;
    }
    Guidance guidance{static_cast<Guidance::Of>(folder - guidanceFolders.begin()),
                      std::string{rest.substr(slash + 1, rest.size() - slash - 4)}, text};
    const std::vector<std::string> known = namesOf(guidance.of, site);
    if (assetsAreKnown && !std::binary_search(known.begin(), known.end(), guidance.name))
      problems.add({ErrorCode::NotFound, name, fmt::format("is for the {} \"{}\", which the site does not have", *folder, guidance.name),
                    didYouMean(guidance.name, known, known.empty() ? std::string{} : "There are " + listed(known) + ".")});
    site.guidance.push_back(std::move(guidance));
  }
}

void parseReasonsFile(const toml::table &root, Site &site, Problems &problems)
{
  static const std::string file = "reasons.toml";
  TableReader reader{root, file, "the file", problems};
  UniqueNames ids;
  for (const toml::table *reason : reader.tables("reason"))
    parseReason(*reason, ids, site, problems);
  reader.reportUnknownKeys();
}

void parseModesFile(const toml::table &root, bool assetsAreKnown, Site &site, Problems &problems)
{
  static const std::string file = "modes.toml";
  TableReader reader{root, file, "the file", problems};
  UniqueNames streams;
  for (const toml::table *modes : reader.tables("modes"))
    parseModes(*modes, assetsAreKnown, streams, site, problems);
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
