// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_page.h"

#include "models/items/words.h"
#include "views/kpi_alarms.h"
#include "views/kpi_shift_table.h"
#include "views/page_parts.h"

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
    , waits_(new WaitSpread(holder))
    , shifts_(new KpiShiftTable(holder))
    , alarms_(new KpiAlarms(feed, holder))
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
  chartPane_ = titledPane(holder, tr("Alarms per 10 min"), chart_);
  chartPane_->setMinimumHeight(260);
  const auto atTop = [&holder](const QString &title, QWidget *content) {
    auto *room = new QWidget;
    room->setAccessibleName(content->accessibleName());
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(content);
    column->addStretch(1);
    return titledPane(holder, title, room);
  };
  spreadPane_ = atTop(tr("Priorities, share and target"), spread_);
  waitsPane_ = atTop(tr("Time to acknowledge, one to nine of ten, median"), waits_);

  auto *meaning = new QWidget;
  meaning->setAccessibleName(tr("What this number means"));
  auto *meaningColumn = new QVBoxLayout(meaning);
  meaningColumn->setContentsMargins(0, 0, 0, 0);
  definitionTitle_->setWordWrap(true);
  definition_->setWordWrap(true);
  meaningColumn->addWidget(definitionTitle_);
  meaningColumn->addWidget(definition_);
  meaningColumn->addStretch(1);
  definitionPane_ = titledPane(holder, tr("What this number means"), meaning);

  connect(alarms_, &KpiAlarms::benchAsked, this, &KpiPage::benchAsked);
  connect(alarms_, &KpiAlarms::alarmAsked, this, &KpiPage::alarmAsked);
  connect(alarms_, &KpiAlarms::plantAsked, this, &KpiPage::plantAsked);
  connect(&feed_, &DeskFeed::siteChanged, this, [this] { // names, zone, and which rules there still are
    if ((zone_ != words::zone(feed_.site()) || known_ != shiftsOf(feed_.site().calendar)) && isVisible())
      return ask(); // shifts begin at other moments
    if (!report_)
      return;
    chart_->setReport(report_, words::zone(feed_.site()));
    alarms_->show(report_, number_);
  });
  connect(card_, &StateCard::asked, this, &KpiPage::ask);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    columns_ = 0;
    arrange();
  });
}

RecordTable &KpiPage::table()
{
  return alarms_->table();
}

RecordTable &KpiPage::shifts()
{
  return shifts_->table();
}

KpiPage::~KpiPage()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

QWidget *KpiPage::buildHead()
{
  std::vector<QWidget *> parts{new TextLabel(holder_, tr("Alarm KPI"), TextSize::AlarmTitle, TextWeight::Strong)};
  const std::array<QString, 4> names{tr("Shift, 8 h"), tr("Day"), tr("Week"), tr("Month, 30 days")};
  for (int i = 0; i < 4; ++i) {
    auto *button = new FilterButton(holder_, names[static_cast<std::size_t>(i)]);
    button->setCheckable(true);
    button->setAccessibleName(tr("Range: %1").arg(names[static_cast<std::size_t>(i)]));
    connect(button, &QPushButton::clicked, this, [this, i] { setRange(i); });
    ranges_.push_back(button);
    parts.push_back(button);
  }
  ranges_[static_cast<std::size_t>(range_)]->setChecked(true);
  positions_->setAccessibleName(tr("Operator positions that share the alarms"));
  positions_->view()->setAccessibleName(positions_->accessibleName());
  for (int i = 1; i <= 8; ++i)
    positions_->addItem(tr("%n position(s)", nullptr, i), i);
  connect(positions_, &QComboBox::activated, this, &KpiPage::ask);
  connect(again_, &QPushButton::clicked, this, &KpiPage::ask);
  counted_->setAccessibleName(tr("What was counted"));
  parts.insert(parts.end(), {positions_, again_, counted_});
  return headPane(holder_, tr("Range"), Measures::space2, parts);
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
  for (int i = 0; i < 7; ++i)
    grid_->setRowStretch(i, 0);
  if (columns == 8) {
    grid_->addWidget(tilesRow_, 0, 0, 1, 2);
    grid_->addWidget(chartPane_, 1, 0);
    grid_->addWidget(shifts_, 1, 1);
    grid_->addWidget(alarms_, 2, 0, 3, 1);
    grid_->addWidget(spreadPane_, 2, 1);
    grid_->addWidget(waitsPane_, 3, 1);
    grid_->addWidget(definitionPane_, 4, 1);
    grid_->setColumnStretch(0, 126);
    grid_->setColumnStretch(1, 64);
    grid_->setRowStretch(4, 1);
  } else if (columns == 4) {
    grid_->addWidget(tilesRow_, 0, 0, 1, 2);
    grid_->addWidget(chartPane_, 1, 0, 1, 2);
    grid_->addWidget(alarms_, 2, 0, 3, 1);
    grid_->addWidget(definitionPane_, 2, 1);
    grid_->addWidget(spreadPane_, 3, 1);
    grid_->addWidget(waitsPane_, 4, 1);
    grid_->addWidget(shifts_, 5, 0, 1, 2);
    grid_->setRowStretch(2, 1);
    grid_->setColumnStretch(0, 3);
    grid_->setColumnStretch(1, 2);
  } else {
    grid_->addWidget(tilesRow_, 0, 0);
    grid_->addWidget(definitionPane_, 1, 0);
    grid_->addWidget(chartPane_, 2, 0);
    grid_->addWidget(alarms_, 3, 0);
    grid_->addWidget(shifts_, 4, 0);
    grid_->addWidget(spreadPane_, 5, 0);
    grid_->addWidget(waitsPane_, 6, 0);
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
  const UtcTime from = to - ranges[static_cast<std::size_t>(range_)];
  const std::vector<Shift> shifts = shiftsOf(feed_.site().calendar);
  zone_ = words::zone(feed_.site());
  known_ = shifts;
  question_ = desk_.ask(KpiQuery{from, to, positions_->currentData().toInt(), shiftBegins(shifts, from, to, zone_)},
                        [this, shifts](const Result<KpiQuery::Answer> &answer) {
                          question_ = {};
                          shifts_->setShifts(shifts);
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
  waits_->setWaits(report_->waits);
  shifts_->setReport(*report_, targets);
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
  alarms_->show(report_, number_);
}

} // namespace andon
