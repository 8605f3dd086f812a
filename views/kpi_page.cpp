// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_page.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

constexpr int wideFrom = 1500;
constexpr int mediumFrom = 900;
constexpr std::array<std::chrono::hours, 4> ranges{std::chrono::hours{8}, std::chrono::hours{24}, std::chrono::hours{24 * 7},
                                                   std::chrono::hours{24 * 30}};
constexpr std::size_t mostRows = 10;
constexpr double chatteringPsi = 0.05; ///< algorithms.md

} // namespace

KpiPage::KpiPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , feed_(feed)
    , holder_(holder)
    , clock_(clock)
    , positions_(new QComboBox)
    , again_(new ActionButton(holder, tr("Read again")))
    , counted_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , stack_(new QStackedWidget)
    , card_(new StateCard(holder))
    , scroll_(new QScrollArea)
    , content_(new QWidget)
    , grid_(new QGridLayout(content_))
    , tilesRow_(new QWidget)
    , chart_(new KpiChart(holder))
    , spread_(new PrioritySpread(holder))
    , table_(new RecordTable(holder, {tr("Priority"), tr("Asset, alarm"), tr("Alarms"), tr("Share"), tr("What it looks like")}, 1))
    , tableTitle_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong))
    , nobody_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , bench_(new ActionButton(holder, tr("Open bench")))
    , alarm_(new ActionButton(holder, tr("Show the alarm")))
    , definitionTitle_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , definition_(new TextLabel(holder, {}, TextSize::Body))
{
  setAccessibleName(tr("Alarm KPI"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // arranges itself by the width that there is
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(Measures::paneGap);
  outer->addWidget(buildHead());
  stack_->setAccessibleName(tr("Alarm KPI"));
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No KPI"));
  auto *center = new QVBoxLayout(empty);
  card_->setMinimumWidth(420);
  center->addWidget(card_, 0, Qt::AlignHCenter | Qt::AlignTop);
  stack_->addWidget(empty);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setAccessibleName(tr("Alarm KPI"));
  scroll_->setFocusPolicy(Qt::NoFocus);
  content_->setAccessibleName(tr("Alarm KPI"));
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(Measures::paneGap);
  scroll_->setWidget(content_);
  stack_->addWidget(scroll_);
  outer->addWidget(stack_, 1);

  tilesRow_->setAccessibleName(tr("The numbers"));
  new QGridLayout(tilesRow_);
  tilesRow_->layout()->setContentsMargins(0, 0, 0, 0);
  tilesRow_->layout()->setSpacing(Measures::paneGap);
  for (int i = 0; i < words::kpiNumberCount; ++i) {
    auto *tile = new KpiTile(holder);
    tiles_[static_cast<std::size_t>(i)] = tile;
    connect(tile, &QAbstractButton::clicked, this, [this, i] { choose(static_cast<words::KpiNumber>(i)); });
    connect(tile, &KpiTile::looked, this, [this, i] { choose(static_cast<words::KpiNumber>(i)); });
  }
  chartPane_ = titled(tr("Alarms per 10 min"), chart_);
  chartPane_->setMinimumHeight(260);
  auto *spread = new QWidget;
  spread->setAccessibleName(tr("Priorities"));
  auto *spreadColumn = new QVBoxLayout(spread);
  spreadColumn->setContentsMargins(0, 0, 0, 0);
  spreadColumn->addWidget(spread_);
  spreadColumn->addStretch(1);
  spreadPane_ = titled(tr("Priorities, share and target"), spread);

  auto *list = new Pane(holder);
  list->setAccessibleName(tr("The alarms behind the number"));
  auto *column = new QVBoxLayout(list);
  column->setContentsMargins(2, 6, 2, 8);
  column->setSpacing(Measures::space2);
  auto *headRow = new QWidget;
  headRow->setAccessibleName(list->accessibleName());
  auto *head = new FlowLayout(Measures::space3, headRow);
  head->setContentsMargins(10, 2, 10, 0);
  for (QWidget *part : std::initializer_list<QWidget *>{tableTitle_, bench_, alarm_})
    head->addWidget(part);
  column->addWidget(headRow);
  table_->setAccessibleName(list->accessibleName());
  column->addWidget(table_, 1);
  nobody_->setContentsMargins(10, 0, 10, 4);
  nobody_->setWordWrap(true);
  column->addWidget(nobody_);
  column->addStretch(0);
  list->setMinimumHeight(holder.theme().groupRowHeight() * 10 + 120);
  tablePane_ = list;

  auto *meaning = new QWidget;
  meaning->setAccessibleName(tr("What this number means"));
  auto *meaningColumn = new QVBoxLayout(meaning);
  meaningColumn->setContentsMargins(0, 0, 0, 0);
  definitionTitle_->setWordWrap(true);
  definition_->setWordWrap(true);
  meaningColumn->addWidget(definitionTitle_);
  meaningColumn->addWidget(definition_);
  meaningColumn->addStretch(1);
  definitionPane_ = titled(tr("What this number means"), meaning);

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
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KpiPage::showChosen);
  connect(&feed_, &DeskFeed::siteChanged, this, [this] { // names, zone, and which rules there still are
    if (!report_)
      return;
    chart_->setReport(report_, words::zone(feed_.site()));
    fillTable();
  });
  connect(card_, &StateCard::asked, this, &KpiPage::ask);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    tablePane_->setMinimumHeight(holder_.theme().groupRowHeight() * 10 + 120);
    columns_ = 0;
    arrange();
  });
}

KpiPage::~KpiPage()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

QWidget *KpiPage::buildHead()
{
  auto *pane = new Pane(holder_);
  pane->setAccessibleName(tr("Range"));
  auto *flow = new FlowLayout(Measures::space2, pane, Measures::space1);
  flow->setContentsMargins(12, 6, 12, 6);
  flow->addWidget(new TextLabel(holder_, tr("Alarm KPI"), TextSize::AlarmTitle, TextWeight::Strong));
  const std::array<QString, 4> names{tr("Shift, 8 h"), tr("Day"), tr("Week"), tr("Month, 30 days")};
  for (int i = 0; i < 4; ++i) {
    auto *button = new FilterButton(holder_, names[static_cast<std::size_t>(i)]);
    button->setCheckable(true);
    button->setAccessibleName(tr("Range: %1").arg(names[static_cast<std::size_t>(i)]));
    connect(button, &QPushButton::clicked, this, [this, i] { setRange(i); });
    ranges_.push_back(button);
    flow->addWidget(button);
  }
  ranges_[static_cast<std::size_t>(range_)]->setChecked(true);
  positions_->setAccessibleName(tr("Operator positions that share the alarms"));
  positions_->view()->setAccessibleName(positions_->accessibleName());
  for (int i = 1; i <= 8; ++i)
    positions_->addItem(tr("%n position(s)", nullptr, i), i);
  connect(positions_, &QComboBox::activated, this, &KpiPage::ask);
  flow->addWidget(positions_);
  connect(again_, &QPushButton::clicked, this, &KpiPage::ask);
  flow->addWidget(again_);
  counted_->setAccessibleName(tr("What was counted"));
  flow->addWidget(counted_);
  return pane;
}

QWidget *KpiPage::titled(const QString &title, QWidget *body, TextLabel *beside)
{
  auto *pane = new Pane(holder_);
  pane->setAccessibleName(title);
  auto *column = new QVBoxLayout(pane);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  auto *head = new QHBoxLayout;
  head->addWidget(new TextLabel(holder_, title, TextSize::RowTitle, TextWeight::Strong));
  if (beside != nullptr)
    head->addWidget(beside);
  head->addStretch(1);
  column->addLayout(head);
  column->addWidget(body, 1);
  return pane;
}

void KpiPage::arrange()
{
  const double wide = width() / holder_.theme().textScale;
  const int columns = wide >= wideFrom ? 8 : wide >= mediumFrom ? 4 : 2;
  if (columns == columns_)
    return;
  columns_ = columns;
  while (grid_->count() > 0)
    delete grid_->takeAt(0);
  auto *tiles = static_cast<QGridLayout *>(tilesRow_->layout());
  for (int i = 0; i < words::kpiNumberCount; ++i)
    tiles->addWidget(tiles_[static_cast<std::size_t>(i)], i / columns, i % columns);
  for (int i = 0; i < 8; ++i)
    tiles->setColumnStretch(i, i < columns ? 1 : 0);
  for (int i = 0; i < 3; ++i)
    grid_->setColumnStretch(i, 0);
  for (int i = 0; i < 6; ++i)
    grid_->setRowStretch(i, 0);
  if (columns == 8) {
    grid_->addWidget(tilesRow_, 0, 0, 1, 2);
    grid_->addWidget(chartPane_, 1, 0);
    grid_->addWidget(spreadPane_, 1, 1);
    grid_->addWidget(tablePane_, 2, 0);
    grid_->addWidget(definitionPane_, 2, 1);
    grid_->setColumnStretch(0, 126);
    grid_->setColumnStretch(1, 64);
    grid_->setRowStretch(2, 1);
  } else if (columns == 4) {
    grid_->addWidget(tilesRow_, 0, 0, 1, 2);
    grid_->addWidget(chartPane_, 1, 0, 1, 2);
    grid_->addWidget(tablePane_, 2, 0, 2, 1);
    grid_->addWidget(definitionPane_, 2, 1);
    grid_->addWidget(spreadPane_, 3, 1);
    grid_->setColumnStretch(0, 3);
    grid_->setColumnStretch(1, 2);
  } else {
    grid_->addWidget(tilesRow_, 0, 0);
    grid_->addWidget(definitionPane_, 1, 0);
    grid_->addWidget(chartPane_, 2, 0);
    grid_->addWidget(tablePane_, 3, 0);
    grid_->addWidget(spreadPane_, 4, 0);
    grid_->setColumnStretch(0, 1);
  }
}

void KpiPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void KpiPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  reload();
}

void KpiPage::focusFirst()
{
  if (stack_->currentIndex() == 1)
    tiles_.front()->setFocus(Qt::OtherFocusReason);
  else
    ranges_[static_cast<std::size_t>(range_)]->setFocus(Qt::OtherFocusReason);
}

void KpiPage::setRange(int range)
{
  range_ = range;
  for (std::size_t i = 0; i < ranges_.size(); ++i)
    ranges_[i]->setChecked(static_cast<int>(i) == range);
  ask();
}

void KpiPage::reload()
{
  ask();
}

void KpiPage::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  const UtcTime to = std::chrono::ceil<std::chrono::seconds>(clock_.utc());
  if (!report_) {
    card_->setContent({StateContent::Kind::Loading, tr("Counting the alarms"), tr("What was recorded is gone through."), {}, {}});
    stack_->setCurrentIndex(0);
  }
  question_ = desk_.ask(KpiQuery{to - ranges[static_cast<std::size_t>(range_)], to, positions_->currentData().toInt()},
                        [this](const Result<KpiQuery::Answer> &answer) {
                          question_ = {};
                          take(answer);
                        });
}

void KpiPage::take(const Result<KpiQuery::Answer> &answer)
{
  if (!answer) {
    report_.reset();
    const words::ErrorWords words = words::error(answer.error());
    card_->setContent({StateContent::Kind::Failed, words.fact, words.remedy, tr("Try again"), {}});
    stack_->setCurrentIndex(0);
    counted_->clear();
    return;
  }
  report_ = *answer;
  const tuning::Kpi &kpi = report_->kpi;
  if (kpi.alarms == 0) {
    counted_->clear();
    card_->setContent({StateContent::Kind::Empty,
                       tr("No alarm in this range"),
                       tr("Nobody was told of a process alarm. Choose a longer range to see what was before."),
                       {},
                       {}});
    report_.reset();
    stack_->setCurrentIndex(0);
    return;
  }
  const tuning::KpiTargets targets;
  for (int i = 0; i < words::kpiNumberCount; ++i)
    tiles_[static_cast<std::size_t>(i)]->setWords(words::kpiNumber(static_cast<words::KpiNumber>(i), kpi, targets));
  QString counted = tr("%1 annunciated alarms in %2 periods of 10 min, empty ones counted")
                        .arg(words::count(kpi.alarms), words::count(static_cast<std::uint64_t>(kpi.hours * 6.0 + 0.5)));
  if (!report_->hidden.empty())
    counted += tr("; %1 raised on the shelf, suppressed or out of service left out", "added to a sentence")
                   .arg(words::count(report_->hidden.size()));
  if (report_->sensorAlarms > 0)
    counted += tr("; %1 sensor alarms counted apart", "added to a sentence").arg(words::count(report_->sensorAlarms));
  if (std::chrono::duration<double, std::ratio<3600>>(targets.atLeast).count() > kpi.hours)
    counted += tr("; the targets are meant for 30 days at least", "added to a sentence");
  counted_->setText(counted);
  counted_->setAccessibleName(counted);
  counted_->setToolTip(counted);
  chart_->setReport(report_, words::zone(feed_.site()));
  spread_->setKpi(kpi, targets);
  stack_->setCurrentIndex(1);
  choose(number_);
}

void KpiPage::choose(words::KpiNumber number)
{
  number_ = number;
  for (int i = 0; i < words::kpiNumberCount; ++i)
    tiles_[static_cast<std::size_t>(i)]->setChecked(i == static_cast<int>(number));
  if (!report_)
    return;
  const words::KpiWords words = words::kpiNumber(number, report_->kpi, tuning::KpiTargets{});
  definitionTitle_->setText(tr("%1, %2", "KPI, figure").arg(words.name, words.figure));
  definition_->setText(words.definition + QStringLiteral("\n\n") + words.target);
  if (number == words::KpiNumber::Flood || number == words::KpiNumber::Largest) {
    const auto &floods = report_->kpi.floods;
    const auto worst = std::max_element(floods.begin(), floods.end(), [](const auto &a, const auto &b) { return a.peak < b.peak; });
    if (worst != floods.end())
      chart_->showFlood(static_cast<std::size_t>(worst - floods.begin()));
  }
  fillTable();
}

QString KpiPage::behaviour(const tuning::KpiAlarm &alarm) const
{
  QStringList parts;
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

void KpiPage::fillTable()
{
  const QSignalBlocker silent(table_->selectionModel());
  table_->clearRows();
  rows_.clear();
  const auto counted = [this](const tuning::KpiAlarm &alarm) -> std::uint64_t {
    switch (number_) {
    case words::KpiNumber::Chattering: return alarm.chattering;
    case words::KpiNumber::Fleeting: return alarm.fleeting;
    case words::KpiNumber::Stale: return alarm.stale;
    case words::KpiNumber::Per10Min:
    case words::KpiNumber::Flood:
    case words::KpiNumber::Largest:
    case words::KpiNumber::Top10:
    case words::KpiNumber::Acknowledged: break;
    }
    return alarm.raised;
  };
  std::vector<const tuning::KpiAlarm *> alarms;
  for (const tuning::KpiAlarm &alarm : report_->alarms)
    if (counted(alarm) > 0)
      alarms.push_back(&alarm);
  std::stable_sort(alarms.begin(), alarms.end(), [&](const auto *a, const auto *b) { return counted(*a) > counted(*b); });
  const std::size_t all = alarms.size();
  const bool isAll = number_ == words::KpiNumber::Chattering || number_ == words::KpiNumber::Fleeting || number_ == words::KpiNumber::Stale;
  alarms.resize(std::min(alarms.size(), isAll ? std::size_t{200} : mostRows));
  for (const tuning::KpiAlarm *alarm : alarms) {
    const Rule *rule = findRule(feed_.site(), alarm->alarm.rule);
    const QString name = rule == nullptr ? words::text(alarm->alarm.rule.text()) : words::text(rule->name);
    table_->addRow({words::priority(alarm->priority), tr("%1, %2", "asset, alarm").arg(words::text(alarm->alarm.asset.text()), name),
                    words::count(counted(*alarm)),
                    words::percent(static_cast<double>(counted(*alarm)) / static_cast<double>(report_->kpi.alarms)),
                    rule == nullptr ? tr("its rule is gone") : behaviour(*alarm)});
    table_->alignRight(2);
    table_->alignRight(3);
    rows_.push_back(alarm->alarm);
  }
  table_->fit();
  table_->setVisible(!rows_.empty());
  nobody_->setVisible(rows_.empty());
  nobody_->setText(tr("No alarm did this in the range."));
  switch (number_) {
  case words::KpiNumber::Chattering: tableTitle_->setText(tr("Alarms that chatter: %1").arg(words::count(all))); break;
  case words::KpiNumber::Fleeting: tableTitle_->setText(tr("Alarms that are fleeting: %1").arg(words::count(all))); break;
  case words::KpiNumber::Stale: tableTitle_->setText(tr("Alarms that stay over 24 h: %1").arg(words::count(all))); break;
  case words::KpiNumber::Per10Min:
  case words::KpiNumber::Flood:
  case words::KpiNumber::Largest:
  case words::KpiNumber::Top10:
  case words::KpiNumber::Acknowledged: tableTitle_->setText(tr("The 10 most frequent of %1").arg(words::count(all))); break;
  }
  if (!rows_.empty())
    table_->selectRow(0);
  showChosen();
}

std::optional<AlarmId> KpiPage::chosenAlarm() const
{
  const int row = table_->currentIndex().row();
  return row < 0 || row >= static_cast<int>(rows_.size()) ? std::nullopt : std::optional{rows_[static_cast<std::size_t>(row)]};
}

void KpiPage::showChosen()
{
  const auto alarm = chosenAlarm();
  const Rule *rule = alarm ? findRule(feed_.site(), alarm->rule) : nullptr;
  bench_->setRefusal(!alarm ? tr("Select an alarm first.") : rule == nullptr ? tr("Its rule is gone.") : words::hindrance(*rule));
  alarm_->setRefusal(!alarm ? tr("Select an alarm first.") : QString());
}

} // namespace andon
