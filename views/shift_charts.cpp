// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shift_charts.h"

#include "models/items/raise_counter.h"
#include "models/items/words.h"
#include "views/parts/numbers.h"

#include <QHBoxLayout>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr std::size_t mostFigures = 2; // beside the alarms
constexpr Duration rhythm = std::chrono::seconds{30};
constexpr Duration lateBegin = std::chrono::minutes{10}; // a history that begins later is told
constexpr double onPlan = 0.02;                          // nearer than this nobody speaks of a distance
constexpr Duration tenMinutes = std::chrono::minutes{10};

int decimalsFor(double value)
{
  return std::abs(value) < 100.0 ? 1 : 0;
}

} // namespace

ShiftCharts::ShiftCharts(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , holder_(holder)
    , clock_(clock)
    , board_(desk, clock)
{
  setAccessibleName(tr("This shift"));
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Measures::paneGap);
  connect(&feed, &DeskFeed::siteChanged, this, &ShiftCharts::showSite);
  connect(&board_, &ShiftBoard::changed, this, &ShiftCharts::showReadings);
  showSite();
}

void ShiftCharts::showSite()
{
  board_.setSite(feed_.site());
  const std::size_t wanted = std::min(board_.figures().size(), mostFigures) + 1;
  while (charts_.size() > wanted) {
    delete charts_.back();
    charts_.pop_back();
  }
  while (charts_.size() < wanted) {
    charts_.push_back(new CourseChart(holder_));
    layout()->addWidget(charts_.back());
  }
  showReadings();
  if (isVisible()) {
    asked_ = clock_.utc();
    board_.ask();
  }
}

void ShiftCharts::tick()
{
  if (const UtcTime now = clock_.utc(); now - asked_ >= rhythm || now < asked_) {
    asked_ = now;
    board_.ask();
  }
}

void ShiftCharts::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  asked_ = clock_.utc();
  board_.ask();
}

void ShiftCharts::showReadings()
{
  if (charts_.empty())
    return;
  for (std::size_t i = 0; i + 1 < charts_.size(); ++i)
    charts_[i]->setContent(figure(i));
  charts_.back()->setContent(alarms());
  Q_EMIT shiftChanged();
}

CourseContent ShiftCharts::figure(std::size_t index) const
{
  const ShiftFigure &of = board_.figures()[index];
  const std::optional<ShiftReading> &reading = board_.readings()[index];
  const Stream *stream = findStream(feed_.site(), of.counter);
  CourseContent content;
  content.title = words::text(of.name);
  content.figure = QString{QChar{0x2014}};
  content.from = board_.shift().from;
  content.to = board_.shift().to;
  content.zone = board_.zone();
  content.gapAfter = tenMinutes;
  content.fromZero = !of.per;
  if (of.plan) {
    content.dashedFrom = 0.0;
    content.dashedTo = *of.plan;
    content.dashedName = tr("Plan");
  } else if (of.target) {
    content.dashedFrom = content.dashedTo = *of.target;
    content.dashedName = tr("Target");
  }
  if (!reading)
    return content;
  if (!reading->value) {
    content.aim = tr("not counted in this shift");
    return content;
  }
  for (const Growth &point : reading->course)
    content.points.push_back({point.time, point.sum});
  const double value = *reading->value;
  const auto number = [](double figure) { return numberText(figure, decimalsFor(figure), QLocale()); };
  content.figure = of.per ? number(value) : words::count(static_cast<std::uint64_t>(std::llround(value)));
  if (stream != nullptr && !stream->unit.empty() && stream->unit.string() != "1")
    content.unit = words::text(stream->unit.string());
  const auto distance = [&](double aim, const QString &below, const QString &above, bool belowIsBad) {
    const double part = (value - aim) / aim;
    if (std::abs(part) < onPlan)
      return;
    const QString percent = numberText(std::abs(part) * 100.0, 0, QLocale());
    content.distance = (part < 0.0 ? below : above).arg(number(std::abs(value - aim)), percent);
    content.isOff = belowIsBad == (part < 0.0);
  };
  if (reading->plannedByNow && *reading->plannedByNow > 0.0) {
    content.aim = tr("plan by now %1").arg(number(*reading->plannedByNow));
    distance(*reading->plannedByNow, tr("\u25BC %1 short, %2 %", "of the plan"), tr("\u25B2 %1 ahead, %2 %", "of the plan"), true);
  } else if (of.target) {
    content.aim = tr("target %1").arg(number(*of.target));
    distance(*of.target, tr("\u25BC %1 below, %2 %", "the target"), tr("\u25B2 %1 above, %2 %", "the target"), false);
  }
  if (reading->since - board_.shift().from > lateBegin)
    content.more = tr("counted since %1").arg(words::minute(reading->since, board_.zone()));
  else if (of.per)
    content.more = tr("line: the last half hour");
  return content;
}

CourseContent ShiftCharts::alarms() const
{
  CourseContent content;
  content.title = tr("Alarms per 10 min");
  const int raised = feed_.raises().within(clock_.utc());
  content.figure = QString::number(raised);
  content.isOff = raised > RaiseCounter::flood;
  content.aim = tr("target at most 1");
  content.distance = content.isOff ? tr("\u25B2 flood above %1").arg(RaiseCounter::flood) : QString();
  content.form = CourseContent::Form::Bars;
  content.barSpan = tenMinutes;
  content.from = board_.shift().from;
  content.to = board_.shift().to;
  content.zone = board_.zone();
  content.highlightAbove = RaiseCounter::flood;
  content.dashedFrom = content.dashedTo = RaiseCounter::flood;
  content.dashedName = tr("Flood");
  std::uint64_t all = 0;
  for (const tuning::TenMinuteCount &period : board_.alarms()) {
    const UtcTime begin{std::chrono::seconds{period.number * 600}};
    content.points.push_back({std::max(begin, content.from), static_cast<double>(period.count)});
    all += period.count;
  }
  content.more = tr("%1 in this shift", "alarms").arg(words::count(all));
  return content;
}

} // namespace andon
