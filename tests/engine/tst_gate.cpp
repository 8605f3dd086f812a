// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what, and what happens to what nobody may: sign-in, lock, second person, refusals, audit.

#include "services/storage/operations_store.h"
#include "tests/engine/engine_fixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>

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

ChangeRule limitOf(EngineFixture &plant, const AlarmId &alarm, double limit)
{
  const auto site = plant.loop.askAndWait(*plant.desk, SiteQuery{});
  Rule rule = *findRule(*site, alarm.rule);
  std::get<LimitCondition>(rule.condition).limit = limit;
  return {rule, "too many alarms"};
}

} // namespace

class GateTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void asksForTheFirstAdministratorOnce()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    QVERIFY(plant.until([&] { return plant.session.needsFirstAdministrator; }));
    const CreateFirstAdministrator first{{PersonId{"ada"}, "Ada", {Role::Administrator}}, "correct horse"};
    QCOMPARE(refusal(plant.submit(CreateFirstAdministrator{{PersonId{"ada"}, "Ada", {Role::Technician}}, "correct horse"})),
             ErrorCode::Malformed);
    QCOMPARE(refusal(plant.submit(CreateFirstAdministrator{first.person, "short"})), ErrorCode::LimitExceeded);
    QVERIFY(isDone(plant.submit(first)));
    QVERIFY(plant.until([&] { return plant.session.person == PersonId{"ada"} && !plant.session.needsFirstAdministrator; }));
    QCOMPARE(refusal(plant.submit(first)), ErrorCode::Conflict);
  }

  void refusesWhoIsNotSignedInLockedOrWithoutTheRight()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.status(EngineFixture::pressureHigh) != nullptr; }));
    const AcknowledgeAlarm acknowledge{EngineFixture::pressureHigh, plant.status(EngineFixture::pressureHigh)->occurrence, {}};
    QCOMPARE(refusal(plant.submit(acknowledge)), ErrorCode::NotSignedIn);
    plant.addPeople();
    QCOMPARE(refusal(plant.submit(acknowledge)), ErrorCode::NotPermitted); // ada is an administrator only
    plant.signIn("tom");
    QVERIFY(isDone(plant.submit(LockSession{})));
    QVERIFY(plant.until([&] { return plant.session.locked; }));
    QCOMPARE(refusal(plant.submit(acknowledge)), ErrorCode::NotSignedIn);
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Unacknowledged); // alarms stay in sight
    plant.signIn("tom");
    QVERIFY(isDone(plant.submit(acknowledge)));
    QVERIFY(isDone(plant.submit(acknowledge))); // said twice, done once
    QVERIFY(isDone(plant.submit(SignOut{})));
    QVERIFY(plant.until([&] { return plant.session.person.empty(); }));

    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    QVERIFY(reader.has_value());
    const auto done = (*reader)->transitions(acknowledge.occurrence);
    QVERIFY(done.has_value());
    QCOMPARE(std::count_if(done->begin(), done->end(), [](const auto &t) { return t.kind == TransitionKind::Acknowledged; }), 1);
  }

  void makesGuessingSlow()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    for (int i = 0; i < 5; ++i)
      QCOMPARE(refusal(plant.submit(SignIn{PersonId{"tom"}, "wrong wrong"})), ErrorCode::WrongCredentials);
    QCOMPARE(refusal(plant.submit(SignIn{PersonId{"tom"}, "correct horse"})), ErrorCode::Conflict);
    QCOMPARE(refusal(plant.submit(SignIn{PersonId{"nobody"}, "correct horse"})), ErrorCode::WrongCredentials); // as for a wrong password
    plant.clock.advance(31s);
    QVERIFY(isDone(plant.submit(SignIn{PersonId{"tom"}, "correct horse"})));
  }

  void changesARuleWithAReasonAndKeepsItOverARestart()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    QCOMPARE(refusal(plant.submit(limitOf(plant, EngineFixture::pressureHigh, 15.0))), ErrorCode::NotPermitted);
    plant.signIn("sam");
    ChangeRule change = limitOf(plant, EngineFixture::pressureHigh, 15.0);
    change.reason.clear();
    QCOMPARE(refusal(plant.submit(change)), ErrorCode::Malformed);
    QCOMPARE(refusal(plant.submit(limitOf(plant, EngineFixture::pressureHigh, 1500.0))), ErrorCode::Malformed); // beyond the sensor
    QVERIFY(isDone(plant.submit(limitOf(plant, EngineFixture::pressureHigh, 15.0))));
    plant.stop();
    QVERIFY(plant.start());
    const auto site = plant.loop.askAndWait(*plant.desk, SiteQuery{});
    QCOMPARE(std::get<LimitCondition>(findRule(*site, EngineFixture::pressureHigh.rule)->condition).limit, 15.0);
    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.health.samples == 1; }));
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Normal);
  }

  void changesARuleIntoEveryKind()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("sam");
    const AssetId pump = EngineFixture::pressureHigh.asset;
    ChangeRule change = limitOf(plant, EngineFixture::pressureHigh, 15.0);
    const auto into = [&](Condition condition) {
      change.rule.condition = std::move(condition);
      return plant.submit(change);
    };
    const LimitCondition high{{pump, "pressure"}, LimitSide::High, 15.0};
    DeviationCondition deviation{{pump, "pressure"}, Direction::Up, 5.0, 1.0, 0.0, StreamId{pump, "set_point"}};
    QCOMPARE(refusal(into(deviation)), ErrorCode::NotFound);
    deviation.reference = StreamId{pump, "flow"};
    QVERIFY(isDone(into(deviation)));
    QCOMPARE(refusal(into(RateCondition{{pump, "pressure"}, Direction::Up, std::nan("")})), ErrorCode::Malformed);
    QCOMPARE(refusal(into(ConsoleCondition{})), ErrorCode::Malformed);
    QCOMPARE(refusal(into(GroupCondition{GroupCondition::Needs::All, {high}})), ErrorCode::Malformed);
    change.rule.priorityByMatrix = true;
    QCOMPARE(refusal(into(high)), ErrorCode::Malformed); // without a severity
    change.rule.rationalisation.severity = Severity::Severe;
    change.rule.rationalisation.timeToRespond = std::chrono::minutes{1};
    change.rule.count = {3, std::chrono::seconds{10}};
    change.rule.modes = Modes{{pump, "flow"}, {{0.0, false, {}}}, true};
    QVERIFY(isDone(into(RateCondition{{pump, "pressure"}, Direction::Up, 5.0, 1.0})));
    plant.stop();
    QVERIFY(plant.start());
    const auto site = plant.loop.askAndWait(*plant.desk, SiteQuery{});
    Rule expected = change.rule;
    expected.priority = Priority::Urgent;
    QVERIFY(*findRule(*site, EngineFixture::pressureHigh.rule) == expected);
  }

  void addsAndRemovesARule()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("sam");
    AddRules add{{limitOf(plant, EngineFixture::pressureHigh, 9.0).rule}, "wanted earlier"};
    QCOMPARE(refusal(plant.submit(add)), ErrorCode::Conflict); // the name is taken
    add.rules[0].id = RuleId{"pressure-early"};
    add.rules[0].asset = AssetId{"NOWHERE"};
    QCOMPARE(refusal(plant.submit(add)), ErrorCode::NotFound);
    add.rules[0].asset = EngineFixture::pressureHigh.asset;
    QVERIFY(isDone(plant.submit(add)));
    const AlarmId early{add.rules[0].asset, add.rules[0].id};
    plant.publish("\"pressure\": 9.5");
    QVERIFY(plant.until([&] { return plant.shown(early) == ShownState::Unacknowledged; }));
    QCOMPARE(refusal(plant.submit(RemoveRule{early, {}})), ErrorCode::Malformed); // without a reason
    QVERIFY(isDone(plant.submit(RemoveRule{early, "not wanted any more"})));
    QVERIFY(plant.until([&] { return plant.status(early) == nullptr; }));
    QCOMPARE(refusal(plant.submit(RemoveRule{early, "again"})), ErrorCode::NotFound);
    plant.stop();
    QVERIFY(plant.start());
    QVERIFY(findRule(*plant.loop.askAndWait(*plant.desk, SiteQuery{}), early.rule) == nullptr);
    plant.signIn("sam");
    QVERIFY(isDone(plant.submit(add))); // of the same name, from the beginning
    plant.publish("\"pressure\": 9.6");
    QVERIFY(plant.until([&] { return plant.shown(early) == ShownState::Unacknowledged; }));
    const auto journal = plant.loop.askAndWait(*plant.desk, JournalQuery{early, {}, 10});
    QVERIFY(journal.has_value());
    QCOMPARE(journal->rows.size(), std::size_t{2});
    QVERIFY(journal->rows.back().returnedAt != noTime); // the first one ended with its rule
  }

  void asksForASecondPersonWhereSafetyIsAtStake()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("sam");
    const auto asked = plant.submit(limitOf(plant, EngineFixture::tripHigh, 30.0));
    const auto *waits = std::get_if<NeedsSecondPerson>(&asked);
    QVERIFY(waits != nullptr);
    QCOMPARE(refusal(plant.submit(DecideRequest{waits->request, true})), ErrorCode::NotPermitted); // not oneself
    plant.stop();
    QVERIFY(plant.start()); // the request waits in the store
    plant.signIn("sue");
    QVERIFY(isDone(plant.submit(DecideRequest{waits->request, true})));
    const auto limit = [&] {
      const auto site = plant.loop.askAndWait(*plant.desk, SiteQuery{});
      return std::get<LimitCondition>(findRule(*site, EngineFixture::tripHigh.rule)->condition).limit;
    };
    QTRY_COMPARE(limit(), 30.0);
    QCOMPARE(refusal(plant.submit(DecideRequest{waits->request, true})), ErrorCode::NotFound); // decided once
  }

  void takesNoRuleThatTheNextStartWouldRefuse()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("sam");
    ChangeRule change = limitOf(plant, EngineFixture::pressureHigh, 15.0);
    std::get<LimitCondition>(change.rule.condition).deadband = 500.0; // wider than the sensor's range
    const CommandOutcome outcome = plant.submit(change);
    QCOMPARE(refusal(outcome), ErrorCode::Malformed);
    // Nobody at a screen has typed a file: the rule is named, not a line of one.
    QCOMPARE(std::get<Refused>(outcome).reason.subject, change.rule.asset.text() + " " + change.rule.id.text());
    plant.stop();
    QVERIFY(plant.start());
  }

  void letsNobodyInWithoutTheirPassword()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    std::optional<CommandOutcome> outcome;
    plant.engine->signInTrusted(*plant.desk, PersonId{"sam"}, "demo", [&outcome](const CommandOutcome &o) { outcome = o; });
    QVERIFY(plant.until([&] { return outcome.has_value(); }));
    QCOMPARE(refusal(*outcome), ErrorCode::NotPermitted);
  }

  void lastAdministratorsCannotRemoveEachOther()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    QVERIFY(isDone(plant.submit(SavePerson{{PersonId{"eve"}, "Eve", {Role::Administrator}}, "correct horse"})));
    std::vector<CommandOutcome> outcomes;
    for (const char *person : {"eve", "ada"})
      plant.desk->submit(RemovePerson{PersonId{person}}, [&outcomes](const CommandOutcome &o) { outcomes.push_back(o); });
    QVERIFY(plant.until([&] { return outcomes.size() == 2; }));
    const auto people = plant.loop.askAndWait(*plant.desk, PeopleQuery{});
    QVERIFY(people.has_value());
    QVERIFY(std::any_of(people->begin(), people->end(),
                        [](const Person &p) { return std::find(p.roles.begin(), p.roles.end(), Role::Administrator) != p.roles.end(); }));
  }

  void importsASiteOnlyFromSomebodyWithTheRights()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.stop();
    Site changed = EngineFixture::site();
    changed.rules.front().onDelay = 5s;
    const auto refused = plant.start(changed);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QVERIFY(plant.start());
    QCOMPARE(plant.loop.askAndWait(*plant.desk, SiteQuery{})->rules.front().onDelay, Duration{});
  }

  void keepsTheLastAdministrator()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    QCOMPARE(refusal(plant.submit(RemovePerson{PersonId{"ada"}})), ErrorCode::Conflict);
    QCOMPARE(refusal(plant.submit(SavePerson{{PersonId{"ada"}, "Ada", {Role::Technician}}, {}})), ErrorCode::Conflict);
    QCOMPARE(refusal(plant.submit(SavePerson{{PersonId{"a b"}, "A", {Role::Technician}}, "correct horse"})), ErrorCode::Malformed);
    QVERIFY(isDone(plant.submit(SavePerson{{PersonId{"eve"}, "Eve", {Role::Administrator}}, "correct horse"})));
    QVERIFY(isDone(plant.submit(RemovePerson{PersonId{"ada"}})));
    QVERIFY(plant.until([&] { return plant.session.person.empty(); })); // who is removed is signed out
  }

  void auditsEveryCommandWithoutSecrets()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    plant.submit(ShelveAlarm{EngineFixture::pressureHigh, false, 100h, "too long"});
    const auto refusedToTom = plant.loop.askAndWait(*plant.desk, AuditQuery{});
    QVERIFY(!refusedToTom.has_value());
    QCOMPARE(refusedToTom.error().code, ErrorCode::NotPermitted);
    plant.signIn("sam");
    const auto trail = plant.loop.askAndWait(*plant.desk, AuditQuery{});
    QVERIFY(trail.has_value());
    bool shelfRefused = false;
    for (const AuditRecord &record : *trail) {
      QVERIFY2(record.detail.find("correct horse") == std::string::npos, record.detail.c_str());
      shelfRefused =
          shelfRefused || (record.action == "shelve_alarm" && record.person == PersonId{"tom"} && record.outcome.starts_with("refused"));
    }
    QVERIFY(shelfRefused);
    plant.stop();
    auto reader = storage::OperationsReader::open(storePath(plant.folder));
    const auto verdict = (*reader)->verifyAudit();
    QVERIFY(verdict.has_value());
    QCOMPARE(verdict->firstBroken, std::int64_t{0});
    QVERIFY(verdict->records >= 8);
  }
};

QTEST_GUILESS_MAIN(GateTest)
#include "tst_gate.moc"
