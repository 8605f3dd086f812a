// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/badge_painter.h"

#include <QWidget>

#include <array>
#include <optional>

namespace andon {

/// One figure of the state of the plant. Words are translated.
struct FactTileContent {
  QString caption;                          ///< "Not acknowledged"
  QString figure;                           ///< "9"
  QString more;                             ///< "oldest 3:33"
  std::optional<std::array<int, 4>> counts; ///< URGENT to LOW, with their shapes, instead of `more`
  bool isWrong = false;                     ///< a notice's ground and edge, a diamond before the figure

  bool operator==(const FactTileContent &) const = default;
};

/// Caption over a figure that can be read from three metres, with a few words beside it. Its accessible name is all of that.
class FactTile final : public QWidget {
  Q_OBJECT
public:
  explicit FactTile(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setContent(const FactTileContent &content);
  [[nodiscard]] const FactTileContent &content() const { return content_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  BadgePainter badges_;
  FactTileContent content_;
};

} // namespace andon
