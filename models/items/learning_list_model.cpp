// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/learning_list_model.h"

#include "models/items/tuning_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace andon {

QString textOf(const LearningRow &row)
{
  QStringList parts{row.title, row.line};
  for (const OpinionWords &opinion : row.opinions)
    parts << QCoreApplication::translate("learning", "%1: %2", "person, what they hold").arg(opinion.who, words::label(opinion.label));
  parts << row.state << row.more;
  parts.removeAll(QString());
  return parts.join(QStringLiteral("; "));
}

void LearningListModel::setItems(std::vector<LearningItem> items)
{
  std::set<std::string> wanted;
  for (const LearningItem &item : items)
    wanted.insert(item.key);
  for (int row = static_cast<int>(items_.size()) - 1; row >= 0; --row)
    if (!wanted.contains(items_[static_cast<std::size_t>(row)].key)) {
      beginRemoveRows({}, row, row);
      items_.erase(items_.begin() + row);
      endRemoveRows();
    }
  for (int row = 0; row < static_cast<int>(items.size()); ++row) {
    const auto at = static_cast<std::size_t>(row);
    LearningItem &item = items[at];
    const int now = rowOf(item.key);
    if (now < 0) {
      beginInsertRows({}, row, row);
      items_.insert(items_.begin() + row, std::move(item));
      endInsertRows();
      continue;
    }
    if (now != row) { // those before it stand already, so it comes from below
      beginMoveRows({}, now, now, {}, row);
      std::rotate(items_.begin() + row, items_.begin() + now, items_.begin() + now + 1);
      endMoveRows();
    }
    if (items_[at] == item)
      continue;
    items_[at] = std::move(item);
    Q_EMIT dataChanged(index(row), index(row));
  }
}

const LearningRow *LearningListModel::row(int row) const
{
  return row < 0 || row >= static_cast<int>(items_.size()) ? nullptr : &items_[static_cast<std::size_t>(row)].row;
}

std::string LearningListModel::keyAt(int row) const
{
  return row < 0 || row >= static_cast<int>(items_.size()) ? std::string{} : items_[static_cast<std::size_t>(row)].key;
}

int LearningListModel::rowOf(const std::string &key) const
{
  const auto found = std::find_if(items_.begin(), items_.end(), [&key](const LearningItem &item) { return item.key == key; });
  return found == items_.end() ? -1 : static_cast<int>(found - items_.begin());
}

int LearningListModel::rowCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant LearningListModel::data(const QModelIndex &index, int role) const
{
  const LearningRow *found = index.isValid() ? row(index.row()) : nullptr;
  if (found == nullptr)
    return {};
  switch (role) {
  case Qt::DisplayRole: return found->title;
  case Qt::ToolTipRole:
  case Qt::AccessibleTextRole: return textOf(*found);
  default: return {};
  }
}

} // namespace andon
