// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/badge_painter.h"
#include "views/parts/trend_content.h"

#include <QWidget>

#include <memory>
#include <utility>

namespace andon {

struct TrendScene;

/// One series over time with its limits, expected band, gaps and alarms, painted by itself. Left and Right move a cursor from
/// column to column (with Ctrl ten at a time), Home and End to the ends, Escape and a lost mouse take it away; its time and value are
/// shown and are the accessible description.
class TrendView final : public QWidget {
  Q_OBJECT
public:
  explicit TrendView(const ThemeHolder &holder, QWidget *parent = nullptr);
  ~TrendView() override;

  void setContent(TrendContent content);
  [[nodiscard]] const TrendContent &content() const { return content_; }

  /// The pixel columns worth asking the desk for at the present size: TrendQuery::columns.
  [[nodiscard]] int wantedColumns() const;

  /// The plot within the widget, and the room that this content alone asks for left and right of it: see TrendContent::leastLeft.
  [[nodiscard]] QRectF plot() const;
  [[nodiscard]] std::pair<double, double> room() const;

  /// Time under the cursor; none while there is no cursor. Several views share one cursor through these two.
  [[nodiscard]] std::optional<UtcTime> cursorTime() const { return cursor_; }
  void setCursorTime(std::optional<UtcTime> time);

  /// "10:41:20, 107.9 °C, beyond High 105.0" under the cursor, otherwise of the newest point; what a screen reader says.
  [[nodiscard]] QString currentPointText() const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void cursorMoved(std::optional<andon::UtcTime> time); ///< by key or mouse, not by setCursorTime()
  void wantedColumnsChanged(int columns);

protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void leaveEvent(QEvent *event) override;
  void changeEvent(QEvent *event) override;

private:
  const TrendScene &scene() const;
  void forgetScene();
  void moveCursor(std::optional<UtcTime> time);
  void tellScreenReader();

  const ThemeHolder &holder_;
  BadgePainter badges_;
  TrendContent content_;
  std::optional<UtcTime> cursor_;
  mutable std::unique_ptr<TrendScene> scene_; ///< laid out for the present size and theme; null after any change
};

} // namespace andon
