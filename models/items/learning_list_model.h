// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/learning_rows.h"

#include <QAbstractListModel>

#include <string>
#include <vector>

namespace andon {

/// Rows of two lines by a key of their own. What comes is compared with what is there, so that the selection of a view survives. GUI
/// thread.
class LearningListModel final : public QAbstractListModel {
  Q_OBJECT

public:
  using QAbstractListModel::QAbstractListModel;

  void setItems(std::vector<LearningItem> items);
  [[nodiscard]] const std::vector<LearningItem> &items() const { return items_; }
  [[nodiscard]] const LearningRow *row(int row) const;   ///< null: there is none
  [[nodiscard]] std::string keyAt(int row) const;        ///< empty: there is none
  [[nodiscard]] int rowOf(const std::string &key) const; ///< negative: it is not there

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
  std::vector<LearningItem> items_;
};

} // namespace andon
