// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/figure_table.h"

#include "views/parts/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace andon {

FigureTable::FigureTable(const ThemeHolder &holder, bool hasChange, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , hasChange_(hasChange)
    , now_(tr("Now"))
    , after_(tr("Proposed"))
{
  QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Fixed};
  policy.setHeightForWidth(!hasChange);
  setSizePolicy(policy);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

void FigureTable::setCaptions(const QString &now, const QString &after)
{
  now_ = now;
  after_ = after;
  update();
}

void FigureTable::setRows(std::vector<words::BenchRow> rows)
{
  if (rows == rows_)
    return;
  const bool isOther = rows.size() != rows_.size() || !hasChange_;
  rows_ = std::move(rows);
  QStringList all;
  for (const words::BenchRow &row : rows_)
    all << tr("%1: %2 %3, %4 %5", "a line of a table: name, column, figure, column, figure")
               .arg(row.name, now_, row.now, after_, row.after);
  setAccessibleDescription(all.join(QStringLiteral("; ")));
  if (isOther)
    updateGeometry();
  update();
}

int FigureTable::lineHeight() const
{
  return holder_.theme().columnHeaderHeight();
}

bool FigureTable::isStacked(int width) const
{
  if (hasChange_)
    return false;
  const QFontMetricsF metrics{holder_.theme().font(TextSize::Body, TextWeight::Strong)};
  double name = 0.0, figures = 0.0;
  for (const words::BenchRow &row : rows_) {
    name = std::max(name, metrics.horizontalAdvance(row.name));
    figures = std::max(figures, std::max(metrics.horizontalAdvance(row.now), metrics.horizontalAdvance(row.after)));
  }
  return name + 2.0 * figures + 60.0 > width;
}

int FigureTable::heightForWidth(int width) const
{
  const int lines = isStacked(width) ? 3 : 1;
  return lineHeight() * (static_cast<int>(rows_.size()) * lines + 1);
}

QSize FigureTable::sizeHint() const
{
  return {420, heightForWidth(width())};
}

QSize FigureTable::minimumSizeHint() const
{
  return {260, hasChange_ ? sizeHint().height() : heightForWidth(width())};
}

void FigureTable::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const QFont plain = theme.font(TextSize::Body), strong = theme.font(TextSize::Body, TextWeight::Strong),
              small = theme.font(TextSize::Second);
  const QFontMetricsF metrics{strong}, captions{small};
  const double tall = lineHeight();
  const auto inkOf = [&theme](const words::BenchRow &row) {
    return row.verdict > 0 ? theme.gain : row.verdict < 0 ? theme.loss : theme.text;
  };
  const auto write = [&](const QRectF &rect, const QFont &font, const QColor &ink, Qt::Alignment alignment, const QString &text) {
    painter.setFont(font);
    painter.setPen(ink);
    paintDigits(painter, rect, alignment | Qt::AlignVCenter, text);
  };
  if (isStacked(width())) {
    double top = 0.0;
    for (const words::BenchRow &row : rows_) {
      write({10.0, top, width() - 20.0, tall}, plain, theme.text, Qt::AlignLeft, row.name);
      write({22.0, top + tall, width() - 32.0, tall}, small, theme.text2, Qt::AlignLeft, tr("%1: %2", "column, figure").arg(now_, row.now));
      write({22.0, top + 2.0 * tall, width() - 32.0, tall}, strong, inkOf(row), Qt::AlignLeft,
            tr("%1: %2", "column, figure").arg(after_, row.after));
      top += 3.0 * tall;
      painter.fillRect(QRectF{0.0, top - 1.0, static_cast<double>(width()), 1.0}, theme.line);
    }
    return;
  }
  double target = 0.0, change = 0.0, now = captions.horizontalAdvance(now_), after = captions.horizontalAdvance(after_), name = 0.0;
  for (const words::BenchRow &row : rows_) {
    name = std::max(name, metrics.horizontalAdvance(row.name));
    now = std::max(now, digitsWidth(row.now, strong) + 2.0);
    after = std::max(after, digitsWidth(row.after, strong) + 2.0);
    change = std::max(change, digitsWidth(row.change, strong) + 2.0);
    target = std::max(target, digitsWidth(row.target, small) + 2.0);
  }
  constexpr double gap = 18.0;
  change = hasChange_ ? std::max(change, captions.horizontalAdvance(tr("Change"))) : 0.0;
  bool hasTarget = hasChange_ && target > 0.0, hasChange = hasChange_;
  if (hasTarget && 10.0 + name + now + after + change + target + 4.0 * gap + 10.0 > width())
    hasTarget = false;
  if (hasChange && 10.0 + name + now + after + change + 3.0 * gap + 10.0 > width())
    hasChange = false;
  const double right = width() - 10.0;
  const QRectF targets{right - (hasTarget ? target : 0.0), 0.0, hasTarget ? target : 0.0, tall};
  const QRectF changes{targets.left() - (hasTarget ? gap : 0.0) - (hasChange ? change : 0.0), 0.0, hasChange ? change : 0.0, tall};
  const QRectF afters{changes.left() - (hasChange ? gap : 0.0) - after, 0.0, after, tall};
  const QRectF nows{afters.left() - gap - now, 0.0, now, tall};
  const QRectF names{10.0, 0.0, nows.left() - 18.0, tall};
  write(nows, small, theme.text2, Qt::AlignRight, now_);
  write(afters, small, theme.text2, Qt::AlignRight, after_);
  if (hasChange)
    write(changes, small, theme.text2, Qt::AlignRight, tr("Change"));
  painter.fillRect(QRectF{0.0, tall - 1.0, static_cast<double>(width()), 1.0}, theme.border);
  double top = tall;
  bool isRow = true;
  for (const words::BenchRow &row : rows_) {
    if (isRow)
      painter.fillRect(QRectF{0.0, top, static_cast<double>(width()), tall}, theme.row);
    isRow = !isRow;
    painter.setFont(plain);
    write(names.translated(0.0, top), plain, theme.text, Qt::AlignLeft, row.name);
    write(nows.translated(0.0, top), plain, theme.text, Qt::AlignRight, row.now);
    write(afters.translated(0.0, top), strong, hasChange ? theme.text : inkOf(row), Qt::AlignRight, row.after);
    if (hasChange)
      write(changes.translated(0.0, top), strong, inkOf(row), Qt::AlignRight, row.change);
    if (hasTarget)
      write(targets.translated(0.0, top), small, theme.text3, Qt::AlignLeft, row.target);
    top += tall;
  }
}

} // namespace andon
