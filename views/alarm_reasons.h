// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/explanation.h"
#include "models/items/alarm_facts.h"
#include "views/parts/contribution_bars.h"
#include "views/parts/labels.h"

class QGridLayout;

namespace andon {

/// Why a predictor raised an alarm, as it was explained then: one sentence, bars, what would have cleared it, how sure it is, and what
/// resembled it before. Hidden for alarms that no predictor raised. GUI thread.
class AlarmReasons final : public QWidget {
  Q_OBJECT

public:
  AlarmReasons(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~AlarmReasons() override;

  /// Asks when the occurrence is another, or was not explained yet when it was asked.
  void setFacts(const AlarmFacts &facts, const Site &site);
  [[nodiscard]] QString text() const; ///< all that is said, a line each
  /// Null: no predictor raised it, or nobody has answered yet.
  [[nodiscard]] const AlarmExplanation *explanation() const { return isHidden() ? nullptr : &*reasons_->explanation; }

Q_SIGNALS:
  void explained(); ///< explanation() is another

private:
  void ask();
  void present();
  void showSimilar();

  Desk &desk_;
  const ThemeHolder &holder_;
  TextLabel *sentence_;
  ContributionBars *bars_;
  TextLabel *legend_;
  TextLabel *clearing_;
  TextLabel *certainty_;
  TextLabel *madeBy_;
  TextLabel *similarCaption_;
  QWidget *similar_ = nullptr;
  AlarmFacts facts_;
  QString predictor_; ///< its name
  std::shared_ptr<const OccurrenceReasons> reasons_;
  Ticket question_;
};

} // namespace andon
