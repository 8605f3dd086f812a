// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/retraining_outbox.h"

#include "services/storage/operations_store.h"
#include "services/telemetry/mqtt_link.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <spdlog/spdlog.h>
#include <stop_token>
#include <thread>
#include <utility>

namespace andon::learning {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr Duration connectTimeout = 5s;
constexpr Duration firstPause = 500ms;
constexpr Duration longestPause = 30s;
/// How soon a lost connection is noticed while nothing is sent.
constexpr Duration lookEvery = 1s;
constexpr int mostAtOnce = 100;
constexpr std::size_t longestReply = 4096;

/// A session keeps what is received, and two clients of one name throw each other out.
Broker withoutSession(Broker broker)
{
  broker.clientId.clear();
  broker.sessionExpiry = Duration::zero();
  return broker;
}

} // namespace

std::optional<RetrainingReply> replyFrom(std::string_view payload)
{
  if (payload.size() > longestReply)
    return std::nullopt;
  const auto json = nlohmann::json::parse(payload, nullptr, false);
  if (!json.is_object() || !json.contains("id") || !json["id"].is_string() || !json.contains("state") || json["state"] != "exported")
    return std::nullopt;
  const auto by = json.find("by");
  if (by != json.end() && !by->is_string())
    return std::nullopt;
  return RetrainingReply{RetrainingItemId{json["id"].get<std::string>()}, by == json.end() ? std::string{} : by->get<std::string>()};
}

class RetrainingOutbox::Impl {
public:
  Impl(std::string store, Handlers handlers)
      : store_(std::move(store))
      , handlers_(std::move(handlers))
      , thread_([this](const std::stop_token &stop) { run(stop); })
  {
  }

  void setTarget(std::optional<Target> target)
  {
    const std::lock_guard lock{mutex_};
    if (target == target_)
      return;
    target_ = std::move(target);
    isNewTarget_ = isAwake_ = true;
    changed_.notify_all();
  }

  void wake()
  {
    const std::lock_guard lock{mutex_};
    isAwake_ = true;
    changed_.notify_all();
  }

  Status status() const
  {
    const std::lock_guard lock{mutex_};
    return status_;
  }

private:
  void run(const std::stop_token &stop)
  {
    Duration pause = firstPause;
    while (!stop.stop_requested()) {
      std::optional<Target> target;
      {
        std::unique_lock lock{mutex_};
        // With a connection it looks after it; without one it sleeps until there is something to send.
        const auto isCalled = [this] { return isAwake_ || !sent_.empty(); };
        if (link_ != nullptr)
          changed_.wait_for(lock, stop, lookEvery, isCalled);
        else
          changed_.wait(lock, stop, isCalled);
        isAwake_ = false;
        target = target_;
        if (std::exchange(isNewTarget_, false)) {
          lock.unlock();
          drop();
        }
      }
      if (stop.stop_requested())
        break;
      takeConfirmed();
      if (link_ != nullptr && link_->waitForLoss(Duration::zero(), stop)) {
        drop();
        wake(); // what was on its way goes out again
        continue;
      }
      if (!target)
        continue;
      const auto sent = send(*target, stop);
      setProblem(sent ? std::string{} : toText(sent.error()));
      if (sent) {
        pause = firstPause;
        continue;
      }
      drop();
      std::unique_lock lock{mutex_};
      changed_.wait_for(lock, stop, pause, [this] { return isNewTarget_; });
      pause = std::min(pause * 2, longestPause);
      isAwake_ = true;
    }
    drop();
  }

  /// Hands over what waits and is not on its way yet.
  Result<void> send(const Target &target, const std::stop_token &stop)
  {
    if (reader_ == nullptr) {
      auto reader = storage::OperationsReader::open(store_);
      if (!reader)
        return tl::unexpected<Error>(reader.error());
      reader_ = std::move(*reader);
    }
    auto waiting = reader_->outbox(mostAtOnce);
    if (!waiting) {
      reader_.reset();
      return tl::unexpected<Error>(waiting.error());
    }
    std::set<std::string> gone = std::exchange(confirmed_, {});
    for (const storage::OutboxMessage &message : *waiting)
      if (gone.contains(message.id))
        confirmed_.insert(message.id); // the store has not taken it out yet
    if (waiting->empty())
      return {};
    if (link_ == nullptr)
      if (auto connected = connect(target, stop); !connected)
        return connected;
    for (const storage::OutboxMessage &message : *waiting) {
      if (confirmed_.contains(message.id))
        continue;
      std::uint64_t number = 0;
      {
        const std::lock_guard lock{mutex_};
        const bool isOnItsWay =
            std::any_of(onTheWay_.begin(), onTheWay_.end(), [&](const auto &each) { return each.second == message.id; });
        if (isOnItsWay)
          continue;
        if (onTheWay_.size() >= static_cast<std::size_t>(link_->mostUnconfirmed()))
          break; // the next confirmation makes room
        number = ++lastNumber_;
        onTheWay_.emplace(number, message.id);
      }
      if (auto handed = link_->publish(message.topic, message.payload, 1, false, number); !handed)
        return handed;
    }
    return {};
  }

  Result<void> connect(const Target &target, const std::stop_token &stop)
  {
    link_ = std::make_unique<telemetry::MqttLink>(
        withoutSession(target.broker), [this](std::string_view, std::string_view payload, bool, bool) { takeReply(payload); },
        [this](std::uint64_t number) {
          const std::lock_guard lock{mutex_};
          sent_.push_back(number);
          changed_.notify_all();
        });
    if (auto connected = link_->connect(connectTimeout, stop); !connected)
      return connected;
    // Who may publish but not listen still publishes.
    if (const auto heard = link_->subscribe({{target.topic + "+/reply", 1}}, connectTimeout, stop); !heard)
      return tl::unexpected<Error>(heard.error());
    return {};
  }

  void takeConfirmed()
  {
    std::vector<std::string> ids;
    {
      const std::lock_guard lock{mutex_};
      for (const std::uint64_t number : std::exchange(sent_, {}))
        if (auto found = onTheWay_.extract(number); !found.empty())
          ids.push_back(std::move(found.mapped()));
      status_.published += ids.size();
    }
    if (ids.empty())
      return;
    confirmed_.insert(ids.begin(), ids.end());
    handlers_.confirmed(std::move(ids));
  }

  /// In Paho's thread.
  void takeReply(std::string_view payload)
  {
    if (const auto reply = replyFrom(payload)) {
      handlers_.replied(*reply);
      return;
    }
    const std::lock_guard lock{mutex_};
    ++status_.nonsense;
  }

  void drop()
  {
    link_.reset();
    const std::lock_guard lock{mutex_};
    // A confirmation that came before the loss still counts.
    for (auto each = onTheWay_.begin(); each != onTheWay_.end();)
      each = std::find(sent_.begin(), sent_.end(), each->first) == sent_.end() ? onTheWay_.erase(each) : std::next(each);
  }

  void setProblem(std::string problem)
  {
    const std::lock_guard lock{mutex_};
    if (!problem.empty() && status_.problem.empty())
      spdlog::warn("Nothing of the retraining queue goes out: {}", problem);
    status_.problem = std::move(problem);
  }

  const std::string store_;
  const Handlers handlers_;
  // Of the thread alone.
  std::unique_ptr<storage::OperationsReader> reader_;
  std::unique_ptr<telemetry::MqttLink> link_;
  std::set<std::string> confirmed_; ///< that the store may still list

  mutable std::mutex mutex_; ///< all below
  std::condition_variable_any changed_;
  std::optional<Target> target_;
  bool isNewTarget_ = false;
  bool isAwake_ = true; ///< what a run before left
  std::map<std::uint64_t, std::string> onTheWay_;
  std::vector<std::uint64_t> sent_;
  std::uint64_t lastNumber_ = 0;
  Status status_;

  std::jthread thread_; ///< last: it uses all others
};

RetrainingOutbox::RetrainingOutbox(std::string store, Handlers handlers)
    : impl_(std::make_unique<Impl>(std::move(store), std::move(handlers)))
{
}

RetrainingOutbox::~RetrainingOutbox() = default;

void RetrainingOutbox::setTarget(std::optional<Target> target)
{
  impl_->setTarget(std::move(target));
}

void RetrainingOutbox::wake()
{
  impl_->wake();
}

RetrainingOutbox::Status RetrainingOutbox::status() const
{
  return impl_->status();
}

} // namespace andon::learning
