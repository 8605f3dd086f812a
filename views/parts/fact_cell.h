// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/health_item.h"

#include <QWidget>

namespace andon {

/// Two lines of one fact: "(diamond) No contact since 10:12" over "next try in 24 s". Words are translated.
struct FactContent {
  HealthMark mark = HealthMark::None;
  QString fact;
  QString more;
  bool isWrong = false; ///< the fact is written in the colour for loss

  bool operator==(const FactContent &) const = default;
};

/// A cell of a row of facts, as high as an alarm's row. What does not fit is elided; the tool tip has all of it.
class FactCell final : public QWidget {
  Q_OBJECT
public:
  explicit FactCell(const ThemeHolder &holder, const QString &column, Qt::Alignment alignment = Qt::AlignLeft, QWidget *parent = nullptr);

  void setContent(const FactContent &content);
  [[nodiscard]] const FactContent &content() const { return content_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  QString column_;
  Qt::Alignment alignment_;
  FactContent content_;
};

} // namespace andon
