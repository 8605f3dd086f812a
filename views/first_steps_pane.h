// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/first_steps.h"
#include "views/parts/action_button.h"
#include "views/parts/labels.h"

namespace andon {

/// Five steps from no broker to the first alarm, each with what was found, and an example to copy where something is written. Gone once
/// rules judge values.
class FirstStepsPane final : public Pane {
  Q_OBJECT

public:
  explicit FirstStepsPane(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setSteps(const std::array<FirstStep, 5> &steps);

private:
  struct Line {
    TextLabel *number;
    TextLabel *title;
    TextLabel *text;
    ActionButton *copy;
    QString example;
  };
  std::array<Line, 5> lines_;
};

} // namespace andon
