// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/tuning_bench.h"
#include "views/figure_table.h"
#include "views/parts/badge_label.h"
#include "views/parts/state_card.h"
#include "views/tuning_apply.h"
#include "views/tuning_search.h"
#include "views/tuning_settings.h"
#include "views/tuning_signal.h"
#include "views/tuning_versions.h"

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace andon {

class TuningReview;

/// The tuning bench: what another setting of one alarm would have made of the recorded history, before it is applied. GUI thread; the
/// samples are asked for once, every move is judged here.
class TuningPage final : public QWidget {
  Q_OBJECT

public:
  TuningPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);

  void setSession(const SessionState &session);
  void open(const RuleId &rule);
  void setReviewing(bool reviewing); ///< the whole plant instead of one alarm
  void focusFirst();
  [[nodiscard]] TuningBench &bench() { return bench_; }
  [[nodiscard]] TuningSettings &settings() { return *settings_; }
  [[nodiscard]] FigureTable &figures() { return *figures_; }
  [[nodiscard]] FigureTable &price() { return *price_; }
  [[nodiscard]] TuningSearch &search() { return *search_; }
  [[nodiscard]] TuningApply &applying() { return *apply_; }
  [[nodiscard]] TuningVersions &versions() { return *versions_; }
  [[nodiscard]] TuningReview &review() { return *review_; }
  [[nodiscard]] DayStrip &dayStrip() { return *days_; }

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  enum class Arrangement { None, Wide, Medium, Narrow };

  QWidget *buildHead();
  void arrange();
  void fillRules();
  void ask();
  [[nodiscard]] UtcTime rangeEnd() const;
  [[nodiscard]] Duration rangeLength() const;
  void showState();
  void showJudged();
  void showDay(std::optional<std::size_t> day);
  void propose(const tuning::LimitSetting &setting);
  [[nodiscard]] const Rule *chosen() const;

  DeskFeed &feed_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  TuningBench bench_;
  BadgeLabel *badge_;
  QComboBox *rules_;
  QComboBox *range_;
  FilterButton *plant_;
  TextLabel *replayed_;
  QStackedWidget *stack_;
  StateCard *card_;
  QScrollArea *scroll_;
  QWidget *content_;
  QGridLayout *grid_;
  QWidget *side_;
  QBoxLayout *sideColumn_;
  QBoxLayout *outer_;
  SignalPlot *signal_;
  TextLabel *day_;
  QWidget *signalPane_;
  TuningSettings *settings_;
  QWidget *settingsPane_;
  DistributionPlot *distribution_;
  QWidget *distributionPane_;
  TuningSearch *search_;
  DayStrip *days_;
  QWidget *daysPane_;
  FigureTable *figures_;
  QWidget *figuresPane_;
  FigureTable *price_;
  TextLabel *labels_;
  QWidget *pricePane_;
  TuningVersions *versions_;
  TuningReview *review_;
  TuningApply *apply_;
  Arrangement arrangement_ = Arrangement::None;
  RuleId wanted_;
  QString unit_;
};

} // namespace andon
