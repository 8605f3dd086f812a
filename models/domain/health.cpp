// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/health.h"

#include <array>

namespace andon {
namespace {

constexpr std::array<std::string_view, sensorFaultCount> keys{"stale", "not_finite", "out_of_contract", "erratic",
                                                              "jump",  "flat_line",  "clock_skew"};

} // namespace

std::string_view keyOf(SensorFault fault)
{
  return keys.at(static_cast<std::size_t>(fault));
}

std::optional<SensorFault> sensorFaultOf(std::string_view key)
{
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys.at(i) == key)
      return static_cast<SensorFault>(i);
  return std::nullopt;
}

HealthSettings merged(HealthSettings site, const HealthOverrides &own)
{
  site.stale = own.stale.value_or(site.stale);
  site.flatLine = own.flatLine.value_or(site.flatLine);
  site.erratic = own.erratic.value_or(site.erratic);
  site.jump = own.jump.value_or(site.jump);
  site.badValues = own.badValues.value_or(site.badValues);
  site.outOfContract = own.outOfContract.value_or(site.outOfContract);
  site.clockSkew = own.clockSkew.value_or(site.clockSkew);
  site.hold = own.hold.value_or(site.hold);
  return site;
}

AlarmId sensorAlarmOf(const StreamId &stream)
{
  return {stream.asset, RuleId{std::string{sensorRulePrefix} + stream.key}};
}

std::optional<StreamId> sensorStreamOf(const AlarmId &alarm)
{
  const std::string &rule = alarm.rule.text();
  if (!rule.starts_with(sensorRulePrefix))
    return std::nullopt;
  return StreamId{alarm.asset, rule.substr(sensorRulePrefix.size())};
}

} // namespace andon
