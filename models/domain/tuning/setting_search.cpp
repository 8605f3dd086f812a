// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/tuning/setting_search.h"

#include <algorithm>
#include <array>

namespace andon::tuning {
namespace {

constexpr std::size_t mostClimbers = 6;
/// How many samples may be gone through for the coarse look at the limits, about: a long history is looked at with fewer of them, and
/// climbing finds those between.
constexpr std::size_t samplesForLimits = 30'000'000;
constexpr int mostSteps = 12;
constexpr std::size_t mostKept = 6; ///< limits with deadband and count whose runs are kept
/// A limit with its deadband that is passed this often in all is noise, not an alarm; its delays are not looked at one by one.
constexpr std::uint64_t tooManyRuns = 60'000;

template <class T>
std::vector<T> everyOther(const std::vector<T> &values, std::size_t atMost)
{
  if (values.size() <= atMost)
    return values;
  std::vector<T> some;
  for (std::size_t i = 0; i < atMost; ++i)
    some.push_back(values[i * (values.size() - 1) / (atMost - 1)]);
  return some;
}

/// The values next to the present one, and a few that lie farther.
template <class T>
std::vector<T> neighbours(const std::vector<T> &values, const T &present)
{
  const auto found = std::find(values.begin(), values.end(), present);
  if (found == values.end())
    return values;
  const auto at = found - values.begin();
  std::vector<T> near;
  for (const std::ptrdiff_t step : {-3, -2, -1, 1, 2, 3})
    if (at + step >= 0 && at + step < static_cast<std::ptrdiff_t>(values.size()))
      near.push_back(values[static_cast<std::size_t>(at + step)]);
  return near;
}

} // namespace

BlockedHistories::BlockedHistories(const std::vector<LabelledHistory> &histories, std::size_t leastBlocks)
    : histories_(&histories)
    , runs_(histories.size())
{
  const std::size_t each = (leastBlocks + histories.size() - 1) / std::max<std::size_t>(1, histories.size());
  extremes_.reserve(histories.size());
  for (const LabelledHistory &history : histories) {
    extremes_.emplace_back(history.samples);
    const auto &times = history.samples.times;
    Cut cut{lengths_.size(), std::max<std::size_t>(1, each), 0, 1};
    Duration length = lengthOf(history.samples);
    if (!times.empty()) {
      const auto [first, last] = std::minmax_element(times.begin(), times.end());
      cut.begin = *first;
      cut.width = (*last - *first) / static_cast<std::int64_t>(cut.blocks) + 1;
    }
    for (std::size_t i = 0; i < cut.blocks; ++i)
      lengths_.push_back(length / static_cast<std::int64_t>(cut.blocks));
    for (const Event &event : history.events)
      blockOfEvent_.push_back(static_cast<std::uint32_t>(cut.firstBlock + blockAt(cut, event.from)));
    cuts_.push_back(cut);
  }
}

std::size_t BlockedHistories::blockAt(const Cut &cut, UtcTime time)
{
  const std::int64_t block = (time.time_since_epoch().count() - cut.begin) / cut.width;
  return static_cast<std::size_t>(std::clamp<std::int64_t>(block, 0, static_cast<std::int64_t>(cut.blocks) - 1));
}

void BlockedHistories::findRuns(const Limit &limit)
{
  if (runsOf_ == limit)
    return;
  for (std::size_t i = 0; i < runs_.size(); ++i)
    runs_[i] = exceedances((*histories_)[i].samples, extremes_[i], std::get<0>(limit), std::get<1>(limit), std::get<2>(limit));
  runsOf_ = limit;
}

const std::vector<RunPieces> &BlockedHistories::piecesFor(const LimitSetting &setting)
{
  const CountInWindow count = setting.delays.count.samples > 1 ? setting.delays.count : CountInWindow{};
  const Counted asked{setting.side, setting.limit, setting.deadband, count.samples, count.window.count()};
  ++uses_;
  const auto known = std::find_if(kept_.begin(), kept_.end(), [&](const Kept &each) { return each.of == asked; });
  if (known != kept_.end()) {
    known->usedAt = uses_;
    return known->pieces;
  }
  findRuns({setting.side, setting.limit, setting.deadband});
  if (kept_.size() == mostKept)
    kept_.erase(std::min_element(kept_.begin(), kept_.end(), [](const Kept &a, const Kept &b) { return a.usedAt < b.usedAt; }));
  Kept &made = kept_.emplace_back(Kept{asked, {}, uses_});
  for (std::size_t i = 0; i < runs_.size(); ++i)
    made.pieces.push_back(piecesOf((*histories_)[i].samples, runs_[i], count));
  return made.pieces;
}

std::uint64_t BlockedHistories::runsBeyond(LimitSide side, double limit, double deadband)
{
  findRuns({side, limit, deadband});
  std::uint64_t count = 0;
  for (const ExceedanceRuns &runs : runs_)
    count += (runs.edges.size() + 1) / 2;
  return count;
}

Candidate BlockedHistories::judge(const LimitSetting &setting)
{
  const std::vector<RunPieces> &pieces = piecesFor(setting);
  Candidate candidate{setting, {}, {}, {}};
  candidate.blocks.reserve(blocks());
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const LabelledHistory &history = (*histories_)[i];
    const Cut &cut = cuts_[i];
    activations(history.samples, pieces[i], setting.delays.onDelay, setting.delays.offDelay, made_);
    for (Tally &tally : judgeByPart(history, made_, cut.blocks, [&cut](UtcTime time) { return blockAt(cut, time); })) {
      tally.length = lengths_[candidate.blocks.size()];
      candidate.all += tally;
      candidate.blocks.push_back(tally);
    }
    for (const EventOutcome &outcome : outcomesOf(history, made_))
      candidate.delays.push_back(
          outcome.foundAt ? std::max(0.0F, std::chrono::duration<float>(*outcome.foundAt - outcome.event.from).count()) : missedEvent);
  }
  return candidate;
}

const Candidate &SettingSearch::judge(const LimitSetting &setting)
{
  const DelaySetting &delays = setting.delays;
  const Key key{setting.side,
                setting.limit,
                setting.deadband,
                delays.onDelay.count(),
                delays.offDelay.count(),
                delays.count.samples,
                delays.count.window.count()};
  const auto [found, isNew] = known_.try_emplace(key, judged_.size());
  if (isNew)
    judged_.push_back(std::make_unique<Candidate>(histories_.judge(setting)));
  return *judged_[found->second];
}

bool SettingSearch::explore(const SettingGrid &grid, LimitSide side, const Cost &cost, const Progress &progress)
{
  // Where the limit stays, what stands behind it is looked at more closely.
  const bool isOneLimit = grid.limits.size() == 1;
  const std::vector<double> deadbands = everyOther(grid.deadbands, isOneLimit ? 4 : 3);
  const std::vector<Duration> onDelays = everyOther(grid.onDelays, isOneLimit ? 8 : 5),
                              offDelays = everyOther(grid.offDelays, isOneLimit ? 7 : 5);
  const std::vector<CountInWindow> counts = everyOther(grid.counts, isOneLimit ? 4 : 3);
  const std::size_t before = judged_.size();
  std::size_t samples = 1;
  for (const LabelledHistory &history : histories_.histories())
    samples += history.samples.size();
  const std::size_t mostLimits = std::clamp<std::size_t>(samplesForLimits / samples, 10, 1000);
  const std::size_t climbers = std::clamp<std::size_t>(mostLimits / 4, 2, mostClimbers);
  std::vector<double> limits = everyOther(grid.limits, mostLimits);
  // That of the setting that was judged first, the present one, is always among them.
  if (before > 0 && judged_.front()->setting.side == side &&
      std::find(limits.begin(), limits.end(), judged_.front()->setting.limit) == limits.end())
    limits.push_back(judged_.front()->setting.limit);
  double done = 0.0;
  for (const double limit : limits) {
    if (!progress(0.6 * done++ / static_cast<double>(limits.size())))
      return false;
    for (const double deadband : deadbands) {
      const bool isNoise = histories_.runsBeyond(side, limit, deadband) > tooManyRuns;
      for (const CountInWindow &count : counts)
        for (const Duration off : offDelays)
          for (const Duration on : onDelays)
            if (!isNoise || (count == counts.front() && on == onDelays.back()))
              (void)judge({side, limit, deadband, {on, off, count}});
    }
  }
  std::vector<std::pair<double, std::size_t>> allowed;
  for (std::size_t i = before; i < judged_.size(); ++i)
    if (const auto price = cost(*judged_[i]))
      allowed.emplace_back(*price, i);
  std::sort(allowed.begin(), allowed.end());
  // From different limits, so that not all of them climb the same hill.
  std::vector<double> begun;
  for (const auto &[price, index] : allowed) {
    const LimitSetting from = judged_[index]->setting;
    if (std::count(begun.begin(), begun.end(), from.limit) >= 2)
      continue;
    const double share = 0.6 + 0.4 * static_cast<double>(begun.size()) / static_cast<double>(climbers);
    if (!climb(grid, from, cost, [&] { return !progress(share); }))
      return false;
    begun.push_back(from.limit);
    if (begun.size() == climbers)
      break;
  }
  return progress(1.0);
}

bool SettingSearch::climb(const SettingGrid &grid, LimitSetting from, const Cost &cost, const std::function<bool()> &isStopped)
{
  double best = cost(judge(from)).value_or(0.0);
  for (int step = 0; step < mostSteps; ++step) {
    LimitSetting next = from;
    const auto consider = [&](const LimitSetting &setting) {
      if (const auto price = cost(judge(setting)); price && *price < best) {
        best = *price;
        next = setting;
      }
    };
    const auto vary = [&](const auto &values, auto part) {
      for (const auto &value : neighbours(values, part(from))) {
        LimitSetting changed = from;
        part(changed) = value;
        consider(changed);
      }
    };
    // What needs no new runs first.
    vary(grid.onDelays, [](auto &setting) -> auto & { return setting.delays.onDelay; });
    vary(grid.offDelays, [](auto &setting) -> auto & { return setting.delays.offDelay; });
    vary(grid.counts, [](auto &setting) -> auto & { return setting.delays.count; });
    vary(grid.deadbands, [](auto &setting) -> auto & { return setting.deadband; });
    vary(grid.limits, [](auto &setting) -> auto & { return setting.limit; });
    if (isStopped())
      return false;
    if (next == from)
      break;
    from = next;
  }
  return true;
}

} // namespace andon::tuning
