// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/traffic_meter.h"

#include <algorithm>
#include <numeric>

namespace andon::engine {
namespace {

constexpr std::size_t mostGroups = 1000;

/// The first two levels of a topic that has more; the topic itself otherwise.
std::string_view beginningOf(std::string_view topic)
{
  std::size_t slash = topic.find('/');
  if (slash != std::string_view::npos)
    slash = topic.find('/', slash + 1);
  return slash == std::string_view::npos ? topic : topic.substr(0, slash + 1);
}

} // namespace

TrafficMeter::TrafficMeter(SteadyTime start)
    : start_(start)
{
}

void TrafficMeter::add(std::string_view topic, SteadyTime now)
{
  advance(now);
  const std::string_view beginning = beginningOf(topic);
  auto group = groups_.find(beginning);
  if (group == groups_.end())
    group = groups_.try_emplace(std::string{groups_.size() < mostGroups ? beginning : "(other topics)"}).first;
  ++group->second[static_cast<std::size_t>(second_) % seconds];
}

/// Forgets the seconds that lie a minute back.
void TrafficMeter::advance(SteadyTime now)
{
  const auto second = std::chrono::duration_cast<std::chrono::seconds>(now - start_).count();
  const auto passed = std::min<std::int64_t>(second - second_, seconds);
  for (std::int64_t i = 0; i < passed; ++i)
    for (auto &[topic, counts] : groups_)
      counts[static_cast<std::size_t>(second - i) % seconds] = 0;
  if (second > second_)
    second_ = second;
}

TrafficDelta TrafficMeter::busiest(SteadyTime now, const std::vector<TopicLoad> &agreed)
{
  advance(now);
  TrafficDelta delta;
  delta.over = std::min<Duration>(now - start_, std::chrono::seconds{seconds});
  const double length = std::max(1.0, std::chrono::duration<double>(delta.over).count());
  for (const auto &[topic, counts] : groups_) {
    const std::uint64_t sum = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    delta.topics.push_back({topic.ends_with('/') ? topic + "#" : topic, static_cast<double>(sum) / length});
  }
  const auto isBusier = [](const TopicLoad &a, const TopicLoad &b) {
    if (isOver(a) != isOver(b))
      return isOver(a);
    return a.perSecond != b.perSecond ? a.perSecond > b.perSecond : a.topic < b.topic;
  };
  std::sort(delta.topics.begin(), delta.topics.end(), isBusier);
  std::vector<TopicLoad> shown = agreed;
  std::sort(shown.begin(), shown.end(), isBusier);
  if (shown.size() > mostShown)
    shown.resize(mostShown);
  if (delta.topics.size() > mostShown - shown.size())
    delta.topics.resize(mostShown - shown.size());
  delta.topics.insert(delta.topics.end(), shown.begin(), shown.end());
  std::sort(delta.topics.begin(), delta.topics.end(), isBusier);
  return delta;
}

} // namespace andon::engine
