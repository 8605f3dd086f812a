// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/merge_runs.h"

#include <algorithm>
#include <cstring>

namespace andon::history {

namespace {

Sample sampleOf(const StreamRun &run, std::size_t index, std::int64_t time)
{
  const std::uint8_t flags = run.samples.flags[index];
  return {run.stream, UtcTime{Duration{time}}, run.samples.values[index], qualityOf(flags), timeSourceOf(flags)};
}

} // namespace

void RunMerge::makeGroups(std::span<const StreamRun> runs)
{
  groups_.clear();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto times = runs[i].samples.times;
    if (times.empty())
      continue;
    // Equal times in one run, or in two groups, have to come out by the order of the runs: only neighbours are joined.
    const bool joins = !groups_.empty() && groups_.back().times.size() == times.size() && groups_.back().times.front() == times.front() &&
                       groups_.back().rises && std::memcmp(groups_.back().times.data(), times.data(), times.size_bytes()) == 0;
    if (joins)
      groups_.back().runs.push_back(i);
    else
      groups_.push_back({times, {i}, isStrictlyRising(times), 0});
  }
}

void RunMerge::merge(std::span<const StreamRun> runs, std::vector<Sample> &into)
{
  makeGroups(runs);
  std::size_t total = 0;
  for (const Group &group : groups_)
    total += group.times.size() * group.runs.size();
  into.resize(total);
  Sample *out = into.data();
  const auto give = [&](Group &group) {
    const std::size_t index = group.position++;
    const std::int64_t time = group.times[index];
    for (const std::size_t run : group.runs)
      *out++ = sampleOf(runs[run], index, time);
  };
  struct Head {
    std::int64_t time;
    std::uint32_t group;
    bool operator<(const Head &other) const { return time != other.time ? time < other.time : group < other.group; }
  };
  // A heap by next time, the earliest at the front.
  std::vector<Head> heap;
  for (std::size_t i = 0; i < groups_.size(); ++i)
    heap.push_back({groups_[i].times.front(), static_cast<std::uint32_t>(i)});
  std::sort(heap.begin(), heap.end());
  std::size_t size = heap.size();
  while (size > 0) {
    Group &group = groups_[heap.front().group];
    give(group);
    Head head = heap.front();
    if (group.position < group.times.size())
      head.time = group.times[group.position];
    else
      head = heap[--size];
    std::size_t hole = 0;
    for (std::size_t child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child])
        ++child;
      if (!(heap[child] < head))
        break;
      heap[hole] = heap[child];
      hole = child;
    }
    if (size > 0)
      heap[hole] = head;
  }
}

} // namespace andon::history
