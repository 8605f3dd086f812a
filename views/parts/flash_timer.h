// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

namespace andon {

/// The one rhythm of all unacknowledged badges: 1 Hz, half of it lit. One for the application, passed by reference; runs only while
/// somebody shows such a badge. With reduced motion it stays lit and never ticks.
class FlashTimer final : public QObject {
  Q_OBJECT
public:
  explicit FlashTimer(QObject *parent = nullptr);

  [[nodiscard]] bool lit() const { return lit_; }
  [[nodiscard]] bool isRunning() const { return timer_.isActive(); }

  /// Says whether `viewer` shows an unacknowledged badge; call again with false before it is destroyed.
  void setWanted(const QObject *viewer, bool wanted);
  void setReducedMotion(bool reduced);

Q_SIGNALS:
  void flashed(bool lit); ///< repaint the unacknowledged badge rectangles that are visible, nothing else

private:
  void update();

  QTimer timer_;
  QSet<const QObject *> viewers_;
  bool lit_ = true;
  bool reduced_ = false;
};

} // namespace andon
