// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From a message at a real broker to a stored sample and a raised alarm of an asset that no person ever named.

#include "services/configuration/site_files.h"
#include "services/engine/desk_loop.h"
#include "services/engine/engine.h"
#include "services/engine/system_clock.h"
#include "services/telemetry/mqtt_publisher.h"
#include "tests/engine/engine_fixture.h"
#include "tests/support/mosquitto_server.h"

#include <QTest>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

class AdoptionLiveTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void aStandingAdoptionFromTheBrokerToTheAlarm()
  {
    MosquittoServer server;
    Site site = EngineFixture::site();
    site.brokers.front().url = server.url();
    StandingAdoption pumps;
    pumps.id = "pumps";
    pumps.kind = "pump";
    site.adoptions.push_back(pumps);
    TemporaryFolder folder;
    const engine::SystemClock clock;
    engine::Engine::Options options;
    options.storePath = storePath(folder);
    options.program = "test";
    options.site = configuration::writeSite(site);
    auto started = engine::Engine::start(options, clock);
    QVERIFY(started.has_value());
    auto engine = std::move(*started);
    engine::DeskLoop loop;
    auto desk = engine->openDesk(loop.executor());
    HealthDelta health;
    std::map<AlarmId, AlarmStatus> alarms;
    desk->watch(HealthInterest{}, [&health](const Delta &delta) { health = std::get<HealthDelta>(delta); });
    desk->watch(AlarmsInterest{}, [&alarms](const Delta &delta) {
      for (const AlarmStatus &status : std::get<AlarmsDelta>(delta).changed)
        alarms[status.alarm] = status;
    });
    const auto isConnected = [&health] { return !health.brokers.empty() && health.brokers.front().state == ConnectionState::Connected; };
    QVERIFY(loop.runUntil(isConnected, 20s));

    auto publisher = telemetry::MqttPublisher::connect(site.brokers.front(), 10s);
    QVERIFY(publisher.has_value());
    const AlarmId raised{AssetId{"P-7"}, RuleId{"p-7-pressure-high"}};
    const auto isRaised = [&] {
      const auto found = alarms.find(raised);
      return found != alarms.end() && found->second.regions.active;
    };
    const SteadyTime end = clock.steady() + 40s;
    while (!isRaised() && clock.steady() < end) {
      (void)(*publisher)->publish("plant/cooling/P-7", "{\"ts\":\"" + toIso8601(clock.utc()) + "\",\"pressure\":15,\"flow\":8}");
      loop.runUntil(isRaised, 200ms);
    }
    QVERIFY(isRaised());
    const auto trend = [&] {
      const auto answer = loop.askAndWait(*desk, TrendQuery{{AssetId{"P-7"}, "pressure"}, clock.utc() - 1h, clock.utc() + 1h, 600});
      return answer ? answer->points.size() : 0;
    };
    QTRY_VERIFY(trend() > 0);
    desk.reset();
    engine->finish();
  }
};

QTEST_GUILESS_MAIN(AdoptionLiveTest)
#include "tst_adoption_live.moc"
