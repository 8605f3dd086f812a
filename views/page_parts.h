// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/labels.h"

#include <vector>

/// What the pages of tuning and KPI are made of.
namespace andon {

/// The line of a page in which somebody chooses what it shows: wraps where it is narrow. Its parts come in order.
[[nodiscard]] Pane *headPane(const ThemeHolder &holder, const QString &name, int gap, const std::vector<QWidget *> &parts);

/// A pane with a title, a word beside it and tools below, over a body that takes the rest.
[[nodiscard]] QWidget *titledPane(const ThemeHolder &holder, const QString &title, QWidget *body, TextLabel *beside = nullptr,
                                  QWidget *tools = nullptr);

} // namespace andon
