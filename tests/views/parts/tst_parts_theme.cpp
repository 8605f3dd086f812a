// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/parts/colour_science.h"
#include "views/parts/style.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cmath>

using namespace andon;
using andon::test::Sight;

namespace {

struct NamedTheme {
  const char *name;
  Theme theme;
};

const std::array<NamedTheme, 3> &themes()
{
  static const std::array<NamedTheme, 3> all{
      {{"light", Theme::light()}, {"dark", Theme::dark()}, {"high contrast", Theme::highContrast()}}};
  return all;
}

std::vector<std::pair<const char *, QColor>> grounds(const Theme &theme)
{
  return {{"ground", theme.ground}, {"panel", theme.panel},   {"row", theme.row},          {"plot", theme.plot},
          {"button", theme.button}, {"notice", theme.notice}, {"selected", theme.selected}};
}

} // namespace

class TestTheme : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void colourScienceAgreesWithPublishedPairs()
  {
    // From Sharma, Wu and Dalal's test data for CIEDE2000.
    QVERIFY(std::abs(test::deltaE2000({50.0, 2.6772, -79.7751}, {50.0, 0.0, -82.7485}) - 2.0425) < 1e-4);
    QVERIFY(std::abs(test::deltaE2000({50.0, 2.49, -0.001}, {50.0, -2.49, 0.0011}) - 7.2195) < 1e-4);
    QVERIFY(std::abs(test::deltaE2000({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}) - 0.9082) < 1e-4);
    QCOMPARE(qRound(test::contrast(Qt::black, Qt::white) * 100), 2100);
  }

  void everyTextIsReadableOnEveryGround_data() { eachThemeAndGround(); }
  void everyTextIsReadableOnEveryGround()
  {
    QFETCH(int, theme);
    QFETCH(QColor, ground);
    const Theme &worn = themes()[static_cast<std::size_t>(theme)].theme;
    for (const Ink ink : {Ink::Text, Ink::Text2, Ink::Text3, Ink::Loss, Ink::Gain, Ink::Unknown}) {
      const double ratio = test::contrast(worn.ink(ink), ground);
      QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("ink %1 has %2").arg(static_cast<int>(ink)).arg(ratio)));
    }
  }

  void bordersOfControlsAreSeenOnEveryGround_data() { eachThemeAndGround(); }
  void bordersOfControlsAreSeenOnEveryGround()
  {
    QFETCH(int, theme);
    QFETCH(QColor, ground);
    const Theme &worn = themes()[static_cast<std::size_t>(theme)].theme;
    for (const QColor &edge : {worn.border, worn.text, worn.accent})
      QVERIFY2(test::contrast(edge, ground) >= 3.0,
               qPrintable(edge.name() + QLatin1Char(' ') + QString::number(test::contrast(edge, ground))));
  }

  void wordsOnColoursAreReadable()
  {
    for (const NamedTheme &named : themes()) {
      QVERIFY2(test::contrast(named.theme.accent, named.theme.onAccent) >= 4.5, named.name);
      for (const PriorityColours &colours : named.theme.priorities)
        QVERIFY2(test::contrast(colours.fill, colours.on) >= 4.5, qPrintable(colours.fill.name()));
      // Undo bar and tool tip.
      QVERIFY2(test::contrast(named.theme.text, named.theme.plot) >= 4.5, named.name);
    }
  }

  void prioritiesStayApartForEveryEye()
  {
    // CIEDE2000, because CIE76 overrates saturated reds and yellows and would pass pairs that look alike. The worst pair is urgent and high
    // of the light palette under tritanopia, 19.7: performance.md's 20 is this figure in whole units.
    for (const NamedTheme &named : themes())
      for (const Sight sight : {Sight::Normal, Sight::Protanopia, Sight::Deuteranopia, Sight::Tritanopia})
        for (std::size_t a = 0; a < 4; ++a)
          for (std::size_t b = a + 1; b < 4; ++b) {
            const double apart = test::deltaE2000(test::labSeen(named.theme.priorities[a].fill, sight),
                                                  test::labSeen(named.theme.priorities[b].fill, sight));
            QVERIFY2(qRound(apart) >= 20, qPrintable(QStringLiteral("%1, sight %2, priorities %3 and %4: %5")
                                                         .arg(QLatin1String(named.name))
                                                         .arg(static_cast<int>(sight))
                                                         .arg(a + 1)
                                                         .arg(b + 1)
                                                         .arg(apart)));
          }
  }

  void heightsAreThoseOfTheDesign()
  {
    const Theme theme = Theme::light();
    QCOMPARE(theme.buttonHeight(), 34);
    QCOMPARE(theme.healthHeight(), 44);
    QCOMPARE(theme.noticeHeight(), 44);
    QCOMPARE(theme.tabHeight(), 40);
    QCOMPARE(theme.paneTitleHeight(), 40);
    QCOMPARE(theme.columnHeaderHeight(), 28);
    QCOMPARE(theme.groupRowHeight(), 32);
    QCOMPARE(theme.treeRowHeight(), 31);
    QCOMPARE(theme.alarmRowHeight(), 48);
    QCOMPARE(theme.menuHeight(), 28);
  }

  void heightsHoldTheirTextAtTwiceTheSize()
  {
    Theme theme = Theme::light();
    theme.textScale = 2.0;
    const auto height = [&](TextSize size) { return QFontMetrics{theme.font(size)}.height(); };
    QVERIFY(theme.buttonHeight() >= height(TextSize::Body) + 8);
    QVERIFY(theme.columnHeaderHeight() >= height(TextSize::Caption));
    QVERIFY(theme.alarmRowHeight() >= height(TextSize::RowTitle) + height(TextSize::Second) + 10);
    QVERIFY(theme.healthHeight() >= height(TextSize::Caption) + height(TextSize::Body));
    QVERIFY(theme.noticeHeight() >= theme.buttonHeight());
  }

  void fontsAreSizedAndWeighted()
  {
    const Theme theme = Theme::dark();
    QCOMPARE(theme.font(TextSize::AlarmTitle, TextWeight::Strong).pixelSize(), 20);
    QCOMPARE(theme.font(TextSize::AlarmTitle, TextWeight::Strong).weight(), QFont::DemiBold);
    QCOMPARE(theme.font(TextSize::Body).families().first(), QStringLiteral("Inter"));
    QCOMPARE(theme.font(TextSize::Body).families().last(), QStringLiteral("Noto Sans CJK SC"));
  }

  void paletteCarriesTheTokens()
  {
    for (const NamedTheme &named : themes()) {
      const QPalette palette = named.theme.palette();
      QCOMPARE(palette.color(QPalette::Window), named.theme.ground);
      QCOMPARE(palette.color(QPalette::Base), named.theme.plot);
      QCOMPARE(palette.color(QPalette::AlternateBase), named.theme.row);
      QCOMPARE(palette.color(QPalette::Highlight), named.theme.selected);
      QCOMPARE(palette.color(QPalette::HighlightedText), named.theme.text);
    }
  }

  void styleSheetKeepsOutOfItemViews()
  {
    const QString sheet = Theme::light().styleSheet();
    for (const char *view : {"QTreeView", "QTableView", "QListView", "QAbstractItemView", "QHeaderView", "QWidget {", "* {"})
      QVERIFY2(!sheet.contains(QLatin1String(view)), view);
  }

  void applicationFollowsTheHolder()
  {
    ThemeHolder holder{Theme::light()};
    dressApplication(holder);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::light().ground);
    QSignalSpy changed{&holder, &ThemeHolder::changed};
    holder.set(Theme::light());
    QCOMPARE(changed.count(), 0);
    holder.set(Theme::dark());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::dark().ground);
    QApplication::setStyle(QStringLiteral("Fusion"));
  }

private:
  static void eachThemeAndGround()
  {
    QTest::addColumn<int>("theme");
    QTest::addColumn<QColor>("ground");
    for (std::size_t i = 0; i < themes().size(); ++i)
      for (const auto &[name, colour] : grounds(themes()[i].theme))
        QTest::addRow("%s %s", themes()[i].name, name) << static_cast<int>(i) << colour;
  }
};

QTEST_MAIN(TestTheme)
#include "tst_parts_theme.moc"
