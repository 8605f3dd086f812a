// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/adoption_table.h"

#include "models/items/adoption_words.h"
#include "models/items/payload_text.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>

#include <algorithm>

namespace andon {
namespace {

constexpr int stretched = 6;
constexpr int fewestRows = 4;

} // namespace

AdoptionTable::AdoptionTable(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , records_(new RecordTable(
          holder, {tr("What"), tr("It would be"), tr("Kind"), tr("How sure"), tr("Rules"), tr("Seen"), tr("Heard under")}, stretched))
{
  setAccessibleName(tr("What is heard and unknown"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(records_);
  setFocusProxy(records_);
  records_->setAccessibleName(tr("What is heard and unknown"));
  records_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  records_->setMinimumHeight(fewestRows * records_->verticalHeader()->defaultSectionSize());
  connect(records_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    if (!isFilling_)
      Q_EMIT selectionChanged();
  });
}

QStringList AdoptionTable::cellsOf(const AdoptionProposal &proposal)
{
  return {words::unknownWhat(proposal),   words::proposedAs(proposal),   words::proposedKind(proposal), words::howSure(proposal),
          words::proposedRules(proposal), words::unknownTimes(proposal), safeLine(proposal.heard.topic)};
}

void AdoptionTable::setProposals(const std::vector<AdoptionProposal> &proposals)
{
  std::vector<std::pair<BrokerId, AssetId>> chosen, rows;
  for (const QModelIndex &index : records_->selectionModel()->selectedRows())
    chosen.push_back(rows_[static_cast<std::size_t>(index.row())]);
  for (const AdoptionProposal &each : proposals)
    rows.emplace_back(each.heard.broker, each.heard.asset);
  const bool wasEmpty = rows_.empty();
  const bool isSame = rows == rows_;
  const int current = records_->currentIndex().row();
  proposals_ = proposals;
  rows_ = std::move(rows);
  isFilling_ = true;
  if (!isSame)
    records_->clearRows();
  for (int row = 0; row < static_cast<int>(proposals_.size()); ++row) {
    const QStringList cells = cellsOf(proposals_[static_cast<std::size_t>(row)]);
    if (!isSame) {
      records_->addRow(cells);
      continue;
    }
    for (int column = 0; column < cells.size(); ++column)
      if (const QModelIndex index = records_->model()->index(row, column); index.data().toString() != cells[column]) {
        records_->model()->setData(index, cells[column]);
        records_->model()->setData(index, cells[column], Qt::ToolTipRole);
      }
  }
  if (!isSame)
    restore(chosen, current, wasEmpty);
  isFilling_ = false;
}

void AdoptionTable::restore(const std::vector<std::pair<BrokerId, AssetId>> &chosen, int current, bool selectsFirst)
{
  records_->fit();
  QItemSelection again;
  const int last = records_->model()->columnCount() - 1;
  for (int row = 0; row < records_->rows(); ++row)
    if ((selectsFirst && row == 0) || std::find(chosen.begin(), chosen.end(), rows_[static_cast<std::size_t>(row)]) != chosen.end())
      again.select(records_->model()->index(row, 0), records_->model()->index(row, last));
  if (records_->rows() > 0)
    records_->selectionModel()->setCurrentIndex(records_->model()->index(std::clamp(current, 0, records_->rows() - 1), 0),
                                                QItemSelectionModel::NoUpdate);
  records_->selectionModel()->select(again, QItemSelectionModel::ClearAndSelect);
}

void AdoptionTable::keyPressEvent(QKeyEvent *event)
{
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    Q_EMIT asked();
  else
    QWidget::keyPressEvent(event);
}

std::vector<AdoptionProposal> AdoptionTable::selected() const
{
  std::vector<AdoptionProposal> proposals;
  for (int row = 0; row < static_cast<int>(proposals_.size()); ++row)
    if (records_->selectionModel()->isRowSelected(row))
      proposals.push_back(proposals_[static_cast<std::size_t>(row)]);
  return proposals;
}

} // namespace andon
