// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/numbers.h"
#include "views/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace andon;

class TestNumbers : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void negativeNumbersHaveATrueMinus()
  {
    QCOMPARE(numberText(-0.07, 2, QLocale::c()), QStringLiteral("\u22120.07"));
    QCOMPARE(signedNumberText(0.41, 2, QLocale::c()), QStringLiteral("+0.41"));
    QCOMPARE(signedNumberText(-0.41, 2, QLocale::c()), QStringLiteral("\u22120.41"));
  }

  void nothingIsNegativeZero() { QCOMPARE(numberText(-0.004, 2, QLocale::c()), QStringLiteral("0.00")); }

  void localesKeepTheirSeparators()
  {
    QCOMPARE(numberText(-1284.5, 1, QLocale{QLocale::German, QLocale::Germany}), QStringLiteral("\u22121.284,5"));
    QCOMPARE(numberText(1284.5, 1, QLocale{QLocale::English, QLocale::UnitedStates}), QStringLiteral("1,284.5"));
  }

  void unitsStandOffByANoBreakSpace()
  {
    QCOMPARE(withUnit(QStringLiteral("108.4"), QStringLiteral("°C")), QStringLiteral("108.4\u00A0°C"));
    QCOMPARE(withUnit(QStringLiteral("7"), {}), QStringLiteral("7"));
  }

  void everyTimeIsEquallyWide()
  {
    const QFont font = Theme::light().font(TextSize::Body);
    const double width = digitsWidth(QStringLiteral("11:11:11"), font);
    QCOMPARE(digitsWidth(QStringLiteral("10:48:50"), font), width);
    QCOMPARE(digitsWidth(QStringLiteral("00:00:00"), font), width);
  }

  void whatDoesNotFitIsElidedWithinTheRectangle()
  {
    QImage image{60, 20, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setFont(Theme::light().font(TextSize::Body));
    painter.setPen(Qt::black);
    paintDigits(painter, QRectF{0, 0, 40, 20}, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("1234567890"));
    painter.end();
    bool inside = false;
    for (int y = 0; y < 20; ++y) {
      for (int x = 0; x < 40; ++x)
        inside = inside || image.pixelColor(x, y).lightness() < 128;
      for (int x = 42; x < 60; ++x)
        QVERIFY(image.pixelColor(x, y) == QColor(Qt::white));
    }
    QVERIFY(inside);
  }
};

QTEST_MAIN(TestNumbers)
#include "tst_parts_numbers.moc"
