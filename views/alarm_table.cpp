// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_table.h"

#include "views/parts/glyphs.h"
#include "views/parts/style.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace andon {

AlarmHeader::AlarmHeader(const ThemeHolder &holder, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , holder_(holder)
{
  setSectionsClickable(true);
  setHighlightSections(false);
  setSortIndicatorShown(true);
  setFocusPolicy(Qt::NoFocus);
}

QSize AlarmHeader::sectionSizeFromContents(int section) const
{
  const QString name = model()->headerData(section, Qt::Horizontal).toString();
  return {QFontMetrics(holder_.theme().font(TextSize::Caption)).horizontalAdvance(name) + 24, holder_.theme().columnHeaderHeight()};
}

void AlarmHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
  const Theme &theme = holder_.theme();
  painter->save();
  painter->fillRect(rect, theme.panel);
  painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
  painter->setPen(theme.text2);
  painter->setFont(theme.font(TextSize::Caption));
  QRect inner = rect.adjusted(section == 0 ? 12 : 8, 0, -8, 0);
  const QString name = model()->headerData(section, Qt::Horizontal).toString();
  const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
  const bool right = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight);
  const int markWidth = sorted ? 16 : 0;
  const QString shown = painter->fontMetrics().elidedText(name, Qt::ElideRight, inner.width() - markWidth);
  const int width = painter->fontMetrics().horizontalAdvance(shown);
  const int left = right ? inner.right() - width - markWidth + 1 : inner.left();
  painter->drawText(QRect(left, inner.top(), width + 1, inner.height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
  if (sorted) {
    const QRectF mark(left + width + 4, inner.center().y() - 5, 10, 10);
    if (sortIndicatorOrder() == Qt::DescendingOrder) {
      painter->translate(mark.center());
      painter->rotate(180);
      painter->translate(-mark.center());
    }
    paintGlyph(*painter, mark, Glyph::ChevronDown, theme.text2);
  }
  painter->restore();
}

AlarmTable::AlarmTable(AlarmListProxy &alarms, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : QTableView(parent)
    , alarms_(alarms)
    , holder_(holder)
    , flash_(flash)
    , delegate_(new AlarmDelegate(alarms, holder, flash, clock, this))
{
  setHorizontalHeader(new AlarmHeader(holder, this));
  setModel(&alarms);
  setItemDelegate(delegate_);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setShowGrid(false);
  setFrameShape(NoFrame);
  setWordWrap(false);
  setCornerButtonEnabled(false);
  setTabKeyNavigation(false);
  viewport()->setAutoFillBackground(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setAccessibleName(tr("Alarm list"));
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setAccessibleName(tr("Columns of the alarm list"));
  horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
  horizontalHeader()->setSectionResizeMode(static_cast<int>(AlarmColumn::Alarm), QHeaderView::Stretch);
  horizontalHeader()->setSortIndicator(static_cast<int>(AlarmColumn::State), Qt::AscendingOrder);
  setSortingEnabled(true);
  connect(&holder, &ThemeHolder::changed, this, &AlarmTable::dress);
  connect(&flash, &FlashTimer::flashed, this, &AlarmTable::flash);
  connect(&alarms.alarms(), &AlarmListModel::countsChanged, this, &AlarmTable::tellFlashTimer);
  dress();
}

AlarmTable::~AlarmTable()
{
  flash_.setWanted(this, false);
}

void AlarmTable::dress()
{
  verticalHeader()->setMinimumSectionSize(8);
  verticalHeader()->setDefaultSectionSize(holder_.theme().alarmRowHeight());
  horizontalHeader()->setFixedHeight(holder_.theme().columnHeaderHeight());
  verticalScrollBar()->setSingleStep(holder_.theme().alarmRowHeight() / 2);
  layOutColumns();
  viewport()->update();
}

void AlarmTable::layOutColumns()
{
  for (int column = 0; column < static_cast<int>(AlarmColumn::Count); ++column)
    if (column != static_cast<int>(AlarmColumn::Alarm))
      setColumnWidth(column, delegate_->columnWidth(static_cast<AlarmColumn>(column)));
  hideWhatDoesNotFit();
}

void AlarmTable::hideWhatDoesNotFit()
{
  // The name of the alarm goes before who acknowledged it and before its value; the detail shows both.
  const auto wide = [this](AlarmColumn column) { return delegate_->columnWidth(column); };
  int room = viewport()->width() - wide(AlarmColumn::State) - wide(AlarmColumn::Raised) - wide(AlarmColumn::Alarm);
  setColumnHidden(static_cast<int>(AlarmColumn::Asset), delegate_->isMerged());
  if (!delegate_->isMerged())
    room -= wide(AlarmColumn::Asset);
  room -= wide(AlarmColumn::Value);
  setColumnHidden(static_cast<int>(AlarmColumn::Value), room < 0);
  room -= wide(AlarmColumn::Acknowledged);
  setColumnHidden(static_cast<int>(AlarmColumn::Acknowledged), room < 0);
}

void AlarmTable::resizeEvent(QResizeEvent *event)
{
  QTableView::resizeEvent(event);
  hideWhatDoesNotFit();
}

void AlarmTable::setMerged(bool merged)
{
  if (merged == delegate_->isMerged())
    return;
  delegate_->setMerged(merged);
  layOutColumns();
}

std::vector<AlarmId> AlarmTable::selectedAlarms() const
{
  std::vector<int> rows;
  for (const QModelIndex &index : selectionModel()->selectedRows())
    rows.push_back(index.row());
  std::sort(rows.begin(), rows.end());
  std::vector<AlarmId> alarms;
  alarms.reserve(rows.size());
  for (const int row : rows)
    alarms.push_back(alarms_.facts(alarms_.index(row, 0)).status.alarm);
  return alarms;
}

void AlarmTable::select(const AlarmId &alarm)
{
  const QModelIndex index = alarms_.indexOf(alarm);
  if (!index.isValid())
    return;
  selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  scrollTo(index);
}

void AlarmTable::repaintAges()
{
  const int column = static_cast<int>(AlarmColumn::Raised);
  viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
}

void AlarmTable::flash()
{
  const int first = std::max(0, rowAt(0));
  for (int row = first; row < alarms_.rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
    const QModelIndex index = alarms_.index(row, static_cast<int>(AlarmColumn::State));
    if (isUnacknowledged(alarms_.facts(index).status))
      viewport()->update(visualRect(index));
  }
}

void AlarmTable::tellFlashTimer()
{
  flash_.setWanted(this, isVisible() && alarms_.alarms().counts().unacknowledged > 0);
}

void AlarmTable::showEvent(QShowEvent *event)
{
  QTableView::showEvent(event);
  tellFlashTimer();
}

void AlarmTable::hideEvent(QHideEvent *event)
{
  QTableView::hideEvent(event);
  flash_.setWanted(this, false);
}

void AlarmTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
  QTableView::selectionChanged(selected, deselected);
  Q_EMIT selectionMoved();
}

void AlarmTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
  QTableView::currentChanged(current, previous);
  viewport()->update();
  Q_EMIT selectionMoved();
}

void AlarmTable::keyPressEvent(QKeyEvent *event)
{
  // Letters are commands or nothing; whoever moves or selects reads the list.
  if (event->text().isEmpty() || event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)
    Q_EMIT touched();
  if (event->key() == Qt::Key_Space) {
    selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    event->accept();
    return;
  }
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    Q_EMIT detailAsked();
    event->accept();
    return;
  }
  QTableView::keyPressEvent(event);
}

void AlarmTable::mousePressEvent(QMouseEvent *event)
{
  Q_EMIT touched();
  QTableView::mousePressEvent(event);
}

void AlarmTable::wheelEvent(QWheelEvent *event)
{
  Q_EMIT touched();
  QTableView::wheelEvent(event);
}

void AlarmTable::paintEvent(QPaintEvent *event)
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

} // namespace andon
