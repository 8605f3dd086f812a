// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/text.h"

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace andon {

/// A name that identifies one thing of one kind. Two tags never compare or convert: an AssetId is not a RuleId. Copies share
/// one text, which never changes: the name of an asset stands in each of its rules, alarms and streams.
template <class Tag>
class TextId {
public:
  TextId() = default;
  explicit TextId(Text text)
      : text_(std::move(text))
  {
  }

  [[nodiscard]] const std::string &text() const noexcept { return text_.string(); }
  [[nodiscard]] const Text &shared() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

  bool operator==(const TextId &) const noexcept = default;
  std::strong_ordering operator<=>(const TextId &) const noexcept = default;

private:
  Text text_;
};

/// A number that identifies one thing of one kind. 0 means "none".
template <class Tag, class Number = std::int64_t>
class NumberId {
public:
  constexpr NumberId() = default;
  constexpr explicit NumberId(Number number)
      : number_(number)
  {
  }

  [[nodiscard]] constexpr Number number() const noexcept { return number_; }
  [[nodiscard]] constexpr bool isNone() const noexcept { return number_ == 0; }

  constexpr auto operator<=>(const NumberId &) const = default;

private:
  Number number_ = 0;
};

using BrokerId = TextId<struct BrokerTag>;
using AreaId = TextId<struct AreaTag>;
using AssetId = TextId<struct AssetTag>;
using ContractId = TextId<struct ContractTag>;
using RuleId = TextId<struct RuleTag>;
using PersonId = TextId<struct PersonTag>;
using PredictorId = TextId<struct PredictorTag>;

using OccurrenceId = NumberId<struct OccurrenceTag>;
using QuieteningId = NumberId<struct QuieteningTag>;
using SecondPersonRequestId = NumberId<struct SecondPersonRequestTag>;
using Ticket = NumberId<struct TicketTag, std::uint64_t>;

/// One measured signal of one asset; `key` is its name in payloads, for example "discharge_temperature".
struct StreamId {
  AssetId asset;
  Text key;

  auto operator<=>(const StreamId &) const = default;
};

/// An alarm is (asset, rule) and lives as long as both; an occurrence is one time that it was raised.
struct AlarmId {
  AssetId asset;
  RuleId rule;

  auto operator<=>(const AlarmId &) const = default;
};

} // namespace andon

template <class Tag>
struct std::hash<andon::TextId<Tag>> {
  std::size_t operator()(const andon::TextId<Tag> &id) const noexcept { return std::hash<std::string>{}(id.text()); }
};

template <class Tag, class Number>
struct std::hash<andon::NumberId<Tag, Number>> {
  std::size_t operator()(const andon::NumberId<Tag, Number> &id) const noexcept { return std::hash<Number>{}(id.number()); }
};

template <>
struct std::hash<andon::StreamId> {
  std::size_t operator()(const andon::StreamId &id) const noexcept
  {
    return std::hash<andon::AssetId>{}(id.asset) * 31U + std::hash<andon::Text>{}(id.key);
  }
};

template <>
struct std::hash<andon::AlarmId> {
  std::size_t operator()(const andon::AlarmId &id) const noexcept
  {
    return std::hash<andon::AssetId>{}(id.asset) * 31U + std::hash<andon::RuleId>{}(id.rule);
  }
};
