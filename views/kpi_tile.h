// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tuning_words.h"
#include "views/theme_holder.h"

#include <QAbstractButton>

namespace andon {

/// One KPI: its name, the figure with a diamond where it is off target, the target. Checked while its alarms and definition are shown.
class KpiTile final : public QAbstractButton {
  Q_OBJECT
public:
  explicit KpiTile(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setWords(const words::KpiWords &words);
  void setCompact(bool compact); ///< without the target's line
  [[nodiscard]] const words::KpiWords &shown() const { return words_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
  void looked(); ///< it has the focus

protected:
  void paintEvent(QPaintEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;

private:
  const ThemeHolder &holder_;
  words::KpiWords words_;
  bool isCompact_ = false;
};

} // namespace andon
