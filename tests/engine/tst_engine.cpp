// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine from a message to an acknowledged alarm, over restarts and over a failing disk.

#include "services/engine/statistics.h"
#include "tests/engine/engine_fixture.h"

#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

bool isDone(const CommandOutcome &outcome)
{
  return std::holds_alternative<Done>(outcome);
}

} // namespace

class EngineTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void makesAnAlarmOfAMessageAndKeepsItAcknowledged()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    plant.publish("\"pressure\": 11.5");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    const AlarmStatus raised = *plant.status(EngineFixture::pressureHigh);
    QCOMPARE(raised.valueAtRaise, 11.5);
    QVERIFY(isDone(plant.submit(AcknowledgeAlarm{raised.alarm, raised.occurrence, "on my way"})));
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Acknowledged; }));

    plant.stop();
    QVERIFY(plant.start());
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Acknowledged);
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->acknowledgedBy, PersonId{"tom"});
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->comment, std::string{"on my way"});

    // The condition was restored too: inside the deadband it stays, below it returns, and nothing is raised twice.
    plant.publish("\"pressure\": 9.5");
    plant.publish("\"pressure\": 8.9");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Normal; }));
    const auto journal = plant.loop.askAndWait(*plant.desk, JournalQuery{});
    QVERIFY(journal.has_value());
    QCOMPARE(journal->rows.size(), std::size_t{1});
    QCOMPARE(journal->rows.front().id, raised.occurrence);
    QVERIFY(journal->rows.front().returnedAt != noTime);
  }

  void keepsARunningDelayOverARestart()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.publish("\"flow\": 1");
    QVERIFY(plant.until([&] { return plant.health.samples == 1; }));
    plant.clock.advance(6s);
    plant.stop();
    QVERIFY(plant.start());
    plant.clock.advance(5s);
    plant.publish("\"flow\": 1"); // 11 s after the first: the delay of 10 s is over
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::flowLow) == ShownState::Unacknowledged; }));
  }

  void keepsAShelfOverARestartAndEndsItInTime()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    QVERIFY(isDone(plant.submit(ShelveAlarm{EngineFixture::pressureHigh, false, 8h, "roll change"})));
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] {
      const AlarmStatus *status = plant.status(EngineFixture::pressureHigh);
      return status != nullptr && status->regions.active;
    }));
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Shelved);
    plant.clock.advance(3h);
    plant.stop();
    QVERIFY(plant.start());
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Shelved);
    plant.clock.advance(4h + 50min);
    QVERIFY(plant.until([&] { return plant.health.newestAge >= Duration{-1}; }));
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Shelved);
    plant.clock.advance(15min);
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->raisedWhileHidden, 1U);
  }

  /// A civil clock that is set forward must not end a shelf.
  void holdsShelvesOnTheMonotonicClock()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    QVERIFY(isDone(plant.submit(ShelveAlarm{EngineFixture::pressureHigh, false, 1h, "roll change"})));
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Shelved; }));
    plant.clock.setUtc(plant.clock.utc() + 2h);
    const AlarmId clockWrong{consoleAsset, RuleId{"clock-wrong"}};
    QVERIFY(plant.until([&] { return plant.shown(clockWrong) == ShownState::Unacknowledged; }));
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Shelved);
  }

  /// Nor may it stretch one: a transition on the shelf leaves its end alone.
  void keepsTheShelfsEndWhenTheAlarmMovesOnIt()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    QVERIFY(isDone(plant.submit(ShelveAlarm{EngineFixture::pressureHigh, false, 1h, "roll change"})));
    plant.publish("\"flow\": 7");
    QVERIFY(plant.until([&] { return plant.health.samples == 1; })); // the engine's timers have run since
    plant.clock.setUtc(plant.clock.utc() - 12h);
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] {
      const AlarmStatus *status = plant.status(EngineFixture::pressureHigh);
      return status != nullptr && status->regions.active;
    }));
    plant.clock.advance(61min);
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
  }

  void writesDownAsReturnedWhatLostItsRule()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.status(EngineFixture::pressureHigh) != nullptr; }));
    plant.stop();
    Site site = EngineFixture::site();
    std::erase_if(site.rules, [](const Rule &rule) { return rule.id == EngineFixture::pressureHigh.rule; });
    QVERIFY(plant.start(site));
    const auto returned = [&] {
      const auto journal = plant.loop.askAndWait(*plant.desk, JournalQuery{});
      return journal && journal->rows.size() == 1 && journal->rows.front().returnedAt != noTime;
    };
    QVERIFY(plant.until([&] { return plant.health.store == StoreState::Saved && plant.health.savedAge.count() >= 0; }));
    QTRY_VERIFY(returned());
  }

  void answersTrendsFromTheHistory()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    const UtcTime from = plant.clock.utc();
    for (int i = 0; i < 60; ++i) {
      plant.publish("\"pressure\": " + std::to_string(i % 10));
      plant.clock.advance(1s);
    }
    QVERIFY(plant.until([&] { return plant.engine->statistics().samplesStored >= 60; }));
    const TrendQuery query{{AssetId{"P-1"}, "pressure"}, from, plant.clock.utc(), 6};
    const auto trend = plant.loop.askAndWait(*plant.desk, query);
    QVERIFY(trend.has_value());
    QVERIFY(trend->points.size() >= 5 && trend->points.size() <= 6);
    QCOMPARE(trend->points.front().min, 0.0);
    QCOMPARE(trend->points.front().max, 9.0);
    const auto tooWide = plant.loop.askAndWait(*plant.desk, TrendQuery{query.stream, from, plant.clock.utc(), 100000});
    QVERIFY(!tooWide.has_value());
    QCOMPARE(tooWide.error().code, ErrorCode::LimitExceeded);
  }

  void countsWhatItKeepsOut()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.publish("\"pressure\": \"high\", \"flux\": 3, \"flow\": 7");
    QVERIFY(plant.until([&] { return plant.health.samples == 1 && plant.health.rejected == 2; }));
    const auto rejected = plant.loop.askAndWait(*plant.desk, RejectedPayloadsQuery{});
    QVERIFY(rejected.has_value());
    QCOMPARE(rejected->size(), std::size_t{2});
    QCOMPARE(rejected->front().topic, std::string{"plant/cooling/P-1"});
    QVERIFY(!rejected->front().firstBytes.empty());
    // Text where a number is promised breaks the contract too.
    const auto violations = plant.loop.askAndWait(*plant.desk, ContractViolationsQuery{AssetId{"P-1"}});
    QVERIFY(violations.has_value());
    QCOMPARE(violations->size(), std::size_t{1});
    QVERIFY((violations->front().stream == StreamId{AssetId{"P-1"}, "pressure"}));
    QCOMPARE(violations->front().reason, std::string{"type"});
    QCOMPARE(violations->front().count, std::uint64_t{1});
    const auto ofNone = plant.loop.askAndWait(*plant.desk, ContractViolationsQuery{AssetId{"P-2"}});
    QVERIFY(ofNone.has_value() && ofNone->empty());
    QVERIFY(plant.until([&] { return plant.engine->statistics().contractViolations.contains("type"); }));
    const std::string statistics = engine::toJson(plant.engine->statistics());
    QVERIFY2(statistics.find("\"contract_violations\": {\n    \"type\": 1\n  }") != std::string::npos, statistics.c_str());
  }

  void tellsNothingAfterACancel()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    int heard = 0;
    const Ticket ticket = plant.desk->watch(AlarmsInterest{}, [&heard](const Delta &) { ++heard; });
    plant.desk->cancel(ticket);
    bool answered = false;
    const Ticket question = plant.desk->ask(SiteQuery{}, [&answered](const Result<Site> &) { answered = true; });
    plant.desk->cancel(question);
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    QCOMPARE(heard, 0);
    QVERIFY(!answered);
  }

  void tellsASecondOneWhoOwnsTheStore()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    engine::Engine::Options options;
    options.storePath = storePath(plant.folder);
    options.program = "second";
    const auto second = engine::Engine::start(options, plant.clock);
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, ErrorCode::OwnedElsewhere);
    QVERIFY2(second.error().detail.find("test") != std::string::npos, second.error().detail.c_str());
  }

  void refusesASiteWithAProblem()
  {
    const TemporaryFolder folder;
    const ManualClock clock;
    engine::Engine::Options options;
    options.storePath = storePath(folder);
    options.program = "test";
    options.site = configuration::SiteFiles{{"rules.toml", "[[rule]]\nid = 3\n"}};
    const auto started = engine::Engine::start(options, clock);
    QVERIFY(!started.has_value());
    QVERIFY2(started.error().subject.find("rules.toml") != std::string::npos || started.error().subject.find(".toml") != std::string::npos,
             started.error().subject.c_str());
  }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
