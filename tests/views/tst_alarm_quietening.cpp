// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What feedback did to an alarm, told on it, with the button that takes it back.
#include "tests/support/fake_desk.h"
#include "views/alarm_quietening.h"

#include <QTest>

using namespace andon;

namespace {

const AlarmId flowLow{AssetId{"PUMP-14"}, RuleId{"pump-14-flow-low"}};

AlarmFacts factsOf(std::int64_t quietening, bool isHeld)
{
  AlarmFacts facts;
  facts.status.alarm = flowLow;
  facts.status.occurrence = OccurrenceId{7};
  facts.status.regions.active = true;
  facts.status.regions.suppressedByDesign = isHeld;
  facts.status.quietening = QuieteningId{quietening};
  facts.zone = QTimeZone::utc();
  return facts;
}

} // namespace

class TestAlarmQuietening : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedStates}); }

  void isToldAndTakenBack()
  {
    Quietening quietening;
    quietening.id = QuieteningId{3};
    quietening.alarm = flowLow;
    quietening.verdicts = {{OccurrenceId{1}, PersonId{"tech1"}, {}, true, 1.0, {}},
                           {OccurrenceId{2}, PersonId{"tech2"}, {}, true, 1.0, {}}};
    quietening.until = UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 28}};
    std::vector<Quietening> inForce{quietening};
    test::FakeDesk desk;
    desk.answer<QuieteningsQuery>([&](const QuieteningsQuery &) -> Result<std::vector<Quietening>> { return inForce; });
    desk.outcome = [](const Command &) { return CommandOutcome{Done{}}; };
    const ThemeHolder holder{Theme::light()};
    CommandTable commands;
    commands.setSession({PersonId{"tech1"}, "Tech", {Role::Technician}, false, false});
    QWidget window;
    AlarmQuietening shown{desk, holder, commands, &window};
    shown.setFacts(factsOf(0, false));
    desk.run();
    QVERIFY(shown.isHidden());
    QCOMPARE(desk.asked(Query{QuieteningsQuery{}}.index()), 0);

    shown.setFacts(factsOf(3, true));
    desk.run();
    QVERIFY(!shown.isHidden() && !shown.button()->isHidden());
    QVERIFY2(shown.said().contains(QStringLiteral("held back while it resembles")) && shown.said().contains(QStringLiteral("tech1, tech2")),
             qPrintable(shown.said()));
    inForce.clear();
    Q_EMIT shown.button()->clicked();
    desk.run();
    QCOMPARE(desk.allOf<TakeBackQuietening>().size(), std::size_t{1});
    QCOMPARE(desk.allOf<TakeBackQuietening>().front().alarm, flowLow);
    QVERIFY(shown.button()->isHidden());

    shown.setFacts(factsOf(3, false));
    desk.run();
    QVERIFY(shown.said().contains(QStringLiteral("held back at first")));
    shown.setFacts(factsOf(0, false));
    QVERIFY(shown.isHidden());
  }
};

QTEST_MAIN(TestAlarmQuietening)
#include "tst_alarm_quietening.moc"
