// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"

#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

/// A number from 0 on; 0 switches the detector off.
template <class Value>
bool positive(TableReader &reader, std::string_view key, Value &into, double most)
{
  double value = 0.0;
  if (!reader.number(key, value))
    return false;
  if (value < 0.0 || value > most) {
    reader.problem(key, fmt::format("has {} = {}, which must be from 0 to {}", key, value, most), "0 switches the detector off.");
    return false;
  }
  into = value;
  return true;
}

/// The keys that the site and a stream share; each is read into `settings` and reported by `found`.
template <class Found>
void readSettings(TableReader &reader, HealthSettings &settings, const Found &found)
{
  constexpr int mostInARow = 255;
  found("stale", positive(reader, "stale", settings.stale, 1e6));
  found("flat_line", reader.duration("flat_line", settings.flatLine, Duration::zero()));
  found("erratic", positive(reader, "erratic", settings.erratic, 1e6));
  found("jump", positive(reader, "jump", settings.jump, 1.0));
  found("bad_values", reader.integer("bad_values", settings.badValues, 0, mostInARow));
  found("out_of_contract", reader.integer("out_of_contract", settings.outOfContract, 0, mostInARow));
  found("clock_skew", reader.duration("clock_skew", settings.clockSkew, Duration::zero()));
  found("hold", reader.duration("hold", settings.hold, Duration::zero()));
}

} // namespace

void parseSiteHealth(const toml::table &table, Site &site, Problems &problems)
{
  static const std::string file = "site.toml";
  TableReader reader{table, file, "the sensors' health", problems};
  readSettings(reader, site.sensorHealth, [](std::string_view, bool) {});
  parsePriorityWord(reader, "priority", site.sensorPriority);
  reader.reportUnknownKeys();
}

void parseStreamHealth(const toml::table &table, const std::string &streamTitle, Stream &stream, Problems &problems)
{
  static const std::string file = "areas.toml";
  TableReader reader{table, file, "the health of " + streamTitle, problems};
  HealthSettings read;
  HealthOverrides own;
  readSettings(reader, read, [&](std::string_view key, bool isThere) {
    if (!isThere)
      return;
    if (key == "stale")
      own.stale = read.stale;
    else if (key == "flat_line")
      own.flatLine = read.flatLine;
    else if (key == "erratic")
      own.erratic = read.erratic;
    else if (key == "jump")
      own.jump = read.jump;
    else if (key == "bad_values")
      own.badValues = read.badValues;
    else if (key == "out_of_contract")
      own.outOfContract = read.outOfContract;
    else if (key == "clock_skew")
      own.clockSkew = read.clockSkew;
    else if (key == "hold")
      own.hold = read.hold;
  });
  if (own.jump.value_or(0.0) > 0.0 && !stream.range)
    reader.problem("jump", "has a jump as a share of its range, and no range", "Add range = [low, high] to the stream.");
  reader.reportUnknownKeys();
  if (own != HealthOverrides{})
    stream.health = own;
}

} // namespace andon::configuration
