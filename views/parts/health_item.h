// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme_holder.h"

#include <QWidget>

#include <vector>

namespace andon {

/// What stands before a piece of a health value.
enum class HealthMark : std::uint8_t { None, Check, Diamond };

struct HealthPiece {
  HealthMark mark = HealthMark::None;
  QString text; ///< translated, numbers formatted
  bool operator==(const HealthPiece &) const = default;
};

/// "Data age, newest / oldest" over "0.4 s / (diamond) 94 s on 1 of 1,284".
struct HealthContent {
  QString caption;
  std::vector<HealthPiece> pieces;
  QString keyHint; ///< after the value; empty: none
  bool operator==(const HealthContent &) const = default;
};

/// One item of the health bar: caption 12 over value 14, a separator line at its right. Accessible name and description follow the content.
class HealthItem final : public QWidget {
  Q_OBJECT
public:
  explicit HealthItem(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setContent(const HealthContent &content);
  [[nodiscard]] const HealthContent &content() const { return content_; }
  void setValueSize(TextSize size);   ///< Clock for the time of day
  void setSeparator(Qt::Edges edges); ///< none, left or right

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  HealthContent content_;
  TextSize valueSize_ = TextSize::Body;
  Qt::Edges separator_ = Qt::RightEdge;
};

} // namespace andon
