// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/stream_watch.h"

#include <algorithm>

namespace andon {

StreamWatch::StreamWatch(Desk &desk, const Clock &clock, Duration span, QObject *parent)
    : QObject(parent)
    , desk_(desk)
    , clock_(clock)
    , span_(span)
{
  tellSoon_.setSingleShot(true);
  tellSoon_.setInterval(rhythm);
  connect(&tellSoon_, &QTimer::timeout, this, &StreamWatch::tell);
}

StreamWatch::~StreamWatch()
{
  setStreams({});
}

void StreamWatch::setStreams(std::vector<StreamId> streams)
{
  std::sort(streams.begin(), streams.end());
  streams.erase(std::unique(streams.begin(), streams.end()), streams.end());
  if (streams == streams_)
    return;
  streams_ = std::move(streams);
  for (auto one = watched_.begin(); one != watched_.end();) {
    if (std::binary_search(streams_.begin(), streams_.end(), one->first)) {
      ++one;
      continue;
    }
    if (!one->second.question.isNone())
      desk_.cancel(one->second.question);
    news_.erase(one->first);
    one = watched_.erase(one);
  }
  if (!values_.isNone())
    desk_.cancel(values_);
  values_ = {};
  if (streams_.empty())
    return tellSoon_.stop();
  for (const StreamId &stream : streams_)
    if (const auto [one, isNew] = watched_.try_emplace(stream); isNew)
      ask(stream, one->second);
  values_ = desk_.watch(ValuesInterest{streams_}, [this](const Delta &delta) {
    if (const auto *values = std::get_if<ValuesDelta>(&delta))
      take(*values);
  });
}

void StreamWatch::ask(const StreamId &stream, Watched &watched)
{
  const UtcTime now = clock_.utc();
  watched.question = desk_.ask(TrendQuery{stream, now - span_, now, columns}, [this, stream](const Result<Trend> &answer) {
    const auto found = watched_.find(stream);
    if (found == watched_.end())
      return;
    found->second.question = {};
    if (!answer)
      return; // a small trend that is missing says so by itself; the page of the alarm tells why
    std::vector<TrendPoint> points = answer->points;
    // Live values may have overtaken the answer.
    for (const TrendPoint &point : found->second.trend)
      if (points.empty() || point.time > points.back().time)
        points.push_back(point);
    found->second.trend = std::move(points);
    note(stream);
  });
}

void StreamWatch::take(const ValuesDelta &delta)
{
  for (const LatestValue &value : delta.values) {
    const auto found = watched_.find(value.stream);
    if (found == watched_.end() || found->second.value == value)
      continue;
    found->second.value = value;
    if (value.quality != Quality::Stale)
      append(found->second.trend, value);
    note(value.stream);
  }
}

void StreamWatch::append(std::vector<TrendPoint> &trend, const LatestValue &value) const
{
  if (!trend.empty() && value.time <= trend.back().time)
    return;
  const Duration column = span_ / columns;
  if (!trend.empty() && value.time.time_since_epoch() / column == trend.back().time.time_since_epoch() / column) {
    TrendPoint &last = trend.back();
    last = {value.time, std::min(last.min, value.value), std::max(last.max, value.value), value.value,
            std::max(last.quality, value.quality)};
  } else {
    trend.push_back({value.time, value.value, value.value, value.value, value.quality});
  }
  const auto first =
      std::find_if(trend.begin(), trend.end(), [from = value.time - span_](const TrendPoint &point) { return point.time >= from; });
  trend.erase(trend.begin(), first);
}

void StreamWatch::note(const StreamId &stream)
{
  news_.insert(stream);
  if (!tellSoon_.isActive())
    tellSoon_.start();
}

void StreamWatch::tell()
{
  const std::unordered_set<StreamId> news = std::exchange(news_, {});
  Q_EMIT changed(news);
}

const LatestValue *StreamWatch::value(const StreamId &stream) const
{
  const auto found = watched_.find(stream);
  return found == watched_.end() || !found->second.value ? nullptr : &*found->second.value;
}

const std::vector<TrendPoint> &StreamWatch::trend(const StreamId &stream) const
{
  static const std::vector<TrendPoint> none;
  const auto found = watched_.find(stream);
  return found == watched_.end() ? none : found->second.trend;
}

} // namespace andon
