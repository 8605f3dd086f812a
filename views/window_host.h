// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/languages.h"
#include "views/main_window.h"

#include <memory>

namespace andon {

/// Keeps the console's window, and makes it anew in its place when another language is chosen: widgets and models make their words
/// when they are made, so none can be forgotten. The engine, the desk and the session go on; the window finds its page, place and
/// selection again from its settings; what was typed and not yet given is lost. GUI thread; everything it is given outlives it.
class WindowHost final : public QObject {
  Q_OBJECT

public:
  WindowHost(Desk &desk, const Clock &clock, ThemeHolder &theme, WindowSettings &settings, Languages &languages,
             DemoSignIn demoSignIn = {});
  ~WindowHost() override;

  [[nodiscard]] MainWindow &window() { return *window_; }
  /// The store was opened for the site of this name; that it has another one is said once.
  void expectSite(const QString &name);

Q_SIGNALS:
  void windowMade(); ///< anew: what was shown of the old one is gone

private:
  void speak();
  void make();
  void compareSite();

  Desk &desk_;
  const Clock &clock_;
  ThemeHolder &theme_;
  WindowSettings &settings_;
  Languages &languages_;
  const DemoSignIn demoSignIn_;
  std::unique_ptr<MainWindow> window_;
  QString expectedSite_; ///< empty: any
};

} // namespace andon
