// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/trend_board.h"

#include "models/items/words.h"

#include <algorithm>
#include <chrono>

namespace andon {
namespace {

using namespace std::chrono_literals;

constexpr int coarse = 120; ///< columns of the first picture
constexpr int mostColumns = 8192;
constexpr Duration firstSpan = std::chrono::hours{1};

/// Between two answers of a live board: what a column covers, and no more than one a second.
Duration rhythmOf(Duration span, int columns)
{
  return std::max<Duration>(1s, span / std::max(1, columns));
}

const char *wordOf(Quality quality)
{
  switch (quality) {
  case Quality::Good: return "good";
  case Quality::Uncertain: return "uncertain";
  case Quality::Bad: return "bad";
  case Quality::Stale: return "stale";
  }
  return "bad";
}

} // namespace

TrendBoard::TrendBoard(Desk &desk, const Clock &clock, QObject *parent)
    : QObject(parent)
    , desk_(desk)
    , clock_(clock)
    , from_(clock.utc() - firstSpan)
    , to_(clock.utc())
{
  askSoon_.setSingleShot(true);
  askSoon_.setInterval(80);
  connect(&askSoon_, &QTimer::timeout, this, &TrendBoard::askAll);
}

TrendBoard::~TrendBoard()
{
  for (const auto &lane : lanes_)
    cancel(*lane);
}

void TrendBoard::cancel(Lane &lane)
{
  if (!lane.question.isNone())
    desk_.cancel(lane.question);
  lane.question = {};
}

void TrendBoard::setStreams(const std::vector<StreamId> &streams)
{
  std::vector<std::unique_ptr<Lane>> next;
  for (const StreamId &stream : streams) {
    const auto isIt = [&stream](const auto &lane) { return lane && lane->stream == stream; };
    if (next.size() == mostStreams || std::any_of(next.begin(), next.end(), isIt))
      continue;
    if (const auto known = std::find_if(lanes_.begin(), lanes_.end(), isIt); known != lanes_.end()) {
      next.push_back(std::move(*known));
    } else {
      next.push_back(std::make_unique<Lane>());
      next.back()->stream = stream;
    }
  }
  for (const auto &left : lanes_)
    if (left)
      cancel(*left);
  lanes_ = std::move(next);
  Q_EMIT lanesChanged();
  askAll();
}

void TrendBoard::add(const StreamId &stream)
{
  std::vector<StreamId> all = streams();
  if (std::find(all.begin(), all.end(), stream) != all.end())
    return;
  if (all.size() == mostStreams)
    all.pop_back();
  all.push_back(stream);
  setStreams(all);
}

void TrendBoard::remove(const StreamId &stream)
{
  std::vector<StreamId> all = streams();
  if (std::erase(all, stream) > 0)
    setStreams(all);
}

std::vector<StreamId> TrendBoard::streams() const
{
  std::vector<StreamId> all;
  for (const auto &lane : lanes_)
    all.push_back(lane->stream);
  return all;
}

void TrendBoard::take(UtcTime from, UtcTime to)
{
  const UtcTime now = clock_.utc();
  const Duration span = std::clamp(Duration{to - from}, shortestSpan, longestSpan);
  // A range that was too short or too long keeps its middle; one that reaches beyond now ends there.
  const UtcTime middle = from + (to - from) / 2;
  to = std::min(middle + span / 2, now);
  from_ = to - span;
  to_ = to;
}

void TrendBoard::setRange(UtcTime from, UtcTime to)
{
  isLive_ = false;
  take(from, to);
  Q_EMIT rangeChanged();
  // The first picture at once, where there is none.
  for (const auto &lane : lanes_)
    if (isShown_ && lane->question.isNone() && !covers(*lane))
      ask(*lane, std::min(coarse, columns_));
  askSoon_.start();
}

void TrendBoard::setLive(Duration span)
{
  isLive_ = true;
  const UtcTime now = clock_.utc();
  take(now - span, now);
  Q_EMIT rangeChanged();
  askAll();
}

void TrendBoard::pause()
{
  if (!isLive_)
    return;
  isLive_ = false;
  Q_EMIT rangeChanged();
}

void TrendBoard::setColumns(int columns)
{
  columns = std::clamp(columns, 1, mostColumns / 2);
  if (columns == columns_)
    return;
  columns_ = columns;
  askSoon_.start();
}

void TrendBoard::setShown(bool shown)
{
  if (shown == isShown_)
    return;
  isShown_ = shown;
  if (!shown) {
    for (const auto &lane : lanes_)
      cancel(*lane);
    return;
  }
  if (isLive_)
    take(clock_.utc() - span(), clock_.utc());
  Q_EMIT rangeChanged();
  askAll();
}

void TrendBoard::tick()
{
  if (!isLive_ || !isShown_)
    return;
  const UtcTime now = clock_.utc();
  take(now - span(), now);
  Q_EMIT rangeChanged();
  if (now - askedAt_ >= rhythmOf(span(), columns_))
    askAll();
}

void TrendBoard::askAgain()
{
  for (const auto &lane : lanes_)
    lane->error.reset();
  askAll();
}

bool TrendBoard::covers(const Lane &lane) const
{
  return lane.hasAnswer && lane.knownFrom <= from_ && lane.knownTo >= to_;
}

void TrendBoard::askAll()
{
  askSoon_.stop();
  if (!isShown_)
    return;
  askedAt_ = clock_.utc();
  for (const auto &lane : lanes_) {
    const Duration wanted = span() / columns_;
    // What stands still and is fine enough is asked for once.
    if (!isLive_ && !lane->error && covers(*lane) && lane->perPoint <= wanted + wanted / 4 && lane->question.isNone())
      continue;
    if (isLive_ && !lane->question.isNone())
      continue; // a slow answer is waited for
    ask(*lane, lane->hasAnswer || columns_ <= coarse ? columns_ : coarse);
  }
}

void TrendBoard::ask(Lane &lane, int columns)
{
  cancel(lane);
  const Duration beside = isLive_ ? Duration{} : span() / 2;
  const UtcTime from = from_ - beside, to = std::max(std::min(to_ + beside, clock_.utc()), to_);
  const double share = static_cast<double>((to - from).count()) / static_cast<double>(span().count());
  const int parts = std::clamp(static_cast<int>(columns * share), 1, mostColumns);
  lane.question = desk_.ask(TrendQuery{lane.stream, from, to, parts}, [this, at = &lane, from, to, parts](const Result<Trend> &answer) {
    at->question = {};
    if (answer) {
      at->points = answer->points;
      at->alarms = answer->alarms;
      at->labels = answer->labels;
      at->error.reset();
    } else {
      at->error = answer.error();
    }
    const bool isFirst = !at->hasAnswer && answer.has_value();
    at->hasAnswer = at->hasAnswer || answer.has_value();
    at->knownFrom = from;
    at->knownTo = to;
    at->perPoint = (to - from) / parts;
    Q_EMIT pointsChanged();
    const bool isTooLittle = !covers(*at) || at->perPoint > span() / columns_ * 5 / 4;
    if (answer && (isLive_ ? isFirst : isTooLittle))
      askSoon_.start(); // the detail
  });
}

QString TrendBoard::csv() const
{
  QString text = QStringLiteral("asset,stream,time,min,max,last,quality\n");
  const auto quoted = [](const std::string &part) {
    QString made = words::text(part);
    if (made.contains(QLatin1Char(',')) || made.contains(QLatin1Char('"')))
      made = QLatin1Char('"') + made.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return made;
  };
  for (const auto &lane : lanes_)
    for (const TrendPoint &point : lane->points) {
      if (point.time < from_ || point.time > to_)
        continue;
      text += quoted(lane->stream.asset.text()) + QLatin1Char(',') + quoted(lane->stream.key) + QLatin1Char(',') +
              QString::fromStdString(toIso8601(point.time));
      for (const double value : {point.min, point.max, point.last})
        text += QLatin1Char(',') + QString::number(value, 'g', 12);
      text += QLatin1Char(',') + QLatin1String(wordOf(point.quality)) + QLatin1Char('\n');
    }
  return text;
}

} // namespace andon
