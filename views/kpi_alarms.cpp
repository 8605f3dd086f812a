// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_alarms.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {
namespace {

constexpr std::size_t mostFrequent = 10;
constexpr std::size_t mostRows = 200;
constexpr double chatteringPsi = 0.05; ///< algorithms.md

} // namespace

KpiAlarms::KpiAlarms(DeskFeed &feed, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , feed_(feed)
    , table_(new RecordTable(holder, {tr("Priority"), tr("Asset, alarm"), tr("Alarms"), tr("Share"), tr("What it looks like")}, 1))
    , title_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong))
    , nobody_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , bench_(new ActionButton(holder, tr("Open bench")))
    , alarm_(new ActionButton(holder, tr("Show the alarm")))
    , plant_(new ActionButton(holder, tr("Tune the whole plant")))
{
  setAccessibleName(tr("The alarms behind the number"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 6, 2, 8);
  column->setSpacing(Measures::space2);
  auto *headRow = new QWidget;
  headRow->setAccessibleName(accessibleName());
  auto *head = new FlowLayout(Measures::space3, headRow);
  head->setContentsMargins(10, 2, 10, 0);
  for (QWidget *part : std::initializer_list<QWidget *>{title_, bench_, alarm_, plant_})
    head->addWidget(part);
  column->addWidget(headRow);
  table_->setAccessibleName(accessibleName());
  column->addWidget(table_, 1);
  nobody_->setContentsMargins(10, 0, 10, 4);
  nobody_->setWordWrap(true);
  column->addWidget(nobody_);
  column->addStretch(0);
  setMinimumHeight(holder.theme().groupRowHeight() * 10 + 120);
  connect(&holder, &ThemeHolder::changed, this, [this, &holder] { setMinimumHeight(holder.theme().groupRowHeight() * 10 + 120); });

  const auto openBench = [this] {
    if (const auto alarm = chosenAlarm(); alarm && !bench_->isRefused())
      Q_EMIT benchAsked(alarm->rule);
  };
  connect(bench_, &QPushButton::clicked, this, openBench);
  connect(table_, &QTableView::activated, this, openBench);
  connect(alarm_, &QPushButton::clicked, this, [this] {
    if (const auto alarm = chosenAlarm())
      Q_EMIT alarmAsked(*alarm);
  });
  connect(plant_, &QPushButton::clicked, this, &KpiAlarms::plantAsked);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KpiAlarms::showChosen);
}

QString KpiAlarms::behaviour(const tuning::KpiAlarm &alarm) const
{
  QStringList parts;
  if (number_ == words::KpiNumber::Acknowledged)
    parts << tr("after %1 (median)", "behaviour of an alarm: when it is acknowledged")
                 .arg(words::age(std::chrono::duration_cast<Duration>(std::chrono::duration<double>(alarm.medianToAcknowledge))));
  if (alarm.chattering > 0)
    parts << tr("chatters, %1 alarms", "behaviour of an alarm").arg(words::count(alarm.chattering));
  else if (alarm.chatteringIndex >= chatteringPsi)
    parts << tr("returns at short distances", "behaviour of an alarm");
  if (alarm.fleeting > 0)
    parts << tr("fleeting, %1", "behaviour of an alarm").arg(words::count(alarm.fleeting));
  if (alarm.stale > 0)
    parts << tr("stays over 24 h, %1", "behaviour of an alarm").arg(words::count(alarm.stale));
  if (alarm.active > 0)
    parts << tr("active", "behaviour of an alarm");
  return parts.join(tr(", ", "between parts of a line"));
}

void KpiAlarms::show(std::shared_ptr<const tuning::KpiReport> report, words::KpiNumber number)
{
  report_ = std::move(report);
  number_ = number;
  const QSignalBlocker silent(table_->selectionModel());
  table_->clearRows();
  rows_.clear();
  const auto counted = [this](const tuning::KpiAlarm &alarm) -> std::uint64_t {
    switch (number_) {
    case words::KpiNumber::Chattering: return alarm.chattering;
    case words::KpiNumber::Fleeting: return alarm.fleeting;
    case words::KpiNumber::Stale: return alarm.stale;
    case words::KpiNumber::Flood: return alarm.inFloods;
    case words::KpiNumber::Largest: return alarm.inLargest;
    case words::KpiNumber::Acknowledged: return alarm.acknowledged;
    case words::KpiNumber::Per10Min:
    case words::KpiNumber::Top10: break;
    }
    return alarm.raised;
  };
  std::vector<const tuning::KpiAlarm *> alarms;
  for (const tuning::KpiAlarm &alarm : report_->alarms)
    if (counted(alarm) > 0)
      alarms.push_back(&alarm);
  const bool isSlowest = number_ == words::KpiNumber::Acknowledged;
  std::stable_sort(alarms.begin(), alarms.end(), [&](const auto *a, const auto *b) {
    return isSlowest ? a->medianToAcknowledge > b->medianToAcknowledge : counted(*a) > counted(*b);
  });
  const std::size_t all = alarms.size();
  const bool isMostFrequent = number_ == words::KpiNumber::Per10Min || number_ == words::KpiNumber::Top10;
  alarms.resize(std::min(alarms.size(), isMostFrequent ? mostFrequent : mostRows));
  std::uint64_t most = 1;
  for (const tuning::KpiAlarm *alarm : alarms)
    most = std::max(most, counted(*alarm));
  for (const tuning::KpiAlarm *alarm : alarms) {
    const Rule *rule = findRule(feed_.site(), alarm->alarm.rule);
    const QString name = rule == nullptr ? words::text(alarm->alarm.rule.text()) : words::text(rule->name);
    table_->addRow({words::priority(alarm->priority), tr("%1, %2", "asset, alarm").arg(words::text(alarm->alarm.asset.text()), name),
                    words::count(counted(*alarm)),
                    words::percent(static_cast<double>(counted(*alarm)) / static_cast<double>(report_->kpi.alarms)),
                    rule == nullptr ? tr("its rule is gone") : behaviour(*alarm)});
    table_->setPriority(0, alarm->priority);
    table_->setShare(3, static_cast<double>(counted(*alarm)) / static_cast<double>(most));
    table_->alignRight(2);
    table_->alignRight(3);
    rows_.push_back(alarm->alarm);
  }
  table_->fit();
  table_->setVisible(!rows_.empty());
  nobody_->setVisible(rows_.empty());
  nobody_->setText(tr("No alarm did this in the range."));
  switch (number_) {
  case words::KpiNumber::Chattering: title_->setText(tr("Alarms that chatter: %1").arg(words::count(all))); break;
  case words::KpiNumber::Fleeting: title_->setText(tr("Alarms that are fleeting: %1").arg(words::count(all))); break;
  case words::KpiNumber::Stale: title_->setText(tr("Alarms that stay over 24 h: %1").arg(words::count(all))); break;
  case words::KpiNumber::Flood: title_->setText(tr("Alarms raised in floods: %1").arg(words::count(all))); break;
  case words::KpiNumber::Largest: title_->setText(tr("Alarms of the largest 10 min: %1").arg(words::count(all))); break;
  case words::KpiNumber::Acknowledged: title_->setText(tr("Slowest to be acknowledged, of %1").arg(words::count(all))); break;
  case words::KpiNumber::Per10Min:
  case words::KpiNumber::Top10: title_->setText(tr("The 10 most frequent of %1").arg(words::count(all))); break;
  }
  if (!rows_.empty())
    table_->selectRow(0);
  showChosen();
}

std::optional<AlarmId> KpiAlarms::chosenAlarm() const
{
  const int row = table_->currentIndex().row();
  return row < 0 || row >= static_cast<int>(rows_.size()) ? std::nullopt : std::optional{rows_[static_cast<std::size_t>(row)]};
}

void KpiAlarms::showChosen()
{
  const auto alarm = chosenAlarm();
  const Rule *rule = alarm ? findRule(feed_.site(), alarm->rule) : nullptr;
  bench_->setRefusal(!alarm ? tr("Select an alarm first.") : rule == nullptr ? tr("Its rule is gone.") : words::hindrance(*rule));
  alarm_->setRefusal(!alarm ? tr("Select an alarm first.") : QString());
}

} // namespace andon
