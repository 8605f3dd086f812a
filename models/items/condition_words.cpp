// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace andon::words {
namespace {

QString amount(const Site &site, const StreamId &id, double value)
{
  const Stream *stream = findStream(site, id);
  return stream == nullptr ? number(value, 1) : measured(value, stream->decimals, text(stream->unit));
}

QString ofTerm(const LimitCondition &limit, const Site &site)
{
  const QString name = streamName(site, limit.stream);
  const QString at = amount(site, limit.stream, limit.limit);
  switch (limit.side) {
  case LimitSide::High: return QCoreApplication::translate("words", "%1 above %2", "stream, limit").arg(name, at);
  case LimitSide::Low: return QCoreApplication::translate("words", "%1 below %2", "stream, limit").arg(name, at);
  }
  return {};
}

QString ofTerm(const RateCondition &rate, const Site &site)
{
  const QString name = streamName(site, rate.stream);
  const QString change = amount(site, rate.stream, rate.limit);
  const QString per = duration(rate.per);
  switch (rate.direction) {
  case Direction::Up: return QCoreApplication::translate("words", "%1 rises by more than %2 in %3").arg(name, change, per);
  case Direction::Down: return QCoreApplication::translate("words", "%1 falls by more than %2 in %3").arg(name, change, per);
  case Direction::Either: return QCoreApplication::translate("words", "%1 changes by more than %2 in %3").arg(name, change, per);
  }
  return {};
}

QString ofTerm(const DeviationCondition &deviation, const Site &site)
{
  const QString name = streamName(site, deviation.stream);
  const QString distance = amount(site, deviation.stream, deviation.limit);
  const QString from = deviation.reference ? streamName(site, *deviation.reference) : amount(site, deviation.stream, deviation.setPoint);
  switch (deviation.direction) {
  case Direction::Up: return QCoreApplication::translate("words", "%1 more than %2 above %3").arg(name, distance, from);
  case Direction::Down: return QCoreApplication::translate("words", "%1 more than %2 below %3").arg(name, distance, from);
  case Direction::Either: return QCoreApplication::translate("words", "%1 more than %2 from %3").arg(name, distance, from);
  }
  return {};
}

} // namespace

QString streamName(const Site &site, const StreamId &id)
{
  const Stream *stream = findStream(site, id);
  return text(stream == nullptr || stream->name.empty() ? id.key : stream->name);
}

QString condition(const Rule &rule, const Site &site)
{
  QStringList terms;
  for (const Term &term : termsOf(rule.condition))
    terms += std::visit([&](const auto &each) { return ofTerm(each, site); }, term);
  const auto *group = std::get_if<GroupCondition>(&rule.condition);
  const bool isAll = group != nullptr && group->needs == GroupCondition::Needs::All;
  QString whole = terms.join(isAll ? QCoreApplication::translate("words", " and ", "between conditions")
                                   : QCoreApplication::translate("words", " or ", "between conditions"));
  if (hasLimitsByMode(rule))
    whole = QCoreApplication::translate("words", "%1, or by the mode's own limit").arg(whole);
  return whole;
}

bool hasLimitsByMode(const Rule &rule)
{
  return rule.modes && std::any_of(rule.modes->cases.begin(), rule.modes->cases.end(), [](const ModeCase &each) { return each.limit; });
}

} // namespace andon::words
