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

/// What people hold of one occurrence of the queue, side by side, on what evidence, and the reviewer's word on it.
class LearningOpinions final : public Pane {
  Q_OBJECT

public:
  LearningOpinions(Desk &desk, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~LearningOpinions() override;

  void setOccurrence(const QueuedOccurrence *occurrence); ///< null: none is chosen
  void setSession(const SessionState &session);
  void showState();
  [[nodiscard]] RecordTable &table() { return *table_; }
  [[nodiscard]] Field &reason() { return *reason_; }
  [[nodiscard]] QString evidence() const { return evidence_->text(); }

Q_SIGNALS:
  void alarmAsked(const andon::AlarmId &alarm);

private:
  void ask();
  void fill();
  void showChosen();
  void decide(RetrainingState state, std::optional<OccurrenceLabel> keep);
  [[nodiscard]] QString hindrance(RetrainingState state, std::optional<OccurrenceLabel> keep) const;
  /// Those of the label, or all, that may become it and are not yet.
  [[nodiscard]] std::vector<RetrainingItemId> itemsFor(RetrainingState state, std::optional<OccurrenceLabel> label) const;

  Desk &desk_;
  DeskFeed &feed_;
  LearningOrders &orders_;
  const ThemeHolder &holder_;
  TextLabel *title_;
  TextLabel *nothing_;
  QWidget *body_;
  RecordTable *table_;
  TextLabel *evidence_;
  Field *reason_;
  ActionButton *asTrue_;
  ActionButton *asFalse_;
  ActionButton *open_;
  ActionButton *out_;
  ActionButton *alarm_;
  std::optional<QueuedOccurrence> shown_;
  std::vector<LabelEvidence> known_; ///< of the shown occurrence
  QString problem_;                  ///< why there is no evidence
  SessionState session_;
  Ticket question_;
};

} // namespace andon
