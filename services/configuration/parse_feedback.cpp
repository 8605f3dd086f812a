// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"

namespace andon::configuration {
namespace {

const std::string file = "feedback.toml";

void atMost(TableReader &reader, const char *key, Duration &value, Duration most)
{
  if (value <= most)
    return;
  reader.problem(key, "has a " + std::string{key} + " of " + toText(value), "At most " + toText(most) + " are allowed.");
  value = most;
}

} // namespace

void parseFeedbackFile(const toml::table &root, Site &site, Problems &problems)
{
  TableReader reader{root, file, "the file", problems};
  if (const toml::table *table = reader.table("quietening")) {
    QuieteningSettings &settings = site.quietening;
    TableReader quietening{*table, file, "quietening", problems};
    quietening.flag("enabled", settings.enabled);
    quietening.duration("lasts", settings.lasts, std::chrono::minutes{1});
    atMost(quietening, "lasts", settings.lasts, std::chrono::hours{24 * 90});
    if (quietening.number("margin", settings.margin) && (settings.margin < 0.0 || settings.margin > 1.0)) {
      quietening.problem("margin", "has a margin that is no share", "Write a number from 0 to 1.");
      settings.margin = QuieteningSettings{}.margin;
    }
    quietening.duration("hold_step", settings.holdStep, std::chrono::seconds{1});
    atMost(quietening, "hold_step", settings.holdStep, std::chrono::hours{1});
    quietening.duration("longest_hold", settings.longestHold, std::chrono::seconds{1});
    atMost(quietening, "longest_hold", settings.longestHold, std::chrono::hours{8});
    quietening.reportUnknownKeys();
  }
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
