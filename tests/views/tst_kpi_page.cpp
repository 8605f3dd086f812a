// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/shift_words.h"
#include "models/items/words.h"
#include "tests/views/plant_bench.h"
#include "views/kpi_page.h"
#include "views/record_table.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

class KpiPageTest : public QObject {
  Q_OBJECT

private:
  struct Page {
    Page()
        : feed(plant.desk)
        , page(plant.desk, feed, holder, plant.clock)
    {
      plant.open();
      answerBench(plant);
      page.resize(1280, 700);
      page.show();
      settle();
    }
    void settle()
    {
      for (int round = 0; round < 3; ++round) {
        plant.desk.run();
        QCoreApplication::processEvents();
      }
    }
    ActionButton &button(const QString &text)
    {
      for (auto *button : page.findChildren<ActionButton *>())
        if (button->text() == text)
          return *button;
      qFatal("there is no button \"%s\"", qPrintable(text));
    }
    [[nodiscard]] tuning::KpiReport expected() { return busyMonth(plant, plant.clock.utc() - 24h * 30, plant.clock.utc()); }

    Plant plant;
    ThemeHolder holder{Theme::light()};
    DeskFeed feed;
    KpiPage page;
  };

private Q_SLOTS:
  void theTilesSayWhatTheMeterSays()
  {
    Page page;
    const tuning::Kpi kpi = page.expected().kpi;
    QVERIFY(kpi.alarms > 100);
    QCOMPARE(page.page.tile(words::KpiNumber::Largest).shown().figure, words::count(kpi.per10Min.max));
    QCOMPARE(page.page.tile(words::KpiNumber::Flood).shown().figure, words::percent(kpi.flood.timeShare));
    QCOMPARE(page.page.tile(words::KpiNumber::Fleeting).shown().figure, words::count(kpi.fleeting));
    QCOMPARE(page.page.tile(words::KpiNumber::Fleeting).shown().level, tuning::KpiLevel::Beyond);
    QCOMPARE(page.page.table().rows(), static_cast<int>(std::min<std::size_t>(10, page.expected().alarms.size())));
  }

  void eachNumberOpensItsAlarms()
  {
    Page page;
    const tuning::KpiReport expected = page.expected();
    const auto with = [&](auto part) {
      return std::count_if(expected.alarms.begin(), expected.alarms.end(),
                           [part](const tuning::KpiAlarm &alarm) { return alarm.*part > 0; });
    };
    QTest::mouseClick(&page.page.tile(words::KpiNumber::Chattering), Qt::LeftButton);
    QCOMPARE(page.page.table().rows(), static_cast<int>(with(&tuning::KpiAlarm::chattering)));
    QVERIFY(page.page.definition().contains(QStringLiteral("60 seconds")));
    page.page.tile(words::KpiNumber::Fleeting).setFocus();
    QTest::keyClick(&page.page.tile(words::KpiNumber::Fleeting), Qt::Key_Space);
    QCOMPARE(page.page.table().rows(), static_cast<int>(with(&tuning::KpiAlarm::fleeting)));
    page.page.choose(words::KpiNumber::Stale);
    QCOMPARE(page.page.table().rows(), static_cast<int>(with(&tuning::KpiAlarm::stale)));
    page.page.choose(words::KpiNumber::Flood);
    QVERIFY(page.page.table().rows() > 0);
    QCOMPARE(page.page.table().rows(), static_cast<int>(with(&tuning::KpiAlarm::inFloods)));
    page.page.choose(words::KpiNumber::Largest);
    QCOMPARE(page.page.table().rows(), static_cast<int>(with(&tuning::KpiAlarm::inLargest)));
    page.page.choose(words::KpiNumber::Acknowledged);
    QCOMPARE(page.page.table().rows(), static_cast<int>(with(&tuning::KpiAlarm::acknowledged)));
  }

  void theNumbersAreToldApartByShift()
  {
    Page page;
    RecordTable &table = page.page.shifts();
    QCOMPARE(table.rows(), 7);
    const UtcTime to = page.plant.clock.utc();
    const tuning::KpiReport expected =
        busyMonth(page.plant, to - 24h * 30, to, shiftBegins(shiftsOf({}), to - 24h * 30, to, words::zone(page.plant.site)));
    QCOMPARE(expected.shifts.size(), std::size_t{3});
    std::uint64_t alarms = 0, periods = 0;
    for (std::size_t i = 0; i < expected.shifts.size(); ++i) {
      alarms += expected.shifts[i].alarms;
      periods += expected.shifts[i].periods;
      QCOMPARE(table.cell(0, static_cast<int>(i) + 1), words::count(expected.shifts[i].alarms));
    }
    QCOMPARE(alarms, expected.kpi.alarms);
    QCOMPARE(static_cast<double>(periods), expected.kpi.hours * 6.0);
    QCOMPARE(table.cell(0, 4), words::count(expected.kpi.alarms));
    // Names whole on a wide screen, numbers under their heads.
    page.page.resize(1900, 1000);
    page.settle();
    QVERIFY(table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(table.cell(5, 0)));
    for (int column = 1; column < table.model()->columnCount(); ++column)
      QVERIFY(table.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
  }

  void theWaitOfEachPriorityIsTold()
  {
    Page page;
    const auto *waits = page.page.findChild<WaitSpread *>();
    QVERIFY(waits != nullptr && waits->isVisible());
    const tuning::KpiReport expected = page.expected();
    int told = 0;
    for (std::size_t i = 0; i < expected.waits.size(); ++i)
      if (expected.waits[i].alarms > 0) {
        ++told;
        QVERIFY(waits->accessibleDescription().contains(words::priority(static_cast<Priority>(i + 1))));
        QVERIFY(expected.waits[i].tenth <= expected.waits[i].median && expected.waits[i].median <= expected.waits[i].ninth);
      }
    QVERIFY(told > 0);
    QCOMPARE(waits->accessibleDescription().count(QLatin1Char(';')), told - 1);
  }

  void aBadActorLeadsToTheBench()
  {
    Page page;
    QSignalSpy bench(&page.page, &KpiPage::benchAsked);
    QSignalSpy alarm(&page.page, &KpiPage::alarmAsked);
    const tuning::KpiReport expected = page.expected();
    for (int row = 0; row < page.page.table().rows(); ++row) {
      page.page.table().selectRow(row);
      const AlarmId &id = expected.alarms[static_cast<std::size_t>(row)].alarm;
      const bool can = tuning::hindranceOf(*findRule(page.plant.site, id.rule)) == tuning::Hindrance::None;
      QTest::keyClick(&page.button(QStringLiteral("Open bench")), Qt::Key_Space); // it may lie below the fold
      QCOMPARE(bench.count(), can ? 1 : 0);
      if (can)
        QCOMPARE(bench.takeFirst().front().value<RuleId>().text(), id.rule.text());
    }
    QTest::keyClick(&page.button(QStringLiteral("Show the alarm")), Qt::Key_Space);
    QCOMPARE(alarm.count(), 1);
  }

  void theRangeIsAskedFor()
  {
    Page page;
    Duration asked{};
    page.plant.desk.answer<KpiQuery>([&](const KpiQuery &query) -> Result<KpiQuery::Answer> {
      asked = query.to - query.from;
      return std::make_shared<const tuning::KpiReport>(busyMonth(page.plant, query.from, query.to));
    });
    for (const auto &[name, length] :
         {std::pair{"Range: Shift, 8 h", Duration{8h}}, std::pair{"Range: Day", Duration{24h}}, std::pair{"Range: Week", Duration{24h * 7}},
          std::pair{"Range: Month, 30 days", Duration{24h * 30}}}) {
      for (auto *button : page.page.findChildren<FilterButton *>())
        if (button->accessibleName() == QLatin1String(name))
          QTest::mouseClick(button, Qt::LeftButton);
      page.settle();
      QVERIFY(asked == length);
    }
  }

  void saysWhyThereIsNothing()
  {
    Page page;
    page.plant.desk.answer<KpiQuery>(
        [](const KpiQuery &) -> Result<KpiQuery::Answer> { return std::make_shared<const tuning::KpiReport>(); });
    page.page.reload();
    page.settle();
    QVERIFY(!page.page.chart().isVisibleTo(&page.page));
    page.plant.desk.answer<KpiQuery>(
        [](const KpiQuery &) -> Result<KpiQuery::Answer> { return failure(ErrorCode::Corrupt, "plant.db", "is damaged", ""); });
    page.page.reload();
    page.settle();
    QVERIFY(!page.page.chart().isVisibleTo(&page.page));
    answerBench(page.plant);
    QTest::mouseClick(&page.button(QStringLiteral("Try again")), Qt::LeftButton);
    page.settle();
    QVERIFY(page.page.chart().isVisibleTo(&page.page));
  }

  void floodsAreWalkedByKeys()
  {
    Page page;
    const std::size_t floods = page.expected().kpi.floods.size();
    QVERIFY(floods > 0);
    page.page.chart().setFocus();
    QTest::keyClick(&page.page.chart(), Qt::Key_Right);
    QCOMPARE(page.page.chart().flood(), std::optional<std::size_t>{0});
    QVERIFY(page.page.chart().accessibleDescription().contains(QStringLiteral("Flood 1")));
  }

  void everyFocusHasANameAndNothingIsClipped()
  {
    Page page;
    for (const QSize size : {QSize{1920, 950}, QSize{1280, 680}, QSize{800, 1160}}) {
      page.page.resize(size);
      page.settle();
      for (QWidget *widget : page.page.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&page.page))
          continue;
        if (widget->focusPolicy() != Qt::NoFocus)
          QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        if (qobject_cast<QAbstractButton *>(widget) != nullptr && widget->parentWidget() != &page.page.table())
          QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(widget->accessibleName()));
      }
    }
  }
};

QTEST_MAIN(KpiPageTest)
#include "tst_kpi_page.moc"
