// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_operator.h"

#include <QCoreApplication>

namespace andon {

struct AlarmOperator::Order {
  int open = 0;
  int done = 0;
  int unsaved = 0;
  int refused = 0;
  int askSecond = 0;
  const char *word = nullptr; ///< "%n acknowledged", not yet translated
};

AlarmOperator::AlarmOperator(Desk &desk, QObject *parent)
    : QObject(parent)
    , desk_(desk)
{
}

AlarmOperator::~AlarmOperator()
{
  for (const auto &[number, ticket] : waiting_)
    desk_.cancel(ticket);
}

void AlarmOperator::give(std::vector<std::pair<AlarmFacts, Command>> commands, const char *word)
{
  if (commands.empty())
    return;
  auto order = std::make_shared<Order>();
  order->open = static_cast<int>(commands.size());
  order->word = word;
  for (auto &[facts, command] : commands) {
    const std::uint64_t number = ++lastNumber_;
    const QString name = tr("%1 %2", "asset, alarm").arg(facts.asset, facts.alarm);
    const Ticket ticket = desk_.submit(command, [this, number, order, name, command](const CommandOutcome &outcome) {
      waiting_.erase(number);
      --order->open;
      if (std::holds_alternative<Done>(outcome))
        ++order->done;
      else if (std::holds_alternative<Unsaved>(outcome))
        ++order->unsaved;
      else if (std::holds_alternative<NeedsSecondPerson>(outcome))
        ++order->askSecond;
      else if (const auto *no = std::get_if<Refused>(&outcome)) {
        ++order->refused;
        Q_EMIT refused(name, command, no->reason);
      }
      if (order->open == 0)
        conclude(*order);
    });
    waiting_[number] = ticket;
  }
}

void AlarmOperator::conclude(const Order &order)
{
  QStringList parts;
  if (order.done + order.unsaved > 0)
    parts << QCoreApplication::translate("AlarmOperator", order.word, nullptr, order.done + order.unsaved);
  if (order.unsaved > 0)
    parts << tr("%n not saved yet", nullptr, order.unsaved);
  if (order.askSecond > 0)
    parts << tr("%n wait for a second person", nullptr, order.askSecond);
  if (order.refused > 0)
    parts << tr("%n refused", nullptr, order.refused);
  if (order.done + order.unsaved > 0)
    Q_EMIT taken();
  Q_EMIT finished(parts.join(tr(", ", "between parts of a summary")));
}

void AlarmOperator::acknowledge(const std::vector<AlarmFacts> &alarms, const QString &comment)
{
  std::vector<std::pair<AlarmFacts, Command>> commands;
  for (const AlarmFacts &facts : alarms)
    if (!facts.departed && !facts.status.regions.acknowledged)
      commands.emplace_back(facts, AcknowledgeAlarm{facts.status.alarm, facts.status.occurrence, comment.trimmed().toStdString()});
  give(std::move(commands), QT_TRANSLATE_NOOP("AlarmOperator", "%n acknowledged"));
}

void AlarmOperator::unacknowledge(const std::vector<AlarmFacts> &alarms)
{
  std::vector<std::pair<AlarmFacts, Command>> commands;
  for (const AlarmFacts &facts : alarms)
    if (facts.status.regions.acknowledged && facts.status.regions.active)
      commands.emplace_back(facts, UnacknowledgeAlarm{facts.status.alarm, facts.status.occurrence});
  give(std::move(commands), QT_TRANSLATE_NOOP("AlarmOperator", "%n un-acknowledged"));
}

void AlarmOperator::comment(const std::vector<AlarmFacts> &alarms, const QString &comment)
{
  std::vector<std::pair<AlarmFacts, Command>> commands;
  for (const AlarmFacts &facts : alarms)
    if (!facts.status.occurrence.isNone())
      commands.emplace_back(facts, CommentAlarm{facts.status.alarm, facts.status.occurrence, comment.trimmed().toStdString()});
  give(std::move(commands), QT_TRANSLATE_NOOP("AlarmOperator", "%n commented"));
}

void AlarmOperator::shelve(const std::vector<AlarmFacts> &alarms, bool oneShot, Duration duration, const QString &reason)
{
  std::vector<std::pair<AlarmFacts, Command>> commands;
  for (const AlarmFacts &facts : alarms)
    if (facts.status.regions.shelving == Shelving::Unshelved)
      commands.emplace_back(facts, ShelveAlarm{facts.status.alarm, oneShot, duration, reason.trimmed().toStdString()});
  give(std::move(commands), QT_TRANSLATE_NOOP("AlarmOperator", "%n shelved"));
}

void AlarmOperator::unshelve(const std::vector<AlarmFacts> &alarms)
{
  std::vector<std::pair<AlarmFacts, Command>> commands;
  for (const AlarmFacts &facts : alarms)
    if (facts.status.regions.shelving != Shelving::Unshelved)
      commands.emplace_back(facts, UnshelveAlarm{facts.status.alarm});
  give(std::move(commands), QT_TRANSLATE_NOOP("AlarmOperator", "%n unshelved"));
}

void AlarmOperator::resetLatch(const std::vector<AlarmFacts> &alarms)
{
  std::vector<std::pair<AlarmFacts, Command>> commands;
  for (const AlarmFacts &facts : alarms)
    if (facts.status.regions.latched && !facts.status.regions.active)
      commands.emplace_back(facts, ResetLatch{facts.status.alarm});
  give(std::move(commands), QT_TRANSLATE_NOOP("AlarmOperator", "%n reset"));
}

} // namespace andon
