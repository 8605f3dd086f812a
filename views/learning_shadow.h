// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/learning_board.h"
#include "views/figure_table.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

class QComboBox;

namespace andon {

/// A challenger beside the champion, live or over history: figures both ways, and the alarms that only one of them raised, each of which
/// opens.
class LearningShadow final : public Pane {
  Q_OBJECT

public:
  LearningShadow(LearningBoard &board, DeskFeed &feed, const Clock &clock, const ThemeHolder &holder, QWidget *parent = nullptr);

  void showLife();
  void setVersion(const PredictorVersion *version); ///< whose shadow is shown and which is replayed; null: none
  [[nodiscard]] FigureTable &figures() { return *figures_; }
  [[nodiscard]] RecordTable &onlyOne() { return *only_; }
  [[nodiscard]] QString notes() const { return notes_->text(); }

Q_SIGNALS:
  void alarmAsked(const andon::AlarmId &alarm);
  void trendAsked(const andon::StreamId &stream, andon::UtcTime from, andon::UtcTime to);

private:
  void fill();
  void showChosen();
  void replay();
  [[nodiscard]] const ShadowComparison *chosen() const;
  [[nodiscard]] const ShadowRaise *chosenRaise() const;

  LearningBoard &board_;
  DeskFeed &feed_;
  const Clock &clock_;
  const ThemeHolder &holder_;
  QComboBox *which_;
  QComboBox *range_;
  ActionButton *replay_;
  TextLabel *notes_;
  FigureTable *figures_;
  TextLabel *onlyTitle_;
  RecordTable *only_;
  ActionButton *alarm_;
  ActionButton *trend_;
  QWidget *tools_;
  std::string package_;
  std::vector<const ShadowComparison *> shown_; ///< of the board, in the order of the choice
  std::vector<ShadowRaise> raises_;
};

} // namespace andon
