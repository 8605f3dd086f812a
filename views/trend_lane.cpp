// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trend_lane.h"

#include "models/domain/health.h"
#include "models/items/words.h"

#include <QBoxLayout>

#include <algorithm>
#include <map>

namespace andon {
namespace {

QString limitName(const LimitCondition &limit, int decimals)
{
  const QString at = words::number(limit.limit, decimals);
  switch (limit.side) {
  case LimitSide::High: return limit.extreme ? TrendLane::tr("High-high %1").arg(at) : TrendLane::tr("High %1").arg(at);
  case LimitSide::Low: return limit.extreme ? TrendLane::tr("Low-low %1").arg(at) : TrendLane::tr("Low %1").arg(at);
  }
  return {};
}

/// Whether the alarm says something of this stream; `isOther`: nothing of any stream that could be shown.
bool isAlarmOf(const Site &site, const AlarmId &alarm, const StreamId &stream, bool &isOther)
{
  isOther = false;
  if (const auto sensor = sensorStreamOf(alarm))
    return *sensor == stream;
  const Rule *rule = findRule(site, alarm.rule);
  if (rule == nullptr) {
    isOther = true;
    return false;
  }
  const std::vector<StreamId> streams = streamsOf(*rule);
  return std::find(streams.begin(), streams.end(), stream) != streams.end();
}

} // namespace

std::vector<TrendLimit> trendLimitsOf(const Site &site, const StreamId &stream, int decimals)
{
  std::vector<TrendLimit> limits;
  for (const Rule &rule : site.rules) {
    if (const auto *says = std::get_if<PredictorCondition>(&rule.condition); says != nullptr && says->stream == stream) {
      const LimitCondition limit{says->stream, says->side, says->limit, says->deadband};
      limits.push_back({limitName(limit, decimals), limit.limit, limit.side, rule.priority, false});
    } else if (const auto *limit = std::get_if<LimitCondition>(&rule.condition); limit != nullptr && limit->stream == stream) {
      limits.push_back({limitName(*limit, decimals), limit->limit, limit->side, rule.priority, false});
    }
  }
  return limits;
}

TrendLane::TrendLane(const ThemeHolder &holder, const StreamId &stream, QWidget *parent)
    : QWidget(parent)
    , stream_(stream)
    , title_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , value_(new FigureLabel(holder, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , remove_(new ActionButton(holder, tr("Take away")))
    , view_(new TrendView(holder))
{
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space3);
  title_->setMinimumWidth(60);
  value_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  head->addWidget(title_, 1);
  head->addWidget(value_);
  head->addWidget(remove_);
  column->addLayout(head);
  column->addWidget(view_, 1);
  connect(remove_, &QPushButton::clicked, this, &TrendLane::removeAsked);
}

void TrendLane::show(const Site &site, const TrendBoard::Lane &lane, const TrendBoard &board, bool isFirstOfAsset, bool isLowest)
{
  const Stream *stream = findStream(site, stream_);
  const QString asset = words::text(stream_.asset.text());
  const QString name = stream == nullptr || stream->name.empty() ? words::text(stream_.key) : words::text(stream->name);
  content_.from = board.from();
  content_.to = board.to();
  content_.name = tr("%1 %2", "asset, stream").arg(asset, name);
  content_.unit = stream == nullptr ? QString{} : words::text(stream->unit);
  content_.decimals = stream == nullptr ? 2 : stream->decimals;
  content_.zone = words::zone(site);
  content_.points = lane.points;
  content_.endsNow = board.isLive();
  content_.showsTimes = isLowest;
  const Duration silence = stream == nullptr || stream->onChange ? Duration{} : stream->interval * 5;
  // A column may be longer than the distance of two samples: then only empty columns are a gap. Nothing is known of what never answered.
  content_.gapAfter = silence == Duration{} && stream != nullptr ? Duration{} : std::max(silence, lane.perPoint * 5 / 2);
  content_.limits = trendLimitsOf(site, stream_, content_.decimals);
  content_.band.clear();
  if (stream != nullptr && stream->normal)
    content_.band.push_back({noTime, stream->normal->low, stream->normal->high});
  content_.bandName = tr("Normal");
  std::map<OccurrenceId, std::vector<LabelOpinion>> opinions;
  for (const LabelOpinion &opinion : lane.labels)
    opinions[opinion.occurrence].push_back(opinion);
  content_.marks.clear();
  for (const Occurrence &alarm : lane.alarms) {
    bool isOther = false;
    if (!isAlarmOf(site, alarm.alarm, stream_, isOther) && !(isOther && isFirstOfAsset))
      continue;
    const Rule *rule = findRule(site, alarm.alarm.rule);
    TrendMark mark{alarm.raisedAt, alarm.priority, rule == nullptr ? QString{} : words::text(rule->name), !alarm.annunciated};
    if (const auto found = opinions.find(alarm.id); found != opinions.end())
      mark.label = agreedLabel(found->second);
    content_.marks.push_back(std::move(mark));
  }
  std::stable_sort(content_.marks.begin(), content_.marks.end(), [](const TrendMark &a, const TrendMark &b) { return a.time < b.time; });
  failure_ = lane.error ? words::errorLine(*lane.error) : QString{};
  title_->setText(content_.unit.isEmpty() ? content_.name : tr("%1, %2", "stream, unit").arg(content_.name, content_.unit));
  title_->setToolTip(title_->text());
  setAccessibleName(content_.name);
  remove_->setAccessibleName(tr("Take %1 away").arg(content_.name));
  view_->setContent(content_);
  view_->setAccessibleName(tr("Trend of %1").arg(content_.name));
  showValue();
}

void TrendLane::setRoom(double left, double right)
{
  content_.leastLeft = left;
  content_.leastRight = right;
  view_->setContent(content_);
}

void TrendLane::showCursor(std::optional<UtcTime> time)
{
  view_->setCursorTime(time);
  showValue();
}

void TrendLane::showValue()
{
  value_->setInk(failure_.isEmpty() ? Ink::Text2 : Ink::Loss);
  value_->setText(failure_.isEmpty() ? view_->currentPointText() : failure_);
}

} // namespace andon
