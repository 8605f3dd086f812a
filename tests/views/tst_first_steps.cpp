// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From no broker to the first alarm, driven as a person would.

#include "tests/views/plant_sources.h"
#include "views/main_window.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

class FirstStepsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

  void init()
  {
    folder_ = std::make_unique<QTemporaryDir>();
    plant_ = std::make_unique<Plant>();
    plant_->open();
    plant_->desk.answer<StoreFilesQuery>([](const StoreFilesQuery &) -> Result<StoreFiles> { return StoreFiles{1, 1, 1}; });
    site_ = Site{};
    site_.name = "New plant";
    plant_->desk.setSite(site_);
    plant_->desk.setHealth(health_ = {});
    Person person{PersonId{"ada"}, "Ada", {Role::Administrator, Role::Engineer}};
    session_ = {person.id, person.name, person.roles, false, false};
    plant_->desk.setSession(session_);
    settings_ = std::make_unique<WindowSettings>(folder_->filePath(QStringLiteral("window.ini")));
    theme_ = std::make_unique<ThemeHolder>(Theme::light());
    dressApplication(*theme_);
    window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_);
    window_->resize(1280, 800);
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

  void openByThemselvesWhereThereIsNoBroker()
  {
    open();
    QVERIFY(steps().isVisible());
    QCOMPARE(steps().step(), 0);
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QVERIFY(!steps().isVisible()); // left, and not forced on anybody again
    plant_->desk.setHealth(health_);
    settle();
    QVERIFY(!steps().isVisible());
    page().brokers().stepsButton().click();
    QVERIFY(steps().isVisible());
  }

  void askForTheFirstAdministratorFirst()
  {
    plant_->desk.setSession({{}, {}, {}, false, true});
    settle();
    open();
    QVERIFY(steps().asksWho());
    QVERIFY(!steps().brokerStep().isVisible());
    plant_->desk.setSession(session_);
    settle();
    QVERIFY(!steps().asksWho());
    QVERIFY(steps().brokerStep().isVisible());
  }

  void leadWhoHasNothingYet()
  {
    window_.reset();
    plant_->desk.setSession({{}, {}, {}, false, true});
    window_ = std::make_unique<MainWindow>(plant_->desk, plant_->clock, *theme_, *settings_);
    window_->show();
    settle();
    plant_->desk.setHealth(health_);
    settle();
    QVERIFY(steps().isVisible());
    QVERIFY(steps().asksWho());
    window_->activateWindow();
    QVERIFY(qobject_cast<Field *>(QApplication::focusWidget()) != nullptr); // a blank typed there does not leave the steps
  }

  void tickWhatIsSo()
  {
    open();
    const auto next = [&] { return nextStep(steps().steps()); };
    QCOMPARE(next(), 0);
    health_.brokers.resize(1);
    tell();
    QCOMPARE(next(), 0); // it does not answer yet
    health_.brokers[0].state = ConnectionState::Connected;
    tell();
    QCOMPARE(next(), 1);
    health_.brokers[0].messages = 5;
    tell();
    QCOMPARE(next(), 2);
    health_.samples = 5;
    tell();
    QCOMPARE(next(), 3);
    site_ = plant_->site;
    tell();
    QCOMPARE(next(), 4);
    page().noteAlarm();
    QCOMPARE(next(), firstStepCount);
    steps().openStep(1); // each can be come back to
    QVERIFY(steps().topicsStep().isVisible());
  }

  void reachABroker()
  {
    open();
    BrokerStep &step = steps().brokerStep();
    QVERIFY(step.nextButton().isRefused());
    step.testButton().click();
    QVERIFY(step.address().hasProblem());
    QVERIFY(plant_->desk.allOf<TryBroker>().empty());
    QTest::keyClicks(&step.address().field(), QStringLiteral("127.0.0.1:1884"));
    QTest::keyClick(&step.address().field(), Qt::Key_Return);
    const auto tried = plant_->desk.allOf<TryBroker>();
    QCOMPARE(tried.size(), std::size_t{1});
    QCOMPARE(tried.front().broker.url, std::string{"tcp://127.0.0.1:1884"});
    plant_->desk.reply(0, Done{});
    settle();
    BrokerTest test;
    test.broker = tried.front().broker.id;
    test.isTrial = true;
    test.step = BrokerTestStep::ReachingPort;
    test.failure = Error{ErrorCode::Unavailable, "x", "nothing listens at 127.0.0.1:1884", "Check that a broker runs there."};
    plant_->desk.setBrokerTest(test);
    settle();
    QVERIFY(step.trial().fact().contains(QStringLiteral("Nothing listens")));
    QCOMPARE(step.trial().more(), QStringLiteral("Check that a broker runs there."));
    QVERIFY(step.nextButton().isRefused());

    step.testButton().click();
    plant_->desk.reply(1, Done{});
    settle();
    test.failure.reset();
    test.step = BrokerTestStep::Subscribing;
    plant_->desk.setBrokerTest(test);
    settle();
    QVERIFY(!step.nextButton().isRefused());
    step.nextButton().click();
    QVERIFY(steps().topicsStep().isVisible());
    QVERIFY(plant_->desk.allOf<TryBroker>().back().listens); // as the button says
  }

  void listenAndTakeWhatIsProposed()
  {
    open();
    QTest::keyClicks(&steps().brokerStep().address().field(), QStringLiteral("127.0.0.1:1884"));
    steps().openStep(1);
    TopicsStep &step = steps().topicsStep();
    QVERIFY(step.saveButton().isRefused());
    step.listenButton().click();
    const auto tried = plant_->desk.allOf<TryBroker>();
    QCOMPARE(tried.size(), std::size_t{1});
    QVERIFY(tried.front().listens);
    plant_->desk.reply(0, Done{});
    settle();
    plant_->desk.setBrokerTest(listeningTest(true));
    settle();
    QCOMPARE(step.listenButton().text(), QStringLiteral("Stop listening"));
    QCOMPARE(step.tree().topLevelItemCount(), 2);
    QCOMPARE(step.tree().topLevelItem(0)->text(0), QStringLiteral("lab"));
    QCOMPARE(step.tree().topLevelItem(1)->child(0)->child(0)->text(0), QStringLiteral("COMP-03"));
    QCOMPARE(step.proposals().rows(), 2);
    QCOMPARE(step.decoded().cell(0, 0), QStringLiteral("PUMP-12"));
    QCOMPARE(step.decoded().cell(0, 1), QStringLiteral("pressure"));
    QVERIFY(step.payload().toPlainText().contains(QStringLiteral("\"pressure\": 4.5")));

    // Corrected and turned down, and both stay while more is heard.
    Field &topic = step.topic().field();
    topic.setFocus();
    topic.selectAll();
    QTest::keyClicks(&topic, QStringLiteral("plant/{hall}/{asset}"));
    step.proposals().selectRow(1);
    for (QCheckBox *box : step.findChildren<QCheckBox *>())
      box->click();
    // What nobody corrected follows what more topics say.
    BrokerTest more = listeningTest(true);
    more.heard->proposals[1].binding.topic = "lab/{asset}/{*}/{stream}";
    plant_->desk.setBrokerTest(more);
    settle();
    QCOMPARE(step.proposals().cell(1, 1), QStringLiteral("lab/{asset}/{*}/{stream}"));
    QCOMPARE(step.proposals().cell(0, 1), QStringLiteral("plant/{hall}/{asset}"));
    plant_->desk.setBrokerTest(listeningTest(false));
    settle();
    QCOMPARE(step.proposals().cell(0, 1), QStringLiteral("plant/{hall}/{asset}"));
    QCOMPARE(step.proposals().cell(1, 0), QStringLiteral("No"));
    step.saveButton().click();
    const auto added = plant_->desk.allOf<AddBroker>();
    QCOMPARE(added.size(), std::size_t{1});
    QCOMPARE(added.front().broker.topics.size(), std::size_t{1});
    QCOMPARE(added.front().broker.topics.front().topic, std::string{"plant/{hall}/{asset}"});
    QVERIFY(!added.front().reason.empty());
    plant_->desk.reply(plant_->desk.submitted.size() - 1, Done{});
    settle();
    QVERIFY(step.said().startsWith(QStringLiteral("Saved")));
  }

  void sayThatNothingCame()
  {
    open();
    QTest::keyClicks(&steps().brokerStep().address().field(), QStringLiteral("127.0.0.1"));
    steps().openStep(1);
    steps().topicsStep().listenButton().click();
    plant_->desk.reply(0, Done{});
    settle();
    BrokerTest test;
    test.isTrial = true;
    test.broker = BrokerId{"main"};
    test.step = BrokerTestStep::Listening;
    test.heard = HeardTopics{};
    plant_->desk.setBrokerTest(test);
    settle();
    QVERIFY(steps().topicsStep().said().startsWith(QStringLiteral("Nothing came")));
  }

  void setALimitAboveWhatWasSeen()
  {
    adopted();
    open();
    page().openSteps();
    steps().openStep(static_cast<int>(FirstStepId::Limit));
    LimitStep &step = steps().limitStep();
    plant_->desk.setValues({{{AssetId{"P-1"}, "pressure"}, plant_->clock.utc(), 4.0}});
    settle();
    QCOMPARE(step.now(), QStringLiteral("4.0\u00a0bar"));
    plant_->desk.setValues({{{AssetId{"P-1"}, "pressure"}, plant_->clock.utc(), 5.0}});
    settle();
    QCOMPARE(step.seen(), QStringLiteral("In the last hour it was between 4.0 and 5.0\u00a0bar."));
    QCOMPARE(step.limit().text(), QStringLiteral("5.5"));
    step.limit().field().selectAll();
    QTest::keyClicks(&step.limit().field(), QStringLiteral("six"));
    step.makeButton().click();
    QVERIFY(step.limit().hasProblem());
    step.limit().field().selectAll();
    QTest::keyClicks(&step.limit().field(), QStringLiteral("6"));
    plant_->desk.setValues({{{AssetId{"P-1"}, "pressure"}, plant_->clock.utc(), 5.5}}); // a person's limit stays
    settle();
    step.makeButton().click();
    const auto added = plant_->desk.allOf<AddRules>();
    QCOMPARE(added.size(), std::size_t{1});
    const Rule &rule = added.front().rules.front();
    const auto &condition = std::get<LimitCondition>(rule.condition);
    QCOMPARE(condition.limit, 6.0);
    QCOMPARE(condition.side, LimitSide::High);
    QVERIFY(condition.deadband > 0.0);
    QCOMPARE(rule.onDelay, Duration{5s});
    QVERIFY(!rule.id.empty());
  }

  void letTheAlarmComeAndSetTheLimitBack()
  {
    adopted();
    Rule rule;
    rule.id = RuleId{"p-1-pressure-high"};
    rule.asset = AssetId{"P-1"};
    rule.name = "Pressure high";
    rule.condition = LimitCondition{{AssetId{"P-1"}, "pressure"}, LimitSide::High, 6.0, 0.1};
    rule.onDelay = 5s;
    site_.rules = {rule};
    tell();
    open();
    page().openSteps();
    steps().openStep(static_cast<int>(FirstStepId::Alarm));
    AlarmStep &step = steps().alarmStep();
    QVERIFY(step.tryButton().isRefused()); // no value yet
    plant_->desk.setValues({{{AssetId{"P-1"}, "pressure"}, plant_->clock.utc(), 5.0}});
    settle();
    QVERIFY(step.text().contains(QStringLiteral("Now it is 5.0")));
    step.tryButton().click();
    auto changed = plant_->desk.allOf<ChangeRule>();
    QCOMPARE(changed.size(), std::size_t{1});
    QVERIFY(std::get<LimitCondition>(changed.back().rule.condition).limit < 5.0);
    plant_->desk.reply(plant_->desk.submitted.size() - 1, Done{});
    settle();
    QVERIFY(step.backButton().isVisible());
    step.backButton().click();
    changed = plant_->desk.allOf<ChangeRule>();
    QCOMPARE(changed.size(), std::size_t{2});
    QVERIFY(changed.back().rule == rule);
  }

  void proposesRoundLimits_data()
  {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("sensor");
    QTest::addColumn<double>("limit");
    QTest::newRow("small") << 4.0 << 5.0 << 0.0 << 5.5;
    QTest::newRow("steady") << 20.0 << 20.0 << 0.0 << 22.0;
    QTest::newRow("large") << 900.0 << 1234.0 << 0.0 << 1400.0;
    QTest::newRow("near the end of the sensor") << 4.0 << 9.0 << 10.0 << 9.5;
    QTest::newRow("at the end of the sensor") << 4.0 << 10.0 << 10.0 << 10.0;
    QTest::newRow("negative") << -20.0 << -10.0 << 0.0 << -7.0;
    QTest::newRow("zero") << 0.0 << 0.0 << 0.0 << 1.0;
  }
  void proposesRoundLimits()
  {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, sensor);
    Stream stream;
    if (sensor > 0.0)
      stream.range = Range{-1000.0, sensor};
    const LimitCondition condition = proposeHighLimit({}, stream, {low, high});
    QTEST(condition.limit, "limit");
    QVERIFY(condition.deadband > 0.0);
    QVERIFY(condition.limit >= high);
  }

  void fitSmallScreens_data()
  {
    QTest::addColumn<QSize>("size");
    QTest::newRow("desk") << QSize{1280, 800};
    QTest::newRow("portrait") << QSize{800, 1280};
  }
  void fitSmallScreens()
  {
    QFETCH(QSize, size);
    adopted();
    window_->resize(size);
    open();
    page().openSteps();
    for (int step = 0; step < firstStepCount; ++step) {
      steps().openStep(step);
      settle();
      QCOMPARE(window_->size(), size); // nothing needs more room
      for (const QPushButton *button : steps().findChildren<QPushButton *>())
        if (button->isVisible())
          QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
    }
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
  void tell()
  {
    plant_->desk.setSite(site_);
    settle();
    plant_->desk.setHealth(health_);
    settle();
  }
  /// A pump that sends its pressure, and no rule yet.
  void adopted()
  {
    Broker broker;
    broker.id = BrokerId{"main"};
    broker.url = "tcp://127.0.0.1:1884";
    broker.topics.emplace_back().topic = "plant/{area}/{asset}";
    site_.brokers = {broker};
    Asset pump;
    pump.id = AssetId{"P-1"};
    pump.name = "Pump";
    Stream pressure;
    pressure.key = "pressure";
    pressure.name = "Pressure";
    pressure.unit = "bar";
    pump.streams = {pressure};
    site_.assets = {pump};
    health_.brokers.resize(1);
    health_.brokers[0].id = broker.id;
    health_.brokers[0].state = ConnectionState::Connected;
    health_.brokers[0].messages = 10;
    health_.samples = 10;
    tell();
  }
  SourcesPage &page() { return window_->sources(); }
  FirstStepsPane &steps() { return page().firstSteps(); }

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Plant> plant_;
  std::unique_ptr<WindowSettings> settings_;
  std::unique_ptr<ThemeHolder> theme_;
  std::unique_ptr<MainWindow> window_;
  Site site_;
  HealthDelta health_;
  SessionState session_;
};

QTEST_MAIN(FirstStepsTest)
#include "tst_first_steps.moc"
