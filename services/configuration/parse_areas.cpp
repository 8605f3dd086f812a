// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

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

void parseStream(const toml::table &table, const std::string &assetTitle, UniqueNames &keys, Asset &asset, Problems &problems)
{
  TableReader reader{table, file, "a stream of " + assetTitle, problems};
  Stream stream;
  if (reader.text("key", stream.key, Need::Required)) {
    reader.setTitle(fmt::format("stream \"{}\" of {}", stream.key, assetTitle));
    keys.claim(reader, "key", stream.key, file);
  }
  stream.name = stream.key;
  reader.text("name", stream.name);
  reader.text("unit", stream.unit);
  const bool hasRange = reader.range("range", stream.range);
  const bool hasNormal = reader.range("normal", stream.normal);
  if (hasRange && hasNormal && (stream.normal->low < stream.range->low || stream.normal->high > stream.range->high))
    reader.problem("normal",
                   fmt::format("has a normal band of {} to {}, beyond its range of {} to {}", stream.normal->low, stream.normal->high,
                               stream.range->low, stream.range->high),
                   "The sensor could never show it: widen the range or narrow the band.");
  reader.integer("decimals", stream.decimals, 0, 9);
  reader.duration("interval", stream.interval, std::chrono::milliseconds{1});
  reader.reportUnknownKeys();
  asset.streams.push_back(std::move(stream));
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
  relations.read(reader, asset.id);
  UniqueNames keys;
  for (const toml::table *stream : reader.tables("stream"))
    parseStream(*stream, id.empty() ? "an asset" : "asset " + id, keys, asset, problems);
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
  for (const toml::table *asset : reader.tables("asset"))
    parseAsset(*asset, assetIds, relations, site, problems);
  relations.check(site, problems);
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
