// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <array>
#include <cstdint>

namespace andon {

/// The colour of a live alarm and of what stands on it: number, word, inner outline.
struct PriorityColours {
  QColor fill;
  QColor on;

  bool operator==(const PriorityColours &) const = default;
};

/// Sizes of text in logical pixels before scaling; no other size is used at the desk.
enum class TextSize : std::uint8_t {
  Caption = 12,
  Second = 13,
  Body = 14,
  RowTitle = 15,
  Clock = 18,
  AlarmTitle = 20,
  Figure = 28,
  Executive = 40,
};

/// 400 for what is read, 600 for what is found, 700 in badges only.
enum class TextWeight : std::uint16_t { Regular = 400, Strong = 600, Badge = 700 };

/// The grey or the meaning in which a text is written.
enum class Ink : std::uint8_t { Text, Text2, Text3, Loss, Gain, Unknown, OnAccent };

/// Spacing, radius and line widths in logical pixels; they do not grow with the text.
struct Measures {
  static constexpr int space1 = 4;
  static constexpr int space2 = 8;
  static constexpr int space3 = 12;
  static constexpr int space4 = 16;
  static constexpr int space5 = 24;
  static constexpr int paneGap = 8;
  static constexpr int pageMargin = 8;
  static constexpr double radius = 3.0;
  static constexpr double separator = 1.0;
  static constexpr double control = 1.0;
  static constexpr double series = 1.8;
  static constexpr double limit = 1.6;
  static constexpr double beyondLimit = 4.0;
  static constexpr int focusRing = 2; ///< width, and the gap between it and the control
  static constexpr int selectedBar = 4;
  static constexpr int noticeEdge = 6;
};

/// Every colour, font and measure of the console as one value. Copy it, change it, hand it to ThemeHolder::set().
struct Theme {
  enum class Kind : std::uint8_t { Light, Dark, HighContrast };

  Kind kind = Kind::Light;
  /// Of text and of all heights that follow from it: 1.0 to 2.0.
  double textScale = 1.0;

  QColor ground, panel, row, plot, button; ///< window; panes and bars; rows and cards; charts and fields; plain buttons
  QColor line, border;                     ///< separators; controls (3:1)
  QColor text, text2, text3;               ///< text3: captions, 4.5:1 on every grey and on `selected`
  QColor accent, onAccent;                 ///< the one primary button, proposed values
  QColor selected;                         ///< with a bar of `accent` at the left
  QColor band, bandEdge, hatch;            ///< expected range; no data
  QColor loss, gain;                       ///< off target, against; better, for
  QColor unknown, notice;                  ///< bad quality, with "?"; notice bars
  std::array<PriorityColours, 4> priorities;
  double outline = 1.0; ///< width of control borders: 1, in high contrast 2

  static Theme light();
  static Theme dark();
  static Theme highContrast();

  [[nodiscard]] const PriorityColours &of(Priority priority) const { return priorities[static_cast<std::size_t>(priority) - 1]; }
  [[nodiscard]] const QColor &ink(Ink ink) const;

  /// Inter, then the system's own font, then Noto Sans CJK.
  [[nodiscard]] QFont font(TextSize size, TextWeight weight = TextWeight::Regular) const;

  // Heights in logical pixels: at least look.md's number, more where the scaled text needs it.
  [[nodiscard]] int buttonHeight() const;       ///< 34, also fields
  [[nodiscard]] int healthHeight() const;       ///< 44
  [[nodiscard]] int noticeHeight() const;       ///< 44, grows when its text wraps
  [[nodiscard]] int tabHeight() const;          ///< 40
  [[nodiscard]] int paneTitleHeight() const;    ///< 40
  [[nodiscard]] int columnHeaderHeight() const; ///< 28
  [[nodiscard]] int groupRowHeight() const;     ///< 32
  [[nodiscard]] int treeRowHeight() const;      ///< 31
  [[nodiscard]] int alarmRowHeight() const;     ///< 48: two lines and 10
  [[nodiscard]] int menuHeight() const;         ///< 28

  /// For QApplication: Window ground, Base plot, AlternateBase row, Highlight selected, HighlightedText text.
  [[nodiscard]] QPalette palette() const;
  /// For QApplication: what the style cannot reach (tool tips, menus). Never matches an item view.
  [[nodiscard]] QString styleSheet() const;

  bool operator==(const Theme &) const = default;
};

} // namespace andon
