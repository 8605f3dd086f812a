// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_delegate.h"

#include "models/items/tuning_words.h"
#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>

namespace andon {
namespace {

constexpr double padding = 10.0;
constexpr double gap = 10.0;
constexpr double shapeSide = 24.0;
constexpr double chipPadding = 6.0;
constexpr double leastWords = 190.0; ///< of the two lines, before chips go

QString markOf(OccurrenceLabel label)
{
  switch (label) {
  case OccurrenceLabel::True: return QStringLiteral("\u2713");
  case OccurrenceLabel::False: return QStringLiteral("\u00d7");
  case OccurrenceLabel::Nuisance: return QStringLiteral("~");
  case OccurrenceLabel::Unknown: return QStringLiteral("?");
  }
  return {};
}

QString chipWord(const OpinionWords &opinion)
{
  return markOf(opinion.label) + QLatin1Char(' ') + words::label(opinion.label);
}

} // namespace

LearningDelegate::LearningDelegate(const ThemeHolder &holder, RowOf rowOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , holder_(holder)
    , rowOf_(std::move(rowOf))
    , badges_(holder)
{
}

QSize LearningDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
  const Theme &theme = holder_.theme();
  const LearningRow *row = rowOf_(index.row());
  const int chips = row == nullptr ? 0 : std::min(2, static_cast<int>(row->opinions.size()));
  const int chip = QFontMetrics(theme.font(TextSize::Second)).height() + 6;
  return {240, std::max(theme.alarmRowHeight() + 6, chips * (chip + 4) + 8)};
}

QSizeF LearningDelegate::chipSize(const OpinionWords &opinion) const
{
  const QFontMetricsF strong(holder_.theme().font(TextSize::Second, TextWeight::Strong)), plain(holder_.theme().font(TextSize::Second));
  return {strong.horizontalAdvance(chipWord(opinion)) + 6.0 + plain.horizontalAdvance(opinion.who) + 2.0 * chipPadding + 2.0,
          plain.height() + 6.0};
}

double LearningDelegate::paintChips(QPainter &painter, const QRectF &room, const LearningRow &row) const
{
  std::vector<OpinionWords> shown(row.opinions.begin(), row.opinions.begin() + std::min<std::ptrdiff_t>(2, std::ssize(row.opinions)));
  double wide = 0.0;
  for (const OpinionWords &opinion : shown)
    wide = std::max(wide, chipSize(opinion).width());
  if (shown.empty() || wide > room.width())
    return 0.0;
  const double tall = chipSize(shown.front()).height();
  double top = room.center().y() - (static_cast<double>(shown.size()) * (tall + 4.0) - 4.0) / 2.0;
  for (const OpinionWords &opinion : shown) {
    const double own = chipSize(opinion).width();
    paintOpinion(painter, {room.right() - own, top, own, tall}, opinion, holder_.theme());
    top += tall + 4.0;
  }
  return wide;
}

void LearningDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
  const LearningRow *row = rowOf_(index.row());
  if (row == nullptr)
    return;
  const Theme &theme = holder_.theme();
  const bool isSelected = option.state.testFlag(QStyle::State_Selected);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->fillRect(option.rect, isSelected ? theme.selected : theme.row);
  painter->fillRect(QRectF(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
  if (isSelected)
    painter->fillRect(QRectF(option.rect.left(), option.rect.top(), Measures::selectedBar, option.rect.height()), theme.accent);
  const QRectF inner = QRectF(option.rect).adjusted(padding, 0, -padding, 0);
  const double side = std::min(32.0, shapeSide * std::max(1.0, theme.textScale));
  badges_.paintShape(*painter, {inner.left(), inner.center().y() - side / 2.0, side, side}, row->priority);

  const QFont title = theme.font(TextSize::RowTitle, TextWeight::Strong), second = theme.font(TextSize::Second),
              strong = theme.font(TextSize::Second, TextWeight::Strong);
  const QFontMetricsF titles(title), seconds(second), strongs(strong);
  const double top = inner.center().y() - (titles.height() + seconds.height()) / 2.0;
  const auto upper = [&](double left, double right) { return QRectF{left, top, std::max(0.0, right - left), titles.height()}; };
  const auto lower = [&](double left, double right) {
    return QRectF{left, top + titles.height(), std::max(0.0, right - left), seconds.height()};
  };
  // The state at the right, then the chips, then what is left for the words.
  const double diamond = row->needsLook ? seconds.height() : 0.0;
  double stateWide = std::max(strongs.horizontalAdvance(row->state) + diamond, seconds.horizontalAdvance(row->more)) + 2.0;
  stateWide = std::min(stateWide, inner.width() / 3.0);
  const double stateLeft = inner.right() - stateWide;
  painter->setFont(strong);
  painter->setPen(row->needsLook ? theme.loss : theme.text2);
  const QRectF stateRect =
      row->more.isEmpty() ? QRectF{stateLeft, inner.top(), stateWide, inner.height()} : upper(stateLeft, inner.right());
  const QString state = strongs.elidedText(row->state, Qt::ElideRight, stateWide - diamond);
  painter->drawText(stateRect, Qt::AlignRight | Qt::AlignVCenter, state);
  if (row->needsLook) {
    const double at = inner.right() - strongs.horizontalAdvance(state) - diamond;
    paintGlyph(*painter, {at, stateRect.center().y() - diamond / 2.0 + 1.0, diamond - 2.0, diamond - 2.0}, Glyph::Diamond, theme.loss,
               theme.row);
  }
  painter->setFont(second);
  painter->setPen(theme.text2);
  painter->drawText(lower(stateLeft, inner.right()), Qt::AlignRight | Qt::AlignVCenter,
                    seconds.elidedText(row->more, Qt::ElideRight, stateWide));
  const double wordsLeft = inner.left() + side + gap;
  double wordsRight = stateLeft - gap;
  const double chipRoom = wordsRight - wordsLeft - std::min(leastWords * theme.textScale, titles.horizontalAdvance(row->title)) - gap;
  if (chipRoom > 0.0)
    if (const double taken = paintChips(*painter, {wordsRight - chipRoom, inner.top(), chipRoom, inner.height()}, *row); taken > 0.0)
      wordsRight -= taken + gap;
  painter->setFont(title);
  painter->setPen(theme.text);
  painter->drawText(upper(wordsLeft, wordsRight), Qt::AlignLeft | Qt::AlignVCenter,
                    titles.elidedText(row->title, Qt::ElideRight, wordsRight - wordsLeft));
  painter->setFont(second);
  painter->setPen(theme.text2);
  painter->drawText(lower(wordsLeft, wordsRight), Qt::AlignLeft | Qt::AlignVCenter,
                    seconds.elidedText(row->line, Qt::ElideRight, wordsRight - wordsLeft));
  painter->restore();
}

void paintOpinion(QPainter &painter, const QRectF &rect, const OpinionWords &opinion, const Theme &theme)
{
  painter.save();
  const bool isTrue = opinion.label == OccurrenceLabel::True;
  QPen frame(theme.text, isTrue ? 2.0 : 1.0, isTrue ? Qt::SolidLine : Qt::DashLine);
  frame.setDashPattern({4.0, 3.0});
  if (isTrue)
    frame.setStyle(Qt::SolidLine);
  painter.setPen(frame);
  painter.setBrush(theme.plot);
  painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), Measures::radius, Measures::radius);
  painter.setPen(theme.text);
  const QFont strong = theme.font(TextSize::Second, TextWeight::Strong);
  painter.setFont(strong);
  const QString word = chipWord(opinion);
  const QRectF inner = rect.adjusted(chipPadding, 0, -chipPadding, 0);
  painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, word);
  painter.setFont(theme.font(TextSize::Second));
  painter.drawText(inner.adjusted(QFontMetricsF(strong).horizontalAdvance(word) + 6.0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                   opinion.who);
  painter.restore();
}

} // namespace andon
