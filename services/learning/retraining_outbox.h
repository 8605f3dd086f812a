// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace andon::learning {

/// What a consumer of the retraining queue says of an item, on the item's topic with "/reply" behind it.
struct RetrainingReply {
  RetrainingItemId item;
  std::string by; ///< how it names itself

  bool operator==(const RetrainingReply &) const = default;
};

/// Nothing where the payload is no reply: at most 4 KiB of JSON, {"id": ..., "state": "exported", "by": ...}.
[[nodiscard]] std::optional<RetrainingReply> replyFrom(std::string_view payload);

/// Sends what waits in the store's outbox to a broker, QoS 1, and tells what the broker has confirmed. Its own thread, which sleeps while
/// nothing waits, and reads the store over a connection of its own; without a broker it tries again, at most half a minute apart. A
/// message that was not confirmed before a kill or a loss goes out again: consumers know it by its id and revision.
class RetrainingOutbox {
public:
  struct Target {
    Broker broker;
    std::string topic; ///< "andon/SITE/retraining/"

    bool operator==(const Target &) const = default;
  };
  /// Run on the outbox's thread; they outlive it.
  struct Handlers {
    std::function<void(std::vector<std::string> ids)> confirmed; ///< so that they are taken out of the store
    std::function<void(const RetrainingReply &reply)> replied;
  };
  struct Status {
    std::uint64_t published = 0; ///< confirmed since the start
    std::uint64_t nonsense = 0;  ///< messages that came back and are no replies
    std::string problem;         ///< why nothing goes out; empty: it does, or nothing waits

    bool operator==(const Status &) const = default;
  };

  RetrainingOutbox(std::string store, Handlers handlers);
  RetrainingOutbox(const RetrainingOutbox &) = delete;
  RetrainingOutbox &operator=(const RetrainingOutbox &) = delete;
  /// Waits for its thread, which gives up what it is doing at once.
  ~RetrainingOutbox();

  /// Any thread. None: nothing goes out.
  void setTarget(std::optional<Target> target);
  void wake(); ///< there may be something to send
  [[nodiscard]] Status status() const;

private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace andon::learning
