// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/broker_rates.h"

namespace andon::engine {
namespace {

constexpr std::chrono::seconds window{10};

} // namespace

void BrokerRates::note(SteadyTime now, std::uint64_t messages, std::uint64_t bytes)
{
  totals_.push_back({now, messages, bytes});
  while (totals_.size() > 2 && now - totals_[1].time >= window)
    totals_.pop_front();
}

double BrokerRates::seconds() const
{
  return totals_.size() < 2 ? 0.0 : std::chrono::duration<double>(totals_.back().time - totals_.front().time).count();
}

double BrokerRates::messagesPerSecond() const
{
  return seconds() <= 0.0 ? 0.0 : static_cast<double>(totals_.back().messages - totals_.front().messages) / seconds();
}

double BrokerRates::bytesPerSecond() const
{
  return seconds() <= 0.0 ? 0.0 : static_cast<double>(totals_.back().bytes - totals_.front().bytes) / seconds();
}

} // namespace andon::engine
