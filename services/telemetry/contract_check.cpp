// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/contract_check.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>
#include <unordered_map>

namespace andon::telemetry {

const char *keyOf(Violation violation)
{
  switch (violation) {
  case Violation::Type: return "type";
  case Violation::NotFinite: return "not_finite";
  case Violation::Range: return "range";
  case Violation::TooFast: return "too_fast";
  case Violation::TooSlow: return "too_slow";
  }
  return "unknown";
}

ContractCheck::ContractCheck(const StreamRegistry &registry)
    : termsOf_(registry.size())
    , records_(registry.size())
{
  const auto hash = [](const Terms &terms) {
    std::size_t all = static_cast<std::size_t>(terms.type);
    for (const double each : {terms.low, terms.high, terms.conversion.factor, static_cast<double>(terms.interval.count())})
      all = all * 31U + std::hash<double>{}(each);
    return all;
  };
  std::unordered_map<Terms, std::uint32_t, decltype(hash)> known;
  for (StreamIndex index = 0; index < registry.size(); ++index) {
    const Stream &stream = registry.stream(index);
    Terms terms;
    terms.type = stream.type;
    if (stream.range) {
      terms.low = stream.range->low;
      terms.high = stream.range->high;
    }
    if (stream.periodic && !stream.onChange)
      terms.interval = stream.interval;
    // The site's check names units that do not convert; here the value stays as it came.
    terms.conversion = stream.sentUnit.empty() ? UnitConversion{} : conversion(stream.sentUnit, stream.unit).value_or(UnitConversion{});
    terms.converts = terms.conversion != UnitConversion{};
    if (terms.interval != Duration::zero())
      last_.resize(registry.size(), noTime);
    const auto [same, isNew] = known.emplace(terms, static_cast<std::uint32_t>(terms_.size()));
    termsOf_[index] = same->second;
    if (isNew)
      terms_.push_back(terms);
  }
}

void ContractCheck::changeStreams(const StreamRegistry &registry, const std::vector<StreamIndex> &before)
{
  ContractCheck changed{registry};
  if (!last_.empty() && !changed.last_.empty())
    for (StreamIndex now = 0; now < before.size(); ++now)
      if (before[now] != noStream)
        changed.last_[now] = last_[before[now]];
  changed.records_ = carriedOver(std::move(records_), before);
  changed.counts_ = counts_;
  *this = std::move(changed);
}

void ContractCheck::count(StreamIndex stream, Violation violation, UtcTime time, std::optional<double> example)
{
  const auto which = static_cast<std::size_t>(violation);
  ++counts_[which];
  Box<Records> &records = records_[stream];
  if (!records)
    records = Records{};
  Record &record = (*records)[which];
  record.first = record.count == 0 ? time : std::min(record.first, time);
  record.latest = record.count == 0 ? time : std::max(record.latest, time);
  record.example = example;
  ++record.count;
}

/// A fraction of a whole number is close to the truth; what the type cannot hold at all is not.
Quality ContractCheck::judgeType(const Sample &sample, ValueType type)
{
  const double value = sample.value;
  Quality quality = Quality::Good;
  switch (type) {
  case ValueType::Double: return Quality::Good;
  case ValueType::Float:
    if (std::abs(value) > static_cast<double>(std::numeric_limits<float>::max()))
      quality = Quality::Bad;
    break;
  case ValueType::Integer:
  case ValueType::Long: {
    const double beyond = type == ValueType::Integer ? 0x1p31 : 0x1p63;
    if (value < -beyond || value >= beyond)
      quality = Quality::Bad;
    else if (value != std::trunc(value))
      quality = Quality::Uncertain;
    break;
  }
  case ValueType::Boolean:
    if (value != 0.0 && value != 1.0)
      quality = Quality::Bad;
    break;
  }
  if (quality != Quality::Good)
    count(sample.stream, Violation::Type, sample.time, value);
  return quality;
}

void ContractCheck::judgeDistance(const Sample &sample, Duration interval)
{
  // Late samples say nothing of the rhythm, nor does the first.
  UtcTime &last = last_[sample.stream];
  if (sample.time < last)
    return;
  const Duration distance = sample.time - last;
  const bool isFirst = last == noTime;
  last = sample.time;
  if (isFirst)
    return;
  const double seconds = std::chrono::duration<double>(distance).count();
  if (distance < interval / 2)
    count(sample.stream, Violation::TooFast, sample.time, seconds);
  else if (distance > interval + interval / 2)
    count(sample.stream, Violation::TooSlow, sample.time, seconds);
}

std::vector<ContractViolations> ContractCheck::list(const StreamRegistry &registry, const AssetId &asset, std::size_t most) const
{
  std::vector<ContractViolations> rows;
  for (StreamIndex stream = 0; stream < records_.size(); ++stream) {
    const Box<Records> &records = records_[stream];
    if (!records || (!asset.empty() && registry.asset(stream).id != asset))
      continue;
    for (std::size_t which = 0; which < violationCount; ++which)
      if (const Record &record = (*records)[which]; record.count > 0)
        rows.push_back(
            {registry.id(stream), keyOf(static_cast<Violation>(which)), record.count, record.latest, record.first, record.example});
  }
  std::sort(rows.begin(), rows.end(), [](const auto &left, const auto &right) {
    return left.count != right.count ? left.count > right.count : std::tie(left.stream, left.reason) < std::tie(right.stream, right.reason);
  });
  if (rows.size() > most)
    rows.resize(most);
  return rows;
}

} // namespace andon::telemetry
