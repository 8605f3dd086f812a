// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>

namespace andon {

namespace {

constexpr QChar trueMinus{0x2212};
constexpr QChar noBreakSpace{0x00A0};
constexpr QChar ellipsis{0x2026};

bool isDigit(QChar c)
{
  return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

double cellWidth(const QFontMetricsF &metrics)
{
  double widest = 0.0;
  for (char digit = '0'; digit <= '9'; ++digit)
    widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
  return widest;
}

/// Calls run(start, length) for each stretch of text without digits and each single digit.
template <class Run>
void forEachRun(const QString &text, Run run)
{
  for (qsizetype at = 0; at < text.size();) {
    qsizetype end = at + 1;
    if (!isDigit(text[at]))
      while (end < text.size() && !isDigit(text[end]))
        ++end;
    run(at, end - at);
    at = end;
  }
}

double widthOf(const QString &text, const QFontMetricsF &metrics, double cell)
{
  double width = 0.0;
  forEachRun(text,
             [&](qsizetype at, qsizetype length) { width += isDigit(text[at]) ? cell : metrics.horizontalAdvance(text.mid(at, length)); });
  return width;
}

QString withTrueMinus(QString text, const QLocale &locale)
{
  return text.replace(locale.negativeSign(), trueMinus);
}

} // namespace

QString numberText(double value, int decimals, const QLocale &locale)
{
  QString text = locale.toString(value, 'f', decimals);
  // A small negative value rounds to "-0.0", which says nothing that "0.0" does not.
  const bool isZero = std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit() && c.digitValue() != 0; });
  if (value < 0.0 && isZero)
    text = locale.toString(0.0, 'f', decimals);
  return withTrueMinus(std::move(text), locale);
}

QString signedNumberText(double value, int decimals, const QLocale &locale)
{
  const QString text = numberText(value, decimals, locale);
  return value > 0.0 ? locale.positiveSign() + text : text;
}

QString withUnit(const QString &number, const QString &unit)
{
  return unit.isEmpty() ? number : number + noBreakSpace + unit;
}

double digitsWidth(const QString &text, const QFont &font)
{
  return digitsWidth(text, font, digitCell(font));
}

double digitCell(const QFont &font)
{
  return cellWidth(QFontMetricsF{font});
}

double digitsWidth(const QString &text, const QFont &font, double cell)
{
  return widthOf(text, QFontMetricsF{font}, cell);
}

void paintDigits(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
  paintDigits(painter, rect, alignment, text, digitCell(painter.font()));
}

void paintDigits(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text, double cell)
{
  const QFontMetricsF metrics{painter.font()};
  QString shown = text;
  double width = widthOf(shown, metrics, cell);
  while (width > rect.width() + 0.5 && shown.size() > 1) {
    shown.chop(shown.endsWith(ellipsis) ? 2 : 1);
    shown.append(ellipsis);
    width = widthOf(shown, metrics, cell);
  }

  double x = rect.left();
  if (alignment & Qt::AlignRight)
    x = rect.right() - width;
  else if (alignment & Qt::AlignHCenter)
    x = rect.center().x() - width / 2.0;
  double y = rect.top() + metrics.ascent();
  if (alignment & Qt::AlignBottom)
    y = rect.bottom() - metrics.descent();
  else if (alignment & Qt::AlignVCenter)
    y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2.0;

  forEachRun(shown, [&](qsizetype at, qsizetype length) {
    const QString run = shown.mid(at, length);
    const double advance = metrics.horizontalAdvance(run);
    const bool digit = isDigit(run[0]);
    painter.drawText(QPointF{digit ? x + (cell - advance) / 2.0 : x, y}, run);
    x += digit ? cell : advance;
  });
}

} // namespace andon
