// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of a forest are made of the inputs, row by row.
#include "services/prediction/feature_maker.h"

#include <QTest>

#include <cmath>

using namespace andon;
using namespace andon::prediction;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

Feature aFeature(FeatureKind kind, std::vector<std::uint32_t> of, double span = 0.0)
{
  Feature feature;
  feature.name = std::string{keyOf(kind)};
  feature.kind = kind;
  feature.of = std::move(of);
  feature.span = span;
  return feature;
}

FeaturePlan aPlan(std::vector<Feature> features, std::size_t inputs = 2)
{
  FeaturePlan plan;
  for (std::size_t i = 0; i < inputs; ++i) {
    plan.inputs.push_back({});
    plan.inputs.back().name = std::string(1, static_cast<char>('a' + i));
  }
  plan.features = std::move(features);
  return plan;
}

struct TimedRow {
  double time;
  std::vector<double> inputs;
};

/// The one served feature after the last of the rows.
double lastOf(const FeaturePlan &plan, const std::vector<TimedRow> &rows)
{
  const FeatureMaker maker{plan};
  FeatureMemory memory;
  std::vector<float> made(maker.width());
  for (const TimedRow &row : rows)
    maker.make(row.time, row.inputs, memory, made);
  return static_cast<double>(made.back());
}

} // namespace

class TestFeatures : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void overWindows_data()
  {
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("span");
    QTest::addColumn<double>("expected");
    const auto add = [](const char *name, FeatureKind kind, double span, double expected) {
      QTest::newRow(name) << static_cast<int>(kind) << span << expected;
    };
    // Times 0 1 2 3 5, values 1 3 missing 4 8: a gap and a hole.
    add("mean of three", FeatureKind::Mean, 3.0, 6.0);
    add("mean of all", FeatureKind::Mean, 100.0, 4.0);
    add("mean of itself", FeatureKind::Mean, 1.0, 8.0);
    add("deviation", FeatureKind::Deviation, 3.0, std::sqrt(8.0));
    add("deviation of one", FeatureKind::Deviation, 1.0, missing);
    add("slope", FeatureKind::Slope, 5.0, 1.25);
    add("slope of two", FeatureKind::Slope, 3.0, missing);
    add("minimum", FeatureKind::Minimum, 5.0, 3.0);
    add("maximum", FeatureKind::Maximum, 100.0, 8.0);
    add("rate", FeatureKind::Rate, 3.0, 2.0);
    add("rate over too long a gap", FeatureKind::Rate, 2.0, missing);
    add("lag", FeatureKind::Lag, 2.0, 4.0);
    add("lag of nothing", FeatureKind::Lag, 0.5, missing);
    add("from its start", FeatureKind::FromStart, 2.0, 6.0);
  }

  void overWindows()
  {
    QFETCH(int, kind);
    QFETCH(double, span);
    QFETCH(double, expected);
    const FeaturePlan plan = aPlan({aFeature(static_cast<FeatureKind>(kind), {0}, span)});
    QVERIFY(checkPlan(plan).has_value());
    QVERIFY(!plan.isStateless());
    const double made = lastOf(plan, {{0, {1, 0}}, {1, {3, 0}}, {2, {missing, 0}}, {3, {4, 0}}, {5, {8, 0}}});
    if (std::isnan(expected))
      QVERIFY2(std::isnan(made), qPrintable(QString::number(made)));
    else
      QCOMPARE(static_cast<float>(made), static_cast<float>(expected));
  }

  /// A settled input is what it would be had it stood there for as long as anything looks back; the others stay as they are.
  void settledInputs()
  {
    FeaturePlan plan =
        aPlan({aFeature(FeatureKind::Mean, {0}, 10.0), aFeature(FeatureKind::Slope, {0}, 10.0), aFeature(FeatureKind::Maximum, {1}, 10.0),
               aFeature(FeatureKind::Difference, {0, 1}), aFeature(FeatureKind::FromStart, {0}, 2.0)});
    for (std::size_t i = 0; i < plan.features.size(); ++i)
      plan.features[i].name = std::to_string(i);
    QVERIFY(checkPlan(plan).has_value());
    const FeatureMaker maker{plan};
    FeatureMemory memory;
    std::vector<float> features(maker.width()), settled(maker.width());
    for (int i = 0; i <= 10; ++i)
      maker.make(i, std::vector<double>{1.0 + i, 5.0}, memory, features);
    maker.settle(10.0, std::vector<double>{4.0, 5.0}, std::vector<char>{1, 0}, memory, features, settled);
    QCOMPARE(settled, (std::vector<float>{4.0F, 0.0F, 5.0F, -1.0F, 2.5F}));
    maker.settle(10.0, std::vector<double>{11.0, 5.0}, std::vector<char>{0, 0}, memory, features, settled);
    QCOMPARE(settled, features);
  }

  void ofOneRow()
  {
    QCOMPARE(lastOf(aPlan({aFeature(FeatureKind::Product, {0, 1})}), {{0, {3, 4}}}), 12.0);
    QCOMPARE(lastOf(aPlan({aFeature(FeatureKind::Ratio, {0, 1})}), {{0, {3, 4}}}), 0.75);
    QVERIFY(std::isnan(lastOf(aPlan({aFeature(FeatureKind::Ratio, {0, 1})}), {{0, {3, 0}}})));
    QCOMPARE(lastOf(aPlan({aFeature(FeatureKind::Difference, {0, 1})}), {{0, {3, 4}}}), -1.0);
    QVERIFY(std::isnan(lastOf(aPlan({aFeature(FeatureKind::Product, {0, 1})}), {{0, {missing, 4}}})));
    QCOMPARE(lastOf(aPlan({aFeature(FeatureKind::Age, {})}), {{5, {0, 0}}, {17, {0, 0}}}), 12.0);
    FeaturePlan texts = aPlan({aFeature(FeatureKind::OneHot, {0})});
    texts.inputs[0].categories = {"H", "L"};
    texts.features[0].category = 1;
    QVERIFY(checkPlan(texts).has_value());
    QCOMPARE(lastOf(texts, {{0, {1, 0}}}), 1.0);
    QCOMPARE(lastOf(texts, {{0, {-1, 0}}}), 0.0); // a text that it does not know
    QVERIFY(std::isnan(lastOf(texts, {{0, {missing, 0}}})));
  }

  void normalisesByOperatingCondition()
  {
    FeaturePlan plan = aPlan({aFeature(FeatureKind::Normalised, {0}), aFeature(FeatureKind::Mean, {2}, 10.0)});
    plan.features[0].isServed = false;
    plan.features[0].means = {10.0, 100.0};
    plan.features[0].deviations = {2.0, 5.0};
    plan.conditions = {{1}, {1.0}, {{0.0}, {1.0}}};
    QVERIFY(checkPlan(plan).has_value());
    // One deviation above its mean under either condition: calm, whatever the load.
    QCOMPARE(lastOf(plan, {{0, {12, 0.1}}, {1, {105, 0.9}}}), 1.0);
    QCOMPARE(plan.servedNames(), std::vector<std::string>{"mean"});
    QCOMPARE(plan.origins(), (std::vector<std::vector<std::uint32_t>>{{0}}));
  }

  void aLateRowLeavesNoTrace()
  {
    const FeaturePlan plan = aPlan({aFeature(FeatureKind::Mean, {0}, 100.0)});
    const FeatureMaker maker{plan};
    FeatureMemory memory;
    std::vector<float> made(1), again(1);
    const auto give = [&](double time, double value, std::vector<float> &into) {
      const std::vector<double> inputs{value, 0.0};
      maker.make(time, inputs, memory, into);
    };
    give(0, 1, made);
    give(10, 3, made);
    give(5, 1000, again);
    QCOMPARE(again, made);
    give(10, 1000, again);
    QCOMPARE(again, made);
    give(11, 5, made);
    QCOMPARE(made[0], 3.0F);
  }

  void whatCannotBeIsRefused()
  {
    const auto isRefused = [](const FeaturePlan &plan) { return !checkPlan(plan).has_value(); };
    QVERIFY(isRefused(aPlan({})));
    QVERIFY(isRefused(aPlan({aFeature(FeatureKind::Product, {0})})));
    QVERIFY(isRefused(aPlan({aFeature(FeatureKind::Input, {2})})));
    QVERIFY(isRefused(aPlan({aFeature(FeatureKind::Mean, {0})})));
    QVERIFY(isRefused(aPlan({aFeature(FeatureKind::Mean, {0}, missing)})));
    QVERIFY(isRefused(aPlan({aFeature(FeatureKind::OneHot, {0})})));
    QVERIFY(isRefused(aPlan({aFeature(FeatureKind::Normalised, {0})})));
    QVERIFY(isRefused(aPlan({aFeature(FeatureKind::Input, {0}), aFeature(FeatureKind::Input, {1})})));
    FeaturePlan text = aPlan({aFeature(FeatureKind::Input, {0})});
    text.inputs[0].categories = {"x", "y"};
    QVERIFY(isRefused(text));
  }

  void kindsHaveKeys()
  {
    for (int kind = 0; kind <= static_cast<int>(FeatureKind::Age); ++kind)
      QCOMPARE(featureKindOf(keyOf(static_cast<FeatureKind>(kind))), std::optional{static_cast<FeatureKind>(kind)});
    QVERIFY(!featureKindOf("magic").has_value());
  }
};

QTEST_APPLESS_MAIN(TestFeatures)
#include "tst_features.moc"
