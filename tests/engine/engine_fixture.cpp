// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/engine_fixture.h"

namespace andon::test {
namespace {

using namespace std::chrono_literals;

/// Says that it is connected; the fixture pushes into the queue itself.
class ScriptedSource final : public telemetry::TelemetrySource {
public:
  explicit ScriptedSource(BrokerId id)
      : id_(std::move(id))
  {
  }
  void start() override {}
  void stop() override {}
  [[nodiscard]] BrokerHealth health() const override
  {
    BrokerHealth health;
    health.id = id_;
    health.state = ConnectionState::Connected;
    return health;
  }

private:
  BrokerId id_;
};

Rule aRule(const AlarmId &alarm, const char *stream, LimitSide side, double limit)
{
  Rule rule;
  rule.id = alarm.rule;
  rule.asset = alarm.asset;
  rule.name = alarm.rule.text();
  rule.condition = LimitCondition{{alarm.asset, stream}, side, limit, 0.0};
  rule.priority = Priority::High;
  return rule;
}

Site pumpSite()
{
  Site site;
  site.name = "Test plant";
  Broker broker;
  broker.id = BrokerId{"b"};
  broker.url = "tcp://127.0.0.1:1";
  broker.topics.emplace_back().topic = "plant/{area}/{asset}";
  site.brokers.push_back(broker);
  site.areas.push_back({AreaId{"cooling"}, "Cooling"});
  Asset pump;
  pump.id = AssetId{"P-1"};
  pump.name = "Pump";
  pump.kind = "pump";
  pump.area = AreaId{"cooling"};
  for (const char *key : {"pressure", "flow"}) {
    Stream stream;
    stream.key = key;
    stream.name = key;
    stream.range = Range{0.0, 100.0};
    pump.streams.push_back(stream);
  }
  site.assets.push_back(pump);
  Rule pressure = aRule(EngineFixture::pressureHigh, "pressure", LimitSide::High, 10.0);
  std::get<LimitCondition>(pressure.condition).deadband = 1.0;
  Rule flow = aRule(EngineFixture::flowLow, "flow", LimitSide::Low, 5.0);
  flow.onDelay = 10s;
  Rule trip = aRule(EngineFixture::tripHigh, "pressure", LimitSide::High, 20.0);
  trip.safety = true;
  trip.latching = true;
  trip.priority = Priority::Urgent;
  site.rules = {pressure, flow, trip};
  return site;
}

const std::string password = "correct horse";

} // namespace

std::string storePath(const TemporaryFolder &folder)
{
  return folder.file("plant.db");
}

EngineFixture::EngineFixture() = default;

Site EngineFixture::site()
{
  return pumpSite();
}

Result<void> EngineFixture::start()
{
  return start(std::filesystem::exists(storePath(folder)) ? std::optional<Site>{} : pumpSite());
}

Result<void> EngineFixture::start(const Site &site)
{
  return start(std::optional{site});
}

Result<void> EngineFixture::start(const std::optional<Site> &site)
{
  engine::Engine::Options options;
  options.storePath = storePath(folder);
  options.program = "test";
  if (site)
    options.site = configuration::writeSite(*site);
  if (site)
    options.site->insert(packages.begin(), packages.end());
  options.predictorBudget = predictorBudget;
  options.makeSources = [this](const Site &connected, telemetry::IngestQueue &queue, const Clock &) {
    queue_ = &queue;
    std::vector<std::unique_ptr<telemetry::TelemetrySource>> sources;
    for (const Broker &broker : connected.brokers)
      sources.push_back(std::make_unique<ScriptedSource>(broker.id));
    return sources;
  };
  if (usesMqtt)
    options.makeSources = nullptr;
  auto started = engine::Engine::start(options, clock);
  if (!started)
    return tl::unexpected<Error>(started.error());
  engine = std::move(*started);
  statuses_.clear();
  desk = engine->openDesk(loop.executor());
  desk->watch(SessionInterest{}, [this](const Delta &delta) { session = std::get<SessionDelta>(delta); });
  desk->watch(HealthInterest{}, [this](const Delta &delta) { health = std::get<HealthDelta>(delta); });
  known_ = false;
  desk->watch(AlarmsInterest{}, [this](const Delta &any) {
    const auto &delta = std::get<AlarmsDelta>(any);
    ++alarmDeltas;
    if (delta.reset) {
      statuses_.clear();
      known_ = true;
    }
    for (const AlarmStatus &status : delta.changed)
      statuses_[status.alarm] = status;
    for (const AlarmId &alarm : delta.removed)
      statuses_.erase(alarm);
  });
  if (!loop.runUntil([this] { return known_; }, 5s))
    return failure(ErrorCode::Internal, "fixture", "the first delta did not come");
  return {};
}

void EngineFixture::stop()
{
  desk.reset();
  engine.reset();
}

void EngineFixture::publish(const std::string &values)
{
  publishTo("plant/cooling/P-1", values);
}

void EngineFixture::publishTo(const std::string &topic, const std::string &values)
{
  const std::string payload = "{\"ts\":\"" + toIso8601(clock.utc()) + "\"," + values + "}";
  telemetry::RawMessage message;
  message.topic = topic;
  message.payload = payload;
  message.received = clock.utc();
  message.receivedSteady = clock.steady();
  queue_->push(message);
}

bool EngineFixture::until(const std::function<bool()> &done)
{
  for (int i = 0; i < 1000; ++i) {
    if (loop.runUntil(done, 5ms))
      return true;
    clock.advance(5ms);
  }
  return false;
}

CommandOutcome EngineFixture::submit(Command command)
{
  auto outcome = loop.submitAndWait(*desk, std::move(command), 20s);
  return outcome ? *outcome : CommandOutcome{Refused{outcome.error()}};
}

void EngineFixture::addPeople()
{
  submit(CreateFirstAdministrator{{PersonId{"ada"}, "Ada", {Role::Administrator}}, password});
  submit(SavePerson{{PersonId{"sam"}, "Sam", {Role::Supervisor}}, password});
  submit(SavePerson{{PersonId{"sue"}, "Sue", {Role::Supervisor}}, password});
  submit(SavePerson{{PersonId{"tom"}, "Tom", {Role::Technician}}, password});
}

void EngineFixture::signIn(const std::string &person)
{
  submit(SignIn{PersonId{person}, password});
}

const AlarmStatus *EngineFixture::status(const AlarmId &alarm) const
{
  const auto found = statuses_.find(alarm);
  return found == statuses_.end() ? nullptr : &found->second;
}

ShownState EngineFixture::shown(const AlarmId &alarm) const
{
  const AlarmStatus *known = status(alarm);
  return known == nullptr ? ShownState::Normal : shownState(known->regions);
}

} // namespace andon::test
