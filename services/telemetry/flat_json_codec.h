// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/payload_codec.h"

namespace andon::telemetry {

/// `{"ts": 1763712000123, "temperature": 71.2, ...}`: one object whose members are numbers, in UTF-8, as RFC 8259 says
/// and no looser; a byte order mark is passed over. Members that are not numbers are handed out as faults, nested ones
/// are checked to the last byte and refused beyond Limits::depth.
[[nodiscard]] std::unique_ptr<PayloadCodec> makeFlatJsonCodec(const Decoder::Limits &limits);

} // namespace andon::telemetry
