// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/learning_board.h"
#include "views/learning_list.h"
#include "views/learning_orders.h"

class QBoxLayout;

namespace andon {

/// "What became of my taps": one's own verdicts, newest first, each with its way into a better predictor, and the way to take it back.
class LearningTaps final : public QWidget {
  Q_OBJECT

public:
  LearningTaps(LearningBoard &board, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent = nullptr);

  void setSession(const SessionState &session);
  void showTaps();
  void focusFirst();
  [[nodiscard]] LearningList &list() { return *list_; }
  [[nodiscard]] QString fate() const { return fate_->text(); }
  [[nodiscard]] QString sums() const { return sums_->text(); }

Q_SIGNALS:
  void alarmAsked(const andon::AlarmId &alarm);

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  void showChosen();
  void takeBack();
  [[nodiscard]] const RetrainingItem *chosen() const;

  LearningBoard &board_;
  DeskFeed &feed_;
  LearningOrders &orders_;
  const ThemeHolder &holder_;
  QBoxLayout *row_;
  LearningList *list_;
  ActionButton *more_;
  TextLabel *sums_;
  TextLabel *title_;
  TextLabel *fate_;
  ActionButton *back_;
  ActionButton *alarm_;
  SessionState session_;
};

} // namespace andon
