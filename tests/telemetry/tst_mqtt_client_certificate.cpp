// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/broker_trial.h"
#include "tests/support/raw_mqtt_client.h"
#include "tests/telemetry/tls_broker.h"

#include <QTest>

#include <memory>

using namespace andon;
using namespace andon::test;

/// How the console shows who it is.
class MqttClientCertificateTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase()
  {
    plantCa_ = certificates_.authority("Plant-CA");
    strangeCa_ = certificates_.authority("Strange-CA");
    server_ = certificates_.issue("server", plantCa_);
    console_ = certificates_.issue("console-1", plantCa_);
    expired_ = certificates_.issue("console-2", plantCa_, {"DNS:console", -1, ""});
    strange_ = certificates_.issue("console-3", strangeCa_);
    locked_ = certificates_.issue("console-4", plantCa_, {"DNS:console", 30, "open sesame"});
  }

  void showsItsCertificate_data() { addTlsVersions(); }
  void showsItsCertificate()
  {
    const auto demanding = demandingBroker();
    TlsBroker &tls = *demanding;
    Receiver receiver(brokerOf(tls, {plantCa_.file, console_.file, console_.key, ""}));
    QVERIFY2(receiver.awaitConnected(), receiver.source.health().reason.c_str());
    QVERIFY(tls.server().log().find("u'console-1'") != std::string::npos);
    const std::optional<TlsFacts> facts = receiver.source.health().tls;
    QVERIFY(facts.has_value());
    QCOMPARE(facts->own, std::string{"console-1"});
    QCOMPARE(facts->issuer, std::string{"Plant-CA"});
    QVERIFY(facts->version.starts_with("TLSv1."));
    const auto left = facts->expires - std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    QVERIFY(left > std::chrono::hours{24 * 28} && left < std::chrono::hours{24 * 31});
    RawMqttClient(tls.plainPort()).publish("plant/a/C1", "heard");
    QVERIFY(receiver.awaitMessages(1));
  }

  void trialGoesTheSameWay_data() { addTlsVersions(); }
  void trialGoesTheSameWay()
  {
    const auto demanding = demandingBroker();
    std::vector<BrokerTestStep> steps;
    const auto note = [&steps](const BrokerTest &test) { steps.push_back(test.step); };
    const BrokerTest good = telemetry::tryBroker(brokerOf(*demanding, {plantCa_.file, console_.file, console_.key, ""}), {}, note);
    QVERIFY2(!good.failure, good.failure ? good.failure->detail.c_str() : "");
    QCOMPARE(steps.size(), static_cast<std::size_t>(brokerTestSteps));
    QCOMPARE(good.tls->own, std::string{"console-1"});
    const BrokerTest foreign = telemetry::tryBroker(brokerOf(*demanding, {strangeCa_.file, console_.file, console_.key, ""}), {}, note);
    QCOMPARE(foreign.step, BrokerTestStep::Encrypting);
    QVERIFY(foreign.failure && foreign.failure->detail.find("does not know") != std::string::npos);
    const BrokerTest nameless = telemetry::tryBroker(brokerOf(*demanding, {plantCa_.file, "", "", ""}), {}, note);
    QVERIFY(nameless.failure && nameless.failure->remedy.find("certificate_file") != std::string::npos);
  }

  void opensAnEncryptedKey()
  {
    TlsBroker tls(server_, {"cafile " + plantCa_.file, "require_certificate true", "use_identity_as_username true"});
    // Without a passphrase OpenSSL would ask the terminal, and all connections of the process would wait for an answer.
    Receiver without(brokerOf(tls, {plantCa_.file, locked_.file, locked_.key, ""}));
    QVERIFY2(without.awaitReason("the key file " + locked_.key + " is encrypted"), without.source.health().reason.c_str());
    const std::string passphrase = certificates_.write("passphrase", "open pumpkin\n");
    Receiver receiver(brokerOf(tls, {plantCa_.file, locked_.file, locked_.key, passphrase}));
    QVERIFY(receiver.awaitReason("the passphrase in " + passphrase + " does not open the key file " + locked_.key));
    (void)certificates_.write("passphrase", "open sesame\n");
    QVERIFY2(receiver.awaitConnected(), receiver.source.health().reason.c_str());
    QVERIFY(tls.server().log().find("u'console-4'") != std::string::npos);
  }

  void tellsWhatTheBrokerRefuses_data() { addTlsVersions(); }
  void tellsWhatTheBrokerRefuses()
  {
    QFETCH(bool, isOld);
    const auto demanding = demandingBroker();
    TlsBroker &tls = *demanding;
    Receiver none(brokerOf(tls, {plantCa_.file, "", "", ""}));
    Receiver expired(brokerOf(tls, {plantCa_.file, expired_.file, expired_.key, ""}));
    Receiver strange(brokerOf(tls, {plantCa_.file, strange_.file, strange_.key, ""}));
    const std::string asked = isOld ? "the broker refused the handshake; it may ask for a certificate of this console"
                                    : "the broker asks for a certificate of this console";
    QVERIFY2(none.awaitReason(asked), none.source.health().reason.c_str());
    QVERIFY(none.source.health().remedy.find("certificate_file") != std::string::npos);
    QVERIFY2(expired.awaitReason("the broker says that this console's certificate has expired"), expired.source.health().reason.c_str());
    QVERIFY2(strange.awaitReason("the broker does not know the authority that issued this console's certificate"),
             strange.source.health().reason.c_str());
    QVERIFY(!tls.hadClients());
  }

  void tellsAUselessFile_data()
  {
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("reason"); // %1: the folder
    QTest::newRow("no certificate file") << "missing.crt"
                                         << "console-1.key"
                                         << "the certificate file %1/missing.crt cannot be read: No such file or directory";
    QTest::newRow("no key file") << "console-1.crt"
                                 << "missing.key"
                                 << "the key file %1/missing.key cannot be read: No such file or directory";
    QTest::newRow("a key for a certificate") << "console-1.key"
                                             << "console-1.key"
                                             << "the certificate file %1/console-1.key holds no certificate";
    QTest::newRow("the key of another") << "console-1.crt"
                                        << "console-3.key"
                                        << "the key file %1/console-3.key holds no private key of the certificate %1/console-1.crt";
    QTest::newRow("the key not in one file") << "console-1.crt"
                                             << ""
                                             << "the key file %1/console-1.crt holds no private key of the certificate %1/console-1.crt";
  }
  void tellsAUselessFile()
  {
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, reason);
    TlsBroker tls(server_);
    const std::string folder = certificates_.file("").substr(0, certificates_.file("").size() - 1);
    Receiver receiver(brokerOf(tls, {plantCa_.file, certificates_.file(certificate.toStdString()),
                                     key.isEmpty() ? "" : certificates_.file(key.toStdString()), ""}));
    QVERIFY2(receiver.awaitReason(reason.arg(QString::fromStdString(folder)).toStdString()), receiver.source.health().reason.c_str());
    QVERIFY(!receiver.source.health().remedy.empty());
  }

private:
  /// TLS 1.3 first: what this process reads of OpenSSL's configuration it reads once.
  static void addTlsVersions()
  {
    QTest::addColumn<bool>("isOld");
    QTest::newRow("TLS 1.3") << false;
    QTest::newRow("TLS 1.2") << true;
  }
  /// A broker that asks for a certificate, with the TLS of the row: mosquitto itself has no setting for the newest version.
  std::unique_ptr<TlsBroker> demandingBroker() const
  {
    QFETCH(bool, isOld);
    if (isOld)
      qputenv("OPENSSL_CONF", QByteArray::fromStdString(
                                  certificates_.write("old.cnf", "openssl_conf = start\n[start]\nssl_conf = ssl\n[ssl]\nsystem_default = "
                                                                 "old\n[old]\nMaxProtocol = TLSv1.2\n")));
    auto broker = std::make_unique<TlsBroker>(
        server_, std::vector<std::string>{"cafile " + plantCa_.file, "require_certificate true", "use_identity_as_username true"});
    qunsetenv("OPENSSL_CONF");
    return broker;
  }
  static Broker brokerOf(const TlsBroker &tls, const TlsFiles &files)
  {
    Broker broker = aBroker(tls.url());
    broker.tls = files;
    return broker;
  }

  Certificates certificates_;
  Certificate plantCa_;
  Certificate strangeCa_;
  Certificate server_;
  Certificate console_;
  Certificate expired_;
  Certificate strange_;
  Certificate locked_;
};

QTEST_GUILESS_MAIN(MqttClientCertificateTest)
#include "tst_mqtt_client_certificate.moc"
