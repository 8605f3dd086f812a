// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told: the strongest inputs with what is usual, and the smallest change that would clear.
#include "services/prediction/counterfactual.h"
#include "services/prediction/reasons.h"

#include <QTest>

#include <cmath>

using namespace andon;
using namespace andon::prediction;

namespace {

/// A stump on each of three inputs: heat counts above 80, load above 5, both together 3; the model C adds 1 everywhere.
PredictorPackage aPackage()
{
  PredictorPackage package;
  FeaturePlan &plan = package.manifest.plan;
  plan.inputs = {{"heat", "degC", {}, 20.0, 100.0, true}, {"load", "kN", {}, 0.0, 10.0, true}, {"model", "", {"A", "C"}, 0.0, 0.0, false}};
  const auto add = [&](std::string name, FeatureKind kind, std::uint32_t of, std::uint32_t category) {
    Feature feature;
    feature.name = std::move(name);
    feature.kind = kind;
    feature.of = {of};
    feature.category = category;
    plan.features.push_back(std::move(feature));
  };
  add("heat", FeatureKind::Input, 0, 0);
  add("load", FeatureKind::Input, 1, 0);
  add("model = C", FeatureKind::OneHot, 2, 1);
  package.manifest.threshold = 0.9;
  package.manifest.objective = Objective::LogOdds;
  package.forest.objective = Objective::LogOdds;
  package.forest.features = 3;
  const auto stump = [](std::int32_t feature, float limit, float above) {
    return ForestTree{{1, 2, feature, limit, 100.0F, true}, {-1, -1, 0, -1.0F, 80.0F, true}, {-1, -1, 0, above, 20.0F, true}};
  };
  package.forest.trees = {stump(0, 80.0F, 3.0F), stump(1, 5.0F, 2.0F), stump(2, 0.5F, 0.0F)};
  return package;
}

} // namespace

class TestReasons : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void theStrongestComeFirst()
  {
    const Predictor predictor{aPackage()};
    Predictor::Scratch scratch;
    Explanation why;
    FeatureMemory memory;
    const std::vector<double> row{105.0, 4.0, 1.0};
    predictor.predict(0.0, row, memory, scratch);
    predictor.explain(scratch, why);
    const auto reasons = reasonsOf(predictor.manifest().plan, row, why, 2);
    QCOMPARE(reasons.size(), std::size_t{2});
    QCOMPARE(reasons[0].name, std::string{"heat"});
    QCOMPARE(reasons[0].unit, std::string{"degC"});
    QVERIFY(reasons[0].raises && reasons[0].standing == Standing::High);
    QVERIFY(std::abs(reasons[0].contribution - 3.2) < 1e-5); // 3 less the mean of -1 and 3 by their covers
    QVERIFY(std::abs(reasons[0].share - 0.8) < 1e-5);
    QCOMPARE(reasons[1].text, std::string{"C"});
    const std::vector<double> odd{std::nan(""), 4.0, -1.0};
    predictor.predict(0.0, odd, memory, scratch);
    predictor.explain(scratch, why);
    for (const auto &reason : reasonsOf(predictor.manifest().plan, odd, why, 9)) {
      QVERIFY(reason.standing == (reason.input == 0 ? Standing::Missing : reason.input == 1 ? Standing::Usual : Standing::UnknownText));
      QVERIFY(!reason.raises);
    }
  }

  void theSmallestChangeClears()
  {
    const Predictor predictor{aPackage()};
    // 3 + 2 + 0: probability .993. Load down to 5 is 4 tenths of its width, heat down to 80 a quarter of its own.
    const auto change = smallestChange(predictor, std::vector<double>{100.0, 9.0, 1.0});
    QVERIFY(change.has_value());
    QCOMPARE(change->changes.size(), std::size_t{1});
    QCOMPARE(change->changes[0].input, std::uint32_t{0});
    QVERIFY(change->changes[0].to < 80.0 && change->changes[0].to > 79.99);
    QVERIFY(change->output < 0.9);
  }

  void twoAreChangedWhereOneIsNotEnough()
  {
    PredictorPackage package = aPackage();
    package.manifest.threshold = 0.2; // only -1 -1 0 is calm
    const Predictor predictor{package};
    const auto change = smallestChange(predictor, std::vector<double>{100.0, 9.0, 1.0});
    QVERIFY(change.has_value());
    QCOMPARE(change->changes.size(), std::size_t{2});
    QVERIFY(change->changes[0].to < 80.0 && change->changes[1].to < 5.0);
  }

  void nothingIsAdvisedThatNobodyCanDo()
  {
    PredictorPackage package = aPackage();
    for (PredictorInput &input : package.manifest.plan.inputs)
      input.canChange = false;
    QVERIFY(!smallestChange(Predictor{package}, std::vector<double>{100.0, 9.0, 1.0}).has_value());
    QVERIFY(!smallestChange(Predictor{aPackage()}, std::vector<double>{30.0, 1.0, 0.0}).has_value()); // it is calm
  }
};

QTEST_APPLESS_MAIN(TestReasons)
#include "tst_reasons.moc"
