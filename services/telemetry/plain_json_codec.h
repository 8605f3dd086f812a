// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/payload_codec.h"

namespace andon::telemetry {

/// JSON that follows no standard, in the shape that the binding names or, with PayloadShape::Auto, that each message has.
/// By RFC 8259, with three allowances for what devices write: a byte order mark, NUL bytes at the end, and the bare NaN
/// and Infinity of Python, which are refused as values and cost no other.
[[nodiscard]] std::unique_ptr<PayloadCodec> makePlainJsonCodec(const Decoder::Limits &limits);

} // namespace andon::telemetry
