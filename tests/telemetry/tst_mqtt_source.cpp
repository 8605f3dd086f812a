// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mosquitto_server.h"
#include "tests/support/raw_mqtt_client.h"
#include "tests/support/tcp_proxy.h"
#include "tests/telemetry/receiver.h"

#include <QTest>

#include <chrono>
#include <fstream>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

std::chrono::milliseconds timeOf(const auto &action)
{
  const auto before = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - before);
}

void addVersions()
{
  QTest::addColumn<int>("version");
  QTest::newRow("3.1.1") << static_cast<int>(MqttVersion::V3_1_1);
  QTest::newRow("5") << static_cast<int>(MqttVersion::V5);
}

MqttVersion fetchedVersion()
{
  QFETCH(int, version);
  return static_cast<MqttVersion>(version);
}

std::size_t countOf(const std::string &part, const std::string &text)
{
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

} // namespace

class MqttSourceTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void receives_data() { addVersions(); }
  void receives()
  {
    const MosquittoServer server;
    const Broker broker = aBroker(server.url(), fetchedVersion());
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    RawMqttClient(server.port()).publish("plant/hall1/C1", R"({"temperature":71.5})");
    RawMqttClient(server.port()).publish("elsewhere/hall1/C1", "not for us");
    RawMqttClient(server.port()).publish("plant/hall1/C2", std::string("\0\xff", 2));
    QVERIFY(receiver.awaitMessages(2));
    QCOMPARE(receiver.topics, (std::vector<std::string>{"plant/hall1/C1", "plant/hall1/C2"}));
    QCOMPARE(receiver.payloads, (std::vector<std::string>{R"({"temperature":71.5})", std::string("\0\xff", 2)}));
    QCOMPARE(receiver.brokers.front(), std::uint16_t{3});
    const BrokerHealth health = receiver.source.health();
    QCOMPARE(health.messages, std::uint64_t{2});
    QCOMPARE(health.id, BrokerId{"plant"});
    QVERIFY(health.reason.empty());
  }

  void speaksNoOtherVersion_data() { addVersions(); }
  void speaksNoOtherVersion()
  {
    MosquittoServer server;
    const MqttVersion version = fetchedVersion();
    Receiver receiver(aBroker(server.url(), version));
    QVERIFY(receiver.awaitConnected());
    server.kill();
    QVERIFY(receiver.awaitDisconnected());
    server.start();
    QVERIFY(receiver.awaitConnected());
    server.terminate();
    QVERIFY(receiver.awaitDisconnected());
    server.start();
    QVERIFY(receiver.awaitConnected());
    const std::string log = server.log();
    // p1 is MQTT 3.1, p2 is 3.1.1, p5 is 5.
    QCOMPARE(countOf("as andon-", log), std::size_t{3});
    QCOMPARE(countOf(version == MqttVersion::V5 ? "(p5," : "(p2,", log), std::size_t{3});
    QCOMPARE(countOf("(p1,", log), std::size_t{0});
  }

  void waitsForABrokerThatIsNotThere()
  {
    MosquittoServer server;
    server.terminate();
    Receiver receiver(aBroker(server.url()));
    const std::string port = std::to_string(server.port());
    QVERIFY(receiver.awaitReason("nothing listens at 127.0.0.1:" + port));
    BrokerHealth waiting;
    QVERIFY(waitUntil([&] {
      waiting = receiver.source.health();
      return waiting.state == ConnectionState::Waiting;
    }));
    QVERIFY(!waiting.remedy.empty());
    QVERIFY(waiting.nextTryIn > 0s && waiting.nextTryIn < 13s);
    server.start();
    QVERIFY(receiver.awaitConnected());
    QVERIFY(receiver.source.health().reason.empty());
    RawMqttClient(server.port()).publish("plant/a/C1", "{}");
    QVERIFY(receiver.awaitMessages(1));
  }

  void tellsNameOrPasswordRefused_data() { addVersions(); }
  void tellsNameOrPasswordRefused()
  {
    MosquittoServer::Options options;
    options.user = "andon";
    options.password = "right";
    const MosquittoServer server(options);
    TemporaryFolder folder;
    Broker broker = aBroker(server.url(), fetchedVersion());

    Receiver anonymous(broker);
    QVERIFY(anonymous.awaitReason("the broker refused the name or password"));

    broker.user = "andon";
    broker.passwordFile = folder.file("password");
    Receiver receiver(broker);
    QVERIFY(receiver.awaitReason("the password file " + broker.passwordFile + " cannot be read: No such file or directory"));
    std::ofstream(broker.passwordFile) << "wrong\n";
    QVERIFY(receiver.awaitReason("the broker refused the name or password"));
    std::ofstream(broker.passwordFile) << "right\r\nnot read\n";
    QVERIFY(receiver.awaitConnected());
  }

  void tellsAnUnknownHost()
  {
    Receiver receiver(aBroker("tcp://no-such-host.invalid:1883"));
    QVERIFY(waitUntil([&] { return receiver.source.health().reason.find("no-such-host.invalid") != std::string::npos; }));
    Receiver wrong(aBroker("http://somewhere"));
    QVERIFY(wrong.awaitReason("is not the address of a broker"));
  }

  void tellsARefusedSubscription_data() { addVersions(); }
  void tellsARefusedSubscription()
  {
    MosquittoServer::Options options;
    options.refuseSubscriptions = true;
    const MosquittoServer server(options);
    Receiver receiver(aBroker(server.url(), fetchedVersion()));
    QVERIFY(receiver.awaitConnected());
    QCOMPARE(receiver.source.health().reason, std::string{"the broker refused the subscription to plant/+/+"});
    QVERIFY(!receiver.source.health().remedy.empty());
  }

  void marksRetainedMessages_data() { addVersions(); }
  void marksRetainedMessages()
  {
    const MosquittoServer server;
    const Broker broker = aBroker(server.url(), fetchedVersion());
    RawMqttClient(server.port()).publish("plant/a/C1", "old", true);
    Receiver receiver(broker);
    QVERIFY(receiver.awaitMessages(1));
    RawMqttClient(server.port()).publish("plant/a/C1", "new", true);
    QVERIFY(receiver.awaitMessages(2));
    QCOMPARE(receiver.payloads, (std::vector<std::string>{"old", "new"}));
    QCOMPARE(receiver.retained, (std::vector<bool>{true, false}));
  }

  void twoSourcesConnectInParallel()
  {
    const MosquittoServer one;
    const MosquittoServer two;
    // Each further client of the process may need two seconds; one after the other they would need four.
    const auto time = timeOf([&] {
      Receiver first(aBroker(one.url()));
      Receiver second(aBroker(two.url(), MqttVersion::V3_1_1));
      Receiver third(aBroker(two.url()));
      QVERIFY(first.awaitConnected());
      QVERIFY(second.awaitConnected());
      QVERIFY(third.awaitConnected());
      RawMqttClient(one.port()).publish("plant/a/C1", "one");
      RawMqttClient(two.port()).publish("plant/a/C1", "two");
      QVERIFY(first.awaitMessages(1));
      QVERIFY(second.awaitMessages(1));
      QVERIFY(third.awaitMessages(1));
      QCOMPARE(first.payloads.front(), std::string{"one"});
      QCOMPARE(second.payloads.front(), std::string{"two"});
    });
    qInfo("three connected, received and stopped in %lld ms", static_cast<long long>(time.count()));
    QVERIFY(time < 30s);
  }

  void stopsWhileConnecting_data()
  {
    QTest::addColumn<QString>("where");
    QTest::newRow("the broker says nothing") << "silent";
    QTest::newRow("no broker") << "absent";
    QTest::newRow("nobody answers at the address") << "tcp://192.0.2.1:1883";
  }
  void stopsWhileConnecting()
  {
    QFETCH(QString, where);
    const MosquittoServer server;
    TcpProxy proxy(server.port());
    proxy.setMode(TcpProxy::Mode::Silent);
    std::string url = where.toStdString();
    if (where == QLatin1String("silent"))
      url = proxy.url();
    else if (where == QLatin1String("absent"))
      url = "tcp://127.0.0.1:1";
    Receiver receiver(aBroker(url));
    QVERIFY(waitUntil([&] {
      return where == QLatin1String("silent") ? proxy.connections() >= 2 : receiver.source.health().state != ConnectionState::NotConfigured;
    }));
    QVERIFY(timeOf([&] { (void)receiver.source.health(); }) < 500ms);
    const auto time = timeOf([&] { receiver.source.stop(); });
    qInfo("stopped in %lld ms", static_cast<long long>(time.count()));
    QVERIFY(time < 2s);
    receiver.source.stop(); // a second time does nothing
    QCOMPARE(receiver.source.health().state, ConnectionState::NotConfigured);
  }

  void startsAndStopsAgain()
  {
    const MosquittoServer server;
    Receiver receiver(aBroker(server.url()));
    for (std::size_t round = 1; round <= 3; ++round) {
      QVERIFY(receiver.awaitConnected());
      RawMqttClient(server.port()).publish("plant/a/C1", "{}");
      QVERIFY(receiver.awaitMessages(round));
      const auto time = timeOf([&] { receiver.source.stop(); });
      QVERIFY2(time < 2s, std::to_string(time.count()).c_str());
      receiver.source.start();
    }
  }
};

QTEST_GUILESS_MAIN(MqttSourceTest)
#include "tst_mqtt_source.moc"
