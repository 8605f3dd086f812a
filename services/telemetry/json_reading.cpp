// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/json_reading.h"

namespace andon::telemetry::json {

std::optional<RejectReason> check(ondemand::value value, int depthLeft)
{
  ondemand::json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS)
    return RejectReason::NotJson;
  switch (type) {
  case ondemand::json_type::array: {
    if (depthLeft == 0)
      return RejectReason::TooDeep;
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    for (auto element : array) {
      ondemand::value inner;
      if (element.get(inner) != simdjson::SUCCESS)
        return RejectReason::NotJson;
      if (const auto fault = check(inner, depthLeft - 1))
        return fault;
    }
    return std::nullopt;
  }
  case ondemand::json_type::object: {
    if (depthLeft == 0)
      return RejectReason::TooDeep;
    ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS)
      return RejectReason::NotJson;
    for (auto member : object) {
      ondemand::field field;
      std::string_view key;
      if (std::move(member).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS)
        return RejectReason::NotJson;
      if (const auto fault = check(field.value(), depthLeft - 1))
        return fault;
    }
    return std::nullopt;
  }
  case ondemand::json_type::number: {
    double number = 0.0;
    return readNumber(value, number) == Number::Malformed ? std::optional{RejectReason::NotJson} : std::nullopt;
  }
  case ondemand::json_type::string: {
    std::string_view text;
    return value.get_string().get(text) == simdjson::SUCCESS ? std::nullopt : std::optional{RejectReason::NotJson};
  }
  case ondemand::json_type::boolean: {
    bool truth = false;
    return value.get_bool().get(truth) == simdjson::SUCCESS ? std::nullopt : std::optional{RejectReason::NotJson};
  }
  case ondemand::json_type::null: {
    bool null = false;
    return value.is_null().get(null) == simdjson::SUCCESS && null ? std::nullopt : std::optional{RejectReason::NotJson};
  }
  }
  return RejectReason::NotJson;
}

} // namespace andon::telemetry::json
