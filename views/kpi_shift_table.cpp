// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_shift_table.h"

#include "models/items/words.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {
namespace {

constexpr double widest = 620.0; // that it asks for, at text scale 1

QStringList columnNames(const std::vector<Shift> &shifts)
{
  QStringList names{KpiShiftTable::tr("KPI")};
  for (const Shift &shift : shifts)
    names << words::text(shift.name);
  return names << KpiShiftTable::tr("All") << KpiShiftTable::tr("Target");
}

} // namespace

KpiShiftTable::KpiShiftTable(const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , holder_(holder)
    , table_(new RecordTable(holder, columnNames({}), 0))
{
  setAccessibleName(tr("By shift"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 8, 2, 8);
  column->setSpacing(Measures::space2);
  auto *head = new QHBoxLayout;
  head->setContentsMargins(10, 0, 10, 0);
  head->addWidget(new TextLabel(holder, tr("By shift"), TextSize::RowTitle, TextWeight::Strong));
  auto *beside = new TextLabel(holder, tr("by the site's calendar and clock"), TextSize::Second, TextWeight::Regular, Ink::Text2);
  beside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  beside->setWordWrap(true);
  head->addWidget(beside, 1);
  column->addLayout(head);
  table_->setAccessibleName(tr("KPI by shift"));
  table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(table_);
  column->addStretch(1);
  connect(&holder, &ThemeHolder::changed, this, &KpiShiftTable::fit);
}

void KpiShiftTable::setShifts(const std::vector<Shift> &shifts)
{
  if (shifts == known_)
    return;
  known_ = shifts;
  shifts_ = static_cast<int>(shifts.size());
  table_->setColumns(columnNames(shifts));
}

void KpiShiftTable::setReport(const tuning::KpiReport &report, const tuning::KpiTargets &targets)
{
  table_->clearRows();
  const auto shown = [](const words::ShiftRow::Figure &figure) {
    return figure.isOff ? QStringLiteral("\u25c6 ") + figure.text : figure.text;
  };
  for (const words::ShiftRow &row : words::shiftRows(report, targets)) {
    QStringList cells{row.name};
    for (const words::ShiftRow::Figure &figure : row.shifts)
      cells << shown(figure);
    while (cells.size() <= shifts_)
      cells << QString{};
    table_->addRow(cells << shown(row.all) << row.target);
    for (int i = 0; i <= shifts_; ++i) {
      const bool isOff = i < static_cast<int>(row.shifts.size()) ? row.shifts[static_cast<std::size_t>(i)].isOff : row.all.isOff;
      if (isOff)
        table_->setInk(i + 1, Ink::Loss);
    }
    for (int i = 1; i <= shifts_ + 2; ++i)
      table_->alignRight(i);
  }
  fit();
}

/// As high and as wide as its rows: the page scrolls, not the table. On a narrow page the names are cut.
void KpiShiftTable::fit()
{
  table_->fit();
  table_->setMinimumWidth(std::min(table_->neededWidth(), static_cast<int>(widest * holder_.theme().textScale)));
  table_->setFixedHeight(holder_.theme().columnHeaderHeight() + table_->rows() * holder_.theme().groupRowHeight() + 2);
}

} // namespace andon
