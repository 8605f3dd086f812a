// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is heard and unknown becomes a part of the running engine: by people, with their rights, and by standing adoptions.

#include "services/storage/operations_store.h"
#include "tests/engine/engine_fixture.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <optional>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

bool isDone(const CommandOutcome &outcome)
{
  return std::holds_alternative<Done>(outcome);
}

std::optional<ErrorCode> refusalOf(const CommandOutcome &outcome)
{
  const auto *refused = std::get_if<Refused>(&outcome);
  return refused == nullptr ? std::nullopt : std::optional{refused->reason.code};
}

AdoptionList waiting(EngineFixture &plant)
{
  const auto list = plant.loop.askAndWait(*plant.desk, AdoptionQuery{});
  return list ? *list : AdoptionList{};
}

Site siteOf(EngineFixture &plant)
{
  return *plant.loop.askAndWait(*plant.desk, SiteQuery{});
}

std::size_t versionsOf(EngineFixture &plant)
{
  auto reader = storage::OperationsReader::open(storePath(plant.folder));
  return (*reader)->siteVersions()->size();
}

/// The store's samples of a stream, by way of its trend.
std::size_t stored(EngineFixture &plant, const StreamId &stream)
{
  const auto trend = plant.loop.askAndWait(*plant.desk, TrendQuery{stream, plant.clock.utc() - 1h, plant.clock.utc() + 1h, 8000});
  return trend ? trend->points.size() : 0;
}

/// Asks again and again while the clock goes on.
bool eventually(EngineFixture &plant, const std::function<bool()> &isTrue, Duration step = 20ms)
{
  for (int round = 0; round < 300; ++round) {
    if (isTrue())
      return true;
    plant.clock.advance(step);
    plant.loop.runUntil([] { return false; }, 5ms);
  }
  return false;
}

void hear(EngineFixture &plant, const std::string &asset, int times, const std::string &values = "\"pressure\": 4, \"flow\": 8")
{
  for (int i = 0; i < times; ++i) {
    plant.clock.advance(1s);
    plant.publishTo("plant/cooling/" + asset, values);
  }
}

AdoptSources adopting(const char *asset)
{
  AdoptSources command;
  command.assets.resize(1);
  command.assets[0].asset = AssetId{asset};
  command.reason = "a new pump";
  return command;
}

} // namespace

class AdoptionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void adoptedStreamsAreJudgedAndStoredAtOnce()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    QVERIFY(isDone(plant.submit(SavePerson{{PersonId{"eve"}, "Eve", {Role::Engineer}}, "correct horse"})));
    plant.signIn("eve");
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    hear(plant, "P-2", 6);
    QVERIFY(eventually(plant, [&] { return waiting(plant).proposals.size() == 1; }));
    const AdoptionProposal proposal = waiting(plant).proposals.front();
    QCOMPARE(proposal.asset.kind, std::string{"pump"});
    QCOMPARE(proposal.certainty, 100);
    QCOMPARE(proposal.rules.size(), std::size_t{3});
    const std::size_t versions = versionsOf(plant);
    QVERIFY(isDone(plant.submit(adopting("P-2"))));
    QCOMPARE(versionsOf(plant), versions + 1);
    QVERIFY(findAsset(siteOf(plant), AssetId{"P-2"}) != nullptr);
    QVERIFY(waiting(plant).proposals.empty());

    // Judged at once, and what stood before stands.
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Unacknowledged);
    const OccurrenceId before = plant.status(EngineFixture::pressureHigh)->occurrence;
    hear(plant, "P-2", 3, "\"pressure\": 15, \"flow\": 8");
    const AlarmId raised{AssetId{"P-2"}, RuleId{"p-2-pressure-high"}};
    QVERIFY(plant.until([&] { return plant.shown(raised) == ShownState::Unacknowledged; }));
    QVERIFY(eventually(plant, [&] { return stored(plant, {AssetId{"P-2"}, "pressure"}) == 3; }));
    plant.publish("\"pressure\": 5"); // the old stream goes on where it was
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::ReturnedUnacknowledged; }));
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->occurrence, before);
    std::vector<LatestValue> values;
    plant.desk->watch(ValuesInterest{{{AssetId{"P-2"}, "flow"}}}, [&values](const Delta &delta) {
      for (const LatestValue &value : std::get<ValuesDelta>(delta).values)
        values.push_back(value);
    });
    QVERIFY(plant.until([&] { return !values.empty() && values.back().value == 8.0; }));

    plant.stop();
    QVERIFY(plant.start()); // the next start takes what was adopted
    QVERIFY(findAsset(siteOf(plant), AssetId{"P-2"}) != nullptr);
    QVERIFY(plant.until([&] { return plant.shown(raised) == ShownState::Unacknowledged; }));
  }

  void newStreamsOfAKnownAsset()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    hear(plant, "P-1", 4, "\"pressure\": 4, \"oil_temp_degC\": 61.5");
    QVERIFY(eventually(plant, [&] { return waiting(plant).proposals.size() == 1; }));
    AdoptSources command = adopting("P-1");
    QVERIFY(isDone(plant.submit(command)));
    const Stream *stream = findStream(siteOf(plant), {AssetId{"P-1"}, "oil_temp_degC"});
    const Site site = siteOf(plant);
    stream = findStream(site, {AssetId{"P-1"}, "oil_temp_degC"});
    QVERIFY(stream != nullptr);
    QCOMPARE(stream->name, std::string{"Oil temp"});
    QCOMPARE(stream->unit, std::string{"°C"});
    QCOMPARE(findAsset(site, AssetId{"P-1"})->streams.size(), std::size_t{3});
    hear(plant, "P-1", 2, "\"oil_temp_degC\": 62");
    QVERIFY(eventually(plant, [&] { return stored(plant, {AssetId{"P-1"}, "oil_temp_degC"}) == 2; }));
  }

  void correctionsAreTakenAndAllOfAKind()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    QVERIFY(isDone(plant.submit(SavePerson{{PersonId{"eve"}, "Eve", {Role::Engineer}}, "correct horse"})));
    plant.signIn("eve");
    hear(plant, "P-2", 2);
    hear(plant, "P-3", 2);
    hear(plant, "ROBOT-1", 2, "\"axis\": 1");
    QVERIFY(eventually(plant, [&] { return waiting(plant).proposals.size() == 3; }));
    AdoptSources robot = adopting("ROBOT-1");
    robot.assets[0].name = "The robot";
    robot.assets[0].kind = "welder";
    robot.assets[0].area = AreaId{"hall 2"};
    QVERIFY(isDone(plant.submit(robot)));
    const Asset *asset = nullptr;
    Site site = siteOf(plant);
    asset = findAsset(site, AssetId{"ROBOT-1"});
    QCOMPARE(asset->name, std::string{"The robot"});
    QCOMPARE(asset->kind, std::string{"welder"});
    QVERIFY(findArea(site, AreaId{"hall 2"}) != nullptr);

    AdoptSources pumps;
    pumps.kind = "pump";
    pumps.reason = "line 2";
    const std::size_t versions = versionsOf(plant);
    QVERIFY(isDone(plant.submit(pumps)));
    QCOMPARE(versionsOf(plant), versions + 1); // all of them in one
    site = siteOf(plant);
    QVERIFY(findAsset(site, AssetId{"P-2"}) != nullptr && findAsset(site, AssetId{"P-3"}) != nullptr);
    QCOMPARE(std::count_if(site.rules.begin(), site.rules.end(), [](const Rule &rule) { return rule.asset == AssetId{"P-3"}; }), 3);
  }

  void refusesWithAPlainReason()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    QCOMPARE(refusalOf(plant.submit(adopting("P-2"))), ErrorCode::NotSignedIn);
    plant.addPeople();
    hear(plant, "P-2", 2);
    hear(plant, "WORDS-1", 2, "\"state\": \"idle\"");
    QVERIFY(eventually(plant, [&] { return waiting(plant).proposals.size() == 2; }));
    plant.signIn("tom");
    QCOMPARE(refusalOf(plant.submit(adopting("P-2"))), ErrorCode::NotPermitted);
    QCOMPARE(refusalOf(plant.submit(ChangeAdoption{{}, {{{}, "P-2", {}}}, {}, {}, "no"})), ErrorCode::NotPermitted);
    plant.signIn("ada"); // may change the site, not rules
    AdoptSources command = adopting("P-2");
    QCOMPARE(refusalOf(plant.submit(command)), ErrorCode::NotPermitted);
    command.withRules = false;
    command.reason.clear();
    QCOMPARE(refusalOf(plant.submit(command)), ErrorCode::Malformed);
    QCOMPARE(refusalOf(plant.submit(adopting("P-77"))), ErrorCode::NotFound);
    QCOMPARE(refusalOf(plant.submit(adopting("WORDS-1"))), ErrorCode::Malformed);
    AdoptSources contract = adopting("P-2");
    contract.assets[0].contract = ContractId{"dtmi:none;1"};
    QCOMPARE(refusalOf(plant.submit(contract)), ErrorCode::NotFound);
    AdoptSources nothing;
    nothing.reason = "why not";
    QCOMPARE(refusalOf(plant.submit(nothing)), ErrorCode::Malformed);
    AdoptSources forged = adopting("P-2");
    forged.standing = "pumps"; // only the engine acts by a standing adoption
    QCOMPARE(refusalOf(plant.submit(forged)), ErrorCode::Malformed);
    QVERIFY(findAsset(siteOf(plant), AssetId{"P-2"}) == nullptr);
    command.reason = "without rules";
    QVERIFY(isDone(plant.submit(command)));
    QVERIFY(findAsset(siteOf(plant), AssetId{"P-2"}) != nullptr);
  }

  void ignoredNamesAreNotProposed()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    for (const char *asset : {"TEST-1", "TEST-2", "P-2"})
      hear(plant, asset, 2);
    QVERIFY(eventually(plant, [&] { return waiting(plant).proposals.size() == 3; }));
    const IgnoredSource tests{{}, "TEST-*", {}};
    QVERIFY(isDone(plant.submit(ChangeAdoption{{}, {tests}, {}, {}, "the lab's"})));
    QCOMPARE(waiting(plant).proposals.size(), std::size_t{1});
    hear(plant, "TEST-3", 2);
    hear(plant, "P-3", 1);
    QVERIFY(eventually(plant, [&] { return waiting(plant).proposals.size() == 2; }));
    QCOMPARE(refusalOf(plant.submit(ChangeAdoption{{}, {}, {}, {{{}, "NO", {}}}, "end"})), ErrorCode::NotFound);
    QVERIFY(isDone(plant.submit(ChangeAdoption{{}, {}, {}, {tests}, "they belong to us"})));
    hear(plant, "TEST-1", 1);
    QVERIFY(eventually(plant, [&] { return waiting(plant).proposals.size() == 3; }));
  }

  void standingAdoptionsActByThemselvesAndNotFasterThanTheyMay()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    StandingAdoption pumps;
    pumps.id = "pumps";
    pumps.kind = "pump";
    pumps.mostPerHour = 2;
    QCOMPARE(refusalOf(plant.submit(ChangeAdoption{{pumps}, {}, {}, {}, "line 3"})), ErrorCode::NotPermitted); // it brings rules
    QVERIFY(isDone(plant.submit(SavePerson{{PersonId{"eve"}, "Eve", {Role::Engineer}}, "correct horse"})));
    plant.signIn("eve");
    QVERIFY(isDone(plant.submit(ChangeAdoption{{pumps}, {}, {}, {}, "line 3"})));
    QVERIFY(isDone(plant.submit(SignOut{})));
    hear(plant, "ROBOT-1", 6, "\"axis\": 1"); // not sure enough
    hear(plant, "P-9", 2);                    // too seldom
    for (const char *asset : {"P-2", "P-3", "P-4"})
      hear(plant, asset, 6);
    const auto pumpsNow = [&] {
      const Site site = siteOf(plant);
      return std::count_if(site.assets.begin(), site.assets.end(), [](const Asset &asset) { return asset.kind == "pump"; });
    };
    QVERIFY(eventually(
        plant, [&] { return pumpsNow() == 3; }, 500ms)); // P-1 and two more
    const Site site = siteOf(plant);
    QVERIFY(findAsset(site, AssetId{"ROBOT-1"}) == nullptr);
    QVERIFY(findAsset(site, AssetId{"P-9"}) == nullptr);
    QVERIFY(findAsset(site, AssetId{"P-4"}) == nullptr);
    QVERIFY(findRule(site, RuleId{"p-2-pressure-high"}) != nullptr);
    plant.clock.advance(1min);
    hear(plant, "P-4", 2);
    for (int i = 0; i < 40; ++i) {
      plant.clock.advance(1s);
      plant.loop.runUntil([] { return false; }, 2ms);
    }
    QCOMPARE(pumpsNow(), 3);
    plant.clock.advance(1h);
    hear(plant, "P-4", 2);
    QVERIFY(eventually(
        plant, [&] { return pumpsNow() == 4; }, 500ms));

    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    const auto trail = (*reader)->audit(AuditQuery{0, 200});
    QVERIFY(trail.has_value());
    const auto record = std::find_if(trail->begin(), trail->end(), [](const AuditRecord &each) { return each.action == "adopt_sources"; });
    QVERIFY(record != trail->end());
    QVERIFY(record->person.empty());
    QVERIFY(record->detail.find("\"standing\":\"pumps\"") != std::string::npos);
    QVERIFY(record->outcome.starts_with("done: "));
  }
};

QTEST_GUILESS_MAIN(AdoptionTest)
#include "tst_adoption.moc"
