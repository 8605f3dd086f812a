// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/items/alarm_facts.h"
#include "views/parts/badge_painter.h"
#include "views/parts/flash_timer.h"
#include "views/touch_theme.h"

#include <QAbstractButton>

namespace andon {

/// An alarm of the technician's page in three lines: where, what with its value, and why; badge and age. Tapping it opens the card. What
/// does not fit is elided: the open card says all of it.
class FoldedCard final : public QAbstractButton {
  Q_OBJECT

public:
  FoldedCard(const TouchTheme &touch, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);
  ~FoldedCard() override;

  void setFacts(const AlarmFacts &facts);
  [[nodiscard]] const AlarmFacts &facts() const { return facts_; }
  void setOpen(bool open);           ///< beside the open card: marked as the one that is shown there
  void setNarrow(bool narrow);       ///< in the column beside the open card: no chevron, the asset without its name
  void setNote(const QString &note); ///< in place of the reason: "being saved"
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  void tellTimer();
  [[nodiscard]] bool flashes() const;
  [[nodiscard]] QString where() const;
  [[nodiscard]] QString what() const;
  [[nodiscard]] QString why() const;

  const TouchTheme &touch_;
  FlashTimer &flash_;
  const Clock &clock_;
  BadgePainter badges_;
  AlarmFacts facts_;
  QString note_;
  bool open_ = false;
  bool narrow_ = false;
};

} // namespace andon
