// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/query.h"
#include "models/domain/watch.h"
#include "views/parts/labels.h"
#include "views/parts/range_bar.h"

#include <map>
#include <optional>

namespace andon {

/// Store and queues: a figure each with what it is measured against. A bar stands only where there is a limit.
class StoreStrip final : public Pane {
  Q_OBJECT

public:
  explicit StoreStrip(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setHealth(const HealthDelta &health);
  void setFiles(const Result<StoreFiles> &files);
  [[nodiscard]] QString figure(const QString &name) const; ///< as shown; empty: not shown

private:
  struct Line {
    QWidget *row;
    FigureLabel *figure;
    RangeBar *bar;
    TextLabel *more;
  };
  Line &line(const QString &name, bool hasBar);
  void set(const QString &name, const QString &figure, const QString &more, const std::optional<RangeBarContent> &bar = {});

  const ThemeHolder &holder_;
  QWidget *lines_;
  std::map<QString, Line> byName_;
};

} // namespace andon
