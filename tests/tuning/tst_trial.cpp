// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// When a rule on trial has broken its terms.
#include "models/domain/predictor.h"
#include "models/domain/tuning/trial.h"
#include "services/tuning/taken_samples.h"

#include <QTest>

using namespace andon;
using namespace andon::tuning;
using namespace std::chrono_literals;

namespace {

const UtcTime midnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

/// Values one second apart; the rule is tried at 20 after it was at 10.
BenchBasis basisOf(const std::vector<double> &values, double limit)
{
  BenchBasis basis;
  basis.rule.id = RuleId{"high"};
  basis.rule.asset = AssetId{"A"};
  basis.rule.condition = LimitCondition{{basis.rule.asset, "x"}, LimitSide::High, limit, 0.0};
  basis.from = midnight;
  basis.to = midnight + std::chrono::seconds{values.size()};
  std::vector<Sample> samples;
  for (std::size_t i = 0; i < values.size(); ++i)
    samples.push_back({0, midnight + std::chrono::seconds{i}, values[i]});
  basis.history.samples = takeSamples(samples);
  return basis;
}

void set(std::vector<double> &values, int from, int to, double value)
{
  std::fill(values.begin() + from, values.begin() + to, value);
}

const TunedParts at10{10.0, 0.0, {}, {}, {}};

} // namespace

class TrialTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aPredictorsLimitIsTriedAndPutBackLikeOthers()
  {
    PredictorCondition says;
    says.predictor = PredictorId{"choke"};
    says.stream = scoreStreamOf(AssetId{"A"}, says.predictor);
    says.limit = 0.5; // its package's
    Rule rule;
    rule.id = RuleId{"risk"};
    rule.asset = AssetId{"A"};
    rule.condition = says;
    const auto before = tunedPartsOf(rule);
    QVERIFY(before && before->ofPackage);
    LimitSetting milder = settingOf(rule);
    milder.limit = 0.8;
    const Rule tried = withSetting(rule, milder);
    QVERIFY(!tunedPartsOf(tried)->ofPackage);
    QVERIFY(withTunedParts(tried, *before) == rule);

    std::vector<double> values(3600, 0.1);
    set(values, 500, 620, 0.6);
    set(values, 1500, 1620, 0.9);
    BenchBasis basis = basisOf(values, 0.0);
    basis.rule = tried;
    const TrialFigures figures = judgeTrial(basis, *before);
    QCOMPARE(figures.activations, std::uint64_t{1});
    QCOMPARE(figures.events, std::uint64_t{2});
    QCOMPARE(figures.missed, std::uint64_t{1});
  }

  void whatLastsAndIsNotFoundAnyMoreIsMissed()
  {
    std::vector<double> values(3600, 5.0);
    set(values, 500, 620, 15.0); // lasts, but stays below the new limit
    set(values, 1500, 1620, 25.0);
    set(values, 2500, 2503, 15.0); // a spike: nobody would have had to act
    const BenchBasis basis = basisOf(values, 20.0);
    const TrialFigures figures = judgeTrial(basis, at10);
    QCOMPARE(figures.activations, std::uint64_t{1});
    QCOMPARE(figures.events, std::uint64_t{2});
    QCOMPARE(figures.missed, std::uint64_t{1});
    QCOMPARE(breachOf({}, figures), TrialBreach::Missed);
    TrialTerms mild;
    mild.mostMissed = 1;
    QCOMPARE(breachOf(mild, figures), TrialBreach::None);
  }

  void whatPeopleHoldForFalseIsNotMissed()
  {
    std::vector<double> values(3600, 5.0);
    set(values, 500, 620, 15.0);
    BenchBasis basis = basisOf(values, 20.0);
    basis.occurrences.push_back({OccurrenceId{1}, midnight + 500s, midnight + 620s, true, OccurrenceLabel::False, false});
    QCOMPARE(judgeTrial(basis, at10).missed, std::uint64_t{0});
  }

  void aDayIsTheShortestTimeThatIsCountedOver()
  {
    std::vector<double> values(3600, 5.0);
    for (int i = 0; i < 6; ++i)
      set(values, 300 * i + 10, 300 * i + 12, 25.0);
    const TrialFigures figures = judgeTrial(basisOf(values, 20.0), at10);
    QCOMPARE(figures.perDay, 6.0); // not 144
    TrialTerms terms;
    terms.mostPerDay = 6.0;
    QCOMPARE(breachOf(terms, figures), TrialBreach::None);
    terms.mostPerDay = 5.0;
    QCOMPARE(breachOf(terms, figures), TrialBreach::PerDay);
  }

  void laterIsMeasuredOverWhatBothFind()
  {
    std::vector<double> values(3600, 5.0);
    for (const int begin : {500, 1500}) {
      set(values, begin, begin + 40, 15.0);
      set(values, begin + 40, begin + 200, 25.0);
    }
    const TrialFigures figures = judgeTrial(basisOf(values, 20.0), at10);
    QCOMPARE(figures.missed, std::uint64_t{0});
    QCOMPARE(figures.later, Duration{40s});
    TrialTerms terms;
    terms.mostLater = 30s;
    QCOMPARE(breachOf(terms, figures), TrialBreach::Later);
  }
};

QTEST_APPLESS_MAIN(TrialTest)
#include "tst_trial.moc"
