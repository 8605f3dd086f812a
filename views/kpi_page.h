// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "views/kpi_chart.h"
#include "views/kpi_priorities.h"
#include "views/kpi_tile.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"
#include "views/parts/state_card.h"

#include <QTimeZone>

#include <array>

class QComboBox;
class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace andon {

class KpiAlarms;
class KpiShiftTable;
class RecordTable;

/// What the alarms of a range amount to against the targets; each number opens the alarms behind it, each alarm leads to the bench.
class KpiPage final : public QWidget {
  Q_OBJECT

public:
  KpiPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);
  ~KpiPage() override;

  void reload();
  void focusFirst();
  void choose(words::KpiNumber number); ///< its definition and the alarms behind it
  [[nodiscard]] KpiTile &tile(words::KpiNumber number) { return *tiles_[static_cast<std::size_t>(number)]; }
  [[nodiscard]] RecordTable &table();
  [[nodiscard]] RecordTable &shifts();
  [[nodiscard]] KpiChart &chart() { return *chart_; }
  [[nodiscard]] QString definition() const { return definition_->text(); }

Q_SIGNALS:
  void benchAsked(const andon::RuleId &rule);
  void alarmAsked(const andon::AlarmId &alarm);
  void plantAsked(); ///< what tuning would gain in the whole plant

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  QWidget *buildHead();
  void arrange();
  void setRange(int range);
  void ask();
  void take(const Result<KpiQuery::Answer> &answer);

  Desk &desk_;
  DeskFeed &feed_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  std::vector<FilterButton *> ranges_;
  QComboBox *positions_;
  ActionButton *again_;
  TextLabel *counted_;
  QStackedWidget *stack_;
  StateCard *card_;
  QScrollArea *scroll_;
  QWidget *content_;
  QGridLayout *grid_;
  std::array<KpiTile *, words::kpiNumberCount> tiles_{};
  QWidget *tilesRow_;
  KpiChart *chart_;
  QWidget *chartPane_;
  PrioritySpread *spread_;
  QWidget *spreadPane_;
  WaitSpread *waits_;
  QWidget *waitsPane_;
  KpiShiftTable *shifts_;
  KpiAlarms *alarms_;
  TextLabel *definitionTitle_;
  TextLabel *definition_;
  QWidget *definitionPane_;
  int range_ = 3; ///< of the buttons
  int columns_ = 0;
  words::KpiNumber number_ = words::KpiNumber::Top10;
  QTimeZone zone_ = QTimeZone::utc(); ///< whose shifts were asked for
  std::vector<Shift> known_;          ///< the question was asked with
  std::shared_ptr<const tuning::KpiReport> report_;
  Ticket question_;
};

} // namespace andon
