// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/reject_log.h"

#include <algorithm>
#include <tuple>

namespace andon::telemetry {
namespace {

constexpr std::size_t topicsKept = 1000;
constexpr std::size_t bytesKept = 256;
constexpr std::string_view otherTopics = "(other topics)";

} // namespace

void RejectLog::add(const RawMessage &message, RejectReason reason, std::uint64_t count)
{
  auto found = topics_.find(message.topic);
  if (found == topics_.end())
    found = topics_.try_emplace(std::string{topics_.size() < topicsKept ? message.topic : otherTopics}).first;
  Entry &entry = found->second[static_cast<std::size_t>(reason)];
  entry.count += count;
  entry.latest = message.received;
  entry.firstBytes.assign(message.payload.substr(0, bytesKept));
}

std::vector<RejectedPayloads> RejectLog::list(std::size_t most) const
{
  std::vector<RejectedPayloads> all;
  for (const auto &[topic, entries] : topics_) {
    for (std::size_t reason = 0; reason < entries.size(); ++reason) {
      const Entry &entry = entries[reason];
      if (entry.count > 0)
        all.push_back({topic, keyOf(static_cast<RejectReason>(reason)), entry.count, entry.latest, entry.firstBytes});
    }
  }
  std::sort(all.begin(), all.end(), [](const RejectedPayloads &a, const RejectedPayloads &b) {
    return a.count != b.count ? a.count > b.count : std::tie(a.topic, a.reason) < std::tie(b.topic, b.reason);
  });
  if (all.size() > most)
    all.resize(most);
  return all;
}

} // namespace andon::telemetry
