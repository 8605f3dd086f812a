// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Predictors in a running engine: a real package scores what arrives, raises its alarm and says why; what is wrong with a package or with
// its inputs hurts nobody else.
#include "models/domain/explanation.h"
#include "services/engine/running_predictors.h"
#include "services/storage/operations_store.h"
#include "tests/engine/predicted_pump.h"
#include "tests/engine/pump_package.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const PredictorId choke{"choke"};
const AlarmId chokeRisk{AssetId{"P-1"}, RuleId{"choke-risk"}};
const AlarmId aside = engine::asideAlarmOf(choke);

Site chokingSite()
{
  return predictedSite({choke, "Choke risk", "pump", {}}, chokeRisk, "Choke coming", 3s);
}

const Error *refusal(const CommandOutcome &outcome)
{
  const auto *refused = std::get_if<Refused>(&outcome);
  return refused == nullptr ? nullptr : &refused->reason;
}

struct Pump : PredictedPump {
  explicit Pump(const prediction::PredictorPackage &package = pumpPackage(), const Site &site = chokingSite())
      : PredictedPump(site, package)
  {
  }
  /// One sample of each a second; a value that is NaN does not come.
  void feed(int seconds, double pressure, double flow, Duration flowLags = {})
  {
    feedEach(
        seconds,
        [=](int i) {
          return std::pair{pressure + 0.01 * (i % 3), flow + 0.01 * (i % 3)};
        },
        flowLags);
  }
  /// The package that the site names.
  std::string present() { return loop.askAndWait(*desk, SiteQuery{})->predictors.front().package.string(); }
  bool standsAside() { return status(aside) != nullptr && status(aside)->regions.active; }
};

} // namespace

class TestPredictorsLive : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anAlarmSaysWhy()
  {
    Pump pump;
    pump.run();
    pump.feed(20, 5.0, 55.0);
    pump.feed(2, 10.0, 35.0); // shorter than the delay
    pump.feed(10, 5.0, 55.0);
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    const OccurrenceId occurrence = pump.status(chokeRisk)->occurrence;
    auto reasons = pump.reasons();
    QVERIFY(reasons && reasons->explanation);
    const AlarmExplanation &why = *reasons->explanation;
    QCOMPARE(why.occurrence, occurrence);
    QCOMPARE(why.predictor, choke);
    QVERIFY(why.output > why.limit && why.limit > 0.0);
    QCOMPARE(why.inputs.size(), std::size_t{2});
    for (const Contribution &input : why.inputs) {
      QVERIFY(input.amount > 0.0);
      QVERIFY(input.standing == (input.key == "pressure" ? Standing::High : Standing::Low));
    }
    const double sum = std::accumulate(why.inputs.begin(), why.inputs.end(), why.bias + why.rest,
                                       [](double before, const Contribution &input) { return before + input.amount; });
    QVERIFY2(std::abs(sum - why.margin) < 1e-4, std::to_string(sum - why.margin).c_str());
    QVERIFY(!why.clearing.empty() && why.outputThen <= why.limit);
    QVERIFY(why.clearing.front().key == "pressure" ? why.clearing.front().to < why.clearing.front().from
                                                   : why.clearing.front().to > why.clearing.front().from);
    QVERIFY(why.trainedRows > 0 && why.precision && why.watched >= 30s && why.watched < 40s);
    QCOMPARE(pump.status(chokeRisk)->raisedAt, why.time);
    QVERIFY(reasons->similar.empty());

    // Last year's alarm explains itself the same way, whatever runs now; and is found where it happens again.
    const AlarmExplanation before = why;
    pump.feed(10, 5.0, 55.0);
    QVERIFY(pump.until([&] { return !pump.isRaised(); }));
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    QVERIFY(pump.until([&] { return pump.reasons()->explanation.has_value(); }));
    reasons = pump.reasons();
    QCOMPARE(reasons->similar.size(), std::size_t{1});
    QCOMPARE(reasons->similar.front().occurrence, occurrence);
    QVERIFY(reasons->similar.front().likeness > 0.95);
    QVERIFY(reasons->similar.front().returnedAt != noTime);
    pump.stop();
    QVERIFY(pump.start().has_value());
    const auto kept = pump.loop.askAndWait(*pump.desk, ReasonsQuery{occurrence});
    QVERIFY(kept && *kept && (*kept)->explanation == before);
    // An alarm that no predictor raised has none.
    QVERIFY(!(*pump.loop.askAndWait(*pump.desk, ReasonsQuery{OccurrenceId{999}}))->explanation);
  }

  void theOutputIsAStreamOfTheAsset()
  {
    Pump pump;
    pump.run();
    const auto site = pump.loop.askAndWait(*pump.desk, SiteQuery{});
    const StreamId score = scoreStreamOf(AssetId{"P-1"}, choke);
    const Stream *stream = findStream(*site, score);
    QVERIFY(stream != nullptr);
    QCOMPARE(stream->name.string(), std::string{"Choke risk"});
    const auto &says = std::get<PredictorCondition>(findRule(*site, chokeRisk.rule)->condition);
    QVERIFY(says.limit > 0.0 && says.limit < 1.0 && says.limitOfPackage);
    // One a second at most, however often its inputs come.
    for (int i = 0; i < 12; ++i) {
      pump.publish("\"pressure\": 5, \"flow\": 55");
      const std::uint64_t before = pump.health.samples;
      QVERIFY(pump.until([&] { return pump.health.samples >= before; }));
      pump.clock.advance(250ms);
    }
    pump.stop();
    QVERIFY(pump.start().has_value());
    pump.now = pump.clock.utc();
    const auto kept = pump.scores();
    QVERIFY2(kept.size() >= 2 && kept.size() <= 7, std::to_string(kept.size()).c_str());
    QVERIFY(kept.front().last > 0.0 && kept.front().last < says.limit);
  }

  void itsLimitGoesOnTrial()
  {
    Pump pump;
    pump.run();
    pump.addPeople();
    pump.signIn("sam");
    const auto present = [&pump] { return *pump.loop.askAndWait(*pump.desk, SiteQuery{}); };
    const auto saysOf = [](const Site &site) { return std::get<PredictorCondition>(findRule(site, chokeRisk.rule)->condition); };
    const double own = saysOf(present()).limit;
    Rule rule = *findRule(present(), chokeRisk.rule);
    auto &says = std::get<PredictorCondition>(rule.condition);
    says.limit = 0.99;
    says.limitOfPackage = false;
    TrialTerms terms;
    terms.length = 24h;
    QVERIFY(std::holds_alternative<Done>(pump.submit(ChangeRule{rule, "too early", terms, ""})));
    const Site tried = present();
    QCOMPARE(saysOf(tried).limit, 0.99);
    QCOMPARE(tried.trials.size(), std::size_t{1});
    QCOMPARE(tried.trials.front().before.limit, own);
    QVERIFY(tried.trials.front().before.ofPackage);
    // Another change ends it.
    rule.onDelay = 5s;
    QVERIFY(std::holds_alternative<Done>(pump.submit(ChangeRule{rule, "no", std::nullopt, ""})));
    QVERIFY(present().trials.empty());
  }

  /// Streams that come in messages of their own are not in step: each is late only by itself.
  void inputsMayComeApart()
  {
    Pump pump;
    pump.run();
    pump.feed(10, 5.0, 55.0, 400ms);
    pump.feed(10, 10.0, 35.0, 400ms);
    QVERIFY(pump.becomesRaised());
    QVERIFY(pump.engine->statistics().predicted <= 21);
  }

  void missingInputsRaiseNothing()
  {
    Pump pump;
    pump.run();
    pump.feed(20, 10.0, std::nan("")); // its flow was never heard
    pump.feed(1, 5.0, 55.0);
    pump.feed(40, 10.0, std::nan("")); // and now is stale
    pump.feed(1, 5.0, 55.0);
    QVERIFY(pump.until([&] { return pump.engine->statistics().predicted > 50; }));
    QVERIFY(!pump.isRaised());
    const auto kept = pump.scores();
    QVERIFY(std::any_of(kept.begin(), kept.end(), [](const TrendPoint &point) { return point.quality == Quality::Uncertain; }));
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    QVERIFY(pump.status(chokeRisk)->raisedAt > pump.now - 10s);
  }

  void aWindowWithAGapIsFilledFirst()
  {
    Pump pump{pumpPackage({20.0})};
    pump.run();
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.until([&] { return pump.engine->statistics().predicted >= 10; }));
    QVERIFY(!pump.isRaised()); // it has not been watched for as long as it looks back
    pump.feed(20, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    const auto reasons = pump.reasons();
    QVERIFY(reasons && reasons->explanation);
    QVERIFY(!reasons->explanation->clearing.empty());
    QVERIFY(reasons->explanation->watched >= 20s && reasons->explanation->watched < 30s);
    pump.feed(30, 5.0, 55.0);
    QVERIFY(pump.until([&] { return !pump.isRaised(); }));
    pump.now += 5min;
    pump.feed(15, 10.0, 35.0);
    QVERIFY(pump.until([&] { return pump.engine->statistics().predicted >= 75; }));
    QVERIFY(!pump.isRaised());
    pump.feed(15, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
  }

  void aDamagedPackageIsRefusedAndTheOneBeforeGoesOn()
  {
    Pump pump;
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    const auto before = pump.loop.askAndWait(*pump.desk, SiteQuery{});
    const InstallPredictor good = pump.install(pumpPackage({}, 2));
    for (const char *name : prediction::packageFileNames) {
      InstallPredictor bad = good;
      std::string &text = bad.files.at(name);
      text[text.size() / 2] = static_cast<char>(text[text.size() / 2] ^ 1);
      const CommandOutcome outcome = pump.submit(bad);
      const Error *error = refusal(outcome);
      QVERIFY2(error != nullptr, name);
      QVERIFY2(error->subject.starts_with("predictors/choke/"), error->subject.c_str());
      QVERIFY(!error->remedy.empty());
    }
    InstallPredictor part = good;
    part.files.erase("probes.json");
    QVERIFY(refusal(pump.submit(part)) != nullptr);
    part = good;
    part.reason.clear();
    QVERIFY(refusal(pump.submit(part)) != nullptr);
    QCOMPARE(pump.loop.askAndWait(*pump.desk, SiteQuery{})->predictors, before->predictors);
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    QVERIFY(pump.status(aside) == nullptr);

    QVERIFY(refusal(pump.submit(good)) == nullptr);
    QVERIFY(pump.loop.askAndWait(*pump.desk, SiteQuery{})->predictors.front().package != before->predictors.front().package);
    pump.stop();
    // Who, when and why stand with the version; a file that did not change is not kept twice, and is read all the same.
    auto reader = storage::OperationsReader::open(storePath(pump.folder));
    QVERIFY(reader.has_value());
    const auto versions = (*reader)->siteVersions();
    QCOMPARE(versions->front().person, PersonId{"ada"});
    QCOMPARE(versions->front().reason, std::string{"a better one"});
    const auto stored = (*reader)->newestSite();
    for (const auto &[name, text] : good.files)
      QCOMPARE((*stored)->files.at("predictors/choke/" + name), text);
    QVERIFY(pump.start().has_value());
  }

  void aPackageDamagedInTheStoreGivesWayToTheOneBefore()
  {
    Pump pump;
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    const std::string first = pump.present();
    const InstallPredictor good = pump.install(pumpPackage({}, 2));
    QVERIFY(refusal(pump.submit(good)) == nullptr);
    const std::string second = pump.present();
    pump.stop();
    pump.damageStored("model.json");
    QVERIFY(pump.start().has_value());
    QVERIFY(pump.until([&] { return pump.standsAside(); }));
    const auto site = pump.loop.askAndWait(*pump.desk, SiteQuery{});
    const std::string cause = findRule(*site, aside.rule)->rationalisation.cause;
    QVERIFY2(cause.find("model.json") != std::string::npos && cause.find("in its place") != std::string::npos, cause.c_str());
    pump.feed(10, 5.0, 55.0);
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    QCOMPARE(pump.explanation().version, first);

    // What else is changed meanwhile is no matter of it; other damaged bytes under its name are refused; and once it comes whole it runs.
    pump.signIn("ada");
    SiteFiles files = (*(*storage::OperationsReader::open(storePath(pump.folder)))->newestSite())->files;
    files["guidance/kind/pump.md"] = "Look at the strainer.\n";
    QVERIFY(refusal(pump.submit(ImportSite{files, "guidance", {}})) == nullptr);
    InstallPredictor bad = good;
    bad.files.at("card.md") += "?";
    QVERIFY(refusal(pump.submit(bad)) != nullptr);
    QVERIFY(pump.standsAside());
    QVERIFY(refusal(pump.submit(good)) == nullptr);
    QVERIFY(pump.until([&] { return !pump.standsAside(); }));
    QCOMPARE(pump.present(), second);
    pump.feed(10, 5.0, 55.0);
    QVERIFY(pump.until([&] { return !pump.isRaised(); }));
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    QVERIFY(pump.until([&] { return pump.explanation().version == second; }));
    // Bytes that are not those of the name are refused, whoever has it already.
    QVERIFY(refusal(pump.submit(bad)) != nullptr);
  }

  void anotherVersionIsLetRunAndTheOneBeforeAgain()
  {
    Pump pump;
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    const std::string first = pump.present();
    QVERIFY(refusal(pump.submit(pump.install(pumpPackage({}, 2)))) == nullptr);
    const std::string second = pump.present();
    QVERIFY(first != second);
    pump.signIn("tom");
    QVERIFY(refusal(pump.submit(PromotePredictor{choke, first, "too loud"})) != nullptr); // no right to
    pump.signIn("sam");
    QVERIFY(refusal(pump.submit(PromotePredictor{choke, first, ""})) != nullptr);
    QVERIFY(refusal(pump.submit(PromotePredictor{choke, std::string(64, '0'), "never seen"})) != nullptr);
    QCOMPARE(pump.present(), second);
    QVERIFY(refusal(pump.submit(PromotePredictor{choke, first, "too loud"})) == nullptr);
    QCOMPARE(pump.present(), first);
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    QVERIFY(pump.status(aside) == nullptr);
  }

  void evidenceNamesThePackageThatRaisedIt()
  {
    Pump pump;
    pump.run();
    pump.addPeople();
    const std::string first = pump.loop.askAndWait(*pump.desk, SiteQuery{})->predictors.front().package.string();
    pump.feed(10, 5.0, 55.0);
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    const OccurrenceId occurrence = pump.status(chokeRisk)->occurrence;
    pump.signIn("ada");
    QVERIFY(refusal(pump.submit(pump.install(pumpPackage({}, 2)))) == nullptr);
    QVERIFY(pump.loop.askAndWait(*pump.desk, SiteQuery{})->predictors.front().package.string() != first);
    // While it stands, and as an earlier one.
    pump.signIn("tom");
    QVERIFY(refusal(pump.submit(LabelOccurrence{chokeRisk, occurrence, OccurrenceLabel::True, ""})) == nullptr);
    pump.feed(10, 5.0, 55.0);
    QVERIFY(pump.until([&] { return !pump.isRaised(); }));
    pump.feed(10, 10.0, 35.0);
    QVERIFY(pump.becomesRaised());
    QVERIFY(pump.status(chokeRisk)->occurrence != occurrence);
    pump.signIn("sam");
    QVERIFY(refusal(pump.submit(LabelOccurrence{chokeRisk, occurrence, OccurrenceLabel::True, ""})) == nullptr);
    const auto evidence = pump.loop.askAndWait(*pump.desk, EvidenceQuery{occurrence});
    QVERIFY(evidence.has_value());
    QCOMPARE(evidence->size(), std::size_t{2});
    for (const LabelEvidence &each : *evidence) {
      QCOMPARE(each.package, first);
      QCOMPARE(each.predictor, choke.text());
    }
  }

  void whoLeavesWhileAPackageIsReadInstallsNothing()
  {
    Pump pump;
    pump.run();
    pump.addPeople();
    // The worker may be faster than whoever leaves: then another package is tried.
    for (unsigned attempt = 0; attempt < 20; ++attempt) {
      pump.signIn("ada");
      const std::string before = pump.present();
      std::optional<CommandOutcome> installed;
      pump.desk->submit(pump.install(pumpPackage({}, 2 + attempt)), [&installed](const CommandOutcome &outcome) { installed = outcome; });
      QVERIFY(std::holds_alternative<Done>(pump.submit(SignOut{})));
      QVERIFY(pump.until([&] { return installed.has_value(); }));
      if (refusal(*installed) == nullptr)
        continue;
      QCOMPARE(refusal(*installed)->code, ErrorCode::NotSignedIn);
      QCOMPARE(pump.present(), before);
      return;
    }
    QFAIL("nobody who had left was refused");
  }

  void anotherPackageUnderASafetyRuleTakesASecondPerson()
  {
    Site site = chokingSite();
    site.rules.back().safety = true;
    Pump pump{pumpPackage(), site};
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    const auto present = [&pump] { return pump.loop.askAndWait(*pump.desk, SiteQuery{})->predictors.front().package.string(); };
    const std::string first = present();
    SiteFiles files = configuration::writeSite(site);
    for (const auto &[name, text] : filesOf(pumpPackage({}, 2), pump.folder.file("next")))
      files["predictors/choke/" + name] = text;
    QVERIFY(std::holds_alternative<NeedsSecondPerson>(pump.submit(ImportSite{files, "a better one", {}})));
    QVERIFY(std::holds_alternative<NeedsSecondPerson>(pump.submit(pump.install(pumpPackage({}, 2)))));
    QCOMPARE(present(), first);
  }

  void aSafetyRuleTakesASecondPersonToPromote()
  {
    Site site = chokingSite();
    site.rules.back().safety = true;
    Pump pump{pumpPackage(), site};
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    const auto present = [&pump] { return pump.loop.askAndWait(*pump.desk, SiteQuery{})->predictors.front().package.string(); };
    const std::string first = present();
    const CommandOutcome installs = pump.submit(pump.install(pumpPackage({}, 2)));
    const auto *agrees = std::get_if<NeedsSecondPerson>(&installs);
    QVERIFY(agrees != nullptr);
    QCOMPARE(present(), first);
    pump.signIn("sue");
    QVERIFY(refusal(pump.submit(DecideRequest{agrees->request, true})) == nullptr);
    const std::string second = present();
    QVERIFY(second != first);
    pump.signIn("sam");
    const CommandOutcome asked = pump.submit(PromotePredictor{choke, first, "too loud"});
    const auto *waits = std::get_if<NeedsSecondPerson>(&asked);
    QVERIFY(waits != nullptr);
    QCOMPARE(pump.present(), second);
    QVERIFY(refusal(pump.submit(DecideRequest{waits->request, true})) != nullptr); // not the same one
    pump.signIn("sue");
    QVERIFY(refusal(pump.submit(DecideRequest{waits->request, true})) == nullptr);
    QCOMPARE(pump.present(), first);
  }

  void aPackageThatDoesNotFitIsRefused_data()
  {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("says");
    QTest::newRow("another kind") << 0 << QStringLiteral("\"fan\"");
    QTest::newRow("another unit") << 1 << QStringLiteral("bar");
    QTest::newRow("another stream") << 2 << QStringLiteral("vibration");
    QTest::newRow("another contract") << 3 << QStringLiteral("dtmi:x");
  }
  void aPackageThatDoesNotFitIsRefused()
  {
    QFETCH(int, which);
    QFETCH(QString, says);
    Site site = chokingSite();
    site.contracts.push_back({ContractId{"dtmi:test:pump;1"}, "Pump", {}, {}});
    if (which == 3)
      site.assets.front().contract = ContractId{"dtmi:test:pump;1"};
    else
      site.contracts.clear();
    site.assets.front().streams.front().unit = which == 1 ? "kPa" : "";
    const auto spoil = [which](prediction::Manifest &manifest) {
      if (which == 0)
        manifest.assetKind = "fan";
      if (which == 1)
        manifest.plan.inputs[0].unit = "bar";
      if (which == 2)
        manifest.plan.inputs[0].name = "vibration";
      if (which == 3)
        manifest.contract = "dtmi:x";
    };
    Pump pump{pumpPackage(), site};
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    const CommandOutcome outcome = pump.submit(pump.install(pumpPackage({}, 1, spoil)));
    const Error *error = refusal(outcome);
    QVERIFY(error != nullptr);
    QVERIFY2(QString::fromStdString(error->detail).contains(says), error->detail.c_str());
    QVERIFY(!error->remedy.empty());
    // A site that brings it is not started either.
    pump.stop();
    pump.packages.clear();
    for (const auto &[name, text] : filesOf(pumpPackage({}, 1, spoil), pump.folder.file("spoilt")))
      pump.packages["predictors/choke/" + name] = text;
    Pump fresh{pumpPackage({}, 1, spoil), site};
    const auto started = fresh.start(fresh.configured);
    QVERIFY(!started && started.error().subject.starts_with("predictors/choke"));
  }

  void aUnitThatChangesUnderAPredictorIsRefused()
  {
    Pump pump;
    pump.run();
    pump.addPeople();
    pump.signIn("ada");
    Site changed = chokingSite();
    changed.assets.front().streams[1].unit = "l/h";
    prediction::PredictorPackage package = pumpPackage();
    package.manifest.plan.inputs[1].unit = "m3/h";
    SiteFiles files = configuration::writeSite(changed);
    for (const auto &[name, text] : filesOf(package, pump.folder.file("next")))
      files["predictors/choke/" + name] = text;
    const CommandOutcome outcome = pump.submit(ImportSite{files, "another meter", {}});
    QVERIFY(refusal(outcome) != nullptr);
    QVERIFY2(refusal(outcome)->detail.find("m3/h") != std::string::npos, refusal(outcome)->detail.c_str());
  }

  void aSlowPredictorIsPutAsideAndTheOthersGoOn()
  {
    Pump pump;
    pump.predictorBudget = Duration{-1};
    pump.run();
    pump.feed(60, 5.0, 55.0);
    QVERIFY(pump.until([&] { return pump.standsAside(); }));
    const std::uint64_t rows = pump.engine->statistics().predicted;
    QVERIFY(rows < 60);
    pump.feed(10, 10.5, 35.0);
    QVERIFY(pump.until([&] { return pump.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    QVERIFY(!pump.isRaised());
    const auto site = pump.loop.askAndWait(*pump.desk, SiteQuery{});
    QVERIFY(!findRule(*site, aside.rule)->rationalisation.action.empty());
  }
};

QTEST_GUILESS_MAIN(TestPredictorsLive)
#include "tst_predictors_live.moc"
