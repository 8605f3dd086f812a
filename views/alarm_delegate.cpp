// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_delegate.h"

#include "models/items/words.h"
#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>

namespace andon {
namespace {

constexpr int padding = 8;
constexpr int rangeBarWidth = 66;
const QString dash{QChar{0x2014}};

bool isActive(const AlarmFacts &facts)
{
  return facts.status.regions.active && isAnnunciated(facts.status.regions) && !facts.departed;
}

} // namespace

Badge badgeOf(const AlarmFacts &facts)
{
  const BadgeFrame frame = facts.departed ? BadgeFrame::Acknowledged : badgeFrame(facts.state);
  return {facts.status.priority, frame, hasDoubtfulValue(facts), words::priority(facts.status.priority)};
}

RangeBarContent rangeBarOf(const AlarmFacts &facts)
{
  RangeBarContent content;
  const double now = facts.value ? facts.value->value : facts.status.valueAtRaise;
  // The limit and its surroundings, not all that the sensor can read: what matters is how far the value is from where it may be.
  double low = std::min(facts.limit, now);
  double high = std::max(facts.limit, now);
  if (facts.normal) {
    low = std::min(low, facts.normal->low);
    high = std::max(high, facts.normal->high);
    content.bandLow = facts.normal->low;
    content.bandHigh = facts.normal->high;
  } else if (facts.range) {
    low = std::min(low, facts.range->low);
    high = std::max(high, facts.range->high);
  }
  const double margin = std::max((high - low) * 0.15, 1e-9);
  content.low = low - margin;
  content.high = high + margin;
  content.limit = facts.limit;
  content.value = now;
  if (isActive(facts))
    content.priority = facts.status.priority;
  content.badData = hasDoubtfulValue(facts);
  return content;
}

struct AlarmDelegate::Cell {
  QPainter &painter;
  const AlarmFacts &facts;
  QRectF rect;  ///< inside the padding
  QRectF upper; ///< the first line
  QRectF lower; ///< the second line
  const Theme &theme;
};

AlarmDelegate::AlarmDelegate(const AlarmListProxy &alarms, const ThemeHolder &holder, const FlashTimer &flash, const Clock &clock,
                             QObject *parent)
    : QStyledItemDelegate(parent)
    , alarms_(alarms)
    , holder_(holder)
    , flash_(flash)
    , clock_(clock)
    , badges_(holder)
{
}

QSize AlarmDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
  return {columnWidth(static_cast<AlarmColumn>(index.column())), holder_.theme().alarmRowHeight()};
}

int AlarmDelegate::columnWidth(AlarmColumn column) const
{
  const double scale = holder_.theme().textScale;
  switch (column) {
  case AlarmColumn::State: {
    int width = 0;
    for (const Priority priority : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low})
      width = std::max(width, badges_.size(words::priority(priority)).width());
    return width + 18;
  }
  case AlarmColumn::Raised: return static_cast<int>(92 * scale);
  case AlarmColumn::Asset: return static_cast<int>(182 * scale);
  case AlarmColumn::Alarm: return static_cast<int>(220 * scale);
  case AlarmColumn::Value: return static_cast<int>((merged_ ? 128 : 166) * scale);
  case AlarmColumn::Acknowledged: return static_cast<int>((merged_ ? 102 : 108) * scale);
  case AlarmColumn::Count: break;
  }
  return 0;
}

void AlarmDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
  const Theme &theme = holder_.theme();
  const AlarmFacts &facts = alarms_.facts(index);
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  painter->fillRect(option.rect, selected ? theme.selected : theme.row);
  painter->fillRect(QRectF(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
  if (selected && index.column() == 0)
    painter->fillRect(QRectF(option.rect.left(), option.rect.top(), Measures::selectedBar, option.rect.height()), theme.accent);

  const QRectF inner = QRectF(option.rect).adjusted(padding, 0, -padding, 0);
  const double upperHeight = QFontMetricsF(theme.font(TextSize::RowTitle)).height();
  const double lowerHeight = QFontMetricsF(theme.font(TextSize::Second)).height();
  const double top = inner.top() + (inner.height() - upperHeight - lowerHeight) / 2;
  const Cell cell{*painter,
                  facts,
                  inner,
                  {inner.left(), top, inner.width(), upperHeight},
                  {inner.left(), top + upperHeight, inner.width(), lowerHeight},
                  theme};
  switch (static_cast<AlarmColumn>(index.column())) {
  case AlarmColumn::State: paintState(cell); break;
  case AlarmColumn::Raised: paintRaised(cell); break;
  case AlarmColumn::Asset: paintAsset(cell); break;
  case AlarmColumn::Alarm: paintAlarm(cell); break;
  case AlarmColumn::Value: paintValue(cell); break;
  case AlarmColumn::Acknowledged: paintAcknowledged(cell); break;
  case AlarmColumn::Count: break;
  }
  painter->restore();
}

void AlarmDelegate::paintLine(const Cell &cell, const QRectF &line, TextSize size, TextWeight weight, Ink ink, const QString &text,
                              Qt::Alignment alignment) const
{
  const QFont font = cell.theme.font(size, weight);
  cell.painter.setFont(font);
  cell.painter.setPen(cell.theme.ink(ink));
  cell.painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                        QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width()));
}

void AlarmDelegate::paintState(const Cell &cell) const
{
  const Badge badge = badgeOf(cell.facts);
  const QRectF place = cell.rect.adjusted(4, 0, 0, 0);
  cell.painter.setOpacity(cell.facts.departed ? 0.5 : 1.0);
  badges_.paint(cell.painter, {place.left(), place.top(), double(badges_.size(badge.word).width()), place.height()}, badge, flash_.lit());
}

void AlarmDelegate::paintRaised(const Cell &cell) const
{
  cell.painter.setPen(cell.theme.text);
  cell.painter.setFont(cell.theme.font(TextSize::Body));
  paintDigits(cell.painter, cell.upper, Qt::AlignRight | Qt::AlignVCenter, words::clock(cell.facts.status.raisedAt, cell.facts.zone));
  const bool pending = isUnacknowledged(cell.facts.status);
  cell.painter.setPen(pending ? cell.theme.text : cell.theme.text2);
  cell.painter.setFont(cell.theme.font(TextSize::Second, pending ? TextWeight::Strong : TextWeight::Regular));
  paintDigits(cell.painter, cell.lower, Qt::AlignRight | Qt::AlignVCenter, words::age(clock_.utc() - cell.facts.status.raisedAt));
}

void AlarmDelegate::paintAsset(const Cell &cell) const
{
  paintLine(cell, cell.upper, TextSize::RowTitle, TextWeight::Strong, Ink::Text, cell.facts.asset);
  paintLine(cell, cell.lower, TextSize::Second, TextWeight::Regular, Ink::Text2, cell.facts.assetName);
}

void AlarmDelegate::paintAlarm(const Cell &cell) const
{
  const QString title = merged_ ? tr("%1 %2", "asset, alarm").arg(cell.facts.asset, cell.facts.alarm) : cell.facts.alarm;
  QRectF upper = cell.upper;
  if (kindOf(cell.facts) == AlarmKind::Sensor)
    upper = paintSensorTag(cell);
  paintLine(cell, upper, TextSize::RowTitle, TextWeight::Strong, Ink::Text, title);
  QRectF reason = cell.lower;
  if (cell.facts.status.unsaved) {
    const QString unsaved = tr("not saved");
    paintLine(cell, reason, TextSize::Second, TextWeight::Strong, Ink::Loss, unsaved);
    reason.setLeft(reason.left() + QFontMetricsF(cell.theme.font(TextSize::Second, TextWeight::Strong)).horizontalAdvance(unsaved) + 8);
  }
  paintLine(cell, reason, TextSize::Second, TextWeight::Regular, Ink::Text2, words::firstReason(cell.facts));
}

/// Glyph and word before the title, so that nobody takes a broken sensor for a broken machine. Returns what is left of the line.
QRectF AlarmDelegate::paintSensorTag(const Cell &cell) const
{
  QRectF left = cell.upper;
  const double side = left.height() * 0.8;
  paintGlyph(cell.painter, {left.left(), left.top(), side, left.height()}, Glyph::Sensor, cell.theme.unknown);
  left.setLeft(left.left() + side + 5);
  const QString word = words::alarmKind(AlarmKind::Sensor);
  paintLine(cell, left, TextSize::Second, TextWeight::Strong, Ink::Unknown, word);
  left.setLeft(left.left() + QFontMetricsF(cell.theme.font(TextSize::Second, TextWeight::Strong)).horizontalAdvance(word) + 8);
  return left;
}

void AlarmDelegate::paintValue(const Cell &cell) const
{
  const bool doubtful = hasDoubtfulValue(cell.facts);
  cell.painter.setPen(doubtful ? cell.theme.unknown : cell.theme.text);
  cell.painter.setFont(cell.theme.font(TextSize::RowTitle, TextWeight::Strong));
  paintDigits(cell.painter, cell.upper, Qt::AlignLeft | Qt::AlignVCenter, words::value(cell.facts));
  if (!cell.facts.side)
    return;
  QRectF bar = cell.lower;
  bar.setWidth(merged_ ? std::min(90.0, bar.width()) : rangeBarWidth);
  paintRangeBar(cell.painter, bar, cell.theme, rangeBarOf(cell.facts));
  QRectF side = cell.lower;
  side.setLeft(bar.right() + 8);
  const QString beside = doubtful && cell.facts.value
                             ? tr("from %1", "time of the value").arg(words::clock(cell.facts.value->time, cell.facts.zone))
                             : words::limit(cell.facts);
  if (side.width() >= QFontMetricsF(cell.theme.font(TextSize::Second)).horizontalAdvance(beside))
    paintLine(cell, side, TextSize::Second, TextWeight::Regular, doubtful ? Ink::Unknown : Ink::Text2, beside);
}

void AlarmDelegate::paintAcknowledged(const Cell &cell) const
{
  const AlarmStatus &status = cell.facts.status;
  if (!status.regions.acknowledged || status.acknowledgedAt == noTime) {
    paintLine(cell, cell.rect, TextSize::Body, TextWeight::Regular, Ink::Text2, dash);
    return;
  }
  paintLine(cell, cell.upper, TextSize::Body, TextWeight::Regular, Ink::Text, cell.facts.acknowledgedBy);
  cell.painter.setPen(cell.theme.text2);
  cell.painter.setFont(cell.theme.font(TextSize::Second));
  paintDigits(cell.painter, cell.lower, Qt::AlignLeft | Qt::AlignVCenter, words::clock(status.acknowledgedAt, cell.facts.zone));
}

} // namespace andon
