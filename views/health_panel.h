// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/health_score.h"
#include "models/items/desk_feed.h"
#include "views/parts/contribution_bars.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

namespace andon {

/// How well one asset is and why: points, one sentence, a bar for each part with the points that it takes, and its sensors, the worst
/// first. Asks anew in the rhythm of the plant's scores while it is shown. GUI thread.
class HealthPanel final : public QWidget {
  Q_OBJECT

public:
  HealthPanel(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~HealthPanel() override;

  void setAsset(const AssetId &asset); ///< empty: none
  [[nodiscard]] QString text() const;  ///< all that is said, a line each
  [[nodiscard]] RecordTable &sensors() { return *sensors_; }

protected:
  void showEvent(QShowEvent *event) override;

private:
  void ask();
  void present(const Result<HealthScoresQuery::Answer> &answer);
  void showSensors(const AssetHealth &asset);

  Desk &desk_;
  DeskFeed &feed_;
  const ThemeHolder &holder_;
  FigureLabel *points_;
  TextLabel *band_;
  TextLabel *sentence_;
  ContributionBars *bars_;
  TextLabel *legend_;
  TextLabel *unknown_;
  RecordTable *sensors_;
  AssetId asset_;
  Ticket question_;
};

} // namespace andon
