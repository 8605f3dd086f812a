// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tuning bench says of a setting, against the same told in another way.
#include "models/domain/predictor.h"
#include "models/domain/tuning/bench.h"
#include "models/domain/tuning/kpi_report.h"
#include "services/tuning/taken_samples.h"
#include "tests/tuning/arbitrary_signal.h"

#include <QTest>

#include <numeric>

using namespace andon;
using namespace andon::tuning;
using namespace std::chrono_literals;

namespace {

const UtcTime midnight{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

Rule limitRule(double limit)
{
  Rule rule;
  rule.id = RuleId{"high"};
  rule.asset = AssetId{"A"};
  rule.condition = LimitCondition{{rule.asset, "x"}, LimitSide::High, limit, 0.0};
  return rule;
}

/// Values one second apart.
BenchBasis basisOf(const std::vector<double> &values)
{
  BenchBasis basis;
  basis.rule = limitRule(10.0);
  basis.from = midnight;
  basis.to = midnight + std::chrono::seconds{values.size()};
  std::vector<Sample> samples;
  for (std::size_t i = 0; i < values.size(); ++i)
    samples.push_back({0, midnight + std::chrono::seconds{i}, values[i]});
  basis.history.samples = takeSamples(samples);
  return basis;
}

RecordedOccurrence occurrence(int from, int to, std::optional<OccurrenceLabel> label)
{
  return {OccurrenceId{from + 1}, midnight + std::chrono::seconds{from}, midnight + std::chrono::seconds{to}, true, label, false};
}

} // namespace

class BenchTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void labelsJudgeASetting()
  {
    std::vector<double> values(400, 5.0);
    for (int i = 100; i < 130; ++i)
      values[static_cast<std::size_t>(i)] = 20.0; // true
    for (const int i : {200, 300})
      values[static_cast<std::size_t>(i)] = 11.0; // noise
    BenchBasis basis = basisOf(values);
    basis.occurrences = {occurrence(100, 130, OccurrenceLabel::True), occurrence(200, 201, OccurrenceLabel::Nuisance),
                         occurrence(300, 301, std::nullopt)};
    basis.history.events = {{midnight + 100s, midnight + 130s}};
    BenchScratch scratch;
    const BenchFigures now = judgeBench(basis, settingOf(basis.rule), scratch);
    QCOMPARE(now.tally.activations, std::uint64_t{3});
    QCOMPARE(now.tally.found, std::uint64_t{1});
    QCOMPARE(now.delayed, std::uint64_t{0});
    QCOMPARE(now.falseLabelled, std::uint64_t{1});
    QCOMPARE(now.falseLeft, std::uint64_t{1});
    QCOMPARE(now.unlabelled, std::uint64_t{1});
    QCOMPARE(now.fleeting, std::uint64_t{2});

    LimitSetting delayed = settingOf(basis.rule);
    delayed.delays.onDelay = 12s;
    const BenchFigures then = judgeBench(basis, delayed, scratch);
    QCOMPARE(then.tally.activations, std::uint64_t{1});
    QCOMPARE(then.delayed, std::uint64_t{1});
    QVERIFY(then.medianDelay == 12s);
    QCOMPARE(then.falseLeft, std::uint64_t{0});
    QCOMPARE(then.unlabelled, std::uint64_t{0});

    LimitSetting above = settingOf(basis.rule);
    above.limit = 50.0;
    QCOMPARE(judgeBench(basis, above, scratch).tally.missed(), std::uint64_t{1});
  }

  void theSiteIsInFloodAsTheMeterCounts()
  {
    test::Dice dice{3};
    for (int round = 0; round < 200; ++round) {
      std::vector<double> values(7200, 5.0);
      for (int i = 0; i < 40; ++i)
        values[dice.below(7200)] = 20.0;
      BenchBasis basis = basisOf(values);
      KpiMeter meter{{}};
      const auto other = meter.series("B", "other");
      const auto first = static_cast<std::int64_t>(midnight.time_since_epoch() / 600s);
      for (std::int64_t period = 0; period < 12; ++period)
        if (const auto count = static_cast<std::uint32_t>(dice.below(14)); count > 0) {
          basis.others.push_back({first + period, count});
          for (std::uint32_t i = 0; i < count; ++i)
            meter.add(other, {midnight + period * 600s + 1s, midnight + period * 600s + 2s});
        }
      BenchScratch scratch;
      const BenchFigures figures = judgeBench(basis, settingOf(basis.rule), scratch);
      const auto own = meter.series("A", "high");
      for (const RunActivation &each : figures.activations)
        meter.add(own, {startOf(basis.history.samples, each), endOf(basis.history.samples, each)});
      const Kpi kpi = meter.measure();
      QVERIFY(std::abs(figures.siteFloodShare * 12.0 - kpi.flood.timeShare * kpi.hours * 6.0) < 1e-9);
    }
  }

  void scratchThatIsUsedAgainSaysTheSame()
  {
    test::Dice dice{11};
    for (int round = 0; round < 300; ++round) {
      BenchBasis basis;
      basis.rule = limitRule(10.0);
      basis.history.samples = takeSamples(test::anySignal(dice, 200));
      BenchScratch used;
      for (int move = 0; move < 5; ++move) {
        const LimitSetting setting = test::anySetting(dice);
        BenchScratch fresh;
        QVERIFY(judgeBench(basis, setting, used).activations == judgeBench(basis, setting, fresh).activations);
      }
    }
  }

  void partsAddUp()
  {
    std::vector<double> values(300, 5.0);
    for (const std::size_t i : {10U, 110U, 120U, 250U})
      values[i] = 20.0;
    BenchBasis basis = basisOf(values);
    BenchScratch scratch;
    const BenchFigures figures = judgeBench(basis, settingOf(basis.rule), scratch);
    const std::vector<UtcTime> borders{midnight, midnight + 100s, midnight + 200s, midnight + 300s, midnight + 400s};
    const auto parts = countByPart(basis.history.samples, figures.activations, borders);
    QCOMPARE(parts.size(), std::size_t{4});
    QCOMPARE(parts[0].activations, std::uint64_t{1});
    QCOMPARE(parts[1].activations, std::uint64_t{2});
    QCOMPARE(parts[2].activations, std::uint64_t{1});
    QVERIFY(parts[2].hasData);
    QVERIFY(!parts[3].hasData);
  }

  void everyValueIsInTheDistribution()
  {
    std::vector<double> values;
    for (int i = 0; i < 1000; ++i)
      values.push_back(i % 10);
    BenchBasis basis = basisOf(values);
    basis.history.events = {{midnight + 100s, midnight + 199s}};
    const double limit = 12.0;
    const Distribution made = distributionOf(basis.history, 30, {&limit, 1});
    const auto sum = [](const std::vector<std::uint64_t> &counts) {
      return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    };
    QCOMPARE(sum(made.normal), std::uint64_t{900});
    QCOMPARE(sum(made.inEvents), std::uint64_t{100});
    QVERIFY(made.low + made.width * 30.0 >= limit);
    QVERIFY(distributionOf({}, 30, {}).width == 0.0);
    const std::vector<double> flat(50, 3.0);
    QVERIFY(distributionOf(basisOf(flat).history, 30, {}).width > 0.0);
  }

  void columnsHoldTheExtremes()
  {
    std::vector<double> values;
    for (int i = 0; i < 100; ++i)
      values.push_back(i);
    const BenchBasis basis = basisOf(values);
    const auto columns = signalColumns(basis.history.samples, midnight + 20s, midnight + 60s, 4);
    QCOMPARE(columns.size(), std::size_t{4});
    QCOMPARE(columns[0].low, 20.0);
    QCOMPARE(columns[0].high, 29.0);
    QCOMPARE(columns[3].high, 59.0);
    QVERIFY(!signalColumns(basis.history.samples, midnight + 200s, midnight + 300s, 4)[0].hasData);
    QVERIFY(signalColumns(basis.history.samples, midnight + 60s, midnight + 20s, 4)[0].hasData == false);
  }

  void rulesThatCannotBeReplayedAreNamed()
  {
    Rule rule = limitRule(1.0);
    QCOMPARE(hindranceOf(rule), Hindrance::None);
    rule.modes = Modes{{AssetId{"A"}, "mode"}, {}, true};
    QCOMPARE(hindranceOf(rule), Hindrance::ByMode);
    rule.condition = RateCondition{{AssetId{"A"}, "x"}};
    QCOMPARE(hindranceOf(rule), Hindrance::NotOneLimit);
  }

  void aSettingGoesIntoARuleAndBack()
  {
    Rule rule = limitRule(1.0);
    rule.name = "kept";
    const LimitSetting setting{LimitSide::High, 4.0, 0.5, {5s, 10s, {3, 20s}}};
    const Rule changed = withSetting(rule, setting);
    QVERIFY(settingOf(changed) == setting);
    QVERIFY(withSetting(changed, settingOf(rule)) == rule);
  }

  void aPredictorsLimitIsTunedAsAnyOther()
  {
    Rule rule = limitRule(1.0);
    PredictorCondition says;
    says.predictor = PredictorId{"wear"};
    says.stream = scoreStreamOf(rule.asset, says.predictor);
    rule.condition = says;
    QCOMPARE(hindranceOf(rule), Hindrance::OfPackage); // as it is configured, its limit is not known
    std::get<PredictorCondition>(rule.condition).limit = 0.7;
    QCOMPARE(hindranceOf(rule), Hindrance::None);
    QVERIFY(withSetting(rule, settingOf(rule)) == rule);
    LimitSetting setting = settingOf(rule);
    QCOMPARE(setting.limit, 0.7);
    setting.delays.onDelay = 5s;
    const Rule delayed = withSetting(rule, setting);
    QVERIFY(std::get<PredictorCondition>(delayed.condition).limitOfPackage); // a new package still brings its own
    QCOMPARE(delayed.onDelay, Duration{5s});
    setting.limit = 0.8;
    const Rule moved = withSetting(rule, setting);
    QVERIFY(!std::get<PredictorCondition>(moved.condition).limitOfPackage);
    QVERIFY(settingOf(moved) == setting);
  }

  void theReportNamesWhatStandsBehindItsNumbers()
  {
    KpiCollector collector{{.until = midnight + 48h}};
    std::int64_t id = 0;
    const auto raise = [&](const char *rule, UtcTime at, Duration length, bool annunciated = true) {
      Occurrence made;
      made.id = OccurrenceId{++id};
      made.alarm = {AssetId{"A"}, RuleId{rule}};
      made.raisedAt = at;
      made.returnedAt = length == Duration{} ? noTime : at + length;
      made.annunciated = annunciated;
      collector.add(made);
    };
    for (int i = 0; i < 3; ++i)
      raise("chatters", midnight + std::chrono::seconds{i * 20}, 5s);
    raise("stays", midnight + 1h, {});
    raise("hidden", midnight + 2h, 5s, false);
    const KpiReport report = collector.take(midnight, midnight + 48h);
    QCOMPARE(report.kpi.alarms, std::uint64_t{4});
    QCOMPARE(report.hidden.size(), std::size_t{1});
    QCOMPARE(report.alarms.size(), std::size_t{2});
    QCOMPARE(report.alarms[0].alarm.rule, RuleId{"chatters"});
    QCOMPARE(report.alarms[0].chattering, std::uint64_t{3});
    QCOMPARE(report.alarms[0].fleeting, std::uint64_t{3});
    QCOMPARE(report.alarms[1].stale, std::uint64_t{1});
    QCOMPARE(report.alarms[1].active, std::uint64_t{1});
    QCOMPARE(report.kpi.stale, std::uint64_t{1});
    QCOMPARE(report.kpi.fleeting, std::uint64_t{3});
    QVERIFY(report.shifts.empty());
  }

  void shiftsShareWhatWasRaised()
  {
    // 6 to 14 o'clock, 14 to 22, and the night of both days.
    const std::vector<ShiftBegin> begins{{midnight - 2h, 2}, {midnight + 6h, 0}, {midnight + 14h, 1}, {midnight + 22h, 2}};
    KpiCollector collector{{.until = midnight + 24h}, begins};
    std::int64_t id = 0;
    const auto raise = [&](const char *rule, UtcTime at, Duration length, Duration acknowledged) {
      Occurrence made;
      made.id = OccurrenceId{++id};
      made.alarm = {AssetId{"A"}, RuleId{rule}};
      made.raisedAt = at;
      made.returnedAt = at + length;
      made.acknowledgedAt = acknowledged == Duration{} ? noTime : at + acknowledged;
      collector.add(made);
    };
    raise("night", midnight + 5min, 4s, 90s);
    for (int i = 0; i < 11; ++i) // eleven in ten minutes: a flood of one period, as the next is empty
      raise(i % 2 == 0 ? "even" : "odd", midnight + 7h + std::chrono::seconds{i * 50}, 60s, {});
    raise("night", midnight + 23h, 60s, 30s);
    raise("other", midnight + 23h + 1min, 60s, 10s);
    const KpiReport report = collector.take(midnight, midnight + 24h);
    QCOMPARE(report.shifts.size(), std::size_t{3});
    const KpiShift &early = report.shifts[0], &late = report.shifts[1], &night = report.shifts[2];
    QCOMPARE(early.alarms, std::uint64_t{11});
    QCOMPARE(early.periods, std::uint64_t{48});
    QCOMPARE(early.largest, std::uint64_t{11});
    QCOMPARE(early.floodTimeShare, 1.0 / 48.0);
    QCOMPARE(early.acknowledged, std::uint64_t{0});
    QCOMPARE(late, (KpiShift{.periods = 48}));
    QCOMPARE(night.alarms, std::uint64_t{3});
    QCOMPARE(night.periods, std::uint64_t{36 + 7}); // from the first alarm to the last
    QCOMPARE(night.per10Min, 3.0 / 43.0);
    QCOMPARE(night.fleeting, std::uint64_t{1});
    QCOMPARE(night.medianToAcknowledge, 30.0);
    QCOMPARE(night.top10Share, 1.0);
    const KpiWait &waits = report.waits[2]; // MEDIUM
    QCOMPARE(waits.alarms, std::uint64_t{3});
    QCOMPARE(waits.tenth, 10.0);
    QCOMPARE(waits.median, 30.0);
    QCOMPARE(waits.ninth, 90.0);
    QCOMPARE(report.waits[0].alarms, std::uint64_t{0});
    QCOMPARE(report.alarms[0].inFloods, std::uint64_t{6});
    QCOMPARE(report.alarms[0].inLargest, std::uint64_t{6});
  }
};

QTEST_GUILESS_MAIN(BenchTest)
#include "tst_bench.moc"
