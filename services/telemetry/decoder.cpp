// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/decoder.h"

#include "services/telemetry/decoder_impl.h"

#include <algorithm>
#include <utility>

namespace andon::telemetry {
namespace {

constexpr std::size_t rowsShown = 200;

} // namespace

void DecodeTrace::clear()
{
  values.clear();
  reasons.clear();
}

const char *keyOf(RejectReason reason)
{
  switch (reason) {
  case RejectReason::TooLarge: return "too_large";
  case RejectReason::TooDeep: return "too_deep";
  case RejectReason::NotJson: return "not_json";
  case RejectReason::NotAnObject: return "not_an_object";
  case RejectReason::WrongType: return "wrong_type";
  case RejectReason::NotFinite: return "not_finite";
  case RejectReason::TimeOutOfRange: return "time_out_of_range";
  case RejectReason::DuplicateKey: return "duplicate_key";
  case RejectReason::UnknownTopic: return "unknown_topic";
  case RejectReason::UnknownAsset: return "unknown_asset";
  case RejectReason::UnknownStream: return "unknown_stream";
  case RejectReason::Retained: return "retained";
  case RejectReason::Score: return "bad_score";
  }
  return "unknown";
}

Decoder::Decoder(const Site &site, const StreamRegistry &registry, Limits limits)
    : impl_(std::make_unique<Impl>(site, registry, limits))
{
}

Decoder::~Decoder() = default;

void Decoder::setBroker(std::uint16_t number, const Broker &broker)
{
  impl_->setBroker(number, broker);
}

void Decoder::removeBroker(std::uint16_t number)
{
  impl_->removeBroker(number);
}

std::vector<Decoder::AgreedTopic> Decoder::agreedTopics() const
{
  std::vector<AgreedTopic> topics;
  for (std::size_t broker = 0; broker < impl_->brokers.size(); ++broker)
    for (const Binding &binding : impl_->brokers[broker].bindings)
      if (binding.binding.agreedRate)
        topics.push_back({static_cast<std::uint16_t>(broker), binding.binding.topic, *binding.binding.agreedRate, binding.messages});
  return topics;
}

bool Decoder::lastWasAgreed() const
{
  return impl_->lastWasAgreed;
}

void Decoder::changeSite(const Site &site, const std::vector<StreamIndex> &before)
{
  impl_->changeSite(site, before);
}

void Decoder::decode(const RawMessage &message, std::vector<Sample> &samples)
{
  impl_->decode(message, samples);
}

bool Decoder::admit(Sample &sample)
{
  if (!impl_->contracts.judge(sample)) {
    ++impl_->counters.rejected[static_cast<std::size_t>(RejectReason::NotFinite)];
    return false;
  }
  ++impl_->counters.samples;
  return true;
}

const std::vector<StreamIndex> &Decoder::badValues() const
{
  return impl_->badValues;
}

const std::vector<EdgeScore> &Decoder::edgeScores() const
{
  return impl_->edgeScores;
}

void Decoder::rejectScore(const RawMessage &message)
{
  impl_->reject(message, RejectReason::Score);
}

void Decoder::setTrace(DecodeTrace *trace)
{
  impl_->trace = trace;
}

const Decoder::Counters &Decoder::counters() const
{
  return impl_->counters;
}

std::uint64_t Decoder::sequenceGapsOf(std::uint16_t broker) const
{
  return broker < impl_->brokers.size() ? impl_->brokers[broker].sequenceGaps : 0;
}

Duration Decoder::clockOffset() const
{
  std::vector<Duration> offsets = impl_->offsets;
  if (offsets.empty())
    return Duration::zero();
  const auto middle = offsets.begin() + static_cast<std::ptrdiff_t>(offsets.size() / 2);
  std::nth_element(offsets.begin(), middle, offsets.end());
  return *middle;
}

std::vector<RejectedPayloads> Decoder::rejectedPayloads() const
{
  return impl_->rejected.list(rowsShown);
}

const ContractCheck::Counts &Decoder::violations() const
{
  return impl_->contracts.counts();
}

std::vector<ContractViolations> Decoder::contractViolations(const AssetId &asset) const
{
  return impl_->contracts.list(impl_->registry, asset, rowsShown);
}

UnknownCollector &Decoder::unknown()
{
  return impl_->unknown;
}

const UnknownCollector &Decoder::unknown() const
{
  return impl_->unknown;
}

} // namespace andon::telemetry
