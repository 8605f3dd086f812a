// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/expected_behaviour.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

using namespace andon;
using detection::ExpectedBehaviour;

namespace {

constexpr std::size_t width = 4;

/// A load of 50 with noise of 2, what follows it, one autocorrelated on its own, and one that wanders slowly.
std::vector<double> plant(std::size_t rows, std::uint64_t seed)
{
  std::mt19937_64 generator{seed};
  std::normal_distribution<double> normal;
  std::vector<double> made;
  double own = 0.0, wander = 0.0;
  for (std::size_t t = 0; t < rows; ++t) {
    const double load = 2.0 * normal(generator);
    own = 0.8 * own + 0.6 * normal(generator);
    wander = 0.98 * wander + 0.04 * normal(generator);
    made.insert(made.end(), {50.0 + load, 10.0 + 0.5 * load + 0.1 * normal(generator), own, 20.0 + wander + 0.2 * normal(generator)});
  }
  return made;
}

ExpectedBehaviour trained(std::size_t rows = 400, ExpectedBehaviour::Options options = {})
{
  return *ExpectedBehaviour::train(plant(rows, 1), width, options);
}

struct Run {
  std::size_t alarmRows = 0, raises = 0;
  ExpectedBehaviour::Verdict last;
};

Run judged(const ExpectedBehaviour &model, const std::vector<double> &rows, ExpectedBehaviour::State state)
{
  Run run;
  bool wasAlarm = false;
  for (std::size_t at = 0; at < rows.size(); at += width) {
    model.judge(std::span{rows}.subspan(at, width), state, run.last);
    run.alarmRows += run.last.isAlarm ? 1 : 0;
    run.raises += run.last.isAlarm && !wasAlarm ? 1 : 0;
    wasAlarm = run.last.isAlarm;
  }
  return run;
}

} // namespace

class TestExpectedBehaviour : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void normalRowsAreSeldomAbove()
  {
    std::size_t alarms = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
      const auto rows = plant(1400, seed);
      const auto model = ExpectedBehaviour::train(std::span{rows}.first(400 * width), width, {});
      QVERIFY(model.has_value());
      alarms += judged(*model, {rows.begin() + 400 * width, rows.end()}, model->resume()).alarmRows;
    }
    // One in 200 is meant; 400 rows with autocorrelation know it within a factor.
    QVERIFY2(alarms < 400, std::to_string(alarms).c_str());
  }

  void whatFollowsTheLoadIsExpectedFromIt()
  {
    const auto model = trained();
    auto state = model.resume();
    ExpectedBehaviour::Verdict verdict;
    model.judge(std::vector{56.0, 13.0, 0.0, 20.0}, state, verdict);
    QVERIFY2(std::abs(verdict.expected[1] - 13.0) < 0.3, std::to_string(verdict.expected[1]).c_str());
    QVERIFY(!verdict.isAlarm);
    // The same second value at a load of 50 is out of order, though it was seen often.
    auto rows = plant(60, 9);
    for (std::size_t t = 0; t < 60; ++t)
      rows[t * width + 1] += 1.0;
    const Run run = judged(model, rows, model.resume());
    QVERIFY(run.last.isAlarm);
    QVERIFY(run.last.contributions[1] > 0.5 * run.last.score);
  }

  void contributionsAddUpToTheScore()
  {
    const auto model = trained();
    auto state = model.resume();
    ExpectedBehaviour::Verdict verdict;
    const auto rows = plant(200, 8);
    for (std::size_t at = 0; at < rows.size(); at += width) {
      model.judge(std::span{rows}.subspan(at, width), state, verdict);
      QVERIFY(std::abs(std::accumulate(verdict.contributions.begin(), verdict.contributions.end(), 0.0) - verdict.score) < 1e-9);
      for (const double contribution : verdict.contributions)
        QVERIFY(contribution >= 0.0);
    }
  }

  void bandIsWhatRaisesAnAlarmAlone()
  {
    const auto model = trained();
    for (const double share : {0.9, 1.1}) {
      // Only the third is off, by a steady distance from its expected value.
      auto state = model.resume();
      ExpectedBehaviour::Verdict verdict;
      for (int t = 0; t < 60; ++t) {
        std::vector<double> row{50.0, 10.0, 0.0, 20.0};
        for (int twice = 0; twice < 2; ++twice) {
          auto tried = state;
          model.judge(row, tried, verdict);
          row = verdict.expected;
        }
        row[2] += share * model.band(2);
        model.judge(row, state, verdict);
      }
      QCOMPARE(verdict.isAlarm, share > 1.0);
    }
  }

  void alarmLastsAndEndsWithTheFault()
  {
    const auto model = trained();
    auto rows = plant(600, 5);
    for (std::size_t t = 100; t < 400; ++t)
      rows[t * width + 2] += 8.0;
    auto state = model.resume();
    ExpectedBehaviour::Verdict verdict;
    std::size_t inside = 0, outside = 0;
    for (std::size_t t = 0; t < 600; ++t) {
      model.judge(std::span{rows}.subspan(t * width, width), state, verdict);
      (t >= 100 && t < 400 ? inside : outside) += verdict.isAlarm ? 1 : 0;
    }
    QVERIFY2(inside > 290, std::to_string(inside).c_str());
    QVERIFY2(outside < 30, std::to_string(outside).c_str());
  }

  void aSecondCauseIsToldOnce()
  {
    const auto model = trained();
    auto rows = plant(300, 5);
    for (std::size_t t = 50; t < 300; ++t)
      rows[t * width + 2] += 8.0;
    const std::size_t one = judged(model, rows, model.resume()).raises;
    for (std::size_t t = 150; t < 300; ++t)
      rows[t * width + 1] += 5.0;
    const std::size_t two = judged(model, rows, model.resume()).raises;
    QCOMPARE(one, std::size_t{1});
    QCOMPARE(two, std::size_t{2});
  }

  void aWanderingLevelIsFollowedAsFarAsItMay()
  {
    const auto model = trained();
    QVERIFY(model.wander(3) > 0.0);
    QVERIFY(model.band(3) / 0.2 > model.band(0) / 2.0 * 0.5);
    auto state = model.resume();
    const auto before = state.level[3];
    ExpectedBehaviour::Verdict verdict;
    for (int t = 0; t < 100; ++t)
      model.judge(std::vector{50.0, 10.0, 0.0, 1000.0}, state, verdict);
    // Beyond its band it moves at a tenth of its speed, so that it does not follow a fault.
    QVERIFY(state.level[3] - before > 0.0);
    ExpectedBehaviour::Verdict after;
    auto fresh = model.resume();
    model.judge(std::vector{50.0, 10.0, 0.0, 20.0}, fresh, verdict);
    fresh = state;
    model.judge(std::vector{50.0, 10.0, 0.0, 20.0}, fresh, after);
    QVERIFY(after.expected[3] - verdict.expected[3] < 100 * model.wander(3));
  }

  void missingValuesTellNothing()
  {
    const auto model = trained();
    auto state = model.resume();
    ExpectedBehaviour::Verdict verdict;
    const double missing = std::numeric_limits<double>::quiet_NaN();
    for (int t = 0; t < 300; ++t) {
      model.judge(std::vector{missing, missing, missing, std::numeric_limits<double>::infinity()}, state, verdict);
      QVERIFY(!verdict.isAlarm && verdict.score < 1.0);
    }
    QCOMPARE(verdict.expected.size(), width);
    for (const double expected : verdict.expected)
      QVERIFY(std::isfinite(expected));
  }

  void aConstantColumnCountsForNothing()
  {
    auto rows = plant(400, 1);
    for (std::size_t t = 0; t < 400; ++t)
      rows[t * width + 2] = 7.0;
    const auto model = ExpectedBehaviour::train(rows, width, {});
    QVERIFY(model.has_value());
    auto state = model->resume();
    ExpectedBehaviour::Verdict verdict;
    for (int t = 0; t < 50; ++t)
      model->judge(std::vector{50.0, 10.0, 1e9, 20.0}, state, verdict);
    QVERIFY(!verdict.isAlarm);
    QCOMPARE(verdict.contributions[2], 0.0);
    QCOMPARE(verdict.expected[2], 7.0);
  }

  void limitsMayComeFromAnotherRun()
  {
    auto model = trained();
    const double before = model.band(0);
    auto noisier = plant(800, 6);
    for (std::size_t t = 0; t < 800; ++t)
      noisier[t * width] = 50.0 + 3.0 * (noisier[t * width] - 50.0);
    QVERIFY(model.calibrate(noisier).has_value());
    QVERIFY(model.band(0) > 2.0 * before);
    QVERIFY(!model.calibrate(std::vector{1.0, 2.0, 3.0, 4.0}));
  }

  void adaptedLimitHoldsItsRateWhereStreamsChange()
  {
    std::vector<double> rows = plant(4000, 3);
    // Noise grows slowly to three times: alarms would rain.
    for (std::size_t t = 0; t < 4000; ++t)
      rows[t * width + 2] *= 1.0 + static_cast<double>(t) / 2000.0;
    const auto fixed = trained();
    const auto adapting = trained(400, {.rate = 0.005, .adapt = 0.005});
    QVERIFY(judged(adapting, rows, adapting.resume()).raises * 2 < judged(fixed, rows, fixed.resume()).raises);
  }

  void tooLittleToLearnFromIsAnError()
  {
    QVERIFY(!ExpectedBehaviour::train({}, width, {}));
    QVERIFY(!ExpectedBehaviour::train(plant(79, 1), width, {}));
    QVERIFY(ExpectedBehaviour::train(plant(80, 1), width, {}).has_value());
    QVERIFY(!ExpectedBehaviour::train(std::vector<double>(400 * width, 3.0), width, {}));
    std::vector<double> gaps = plant(400, 1);
    for (std::size_t t = 0; t < 400; t += 2)
      gaps[t * width] = std::nan("");
    QVERIFY(ExpectedBehaviour::train(gaps, width, {}).has_value());
  }
};

QTEST_APPLESS_MAIN(TestExpectedBehaviour)
#include "tst_expected_behaviour.moc"
