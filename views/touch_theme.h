// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme_holder.h"

class QScreen;

namespace andon {

class WindowSettings;

/// How large a finger's targets and the words on them are on a screen of a given density. Pixels are device-independent ones.
struct TouchScale {
  static constexpr double bare = 15.0;   ///< millimetres that a finger needs
  static constexpr double gloved = 20.0; ///< and one in a glove

  double dotsPerInch = 96.0;
  double target = bare; ///< millimetres

  [[nodiscard]] int targetPixels() const; ///< rounded up: a target is never smaller than it says
  [[nodiscard]] double millimetres(int pixels) const;
  /// What the text sizes of the desk are multiplied by: a tablet's dots are smaller, and it is read at arm's length.
  [[nodiscard]] double textFactor() const;

  bool operator==(const TouchScale &) const = default;
};

/// The window's theme with the text sizes of a tablet, and the size of its targets: by the physical dots of the screen, or by what the
/// settings say of a screen that does not know its own size. GUI thread; the window's holder and the settings outlive it.
class TouchTheme final : public QObject {
  Q_OBJECT

public:
  TouchTheme(const ThemeHolder &window, const WindowSettings &settings, QObject *parent = nullptr);

  [[nodiscard]] const ThemeHolder &holder() const { return holder_; }
  [[nodiscard]] const TouchScale &scale() const { return scale_; }
  /// Looks at the settings and at the screen that the window is on now.
  void follow(const QScreen *screen);

Q_SIGNALS:
  void scaleChanged(); ///< targets have another size; the holder tells of the texts

private:
  void dress();

  const ThemeHolder &window_;
  const WindowSettings &settings_;
  ThemeHolder holder_;
  TouchScale scale_;
};

} // namespace andon
