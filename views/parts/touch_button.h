// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/action_button.h"

namespace andon {

/// A button for fingers: at least as high and as wide as the target it is given, its words over as many lines as they need.
class TouchButton final : public ActionButton {
  Q_OBJECT
public:
  explicit TouchButton(const ThemeHolder &holder, const QString &text = {}, QWidget *parent = nullptr);

  void setTarget(int pixels);  ///< least height and width
  void setChosen(bool chosen); ///< shown as what holds now; unlike a check it does not change by itself when it is tapped
  [[nodiscard]] bool isChosen() const { return chosen_; }

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

private:
  [[nodiscard]] QFont shownFont() const;

  int target_ = 0;
  bool chosen_ = false;
};

} // namespace andon
