// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trial_words.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace andon::words {
namespace {

QString tr(const char *text, const char *about = nullptr)
{
  return QCoreApplication::translate("andon::words", text, about);
}

QString terms(const TrialTerms &terms)
{
  QStringList parts;
  if (terms.mostPerDay)
    parts << tr("above %1 alarms a day").arg(number(*terms.mostPerDay, 1));
  parts << tr("with more than %1 true alarms missed").arg(count(terms.mostMissed));
  if (terms.mostLater)
    parts << tr("found more than %1 later on average").arg(duration(*terms.mostLater));
  return parts.join(tr(", or "));
}

/// The shortest text that is this number.
QString shortest(double value)
{
  return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QString trialEnd(const RuleTrial &trial)
{
  if (trial.state == RuleTrial::State::Restored && trial.breach == TrialBreach::None)
    return tr("rolled back: nobody could tell whether its terms held");
  switch (trial.breach) {
  case TrialBreach::None: return tr("kept: its terms held to the end");
  case TrialBreach::PerDay:
    return tr("rolled back: %1 alarms a day, at most %2 were allowed")
        .arg(number(trial.perDay, 1), number(trial.terms.mostPerDay.value_or(0.0), 1));
  case TrialBreach::Missed:
    return tr("rolled back: %1 true alarms missed, at most %2 were allowed").arg(count(trial.missed), count(trial.terms.mostMissed));
  case TrialBreach::Later:
    return tr("rolled back: found %1 later on average, at most %2 was allowed")
        .arg(duration(trial.later), duration(trial.terms.mostLater.value_or(Duration{})));
  }
  return {};
}

QString trial(const RuleTrial &trial, const QTimeZone &zone)
{
  if (trial.state == RuleTrial::State::Running)
    return tr("On trial until %1: put back %2.").arg(dateTime(trial.until, zone), terms(trial.terms));
  return tr("Its trial ended at %1, %2.").arg(dateTime(trial.until, zone), trialEnd(trial));
}

QString replay(const tuning::BenchFigures &now, const tuning::BenchFigures &after)
{
  return tr("%1 alarms a day instead of %2, %3 of %4 true alarms found, over %5 days")
      .arg(number(after.perDay, 1), number(now.perDay, 1), count(after.tally.found), count(after.tally.events), number(after.days, 1));
}

QString replay(const tuning::Tally &now, const tuning::Tally &after)
{
  constexpr double hoursADay = 24.0;
  return tr("%1 alarms a day instead of %2, %3 of %4 events found, over %5 days")
      .arg(number(hoursADay * after.activationsPerHour(), 1), number(hoursADay * now.activationsPerHour(), 1), count(after.found),
           count(after.events), number(now.hours() / hoursADay, 1));
}

QString ruleDifference(const Rule &rule, const Rule &other)
{
  QStringList parts;
  const auto differ = [&parts](const QString &name, const QString &is, const QString &instead) {
    if (is != instead)
      parts << tr("%1 %2 instead of %3").arg(name, is, instead);
  };
  const auto *one = std::get_if<LimitCondition>(&rule.condition), *two = std::get_if<LimitCondition>(&other.condition);
  bool isOther = rule.modes != other.modes;
  if (one != nullptr && two != nullptr) {
    differ(tr("limit"), shortest(two->limit), shortest(one->limit));
    differ(tr("deadband"), shortest(two->deadband), shortest(one->deadband));
    isOther = isOther || one->side != two->side || one->stream != two->stream;
  } else {
    isOther = isOther || rule.condition != other.condition;
  }
  differ(tr("on-delay"), duration(other.onDelay), duration(rule.onDelay));
  differ(tr("off-delay"), duration(other.offDelay), duration(rule.offDelay));
  const auto counted = [](const CountInWindow &count) {
    return count.samples > 1 ? tr("%1 samples within %2").arg(count.samples).arg(duration(count.window)) : tr("every sample");
  };
  differ(tr("count"), counted(other.count), counted(rule.count));
  differ(tr("priority"), priority(other.priority), priority(rule.priority));
  differ(tr("name"), text(other.name), text(rule.name));
  isOther = isOther || rule.latching != other.latching || rule.safety != other.safety || rule.rationalisation != other.rationalisation;
  if (isOther)
    parts << tr("other parts of the rule");
  return parts.join(tr(", ", "between parts of a line"));
}

QString author(const PersonId &person)
{
  return person.empty() ? tr("Andon itself") : text(person.text());
}

} // namespace andon::words
