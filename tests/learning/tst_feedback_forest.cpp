// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/tap_simulation.h"
#include "tests/tuning/arbitrary_signal.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <rapidcheck.h>

using namespace andon;
using learning::FeedbackForest;

namespace {

/// A cloud of `count` rows and two small heaps beside it, of which only the first is wanted. What is wanted lies less far out.
learning::JudgedRows aCloudAndTwoHeaps(std::size_t count)
{
  test::Dice dice{5};
  const auto share = [&] { return static_cast<double>(dice.next() >> 11U) * 0x1.0p-53; };
  learning::JudgedRows rows;
  rows.columns = 2;
  for (std::size_t i = 0; i < count + 80; ++i) {
    const bool isWanted = i >= count && i < count + 40, isOther = i >= count + 40;
    rows.values.push_back(share() + (isWanted ? 1.6 : 0.0));
    rows.values.push_back(share() + (isOther ? -1.9 : 0.0));
    rows.isAnomaly.push_back(isWanted);
  }
  return rows;
}

} // namespace

class TestFeedbackForest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void untaughtItIsTheDepthOfTheForest()
  {
    const auto rows = aCloudAndTwoHeaps(400);
    const auto forest =
        FeedbackForest::grow(rows.values, 2, {.forest = {.trees = 20, .samples = 128, .isDeep = true, .seed = 2}, .step = 1.0});
    const auto plain = detection::IsolationForest::grow(rows.values, 2, {.trees = 20, .samples = 128, .isDeep = true, .seed = 2});
    // Without rows that look alike every leaf has one row: the cuts on its way are its depth.
    for (std::size_t i = 0; i < 480; i += 7) {
      const auto row = std::span{rows.values}.subspan(2 * i, 2);
      QVERIFY(std::abs(forest->normality(row) - 20.0 * plain->depth(row)) < 1e-6);
    }
  }

  void aVerdictMovesTheRowAndWhatIsLikeIt()
  {
    const auto rows = aCloudAndTwoHeaps(400);
    for (const bool isAnomaly : {false, true}) {
      auto forest = *FeedbackForest::grow(rows.values, 2, {.forest = {.trees = 50, .isDeep = true}, .step = 1.0});
      const auto at = [&](std::size_t row) { return forest.normality(std::span{rows.values}.subspan(2 * row, 2)); };
      const double own = at(410), like = at(425), unlike = at(470);
      forest.learn(std::span{rows.values}.subspan(2 * 410, 2), isAnomaly);
      const double sign = isAnomaly ? -1.0 : 1.0;
      QVERIFY(sign * (at(410) - own) > 0.0);
      QVERIFY(sign * (at(425) - like) > 0.0);
      QVERIFY(std::abs(at(470) - unlike) < std::abs(at(425) - like));
    }
  }

  void sumsKeptAreThoseOfTheWays()
  {
    const bool holds = rc::check("what is kept up to date is what a walk through the trees gives; never below 0", [] {
      const auto rows = aCloudAndTwoHeaps(60);
      auto forest = *FeedbackForest::grow(rows.values, 2, {.forest = {.trees = 5, .samples = 32, .isDeep = true}, .step = 1.0});
      const auto verdicts =
          *rc::gen::container<std::vector<std::pair<int, bool>>>(rc::gen::pair(rc::gen::inRange(0, 140), rc::gen::arbitrary<bool>()));
      for (const auto &[row, isAnomaly] : verdicts)
        forest.learn(std::span{rows.values}.subspan(2 * static_cast<std::size_t>(row), 2), isAnomaly);
      // Verdicts commute: the order in which people give them must not matter.
      auto other = *FeedbackForest::grow(rows.values, 2, {.forest = {.trees = 5, .samples = 32, .isDeep = true}, .step = 1.0});
      for (auto verdict = verdicts.rbegin(); verdict != verdicts.rend(); ++verdict)
        other.learn(std::span{rows.values}.subspan(2 * static_cast<std::size_t>(verdict->first), 2), verdict->second);
      for (std::size_t i = 0; i < 140; ++i) {
        const auto row = std::span{rows.values}.subspan(2 * i, 2);
        RC_ASSERT(forest.normality(row) >= 0.0);
        RC_ASSERT(std::abs(forest.normality(row) - other.normality(row)) < 1e-9);
        RC_ASSERT(forest.normality(row) == forest.normality(forest.leavesOf(row)));
      }
    });
    QVERIFY(holds);
  }

  void oneFalseVerdictDoesNotOutweighManyTrueOnes()
  {
    const auto rows = aCloudAndTwoHeaps(400);
    auto forest = *FeedbackForest::grow(rows.values, 2, {.forest = {.trees = 50, .isDeep = true}, .step = 1.0});
    const auto row = std::span{rows.values}.subspan(2 * 410, 2);
    const double untaught = forest.normality(row);
    for (int i = 0; i < 5; ++i)
      forest.learn(row, true);
    forest.learn(row, false);
    QVERIFY(forest.normality(row) < 0.1 * untaught);
  }

  void tapsFindWhatIsWantedAmongWhatIsOnlyStrange()
  {
    const auto rows = aCloudAndTwoHeaps(2000);
    learning::TapSimulation simulation;
    simulation.budget = 50;
    const auto taught = learning::simulateTaps(rows, simulation);
    simulation.learns = false;
    const auto untaught = learning::simulateTaps(rows, simulation);
    QCOMPARE(taught->size(), std::size_t{50});
    QVERIFY(std::is_sorted(taught->begin(), taught->end()));
    QVERIFY2(taught->back() >= 35, std::to_string(taught->back()).c_str());
    QVERIFY2(untaught->back() <= 30, std::to_string(untaught->back()).c_str());
  }

  void aBudgetBeyondTheRowsShowsAllOfThem()
  {
    const auto rows = aCloudAndTwoHeaps(10);
    learning::TapSimulation simulation;
    simulation.budget = 1000;
    simulation.forest.forest.trees = 5;
    const auto found = learning::simulateTaps(rows, simulation);
    QCOMPARE(found->size(), std::size_t{90});
    QCOMPARE(found->back(), std::size_t{40});
  }
};

QTEST_APPLESS_MAIN(TestFeedbackForest)
#include "tst_feedback_forest.moc"
