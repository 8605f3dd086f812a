// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/action_panel.h"
#include "views/alarm_history.h"
#include "views/alarm_labels.h"
#include "views/alarm_quietening.h"
#include "views/alarm_reasons.h"
#include "views/alarm_trend.h"
#include "views/guidance_view.h"
#include "views/parts/badge_label.h"
#include "views/parts/state_card.h"
#include "views/violations_pane.h"

#include <optional>

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace andon {

/// One alarm with all that helps to decide: value and limit, trend, why it exists, what was done, and the actions at the foot. The
/// middle scrolls.
class AlarmDetail final : public QWidget {
  Q_OBJECT

public:
  AlarmDetail(Desk &desk, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, CommandTable &commands,
              WindowSettings &settings, QWidget *parent = nullptr);

  void setSite(const Site &site);
  void setPeople(const std::vector<Person> &people);
  /// `current` is shown, the actions act on `selected`.
  void setSelection(const std::optional<AlarmFacts> &current, const std::vector<AlarmFacts> &selected);
  void focusGuidance();
  void focusActions();
  void tick(); ///< once a second

  [[nodiscard]] ActionPanel &actions() { return *actions_; }
  [[nodiscard]] AlarmTrend &trend() { return *trend_; }
  [[nodiscard]] AlarmLabels &labels() { return *labels_; }
  [[nodiscard]] AlarmQuietening &quietening() { return *quietening_; }
  [[nodiscard]] AlarmReasons &reasons() { return *reasons_; }
  [[nodiscard]] ContractLine &contract() { return *contract_; }

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  QWidget *buildHead();
  QWidget *buildValue();
  QWidget *buildMiddle();
  void arrangeValue();
  void show(const AlarmFacts &facts);
  void showTrend();
  void showGuidance(const AlarmFacts &facts);
  [[nodiscard]] QString raisedLine(const AlarmFacts &facts) const;
  [[nodiscard]] QString ageLine(const AlarmFacts &facts) const;

  const ThemeHolder &holder_;
  const Clock &clock_;
  Site site_;
  std::optional<AlarmFacts> current_;
  QStackedWidget *stack_;
  StateCard *nothing_;
  BadgeLabel *badge_;
  TextLabel *title_;
  TextLabel *place_;
  TextLabel *raised_;
  TextLabel *held_; ///< of a sensor alarm: what is wrong; of another: why it is held
  AlarmQuietening *quietening_;
  ContractLine *contract_;
  TextLabel *unsaved_;
  QWidget *valueRow_ = nullptr;
  QGridLayout *valueGrid_ = nullptr;
  QWidget *valueWords_ = nullptr;
  QWidget *trendButtons_ = nullptr;
  FigureLabel *value_;
  TextLabel *distance_;
  TextLabel *age_;
  AlarmTrend *trend_;
  AlarmReasons *reasons_;
  QScrollArea *scroll_ = nullptr;
  QWidget *guidance_ = nullptr;
  TextLabel *cause_;
  TextLabel *consequence_;
  TextLabel *action_;
  GuidanceView *siteGuidance_;
  AlarmLabels *labels_;
  AlarmHistory *history_;
  ActionPanel *actions_;
};

} // namespace andon
