// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/alarm_table.h"

#include <QStandardItemModel>
#include <QTableView>

namespace andon {

/// A plain table of texts for a page of at most some hundred records: kept-out payloads, audit.
class RecordTable final : public QTableView {
  Q_OBJECT

public:
  RecordTable(const ThemeHolder &holder, const QStringList &columns, int stretchColumn, QWidget *parent = nullptr);

  void clearRows();
  void addRow(const QStringList &cells);
  void fit(); ///< columns as wide as their cells; once after rows were added
  [[nodiscard]] int rows() const { return model_.rowCount(); }
  [[nodiscard]] QString cell(int row, int column) const { return model_.item(row, column)->text(); }

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void dress();

  const ThemeHolder &holder_;
  QStandardItemModel model_;
  int stretchColumn_;
};

} // namespace andon
