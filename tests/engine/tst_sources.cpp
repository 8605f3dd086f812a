// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of brokers and sources gets from the engine: messages beside what became of them, load, tests of a broker.

#include "services/engine/topic_filter.h"
#include "tests/engine/engine_fixture.h"
#include "tests/support/loopback.h"
#include "tests/support/mosquitto_server.h"

#include <QTest>

#include <fstream>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

std::optional<ErrorCode> refusalOf(const CommandOutcome &outcome)
{
  const auto *refused = std::get_if<Refused>(&outcome);
  return refused == nullptr ? std::nullopt : std::optional{refused->reason.code};
}

const DecodedValue *valueOf(const SeenMessage &message, const std::string &key)
{
  for (const DecodedValue &value : message.values)
    if (value.key == key)
      return &value;
  return nullptr;
}

Site siteWith(const std::string &url)
{
  Site site = EngineFixture::site();
  site.brokers.front().url = url;
  return site;
}

} // namespace

class SourcesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void filtersAsABrokerDoes_data()
  {
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *filter, const char *topic, bool fits) {
      QTest::addRow("%s on %s", filter, topic) << QString::fromLatin1(filter) << QString::fromLatin1(topic) << fits;
    };
    row("", "plant/air/C-1", true);
    row("plant/air", "plant/air/C-1", true);
    row("plant/air/C-1", "plant/air/C-1", true);
    row("air", "plant/air/C-1", false);
    row("plant/+/C-1", "plant/air/C-1", true);
    row("plant/+/C-1", "plant/air/C-2", false);
    row("plant/+", "plant/air/C-1", false);
    row("plant/#", "plant/air/C-1", true);
    row("plant/#", "plant", true);
    row("plant/+/#", "plant", false);
    row("#", "plant", true);
    row("#", "$SYS/broker", false);
    row("+/+/+", "plant/air", false);
    row("+/", "plant/", true);
  }
  void filtersAsABrokerDoes()
  {
    QFETCH(QString, filter);
    QFETCH(QString, topic);
    QFETCH(bool, fits);
    QCOMPARE(engine::fitsFilter(filter.toStdString(), topic.toStdString()), fits);
  }

  void showsWhatBecameOfEachValue()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    std::vector<SeenMessage> seen;
    plant.publish("\"pressure\": 1"); // before anybody looks
    QVERIFY(plant.until([&] { return plant.health.samples == 1; }));
    const Ticket ticket = plant.desk->watch(MessagesInterest{"plant/+/P-1", false}, [&seen](const Delta &delta) {
      const auto &messages = std::get<MessagesDelta>(delta).messages;
      seen.insert(seen.end(), messages.begin(), messages.end());
    });
    QVERIFY(plant.until([&] {
      plant.publish("\"pressure\": 7.5, \"flow\": \"low\", \"speed\": 3");
      return !seen.empty();
    }));
    const SeenMessage &message = seen.back();
    QCOMPARE(message.topic, std::string{"plant/cooling/P-1"});
    QCOMPARE(message.broker, BrokerId{"b"});
    QCOMPARE(message.bytes, message.payload.size());
    QCOMPARE(message.values.size(), std::size_t{3});
    QCOMPARE(valueOf(message, "pressure")->value, 7.5);
    QCOMPARE(valueOf(message, "pressure")->reason, std::string{});
    QCOMPARE(valueOf(message, "pressure")->stream, (StreamId{AssetId{"P-1"}, "pressure"}));
    QCOMPARE(valueOf(message, "flow")->reason, std::string{"wrong_type"});
    QVERIFY(!valueOf(message, "flow")->hasValue);
    QCOMPARE(valueOf(message, "speed")->reason, std::string{"unknown_stream"});
    QCOMPARE(message.reasons.size(), std::size_t{2});

    plant.desk->cancel(ticket);
    const std::size_t before = seen.size();
    const std::uint64_t samples = plant.health.samples;
    plant.publish("\"pressure\": 8");
    QVERIFY(plant.until([&] { return plant.health.samples > samples; }));
    QCOMPARE(seen.size(), before);
  }

  void passesOverWhatNobodyCanRead()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    std::size_t seen = 0;
    std::uint64_t passedOver = 0;
    bool first = false;
    plant.desk->watch(MessagesInterest{"plant/", true}, [&](const Delta &delta) {
      first = true;
      seen += std::get<MessagesDelta>(delta).messages.size();
      passedOver += std::get<MessagesDelta>(delta).passedOver;
    });
    QVERIFY(plant.until([&] { return first; }));
    QVERIFY(plant.until([&] { // the tap is open
      plant.publish("\"speed\": 1");
      return seen > 0;
    }));
    const std::size_t before = seen;
    for (int i = 0; i < 1000; ++i)
      plant.publish(i % 2 == 0 ? "\"speed\": 1" : "\"pressure\": 1"); // half of them is all right
    QVERIFY(plant.until([&] { return seen - before + passedOver >= 500; }));
    QVERIFY(passedOver > 0);
    QVERIFY(seen - before <= 500);
  }

  void countsTheLoadByTopicWhileSomebodyLooks()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    TrafficDelta traffic;
    plant.desk->watch(TrafficInterest{}, [&traffic](const Delta &delta) { traffic = std::get<TrafficDelta>(delta); });
    QVERIFY(plant.until([&] {
      plant.publish("\"pressure\": 1");
      return !traffic.topics.empty() && traffic.over >= 2s;
    }));
    QCOMPARE(traffic.topics.size(), std::size_t{1});
    QCOMPARE(traffic.topics.front().topic, std::string{"plant/cooling/#"});
    QVERIFY(traffic.topics.front().perSecond > 1.0);
    QVERIFY(plant.until([&] { return plant.health.brokers.front().streams == 1; }));
    QVERIFY(plant.health.latencyP99 >= Duration::zero());
    QVERIFY(plant.health.queueLimit > 0);
  }

  void tellsTheSizesOfTheStore()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    const auto files = plant.loop.askAndWait(*plant.desk, StoreFilesQuery{});
    QVERIFY(files.has_value());
    QVERIFY(files->operations > 0);
    QVERIFY(files->free > 0);
  }

  void testsABrokerThatAnswers()
  {
    MosquittoServer broker;
    EngineFixture plant;
    QVERIFY(plant.start(siteWith(broker.url())));
    plant.addPeople();
    plant.signIn("tom");
    std::vector<BrokerTest> told;
    plant.desk->watch(BrokerTestInterest{}, [&told](const Delta &delta) { told.push_back(std::get<BrokerTestDelta>(delta)); });
    QVERIFY(!refusalOf(plant.submit(TestBroker{BrokerId{"b"}})));
    QVERIFY(plant.until([&] { return !told.empty() && !told.back().broker.empty() && !told.back().running; }));
    QVERIFY2(!told.back().failure, told.back().failure ? told.back().failure->detail.c_str() : "");
    QCOMPARE(told.back().step, BrokerTestStep::Subscribing);
    QCOMPARE(refusalOf(plant.submit(TestBroker{BrokerId{"none"}})), std::optional{ErrorCode::NotFound});
  }

  void saysWhyATestFails()
  {
    MosquittoServer broker({.user = "andon", .password = "right", .lines = {}});
    EngineFixture plant;
    Site site = siteWith(broker.url());
    site.brokers.front().user = "andon";
    site.brokers.front().passwordFile = plant.folder.file("password");
    std::ofstream(site.brokers.front().passwordFile) << "wrong\n";
    QVERIFY(plant.start(site));
    plant.addPeople();
    plant.signIn("tom");
    BrokerTest last;
    plant.desk->watch(BrokerTestInterest{}, [&last](const Delta &delta) { last = std::get<BrokerTestDelta>(delta); });
    QVERIFY(!refusalOf(plant.submit(TestBroker{BrokerId{"b"}})));
    QVERIFY(plant.until([&] { return last.failure.has_value(); }));
    QCOMPARE(last.step, BrokerTestStep::SigningIn);
    QCOMPARE(last.failure->code, ErrorCode::WrongCredentials);
    QVERIFY(!last.failure->remedy.empty());

    broker.terminate();
    last = {};
    QVERIFY(!refusalOf(plant.submit(TestBroker{BrokerId{"b"}})));
    QVERIFY(plant.until([&] { return last.failure.has_value(); }));
    QCOMPARE(last.step, BrokerTestStep::ReachingPort);
    QVERIFY(last.failure->detail.find("nothing listens") != std::string::npos);
  }

  void stopsATestThatHangs()
  {
    MosquittoServer broker;
    EngineFixture plant;
    QVERIFY(plant.start(siteWith(broker.url())));
    plant.addPeople();
    plant.signIn("tom");
    BrokerTest last;
    plant.desk->watch(BrokerTestInterest{}, [&last](const Delta &delta) { last = std::get<BrokerTestDelta>(delta); });
    broker.freeze(); // the port is open, and nobody speaks
    QVERIFY(!refusalOf(plant.submit(TestBroker{BrokerId{"b"}})));
    QVERIFY(plant.until([&] { return last.step == BrokerTestStep::SigningIn; }));
    QCOMPARE(refusalOf(plant.submit(TestBroker{BrokerId{"b"}})), std::optional{ErrorCode::Conflict}); // one at a time
    QVERIFY(!refusalOf(plant.submit(StopBrokerTest{})));
    QVERIFY(plant.until([&] { return !last.running; }));
    QVERIFY(last.stopped);
    QVERIFY(!last.failure);
    broker.thaw();
  }

  void letsNobodyTestWithoutTheRight()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    plant.signIn("ada");
    plant.submit(SavePerson{{PersonId{"eve"}, "Eve", {Role::Executive}}, "correct horse"});
    plant.signIn("eve");
    QCOMPARE(refusalOf(plant.submit(TestBroker{BrokerId{"b"}})), std::optional{ErrorCode::NotPermitted});
  }
};

QTEST_GUILESS_MAIN(SourcesTest)
#include "tst_sources.moc"
