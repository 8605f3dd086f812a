// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace andon {

/// Holds the stack of pages. A page that needs more room than the window has is scrolled instead of squeezed, and only the page that is
/// shown counts: a QStackedWidget by itself would let the largest one decide for all. A page whose horizontal policy is Ignored arranges
/// itself by its width and gets the window's.
class PageScroll final : public QScrollArea {
  Q_OBJECT

public:
  explicit PageScroll(QStackedWidget *pages, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void resizeEvent(QResizeEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void fit();
  void followFocus(const QWidget *focus);

  QStackedWidget *pages_;
};

} // namespace andon
