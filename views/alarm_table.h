// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/alarm_delegate.h"

#include <QHeaderView>
#include <QTableView>

namespace andon {

/// The column names in the caption size, the sorted one with its mark.
class AlarmHeader final : public QHeaderView {
  Q_OBJECT

public:
  explicit AlarmHeader(const ThemeHolder &holder, QWidget *parent = nullptr);

protected:
  void paintSection(QPainter *painter, const QRect &rect, int section) const override;
  [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
  const ThemeHolder &holder_;
};

/// The rows of the alarm list. Space selects, Enter asks for the detail, Ctrl+A and F2 are the page's. Says when a person touches it.
class AlarmTable final : public QTableView {
  Q_OBJECT

public:
  AlarmTable(AlarmListProxy &alarms, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);
  ~AlarmTable() override;

  [[nodiscard]] std::vector<AlarmId> selectedAlarms() const; ///< in the order shown
  void select(const AlarmId &alarm);                         ///< alone, current and visible
  void repaintAges();
  void setMerged(bool merged);
  [[nodiscard]] bool isMerged() const { return delegate_->isMerged(); }

  void keyboardSearch(const QString &) override {} // letters are commands here

Q_SIGNALS:
  void touched();     ///< by mouse, wheel or key
  void detailAsked(); ///< Enter on a row
  void selectionMoved();

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
  void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
  void dress();
  void layOutColumns();
  void hideWhatDoesNotFit();
  void flash();
  void tellFlashTimer();

  AlarmListProxy &alarms_;
  const ThemeHolder &holder_;
  FlashTimer &flash_;
  AlarmDelegate *delegate_;
};

} // namespace andon
