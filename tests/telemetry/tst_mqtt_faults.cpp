// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mosquitto_server.h"
#include "tests/support/raw_mqtt_client.h"
#include "tests/support/tcp_proxy.h"
#include "tests/telemetry/receiver.h"

#include <QTest>

#include <chrono>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

using Steady = std::chrono::steady_clock;

long long millisecondsSince(Steady::time_point since)
{
  return std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - since).count();
}

} // namespace

class MqttFaultsTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void hearsAgainAfterTheBrokerCameBack_data()
  {
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("killed");
    QTest::addColumn<bool>("keepsState");
    const int v3 = static_cast<int>(MqttVersion::V3_1_1);
    const int v5 = static_cast<int>(MqttVersion::V5);
    QTest::newRow("3.1.1, killed, with its state") << v3 << true << true;
    QTest::newRow("3.1.1, killed, without its state") << v3 << true << false;
    QTest::newRow("5, killed, with its state") << v5 << true << true;
    QTest::newRow("5, killed, without its state") << v5 << true << false;
    QTest::newRow("3.1.1, ended, with its state") << v3 << false << true;
    QTest::newRow("5, ended, without its state") << v5 << false << false;
  }
  void hearsAgainAfterTheBrokerCameBack()
  {
    QFETCH(int, version);
    QFETCH(bool, killed);
    QFETCH(bool, keepsState);
    MosquittoServer::Options options;
    options.persistence = true;
    MosquittoServer server(options);
    Receiver receiver(aBroker(server.url(), static_cast<MqttVersion>(version)));
    QVERIFY(receiver.awaitConnected());
    RawMqttClient(server.port()).publish("plant/a/C1", "before");
    QVERIFY(receiver.awaitMessages(1));

    if (killed)
      server.kill();
    else
      server.terminate();
    QVERIFY(receiver.awaitDisconnected());
    QVERIFY(receiver.awaitReason("nothing listens at 127.0.0.1:" + std::to_string(server.port())));
    if (!keepsState)
      server.forgetState();
    server.start();
    const auto back = Steady::now();
    QVERIFY(receiver.awaitConnected());
    qInfo("subscribed again %lld ms after the broker was back", millisecondsSince(back));
    RawMqttClient(server.port()).publish("plant/a/C1", "after");
    QVERIFY(receiver.awaitMessages(2));
    QCOMPARE(receiver.payloads, (std::vector<std::string>{"before", "after"}));
  }

  void noticesAHalfOpenLink_data()
  {
    QTest::addColumn<int>("version");
    QTest::newRow("3.1.1") << static_cast<int>(MqttVersion::V3_1_1);
    QTest::newRow("5") << static_cast<int>(MqttVersion::V5);
  }
  void noticesAHalfOpenLink()
  {
    QFETCH(int, version);
    const MosquittoServer server;
    TcpProxy proxy(server.port());
    Broker broker = aBroker(proxy.url(), static_cast<MqttVersion>(version));
    broker.keepAlive = 2s;
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    proxy.setMode(TcpProxy::Mode::Silent);
    const auto silent = Steady::now();
    QVERIFY(receiver.awaitDisconnected());
    const long long noticed = millisecondsSince(silent);
    qInfo("noticed after %.2f keep-alives", static_cast<double>(noticed) / 2000.0);
    QVERIFY(noticed < 5500); // 2.5 keep-alives, and half a second for a busy machine
    proxy.cut();
    proxy.setMode(TcpProxy::Mode::Pass);
    QVERIFY(receiver.awaitConnected());
    RawMqttClient(server.port()).publish("plant/a/C1", "heard");
    QVERIFY(receiver.awaitMessages(1));
  }

  void tellsABrokerThatStoppedAnswering()
  {
    MosquittoServer server;
    server.freeze();
    Receiver receiver(aBroker(server.url()));
    QVERIFY(receiver.awaitReason("the broker stopped answering while connecting"));
    server.thaw();
    QVERIFY(receiver.awaitConnected());
  }

  void survivesACut()
  {
    const MosquittoServer server;
    TcpProxy proxy(server.port());
    Receiver receiver(aBroker(proxy.url()));
    for (std::size_t round = 1; round <= 2; ++round) {
      QVERIFY(receiver.awaitConnected());
      RawMqttClient(server.port()).publish("plant/a/C1", "heard");
      QVERIFY(receiver.awaitMessages(round));
      proxy.cut();
      QVERIFY(receiver.awaitDisconnected());
    }
  }

  void survivesALinkOfOneByteASecond()
  {
    const MosquittoServer server;
    TcpProxy proxy(server.port());
    proxy.setMode(TcpProxy::Mode::Trickle);
    Receiver receiver(aBroker(proxy.url()));
    QVERIFY(receiver.awaitReason("the broker stopped answering while connecting"));
    proxy.cut();
    proxy.setMode(TcpProxy::Mode::Pass);
    QVERIFY(receiver.awaitConnected());
  }

  void survivesASlowLink()
  {
    const MosquittoServer server;
    TcpProxy proxy(server.port());
    proxy.setDelay(150ms);
    Receiver receiver(aBroker(proxy.url()));
    QVERIFY(receiver.awaitConnected());
    RawMqttClient(server.port()).publish("plant/a/C1", "heard");
    QVERIFY(receiver.awaitMessages(1));
    QVERIFY(receiver.source.health().reason.empty());
  }

  void aFullQueueDropsAndCountsByTopic()
  {
    const MosquittoServer server;
    Receiver receiver(aBroker(server.url()), {.messages = 10, .bytes = 1U << 20U});
    QVERIFY(receiver.awaitConnected());
    RawMqttClient client(server.port());
    for (int i = 0; i < 30; ++i)
      client.publish(i % 3 == 0 ? "plant/a/C1" : "plant/a/C2", std::to_string(i));
    QVERIFY(waitUntil([&] { return receiver.source.health().messages == 30; }));
    QCOMPARE(receiver.queue.counters().accepted, std::uint64_t{10});
    QCOMPARE(receiver.queue.counters().dropped, std::uint64_t{20});
    QCOMPARE(receiver.queue.droppedByTopic(), (std::map<std::string, std::uint64_t>{{"plant/a/C1", 6}, {"plant/a/C2", 14}}));
    QCOMPARE(receiver.queue.droppedFrom(3), std::uint64_t{20});
    QVERIFY(receiver.awaitMessages(10));
    QCOMPARE(receiver.payloads.back(), std::string{"9"});
  }

  void whatTheBrokerDroppedIsCounted()
  {
    MosquittoServer::Options options;
    options.lines = {"max_queued_messages 5", "max_inflight_messages 1"};
    const MosquittoServer server(options);
    TcpProxy proxy(server.port());
    Broker broker = aBroker(proxy.url());
    broker.topics.front().qos = 1;
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    // The console is connected but its link takes nothing: what the broker may not keep it throws away.
    proxy.setTargetReading(false);
    RawMqttClient client(server.port());
    constexpr std::uint64_t sent = 40;
    for (std::uint64_t i = 0; i < sent; ++i)
      client.publish("plant/a/C1", std::to_string(i));
    proxy.setTargetReading(true);
    QVERIFY(waitUntil([&] {
      receiver.collect();
      return receiver.source.health().lostAtBroker > 0 && receiver.payloads.size() + receiver.source.health().lostAtBroker == sent;
    }));
    qInfo("%zu received, %llu lost at the broker", receiver.payloads.size(),
          static_cast<unsigned long long>(receiver.source.health().lostAtBroker));
    QCOMPARE(receiver.source.health().messages, static_cast<std::uint64_t>(receiver.payloads.size()));
  }
};

QTEST_GUILESS_MAIN(MqttFaultsTest)
#include "tst_mqtt_faults.moc"
