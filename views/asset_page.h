// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/alarm_trend.h"
#include "views/asset_head.h"
#include "views/asset_side.h"
#include "views/stream_table.h"

#include <optional>

class QStackedWidget;

namespace andon {

/// One asset (level 3): its streams with value, band, age, quality and trend, the chosen one large; its alarms, rules, contract, guidance
/// and relations. Its streams are watched only while it is shown. GUI thread.
class AssetPage final : public QWidget {
  Q_OBJECT

public:
  AssetPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, WindowSettings &settings,
            QWidget *parent = nullptr);

  void setPlace(int node);                   ///< an asset
  void selectStream(const StreamId &stream); ///< of the asset that is shown
  [[nodiscard]] const AssetId &asset() const { return asset_; }
  void focusFilter();
  void focusFirst();
  void tick(); ///< once a second while it is shown
  [[nodiscard]] AssetHead &head() { return *head_; }
  [[nodiscard]] AssetSide &side() { return *side_; }
  [[nodiscard]] StreamTable &streams() { return *streams_; }
  [[nodiscard]] const StreamListModel &model() const { return model_; }
  [[nodiscard]] AlarmTrend &trend() { return *trend_; }

Q_SIGNALS:
  void placeChosen(int node);
  void alarmChosen(const andon::AlarmId &alarm);
  void ruleChosen(const andon::RuleId &rule);
  void alarmsAsked(int node);
  void sourcesAsked(const andon::AssetId &asset);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  void showPlace();
  void watch();
  void showTrend();
  void arrange();

  DeskFeed &feed_;
  const ThemeHolder &holder_;
  StreamWatch watch_;
  StreamListModel model_;
  AssetHead *head_;
  StreamTable *streams_;
  TextLabel *trendTitle_;
  AlarmTrend *trend_;
  Pane *streamPane_;
  Pane *trendPane_;
  AssetSide *side_;
  QBoxLayout *body_;
  StateCard *nothing_;
  QStackedWidget *stack_;
  AssetId asset_; ///< empty: none was chosen yet
};

} // namespace andon
