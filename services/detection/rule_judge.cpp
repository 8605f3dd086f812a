// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/rule_judge.h"

#include <algorithm>
#include <cmath>

namespace andon::detection {
namespace {

/// How finely a rate's window is kept: so many points at most.
constexpr int windowParts = 32;

/// Past the limit; once past, the deadband keeps it past until the value is back by that much.
bool isPast(LimitSide side, double limit, double deadband, double value, bool wasPast)
{
  const double slack = wasPast ? deadband : 0.0;
  switch (side) {
  case LimitSide::High: return value > limit - slack;
  case LimitSide::Low: return value < limit + slack;
  }
  return false;
}

/// What is held against a limit, so that more is always worse.
double inDirection(Direction direction, double signedValue)
{
  switch (direction) {
  case Direction::Up: return signedValue;
  case Direction::Down: return -signedValue;
  case Direction::Either: return std::abs(signedValue);
  }
  return signedValue;
}

/// FNV-1a over what a memory's meaning hangs on.
class Fingerprint {
public:
  void add(std::uint64_t number)
  {
    for (int i = 0; i < 8; ++i)
      byte(static_cast<unsigned char>(number >> (8 * i)));
  }
  void add(const StreamId &stream)
  {
    for (const std::string *text : {&stream.asset.text(), &stream.key.string()}) {
      add(std::uint64_t{text->size()});
      for (const char c : *text)
        byte(static_cast<unsigned char>(c));
    }
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

private:
  void byte(unsigned char b) { value_ = (value_ ^ b) * 1099511628211ULL; }

  std::uint64_t value_ = 14695981039346656037ULL;
};

std::uint64_t shapeOf(const Rule &rule, const RulePlan &plan, const std::vector<StreamId> &streams)
{
  Fingerprint print;
  for (const StreamId &stream : streams)
    print.add(stream);
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    print.add(plan.terms[i].index());
    print.add(plan.inputsOf[i].value);
    print.add(plan.inputsOf[i].reference.value_or(streams.size()));
    if (const auto *rate = std::get_if<RateCondition>(&plan.terms[i]))
      print.add(static_cast<std::uint64_t>(rate->window.count()));
  }
  print.add(plan.mode.value_or(streams.size()));
  print.add(static_cast<std::uint64_t>(rule.count.samples));
  return print.value();
}

/// Takes a sample into the past of a rate's window. `value` is the newest sample, `previous` the one before.
void remember(const RateCondition &rate, const TimedValue &previous, const TimedValue &value, std::vector<TimedValue> &points)
{
  if (previous.time == noTime || value.time - previous.time > rate.window)
    points.clear();
  const Duration step = rate.window / windowParts;
  if (points.empty() || value.time - points.back().time >= std::max(step, Duration{1}))
    points.push_back(value);
  // The first point stays the newest of those that are a window old.
  std::size_t over = 0;
  while (over + 1 < points.size() && value.time - points[over + 1].time >= rate.window)
    ++over;
  points.erase(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(over));
}

/// Judges the terms at one moment.
class Terms {
public:
  Terms(const RulePlan &plan, const ConditionMemory &memory, UtcTime now, std::optional<double> modeLimit)
      : plan_(plan)
      , memory_(memory)
      , now_(now)
      , modeLimit_(modeLimit)
  {
  }

  /// Past its limit or not; nothing where a value is missing or stale.
  [[nodiscard]] std::optional<bool> isPast(std::size_t term) const
  {
    return std::visit([&](const auto &condition) { return isPast(condition, term); }, plan_.terms[term]);
  }

private:
  [[nodiscard]] std::optional<double> valueOf(std::size_t input) const
  {
    const TimedValue &last = memory_.inputs[input];
    const Duration staleAfter = plan_.staleAfter[input];
    if (last.time == noTime || (staleAfter > Duration::zero() && now_ - last.time > staleAfter))
      return std::nullopt;
    return last.value;
  }

  [[nodiscard]] std::optional<bool> isPast(const LimitCondition &condition, std::size_t term) const
  {
    const auto value = valueOf(plan_.inputsOf[term].value);
    if (!value)
      return std::nullopt;
    return detection::isPast(condition.side, modeLimit_.value_or(condition.limit), condition.deadband, *value, memory_.terms[term].beyond);
  }

  [[nodiscard]] std::optional<bool> isPast(const RateCondition &condition, std::size_t term) const
  {
    const std::size_t input = plan_.inputsOf[term].value;
    const auto value = valueOf(input);
    const std::vector<TimedValue> &points = memory_.terms[term].points;
    if (!value || points.empty())
      return std::nullopt;
    const Duration span = memory_.inputs[input].time - points.front().time;
    if (span < condition.window)
      return std::nullopt;
    const double change = *value - points.front().value;
    return pastDistance(condition, change * (static_cast<double>(condition.per.count()) / static_cast<double>(span.count())), term);
  }

  [[nodiscard]] std::optional<bool> isPast(const DeviationCondition &condition, std::size_t term) const
  {
    const RulePlan::TermInputs &inputs = plan_.inputsOf[term];
    const auto value = valueOf(inputs.value);
    const auto reference = inputs.reference ? valueOf(*inputs.reference) : std::optional{condition.setPoint};
    if (!value || !reference)
      return std::nullopt;
    return pastDistance(condition, *value - *reference, term);
  }

  template <class C>
  [[nodiscard]] bool pastDistance(const C &condition, double signedValue, std::size_t term) const
  {
    return detection::isPast(LimitSide::High, modeLimit_.value_or(condition.limit), condition.deadband,
                             inDirection(condition.direction, signedValue), memory_.terms[term].beyond);
  }

  const RulePlan &plan_;
  const ConditionMemory &memory_;
  UtcTime now_;
  std::optional<double> modeLimit_;
};

/// What a plain rule holds its stream against.
struct PlainLimit {
  LimitSide side;
  double limit, deadband;
};

std::optional<PlainLimit> plainLimitOf(const Rule &rule)
{
  if (const auto *limit = std::get_if<LimitCondition>(&rule.condition))
    return PlainLimit{limit->side, limit->limit, limit->deadband};
  if (const auto *says = std::get_if<PredictorCondition>(&rule.condition))
    return PlainLimit{says->side, says->limit, says->deadband};
  return std::nullopt;
}

/// Any and all with unknowns among them: what is certain whatever they are, else nothing.
std::optional<bool> combined(const Rule &rule, const std::vector<std::optional<bool>> &past)
{
  const auto *group = std::get_if<GroupCondition>(&rule.condition);
  const bool decisive = group == nullptr || group->needs == GroupCondition::Needs::Any;
  bool isCertain = true;
  for (const std::optional<bool> &each : past) {
    if (each == decisive)
      return decisive;
    isCertain = isCertain && each.has_value();
  }
  return isCertain ? std::optional{!decisive} : std::nullopt;
}

const ModeCase *presentMode(const Rule &rule, const RulePlan &plan, const ConditionMemory &memory)
{
  if (!plan.mode || memory.inputs[*plan.mode].time == noTime)
    return nullptr;
  const double is = memory.inputs[*plan.mode].value;
  const auto &cases = rule.modes->cases;
  const auto found = std::find_if(cases.begin(), cases.end(), [is](const ModeCase &each) { return each.is == is; });
  return found == cases.end() ? nullptr : &*found;
}

/// The last step: delays.
ConditionChange settle(const Rule &rule, bool beyond, UtcTime now, ConditionState &state)
{
  if (beyond != state.beyond || state.since == noTime)
    state.since = now;
  state.beyond = beyond;
  state.latest = now;
  if (beyond == state.active)
    return ConditionChange::None;
  const Duration delay = beyond ? rule.onDelay : rule.offDelay;
  if (now - state.since < delay)
    return ConditionChange::None;
  state.active = beyond;
  return beyond ? ConditionChange::Raised : ConditionChange::Returned;
}

/// One of the streams has gone back in time: the rule goes on at the newest moment that is left, its delays and counts anew.
void startAnew(ConditionMemory &memory, ConditionState &state)
{
  UtcTime newest = noTime;
  for (const TimedValue &input : memory.inputs)
    newest = std::max(newest, input.time);
  state.latest = newest;
  state.since = std::min(state.since, newest);
  memory.counted.clear();
}

/// True while the newest samples past the limit are enough and close enough.
bool isCounted(const CountInWindow &count, bool isSample, bool past, UtcTime now, std::vector<UtcTime> &counted)
{
  if (count.samples <= 1)
    return past;
  // A sample that comes twice is one.
  if (isSample && past && (counted.empty() || counted.back() < now)) {
    counted.push_back(now);
    if (counted.size() > static_cast<std::size_t>(count.samples))
      counted.erase(counted.begin());
  }
  return counted.size() == static_cast<std::size_t>(count.samples) && now - counted.front() <= count.window;
}

} // namespace

bool isPlain(const Rule &rule)
{
  return (std::holds_alternative<LimitCondition>(rule.condition) || std::holds_alternative<PredictorCondition>(rule.condition)) &&
         rule.count.samples <= 1 && !rule.modes;
}

RulePlan planOf(const Rule &rule, const Site &site)
{
  return planOf(rule, [&site](const StreamId &id) { return findStream(site, id); });
}

RulePlan planOf(const Rule &rule, const std::function<const Stream *(const StreamId &)> &streamOf)
{
  const std::vector<StreamId> streams = streamsOf(rule);
  const auto position = [&](const StreamId &stream) {
    return static_cast<std::size_t>(std::find(streams.begin(), streams.end(), stream) - streams.begin());
  };
  RulePlan plan;
  plan.terms = termsOf(rule.condition);
  plan.isMeasured.assign(streams.size(), false);
  for (const Term &term : plan.terms) {
    RulePlan::TermInputs inputs;
    inputs.value = std::visit([&](const auto &condition) { return position(condition.stream); }, term);
    if (const auto *deviation = std::get_if<DeviationCondition>(&term); deviation != nullptr && deviation->reference)
      inputs.reference = position(*deviation->reference);
    plan.isMeasured[inputs.value] = true;
    if (inputs.reference)
      plan.isMeasured[*inputs.reference] = true;
    plan.inputsOf.push_back(inputs);
  }
  for (const StreamId &id : streams) {
    const Stream *stream = streamOf(id);
    plan.staleAfter.push_back(stream == nullptr ? Duration::zero() : stream->interval * staleIntervals);
  }
  if (rule.modes)
    plan.mode = position(rule.modes->stream);
  plan.shape = shapeOf(rule, plan, streams);
  return plan;
}

ConditionChange judge(const Rule &rule, const RulePlan *plan, std::size_t input, const Sample &sample, ConditionState &state)
{
  if (sample.quality != Quality::Good)
    return ConditionChange::None;
  if (plan == nullptr) {
    const std::optional<PlainLimit> limit = plainLimitOf(rule);
    if (!limit)
      return ConditionChange::None;
    if (state.latest != noTime && sample.time < state.latest) {
      if (!state.late)
        state.late = LateRun{};
      if (!resets(*state.late, sample.time))
        return ConditionChange::None;
      state.since = sample.time;
    }
    if (state.late)
      state.late = {};
    state.value = sample.value;
    return settle(rule, isPast(limit->side, limit->limit, limit->deadband, sample.value, state.beyond), sample.time, state);
  }

  if (!state.memory || state.memory->shape != plan->shape)
    state.memory =
        ConditionMemory{plan->shape, std::vector<TimedValue>(plan->staleAfter.size()), std::vector<TermMemory>(plan->terms.size()), {}, {}};
  ConditionMemory &memory = *state.memory;
  const TimedValue previous = memory.inputs[input];
  const bool isLate = previous.time != noTime && sample.time < previous.time;
  if (isLate) {
    memory.late.resize(memory.inputs.size());
    if (!resets(memory.late[input], sample.time))
      return ConditionChange::None;
  }
  if (!memory.late.empty())
    memory.late[input] = {};
  memory.inputs[input] = {sample.time, sample.value};
  if (isLate)
    startAnew(memory, state);
  for (std::size_t i = 0; i < plan->terms.size(); ++i)
    if (const auto *rate = std::get_if<RateCondition>(&plan->terms[i]); rate != nullptr && plan->inputsOf[i].value == input)
      remember(*rate, isLate ? TimedValue{} : previous, memory.inputs[input], memory.terms[i].points);

  // Streams do not arrive in step: a moment that another one has already reached stands.
  const UtcTime now = state.latest == noTime ? sample.time : std::max(state.latest, sample.time);
  const ModeCase *mode = presentMode(rule, *plan, memory);
  const bool isEnabled = mode != nullptr ? mode->enabled : !rule.modes || rule.modes->otherwise;
  state.value = memory.inputs[plan->inputsOf.front().value].value;
  if (!isEnabled) {
    for (TermMemory &term : memory.terms)
      term.beyond = false;
    memory.counted.clear();
    return settle(rule, false, now, state);
  }

  const Terms terms{*plan, memory, now, mode != nullptr ? mode->limit : std::nullopt};
  std::vector<std::optional<bool>> past;
  past.reserve(plan->terms.size());
  for (std::size_t i = 0; i < plan->terms.size(); ++i)
    past.push_back(terms.isPast(i));
  for (std::size_t i = 0; i < past.size(); ++i)
    if (past[i])
      memory.terms[i].beyond = *past[i];
  const std::optional<bool> isBeyond = combined(rule, past);
  if (!isBeyond)
    return ConditionChange::None;
  return settle(rule, isCounted(rule.count, plan->isMeasured[input], *isBeyond, now, memory.counted), now, state);
}

} // namespace andon::detection
