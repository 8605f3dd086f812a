// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "views/parts/labels.h"
#include "views/record_table.h"

namespace andon {

/// The assets of the whole plant by their health, the worst first. GUI thread.
class HealthList final : public QWidget {
  Q_OBJECT

public:
  HealthList(DeskFeed &feed, const ThemeHolder &holder, QWidget *parent = nullptr);

  void setFilter(const QString &text); ///< words that asset, name or area have
  [[nodiscard]] RecordTable &table() { return *table_; }
  [[nodiscard]] QString state() const { return state_->text(); }

Q_SIGNALS:
  void chosen(int node);

protected:
  void showEvent(QShowEvent *event) override;

private:
  void present();

  DeskFeed &feed_;
  RecordTable *table_;
  TextLabel *state_;
  QStringList filter_;
  std::vector<AssetId> rows_;
};

} // namespace andon
