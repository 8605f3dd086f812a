// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"

#include <QObject>

namespace andon {

/// The theme that the window wears now. Made by the composition root, passed by reference, outlives every widget.
/// Parts repaint by themselves on changed(); the root also hands palette and style sheet to QApplication (dressApplication).
class ThemeHolder final : public QObject {
  Q_OBJECT
public:
  explicit ThemeHolder(Theme theme, QObject *parent = nullptr);

  [[nodiscard]] const Theme &theme() const { return theme_; }
  void set(const Theme &theme);

Q_SIGNALS:
  void changed();

private:
  Theme theme_;
};

/// Installs AndonStyle once and keeps the application's palette, font and style sheet on the holder's theme.
void dressApplication(ThemeHolder &holder);

} // namespace andon
