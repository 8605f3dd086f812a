// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pure parts of the engine: the console's own faults, the latency histogram, who may try a password.

#include "services/engine/console_faults.h"
#include "services/engine/latency_histogram.h"

#include <QTest>

#include <algorithm>
#include <rapidcheck.h>
#include <set>

using namespace andon;
using namespace andon::engine;
using namespace std::chrono_literals;

namespace {

Site siteWithBroker()
{
  Site site;
  Broker broker;
  broker.id = BrokerId{"b"};
  site.brokers.push_back(broker);
  return site;
}

HealthDelta healthy()
{
  HealthDelta health;
  BrokerHealth broker;
  broker.id = BrokerId{"b"};
  broker.state = ConnectionState::Connected;
  health.brokers.push_back(broker);
  return health;
}

/// Feeds one health a second and tells which of the console's alarms are active.
class Watch {
public:
  QStringList after(const HealthDelta &health, Duration elapsed = 1s, Duration clockStep = {}, bool historyFails = false)
  {
    steady_ += elapsed;
    utc_ += elapsed + clockStep;
    QStringList active;
    std::set<AlarmId> now;
    for (const auto &verdict :
         faults_.judge(health, historyFails, steady_, utc_, [this](const AlarmId &alarm) { return active_.contains(alarm); }))
      if (verdict.active) {
        active << QString::fromStdString(verdict.alarm.rule.text());
        now.insert(verdict.alarm);
      }
    active_ = now;
    return active;
  }

private:
  ConsoleFaults faults_{withConsole(siteWithBroker(), siteWithBroker().brokers)};
  std::set<AlarmId> active_;
  SteadyTime steady_{1h};
  UtcTime utc_{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};
};

} // namespace

class EnginePartsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void brokerLossNeedsPatience()
  {
    Watch watch;
    HealthDelta down = healthy();
    down.brokers.front().state = ConnectionState::Waiting;
    QCOMPARE(watch.after(healthy()), QStringList{});
    QCOMPARE(watch.after(down), QStringList{});
    QCOMPARE(watch.after(down, 4s), QStringList{});
    QCOMPARE(watch.after(down), QStringList{QStringLiteral("broker-lost-b")});
    QCOMPARE(watch.after(healthy()), QStringList{});
  }

  void lossesAndClockStepsStayForAMinute()
  {
    Watch watch;
    HealthDelta lossy = healthy();
    QCOMPARE(watch.after(lossy), QStringList{});
    lossy.brokers.front().lostAtBroker = 3;
    QCOMPARE(watch.after(lossy), QStringList{QStringLiteral("messages-lost-b")});
    QCOMPARE(watch.after(lossy, 58s), QStringList{QStringLiteral("messages-lost-b")});
    QCOMPARE(watch.after(lossy, 3s), QStringList{});
    QCOMPARE(watch.after(lossy, 1s, -1h), QStringList{QStringLiteral("clock-wrong")});
    QCOMPARE(watch.after(lossy, 61s), QStringList{});
  }

  void aFailingStoreIsAnAlarmAtOnce()
  {
    Watch watch;
    HealthDelta failing = healthy();
    failing.store = StoreState::Failing;
    QCOMPARE(watch.after(failing), QStringList{QStringLiteral("store-failing")});
    QCOMPARE(watch.after(healthy(), 1s, {}, true), QStringList{});
    QCOMPARE(watch.after(healthy(), 6s, {}, true), QStringList{QStringLiteral("history-failing")});
  }

  void histogramsQuantileIsNearTheExactOne()
  {
    QVERIFY(rc::check("within a sixteenth above, never below the exact one", [] {
      auto values = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 10'000'000'000)));
      const double share = *rc::gen::inRange(0, 101) / 100.0;
      LatencyHistogram histogram;
      for (const std::int64_t value : values)
        histogram.add(Duration{value});
      std::sort(values.begin(), values.end());
      const auto rank = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size()))));
      const std::int64_t exact = values[rank - 1];
      const std::int64_t told = histogram.quantile(share).count();
      RC_ASSERT(told >= exact);
      RC_ASSERT(told <= exact + exact / 16 + 1);
      RC_ASSERT(histogram.max().count() == values.back());
    }));
  }
};

QTEST_GUILESS_MAIN(EnginePartsTest)
#include "tst_engine_parts.moc"
