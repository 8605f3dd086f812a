// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/history_training.h"

#include "services/prediction/asset_rows.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

constexpr std::size_t leastRows = 40;

tl::unexpected<Error> nothing(const std::string &subject, std::string detail, std::string remedy)
{
  return failure(ErrorCode::NotFound, subject, std::move(detail), std::move(remedy));
}

} // namespace

Result<std::vector<LabelledSpan>> spansFromTruth(std::string_view text, const std::vector<std::string> &kinds, double grown)
{
  const nlohmann::json json = nlohmann::json::parse(text.begin(), text.end(), nullptr, false);
  std::vector<LabelledSpan> spans;
  std::set<std::string> seen;
  try {
    for (const auto &fault : json.at("faults")) {
      const auto kind = fault.at("kind").get<std::string>();
      seen.insert(kind);
      const bool isWanted = kinds.empty() ? !fault.at("of_sensor").get<bool>() : std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
      if (!isWanted)
        continue;
      const auto start = fromIso8601(fault.at("start").get<std::string>()), full = fromIso8601(fault.at("full").get<std::string>()),
                 end = fromIso8601(fault.at("end").get<std::string>());
      if (!start || !full || !end)
        return failure(ErrorCode::Malformed, "truth", "has a time that is none");
      const auto growth = static_cast<double>((*full - *start).count());
      spans.push_back({AssetId{fault.at("asset").get<std::string>()}, *start + Duration{static_cast<std::int64_t>(growth * grown)}, *end});
    }
  } catch (const nlohmann::json::exception &error) {
    return failure(ErrorCode::Malformed, "truth", fmt::format("is not what andonctl simulate --truth writes: {}", error.what()));
  }
  for (const std::string &kind : kinds)
    if (!seen.contains(kind))
      return nothing(kind, "is no fault that the truth knows of", fmt::format("It has {}.", fmt::join(seen, ", ")));
  return spans;
}

Result<TrainingData> rowsFromHistory(history::HistoryReader &history, const Site &site, const HistoryRows &wanted,
                                     std::vector<AssetId> *assetOfRow)
{
  const auto found = assetsOfKind(site, wanted.kind);
  if (!found)
    return tl::unexpected<Error>(found.error());
  const std::vector<const Asset *> &assets = *found;
  const std::vector<std::string> keys = wanted.features.empty() ? sharedKeys(assets) : wanted.features;
  TrainingData data;
  data.targetName = wanted.target;
  data.objective = Objective::LogOdds;
  data.event = "1";
  for (const std::string &key : keys) {
    const Stream *stream = findStream(site, {assets.front()->id, key});
    if (stream == nullptr)
      return nothing(key, fmt::format("is no stream of {}", assets.front()->id.text()), "Name its streams with --features.");
    PredictorInput input;
    input.name = key;
    input.unit = stream->unit;
    data.inputs.push_back(std::move(input));
  }
  std::uint32_t group = 0;
  for (const Asset *asset : assets) {
    const auto rows = rowsOfAsset(history, *asset, keys, UtcTime::min(), UtcTime::max());
    if (!rows)
      return tl::unexpected<Error>(rows.error());
    const auto &times = rows->times;
    if (times.empty())
      continue;
    std::int64_t begin = times.front();
    for (std::size_t i = 0; i < times.size(); ++i) {
      const std::int64_t time = times[i];
      if (Duration{time - begin} >= wanted.stretch) {
        ++group;
        begin = time;
      }
      const auto isWithin = [&](const std::vector<LabelledSpan> &spans) {
        return std::any_of(spans.begin(), spans.end(), [&](const LabelledSpan &span) {
          return span.asset == asset->id && span.from.time_since_epoch().count() <= time && time < span.to.time_since_epoch().count();
        });
      };
      const bool isEvent = isWithin(wanted.events);
      if (!isEvent && isWithin(wanted.unknown))
        continue;
      const double *row = rows->values.data() + i * keys.size();
      data.values.insert(data.values.end(), row, row + keys.size());
      if (assetOfRow != nullptr)
        assetOfRow->push_back(asset->id);
      data.target.push_back(isEvent ? 1.0 : 0.0);
      data.groups.push_back(group);
      data.times.push_back(static_cast<double>(time) * 1e-9);
    }
    ++group;
  }
  const auto events = static_cast<std::size_t>(std::count(data.target.begin(), data.target.end(), 1.0));
  if (data.rows() < leastRows || events == 0 || events == data.rows())
    return failure(ErrorCode::Malformed, wanted.kind,
                   fmt::format("has {} rows in the history, {} of them with a fault: there is nothing to learn", data.rows(), events),
                   "Simulate for longer, or name other faults.");
  for (std::size_t i = 0; i < data.inputs.size(); ++i) {
    std::vector<double> values;
    values.reserve(data.rows());
    for (std::size_t row = 0; row < data.rows(); ++row)
      // What is usual is what a healthy asset does.
      if (data.target[row] == 0.0)
        values.push_back(data.row(row)[i]);
    data.inputs[i].low = quantileOf(values, 0.05);
    data.inputs[i].high = quantileOf(std::move(values), 0.95);
    if (!std::isfinite(data.inputs[i].low))
      return nothing(data.inputs[i].name, "has no samples in the history", "Leave it out of --features.");
  }
  data.sha256 = sha256Of({reinterpret_cast<const char *>(data.values.data()), data.values.size() * sizeof(double)});
  return data;
}

} // namespace andon::prediction
