// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"

#include "services/configuration/contract_files.h"
#include "services/configuration/nearest_name.h"

#include <QStringDecoder>
#include <QTimeZone>

#include <algorithm>
#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

/// The file's root table; reports a syntax error, a file too large or one that is not there.
std::optional<toml::table> parseToml(const SiteFiles &files, const char *name, Problems &problems)
{
  const auto file = files.find(name);
  if (file == files.end()) {
    problems.add({ErrorCode::NotFound, name, "is missing", "Make the file, even if it stays empty."});
    return std::nullopt;
  }
  if (file->second.size() > largestFile) {
    problems.add(tooLarge(name));
    return std::nullopt;
  }
  try {
    return toml::parse(file->second, std::string_view{name});
  } catch (const toml::parse_error &error) {
    problems.add(name, error.source().begin.line, fmt::format("cannot be read as TOML: {}", error.description()),
                 "Correct this line; the rest of the file was not read.");
  } catch (const std::exception &error) { // the library may run out of memory, for one
    problems.add({ErrorCode::Malformed, name, fmt::format("cannot be read: {}", error.what()), {}});
  }
  return std::nullopt;
}

/// The store keeps texts. TOML is held to UTF-8 by its parser, which names the line.
void checkTexts(const SiteFiles &files, Problems &problems)
{
  for (const auto &[name, text] : files) {
    if (name.ends_with(".toml") && !isKeptOnly(name))
      continue;
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    const QString decoded = decoder.decode(QByteArrayView{text.data(), static_cast<qsizetype>(text.size())});
    if (decoder.hasError() || decoded.contains(QChar::Null))
      problems.add(
          {ErrorCode::Malformed, name, "is not text in UTF-8, which is all that a site holds", "Save it as UTF-8, or take it out."});
  }
}

std::vector<std::string> timeZones()
{
  std::vector<std::string> zones;
  for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
    zones.push_back(zone.toStdString());
  return zones;
}

void parseTimeWindow(const toml::table &table, TimeWindow &window, Problems &problems)
{
  static const std::string file = "site.toml";
  TableReader reader{table, file, "the window", problems};
  reader.duration("max_age", window.maxAge, std::chrono::seconds{1});
  reader.duration("max_ahead", window.maxAhead, Duration::zero());
  reader.reportUnknownKeys();
}

} // namespace

bool UniqueNames::claim(TableReader &reader, std::string_view key, const std::string &name, const std::string &file)
{
  const auto [place, isFirst] = lines_.emplace(name, reader.lineOf(key));
  if (!isFirst)
    reader.problem(key, fmt::format("has the {} \"{}\" of {}:{}", key, name, file, place->second), "Each must have a name of its own.");
  return isFirst;
}

bool checkId(TableReader &reader, std::string_view key, const std::string &id)
{
  constexpr std::size_t longest = 128;
  const bool hasForbidden = std::any_of(id.begin(), id.end(), [](unsigned char c) {
    return c < 0x20 || c == 0x7f || c == '/' || c == '+' || c == '#' || c == '{' || c == '}';
  });
  if (hasForbidden)
    reader.problem(key, fmt::format("has an {} with a character that a topic cannot carry", key),
                   "Leave out / + # { } and control characters.");
  else if (id.size() > longest)
    reader.problem(key, fmt::format("has an {} of {} bytes", key, id.size()), fmt::format("At most {} are allowed.", longest));
  else if (id.front() == ' ' || id.back() == ' ')
    reader.problem(key, fmt::format("has an {} that begins or ends with a blank", key), "Leave the blank out.");
  else
    return true;
  return false;
}

void parseSiteFile(const toml::table &root, Site &site, Problems &problems)
{
  static const std::string file = "site.toml";
  TableReader reader{root, file, "the site", problems};
  reader.text("name", site.name, Need::Required);
  std::string zone;
  if (reader.text("time_zone", zone)) {
    if (QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(zone)))
      site.timeZone = zone;
    else
      reader.problem("time_zone", fmt::format("has the time zone \"{}\", which is not in the IANA list", zone),
                     didYouMean(zone, timeZones(), "Write it like \"Europe/Berlin\"."));
  }
  reader.duration("max_time_shelved", site.maxTimeShelved, std::chrono::minutes{1});
  reader.flag("system_user_acts", site.systemUserActs);
  if (const toml::table *window = reader.table("window"))
    parseTimeWindow(*window, site.window, problems);
  if (const toml::table *matrix = reader.table("priority"))
    parsePriorityMatrix(*matrix, site.priorityMatrix, problems);
  if (const toml::table *health = reader.table("health"))
    parseSiteHealth(*health, site, problems);
  reader.reportUnknownKeys();
}

SiteReading parseSite(const SiteFiles &files)
{
  SiteReading reading;
  Problems problems;
  checkTexts(files, problems);
  if (const auto root = parseToml(files, "site.toml", problems))
    parseSiteFile(*root, reading.site, problems);
  ContractReading contracts = parseContracts(files);
  reading.site.contracts = std::move(contracts.contracts);
  for (Error &problem : contracts.problems)
    problems.add(std::move(problem));
  const auto areas = parseToml(files, "areas.toml", problems);
  if (areas)
    parseAreasFile(*areas, reading.site, problems);
  if (const auto root = parseToml(files, "brokers.toml", problems))
    parseBrokersFile(*root, reading.site, problems);
  if (files.contains("predictors.toml"))
    if (const auto root = parseToml(files, "predictors.toml", problems))
      parsePredictorsFile(*root, files, areas.has_value(), reading.site, problems);
  if (const auto root = parseToml(files, "rules.toml", problems))
    parseRulesFile(*root, areas.has_value(), reading.site, problems);
  if (files.contains("reasons.toml"))
    if (const auto root = parseToml(files, "reasons.toml", problems))
      parseReasonsFile(*root, reading.site, problems);
  if (files.contains("modes.toml"))
    if (const auto root = parseToml(files, "modes.toml", problems))
      parseModesFile(*root, areas.has_value(), reading.site, problems);
  if (files.contains("adoption.toml"))
    if (const auto root = parseToml(files, "adoption.toml", problems))
      parseAdoptionFile(*root, reading.site, problems);
  if (files.contains("trials.toml"))
    if (const auto root = parseToml(files, "trials.toml", problems))
      parseTrialsFile(*root, reading.site, problems);
  if (files.contains("calendar.toml"))
    if (const auto root = parseToml(files, "calendar.toml", problems))
      parseCalendarFile(*root, areas.has_value(), reading.site, problems);
  if (files.contains("feedback.toml"))
    if (const auto root = parseToml(files, "feedback.toml", problems))
      parseFeedbackFile(*root, reading.site, problems);
  parseGuidance(files, areas.has_value(), reading.site, problems);
  reading.problems = problems.take();
  return reading;
}

} // namespace andon::configuration
