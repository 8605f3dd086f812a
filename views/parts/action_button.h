// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/glyphs.h"
#include "views/theme_holder.h"

#include <QPushButton>

#include <optional>

namespace andon {

/// A button with the name of its key in a cap at the right. The cap goes when the width does not suffice, the text never does.
/// Checkable buttons look chosen while checked. A shortcut is the page's to set; the cap only names it.
class ActionButton : public QPushButton {
  Q_OBJECT
public:
  explicit ActionButton(const ThemeHolder &holder, const QString &text = {}, QWidget *parent = nullptr);

  /// One a view: accent ground, weight 600.
  void setPrimary(bool primary);
  [[nodiscard]] bool isPrimary() const { return primary_; }

  void setKeyHint(const QString &key); ///< "A", "Ctrl+L"; empty: none
  [[nodiscard]] QString keyHint() const { return keyHint_; }
  [[nodiscard]] bool showsKeyHint() const; ///< at the present width

  void setGlyph(std::optional<Glyph> glyph); ///< before the text
  void setMenuMark(bool mark);               ///< a chevron after the text

  /// Not allowed now: the button looks disabled but keeps the focus, so that hover, focus and tap can say why. Empty: allowed.
  /// Mouse and keys no longer click it; the gate behind the command decides in any case.
  void setRefusal(const QString &why);
  [[nodiscard]] bool isRefused() const { return !refusal_.isEmpty(); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override; ///< without the key hint

protected:
  bool event(QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  [[nodiscard]] bool hitButton(const QPoint &position) const override;
  [[nodiscard]] const ThemeHolder &holder() const { return holder_; }

private:
  [[nodiscard]] double contentWidth(bool withHint) const;
  void sayWhy();

  const ThemeHolder &holder_;
  QString keyHint_;
  QString refusal_;
  std::optional<Glyph> glyph_;
  bool primary_ = false;
  bool menuMark_ = false;
};

/// A checkable chip of a filter row: "Unacknowledged 9". Without a count the text stands alone.
class FilterButton final : public ActionButton {
  Q_OBJECT
public:
  FilterButton(const ThemeHolder &holder, const QString &label, QWidget *parent = nullptr);

  void setLabel(const QString &label);
  void setCount(std::optional<int> count);

private:
  void compose();

  QString label_;
  std::optional<int> count_;
};

/// The ground and border of a button: shared by ActionButton and AndonStyle's plain QPushButton.
struct ButtonLook {
  bool hovered = false;
  bool pressed = false;
  bool chosen = false;
  bool disabled = false;
  bool primary = false;
};
/// Returns the colour of what stands on it.
QColor paintButtonGround(QPainter &painter, const QRectF &rect, const ButtonLook &look, const Theme &theme);

} // namespace andon
