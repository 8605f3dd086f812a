// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/plant_review.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"
#include "views/tuning_trial.h"

class QProgressBar;
class QTableView;

namespace andon {

/// Tuning of the whole plant: which alarms would gain most, a batch of them, and each one accepted with a reason, skipped, or put on the
/// bench. Nothing is applied that somebody has not looked at. GUI thread.
class TuningReview final : public Pane {
  Q_OBJECT

public:
  TuningReview(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~TuningReview() override;

  /// What the next search goes through.
  void setRange(UtcTime from, UtcTime to);
  void setSession(const SessionState &session);
  void begin();
  void focusFirst();
  [[nodiscard]] PlantReview &review() { return review_; }
  [[nodiscard]] QTableView &table() { return *table_; }
  [[nodiscard]] QString summary() const { return summary_->text(); }
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void rangeAsked(); ///< a search begins: setRange() is wanted
  void benchAsked(const andon::RuleId &rule, const andon::tuning::LimitSetting &setting);

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  QWidget *buildSearch();
  QWidget *buildDecision();
  void showProgress();
  void showChosen();
  void select(int row); ///< as the page does, not as a person does
  void accept();
  void take(const RuleId &rule, const CommandOutcome &outcome);
  void decide(PlantReview::Decision decision);
  void say(const QString &text, Ink ink);
  [[nodiscard]] int chosenRow() const;
  [[nodiscard]] QString hindrance(const PlantReview::Item *item) const;

  Desk &desk_;
  DeskFeed &feed_;
  const ThemeHolder &holder_;
  PlantReview review_;
  Field *maxMissed_;
  ActionButton *search_;
  QProgressBar *progress_;
  TextLabel *searched_;
  TextLabel *summary_;
  QTableView *table_;
  TextLabel *why_;
  Field *reason_;
  TuningTrial *trial_;
  ActionButton *accept_;
  ActionButton *skip_;
  ActionButton *bench_;
  TextLabel *said_;
  SessionState session_;
  UtcTime from_;
  UtcTime to_;
  Ticket waiting_;
  bool isSelecting_ = false;
  bool isChosenByHand_ = false; ///< since the search began
};

} // namespace andon
