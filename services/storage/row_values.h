// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storage/operations_rows.h"

#include <cmath>
#include <optional>
#include <string>
#include <string_view>

/// How single values stand in columns; for the files that write rows.
namespace andon::storage {

template <class Keys, class Enum>
const char *keyIn(const Keys &keys, Enum value)
{
  for (const auto &[known, key] : keys) {
    if (known == value)
      return key;
  }
  return "";
}

template <class Enum, class Keys>
std::optional<Enum> fromKey(const Keys &keys, std::string_view text)
{
  for (const auto &[known, key] : keys) {
    if (text == key)
      return known;
  }
  return std::nullopt;
}

/// NULL where there is no number.
inline QVariant real(double value)
{
  return std::isnan(value) ? QVariant(QMetaType::fromType<double>()) : QVariant(value);
}

inline QVariant time(UtcTime value)
{
  return toValue(std::int64_t{value.time_since_epoch().count()});
}

inline tl::unexpected<Error> unknown(const std::string &path, const std::string &what)
{
  return failure(ErrorCode::Corrupt, path, "The store holds a value that no Andon writes (" + what + ")", "Restore it from a backup.");
}

} // namespace andon::storage
