// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people.h"
#include "models/domain/watch.h"
#include "views/command_table.h"
#include "views/parts/health_item.h"
#include "views/parts/labels.h"

#include <QTimeZone>

#include <optional>

class QBoxLayout;

namespace andon {

/// Broker, age of data, losses, store, clock; then time, person and lock. Calm items merge and the bar takes a second line where it is
/// narrow. Ages go on between two deltas by the steady clock.
class HealthBar final : public QWidget {
  Q_OBJECT

public:
  HealthBar(const ThemeHolder &holder, CommandTable &commands, const Clock &clock, QWidget *parent = nullptr);

  void setHealth(const HealthDelta &health);
  void setSession(const SessionState &session);
  void setZone(const QTimeZone &zone);
  void tick(); ///< once a second

Q_SIGNALS:
  void lossesAsked(); ///< the item of losses was clicked or entered

protected:
  void resizeEvent(QResizeEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void show(const HealthDelta &health);
  void arrange();

  const ThemeHolder &holder_;
  const Clock &clock_;
  QBoxLayout *lines_;
  QWidget *left_;
  QWidget *right_;
  HealthItem *broker_;
  HealthItem *age_;
  HealthItem *losses_;
  HealthItem *store_;
  HealthItem *clockItem_;
  HealthItem *time_;
  HealthItem *person_;
  ActionButton *lock_;
  std::optional<HealthDelta> health_;
  SteadyTime healthAt_;
  QTimeZone zone_ = QTimeZone::utc();
  bool merged_ = false;
};

/// Clocks further apart than this are shown as wrong.
inline constexpr Duration clockTolerance = std::chrono::seconds{5};

} // namespace andon
