// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/trend_geometry.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <rapidcheck.h>
#include <set>

using namespace andon;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime start = UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}} + 9h;

TrendPoint at(Duration after, double value, Quality quality = Quality::Good)
{
  return {start + after, value, value, value, quality};
}

TrendScale scale(Duration span)
{
  return {QRectF{0, 0, 100, 100}, start, start + span, 0.0, 100.0};
}

std::vector<QString> texts(const std::vector<TimeTick> &ticks)
{
  std::vector<QString> result;
  for (const TimeTick &tick : ticks)
    result.push_back(tick.text);
  return result;
}

} // namespace

class TestGeometry : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void neverMoreColumnsThanAskedFor()
  {
    QVERIFY(rc::check("columns are bounded, ordered and lose no extreme", [] {
      const int columns = *rc::gen::inRange(1, 400);
      const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 2000));
      const int gapMs = *rc::gen::inRange(0, 3000);
      std::vector<TrendPoint> points;
      Duration after{};
      for (const int step : steps) {
        after += std::chrono::milliseconds{step};
        points.push_back(at(after, std::sin(static_cast<double>(after.count()) * 1e-9) * 50.0));
      }
      const UtcTime to = start + after + 1ms;
      const auto merged = mergeIntoColumns(points, start, to, columns, std::chrono::milliseconds{gapMs});
      RC_ASSERT(merged.size() <= static_cast<std::size_t>(columns));
      std::set<int> slices;
      for (const TrendColumn &column : merged) {
        const double slice = static_cast<double>((column.time - start).count()) / (static_cast<double>((to - start).count()) / columns);
        RC_ASSERT(slices.insert(std::min(columns - 1, static_cast<int>(slice))).second);
        RC_ASSERT(column.min <= column.last && column.last <= column.max);
      }
      // Without gaps every extreme survives, however few columns there are.
      const auto whole = mergeIntoColumns(points, start, to, columns, {});
      if (!points.empty()) {
        const auto lower = [](const auto &a, const auto &b) { return a.min < b.min; };
        const auto higher = [](const auto &a, const auto &b) { return a.max < b.max; };
        RC_ASSERT(std::min_element(whole.begin(), whole.end(), lower)->min == std::min_element(points.begin(), points.end(), lower)->min);
        RC_ASSERT(std::max_element(whole.begin(), whole.end(), higher)->max == std::max_element(points.begin(), points.end(), higher)->max);
      }
    }));
  }

  void pointsOutsideTheRangeAndWithoutValueAreLeftOut()
  {
    const std::vector<TrendPoint> points{at(-1s, 1.0), at(1s, 2.0), at(2s, std::nan("")), at(99s, 3.0)};
    const auto merged = mergeIntoColumns(points, start, start + 10s, 100, {});
    QCOMPARE(merged.size(), std::size_t{1});
    QCOMPARE(merged.front().last, 2.0);
    QVERIFY(mergeIntoColumns(points, start, start, 100, {}).empty());
  }

  void badQualityIsNotLostInAColumn()
  {
    const auto merged = mergeIntoColumns({at(1s, 1.0), at(2s, 2.0, Quality::Bad), at(3s, 3.0)}, start, start + 100s, 1, {});
    QCOMPARE(merged.size(), std::size_t{1});
    QVERIFY(!merged.front().good);
  }

  void gapsAreFoundBetweenAndAtTheEdges()
  {
    const auto columns = mergeIntoColumns({at(20s, 1.0), at(21s, 1.0), at(50s, 1.0), at(51s, 1.0)}, start, start + 100s, 1000, 5s);
    const std::vector<TrendGap> expected{{start, start + 20s}, {start + 21s, start + 50s}, {start + 51s, start + 100s}};
    QCOMPARE(gapsBetween(columns, start, start + 100s, 5s), expected);
    QVERIFY(gapsBetween(columns, start, start + 100s, 0s).empty());
    const std::vector<TrendGap> all{{start, start + 100s}};
    QCOMPARE(gapsBetween({}, start, start + 100s, 5s), all);
  }

  void aSteadilySlowPastIsNoGap()
  {
    // Ten seconds apart as an older past is kept, then each second, with a true gap in both.
    std::vector<TrendPoint> points;
    for (int i = 0; i <= 200; i += 10)
      if (i < 100 || i > 140)
        points.push_back(at(std::chrono::seconds{i}, 1.0));
    for (int i = 201; i <= 300; ++i)
      if (i < 250 || i > 260)
        points.push_back(at(std::chrono::seconds{i}, 1.0));
    const auto columns = mergeIntoColumns(points, start, start + 300s, 1000, 5s);
    const std::vector<TrendGap> expected{{start + 90s, start + 150s}, {start + 249s, start + 261s}};
    QCOMPARE(gapsBetween(columns, start, start + 300s, 5s), expected);
    const TrendScale scale{{0.0, 0.0, 300.0, 100.0}, start, start + 300s, 0.0, 2.0};
    QCOMPARE(stretchesOf(columns, scale, 5s).size(), std::size_t{3});
  }

  void exactlyTheThresholdIsNoGap()
  {
    const auto columns = mergeIntoColumns({at(0s, 1.0), at(5s, 1.0), at(10s, 1.0)}, start, start + 10s, 100, 5s);
    QVERIFY(gapsBetween(columns, start, start + 10s, 5s).empty());
  }

  void theLineBreaksAtAGap()
  {
    const auto columns = mergeIntoColumns({at(0s, 10.0), at(10s, 20.0), at(60s, 30.0), at(70s, 40.0)}, start, start + 100s, 100, 20s);
    const auto stretches = stretchesOf(columns, scale(100s), 20s);
    QCOMPARE(stretches.size(), std::size_t{2});
    QCOMPARE(stretches[0].line.last(), QPointF(10, 80));
    QCOMPARE(stretches[1].line.first(), QPointF(60, 70));
  }

  void theLineGoesOnWhereOnlyTheQualityChanges()
  {
    const auto columns = mergeIntoColumns({at(0s, 10.0), at(10s, 20.0), at(20s, 30.0, Quality::Uncertain)}, start, start + 100s, 100, 0s);
    const auto stretches = stretchesOf(columns, scale(100s), 0s);
    QCOMPARE(stretches.size(), std::size_t{2});
    QVERIFY(stretches[0].good && !stretches[1].good);
    QCOMPARE(stretches[1].line.first(), stretches[0].line.last());
  }

  void aColumnIsDrawnThroughBothExtremesTowardsItsLastValue()
  {
    std::vector<TrendColumn> columns{{start + 10s, 20.0, 60.0, 59.0, true}};
    QCOMPARE(stretchesOf(columns, scale(100s), 0s).front().line, QPolygonF({{10, 80}, {10, 40}}));
    columns.front().last = 21.0;
    QCOMPARE(stretchesOf(columns, scale(100s), 0s).front().line, QPolygonF({{10, 40}, {10, 80}}));
  }

  void whatIsBeyondALimitIsCutAtTheLimit()
  {
    const QPolygonF line{{{0, 100}, {10, 0}, {20, 100}, {30, 100}}};
    const auto above = beyond(line, 50, LimitSide::High);
    QCOMPARE(above.size(), std::size_t{1});
    QCOMPARE(above.front(), QPolygonF({{5, 50}, {10, 0}, {15, 50}}));
    const auto below = beyond(line, 50, LimitSide::Low);
    QCOMPARE(below.size(), std::size_t{2});
    QCOMPARE(below[0], QPolygonF({{0, 100}, {5, 50}}));
    QCOMPARE(below[1], QPolygonF({{15, 50}, {20, 100}, {30, 100}}));
    QVERIFY(beyond(line, -1, LimitSide::High).empty());
    QVERIFY(beyond({}, 50, LimitSide::High).empty());
  }

  void valueTicksAreRound()
  {
    QCOMPARE(valueTicks(78.0, 118.0, 5), (std::vector<double>{80, 90, 100, 110}));
    QCOMPARE(tickDecimals(valueTicks(78.0, 118.0, 5)), 0);
    QCOMPARE(tickDecimals(valueTicks(0.1, 0.9, 5)), 1);
    QVERIFY(valueTicks(1.0, 1.0, 5).empty());
  }

  void thereAreNeverTooManyValueTicks()
  {
    QVERIFY(rc::check([] {
      const double low = *rc::gen::inRange(-1000000, 1000000) / 1000.0;
      const double span = *rc::gen::inRange(1, 1000000) / 1000.0;
      const int most = *rc::gen::inRange(1, 12);
      const auto ticks = valueTicks(low, low + span, most);
      RC_ASSERT(static_cast<int>(ticks.size()) <= most + 1);
      for (const double tick : ticks)
        RC_ASSERT(tick >= low - span * 1e-6 && tick <= low + span * (1.0 + 1e-6));
    }));
  }

  void timeTicksAreRoundInTheSitesDay()
  {
    const QTimeZone india{5 * 3600 + 1800};
    QCOMPARE(texts(timeTicks(start, start + 30min, india, 3, QLocale::c())),
             (std::vector<QString>{QStringLiteral("14:30"), QStringLiteral("14:45"), QStringLiteral("15:00")}));
    QCOMPARE(texts(timeTicks(start + 7s, start + 47s, QTimeZone::utc(), 5, QLocale::c())),
             (std::vector<QString>{QStringLiteral("09:00:10"), QStringLiteral("09:00:20"), QStringLiteral("09:00:30"),
                                   QStringLiteral("09:00:40")}));
    QCOMPARE(texts(timeTicks(start, start + 72h, QTimeZone::utc(), 4, QLocale::c())),
             (std::vector<QString>{QStringLiteral("22 Nov"), QStringLiteral("23 Nov"), QStringLiteral("24 Nov")}));
    QVERIFY(timeTicks(start, start, QTimeZone::utc(), 4, QLocale::c()).empty());
  }

  void timeTicksStayFewOverAnySpan()
  {
    for (const Duration span : {Duration{1s}, Duration{59s}, Duration{61min}, Duration{25h}, Duration{24h * 400}, Duration{24h * 4000}})
      QVERIFY(timeTicks(start, start + span, QTimeZone::utc(), 6, QLocale::c()).size() <= 6);
  }

  void labelsNeverOverlap()
  {
    QVERIFY(rc::check([] {
      auto centres = *rc::gen::container<std::vector<double>>(rc::gen::map(rc::gen::inRange(0, 2000), [](int v) { return v / 10.0; }));
      RC_PRE(centres.size() <= 10);
      std::sort(centres.begin(), centres.end());
      const auto spread = spreadLabels(centres, 18.0, 0.0, 200.0);
      for (std::size_t i = 1; i < spread.size(); ++i)
        RC_ASSERT(spread[i] - spread[i - 1] >= 18.0 - 1e-9);
      if (!spread.empty())
        RC_ASSERT(spread.front() >= 9.0 - 1e-9 && spread.back() <= 191.0 + 1e-9);
    }));
    // What has room stays where it is.
    QCOMPARE(spreadLabels({20.0, 60.0}, 18.0, 0.0, 200.0), (std::vector<double>{20.0, 60.0}));
  }

  void theAxisHoldsPointsLimitsAndBand()
  {
    TrendContent content;
    content.from = start;
    content.to = start + 10s;
    content.points = {at(1s, 50.0)};
    content.limits = {{QStringLiteral("High"), 90.0, LimitSide::High, Priority::High, false}};
    content.band = {{start, 40.0, 60.0}};
    const auto [low, high] = valueRange(content);
    QVERIFY(low < 40.0 && high > 90.0);
    const auto [emptyLow, emptyHigh] = valueRange({});
    QVERIFY(emptyLow < emptyHigh);
    content = {};
    content.from = start;
    content.to = start + 10s;
    content.points = {at(1s, 0.0)};
    const auto [flatLow, flatHigh] = valueRange(content);
    QVERIFY(flatLow < 0.0 && flatHigh > 0.0);
  }
};

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_parts_geometry.moc"
