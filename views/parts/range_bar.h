// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rule.h"
#include "views/theme_holder.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace andon {

/// A value against its normal band and limit, all in one unit.
struct RangeBarContent {
  double low = 0.0;              ///< of the track
  double high = 1.0;             ///< of the track, > low, else only the track is drawn
  std::optional<double> bandLow; ///< both or neither
  std::optional<double> bandHigh;
  std::optional<double> limit;
  std::optional<double> value;      ///< none: no diamond; outside the track it stands at its end
  std::optional<Priority> priority; ///< colour of the diamond while its alarm is active; none: text colour
  bool badData = false;             ///< hollow diamond in the colour for unknown

  bool operator==(const RangeBarContent &) const = default;
};

/// Centres a track 7 px high (more with the text scale) in `rect` over its whole width.
void paintRangeBar(QPainter &painter, const QRectF &rect, const Theme &theme, const RangeBarContent &content);

/// The same as a widget. Its accessible name and description are the page's to set: it knows the words.
class RangeBar final : public QWidget {
  Q_OBJECT
public:
  explicit RangeBar(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setContent(const RangeBarContent &content);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  RangeBarContent content_;
};

} // namespace andon
