// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of brokers and sources, driven as a person would, and the models under it.

#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "tests/views/plant_sources.h"
#include "views/main_window.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace andon;
using namespace andon::test;

class SourcesPageTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void init()
  {
    folder_ = std::make_unique<QTemporaryDir>();
    plant_ = std::make_unique<Plant>();
    plant_->open();
    openSources(*plant_);
    settings_ = std::make_unique<WindowSettings>(folder_->filePath(QStringLiteral("window.ini")));
    theme_ = std::make_unique<ThemeHolder>(Theme::light());
    dressApplication(*theme_);
    window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_);
    window_->resize(1920, 1080);
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    settle();
  }

  void cleanup()
  {
    window_.reset();
    QCOMPARE(plant_->desk.watchCount(), 0U);
    QApplication::setStyle(QStringLiteral("Fusion"));
    theme_.reset();
  }

  void watchesOnlyWhileShown()
  {
    window_->commands().action(CommandId::ShowAlarms).trigger(); // the overview watches values of its own
    settle();
    const std::size_t before = plant_->desk.watchCount();
    QVERIFY(plant_->desk.messageWatches().empty());
    open();
    QCOMPARE(plant_->desk.watchCount(), before + 3); // messages, load, test
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    settle();
    QCOMPARE(plant_->desk.watchCount(), before);
  }

  void saysHowEachBrokerIs()
  {
    open();
    const BrokerRow *main = page().brokers().row(BrokerId{"plant-mqtt"});
    QCOMPARE(main->state().fact, QStringLiteral("Connected"));
    QCOMPARE(main->losses().fact, QStringLiteral("0 of 7.9\u00a0M"));
    QCOMPARE(main->identity().fact, QStringLiteral("TLS 1.3, as CN andon-cr2"));
    QCOMPARE(main->identity().more, QStringLiteral("signed by Plant CA, valid to 12 Mar 2026"));
    QCOMPARE(main->lastError().fact, QStringLiteral("No error since the start"));
    const BrokerRow *lora = page().brokers().row(BrokerId{"energy-lora"});
    QCOMPARE(lora->state().fact, QStringLiteral("Certificate ends in 9\u00a0d"));
    QCOMPARE(lora->losses().fact, QStringLiteral("12 of 38\u00a0k"));
    QCOMPARE(lora->losses().more, QStringLiteral("here 0, broker 3, gaps 9"));
    const BrokerRow *lab = page().brokers().row(BrokerId{"lab-test"});
    QCOMPARE(lab->state().fact, QStringLiteral("No contact"));
    QVERIFY(lab->identity().fact.startsWith(QStringLiteral("Not encrypted")));
    QCOMPARE(lab->identity().more, QStringLiteral("the password can be read on the way"));
    QCOMPARE(lab->lastError().fact, QStringLiteral("The host name lab-mq is not known"));
    const BrokerRow *edge = page().brokers().row(BrokerId{"line1-edge"});
    QVERIFY(edge->lastError().fact.contains(QStringLiteral("10:31:00")));
  }

  void testsABrokerAndStops()
  {
    open();
    BrokerRow *lab = page().brokers().row(BrokerId{"lab-test"});
    lab->testButton().setFocus();
    QTest::keyClick(&lab->testButton(), Qt::Key_Space);
    QCOMPARE(plant_->desk.allOf<TestBroker>(), std::vector{TestBroker{BrokerId{"lab-test"}}});
    BrokerTest test;
    test.broker = BrokerId{"lab-test"};
    test.running = true;
    plant_->desk.setBrokerTest(test);
    settle();
    QCOMPARE(lab->testButton().text(), QStringLiteral("Stop"));
    QTest::keyClick(&lab->testButton(), Qt::Key_Space);
    QCOMPARE(plant_->desk.allOf<StopBrokerTest>().size(), std::size_t{1});
    test.running = false;
    test.stopped = true;
    test.ended = plant_->clock.utc();
    plant_->desk.setBrokerTest(test);
    settle();
    QCOMPARE(lab->testButton().text(), QStringLiteral("Test"));
    QVERIFY(lab->result().fact().startsWith(QStringLiteral("Stopped at")));
    test.stopped = false;
    test.failure = Error{ErrorCode::NotFound, "lab-mq:1883", "the host name lab-mq is not known", "Correct the broker's url."};
    plant_->desk.setBrokerTest(test);
    settle();
    QVERIFY(lab->result().fact().endsWith(QStringLiteral("The host name lab-mq is not known")));
    QCOMPARE(lab->result().more(), QStringLiteral("Correct the broker's url."));
    QCOMPARE(lab->lastError().fact, QStringLiteral("The host name lab-mq is not known")); // what lasts stands beside
    test.failure.reset();
    plant_->desk.setBrokerTest(test);
    settle();
    QVERIFY(lab->result().fact().startsWith(QStringLiteral("The broker answers")));
  }

  void whoMayNotTestIsTold()
  {
    plant_->desk.setSession(plant_->sessionOf("okafor", Role::Executive));
    open();
    BrokerRow *row = page().brokers().row(BrokerId{"plant-mqtt"});
    QVERIFY(row->testButton().isRefused());
    QTest::keyClick(&row->testButton(), Qt::Key_Space);
    QVERIFY(plant_->desk.allOf<TestBroker>().empty());
  }

  void holdsTheListWhileAMessageIsRead()
  {
    open();
    plant_->desk.sendMessages(messagesOfThePlant(*plant_, 12));
    settle();
    MessageViewer &viewer = page().messages();
    QCOMPARE(viewer.list().model()->rowCount(), 12);
    viewer.list().setFocus();
    QTest::keyClick(&viewer.list(), Qt::Key_Down); // the newest: values were kept out
    settle();
    QVERIFY(viewer.messages().isHeld());
    QVERIFY(viewer.payload().toPlainText().contains(QStringLiteral("\"valve\": {\"position\":412.0,\"kurtosis\":\"NaN\"}")));
    QCOMPARE(viewer.decoded().rows(), 6);
    QCOMPARE(viewer.decoded().cell(0, 1), QStringLiteral("17.9\u00a0bar"));
    QCOMPARE(viewer.decoded().cell(0, 3), QStringLiteral("Taken"));
    QCOMPARE(viewer.decoded().cell(2, 1), QStringLiteral("? \u2014"));
    QCOMPARE(viewer.decoded().cell(2, 4), QStringLiteral("Value of a wrong type"));
    QCOMPARE(viewer.decoded().cell(3, 1), QStringLiteral("? 412"));
    QVERIFY(viewer.facts().contains(QStringLiteral("not retained")));

    plant_->desk.sendMessages(messagesOfThePlant(*plant_, 3));
    settle();
    QCOMPARE(viewer.list().model()->rowCount(), 12);
    QCOMPARE(viewer.messages().newer(), std::uint64_t{3});
    QTest::keyClick(&viewer.list(), Qt::Key_End);
    settle();
    QVERIFY(!viewer.messages().isHeld());
    QCOMPARE(viewer.list().model()->rowCount(), 15);
    // The key works from anywhere on the page.
    QTest::keyClick(&viewer.list(), Qt::Key_Down);
    QVERIFY(viewer.messages().isHeld());
    window_->commands().action(CommandId::ReleaseList).trigger();
    QVERIFY(!viewer.messages().isHeld());
  }

  void asksTheEngineForWhatIsTyped()
  {
    open();
    QCOMPARE(plant_->desk.messageWatches(), std::vector{MessagesInterest{}});
    Field *filter = nullptr;
    Field *find = nullptr;
    for (Field *field : page().findChildren<Field *>())
      (field->accessibleName() == QStringLiteral("Topic filter") ? filter : find) = field;
    QTest::keyClicks(filter, QStringLiteral("plant/+/PUMP-12"));
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(plant_->desk.messageWatches(), (std::vector{MessagesInterest{"plant/+/PUMP-12", false}}));
    for (FilterButton *button : page().findChildren<FilterButton *>())
      if (button->text() == QStringLiteral("Only kept out"))
        button->click();
    QCOMPARE(plant_->desk.messageWatches(), (std::vector{MessagesInterest{"plant/+/PUMP-12", true}}));
    plant_->desk.sendMessages(messagesOfThePlant(*plant_, 9));
    settle();
    QTest::keyClicks(find, QStringLiteral("COMP-03"));
    QCOMPARE(page().messages().list().model()->rowCount(), 3);
    find->clear();
    QTest::keyClicks(find, QStringLiteral("kurtosis")); // in the payload
    QCOMPARE(page().messages().list().model()->rowCount(), 3);
  }

  void copiesAsTextAndAsBytes()
  {
    open();
    MessagesDelta one = messagesOfThePlant(*plant_, 1);
    one.messages.front().payload = "{\"a\":1}";
    plant_->desk.sendMessages(one);
    settle();
    page().messages().list().setFocus();
    QTest::keyClick(&page().messages().list(), Qt::Key_Down);
    ActionButton *copy = nullptr;
    for (ActionButton *button : page().findChildren<ActionButton *>()) {
      if (button->text() == QStringLiteral("Copy"))
        copy = button;
    }
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("{\n  \"a\": 1\n}"));
    for (FilterButton *button : page().findChildren<FilterButton *>())
      if (button->text() == QStringLiteral("As bytes"))
        button->click();
    copy->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("000000  7b 22 61 22 3a 31 7d")));
  }

  void hostilePayloadsDoNoHarm_data()
  {
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("shown");
    QTest::newRow("binary") << QByteArray("\x00\x01\xff", 3) << QStringLiteral("\\x00\\x01\\xff");
    QTest::newRow("not UTF-8") << QByteArray("a\xc3(") << QStringLiteral("a\\xc3(");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << QStringLiteral("\\xc0\\xaf");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QStringLiteral("\\xed\\xa0\\x80");
    QTest::newRow("right to left override") << QByteArray("\xe2\x80\xae"
                                                          "gnp.exe")
                                            << QStringLiteral("\\u202egnp.exe");
    QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6x") << QStringLiteral("\\u2066x");
    QTest::newRow("zero width, byte order mark") << QByteArray("\xe2\x80\x8b\xef\xbb\xbfx") << QStringLiteral("\\u200b\\ufeffx");
    QTest::newRow("escape sequence") << QByteArray("\x1b[31mred") << QStringLiteral("\\x1b[31mred");
    QTest::newRow("plain") << QByteArray("21.5 \xc2\xb0"
                                         "C")
                           << QStringLiteral("21.5 \u00b0C");
    QTest::newRow("brackets in text") << QByteArray("[\"a]b\",\"c\"]") << QStringLiteral("[\n  \"a]b\",\n  \"c\"\n]");
    QTest::newRow("cut short") << QByteArray("{\"a\":{\"b\":") << QStringLiteral("{\n  \"a\": {\n    \"b\": ");
  }
  void hostilePayloadsDoNoHarm()
  {
    QFETCH(QByteArray, payload);
    QFETCH(QString, shown);
    QCOMPARE(payloadText(payload.toStdString()), shown);
  }

  void deepNestingStaysSmall()
  {
    const QString shown = payloadText(std::string(SeenMessage::mostBytes, '['));
    QVERIFY(shown.size() < 100 * static_cast<qsizetype>(SeenMessage::mostBytes));
    QVERIFY(!safeLine("a\nb\tc").contains(QLatin1Char('\n')));
  }

  void listStaysBounded()
  {
    MessageListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 8; ++round)
      model.apply(messagesOfThePlant(*plant_, 90));
    QCOMPARE(model.rowCount(), static_cast<int>(MessageListModel::most));
    QCOMPARE(model.at(0).number, std::uint64_t{90}); // newest first
    model.setHeld(true);
    for (int round = 0; round < 8; ++round)
      model.apply(messagesOfThePlant(*plant_, 90));
    QCOMPARE(model.newer(), std::uint64_t{720});
    model.setHeld(false);
    QCOMPARE(model.rowCount(), static_cast<int>(MessageListModel::most));
    MessagesDelta large = messagesOfThePlant(*plant_, 1);
    large.messages.front().payload.assign(SeenMessage::mostBytes, 'x');
    for (int i = 0; i < 600; ++i)
      model.apply(large);
    QVERIFY(model.rowCount() * SeenMessage::mostBytes <= MessageListModel::mostBytes);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
  }

  void storeSaysWhatItHas()
  {
    open();
    QCOMPARE(page().store().figure(QStringLiteral("History")), QStringLiteral("61\u00a0GB"));
    QCOMPARE(page().store().figure(QStringLiteral("Queue in memory")), QStringLiteral("0.40\u00a0%"));
    QCOMPARE(page().store().figure(QStringLiteral("Message to judged sample, 99 of 100")), QStringLiteral("18\u00a0ms"));
  }

  void storeThatCannotBeReadIsSaid()
  {
    plant_->desk.answer<StoreFilesQuery>(
        [](const StoreFilesQuery &) -> Result<StoreFiles> { return failure(ErrorCode::Unavailable, "a.db", "is gone"); });
    open();
    QCOMPARE(page().store().figure(QStringLiteral("History")), QString{});
    QCOMPARE(page().store().figure(QStringLiteral("Room of the store")), QStringLiteral("\u2014"));
  }

  void marksWhatIsAboveItsAgreedRate()
  {
    open();
    TrafficDelta traffic;
    traffic.over = std::chrono::seconds{60};
    traffic.topics = {{"plant/vision/{asset}", 96.0, 20.0, 190}, {"plant/air/#", 148.0}, {"plant/pack/{asset}", 4.0, 10.0, 65}};
    plant_->desk.setTraffic(traffic);
    settle();
    const auto *bars = page().findChild<LoadBars *>();
    QVERIFY(bars->accessibleDescription().contains(QStringLiteral("plant/vision/{asset}: 96 a second of 20 agreed")));
    TextLabel *over = nullptr;
    for (TextLabel *label : page().findChildren<TextLabel *>())
      if (label->text().contains(QStringLiteral("agreed")))
        over = label;
    QVERIFY(over != nullptr);
    QVERIFY(over->text().startsWith(QStringLiteral("plant/vision/{asset}: 96 a second, 20 agreed, above it for 3\u00a0min")));
    QVERIFY(over->text().contains(QStringLiteral("plant/pack/{asset}: keeps to the agreed 10 a second again")));
    QVERIFY(!over->text().contains(QStringLiteral("plant/air")));
  }

  void listsBrokenContracts()
  {
    const Asset &asset = plant_->site.assets.front();
    const StreamId stream{asset.id, asset.streams.front().key};
    const ContractViolations row{stream, "range", 12, plant_->at(10, 40, 0), plant_->at(9, 0, 0), 412.0};
    std::vector<AssetId> asked;
    plant_->desk.answer<ContractViolationsQuery>([&](const ContractViolationsQuery &query) {
      asked.push_back(query.asset);
      return Result<std::vector<ContractViolations>>{
          std::vector{row, ContractViolations{stream, "too_slow", 3, row.latest, row.first, 8.2}}};
    });
    open();
    RecordTable &table = page().violations().table();
    QCOMPARE(table.rows(), 2);
    QCOMPARE(table.cell(0, 0), QString::fromStdString(asset.id.text()));
    QCOMPARE(table.cell(0, 2), QStringLiteral("Out of range"));
    QVERIFY(table.cell(0, 4).startsWith(QStringLiteral("412")));
    QCOMPARE(table.cell(0, 5), QStringLiteral("12"));
    QVERIFY(table.cell(0, 6).contains(QStringLiteral("09:00:00")));
    QCOMPARE(table.cell(1, 4), QStringLiteral("after 8.20\u00a0s"));
    QVERIFY(asked.back().empty());
    page().showViolations(asset.id);
    settle();
    QCOMPARE(asked.back(), asset.id);
    QVERIFY(page().violations().title().contains(QString::fromStdString(asset.id.text())));
    page().violations().allButton().click();
    settle();
    QVERIFY(asked.back().empty());
  }

  void anAlarmSaysThatItsAssetBreaksItsContract()
  {
    plant_->desk.answer<ContractViolationsQuery>([](const ContractViolationsQuery &query) {
      return Result<std::vector<ContractViolations>>{
          std::vector{ContractViolations{{query.asset, "flow"}, "range", 12, noTime, noTime, 412.0}}};
    });
    plant_->flood();
    window_->commands().action(CommandId::ShowAlarms).trigger();
    settle();
    window_->list().selectNextUnacknowledged();
    settle();
    ContractLine &line = window_->detail().contract();
    QVERIFY(line.isVisible());
    QVERIFY(line.text().contains(QStringLiteral("breaks its contract")));
    line.button().click();
    settle();
    QVERIFY(page().isVisible());
    QVERIFY(!page().violations().asset().empty());
  }

  void opensABrokerAndComesBack()
  {
    open();
    plant_->desk.setSession(plant_->sessionOf("okafor", Role::Engineer));
    settle();
    page().brokers().addButton().click();
    QVERIFY(page().brokerPanel().isVisible());
    QVERIFY(page().brokerPanel().original().empty());
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QVERIFY(!page().brokerPanel().isVisible());
    QVERIFY(page().isVisible());
    Site site = plant_->site;
    site.brokers.front().id = BrokerId{"plant-mqtt"};
    plant_->desk.setSite(site);
    settle();
    QVERIFY(page().brokers().row(BrokerId{"lab-test"})->editButton().isRefused()); // given for this run
    page().brokers().row(BrokerId{"plant-mqtt"})->editButton().click();
    QVERIFY(page().brokerPanel().isVisible());
    QCOMPARE(page().brokerPanel().original(), BrokerId{"plant-mqtt"});
    page().brokerPanel().reason().setText(QStringLiteral("gone"));
    page().brokerPanel().removeButton().click();
    plant_->desk.reply(plant_->desk.submitted.size() - 1, Done{});
    settle();
    QVERIFY(!page().brokerPanel().isVisible());
    QVERIFY(page().brokers().summary().contains(QStringLiteral("plant-mqtt was removed")));
  }

private:
  void settle()
  {
    for (int i = 0; i < 3; ++i) {
      plant_->desk.run();
      QCoreApplication::processEvents();
    }
  }
  void open()
  {
    window_->commands().action(CommandId::ShowSources).trigger();
    settle();
  }
  SourcesPage &page() { return window_->sources(); }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Plant> plant_;
  std::unique_ptr<WindowSettings> settings_;
  std::unique_ptr<ThemeHolder> theme_;
  std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(SourcesPageTest)
#include "tst_sources_page.moc"
