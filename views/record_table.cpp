// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/record_table.h"

#include "views/parts/badge_painter.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

/// Cells that stand below their column names, with rows parted by lines.
class RecordDelegate final : public QStyledItemDelegate {
public:
  RecordDelegate(const ThemeHolder &holder, QObject *parent)
      : QStyledItemDelegate(parent)
      , holder_(holder)
      , badges_(holder)
  {
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
  {
    const Theme &theme = holder_.theme();
    painter->save();
    painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? theme.selected : theme.row);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const QVariant ink = index.data(recordInkRole);
    painter->setPen(ink.isValid() ? theme.ink(static_cast<Ink>(ink.toInt())) : theme.text);
    painter->setFont(theme.font(TextSize::Body, ink.isValid() ? TextWeight::Strong : TextWeight::Regular));
    QRect inner = option.rect.adjusted(index.column() == 0 ? 12 : 8, 0, -8, 0);
    if (const QVariant priority = index.data(recordPriorityRole); priority.isValid()) {
      const double side = shapeSide();
      badges_.paintShape(*painter, QRectF(inner.left(), option.rect.center().y() - side / 2.0, side, side),
                         static_cast<Priority>(priority.toInt()));
      inner.setLeft(inner.left() + static_cast<int>(side) + gap);
    }
    if (const QVariant share = index.data(recordShareRole); share.isValid()) {
      const int wide = static_cast<int>(std::lround(shareWidth() * std::clamp(share.toDouble(), 0.0, 1.0)));
      painter->fillRect(QRect(inner.left(), option.rect.center().y() - 6, std::max(1, wide), 13), theme.hatch);
      inner.setLeft(inner.left() + shareWidth() + gap);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    painter->drawText(inner, (alignment.isValid() ? alignment.toInt() : static_cast<int>(Qt::AlignLeft)) | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), option.textElideMode, inner.width()));
    painter->restore();
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
  {
    const QFontMetrics metrics(holder_.theme().font(TextSize::Body));
    int before = 0;
    if (index.data(recordPriorityRole).isValid())
      before += static_cast<int>(shapeSide()) + gap;
    if (index.data(recordShareRole).isValid())
      before += shareWidth() + gap;
    return {std::min(320, metrics.horizontalAdvance(index.data().toString()) + 24) + before, holder_.theme().groupRowHeight()};
  }

private:
  static constexpr int gap = 8;

  [[nodiscard]] double shapeSide() const { return std::min(20.0 * holder_.theme().textScale, holder_.theme().groupRowHeight() - 4.0); }
  [[nodiscard]] int shareWidth() const { return static_cast<int>(56.0 * holder_.theme().textScale); }

  const ThemeHolder &holder_;
  BadgePainter badges_;
};

} // namespace

void dressRecords(QTableView &view, const ThemeHolder &holder, int stretchColumn)
{
  auto *header = new AlarmHeader(holder, &view);
  header->setSortIndicatorShown(false);
  header->setAccessibleName(RecordTable::tr("Columns"));
  view.setHorizontalHeader(header);
  header->setSectionResizeMode(QHeaderView::Interactive);
  header->setSectionResizeMode(stretchColumn, QHeaderView::Stretch);
  header->setSortIndicator(-1, Qt::AscendingOrder);
  view.verticalHeader()->hide();
  view.setShowGrid(false);
  view.setFrameShape(QFrame::NoFrame);
  view.setEditTriggers(QAbstractItemView::NoEditTriggers);
  view.setSelectionBehavior(QAbstractItemView::SelectRows);
  view.setSelectionMode(QAbstractItemView::SingleSelection);
  view.setTabKeyNavigation(false);
  view.setWordWrap(false);
  view.setItemDelegate(new RecordDelegate(holder, &view));
  view.setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  const auto dress = [&view, &holder] {
    QPalette colours = holder.theme().palette();
    colours.setColor(QPalette::Base, holder.theme().panel);
    view.setPalette(colours);
    view.verticalHeader()->setDefaultSectionSize(holder.theme().groupRowHeight());
    view.horizontalHeader()->setFixedHeight(holder.theme().columnHeaderHeight());
  };
  QObject::connect(&holder, &ThemeHolder::changed, &view, dress);
  dress();
}

RecordTable::RecordTable(const ThemeHolder &holder, const QStringList &columns, int stretchColumn, QWidget *parent)
    : QTableView(parent)
    , stretchColumn_(stretchColumn)
{
  model_.setHorizontalHeaderLabels(columns);
  setModel(&model_);
  dressRecords(*this, holder, stretchColumn);
  connect(&holder, &ThemeHolder::changed, this, &RecordTable::fit);
  fit();
}

void RecordTable::setInk(int column, Ink ink)
{
  model_.item(model_.rowCount() - 1, column)->setData(static_cast<int>(ink), recordInkRole);
}

void RecordTable::setPriority(int column, Priority priority)
{
  model_.item(model_.rowCount() - 1, column)->setData(static_cast<int>(priority), recordPriorityRole);
}

void RecordTable::setShare(int column, double share)
{
  model_.item(model_.rowCount() - 1, column)->setData(share, recordShareRole);
}

int RecordTable::neededWidth() const
{
  int width = 2 * frameWidth();
  for (int column = 0; column < model_.columnCount(); ++column)
    width += std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
  return width;
}

void RecordTable::alignRight(int column)
{
  model_.item(model_.rowCount() - 1, column)->setTextAlignment(Qt::AlignRight);
  if (QStandardItem *head = model_.horizontalHeaderItem(column))
    head->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void RecordTable::setColumns(const QStringList &columns)
{
  model_.clear();
  model_.setHorizontalHeaderLabels(columns);
  horizontalHeader()->setSectionResizeMode(stretchColumn_, QHeaderView::Stretch); // which went with the columns
  fit();
}

void RecordTable::clearRows()
{
  model_.removeRows(0, model_.rowCount());
}

void RecordTable::addRow(const QStringList &cells)
{
  QList<QStandardItem *> row;
  for (const QString &cell : cells) {
    auto *item = new QStandardItem(cell);
    item->setToolTip(cell);
    row << item;
  }
  model_.appendRow(row);
}

void RecordTable::fit()
{
  for (int column = 0; column < model_.columnCount(); ++column)
    if (column != stretchColumn_)
      resizeColumnToContents(column);
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
  // Letters are commands of the window, not a search.
  if (event->text().isEmpty() || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab ||
      event->key() == Qt::Key_Backtab)
    QTableView::keyPressEvent(event);
  else
    event->ignore();
}

} // namespace andon
