// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

#include <map>

class QKeyEvent;
class QMouseEvent;
class QTouchEvent;
class QWheelEvent;

namespace andon {

class TrendView;

/// Moves and zooms the time of trends: drag and wheel of a mouse, one finger (it glides on when it leaves in motion) and two fingers, keys:
/// plus and minus zoom, Shift with Left and Right move a quarter, Page Up and Page Down the whole range. The wheel zooms at the pointer,
/// with Shift it moves. All trends it is given share one range. GUI thread; the views outlive it or are destroyed before.
class TrendGestures final : public QObject {
  Q_OBJECT

public:
  explicit TrendGestures(QObject *parent = nullptr);

  void attach(TrendView &view);
  void setRange(UtcTime from, UtcTime to); ///< what is shown now
  void zoom(double factor, double at);     ///< below 1: closer; `at`: 0 the left edge stays, 1 the right
  void move(double parts);                 ///< of the range; positive: later

Q_SIGNALS:
  void rangeWanted(andon::UtcTime from, andon::UtcTime to);

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  bool key(const QKeyEvent &event);
  bool wheel(const TrendView &view, const QWheelEvent &event);
  bool press(const TrendView &view, const QMouseEvent &event);
  bool drag(const TrendView &view, const QMouseEvent &event);
  bool touch(const TrendView &view, const QTouchEvent &event);
  void glide();
  void want(UtcTime from, UtcTime to);
  [[nodiscard]] double partAt(const TrendView &view, double x) const; ///< of the plot's width

  UtcTime from_;
  UtcTime to_;
  bool isDragged_ = false;
  double lastX_ = 0.0;
  double speed_ = 0.0; ///< parts of the range a second, later times coming from the right: positive
  QElapsedTimer sinceMove_;
  std::map<int, QPointF> fingers_;
  QTimer gliding_;
};

} // namespace andon
