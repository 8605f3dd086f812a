// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_link.h"
#include "services/telemetry/mqtt_publisher.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/raw_mqtt_client.h"
#include "tests/telemetry/receiver.h"

#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

/// Paho C 1.3.12 does not free the connect properties of a client that is destroyed: half a kilobyte for each connection
/// that keeps a session. Read by the leak sanitizer, of this program alone.
// NOLINTNEXTLINE(bugprone-reserved-identifier): the sanitizer gives the name
extern "C" const char *__lsan_default_suppressions();
// NOLINTNEXTLINE(bugprone-reserved-identifier)
const char *__lsan_default_suppressions()
{
  return "leak:libpaho-mqtt3as";
}

/// What the broker keeps for the console, and how much it takes from it.
class MqttSessionTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aSessionKeepsWhatWasConfirmedWhileAway_data()
  {
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("3.1.1, kept") << static_cast<int>(MqttVersion::V3_1_1) << true;
    QTest::newRow("5, kept") << static_cast<int>(MqttVersion::V5) << true;
    QTest::newRow("3.1.1, not kept") << static_cast<int>(MqttVersion::V3_1_1) << false;
    QTest::newRow("5, not kept") << static_cast<int>(MqttVersion::V5) << false;
  }
  /// With MQTT 5 the session lives by a property of CONNECT: lost on the way, it would end with the connection.
  void aSessionKeepsWhatWasConfirmedWhileAway()
  {
    QFETCH(int, version);
    QFETCH(bool, isKept);
    const MosquittoServer server;
    Broker broker = aBroker(server.url(), static_cast<MqttVersion>(version));
    broker.topics.front().qos = 1;
    broker.clientId = "console-1";
    if (isKept)
      broker.sessionExpiry = 1h;
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    QVERIFY(server.log().find("as console-1 (p") != std::string::npos);
    receiver.source.stop();
    RawMqttClient(server.port()).publish("plant/a/C1", "while away");
    receiver.source.start();
    QVERIFY(receiver.awaitConnected());
    RawMqttClient(server.port()).publish("plant/a/C1", "after");
    QVERIFY(receiver.awaitMessages(isKept ? 2 : 1));
    const auto expected = isKept ? std::vector<std::string>{"while away", "after"} : std::vector<std::string>{"after"};
    QCOMPARE(receiver.payloads, expected);
  }

  void aSessionExpires()
  {
    const MosquittoServer server;
    Broker broker = aBroker(server.url());
    broker.topics.front().qos = 1;
    broker.clientId = "console-1";
    broker.sessionExpiry = 1s;
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    receiver.source.stop();
    QVERIFY(waitUntil([&] { return server.log().find("Expiring client console-1") != std::string::npos; }));
    receiver.source.start();
    QVERIFY(receiver.awaitConnected());
  }

  void onePerBrokerOfOneNameIsFine()
  {
    const MosquittoServer one;
    const MosquittoServer two;
    Broker broker = aBroker(one.url());
    broker.clientId = "console-1";
    Receiver first(broker);
    broker.url = two.url();
    broker.version = MqttVersion::V3_1_1;
    Receiver second(broker);
    QVERIFY(first.awaitConnected());
    QVERIFY(second.awaitConnected());
    RawMqttClient(one.port()).publish("plant/a/C1", "one");
    RawMqttClient(two.port()).publish("plant/a/C1", "two");
    QVERIFY(first.awaitMessages(1));
    QVERIFY(second.awaitMessages(1));
    QCOMPARE(first.payloads.front(), std::string{"one"});
    QCOMPARE(second.payloads.front(), std::string{"two"});
  }

  /// Paho answers a publish without a connection with an exception, or keeps it for a connection that may never come.
  void withoutAConnectionNothingIsTaken()
  {
    MosquittoServer server;
    telemetry::MqttLink link(aBroker(server.url()), {}, {});
    QCOMPARE(link.publish("plant/a/C1", "x", 0, false, 1).error().code, ErrorCode::Unavailable);
    QVERIFY(link.connect(10s, {}).has_value());
    QVERIFY(link.publish("plant/a/C1", "x", 1, false, 2).has_value());
    server.kill();
    QVERIFY(link.waitForLoss(20s, {}).has_value());
    QCOMPARE(link.publish("plant/a/C1", "x", 0, false, 3).error().code, ErrorCode::Unavailable);
  }

  /// More unconfirmed messages than the broker takes put Paho's one send thread to sleep, a second for each.
  void takesNoMoreThanTheBrokerAllows_data()
  {
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("allowed");
    for (const int allowed : {1, 2, 3, 20, 1000})
      QTest::addRow("5, %d", allowed) << static_cast<int>(MqttVersion::V5) << allowed;
    // A broker cannot say it with 3.1.1; what is usual has to be right.
    QTest::addRow("3.1.1") << static_cast<int>(MqttVersion::V3_1_1) << 20;
  }
  void takesNoMoreThanTheBrokerAllows()
  {
    QFETCH(int, version);
    QFETCH(int, allowed);
    MosquittoServer::Options options;
    options.lines = {"max_inflight_messages " + std::to_string(allowed), "max_queued_messages 0"};
    const MosquittoServer server(options);
    auto publisher = telemetry::MqttPublisher::connect(aBroker(server.url(), static_cast<MqttVersion>(version)), 10s);
    QVERIFY(publisher.has_value());
    const auto before = std::chrono::steady_clock::now();
    for (int i = 0; i < 200; ++i)
      QVERIFY2((*publisher)->publish("plant/a/C1", std::to_string(i), i % 2 + 1).has_value(), std::to_string(i).c_str());
    QVERIFY((*publisher)->flush(20s).has_value());
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - before);
    qInfo("200 messages confirmed in %lld ms", static_cast<long long>(time.count()));
    QVERIFY(time < 10s);
  }
};

QTEST_GUILESS_MAIN(MqttSessionTest)
#include "tst_mqtt_session.moc"
