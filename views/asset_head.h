// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/desk_feed.h"
#include "views/parts/action_button.h"
#include "views/parts/badge_label.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <vector>

namespace andon {

class FlowLayout;

/// Where an asset stands: the way to it, its worst alarm, and what it feeds, drives and belongs to as buttons that lead there.
class AssetHead final : public Pane {
  Q_OBJECT

public:
  AssetHead(DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent = nullptr);

  void setPlace(int node); ///< an asset
  /// Whether the person has the pages of the asset's alarms and messages: ways to others are not shown.
  void setWays(bool alarms, bool messages);
  void showAlarms();
  [[nodiscard]] Field &filter() { return *filter_; }
  [[nodiscard]] QStringList links() const; ///< "Feeds CHILLER-02"

Q_SIGNALS:
  void placeChosen(int node);
  void sourcesAsked(); ///< the asset's messages as they come
  void alarmsAsked();

private:
  void addLink(const QString &relation, const AssetId &to);

  DeskFeed &feed_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  ActionButton *plant_;
  ActionButton *area_;
  TextLabel *title_;
  TextLabel *name_;
  BadgeLabel *badge_;
  TextLabel *state_;
  ActionButton *alarms_;
  ActionButton *sources_;
  Field *filter_;
  QWidget *line_;
  FlowLayout *flow_;             ///< of one line where there is room, the relations last
  std::vector<QWidget *> links_; ///< children of line_
  int node_ = -1;
};

} // namespace andon
