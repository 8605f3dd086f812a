// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/place_board.h"
#include "views/parts/badge_painter.h"
#include "views/parts/flash_timer.h"
#include "views/parts/range_bar.h"
#include "views/parts/spark.h"

#include <QFont>
#include <QStyledItemDelegate>

#include <array>
#include <memory>
#include <unordered_map>

namespace andon {

[[nodiscard]] Badge badgeOf(const WorstAlarm &worst);
[[nodiscard]] RangeBarContent rangeBarOf(const Indicator &indicator);
[[nodiscard]] SparkContent sparkOf(const Indicator &indicator, UtcTime now);

/// How a tile is drawn: large enough to be read from three metres, the same smaller where there is less room, or one asset of many.
enum class TileForm : std::uint8_t { Area, SmallArea, Asset };

/// Paints a place as a tile: name, worst alarm, counts, and as many indicators as its height has room for.
class PlaceDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  PlaceDelegate(const PlaceBoard &board, const ThemeHolder &holder, const FlashTimer &flash, QObject *parent = nullptr);
  ~PlaceDelegate() override;

  void setTile(TileForm form, QSize cell); ///< the cell holds the tile and the gap around it
  [[nodiscard]] std::size_t indicatorsIn(TileForm form, int cellHeight) const;
  [[nodiscard]] int heightFor(TileForm form, std::size_t indicators) const; ///< of a cell
  [[nodiscard]] QRect headOf(const QRect &cell) const;                      ///< what flashes and what has ages

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
  struct Sizes;
  [[nodiscard]] const Sizes &sizesOf(TileForm form) const;
  [[nodiscard]] Sizes measured(TileForm form) const;
  struct Face {
    QFont font;
    double digit = 0.0; ///< width of its widest digit
  };
  [[nodiscard]] const Face &face(TextSize size, TextWeight weight) const;
  [[nodiscard]] double lineHeight(TextSize size) const;
  void forget(); ///< the theme is another
  void paintAreaHead(QPainter &painter, QRectF inner, int node) const;
  void paintAssetHead(QPainter &painter, QRectF inner, int node) const;
  void paintCounts(QPainter &painter, const QRectF &line, const AlarmTally &tally) const;
  void paintIndicator(QPainter &painter, const QRectF &rect, const Indicator &indicator) const;
  void text(QPainter &painter, const QRectF &line, const QString &text, TextSize size, TextWeight weight, Ink ink,
            Qt::Alignment alignment = Qt::AlignLeft) const;

  const PlaceBoard &board_;
  const ThemeHolder &holder_;
  const FlashTimer &flash_;
  BadgePainter badges_;
  TileForm form_ = TileForm::Area;
  QSize cell_{300, 300};
  // A tile has dozens of texts: what finds a font or measures it is done once for a theme.
  mutable std::unordered_map<int, Face> faces_;
  mutable std::array<std::unique_ptr<Sizes>, 3> sizes_; ///< by TileForm
};

} // namespace andon
