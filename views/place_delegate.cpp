// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/place_delegate.h"

#include "models/items/plant_words.h"
#include "models/items/words.h"
#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"
#include "views/parts/style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double gap = Measures::paneGap / 2.0; // around the tile, so that two are a pane's gap apart
constexpr std::array<Priority, 4> priorities{Priority::Urgent, Priority::High, Priority::Medium, Priority::Low};

BadgeFrame frameOf(TallyState state)
{
  switch (state) {
  case TallyState::Unacknowledged: return BadgeFrame::Unacknowledged;
  case TallyState::Returned: return BadgeFrame::Returned;
  case TallyState::Acknowledged: return BadgeFrame::Acknowledged;
  case TallyState::Hidden: return BadgeFrame::Hidden;
  }
  return BadgeFrame::Acknowledged;
}

/// What is drawn at its usual size, drawn larger.
template <class Draw>
void enlarged(QPainter &painter, const QRectF &rect, double factor, Draw draw)
{
  painter.save();
  painter.translate(rect.topLeft());
  painter.scale(factor, factor);
  draw(QRectF{0.0, 0.0, rect.width() / factor, rect.height() / factor});
  painter.restore();
}

} // namespace

Badge badgeOf(const WorstAlarm &worst)
{
  return {worst.priority, frameOf(worst.state), worst.doubtful, words::priority(worst.priority)};
}

RangeBarContent rangeBarOf(const Indicator &indicator)
{
  const StreamFacts &facts = *indicator.facts;
  RangeBarContent content;
  std::optional<Range> track = facts.normal;
  const auto include = [&track](double value) {
    track = track ? Range{std::min(track->low, value), std::max(track->high, value)} : Range{value, value};
  };
  for (const StreamLimit &limit : facts.limits)
    include(limit.value);
  if (!track)
    track = facts.range;
  if (indicator.value != nullptr)
    include(indicator.value->value);
  if (!track)
    return content;
  const double margin = std::max((track->high - track->low) * 0.15, 1e-9);
  content.low = track->low - margin;
  content.high = track->high + margin;
  if (facts.normal) {
    content.bandLow = facts.normal->low;
    content.bandHigh = facts.normal->high;
  }
  if (indicator.value == nullptr)
    return content;
  content.value = indicator.value->value;
  content.badData = indicator.doubtful;
  content.priority = indicator.alarm;
  // One tick: the limit that matters now.
  for (const StreamLimit &limit : facts.limits)
    if (!content.limit || std::abs(limit.value - *content.value) < std::abs(*content.limit - *content.value))
      content.limit = limit.value;
  return content;
}

SparkContent sparkOf(const Indicator &indicator, UtcTime now)
{
  SparkContent content;
  content.points = indicator.trend;
  content.from = now - smallTrendSpan;
  content.to = now;
  content.band = indicator.facts->normal;
  content.priority = indicator.alarm;
  content.isStale = indicator.doubtful && indicator.value != nullptr && indicator.facts->staleAfter > Duration::zero() &&
                    now - indicator.value->time > indicator.facts->staleAfter;
  return content;
}

struct PlaceDelegate::Sizes {
  TextSize title;
  TextSize second;
  TextSize count;
  TextSize name;
  TextSize value;
  double badge; ///< times its usual size
  double bar;
  double shape; ///< side in pixels at scale 1
  double pad;
  double head;      ///< of the whole, with its padding
  double indicator; ///< likewise
};

void PlaceDelegate::forget()
{
  faces_.clear();
  for (std::unique_ptr<Sizes> &sizes : sizes_)
    sizes.reset();
}

const PlaceDelegate::Face &PlaceDelegate::face(TextSize size, TextWeight weight) const
{
  const auto [known, isNew] = faces_.try_emplace(static_cast<int>(size) * 1000 + static_cast<int>(weight));
  if (isNew) {
    known->second.font = holder_.theme().font(size, weight);
    known->second.digit = digitCell(known->second.font);
  }
  return known->second;
}

double PlaceDelegate::lineHeight(TextSize size) const
{
  return std::ceil(QFontMetricsF{face(size, TextWeight::Strong).font}.height());
}

const PlaceDelegate::Sizes &PlaceDelegate::sizesOf(TileForm form) const
{
  std::unique_ptr<Sizes> &known = sizes_[static_cast<std::size_t>(form)];
  if (known == nullptr)
    known = std::make_unique<Sizes>(measured(form));
  return *known;
}

PlaceDelegate::Sizes PlaceDelegate::measured(TileForm form) const
{
  const Theme &theme = holder_.theme();
  const double scale = theme.textScale;
  Sizes sizes{};
  switch (form) {
  case TileForm::Area:
    sizes = {
        TextSize::Figure, TextSize::RowTitle, TextSize::Figure, TextSize::Clock, TextSize::Figure, 44.0 / 28.0, 2.0, 30.0, 16.0, 0.0, 0.0};
    break;
  case TileForm::SmallArea:
    sizes = {TextSize::AlarmTitle, TextSize::Second, TextSize::Clock, TextSize::Body, TextSize::Clock, 1.2, 1.4, 22.0, 10.0, 0.0, 0.0};
    break;
  case TileForm::Asset:
    sizes = {TextSize::Clock, TextSize::Second, TextSize::Clock, TextSize::Second, TextSize::RowTitle, 1.0, 1.0, 28.0, 10.0, 0.0, 0.0};
    break;
  }
  const double badge = std::round(28.0 * scale * sizes.badge);
  const double counts = std::max(lineHeight(sizes.count), sizes.shape * scale);
  sizes.head = form == TileForm::Asset ? sizes.pad * 2.0 + lineHeight(sizes.title) + lineHeight(sizes.second)
                                       : sizes.pad * 2.0 + lineHeight(sizes.title) + badge + counts + 14.0;
  sizes.indicator = std::max(lineHeight(sizes.name), lineHeight(sizes.value)) + std::round(15.0 * scale * sizes.bar) + 12.0 +
                    (form == TileForm::Area ? 8.0 : 0.0);
  return sizes;
}

PlaceDelegate::PlaceDelegate(const PlaceBoard &board, const ThemeHolder &holder, const FlashTimer &flash, QObject *parent)
    : QStyledItemDelegate(parent)
    , board_(board)
    , holder_(holder)
    , flash_(flash)
    , badges_(holder)
{
  connect(&holder, &ThemeHolder::changed, this, &PlaceDelegate::forget);
}

PlaceDelegate::~PlaceDelegate() = default;

void PlaceDelegate::setTile(TileForm form, QSize cell)
{
  form_ = form;
  cell_ = cell;
}

std::size_t PlaceDelegate::indicatorsIn(TileForm form, int cellHeight) const
{
  const Sizes &sizes = sizesOf(form);
  const double room = cellHeight - 2.0 * gap - sizes.head;
  return room <= 0.0 ? 0 : std::min(PlaceBoard::most, static_cast<std::size_t>(room / sizes.indicator));
}

int PlaceDelegate::heightFor(TileForm form, std::size_t indicators) const
{
  const Sizes &sizes = sizesOf(form);
  return static_cast<int>(std::ceil(sizes.head + sizes.indicator * static_cast<double>(indicators) + 2.0 * gap));
}

QRect PlaceDelegate::headOf(const QRect &cell) const
{
  return {cell.left(), cell.top(), cell.width(), static_cast<int>(sizesOf(form_).head + gap)};
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
  return cell_;
}

void PlaceDelegate::text(QPainter &painter, const QRectF &line, const QString &text, TextSize size, TextWeight weight, Ink ink,
                         Qt::Alignment alignment) const
{
  const QFont &shown = face(size, weight).font;
  painter.setFont(shown);
  painter.setPen(holder_.theme().ink(ink));
  painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                   QFontMetricsF{shown}.elidedText(text, Qt::ElideRight, line.width()));
}

void PlaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
  const Theme &theme = holder_.theme();
  const int node = index.data(PlantModel::NodeRole).toInt();
  const Sizes &sizes = sizesOf(form_);
  const QRectF tile = QRectF{option.rect}.adjusted(gap, gap, -gap, -gap);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen{option.state.testFlag(QStyle::State_MouseOver) ? theme.text2 : theme.line, theme.outline});
  painter->setBrush(option.state.testFlag(QStyle::State_MouseOver) ? theme.row : theme.panel);
  painter->drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), Measures::radius, Measures::radius);
  painter->setClipRect(tile);
  const QRectF inner = tile.adjusted(sizes.pad, sizes.pad * 0.75, -sizes.pad, 0.0);
  if (form_ == TileForm::Asset)
    paintAssetHead(*painter, inner, node);
  else
    paintAreaHead(*painter, inner, node);

  QRectF place{tile.left(), tile.top() + sizes.head, tile.width(), sizes.indicator};
  const std::size_t number = indicatorsIn(form_, option.rect.height());
  for (const Indicator &indicator : board_.indicators(node, number)) {
    painter->fillRect(QRectF{place.left() + 1.0, place.top(), place.width() - 2.0, 1.0}, theme.line);
    paintIndicator(*painter, place.adjusted(sizes.pad, 0.0, -sizes.pad, 0.0), indicator);
    place.translate(0.0, sizes.indicator);
  }
  painter->restore();
  if (option.state.testFlag(QStyle::State_HasFocus))
    paintFocusRing(*painter, tile, theme);
}

void PlaceDelegate::paintAreaHead(QPainter &painter, QRectF inner, int node) const
{
  const Theme &theme = holder_.theme();
  const Sizes &sizes = sizesOf(form_);
  const PlantModel &plant = board_.plant();
  const AlarmTally &tally = plant.tally(node);
  const double title = lineHeight(sizes.title);
  text(painter, {inner.left(), inner.top(), inner.width(), title}, plant.title(node), sizes.title, TextWeight::Strong, Ink::Text);

  const double badgeHeight = std::round(28.0 * theme.textScale * sizes.badge);
  QRectF line{inner.left(), inner.top() + title + 6.0, inner.width(), badgeHeight};
  const std::optional<WorstAlarm> worst = tally.worst();
  double used = 0.0;
  if (worst) {
    const Badge badge = badgeOf(*worst);
    used = std::min(badges_.size(badge.word).width() * sizes.badge, line.width());
    enlarged(painter, {line.left(), line.top(), used, line.height()}, sizes.badge,
             [&](const QRectF &rect) { badges_.paint(painter, rect, badge, flash_.lit()); });
  } else {
    const double side = lineHeight(sizes.name) * 0.9;
    paintGlyph(painter, {line.left(), line.top(), side, line.height()}, Glyph::Check, theme.text2);
    text(painter, line.adjusted(side + 8.0, 0.0, 0.0, 0.0), tr("No alarm"), sizes.name, TextWeight::Regular, Ink::Text2);
    used = line.width() / 2.0;
  }
  // Right of the badge: who waits, and since when.
  QStringList lines;
  if (worst) {
    // Where there is little room the frame of the badge says the rest.
    if (form_ == TileForm::Area)
      lines << words::pending(tally);
    else if (tally.unacknowledged() > 0)
      lines << tr("%n waiting", nullptr, tally.unacknowledged());
    if (const QString oldest = words::oldest(tally, board_.now()); !oldest.isEmpty())
      lines << oldest;
  }
  if (const QString hidden = words::hidden(tally); !hidden.isEmpty() && lines.size() < 2)
    lines << hidden;
  const double small = lineHeight(sizes.second);
  QRectF words{line.left() + used + 8.0, line.center().y() - small * static_cast<double>(lines.size()) / 2.0, line.width() - used - 8.0,
               small};
  for (const QString &one : lines) {
    text(painter, words, one, sizes.second, TextWeight::Regular, Ink::Text2, Qt::AlignRight);
    words.translate(0.0, small);
  }
  const double counts = std::max(lineHeight(sizes.count), sizes.shape * theme.textScale);
  paintCounts(painter, {inner.left(), line.bottom() + 8.0, inner.width(), counts}, tally);
}

void PlaceDelegate::paintCounts(QPainter &painter, const QRectF &line, const AlarmTally &tally) const
{
  const Theme &theme = holder_.theme();
  const Sizes &sizes = sizesOf(form_);
  const double side = std::min(line.height(), sizes.shape * theme.textScale);
  const double step = line.width() / 4.0;
  for (std::size_t i = 0; i < priorities.size(); ++i) {
    const int number = tally.live(priorities[i]);
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
    text(painter, {shape.right() + 6.0, line.top(), step - side - 6.0, line.height()}, QString::number(number), sizes.count,
         number > 0 ? TextWeight::Strong : TextWeight::Regular, number > 0 ? Ink::Text : Ink::Text3);
  }
}

void PlaceDelegate::paintAssetHead(QPainter &painter, QRectF inner, int node) const
{
  const Theme &theme = holder_.theme();
  const Sizes &sizes = sizesOf(form_);
  const PlantModel &plant = board_.plant();
  const AlarmTally &tally = plant.tally(node);
  const double side = sizes.shape * theme.textScale;
  const double title = lineHeight(sizes.title);
  const double both = title + lineHeight(sizes.second);
  QRectF words{inner.left(), inner.top(), inner.width(), title};
  if (const std::optional<WorstAlarm> worst = tally.worst()) {
    const QRectF shape{inner.left() + 4.0, inner.top() + (both - side) / 2.0, side, side};
    // What nobody has acknowledged stands on its colour and flashes.
    if (worst->state == TallyState::Unacknowledged && flash_.lit()) {
      painter.setPen(QPen{theme.text, 2.0});
      painter.setBrush(theme.of(worst->priority).fill);
      painter.drawRoundedRect(shape.adjusted(-4.0, -4.0, 4.0, 4.0), Measures::radius, Measures::radius);
    }
    badges_.paintShape(painter, shape, worst->priority, worst->doubtful);
    words.setLeft(shape.right() + 12.0);
    const QString number = QString::number(tally.live());
    const double width = digitsWidth(number, face(sizes.count, TextWeight::Strong).font);
    text(painter, {inner.right() - width, inner.top(), width + 1.0, title}, number, sizes.count, TextWeight::Strong, Ink::Text);
    words.setRight(inner.right() - width - 8.0);
  }
  text(painter, words, plant.title(node), sizes.title, TextWeight::Strong, Ink::Text);
  text(painter, {words.left(), words.bottom(), inner.right() - words.left(), both - title}, plant.subtitle(node), sizes.second,
       TextWeight::Regular, Ink::Text2);
}

void PlaceDelegate::paintIndicator(QPainter &painter, const QRectF &rect, const Indicator &indicator) const
{
  const Theme &theme = holder_.theme();
  const Sizes &sizes = sizesOf(form_);
  const double first = std::max(lineHeight(sizes.name), lineHeight(sizes.value));
  const QRectF upper{rect.left(), rect.top() + 5.0, rect.width(), first};
  const QRectF lower{rect.left(), upper.bottom(), rect.width(), rect.bottom() - upper.bottom() - 6.0};

  const QString value =
      indicator.value == nullptr ? QString{QChar{0x2014}} : valueText(*indicator.facts, *indicator.value, indicator.doubtful);
  const Face &figure = face(sizes.value, TextWeight::Strong);
  const double width = std::min(digitsWidth(value, figure.font, figure.digit) + 1.0, rect.width() * 0.7);
  painter.setFont(figure.font);
  painter.setPen(indicator.doubtful ? theme.unknown : indicator.value == nullptr ? theme.text3 : theme.text);
  paintDigits(painter, {rect.right() - width, upper.top(), width, upper.height()}, Qt::AlignRight | Qt::AlignVCenter, value, figure.digit);
  QString name = indicator.facts->name;
  if (form_ != TileForm::Asset)
    name = tr("%1 %2", "asset, stream").arg(words::text(indicator.facts->id.asset.text()), name);
  const QRectF room{rect.left(), upper.top(), rect.width() - width - 8.0, upper.height()};
  const bool fits = QFontMetricsF{face(sizes.name, TextWeight::Regular).font}.horizontalAdvance(name) <= room.width();
  text(painter, room, name, fits ? sizes.name : std::min(sizes.name, TextSize::RowTitle), TextWeight::Regular, Ink::Text2);

  const double spark = std::clamp(rect.width() * 0.34, 50.0, 150.0);
  const RangeBarContent bar = rangeBarOf(indicator);
  enlarged(painter, {lower.left(), lower.top(), lower.width() - spark - 12.0, lower.height()}, sizes.bar,
           [&](const QRectF &inside) { paintRangeBar(painter, inside, theme, bar); });
  paintSpark(painter, {lower.right() - spark, lower.top() + 1.0, spark, lower.height() - 2.0}, theme, sparkOf(indicator, board_.now()));
}

} // namespace andon
