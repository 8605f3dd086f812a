// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_facts.h"
#include "views/parts/action_button.h"
#include "views/parts/state_card.h"
#include "views/parts/trend_view.h"
#include "views/window_settings.h"

#include <QTimer>

#include <unordered_map>

class QStackedWidget;

namespace andon {

/// The trend of one alarm's stream over the last minutes: history by query, live values appended. "Live" is a pinned button; a paused
/// trend stands still and says so. History that cannot be read leaves a card with the reason in its place. The buttons are placed by the
/// owner.
class AlarmTrend final : public QWidget {
  Q_OBJECT

public:
  AlarmTrend(Desk &desk, const ThemeHolder &holder, const Clock &clock, WindowSettings &settings, QWidget *parent = nullptr);
  ~AlarmTrend() override;

  /// Another alarm asks the desk anew; the same one with another value appends it.
  /// `expects`: the predictor of expected behaviour whose band is drawn in the place of the normal one; the stream is an input of it, and
  /// is asked for anew every few seconds, since live values are the alarm's.
  void setFacts(const AlarmFacts &facts, const Site &site, const PredictorId &expects = {});
  void tick(); ///< once a second: the window moves on

Q_SIGNALS:
  void pageAsked(const andon::StreamId &stream, andon::UtcTime from, andon::UtcTime to); ///< the same on the page of trends
  void whyAsked(const andon::StreamId &stream, andon::UtcTime from, andon::UtcTime to);  ///< there, with what its predictors went by

public:
  [[nodiscard]] ActionButton *liveButton() { return live_; }
  [[nodiscard]] ActionButton *rangeButton() { return range_; }
  [[nodiscard]] const TrendView &view() const { return *view_; }

private:
  void ask();
  void askExpected();
  void append(const LatestValue &value);
  void setMinutes(int minutes);
  void setLive(bool live);
  void show();
  [[nodiscard]] Duration span() const { return std::chrono::minutes{settings_.trendMinutes()}; }

  Desk &desk_;
  const Clock &clock_;
  WindowSettings &settings_;
  TrendView *view_;
  StateCard *failed_; ///< instead of the view while the last question failed
  QStackedWidget *stack_;
  ActionButton *live_;
  ActionButton *range_;
  AlarmFacts facts_;
  TrendContent content_;
  UtcTime to_ = noTime;
  std::unordered_map<RuleId, QString> ruleNames_; ///< of the stream's asset
  Duration silence_{};                            ///< two samples farther apart have no data between them
  bool isLive_ = true;
  Ticket question_;
  PredictorId expects_; ///< empty: the normal band is drawn
  Ticket expectedQuestion_;
  UtcTime askExpectedAt_ = noTime;
  UtcTime askAgainAt_ = noTime; ///< after a failure
  QTimer showSoon_;             ///< live values repaint at most four times a second
  QTimer askSoon_;              ///< while the window is being resized
};

} // namespace andon
