// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/broker_address.h"
#include "services/telemetry/tcp_connection.h"
#include "tests/support/loopback.h"

#include <QTest>

using namespace andon;
using namespace andon::telemetry;
using namespace std::chrono_literals;

class BrokerAddressTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void reads_data()
  {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("read"); // null: is refused
    QTest::newRow("host and port") << "tcp://127.0.0.1:18830"
                                   << "127.0.0.1:18830";
    QTest::newRow("the usual port") << "tcp://broker"
                                    << "broker:1883";
    QTest::newRow("mqtt") << "mqtt://broker:1884"
                          << "broker:1884";
    QTest::newRow("IPv6") << "tcp://[::1]:1884"
                          << "[::1]:1884";
    QTest::newRow("IPv6, the usual port") << "tcp://[::1]"
                                          << "[::1]:1883";
    QTest::newRow("slash at the end") << "tcp://broker:1884/"
                                      << "broker:1884";
    for (const char *url :
         {"", "broker:1883", "http://broker", "tcp://", "tcp://:1883", "tcp://broker:", "tcp://broker:0", "tcp://broker:65536",
          "tcp://broker:18x", "tcp://broker:1883/path", "tcp://me@broker", "tcp://[::1", "tcp://[::1]x", "tcp://a b", "ssl://[::1]:8883"})
      QTest::newRow(*url == '\0' ? "empty" : url) << url << QString();
  }
  void reads()
  {
    QFETCH(QString, url);
    QFETCH(QString, read);
    const auto address = parseBrokerUrl(url.toStdString());
    QCOMPARE(address.has_value(), !read.isNull());
    if (address)
      QCOMPARE(toText(*address), read.toStdString());
    else
      QCOMPARE(address.error().code, ErrorCode::Malformed);
  }

  void tellsEncryptedFromPlain()
  {
    QCOMPARE(*parseBrokerUrl("ssl://broker"), (BrokerAddress{"broker", 8883, true}));
    QCOMPARE(*parseBrokerUrl("mqtts://10.0.0.5:1885"), (BrokerAddress{"10.0.0.5", 1885, true}));
    QCOMPARE(*parseBrokerUrl("tcp://broker:8883"), (BrokerAddress{"broker", 8883, false}));
  }

  void knowsWhereAPasswordIsExposed_data()
  {
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("exposed");
    for (const char *url : {"tcp://127.0.0.1", "tcp://127.9.9.9", "tcp://localhost", "tcp://[::1]", "ssl://10.0.0.5", "mqtts://broker"})
      QTest::newRow(url) << url << false;
    for (const char *url : {"tcp://10.0.0.5", "mqtt://broker", "tcp://[fe80::1]", "tcp://127.0.0.1.example", "tcp://localhost.example"})
      QTest::newRow(url) << url << true;
  }
  void knowsWhereAPasswordIsExposed()
  {
    QFETCH(QString, url);
    QFETCH(bool, exposed);
    Broker broker;
    const BrokerAddress address = *parseBrokerUrl(url.toStdString());
    QVERIFY(!exposesPassword(broker, address)); // there is none
    broker.passwordFile = "p";
    QCOMPARE(exposesPassword(broker, address), exposed);
    broker.allowPlainPassword = true;
    QVERIFY(!exposesPassword(broker, address));
  }

  void saysWhyABrokerIsNotReached()
  {
    const std::uint16_t port = test::freePort();
    const auto refused = TcpConnection::open({"127.0.0.1", port}, 5s, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().detail, "nothing listens at 127.0.0.1:" + std::to_string(port));
    const auto unknown = TcpConnection::open({"no-such-host.invalid", 1883}, 5s, {});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().detail.find("no-such-host.invalid") != std::string::npos);
  }
};

QTEST_APPLESS_MAIN(BrokerAddressTest)
#include "tst_broker_address.moc"
