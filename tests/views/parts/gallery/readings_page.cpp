// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/parts/gallery/pages.h"
#include "views/parts/action_button.h"
#include "views/parts/glyphs.h"
#include "views/parts/health_item.h"
#include "views/parts/numbers.h"
#include "views/parts/range_bar.h"
#include "views/parts/trend_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollBar>
#include <QTabBar>

#include <array>
#include <chrono>
#include <cmath>
#include <random>

namespace andon::gallery {

namespace {

using namespace std::chrono_literals;

constexpr UtcTime now = UtcTime{std::chrono::sys_days{std::chrono::year{2025} / 11 / 18}} + 9h + 42min;

/// The compressor of the desk's picture: steady, no data for three minutes, then hot.
TrendContent compressor()
{
  TrendContent content;
  content.from = now - 30min;
  content.to = now;
  content.name = QStringLiteral("Discharge temperature");
  content.unit = QStringLiteral("°C");
  content.gapAfter = 30s;
  content.zone = QTimeZone{3600};
  std::mt19937 random{7};
  std::normal_distribution<double> noise{0.0, 0.3};
  double wander = 0.0;
  for (int i = 0; i <= 600; ++i) {
    const UtcTime time = content.from + i * 3s;
    if (time > content.from + 6min + 30s && time < content.from + 9min + 30s)
      continue;
    wander = 0.9 * wander + noise(random);
    const double minutes = static_cast<double>(i) / 20.0;
    double value = 89.5 - 2.0 * std::sin(minutes / 30.0 * 3.14) + wander * 0.5;
    if (minutes > 25.6)
      value += minutes < 28.9 ? (minutes - 25.6) * 5.2 : 17.2 + (minutes - 28.9) * 2.6;
    content.points.push_back({time, value, value, value, Quality::Good});
  }
  for (int minute = 0; minute <= 30; ++minute) {
    const double sag = std::sin(minute / 30.0 * 3.14);
    content.band.push_back({content.from + minute * 1min, 86.0 - 3.0 * sag, 95.0 - 3.0 * sag});
  }
  content.bandName = QStringLiteral("Expected");
  content.limits = {{QStringLiteral("Trip 115.0"), 115.0, LimitSide::High, Priority::Urgent, true},
                    {QStringLiteral("High 105.0"), 105.0, LimitSide::High, Priority::Urgent, false}};
  content.marks = {{now - 4min - 20s, Priority::High, QStringLiteral("PUMP-12 Flow low"), false},
                   {now - 1min - 19s, Priority::Urgent, {}, false}};
  return content;
}

/// Low limits close together, a stretch of bad quality, and the stream silent at the end.
TrendContent pump()
{
  TrendContent content;
  content.from = now - 10min;
  content.to = now;
  content.name = QStringLiteral("Suction pressure");
  content.unit = QStringLiteral("bar");
  content.decimals = 2;
  content.gapAfter = 20s;
  content.zone = QTimeZone{3600};
  for (int i = 0; i < 270; ++i) {
    const double value = 0.42 + 0.1 * std::sin(i / 25.0) - (i > 180 ? (i - 180) * 0.004 : 0.0);
    content.points.push_back({content.from + i * 2s, value, value, value, i > 60 && i < 100 ? Quality::Uncertain : Quality::Good});
  }
  content.limits = {{QStringLiteral("Low 0.30"), 0.30, LimitSide::Low, Priority::Medium, false},
                    {QStringLiteral("Very low 0.27"), 0.27, LimitSide::Low, Priority::High, false}};
  content.band = {{content.from, 0.34, 0.52}};
  content.bandName = QStringLiteral("Normal");
  content.marks = {{content.from + 8min, Priority::Medium, QStringLiteral("Suction pressure low"), false}};
  return content;
}

void addHealth(QVBoxLayout *page, const ThemeHolder &holder)
{
  auto *bar = new Pane{holder, Pane::Ground::Bar};
  auto *row = new QHBoxLayout{bar};
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  const std::array<HealthContent, 4> items{
      {{QStringLiteral("Broker"), {{HealthMark::Check, QStringLiteral("Connected")}}, {}},
       {QStringLiteral("Data age, newest / oldest"),
        {{HealthMark::None, QStringLiteral("0.4 s /")}, {HealthMark::Diamond, QStringLiteral("94 s on 1 of 1,284")}},
        {}},
       {QStringLiteral("Lost since 06:00"), {{HealthMark::Check, QStringLiteral("0 of 9.3 M")}}, {}},
       {QStringLiteral("Sound"), {{HealthMark::None, QStringLiteral("On, next repeat 0:24")}}, QStringLiteral("M")}}};
  for (const HealthContent &content : items) {
    auto *item = new HealthItem{holder};
    item->setContent(content);
    row->addWidget(item);
  }
  row->addStretch(1);
  auto *clock = new HealthItem{holder};
  clock->setValueSize(TextSize::Clock);
  clock->setSeparator(Qt::LeftEdge);
  clock->setContent({QStringLiteral("Tue 18 Nov 2025, UTC+1"), {{HealthMark::None, QStringLiteral("10:42:17")}}, {}});
  row->addWidget(clock);
  page->addWidget(bar);

  auto *tabs = new QTabBar;
  for (const char *name : {"Alarms", "Trends", "Tuning", "Audit"})
    tabs->addTab(QString::fromLatin1(name));
  tabs->setDrawBase(false);
  tabs->setPalette(holder.theme().palette());
  page->addWidget(tabs, 0, Qt::AlignLeft);
}

void addTrends(QVBoxLayout *page, const ThemeHolder &holder)
{
  auto *section = addSection(page, holder, QStringLiteral("COMP-03 Discharge temperature high"));
  auto *head = new QHBoxLayout;
  head->setSpacing(12);
  auto *figure = new FigureLabel{holder, TextSize::Figure};
  figure->setText(withUnit(QStringLiteral("108.4"), QStringLiteral("°C")));
  head->addWidget(figure);
  head->addWidget(new TextLabel{holder, QStringLiteral("3.4 K above limit, rising 2.6 K/min"), TextSize::Body});
  head->addStretch(1);
  auto *live = new ActionButton{holder, QStringLiteral("Live")};
  live->setGlyph(Glyph::Dot);
  live->setCheckable(true);
  live->setChecked(true);
  head->addWidget(live);
  section->addLayout(head);
  auto *trend = new TrendView{holder};
  trend->setContent(compressor());
  trend->setFixedSize(576, 212);
  section->addWidget(trend);
  auto *second = new TrendView{holder};
  second->setContent(pump());
  second->setFixedHeight(190);
  second->setCursorTime(now - 4min);
  section->addWidget(second);
}

void addControls(QVBoxLayout *page, const ThemeHolder &holder)
{
  auto *section = addSection(page, holder, QStringLiteral("Range bars and other controls"));
  auto *grid = new QGridLayout;
  grid->setHorizontalSpacing(24);
  const std::array<RangeBarContent, 5> bars{{{0.0, 200.0, 140.0, 190.0, 150.0, 80.0, Priority::High, false},
                                             {60.0, 120.0, 70.0, 95.0, 105.0, 108.4, Priority::Urgent, false},
                                             {0.0, 10.0, 3.0, 6.0, 5.0, 6.2, Priority::Medium, false},
                                             {0.0, 200.0, 50.0, 130.0, 150.0, 141.0, std::nullopt, false},
                                             {0.0, 200.0, std::nullopt, std::nullopt, std::nullopt, 171.0, std::nullopt, true}}};
  const std::array<const char *, 5> values{"118 m³/h", "108.4 °C", "6.2 °C", "141 A", "? 171 °C"};
  for (int i = 0; i < static_cast<int>(bars.size()); ++i) {
    auto *value = new FigureLabel{holder, TextSize::RowTitle, TextWeight::Strong, i == 4 ? Ink::Unknown : Ink::Text};
    value->setText(QString::fromUtf8(values[static_cast<std::size_t>(i)]));
    auto *bar = new RangeBar{holder};
    bar->setFixedWidth(90);
    bar->setContent(bars[static_cast<std::size_t>(i)]);
    grid->addWidget(value, 0, i);
    grid->addWidget(bar, 1, i);
  }
  grid->setColumnStretch(5, 1);
  section->addLayout(grid);

  auto *row = new QHBoxLayout;
  row->setSpacing(12);
  auto *box = new QComboBox;
  box->addItems({QStringLiteral("30 min"), QStringLiteral("8 h")});
  auto *check = new QCheckBox{QStringLiteral("Show shelved")};
  check->setChecked(true);
  auto *plain = new QPushButton{QStringLiteral("Plain")};
  auto *off = new QPushButton{QStringLiteral("Off")};
  off->setEnabled(false);
  auto *scroll = new QScrollBar{Qt::Horizontal};
  scroll->setPageStep(40);
  scroll->setValue(30);
  scroll->setMinimumWidth(120);
  for (QWidget *widget : std::initializer_list<QWidget *>{box, check, plain, off, scroll}) {
    widget->setPalette(holder.theme().palette());
    row->addWidget(widget);
  }
  row->addWidget(new KeyHintLabel{holder, QStringLiteral("F2"), QStringLiteral("next unacknowledged")});
  row->addWidget(new KeyHintLabel{holder, QStringLiteral("Space"), QStringLiteral("select")});
  row->addStretch(1);
  section->addLayout(row);

  auto *list = new QHBoxLayout;
  list->setSpacing(8);
  auto *all = new FilterButton{holder, QStringLiteral("All")};
  all->setCount(23);
  all->setChecked(true);
  auto *unacknowledged = new FilterButton{holder, QStringLiteral("Unacknowledged")};
  unacknowledged->setCount(9);
  auto *group = new FilterButton{holder, QStringLiteral("Group: first out")};
  group->setMenuMark(true);
  auto *lock = new ActionButton{holder, QStringLiteral("Lock")};
  lock->setGlyph(Glyph::Lock);
  lock->setKeyHint(QStringLiteral("Ctrl+L"));
  for (ActionButton *button : std::initializer_list<ActionButton *>{all, unacknowledged, group, lock})
    list->addWidget(button);
  list->addStretch(1);
  section->addLayout(list);
}

} // namespace

void fillReadingsPage(QVBoxLayout *page, const ThemeHolder &holder, FlashTimer &)
{
  addHealth(page, holder);
  addTrends(page, holder);
  addControls(page, holder);
  page->addStretch(1);
}

} // namespace andon::gallery
