// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trend_gestures.h"

#include "views/parts/trend_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double zoomStep = 1.25;
constexpr double quarter = 0.25;
constexpr std::chrono::milliseconds frame{16};
constexpr double slowing = 0.93;      ///< of the speed from one frame to the next
constexpr double standstill = 0.02;   ///< parts a second
constexpr int restBeforeLifting = 80; ///< ms without a move: the finger stood, nothing glides

} // namespace

TrendGestures::TrendGestures(QObject *parent)
    : QObject(parent)
{
  gliding_.setInterval(frame);
  gliding_.setTimerType(Qt::PreciseTimer);
  connect(&gliding_, &QTimer::timeout, this, &TrendGestures::glide);
}

void TrendGestures::attach(TrendView &view)
{
  view.setAttribute(Qt::WA_AcceptTouchEvents);
  view.installEventFilter(this);
}

void TrendGestures::setRange(UtcTime from, UtcTime to)
{
  from_ = from;
  to_ = to;
}

void TrendGestures::want(UtcTime from, UtcTime to)
{
  if (to > from)
    Q_EMIT rangeWanted(from, to);
}

void TrendGestures::zoom(double factor, double at)
{
  const auto span = static_cast<double>((to_ - from_).count());
  const double wider = span * factor;
  const double begin = at * (span - wider);
  if (wider > 1.0 && std::abs(begin) < 4e18 && wider < 4e18)
    want(from_ + Duration{std::llround(begin)}, from_ + Duration{std::llround(begin + wider)});
}

void TrendGestures::move(double parts)
{
  const Duration by{std::llround(static_cast<double>((to_ - from_).count()) * parts)};
  want(from_ + by, to_ + by);
}

double TrendGestures::partAt(const TrendView &view, double x) const
{
  const QRectF plot = view.plot();
  return plot.width() <= 0.0 ? 0.5 : std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
}

bool TrendGestures::eventFilter(QObject *watched, QEvent *event)
{
  const auto *view = qobject_cast<TrendView *>(watched);
  if (view == nullptr || to_ <= from_)
    return false;
  switch (event->type()) {
  case QEvent::KeyPress: return key(*static_cast<QKeyEvent *>(event));
  case QEvent::Wheel: return wheel(*view, *static_cast<QWheelEvent *>(event));
  case QEvent::MouseButtonPress: return press(*view, *static_cast<QMouseEvent *>(event));
  case QEvent::MouseMove: return drag(*view, *static_cast<QMouseEvent *>(event));
  case QEvent::MouseButtonRelease: {
    const bool wasDragged = isDragged_;
    isDragged_ = false;
    static_cast<TrendView *>(watched)->unsetCursor();
    return wasDragged;
  }
  case QEvent::TouchBegin:
  case QEvent::TouchUpdate:
  case QEvent::TouchEnd:
  case QEvent::TouchCancel: return touch(*view, *static_cast<QTouchEvent *>(event));
  default: return false; // an enum of Qt, not ours
  }
}

bool TrendGestures::key(const QKeyEvent &event)
{
  const bool isShifted = event.modifiers() & Qt::ShiftModifier;
  gliding_.stop();
  switch (event.key()) {
  case Qt::Key_Plus:
  case Qt::Key_Equal:
    if (event.modifiers() & Qt::ControlModifier)
      return false; // larger text
    zoom(1.0 / zoomStep / zoomStep, 0.5);
    return true;
  case Qt::Key_Minus:
    if (event.modifiers() & Qt::ControlModifier)
      return false;
    zoom(zoomStep * zoomStep, 0.5);
    return true;
  case Qt::Key_Left:
    if (isShifted)
      move(-quarter);
    return isShifted;
  case Qt::Key_Right:
    if (isShifted)
      move(quarter);
    return isShifted;
  case Qt::Key_PageUp: move(-1.0); return true;
  case Qt::Key_PageDown: move(1.0); return true;
  default: return false;
  }
}

bool TrendGestures::wheel(const TrendView &view, const QWheelEvent &event)
{
  gliding_.stop();
  const QPoint turned = event.angleDelta();
  if (event.modifiers() & Qt::ControlModifier || turned.isNull())
    return false;
  const double steps = turned.y() / 120.0, aside = turned.x() / 120.0;
  if (event.modifiers() & Qt::ShiftModifier || std::abs(aside) > std::abs(steps))
    move(-(std::abs(aside) > std::abs(steps) ? aside : steps) * 0.1);
  else
    zoom(std::pow(zoomStep, -steps), partAt(view, event.position().x()));
  return true;
}

bool TrendGestures::press(const TrendView &view, const QMouseEvent &event)
{
  gliding_.stop();
  isDragged_ = event.button() == Qt::LeftButton && view.plot().contains(event.position());
  lastX_ = event.position().x();
  return false; // the view takes the focus
}

bool TrendGestures::drag(const TrendView &view, const QMouseEvent &event)
{
  if (!isDragged_ || !(event.buttons() & Qt::LeftButton))
    return false;
  const double width = std::max(1.0, view.plot().width());
  const double by = (event.position().x() - lastX_) / width;
  if (std::abs(by) * width < 2.0)
    return true;
  lastX_ = event.position().x();
  move(-by);
  return true;
}

bool TrendGestures::touch(const TrendView &view, const QTouchEvent &event)
{
  const double width = std::max(1.0, view.plot().width());
  if (event.type() == QEvent::TouchBegin) {
    gliding_.stop();
    fingers_.clear();
    speed_ = 0.0;
    sinceMove_.start();
  }
  const std::map<int, QPointF> before = fingers_;
  fingers_.clear();
  if (event.type() != QEvent::TouchEnd && event.type() != QEvent::TouchCancel)
    for (const QEventPoint &point : event.points())
      if (point.state() != QEventPoint::Released)
        fingers_[point.id()] = point.position();
  if (fingers_.size() == 1 && before.contains(fingers_.begin()->first)) {
    const double by = (fingers_.begin()->second.x() - before.at(fingers_.begin()->first).x()) / width;
    const double passed = std::max(1e-3, static_cast<double>(sinceMove_.restart()) / 1000.0);
    speed_ = 0.6 * speed_ + 0.4 * (-by / passed);
    if (by != 0.0)
      move(-by);
  } else if (fingers_.size() >= 2) {
    const auto one = *fingers_.begin(), two = *std::next(fingers_.begin());
    speed_ = 0.0;
    if (before.contains(one.first) && before.contains(two.first)) {
      const double was = std::abs(before.at(one.first).x() - before.at(two.first).x());
      const double now = std::abs(one.second.x() - two.second.x());
      const double middle = (one.second.x() + two.second.x()) / 2.0;
      const double moved = middle - (before.at(one.first).x() + before.at(two.first).x()) / 2.0;
      if (was > 4.0 && now > 4.0)
        zoom(was / now, partAt(view, middle));
      if (moved != 0.0)
        move(-moved / width);
    }
    sinceMove_.restart();
  } else if (fingers_.empty() && event.type() == QEvent::TouchEnd && before.size() == 1 && sinceMove_.elapsed() < restBeforeLifting &&
             std::abs(speed_) > standstill) {
    gliding_.start();
  }
  return true; // no mouse events are made of it
}

void TrendGestures::glide()
{
  const double seconds = std::chrono::duration<double>(frame).count();
  move(speed_ * seconds);
  speed_ *= slowing;
  if (std::abs(speed_) < standstill)
    gliding_.stop();
}

} // namespace andon
