// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/first_steps.h"

#include "models/items/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <variant>

namespace andon {
namespace {

QString tr(const char *text)
{
  return QCoreApplication::translate("FirstSteps", text);
}

constexpr const char *brokersExample = R"([[broker]]
id = "main"
url = "tcp://127.0.0.1:1883" # encrypted: ssl://host:8883

[[broker.topic]]
topic = "plant/{area}/{asset}"
)";

constexpr const char *areasExample = R"(area = [{id = "cooling", name = "Cooling"}]

[[asset]]
id = "PUMP-1" # as {asset} in the topic spells it
name = "Cooling-water pump"
kind = "pump"
area = "cooling"
stream = [ # keys as the payload spells them
  {key = "pressure", name = "Pressure", unit = "bar", range = [0, 10], normal = [4, 6], decimals = 1},
]
)";

constexpr const char *rulesExample = R"([[rule]]
id = "pump-1-pressure"
asset = "PUMP-1"
name = "Pressure high"
stream = "pressure"
high = 7.0 # a little beyond the normal range is a fair beginning
deadband = 0.2
on_delay = "5s"
priority = "medium"
cause = "A valve behind the pump is closed."
consequence = "The pump works against a closed line and warms up."
action = "Open the valve."
time_to_respond = "10m"
)";

} // namespace

std::array<FirstStep, 5> firstSteps(const Site &site, const HealthDelta &health, bool hadAlarm)
{
  const bool hasBroker = !health.brokers.empty();
  const auto connected = std::count_if(health.brokers.begin(), health.brokers.end(),
                                       [](const BrokerHealth &broker) { return broker.state == ConnectionState::Connected; });
  const bool heard =
      std::any_of(health.brokers.begin(), health.brokers.end(), [](const BrokerHealth &broker) { return broker.messages > 0; });
  const auto rules = std::count_if(site.rules.begin(), site.rules.end(),
                                   [](const Rule &rule) { return !std::holds_alternative<ConsoleCondition>(rule.condition); });
  std::array<FirstStep, 5> steps;
  steps[0] = {tr("Name a broker"),
              hasBroker ? (connected > 0 ? tr("It answers.") : tr("It does not answer yet: press Test beside it for the reason."))
                        : tr("Write brokers.toml into a folder of its own, the site directory, and start with: andon --site FOLDER"),
              "brokers.toml", brokersExample, hasBroker && connected > 0};
  steps[1] = {tr("Hear its topics"),
              heard
                  ? tr("Messages come; Messages and Load by topic show which.")
                  : tr("Nothing has come yet. The topic in brokers.toml has to fit what the devices publish; {area} and {asset} stand for "
                       "one level each."),
              {},
              {},
              heard};
  steps[2] = {tr("Map topics to assets and streams"),
              health.samples > 0
                  ? tr("Values are taken.")
                  : tr("Write assets and streams into areas.toml as the payloads spell them; what does not fit is listed under Kept out."),
              "areas.toml", areasExample, health.samples > 0};
  steps[3] = {tr("Write the first rule"),
              rules > 0 ? tr("Rules judge the values.") : tr("Write a limit into rules.toml, then: andonctl site check FOLDER"),
              "rules.toml", rulesExample, rules > 0};
  steps[4] = {tr("Wait for the first alarm"),
              hadAlarm ? tr("It came.")
                       : tr("It appears on the page Alarms, by itself. To see one now, set the limit to a value that is passed."),
              {},
              {},
              hadAlarm};
  return steps;
}

} // namespace andon
