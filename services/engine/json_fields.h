// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

/// How the fields of commands are read. Errors are thrown up to commandFromJson, which makes an Error of them; nothing else
/// includes this header than what it calls.
namespace andon::engine {

struct FieldError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class T>
T field(const nlohmann::json &object, const char *name)
{
  const auto found = object.find(name);
  if (found == object.end())
    throw FieldError{std::string{name} + " is missing"};
  try {
    return found->template get<T>();
  } catch (const nlohmann::json::exception &) {
    throw FieldError{std::string{name} + " has the wrong type"};
  }
}

/// Bytes that are not UTF-8 (a name typed in another encoding) become replacement characters, never an exception.
inline std::string wireText(const nlohmann::json &object)
{
  return object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

inline Duration seconds(const nlohmann::json &object, const char *name)
{
  const auto value = field<double>(object, name);
  if (!(value >= 0.0 && value < 1e9))
    throw FieldError{std::string{name} + " is not a duration in seconds"};
  return Duration{std::llround(value * 1e9)};
}

inline double inSeconds(Duration duration)
{
  return static_cast<double>(duration.count()) / 1e9;
}

} // namespace andon::engine
