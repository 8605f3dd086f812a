// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/shift_board.h"
#include "tests/support/fake_desk.h"
#include "tests/support/manual_clock.h"

#include <QDateTime>
#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono;

namespace {

const QTimeZone berlin{"Europe/Berlin"};

UtcTime local(const char *text)
{
  QDateTime time = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyy-MM-dd hh:mm"));
  time.setTimeZone(berlin);
  return UtcTime{milliseconds{time.toMSecsSinceEpoch()}};
}

QString text(UtcTime time)
{
  return QDateTime::fromMSecsSinceEpoch(duration_cast<milliseconds>(time.time_since_epoch()).count(), berlin)
      .toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

const Calendar threeShifts{{{"early", "Early", hours{6}}, {"late", "Late", hours{14}}, {"night", "Night", hours{22}}}, {}};

TrendPoint point(UtcTime time, double value, Quality quality = Quality::Good)
{
  return {time, value, value, value, quality};
}

} // namespace

class TestShiftBoard : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void shiftOfAMoment_data()
  {
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("middle") << QByteArray("2026-03-10 10:42") << "Early"
                            << "2026-03-10 06:00"
                            << "2026-03-10 14:00";
    QTest::newRow("at its begin") << QByteArray("2026-03-10 14:00") << "Late"
                                  << "2026-03-10 14:00"
                                  << "2026-03-10 22:00";
    QTest::newRow("night before midnight") << QByteArray("2026-03-10 23:30") << "Night"
                                           << "2026-03-10 22:00"
                                           << "2026-03-11 06:00";
    QTest::newRow("night after midnight") << QByteArray("2026-03-11 05:59") << "Night"
                                          << "2026-03-10 22:00"
                                          << "2026-03-11 06:00";
    QTest::newRow("night that loses an hour") << QByteArray("2026-03-29 04:00") << "Night"
                                              << "2026-03-28 22:00"
                                              << "2026-03-29 06:00";
    QTest::newRow("night that gains one") << QByteArray("2026-10-25 04:00") << "Night"
                                          << "2026-10-24 22:00"
                                          << "2026-10-25 06:00";
  }
  void shiftOfAMoment()
  {
    QFETCH(const QByteArray, now);
    const ShiftSpan shift = shiftAt(threeShifts, berlin, local(now.constData()));
    QTEST(shift.name, "name");
    QTEST(text(shift.from), "from");
    QTEST(text(shift.to), "to");
  }

  void withoutShiftsADayIsOne()
  {
    const ShiftSpan day = shiftAt({}, berlin, local("2026-03-29 12:00"));
    QVERIFY(day.name.isEmpty());
    QVERIFY(day.to - day.from == hours{23}); // the clock goes on that night
  }

  void growthGoesOnWhereTheCounterBeginsAnew()
  {
    const UtcTime begin = local("2026-03-10 06:00");
    const std::vector<Growth> growth = growthOf({point(begin, 100), point(begin + 1min, 130), point(begin + 2min, 7),
                                                 point(begin + 3min, 9, Quality::Bad), point(begin + 4min, 27)});
    QCOMPARE(growth.size(), 4U);
    QCOMPARE(growth[1].sum, 30.0);
    QCOMPARE(growth[2].sum, 37.0);
    QCOMPARE(growth[3].sum, 57.0);
    QVERIFY(!growthAt(growth, begin - 1s));
    QCOMPARE(growthAt(growth, begin + 30s).value_or(-1), 15.0);
    QCOMPARE(growthAt(growth, begin + 1h).value_or(-1), 57.0);
  }

  void ratioIsThatOfTheWindowAndBreaksAtAStandstill()
  {
    std::vector<Growth> energy, packs;
    const UtcTime begin = local("2026-03-10 06:00");
    for (int minute = 0; minute <= 120; ++minute) {
      energy.push_back({begin + minutes{minute}, 2.0 * minute});
      packs.push_back({begin + minutes{minute}, 100.0 * std::min(minute, 60)}); // the line stands from 07:00 on
    }
    const std::vector<Growth> ratio = ratioOf(energy, packs, 1000.0, 30min);
    QVERIFY(ratio.front().time == begin + 30min);
    QCOMPARE(ratio.front().sum, 20.0);
    QVERIFY(ratio.back().time < begin + 90min); // nothing was made in the window
    QCOMPARE(ratio.back().sum, 60.0 / 100.0 * 1000.0);
  }

  void boardTellsTheShiftThatIsOn()
  {
    FakeDesk desk;
    ManualClock clock;
    clock.setUtc(local("2026-03-10 10:00"));
    const StreamId packs{AssetId{"LINE"}, "packs"}, energy{AssetId{"EM"}, "energy"};
    std::vector<TrendQuery> asked;
    desk.answer<TrendQuery>([&](const TrendQuery &query) -> Result<Trend> {
      asked.push_back(query);
      Trend trend;
      for (UtcTime at = query.from; at <= query.to; at += 1min)
        trend.points.push_back(point(at, duration<double>(at - query.from) / 1s * (query.stream == packs ? 1.0 : 0.1)));
      return trend;
    });
    Site site;
    site.timeZone = "Europe/Berlin";
    site.calendar = threeShifts;
    site.calendar.figures = {{"packs", "Packs", packs, std::nullopt, 1.0, 28'800.0 * 2.0, std::nullopt},
                             {"energy", "Energy", energy, packs, 1000.0, std::nullopt, 90.0}};
    ShiftBoard board{desk, clock};
    board.setSite(site);
    QVERIFY(!board.readings()[0]);
    board.ask();
    desk.run();
    QCOMPARE(asked.size(), 3U);
    QVERIFY(asked.front().from == local("2026-03-10 06:00"));
    QCOMPARE(board.readings()[0]->value.value_or(0), 14'400.0);
    QCOMPARE(board.readings()[0]->plannedByNow.value_or(0), 28'800.0);
    QCOMPARE(board.readings()[1]->value.value_or(0), 100.0);
    // The next shift begins without what the one before has made.
    clock.setUtc(local("2026-03-10 14:01"));
    board.ask();
    QVERIFY(!board.readings()[0]);
    desk.run();
    QCOMPARE(board.readings()[0]->value.value_or(-1), 60.0);
    QCOMPARE(board.shift().name, QStringLiteral("Late"));
    // What cannot be read is not "nothing counted": what was read before stays.
    desk.answer<TrendQuery>([](const TrendQuery &) -> Result<Trend> { return tl::unexpected(Error{ErrorCode::Corrupt, "x", "y", "z"}); });
    board.ask();
    desk.run();
    QCOMPARE(board.readings()[0]->value.value_or(-1), 60.0);
  }
};

QTEST_GUILESS_MAIN(TestShiftBoard)
#include "tst_shift_board.moc"
