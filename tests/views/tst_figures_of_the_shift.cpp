// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the alarms: the charts of the shift on the overview, the KPI above the alarm list.
#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "tests/views/plant_bench.h"
#include "tests/views/plant_filling.h"
#include "tests/views/window_test.h"
#include "views/kpi_page.h"
#include "views/kpi_strip.h"

#include <QTabBar>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

class FiguresOfTheShiftTest : public WindowTest {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init()
  {
    begin();
    fillPlant(*plant_);
    plant_->flood();
  }
  void cleanup() { end(); }

  void overviewTellsTheShift()
  {
    openWindow({1920, 1080});
    window_->commands().action(CommandId::ShowOverview).trigger();
    settle();
    OverviewPage &overview = window_->overview();
    QVERIFY(overview.facts()[4]->content().caption.startsWith(QStringLiteral("Early shift")));
    QCOMPARE(overview.facts()[4]->content().figure, words::age(3h + 17min + 43s));
    QVERIFY(overview.charts().isVisible());
    QVERIFY(overview.tiles().indicatorsEach() >= 4U);
    const std::vector<CourseChart *> &charts = overview.charts().charts();
    QCOMPARE(charts.size(), 3U);
    // 1.82 packs a second since 06:00, half as many for 32 minutes.
    const double made = 1.82 * (4 * 3600 + 42 * 60 + 17 - 16 * 60);
    QCOMPARE(charts[0]->content().figure, words::count(static_cast<std::uint64_t>(made)));
    QVERIFY(charts[0]->content().isOff);
    QVERIFY2(charts[0]->content().distance.contains(QStringLiteral("short")), qPrintable(charts[0]->content().distance));
    QVERIFY(charts[0]->accessibleName().contains(QStringLiteral("plan by now")));
    QCOMPARE(charts[1]->content().unit, QStringLiteral("kWh"));
    QVERIFY(charts[1]->content().isOff);
    QVERIFY2(charts[1]->content().distance.contains(QStringLiteral("above")), qPrintable(charts[1]->content().distance));
    QCOMPARE(charts[2]->content().points.size(), 8U);
    // A low window keeps its tiles.
    window_->resize(1280, 800);
    settle();
    QVERIFY(!overview.charts().isVisible());
    QVERIFY(!overview.facts()[4]->isVisible());
  }

  void chartsAskOnlyWhileTheyAreShown()
  {
    openWindow({1920, 1080});
    window_->commands().action(CommandId::ShowAlarms).trigger();
    settle();
    const int kpis = plant_->desk.asked(Query{KpiQuery{}}.index());
    plant_->clock.advance(2min);
    settle();
    QCOMPARE(plant_->desk.asked(Query{KpiQuery{}}.index()), kpis);
    window_->commands().action(CommandId::ShowOverview).trigger();
    settle();
    QVERIFY(plant_->desk.asked(Query{KpiQuery{}}.index()) > kpis);
  }

  void kpiAboveTheListLeadToTheirPage()
  {
    plant_->desk.answer<KpiQuery>([this](const KpiQuery &query) -> Result<KpiQuery::Answer> {
      return std::make_shared<const tuning::KpiReport>(busyMonth(*plant_, query.from, query.to));
    });
    openWindow({1920, 1080});
    window_->commands().action(CommandId::ShowAlarms).trigger();
    settle();
    auto *strip = window_->findChild<KpiStrip *>();
    QVERIFY(strip->isVisible());
    QVERIFY(window_->tree().isVisible()); // beside the strip as beside the list
    const tuning::KpiReport report = busyMonth(*plant_, plant_->clock.utc() - 720h, plant_->clock.utc());
    const words::KpiWords flood = words::kpiNumber(words::KpiNumber::Flood, report.kpi, {});
    QCOMPARE(strip->tiles()[1]->shown().figure, flood.figure);
    QVERIFY(strip->tiles()[1]->isVisible());
    QTest::mouseClick(strip->tiles()[1], Qt::LeftButton);
    settle();
    auto *page = window_->findChild<KpiPage *>();
    QVERIFY(page->isVisible());
    QVERIFY(page->definition().contains(flood.definition));
    QTest::keyClick(QApplication::focusWidget() == nullptr ? window_.get() : QApplication::focusWidget(), Qt::Key_Escape);
    settle();
    QVERIFY(strip->isVisible());
  }

  void everyTabIsSeenOnATablet()
  {
    openWindow({800, 1280});
    const auto *tabs = window_->findChild<QTabBar *>();
    for (int tab = 0; tab < tabs->count(); ++tab)
      if (tabs->isTabVisible(tab))
        QVERIFY2(tabs->rect().contains(tabs->tabRect(tab)), qPrintable(tabs->tabText(tab)));
    window_->resize(1280, 800);
    settle();
    const int wide = tabs->tabRect(0).width();
    window_->resize(800, 1280);
    settle();
    QVERIFY(tabs->tabRect(0).width() < wide);
  }

  void kpiGiveWayToTheList_data()
  {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("shown");
    QTest::addColumn<int>("tallest");
    QTest::newRow("control room") << QSize{1920, 1080} << true << 110;
    QTest::newRow("workstation") << QSize{1280, 800} << true << 70;
    QTest::newRow("low") << QSize{1280, 700} << false << 0;
    QTest::newRow("tablet upright") << QSize{800, 1280} << false << 0;
  }
  void kpiGiveWayToTheList()
  {
    QFETCH(const QSize, size);
    QFETCH(const int, tallest);
    openWindow(size);
    window_->commands().action(CommandId::ShowAlarms).trigger();
    settle();
    auto *strip = window_->findChild<KpiStrip *>();
    QTEST(strip->isVisible(), "shown");
    if (!strip->isVisible())
      return;
    QVERIFY(strip->height() <= tallest);
    for (const KpiTile *tile : strip->tiles())
      if (tile->isVisible())
        QVERIFY2(tile->width() >= tile->minimumSizeHint().width(), qPrintable(tile->shown().name));
    QVERIFY(strip->tiles().front()->isVisible());
  }
};

QTEST_MAIN(FiguresOfTheShiftTest)
#include "tst_figures_of_the_shift.moc"
