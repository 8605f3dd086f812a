// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/plant.h"
#include "views/main_window.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace andon::test {

/// What the tests of the whole window share: the plant behind a desk that they drive, settings in a folder of their own, and the
/// window itself. A test begins and ends it in its init() and cleanup(), and opens the window once the plant is as it wants it.
class WindowTest : public QObject {
protected:
  void begin();
  void end(); ///< fails if the window has left a watch open
  void openWindow(QSize size = {1280, 800}, DemoSignIn demo = {});
  /// Runs what the desk and the event loop have waiting.
  void settle();
  template <class W>
  [[nodiscard]] W *named(const QString &name) const
  {
    for (W *widget : window_->findChildren<W *>())
      if (widget->accessibleName() == name)
        return widget;
    return nullptr;
  }
  [[nodiscard]] AlarmTable &table() { return window_->list().table(); }
  [[nodiscard]] QStringList notices() const; ///< the facts of those that are shown

  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Plant> plant_;
  std::unique_ptr<WindowSettings> settings_;
  std::unique_ptr<ThemeHolder> theme_;
  std::unique_ptr<MainWindow> window_;
};

} // namespace andon::test
