// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/load_bars.h"

#include "models/items/payload_text.h"
#include "models/items/source_words.h"
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
    words << tr("%1: %2 a second", "topic, messages").arg(safeLine(load.topic), words::messageRate(load.perSecond));
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
  const double figure = 64.0 * theme.textScale;
  const double name = std::min(width() * 0.5, 300.0 * theme.textScale);
  const QRectF track{name, 0.0, width() - name - figure, 0.0};
  const double most = topics_.empty() ? 0.0 : topics_.front().perSecond;
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
    if (most > 0.0) {
      bar.setWidth(bar.width() * load.perSecond / most);
      painter.fillRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), theme.bandEdge);
    }
    painter.setFont(theme.font(TextSize::Body, TextWeight::Strong));
    painter.setPen(theme.text);
    paintDigits(painter, QRectF{width() - figure + 8.0, top, figure - 8.0, line.height()}, Qt::AlignRight | Qt::AlignVCenter,
                words::messageRate(load.perSecond));
    top += height;
  }
}

} // namespace andon
