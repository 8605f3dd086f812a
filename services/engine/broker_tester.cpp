// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/broker_tester.h"

#include "services/telemetry/broker_trial.h"

namespace andon::engine {

BrokerTester::BrokerTester(DeltaHub &hub, const Clock &clock)
    : hub_(hub)
    , clock_(clock)
{
}

BrokerTester::~BrokerTester() = default;

Result<void> BrokerTester::start(const Broker &broker)
{
  return begin(broker, false, false);
}

Result<void> BrokerTester::tryOut(const Broker &broker, bool listens)
{
  return begin(broker, true, listens);
}

Result<void> BrokerTester::begin(const Broker &broker, bool isTrial, bool listens)
{
  const std::lock_guard lock{mutex_};
  if (running_)
    return failure(ErrorCode::Conflict, broker.id.text(), "another test is running", "Wait for its end, or stop it.");
  running_ = true;
  // The last one has nothing left to do but to end: it needs the lock no more.
  thread_ = std::jthread([this, broker, isTrial, listens](const std::stop_token &stop) { run(broker, isTrial, listens, stop); });
  return {};
}

void BrokerTester::stop()
{
  const std::lock_guard lock{mutex_};
  thread_.request_stop();
}

void BrokerTester::run(const Broker &broker, bool isTrial, bool listens, const std::stop_token &stop)
{
  const auto tell = [this, isTrial](BrokerTest step) {
    step.isTrial = isTrial;
    hub_.publishBrokerTest(std::move(step), clock_.steady());
  };
  BrokerTest test = telemetry::tryBroker(broker, stop, tell, listens);
  test.isTrial = isTrial;
  test.ended = clock_.utc();
  {
    const std::lock_guard lock{mutex_};
    running_ = false;
  }
  hub_.publishBrokerTest(test, clock_.steady());
}

} // namespace andon::engine
