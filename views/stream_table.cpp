// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/stream_table.h"

#include "models/items/words.h"
#include "views/parts/glyphs.h"
#include "views/parts/numbers.h"
#include "views/parts/style.h"
#include "views/place_delegate.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>

#include <cmath>

namespace andon {
namespace {

/// At text scale 1; the name takes what is left.
int widthOf(StreamColumn column)
{
  switch (column) {
  case StreamColumn::Name: return 170;
  case StreamColumn::Value: return 124;
  case StreamColumn::Band: return 124;
  case StreamColumn::Trend: return 128;
  case StreamColumn::Age: return 76;
  case StreamColumn::Sensor: return 168;
  case StreamColumn::Count: break;
  }
  return 0;
}

class StreamDelegate final : public QStyledItemDelegate {
public:
  StreamDelegate(const QSortFilterProxyModel &search, const StreamListModel &streams, const ThemeHolder &holder, const Clock &clock,
                 QTableView &view)
      : QStyledItemDelegate(&view)
      , search_(search)
      , streams_(streams)
      , holder_(holder)
      , clock_(clock)
      , view_(view)
  {
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
  {
    const Theme &theme = holder_.theme();
    const int row = search_.mapToSource(index).row();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(option.rect, isSelected ? theme.selected : theme.row);
    painter->fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1}, theme.line);
    if (isSelected && index.column() == 0)
      painter->fillRect(QRect{option.rect.left(), option.rect.top(), Measures::selectedBar, option.rect.height()}, theme.accent);
    const QRectF inner = QRectF{option.rect}.adjusted(index.column() == 0 ? 12.0 : 8.0, 0.0, -8.0, 0.0);
    const Indicator one = streams_.indicator(row);
    switch (static_cast<StreamColumn>(index.column())) {
    case StreamColumn::Name: paintName(*painter, inner, row, one); break;
    case StreamColumn::Value: {
      painter->setFont(theme.font(TextSize::Clock, TextWeight::Strong));
      painter->setPen(one.doubtful ? theme.unknown : one.value == nullptr ? theme.text3 : theme.text);
      const QString value = one.value == nullptr ? QString{QChar{0x2014}} : valueText(*one.facts, *one.value, one.doubtful);
      paintDigits(*painter, inner, Qt::AlignRight | Qt::AlignVCenter, value);
      break;
    }
    case StreamColumn::Band: paintRangeBar(*painter, inner, theme, rangeBarOf(one)); break;
    case StreamColumn::Trend: paintSpark(*painter, inner.adjusted(0.0, 6.0, 0.0, -7.0), theme, sparkOf(one, clock_.utc())); break;
    case StreamColumn::Age:
      painter->setFont(theme.font(TextSize::Body));
      painter->setPen(one.doubtful ? theme.unknown : theme.text2);
      paintDigits(*painter, inner, Qt::AlignRight | Qt::AlignVCenter, streams_.age(row));
      break;
    case StreamColumn::Sensor: paintSensor(*painter, inner, row, one); break;
    case StreamColumn::Count: break;
    }
    painter->restore();
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
  {
    return {static_cast<int>(widthOf(static_cast<StreamColumn>(index.column())) * holder_.theme().textScale),
            holder_.theme().alarmRowHeight()};
  }

private:
  void line(QPainter &painter, const QRectF &place, TextSize size, TextWeight weight, Ink ink, const QString &text) const
  {
    const QFont font = holder_.theme().font(size, weight);
    painter.setFont(font);
    painter.setPen(holder_.theme().ink(ink));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF{font}.elidedText(text, Qt::ElideRight, place.width()));
  }

  void paintName(QPainter &painter, const QRectF &inner, int row, const Indicator &one) const
  {
    const Theme &theme = holder_.theme();
    const double first = QFontMetricsF{theme.font(TextSize::RowTitle, TextWeight::Strong)}.height();
    const double second = QFontMetricsF{theme.font(TextSize::Second)}.height();
    const double top = inner.top() + (inner.height() - first - second) / 2.0;
    line(painter, {inner.left(), top, inner.width(), first}, TextSize::RowTitle, TextWeight::Strong, Ink::Text, one.facts->name);
    const QRectF below{inner.left(), top + first, inner.width(), second};
    const bool hidesSensor = view_.isColumnHidden(static_cast<int>(StreamColumn::Sensor));
    if (hidesSensor && (one.doubtful || one.value == nullptr || streams_.sensorAlarm(row) != nullptr))
      line(painter, below, TextSize::Second, TextWeight::Strong, Ink::Unknown, streams_.sensor(row));
    else if (one.facts->normal)
      line(painter, below, TextSize::Second, TextWeight::Regular, Ink::Text2,
           StreamTable::tr("normal %1 to %2")
               .arg(words::number(one.facts->normal->low, one.facts->decimals),
                    words::number(one.facts->normal->high, one.facts->decimals)));
    else
      line(painter, below, TextSize::Second, TextWeight::Regular, Ink::Text2, words::text(one.facts->id.key));
  }

  void paintSensor(QPainter &painter, const QRectF &inner, int row, const Indicator &one) const
  {
    const Theme &theme = holder_.theme();
    const bool isWrong = one.doubtful || streams_.sensorAlarm(row) != nullptr;
    const double side = QFontMetricsF{theme.font(TextSize::Body)}.height() * 0.9;
    QRectF words = inner;
    if (isWrong || one.value != nullptr) {
      paintGlyph(painter, {inner.left(), inner.top(), side, inner.height()}, isWrong ? Glyph::Sensor : Glyph::Check,
                 isWrong ? theme.unknown : theme.text2);
      words.setLeft(inner.left() + side + 6.0);
    }
    line(painter, words, TextSize::Body, isWrong ? TextWeight::Strong : TextWeight::Regular, isWrong ? Ink::Unknown : Ink::Text2,
         streams_.sensor(row));
  }

  const QSortFilterProxyModel &search_;
  const StreamListModel &streams_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  const QTableView &view_;
};

} // namespace

StreamTable::StreamTable(StreamListModel &streams, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QTableView(parent)
    , streams_(streams)
    , holder_(holder)
{
  search_.setSourceModel(&streams);
  search_.setFilterKeyColumn(static_cast<int>(StreamColumn::Name));
  search_.setFilterCaseSensitivity(Qt::CaseInsensitive);
  auto *header = new AlarmHeader(holder, this);
  header->setSortIndicatorShown(false);
  setHorizontalHeader(header);
  setModel(&search_);
  setItemDelegate(new StreamDelegate(search_, streams, holder, clock, *this));
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setFrameShape(NoFrame);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  viewport()->setAutoFillBackground(false);
  setAccessibleName(tr("Streams"));
  header->setAccessibleName(tr("Columns of the streams"));
  header->setSectionResizeMode(QHeaderView::Interactive);
  header->setSectionResizeMode(static_cast<int>(StreamColumn::Name), QHeaderView::Stretch);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setMinimumSectionSize(8);
  connect(&holder, &ThemeHolder::changed, this, &StreamTable::dress);
  dress();
}

void StreamTable::dress()
{
  verticalHeader()->setDefaultSectionSize(holder_.theme().alarmRowHeight());
  horizontalHeader()->setFixedHeight(holder_.theme().columnHeaderHeight());
  hideWhatDoesNotFit();
  viewport()->update();
}

void StreamTable::hideWhatDoesNotFit()
{
  const auto wide = [this](StreamColumn column) { return static_cast<int>(widthOf(column) * holder_.theme().textScale); };
  int room = viewport()->width() - wide(StreamColumn::Name) - wide(StreamColumn::Value);
  for (const StreamColumn column : {StreamColumn::Age, StreamColumn::Band, StreamColumn::Trend, StreamColumn::Sensor}) {
    room -= wide(column);
    setColumnHidden(static_cast<int>(column), room < 0);
  }
  for (const StreamColumn column : {StreamColumn::Value, StreamColumn::Age, StreamColumn::Band, StreamColumn::Sensor, StreamColumn::Trend})
    setColumnWidth(static_cast<int>(column), wide(column));
}

void StreamTable::setFilter(const QString &text)
{
  search_.setFilterFixedString(text);
}

std::optional<StreamId> StreamTable::current() const
{
  const QModelIndex index = currentIndex();
  return index.isValid() ? std::optional{streams_.facts(search_.mapToSource(index).row()).id} : std::nullopt;
}

void StreamTable::select(const StreamId &stream)
{
  for (int row = 0; row < search_.rowCount(); ++row) {
    const QModelIndex index = search_.index(row, 0);
    if (streams_.facts(search_.mapToSource(index).row()).id != stream)
      continue;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
  }
}

int StreamTable::heightForRows(int rows) const
{
  return holder_.theme().columnHeaderHeight() + rows * holder_.theme().alarmRowHeight() + 2;
}

void StreamTable::keyPressEvent(QKeyEvent *event)
{
  if (event->text().isEmpty() || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
    QTableView::keyPressEvent(event);
  else
    event->ignore(); // letters are commands of the window
}

void StreamTable::paintEvent(QPaintEvent *event)
{
  {
    QPainter ground(viewport());
    ground.fillRect(event->rect(), holder_.theme().panel);
  }
  QTableView::paintEvent(event);
  if (!hasFocus() || !currentIndex().isValid())
    return;
  QPainter painter(viewport());
  const QRect first = visualRect(currentIndex());
  paintFocusRing(painter, QRectF(0, first.top(), viewport()->width(), first.height() - 1), holder_.theme());
}

void StreamTable::resizeEvent(QResizeEvent *event)
{
  QTableView::resizeEvent(event);
  hideWhatDoesNotFit();
}

void StreamTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
  QTableView::currentChanged(current, previous);
  viewport()->update();
  Q_EMIT currentMoved();
}

} // namespace andon
