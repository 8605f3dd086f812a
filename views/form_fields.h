// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <optional>

/// What every form of the console is made of.
namespace andon {

/// A caption over a field; the caption is also its accessible name.
[[nodiscard]] QWidget *captioned(const ThemeHolder &holder, const QString &caption, QWidget *field);

/// The number in a field, in the locale or with a point; none, with its problem set, where there is none.
[[nodiscard]] std::optional<double> numberIn(Field &field);
/// The duration in a field ("90s", "5 min", "2 h"); an empty field is `whenEmpty`.
[[nodiscard]] std::optional<Duration> durationIn(Field &field, Duration whenEmpty);
[[nodiscard]] QString editable(double value);
[[nodiscard]] QString editable(Duration duration);

} // namespace andon
