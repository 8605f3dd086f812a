// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/labels.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace andon {

/// The line below the list: what is selected or was just done, the keys, the sums. Keys go first where there is no room.
class StatusLine final : public QWidget {
  Q_OBJECT

public:
  explicit StatusLine(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setSelection(const QString &text);
  void addKeyHint(const QString &key, const QString &text);
  void setSums(const QString &text);
  /// Stands in place of the selection for eight seconds.
  void say(const QString &text);
  [[nodiscard]] QString shown() const { return left_->text(); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void arrange();

  const ThemeHolder &holder_;
  TextLabel *left_;
  TextLabel *right_;
  std::vector<KeyHintLabel *> hints_;
  QString selection_;
  QTimer saying_;
};

} // namespace andon
