// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "models/items/search_index.h"
#include "views/command_table.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>

class QListView;

namespace andon {

/// What was found, best first.
class SearchListModel final : public QAbstractListModel {
  Q_OBJECT

public:
  using QAbstractListModel::QAbstractListModel;

  void setFound(std::vector<SearchEntry> found);
  [[nodiscard]] const SearchEntry &entry(int row) const { return found_[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
  std::vector<SearchEntry> found_;
};

/// Finds anything by typing: assets, streams, alarms, rules, pages, commands. Lies over the window's upper middle, never modal: Up and Down
/// move, Enter goes there, Esc or a click beside it closes. A command that is refused stands there with the reason and does nothing.
class SearchPalette final : public QFrame {
  Q_OBJECT

public:
  static constexpr std::size_t most = 50;

  /// A child of `over`, which it covers in part.
  SearchPalette(DeskFeed &feed, CommandTable &commands, const ThemeHolder &holder, QWidget *over);

  void open(const QString &typed = {});
  void dismiss(); ///< the focus goes back to where it was
  [[nodiscard]] Field &field() { return *field_; }
  [[nodiscard]] const SearchListModel &found() const { return found_; }
  [[nodiscard]] int current() const;
  [[nodiscard]] QString said() const { return said_->text(); }

Q_SIGNALS:
  void chosen(const andon::SearchTarget &target);

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void gather();
  void find();
  void use();
  void say();
  void place();
  void watchFocus(QWidget *now);

  DeskFeed &feed_;
  CommandTable &commands_;
  const ThemeHolder &holder_;
  SearchIndex index_;
  SearchListModel found_;
  Field *field_;
  QListView *list_;
  TextLabel *said_;
  QPointer<QWidget> before_; ///< had the focus
};

} // namespace andon
