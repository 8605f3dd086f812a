// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of models at the edge, over a real broker: judged, shown and explained like those of predictors here; what is wrong with them
// costs nothing else.
#include "models/domain/explanation.h"
#include "models/domain/predictor_report.h"
#include "services/prediction/predictor_package.h"
#include "tests/engine/engine_fixture.h"
#include "tests/engine/pump_package.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/raw_mqtt_client.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const PredictorId choke{"choke"};
const AlarmId chokeRisk{AssetId{"P-1"}, RuleId{"choke-risk"}};

Site edgeSite(const std::string &url, bool runsAtEdge)
{
  Site site = EngineFixture::site();
  site.brokers.front().url = url;
  site.predictors.push_back({choke, "Choke risk", "pump", runsAtEdge ? std::string{edgePackage} : std::string{}});
  site.assets.front().streams[0].normal = Range{3.0, 8.5};
  Rule rule;
  rule.id = chokeRisk.rule;
  rule.asset = chokeRisk.asset;
  rule.name = "Choke coming";
  PredictorCondition says;
  says.predictor = choke;
  says.stream = scoreStreamOf(rule.asset, choke);
  says.limit = 0.8;
  says.limitOfPackage = false;
  rule.condition = says;
  rule.priority = Priority::Medium;
  site.rules.push_back(rule);
  return site;
}

/// A package's files by their names, as they lie in its folder.
prediction::PackageFiles packageIn(const std::string &place, const prediction::PredictorPackage &package)
{
  if (const auto written = prediction::writePackage(place, package); !written)
    qFatal("%s", toText(written.error()).c_str());
  return *prediction::readPackageFiles(place);
}

struct Pump : EngineFixture {
  explicit Pump(bool runsAtEdge)
      : configured(edgeSite(server.url(), runsAtEdge))
  {
    usesMqtt = true;
    if (!runsAtEdge)
      for (const auto &[name, text] : packageIn(folder.file("package"), pumpPackage()))
        packages["predictors/choke/" + name] = text;
    if (const auto started = start(configured); !started)
      qFatal("%s", toText(started.error()).c_str());
    if (!until([this] { return !health.brokers.empty() && health.brokers.front().state == ConnectionState::Connected; }))
      qFatal("the broker is not reached");
  }
  void send(const std::string &members)
  {
    clock.advance(1s);
    client.publish("plant/cooling/P-1", "{\"ts\":\"" + toIso8601(clock.utc()) + "\"," + members + "}");
    ++sent;
    QVERIFY(until([this] { return engine->statistics().messages >= sent; }));
  }
  bool isRaised() { return status(chokeRisk) != nullptr && status(chokeRisk)->regions.active; }
  bool becomesRaised()
  {
    return until([this] { return isRaised(); });
  }
  AlarmExplanation why()
  {
    const auto answer = loop.askAndWait(*desk, ReasonsQuery{status(chokeRisk)->occurrence});
    if (!answer || !(*answer)->explanation)
      qFatal("it was not explained");
    return *(*answer)->explanation;
  }
  PredictorStatus stands()
  {
    const auto answer = loop.askAndWait(*desk, PredictorsQuery{AssetId{"P-1"}});
    if (!answer || (*answer)->rows.size() != 1)
      qFatal("the asset has one predictor");
    return (*answer)->rows.front();
  }
  std::uint64_t refused()
  {
    const auto answer = loop.askAndWait(*desk, RejectedPayloadsQuery{});
    std::uint64_t count = 0;
    for (const RejectedPayloads &each : answer ? *answer : std::vector<RejectedPayloads>{})
      count += each.reason == "bad_score" ? each.count : 0;
    return count;
  }

  MosquittoServer server;
  RawMqttClient client{server.port()};
  Site configured;
  std::uint64_t sent = 0;
};

std::string scores(const std::string &members)
{
  return R"("pressure": 9.4, "flow": 35, "scores": [{"predictor": "choke", )" + members + "}]";
}

} // namespace

class TestEdgeScores : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aScoreOfTheEdgeRaisesItsAlarmWithTheReasonsThatCame()
  {
    Pump pump{true};
    pump.send(scores(R"("version": "1.4", "score": 0.2)"));
    QVERIFY(pump.until([&] { return pump.stands().time != noTime; }));
    QVERIFY(!pump.isRaised());
    QCOMPARE(pump.stands().version, std::string{"1.4"});
    QVERIFY(pump.stands().isOfEdge && pump.stands().installed.empty());
    pump.send(scores(R"("version": "1.4", "score": 0.93, "contributions": {"flow": 0.5, "pressure": 1.5, "seal wear": -0.1},
                     "reasons": ["The strainer is filling up."])"));
    QVERIFY(pump.becomesRaised());
    const AlarmExplanation why = pump.why();
    QVERIFY(why.reasoner == Reasoner::Edge);
    QCOMPARE(why.version, std::string{"1.4"});
    QCOMPARE(why.output, 0.93);
    QCOMPARE(why.limit, 0.8);
    QCOMPARE(why.told, std::vector<std::string>{"The strainer is filling up."});
    QCOMPARE(why.inputs.size(), std::size_t{3}); // also the one that this site does not know
    QCOMPARE(why.inputs[0].key, std::string{"pressure"});
    QVERIFY(why.inputs[0].standing == Standing::High && why.inputs[0].value == 9.4);
    QCOMPARE(why.inputs[2].key, std::string{"seal wear"});
    QVERIFY(std::abs(why.margin - 1.9) < 1e-12 && why.rest == 0.0);
    QCOMPARE(pump.refused(), std::uint64_t{0});
    pump.send(scores(R"("score": 0.1)"));
    QVERIFY(pump.until([&] { return !pump.isRaised(); }));
  }

  void theSamePackageHereExplainsIt()
  {
    Pump pump{false};
    const std::string version = pump.stands().installed;
    QVERIFY(version.size() == 64 && !pump.stands().isOfEdge);
    for (int i = 0; i < 3; ++i)
      pump.send(scores("\"version\": \"" + version + "\", \"score\": 0.3"));
    QVERIFY(pump.until([&] { return pump.stands().time != noTime; }));
    QVERIFY(pump.stands().isOfEdge);
    QVERIFY(!pump.isRaised()); // the one here would have, by these values: only the edge counts while it speaks
    QCOMPARE(pump.stands().output, 0.3);
    pump.send(scores("\"version\": \"" + version + "\", \"score\": 0.91"));
    QVERIFY(pump.becomesRaised());
    const AlarmExplanation why = pump.why();
    QVERIFY(why.reasoner == Reasoner::EdgeScore);
    QCOMPARE(why.version, version);
    QCOMPARE(why.output, 0.91);
    QVERIFY(why.trainedRows > 0 && !why.inputs.empty() && !why.clearing.empty());
    // Where the edge falls silent, the predictor here has the word again.
    pump.clock.advance(2min);
    pump.send("\"pressure\": 5, \"flow\": 55");
    pump.send("\"pressure\": 5, \"flow\": 55");
    QVERIFY(pump.until([&] { return !pump.stands().isOfEdge && !pump.isRaised(); }));
  }

  void anotherVersionCountsWithItsOwnReasons()
  {
    Pump pump{false};
    pump.send(scores(R"("version": "2.0-beta", "score": 0.95, "contributions": {"flow": 2})"));
    QVERIFY(pump.becomesRaised());
    const AlarmExplanation why = pump.why();
    QVERIFY(why.reasoner == Reasoner::Edge);
    QCOMPARE(why.version, std::string{"2.0-beta"});
    QCOMPARE(why.inputs.size(), std::size_t{1});
  }

  void aBadScoreCostsNothingElse_data()
  {
    QTest::addColumn<QString>("members");
    const auto row = [](const char *name, const char *scores) { QTest::newRow(name) << QString::fromUtf8(scores); };
    row("above 1", R"("scores": [{"predictor": "choke", "score": 1.7}])");
    row("below 0", R"("scores": [{"predictor": "choke", "score": -0.01}])");
    row("NaN", R"("scores": [{"predictor": "choke", "score": NaN}])");
    row("NaN as text", R"("scores": [{"predictor": "choke", "score": "NaN"}])");
    row("no score", R"("scores": [{"predictor": "choke"}])");
    row("unknown predictor", R"("scores": [{"predictor": "chocke", "score": 0.9}])");
    row("no list", R"("scores": {"predictor": "choke", "score": 2})");
    row("contributions are a list", R"("scores": [{"predictor": "choke", "score": 0.9, "contributions": [1, 2]}])");
    row("a contribution is text", R"("scores": [{"predictor": "choke", "score": 0.9, "contributions": {"flow": "much"}}])");
  }
  void aBadScoreCostsNothingElse()
  {
    QFETCH(QString, members);
    Pump pump{true};
    pump.send("\"pressure\": 10.5, \"flow\": 44, " + members.toStdString());
    QVERIFY(pump.until([&] { return pump.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    QVERIFY(!pump.isRaised());
    QVERIFY(pump.until([&] { return pump.refused() == 1; }));
    pump.send(scores(R"("score": 0.9)"));
    QVERIFY(pump.becomesRaised());
  }

  /// A member of that name that names no predictor is what it was before: no score, and not a stream either.
  void anotherMemberOfThatNameIsNoScore()
  {
    Pump pump{true};
    pump.send(R"("pressure": 10.5, "scores": [1, 2, 3])");
    QVERIFY(pump.until([&] { return pump.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    QCOMPARE(pump.refused(), std::uint64_t{0});
  }

  void aRuleOfTheEdgeNeedsItsLimit()
  {
    EngineFixture plant;
    Site site = edgeSite("tcp://127.0.0.1:1", true);
    std::get<PredictorCondition>(site.rules.back().condition).limitOfPackage = true;
    const auto started = plant.start(site);
    QVERIFY(!started);
    QVERIFY2(toText(started.error()).find("high = 0.8") != std::string::npos, toText(started.error()).c_str());
  }
};

QTEST_GUILESS_MAIN(TestEdgeScores)
#include "tst_edge_scores.moc"
