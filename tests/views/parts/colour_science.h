// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

namespace andon::test {

/// WCAG 2 contrast of two opaque colours: 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

enum class Sight { Normal, Protanopia, Deuteranopia, Tritanopia };

/// CIE L*a*b* (D65) of what an eye of that kind sees: Machado, Oliveira and Fernandes (2009) at severity 1, in linear light.
[[nodiscard]] std::array<double, 3> labSeen(const QColor &colour, Sight sight);

/// CIEDE2000 between two L*a*b* colours.
[[nodiscard]] double deltaE2000(const std::array<double, 3> &a, const std::array<double, 3> &b);

} // namespace andon::test
