// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alarm_facts.h"
#include "views/command_table.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <vector>

namespace andon {

/// The foot of the detail: comment, the buttons that fit the state of the selection, and the shelf that opens in place.
class ActionPanel final : public QWidget {
  Q_OBJECT

public:
  ActionPanel(const ThemeHolder &holder, CommandTable &commands, QWidget *parent = nullptr);

  void setSelection(const std::vector<AlarmFacts> &selected);
  void setLongestShelf(Duration longest);
  [[nodiscard]] QString comment() const { return comment_->text(); }
  void clearComment() { comment_->clear(); }
  void focusComment();
  void openShelf();
  bool closeShelf(); ///< false: it was not open
  [[nodiscard]] bool isShelfOpen() const { return !shelf_->isHidden(); }

Q_SIGNALS:
  void shelveAsked(bool oneShot, andon::Duration duration, const QString &reason);

private:
  QWidget *buildShelf();
  void askForShelf();

  const ThemeHolder &holder_;
  CommandTable &commands_;
  Field *comment_;
  ActionButton *acknowledge_;
  ActionButton *unacknowledge_;
  ActionButton *note_;
  ActionButton *shelve_;
  ActionButton *unshelve_;
  ActionButton *resetLatch_;
  QWidget *shelf_ = nullptr;
  TextLabel *shelfTitle_ = nullptr;
  Field *reason_ = nullptr;
  TextLabel *problem_ = nullptr;
  struct Choice {
    Duration duration;
    FilterButton *button;
  };
  std::vector<Choice> choices_;
  FilterButton *oneShot_ = nullptr;
  Duration longest_ = std::chrono::hours{8};
  Duration chosen_ = std::chrono::minutes{30};
  bool chosenOneShot_ = false;
};

} // namespace andon
