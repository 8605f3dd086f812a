// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/shift_begin.h"
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_parser.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

const std::string file = "calendar.toml";
constexpr int minutesADay = 24 * 60;

/// "06:00"
std::optional<std::chrono::minutes> minuteOfDay(std::string_view text)
{
  const auto isDigit = [](char each) { return each >= '0' && each <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !isDigit(text[0]) || !isDigit(text[1]) || !isDigit(text[3]) || !isDigit(text[4]))
    return std::nullopt;
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  const int all = ((text[0] - '0') * 10 + (text[1] - '0')) * 60 + minute;
  return minute < 60 && all < minutesADay ? std::optional{std::chrono::minutes{all}} : std::nullopt;
}

void parseShift(const toml::table &table, UniqueNames &ids, UniqueNames &times, Calendar &calendar, Problems &problems)
{
  TableReader reader{table, file, "a shift", problems};
  Shift shift;
  if (reader.text("id", shift.id, Need::Required)) {
    reader.setTitle(fmt::format("shift \"{}\"", shift.id));
    if (checkId(reader, "id", shift.id))
      ids.claim(reader, "id", shift.id, file);
  }
  shift.name = shift.id;
  reader.text("name", shift.name);
  if (std::string from; reader.text("from", from, Need::Required)) {
    if (const auto minute = minuteOfDay(from)) {
      shift.from = *minute;
      times.claim(reader, "from", from, file);
    } else {
      reader.problem("from", fmt::format("begins at \"{}\", which is no time of day", from), "Write it like \"06:00\", of 24 hours.");
    }
  }
  reader.reportUnknownKeys();
  calendar.shifts.push_back(std::move(shift));
}

/// The stream that two keys name. Reports what the site does not have; none where either is missing.
std::optional<StreamId> parseCounter(TableReader &reader, const char *assetKey, const char *streamKey, Need need, bool assetsAreKnown,
                                     const Site &site)
{
  std::string asset, key;
  const bool hasAsset = reader.text(assetKey, asset, need), hasStream = reader.text(streamKey, key, need);
  if (!hasAsset || !hasStream) {
    if (hasAsset != hasStream && need == Need::Optional)
      reader.problem(hasAsset ? assetKey : streamKey,
                     fmt::format("names {} without {}", hasAsset ? assetKey : streamKey, hasAsset ? streamKey : assetKey),
                     "Write both: the asset and its stream.");
    return std::nullopt;
  }
  if (!assetsAreKnown)
    return StreamId{AssetId{asset}, key};
  const Asset *known = findAsset(site, AssetId{asset});
  if (known == nullptr) {
    std::vector<std::string> names;
    for (const Asset &each : site.assets)
      names.push_back(each.id.text());
    reader.problem(assetKey, fmt::format("names the asset \"{}\", which the site does not have", asset),
                   didYouMean(asset, names, names.empty() ? std::string{} : "There are " + listed(names) + "."));
    return std::nullopt;
  }
  const StreamId stream{known->id, key};
  if (findStream(site, stream) == nullptr) {
    std::vector<std::string> names;
    for (const Stream &each : known->streams)
      names.push_back(each.key.string());
    reader.problem(streamKey, fmt::format("names the stream \"{}\", which {} does not have", key, asset),
                   didYouMean(key, names, names.empty() ? std::string{} : "There are " + listed(names) + "."));
  }
  return stream;
}

void parseFigure(const toml::table &table, bool assetsAreKnown, UniqueNames &ids, Site &site, Problems &problems)
{
  TableReader reader{table, file, "a figure", problems};
  ShiftFigure figure;
  if (reader.text("id", figure.id, Need::Required)) {
    reader.setTitle(fmt::format("figure \"{}\"", figure.id));
    if (checkId(reader, "id", figure.id))
      ids.claim(reader, "id", figure.id, file);
  }
  figure.name = figure.id;
  reader.text("name", figure.name);
  const auto counter = parseCounter(reader, "asset", "counter", Need::Required, assetsAreKnown, site);
  if (counter)
    figure.counter = *counter;
  figure.per = parseCounter(reader, "per_asset", "per_counter", Need::Optional, assetsAreKnown, site);
  if (reader.number("each", figure.each) && figure.each <= 0.0)
    reader.problem("each", fmt::format("is for each {} of the other counter", figure.each), "Write a number above 0, as 1000.");
  const auto above0 = [&](const char *key, std::optional<double> &into) {
    double number = 0.0;
    if (!reader.number(key, number))
      return;
    into = number;
    if (number <= 0.0)
      reader.problem(key, fmt::format("has a {} of {}", key, number), "Write a number above 0, or leave it out.");
  };
  above0("plan", figure.plan);
  above0("target", figure.target);
  if (figure.plan && figure.per)
    reader.problem("plan", "has a plan and is told for each of another counter", "Write target instead.");
  if (figure.target && !figure.per)
    reader.problem("target", "has a target and no per_asset and per_counter", "Write plan for what a shift is to make.");
  reader.reportUnknownKeys();
  if (counter)
    site.calendar.figures.push_back(std::move(figure));
}

} // namespace

void parseCalendarFile(const toml::table &root, bool assetsAreKnown, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  UniqueNames shifts, times, figures;
  for (const toml::table *shift : reader.tables("shift"))
    parseShift(*shift, shifts, times, site.calendar, problems);
  if (site.calendar.shifts.size() > tuning::mostShifts)
    reader.problem("shift", fmt::format("has {} shifts, and a day has {} at most", site.calendar.shifts.size(), tuning::mostShifts),
                   "Leave out the shortest.");
  for (const toml::table *figure : reader.tables("figure"))
    parseFigure(*figure, assetsAreKnown, figures, site, problems);
  std::stable_sort(site.calendar.shifts.begin(), site.calendar.shifts.end(),
                   [](const Shift &left, const Shift &right) { return left.from < right.from; });
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
