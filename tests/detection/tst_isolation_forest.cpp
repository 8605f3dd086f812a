// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/isolation_forest.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <rapidcheck.h>

using namespace andon;
using detection::IsolationForest;

namespace {

/// So many rows on a grid of two columns and a third that never changes; the last row lies apart in the second.
std::vector<double> gridWithOneApart(std::size_t count)
{
  std::vector<double> rows;
  for (std::size_t i = 0; i + 1 < count; ++i)
    for (const double value : {static_cast<double>(i % 16), static_cast<double>(i / 16 % 16), 7.0})
      rows.push_back(value);
  rows.insert(rows.end(), {8.0, 60.0, 7.0});
  return rows;
}

} // namespace

class TestIsolationForest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void whatLiesApartIsFoundAndNamed()
  {
    const auto rows = gridWithOneApart(257);
    const auto forest = IsolationForest::grow(rows, 3, {});
    QVERIFY(forest.has_value());
    const double apart = forest->depth(std::span{rows}.last(3));
    for (std::size_t i = 0; i + 1 < 257; ++i)
      QVERIFY(forest->depth(std::span{rows}.subspan(3 * i, 3)) > apart);
    QVERIFY(forest->anomaly(apart) > 0.6);
    QVERIFY(forest->anomaly(forest->meanDepth()) < 0.55);
    std::vector<double> contributions(3, 0.0);
    forest->contribute(std::span{rows}.last(3), contributions);
    QVERIFY(contributions[1] > 5.0 * std::abs(contributions[0]));
    QCOMPARE(contributions[2], 0.0);
  }

  void contributionsAreWhatMakesTheDepthDiffer()
  {
    const bool holds = rc::check("the sum of contributions is the mean depth less the row's", [] {
      const auto cell = [] { return rc::gen::map(rc::gen::inRange(-50, 50), [](int v) { return v / 4.0; }); };
      auto rows = *rc::gen::container<std::vector<double>>(300, cell());
      RC_PRE(rows.front() != rows[3]);
      const auto forest = IsolationForest::grow(rows, 3, {.trees = 7, .samples = 32, .isDeep = *rc::gen::arbitrary<bool>(), .seed = 3});
      RC_ASSERT(forest.has_value());
      auto row = *rc::gen::container<std::vector<double>>(3, cell());
      if (*rc::gen::arbitrary<bool>())
        row[1] = std::numeric_limits<double>::quiet_NaN();
      std::vector<double> contributions(3, 0.0);
      forest->contribute(row, contributions);
      RC_ASSERT(std::abs(std::accumulate(contributions.begin(), contributions.end(), 0.0) - (forest->meanDepth() - forest->depth(row))) <
                1e-9);
    });
    QVERIFY(holds);
  }

  void sameSeedGivesTheSameForest()
  {
    const auto rows = gridWithOneApart(100);
    const auto one = IsolationForest::grow(rows, 3, {.trees = 3, .seed = 9}), two = IsolationForest::grow(rows, 3, {.trees = 3, .seed = 9});
    QCOMPARE(one->nodes().size(), two->nodes().size());
    for (std::size_t i = 0; i < one->nodes().size(); ++i)
      QVERIFY(one->nodes()[i].column == two->nodes()[i].column && one->nodes()[i].cut == two->nodes()[i].cut);
    const auto other = IsolationForest::grow(rows, 3, {.trees = 3, .seed = 10});
    QVERIFY(one->nodes()[0].cut != other->nodes()[0].cut);
  }

  void deepTreesCutUntilEveryRowStandsAlone()
  {
    const auto rows = gridWithOneApart(129);
    const auto forest = IsolationForest::grow(rows, 3, {.trees = 5, .samples = 129, .isDeep = true});
    for (const auto &node : forest->nodes())
      QVERIFY(node.column != IsolationForest::none || node.rows == 1);
  }

  void missingValuesAndNeighbouringNumbersAreNoTrouble()
  {
    const double low = 1.0, high = std::nextafter(1.0, 2.0), missing = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> rows{low, missing, high, 1.0, low, 2.0, missing, missing};
    const auto forest = IsolationForest::grow(rows, 2, {.trees = 50, .samples = 4, .isDeep = true});
    QVERIFY(forest.has_value());
    for (const auto &node : forest->nodes())
      QVERIFY(node.rows > 0);
    QVERIFY(std::isfinite(forest->depth(std::vector{missing, missing})));
  }

  void nothingToLearnFromIsAnError()
  {
    QVERIFY(!IsolationForest::grow({}, 3, {}));
    QVERIFY(!IsolationForest::grow(std::vector{1.0, 2.0}, 2, {}));
    QVERIFY(!IsolationForest::grow(std::vector{1.0, 2.0, 1.0, 2.0}, 2, {}));
  }
};

QTEST_APPLESS_MAIN(TestIsolationForest)
#include "tst_isolation_forest.moc"
