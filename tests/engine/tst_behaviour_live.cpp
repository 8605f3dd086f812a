// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Expected behaviour in a running engine: it knows what the flow should be at this pressure, and says so.
#include "models/domain/explanation.h"
#include "services/engine/explain_past.h"
#include "services/engine/running_predictors.h"
#include "services/history/history_reader.h"
#include "services/storage/store_files.h"
#include "tests/engine/predicted_pump.h"
#include "tests/engine/pump_behaviour.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const PredictorId usual{"usual"};
const AlarmId unusual{AssetId{"P-1"}, RuleId{"unusual"}};

struct WatchedPump : PredictedPump {
  explicit WatchedPump(const std::string &learnt = "P-1")
      : PredictedPump(predictedSite({usual, "Unusual behaviour", "pump", {}}, unusual, "Behaves unlike itself", 3s),
                      behaviourPackage(learnt))
  {
  }
  void feed(int seconds, double moreFlow = 0.0)
  {
    feedEach(seconds, [&](int) {
      const auto [pressure, flow] = calm.next();
      return std::pair{pressure, flow + moreFlow};
    });
  }

  CalmPump calm;
};

} // namespace

class TestBehaviourLive : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anAlarmSaysWhatWasExpected()
  {
    WatchedPump pump;
    pump.run();
    pump.feed(200);
    QVERIFY(pump.hasRows(130));
    QVERIFY(!pump.isRaised());
    const UtcTime before = pump.now;
    pump.feed(30, 2.0);
    QVERIFY(pump.becomesRaised());
    const AlarmExplanation why = pump.explanation();
    QVERIFY(why.isExpected && !why.isEvent);
    QVERIFY(why.output > 1.0 && why.limit == 1.0);
    QVERIFY(why.time > before && why.time < before + 20s);
    QCOMPARE(why.bias, 0.0);
    const auto flow = std::find_if(why.inputs.begin(), why.inputs.end(), [](const Contribution &each) { return each.key == "flow"; });
    QVERIFY(flow != why.inputs.end());
    QVERIFY(flow->standing == Standing::High);
    QVERIFY(flow->low < flow->value - 1.0 && flow->high < flow->value && flow->low > 55.0);
    const double sum = std::accumulate(why.inputs.begin(), why.inputs.end(), why.rest,
                                       [](double so, const Contribution &input) { return so + input.amount; });
    QVERIFY(std::abs(sum - why.margin) < 1e-9);
    QVERIFY(!why.clearing.empty() && why.outputThen <= 1.0 + 1e-6);
    QCOMPARE(why.trainedRows, std::uint64_t{600});
    QVERIFY(why.watched >= 190s);
    pump.feed(60);
    QVERIFY(pump.until([&] { return !pump.isRaised(); }));
    // Stored as it was made.
    pump.stop();
    QVERIFY(pump.start().has_value());
    const auto kept = pump.loop.askAndWait(*pump.desk, ReasonsQuery{why.occurrence});
    QVERIFY(kept && *kept && (*kept)->explanation == why);
  }

  void aRestartFindsItsLevelsInTheHistory()
  {
    WatchedPump pump;
    pump.run();
    pump.feed(200);
    QVERIFY(pump.hasRows(130));
    pump.stop();
    QVERIFY(pump.start().has_value());
    pump.feed(10, 2.0);
    QVERIFY(pump.becomesRaised());
  }

  /// The one before knew more of the pump's own past than what comes in its place: nothing of it is gone on with.
  void aWholePackageBeginsAnewWhereAnotherStoodIn()
  {
    WatchedPump pump;
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    prediction::PredictorPackage next = behaviourPackage();
    next.manifest.name = "The next one";
    const InstallPredictor good = pump.install(next);
    QVERIFY(std::holds_alternative<Done>(pump.submit(good)));
    pump.stop();
    pump.damageStored("manifest.json");
    QVERIFY(pump.start().has_value());
    const AlarmId aside = engine::asideAlarmOf(usual);
    QVERIFY(pump.until([&] { return pump.status(aside) != nullptr && pump.status(aside)->regions.active; }));
    pump.feed(200);
    QVERIFY(pump.hasRows(140));
    pump.signIn("ada");
    QVERIFY(std::holds_alternative<Done>(pump.submit(good)));
    QVERIFY(pump.until([&] { return !pump.status(aside)->regions.active; }));
    const std::uint64_t before = pump.engine->statistics().predicted;
    // Its levels are not known at first: as after a restart without a history, sixty rows are only looked at.
    pump.feed(100);
    QVERIFY(pump.hasRows(before + 40));
    pump.feed(10, 2.0);
    QVERIFY(pump.becomesRaised());
    QVERIFY2(pump.engine->statistics().predicted <= before + 50, std::to_string(pump.engine->statistics().predicted - before).c_str());
    QCOMPARE(pump.explanation().version, prediction::packageId(next));
  }

  /// "Why was it calm here?" Where every sample came in its time, the history gives the rows that were judged.
  void anyTimeOfThePastIsExplained()
  {
    WatchedPump pump;
    pump.run();
    pump.feed(200);
    const UtcTime calm = pump.now - 1s;
    pump.feed(20, 2.0);
    const UtcTime wrong = pump.now - 1s;
    QVERIFY(pump.hasRows(150));
    QVERIFY(pump.becomesRaised());
    const AlarmExplanation live = pump.explanation();
    const auto trend = pump.loop.askAndWait(*pump.desk, TrendQuery{scoreStreamOf(AssetId{"P-1"}, usual), calm - 1s, wrong + 1s, 4000});
    pump.stop();

    auto history = history::HistoryReader::open(storage::historyPathFor(storePath(pump.folder)));
    QVERIFY(history.has_value());
    engine::PredictorShelf shelf;
    Site site = pump.configured;
    site.predictors.front().package = prediction::packageId(behaviourPackage());
    QVERIFY(shelf.take(pump.packages, site).empty());
    const auto ask = [&](UtcTime from, UtcTime to, std::size_t most) {
      return engine::explainPast(**history, site, shelf, {usual, AssetId{"P-1"}, from, to, most});
    };
    const auto then = ask(calm - 5min, calm, 1);
    QVERIFY2(then.has_value(), then ? "" : toText(then.error()).c_str());
    QCOMPARE(then->size(), std::size_t{1});
    QCOMPARE(then->front().why.time, calm);
    QVERIFY(then->front().why.output < 1.0 && then->front().why.clearing.empty());
    // What raised the alarm is told alike, and each row is the one that was stored.
    const auto raised = ask(live.time - 1s, live.time, 1);
    QVERIFY(raised && raised->front().why.output == live.output);
    QCOMPARE(raised->front().why.inputs, live.inputs);
    const auto course = ask(calm, wrong, 1000);
    QVERIFY(course && course->size() == 20);
    for (const engine::ExplainedRow &row : *course) {
      const auto stored =
          std::find_if(trend->points.begin(), trend->points.end(), [&](const TrendPoint &p) { return p.time == row.why.time; });
      QVERIFY(stored != trend->points.end() && stored->last == row.why.output);
    }
    QCOMPARE(ask(calm, wrong, 7)->size(), std::size_t{7});
    QCOMPARE(ask(wrong + 1h, wrong + 2h, 1).error().code, ErrorCode::NotFound);
    QCOMPARE(engine::explainPast(**history, site, shelf, {PredictorId{"none"}, AssetId{"P-1"}, calm, wrong, 1}).error().code,
             ErrorCode::NotFound);
    QCOMPARE(engine::explainPast(**history, site, shelf, {usual, AssetId{"P-9"}, calm, wrong, 1}).error().code, ErrorCode::NotFound);
  }

  void assetsThatWereNotLearntAreNotJudged()
  {
    WatchedPump pump;
    Asset second = pump.configured.assets.front();
    second.id = AssetId{"P-2"};
    pump.configured.assets.push_back(second);
    pump.run();
    const auto site = pump.loop.askAndWait(*pump.desk, SiteQuery{});
    QVERIFY(findStream(*site, scoreStreamOf(AssetId{"P-1"}, usual)) != nullptr);
    QVERIFY(findStream(*site, scoreStreamOf(AssetId{"P-2"}, usual)) == nullptr);
    pump.feed(100);
    QVERIFY(pump.hasRows(30));
    const AlarmStatus *aside = pump.status(engine::asideAlarmOf(usual));
    QVERIFY(aside == nullptr || !aside->regions.active);

    WatchedPump stranger{"P-7"};
    const auto started = stranger.start(stranger.configured);
    QVERIFY(!started && started.error().subject == "predictors/usual/model.json");
  }
};

QTEST_GUILESS_MAIN(TestBehaviourLive)
#include "tst_behaviour_live.moc"
