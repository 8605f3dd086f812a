// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_trend.h"

#include "models/items/words.h"
#include "views/trend_lane.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>
#include <array>

namespace andon {
namespace {

constexpr std::array<int, 4> choices{10, 30, 60, 24 * 60};
constexpr std::chrono::seconds patience{10}; // from a failed question to the next
/// The band, and the signal in it, are asked for anew so often while they are live.
constexpr std::chrono::seconds expectedEvery{5};

} // namespace

AlarmTrend::AlarmTrend(Desk &desk, const ThemeHolder &holder, const Clock &clock, WindowSettings &settings, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , clock_(clock)
    , settings_(settings)
    , view_(new TrendView(holder))
    , failed_(new StateCard(holder))
    , stack_(new QStackedWidget)
    , live_(new ActionButton(holder))
    , range_(new ActionButton(holder))
{
  setAccessibleName(tr("Trend"));
  view_->setAccessibleName(tr("Trend")); // until there is something to show
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  stack_->setAccessibleName(tr("Trend"));
  stack_->addWidget(view_);
  stack_->addWidget(failed_);
  layout->addWidget(stack_);
  connect(failed_, &StateCard::asked, this, &AlarmTrend::ask);
  live_->setCheckable(true);
  live_->setGlyph(Glyph::Dot);
  connect(live_, &QPushButton::clicked, this, [this] { setLive(!isLive_); });
  range_->setMenuMark(true);
  auto *menu = new QMenu(range_);
  menu->setAccessibleName(tr("Span of the trend"));
  auto *group = new QActionGroup(menu);
  for (const int minutes : choices) {
    QAction *choice = menu->addAction(words::duration(std::chrono::minutes{minutes}));
    choice->setCheckable(true);
    choice->setChecked(minutes == settings_.trendMinutes());
    group->addAction(choice);
    connect(choice, &QAction::triggered, this, [this, minutes] { setMinutes(minutes); });
  }
  menu->addSeparator();
  connect(menu->addAction(tr("On the page of trends")), &QAction::triggered, this, [this] {
    if (facts_.stream)
      Q_EMIT pageAsked(*facts_.stream, to_ - span(), to_);
  });
  connect(menu->addAction(tr("Why, at any moment of it")), &QAction::triggered, this, [this] {
    if (facts_.stream)
      Q_EMIT whyAsked(*facts_.stream, to_ - span(), to_);
  });
  connect(range_, &QPushButton::clicked, this, [this, menu] { menu->popup(range_->mapToGlobal(QPoint(0, range_->height()))); });
  showSoon_.setSingleShot(true);
  showSoon_.setInterval(250);
  connect(&showSoon_, &QTimer::timeout, this, &AlarmTrend::show);
  askSoon_.setSingleShot(true);
  askSoon_.setInterval(200);
  connect(&askSoon_, &QTimer::timeout, this, &AlarmTrend::ask);
  connect(view_, &TrendView::wantedColumnsChanged, this, [this] {
    if (facts_.stream)
      askSoon_.start();
  });
  setMinutes(settings_.trendMinutes());
  setLive(true);
}

AlarmTrend::~AlarmTrend()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  if (!expectedQuestion_.isNone())
    desk_.cancel(expectedQuestion_);
}

void AlarmTrend::setFacts(const AlarmFacts &facts, const Site &site, const PredictorId &expects)
{
  const bool sameStream = facts_.stream == facts.stream && facts_.status.alarm == facts.status.alarm && expects_ == expects;
  expects_ = expects;
  const bool sameOccurrence = sameStream && facts_.status.occurrence == facts.status.occurrence;
  facts_ = facts;
  if (!facts.stream)
    return;
  content_.name = facts.alarm;
  if (const Stream *stream = findStream(site, *facts.stream)) {
    content_.name = words::text(stream->name);
    silence_ = stream->interval * 5;
  }
  content_.unit = facts.unit;
  content_.decimals = facts.decimals;
  content_.zone = facts.zone;
  content_.limits = trendLimitsOf(site, *facts.stream, facts.decimals);
  ruleNames_.clear();
  for (const Rule &rule : site.rules)
    if (rule.asset == facts.stream->asset)
      ruleNames_.emplace(rule.id, words::text(rule.name));
  if (expects.empty() || !sameStream)
    content_.band.clear();
  if (expects.empty() && facts.normal)
    content_.band.push_back({noTime, facts.normal->low, facts.normal->high});
  content_.bandName = expects.empty() ? tr("Normal") : tr("Expected");
  if (!sameStream) {
    content_.points.clear();
    content_.marks.clear();
    stack_->setCurrentWidget(view_);
    setLive(true);
    return;
  }
  if (!sameOccurrence && isLive_)
    ask();
  if (facts.value)
    append(*facts.value);
}

void AlarmTrend::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  if (!facts_.stream)
    return;
  askExpected();
  const TrendQuery query{*facts_.stream, to_ - span(), to_, std::clamp(view_->wantedColumns(), 1, 8192)};
  question_ = desk_.ask(query, [this](const Result<Trend> &answer) {
    question_ = {};
    if (!answer) {
      const words::ErrorWords said = words::error(answer.error());
      failed_->setContent({StateContent::Kind::Failed,
                           tr("History cannot be read"),
                           tr("%1. %2", "fact. remedy").arg(said.fact, said.remedy),
                           tr("Try again"),
                           {}});
      stack_->setCurrentWidget(failed_);
      askAgainAt_ = clock_.utc() + patience;
      return;
    }
    stack_->setCurrentWidget(view_);
    // Live values may have overtaken the answer: what is newer stays.
    std::vector<TrendPoint> newer;
    if (!answer->points.empty())
      std::copy_if(content_.points.begin(), content_.points.end(), std::back_inserter(newer),
                   [last = answer->points.back().time](const TrendPoint &point) { return point.time > last; });
    content_.points = answer->points;
    content_.points.insert(content_.points.end(), newer.begin(), newer.end());
    content_.marks.clear();
    for (const Occurrence &alarm : answer->alarms) {
      const auto name = ruleNames_.find(alarm.alarm.rule);
      const bool isNamed = alarm.alarm != facts_.status.alarm && name != ruleNames_.end();
      content_.marks.push_back({alarm.raisedAt, alarm.priority, isNamed ? name->second : QString{}, !alarm.annunciated});
    }
    show();
  });
}

void AlarmTrend::askExpected()
{
  if (!expectedQuestion_.isNone())
    desk_.cancel(expectedQuestion_);
  expectedQuestion_ = {};
  if (expects_.empty() || !facts_.stream)
    return;
  askExpectedAt_ = clock_.utc() + expectedEvery;
  expectedQuestion_ =
      desk_.ask(ExpectedQuery{expects_, *facts_.stream, to_ - span(), to_}, [this](const Result<ExpectedQuery::Answer> &answer) {
        expectedQuestion_ = {};
        content_.band.clear();
        // Where it told nothing then there is no band; the signal is drawn all the same.
        for (const ExpectedPoint &point : answer ? *answer : ExpectedQuery::Answer{})
          content_.band.push_back({point.time, point.low, point.high});
        // One point alone would be taken for a band that always holds.
        if (content_.band.size() < 2)
          content_.band.clear();
        show();
      });
}

void AlarmTrend::append(const LatestValue &value)
{
  std::vector<TrendPoint> &points = content_.points;
  if (!points.empty() && value.time <= points.back().time)
    return;
  const Duration column = span() / std::max(1, view_->wantedColumns());
  if (!points.empty() && value.time.time_since_epoch() / column == points.back().time.time_since_epoch() / column) {
    TrendPoint &last = points.back();
    last.time = value.time;
    last.min = std::min(last.min, value.value);
    last.max = std::max(last.max, value.value);
    last.last = value.value;
    last.quality = std::max(last.quality, value.quality);
  } else {
    points.push_back({value.time, value.value, value.value, value.value, value.quality});
  }
  if (isLive_ && !showSoon_.isActive())
    showSoon_.start();
}

void AlarmTrend::tick()
{
  if (!isLive_ || !isVisible())
    return;
  to_ = clock_.utc();
  if (stack_->currentWidget() == failed_ && question_.isNone() && to_ >= askAgainAt_)
    ask();
  else if (!expects_.empty() && to_ >= askExpectedAt_)
    ask();
  show();
}

void AlarmTrend::setMinutes(int minutes)
{
  settings_.setTrendMinutes(minutes);
  range_->setText(words::duration(std::chrono::minutes{minutes}));
  range_->setAccessibleName(tr("Span of the trend: %1").arg(range_->text()));
  ask();
  show();
}

void AlarmTrend::setLive(bool live)
{
  isLive_ = live;
  live_->setChecked(live);
  live_->setText(live ? tr("Live") : tr("Paused"));
  live_->setAccessibleName(live ? tr("Trend is live; press to pause") : tr("Trend is paused; press to go on"));
  if (!live)
    return;
  to_ = clock_.utc();
  ask();
  show();
}

void AlarmTrend::show()
{
  content_.from = to_ - span();
  content_.to = to_;
  content_.endsNow = isLive_;
  // A column may be longer than the distance of two samples: then only empty columns are a gap.
  content_.gapAfter = std::max(silence_, span() / std::max(1, view_->wantedColumns()) * 5 / 2);
  const auto firstShown =
      std::find_if(content_.points.begin(), content_.points.end(), [this](const TrendPoint &point) { return point.time >= content_.from; });
  if (isLive_)
    content_.points.erase(content_.points.begin(), firstShown);
  view_->setAccessibleName(tr("Trend of %1").arg(content_.name));
  view_->setContent(content_);
}

} // namespace andon
