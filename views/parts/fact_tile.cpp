// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/fact_tile.h"

#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double pad = 14.0;
constexpr std::array<Priority, 4> priorities{Priority::Urgent, Priority::High, Priority::Medium, Priority::Low};

double lineHeight(const QFont &font)
{
  return std::ceil(QFontMetricsF{font}.height());
}

} // namespace

FactTile::FactTile(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , badges_(holder)
{
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
}

void FactTile::setContent(const FactTileContent &content)
{
  if (content == content_)
    return;
  content_ = content;
  QString spoken = tr("%1: %2", "caption, figure").arg(content.caption, content.figure);
  if (content.counts)
    spoken = tr("%1, %2 URGENT, %3 HIGH, %4 MEDIUM, %5 LOW", "figure, counts")
                 .arg(spoken)
                 .arg((*content.counts)[0])
                 .arg((*content.counts)[1])
                 .arg((*content.counts)[2])
                 .arg((*content.counts)[3]);
  else if (!content.more.isEmpty())
    spoken = tr("%1, %2", "figure, what else").arg(spoken, content.more);
  setAccessibleName(spoken);
  setToolTip(spoken);
  update();
}

QSize FactTile::sizeHint() const
{
  const Theme &theme = holder_.theme();
  return {static_cast<int>(240 * theme.textScale),
          static_cast<int>(lineHeight(theme.font(TextSize::RowTitle)) + lineHeight(theme.font(TextSize::Figure, TextWeight::Strong)) + 20.0)};
}

QSize FactTile::minimumSizeHint() const
{
  return {static_cast<int>(120 * holder_.theme().textScale), sizeHint().height()};
}

void FactTile::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{content_.isWrong ? theme.loss : theme.line, theme.outline});
  painter.setBrush(content_.isWrong ? theme.notice : theme.panel);
  painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), Measures::radius, Measures::radius);
  if (content_.isWrong)
    painter.fillRect(QRect{0, 0, Measures::noticeEdge, rect().height()}, theme.loss);

  const QFont caption = theme.font(TextSize::RowTitle);
  const QFont figure = theme.font(TextSize::Figure, TextWeight::Strong);
  const QRectF inner = QRectF{rect()}.adjusted(pad, 8.0, -pad, -8.0);
  painter.setFont(caption);
  painter.setPen(content_.isWrong ? theme.text : theme.text2);
  painter.drawText(QRectF{inner.left(), inner.top(), inner.width(), lineHeight(caption)}, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetricsF{caption}.elidedText(content_.caption, Qt::ElideRight, inner.width()));
  QRectF line{inner.left(), inner.top() + lineHeight(caption) + 4.0, inner.width(), lineHeight(figure)};
  if (content_.isWrong) {
    const double side = line.height() * 0.75;
    paintGlyph(painter, {line.left(), line.top(), side, line.height()}, Glyph::Diamond, theme.loss, theme.notice);
    line.setLeft(line.left() + side + 8.0);
  }
  painter.setFont(figure);
  painter.setPen(theme.text);
  paintDigits(painter, line, Qt::AlignLeft | Qt::AlignVCenter, content_.figure);
  line.setLeft(line.left() + digitsWidth(content_.figure, figure) + 12.0);
  if (content_.counts) {
    const double step = line.width() / 4.0;
    const double side = std::min({30.0 * theme.textScale, line.height(), step * 0.45});
    for (std::size_t i = 0; i < priorities.size(); ++i) {
      const int number = (*content_.counts)[i];
      const QRectF shape{line.left() + step * static_cast<double>(i), line.center().y() - side / 2.0, side, side};
      if (number > 0) {
        badges_.paintShape(painter, shape, priorities[i]);
      } else {
        painter.save();
        painter.translate(shape.topLeft());
        painter.setPen(QPen{theme.border, 1.2});
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(badges_.shape(priorities[i], side));
        painter.restore();
      }
      painter.setFont(step > 80.0 * theme.textScale ? figure : theme.font(TextSize::Clock, TextWeight::Strong));
      painter.setPen(number > 0 ? theme.text : theme.text3);
      paintDigits(painter, {shape.right() + 5.0, line.top(), step - side - 6.0, line.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                  QString::number(number));
    }
    return;
  }
  const QFont more = theme.font(TextSize::RowTitle);
  painter.setFont(more);
  painter.setPen(content_.isWrong ? theme.text : theme.text2);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetricsF{more}.elidedText(content_.more, Qt::ElideRight, line.width()));
}

} // namespace andon
