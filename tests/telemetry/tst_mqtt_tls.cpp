// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/mqtt_publisher.h"
#include "tests/support/raw_mqtt_client.h"
#include "tests/telemetry/tls_broker.h"

#include <QDateTime>
#include <QTest>

#include <filesystem>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

/// Whom the console trusts.
class MqttTlsTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase()
  {
    plantCa_ = certificates_.authority("Plant-CA");
    strangeCa_ = certificates_.authority("Strange-CA");
    right_ = certificates_.issue("right", plantCa_);
  }

  void receivesEncrypted_data()
  {
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<int>("version");
    const int v3 = static_cast<int>(MqttVersion::V3_1_1);
    const int v5 = static_cast<int>(MqttVersion::V5);
    QTest::newRow("by its figures, 3.1.1") << "127.0.0.1"
                                           << "ssl" << v3;
    QTest::newRow("by its figures, 5") << "127.0.0.1"
                                       << "ssl" << v5;
    QTest::newRow("by its name") << "localhost"
                                 << "mqtts" << v5;
  }
  void receivesEncrypted()
  {
    QFETCH(QString, host);
    QFETCH(QString, scheme);
    QFETCH(int, version);
    TlsBroker tls(right_);
    Broker broker = aBroker(tls.url(host.toStdString(), scheme.toStdString()), static_cast<MqttVersion>(version));
    broker.tls.caFile = plantCa_.file;
    Receiver receiver(broker);
    QVERIFY2(receiver.awaitConnected(), receiver.source.health().reason.c_str());
    RawMqttClient(tls.plainPort()).publish("plant/a/C1", "secret");
    QVERIFY(receiver.awaitMessages(1));
    QCOMPARE(receiver.payloads.front(), std::string{"secret"});
    QVERIFY(receiver.source.health().reason.empty());

    // Paho cannot take up a TLS connection again; a new one is made each time.
    tls.server().kill();
    QVERIFY(receiver.awaitDisconnected());
    tls.server().start();
    QVERIFY(receiver.awaitConnected());
    RawMqttClient(tls.plainPort()).publish("plant/a/C1", "again");
    QVERIFY(receiver.awaitMessages(2));
  }

  void publishesEncrypted()
  {
    TlsBroker tls(right_);
    Broker broker = aBroker(tls.url());
    broker.tls.caFile = strangeCa_.file;
    const auto refused = telemetry::MqttPublisher::connect(broker, 5s);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.find("Plant-CA") != std::string::npos, refused.error().detail.c_str());
    broker.tls.caFile = plantCa_.file;
    Receiver receiver(broker);
    QVERIFY(receiver.awaitConnected());
    auto publisher = telemetry::MqttPublisher::connect(broker, 10s);
    QVERIFY(publisher.has_value());
    QVERIFY((*publisher)->publish("plant/a/C1", std::string(100'000, 'x'), 1).has_value());
    QVERIFY((*publisher)->flush(10s).has_value());
    QVERIFY(receiver.awaitMessages(1));
    QCOMPARE(receiver.payloads.front().size(), std::size_t{100'000});
  }

  void refusesACertificate_data()
  {
    QTest::addColumn<QString>("holders");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("trusted"); ///< empty: what the system trusts
    QTest::addColumn<QString>("reason");
    const QString here = QStringLiteral("IP:127.0.0.1");
    const QString until = QDateTime::currentDateTimeUtc().addDays(-1).date().toString(Qt::ISODate);
    QTest::newRow("expired") << here << -1 << "Plant-CA"
                             << "Plant-CA" << QStringLiteral("the broker's certificate expired on ") + until;
    QTest::newRow("for another host") << "DNS:other.example,DNS:*.plant.example" << 30 << "Plant-CA"
                                      << "Plant-CA"
                                      << "the broker's certificate is for other.example, *.plant.example, not for 127.0.0.1";
    QTest::newRow("for another address") << "IP:10.0.0.5" << 30 << "Plant-CA"
                                         << "Plant-CA"
                                         << "the broker's certificate is for 10.0.0.5, not for 127.0.0.1";
    QTest::newRow("from another authority") << here << 30 << "Strange-CA"
                                            << "Plant-CA"
                                            << "the broker's certificate is issued by Strange-CA, which the CA file %1 does not know";
    QTest::newRow("unknown to the system") << here << 30 << "Plant-CA"
                                           << ""
                                           << "the broker's certificate is issued by Plant-CA, which this computer does not know";
  }
  void refusesACertificate()
  {
    QFETCH(QString, holders);
    QFETCH(int, days);
    QFETCH(QString, issuer);
    QFETCH(QString, trusted);
    QFETCH(QString, reason);
    const Certificate &authority = issuer == QLatin1String("Plant-CA") ? plantCa_ : strangeCa_;
    TlsBroker tls(certificates_.issue("refused", authority, {holders.toStdString(), days, ""}));
    Broker broker = aBroker(tls.url());
    if (!trusted.isEmpty())
      broker.tls.caFile = plantCa_.file;
    const std::string expected =
        reason.contains(QLatin1String("%1")) ? reason.arg(QString::fromStdString(plantCa_.file)).toStdString() : reason.toStdString();
    Receiver receiver(broker);
    QVERIFY2(receiver.awaitReason(expected), receiver.source.health().reason.c_str());
    QVERIFY(!receiver.source.health().remedy.empty());
    QVERIFY(!tls.hadClients());
  }

  /// A renewed certificate is taken without a hand at the console.
  void comesBackOnceTheCertificateIsRenewed()
  {
    Certificate own = certificates_.issue("renewed", plantCa_, {"IP:127.0.0.1", -1, ""});
    TlsBroker tls(own);
    Broker broker = aBroker(tls.url());
    broker.tls.caFile = plantCa_.file;
    Receiver receiver(broker);
    QVERIFY(waitUntil([&] { return receiver.source.health().reason.find("expired") != std::string::npos; }));
    tls.server().kill();
    own = certificates_.issue("renewed", plantCa_);
    tls.server().start();
    QVERIFY(receiver.awaitConnected());
  }

  void tellsAUselessAuthorityFile()
  {
    TlsBroker tls(right_);
    Broker broker = aBroker(tls.url());
    broker.tls.caFile = certificates_.file("missing.crt");
    Receiver missing(broker);
    QVERIFY(missing.awaitReason("the CA file " + broker.tls.caFile + " cannot be read: No such file or directory"));
    broker.tls.caFile = certificates_.write("empty.crt", "nothing\n");
    Receiver empty(broker);
    QVERIFY(empty.awaitReason("the CA file " + broker.tls.caFile + " holds no certificate"));
    std::filesystem::copy_file(plantCa_.file, broker.tls.caFile, std::filesystem::copy_options::overwrite_existing);
    QVERIFY(empty.awaitConnected());
  }

  void tellsAPlainBroker()
  {
    const MosquittoServer server;
    Broker broker = aBroker("ssl://127.0.0.1:" + std::to_string(server.port()));
    broker.tls.caFile = plantCa_.file;
    Receiver receiver(broker);
    QVERIFY2(receiver.awaitReason("what listens at 127.0.0.1:" + std::to_string(server.port()) + " does not speak TLS"),
             receiver.source.health().reason.c_str());

    TlsBroker tls(right_);
    Receiver plain(aBroker(tls.url("127.0.0.1", "tcp")));
    QVERIFY(plain.awaitReason("the broker stopped answering while connecting"));
    QVERIFY(plain.source.health().remedy.find("TLS") != std::string::npos);
  }

  void tellsABrokerThatStoppedAnswering()
  {
    TlsBroker tls(right_);
    Broker broker = aBroker(tls.url());
    broker.tls.caFile = plantCa_.file;
    tls.server().freeze();
    Receiver receiver(broker);
    QVERIFY(receiver.awaitReason("the broker stopped answering while connecting"));
    tls.server().thaw();
    QVERIFY(receiver.awaitConnected());
  }

  void sendsNoPasswordInTheClear()
  {
    Broker broker = aBroker("tcp://192.0.2.1:1883");
    broker.user = "andon";
    broker.passwordFile = certificates_.write("password", "secret\n");
    Receiver receiver(broker);
    QVERIFY(receiver.awaitReason("the password would be sent unencrypted to 192.0.2.1:1883"));
    QVERIFY(receiver.source.health().remedy.find("allow_plain_password") != std::string::npos);
    // Allowed, it goes on to what fails next: nobody answers at this address, which is kept for examples.
    broker.allowPlainPassword = true;
    Receiver allowed(broker);
    QVERIFY(waitUntil([&] {
      const std::string reason = allowed.source.health().reason;
      return !reason.empty() && reason.find("password") == std::string::npos;
    }));
  }

private:
  Certificates certificates_;
  Certificate plantCa_;
  Certificate strangeCa_;
  Certificate right_;
};

QTEST_GUILESS_MAIN(MqttTlsTest)
#include "tst_mqtt_tls.moc"
