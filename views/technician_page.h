// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alarm_list_proxy.h"
#include "models/items/desk_feed.h"
#include "views/folded_card.h"
#include "views/open_card.h"

#include <QTimer>

#include <optional>

class QVBoxLayout;

namespace andon {

/// "My work": what is wrong, most urgent first, a card each, made for fingers. One card is open, the others are folded; in portrait it
/// stands among them, in landscape beside them. While somebody touches the page no card comes, goes or moves, and what is new is counted.
/// Beyond what anybody works through the alarm list takes over. GUI thread; everything it is given outlives it.
class TechnicianPage final : public QWidget {
  Q_OBJECT

public:
  static constexpr int mostCards = 20;
  static constexpr std::chrono::seconds holdPatience{30};
  static constexpr std::chrono::milliseconds guardSpan{700}; ///< how long a card that opened or moved by itself takes no taps

  TechnicianPage(Desk &desk, DeskFeed &feed, const TouchTheme &touch, TapBar &taps, const CommandTable &commands, FlashTimer &flash,
                 const Clock &clock, WindowSettings &settings, QWidget *parent = nullptr);
  ~TechnicianPage() override;

  [[nodiscard]] OpenCard &card() { return *open_; }
  /// Of the open card; none: there is no alarm, or another one has just taken its place and whoever taps has not seen it yet.
  [[nodiscard]] std::optional<AlarmFacts> openFacts() const;
  [[nodiscard]] std::vector<AlarmId> shownAlarms() const; ///< from above, with the open one
  [[nodiscard]] bool isHeld() const { return proxy_.isHeld(); }
  void openAlarm(const AlarmId &alarm);
  void openNextUnacknowledged();
  void release(); ///< what is new comes, what is normal goes
  void focusFirst();
  /// The bar stands below the cards, never below the open one in landscape: its buttons must not move when the bar comes.
  void takeTaps();
  void tick(); ///< once a second

Q_SIGNALS:
  void openChanged();                            ///< another card is open, or its alarm has another state
  void detailAsked(const andon::AlarmId &alarm); ///< all of it, in the list
  void listAsked();

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void buildHead();
  void dress();
  void arrange();
  void present();
  void showHead();
  void hold();
  void letGo(); ///< nobody has touched the page for a while: what is new comes, the open card stays
  [[nodiscard]] bool isOffline() const;

  DeskFeed &feed_;
  const TouchTheme &touch_;
  TapBar &taps_;
  FlashTimer &flash_;
  const Clock &clock_;
  AlarmListProxy proxy_;
  QVBoxLayout *left_ = nullptr;
  QWidget *content_; ///< deleted before the members that it refers to
  QWidget *head_;
  TextLabel *title_;
  TextLabel *count_;
  TouchButton *new_;
  TextLabel *offline_;
  QWidget *offlineBar_;
  QScrollArea *scroll_;
  WrappingWidget *column_;
  QWidget *side_; ///< in landscape: the room of the open card
  OpenCard *open_;
  StateCard *empty_;
  TouchButton *rest_;
  std::vector<FoldedCard *> cards_; ///< one for each shown alarm, in order; hidden where the open card stands
  std::optional<AlarmId> chosen_;   ///< by a person; none: the most urgent
  std::optional<AlarmId> shown_;    ///< what the open card shows
  int openRow_ = -1;                ///< its place among the cards
  bool isLandscape_ = false;
  bool isArranged_ = false;
  QTimer soon_; ///< changes of one round of the event loop are shown together
  QTimer patience_;
  QTimer guard_;
};

} // namespace andon
