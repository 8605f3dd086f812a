// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/trend_board.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"
#include "views/parts/state_card.h"
#include "views/trend_gestures.h"
#include "views/window_settings.h"

class QCompleter;
class QScrollArea;
class QStackedWidget;
class QStringListModel;
class QVBoxLayout;

namespace andon {

class TrendLane;
class WhyPane;

/// Any streams over any range of time, below each other with one time axis and one cursor, each with its own unit, limits, normal band,
/// gaps, doubtful values and alarms. Streams and range are found again at the next start. GUI thread.
class TrendsPage final : public QWidget {
  Q_OBJECT

public:
  TrendsPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, WindowSettings &settings,
             QWidget *parent = nullptr);
  ~TrendsPage() override;

  void add(const StreamId &stream);
  void setStreams(const std::vector<StreamId> &streams);
  void showRange(UtcTime from, UtcTime to) { board_.setRange(from, to); }
  void setWhy(bool shown); ///< the pane that answers why, below the trends
  [[nodiscard]] ActionButton &whyButton() { return *whyButton_; }
  [[nodiscard]] WhyPane &why() { return *why_; }
  void focusFirst();
  void tick();     ///< once a second
  void remember(); ///< streams and range to the settings
  [[nodiscard]] TrendBoard &board() { return board_; }
  [[nodiscard]] TrendGestures &gestures() { return gestures_; }
  [[nodiscard]] const std::vector<TrendLane *> &lanes() const { return lanes_; }
  [[nodiscard]] Field &field() { return *field_; }
  [[nodiscard]] QString rangeText() const { return range_->text(); }
  void copyPicture();
  void copyTable();

  [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  QWidget *buildHead();
  void restore();
  void fillNames();
  void addTyped();
  void buildLanes();
  void showRangeWords();
  void showLanes();
  void fillWhy();
  void align();
  void say(const QString &text);

  DeskFeed &feed_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  WindowSettings &settings_;
  TrendBoard board_;
  TrendGestures gestures_;
  Field *field_;
  QStringListModel *names_;
  std::vector<StreamId> named_; ///< by row of names_
  std::vector<FilterButton *> spans_;
  FilterButton *live_;
  ActionButton *whyButton_;
  TextLabel *said_;
  QStackedWidget *stack_;
  StateCard *card_;
  QScrollArea *scroll_;
  QWidget *picture_; ///< range and lanes: what is copied
  TextLabel *range_;
  QVBoxLayout *column_;
  WhyPane *why_;
  TextLabel *help_;
  std::vector<TrendLane *> lanes_; ///< children of picture_
  bool isRestored_ = false;
};

} // namespace andon
