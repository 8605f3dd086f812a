// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/first_steps.h"

#include "models/items/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <variant>

namespace andon {
namespace {

QString tr(const char *text)
{
  return QCoreApplication::translate("andon", text);
}

/// The number with two figures, the next one up.
double roundedUp(double number)
{
  if (number == 0.0 || !std::isfinite(number))
    return 0.0;
  const int place = static_cast<int>(std::floor(std::log10(std::abs(number)))) - 1;
  // Whole numbers divided are what people write: 0.7, not 0.7000000000000001.
  const double scale = std::pow(10.0, std::abs(place));
  const double steps = std::ceil((place < 0 ? number * scale : number / scale) - 1e-9);
  return place < 0 ? steps / scale : steps * scale;
}

} // namespace

FirstSteps firstSteps(const Site &site, const HealthDelta &health, bool hadAlarm)
{
  const auto connected = std::count_if(health.brokers.begin(), health.brokers.end(),
                                       [](const BrokerHealth &broker) { return broker.state == ConnectionState::Connected; });
  std::uint64_t messages = 0;
  for (const BrokerHealth &broker : health.brokers)
    messages += broker.messages;
  const auto rules = std::count_if(site.rules.begin(), site.rules.end(),
                                   [](const Rule &rule) { return !std::holds_alternative<ConsoleCondition>(rule.condition); });
  FirstSteps steps;
  steps[0] = {tr("Reach a broker"),
              connected > 0            ? tr("It answers.")
              : health.brokers.empty() ? tr("There is none yet.")
                                       : tr("It does not answer yet."),
              connected > 0};
  steps[1] = {tr("Hear its topics"), messages > 0 ? tr("%1 messages came.").arg(words::count(messages)) : tr("Nothing has come yet."),
              messages > 0};
  steps[2] = {tr("Adopt what is heard"),
              health.samples > 0 ? tr("%1 values were taken.").arg(words::count(health.samples)) : tr("No value belongs to an asset yet."),
              health.samples > 0};
  steps[3] = {tr("Set a limit"),
              rules > 0 ? tr("Rules that judge: %1.").arg(words::count(static_cast<std::uint64_t>(rules))) : tr("No rule judges yet."),
              rules > 0};
  steps[4] = {tr("See the first alarm"), hadAlarm ? tr("It came.") : tr("None has come yet."), hadAlarm};
  return steps;
}

int nextStep(const FirstSteps &steps)
{
  return static_cast<int>(std::find_if(steps.begin(), steps.end(), [](const FirstStep &step) { return !step.done; }) - steps.begin());
}

LimitCondition proposeHighLimit(const StreamId &id, const Stream &stream, const SeenRange &seen)
{
  // What was seen in a moment is less than what is normal: a quarter of its spread more, at least a tenth of its size.
  const double spread = std::max(seen.high - seen.low, 0.1 * std::abs(seen.high));
  const double room = spread > 0.0 ? 0.25 * spread + 0.05 * std::abs(seen.high) : 1.0;
  LimitCondition limit{id, LimitSide::High};
  limit.limit = roundedUp(seen.high + room);
  if (stream.range && limit.limit >= stream.range->high)
    limit.limit = seen.high < stream.range->high ? seen.high + (stream.range->high - seen.high) / 2.0 : stream.range->high;
  limit.deadband = roundedUp(0.02 * std::max(spread, std::abs(limit.limit) * 0.05));
  return limit;
}

} // namespace andon
