// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/touch_button.h"

#include <vector>

namespace andon {

/// Buttons of one width side by side; in two columns or one below the other where their words have no room.
class TouchRow final : public QWidget {
  Q_OBJECT
public:
  explicit TouchRow(const ThemeHolder &holder, QWidget *parent = nullptr);

  void add(TouchButton *button);
  void clear(); ///< deletes them
  void setTarget(int pixels);
  [[nodiscard]] const std::vector<TouchButton *> &buttons() const { return buttons_; }

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  bool event(QEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

private:
  [[nodiscard]] int columnsFor(int width) const;
  int arrange(int width, bool apply) const; ///< returns the height

  std::vector<TouchButton *> buttons_;
  int target_ = 0;
};

} // namespace andon
