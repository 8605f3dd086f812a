// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drift/incremental_ks.h"
#include "services/drift/kolmogorov_smirnov.h"
#include "services/drift/population_stability.h"
#include "services/drift/quantile_watch.h"
#include "services/tables/cell_values.h"
#include "services/tables/csv_reader.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <rapidcheck.h>

using namespace andon;
using namespace andon::drift;

namespace {

nlohmann::json vectors(const char *key)
{
  const std::string path = test::sharedData("testvectors/vectors.json");
  return path.empty() ? nlohmann::json{} : nlohmann::json::parse(std::ifstream{path})[key];
}

bool isClose(double a, double b, double relative = 1e-9)
{
  return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestDriftTests : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void kolmogorovSmirnovGivesTheCheckedValues()
  {
    const auto cases = vectors("ks_2samp");
    if (cases.is_null())
      QSKIP("the shared test vectors are not here");
    QVERIFY(cases.size() >= 6);
    for (const auto &each : cases) {
      const std::vector<double> a = each["a"], b = each["b"];
      const KsTest test = ksTest(a, b);
      QVERIFY(isClose(test.distance, each["D"]));
      QVERIFY2(isClose(test.p, each["p_exact"], 1e-8), std::to_string(test.p).c_str());
      QVERIFY(isClose(ksStephensP(test.distance, a.size(), b.size()), each["p_stephens_NR"], 1e-8));
    }
  }

  void smallestCasesAreThoseCountedByHand()
  {
    // Two and two: of six orders two are fully apart, D = 1; D is at least 1/2 in all of them.
    QVERIFY(isClose(ksExactP(1.0, 2, 2), 2.0 / 6.0));
    QVERIFY(isClose(ksExactP(0.5, 2, 2), 1.0));
    QVERIFY(isClose(ksExactP(1.0, 1, 3), 0.5));
    QCOMPARE(ksDistance(std::vector{1.0, 2.0}, std::vector{1.0, 2.0}), 0.0);
    QCOMPARE(ksDistance(std::vector{1.0, 1.0, 2.0}, std::vector{1.0}), 1.0 / 3.0);
    QCOMPARE(ksDistance({}, std::vector{1.0}), 0.0);
    QCOMPARE(ksTest(std::vector{1.0, std::nan("")}, std::vector{std::nan("")}).p, 1.0);
  }

  void stephensComesCloseToTheExactChance()
  {
    for (const double distance : {0.1, 0.15, 0.2, 0.3})
      QVERIFY(std::abs(ksExactP(distance, 100, 120) - ksStephensP(distance, 100, 120)) < 0.02);
  }

  void incrementalDistanceIsTheDistance()
  {
    const bool holds = rc::check("after every value the treap says what sorting both samples says", [] {
      // Few distinct values, so that ties are many.
      const auto value = rc::gen::map(rc::gen::inRange(0, *rc::gen::element(4, 1000)), [](int v) { return v / 8.0; });
      const auto reference = *rc::gen::container<std::vector<double>>(*rc::gen::inRange<std::size_t>(1, 40), value);
      const auto window = *rc::gen::inRange<std::size_t>(1, 20);
      const auto stream = *rc::gen::container<std::vector<double>>(60, value);
      IncrementalKs ks{reference, window};
      for (std::size_t i = 0; i < stream.size(); ++i) {
        ks.add(stream[i]);
        RC_ASSERT(ks.distance().has_value() == (i + 1 >= window));
        if (i + 1 >= window)
          RC_ASSERT(std::abs(*ks.distance() - ksDistance(reference, std::span{stream}.subspan(i + 1 - window, window))) < 1e-12);
      }
    });
    QVERIFY(holds);
  }

  void incrementalDistancePassesOverWhatIsNoNumber()
  {
    IncrementalKs ks{std::vector{1.0, 2.0, std::nan("")}, 2};
    QCOMPARE(ks.referenceSize(), std::size_t{2});
    ks.add(std::nan(""));
    ks.add(std::numeric_limits<double>::infinity());
    QVERIFY(!ks.distance());
    ks.add(1.0);
    ks.add(2.0);
    QCOMPARE(*ks.distance(), 0.0);
    QVERIFY(!IncrementalKs(std::vector<double>{}, 1).distance());
  }

  void shuffledFeaturesOfTheInsectsAreFound()
  {
    const std::string path = test::sharedData("drift_iks/AbruptInsects.data.gz");
    if (path.empty())
      QSKIP("the shared recordings are not here");
    // The features are shuffled in the middle third of the rows. The last column is the class.
    auto reader = tables::CsvReader::open(path, ',');
    QVERIFY(reader.has_value());
    std::vector<std::vector<double>> columns;
    std::vector<std::string> cells;
    while ((*reader)->next(cells).value_or(false)) {
      columns.resize(cells.size() - 1);
      for (std::size_t c = 0; c + 1 < cells.size(); ++c)
        columns[c].push_back(tables::numberOf(cells[c]).value());
    }
    const std::size_t third = columns.front().size() / 3;
    std::size_t calm = 0, changed = 0;
    for (const auto &column : columns) {
      IncrementalKs ks{std::span{column}.first(500), 300};
      for (std::size_t t = 500; t < third + 600; ++t) {
        ks.add(column[t]);
        if (t + 1 == third)
          calm += ksStephensP(*ks.distance(), 500, 300) < 0.001 ? 1 : 0;
      }
      changed += ksStephensP(*ks.distance(), 500, 300) < 0.001 ? 1 : 0;
    }
    QVERIFY2(calm <= columns.size() / 10, std::to_string(calm).c_str());
    // Some features happen to be put in the place of one that looks like them.
    QVERIFY2(changed >= columns.size() * 2 / 3, std::to_string(changed).c_str());
  }

  void stabilityIndexGivesTheCheckedValue()
  {
    const auto checked = vectors("psi");
    if (checked.is_null())
      QSKIP("the shared test vectors are not here");
    QVERIFY(isClose(stabilityIndex(checked["expected"].get<std::vector<double>>(), checked["actual"].get<std::vector<double>>()),
                    checked["psi"]));
    QVERIFY(std::isinf(stabilityIndex(std::vector{0.5, 0.5}, std::vector{1.0, 0.0})));
  }

  void stabilityTestCriesAsOftenAsItSays()
  {
    std::mt19937_64 generator{7};
    std::normal_distribution<double> normal{5.0, 2.0};
    const auto draw = [&](std::size_t count, double shift) {
      std::vector<double> values(count);
      for (double &value : values)
        value = normal(generator) + shift;
      return values;
    };
    int wrong = 0;
    for (int i = 0; i < 1000; ++i)
      wrong += stabilityTest(draw(300, 0.0), draw(200, 0.0)).p < 0.05 ? 1 : 0;
    QVERIFY2(wrong >= 25 && wrong <= 80, std::to_string(wrong).c_str());
    QVERIFY(stabilityTest(draw(300, 0.0), draw(200, 2.0)).p < 1e-6);
    QCOMPARE(stabilityTest(std::vector{1.0, 1.0}, std::vector{1.0}).index, 0.0);
    QCOMPARE(stabilityTest({}, std::vector{1.0}).p, 1.0);
  }

  void aWatchAgreesWithTheTestsOnTheSameValues()
  {
    std::mt19937_64 generator{9};
    std::normal_distribution<double> normal{5.0, 2.0};
    std::vector<double> reference(100), values(500);
    for (double &value : reference)
      value = normal(generator);
    for (const double shift : {0.0, 0.5, 1.0, 4.0}) {
      for (double &value : values)
        value = normal(generator) + shift;
      QuantileWatch watch{std::make_shared<const QuantileReference>(reference, 100), 1000};
      for (const double value : values)
        watch.add(value);
      const QuantileDrift drift = watch.drift();
      const double distance = ksDistance(reference, values);
      QVERIFY2(drift.distance <= distance + 1e-12 && drift.distance >= distance - 0.011, std::to_string(drift.distance).c_str());
      const double index = stabilityTest(reference, values).index;
      QVERIFY2(std::abs(drift.stability - index) < 0.02 + 0.1 * index, std::to_string(drift.stability - index).c_str());
      QVERIFY(drift.count == 500.0 && drift.independent > 350.0);
    }
  }

  void aWatchForgetsAndCountsNeighboursOnce()
  {
    std::mt19937_64 generator{11};
    std::normal_distribution<double> normal;
    std::vector<double> reference(1000);
    for (double &value : reference)
      value = normal(generator);
    const auto shared = std::make_shared<const QuantileReference>(reference);
    QVERIFY(shared->edges().size() <= 40);
    QuantileWatch watch{shared, 200};
    for (int i = 0; i < 300; ++i)
      watch.add(normal(generator) + 8.0);
    QVERIFY(watch.drift().p < 1e-6 && watch.drift().distance > 0.95);
    for (int i = 0; i < 401; ++i)
      watch.add(normal(generator));
    watch.add(std::nan(""));
    QVERIFY2(watch.drift().p > 1e-3, std::to_string(watch.drift().p).c_str());
    QVERIFY(watch.drift().count <= 400.0);
    // A value that wanders slowly has said little, however often it says it.
    QuantileWatch slow{shared, 1000};
    double wander = 0.0;
    for (int i = 0; i < 900; ++i)
      slow.add(wander = 0.995 * wander + 0.1 * normal(generator));
    QVERIFY2(slow.drift().independent < 30.0, std::to_string(slow.drift().independent).c_str());
    // Without a reference nothing is told.
    QuantileWatch none{std::make_shared<const QuantileReference>(std::vector<double>{}), 10};
    none.add(1.0);
    QCOMPARE(none.drift().p, 1.0);
  }
};

QTEST_APPLESS_MAIN(TestDriftTests)
#include "tst_drift_tests.moc"
