// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_tile.h"

#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {

KpiTile::KpiTile(const ThemeHolder &holder, QWidget *parent)
    : QAbstractButton(parent)
    , holder_(holder)
{
  setAccessibleName(tr("KPI, not known yet"));
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

void KpiTile::setWords(const words::KpiWords &words)
{
  words_ = words;
  setAccessibleName(tr("%1: %2", "KPI, figure").arg(words.name, words.figure));
  setAccessibleDescription(words.level == tuning::KpiLevel::Acceptable ? words.target : tr("off target; %1").arg(words.target));
  setToolTip(words.definition);
  updateGeometry();
  update();
}

void KpiTile::setCompact(bool compact)
{
  if (compact == isCompact_)
    return;
  isCompact_ = compact;
  updateGeometry();
  update();
}

QSize KpiTile::sizeHint() const
{
  const Theme &theme = holder_.theme();
  const double wide = std::max({QFontMetricsF{theme.font(TextSize::Second)}.horizontalAdvance(words_.name),
                                QFontMetricsF{theme.font(TextSize::Figure, TextWeight::Strong)}.horizontalAdvance(words_.figure) + 30.0,
                                QFontMetricsF{theme.font(TextSize::Caption)}.horizontalAdvance(words_.target)});
  const double tall = QFontMetricsF{theme.font(TextSize::Second)}.height() + QFontMetricsF{theme.font(TextSize::Figure)}.height() +
                      QFontMetricsF{theme.font(TextSize::Caption)}.height() + 16.0;
  if (isCompact_)
    return {static_cast<int>(std::ceil(wide)) + 26,
            static_cast<int>(std::ceil(tall - QFontMetricsF{theme.font(TextSize::Caption)}.height()))};
  return {static_cast<int>(std::ceil(wide)) + 26, std::max(92, static_cast<int>(std::ceil(tall)))};
}

QSize KpiTile::minimumSizeHint() const
{
  return sizeHint();
}

void KpiTile::focusInEvent(QFocusEvent *event)
{
  QAbstractButton::focusInEvent(event);
  Q_EMIT looked();
}

void KpiTile::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{isChecked() ? theme.accent : theme.line, isChecked() ? 2.0 : 1.0});
  painter.setBrush(isChecked() ? theme.selected : underMouse() ? theme.row : theme.panel);
  painter.drawRoundedRect(QRectF{rect()}.adjusted(1.0, 1.0, -1.0, -1.0), Measures::radius, Measures::radius);
  const QFont name = theme.font(TextSize::Second), figure = theme.font(TextSize::Figure, TextWeight::Strong),
              target = theme.font(TextSize::Caption);
  double top = 7.0;
  const auto line = [&](const QFont &font, const QColor &ink, const QString &text) {
    const double tall = QFontMetricsF{font}.height();
    painter.setFont(font);
    painter.setPen(ink);
    paintDigits(painter, QRectF{12.0, top, width() - 22.0, tall}, Qt::AlignLeft | Qt::AlignVCenter, text);
    top += tall;
    return tall;
  };
  line(name, theme.text2, words_.name);
  const double tall = line(figure, theme.text, words_.figure);
  if (words_.level != tuning::KpiLevel::Acceptable) {
    const double wide = digitsWidth(words_.figure, figure);
    paintGlyph(painter, QRectF{18.0 + wide, top - tall / 2.0 - 9.0, 18.0, 18.0}, Glyph::Diamond, theme.loss, theme.panel);
  }
  if (!isCompact_)
    line(target, theme.text3, words_.target);
}

} // namespace andon
