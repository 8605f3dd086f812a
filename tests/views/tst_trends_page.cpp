// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"
#include "tests/views/plant.h"
#include "views/trend_lane.h"
#include "views/trends_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

class TrendsPageTest : public QObject {
  Q_OBJECT

private:
  struct Page {
    explicit Page(const QString &folder)
        : settings(folder + QStringLiteral("/window.ini"))
        , feed(plant.desk)
        , page(plant.desk, feed, holder, plant.clock, settings)
    {
      plant.open();
      plant.flood();
      for (const Asset &asset : plant.site.assets)
        for (const Stream &stream : asset.streams)
          all.push_back({asset.id, stream.key});
      page.resize(1200, 800);
      page.show();
      settle();
    }
    void settle()
    {
      for (int round = 0; round < 4; ++round) {
        page.board().askAgain(); // what waits for the range to stand still, now
        plant.desk.run();
        QCoreApplication::processEvents();
      }
    }
    [[nodiscard]] TrendView &view(std::size_t lane) { return page.lanes().at(lane)->view(); }

    Plant plant;
    ThemeHolder holder{Theme::light()};
    WindowSettings settings;
    DeskFeed feed;
    TrendsPage page;
    std::vector<StreamId> all;
  };
  QTemporaryDir folder_;
  std::unique_ptr<Page> page_;

private Q_SLOTS:
  void init()
  {
    QFile::remove(folder_.path() + QStringLiteral("/window.ini"));
    page_ = std::make_unique<Page>(folder_.path());
  }
  void cleanup() { page_.reset(); }

  void streamsAreAddedByAPartOfTheirName()
  {
    QVERIFY(page_->page.lanes().empty());
    const Stream &first = page_->plant.site.assets.front().streams.front();
    page_->page.field().setFocus();
    page_->page.field().setText(words::text(page_->plant.site.assets.front().id.text()) + QLatin1Char(' ') + words::text(first.name));
    QTest::keyClick(&page_->page.field(), Qt::Key_Return);
    page_->settle();
    QCOMPARE(page_->page.lanes().size(), std::size_t{1});
    QVERIFY(!page_->view(0).content().points.empty());
    QCOMPARE(page_->view(0).content().unit, words::text(first.unit));
    page_->page.field().setText(QStringLiteral("no such thing"));
    QTest::keyClick(&page_->page.field(), Qt::Key_Return);
    QVERIFY(page_->page.field().hasProblem());
    QCOMPARE(page_->page.lanes().size(), std::size_t{1});
  }

  void plotsShareTheirEdgesAndTheirCursor()
  {
    page_->page.setStreams({page_->all[0], page_->all[3], page_->all[7]});
    page_->settle();
    QCOMPARE(page_->page.lanes().size(), std::size_t{3});
    for (std::size_t i = 1; i < 3; ++i) {
      QCOMPARE(page_->view(i).plot().left(), page_->view(0).plot().left());
      QCOMPARE(page_->view(i).plot().right(), page_->view(0).plot().right());
    }
    page_->view(0).setFocus();
    QTest::keyClick(&page_->view(0), Qt::Key_Left);
    QVERIFY(page_->view(0).cursorTime().has_value());
    QCOMPARE(page_->view(2).cursorTime(), page_->view(0).cursorTime());
  }

  void keysWheelAndMouseMoveTheRange()
  {
    page_->page.setStreams({page_->all[0], page_->all[3]});
    page_->settle();
    TrendBoard &board = page_->page.board();
    const Duration span = board.span();
    const UtcTime to = board.to();
    QVERIFY(board.isLive());
    QTest::keyClick(&page_->view(0), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(!board.isLive());
    QCOMPARE(board.to(), to - span / 4);
    QTest::keyClick(&page_->view(0), Qt::Key_Plus);
    QVERIFY(board.span() < span);
    // The wheel leaves the time under the pointer where it is.
    const QRectF plot = page_->view(1).plot();
    const QPointF at{plot.left() + plot.width() * 0.25, plot.center().y()};
    const UtcTime under = board.from() + board.span() / 4;
    QWheelEvent wheel(at, page_->view(1).mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    const Duration before = board.span();
    QCoreApplication::sendEvent(&page_->view(1), &wheel);
    QVERIFY(board.span() < before);
    QVERIFY(std::chrono::abs(under - (board.from() + board.span() / 4)) < 1ms);
    const UtcTime from = board.from();
    const QPoint start = plot.center().toPoint();
    QTest::mousePress(&page_->view(1), Qt::LeftButton, {}, start);
    QMouseEvent move(QEvent::MouseMove, start + QPointF(plot.width() / 10, 0),
                     page_->view(1).mapToGlobal(start + QPointF(plot.width() / 10, 0)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&page_->view(1), &move);
    QTest::mouseRelease(&page_->view(1), Qt::LeftButton, {}, start);
    QVERIFY(std::chrono::abs(from - board.span() / 10 - board.from()) < board.span() / 100);
  }

  void twoFingersZoomAndOneMoves()
  {
    page_->page.setStreams({page_->all[0]});
    page_->settle();
    TrendBoard &board = page_->page.board();
    board.setRange(board.to() - 8h, board.to() - 4h);
    const std::unique_ptr<QPointingDevice> screen{QTest::createTouchDevice()};
    TrendView &view = page_->view(0);
    const QPoint middle = view.plot().center().toPoint();
    const UtcTime from = board.from();
    QTest::touchEvent(&view, screen.get()).press(0, middle, &view);
    QTest::touchEvent(&view, screen.get()).move(0, middle + QPoint(100, 0), &view);
    QVERIFY(board.from() < from);
    QTest::touchEvent(&view, screen.get()).move(0, middle + QPoint(100, 0), &view).press(1, middle - QPoint(100, 0), &view);
    const Duration span = board.span();
    QTest::touchEvent(&view, screen.get()).move(0, middle + QPoint(200, 0), &view).move(1, middle - QPoint(200, 0), &view);
    QVERIFY(board.span() < span);
    QTest::touchEvent(&view, screen.get()).release(0, middle, &view).release(1, middle, &view);
  }

  void noMorePointsAreAskedForThanThereArePixels()
  {
    std::vector<TrendQuery> asked;
    page_->plant.desk.answer<TrendQuery>([&asked](const TrendQuery &query) -> Result<Trend> {
      asked.push_back(query);
      Trend trend;
      for (int column = 0; column < query.columns; ++column)
        trend.points.push_back({query.from + (query.to - query.from) / query.columns * column, 1.0, 2.0, 1.5, Quality::Good});
      return trend;
    });
    page_->page.setStreams({page_->all[0]});
    page_->page.showRange(page_->plant.clock.utc() - 24h * 365, page_->plant.clock.utc());
    page_->settle();
    page_->settle();
    QVERIFY(asked.size() >= 2);
    QVERIFY(asked.front().columns <= 240); // the first picture is coarse
    const TrendView &view = page_->view(0);
    const auto inRange = std::count_if(view.content().points.begin(), view.content().points.end(),
                                       [&](const TrendPoint &point) { return point.time >= view.content().from; });
    QVERIFY2(inRange <= view.wantedColumns() + 1, qPrintable(QString::number(inRange)));
    QVERIFY2(inRange * 5 > view.wantedColumns() * 4, qPrintable(QString::number(inRange))); // and the detail follows
  }

  void alarmsAndWhatPeopleHoldOfThemAreMarked()
  {
    const UtcTime now = page_->plant.clock.utc();
    const Rule *known = findRule(page_->plant.site, RuleId{"C03-DTH"});
    QVERIFY(known != nullptr);
    const Rule rule = *known;
    const StreamId stream = *primaryStream(rule);
    page_->plant.desk.answer<TrendQuery>([&](const TrendQuery &query) -> Result<Trend> {
      Trend trend;
      Occurrence one;
      one.id = OccurrenceId{7};
      one.alarm = alarmId(rule);
      one.raisedAt = now - 30min;
      Occurrence other = one;
      other.id = OccurrenceId{8};
      other.alarm.rule = RuleId{"C03-XXX"}; // a rule that is gone: shown once an asset
      other.raisedAt = now - 20min;
      trend.alarms = {one, other};
      trend.labels = {{OccurrenceId{7}, PersonId{"ruiz"}, now, OccurrenceLabel::False, ""}};
      trend.points = {{query.from, 1.0, 1.0, 1.0, Quality::Good}};
      return trend;
    });
    const StreamId beside{stream.asset, "spare"};
    for (Asset &asset : page_->plant.site.assets)
      if (asset.id == stream.asset)
        asset.streams.emplace_back().key = beside.key;
    page_->plant.desk.setSite(page_->plant.site);
    page_->page.setStreams({stream, beside});
    page_->settle();
    const std::vector<TrendMark> &marks = page_->view(0).content().marks;
    QCOMPARE(marks.size(), std::size_t{2});
    QCOMPARE(marks[0].label, std::optional{OccurrenceLabel::False});
    QVERIFY(!marks[1].label.has_value());
    QVERIFY(page_->view(1).content().marks.empty());
  }

  void pictureAndTableAreCopied()
  {
    page_->page.setStreams({page_->all[0], page_->all[3]});
    page_->settle();
    page_->page.copyTable();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.front(), QStringLiteral("asset,stream,time,min,max,last,quality"));
    QVERIFY(lines.size() > 100);
    QCOMPARE(lines[1].count(QLatin1Char(',')), 6);
    page_->page.copyPicture();
    QVERIFY(QGuiApplication::clipboard()->pixmap().width() > 800);
  }

  void streamsAndRangeAreFoundAgain()
  {
    page_->page.setStreams({page_->all[2], page_->all[5]});
    page_->page.showRange(page_->plant.clock.utc() - 5h, page_->plant.clock.utc() - 3h);
    page_->page.remember();
    TrendsPage again(page_->plant.desk, page_->feed, page_->holder, page_->plant.clock, page_->settings);
    QCOMPARE(again.board().streams(), (std::vector<StreamId>{page_->all[2], page_->all[5]}));
    QCOMPARE(again.board().span(), Duration{2h});
    QVERIFY(!again.board().isLive());
  }

  void whatCannotBeReadIsSaidInItsPlace()
  {
    page_->plant.desk.answer<TrendQuery>(
        [](const TrendQuery &) -> Result<Trend> { return failure(ErrorCode::Corrupt, "history", "a chunk fails its checksum", ""); });
    page_->page.setStreams({page_->all[0]});
    page_->settle();
    QVERIFY(page_->page.board().lanes().front()->error.has_value());
    QVERIFY(page_->view(0).content().points.empty());
  }

  void hiddenPageAsksNothing()
  {
    page_->page.hide();
    const int asked = page_->plant.desk.asked(Query{TrendQuery{}}.index());
    page_->page.setStreams({page_->all[0]});
    page_->page.showRange(page_->plant.clock.utc() - 5h, page_->plant.clock.utc());
    page_->settle();
    QCOMPARE(page_->plant.desk.asked(Query{TrendQuery{}}.index()), asked);
  }

  void rangeKeepsToWhatThereIs()
  {
    TrendBoard &board = page_->page.board();
    const UtcTime now = page_->plant.clock.utc();
    board.setRange(now - 1h, now + 1h);
    QCOMPARE(board.to(), now);
    QCOMPARE(board.span(), Duration{2h});
    board.setRange(now - 2s, now - 1s);
    QCOMPARE(board.span(), TrendBoard::shortestSpan);
    board.setRange(now - 24h * 36600, now);
    QCOMPARE(board.span(), TrendBoard::longestSpan);
  }
};

QTEST_MAIN(TrendsPageTest)
#include "tst_trends_page.moc"
