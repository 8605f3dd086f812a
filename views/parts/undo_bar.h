// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"

#include <QTimer>

#include <optional>

namespace andon {

/// What was just done, and ten seconds to take it back. Hidden while there is nothing to undo.
class UndoBar final : public QWidget {
  Q_OBJECT
public:
  static constexpr Duration patience = std::chrono::seconds{10};

  /// `clock` outlives the bar; its steady face counts.
  UndoBar(const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);

  /// Shows the bar and starts to count; what was offered before expires at once.
  /// Without `canUndo` it only says what was done, as long.
  void offer(const QString &fact, const QString &consequence, bool canUndo = true);
  void withdraw();            ///< nothing is offered any more; tells nobody
  void setTarget(int pixels); ///< least height and width of the button, for fingers; 0: the desk's
  [[nodiscard]] bool isOffered() const { return until_.has_value(); }
  /// Whole seconds left, rounded up; 0 when nothing is offered.
  [[nodiscard]] int secondsLeft() const;
  /// Reads the clock; called by the bar's own timer.
  void refresh();

Q_SIGNALS:
  void undoAsked();
  void expired();

protected:
  void paintEvent(QPaintEvent *event) override;
  void changeEvent(QEvent *event) override;

private:
  void dress();

  const ThemeHolder &holder_;
  const Clock &clock_;
  QString fact_;
  QString consequence_;
  std::optional<SteadyTime> until_;
  QTimer timer_;
  int target_ = 0;
  QLabel *words_;
  QPushButton *undo_;
};

} // namespace andon
