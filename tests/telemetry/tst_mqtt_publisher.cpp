// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_publisher.h"
#include "tests/support/mosquitto_server.h"
#include "tests/support/tcp_proxy.h"
#include "tests/telemetry/receiver.h"

#include <QTest>

#include <fstream>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;
using telemetry::MqttPublisher;

class MqttPublisherTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void publishes_data()
  {
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("qos");
    for (const int qos : {0, 1, 2}) {
      QTest::addRow("3.1.1, QoS %d", qos) << static_cast<int>(MqttVersion::V3_1_1) << qos;
      QTest::addRow("5, QoS %d", qos) << static_cast<int>(MqttVersion::V5) << qos;
    }
  }
  void publishes()
  {
    QFETCH(int, version);
    QFETCH(int, qos);
    MosquittoServer::Options options;
    options.lines = {"max_queued_messages 0"};
    const MosquittoServer server(options);
    Broker broker = aBroker(server.url(), static_cast<MqttVersion>(version));
    broker.topics.front().qos = qos;
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    auto publisher = MqttPublisher::connect(broker, 10s);
    QVERIFY(publisher.has_value());
    // More than may be unsent at once, so that publishing has to wait for the sending.
    constexpr std::size_t count = 1500;
    for (std::size_t i = 0; i < count; ++i)
      QVERIFY2((*publisher)->publish("plant/a/C1", std::to_string(i), qos).has_value(), std::to_string(i).c_str());
    QVERIFY((*publisher)->flush(20s).has_value());
    (void)receiver.awaitMessages(count);
    QCOMPARE(receiver.payloads.size(), count);
    QCOMPARE(receiver.payloads.front(), std::string{"0"});
    QCOMPARE(receiver.payloads.back(), std::to_string(count - 1));
    // One connection each: nothing was lost, noticed and mended on the way.
    const std::string log = server.log();
    const std::size_t first = log.find("as andon-");
    const std::size_t second = log.find("as andon-", first + 1);
    QVERIFY(second != std::string::npos);
    QCOMPARE(log.find("as andon-", second + 1), std::string::npos);
  }

  void tellsWhyItCannotConnect()
  {
    MosquittoServer::Options options;
    options.user = "plant";
    options.password = "right";
    MosquittoServer server(options);
    TemporaryFolder folder;
    Broker broker = aBroker(server.url());
    broker.user = "plant";
    broker.passwordFile = folder.file("password");
    std::ofstream(broker.passwordFile) << "wrong";
    const auto refused = MqttPublisher::connect(broker, 10s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WrongCredentials);
    server.terminate();
    const auto absent = MqttPublisher::connect(broker, 10s);
    QVERIFY(!absent);
    QCOMPARE(absent.error().code, ErrorCode::Unavailable);
    QCOMPARE(absent.error().detail, "nothing listens at 127.0.0.1:" + std::to_string(server.port()));
  }

  void connectsAgainAfterALoss()
  {
    MosquittoServer server;
    const Broker broker = aBroker(server.url());
    auto publisher = MqttPublisher::connect(broker, 10s);
    QVERIFY(publisher.has_value());
    QVERIFY((*publisher)->publish("plant/a/C1", "before", 1, true).has_value());
    QVERIFY((*publisher)->flush(10s).has_value());
    server.kill();
    server.start();
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    QVERIFY((*publisher)->publish("plant/a/C1", "after", 1).has_value());
    QVERIFY((*publisher)->flush(10s).has_value());
    QVERIFY(receiver.awaitMessages(1));
    QCOMPARE(receiver.payloads.front(), std::string{"after"});
  }

  void sendsConfirmedMessagesAgain()
  {
    const MosquittoServer server;
    TcpProxy proxy(server.port());
    Receiver receiver(aBroker(server.url()));
    QVERIFY(receiver.awaitConnected());
    auto publisher = MqttPublisher::connect(aBroker(proxy.url()), 10s);
    QVERIFY(publisher.has_value());
    proxy.setMode(TcpProxy::Mode::Silent);
    for (int i = 0; i < 5; ++i)
      QVERIFY((*publisher)->publish("plant/a/C1", std::to_string(i), 1).has_value());
    proxy.cut();
    proxy.setMode(TcpProxy::Mode::Pass);
    QVERIFY((*publisher)->flush(20s).has_value());
    QVERIFY(receiver.awaitMessages(5));
    QCOMPARE(receiver.payloads.back(), std::string{"4"});
  }

  void refusesWhatIsNoTopic()
  {
    const MosquittoServer server;
    auto publisher = MqttPublisher::connect(aBroker(server.url()), 10s);
    QVERIFY(publisher.has_value());
    QCOMPARE((*publisher)->publish("plant/#", "x").error().code, ErrorCode::LimitExceeded);
    QCOMPARE((*publisher)->publish("", "x").error().code, ErrorCode::LimitExceeded);
  }

  void givesUpWithoutABroker()
  {
    MosquittoServer server;
    auto publisher = MqttPublisher::connect(aBroker(server.url()), 10s);
    QVERIFY(publisher.has_value());
    server.kill();
    QVERIFY(waitUntil([&] {
      const auto result = (*publisher)->publish("plant/a/C1", "lost");
      return !result && result.error().code == ErrorCode::Unavailable;
    }));
  }
};

QTEST_GUILESS_MAIN(MqttPublisherTest)
#include "tst_mqtt_publisher.moc"
