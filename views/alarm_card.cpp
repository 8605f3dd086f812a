// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_card.h"

#include "models/items/words.h"
#include "views/alarm_delegate.h"
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double pad = 12.0;
constexpr double badgeFactor = 1.4;

double lineHeight(const QFont &font)
{
  return std::ceil(QFontMetricsF{font}.height());
}

} // namespace

AlarmCard::AlarmCard(const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : QAbstractButton(parent)
    , holder_(holder)
    , flash_(flash)
    , clock_(clock)
    , badges_(holder)
{
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setAccessibleName(tr("No alarm"));
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    update();
  });
  connect(&flash, &FlashTimer::flashed, this, [this] {
    if (flashes())
      update();
  });
}

AlarmCard::~AlarmCard()
{
  flash_.setWanted(this, false);
}

bool AlarmCard::flashes() const
{
  return isVisible() && facts_ && facts_->state == ShownState::Unacknowledged;
}

void AlarmCard::tellTimer()
{
  flash_.setWanted(this, flashes());
}

void AlarmCard::setFacts(const std::optional<AlarmFacts> &facts)
{
  if (facts == facts_)
    return;
  facts_ = facts;
  setEnabled(facts.has_value());
  setAccessibleName(facts ? tr("%1 %2, %3, %4; open it", "asset, alarm, priority, state")
                                .arg(facts->asset, facts->alarm, words::priority(facts->status.priority), words::shownState(facts->state))
                          : tr("No alarm"));
  setToolTip(facts ? words::firstReason(*facts) : QString{});
  tellTimer();
  update();
}

void AlarmCard::setQuietText(const QString &text)
{
  quiet_ = text;
  update();
}

QSize AlarmCard::sizeHint() const
{
  const Theme &theme = holder_.theme();
  const double badge = std::round(28.0 * theme.textScale * badgeFactor);
  return {static_cast<int>(360 * theme.textScale),
          static_cast<int>(badge + lineHeight(theme.font(TextSize::AlarmTitle, TextWeight::Strong)) +
                           lineHeight(theme.font(TextSize::RowTitle)) + 2 * pad)};
}

QSize AlarmCard::minimumSizeHint() const
{
  return {static_cast<int>(200 * holder_.theme().textScale), sizeHint().height()};
}

void AlarmCard::showEvent(QShowEvent *event)
{
  QAbstractButton::showEvent(event);
  tellTimer();
}

void AlarmCard::hideEvent(QHideEvent *event)
{
  QAbstractButton::hideEvent(event);
  flash_.setWanted(this, false);
}

void AlarmCard::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{facts_ ? theme.border : theme.line, theme.outline});
  painter.setBrush(isDown() ? theme.selected : facts_ ? (underMouse() ? theme.plot : theme.row) : theme.panel);
  painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), Measures::radius, Measures::radius);
  const QRectF inner = QRectF{rect()}.adjusted(pad, pad - 2.0, -pad, -pad);
  const auto line = [&](const QRectF &place, TextSize size, TextWeight weight, Ink ink, const QString &text) {
    const QFont font = theme.font(size, weight);
    painter.setFont(font);
    painter.setPen(theme.ink(ink));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF{font}.elidedText(text, Qt::ElideRight, place.width()));
  };
  if (!facts_)
    return line(inner, TextSize::RowTitle, TextWeight::Regular, Ink::Text2, quiet_);

  const Badge badge = badgeOf(*facts_);
  const double badgeHeight = std::round(28.0 * theme.textScale * badgeFactor);
  const double badgeWidth = badges_.size(badge.word).width() * badgeFactor;
  painter.save();
  painter.translate(inner.topLeft());
  painter.scale(badgeFactor, badgeFactor);
  badges_.paint(painter, {0.0, 0.0, badgeWidth / badgeFactor, badgeHeight / badgeFactor}, badge, flash_.lit());
  painter.restore();

  QRectF first{inner.left() + badgeWidth + 14.0, inner.top(), inner.width() - badgeWidth - 14.0, badgeHeight};
  const QFont figure = theme.font(TextSize::Figure, TextWeight::Strong);
  const QString age = words::age(clock_.utc() - facts_->status.raisedAt);
  const double ageWidth = digitsWidth(age, figure) + 2.0;
  painter.setFont(figure);
  painter.setPen(theme.text);
  if (ageWidth < first.width())
    paintDigits(painter, {first.right() - ageWidth, first.top(), ageWidth, first.height()}, Qt::AlignRight | Qt::AlignVCenter, age);
  first.setRight(first.right() - ageWidth - 12.0);
  if (facts_->stream) {
    const QString value = words::value(*facts_);
    const double valueWidth = digitsWidth(value, figure) + 1.0;
    painter.setPen(hasDoubtfulValue(*facts_) ? theme.unknown : theme.text);
    if (valueWidth <= first.width())
      paintDigits(painter, first, Qt::AlignLeft | Qt::AlignVCenter, value);
    first.setLeft(first.left() + valueWidth + 10.0);
    if (first.width() > QFontMetricsF{theme.font(TextSize::RowTitle)}.horizontalAdvance(words::limit(*facts_)))
      line(first, TextSize::RowTitle, TextWeight::Regular, Ink::Text2, words::limit(*facts_));
  }
  const double title = lineHeight(theme.font(TextSize::AlarmTitle, TextWeight::Strong));
  const QRectF second{inner.left(), inner.top() + badgeHeight + 2.0, inner.width(), title};
  line(second, TextSize::AlarmTitle, TextWeight::Strong, Ink::Text, tr("%1 %2", "asset, alarm").arg(facts_->asset, facts_->alarm));
  line({inner.left(), second.bottom(), inner.width(), lineHeight(theme.font(TextSize::RowTitle))}, TextSize::RowTitle, TextWeight::Regular,
       Ink::Text2, words::firstReason(*facts_));
}

} // namespace andon
