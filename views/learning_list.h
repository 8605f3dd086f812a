// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/learning_list_model.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"

#include <QListView>

#include <vector>

namespace andon {

class LearningDelegate;

/// A titled list of LearningRow with filters above it, and words in its place while it is empty.
class LearningList final : public Pane {
  Q_OBJECT

public:
  LearningList(const ThemeHolder &holder, const QString &title, QWidget *parent = nullptr);
  ~LearningList() override;

  void setFilters(const QStringList &names);            ///< the first is chosen
  void setFilterCounts(const std::vector<int> &counts); ///< in their order
  [[nodiscard]] int filter() const { return filter_; }
  void setFilter(int filter);
  /// Keeps what is chosen, or chooses the first. `nothing`: fact and remedy while there is none.
  void setItems(std::vector<LearningItem> items, const QString &beside, const QString &nothing);
  [[nodiscard]] std::string chosen() const; ///< key; empty: none
  void choose(const std::string &key);
  [[nodiscard]] LearningListModel &model() { return model_; }
  [[nodiscard]] QListView &list() { return *list_; }
  [[nodiscard]] QString nothing() const { return nothing_->isHidden() ? QString() : nothing_->text(); }
  void addTool(QWidget *tool); ///< below the list

Q_SIGNALS:
  void chosenChanged();
  void filterChanged();

private:
  void dress();

  const ThemeHolder &holder_;
  LearningListModel model_;
  TextLabel *beside_;
  QWidget *filterRow_;
  std::vector<FilterButton *> filters_;
  QListView *list_;
  TextLabel *nothing_;
  QWidget *tools_;
  int filter_ = 0;
  bool isFilling_ = false;
};

} // namespace andon
