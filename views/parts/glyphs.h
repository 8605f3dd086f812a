// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme.h"

#include <QRectF>

class QPainter;

namespace andon {

enum class Glyph : std::uint8_t {
  Check,        ///< as it should be; text2, never green
  Diamond,      ///< off target or wrong, with "!"
  Information,  ///< "i" in a circle
  ChevronDown,  ///< opens a menu, unfolded
  ChevronRight, ///< folded
  Dot,          ///< live
  Lock,
  Sensor, ///< a probe with its waves: an alarm of a sensor, not of the machine
};

/// In a square in the middle of `rect`. `ink` draws it; `inner` is the "!" of the diamond, ignored by the others.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const QColor &ink, const QColor &inner = Qt::white);

/// A key's name in a small frame. Returns nothing; ask keyCapSize first.
void paintKeyCap(QPainter &painter, const QRectF &rect, const QString &key, const QColor &ink, const Theme &theme);
[[nodiscard]] QSizeF keyCapSize(const QString &key, const Theme &theme);

/// A black tag with light letters, "FIRST OUT"; dark and light change places in the dark theme.
void paintTag(QPainter &painter, const QRectF &rect, const QString &text, const Theme &theme);
[[nodiscard]] QSizeF tagSize(const QString &text, const Theme &theme);

} // namespace andon
