// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_bench.h"

#include <cmath>

namespace andon::test {
namespace {

using namespace std::chrono_literals;

/// Uniform in [0, 1), the same at every run.
class Numbers {
public:
  double next()
  {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11U) / 9007199254740992.0;
  }

private:
  std::uint64_t state_ = 7;
};

} // namespace

std::shared_ptr<const tuning::BenchBasis> noisyBasis(const Rule &rule, UtcTime from, UtcTime to)
{
  constexpr Duration step = 10s;
  const tuning::LimitSetting present = tuning::settingOf(rule);
  const double sign = present.side == LimitSide::High ? 1.0 : -1.0, unit = std::max(1.0, std::abs(present.limit) * 0.02);
  auto basis = std::make_shared<tuning::BenchBasis>();
  basis->rule = rule;
  basis->from = from;
  basis->to = to;
  basis->history.name = "noisy";
  Numbers numbers;
  tuning::TakenSamples &samples = basis->history.samples;
  std::int64_t i = 0;
  for (UtcTime time = from; time < to; time += step, ++i) {
    const std::int64_t day = i / 8640, within = i % 8640;
    if (day == 12)
      continue; // nothing was recorded
    const bool isTrue = day % 3 == 2 && within >= 4320 && within < 5040;
    const double noise = (numbers.next() + numbers.next() + numbers.next() - 1.5) * unit;
    const double wave = 0.4 * unit * std::sin(static_cast<double>(i) / 900.0);
    samples.times.push_back(time.time_since_epoch().count());
    samples.values.push_back(present.limit + sign * ((isTrue ? 1.2 * unit : -1.45 * unit) + wave + noise));
  }
  tuning::BenchScratch scratch;
  const tuning::BenchFigures now = judgeBench(*basis, present, scratch);
  std::int64_t number = 0;
  for (const tuning::RunActivation &each : now.activations) {
    tuning::RecordedOccurrence made{OccurrenceId{++number}, startOf(samples, each), endOf(samples, each), true, {}, false};
    const std::int64_t at = (made.from - from) / step;
    const bool isTrue = (at / 8640) % 3 == 2 && at % 8640 >= 4300 && at % 8640 < 5060;
    if (isTrue && made.to - made.from > 60s)
      made.label = OccurrenceLabel::True;
    else if (!isTrue && number % 5 == 0)
      made.label = OccurrenceLabel::False;
    if (made.label == OccurrenceLabel::True)
      basis->history.events.push_back({made.from, made.to});
    basis->occurrences.push_back(made);
  }
  basis->history.isLabelled = true;
  basis->othersRaised = 3000;
  for (std::int64_t period = from.time_since_epoch() / 600s; period < to.time_since_epoch() / 600s; period += 2)
    basis->others.push_back({period, period % 300 < 6 ? 12U : 1U});
  return basis;
}

std::shared_ptr<const tuning::BenchProposal> quickProposal(const Rule &rule, std::uint64_t now, std::uint64_t then)
{
  auto made = std::make_shared<tuning::BenchProposal>();
  made->made.current.setting = tuning::settingOf(rule);
  made->made.current.all.activations = now;
  made->made.current.all.length = 24h * 10;
  made->made.current.all.events = made->made.current.all.found = 4;
  made->made.proposed = made->made.current;
  made->made.proposed->setting.delays.onDelay = 17s;
  made->made.proposed->all.activations = then;
  return made;
}

tuning::KpiReport busyMonth(const Plant &plant, UtcTime from, UtcTime to, std::vector<tuning::ShiftBegin> shifts)
{
  tuning::KpiCollector collector{{.until = to}, std::move(shifts)};
  Numbers numbers;
  std::int64_t id = 0;
  std::vector<const Rule *> rules;
  for (const Rule &rule : plant.site.rules)
    if (!std::holds_alternative<ConsoleCondition>(rule.condition))
      rules.push_back(&rule);
  const auto raise = [&](const Rule &rule, UtcTime at, Duration length) {
    Occurrence made;
    made.id = OccurrenceId{++id};
    made.alarm = alarmId(rule);
    made.priority = rule.priority;
    made.raisedAt = at;
    made.returnedAt = at + length;
    made.acknowledgedAt = at + length / 2;
    collector.add(made);
  };
  for (UtcTime at = from + 5min; at < to; at += std::chrono::minutes{10 + static_cast<int>(numbers.next() * 20.0)}) {
    raise(*rules[static_cast<std::size_t>(numbers.next() * numbers.next() * static_cast<double>(rules.size()))], at,
          std::chrono::seconds{static_cast<int>(numbers.next() * 900.0)});
    if (numbers.next() < 0.03)
      for (int i = 1; i <= 4; ++i)
        raise(*rules[1], at + i * 12s, 4s);
    if (numbers.next() < 0.004)
      for (int i = 1; i <= 30; ++i)
        raise(*rules[static_cast<std::size_t>(i) % rules.size()], at + i * 15s, 20min);
  }
  return collector.take(from, to);
}

void answerBench(Plant &plant)
{
  plant.desk.answer<BenchQuery>([](const BenchQuery &query) -> Result<BenchQuery::Answer> {
    if (tuning::hindranceOf(query.rule) != tuning::Hindrance::None)
      return failure(ErrorCode::Malformed, query.rule.id.text(), "it is not one limit of one stream", "");
    return noisyBasis(query.rule, query.from, query.to);
  });
  plant.desk.answer<RecommendQuery>([](const RecommendQuery &query) -> Result<RecommendQuery::Answer> {
    return std::make_shared<const tuning::BenchProposal>(
        proposeFor(*noisyBasis(query.rule, query.from, query.to), query.maxMissed, query.maxDelay, [] { return false; }));
  });
  plant.desk.answer<RuleVersionsQuery>([&plant](const RuleVersionsQuery &query) -> Result<RuleVersionsQuery::Answer> {
    const Rule *rule = findRule(plant.site, query.rule);
    if (rule == nullptr)
      return RuleVersionsQuery::Answer{};
    Rule first = *rule;
    first.onDelay += std::chrono::seconds{2};
    return RuleVersionsQuery::Answer{{12, plant.clock.utc() - std::chrono::hours{50}, PersonId{"okafor"}, "chatters at night", *rule,
                                      "12.4 alarms a day instead of 38.0"},
                                     {3, plant.clock.utc() - std::chrono::hours{900}, PersonId{"ruiz"}, "first limits", first, ""}};
  });
  plant.desk.answer<KpiQuery>([&plant](const KpiQuery &query) -> Result<KpiQuery::Answer> {
    return std::make_shared<const tuning::KpiReport>(busyMonth(plant, query.from, query.to, query.shifts));
  });
}

} // namespace andon::test
