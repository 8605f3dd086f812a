// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/learning_board.h"
#include "views/learning_orders.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/record_table.h"

namespace andon {

/// The reasons to retrain with their evidence, and what is done about them: a training, or a reason why not.
class LearningTriggers final : public Pane {
  Q_OBJECT

public:
  LearningTriggers(LearningBoard &board, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent = nullptr);

  void setSession(const SessionState &session);
  void showLife();
  void showStatus(); ///< of the trainer
  [[nodiscard]] RecordTable &table() { return *table_; }
  [[nodiscard]] Field &reason() { return *reason_; }
  [[nodiscard]] QString evidence() const { return evidence_->text(); }

private:
  void showChosen();
  void showState();
  void train();
  void dismiss();
  [[nodiscard]] const RetrainingTrigger *chosen() const;

  LearningBoard &board_;
  DeskFeed &feed_;
  LearningOrders &orders_;
  const ThemeHolder &holder_;
  RecordTable *table_;
  TextLabel *nothing_;
  TextLabel *evidence_;
  TextLabel *trainer_;
  Field *reason_;
  ActionButton *train_;
  ActionButton *dismiss_;
  TriggerId chosenId_;
  SessionState session_;
  bool isFilling_ = false;
};

} // namespace andon
