// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace andon {

/// Colours and measures of look.md as one value.
struct Theme {
  QColor ground;
};

} // namespace andon
