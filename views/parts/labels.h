// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme_holder.h"

#include <QFrame>
#include <QLabel>
#include <QWidget>

namespace andon {

/// A QLabel in one of the theme's fonts and inks that follows the theme.
class TextLabel final : public QLabel {
  Q_OBJECT
public:
  explicit TextLabel(const ThemeHolder &holder, const QString &text = {}, TextSize size = TextSize::Body,
                     TextWeight weight = TextWeight::Regular, Ink ink = Ink::Text, QWidget *parent = nullptr);

  void setInk(Ink ink);
  void say(const QString &text);  ///< for the eye and, without tags, for the screen reader
  void tell(const QString &text); ///< the same; hidden while there is nothing to say

protected:
  bool event(QEvent *event) override;

private:
  void dress();

  const ThemeHolder &holder_;
  TextSize size_;
  TextWeight weight_;
  Ink ink_;
};

/// One line whose digits keep their places: clocks, ages, values. Its accessible name is its text.
class FigureLabel final : public QWidget {
  Q_OBJECT
public:
  explicit FigureLabel(const ThemeHolder &holder, TextSize size = TextSize::Body, TextWeight weight = TextWeight::Strong,
                       Ink ink = Ink::Text, QWidget *parent = nullptr);

  void setText(const QString &text);
  [[nodiscard]] QString text() const { return text_; }
  void setInk(Ink ink);
  void setAlignment(Qt::Alignment alignment);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  TextSize size_;
  TextWeight weight_;
  Ink ink_;
  Qt::Alignment alignment_ = Qt::AlignLeft | Qt::AlignVCenter;
  QString text_;
};

/// A pane on the ground: panel or row colour, separator line around, radius 3. Children lie in its layout.
class Pane : public QFrame {
  Q_OBJECT
public:
  enum class Ground : std::uint8_t { Panel, Row, Bar }; ///< Bar: panel without radius and side lines, a border line below

  explicit Pane(const ThemeHolder &holder, Ground ground = Ground::Panel, QWidget *parent = nullptr);

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  Ground ground_;
};

/// A key cap with what the key does, for the line below a list: "[F2] next unacknowledged".
class KeyHintLabel final : public QWidget {
  Q_OBJECT
public:
  KeyHintLabel(const ThemeHolder &holder, const QString &key, const QString &text, QWidget *parent = nullptr);

  void setText(const QString &text);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  QString key_;
  QString text_;
};

} // namespace andon
