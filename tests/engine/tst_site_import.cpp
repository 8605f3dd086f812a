// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole site that comes in by command while the engine runs.

#include "services/configuration/site_files.h"
#include "services/engine/store_socket.h"
#include "services/storage/operations_store.h"
#include "tests/engine/engine_fixture.h"

#include <QTest>

#include <algorithm>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

bool isDone(const CommandOutcome &outcome)
{
  return std::holds_alternative<Done>(outcome);
}

ErrorCode refusal(const CommandOutcome &outcome)
{
  const auto *refused = std::get_if<Refused>(&outcome);
  return refused == nullptr ? ErrorCode::Internal : refused->reason.code;
}

ImportSite importOf(const Site &site)
{
  return {configuration::writeSite(site), "spring overhaul", {}};
}

/// The fixture's site with another limit for the pump's pressure.
Site withLimit(double limit)
{
  Site site = EngineFixture::site();
  std::get<LimitCondition>(site.rules.front().condition).limit = limit;
  return site;
}

double limitNow(EngineFixture &plant, const AlarmId &alarm = EngineFixture::pressureHigh)
{
  const auto site = plant.loop.askAndWait(*plant.desk, SiteQuery{});
  const Rule *rule = findRule(*site, alarm.rule);
  return rule == nullptr ? -1.0 : std::get<LimitCondition>(rule->condition).limit;
}

/// An engineer, who may change sites and rules, and another one to agree.
void addEngineers(EngineFixture &plant)
{
  plant.addPeople();
  plant.signIn("ada");
  for (const char *name : {"eli", "eva"})
    QVERIFY(isDone(plant.submit(SavePerson{{PersonId{name}, name, {Role::Engineer}}, "correct horse"})));
  plant.signIn("eli");
}

} // namespace

class SiteImportTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void rulesOfTheNewSiteJudgeAtOnceAndTomorrow()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    QVERIFY(isDone(plant.submit(importOf(withLimit(15.0)))));
    QCOMPARE(limitNow(plant), 15.0);
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.health.samples == 1; }));
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Normal);
    plant.stop();
    QVERIFY(plant.start());
    QCOMPARE(limitNow(plant), 15.0);
    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    const auto versions = (*reader)->siteVersions();
    QCOMPARE(versions->size(), std::size_t{2});
    QCOMPARE(versions->front().version, std::int64_t{2}); // newest first
    QCOMPARE(versions->front().person, PersonId{"eli"});
    QCOMPARE(versions->front().reason, std::string{"spring overhaul"});
    QVERIFY((*reader)->site(1)->value().files == configuration::writeSite(EngineFixture::site()));
    QVERIFY(!(*reader)->site(7)->has_value());
  }

  void refusedImportsLeaveWhatRuns_data()
  {
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("file"); // spoilt: its text is replaced
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no TOML") << "eli"
                             << "rules.toml"
                             << "[[rule"
                             << "why not";
    QTest::newRow("rule on an unknown stream") << "eli"
                                               << "rules.toml"
                                               << "[[rule]]\nid=\"x\"\nasset=\"P-1\"\nstream=\"presure\"\nhigh=3\npriority=\"low\"\n"
                                               << "why not";
    QTest::newRow("no reason") << "eli"
                               << ""
                               << ""
                               << "";
    QTest::newRow("may not change sites") << "sam"
                                          << ""
                                          << ""
                                          << "why not";
    QTest::newRow("may not change rules") << "ada"
                                          << ""
                                          << ""
                                          << "why not";
  }
  void refusedImportsLeaveWhatRuns()
  {
    QFETCH(const QString, who);
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    QFETCH(const QString, reason);
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    plant.signIn(who.toStdString());
    ImportSite import = importOf(withLimit(15.0));
    if (!file.isEmpty())
      import.files[file.toStdString()] = text.toStdString();
    import.reason = reason.toStdString();
    QVERIFY(std::holds_alternative<Refused>(plant.submit(import)));
    QCOMPARE(limitNow(plant), 10.0);
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    plant.stop();
    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    QCOMPARE((*reader)->siteVersions()->size(), std::size_t{1});
  }

  void safetyTakesASecondPersonWhoSeesTheSameSite()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    Site weaker = EngineFixture::site();
    for (Stream &stream : weaker.assets.front().streams)
      stream.range = Range{0.0, 200.0}; // what the trip reads is judged differently
    const auto asked = plant.submit(importOf(weaker));
    const auto *waits = std::get_if<NeedsSecondPerson>(&asked);
    QVERIFY(waits != nullptr);
    QCOMPARE(refusal(plant.submit(DecideRequest{waits->request, true})), ErrorCode::NotPermitted); // not oneself
    plant.stop();
    QVERIFY(plant.start()); // the request waits in the store
    plant.signIn("eva");
    QVERIFY(isDone(plant.submit(DecideRequest{waits->request, true})));
    QCOMPARE(plant.loop.askAndWait(*plant.desk, SiteQuery{})->assets.front().streams.front().range->high, 200.0);

    // A request made against a site that is no more cannot be approved.
    const auto again = plant.submit(importOf(EngineFixture::site()));
    const auto *late = std::get_if<NeedsSecondPerson>(&again);
    QVERIFY(late != nullptr);
    Site meanwhile = weaker;
    meanwhile.name = "Meanwhile";
    QVERIFY(isDone(plant.submit(importOf(meanwhile))));
    plant.signIn("eli");
    QCOMPARE(refusal(plant.submit(DecideRequest{late->request, true})), ErrorCode::Conflict);
    QVERIFY(isDone(plant.submit(DecideRequest{late->request, false})));
  }

  void changesOnTheScreenKeepTheOtherFiles()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    ImportSite import = importOf(withLimit(15.0));
    import.files["areas.toml"] += "# drawn by hand\n";
    QVERIFY(isDone(plant.submit(import)));
    Rule rule = *findRule(*plant.loop.askAndWait(*plant.desk, SiteQuery{}), EngineFixture::pressureHigh.rule);
    std::get<LimitCondition>(rule.condition).limit = 16.0;
    QVERIFY(isDone(plant.submit(ChangeRule{rule, "too many alarms"})));
    plant.stop();
    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    const auto newest = (*reader)->newestSite()->value();
    QCOMPARE(newest.version, std::int64_t{3});
    QVERIFY(newest.files.at("areas.toml") == import.files["areas.toml"]);
    QVERIFY(newest.files.at("rules.toml").find("high = 16") != std::string::npos);
  }

  void guidanceOfARuleGoesWithIt()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    ImportSite import = importOf(EngineFixture::site());
    import.files["guidance/rule/" + EngineFixture::flowLow.rule.text() + ".md"] = "# Look\n";
    QVERIFY(isDone(plant.submit(import)));
    QVERIFY(isDone(plant.submit(RemoveRule{EngineFixture::flowLow, "not needed"})));
    plant.stop();
    QVERIFY(plant.start()); // what is stored can be read again
    QVERIFY(plant.loop.askAndWait(*plant.desk, SiteQuery{})->guidance.empty());
  }

  void alarmsWhoseRuleGoesReturn()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    Site without = EngineFixture::site();
    without.rules.erase(without.rules.begin());
    QVERIFY(isDone(plant.submit(importOf(without))));
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Normal; }));
  }

  void aStartWithTheSameSiteInOtherWordsNeedsNobody()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    ImportSite import = importOf(EngineFixture::site());
    import.files["rules.toml"] += "# drawn by hand\n";
    QVERIFY(isDone(plant.submit(import)));
    plant.stop();
    QVERIFY(plant.start(EngineFixture::site()));
    plant.stop();
    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    QVERIFY((*reader)->newestSite()->value().files == import.files);
  }

  void theAuditTrailHasNoTexts()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    QVERIFY(isDone(plant.submit(importOf(withLimit(15.0)))));
    const auto trail = plant.loop.askAndWait(*plant.desk, AuditQuery{});
    const auto record = std::find_if(trail->begin(), trail->end(), [](const AuditRecord &each) { return each.action == "import_site"; });
    QVERIFY(record != trail->end());
    QVERIFY2(record->detail.size() < 300 && record->detail.find("spring overhaul") != std::string::npos, record->detail.c_str());
  }

  void largeSitesComeThroughTheSocket()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    addEngineers(plant);
    auto socket = engine::StoreSocket::listen(*plant.engine);
    QVERIFY(socket.has_value());
    ImportSite import = importOf(withLimit(15.0));
    import.files["areas.toml"] += '#' + std::string(1'000'000, 'x') + '\n';
    auto client = engine::StoreClient::connect(storePath(plant.folder));
    QVERIFY(client.has_value());
    QVERIFY(isDone(*(*client)->submit(SignIn{PersonId{"eli"}, "correct horse"})));
    const auto outcome = (*client)->submit(import);
    QVERIFY(outcome.has_value() && isDone(*outcome));
    QCOMPARE(limitNow(plant), 15.0);
  }
};

QTEST_GUILESS_MAIN(SiteImportTest)
#include "tst_site_import.moc"
