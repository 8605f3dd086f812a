// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The loop in a running engine: from a tap to the queue and the broker, to a candidate in shadow, to a promotion and back.
#include "services/prediction/training_data.h"
#include "services/storage/operations_store.h"
#include "services/telemetry/mqtt_link.h"
#include "services/telemetry/stream_registry.h"
#include "tests/engine/predicted_pump.h"
#include "tests/engine/pump_package.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/wait_until.h"

#include <QDeadlineTimer>
#include <QTest>

#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

const PredictorId choke{"choke"};
const AlarmId chokeRisk{AssetId{"P-1"}, RuleId{"choke-risk"}};

Site predictedSite()
{
  Site site = EngineFixture::site();
  for (Stream &stream : site.assets.front().streams)
    stream.interval = 10min;
  site.rules.clear();
  site.predictors.push_back({choke, "Choke risk", "pump", {}});
  Rule rule;
  rule.id = chokeRisk.rule;
  rule.asset = chokeRisk.asset;
  rule.name = "Choke coming";
  PredictorCondition says;
  says.predictor = choke;
  says.stream = scoreStreamOf(rule.asset, choke);
  rule.condition = says;
  site.rules.push_back(rule);
  return site;
}

const Error *refusal(const CommandOutcome &outcome)
{
  const auto *refused = std::get_if<Refused>(&outcome);
  return refused == nullptr ? nullptr : &refused->reason;
}

struct Plant : EngineFixture {
  explicit Plant(Site site = predictedSite(), bool overMqtt = false)
      : configured(std::move(site))
      , now(clock.utc())
  {
    usesMqtt = overMqtt;
    for (const auto &[name, text] : filesOf(pumpPackage(), folder.file("package")))
      packages["predictors/choke/" + name] = text;
    if (const auto started = start(configured); !started)
      qFatal("%s", toText(started.error()).c_str());
    addPeople();
    signIn("tom");
  }
  void feed(int seconds, double pressure, double flow)
  {
    const telemetry::StreamRegistry registry{std::make_shared<const Site>(configured)};
    engine::FedSamples fed;
    for (int i = 0; i < seconds; ++i, now += 1s)
      for (const auto &[key, value] : {std::pair{"pressure", pressure}, std::pair{"flow", flow}})
        fed.samples.push_back({*registry.find({AssetId{"P-1"}, key}), now, value + 0.01 * (i % 3)});
    engine->feed(std::move(fed));
  }
  /// One more alarm of the predictor, returned: its occurrence.
  OccurrenceId alarm()
  {
    const std::size_t before = journal().size();
    feed(5, 5.0, 55.0);
    feed(5, 10.0, 35.0);
    feed(5, 5.0, 55.0);
    if (!passes(5ms, [&] { return journal().size() > before; }))
      qFatal("no alarm comes");
    return journal().front().id;
  }
  std::vector<Occurrence> journal()
  {
    const auto page = loop.askAndWait(*desk, JournalQuery{chokeRisk, {}, 200});
    return page ? page->rows : std::vector<Occurrence>{};
  }
  void judge(OccurrenceId occurrence, OccurrenceLabel label)
  {
    if (!std::holds_alternative<Done>(submit(LabelOccurrence{chokeRisk, occurrence, label, ""})))
      qFatal("a verdict is refused");
  }
  RetrainingPage queue(const RetrainingQuery &query = {})
  {
    const auto page = loop.askAndWait(*desk, query);
    return page ? *page : RetrainingPage{};
  }
  std::vector<PredictorVersion> versions()
  {
    const auto answer = loop.askAndWait(*desk, PredictorVersionsQuery{});
    return answer ? *answer : std::vector<PredictorVersion>{};
  }
  std::vector<ShadowComparison> shadows()
  {
    const auto answer = loop.askAndWait(*desk, ShadowsQuery{});
    return answer ? *answer : std::vector<ShadowComparison>{};
  }
  std::vector<Promotion> promotions()
  {
    const auto answer = loop.askAndWait(*desk, PromotionsQuery{});
    return answer ? *answer : std::vector<Promotion>{};
  }
  std::string champion() { return loop.askAndWait(*desk, SiteQuery{})->predictors.front().package.string(); }
  /// A package like the champion that speaks from another limit on; its name.
  std::string offer(double threshold)
  {
    auto package = pumpPackage({}, 1, [threshold](prediction::Manifest &manifest) { manifest.threshold = threshold; });
    SiteFiles files = filesOf(package, folder.file("offered-" + std::to_string(threshold)));
    const std::string id = prediction::sha256Of(files.at("SHA256SUMS"));
    const CommandOutcome outcome = submit(OfferCandidate{choke, std::move(files), {}, "speaks from another limit on"});
    if (const Error *refused = refusal(outcome))
      qFatal("%s", toText(*refused).c_str());
    return id;
  }
  bool passes(Duration time, const std::function<bool()> &done)
  {
    // Not until(): what is asked here waits for its answer by itself.
    for (const QDeadlineTimer patience{60s}; !patience.hasExpired(); clock.advance(time))
      if (done())
        return true;
    return false;
  }

  Site configured;
  UtcTime now;
};

/// What comes to a topic, by the id of its item: the revisions.
class Consumer {
public:
  explicit Consumer(const std::string &url)
      : link_(brokerAt(url),
              [this](std::string_view topic, std::string_view payload, bool, bool) {
                const auto json = nlohmann::json::parse(payload, nullptr, false);
                const std::lock_guard lock{mutex_};
                topics_[std::string{topic}] += 1;
                if (json.is_object())
                  heard_[json.value("id", std::string{})].push_back(json.value("revision", 0));
              },
              {})
  {
  }
  [[nodiscard]] bool listen()
  {
    return link_.connect(5s, {}).has_value() && link_.subscribe({{"andon/+/retraining/#", 1}}, 5s, {}).has_value();
  }
  void say(const std::string &topic, const std::string &payload) { (void)link_.publish(topic, payload, 1, false, 1); }
  [[nodiscard]] std::map<std::string, std::vector<int>> heard() const
  {
    const std::lock_guard lock{mutex_};
    return heard_;
  }
  [[nodiscard]] bool hasTopic(const std::string &topic) const
  {
    const std::lock_guard lock{mutex_};
    return topics_.contains(topic);
  }

private:
  static Broker brokerAt(const std::string &url)
  {
    Broker broker;
    broker.id = BrokerId{"consumer"};
    broker.url = url;
    return broker;
  }
  mutable std::mutex mutex_;
  std::map<std::string, std::vector<int>> heard_;
  std::map<std::string, int> topics_;
  telemetry::MqttLink link_; ///< last: its callbacks use all others
};

} // namespace

class TestLearningLive : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aTapIsQueuedReviewedAndTold()
  {
    Plant plant;
    const OccurrenceId occurrence = plant.alarm();
    plant.judge(occurrence, OccurrenceLabel::False);
    QCOMPARE(plant.queue().rows.front().state, RetrainingState::Waiting);
    QVERIFY(plant.passes(100ms, [&] { return plant.queue().rows.front().state == RetrainingState::Queued; }));
    const RetrainingItem item = plant.queue().rows.front();
    QCOMPARE(item.predictor, choke);
    QCOMPARE(item.package, plant.champion());
    QCOMPARE(item.person, PersonId{"tom"});

    const ReviewRetraining reject{{item.id}, RetrainingState::Rejected, "a test run"};
    QVERIFY(refusal(plant.submit(reject)) != nullptr); // tom reviews nothing
    QVERIFY(!plant.loop.askAndWait(*plant.desk, ConsistencyQuery{}).has_value());
    plant.signIn("sam");
    QVERIFY(refusal(plant.submit(ReviewRetraining{{item.id}, RetrainingState::Rejected, ""})) != nullptr);
    QVERIFY(refusal(plant.submit(ReviewRetraining{{item.id}, RetrainingState::Trained, "no"})) != nullptr);
    QVERIFY(refusal(plant.submit(reject)) == nullptr);
    RetrainingQuery his;
    his.person = PersonId{"tom"};
    const RetrainingItem reviewed = plant.queue(his).rows.front();
    QCOMPARE(reviewed.state, RetrainingState::Rejected);
    QCOMPARE(reviewed.steps.back().person, PersonId{"sam"});
    QCOMPARE(reviewed.steps.back().reason, std::string{"a test run"});
    QCOMPARE(plant.loop.askAndWait(*plant.desk, ConsistencyQuery{})->front().person, PersonId{"tom"});
    plant.stop();
    QVERIFY(plant.start().has_value());
    QCOMPARE(plant.queue(his).rows.front(), reviewed);
  }

  void theOutboxSurvivesTheBroker()
  {
    MosquittoServer broker;
    Site site = predictedSite();
    site.brokers.front().url = broker.url();
    Plant plant{site, true};
    const auto status = [&] { return *plant.loop.askAndWait(*plant.desk, LearningStatusQuery{}); };
    auto consumer = std::make_unique<Consumer>(broker.url());
    QVERIFY(consumer->listen());
    plant.judge(plant.alarm(), OccurrenceLabel::False);
    QVERIFY(plant.passes(100ms, [&] { return consumer->heard().size() == 1 && status().outboxWaiting == 0; }));
    QVERIFY(consumer->hasTopic("andon/Test plant/retraining/choke"));
    QCOMPARE(consumer->heard().begin()->second, std::vector{1});

    // A consumer that talks nonsense, and one that has the item.
    const std::string reply = "andon/Test plant/retraining/choke/reply";
    const std::string id = consumer->heard().begin()->first;
    for (const char *nonsense : {"", "{", "[]", "{\"id\":7,\"state\":\"exported\"}", "{\"id\":\"x\",\"state\":\"promoted\"}"})
      consumer->say(reply, nonsense);
    consumer->say(reply, "{\"id\":\"nobody\",\"state\":\"exported\",\"by\":\"lab\"}");
    consumer->say(reply, nlohmann::json{{"id", id}, {"state", "exported"}, {"by", "lab"}}.dump());
    QVERIFY(plant.passes(10ms, [&] { return plant.queue().rows.front().state == RetrainingState::Exported; }));
    QCOMPARE(status().nonsense, std::uint64_t{5});

    // With the broker gone it waits, also over a restart of the engine, and goes out once.
    consumer.reset();
    broker.terminate();
    plant.judge(plant.alarm(), OccurrenceLabel::True);
    QVERIFY(plant.passes(100ms, [&] { return status().outboxWaiting == 1; }));
    plant.stop();
    QVERIFY(plant.start().has_value());
    QCOMPARE(status().outboxWaiting, std::uint64_t{1});
    broker.start();
    Consumer again{broker.url()};
    QVERIFY(again.listen());
    QVERIFY(plant.passes(10ms, [&] { return status().outboxWaiting == 0; }));
    QVERIFY(waitUntil([&] { return again.heard().size() == 1; }));
    QVERIFY(again.heard().begin()->first != id);
  }

  void aCandidateScoresInShadowAndIsPromoted()
  {
    Plant plant;
    plant.signIn("sam");
    const std::string first = plant.champion();
    const std::string deaf = plant.offer(1.0); // never speaks
    QCOMPARE(plant.champion(), first);
    auto versions = plant.versions();
    QCOMPARE(versions.size(), std::size_t{2});
    QCOMPARE(versions.front().number, 2);
    QCOMPARE(versions.front().role, VersionRole::Candidate);
    QCOMPARE(versions.back().role, VersionRole::Champion);
    QVERIFY(!versions.front().card.empty() && versions.front().problem.empty());

    QVERIFY(refusal(plant.submit(StartShadow{choke, first, {}, ""})) != nullptr); // it runs
    QVERIFY(refusal(plant.submit(StartShadow{choke, std::string(64, '0'), {}, ""})) != nullptr);
    QVERIFY(refusal(plant.submit(StartShadow{choke, deaf, {}, "listen"})) == nullptr);
    QVERIFY(refusal(plant.submit(StartShadow{choke, deaf, {}, "again"})) != nullptr);
    QVERIFY(plant.passes(5ms, [&] {
      plant.feed(1, 5.0, 55.0);
      return plant.shadows().front().rows > 0;
    }));
    const UtcTime before = plant.now;
    const OccurrenceId raised = plant.alarm();
    plant.feed(15 * 60, 5.0, 55.0);
    QVERIFY(plant.passes(5ms, [&] { return !plant.shadows().empty() && !plant.shadows().front().onlyChampion.empty(); }));
    const ShadowComparison shadow = plant.shadows().front();
    QCOMPARE(shadow.number, 2);
    QCOMPARE(shadow.champion, first);
    QVERIFY2(shadow.problem.empty(), shadow.problem.c_str());
    QCOMPARE(shadow.agreements, std::uint64_t{0});
    QCOMPARE(shadow.challengerSide.raised, std::uint64_t{0});
    QVERIFY(shadow.rows > 800 && shadow.sameSide < shadow.rows && shadow.challengerSide.meanMicroseconds >= 0.0);
    QCOMPARE(plant.journal().front().id, raised); // the shadow raised nothing
    QCOMPARE(plant.versions().front().role, VersionRole::Shadow);

    // Over recorded history it says the same.
    QVERIFY(plant.passes(5ms, [&] {
      const auto replay = plant.loop.askAndWait(*plant.desk, ShadowReplayQuery{choke, deaf, before, plant.now});
      return replay && replay->isReplayed && replay->onlyChampion.size() == 1 && replay->agreements == 0;
    }));

    QVERIFY(refusal(plant.submit(PromotePredictor{choke, deaf, "quiet at last"})) == nullptr);
    QCOMPARE(plant.champion(), deaf);
    QCOMPARE(plant.promotions().size(), std::size_t{1});
    QCOMPARE(plant.promotions().front().state, PromotionState::Watched);
    QCOMPARE(plant.promotions().front().person, PersonId{"sam"});
    // The version before scores on beside it.
    QVERIFY(plant.passes(5ms, [&] { return plant.shadows().front().package == first; }));
    QVERIFY(refusal(plant.submit(RollBackPredictor{choke, ""})) != nullptr);
    QVERIFY(refusal(plant.submit(RollBackPredictor{choke, "deaf"})) == nullptr);
    QCOMPARE(plant.champion(), first);
    QCOMPARE(plant.promotions().back().state, PromotionState::RolledBack);
    QVERIFY(refusal(plant.submit(RollBackPredictor{choke, "further"})) != nullptr); // there is none before
  }

  void aLouderVersionGoesBackByItself()
  {
    Plant plant;
    plant.signIn("sam");
    const std::string first = plant.champion();
    const std::string next = plant.offer(0.4);
    QVERIFY(refusal(plant.submit(PromotePredictor{choke, next, "finds more"})) == nullptr);
    for (int i = 0; i < 3; ++i) {
      plant.clock.advance(1s);
      plant.now = std::max(plant.now, plant.clock.utc());
      plant.judge(plant.alarm(), OccurrenceLabel::False);
    }
    QVERIFY(plant.passes(1s, [&] { return plant.champion() == first; }));
    const auto promotions = plant.promotions();
    QCOMPARE(promotions.size(), std::size_t{2});
    QCOMPARE(promotions.back().state, PromotionState::RolledBack);
    QVERIFY2(promotions.back().outcome.find("false alarms a day") != std::string::npos, promotions.back().outcome.c_str());
    QVERIFY(promotions.front().person.empty());
  }

  void enoughLabelsAreAReasonAndOnlyOne()
  {
    Site site = predictedSite();
    site.retraining.newLabels = 2;
    Plant plant{site};
    plant.judge(plant.alarm(), OccurrenceLabel::False);
    plant.judge(plant.alarm(), OccurrenceLabel::True);
    const auto triggers = [&] { return *plant.loop.askAndWait(*plant.desk, TriggersQuery{}); };
    QVERIFY(plant.passes(1s, [&] { return !triggers().empty(); }));
    QCOMPARE(triggers().front().kind, TriggerKind::NewLabels);
    QCOMPARE(triggers().front().measured, 2.0);
    QCOMPARE(triggers().front().state, TriggerState::Open);
    plant.signIn("sam");
    QVERIFY(refusal(plant.submit(DismissTrigger{triggers().front().id, ""})) != nullptr);
    QVERIFY(refusal(plant.submit(DismissTrigger{triggers().front().id, "too few"})) == nullptr);
    // Within the quiet time there is no other, however often it looks.
    const UtcTime dismissed = plant.clock.utc();
    QVERIFY(plant.passes(1min, [&] { return plant.clock.utc() - dismissed > 1h; }));
    QCOMPARE(triggers().size(), std::size_t{1});
    QCOMPARE(triggers().front().state, TriggerState::Dismissed);
    QVERIFY(plant.passes(10min, [&] { return triggers().size() == 2; }));
  }
};

QTEST_GUILESS_MAIN(TestLearningLive)
#include "tst_learning_live.moc"
