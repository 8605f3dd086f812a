// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/trend_view.h"

#include "views/parts/numbers.h"
#include "views/parts/trend_scene.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

constexpr int farStep = 10;

/// Index of the column nearest to `time`; -1 without columns.
int nearestColumn(const std::vector<TrendColumn> &columns, UtcTime time)
{
  if (columns.empty())
    return -1;
  auto after = std::lower_bound(columns.begin(), columns.end(), time, [](const TrendColumn &column, UtcTime t) { return column.time < t; });
  if (after == columns.end())
    return static_cast<int>(columns.size()) - 1;
  if (after != columns.begin() && time - std::prev(after)->time < after->time - time)
    --after;
  return static_cast<int>(after - columns.begin());
}

} // namespace

TrendView::TrendView(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , badges_(holder)
{
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&holder, &ThemeHolder::changed, this, [this] {
    updateGeometry();
    forgetScene();
  });
}

TrendView::~TrendView() = default;

void TrendView::setContent(TrendContent content)
{
  if (content == content_)
    return;
  const int before = wantedColumns();
  content_ = std::move(content);
  if (!content_.name.isEmpty())
    setAccessibleName(content_.name);
  forgetScene();
  tellScreenReader();
  if (const int now = wantedColumns(); now != before)
    Q_EMIT wantedColumnsChanged(now);
}

int TrendView::wantedColumns() const
{
  return std::clamp(static_cast<int>(scene().scale.plot.width() * devicePixelRatioF()), 1, 8192);
}

QRectF TrendView::plot() const
{
  return scene().scale.plot;
}

std::pair<double, double> TrendView::room() const
{
  return {scene().left, scene().right};
}

void TrendView::setCursorTime(std::optional<UtcTime> time)
{
  if (time == cursor_)
    return;
  cursor_ = time;
  tellScreenReader();
  update();
}

QString TrendView::currentPointText() const
{
  const std::vector<TrendColumn> &columns = scene().columns;
  const int index = cursor_ ? nearestColumn(columns, *cursor_) : static_cast<int>(columns.size()) - 1;
  if (index < 0)
    return tr("no data");
  const TrendColumn &column = columns[static_cast<std::size_t>(index)];
  const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(column.time).time_since_epoch().count();
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(milliseconds, content_.zone);
  // Over more than a day the time of day alone does not say when.
  const bool isLong = content_.to - content_.from > std::chrono::hours{20};
  const QString time = isLong ? locale().toString(at, QStringLiteral("d MMM yyyy HH:mm:ss")) : at.toString(QStringLiteral("HH:mm:ss"));
  const QString value = withUnit(numberText(column.last, content_.decimals, locale()), content_.unit);
  if (!column.good)
    return tr("%1, %2, bad quality", "time, value").arg(time, value);
  if (const TrendLimit *limit = limitBeyond(content_, column.last))
    return tr("%1, %2, beyond %3", "time, value, name of a limit").arg(time, value, limit->name);
  return tr("%1, %2", "time, value").arg(time, value);
}

QSize TrendView::sizeHint() const
{
  return {560, static_cast<int>(200 * std::min(holder_.theme().textScale, 1.5))};
}

QSize TrendView::minimumSizeHint() const
{
  const double scale = holder_.theme().textScale;
  return {static_cast<int>(220 * scale), static_cast<int>(110 * scale)};
}

void TrendView::paintEvent(QPaintEvent *)
{
  QPainter painter{this};
  const Theme &theme = holder_.theme();
  paintTrend(painter, scene(), theme, badges_);
  if (!cursor_)
    return;
  if (const int index = nearestColumn(scene().columns, *cursor_); index >= 0)
    paintTrendCursor(painter, scene(), scene().columns[static_cast<std::size_t>(index)], currentPointText(), theme);
}

void TrendView::resizeEvent(QResizeEvent *)
{
  forgetScene();
  Q_EMIT wantedColumnsChanged(wantedColumns());
}

void TrendView::keyPressEvent(QKeyEvent *event)
{
  const std::vector<TrendColumn> &columns = scene().columns;
  if (columns.empty()) {
    QWidget::keyPressEvent(event);
    return;
  }
  const int last = static_cast<int>(columns.size()) - 1;
  const int step = event->modifiers() & Qt::ControlModifier ? farStep : 1;
  // The first press shows where the newest value is; the next ones move.
  int index = cursor_ ? nearestColumn(columns, *cursor_) : -1;
  if (event->key() == Qt::Key_Left)
    index = index < 0 ? last : index - step;
  else if (event->key() == Qt::Key_Right)
    index = index < 0 ? last : index + step;
  else if (event->key() == Qt::Key_Home)
    index = 0;
  else if (event->key() == Qt::Key_End)
    index = last;
  else if (event->key() == Qt::Key_Escape && cursor_) {
    moveCursor(std::nullopt);
    return;
  } else {
    QWidget::keyPressEvent(event);
    return;
  }
  moveCursor(columns[static_cast<std::size_t>(std::clamp(index, 0, last))].time);
}

void TrendView::mouseMoveEvent(QMouseEvent *event)
{
  const TrendScene &laidOut = scene();
  const int index = nearestColumn(laidOut.columns, laidOut.scale.timeAt(event->position().x()));
  if (index >= 0 && laidOut.scale.plot.adjusted(-8.0, 0.0, 8.0, 0.0).contains(event->position()))
    moveCursor(laidOut.columns[static_cast<std::size_t>(index)].time);
  else
    moveCursor(std::nullopt);
}

void TrendView::leaveEvent(QEvent *)
{
  moveCursor(std::nullopt);
}

void TrendView::changeEvent(QEvent *event)
{
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
    forgetScene();
    tellScreenReader();
  }
  QWidget::changeEvent(event);
}

const TrendScene &TrendView::scene() const
{
  if (!scene_)
    scene_ = std::make_unique<TrendScene>(layOut(content_, size(), devicePixelRatioF(), holder_.theme(), locale(), tr("no data")));
  return *scene_;
}

void TrendView::forgetScene()
{
  scene_.reset();
  update();
}

void TrendView::moveCursor(std::optional<UtcTime> time)
{
  if (time == cursor_)
    return;
  setCursorTime(time);
  Q_EMIT cursorMoved(time);
}

void TrendView::tellScreenReader()
{
  setAccessibleDescription(currentPointText());
}

} // namespace andon
