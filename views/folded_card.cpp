// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/folded_card.h"

#include "models/items/words.h"
#include "views/alarm_delegate.h"
#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr int pad = 12;
constexpr double cardRadius = 6.0; // of a tablet's parts

int lineHeight(const QFont &font)
{
  return static_cast<int>(std::ceil(QFontMetricsF{font}.height()));
}

} // namespace

FoldedCard::FoldedCard(const TouchTheme &touch, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : QAbstractButton(parent)
    , touch_(touch)
    , flash_(flash)
    , clock_(clock)
    , badges_(touch.holder())
{
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Alarm"));
  const auto resized = [this] {
    updateGeometry();
    update();
  };
  connect(&touch.holder(), &ThemeHolder::changed, this, resized);
  connect(&touch, &TouchTheme::scaleChanged, this, resized);
  connect(&flash, &FlashTimer::flashed, this, [this] {
    if (flashes())
      update();
  });
}

FoldedCard::~FoldedCard()
{
  flash_.setWanted(this, false);
}

bool FoldedCard::flashes() const
{
  return isVisible() && facts_.state == ShownState::Unacknowledged && !facts_.departed;
}

void FoldedCard::tellTimer()
{
  flash_.setWanted(this, flashes());
}

QString FoldedCard::where() const
{
  return narrow_ || facts_.assetName.isEmpty() ? facts_.asset : tr("%1 %2", "asset, its name").arg(facts_.asset, facts_.assetName);
}

QString FoldedCard::what() const
{
  return facts_.stream && !narrow_ ? tr("%1, %2", "alarm, value").arg(facts_.alarm, words::value(facts_)) : facts_.alarm;
}

QString FoldedCard::why() const
{
  if (!note_.isEmpty())
    return note_;
  const QString limit = words::limit(facts_);
  if (!facts_.departed && facts_.stream && !limit.isEmpty() &&
      (facts_.state == ShownState::Unacknowledged || facts_.state == ShownState::Acknowledged))
    return narrow_ ? tr("%1, %2", "value, limit").arg(words::value(facts_), limit) : words::distance(facts_);
  return words::firstReason(facts_);
}

void FoldedCard::setFacts(const AlarmFacts &facts)
{
  if (facts == facts_)
    return;
  facts_ = facts;
  setAccessibleName(tr("%1 %2, %3, %4; open it", "asset, alarm, priority, state")
                        .arg(facts.asset, facts.alarm, words::priority(facts.status.priority), words::shownState(facts.state)));
  setAccessibleDescription(why());
  tellTimer();
  update();
}

void FoldedCard::setOpen(bool open)
{
  if (open == open_)
    return;
  open_ = open;
  update();
}

void FoldedCard::setNarrow(bool narrow)
{
  if (narrow == narrow_)
    return;
  narrow_ = narrow;
  update();
}

void FoldedCard::setNote(const QString &note)
{
  if (note == note_)
    return;
  note_ = note;
  setAccessibleDescription(why());
  update();
}

QSize FoldedCard::sizeHint() const
{
  const Theme &theme = touch_.holder().theme();
  const int lines = lineHeight(theme.font(TextSize::RowTitle, TextWeight::Strong)) + lineHeight(theme.font(TextSize::Body)) +
                    lineHeight(theme.font(TextSize::Second));
  return {static_cast<int>(320 * theme.textScale), std::max(touch_.scale().targetPixels(), lines + 2 * pad)};
}

QSize FoldedCard::minimumSizeHint() const
{
  return {touch_.scale().targetPixels(), sizeHint().height()};
}

void FoldedCard::showEvent(QShowEvent *event)
{
  QAbstractButton::showEvent(event);
  tellTimer();
}

void FoldedCard::hideEvent(QHideEvent *event)
{
  QAbstractButton::hideEvent(event);
  flash_.setWanted(this, false);
}

void FoldedCard::paintEvent(QPaintEvent *)
{
  const Theme &theme = touch_.holder().theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  const double inset = theme.outline / 2.0;
  const QRectF frame = QRectF{rect()}.adjusted(inset, inset, -inset, -inset);
  painter.setPen(QPen{open_ ? theme.accent : theme.border, theme.outline});
  painter.setBrush(open_ || isDown() ? theme.selected : theme.row);
  painter.drawRoundedRect(frame, cardRadius, cardRadius);
  if (open_)
    painter.fillRect(QRectF{0.0, cardRadius, static_cast<double>(Measures::selectedBar), height() - 2.0 * cardRadius}, theme.accent);

  const QRectF inner = QRectF{rect()}.adjusted(pad, 0, -pad, 0);
  const Badge badge = badgeOf(facts_);
  const QSize badgeSize = badges_.size(badge.word);
  const QRectF badgePlace{inner.left(), inner.center().y() - badgeSize.height() / 2.0, static_cast<double>(badgeSize.width()),
                          static_cast<double>(badgeSize.height())};
  badges_.paint(painter, badgePlace, badge, flash_.lit());

  const QFont title = theme.font(TextSize::RowTitle, TextWeight::Strong), body = theme.font(TextSize::Body),
              second = theme.font(TextSize::Second);
  const QString age = words::age(clock_.utc() - facts_.status.raisedAt);
  const double ageWidth = digitsWidth(age, title) + 2.0;
  const double chevron = narrow_ ? 0.0 : 14.0 * theme.textScale;
  const double left = badgePlace.right() + pad;
  const double right = inner.right() - (narrow_ ? 0.0 : chevron + pad);
  double top = (height() - lineHeight(title) - lineHeight(body) - lineHeight(second)) / 2.0;
  const auto line = [&](const QFont &font, const QColor &ink, const QString &text, double until) {
    painter.setFont(font);
    painter.setPen(ink);
    const QRectF place{left, top, std::max(0.0, until - left), static_cast<double>(lineHeight(font))};
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF{font}.elidedText(text, Qt::ElideRight, place.width()));
    top += lineHeight(font);
  };
  // Beside the open card the age stands in the first line, else in the middle, where the chevron is.
  const QRectF agePlace = narrow_ ? QRectF{right - ageWidth, top, ageWidth, static_cast<double>(lineHeight(title))}
                                  : QRectF{right - ageWidth, 0.0, ageWidth, static_cast<double>(height())};
  const double until = right - ageWidth - pad;
  line(title, theme.text, where(), until);
  line(body, theme.text, what(), narrow_ ? right : until);
  line(second, theme.text2, why(), narrow_ ? right : until);
  painter.setFont(title);
  painter.setPen(theme.text);
  paintDigits(painter, agePlace, Qt::AlignRight | Qt::AlignVCenter, age);
  if (!narrow_)
    paintGlyph(painter, {inner.right() - chevron, (height() - chevron) / 2.0, chevron, chevron}, Glyph::ChevronDown, theme.text);
}

} // namespace andon
