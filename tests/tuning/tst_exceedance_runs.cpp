// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the runs of a limit tell is what the live judge makes of the same samples, whatever the signal and the setting.
#include "models/domain/tuning/exceedance_runs.h"
#include "services/detection/rule_replay.h"
#include "services/tuning/taken_samples.h"
#include "tests/tuning/arbitrary_signal.h"

#include <QTest>

#include <cmath>

using namespace andon;
using namespace andon::tuning;
using namespace std::chrono_literals;

namespace {

const UtcTime midnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
const StreamId stream{AssetId{"A"}, "x"};

using detection::ConditionChange;
using detection::ConditionTransition;

/// The live judge, sample by sample.
std::vector<ConditionTransition> judged(const std::vector<Sample> &samples, const LimitSetting &setting)
{
  Rule rule;
  rule.id = RuleId{"r"};
  rule.asset = stream.asset;
  rule.condition = LimitCondition{stream, setting.side, setting.limit, setting.deadband};
  rule.onDelay = setting.delays.onDelay;
  rule.offDelay = setting.delays.offDelay;
  rule.count = setting.delays.count;
  Site site;
  Asset asset;
  asset.id = stream.asset;
  asset.streams.resize(1);
  asset.streams.front().key = stream.key;
  site.assets.push_back(asset);
  const detection::RulePlan plan = detection::planOf(rule, site);
  const detection::RulePlan *used = detection::isPlain(rule) ? nullptr : &plan;
  detection::ConditionState state;
  std::vector<ConditionTransition> transitions;
  for (const Sample &sample : samples)
    if (const ConditionChange change = detection::judge(rule, used, 0, sample, state); change != ConditionChange::None)
      transitions.push_back({change, state.latest, state.value});
  return transitions;
}

std::vector<ConditionTransition> toldByRuns(const std::vector<Sample> &samples, const LimitSetting &setting)
{
  const TakenSamples taken = takeSamples(samples);
  std::vector<ConditionTransition> transitions;
  const auto add = [&](ConditionChange change, std::uint32_t at) {
    transitions.push_back({change, UtcTime{Duration{taken.times[at]}}, taken.values[at]});
  };
  for (const RunActivation &each : activations(taken, exceedances(taken, setting.side, setting.limit, setting.deadband), setting.delays)) {
    add(ConditionChange::Raised, each.raised);
    if (each.returned != RunActivation::open)
      add(ConditionChange::Returned, each.returned);
  }
  return transitions;
}

std::vector<Sample> signal(std::initializer_list<std::pair<int, double>> points)
{
  std::vector<Sample> samples;
  for (const auto &[second, value] : points)
    samples.push_back({0, midnight + std::chrono::seconds{second}, value});
  return samples;
}

} // namespace

class TestExceedanceRuns : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void runsTellWhatTheLiveJudgeSays()
  {
    // ANDON_CASES asks for more; bench_tuning judges a million.
    const int cases = qEnvironmentVariableIntValue("ANDON_CASES") > 0 ? qEnvironmentVariableIntValue("ANDON_CASES") : 100'000;
    int raised = 0, restarted = 0, counted = 0;
    for (int i = 0; i < cases; ++i) {
      test::Dice dice{static_cast<std::uint64_t>(i)};
      const std::vector<Sample> samples = test::anySignal(dice, 150);
      const LimitSetting setting = test::anySetting(dice);
      const auto expected = judged(samples, setting);
      if (toldByRuns(samples, setting) != expected)
        QFAIL(qPrintable(QStringLiteral("case %1 differs").arg(i)));
      raised += expected.empty() ? 0 : 1;
      restarted += takeSamples(samples).restarts.empty() ? 0 : 1;
      counted += setting.delays.count.samples > 1 ? 1 : 0;
    }
    // The cases are worth something only if these happen among them.
    QVERIFY2(raised > cases / 3, qPrintable(QString::number(raised)));
    QVERIFY2(restarted > cases / 50, qPrintable(QString::number(restarted)));
    QVERIFY(counted > cases / 3);
  }

  void runsAreFoundWithTheirDeadband()
  {
    const TakenSamples taken = takeSamples(signal({{0, 1}, {1, 3}, {2, 1.9}, {3, 1.4}, {4, 2.5}, {5, 2.5}}));
    QCOMPARE(exceedances(taken, LimitSide::High, 2.0, 0.0).edges, (std::vector<std::uint32_t>{1, 2, 4}));
    QCOMPARE(exceedances(taken, LimitSide::High, 2.0, 0.5).edges, (std::vector<std::uint32_t>{1, 3, 4}));
    QCOMPARE(exceedances(taken, LimitSide::High, 3.0, 0.0).edges, std::vector<std::uint32_t>{}); // at the limit is not beyond
    QCOMPARE(exceedances(taken, LimitSide::Low, 1.5, 0.5).edges, (std::vector<std::uint32_t>{0, 1, 3, 4}));
  }

  void whatIsPassedOverHidesNoRun()
  {
    // Long stretches far from the limit, some that touch it, values that are no number, and deadbands.
    for (int i = 0; i < 300; ++i) {
      test::Dice dice{static_cast<std::uint64_t>(i)};
      TakenSamples taken;
      const int length = dice.within(0, 12'000);
      double level = 0.0;
      for (int at = 0; at < length; ++at) {
        if (dice.oneIn(700))
          level = dice.within(-3, 3);
        taken.times.push_back(at);
        taken.values.push_back(dice.oneIn(5000) ? std::nan("") : level + dice.within(-40, 40) / 100.0);
      }
      const ValueExtremes extremes{taken};
      const double limit = dice.within(-30, 30) / 10.0, deadband = dice.oneIn(2) ? 0.0 : dice.within(0, 20) / 10.0;
      for (const LimitSide side : {LimitSide::High, LimitSide::Low})
        QCOMPARE(exceedances(taken, extremes, side, limit, deadband).edges, exceedances(taken, side, limit, deadband).edges);
    }
  }

  void delaysJoinAndDropRuns()
  {
    const auto samples = signal({{0, 0}, {1, 3}, {2, 0}, {3, 3}, {4, 3}, {5, 3}, {6, 0}, {7, 3}, {8, 0}, {9, 0}, {10, 0}});
    const TakenSamples taken = takeSamples(samples);
    const ExceedanceRuns runs = exceedances(taken, LimitSide::High, 2.0, 0.0);
    QCOMPARE(activations(taken, runs, {}).size(), std::size_t{3});
    QCOMPARE(activations(taken, runs, {2s, {}, {}}), (std::vector<RunActivation>{{5, 6}}));
    QCOMPARE(activations(taken, runs, {{}, 2s, {}}), (std::vector<RunActivation>{{1, 10}}));
    QCOMPARE(activations(taken, runs, {2s, 3s, {}}), (std::vector<RunActivation>{{5, RunActivation::open}}));
    QCOMPARE(activations(taken, runs, {{}, {}, {3, 2s}}), (std::vector<RunActivation>{{5, 6}}));
  }

  void lateDoubtfulAndTimelessSamplesAreLeftOut()
  {
    auto samples = signal({{0, 1}, {2, 2}, {1, 9}, {2, 3}});
    samples.push_back({0, midnight + 3s, 4.0, Quality::Bad});
    samples.push_back({0, noTime, 5.0});
    const TakenSamples taken = takeSamples(samples);
    QCOMPARE(taken.values, (std::vector<double>{1, 2, 3}));
    QCOMPARE(taken.late, std::uint64_t{1});
    QCOMPARE(taken.repeated, std::uint64_t{1});
    QVERIFY(taken.restarts.empty());
  }

  void nothingGivesNothing()
  {
    const TakenSamples none = takeSamples({});
    QVERIFY(activations(none, exceedances(none, LimitSide::High, 0.0, 0.0), {1s, 1s, {3, 5s}}).empty());
  }
};

QTEST_APPLESS_MAIN(TestExceedanceRuns)
#include "tst_exceedance_runs.moc"
