// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme_holder.h"

#include <QLineEdit>

namespace andon {

/// A line of input, 34 high, with a unit or the name of its key at the right, and a problem that frames it in the colour for loss.
/// The words of the problem are also the accessible description; the page shows them beside the field.
class Field final : public QLineEdit {
  Q_OBJECT
public:
  explicit Field(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setSuffix(const QString &unit);
  void setKeyHint(const QString &key);     ///< hidden while there is text
  void setProblem(const QString &problem); ///< empty: none
  void setEmptiedByEscape(bool emptied);   ///< of a filter: Escape takes its text away before it does anything else
  [[nodiscard]] bool hasProblem() const { return !problem_.isEmpty(); }

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  bool event(QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void dress();

  const ThemeHolder &holder_;
  QString suffix_;
  QString keyHint_;
  QString problem_;
  bool isEmptiedByEscape_ = false;
};

} // namespace andon
