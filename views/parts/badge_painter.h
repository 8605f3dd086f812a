// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"
#include "views/theme_holder.h"

#include <QHash>
#include <QPainterPath>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace andon {

/// What the frame of a badge says.
enum class BadgeFrame : std::uint8_t {
  Unacknowledged, ///< 3 px, filled while lit
  Acknowledged,   ///< 1.5 px, not filled
  Returned,       ///< 2 px dashed 6-4
  Hidden,         ///< 1.5 px, hatched: shelved, suppressed, out of service
};

/// A latched alarm has returned: its frame is Returned until it is acknowledged, Acknowledged after.
[[nodiscard]] BadgeFrame badgeFrame(ShownState state);

struct Badge {
  Priority priority = Priority::Medium;
  BadgeFrame frame = BadgeFrame::Acknowledged;
  bool badData = false; ///< "?" for the number, shape not filled
  QString word;         ///< translated: "URGENT"

  bool operator==(const Badge &) const = default;
};

/// Paints badges and their shapes for list, tree, trend, card. One for each view is enough; gui thread.
class BadgePainter {
public:
  explicit BadgePainter(const ThemeHolder &holder)
      : holder_(holder)
  {
  }

  /// 108x28 at least; wider when `word` needs it, higher with the text scale.
  [[nodiscard]] QSize size(const QString &word) const;
  /// Centres the badge's height in `rect` and uses its whole width. `lit` is FlashTimer::lit(), used by Unacknowledged alone.
  void paint(QPainter &painter, const QRectF &rect, const Badge &badge, bool lit) const;

  /// The shape alone with number and outline, `rect` square, 18 to 32 px; hatched when hidden, "?" for bad data.
  void paintShape(QPainter &painter, const QRectF &rect, Priority priority, bool badData = false, bool hidden = false) const;

  /// The same of a priority that no alarm has: its outline alone, thin, in the ink of borders.
  void paintEmptyShape(QPainter &painter, const QRectF &rect, Priority priority) const;

  /// The outline of a priority's shape in a square of `side` logical pixels, cached.
  [[nodiscard]] const QPainterPath &shape(Priority priority, double side) const;

private:
  const ThemeHolder &holder_;
  mutable QHash<quint64, QPainterPath> shapes_; ///< key: priority and side in 1/64 px
};

/// Fills `path` with 45 degree lines, one each 6 px, sharp at the painter's device scale.
void paintHatch(QPainter &painter, const QPainterPath &path, const QColor &ink);

} // namespace andon
