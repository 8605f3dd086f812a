// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"
#include "views/tuning_plots.h"

namespace andon {

/// The search for a better setting: its constraints, the trade-off front, what it proposes and why, in words.
class TuningSearch final : public Pane {
  Q_OBJECT
public:
  TuningSearch(TuningBench &bench, const ThemeHolder &holder, QWidget *parent = nullptr);

  void look(const QString &unit); ///< the search began, ended or is gone
  [[nodiscard]] FrontPlot &front() { return *front_; }
  [[nodiscard]] QString reasons() const { return why_->text(); }

Q_SIGNALS:
  void settingChosen(const andon::tuning::LimitSetting &setting);

private:
  void begin();

  TuningBench &bench_;
  Field *maxMissed_;
  Field *maxDelay_;
  ActionButton *search_;
  ActionButton *take_;
  FrontPlot *front_;
  TextLabel *why_;
};

} // namespace andon
