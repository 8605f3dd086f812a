// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant.h"

#include <algorithm>
#include <cmath>

namespace andon::test {
namespace {

using namespace std::chrono;

struct Signal {
  const char *asset;
  const char *assetName;
  const char *area;
  const char *key;
  const char *name;
  const char *unit;
  int decimals;
  Range range;
  Range normal;
  const char *rule;
  const char *alarm;
  LimitSide side;
  double limit;
  Priority priority;
  double now;
};

const std::vector<Signal> signalsOfPlant{
    {"PUMP-12",
     "Cooling-water pump B",
     "cooling",
     "flow",
     "Flow",
     "m³/h",
     0,
     {0, 300},
     {160, 220},
     "P12-FL",
     "Flow low",
     LimitSide::Low,
     150,
     Priority::High,
     118},
    {"COMP-03",
     "Screw compressor",
     "air",
     "discharge_temperature",
     "Discharge temperature",
     "°C",
     1,
     {0, 150},
     {84, 95},
     "C03-DTH",
     "Discharge temperature high",
     LimitSide::High,
     105,
     Priority::Urgent,
     108.4},
    {"CHILLER-02",
     "Water chiller",
     "cooling",
     "condenser_pressure",
     "Condenser pressure",
     "bar",
     1,
     {0, 25},
     {13, 16},
     "CH2-CPH",
     "Condenser pressure high",
     LimitSide::High,
     17,
     Priority::High,
     17.9},
    {"COMP-01",
     "Screw compressor",
     "air",
     "oil_temperature",
     "Oil temperature",
     "°C",
     1,
     {0, 120},
     {60, 78},
     "C01-OTH",
     "Oil temperature high",
     LimitSide::High,
     82,
     Priority::High,
     83.6},
    {"CNC-07",
     "Machining centre",
     "machining",
     "coolant_temperature",
     "Spindle coolant temperature",
     "°C",
     1,
     {0, 60},
     {19, 25},
     "C07-SCH",
     "Spindle coolant temperature high",
     LimitSide::High,
     26,
     Priority::High,
     27.8},
    {"DRYER-01",
     "Refrigerant dryer",
     "air",
     "dew_point",
     "Pressure dew point",
     "°C",
     1,
     {-20, 30},
     {1, 4},
     "D01-PDH",
     "Pressure dew point high",
     LimitSide::High,
     5,
     Priority::Medium,
     6.2},
    {"CNC-04",
     "Machining centre",
     "machining",
     "coolant_temperature",
     "Coolant temperature",
     "°C",
     1,
     {0, 60},
     {19, 25},
     "C04-CTH",
     "Coolant temperature high",
     LimitSide::High,
     26,
     Priority::Medium,
     26.3},
    {"CHILLER-02",
     "Water chiller",
     "cooling",
     "compressor_current",
     "Compressor current",
     "A",
     0,
     {0, 250},
     {90, 140},
     "CH2-CCH",
     "Compressor current high",
     LimitSide::High,
     150,
     Priority::Medium,
     141},
    {"RECV-01",
     "Air receiver 10 m³",
     "air",
     "header_pressure",
     "Header pressure",
     "bar",
     1,
     {0, 12},
     {7, 7.6},
     "R01-HPL",
     "Header pressure low",
     LimitSide::Low,
     6.8,
     Priority::Low,
     6.7},
    {"CONV-21",
     "Infeed conveyor",
     "packaging",
     "vibration",
     "Motor vibration",
     "mm/s",
     1,
     {0, 20},
     {1, 4},
     "V21-MVH",
     "Motor vibration high",
     LimitSide::High,
     7.1,
     Priority::High,
     7.6},
    {"PACK-12",
     "Case packer",
     "packaging",
     "glue_temperature",
     "Glue temperature",
     "°C",
     0,
     {0, 250},
     {165, 180},
     "P12-GTL",
     "Glue temperature low",
     LimitSide::Low,
     172,
     Priority::Medium,
     171},
    {"TR-2",
     "Transformer 1.6 MVA",
     "energy",
     "load",
     "Load",
     "%",
     0,
     {0, 120},
     {20, 80},
     "TR2-LH",
     "Load high",
     LimitSide::High,
     85,
     Priority::Medium,
     91},
    {"LABEL-14",
     "Labeller",
     "packaging",
     "web_tension",
     "Web tension",
     "N",
     0,
     {0, 120},
     {45, 60},
     "L14-WTL",
     "Web tension low",
     LimitSide::Low,
     40,
     Priority::Low,
     38},
};

} // namespace

Plant::Plant()
    : clock(UtcTime{sys_days{year{2025} / 11 / 18}} + hours{9} + minutes{42} + seconds{17})
{
  site.name = "North plant";
  site.timeZone = "Europe/Berlin";
  Broker broker;
  broker.id = BrokerId{"main"};
  broker.url = "tcp://10.0.4.2:1883";
  broker.topics.emplace_back().topic = "plant/{area}/{asset}";
  site.brokers.push_back(broker);
  site.areas = {{AreaId{"air"}, "Compressed air"},
                {AreaId{"cooling"}, "Cooling"},
                {AreaId{"packaging"}, "Packaging line 1"},
                {AreaId{"machining"}, "Machining"},
                {AreaId{"energy"}, "Energy"}};
  for (const Signal &signal : signalsOfPlant) {
    const AssetId id{signal.asset};
    auto asset = std::find_if(site.assets.begin(), site.assets.end(), [&id](const Asset &one) { return one.id == id; });
    if (asset == site.assets.end())
      asset = site.assets.insert(site.assets.end(), Asset{id, signal.assetName, "", AreaId{signal.area}, {}});
    asset->streams.push_back({signal.key, signal.name, signal.unit, signal.range, signal.normal, signal.decimals, seconds{1}, {}});
    courses[{id, signal.key}] = {(signal.normal.low + signal.normal.high) / 2.0, signal.now};
    Rule rule;
    rule.id = RuleId{signal.rule};
    rule.asset = id;
    rule.name = signal.alarm;
    rule.condition = LimitCondition{{id, signal.key}, signal.side, signal.limit, 0.5};
    rule.priority = signal.priority;
    site.rules.push_back(rule);
  }
  courses[{AssetId{"COMP-03"}, "discharge_temperature"}].usual = 89.0;
  for (Rule &rule : site.rules)
    if (rule.id.text() == "C03-DTH")
      rule.rationalisation = {"Too little cooling water reaches the oil cooler, or the cooler is fouled.",
                              "The compressor trips at 115 °C; header pressure falls within four minutes.",
                              "Start PUMP-11, then close CW-112. If above 112 °C, unload COMP-03 and start COMP-02.", minutes{3}};
  Rule lost;
  lost.id = RuleId{"ANDON-BROKER-main"};
  lost.asset = consoleAsset;
  lost.name = "Broker lost";
  lost.condition = ConsoleCondition{ConsoleFault::BrokerLost, BrokerId{"main"}};
  lost.priority = Priority::High;
  site.areas.push_back({AreaId{"andon"}, "Andon"});
  site.assets.push_back({consoleAsset, "This console", "console", AreaId{"andon"}, {}});
  site.rules.push_back(lost);
  people = {{PersonId{"okafor"}, "M. Okafor", {Role::Supervisor}},
            {PersonId{"meyer"}, "J. Meyer", {Role::Technician}},
            {PersonId{"lindqvist"}, "S. Lindqvist", {Role::Technician}},
            {PersonId{"ruiz"}, "A. Ruiz", {Role::Executive}}};
}

UtcTime Plant::at(int hour, int minute, int second) const
{
  return UtcTime{sys_days{year{2025} / 11 / 18}} + hours{hour - 1} + minutes{minute} + seconds{second};
}

SessionState Plant::sessionOf(const char *person, Role role) const
{
  SessionState session;
  session.person = PersonId{person};
  for (const Person &one : people)
    if (one.id == session.person)
      session.name = one.name;
  session.roles = {role};
  return session;
}

HealthDelta Plant::calmHealth() const
{
  HealthDelta health;
  BrokerHealth broker;
  broker.id = BrokerId{"main"};
  broker.url = "tcp://10.0.4.2:1883";
  broker.state = ConnectionState::Connected;
  broker.messages = 9'312'004;
  health.brokers.push_back(broker);
  health.samples = 9'312'004;
  health.newestAge = milliseconds{400};
  health.oldestAge = milliseconds{1200};
  health.streams = 1284;
  health.savedAge = milliseconds{100};
  health.clockOffset = milliseconds{3};
  return health;
}

void Plant::open()
{
  desk.setSite(site);
  desk.setPeople(people);
  desk.setSession(sessionOf("okafor", Role::Supervisor));
  desk.setHealth(calmHealth());
  desk.answer<TrendQuery>([](const TrendQuery &) -> Result<Trend> { return Trend{}; });
  desk.answer<TransitionsQuery>(
      [](const TransitionsQuery &) -> Result<std::vector<AlarmTransition>> { return std::vector<AlarmTransition>{}; });
  desk.answer<RejectedPayloadsQuery>(
      [](const RejectedPayloadsQuery &) -> Result<std::vector<RejectedPayloads>> { return std::vector<RejectedPayloads>{}; });
  desk.answer<AuditQuery>([](const AuditQuery &) -> Result<std::vector<AuditRecord>> { return std::vector<AuditRecord>{}; });
}

AlarmStatus Plant::status(const char *rule) const
{
  AlarmStatus made;
  const Rule *known = findRule(site, RuleId{rule});
  made.alarm = alarmId(*known);
  made.priority = known->priority;
  made.regions.active = true;
  made.regions.acknowledged = false;
  made.occurrence = OccurrenceId{1 + (known - site.rules.data())};
  made.raisedAt = clock.utc() - seconds{79};
  for (const Signal &signal : signalsOfPlant)
    if (made.alarm.rule.text() == signal.rule)
      made.valueAtRaise = signal.limit + (signal.side == LimitSide::High ? 0.4 : -0.4);
  return made;
}

void Plant::raise(const AlarmStatus &status)
{
  desk.change({.reset = false, .changed = {status}, .removed = {}});
}

void Plant::flood()
{
  AlarmsDelta delta;
  const auto add = [&](const char *rule, UtcTime raised) -> AlarmStatus & {
    AlarmStatus one = status(rule);
    one.raisedAt = raised;
    delta.changed.push_back(one);
    return delta.changed.back();
  };
  const auto acknowledge = [](AlarmStatus &one, const char *person, UtcTime when) {
    one.regions.acknowledged = true;
    one.acknowledgedBy = PersonId{person};
    one.acknowledgedAt = when;
  };
  delta.changed.reserve(32);
  acknowledge(add("P12-FL", at(10, 37, 56)), "meyer", at(10, 38, 20));
  add("C03-DTH", at(10, 40, 58));
  add("CH2-CPH", at(10, 39, 31));
  add("C01-OTH", at(10, 40, 12));
  acknowledge(add("C07-SCH", at(10, 39, 48)), "meyer", at(10, 40, 31));
  add("D01-PDH", at(10, 40, 40));
  add("C04-CTH", at(10, 41, 22));
  AlarmStatus &returned = add("CH2-CCH", at(10, 38, 44));
  returned.regions.active = false;
  returned.returnedAt = at(10, 40, 2);
  add("R01-HPL", at(10, 41, 50));
  acknowledge(add("V21-MVH", at(8, 14, 3)), "lindqvist", at(8, 15, 10));
  add("P12-GTL", at(10, 40, 43)).unsaved = true;
  acknowledge(add("TR2-LH", at(9, 52, 30)), "okafor", at(9, 53, 2));
  AlarmStatus &shelved = add("L14-WTL", at(6, 31, 18));
  acknowledge(shelved, "okafor", at(6, 33, 40));
  shelved.regions.shelving = Shelving::Timed;
  shelved.shelvedUntil = at(12, 0, 0);
  shelved.shelvedBy = PersonId{"okafor"};
  shelved.comment = "roll change";
  desk.change(delta);

  std::vector<LatestValue> values;
  for (const Signal &signal : signalsOfPlant)
    values.push_back({{AssetId{signal.asset}, signal.key}, clock.utc() - milliseconds{400}, signal.now, Quality::Good});
  for (LatestValue &value : values)
    if (value.stream.asset.text() == "PACK-12") {
      value.quality = Quality::Stale;
      value.time = at(10, 40, 43);
    }
  desk.setValues(values);

  HealthDelta health = calmHealth();
  health.oldestAge = seconds{94};
  health.oldestStream = {AssetId{"PACK-12"}, "glue_temperature"};
  health.staleStreams = 1;
  desk.setHealth(health);

  desk.answer<TrendQuery>([this](const TrendQuery &query) -> Result<Trend> {
    Trend trend;
    if (const auto counter = counters.find(query.stream); counter != counters.end()) {
      for (int column = 0; column < query.columns; ++column) {
        const UtcTime when = query.from + (query.to - query.from) / query.columns * (column + 1);
        const auto slow = duration<double>(std::clamp(when, at(7, 36, 0), at(8, 8, 0)) - at(7, 36, 0)).count() / 2.0;
        const double value = std::floor(counter->second * (duration<double>(when - at(6, 0, 0)).count() - slow));
        trend.points.push_back({when, trend.points.empty() ? 0.0 : trend.points.back().last, value, value, Quality::Good});
      }
      return trend;
    }
    const auto known = courses.find(query.stream);
    const Course course = known == courses.end() ? Course{89.0, 108.4} : known->second;
    const double span = duration<double>(query.to - query.from).count();
    for (int column = 0; column < query.columns; ++column) {
      const double share = (column + 0.5) / query.columns;
      const UtcTime when = query.from + duration_cast<Duration>(duration<double>(span * share));
      const double before = duration<double>(query.to - when).count();
      if (before > 1120 && before < 1290)
        continue; // the sensor was silent for three minutes
      // Steady until the pump lost suction, 261 s ago, then a straight climb.
      const double size = std::abs(course.usual) / 89.0;
      const double wobble = 0.5 * std::sin(before / 37.0) + 0.35 * std::sin(before / 3.1) + 0.2 * std::sin(before * 1.7);
      const double climb = before < 261 ? (261 - before) / 261 * (course.now - course.usual) : 0.0;
      const double value = course.usual + size * wobble + climb;
      trend.points.push_back({when, value - 0.3 * size, value + 0.3 * size, value, Quality::Good});
    }
    Occurrence pump;
    pump.alarm = {AssetId{"COMP-03"}, RuleId{"C03-DTH"}};
    pump.priority = Priority::Urgent;
    pump.raisedAt = at(10, 40, 58);
    if (query.stream.asset.text() == "COMP-03")
      trend.alarms.push_back(pump);
    return trend;
  });
  desk.answer<TransitionsQuery>([this](const TransitionsQuery &query) -> Result<std::vector<AlarmTransition>> {
    std::vector<AlarmTransition> done;
    for (const auto &[id, one] : desk.alarms()) {
      if (one.occurrence != query.occurrence)
        continue;
      AlarmTransition raised;
      raised.alarm = id;
      raised.occurrence = one.occurrence;
      raised.time = one.raisedAt;
      raised.value = one.valueAtRaise;
      done.push_back(raised);
      if (id.asset.text() == "COMP-03") {
        AlarmTransition comment = raised;
        comment.kind = TransitionKind::Commented;
        comment.time = at(10, 41, 30);
        comment.person = PersonId{"meyer"};
        comment.comment = "on the way to PUMP-12";
        done.push_back(comment);
      }
      if (one.acknowledgedAt != noTime) {
        AlarmTransition acknowledged = raised;
        acknowledged.kind = TransitionKind::Acknowledged;
        acknowledged.time = one.acknowledgedAt;
        acknowledged.person = one.acknowledgedBy;
        done.push_back(acknowledged);
      }
    }
    return done;
  });
}

void Plant::addLoadRules(int count)
{
  Asset asset{AssetId{"LOAD"}, "Load", "", AreaId{"energy"}, {}};
  for (int i = 0; i < count; ++i) {
    const std::string key = "s" + std::to_string(i);
    asset.streams.push_back({key, key, "V", Range{0, 100}, Range{20, 60}, 1, seconds{1}, {}});
    Rule rule;
    rule.id = RuleId{"load-" + std::to_string(i)};
    rule.asset = asset.id;
    rule.name = "Voltage high " + std::to_string(i);
    rule.condition = LimitCondition{{asset.id, key}, LimitSide::High, 80.0, 1.0};
    rule.priority = static_cast<Priority>(1 + i % 4);
    site.rules.push_back(rule);
  }
  site.assets.push_back(asset);
}

AlarmsDelta Plant::many(int count) const
{
  AlarmsDelta delta;
  for (int i = 0; i < count; ++i) {
    AlarmStatus one = status(("load-" + std::to_string(i)).c_str());
    one.raisedAt = clock.utc() - seconds{i};
    delta.changed.push_back(one);
  }
  return delta;
}

} // namespace andon::test
