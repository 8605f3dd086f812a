// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/badge_label.h"
#include "views/parts/badge_painter.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace andon;

namespace {

constexpr std::array priorities{Priority::Urgent, Priority::High, Priority::Medium, Priority::Low};
constexpr std::array frames{BadgeFrame::Unacknowledged, BadgeFrame::Acknowledged, BadgeFrame::Returned, BadgeFrame::Hidden};

QString nameOf(const Badge &badge, bool lit)
{
  return QStringLiteral("priority %1, frame %2, bad %3, lit %4")
      .arg(static_cast<int>(badge.priority))
      .arg(static_cast<int>(badge.frame))
      .arg(badge.badData)
      .arg(lit);
}

QImage render(const ThemeHolder &holder, const Badge &badge, bool lit, double scale = 1.0)
{
  QImage image{QSize{108, 28} * scale, QImage::Format_ARGB32_Premultiplied};
  image.setDevicePixelRatio(scale);
  image.fill(holder.theme().row);
  QPainter painter{&image};
  BadgePainter{holder}.paint(painter, QRectF{0, 0, 108, 28}, badge, lit);
  return image;
}

int differing(const QImage &a, const QImage &b)
{
  int count = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x)
      count += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
  return count;
}

} // namespace

class TestBadges : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyPriorityAndStateLooksDifferent()
  {
    for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::highContrast()}) {
      const ThemeHolder holder{theme};
      std::vector<std::pair<QString, QImage>> looks;
      for (const Priority priority : priorities)
        for (const bool bad : {false, true})
          for (const BadgeFrame frame : frames)
            for (const bool lit : {true, false}) {
              if (!lit && frame != BadgeFrame::Unacknowledged)
                continue;
              // Without its word: shape, number and frame alone must do.
              const Badge badge{priority, frame, bad, {}};
              looks.emplace_back(nameOf(badge, lit), render(holder, badge, lit));
            }
      for (std::size_t a = 0; a < looks.size(); ++a)
        for (std::size_t b = a + 1; b < looks.size(); ++b)
          QVERIFY2(differing(looks[a].second, looks[b].second) >= 12,
                   qPrintable(looks[a].first + QStringLiteral(" and ") + looks[b].first));
    }
  }

  void onlyTheUnacknowledgedFlashes()
  {
    const ThemeHolder holder{Theme::light()};
    for (const BadgeFrame frame : {BadgeFrame::Acknowledged, BadgeFrame::Returned, BadgeFrame::Hidden}) {
      const Badge badge{Priority::Urgent, frame, false, QStringLiteral("URGENT")};
      QCOMPARE(render(holder, badge, true), render(holder, badge, false));
    }
  }

  void theFillIsThePriorityColourOnlyWhileUnacknowledgedAndLit()
  {
    const ThemeHolder holder{Theme::light()};
    const QPoint besideTheWord{100, 14};
    for (const Priority priority : priorities) {
      const QImage lit = render(holder, {priority, BadgeFrame::Unacknowledged, false, {}}, true);
      QCOMPARE(lit.pixelColor(besideTheWord), holder.theme().of(priority).fill);
      const QImage dark = render(holder, {priority, BadgeFrame::Unacknowledged, false, {}}, false);
      QCOMPARE(dark.pixelColor(besideTheWord), holder.theme().plot);
      const QImage calm = render(holder, {priority, BadgeFrame::Acknowledged, false, {}}, true);
      QCOMPARE(calm.pixelColor(besideTheWord), holder.theme().plot);
    }
  }

  void returnedIsDashed()
  {
    const ThemeHolder holder{Theme::light()};
    const QImage image = render(holder, {Priority::Low, BadgeFrame::Returned, false, {}}, true);
    int changes = 0;
    for (int x = 6; x < 100; ++x)
      changes += (image.pixelColor(x, 0).lightness() < 128) != (image.pixelColor(x + 1, 0).lightness() < 128) ? 1 : 0;
    // Dashes of 6 and gaps of 4 over 94 px.
    QVERIFY2(changes >= 16 && changes <= 21, qPrintable(QString::number(changes)));
  }

  void shownStatesHaveTheirFrames()
  {
    QCOMPARE(badgeFrame(ShownState::Unacknowledged), BadgeFrame::Unacknowledged);
    QCOMPARE(badgeFrame(ShownState::Acknowledged), BadgeFrame::Acknowledged);
    QCOMPARE(badgeFrame(ShownState::ReturnedUnacknowledged), BadgeFrame::Returned);
    QCOMPARE(badgeFrame(ShownState::LatchedUnacknowledged), BadgeFrame::Returned);
    QCOMPARE(badgeFrame(ShownState::LatchedAcknowledged), BadgeFrame::Acknowledged);
    for (const ShownState state : {ShownState::Shelved, ShownState::SuppressedByDesign, ShownState::OutOfService})
      QCOMPARE(badgeFrame(state), BadgeFrame::Hidden);
  }

  void aLongWordWidensTheBadge()
  {
    const ThemeHolder holder{Theme::light()};
    const BadgePainter painter{holder};
    QCOMPARE(painter.size(QStringLiteral("URGENT")), QSize(108, 28));
    QVERIFY(painter.size(QStringLiteral("AUSSERORDENTLICH")).width() > 140);
  }

  void largeTextMakesALargeBadge()
  {
    Theme theme = Theme::light();
    theme.textScale = 2.0;
    const ThemeHolder holder{theme};
    const QSize size = BadgePainter{holder}.size(QStringLiteral("URGENT"));
    QCOMPARE(size, QSize(216, 56));
  }

  void shapesAreCachedForEachSize()
  {
    const ThemeHolder holder{Theme::light()};
    const BadgePainter painter{holder};
    const QPainterPath *first = &painter.shape(Priority::Urgent, 18.0);
    QCOMPARE(&painter.shape(Priority::Urgent, 18.0), first);
    QVERIFY(painter.shape(Priority::Urgent, 32.0).boundingRect().width() > 27.0);
    QVERIFY(QRectF(0, 0, 18, 18).contains(painter.shape(Priority::High, 18.0).boundingRect()));
  }

  void hatchIsAsDenseAtTwiceTheResolution()
  {
    const ThemeHolder holder{Theme::light()};
    const Badge badge{Priority::Low, BadgeFrame::Hidden, false, {}};
    const auto inked = [&](double scale) {
      const QImage image = render(holder, badge, true, scale);
      int count = 0;
      for (int x = static_cast<int>(40 * scale); x < static_cast<int>(100 * scale); ++x)
        for (int y = static_cast<int>(4 * scale); y < static_cast<int>(24 * scale); ++y)
          count += 255 - image.pixelColor(x, y).lightness();
      return count / (scale * scale);
    };
    QVERIFY(inked(1.0) > 0);
    QVERIFY(std::abs(inked(2.0) / inked(1.0) - 1.0) < 0.15);
  }

  void flashesHalfASecondOnAndHalfOff()
  {
    FlashTimer flash;
    QVERIFY(flash.lit());
    QVERIFY(!flash.isRunning());
    QObject viewer;
    QSignalSpy flashed{&flash, &FlashTimer::flashed};
    flash.setWanted(&viewer, true);
    QVERIFY(flash.isRunning());
    QVERIFY(flashed.wait(2000));
    QVERIFY(!flash.lit());
    flash.setWanted(&viewer, false);
    QVERIFY(!flash.isRunning());
    QVERIFY(flash.lit());
  }

  void reducedMotionStaysLit()
  {
    FlashTimer flash;
    QObject viewer;
    flash.setWanted(&viewer, true);
    flash.setReducedMotion(true);
    QVERIFY(!flash.isRunning());
    QVERIFY(flash.lit());
    flash.setReducedMotion(false);
    QVERIFY(flash.isRunning());
  }

  void onlyVisibleUnacknowledgedBadgesKeepTheTimerRunning()
  {
    const ThemeHolder holder{Theme::light()};
    FlashTimer flash;
    {
      BadgeLabel label{holder, flash};
      label.setBadge({Priority::Urgent, BadgeFrame::Unacknowledged, false, QStringLiteral("URGENT")});
      QVERIFY(!flash.isRunning());
      label.show();
      QVERIFY(flash.isRunning());
      label.setBadge({Priority::Urgent, BadgeFrame::Acknowledged, false, QStringLiteral("URGENT")});
      QVERIFY(!flash.isRunning());
      label.setBadge({Priority::Urgent, BadgeFrame::Unacknowledged, false, QStringLiteral("URGENT")});
      QVERIFY(flash.isRunning());
      QCOMPARE(label.accessibleName(), QStringLiteral("URGENT"));
    }
    QVERIFY(!flash.isRunning());
  }
};

QTEST_MAIN(TestBadges)
#include "tst_parts_badges.moc"
