// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules on trial over a real store: what breaks its terms is put back by the engine itself, and every version can be read again.
#include "models/domain/predictor.h"
#include "models/domain/tuning/bench.h"
#include "models/domain/tuning/trial.h"
#include "services/configuration/site_files.h"
#include "services/engine/rule_changes.h"
#include "services/engine/rule_versions.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_files.h"
#include "tests/engine/engine_fixture.h"

#include <QDeadlineTimer>
#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

bool isDone(const CommandOutcome &outcome)
{
  return std::holds_alternative<Done>(outcome);
}

Site quietSite()
{
  Site site = EngineFixture::site();
  for (Stream &stream : site.assets.front().streams)
    stream.interval = 24h; // no sensor falls silent while the clock runs ahead
  return site;
}

struct Plant {
  Plant()
  {
    if (!plant.start(quietSite()))
      qFatal("the engine does not start");
    plant.addPeople();
    plant.signIn("sam");
  }
  Site site()
  {
    auto answer = plant.loop.askAndWait(*plant.desk, SiteQuery{});
    return answer ? *answer : Site{};
  }
  [[nodiscard]] double limit() { return std::get<LimitCondition>(findRule(site(), EngineFixture::pressureHigh.rule)->condition).limit; }
  [[nodiscard]] std::optional<RuleTrial> trial()
  {
    const Site now = site();
    return now.trials.empty() ? std::nullopt : std::optional{now.trials.front()};
  }
  ChangeRule change(double limit, std::optional<TrialTerms> terms)
  {
    Rule rule = *findRule(site(), EngineFixture::pressureHigh.rule);
    std::get<LimitCondition>(rule.condition).limit = limit;
    return {rule, "fewer alarms", std::move(terms), "3 a day instead of 9"};
  }
  void publish(std::initializer_list<double> values)
  {
    for (const double value : values) {
      plant.publish("\"pressure\": " + std::to_string(value));
      if (const std::uint64_t before = plant.health.samples; !plant.until([&] { return plant.health.samples > before; }))
        qFatal("a sample is lost");
      plant.clock.advance(1s);
      ++published_;
    }
    // What a trial is judged by is what the history holds, which is committed a moment later.
    const QDeadlineTimer patience{60s};
    while (recorded() != published_) {
      if (patience.hasExpired())
        qFatal("the samples are not recorded");
      plant.clock.advance(5ms);
    }
  }
  std::size_t recorded()
  {
    const auto basis = plant.loop.askAndWait(
        *plant.desk, BenchQuery{*findRule(site(), EngineFixture::pressureHigh.rule), plant.clock.utc() - 24h, plant.clock.utc() + 1h});
    return basis ? (*basis)->history.samples.size() : 0;
  }
  [[nodiscard]] bool hasEnded()
  {
    const auto now = trial();
    return !now || now->state != RuleTrial::State::Running;
  }
  /// Lets a minute pass; the time of the engine goes on while it is at work.
  bool endsInAMinute()
  {
    plant.clock.advance(61s);
    for (int round = 0; round < 600 && !hasEnded(); ++round)
      plant.clock.advance(5ms);
    return hasEnded();
  }
  /// Lets minutes pass until the trial has ended, however long that takes on a busy machine.
  bool untilEnded()
  {
    for (const QDeadlineTimer patience{60s}; !patience.hasExpired();)
      if (endsInAMinute())
        return true;
    return false;
  }

  EngineFixture plant;

private:
  std::size_t published_ = 0;
};

} // namespace

class TrialsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void tooManyAlarmsPutBackWhatWas();
  void keptTermsKeepTheChange();
  void anotherChangeEndsTheTrial();
  void whatCannotBeJudgedIsPutBackAtItsEnd();
  void longTrialsAreJudgedSeldomAndAtTheirEnd();
  void aVersionHasTheNameOfWhoMadeIt();
  void importsBringNoTrials();
  void whatCannotBeTriedIsRefused_data();
  void whatCannotBeTriedIsRefused();
  void aPredictorsRuleRemembersWhoseLimitItHad();
};

void TrialsTest::tooManyAlarmsPutBackWhatWas()
{
  Plant plant;
  TrialTerms terms;
  terms.mostPerDay = 2.0;
  QVERIFY(isDone(plant.plant.submit(plant.change(9.0, terms))));
  QCOMPARE(plant.limit(), 9.0);
  QVERIFY(plant.trial().has_value());
  QCOMPARE(plant.trial()->person, PersonId{"sam"});
  QCOMPARE(plant.trial()->before.limit, 10.0);
  plant.publish({5.0, 9.5, 5.0, 9.6, 5.0, 9.7, 5.0, 5.0});
  QVERIFY(plant.untilEnded());
  const auto trial = plant.trial();
  QVERIFY(trial.has_value());
  QCOMPARE(trial->state, RuleTrial::State::Restored);
  QCOMPARE(trial->breach, TrialBreach::PerDay);
  QCOMPARE(trial->perDay, 3.0);
  QCOMPARE(plant.limit(), 10.0);

  // In the audit trail as the engine's own.
  plant.plant.signIn("ada");
  const auto audit = plant.plant.loop.askAndWait(*plant.plant.desk, AuditQuery{0, 50});
  QVERIFY(audit.has_value());
  const auto own = std::find_if(audit->begin(), audit->end(), [](const AuditRecord &each) { return each.person.empty(); });
  QVERIFY(own != audit->end());
  QCOMPARE(own->action, std::string{"change_rule"});
  QVERIFY(own->outcome.find("rolled back: 3.0 activations a day, at most 2.0") != std::string::npos);

  // Every version with who, when, why and what the replay had said.
  const auto versions = plant.plant.loop.askAndWait(*plant.plant.desk, RuleVersionsQuery{EngineFixture::pressureHigh.rule});
  QVERIFY(versions.has_value());
  QCOMPARE(versions->size(), std::size_t{3});
  QVERIFY(versions->at(0).person.empty());
  QCOMPARE(std::get<LimitCondition>(versions->at(0).rule->condition).limit, 10.0);
  QCOMPARE(versions->at(1).person, PersonId{"sam"});
  QCOMPARE(versions->at(1).reason, std::string{"fewer alarms"});
  QCOMPARE(versions->at(1).replay, std::string{"3 a day instead of 9"});
  QCOMPARE(std::get<LimitCondition>(versions->at(1).rule->condition).limit, 9.0);

  // It is the same after a restart.
  plant.plant.stop();
  QVERIFY(plant.plant.start().has_value());
  QCOMPARE(plant.trial(), trial);
  QCOMPARE(plant.limit(), 10.0);
}

void TrialsTest::keptTermsKeepTheChange()
{
  Plant plant;
  TrialTerms terms;
  terms.length = 1h;
  terms.mostPerDay = 5.0;
  QVERIFY(isDone(plant.plant.submit(plant.change(11.0, terms))));
  plant.publish({5.0, 12.0, 5.0, 5.0});
  plant.plant.clock.advance(1h);
  QVERIFY(plant.untilEnded());
  QCOMPARE(plant.trial()->state, RuleTrial::State::Kept);
  QCOMPARE(plant.trial()->perDay, 1.0);
  QCOMPARE(plant.limit(), 11.0);
}

void TrialsTest::anotherChangeEndsTheTrial()
{
  Plant plant;
  QVERIFY(isDone(plant.plant.submit(plant.change(9.0, TrialTerms{}))));
  QVERIFY(plant.trial().has_value());
  QVERIFY(isDone(plant.plant.submit(plant.change(9.0, std::nullopt)))); // keeps it for good
  QVERIFY(!plant.trial().has_value());
  QCOMPARE(plant.limit(), 9.0);
  QVERIFY(isDone(plant.plant.submit(plant.change(8.0, TrialTerms{}))));
  QVERIFY(isDone(plant.plant.submit(RemoveRule{EngineFixture::pressureHigh, "not needed"})));
  QVERIFY(plant.site().trials.empty());
}

void TrialsTest::whatCannotBeJudgedIsPutBackAtItsEnd()
{
  Plant plant;
  TrialTerms terms;
  terms.length = 1h;
  QVERIFY(isDone(plant.plant.submit(plant.change(9.0, terms))));
  // Nobody has read the history so far; from now on nobody can.
  const std::string history = storage::historyPathFor(storePath(plant.plant.folder));
  std::filesystem::rename(history, history + ".away");
  plant.plant.clock.advance(30min);
  QVERIFY(!plant.endsInAMinute()); // there is time yet
  plant.plant.clock.advance(30min);
  QVERIFY(plant.untilEnded());
  QCOMPARE(plant.trial()->state, RuleTrial::State::Restored);
  QCOMPARE(plant.trial()->breach, TrialBreach::None);
  QCOMPARE(plant.limit(), 10.0);
  plant.plant.signIn("ada");
  const auto audit = plant.plant.loop.askAndWait(*plant.plant.desk, AuditQuery{0, 50});
  QVERIFY(audit && std::any_of(audit->begin(), audit->end(), [](const AuditRecord &each) {
            return each.person.empty() && each.outcome.find("at its end it could not be judged") != std::string::npos;
          }));
}

void TrialsTest::longTrialsAreJudgedSeldomAndAtTheirEnd()
{
  RuleTrial trial;
  trial.from = UtcTime{1'795'300'000s};
  trial.until = trial.from + 24h * 10;
  using tuning::untilJudgedAgain;
  QCOMPARE(untilJudgedAgain(trial, trial.from), Duration{1min});
  QCOMPARE(untilJudgedAgain(trial, trial.from - 24h), Duration{1min}); // the clock was set back
  QCOMPARE(untilJudgedAgain(trial, trial.from + 100h), Duration{1h});
  QCOMPARE(untilJudgedAgain(trial, trial.until - 10min), Duration{10min});
  QCOMPARE(untilJudgedAgain(trial, trial.until - 1s), Duration{1min});
  QCOMPARE(untilJudgedAgain(trial, trial.until + 24h * 80), Duration{1min});
}

void TrialsTest::aVersionHasTheNameOfWhoMadeIt()
{
  Plant plant;
  QVERIFY(isDone(plant.plant.submit(plant.change(9.0, std::nullopt))));
  QVERIFY(isDone(plant.plant.submit(plant.change(8.0, std::nullopt))));
  plant.plant.signIn("sue");
  Rule other = *findRule(plant.site(), EngineFixture::flowLow.rule);
  other.onDelay = 20s;
  QVERIFY(isDone(plant.plant.submit(ChangeRule{other, "another rule"})));
  auto reader = storage::OperationsReader::open(storePath(plant.plant.folder));
  QVERIFY(reader.has_value());
  // Each is told once the one before it has been seen; the first has none.
  const std::vector<std::size_t> told{0, 0, 0, 1, 3, 3};
  for (std::size_t looks = 0; looks < told.size(); ++looks) {
    const auto versions =
        engine::ruleVersions(**reader, {EngineFixture::pressureHigh.rule}, [left = looks]() mutable { return left-- == 0; });
    QVERIFY(versions.has_value());
    QCOMPARE(versions->size(), told[looks]);
    for (const RuleVersion &version : *versions)
      QVERIFY(version.person != PersonId{"sue"});
  }
}

void TrialsTest::importsBringNoTrials()
{
  Plant plant;
  EngineFixture &engine = plant.plant;
  engine.signIn("ada");
  QVERIFY(isDone(engine.submit(SavePerson{{PersonId{"eli"}, "Eli", {Role::Engineer}}, "correct horse"})));
  engine.signIn("eli");
  const auto import = [&engine](const Site &site) {
    return engine.submit(ImportSite{configuration::writeSite(site), "spring overhaul", {}});
  };
  const auto isRefused = [](const CommandOutcome &outcome) {
    const auto *refused = std::get_if<Refused>(&outcome);
    return refused != nullptr && refused->reason.code == ErrorCode::Conflict && refused->reason.subject == "trials.toml" &&
           !refused->reason.remedy.empty();
  };
  // One that would put a safety rule "back" to what no second person has seen.
  Site weaker = quietSite();
  RuleTrial trial;
  trial.rule = EngineFixture::tripHigh.rule;
  trial.before = {90.0, 0.0, 10s, 0s, {}};
  trial.terms.mostPerDay = 0.0;
  trial.from = std::chrono::floor<std::chrono::milliseconds>(engine.clock.utc());
  trial.until = trial.from + 24h;
  weaker.trials = {trial};
  QVERIFY(isRefused(import(weaker)));
  QVERIFY(plant.site().trials.empty());

  engine.signIn("sam");
  QVERIFY(isDone(engine.submit(plant.change(9.0, TrialTerms{}))));
  engine.signIn("eli");
  Site running = quietSite();
  std::get<LimitCondition>(running.rules.front().condition).limit = 9.0;
  running.trials = plant.site().trials;
  // The same trial goes on beside whatever else changes,
  Site renamed = running;
  renamed.name = "Another";
  QVERIFY(isDone(import(renamed)));
  QCOMPARE(plant.site().trials.size(), std::size_t{1});
  // not with another end or terms, not while its rule changes,
  Site longer = renamed;
  longer.trials.front().until += 24h;
  QVERIFY(isRefused(import(longer)));
  Site changed = renamed;
  std::get<LimitCondition>(changed.rules.front().condition).limit = 7.0;
  QVERIFY(isRefused(import(changed)));
  QCOMPARE(plant.limit(), 9.0);
  // and ends with a site that does not have it.
  changed.trials.clear();
  QVERIFY(isDone(import(changed)));
  QVERIFY(plant.site().trials.empty());
  QCOMPARE(plant.limit(), 7.0);
}

void TrialsTest::whatCannotBeTriedIsRefused_data()
{
  QTest::addColumn<double>("limit");
  QTest::addColumn<int>("hours");
  QTest::addColumn<double>("mostPerDay");
  QTest::newRow("nothing changed") << 10.0 << 24 << 5.0;
  QTest::newRow("too short") << 9.0 << 0 << 5.0;
  QTest::newRow("too long") << 9.0 << 24 * 91 << 5.0;
  QTest::newRow("no number") << 9.0 << 24 << -1.0;
}

void TrialsTest::whatCannotBeTriedIsRefused()
{
  QFETCH(const double, limit);
  QFETCH(const int, hours);
  QFETCH(const double, mostPerDay);
  Plant plant;
  TrialTerms terms;
  terms.length = std::chrono::hours{hours};
  terms.mostPerDay = mostPerDay;
  const CommandOutcome outcome = plant.plant.submit(plant.change(limit, terms));
  QVERIFY(std::holds_alternative<Refused>(outcome));
  QVERIFY(!std::get<Refused>(outcome).reason.remedy.empty());
  QCOMPARE(plant.limit(), 10.0);
  QVERIFY(plant.site().trials.empty());
}

void TrialsTest::aPredictorsRuleRemembersWhoseLimitItHad()
{
  // As a site runs: the package says 0.62. Its files say only that the limit is the package's.
  PredictorCondition says;
  says.predictor = PredictorId{"choke"};
  says.stream = scoreStreamOf(AssetId{"P-1"}, says.predictor);
  says.limit = 0.62;
  Rule rule;
  rule.id = RuleId{"choke-risk"};
  rule.asset = AssetId{"P-1"};
  rule.condition = says;
  Site running, changed;
  running.rules = {rule};
  const auto begin = [&](const Rule &asked) {
    changed.rules = {asked};
    changed.trials.clear();
    return engine::settleTrials(changed, running, ChangeRule{asked, "fewer alarms", TrialTerms{}, ""}, PersonId{"sam"}, UtcTime{});
  };
  Rule higher = rule;
  std::get<PredictorCondition>(higher.condition).limit = 0.8;
  std::get<PredictorCondition>(higher.condition).limitOfPackage = false;
  QVERIFY(begin(higher));
  QCOMPARE(changed.trials.front().before.limit, 0.62);
  QVERIFY(changed.trials.front().before.ofPackage);

  // Only its delay is changed: the limit stays the package's.
  Rule later = rule;
  std::get<PredictorCondition>(later.condition).limit = 0.0;
  QVERIFY(!begin(later));
  later.onDelay = 20s;
  QVERIFY(begin(later));

  // Without its package nobody knows what to replay.
  std::get<PredictorCondition>(running.rules.front().condition).limit = 0.0;
  const auto refused = begin(higher);
  QVERIFY(!refused);
  QVERIFY(!refused.error().remedy.empty());
}

QTEST_GUILESS_MAIN(TrialsTest)
#include "tst_trials.moc"
