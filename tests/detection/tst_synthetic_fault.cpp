// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/synthetic_fault.h"

#include <QTest>

#include <cmath>
#include <random>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::detection;

namespace {

constexpr std::size_t width = 3;

std::vector<double> noise(std::size_t rows)
{
  std::mt19937_64 generator{12};
  std::normal_distribution<double> normal;
  std::vector<double> made;
  for (std::size_t t = 0; t < rows; ++t) {
    const double load = normal(generator);
    made.insert(made.end(), {100.0 + load, 5.0 + 2.0 * load + 0.2 * normal(generator), 3.0 * normal(generator)});
  }
  return made;
}

double at(const std::vector<double> &rows, std::size_t t, std::size_t column)
{
  return rows[t * width + column];
}

} // namespace

class TestSyntheticFault : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void onlyItsRowsAndColumnAreTouched()
  {
    const bool holds = rc::check("everything else stays as it was, to the bit", [] {
      const auto rows = noise(60);
      SyntheticFault fault;
      fault.kind = allFaultKinds[*rc::gen::inRange<std::size_t>(0, allFaultKinds.size())];
      fault.column = *rc::gen::inRange<std::size_t>(0, 5);
      fault.from = *rc::gen::inRange<std::size_t>(0, 80);
      fault.rows = *rc::gen::inRange<std::size_t>(0, 80);
      fault.size = *rc::gen::inRange(0, 10);
      const auto made = withFault(rows, width, fault);
      RC_ASSERT(made.size() == rows.size());
      for (std::size_t i = 0; i < rows.size(); ++i)
        if (i % width != fault.column || i / width < fault.from || i / width >= fault.from + fault.rows)
          RC_ASSERT(made[i] == rows[i]);
    });
    QVERIFY(holds);
  }

  void eachKindIsWhatItSays()
  {
    const auto rows = noise(300);
    const auto drawn = [&](FaultKind kind) { return withFault(rows, width, {kind, 2, 100, 100, 4.0}); };
    double squares = 0.0, mean = 0.0;
    for (std::size_t t = 0; t < 100; ++t)
      mean += at(rows, t, 2) / 100.0;
    for (std::size_t t = 0; t < 100; ++t)
      squares += (at(rows, t, 2) - mean) * (at(rows, t, 2) - mean);
    const double deviation = std::sqrt(squares / 100.0);
    const auto shifted = drawn(FaultKind::LevelShift), drifted = drawn(FaultKind::Drift), spiked = drawn(FaultKind::Spike),
               stuck = drawn(FaultKind::Stuck), dropped = drawn(FaultKind::Dropout), wild = drawn(FaultKind::Variance),
               warped = drawn(FaultKind::TimeWarp);
    for (std::size_t t = 100; t < 200; ++t) {
      QVERIFY(std::abs(at(shifted, t, 2) - at(rows, t, 2) - 4.0 * deviation) < 1e-9);
      QVERIFY(std::abs(at(drifted, t, 2) - at(rows, t, 2) - 4.0 * deviation * static_cast<double>(t - 99) / 100.0) < 1e-9);
      QCOMPARE(at(stuck, t, 2), at(rows, 99, 2));
      QVERIFY(std::isnan(at(dropped, t, 2)));
      QVERIFY(std::abs(at(wild, t, 2) - mean - 5.0 * (at(rows, t, 2) - mean)) < 1e-9);
      QVERIFY(std::abs(at(spiked, t, 2) - at(rows, t, 2)) < 1e-9 || t % 10 == 0);
    }
    QVERIFY(std::abs(at(spiked, 100, 2) - at(rows, 100, 2) - 4.0 * deviation) < 1e-9);
    QVERIFY(std::abs(at(spiked, 110, 2) - at(rows, 110, 2) + 4.0 * deviation) < 1e-9);
    QCOMPARE(at(warped, 100, 2), at(rows, 100, 2));
    QCOMPARE(at(warped, 103, 2), at(rows, 85, 2)); // at five times the speed, backwards
    QCOMPARE(at(warped, 121, 2), at(rows, 5, 2));  // 105 rows back are 5 forth again
  }

  void detectorsAreTriedOnAllOfThem()
  {
    const auto rows = noise(900);
    FaultPlan plan;
    plan.sizes = {8.0};
    const auto trials = tryFaults("expected-behaviour", rows, width, 400, plan, {});
    QVERIFY2(trials.has_value(), trials ? "" : toText(trials.error()).c_str());
    QCOMPARE(trials->trials.size(), std::size_t{7 * width});
    QCOMPARE(trials->normalRows, std::size_t{500});
    QVERIFY(trials->normalRaises <= 5);
    for (const FaultTrial &trial : trials->trials) {
      QCOMPARE(trial.isCaught, trial.late.has_value());
      if (trial.fault.kind == FaultKind::LevelShift) {
        QVERIFY(trial.isCaught && *trial.late < 10);
        // A shift of the load that nothing follows may as well be a fault of what follows it.
        QVERIFY(trial.isNamed || trial.fault.column < 2);
      }
      if (trial.fault.kind == FaultKind::Drift)
        QVERIFY(trial.isCaught && *trial.late > 5);
    }
  }

  void noFaultIsCaughtByWhatAlarmsAnyway()
  {
    // A level that never comes back after row 450: the alarm stands before the fault begins.
    auto rows = noise(900);
    for (std::size_t t = 420; t < 900; ++t)
      rows[t * width + 2] += 60.0;
    FaultPlan plan;
    plan.kinds = {FaultKind::LevelShift};
    plan.sizes = {0.0};
    const auto trials = tryFaults("t2q", rows, width, 400, plan, {});
    for (const FaultTrial &trial : trials->trials)
      QVERIFY(!trial.isCaught);
  }

  void tooShortAStretchIsAnError()
  {
    const auto rows = noise(500);
    QVERIFY(!tryFaults("expected-behaviour", rows, width, 400, {}, {}));
    QVERIFY(!tryFaults("nothing", noise(900), width, 400, {}, {}));
  }
};

QTEST_APPLESS_MAIN(TestSyntheticFault)
#include "tst_synthetic_fault.moc"
