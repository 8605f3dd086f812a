// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <QCoreApplication>

#include <cmath>

namespace andon::words {
namespace {

using tuning::KpiLevel;
using tuning::KpiTargets;

QString tr(const char *text, const char *about = nullptr)
{
  return QCoreApplication::translate("andon::words", text, about);
}

KpiLevel levelOf(double value, const KpiTargets::Target &target)
{
  if (value <= target.acceptable)
    return KpiLevel::Acceptable;
  return target.manageable && value <= *target.manageable ? KpiLevel::Manageable : KpiLevel::Beyond;
}

Duration inSeconds(double seconds)
{
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>(seconds));
}

} // namespace

KpiWords kpiNumber(KpiNumber which, const tuning::Kpi &kpi, const KpiTargets &targets)
{
  const auto whole = [](double value) { return number(value, value == std::floor(value) ? 0 : 1); };
  switch (which) {
  case KpiNumber::Per10Min:
    return {
        tr("Alarms per 10 min"), number(kpi.perPosition.per10Min, 2),
        tr("target \u2264 %1, at most %2").arg(whole(targets.per10Min.acceptable), whole(targets.per10Min.manageable.value_or(0.0))),
        tr("Annunciated alarms divided by the ten-minute periods from the first to the last, empty ones counted, for one operator. What "
           "was raised on the shelf, suppressed or out of service is left out."),
        levelOf(kpi.perPosition.per10Min, targets.per10Min)};
  case KpiNumber::Flood:
    return {
        tr("Time in flood"), percent(kpi.flood.timeShare),
        tr("target < %1, floods: %2").arg(percent(targets.floodTimeShare.acceptable), count(kpi.flood.episodes)),
        tr("Share of all ten-minute periods that lie in a flood. A period with more than 10 alarms starts one, the first below 5 ends it."),
        levelOf(kpi.flood.timeShare, targets.floodTimeShare)};
  case KpiNumber::Largest:
    return {
        tr("Largest in 10 min"), count(kpi.per10Min.max), tr("target \u2264 %1").arg(whole(targets.largestIn10Min.acceptable)),
        tr("The most alarms in any ten-minute period by the clock. More than ten in ten minutes is more than one person can deal with."),
        levelOf(static_cast<double>(kpi.per10Min.max), targets.largestIn10Min)};
  case KpiNumber::Top10:
    return {tr("10 most frequent"), percent(kpi.top10Share), tr("target \u2264 %1").arg(percent(targets.top10Share.acceptable)),
            tr("Share of all activations that come from the ten most frequent alarms. They are where tuning gains most."),
            levelOf(kpi.top10Share, targets.top10Share)};
  case KpiNumber::Chattering:
    return {tr("Chattering alarms"), count(kpi.chattering.series), tr("target 0, %1 of all").arg(percent(kpi.chattering.alarmsShare)),
            tr("Alarms that were raised three times within 60 seconds at least once. A deadband or a delay cures most of them."),
            levelOf(static_cast<double>(kpi.chattering.series), targets.chatteringSeries)};
  case KpiNumber::Fleeting:
    return {tr("Fleeting, under 10 s"), count(kpi.fleeting), tr("target 0"),
            tr("Activations that returned within 10 seconds, before anybody could act. An on-delay cures most of them."),
            levelOf(static_cast<double>(kpi.fleeting), targets.fleeting)};
  case KpiNumber::Stale:
    return {tr("Stale, over 24 h"), count(kpi.stale),
            tr("target < %1, active now: %2").arg(whole(targets.stale.acceptable + 1.0), count(kpi.active)),
            tr("Activations that lasted longer than 24 hours. What is active for so long asks for no action and hides the next alarm."),
            levelOf(static_cast<double>(kpi.stale), targets.stale)};
  case KpiNumber::Acknowledged: {
    const bool isKnown = kpi.acknowledging.acknowledged > 0;
    return {tr("Acknowledged after"), isKnown ? age(inSeconds(kpi.acknowledging.median)) : QString{QChar{0x2014}},
            isKnown ? tr("median; 95 % within %1").arg(age(inSeconds(kpi.acknowledging.p95))) : tr("nothing was acknowledged"),
            tr("From the activation to a person's acknowledgement, of those that were acknowledged. There is no target for it."),
            KpiLevel::Acceptable};
  }
  }
  return {};
}

} // namespace andon::words
