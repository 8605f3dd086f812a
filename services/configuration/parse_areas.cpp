// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text_pool.h"
#include "models/domain/units.h"
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "areas.toml";

void parseArea(const toml::table &table, UniqueNames &ids, Site &site, Problems &problems)
{
  TableReader reader{table, file, "an area", problems};
  std::string id;
  Area area;
  if (reader.text("id", id, Need::Required)) {
    reader.setTitle(fmt::format("area \"{}\"", id));
    if (checkId(reader, "id", id))
      ids.claim(reader, "id", id, file);
  }
  area.id = AreaId{id};
  area.name = id;
  reader.text("name", area.name);
  reader.reportUnknownKeys();
  site.areas.push_back(std::move(area));
}

/// A unit that the table knows, by its symbol; reports any other, but for the plant's own.
bool parseUnit(TableReader &reader, std::string_view key, std::string &into)
{
  std::string unit;
  if (!reader.text(key, unit))
    return false;
  if (!unit.empty() && findUnit(unit) == nullptr && !isOwnUnit(unit)) {
    reader.problem(key, fmt::format("has the unknown {} \"{}\"", key, unit),
                   didYouMean(unit, unitNames(), R"(A unit of your own is written with braces, like "{bottles}/min".)"));
    return false;
  }
  into = unitSymbol(unit);
  return true;
}

void parseUnits(TableReader &reader, bool isOfContract, Stream &stream)
{
  std::string sent;
  if (parseUnit(reader, "sent_unit", sent) && isOfContract) {
    if (!conversion(sent, stream.unit))
      reader.problem("sent_unit", fmt::format("sends \"{}\", which does not measure what the contract's \"{}\" does", sent, stream.unit),
                     "Correct it, or the contract.");
    else
      stream.sentUnit = sent == stream.unit ? std::string{} : sent;
  }
  std::string unit;
  if (parseUnit(reader, "unit", unit)) {
    if (!isOfContract)
      stream.unit = unit;
    else if (!showIn(stream, unit))
      reader.problem("unit", fmt::format("has the unit \"{}\", which does not measure what the contract's \"{}\" does", unit, stream.unit),
                     "Correct it, or the contract.");
  }
  if (isOfContract || sent.empty())
    return;
  if (!conversion(sent, stream.unit))
    reader.problem("sent_unit", fmt::format("sends \"{}\", which cannot be turned into \"{}\"", sent, stream.unit),
                   "Both must measure the same.");
  else
    stream.sentUnit = sent == stream.unit ? std::string{} : sent;
}

void parseType(TableReader &reader, ValueType &type)
{
  std::string word;
  if (!reader.text("type", word))
    return;
  std::vector<std::string> known;
  for (const ValueType each : {ValueType::Double, ValueType::Float, ValueType::Integer, ValueType::Long, ValueType::Boolean}) {
    if (word == keyOf(each)) {
      type = each;
      return;
    }
    known.emplace_back(keyOf(each));
  }
  reader.problem("type", fmt::format("has the unknown type \"{}\"", word), didYouMean(word, known, "There are " + listed(known) + "."));
}

void parseReporting(TableReader &reader, Stream &stream)
{
  std::string word;
  if (!reader.text("reporting", word))
    return;
  static const std::vector<std::string> known{keyOf(Reporting::Periodic), keyOf(Reporting::OnChange), keyOf(Reporting::Unstated)};
  if (std::find(known.begin(), known.end(), word) == known.end())
    return reader.problem("reporting", fmt::format("has the unknown reporting \"{}\"", word),
                          didYouMean(word, known, "There are " + listed(known) + "."));
  stream.periodic = word == known[0];
  stream.onChange = word == known[1];
}

/// `promised` are the streams of the asset's contract, which are in the asset already: one of them is changed.
void parseStream(const toml::table &table, const std::string &assetTitle, UniqueNames &keys, std::size_t promised, Asset &asset,
                 Problems &problems)
{
  TableReader reader{table, file, "a stream of " + assetTitle, problems};
  Stream own;
  if (reader.text("key", own.key, Need::Required)) {
    reader.setTitle(fmt::format("stream \"{}\" of {}", own.key, assetTitle));
    keys.claim(reader, "key", own.key, file);
  }
  own.name = own.key;
  const auto end = asset.streams.begin() + static_cast<std::ptrdiff_t>(promised);
  const auto found = std::find_if(asset.streams.begin(), end, [&](const Stream &each) { return each.key == own.key; });
  const bool isOfContract = found != end;
  Stream &stream = isOfContract ? *found : own;

  reader.text("name", stream.name);
  parseUnits(reader, isOfContract, stream);
  reader.range("range", stream.range);
  const bool hasNormal = reader.range("normal", stream.normal);
  if (stream.range && hasNormal && (stream.normal->low < stream.range->low || stream.normal->high > stream.range->high))
    reader.problem("normal",
                   fmt::format("has a normal band of {} to {}, beyond its range of {} to {}", stream.normal->low, stream.normal->high,
                               stream.range->low, stream.range->high),
                   "The sensor could never show it: widen the range or narrow the band.");
  reader.integer("decimals", stream.decimals, 0, 9);
  reader.duration("interval", stream.interval, std::chrono::milliseconds{1});
  parseType(reader, stream.type);
  parseReporting(reader, stream);
  if (const toml::table *health = reader.table("health"))
    parseStreamHealth(*health, reader.title(), stream, problems);
  reader.reportUnknownKeys();
  if (!isOfContract)
    asset.streams.push_back(std::move(own));
}

/// Gives the asset the streams of the contract that it names.
void parseContract(TableReader &reader, const Site &site, Asset &asset)
{
  std::string id;
  if (!reader.text("contract", id) || id.empty())
    return;
  asset.contract = ContractId{id};
  if (const Contract *contract = findContract(site, asset.contract)) {
    asset.streams = streamsOf(*contract);
    return;
  }
  std::vector<std::string> known;
  for (const Contract &each : site.contracts)
    known.push_back(each.id.text());
  reader.problem("contract", fmt::format("has the contract \"{}\", which the site does not have", id),
                 didYouMean(id, known, known.empty() ? "Put its DTDL into contracts/." : "There are " + listed(known) + "."));
}

void parseAsset(const toml::table &table, UniqueNames &ids, RelationReader &relations, Site &site, Problems &problems)
{
  TableReader reader{table, file, "an asset", problems};
  Asset asset;
  std::string id, area;
  if (reader.text("id", id, Need::Required)) {
    reader.setTitle("asset " + id);
    if (id == consoleAsset.text())
      reader.problem("id", "has a name that is kept for the console's own alarms", "Choose another id.");
    else if (checkId(reader, "id", id))
      ids.claim(reader, "id", id, file);
  }
  asset.id = AssetId{id};
  asset.name = id;
  reader.text("name", asset.name);
  reader.text("kind", asset.kind);
  if (reader.text("area", area, Need::Required)) {
    asset.area = AreaId{area};
    if (findArea(site, asset.area) == nullptr) {
      std::vector<std::string> known;
      for (const Area &each : site.areas)
        known.push_back(each.id.text());
      reader.problem("area", fmt::format("lies in the area \"{}\", which the site does not have", area),
                     didYouMean(area, known, known.empty() ? "Add it under [[area]]." : "There are " + listed(known) + "."));
    }
  }
  parseContract(reader, site, asset);
  const std::size_t promised = asset.streams.size();
  relations.read(reader, asset.id);
  UniqueNames keys;
  for (const toml::table *stream : reader.tables("stream"))
    parseStream(*stream, id.empty() ? "an asset" : "asset " + id, keys, promised, asset, problems);
  reader.reportUnknownKeys();
  site.assets.push_back(std::move(asset));
}

} // namespace

void parseAreasFile(const toml::table &root, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames areaIds, assetIds;
  RelationReader relations;
  for (const toml::table *area : reader.tables("area"))
    parseArea(*area, areaIds, site, problems);
  TextPool texts;
  for (const toml::table *asset : reader.tables("asset")) {
    parseAsset(*asset, assetIds, relations, site, problems);
    texts.share(site.assets.back());
  }
  site.assets.shrink_to_fit();
  relations.check(site, problems);
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
