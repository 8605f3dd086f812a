// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <optional>
#include <string>
#include <string_view>

namespace andon {

/// As site files and options write it: "auto", "values", ...
[[nodiscard]] const char *nameOf(PayloadShape shape);
[[nodiscard]] std::optional<PayloadShape> payloadShape(std::string_view name);

/// All of them for a message: `"flat", "auto", ...`.
[[nodiscard]] std::string payloadShapeNames();

} // namespace andon
