// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/reason_words.h"
#include "views/theme_holder.h"

#include <QWidget>

#include <vector>

namespace andon {

/// Inputs with a bar each: to the right of the zero line what speaks for the alarm, to the left what speaks against it, signed. A long
/// text wraps over two lines and is elided then; all of it stands in the tool tip and is read to who does not see.
class ContributionBars final : public QWidget {
  Q_OBJECT
public:
  explicit ContributionBars(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setBars(const std::vector<words::ReasonBar> &bars, int decimals);
  void setInWords(bool inWords); ///< "most", "much", "a little", "against" in place of the signed amounts
  [[nodiscard]] const std::vector<words::ReasonBar> &bars() const { return bars_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

private:
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] double textWidth() const;
  [[nodiscard]] QString figure(const words::ReasonBar &bar) const;

  const ThemeHolder &holder_;
  std::vector<words::ReasonBar> bars_;
  int decimals_ = 2;
  bool inWords_ = false;
};

} // namespace andon
