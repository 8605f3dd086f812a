// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/contribution_bars.h"

#include "views/parts/numbers.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

/// Lines of a text as wide as it may be, at most two; the second elided.
QStringList linesOf(const QString &text, const QFont &font, double width)
{
  QTextLayout layout{text, font};
  QStringList lines;
  layout.beginLayout();
  for (int i = 0; i < 2; ++i) {
    QTextLine line = layout.createLine();
    if (!line.isValid())
      break;
    line.setLineWidth(width);
    lines << (i == 0 ? text.mid(line.textStart(), line.textLength()).trimmed()
                     : QFontMetricsF{font}.elidedText(text.mid(line.textStart()), Qt::ElideRight, width));
  }
  layout.endLayout();
  return lines;
}

} // namespace

ContributionBars::ContributionBars(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("What speaks for the alarm and against it"));
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void ContributionBars::setBars(const std::vector<words::ReasonBar> &bars, int decimals)
{
  if (bars == bars_ && decimals == decimals_)
    return;
  bars_ = bars;
  decimals_ = decimals;
  QStringList told;
  for (const words::ReasonBar &bar : bars_)
    told << tr("%1: %2", "reason, amount").arg(bar.text, figure(bar));
  setAccessibleDescription(told.join(QStringLiteral("; ")));
  updateGeometry();
  update();
}

void ContributionBars::setInWords(bool inWords)
{
  inWords_ = inWords;
  update();
}

QString ContributionBars::figure(const words::ReasonBar &bar) const
{
  if (inWords_) {
    constexpr double much = 0.45; // of the largest
    double most = 0.0;
    for (const words::ReasonBar &each : bars_)
      most = std::max(most, each.amount);
    if (bar.amount <= 0.0)
      return tr("against", "how much a reason speaks for the alarm");
    if (bar.amount >= most)
      return tr("most", "how much a reason speaks for the alarm");
    return bar.amount >= much * most ? tr("much", "how much a reason speaks for the alarm")
                                     : tr("a little", "how much a reason speaks for the alarm");
  }
  return signedNumberText(bar.amount, decimals_, locale());
}

int ContributionBars::rowHeight() const
{
  const QFontMetricsF metrics{holder_.theme().font(TextSize::Second)};
  return static_cast<int>(std::ceil(metrics.height() * 2.0)) + 6;
}

double ContributionBars::textWidth() const
{
  return std::max(120.0, width() * 0.54);
}

QSize ContributionBars::sizeHint() const
{
  return {360, rowHeight() * static_cast<int>(bars_.size())};
}

QSize ContributionBars::minimumSizeHint() const
{
  return {220, sizeHint().height()};
}

void ContributionBars::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  update();
}

void ContributionBars::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const QFont font = theme.font(TextSize::Second), strong = theme.font(TextSize::Second, TextWeight::Strong);
  double figures = 0.0, least = 0.0, most = 0.0;
  for (const words::ReasonBar &bar : bars_) {
    figures = std::max(figures, digitsWidth(figure(bar), strong));
    least = std::min(least, bar.amount);
    most = std::max(most, bar.amount);
  }
  const double words = textWidth();
  const QRectF track{words + 10.0, 0.0, std::max(20.0, width() - words - 10.0 - figures - 8.0), static_cast<double>(height())};
  const double unit = most > least ? track.width() / (most - least) : 0.0;
  const double zero = track.left() - least * unit;
  const QFontMetricsF metrics{font};
  double top = 0.0;
  for (const words::ReasonBar &bar : bars_) {
    const QStringList lines = linesOf(bar.text, font, words);
    painter.setFont(font);
    painter.setPen(theme.text);
    const double line = metrics.height();
    double y = top + (rowHeight() - line * static_cast<double>(lines.size())) / 2.0;
    for (const QString &each : lines) {
      painter.drawText(QRectF{0.0, y, words, line}, Qt::AlignLeft | Qt::AlignVCenter, each);
      y += line;
    }
    const double end = zero + bar.amount * unit;
    const QRectF shape{std::min(zero, end), top + rowHeight() / 2.0 - 7.0, std::abs(end - zero), 14.0};
    painter.fillRect(shape, bar.amount > 0.0 ? theme.loss : theme.gain);
    painter.setFont(strong);
    painter.setPen(theme.text);
    paintDigits(painter, QRectF{width() - figures, top, figures, static_cast<double>(rowHeight())}, Qt::AlignRight | Qt::AlignVCenter,
                figure(bar));
    top += rowHeight();
  }
  painter.setPen(QPen{theme.border, 1.0});
  painter.drawLine(QPointF{zero, 0.0}, QPointF{zero, top});
}

bool ContributionBars::event(QEvent *event)
{
  if (event->type() == QEvent::ToolTip) {
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row = static_cast<std::size_t>(std::max(0, help->pos().y() / std::max(1, rowHeight())));
    if (row < bars_.size())
      QToolTip::showText(help->globalPos(), bars_[row].text, this);
    return true;
  }
  return QWidget::event(event);
}

} // namespace andon
