// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the readers of JSON share about simdjson, which only they include.

#include "services/telemetry/decoder.h"
#include "services/telemetry/json_text.h"
#include "services/telemetry/payload_codec.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <simdjson.h>

namespace andon::telemetry::json {

namespace ondemand = simdjson::ondemand;

static_assert(IngestBatch::padding >= simdjson::SIMDJSON_PADDING);

enum class Number { Finite, NotFinite, Malformed };

/// simdjson gives one error for a number that is misspelt, for one that no double holds, and for an exponent of more than 18
/// digits, which 0e1000000000000000000 has and is zero all the same.
inline Number readNumber(ondemand::value &value, double &number)
{
  const std::string_view token = value.raw_json_token();
  if (value.get_double().get(number) == simdjson::SUCCESS)
    return Number::Finite;
  const std::optional<double> read = isJsonNumber(token) ? numberOfText(token) : std::nullopt;
  if (!read)
    return Number::Malformed;
  number = *read;
  return std::isfinite(number) ? Number::Finite : Number::NotFinite;
}

/// Whether nothing follows what was read.
inline bool isAtEnd(ondemand::document &document)
{
  return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

/// `payload` is followed by IngestBatch::padding readable bytes.
inline simdjson::padded_string_view padded(std::string_view payload)
{
  return simdjson::padded_string_view{payload.data(), payload.size(), payload.size() + IngestBatch::padding};
}

/// A text as a number, where the binding takes one.
inline void readText(std::string_view text, PayloadValue &value, PayloadContent &content)
{
  const std::optional<double> number = numberOfText(text);
  if (!number) {
    value.fault = RejectReason::WrongType;
  } else if (!std::isfinite(*number)) {
    value.fault = RejectReason::NotFinite;
  } else {
    value.number = *number;
    content.rounded += isRounded(text, *number) ? 1 : 0;
  }
}

/// A text as a time; where the binding takes numbers in quotes, one of a number is as good as the number.
inline PayloadTime timeOfText(std::string_view text, const TopicBinding &binding)
{
  if (binding.numbersAsText && isJsonNumber(text)) {
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc{} && end == text.data() + text.size())
      return whole;
    if (const std::optional<double> number = numberOfText(text))
      return *number;
  }
  return text;
}

/// Visits everything below `value`, because simdjson checks only what is visited.
[[nodiscard]] std::optional<RejectReason> check(ondemand::value value, int depthLeft);

} // namespace andon::telemetry::json
