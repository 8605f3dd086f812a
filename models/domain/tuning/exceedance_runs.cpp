// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/exceedance_runs.h"

#include <algorithm>
#include <deque>

namespace andon::tuning {
namespace {

/// Applies the delays to pieces of the history, each of which is all beyond or all not.
class Settler {
public:
  Settler(const TakenSamples &samples, const DelaySetting &setting, std::vector<RunActivation> &into)
      : samples_(samples)
      , setting_(setting)
      , into_(into)
  {
  }

  /// The samples from `first` up to before `end`, whose condition holds since `since`.
  void piece(std::uint32_t first, std::uint32_t end, bool isBeyond, std::int64_t since)
  {
    if (isBeyond == isActive_)
      return;
    const std::int64_t over = since + (isBeyond ? setting_.onDelay : setting_.offDelay).count();
    const auto begin = samples_.times.begin();
    auto settled = begin + first;
    if (*settled < over)
      settled = std::lower_bound(settled, begin + end, over);
    if (settled == begin + end)
      return;
    const auto position = static_cast<std::uint32_t>(settled - begin);
    if (isBeyond)
      into_.push_back({position, RunActivation::open});
    else
      into_.back().returned = position;
    isActive_ = isBeyond;
  }

private:
  const TakenSamples &samples_;
  const DelaySetting &setting_;
  std::vector<RunActivation> &into_;
  bool isActive_ = false;
};

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

void activations(const TakenSamples &samples, const ExceedanceRuns &runs, const DelaySetting &setting, std::vector<RunActivation> &into)
{
  into.clear();
  Settler settler{samples, setting, into};
  std::int64_t since = 0;
  bool was = false, isFirst = true;
  if (setting.count.samples <= 1) {
    forEachPiece(samples, runs.edges, [&](std::uint32_t first, std::uint32_t end, bool isBeyond, bool isRestart) {
      // Where the stream starts anew, so does what it has held for.
      if (isFirst || isBeyond != was || isRestart)
        since = samples.times[first];
      isFirst = false;
      was = isBeyond;
      settler.piece(first, end, isBeyond, since);
    });
    return;
  }
  const std::vector<std::uint32_t> edges = Counter{samples, setting.count}.edges(runs.edges);
  forEachPiece(samples, edges, [&](std::uint32_t first, std::uint32_t end, bool isBeyond, bool isRestart) {
    if (isRestart)
      since = std::min(since, samples.times[first]);
    if (isFirst || isBeyond != was)
      since = samples.times[first];
    isFirst = false;
    was = isBeyond;
    settler.piece(first, end, isBeyond, since);
  });
}

std::vector<RunActivation> activations(const TakenSamples &samples, const ExceedanceRuns &runs, const DelaySetting &setting)
{
  std::vector<RunActivation> made;
  activations(samples, runs, setting, made);
  return made;
}

} // namespace andon::tuning
