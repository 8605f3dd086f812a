// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QLocale>
#include <QRectF>
#include <QString>

class QPainter;

namespace andon {

/// A finite number with the locale's separators, a true minus (U+2212) and exactly `decimals` digits after the point.
[[nodiscard]] QString numberText(double value, int decimals, const QLocale &locale);
/// The same with its sign always shown: "+0.41", "−0.07".
[[nodiscard]] QString signedNumberText(double value, int decimals, const QLocale &locale);
/// Number, a no-break space, the unit; the number alone without a unit.
[[nodiscard]] QString withUnit(const QString &number, const QString &unit);

/// Width that paintDigits needs: every digit as wide as the widest, so that columns of numbers line up and ages do not tremble.
[[nodiscard]] double digitsWidth(const QString &text, const QFont &font);
/// How wide that is, for who draws many numbers in one font and hands it to the two below.
[[nodiscard]] double digitCell(const QFont &font);
[[nodiscard]] double digitsWidth(const QString &text, const QFont &font, double cell);
/// One line in the painter's font and pen, each digit in a cell of equal width. Horizontal and vertical alignment as QPainter::drawText.
/// What does not fit is elided at the right.
void paintDigits(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);
void paintDigits(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, double cell);

} // namespace andon
