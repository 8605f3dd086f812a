// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "services/engine/command_json.h"

#include <nlohmann/json_fwd.hpp>

namespace andon::engine {

/// A broker as it stands in a command. With Secrets::Omit, what somebody may have typed as a secret where none belongs is left
/// out: a name and password in the url, a password in place of the file that holds it.
[[nodiscard]] nlohmann::json brokerJson(const Broker &broker, Secrets secrets);
/// Throws FieldError (json_fields.h).
[[nodiscard]] Broker brokerFrom(const nlohmann::json &object);

} // namespace andon::engine
