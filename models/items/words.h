// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alarm.h"

#include <QString>

namespace andon::words {

[[nodiscard]] QString priority(Priority priority); ///< "URGENT"

} // namespace andon::words
