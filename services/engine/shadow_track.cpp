// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/shadow_track.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace andon::engine {
namespace {

/// Rows further apart than this have a silence between them that nobody scored.
constexpr Duration longestRow = std::chrono::minutes{10};
constexpr double secondsOfDay = 86400.0;

double inSeconds(Duration duration)
{
  return std::chrono::duration<double>(duration).count();
}

bool isBeyond(const Rule &rule, double value)
{
  const auto *says = std::get_if<PredictorCondition>(&rule.condition);
  return says != nullptr && (says->side == LimitSide::High ? value > says->limit : value < says->limit);
}

void keep(std::vector<ShadowRaise> &raises, const ShadowRaise &raise)
{
  raises.insert(raises.begin(), raise);
  if (raises.size() > ShadowTrack::mostRaises)
    raises.pop_back();
}

} // namespace

ShadowTrack::ShadowTrack(ShadowComparison known)
    : comparison_(std::move(known))
    , championRows_(comparison_.rows)
    , championSeconds_(comparison_.championSide.shareInAlarm * comparison_.days * secondsOfDay)
    , challengerSeconds_(comparison_.challengerSide.shareInAlarm * comparison_.days * secondsOfDay)
{
}

void ShadowTrack::addRule(const AssetId &asset, Rules rules)
{
  detection::RulePlan plan = detection::planOf(rules.champion, [](const StreamId &) -> const Stream * { return nullptr; });
  courses_[asset].pairs.push_back({std::move(rules), std::move(plan), {}, {}});
}

void ShadowTrack::note(ShadowSide &side, std::uint64_t rows, Duration cost)
{
  if (cost <= Duration::zero())
    return;
  const double microseconds = inSeconds(cost) * 1e6;
  side.meanMicroseconds += (microseconds - side.meanMicroseconds) / static_cast<double>(std::max<std::uint64_t>(rows, 1));
  side.worstMicroseconds = std::max(side.worstMicroseconds, microseconds);
}

void ShadowTrack::takeChampion(const AssetId &asset, const Sample &score, Duration cost)
{
  const auto course = courses_.find(asset);
  if (course == courses_.end())
    return;
  note(comparison_.championSide, ++championRows_, cost);
  take(course->second, score, true);
  course->second.champion = score;
}

void ShadowTrack::takeChallenger(const AssetId &asset, const Sample &score, Duration cost)
{
  const auto found = courses_.find(asset);
  if (found == courses_.end())
    return;
  Course &course = found->second;
  note(comparison_.challengerSide, ++comparison_.rows, cost);
  if (course.challenger) {
    const Duration row = std::clamp(score.time - course.challenger->time, Duration::zero(), longestRow);
    comparison_.days += inSeconds(row) / secondsOfDay;
    for (const Pair &pair : course.pairs) {
      championSeconds_ += pair.champion.condition.active ? inSeconds(row) : 0.0;
      challengerSeconds_ += pair.challenger.condition.active ? inSeconds(row) : 0.0;
    }
  }
  take(course, score, false);
  course.challenger = score;
  if (!course.champion || course.champion->time != score.time || course.champion->quality != Quality::Good ||
      score.quality != Quality::Good)
    return;
  const bool isSame = std::all_of(course.pairs.begin(), course.pairs.end(), [&](const Pair &pair) {
    return isBeyond(pair.rules.champion, course.champion->value) == isBeyond(pair.rules.challenger, score.value);
  });
  comparison_.sameSide += isSame ? 1 : 0;
}

void ShadowTrack::take(Course &course, const Sample &score, bool isChampion)
{
  for (Pair &pair : course.pairs) {
    judge(pair, score, isChampion ? course.challenger : course.champion, isChampion);
    settle(pair.champion, score.time, true);
    settle(pair.challenger, score.time, false);
  }
}

void ShadowTrack::judge(Pair &pair, const Sample &score, const std::optional<Sample> &other, bool isChampion)
{
  const Rule &rule = isChampion ? pair.rules.champion : pair.rules.challenger;
  Side &own = isChampion ? pair.champion : pair.challenger;
  Side &others = isChampion ? pair.challenger : pair.champion;
  const auto change = detection::judge(rule, detection::isPlain(rule) ? nullptr : &pair.plan, 0, score, own.condition);
  switch (change) {
  case detection::ConditionChange::None: return;
  case detection::ConditionChange::Returned:
    own.returned = score.time;
    if (own.alone)
      own.alone->until = score.time;
    for (ShadowRaise &raise : isChampion ? comparison_.onlyChampion : comparison_.onlyChallenger)
      if (raise.alarm == alarmId(rule) && raise.until == noTime)
        raise.until = score.time;
    return;
  case detection::ConditionChange::Raised: break;
  }
  ++(isChampion ? comparison_.championSide : comparison_.challengerSide).raised;
  const bool isFollowed = others.condition.active || (others.returned != noTime && score.time - others.returned <= tolerance);
  if (isFollowed) {
    // Also where the other was told to stand alone already: it is not alone while it goes on.
    ++comparison_.agreements;
    others.alone.reset();
    return;
  }
  own.alone =
      ShadowRaise{alarmId(rule), score.time, noTime, score.value, other ? other->value : std::numeric_limits<double>::quiet_NaN(), {}};
}

void ShadowTrack::settle(Side &side, UtcTime now, bool isChampion)
{
  if (!side.alone || now - side.alone->time <= tolerance)
    return;
  keep(isChampion ? comparison_.onlyChampion : comparison_.onlyChallenger, *side.alone);
  side.alone.reset();
}

ShadowComparison ShadowTrack::comparison() const
{
  ShadowComparison made = comparison_;
  if (made.days > 0.0) {
    made.championSide.raisedADay = static_cast<double>(made.championSide.raised) / made.days;
    made.challengerSide.raisedADay = static_cast<double>(made.challengerSide.raised) / made.days;
    const double scored = made.days * secondsOfDay;
    made.championSide.shareInAlarm = std::min(1.0, championSeconds_ / scored);
    made.challengerSide.shareInAlarm = std::min(1.0, challengerSeconds_ / scored);
  }
  return made;
}

} // namespace andon::engine
