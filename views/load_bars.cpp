// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/load_bars.h"

#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>

namespace andon {

LoadBars::LoadBars(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
{
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Load by topic"));
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

void LoadBars::setTraffic(const TrafficDelta &traffic)
{
  if (traffic.topics == topics_)
    return;
  const bool grows = traffic.topics.size() != topics_.size();
  topics_ = traffic.topics;
  QStringList words;
  for (const TopicLoad &load : topics_)
    words << (load.agreed ? tr("%1: %2 a second of %3 agreed", "topic, messages, messages")
                                .arg(safeLine(load.topic), words::messageRate(load.perSecond), words::messageRate(*load.agreed))
                          : tr("%1: %2 a second", "topic, messages").arg(safeLine(load.topic), words::messageRate(load.perSecond)));
  setAccessibleDescription(words.join(QStringLiteral("; ")));
  if (grows)
    updateGeometry();
  update();
}

QSize LoadBars::sizeHint() const
{
  return {320, holder_.theme().columnHeaderHeight() * static_cast<int>(topics_.size())};
}

QSize LoadBars::minimumSizeHint() const
{
  return {160, sizeHint().height()};
}

void LoadBars::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  const int height = theme.columnHeaderHeight();
  const bool hasAgreed = std::any_of(topics_.begin(), topics_.end(), [](const TopicLoad &load) { return load.agreed.has_value(); });
  const double of = hasAgreed ? 56.0 * theme.textScale : 0.0; ///< room for "of 160"
  const double figure = 64.0 * theme.textScale + of;
  const double name = std::min(width() * 0.5, 300.0 * theme.textScale);
  const QRectF track{name, 0.0, width() - name - figure, 0.0};
  double most = 0.0;
  for (const TopicLoad &load : topics_)
    if (!load.agreed)
      most = std::max(most, load.perSecond);
  double top = 0.0;
  for (const TopicLoad &load : topics_) {
    const QRectF line{0.0, top, static_cast<double>(width()), static_cast<double>(height)};
    painter.setFont(theme.font(TextSize::Second));
    painter.setPen(theme.text);
    paintDigits(painter, QRectF{0.0, top, name - 12.0, line.height()}, Qt::AlignLeft | Qt::AlignVCenter, safeLine(load.topic));
    QRectF bar{track.left() + 0.5, top + 8.5, track.width() - 1.0, height - 17.0};
    painter.setPen(QPen{theme.border, theme.outline});
    painter.setBrush(theme.plot);
    painter.drawRect(bar);
    const double full = load.agreed ? std::max(load.perSecond, *load.agreed * 1.15) : most;
    if (full > 0.0) {
      const double unit = bar.width() / full;
      const double within = std::min(load.perSecond, load.agreed.value_or(load.perSecond)) * unit;
      const QRectF inner = bar.adjusted(0.5, 0.5, -0.5, -0.5);
      painter.fillRect(QRectF{inner.left(), inner.top(), std::min(within, inner.width()), inner.height()}, theme.border);
      if (isOver(load))
        painter.fillRect(QRectF{inner.left() + within, inner.top(), load.perSecond * unit - within - 1.0, inner.height()}, theme.loss);
      if (load.agreed)
        painter.fillRect(QRectF{bar.left() + *load.agreed * unit - 1.0, bar.top() - 3.0, 2.0, bar.height() + 6.0}, theme.text);
    }
    const double right = width() - of;
    if (isOver(load))
      paintGlyph(painter, QRectF{width() - figure + 2.0, top, 16.0, line.height()}, Glyph::Diamond, theme.loss, theme.panel);
    painter.setFont(theme.font(TextSize::Body, TextWeight::Strong));
    painter.setPen(theme.text);
    paintDigits(painter, QRectF{width() - figure + 20.0, top, right - (width() - figure) - 20.0, line.height()},
                Qt::AlignRight | Qt::AlignVCenter, words::messageRate(load.perSecond));
    if (load.agreed) {
      painter.setFont(theme.font(TextSize::Second));
      painter.setPen(theme.text2);
      paintDigits(painter, QRectF{right + 6.0, top, of - 6.0, line.height()}, Qt::AlignLeft | Qt::AlignVCenter,
                  tr("of %1", "agreed rate").arg(words::messageRate(*load.agreed)));
    }
    top += height;
  }
}

} // namespace andon
