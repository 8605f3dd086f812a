// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/items/alarm_list_proxy.h"
#include "views/parts/badge_painter.h"
#include "views/parts/flash_timer.h"
#include "views/parts/range_bar.h"

#include <QStyledItemDelegate>

namespace andon {

[[nodiscard]] Badge badgeOf(const AlarmFacts &facts);
[[nodiscard]] RangeBarContent rangeBarOf(const AlarmFacts &facts);

/// Two lines a row, painted from the facts. Ages are taken from the clock at the time of painting.
class AlarmDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  AlarmDelegate(const AlarmListProxy &alarms, const ThemeHolder &holder, const FlashTimer &flash, const Clock &clock,
                QObject *parent = nullptr);

  /// Asset and alarm in one column.
  void setMerged(bool merged) { merged_ = merged; }
  [[nodiscard]] bool isMerged() const { return merged_; }

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] int columnWidth(AlarmColumn column) const; ///< at the present text scale

private:
  struct Cell;
  void paintState(const Cell &cell) const;
  void paintRaised(const Cell &cell) const;
  void paintAsset(const Cell &cell) const;
  void paintAlarm(const Cell &cell) const;
  QRectF paintSensorTag(const Cell &cell) const;
  void paintValue(const Cell &cell) const;
  void paintAcknowledged(const Cell &cell) const;
  void paintLine(const Cell &cell, const QRectF &line, TextSize size, TextWeight weight, Ink ink, const QString &text,
                 Qt::Alignment alignment = Qt::AlignLeft) const;

  const AlarmListProxy &alarms_;
  const ThemeHolder &holder_;
  const FlashTimer &flash_;
  const Clock &clock_;
  BadgePainter badges_;
  bool merged_ = false;
};

} // namespace andon
