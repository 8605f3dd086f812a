// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_facts.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace andon {

/// Gives the commands for the alarms that a person chose, as that person saw them, and gathers the answers. GUI thread.
class AlarmOperator final : public QObject {
  Q_OBJECT

public:
  explicit AlarmOperator(Desk &desk, QObject *parent = nullptr);
  ~AlarmOperator() override;

  // Each acts on those of `alarms` whose state allows it.
  void acknowledge(const std::vector<AlarmFacts> &alarms, const QString &comment);
  void unacknowledge(const std::vector<AlarmFacts> &alarms);
  void comment(const std::vector<AlarmFacts> &alarms, const QString &comment);
  void shelve(const std::vector<AlarmFacts> &alarms, bool oneShot, Duration duration, const QString &reason);
  void unshelve(const std::vector<AlarmFacts> &alarms);
  void resetLatch(const std::vector<AlarmFacts> &alarms);

Q_SIGNALS:
  void finished(const QString &summary); ///< "2 acknowledged", when all answers of one order are there
  void refused(const QString &alarm, const andon::Command &command, const andon::Error &reason);
  void taken(); ///< at least one of an order took effect

private:
  struct Order;
  void give(std::vector<std::pair<AlarmFacts, Command>> commands, const char *done);
  void conclude(const Order &order);

  Desk &desk_;
  std::map<std::uint64_t, Ticket> waiting_; ///< by a number of our own: the ticket is known only after submit
  std::uint64_t lastNumber_ = 0;
};

} // namespace andon
