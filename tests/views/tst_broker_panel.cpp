// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a broker: what may stand in its fields, and what it makes of them.

#include "models/items/broker_draft.h"
#include "models/items/words.h"
#include "services/configuration/site_files.h"
#include "tests/views/plant.h"
#include "views/broker_panel.h"
#include "views/theme_holder.h"

#include <QApplication>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

BrokerDraft goodDraft()
{
  BrokerDraft draft = draftOf(Broker{});
  draft.id = QStringLiteral("edge");
  draft.address = QStringLiteral("192.168.1.20:1884");
  TopicDraft topic = draftOf(TopicBinding{});
  topic.topic = QStringLiteral("plant/{area}/{asset}");
  draft.topics = {topic};
  return draft;
}

/// Puts a text into the field of this key.
void put(BrokerDraft &draft, const QString &field, const QString &text)
{
  TopicDraft &topic = draft.topics.front();
  const std::pair<const char *, QString *> texts[] = {{"id", &draft.id},
                                                      {"url", &draft.address},
                                                      {"keep_alive", &draft.keepAlive},
                                                      {"user", &draft.user},
                                                      {"password_file", &draft.passwordFile},
                                                      {"ca_file", &draft.caFile},
                                                      {"certificate_file", &draft.certificateFile},
                                                      {"key_file", &draft.keyFile},
                                                      {"key_passphrase_file", &draft.keyPassphraseFile},
                                                      {"client_id", &draft.clientId},
                                                      {"session_expiry", &draft.sessionExpiry},
                                                      {"topic", &topic.topic},
                                                      {"asset", &topic.asset},
                                                      {"time_key", &topic.timeKey},
                                                      {"sequence_key", &topic.sequenceKey},
                                                      {"values_key", &topic.valuesKey},
                                                      {"separator", &topic.separator},
                                                      {"agreed_rate", &topic.agreedRate}};
  for (const auto &[key, into] : texts)
    if (field == QLatin1String{key})
      *into = text;
}

} // namespace

class BrokerPanelTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void init()
  {
    plant_ = std::make_unique<Plant>();
    theme_ = std::make_unique<ThemeHolder>(Theme::light());
    dressApplication(*theme_);
    panel_ = std::make_unique<BrokerPanel>(plant_->desk, *theme_);
    panel_->setSite(plant_->site);
    panel_->setSession(plant_->sessionOf("okafor", Role::Engineer));
    panel_->resize(1000, 800);
    panel_->show();
  }
  void cleanup()
  {
    panel_.reset();
    QApplication::setStyle(QStringLiteral("Fusion"));
    theme_.reset();
  }

  void judgesEachField_data()
  {
    QTest::addColumn<QString>("fields"); // "key=text;key=text"
    QTest::addColumn<QString>("wrong");  // the key of the field that is named; empty: all is well
    const auto row = [](const char *fields, const char *wrong) {
      QTest::newRow(fields) << QString::fromLatin1(fields) << QString::fromLatin1(wrong);
    };
    row("id=edge", "");
    row("id=", "id");
    row("id=two words", "id");
    row("id=plant/1", "id");
    row("url=mq.example", "");
    row("url=ssl://mq.example", "");
    row("url=mq.example:8883", "");
    row("url=", "url");
    row("url=http://mq.example", "url");
    row("url=mq.example:0", "url");
    row("url=tcp://mq example", "url");
    row("url=tcp://andon:secret@mq.example", "url");
    row("keep_alive=30s", "");
    row("keep_alive=often", "keep_alive");
    row("keep_alive=1ms", "keep_alive");
    row("url=127.0.0.1;user=andon;password_file=/etc/p", "");
    row("password_file=/etc/p", "password_file");
    row("user=andon;password_file=hunter2", "password_file");
    row("user=andon;password_file=/etc/p", "password_file"); // over the network, in the clear
    row("url=ssl://mq.example;user=andon;password_file=/etc/p", "");
    row("ca_file=/etc/ca.pem", "ca_file"); // not encrypted
    row("url=ssl://mq.example;ca_file=/etc/ca.pem", "");
    row("url=ssl://mq.example;key_file=/etc/k.pem", "key_file");
    row("url=ssl://mq.example;key_passphrase_file=/etc/k", "key_passphrase_file");
    row("url=ssl://mq.example;certificate_file=/etc/c.pem;key_file=/etc/k.pem", "");
    row("session_expiry=1h", "session_expiry");
    row("session_expiry=1h;client_id=andon", "session_expiry"); // nothing of QoS 1
    row("topic=", "topic");
    row("topic=plant/#", "topic");
    row("topic=plant/{area", "topic");
    row("topic=plant/{a}/{a}", "topic");
    row("topic=plant/P1;asset=P1", "");
    row("topic=plant/{line};asset={line}-1", "");
    row("topic=plant/{line};asset={hall}-1", "asset");
    row("asset=P1", "asset"); // the topic names it already
    row("sequence_key=ts", "sequence_key");
    row("separator=-", "separator");
    row("agreed_rate=20", "");
    row("agreed_rate=0.5", "");
    row("agreed_rate=0", "agreed_rate");
    row("agreed_rate=many", "agreed_rate");
  }
  void judgesEachField()
  {
    QFETCH(QString, fields);
    QFETCH(QString, wrong);
    BrokerDraft draft = goodDraft();
    for (const QString &field : fields.split(QLatin1Char(';')))
      put(draft, field.section(QLatin1Char('='), 0, 0), field.section(QLatin1Char('='), 1));
    const CheckedDraft checked = check(draft, plant_->site, {}, true);
    QCOMPARE(checked.problems.empty() ? QString() : checked.problems.front().field, wrong);
    if (wrong.isEmpty()) {
      // What the form takes, the site's files take.
      Site site;
      site.name = "Test";
      site.brokers = {checked.broker};
      const auto reading = configuration::parseSite(configuration::writeSite(site));
      QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : toText(reading.problems.front()).c_str());
      QVERIFY(reading.site.brokers.front() == checked.broker);
    } else {
      QVERIFY(!checked.problems.front().text.isEmpty());
      QVERIFY(!checked.problems.front().text.contains(QStringLiteral("hunter2")));
    }
  }

  void aDraftIsTheBrokerItCameFrom()
  {
    for (const Broker &broker : plant_->site.brokers) {
      const CheckedDraft checked = check(draftOf(broker), plant_->site, broker.id, true);
      QVERIFY2(checked.problems.empty(), checked.problems.empty() ? "" : qPrintable(checked.problems.front().text));
      QVERIFY(checked.broker == broker);
    }
    Broker full;
    full.id = BrokerId{"full"};
    full.url = "ssl://mq.example:8884";
    full.version = MqttVersion::V3_1_1;
    full.keepAlive = 90s;
    full.user = "andon";
    full.passwordFile = "/etc/p";
    full.tls = {"/etc/ca", "/etc/c", "/etc/k", "/etc/kp"};
    full.clientId = "console";
    full.sessionExpiry = 2h;
    full.topics = {{.topic = "{line}/{m}/x",
                    .timeKey = "*",
                    .sequenceKey = "n",
                    .qos = 1,
                    .shape = PayloadShape::Values,
                    .valuesKey = "v",
                    .separator = "/",
                    .asset = "{line}-{m}",
                    .numbersAsText = true,
                    .agreedRate = 12.5}};
    const CheckedDraft checked = check(draftOf(full), plant_->site, {}, true);
    QVERIFY2(checked.problems.empty(), checked.problems.empty() ? "" : qPrintable(checked.problems.front().text));
    QVERIFY(checked.broker == full);
  }

  void proposesAName()
  {
    QCOMPARE(freshBrokerId({}, QStringLiteral("ssl://mq1.north.plant:8883")), QStringLiteral("mq1"));
    QCOMPARE(freshBrokerId({}, QStringLiteral("127.0.0.1")), QStringLiteral("main"));
    QCOMPARE(freshBrokerId({}, QStringLiteral("192.168.1.4:1883")), QStringLiteral("main"));
    Site site;
    site.brokers.emplace_back().id = BrokerId{"main"};
    QCOMPARE(freshBrokerId(site, QStringLiteral("localhost")), QStringLiteral("main-2"));
  }

  void addsABroker()
  {
    panel_->openNew(goodDraft());
    panel_->form().field(QStringLiteral("url"))->setText(QStringLiteral("nowhere at all"));
    panel_->saveButton().click();
    QVERIFY(panel_->form().field(QStringLiteral("url"))->hasProblem());
    QVERIFY(panel_->form().field(QStringLiteral("url"))->line().startsWith(QStringLiteral("This is not the address")));
    QVERIFY(plant_->desk.submitted.empty());
    Field &address = panel_->form().field(QStringLiteral("url"))->field();
    address.clear();
    QTest::keyClicks(&address, QStringLiteral("mq.example"));
    QVERIFY(!panel_->form().field(QStringLiteral("url"))->hasProblem());
    panel_->saveButton().click();
    QVERIFY(plant_->desk.submitted.empty()); // without a reason
    QVERIFY(panel_->reason().hasProblem());
    panel_->reason().setText(QStringLiteral("second line"));
    panel_->saveButton().click();
    const auto added = plant_->desk.allOf<AddBroker>();
    QCOMPARE(added.size(), std::size_t{1});
    QCOMPARE(added.front().broker.url, std::string{"tcp://mq.example"});
    QCOMPARE(added.front().reason, std::string{"second line"});
    QString saved;
    connect(panel_.get(), &BrokerPanel::saved, this, [&saved](const QString &words) { saved = words; });
    plant_->desk.reply(0, Refused{{ErrorCode::Conflict, "edge", "is a broker of this site already", "Choose another name."}});
    plant_->desk.run();
    QVERIFY(panel_->said().contains(QStringLiteral("edge is a broker of this site already")));
    QVERIFY(saved.isEmpty());
    panel_->saveButton().click();
    plant_->desk.reply(1, Done{});
    plant_->desk.run();
    QVERIFY(saved.contains(QStringLiteral("edge")));
  }

  void changesAndRemoves()
  {
    const Broker &broker = plant_->site.brokers.front();
    panel_->open(broker);
    QVERIFY(!panel_->form().field(QStringLiteral("id"))->isEnabled());
    panel_->form().field(QStringLiteral("agreed_rate"), 0)->setText(QStringLiteral("50"));
    panel_->reason().setText(QStringLiteral("as agreed"));
    panel_->saveButton().click();
    const auto changed = plant_->desk.allOf<ChangeBroker>();
    QCOMPARE(changed.size(), std::size_t{1});
    QCOMPARE(changed.front().broker.id, broker.id);
    QCOMPARE(changed.front().broker.topics.front().agreedRate, std::optional{50.0});
    plant_->desk.reply(0, Done{});
    plant_->desk.run();
    panel_->open(broker);
    panel_->removeButton().click();
    QVERIFY(plant_->desk.allOf<RemoveBroker>().empty());
    panel_->reason().setText(QStringLiteral("gone"));
    panel_->removeButton().click();
    QCOMPARE(plant_->desk.allOf<RemoveBroker>(), (std::vector{RemoveBroker{broker.id, "gone"}}));
  }

  void testsWhatStandsThere()
  {
    BrokerDraft draft = goodDraft();
    draft.topics.clear();
    panel_->openNew(draft);
    panel_->testButton().click();
    const auto tried = plant_->desk.allOf<TryBroker>();
    QCOMPARE(tried.size(), std::size_t{1});
    QCOMPARE(tried.front().broker.url, std::string{"tcp://192.168.1.20:1884"});
    QVERIFY(!tried.front().listens);
    plant_->desk.reply(0, Done{});
    plant_->desk.run();
    BrokerTest test;
    test.broker = BrokerId{"edge"};
    test.isTrial = true;
    test.running = true;
    panel_->setTest(test);
    QCOMPARE(panel_->testButton().text(), QStringLiteral("Stop the test"));
    test.running = false;
    test.step = BrokerTestStep::ReachingPort;
    test.failure = Error{ErrorCode::Unavailable, "x", "nothing listens at 192.168.1.20:1884", "Check the port."};
    panel_->setTest(test);
    QVERIFY(panel_->trial().fact().endsWith(QStringLiteral("Nothing listens at 192.168.1.20:1884")));
    QCOMPARE(panel_->trial().more(), QStringLiteral("Check the port."));
    QCOMPARE(panel_->testButton().text(), QStringLiteral("Test"));
  }

  void whoMayNotChangeIsTold()
  {
    panel_->setSession(plant_->sessionOf("okafor", Role::Supervisor));
    panel_->openNew(goodDraft());
    QVERIFY(panel_->saveButton().isRefused());
    QVERIFY(panel_->testButton().isRefused());
    panel_->reason().setText(QStringLiteral("why"));
    QTest::keyClick(&panel_->reason(), Qt::Key_Return);
    QVERIFY(plant_->desk.submitted.empty());
  }

private:
  std::unique_ptr<Plant> plant_;
  std::unique_ptr<ThemeHolder> theme_;
  std::unique_ptr<BrokerPanel> panel_;
};

QTEST_MAIN(BrokerPanelTest)
#include "tst_broker_panel.moc"
