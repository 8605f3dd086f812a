// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/trend_scene.h"
#include "views/parts/trend_view.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <cmath>

using namespace andon;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime start = UtcTime{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}} + 9h;

/// A hundred seconds, one sample a second at 50, the last ten at 108.
TrendContent hot()
{
  TrendContent content;
  content.from = start;
  content.to = start + 100s;
  content.name = QStringLiteral("Discharge temperature");
  content.unit = QStringLiteral("°C");
  for (int i = 0; i <= 100; ++i) {
    const double value = i > 90 ? 108.4 : 50.0;
    content.points.push_back({start + i * 1s, value, value, value, Quality::Good});
  }
  content.limits = {{QStringLiteral("High 105.0"), 105.0, LimitSide::High, Priority::Urgent, false}};
  return content;
}

bool holdsColour(const QImage &image, const QColor &colour)
{
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      if (image.pixelColor(x, y) == colour)
        return true;
  return false;
}

int vertices(const TrendScene &scene)
{
  int count = 0;
  for (const TrendStretch &stretch : scene.stretches)
    count += static_cast<int>(stretch.line.size());
  return count;
}

} // namespace

class TestTrend : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void neverMoreColumnsThanPixels_data()
  {
    QTest::addColumn<int>("points");
    QTest::addColumn<double>("devicePixels");
    QTest::addRow("few") << 50 << 1.0;
    QTest::addRow("as many") << 600 << 1.0;
    QTest::addRow("a hundred thousand") << 100'000 << 1.0;
    QTest::addRow("on a dense screen") << 100'000 << 2.0;
  }
  void neverMoreColumnsThanPixels()
  {
    QFETCH(int, points);
    QFETCH(double, devicePixels);
    TrendContent content = hot();
    content.points.clear();
    for (int i = 0; i < points; ++i) {
      const double value = 50.0 + 20.0 * std::sin(i * 0.7);
      content.points.push_back(
          {start + Duration{static_cast<std::int64_t>(i * (1e11 / points))}, value - 1.0, value + 1.0, value, Quality::Good});
    }
    const TrendScene scene = layOut(content, {600, 200}, devicePixels, Theme::light(), QLocale::c(), {});
    const int pixels = static_cast<int>(scene.scale.plot.width() * devicePixels);
    QVERIFY(static_cast<int>(scene.columns.size()) <= pixels);
    // The extremes of each column: two points.
    QVERIFY(vertices(scene) <= 2 * pixels);
  }

  void onlyTheStretchBeyondTheLimitIsColoured()
  {
    const ThemeHolder holder{Theme::light()};
    TrendView view{holder};
    view.resize(600, 200);
    view.setContent(hot());
    const QColor urgent = holder.theme().of(Priority::Urgent).fill;
    QVERIFY(holdsColour(view.grab().toImage(), urgent));
    TrendContent calm = hot();
    calm.points.resize(90);
    view.setContent(calm);
    QVERIFY(!holdsColour(view.grab().toImage(), urgent));
  }

  void theMostUrgentLimitGivesTheColour()
  {
    TrendContent content = hot();
    content.limits.push_back({QStringLiteral("Warm 100.0"), 100.0, LimitSide::High, Priority::Low, false});
    const TrendScene scene = layOut(content, {600, 200}, 1.0, Theme::light(), QLocale::c(), {});
    QCOMPARE(scene.beyondLimits.size(), std::size_t{2});
    QCOMPARE(scene.beyondLimits.back().priority, Priority::Urgent);
    QCOMPARE(scene.nowBeyond, std::optional{Priority::Urgent});
  }

  void aGapBreaksTheLineAndIsNamed()
  {
    TrendContent content = hot();
    content.gapAfter = 5s;
    content.points.erase(content.points.begin() + 30, content.points.begin() + 60);
    const TrendScene scene = layOut(content, {600, 200}, 1.0, Theme::light(), QLocale::c(), QStringLiteral("no data"));
    QCOMPARE(scene.gaps.size(), std::size_t{1});
    QCOMPARE(scene.stretches.size(), std::size_t{2});
    QVERIFY(scene.stretches[0].line.last().x() <= scene.gaps[0].left() + 0.01);
    QVERIFY(scene.stretches[1].line.first().x() >= scene.gaps[0].right() - 0.01);
    QCOMPARE(scene.gapText, QStringLiteral("no data"));
  }

  void withoutPointsAllOfItIsAGap()
  {
    const ThemeHolder holder{Theme::dark()};
    TrendView view{holder};
    view.resize(600, 200);
    TrendContent content = hot();
    content.points.clear();
    content.gapAfter = 5s;
    view.setContent(content);
    QCOMPARE(view.currentPointText(), QStringLiteral("no data"));
    QVERIFY(!view.grab().isNull());
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(!view.cursorTime());
  }

  void limitNamesStandApartAndInsideTheWidget()
  {
    TrendContent content = hot();
    content.limits.push_back({QStringLiteral("Higher 105.5"), 105.5, LimitSide::High, Priority::High, false});
    content.limits.push_back({QStringLiteral("Trip 106.0"), 106.0, LimitSide::High, Priority::High, true});
    content.band = {{start, 104.0, 107.0}};
    content.bandName = QStringLiteral("Expected");
    const TrendScene scene = layOut(content, {600, 200}, 1.0, Theme::light(), QLocale::c(), {});
    QCOMPARE(scene.limits.size(), std::size_t{4});
    const double height = QFontMetricsF{Theme::light().font(TextSize::Second, TextWeight::Strong)}.height();
    for (std::size_t i = 1; i < scene.limits.size(); ++i)
      QVERIFY(scene.limits[i].labelY - scene.limits[i - 1].labelY >= height - 0.01);
    for (const TrendScene::LimitLine &limit : scene.limits)
      QVERIFY(limit.labelY - height / 2.0 >= -0.01 && limit.labelY + height / 2.0 <= 200.0);
  }

  void namesOfAlarmsThatHaveNoRoomAreLeftOut()
  {
    TrendContent content = hot();
    content.marks = {{start + 50s, Priority::High, QStringLiteral("Flow low"), false},
                     {start + 56s, Priority::Urgent, QStringLiteral("Temperature high"), false}};
    const TrendScene scene = layOut(content, {600, 200}, 1.0, Theme::light(), QLocale::c(), {});
    QCOMPARE(scene.marks.size(), std::size_t{2});
    QVERIFY(!scene.marks[0].nameRect.isEmpty());
    QVERIFY(scene.marks[1].nameRect.isEmpty());
  }

  void alarmsThatWouldCoverEachOtherShareAShape()
  {
    TrendContent content = hot();
    content.marks = {{start + 50s, Priority::High, QStringLiteral("Flow low"), false},
                     {start + 52s, Priority::Urgent, QStringLiteral("Temperature high"), false}};
    const TrendScene scene = layOut(content, {600, 200}, 1.0, Theme::light(), QLocale::c(), {});
    QCOMPARE(scene.marks.size(), std::size_t{1});
    QCOMPARE(scene.marks[0].count, 2);
    QVERIFY(scene.marks[0].priority == Priority::Urgent);
    QCOMPARE(scene.marks[0].lines.size(), std::size_t{2});
  }

  void keysMoveTheCursorFromPointToPoint()
  {
    const ThemeHolder holder{Theme::light()};
    TrendView view{holder};
    view.resize(800, 200);
    view.setContent(hot());
    QSignalSpy moved{&view, &TrendView::cursorMoved};
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.cursorTime(), std::optional{start + 100s});
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.cursorTime(), std::optional{start + 99s});
    QTest::keyClick(&view, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(view.cursorTime(), std::optional{start + 89s});
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.cursorTime(), std::optional{start + 90s});
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.cursorTime(), std::optional{start});
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.cursorTime(), std::optional{start});
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.cursorTime(), std::optional{start + 100s});
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!view.cursorTime());
    QCOMPARE(moved.count(), 7);
  }

  void theScreenReaderHearsTheCurrentPoint()
  {
    const ThemeHolder holder{Theme::light()};
    TrendView view{holder};
    view.resize(800, 200);
    view.setLocale(QLocale::c());
    TrendContent content = hot();
    content.zone = QTimeZone{3600};
    content.points[10].quality = Quality::Bad;
    view.setContent(content);
    QCOMPARE(view.accessibleName(), QStringLiteral("Discharge temperature"));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("10:01:40, 108.4\u00A0°C, beyond High 105.0"));
    view.setCursorTime(start + 20s);
    QCOMPARE(view.accessibleDescription(), QStringLiteral("10:00:20, 50.0\u00A0°C"));
    view.setCursorTime(start + 10s);
    QCOMPARE(view.accessibleDescription(), QStringLiteral("10:00:10, 50.0\u00A0°C, bad quality"));
  }

  void aSharedCursorDoesNotEcho()
  {
    const ThemeHolder holder{Theme::light()};
    TrendView view{holder};
    view.resize(800, 200);
    view.setContent(hot());
    QSignalSpy moved{&view, &TrendView::cursorMoved};
    view.setCursorTime(start + 20s);
    QCOMPARE(moved.count(), 0);
  }

  void asksForAsManyColumnsAsItHasPixels()
  {
    const ThemeHolder holder{Theme::light()};
    TrendView view{holder};
    view.resize(400, 200);
    view.setContent(hot());
    const int narrow = view.wantedColumns();
    QVERIFY(narrow > 200 && narrow < 400);
    QSignalSpy changed{&view, &TrendView::wantedColumnsChanged};
    view.show();
    view.resize(900, 200);
    QVERIFY(QTest::qWaitFor([&] { return view.wantedColumns() > narrow + 400; }));
    QVERIFY(changed.count() > 0);
  }

  void largeTextTakesItsRoomFromThePlot()
  {
    Theme theme = Theme::light();
    const TrendScene normal = layOut(hot(), {600, 300}, 1.0, theme, QLocale::c(), {});
    theme.textScale = 2.0;
    const TrendScene large = layOut(hot(), {600, 300}, 1.0, theme, QLocale::c(), {});
    QVERIFY(large.scale.plot.width() < normal.scale.plot.width());
    for (const TrendScene::TimeLabel &label : large.timeTicks) {
      QVERIFY(label.rect.left() >= 0.0 && label.rect.right() <= 600.0);
      QVERIFY(label.rect.bottom() <= 300.5);
    }
  }

  void aHundredThousandPointsAreLaidOutAndPainted()
  {
    TrendContent content = hot();
    content.points.clear();
    for (int i = 0; i < 100'000; ++i)
      content.points.push_back({start + i * 1ms, 50.0, 60.0, std::sin(i) + 55.0, Quality::Good});
    const ThemeHolder holder{Theme::light()};
    const BadgePainter badges{holder};
    QImage image{600, 200, QImage::Format_ARGB32_Premultiplied};
    QBENCHMARK_ONCE
    {
      const TrendScene scene = layOut(content, {600, 200}, 1.0, holder.theme(), QLocale::c(), {});
      QPainter painter{&image};
      paintTrend(painter, scene, holder.theme(), badges);
    }
  }
};

QTEST_MAIN(TestTrend)
#include "tst_parts_trend.moc"
