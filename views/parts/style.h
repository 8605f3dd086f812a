// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme_holder.h"

#include <QFocusFrame>
#include <QPointer>
#include <QProxyStyle>

namespace andon {

/// Property of a tab bar whose tabs stand closer together, so that all of them are seen.
inline constexpr const char *tightTabs = "tightTabs";

/// Fusion with the console's buttons, fields, scroll bars, tabs and focus ring. Reads the theme when it paints.
/// The ring lies outside the control (2 px, 2 px gap) in a QFocusFrame that follows the focus, so layouts keep 8 px between controls.
class AndonStyle final : public QProxyStyle {
  Q_OBJECT
public:
  explicit AndonStyle(const ThemeHolder &holder);

  void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
  void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                          const QWidget *widget) const override;
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
  [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
  [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                       const QWidget *widget) const override;
  [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                     const QWidget *widget) const override;
  void polish(QWidget *widget) override;
  using QProxyStyle::polish;

private:
  void followFocus(QWidget *now);

  const ThemeHolder &holder_;
  QPointer<QFocusFrame> ring_; ///< child of whatever window has the focus; goes with that window
};

/// The ring inside `rect`, for delegates: the current row of a focused view, where nothing outside can be painted.
void paintFocusRing(QPainter &painter, const QRectF &rect, const Theme &theme);

} // namespace andon
