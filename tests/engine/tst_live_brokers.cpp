// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Brokers that come, change and go while the engine runs, over real ones; brokers that are tried before they are saved.

#include "services/configuration/site_files.h"
#include "services/engine/agreed_rates.h"
#include "services/engine/source_set.h"
#include "tests/engine/engine_fixture.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/raw_mqtt_client.h"

#include <QTest>

#include <atomic>
#include <fstream>
#include <thread>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

std::optional<Error> refusalOf(const CommandOutcome &outcome)
{
  const auto *refused = std::get_if<Refused>(&outcome);
  return refused == nullptr ? std::nullopt : std::optional{refused->reason};
}

Broker brokerAt(const char *id, const std::string &url)
{
  Broker broker;
  broker.id = BrokerId{id};
  broker.url = url;
  broker.topics.emplace_back().topic = "plant/{area}/{asset}";
  broker.topics.back().sequenceKey = "n";
  return broker;
}

/// The pump of the fixture and a second one, all over one broker.
Site siteOver(const std::string &url)
{
  Site site = EngineFixture::site();
  site.brokers = {brokerAt("main", url)};
  Asset second = site.assets.front();
  second.id = AssetId{"P-2"};
  site.assets.push_back(second);
  return site;
}

/// An engine whose site is `site`, with an engineer at the desk.
void startWithEngineer(EngineFixture &plant, const std::optional<Site> &site)
{
  plant.usesMqtt = true;
  QVERIFY(plant.start(site));
  plant.addPeople();
  plant.signIn("ada");
  plant.submit(SavePerson{{PersonId{"eva"}, "Eva", {Role::Engineer}}, "correct horse"});
  plant.signIn("eva");
  QTRY_VERIFY(plant.until([&] { return plant.session.person == PersonId{"eva"}; }));
}

const BrokerHealth *healthOf(const EngineFixture &plant, const char *id)
{
  for (const BrokerHealth &broker : plant.health.brokers)
    if (broker.id == BrokerId{id})
      return &broker;
  return nullptr;
}

bool connects(EngineFixture &plant, const char *id)
{
  return plant.until([&] {
    const BrokerHealth *broker = healthOf(plant, id);
    return broker != nullptr && broker->state == ConnectionState::Connected;
  });
}

std::vector<AuditRecord> recordsOf(EngineFixture &plant, const std::string &subject)
{
  auto trail = plant.loop.askAndWait(*plant.desk, AuditQuery{});
  std::vector<AuditRecord> records = trail ? std::move(*trail) : std::vector<AuditRecord>{};
  std::erase_if(records, [&](const AuditRecord &record) { return record.subject != subject; });
  return records;
}

/// Publishes numbered messages of P-1 to a broker until it ends.
class SteadyPublisher {
public:
  explicit SteadyPublisher(std::uint16_t port)
      : thread_([this, port](const std::stop_token &stop) {
        RawMqttClient client(port);
        while (!stop.stop_requested()) {
          client.publish("plant/cooling/P-1", "{\"pressure\": 1, \"n\": " + std::to_string(sent_ + 1) + "}");
          ++sent_;
        }
      })
  {
  }
  std::uint64_t stop()
  {
    thread_.request_stop();
    thread_.join();
    return sent_;
  }

private:
  std::atomic<std::uint64_t> sent_{0};
  std::jthread thread_;
};

} // namespace

class LiveBrokersTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void anEmptyStoreComesToItsFirstAlarm()
  {
    MosquittoServer server;
    EngineFixture plant;
    startWithEngineer(plant, std::nullopt);
    QVERIFY(!refusalOf(plant.submit(AddBroker{brokerAt("main", server.url()), "the first"})));
    QVERIFY(connects(plant, "main"));
    RawMqttClient machine(server.port());
    machine.publish("plant/cooling/P-1", R"({"pressure": 4, "n": 1})");
    const auto waiting = [&plant] {
      const auto list = plant.loop.askAndWait(*plant.desk, AdoptionQuery{});
      return list ? list->proposals.size() : std::size_t{0};
    };
    QTRY_COMPARE(waiting(), std::size_t{1});
    AdoptSources adopt;
    adopt.all = true;
    adopt.reason = "it is ours";
    QVERIFY(!refusalOf(plant.submit(adopt)));
    QTRY_COMPARE(waiting(), std::size_t{0});
    const Rule rule = *findRule(EngineFixture::site(), EngineFixture::pressureHigh.rule);
    QVERIFY(!refusalOf(plant.submit(AddRules{{rule}, "the first limit"})));
    machine.publish("plant/cooling/P-1", R"({"pressure": 14, "n": 2})");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    plant.stop();
    QVERIFY(plant.start(std::nullopt)); // and the store has it all
    QCOMPARE(plant.loop.askAndWait(*plant.desk, SiteQuery{})->brokers.size(), std::size_t{1});
    QCOMPARE(plant.loop.askAndWait(*plant.desk, SiteQuery{})->name, std::string{"Plant"});
    QCOMPARE(plant.shown(EngineFixture::pressureHigh), ShownState::Unacknowledged);
  }

  void followsChangesAndLosesNothingOnTheOneThatStays()
  {
    MosquittoServer main, first, second;
    EngineFixture plant;
    startWithEngineer(plant, siteOver(main.url()));
    QVERIFY(connects(plant, "main"));
    SteadyPublisher publisher(main.port());
    QVERIFY(plant.until([&] { return healthOf(plant, "main")->messages > 20; }));

    QVERIFY(!refusalOf(plant.submit(AddBroker{brokerAt("edge", first.url()), "the second line"})));
    QVERIFY(connects(plant, "edge"));
    RawMqttClient(first.port()).publish("plant/cooling/P-2", R"({"flow": 7})");
    LatestValue latest;
    plant.desk->watch(ValuesInterest{{{AssetId{"P-2"}, "flow"}}}, [&latest](const Delta &delta) {
      for (const LatestValue &value : std::get<ValuesDelta>(delta).values)
        latest = value;
    });
    QVERIFY(plant.until([&] { return latest.value == 7.0; }));

    // Another address is another connection; the old one is given up.
    QVERIFY(!refusalOf(plant.submit(ChangeBroker{brokerAt("edge", second.url()), "moved"})));
    QVERIFY(plant.until([&] { return healthOf(plant, "edge")->url == second.url(); }));
    QVERIFY(connects(plant, "edge"));
    RawMqttClient(second.port()).publish("plant/cooling/P-2", R"({"flow": 8})");
    QVERIFY(plant.until([&] { return latest.value == 8.0; }));
    RawMqttClient(first.port()).publish("plant/cooling/P-2", R"({"flow": 9})");
    RawMqttClient(second.port()).publish("plant/cooling/P-2", R"({"flow": 10})");
    QVERIFY(plant.until([&] { return latest.value != 8.0; }));
    QCOMPARE(latest.value, 10.0);
    QCOMPARE(plant.loop.askAndWait(*plant.desk, SiteQuery{})->brokers.back().url, second.url());

    QVERIFY(!refusalOf(plant.submit(RemoveBroker{BrokerId{"edge"}, "not needed"})));
    QVERIFY(plant.until([&] { return plant.health.brokers.size() == 1; }));

    const std::uint64_t sent = publisher.stop();
    QVERIFY(sent > 50);
    QVERIFY(plant.until([&] { return healthOf(plant, "main")->messages == sent; }));
    QCOMPARE(healthOf(plant, "main")->sequenceGaps, std::uint64_t{0});
    QCOMPARE(healthOf(plant, "main")->lostHere, std::uint64_t{0});
    QCOMPARE(plant.health.rejected, std::uint64_t{0});
    QVERIFY(plant.until([&] { return plant.health.samples == sent + 3; })); // 7, 8 and 10
  }

  void readsInAnotherWayWithoutConnectingAnew()
  {
    MosquittoServer main;
    EngineFixture plant;
    startWithEngineer(plant, siteOver(main.url()));
    QVERIFY(connects(plant, "main"));
    Broker changed = brokerAt("main", main.url());
    changed.topics.front().shape = PayloadShape::Values;
    changed.topics.front().agreedRate = 20.0;
    QVERIFY(!refusalOf(plant.submit(ChangeBroker{changed, "another firmware"})));
    const std::uint64_t before = plant.health.samples;
    QVERIFY(plant.until([&] {
      RawMqttClient(main.port()).publish("plant/cooling/P-1", R"({"values": {"pressure": 3}})");
      return plant.health.samples > before;
    }));
    const std::string log = main.log();
    QCOMPARE(QString::fromStdString(log).count(QStringLiteral("as andon-")), 1);
  }

  void itsAlarmsComeAndGoWithIt()
  {
    MosquittoServer main, edge;
    EngineFixture plant;
    startWithEngineer(plant, siteOver(main.url()));
    const AlarmId lost{consoleAsset, RuleId{"broker-lost-edge"}};
    QVERIFY(!refusalOf(plant.submit(AddBroker{brokerAt("edge", edge.url()), "the second line"})));
    QVERIFY(connects(plant, "edge"));
    edge.terminate();
    const auto passes = [&](const std::function<bool()> &done) {
      return plant.until([&] {
        plant.clock.advance(100ms);
        return done();
      });
    };
    QVERIFY(passes([&] { return plant.shown(lost) == ShownState::Unacknowledged; }));
    QVERIFY(!refusalOf(plant.submit(RemoveBroker{BrokerId{"edge"}, "gone for good"})));
    QVERIFY(plant.until([&] { return plant.status(lost) == nullptr; }));
    QVERIFY(plant.until([&] { return plant.health.brokers.size() == 1; }));
  }

  void anImportIsFollowedToo()
  {
    MosquittoServer main, edge;
    EngineFixture plant;
    const Site site = siteOver(main.url());
    startWithEngineer(plant, site);
    QVERIFY(connects(plant, "main"));
    Site other = site;
    other.brokers.push_back(brokerAt("edge", edge.url()));
    QVERIFY(!refusalOf(plant.submit(ImportSite{configuration::writeSite(other), "as planned", {}})));
    QVERIFY(connects(plant, "edge"));
    other.brokers.erase(other.brokers.begin());
    QVERIFY(!refusalOf(plant.submit(ImportSite{configuration::writeSite(other), "as planned", {}})));
    QVERIFY(plant.until([&] { return plant.health.brokers.size() == 1 && healthOf(plant, "edge") != nullptr; }));
    QCOMPARE(healthOf(plant, "edge")->state, ConnectionState::Connected);
  }

  void takesOnlyWhatTheNextStartTakes()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("tom");
    const Broker good = brokerAt("edge", "tcp://127.0.0.1:2");
    const auto codeOf = [&](Command command) {
      const auto refused = refusalOf(plant.submit(std::move(command)));
      return refused ? std::optional{refused->code} : std::nullopt;
    };
    QCOMPARE(codeOf(AddBroker{good, "new"}), std::optional{ErrorCode::NotPermitted});
    QCOMPARE(codeOf(TryBroker{good, false}), std::optional{ErrorCode::NotPermitted});
    plant.signIn("ada");
    QCOMPARE(codeOf(AddBroker{good, {}}), std::optional{ErrorCode::Malformed}); // without a reason
    Broker bad = good;
    bad.topics.clear();
    QCOMPARE(codeOf(AddBroker{bad, "new"}), std::optional{ErrorCode::Malformed});
    bad = good;
    bad.topics.front().topic = "plant/#";
    QCOMPARE(codeOf(AddBroker{bad, "new"}), std::optional{ErrorCode::Malformed});
    bad = good;
    bad.id = BrokerId{"a/b"};
    QCOMPARE(codeOf(AddBroker{bad, "new"}), std::optional{ErrorCode::Malformed});
    bad = brokerAt("b", "tcp://127.0.0.1:2");
    QCOMPARE(codeOf(AddBroker{bad, "new"}), std::optional{ErrorCode::Conflict}); // the name is taken
    QCOMPARE(codeOf(ChangeBroker{good, "new"}), std::optional{ErrorCode::NotFound});
    QCOMPARE(codeOf(RemoveBroker{BrokerId{"edge"}, "old"}), std::optional{ErrorCode::NotFound});
    QVERIFY(!codeOf(AddBroker{good, "new"}));
    plant.stop();
    QVERIFY(plant.start());
    const auto site = plant.loop.askAndWait(*plant.desk, SiteQuery{});
    QVERIFY(site.has_value());
    QCOMPARE(site->brokers.size(), std::size_t{2});
    QVERIFY(site->brokers.back() == good);
  }

  void writesNoSecretDown()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    Broker typed = brokerAt("edge", "tcp://andon:hunter2@127.0.0.1:2");
    QVERIFY(refusalOf(plant.submit(AddBroker{typed, "new"})));
    QVERIFY(refusalOf(plant.submit(TryBroker{typed, false})));
    typed = brokerAt("edge", "tcp://127.0.0.1:2");
    typed.user = "andon";
    typed.passwordFile = "hunter2";
    QVERIFY(refusalOf(plant.submit(AddBroker{typed, "new"})));
    QVERIFY(refusalOf(plant.submit(TryBroker{typed, false})));
    // A refusal is answered before its record is on the disk.
    std::vector<AuditRecord> ofEdge;
    QTRY_COMPARE((ofEdge = recordsOf(plant, "edge")).size(), std::size_t{4});
    for (const AuditRecord &record : ofEdge)
      QVERIFY2((record.detail + record.outcome).find("hunter2") == std::string::npos, (record.detail + record.outcome).c_str());
  }

  void triesABrokerBeforeItIsSaved()
  {
    MosquittoServer broker({.user = "andon", .password = "right", .lines = {}});
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    BrokerTest last;
    plant.desk->watch(BrokerTestInterest{}, [&last](const Delta &delta) { last = std::get<BrokerTestDelta>(delta); });
    Broker typed = brokerAt("edge", broker.url());
    typed.topics.clear();
    QVERIFY(!refusalOf(plant.submit(TryBroker{typed, false})));
    QVERIFY(plant.until([&] { return last.failure.has_value(); }));
    QCOMPARE(last.step, BrokerTestStep::SigningIn);
    QVERIFY(last.isTrial);
    typed.user = "andon";
    typed.passwordFile = plant.folder.file("password");
    std::ofstream(typed.passwordFile) << "right\n";
    last = {};
    QVERIFY(!refusalOf(plant.submit(TryBroker{typed, false})));
    QVERIFY(plant.until([&] { return last.broker == typed.id && !last.running; }));
    QVERIFY2(!last.failure, last.failure ? last.failure->detail.c_str() : "");
    QCOMPARE(plant.loop.askAndWait(*plant.desk, SiteQuery{})->brokers.size(), std::size_t{1}); // nothing was saved
  }

  void listensAndProposes()
  {
    MosquittoServer broker;
    RawMqttClient devices(broker.port());
    devices.publish("plant/cooling/P-1", R"({"ts": 1763458936, "pressure": 4.5, "flow": 60})", true);
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    BrokerTest last;
    plant.desk->watch(BrokerTestInterest{}, [&last](const Delta &delta) { last = std::get<BrokerTestDelta>(delta); });
    Broker typed = brokerAt("edge", broker.url());
    typed.topics.clear();
    QVERIFY(!refusalOf(plant.submit(TryBroker{typed, true})));
    QVERIFY(plant.until([&] {
      if (last.step == BrokerTestStep::Listening)
        devices.publish("plant/air/C-1", R"({"ts": 1763458936, "pressure": 7.5})");
      return last.heard && last.heard->topics.size() == 2;
    }));
    QCOMPARE(last.heard->topics.back().topic, std::string{"plant/cooling/P-1"});
    QVERIFY(last.heard->topics.back().retained);
    QCOMPARE(last.heard->proposals.size(), std::size_t{1});
    const TopicProposal &proposal = last.heard->proposals.front();
    QCOMPARE(proposal.binding.topic, std::string{"plant/{area}/{asset}"});
    QCOMPARE(proposal.binding.shape, PayloadShape::Flat);
    QCOMPARE(proposal.topics, 2U);
    QVERIFY(!proposal.values.empty());
    QVERIFY(!refusalOf(plant.submit(StopBrokerTest{})));
    QVERIFY(plant.until([&] { return !last.running; }));
    QVERIFY(last.stopped);
    QVERIFY(last.heard.has_value()); // what was heard stays
  }

  void countsHowLongATopicIsAboveItsRate()
  {
    engine::AgreedRates rates;
    SteadyTime now{100s};
    std::uint64_t messages = 0;
    const auto pass = [&](int seconds, std::uint64_t perSecond) {
      for (int i = 0; i < seconds; ++i) {
        now += 1s;
        messages += perSecond;
        rates.note(now, {{0, "plant/{area}/{asset}", 10.0, messages}});
      }
    };
    pass(20, 8);
    QCOMPARE(rates.loads().size(), std::size_t{1});
    QCOMPARE(rates.loads().front().perSecond, 8.0);
    QVERIFY(!isOver(rates.loads().front()));
    QCOMPARE(rates.loads().front().secondsOver, std::uint64_t{0});
    pass(15, 30);
    QCOMPARE(rates.loads().front().perSecond, 30.0);
    QVERIFY(isOver(rates.loads().front()));
    const std::uint64_t over = rates.loads().front().secondsOver;
    QVERIFY(over >= 13 && over <= 15);
    pass(30, 2);
    QVERIFY(!isOver(rates.loads().front()));
    const std::uint64_t all = rates.loads().front().secondsOver;
    QVERIFY(all > over && all < over + 11); // what lies ten seconds back counts no more
    messages = 0;                           // the topic was set anew
    pass(1, 5);
    QCOMPARE(rates.loads().front().secondsOver, std::uint64_t{0});
    rates.note(now, {});
    QVERIFY(rates.loads().empty());
  }

  void aConnectionIsTheSameWhereOnlyTheReadingDiffers()
  {
    const Broker one = brokerAt("a", "tcp://127.0.0.1:1");
    Broker two = one;
    two.topics.front().topic = "plant/{*}/{asset}";
    two.topics.front().timeKey = "time";
    two.topics.front().agreedRate = 5.0;
    QVERIFY(engine::connectAlike(one, two));
    two.topics.front().qos = 1;
    QVERIFY(!engine::connectAlike(one, two));
    two = one;
    two.user = "andon";
    QVERIFY(!engine::connectAlike(one, two));
  }
};

QTEST_GUILESS_MAIN(LiveBrokersTest)
#include "tst_live_brokers.moc"
