// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "views/parts/labels.h"
#include "views/parts/undo_bar.h"

#include <functional>
#include <optional>

namespace andon {

/// What is ordered on the learning page and what takes it back.
struct LearningOrder {
  std::vector<Command> commands; ///< given one after the other; the first that is refused ends it
  QString fact;                  ///< once they are done
  std::optional<Command> undo{}; ///< none: it cannot be taken back
};

/// Gives orders, says what became of them and offers ten seconds to take back what can be. One at a time. GUI thread; desk and clock
/// outlive it.
class LearningOrders final : public QWidget {
  Q_OBJECT

public:
  LearningOrders(Desk &desk, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);
  ~LearningOrders() override;

  /// `done`: all of it is committed, or waits for a second person.
  void give(LearningOrder order, std::function<void()> done = {});
  void say(const QString &text, Ink ink);
  void forget(); ///< of somebody who has left the desk
  [[nodiscard]] bool isWaiting() const { return !waiting_.isNone(); }
  [[nodiscard]] QString said() const { return said_->isHidden() ? QString() : said_->text(); }
  [[nodiscard]] UndoBar &undoBar() { return *undo_; }

Q_SIGNALS:
  void waitingChanged();
  void answered(); ///< something may be otherwise now

private:
  void giveNext();
  void take(const CommandOutcome &outcome);
  void takeBack();

  Desk &desk_;
  TextLabel *said_;
  UndoBar *undo_;
  LearningOrder order_;
  std::size_t next_ = 0;
  bool isUnsaved_ = false;
  std::optional<SecondPersonRequestId> request_;
  std::function<void()> done_;
  Ticket waiting_;
};

} // namespace andon
