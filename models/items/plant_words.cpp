// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/plant_words.h"

#include "models/items/words.h"

#include <QCoreApplication>

namespace andon::words {

QString tallyState(TallyState state)
{
  switch (state) {
  case TallyState::Unacknowledged: return shownState(ShownState::Unacknowledged);
  case TallyState::Returned: return shownState(ShownState::ReturnedUnacknowledged);
  case TallyState::Acknowledged: return shownState(ShownState::Acknowledged);
  case TallyState::Hidden: return QCoreApplication::translate("words", "shelved or suppressed");
  }
  return {};
}

QString alarmsOf(const AlarmTally &tally)
{
  const std::optional<WorstAlarm> worst = tally.worst();
  if (!worst)
    return pending(tally);
  QStringList parts{tally.live() == 1 ? QCoreApplication::translate("words", "1 alarm")
                                      : QCoreApplication::translate("words", "%n alarms", nullptr, tally.live())};
  for (const Priority one : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low})
    if (const int number = tally.live(one); number > 0)
      parts << QCoreApplication::translate("words", "%1 %2", "number, priority").arg(number).arg(priority(one));
  if (const QString put = hidden(tally); !put.isEmpty())
    parts << put;
  return QCoreApplication::translate("words", "%1, %2; %3", "priority, state, sums")
      .arg(priority(worst->priority), tallyState(worst->state), parts.join(QStringLiteral(", ")));
}

QString pending(const AlarmTally &tally)
{
  if (tally.live() == 0)
    return QCoreApplication::translate("words", "no alarm");
  const int open = tally.unacknowledged();
  return open == 0 ? QCoreApplication::translate("words", "all acknowledged")
                   : QCoreApplication::translate("words", "%n not acknowledged", nullptr, open);
}

QString hidden(const AlarmTally &tally)
{
  return tally.hidden() == 0 ? QString{} : QCoreApplication::translate("words", "%n shelved", nullptr, tally.hidden());
}

QString oldest(const AlarmTally &tally, UtcTime now)
{
  if (tally.oldestUnacknowledged == noTime)
    return {};
  return QCoreApplication::translate("words", "oldest %1", "age").arg(age(now - tally.oldestUnacknowledged));
}

QString relation(RelationKind kind, bool towards)
{
  switch (kind) {
  case RelationKind::Parent:
    return towards ? QCoreApplication::translate("words", "Its parts") : QCoreApplication::translate("words", "Part of");
  case RelationKind::Feeds: return towards ? QCoreApplication::translate("words", "Fed by") : QCoreApplication::translate("words", "Feeds");
  case RelationKind::Drives:
    return towards ? QCoreApplication::translate("words", "Driven by") : QCoreApplication::translate("words", "Drives");
  }
  return {};
}

} // namespace andon::words
