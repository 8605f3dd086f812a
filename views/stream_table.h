// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/stream_list_model.h"
#include "views/alarm_table.h"

#include <QSortFilterProxyModel>

namespace andon {

/// All streams of an asset: name, value, band, small trend, age, sensor. Columns that do not fit go, the sensor first; what is wrong with
/// it then stands below the name.
class StreamTable final : public QTableView {
  Q_OBJECT

public:
  StreamTable(StreamListModel &streams, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);

  void setFilter(const QString &text); ///< a part of the name
  [[nodiscard]] std::optional<StreamId> current() const;
  void select(const StreamId &stream);
  [[nodiscard]] int heightForRows(int rows) const; ///< with the column names

  void keyboardSearch(const QString &) override {} // letters are commands here

Q_SIGNALS:
  void currentMoved();

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
  void dress();
  void hideWhatDoesNotFit();

  StreamListModel &streams_;
  const ThemeHolder &holder_;
  QSortFilterProxyModel search_;
};

} // namespace andon
