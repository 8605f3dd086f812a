// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/plant_model.h"
#include "views/parts/badge_painter.h"
#include "views/parts/labels.h"

#include <QListView>
#include <QTreeView>

#include <optional>

class QStackedWidget;

namespace andon {

class ActionButton;

/// The plant as a tree with the worst alarm and the number of alarms of each place. A click or Enter chooses one.
class PlantTreeView final : public QTreeView {
  Q_OBJECT

public:
  PlantTreeView(PlantModel &plant, const ThemeHolder &holder, QWidget *parent = nullptr);

  void select(int node); ///< current, unfolded and visible; chooses nothing

  void keyboardSearch(const QString &) override {} // letters are commands here

Q_SIGNALS:
  void chosen(int node);

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
  void dress();
  void unfold();

  const PlantModel &plant_;
  const ThemeHolder &holder_;
};

/// The side pane with the tree. Where there is little room it is a rail that shows the areas alone; its button unfolds the tree over the
/// page until something is chosen or Esc is pressed.
class AssetTree final : public QWidget {
  Q_OBJECT

public:
  enum class Form : std::uint8_t { Open, Rail, Gone };

  AssetTree(PlantModel &plant, const ThemeHolder &holder, QWidget *parent = nullptr);

  void setForm(Form form);
  [[nodiscard]] Form form() const { return form_; }
  [[nodiscard]] int widthOf(Form form) const; ///< what the layout keeps free for it
  void setUnfolded(bool unfolded);            ///< over the page; nothing where it is open anyway
  [[nodiscard]] bool isUnfolded() const { return unfolded_; }
  void select(int node);
  void focusTree();
  [[nodiscard]] PlantTreeView &tree() { return *tree_; }
  [[nodiscard]] QListView &rail() { return *rail_; }

Q_SIGNALS:
  void chosen(int node);
  void formChanged(); ///< form() or isUnfolded()

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void showForm();
  void fillRail();
  void watchFocus(QWidget *now);

  const PlantModel &plant_;
  const ThemeHolder &holder_;
  PlaceListModel areas_;
  QWidget *head_;
  ActionButton *button_;
  QStackedWidget *stack_;
  PlantTreeView *tree_;
  QListView *rail_;
  Form form_ = Form::Gone;
  bool unfolded_ = false;
};

} // namespace andon
