// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/trend_board.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"
#include "views/parts/trend_view.h"

namespace andon {

/// The limits of a stream by the rules of the site, and what its alarms are called.
[[nodiscard]] std::vector<TrendLimit> trendLimitsOf(const Site &site, const StreamId &stream, int decimals);

/// One stream of the trends page: its name, the value under the shared cursor, the way out, and its trend.
class TrendLane final : public QWidget {
  Q_OBJECT

public:
  TrendLane(const ThemeHolder &holder, const StreamId &stream, QWidget *parent = nullptr);

  [[nodiscard]] const StreamId &stream() const { return stream_; }
  [[nodiscard]] TrendView &view() { return *view_; }
  [[nodiscard]] const TrendView &view() const { return *view_; }

  /// `isFirstOfAsset`: shows the alarms of the asset that belong to no stream on the page as well.
  void show(const Site &site, const TrendBoard::Lane &lane, const TrendBoard &board, bool isFirstOfAsset, bool isLowest);
  /// The same edges of the plot as its neighbours; 0, 0: its own.
  void setRoom(double left, double right);
  void showCursor(std::optional<UtcTime> time);

Q_SIGNALS:
  void removeAsked();

private:
  void showValue();

  StreamId stream_;
  TextLabel *title_;
  FigureLabel *value_;
  ActionButton *remove_;
  TrendView *view_;
  TrendContent content_;
  QString failure_;
};

} // namespace andon
