// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/explanation.h"
#include "models/items/alarm_facts.h"
#include "views/parts/contribution_bars.h"
#include "views/parts/labels.h"
#include "views/touch_theme.h"

namespace andon {

/// Why an alarm is there, in three lines at most. Of a predictor's alarm its strongest contributions with their bars, as they were
/// explained then; of any other what its rule says. Nothing is said that the engine did not say. GUI thread.
class CardReasons final : public QWidget {
  Q_OBJECT

public:
  CardReasons(Desk &desk, const TouchTheme &touch, QWidget *parent = nullptr);
  ~CardReasons() override;

  void setFacts(const AlarmFacts &facts, const Site &site);
  [[nodiscard]] QString text() const;

private:
  void ask();
  void present();

  Desk &desk_;
  TextLabel *lines_;
  ContributionBars *bars_;
  TextLabel *clearing_;
  AlarmFacts facts_;
  QString cause_; ///< that the rule's rationalisation names
  bool isPredicted_ = false;
  std::shared_ptr<const OccurrenceReasons> reasons_;
  Ticket question_;
};

} // namespace andon
