// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/record_table.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace andon {

RecordTable::RecordTable(const ThemeHolder &holder, const QStringList &columns, int stretchColumn, QWidget *parent)
    : QTableView(parent)
    , holder_(holder)
    , stretchColumn_(stretchColumn)
{
  model_.setHorizontalHeaderLabels(columns);
  auto *header = new AlarmHeader(holder, this);
  header->setSortIndicatorShown(false);
  header->setAccessibleName(tr("Columns"));
  setHorizontalHeader(header);
  setModel(&model_);
  header->setSectionResizeMode(QHeaderView::ResizeToContents);
  header->setSectionResizeMode(stretchColumn, QHeaderView::Stretch);
  header->setSortIndicator(-1, Qt::AscendingOrder);
  verticalHeader()->hide();
  setShowGrid(false);
  setFrameShape(NoFrame);
  setEditTriggers(NoEditTriggers);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setTabKeyNavigation(false);
  setWordWrap(false);
  setAlternatingRowColors(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  connect(&holder, &ThemeHolder::changed, this, &RecordTable::dress);
  dress();
}

void RecordTable::dress()
{
  setFont(holder_.theme().font(TextSize::Body));
  verticalHeader()->setDefaultSectionSize(holder_.theme().groupRowHeight());
  horizontalHeader()->setFixedHeight(holder_.theme().columnHeaderHeight());
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

void RecordTable::keyPressEvent(QKeyEvent *event)
{
  // Letters are commands of the window, not a search.
  if (event->text().isEmpty() || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
    QTableView::keyPressEvent(event);
  else
    event->ignore();
}

} // namespace andon
