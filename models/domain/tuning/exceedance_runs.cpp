// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/exceedance_runs.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace andon::tuning {
namespace {

/// Calls `visit(first, end, isBeyond, isRestart)` for each piece that neither an edge nor a restart divides.
template <class Visit>
void forEachPiece(const TakenSamples &samples, const std::vector<std::uint32_t> &edges, Visit &&visit)
{
  const auto size = static_cast<std::uint32_t>(samples.size());
  std::uint32_t first = 0;
  std::size_t edge = 0, restart = 0;
  bool isBeyond = false, isRestart = false;
  while (first < size) {
    if (edge < edges.size() && edges[edge] == first) {
      isBeyond = !isBeyond;
      ++edge;
    }
    const std::uint32_t nextEdge = edge < edges.size() ? edges[edge] : size;
    const std::uint32_t nextRestart = restart < samples.restarts.size() ? samples.restarts[restart] : size;
    const std::uint32_t end = std::min(nextEdge, nextRestart);
    visit(first, end, isBeyond, isRestart);
    isRestart = end == nextRestart && end < size;
    restart += isRestart ? 1 : 0;
    first = end;
  }
}

/// Where enough samples beyond the limit lie within the window, as edges again.
class Counter {
public:
  Counter(const TakenSamples &samples, const CountInWindow &count)
      : samples_(samples)
      , count_(count)
  {
  }

  std::vector<std::uint32_t> edges(const std::vector<std::uint32_t> &runs)
  {
    forEachPiece(samples_, runs, [this](std::uint32_t first, std::uint32_t end, bool isBeyond, bool isRestart) {
      if (isRestart)
        newest_.clear();
      if (isBeyond)
        for (std::uint32_t i = first; i < end; ++i)
          take(i);
      else
        pass(first, end);
    });
    return std::move(edges_);
  }

private:
  [[nodiscard]] bool isFull() const { return newest_.size() == static_cast<std::size_t>(count_.samples); }

  void take(std::uint32_t position)
  {
    const std::int64_t time = samples_.times[position];
    if (newest_.empty() || newest_.back() < time) {
      newest_.push_back(time);
      if (newest_.size() > static_cast<std::size_t>(count_.samples))
        newest_.pop_front();
    }
    turn(position, isFull() && time - newest_.front() <= count_.window.count());
  }

  /// Samples that are not beyond: what was counted holds until the window has left its first one behind.
  void pass(std::uint32_t first, std::uint32_t end)
  {
    std::uint32_t left = first;
    if (isFull()) {
      const auto begin = samples_.times.begin();
      const std::int64_t last = newest_.front() + count_.window.count();
      left = static_cast<std::uint32_t>(std::upper_bound(begin + first, begin + end, last) - begin);
    }
    if (left > first)
      turn(first, true);
    if (left < end)
      turn(left, false);
  }

  void turn(std::uint32_t position, bool isBeyond)
  {
    if (isBeyond == (edges_.size() % 2 == 1))
      return;
    edges_.push_back(position);
  }

  const TakenSamples &samples_;
  const CountInWindow count_;
  std::deque<std::int64_t> newest_;
  std::vector<std::uint32_t> edges_;
};

} // namespace

ExceedanceRuns exceedances(const TakenSamples &samples, LimitSide side, double limit, double deadband)
{
  ExceedanceRuns runs;
  const auto size = static_cast<std::uint32_t>(samples.size());
  const double *value = samples.values.data();
  std::uint32_t i = 0;
  // The same comparisons as the judge's, each in a loop of its own.
  const auto scan = [&](auto isBeyond, auto isBack) {
    for (;;) {
      while (i < size && !isBeyond(value[i]))
        ++i;
      if (i == size)
        return;
      runs.edges.push_back(i);
      while (i < size && !isBack(value[i]))
        ++i;
      if (i == size)
        return;
      runs.edges.push_back(i);
    }
  };
  const double back = side == LimitSide::High ? limit - deadband : limit + deadband;
  if (side == LimitSide::High)
    scan([limit](double v) { return v > limit; }, [back](double v) { return !(v > back); });
  else
    scan([limit](double v) { return v < limit; }, [back](double v) { return !(v < back); });
  return runs;
}

ValueExtremes::ValueExtremes(const TakenSamples &samples)
{
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const std::size_t size = samples.size();
  near_.reserve(size / near + 1);
  for (std::size_t begin = 0; begin < size; begin += near) {
    Pair pair{infinite, -infinite};
    bool isNumber = true;
    for (std::size_t i = begin; i < std::min(size, begin + near); ++i) {
      const double value = samples.values[i];
      pair.low = std::min(pair.low, value);
      pair.high = std::max(pair.high, value);
      isNumber = isNumber && value == value;
    }
    near_.push_back(isNumber ? pair : Pair{-infinite, infinite}); // looked at one by one
  }
  for (std::size_t begin = 0; begin < near_.size(); begin += far / near) {
    Pair pair{infinite, -infinite};
    for (std::size_t i = begin; i < std::min<std::size_t>(near_.size(), begin + far / near); ++i) {
      pair.low = std::min(pair.low, near_[i].low);
      pair.high = std::max(pair.high, near_[i].high);
    }
    far_.push_back(pair);
  }
}

ExceedanceRuns exceedances(const TakenSamples &samples, const ValueExtremes &extremes, LimitSide side, double limit, double deadband)
{
  ExceedanceRuns runs;
  const auto size = static_cast<std::uint32_t>(samples.size());
  const double *value = samples.values.data();
  std::uint32_t i = 0;
  // To the next sample that is one; `cannot`: no sample of a stretch with these extremes is.
  const auto seek = [&](auto isOne, auto cannot) {
    while (i < size) {
      if (i % ValueExtremes::far == 0 && cannot(extremes.farOf(i))) {
        i += ValueExtremes::far;
        continue;
      }
      if (i % ValueExtremes::near == 0 && cannot(extremes.nearOf(i))) {
        i += ValueExtremes::near;
        continue;
      }
      const std::uint32_t end = std::min(size, (i / ValueExtremes::near + 1) * ValueExtremes::near);
      while (i < end && !isOne(value[i]))
        ++i;
      if (i < end)
        return true;
    }
    i = size;
    return false;
  };
  const double back = side == LimitSide::High ? limit - deadband : limit + deadband;
  using Pair = ValueExtremes::Pair;
  const auto scan = [&](auto isBeyond, auto isBack, auto allWithin, auto allBeyond) {
    while (seek(isBeyond, allWithin)) {
      runs.edges.push_back(i);
      if (!seek(isBack, allBeyond))
        return;
      runs.edges.push_back(i);
    }
  };
  if (side == LimitSide::High)
    scan([limit](double v) { return v > limit; }, [back](double v) { return !(v > back); },
         [limit](const Pair &pair) { return pair.high <= limit; }, [back](const Pair &pair) { return pair.low > back; });
  else
    scan([limit](double v) { return v < limit; }, [back](double v) { return !(v < back); },
         [limit](const Pair &pair) { return pair.low >= limit; }, [back](const Pair &pair) { return pair.high < back; });
  return runs;
}

RunPieces piecesOf(const TakenSamples &samples, const ExceedanceRuns &runs, const CountInWindow &count)
{
  RunPieces made;
  const bool isCounted = count.samples > 1;
  const std::vector<std::uint32_t> counted = isCounted ? Counter{samples, count}.edges(runs.edges) : std::vector<std::uint32_t>{};
  const std::vector<std::uint32_t> &edges = isCounted ? counted : runs.edges;
  made.pieces.reserve(edges.size() + samples.restarts.size() + 1);
  std::int64_t since = 0;
  bool was = false, isFirst = true;
  forEachPiece(samples, edges, [&](std::uint32_t first, std::uint32_t end, bool isBeyond, bool isRestart) {
    const std::int64_t time = samples.times[first];
    // Where the stream starts anew, so does what it has held for; what is counted keeps the earlier of the two.
    if (isRestart && isCounted)
      since = std::min(since, time);
    if (isFirst || isBeyond != was || (isRestart && !isCounted))
      since = time;
    isFirst = false;
    was = isBeyond;
    made.pieces.push_back({since, samples.times[end - 1], first, end, isBeyond});
  });
  return made;
}

void activations(const TakenSamples &samples, const RunPieces &pieces, Duration onDelay, Duration offDelay,
                 std::vector<RunActivation> &into)
{
  into.clear();
  bool isActive = false;
  const std::int64_t on = onDelay.count(), off = offDelay.count();
  const auto begin = samples.times.begin();
  for (const RunPieces::Piece &piece : pieces.pieces) {
    const std::int64_t over = piece.since + (piece.isBeyond ? on : off);
    if (piece.isBeyond == isActive || piece.last < over)
      continue;
    auto settled = begin + piece.first;
    if (*settled < over)
      settled = std::lower_bound(settled, begin + piece.end, over);
    const auto position = static_cast<std::uint32_t>(settled - begin);
    if (piece.isBeyond)
      into.push_back({position, RunActivation::open});
    else
      into.back().returned = position;
    isActive = piece.isBeyond;
  }
}

void activations(const TakenSamples &samples, const ExceedanceRuns &runs, const DelaySetting &setting, std::vector<RunActivation> &into)
{
  activations(samples, piecesOf(samples, runs, setting.count), setting.onDelay, setting.offDelay, into);
}

std::vector<RunActivation> activations(const TakenSamples &samples, const ExceedanceRuns &runs, const DelaySetting &setting)
{
  std::vector<RunActivation> made;
  activations(samples, runs, setting, made);
  return made;
}

} // namespace andon::tuning
