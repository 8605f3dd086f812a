// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/items/alarm_facts.h"
#include "views/parts/badge_painter.h"
#include "views/parts/flash_timer.h"

#include <QAbstractButton>

#include <optional>

namespace andon {

/// One alarm in large letters: badge, value, age; asset and alarm; the first reason. A button that leads to it; without an alarm it keeps
/// its place and shows nothing.
class AlarmCard final : public QAbstractButton {
  Q_OBJECT
public:
  AlarmCard(const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);
  ~AlarmCard() override;

  void setFacts(const std::optional<AlarmFacts> &facts);
  void setQuietText(const QString &text); ///< what stands there while there is no alarm
  [[nodiscard]] const std::optional<AlarmFacts> &facts() const { return facts_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  void tellTimer();
  [[nodiscard]] bool flashes() const;

  const ThemeHolder &holder_;
  FlashTimer &flash_;
  const Clock &clock_;
  BadgePainter badges_;
  std::optional<AlarmFacts> facts_;
  QString quiet_;
};

} // namespace andon
