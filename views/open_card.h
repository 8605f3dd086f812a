// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people.h"
#include "views/alarm_trend.h"
#include "views/card_past.h"
#include "views/card_reasons.h"
#include "views/command_table.h"
#include "views/guidance_view.h"
#include "views/parts/badge_label.h"
#include "views/parts/field.h"
#include "views/parts/touch_row.h"
#include "views/parts/wrapping_widget.h"
#include "views/tap_bar.h"

class QBoxLayout;
class QScrollArea;

namespace andon {

/// One alarm, whole: what, where, since when, its value with trend and expected band, why, what to do, what was done the last times, and
/// what can be done with it, one tap each. Its value and trend tell how old they are when nothing new comes. GUI thread.
class OpenCard final : public QWidget {
  Q_OBJECT

public:
  OpenCard(Desk &desk, const TouchTheme &touch, TapBar &taps, const CommandTable &commands, FlashTimer &flash, const Clock &clock,
           WindowSettings &settings, QWidget *parent = nullptr);
  ~OpenCard() override;

  void setSite(const Site &site);
  void setPeople(const std::vector<Person> &people);
  void setSession(const SessionState &session);
  void setFacts(const AlarmFacts &facts);
  [[nodiscard]] const AlarmFacts &facts() const { return facts_; }
  void setOffline(bool offline); ///< no broker is connected: what is shown is what was known
  void setScrolls(bool scrolls); ///< its middle scrolls and the buttons stay; else it is as high as it needs
  void tick();                   ///< once a second: ages

  void focusFirst();
  void acknowledge();
  void judge(OccurrenceLabel label);
  void openComment();
  void openShelf();
  [[nodiscard]] bool isAsking() const; ///< something is open to type or to choose
  bool closeAsked();                   ///< what was opened to type or choose; false: nothing was

  [[nodiscard]] AlarmTrend &trend() { return *trend_; }
  [[nodiscard]] CardPast &past() { return *past_; }
  [[nodiscard]] CardReasons &reasons() { return *reasons_; }
  [[nodiscard]] QString knownLine() const { return known_->text(); }
  [[nodiscard]] QString saidLine() const { return said_->text(); }

  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void detailAsked();

protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

private:
  void buildContent();
  void buildFoot();
  void dress();
  void showAll();
  void showValue();
  void showGuidance();
  void showButtons();
  void showSaid();
  void askOpinions();
  void give(Command command, std::optional<Command> undo, const QString &done, const QString &consequence,
            std::optional<OccurrenceLabel> label = {}, std::function<void(bool isTaken)> then = {});
  void keepTyped();
  void shelve(const QString &reason);
  void askWork();
  void work();
  void openTyping(bool isFinding);
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString nameOf(const PersonId &person) const;

  Desk &desk_;
  const TouchTheme &touch_;
  TapBar &taps_;
  const CommandTable &commands_;
  const Clock &clock_;
  Site site_;
  SessionState session_;
  std::vector<Person> people_;
  AlarmFacts facts_;
  bool isSet_ = false;
  bool isOffline_ = false;
  std::vector<LabelOpinion> opinions_;
  Ticket question_;
  std::optional<WorkRecord> work_; ///< on this occurrence, not finished
  Ticket workQuestion_;
  bool isFinding_ = false; ///< what is typed is what was found, not a comment

  WrappingWidget *content_;
  QScrollArea *scroll_;
  WrappingWidget *foot_;
  BadgeLabel *badge_;
  TextLabel *title_;
  FigureLabel *age_;
  TextLabel *place_;
  TextLabel *since_;
  TextLabel *state_;
  QWidget *valueRow_;
  FigureLabel *value_;
  TextLabel *distance_;
  TextLabel *known_; ///< how old the value is
  AlarmTrend *trend_;
  QBoxLayout *whyAndWhat_ = nullptr;
  CardReasons *reasons_;
  QWidget *whatToDo_;
  TextLabel *action_;
  GuidanceView *guidance_;
  CardPast *past_;
  TextLabel *said_; ///< what people hold of it
  TouchRow *main_;
  TouchRow *more_;
  TouchButton *acknowledge_;
  TouchButton *false_;
  TouchButton *true_;
  TouchButton *unsure_;
  TouchButton *start_;
  TouchButton *comment_;
  TouchButton *shelve_;
  TouchButton *detail_;
  QWidget *commentRow_;
  Field *commentField_;
  TouchButton *commentKeep_;
  QWidget *shelfRow_;
  TextLabel *shelfWords_;
  TouchRow *shelfReasons_;
};

} // namespace andon
