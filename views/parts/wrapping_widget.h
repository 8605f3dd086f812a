// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace andon {

/// Never lower than what its wrapped texts and rows of buttons need at its present width. A plain widget tells the height of one line
/// as its least, and is squeezed to it by splitters, stacks and scroll areas, which do not ask for a height by width.
class WrappingWidget final : public QWidget {
public:
  using QWidget::QWidget;

  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void resizeEvent(QResizeEvent *event) override;
};

} // namespace andon
