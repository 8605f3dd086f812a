// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_bench.h"
#include "tests/views/plant_filling.h"
#include "tests/views/plant_learning.h"
#include "tests/views/plant_predictors.h"
#include "tests/views/plant_sources.h"
#include "tests/views/plant_work.h"
#include "views/learning_page.h"
#include "views/main_window.h"
#include "views/predictor_lines.h"
#include "views/trends_page.h"
#include "views/tuning_page.h"
#include "views/tuning_review.h"
#include "views/why_pane.h"

#include <QDir>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

using namespace andon;
using namespace andon::test;

/// Renders the window with a plausible flood at a fixed time. Writes the pictures where ANDON_SCREENSHOTS names a folder.
class Screenshots : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase();
  void pictures_data();
  void pictures();

private:
  QTemporaryDir folder_;
};

void Screenshots::initTestCase()
{
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void Screenshots::pictures_data()
{
  QTest::addColumn<QSize>("size");
  QTest::addColumn<QString>("theme");
  QTest::addColumn<QString>("scene");
  const QSize full{1920, 1080};
  const QSize small{1280, 800};
  const QSize portrait{800, 1280};
  const auto row = [](const char *name, QSize size, const char *theme, const char *scene) {
    QTest::newRow(name) << size << QString::fromLatin1(theme) << QString::fromLatin1(scene);
  };
  // Every page in every size and theme when they are wanted as pictures; as a test one of each page is enough.
  const bool isWanted = !qEnvironmentVariableIsEmpty("ANDON_SCREENSHOTS");
  const std::pair<const char *, const char *> pages[] = {
      {"overview", "overview"}, {"unit", "unit"},   {"asset", "asset"}, {"alarms", "flood"},  {"rules", "rules"}, {"sources", "sources"},
      {"kept-out", "kept-out"}, {"audit", "audit"}, {"work", "work"},   {"search", "search"}, {"tree", "tree"},   {"broker", "broker"}};
  const std::pair<const char *, QSize> sizes[] = {{"1920", full}, {"1280", small}, {"800x1280", portrait}};
  for (const auto &[page, scene] : pages)
    for (const auto &[sizeName, size] : sizes)
      for (const char *theme : {"light", "dark"}) {
        const bool isLight = QByteArray(theme) == "light";
        if (isWanted || (isLight && size == small))
          row(qPrintable(QStringLiteral("%1-%2%3").arg(QLatin1String(page), QLatin1String(sizeName),
                                                       isLight ? QString() : QStringLiteral("-dark"))),
              size, theme, scene);
      }
  row("overview-1280-text-200", small, "light", "overview-large");
  row("overview-1280-calm", small, "light", "overview-calm");
  row("work-800x1280-contrast", portrait, "contrast", "work");
  row("work-800x1280-offline", portrait, "light", "work-offline");
  row("work-800x1280-text-200", portrait, "light", "work-large");
  row("work-1280-undo", small, "light", "work-undo");
  row("alarms-1920-contrast", full, "contrast", "flood");
  row("alarms-1280-contrast", small, "contrast", "flood");
  row("alarms-800x1280-contrast", portrait, "contrast", "flood");
  row("alarms-1920-turned-dark", full, "light", "turned-dark");
  row("alarms-1280-text-200", small, "light", "large");
  row("alarms-1920-notices", full, "light", "notices");
  row("alarms-1280-notices", small, "light", "notices");
  row("alarms-1280-locked", small, "light", "locked");
  row("alarms-1280-shelf", small, "light", "shelf");
  row("alarms-1280-held", small, "light", "held");
  row("alarms-1280-empty", small, "light", "empty");
  row("sign-in-1280", small, "light", "sign-in");
  row("sign-in-1280-dark", small, "dark", "sign-in");
  row("first-administrator-1280", small, "light", "first");
  for (const char *scene : {"tuning", "kpi", "trends", "learning", "why", "predictors"})
    for (const auto &[name, size] : {std::pair{"1920", full}, std::pair{"1280", small}, std::pair{"800x1280", portrait}})
      for (const char *theme : {"light", "dark"})
        row(qPrintable(QStringLiteral("%1-%2%3").arg(QLatin1String(scene), QLatin1String(name),
                                                     QLatin1String(std::string_view{theme} == "dark" ? "-dark" : ""))),
            size, theme, scene);
  row("learning-1280-contrast", small, "contrast", "learning");
  row("learning-1280-text-200", small, "light", "learning-large");
  row("learning-1280-empty", small, "light", "learning-empty");
  row("learning-1280-card", small, "light", "learning-card");
  row("learning-800x1280-taps", portrait, "light", "learning-taps");
  row("learning-1280-taps-dark", small, "dark", "learning-taps");
  row("whole-plant-1920", full, "light", "whole-plant");
  row("whole-plant-1280", small, "light", "whole-plant");
  row("whole-plant-800x1280-dark", portrait, "dark", "whole-plant");
  row("first-steps-1280", small, "light", "first-steps");
  row("first-steps-topics-1280", small, "light", "first-steps-topics");
  row("first-steps-topics-800x1280-dark", portrait, "dark", "first-steps-topics");
  row("first-steps-limit-1280", small, "light", "first-steps-limit");
}

void Screenshots::pictures()
{
  QFETCH(QSize, size);
  QFETCH(QString, theme);
  QFETCH(QString, scene);
  Plant plant;
  WindowSettings settings(folder_.filePath(QStringLiteral("%1.ini").arg(QLatin1String(QTest::currentDataTag()))));
  settings.setThemeKind(theme == QLatin1String("dark")       ? Theme::Kind::Dark
                        : theme == QLatin1String("contrast") ? Theme::Kind::HighContrast
                                                             : Theme::Kind::Light);
  settings.setReducedMotion(true); // the fill of the badges does not depend on the moment
  if (scene == QLatin1String("large") || scene == QLatin1String("overview-large") || scene == QLatin1String("work-large") ||
      scene == QLatin1String("learning-large"))
    settings.setTextPercent(200);
  plant.open();
  fillPlant(plant);
  answerBench(plant);
  if (scene != QLatin1String("empty") && scene != QLatin1String("overview-calm") && scene != QLatin1String("first") &&
      !scene.startsWith(QLatin1String("first-steps")))
    plant.flood();
  if (scene == QLatin1String("why") || scene == QLatin1String("predictors")) {
    addPredictors(plant);
    plant.desk.run();
  }
  if (scene.startsWith(QLatin1String("work"))) {
    openWork(plant);
    settings.setScreenDotsPerInch(size.width() > 1500 ? 96 : 150);
  }
  std::shared_ptr<LearningLoop> learning;
  if (scene == QLatin1String("learning-empty"))
    learning = openEmptyLearning(plant);
  else if (scene.startsWith(QLatin1String("learning")))
    learning = openLearning(plant);
  if (scene == QLatin1String("learning-taps"))
    plant.desk.setSession(plant.sessionOf("meyer", Role::Technician));
  if (scene == QLatin1String("work-offline"))
    plant.desk.setHealth(lostBroker(plant));
  if (scene == QLatin1String("sign-in"))
    plant.desk.setSession({});
  if (scene == QLatin1String("first")) {
    SessionState session;
    session.needsFirstAdministrator = true;
    plant.desk.setSession(session);
  }
  if (scene == QLatin1String("locked")) {
    SessionState session = plant.sessionOf("okafor", Role::Supervisor);
    session.locked = true;
    plant.desk.setSession(session);
  }
  if (scene == QLatin1String("notices")) {
    HealthDelta health = plant.calmHealth();
    health.brokers[0].state = ConnectionState::Waiting;
    health.brokers[0].reason = "The broker refused the connection: nothing listens on port 1883";
    health.brokers[0].remedy = "Start the broker, or correct its url in brokers.toml";
    health.brokers[0].nextTryIn = std::chrono::seconds{4};
    health.brokers[0].lostHere = 1200;
    health.newestAge = std::chrono::seconds{96};
    health.oldestAge = std::chrono::seconds{96};
    health.staleStreams = 1284;
    health.rejected = 17;
    health.store = StoreState::Failing;
    health.unsavedChanges = 212;
    health.storeReason = "The disk is full";
    health.storeRemedy = "Free 2 GB on /var";
    plant.desk.setHealth(health);
  }
  if (scene == QLatin1String("sources") || scene == QLatin1String("kept-out"))
    openSources(plant);
  if (scene == QLatin1String("sources") || scene == QLatin1String("kept-out"))
    plant.desk.answer<RejectedPayloadsQuery>([&plant](const RejectedPayloadsQuery &) -> Result<std::vector<RejectedPayloads>> {
      return std::vector<RejectedPayloads>{
          {"plant/air/COMP-03", "not_json", 1204, plant.at(10, 42, 11), "{\"ts\":2025-11-18T10:42:11, \"temperature\": 10"},
          {"plant/cooling/PUMP-99", "unknown_asset", 88, plant.at(10, 41, 2), "{\"ts\":\"2025-11-18T09:41:02Z\",\"flow\":118.2}"},
          {"plant/packaging/PACK-12", "wrong_type", 3, plant.at(9, 12, 40), "{\"glue_temperature\":\"171\"}"}};
    });
  if (scene == QLatin1String("audit"))
    plant.desk.answer<AuditQuery>([&plant](const AuditQuery &) -> Result<std::vector<AuditRecord>> {
      return std::vector<AuditRecord>{
          {412, plant.at(10, 40, 31), PersonId{"meyer"}, "acknowledge_alarm", "CNC-07/C07-SCH", "{\"comment\":\"\"}", "done"},
          {411, plant.at(10, 38, 20), PersonId{"meyer"}, "acknowledge_alarm", "PUMP-12/P12-FL", "{\"comment\":\"\"}", "done"},
          {410, plant.at(8, 2, 0), PersonId{"ruiz"}, "shelve_alarm", "LABEL-14/L14-WTL", "{\"reason\":\"noise\"}",
           "refused: not permitted"}};
    });

  ThemeHolder holder(Theme::light());
  dressApplication(holder);
  MainWindow window(plant.desk, plant.clock, holder, settings);
  window.resize(size);
  window.show();
  QVERIFY(QTest::qWaitForWindowExposed(&window));
  plant.desk.run();
  QCoreApplication::processEvents();
  plant.desk.run();
  window.commands().action(CommandId::ShowAlarms).trigger();
  if (scene != QLatin1String("empty")) {
    window.list().table().select({AssetId{"COMP-03"}, RuleId{"C03-DTH"}});
    window.list().table().setFocus();
  }
  if (scene == QLatin1String("held")) {
    QTest::keyClick(&window.list().table(), Qt::Key_Down);
    plant.desk.change({false, {plant.status("ANDON-BROKER-main")}, {{AssetId{"DRYER-01"}, RuleId{"D01-PDH"}}}});
    plant.desk.run();
  }
  if (scene == QLatin1String("turned-dark")) {
    window.commands().action(CommandId::DarkTheme).trigger();
    window.commands().action(CommandId::LargerText).trigger();
  }
  if (scene == QLatin1String("shelf"))
    window.commands().action(CommandId::Shelve).trigger();
  if (scene == QLatin1String("rules"))
    window.commands().action(CommandId::EditRule).trigger();
  if (scene.startsWith(QLatin1String("first-steps"))) {
    Site site = plant.site;
    site.rules.clear();
    site.brokers.clear();
    plant.desk.setSite(site);
    plant.desk.setHealth({});
    plant.desk.setSession(plant.sessionOf("okafor", Role::Engineer));
    plant.desk.run();
    window.commands().action(CommandId::ShowSources).trigger();
    FirstStepsPane &steps = window.sources().firstSteps();
    if (scene == QLatin1String("first-steps-topics")) {
      steps.brokerStep().address().setText(QStringLiteral("mq1.north.plant:1883"));
      steps.openStep(static_cast<int>(FirstStepId::Topics));
      steps.topicsStep().listenButton().click();
      plant.desk.reply(plant.desk.submitted.size() - 1, Done{});
      plant.desk.run();
      plant.desk.setBrokerTest(listeningTest(false));
      plant.desk.run();
    }
    if (scene == QLatin1String("first-steps-limit")) {
      steps.openStep(static_cast<int>(FirstStepId::Limit));
      const Asset &asset = plant.site.assets.front();
      for (const double value : {4.2, 4.9})
        plant.desk.setValues({{{asset.id, asset.streams.front().key}, plant.clock.utc(), value}});
      plant.desk.run();
    }
  }
  if (scene == QLatin1String("broker")) {
    plant.desk.setSession(plant.sessionOf("okafor", Role::Engineer));
    plant.desk.run();
    window.commands().action(CommandId::ShowSources).trigger();
    plant.desk.run();
    window.sources().editBroker(plant.site.brokers.front().id);
  }
  if (scene == QLatin1String("sources")) {
    window.commands().action(CommandId::ShowSources).trigger();
    plant.desk.run();
    plant.desk.sendMessages(messagesOfThePlant(plant, 60));
    plant.desk.run();
    window.sources().messages().list().selectRow(0);
    window.sources().messages().decoded().selectRow(3);
    plant.desk.sendMessages(messagesOfThePlant(plant, 57));
    BrokerTest test;
    test.broker = BrokerId{"lab-test"};
    test.running = true;
    plant.desk.setBrokerTest(test);
  }
  if (scene == QLatin1String("kept-out"))
    window.commands().action(CommandId::ShowKeptOut).trigger();
  if (scene == QLatin1String("tuning")) {
    window.commands().action(CommandId::TuneAlarm).trigger();
    plant.desk.run();
    window.tuning().bench().search(0, {});
    plant.desk.run();
    if (const auto &proposal = window.tuning().bench().proposal(); proposal && proposal->made.proposed)
      Q_EMIT window.tuning().search().settingChosen(proposal->made.proposed->setting);
  }
  if (scene == QLatin1String("whole-plant")) {
    plant.desk.answer<RecommendQuery>([number = 0](const RecommendQuery &query) mutable -> Result<RecommendQuery::Answer> {
      const auto now = static_cast<std::uint64_t>(40 + number * 37 % 400);
      return quickProposal(query.rule, now, now / static_cast<std::uint64_t>(1 + number++ % 5));
    });
    window.commands().action(CommandId::ShowTuning).trigger();
    window.tuning().setReviewing(true);
    window.tuning().review().begin();
    plant.desk.run();
  }
  if (scene == QLatin1String("trends")) {
    window.commands().action(CommandId::ShowTrends).trigger();
    for (const char *id : {"PUMP-12", "DRYER-01"})
      if (const Asset *asset = findAsset(plant.site, AssetId{id}))
        window.trends().add({asset->id, asset->streams.front().key});
    window.trends().board().setLive(std::chrono::hours{1});
  }
  if (scene == QLatin1String("why")) {
    window.commands().action(CommandId::ShowTrends).trigger();
    window.trends().setStreams({{AssetId{"COMP-03"}, "predictor:failure-risk"}});
    window.trends().board().setLive(std::chrono::hours{8});
    window.trends().setWhy(true);
    QCoreApplication::processEvents();
    window.trends().why().setMoment(plant.clock.utc() - std::chrono::minutes{130});
    for (int round = 0; round < 3; ++round) {
      window.trends().board().askAgain();
      window.trends().why().askNow();
      plant.desk.run();
      QCoreApplication::processEvents();
    }
  }
  if (scene == QLatin1String("predictors")) {
    window.commands().action(CommandId::ShowAsset).trigger();
    plant.desk.run();
    QCoreApplication::processEvents();
    for (auto *scroll : window.asset().findChildren<QScrollArea *>())
      for (auto *lines : scroll->findChildren<PredictorLines *>())
        scroll->ensureWidgetVisible(lines);
  }
  if (scene.startsWith(QLatin1String("work"))) {
    window.commands().action(CommandId::ShowWork).trigger();
    QCoreApplication::processEvents();
    plant.desk.run();
  }
  if (scene == QLatin1String("work-undo")) {
    window.commands().action(CommandId::Acknowledge).trigger();
    plant.desk.reply(plant.desk.submitted.size() - 1, Done{});
  }
  if (scene.startsWith(QLatin1String("learning"))) {
    window.commands().action(CommandId::ShowLearning).trigger();
    QCoreApplication::processEvents();
    plant.desk.run();
    window.learning().queue().choose("30");
    if (scene == QLatin1String("learning-card"))
      Q_EMIT window.learning().versions().cardAsked(QString::fromStdString(learning->versions.front().package));
  }
  if (scene == QLatin1String("kpi"))
    window.commands().action(CommandId::ShowKpi).trigger();
  if (scene == QLatin1String("audit"))
    window.commands().action(CommandId::ShowAudit).trigger();
  if (scene.startsWith(QLatin1String("overview")))
    window.commands().action(CommandId::ShowOverview).trigger();
  if (scene == QLatin1String("unit"))
    window.commands().action(CommandId::ShowUnit).trigger();
  if (scene == QLatin1String("asset"))
    window.commands().action(CommandId::ShowAsset).trigger();
  if (scene == QLatin1String("search"))
    window.search().open(QStringLiteral("comp"));
  if (scene == QLatin1String("tree"))
    window.commands().action(CommandId::ShowTree).trigger();
  // Layouts settle, the desk answers what they asked.
  for (int round = 0; round < 4; ++round) {
    QCoreApplication::processEvents();
    plant.desk.run();
  }
  window.tick();
  // Paused and live again, the trend asks for what fits its present size.
  window.detail().trend().liveButton()->click();
  window.detail().trend().liveButton()->click();
  plant.desk.run();
  QCoreApplication::processEvents();
  QCOMPARE(window.size(), size); // nothing on the page is too wide for it
  const QImage picture = window.grab().toImage();
  QCOMPARE(picture.size(), size * picture.devicePixelRatio());
  // A page that painted nothing has one colour.
  QSet<QRgb> colours;
  for (int y = 0; y < picture.height(); y += 7)
    for (int x = 0; x < picture.width(); x += 7)
      colours.insert(picture.pixel(x, y));
  QVERIFY(colours.size() > 8);
  const QString target = qEnvironmentVariable("ANDON_SCREENSHOTS");
  if (target.isEmpty())
    return;
  QVERIFY(QDir().mkpath(target));
  // Nothing shines through a window, and quality 0 is PNG's smallest file.
  QVERIFY(picture.convertToFormat(QImage::Format_RGB888)
              .save(QStringLiteral("%1/%2.png").arg(target, QLatin1String(QTest::currentDataTag())), "PNG", 0));
}

QTEST_MAIN(Screenshots)
#include "tst_screenshots.moc"
