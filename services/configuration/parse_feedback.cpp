// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"

#include <algorithm>

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

void atLeast(TableReader &reader, const char *key, double &value, double least, double usual)
{
  if (value >= least)
    return;
  reader.problem(key, "has a " + std::string{key} + " that is too small", "Write a number that is larger.");
  value = usual;
}

void parseRetraining(const toml::table &table, Site &site, Problems &problems)
{
  const RetrainingSettings usual;
  RetrainingSettings &settings = site.retraining;
  TableReader reader{table, file, "retraining", problems};
  reader.flag("publish", settings.publish);
  reader.text("broker", settings.broker);
  if (!settings.broker.empty() && findBroker(site, BrokerId{settings.broker}) == nullptr)
    reader.problem("broker", "names the broker \"" + settings.broker + "\", which brokers.toml does not have", "Name one of brokers.toml.");
  double taps = settings.mostTapsAnHour, labels = settings.newLabels;
  reader.number("most_taps_an_hour", taps);
  atLeast(reader, "most_taps_an_hour", taps, 1.0, usual.mostTapsAnHour);
  reader.number("new_labels", labels);
  atLeast(reader, "new_labels", labels, 0.0, usual.newLabels);
  settings.mostTapsAnHour = static_cast<int>(std::min(taps, 1e6));
  settings.newLabels = static_cast<int>(std::min(labels, 1e6));
  reader.duration("every", settings.every, Duration::zero());
  reader.number("accuracy_drop", settings.accuracyDrop);
  atLeast(reader, "accuracy_drop", settings.accuracyDrop, 0.001, usual.accuracyDrop);
  reader.duration("quiet_time", settings.quietTime, std::chrono::minutes{1});
  reader.flag("trains_by_itself", settings.trainsByItself);
  reader.duration("watched_for", settings.watchedFor, std::chrono::minutes{1});
  reader.number("most_false_alarms", settings.mostFalseAlarms);
  atLeast(reader, "most_false_alarms", settings.mostFalseAlarms, 1.0, usual.mostFalseAlarms);
  reader.reportUnknownKeys();
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
  if (const toml::table *table = reader.table("retraining"))
    parseRetraining(*table, site, problems);
  reader.reportUnknownKeys();
}

} // namespace andon::configuration
