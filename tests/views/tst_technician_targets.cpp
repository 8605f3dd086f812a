// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/parts/colour_science.h"
#include "tests/views/plant_work.h"
#include "tests/views/technician_window.h"
#include "tests/views/window_walk.h"
#include "views/tap_bar.h"

using namespace andon;
using namespace andon::test;

/// The technician's page with gloves and in the sun: the size of what is tapped, the contrast of what is read, nothing cut off.
class TechnicianTargetsTest : public TechnicianWindow {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
  void init() { begin(); }
  void cleanup() { end(); }

  void everyTargetIsLargeEnough_data();
  void everyTargetIsLargeEnough();
  void everyTextCanBeRead_data();
  void everyTextCanBeRead();
  void nothingIsClipped_data();
  void nothingIsClipped();
};

void TechnicianTargetsTest::everyTargetIsLargeEnough_data()
{
  QTest::addColumn<int>("dots");
  QTest::addColumn<bool>("gloves");
  QTest::addColumn<QSize>("size");
  for (const int dots : {96, 150, 220})
    for (const bool gloves : {false, true})
      for (const QSize size : {QSize(800, 1280), QSize(1280, 800)})
        QTest::addRow("%d dpi %s %dx%d", dots, gloves ? "gloves" : "fingers", size.width(), size.height()) << dots << gloves << size;
}

void TechnicianTargetsTest::everyTargetIsLargeEnough()
{
  QFETCH(int, dots);
  QFETCH(bool, gloves);
  QFETCH(QSize, size);
  openPage(size);
  settings_->setScreenDotsPerInch(dots);
  window_->resize(size - QSize(1, 1)); // the window looks again
  if (gloves)
    window_->commands().action(CommandId::GloveMode).trigger();
  settle();
  QCOMPARE(window_->touch().scale().dotsPerInch, static_cast<double>(dots));
  window_->commands().action(CommandId::Acknowledge).trigger();
  plant_->desk.reply(0, Done{}); // with the undo bar
  page().card().openComment();
  settle();
  const auto measure = [&] {
    int measured = 0;
    for (QWidget *part : window_->findChildren<QWidget *>()) {
      const bool isHere = page().isAncestorOf(part) || window_->taps().isAncestorOf(part);
      const bool isTapped = qobject_cast<QAbstractButton *>(part) != nullptr || qobject_cast<QLineEdit *>(part) != nullptr;
      if (!isHere || !isTapped || !part->isVisible())
        continue;
      ++measured;
      for (const int pixels : {part->width(), part->height()}) {
        const double millimetres = pixels * 25.4 / dots;
        QVERIFY2(millimetres >= (gloves ? 20.0 : 15.0),
                 qPrintable(QStringLiteral("%1: %2 mm").arg(part->accessibleName()).arg(millimetres)));
      }
    }
    QVERIFY2(measured >= 15, qPrintable(QString::number(measured)));
  };
  measure();
  page().card().closeAsked();
  page().card().openShelf();
  window_->commands().action(CommandId::FalseAlarm).trigger();
  plant_->desk.reply(1, Done{});
  settle();
  measure();
}

void TechnicianTargetsTest::everyTextCanBeRead_data()
{
  QTest::addColumn<Theme::Kind>("kind");
  QTest::addColumn<double>("least");
  QTest::newRow("light") << Theme::Kind::Light << 4.5;
  QTest::newRow("dark") << Theme::Kind::Dark << 4.5;
  QTest::newRow("high contrast") << Theme::Kind::HighContrast << 7.0;
}

void TechnicianTargetsTest::everyTextCanBeRead()
{
  QFETCH(Theme::Kind, kind);
  QFETCH(double, least);
  settings_->setThemeKind(kind);
  openPage();
  plant_->desk.setHealth(lostBroker(*plant_));
  settle();
  // What is painted under each text, taken from the picture of the page itself: the commonest colour around it.
  const QImage picture = page().grab().toImage();
  int read = 0;
  for (const TextLabel *label : page().findChildren<TextLabel *>()) {
    if (!label->isVisible() || label->text().isEmpty() || label->visibleRegion().isEmpty())
      continue;
    const QRect place = QRect(label->mapTo(&page(), QPoint(0, 0)), label->size()) & page().rect();
    QHash<QRgb, int> counts;
    for (int y = place.top(); y <= place.bottom(); ++y)
      for (int x = place.left(); x <= place.right(); ++x)
        ++counts[picture.pixel(x, y)];
    const QRgb ground = *std::max_element(counts.keyBegin(), counts.keyEnd(), [&counts](QRgb a, QRgb b) { return counts[a] < counts[b]; });
    const double ratio = contrast(label->palette().color(QPalette::WindowText), QColor(ground));
    QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2").arg(label->text()).arg(ratio)));
    ++read;
  }
  QVERIFY(read >= 12);
  // What stands on buttons.
  const Theme &theme = window_->touch().holder().theme();
  QVERIFY(contrast(theme.onAccent, theme.accent) >= least);
  QVERIFY(contrast(theme.text, theme.button) >= least);
  QVERIFY(contrast(theme.text, theme.selected) >= least);
  QVERIFY(contrast(theme.text3, theme.row) >= least); // refused, with its reason
}

void TechnicianTargetsTest::nothingIsClipped_data()
{
  QTest::addColumn<QSize>("size");
  QTest::addColumn<int>("percent");
  for (const QSize size : {QSize(800, 1280), QSize(1280, 800), QSize(1920, 1080)})
    for (const int percent : {100, 200})
      QTest::addRow("%dx%d at %d %%", size.width(), size.height(), percent) << size << percent;
}

void TechnicianTargetsTest::nothingIsClipped()
{
  QFETCH(QSize, size);
  QFETCH(int, percent);
  settings_->setTextPercent(percent);
  openPage(size);
  window_->commands().action(CommandId::Acknowledge).trigger();
  plant_->desk.reply(0, Done{});
  settle();
  settle();
  const QStringList clipped = clippedIn(*window_);
  QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TechnicianTargetsTest)
#include "tst_technician_targets.moc"
