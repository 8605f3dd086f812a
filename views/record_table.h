// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/alarm_table.h"

#include <QStandardItemModel>
#include <QTableView>

namespace andon {

/// Makes a view of texts look like a table of records: rows of one height, parted by lines, one column that stretches. Ink and alignment
/// of a cell come from its model.
void dressRecords(QTableView &view, const ThemeHolder &holder, int stretchColumn);
inline constexpr int recordInkRole = Qt::UserRole + 40;      ///< int of an Ink
inline constexpr int recordPriorityRole = Qt::UserRole + 41; ///< int of a Priority: its shape stands before the text
inline constexpr int recordShareRole = Qt::UserRole + 42;    ///< 0 to 1: a bar of that length stands before the text

/// A plain table of texts for a page of at most some hundred records: kept-out payloads, audit.
class RecordTable final : public QTableView {
  Q_OBJECT

public:
  RecordTable(const ThemeHolder &holder, const QStringList &columns, int stretchColumn, QWidget *parent = nullptr);

  void setColumns(const QStringList &columns); ///< others than before; without rows
  void clearRows();
  void addRow(const QStringList &cells);
  void setInk(int column, Ink ink);                ///< of the last row
  void setPriority(int column, Priority priority); ///< of the last row: its shape before the text
  void setShare(int column, double share);         ///< of the last row: a bar before the text, 1 is the longest
  void alignRight(int column);                     ///< of the last row, and the column's name
  void fit();                                      ///< columns as wide as their cells; once after rows were added
  [[nodiscard]] int neededWidth() const;           ///< so that no cell of it is cut
  [[nodiscard]] int rows() const { return model_.rowCount(); }
  [[nodiscard]] QString cell(int row, int column) const { return model_.item(row, column)->text(); }

protected:
  void keyPressEvent(QKeyEvent *event) override;

private:
  QStandardItemModel model_;
  int stretchColumn_;
};

} // namespace andon
