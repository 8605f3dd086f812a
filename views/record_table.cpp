// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/record_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace andon {

namespace {

/// Cells that stand below their column names, with rows parted by lines.
class RecordDelegate final : public QStyledItemDelegate {
public:
  RecordDelegate(const ThemeHolder &holder, QObject *parent)
      : QStyledItemDelegate(parent)
      , holder_(holder)
  {
  }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
  {
    const Theme &theme = holder_.theme();
    painter->save();
    painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? theme.selected : theme.row);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    painter->setPen(theme.text);
    painter->setFont(theme.font(TextSize::Body));
    const QRect inner = option.rect.adjusted(index.column() == 0 ? 12 : 8, 0, -8, 0);
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    painter->restore();
  }

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
  {
    const QFontMetrics metrics(holder_.theme().font(TextSize::Body));
    return {std::min(320, metrics.horizontalAdvance(index.data().toString()) + 24), holder_.theme().groupRowHeight()};
  }

private:
  const ThemeHolder &holder_;
};

} // namespace

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
  header->setSectionResizeMode(QHeaderView::Interactive);
  header->setSectionResizeMode(stretchColumn, QHeaderView::Stretch);
  header->setSortIndicator(-1, Qt::AscendingOrder);
  verticalHeader()->hide();
  setShowGrid(false);
  setFrameShape(NoFrame);
  setEditTriggers(NoEditTriggers);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setTabKeyNavigation(false);
  viewport()->setAutoFillBackground(false);
  setWordWrap(false);
  setItemDelegate(new RecordDelegate(holder, this));
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  connect(&holder, &ThemeHolder::changed, this, &RecordTable::dress);
  dress();
}

void RecordTable::dress()
{
  verticalHeader()->setDefaultSectionSize(holder_.theme().groupRowHeight());
  horizontalHeader()->setFixedHeight(holder_.theme().columnHeaderHeight());
  fit();
}

void RecordTable::paintEvent(QPaintEvent *event)
{
  {
    QPainter ground(viewport());
    ground.fillRect(event->rect(), holder_.theme().panel);
  }
  QTableView::paintEvent(event);
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
  if (event->text().isEmpty() || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
    QTableView::keyPressEvent(event);
  else
    event->ignore();
}

} // namespace andon
