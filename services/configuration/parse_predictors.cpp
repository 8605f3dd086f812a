// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/predictor_report.h"
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

#include <QCryptographicHash>

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "predictors.toml";

std::string sha256Of(const std::string &text)
{
  return QCryptographicHash::hash(QByteArrayView{text.data(), static_cast<qsizetype>(text.size())}, QCryptographicHash::Sha256)
      .toHex()
      .toStdString();
}

void parsePredictor(const toml::table &table, const SiteFiles &files, bool assetsAreKnown, UniqueNames &ids, Site &site, Problems &problems)
{
  TableReader reader{table, file, "a predictor", problems};
  PredictorSetting predictor;
  std::string id, kind;
  if (reader.text("id", id, Need::Required)) {
    reader.setTitle(fmt::format("predictor \"{}\"", id));
    if (checkId(reader, "id", id))
      ids.claim(reader, "id", id, file);
  }
  predictor.id = PredictorId{id};
  predictor.name = id;
  reader.text("name", predictor.name);
  if (reader.text("kind", kind, Need::Required)) {
    predictor.kind = kind;
    std::vector<std::string> kinds;
    for (const Asset &asset : site.assets)
      if (std::find(kinds.begin(), kinds.end(), asset.kind.string()) == kinds.end() && !asset.kind.empty())
        kinds.push_back(asset.kind);
    if (assetsAreKnown && !site.assets.empty() && std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
      reader.problem("kind", fmt::format("is for assets of kind \"{}\", of which the site has none", kind),
                     didYouMean(kind, kinds, kinds.empty() ? "Give assets a kind in areas.toml." : "There are " + listed(kinds) + "."));
  }
  if (const auto sums = files.find(predictorFolder + id + "/SHA256SUMS"); sums != files.end())
    predictor.package = sha256Of(sums->second);
  if (std::string runs; reader.text("runs", runs)) {
    if (runs != "edge" && runs != "here")
      reader.problem("runs", fmt::format("is \"{}\"", runs), "Write \"edge\" where its scores come with the telemetry, else leave it out.");
    else if (runs == "edge" && predictor.package.empty())
      predictor.package = edgePackage;
  }
  reader.reportUnknownKeys();
  site.predictors.push_back(std::move(predictor));
}

} // namespace

void parsePredictorsFile(const toml::table &root, const SiteFiles &files, bool assetsAreKnown, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames ids;
  for (const toml::table *predictor : reader.tables("predictor"))
    parsePredictor(*predictor, files, assetsAreKnown, ids, site, problems);
  reader.reportUnknownKeys();
}

SiteFiles packageFilesOf(const SiteFiles &files, const PredictorId &predictor)
{
  const std::string folder = predictorFolder + predictor.text() + "/";
  SiteFiles package;
  for (auto each = files.lower_bound(folder); each != files.end() && each->first.starts_with(folder); ++each)
    package.emplace(each->first.substr(folder.size()), each->second);
  return package;
}

} // namespace andon::configuration
