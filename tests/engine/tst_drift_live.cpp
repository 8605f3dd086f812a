// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drift while the plant runs: inputs that leave what a package was trained on become an alarm of the console, and a sensor is told from a
// machine by what was expected of it.
#include "models/domain/predictor_report.h"
#include "services/engine/drift_watch.h"
#include "services/prediction/manifest.h"
#include "services/telemetry/stream_registry.h"
#include "tests/engine/engine_fixture.h"
#include "tests/engine/pump_behaviour.h"
#include "tests/engine/pump_package.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const PredictorId choke{"choke"};
const PredictorId usual{"usual"};
const AssetId pumpId{"P-1"};

struct Pump : EngineFixture {
  explicit Pump(bool hasForest, bool hasBehaviour)
      : configured(EngineFixture::site())
      , now(clock.utc())
  {
    if (hasForest)
      add(choke, pumpPackage());
    if (hasBehaviour)
      add(usual, behaviourPackage());
    if (const auto started = start(configured); !started)
      qFatal("%s", toText(started.error()).c_str());
  }
  void add(const PredictorId &id, const prediction::PredictorPackage &package)
  {
    configured.predictors.push_back({id, id.text(), "pump", {}});
    for (const auto &[name, text] : filesOf(package, folder.file(id.text())))
      packages["predictors/" + id.text() + "/" + name] = text;
  }
  /// A row a second of what `next` says: pressure and flow.
  void feed(int seconds, const std::function<std::pair<double, double>()> &next)
  {
    const telemetry::StreamRegistry registry{std::make_shared<const Site>(configured)};
    engine::FedSamples fed;
    for (int i = 0; i < seconds; ++i, now += 1s) {
      const auto [pressure, flow] = next();
      fed.samples.push_back({*registry.find({pumpId, "pressure"}), now, pressure});
      fed.samples.push_back({*registry.find({pumpId, "flow"}), now, flow});
    }
    fedRows += static_cast<std::uint64_t>(seconds);
    engine->feed(std::move(fed));
  }
  std::optional<PredictorStatus> stands(const PredictorId &id)
  {
    const auto answer = loop.askAndWait(*desk, PredictorsQuery{pumpId});
    if (answer)
      for (const PredictorStatus &row : (*answer)->rows)
        if (row.predictor == id)
          return row;
    return std::nullopt;
  }
  bool isRaised(const PredictorId &id)
  {
    const AlarmStatus *alarm = status(engine::driftAlarmOf(id, pumpId));
    return alarm != nullptr && alarm->regions.active;
  }

  Site configured;
  UtcTime now;
  std::uint64_t fedRows = 0;
};

/// As the forest's training rows lie.
struct TrainedRange {
  PlainRandom random;
  std::pair<double, double> operator()() { return {3.0 + 9.4 * random.next(), 30.0 + 42.0 * random.next()}; }
};

} // namespace

class TestDriftLive : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void packagesSayWhatTheyWereTrainedOn()
  {
    const prediction::PredictorPackage package = pumpPackage();
    for (const prediction::PredictorInput &input : package.manifest.plan.inputs) {
      QCOMPARE(input.quantiles.size(), std::size_t{100});
      QVERIFY(std::is_sorted(input.quantiles.begin(), input.quantiles.end()));
      const bool isPressure = input.name == "pressure"; // as pump_package draws them
      QVERIFY(input.quantiles.front() > (isPressure ? 2.9 : 29.0) && input.quantiles.back() < (isPressure ? 12.6 : 73.0));
      QVERIFY(input.quantiles.back() - input.quantiles.front() > (isPressure ? 7.0 : 30.0));
    }
    const std::string text = prediction::writeManifest(package.manifest);
    const auto read = prediction::parseManifest(text);
    QVERIFY(read && *read == package.manifest);
    prediction::Manifest spoilt = package.manifest;
    std::swap(spoilt.plan.inputs[0].quantiles.front(), spoilt.plan.inputs[0].quantiles.back());
    const auto refused = prediction::parseManifest(prediction::writeManifest(spoilt));
    QVERIFY(!refused);
    QVERIFY2(toText(refused.error()).find("quantiles") != std::string::npos, toText(refused.error()).c_str());
    // A package from before there were any is as it was, and tells nothing of drift.
    spoilt = package.manifest;
    for (prediction::PredictorInput &input : spoilt.plan.inputs)
      input.quantiles.clear();
    QVERIFY(prediction::writeManifest(spoilt).find("quantiles") == std::string::npos);
    QVERIFY(prediction::parseManifest(prediction::writeManifest(spoilt)).has_value());
  }

  void inputsWhereTheyWereRaiseNothing()
  {
    Pump pump{true, false};
    pump.feed(4000, TrainedRange{});
    QVERIFY(pump.until([&] { return pump.stands(choke)->drift == DriftFinding::None; }));
    QVERIFY(pump.stands(choke)->rows >= 200);
    QVERIFY(!pump.isRaised(choke));
  }

  void inputsElsewhereAreAnAlarmThatGoesAgain()
  {
    Pump pump{true, false};
    TrainedRange range;
    pump.feed(2600, [&]() -> std::pair<double, double> {
      const auto [pressure, flow] = range();
      return {pressure + 20.0, flow};
    });
    QVERIFY(pump.until([&] { return pump.isRaised(choke); }));
    const auto stands = pump.stands(choke);
    QVERIFY(stands->drift == DriftFinding::Regime); // nobody here knows what was expected
    QCOMPARE(stands->inputs.at(stands->lead).key, std::string{"pressure"});
    QVERIFY(stands->inputs[0].stability > 1.0 && stands->inputs[0].distance > 0.9 && stands->inputs[0].p < 1e-6);
    QVERIFY2(stands->inputs[1].stability < 0.5, std::to_string(stands->inputs[1].stability).c_str());
    // Who has to do with it stands with the alarm.
    const auto site = pump.loop.askAndWait(*pump.desk, SiteQuery{});
    const Rule *rule = findRule(*site, engine::driftAlarmOf(choke, pumpId).rule);
    QVERIFY(rule != nullptr && rule->rationalisation.action.string().find("nstrumentation") != std::string::npos);
    // What comes after outweighs it.
    pump.feed(20000, range);
    QVERIFY(pump.until([&] { return !pump.isRaised(choke); }));
  }

  void aSensorIsToldFromAnotherRange_data()
  {
    QTest::addColumn<double>("moreFlow");
    QTest::addColumn<bool>("isOff");
    QTest::newRow("as it was learnt") << 0.0 << false;
    QTest::newRow("the flow meter left") << 3.0 << true;
  }
  void aSensorIsToldFromAnotherRange()
  {
    QFETCH(double, moreFlow);
    QFETCH(bool, isOff);
    Pump pump{true, true};
    CalmPump calm;
    int row = 0;
    // It comes and goes, as a loose contact does: a level alone is learnt anew.
    pump.feed(6000, [&]() -> std::pair<double, double> {
      const auto [pressure, flow] = calm.next();
      return {pressure, flow + (++row % 200 < 100 ? moreFlow : 0.0)};
    });
    QVERIFY(pump.until([&] { return pump.stands(usual)->drift != DriftFinding::Unknown; }));
    const auto stands = pump.stands(usual);
    QCOMPARE(pump.isRaised(usual) || pump.until([&] { return pump.isRaised(usual); }), isOff);
    if (!isOff) {
      QVERIFY(stands->drift == DriftFinding::None);
      return;
    }
    QVERIFY(stands->drift == DriftFinding::Sensor || stands->drift == DriftFinding::Process);
    QVERIFY(stands->inputs.at(stands->lead).share >= 0.5);
  }
};

QTEST_GUILESS_MAIN(TestDriftLive)
#include "tst_drift_live.moc"
