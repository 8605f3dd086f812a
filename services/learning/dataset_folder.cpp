// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/dataset_folder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::learning {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

ordered_json timeOrNull(UtcTime time)
{
  return time == noTime ? ordered_json(nullptr) : ordered_json(toIso8601(time));
}

ordered_json jsonOf(const Occurrence &occurrence)
{
  return {{"occurrence", occurrence.id.number()},
          {"asset", occurrence.alarm.asset.text()},
          {"rule", occurrence.alarm.rule.text()},
          {"raised", timeOrNull(occurrence.raisedAt)},
          {"returned", timeOrNull(occurrence.returnedAt)}};
}

std::size_t eventsIn(const LabelledRows &rows)
{
  return static_cast<std::size_t>(std::count(rows.data.target.begin(), rows.data.target.end(), 1.0));
}

std::string manifestOf(const LabelledRows &rows, const DatasetOrigin &origin)
{
  ordered_json judged = ordered_json::array(), leftOut = ordered_json::array(), inputs = ordered_json::array();
  for (const JudgedOccurrence &each : rows.judged) {
    ordered_json row = jsonOf(each.occurrence), opinions = ordered_json::array();
    for (const LabelOpinion &opinion : each.opinions)
      opinions.push_back({{"person", opinion.person.text()}, {"time", toIso8601(opinion.time)}, {"label", keyOf(opinion.label)}});
    row["label"] = keyOf(*agreedLabel(each.opinions));
    row["opinions"] = std::move(opinions);
    judged.push_back(std::move(row));
  }
  for (const Occurrence &each : rows.unknown)
    leftOut.push_back(jsonOf(each));
  for (const prediction::PredictorInput &input : rows.data.inputs)
    inputs.push_back({{"name", input.name}, {"unit", input.unit}});
  const ordered_json manifest{{"format", 1},
                              {"predictor", origin.predictor.text()},
                              {"target", rows.data.targetName},
                              {"rows", rows.data.rows()},
                              {"events", eventsIn(rows)},
                              {"inputs", std::move(inputs)},
                              {"files", {{"rows.csv", {{"sha256", rows.data.sha256}, {"bytes", rows.csv.size()}}}}},
                              {"lineage",
                               {{"site", origin.site},
                                {"site_version", origin.siteVersion},
                                {"champion", origin.champion},
                                {"judged", std::move(judged)},
                                {"left_out", std::move(leftOut)}}}};
  return manifest.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string datasheetOf(const LabelledRows &rows, const DatasetOrigin &origin)
{
  std::set<std::string> people, assets;
  std::size_t trueOnes = 0;
  for (const JudgedOccurrence &each : rows.judged) {
    trueOnes += agreedLabel(each.opinions) == OccurrenceLabel::True ? 1 : 0;
    for (const LabelOpinion &opinion : each.opinions)
      people.insert(opinion.person.text());
  }
  for (const AssetId &asset : rows.assets)
    assets.insert(asset.text());
  std::string sheet = fmt::format("# Rows for {}\n\n", origin.predictor.text());
  sheet += fmt::format("From the site \"{}\", version {} of its files. {} rows of {} assets ({}), {} of them an event.\n\n", origin.site,
                       origin.siteVersion, rows.data.rows(), assets.size(), fmt::join(assets, ", "), eventsIn(rows));
  sheet += "## How rows were labelled\n\n";
  sheet += fmt::format(
      "By {} people who judged alarms: {} occurrences were true and {} false. A row is an event while a true alarm of its "
      "asset stood. {} occurrences on which people disagree, that were a nuisance, or that nobody has judged are left out "
      "with their rows. Sensor alarms label nothing. All other rows count as normal: what raised no alarm was not looked at.\n\n",
      people.size(), trueOnes, rows.judged.size() - trueOnes, rows.unknown.size());
  sheet += "## Columns\n\n| column | unit |\n| --- | --- |\n| asset | |\n| time | UTC, ISO 8601 |\n";
  for (const prediction::PredictorInput &input : rows.data.inputs)
    sheet += fmt::format("| {} | {} |\n", input.name, input.unit);
  sheet += fmt::format("| {} | 1: event |\n\nAn empty cell is a value that was missing or older than ten of its intervals.\n",
                       rows.data.targetName);
  sheet += fmt::format("\nSHA-256 of rows.csv: `{}`. Who said what of which occurrence stands in manifest.json.\n", rows.data.sha256);
  return sheet;
}

} // namespace

Result<void> writeDataset(const std::string &folder, const LabelledRows &rows, const DatasetOrigin &origin)
{
  fs::path place = fs::path{folder}.lexically_normal();
  if (!place.has_filename())
    place = place.parent_path();
  std::error_code error;
  if (fs::exists(place, error) && !fs::is_empty(place, error))
    return failure(ErrorCode::Conflict, folder, "is there already", "Name a new folder.");
  const fs::path partial = place.string() + ".partial";
  fs::remove_all(partial, error);
  fs::create_directories(partial, error);
  if (error)
    return failure(ErrorCode::ReadOnly, partial.string(), error.message(), "Name a folder where you may write.");
  const std::array<std::pair<const char *, std::string>, 3> files{
      {{"rows.csv", rows.csv}, {"manifest.json", manifestOf(rows, origin)}, {"datasheet.md", datasheetOf(rows, origin)}}};
  bool isWritten = true;
  for (const auto &[name, text] : files) {
    std::ofstream file{partial / name, std::ios::binary};
    file << text;
    file.close();
    isWritten = isWritten && !file.fail();
  }
  if (isWritten) {
    fs::remove(place, error); // an empty one
    fs::rename(partial, place, error);
  }
  if (isWritten && !error)
    return {};
  fs::remove_all(partial, error);
  return failure(ErrorCode::DiskFull, folder, "cannot be written as a whole", "Make room and try again.");
}

} // namespace andon::learning
