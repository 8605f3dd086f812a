// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watch.h"
#include "views/theme_holder.h"

#include <QWidget>

namespace andon {

/// Messages a second by topic, a bar each. Where a rate was agreed it is a tick on a bar of its own measure, and what lies above it has
/// the colour for loss; of the others the busiest fills its track.
class LoadBars final : public QWidget {
  Q_OBJECT
public:
  explicit LoadBars(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setTraffic(const TrafficDelta &traffic);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  const ThemeHolder &holder_;
  std::vector<TopicLoad> topics_;
};

} // namespace andon
