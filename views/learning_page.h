// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/learning_board.h"
#include "views/card_pane.h"
#include "views/learning_list.h"
#include "views/learning_opinions.h"
#include "views/learning_orders.h"
#include "views/learning_shadow.h"
#include "views/learning_taps.h"
#include "views/learning_triggers.h"
#include "views/learning_versions.h"

class QBoxLayout;
class QComboBox;
class QScrollArea;
class QStackedWidget;

#include <array>

namespace andon {

/// What people's verdicts are made into. Whoever may change rules: queue, opinions, reasons to retrain, versions, shadows, promotions,
/// cards. Everybody else who judges: what became of their own taps. Asks only while it is shown.
class LearningPage final : public QWidget {
  Q_OBJECT

public:
  LearningPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);
  ~LearningPage() override;

  void setSession(const SessionState &session);
  void focusFirst();
  bool goBack(); ///< from the card; false: there is nothing to go back from
  void tick();   ///< once a second
  [[nodiscard]] LearningBoard &board() { return board_; }
  [[nodiscard]] LearningList &queue() { return *queue_; }
  [[nodiscard]] LearningOpinions &opinions() { return *opinions_; }
  [[nodiscard]] LearningVersions &versions() { return *versions_; }
  [[nodiscard]] LearningShadow &shadow() { return *shadow_; }
  [[nodiscard]] LearningTriggers &triggers() { return *triggers_; }
  [[nodiscard]] LearningTaps &taps() { return *taps_; }
  [[nodiscard]] LearningOrders &orders() { return *orders_; }
  [[nodiscard]] CardPane &card() { return *card_; }
  [[nodiscard]] RecordTable &people() { return *people_; }
  [[nodiscard]] QString state() const { return state_->text(); } ///< of the page: what waits, what could not be read
  void choosePredictor(const PredictorId &predictor);
  void setOwnTaps(bool own);
  [[nodiscard]] bool isOwnTaps() const;

Q_SIGNALS:
  void alarmAsked(const andon::AlarmId &alarm);
  void trendAsked(const andon::StreamId &stream, andon::UtcTime from, andon::UtcTime to);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  QWidget *buildHead();
  void connectParts();
  void arrange();
  void showPlace(); ///< of the role and of what was chosen
  void fillPredictors();
  void takePredictor();
  void showQueue();
  void showLife();
  void showState();
  void openCard(const std::string &package);
  [[nodiscard]] bool isReviewer() const;

  DeskFeed &feed_;
  const ThemeHolder &holder_;
  LearningBoard board_;
  QComboBox *predictors_;
  TextLabel *champion_;
  TextLabel *state_;
  FilterButton *own_;
  ActionButton *again_;
  LearningOrders *orders_;
  QStackedWidget *places_;
  QWidget *review_; ///< of reviewers: columns that scroll by themselves, so that the queue and the decision are seen together
  QBoxLayout *columnRow_;
  std::array<QScrollArea *, 3> areas_{};
  QScrollArea *tapScroll_;
  LearningList *queue_;
  ActionButton *more_;
  LearningOpinions *opinions_;
  LearningVersions *versions_;
  LearningShadow *shadow_;
  LearningTriggers *triggers_;
  RecordTable *people_;
  QWidget *peoplePane_;
  LearningTaps *taps_;
  QWidget *cardPlace_;
  CardPane *card_;
  SessionState session_;
  bool isShowingCard_ = false;
  int columns_ = 0;
  int ticks_ = 0;
};

} // namespace andon
