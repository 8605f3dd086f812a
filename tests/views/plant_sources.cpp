// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_sources.h"

#include "models/domain/adoption_proposer.h"

namespace andon::test {
namespace {

using namespace std::chrono;

BrokerHealth broker(const char *id, const char *url)
{
  BrokerHealth health;
  health.id = BrokerId{id};
  health.url = url;
  health.state = ConnectionState::Connected;
  return health;
}

DecodedValue value(const AssetId &asset, const char *key, double number, Quality quality = Quality::Good, const char *reason = "")
{
  DecodedValue decoded;
  decoded.key = key;
  decoded.stream = {asset, key};
  decoded.value = number;
  decoded.hasValue = true;
  decoded.quality = quality;
  decoded.reason = reason;
  return decoded;
}

} // namespace

HealthDelta healthOfFourBrokers(const Plant &plant)
{
  HealthDelta health = plant.calmHealth();
  const UtcTime now = plant.clock.utc();
  BrokerHealth main = broker("plant-mqtt", "ssl://mq1.north.plant:8883");
  main.connectedFor = hours{99};
  main.encrypted = true;
  main.tls = TlsFacts{"TLSv1.3", "Plant CA", now + hours{24 * 114}, "andon-cr2"};
  main.streams = 1096;
  main.messages = 7'904'112;
  main.messagesPerSecond = 412.3;
  main.bytesPerSecond = 1.1e6;

  BrokerHealth edge = broker("line1-edge", "ssl://edge-pack1:8883");
  edge.connectedFor = hours{21};
  edge.encrypted = true;
  edge.tls = main.tls;
  edge.streams = 164;
  edge.messages = 2'612'003;
  edge.messagesPerSecond = 126.0;
  edge.bytesPerSecond = 88e3;
  edge.lastError = "the connection to the broker was lost";
  edge.lastRemedy = "It is connected again by itself.";
  edge.lastErrorAt = plant.at(10, 31, 0);

  BrokerHealth lora = broker("energy-lora", "ssl://lora.north.plant:8883");
  lora.connectedFor = hours{24 * 12 + 3};
  lora.encrypted = true;
  lora.user = "andon";
  lora.tls = TlsFacts{"TLSv1.2", "Campus IT", now + hours{24 * 9 + 2}, ""};
  lora.streams = 24;
  lora.messages = 38'012;
  lora.messagesPerSecond = 2.1;
  lora.bytesPerSecond = 1020;
  lora.lostAtBroker = 3;
  lora.sequenceGaps = 9;

  BrokerHealth lab = broker("lab-test", "tcp://lab-mq:1883");
  lab.state = ConnectionState::Waiting;
  lab.user = "lab";
  lab.reason = "the host name lab-mq is not known";
  lab.remedy = "Correct the broker's url in brokers.toml, or add the name to the name server.";
  lab.lastError = lab.reason;
  lab.lastRemedy = lab.remedy;
  lab.lastErrorAt = plant.at(10, 12, 0);
  lab.nextTryIn = seconds{24};
  health.brokers = {main, edge, lora, lab};
  health.rejected = 32'600;
  health.queueWaiting = 262;
  health.queueMost = 7200;
  health.queueLimit = 65'536;
  health.latencyP99 = milliseconds{18};
  health.latencyMax = milliseconds{94};
  return health;
}

TrafficDelta trafficOfThePlant()
{
  TrafficDelta traffic;
  traffic.over = seconds{60};
  traffic.topics = {{"plant/packaging/{asset}", 96.1, 20.0, 190},
                    {"plant/air/{asset}", 148.2, 160.0, 0},
                    {"spBv1.0/PACK1/#", 126.0},
                    {"plant/cooling/{asset}", 121.4, 140.0, 0},
                    {"plant/machining/#", 47.0},
                    {"application/4/#", 2.1},
                    {"lab/#", 0.0}};
  return traffic;
}

MessagesDelta messagesOfThePlant(const Plant &plant, int count)
{
  MessagesDelta delta;
  for (int i = 1; i <= count; ++i) {
    SeenMessage message;
    message.number = static_cast<std::uint64_t>(i);
    message.received = plant.clock.utc() - seconds{count - i} - milliseconds{518};
    message.broker = BrokerId{"plant-mqtt"};
    const AssetId asset{i % 3 == 0 ? "CHILLER-02" : i % 3 == 1 ? "COMP-03" : "PUMP-12"};
    if (i % 3 == 0) {
      message.topic = "plant/cooling/CHILLER-02";
      message.payload = R"({"ts":"2025-11-18T10:42:16.471+01:00","condenser_pressure":17.9,"compressor_current":141,)"
                        R"("oil_level":"low","valve":{"position":412.0,"kurtosis":"NaN"},"fw":"2.1.7"})";
      message.values = {value(asset, "condenser_pressure", 17.9),
                        value(asset, "compressor_current", 141),
                        value(asset, "oil_level", 0, Quality::Bad, "wrong_type"),
                        value(asset, "valve.position", 412, Quality::Bad, "unknown_stream"),
                        value(asset, "valve.kurtosis", 0, Quality::Bad, "not_finite"),
                        value(asset, "fw", 0, Quality::Bad, "unknown_stream")};
      for (const std::size_t empty : {2U, 4U, 5U})
        message.values[empty].hasValue = false;
      for (const std::size_t foreign : {3U, 5U})
        message.values[foreign].stream = {};
      message.reasons = {"wrong_type", "unknown_stream", "not_finite"};
    } else if (i % 3 == 1) {
      message.topic = "plant/air/COMP-03";
      message.payload = R"({"ts":"2025-11-18T10:42:16.031+01:00","discharge_temperature":108.4})";
      message.values = {value(asset, "discharge_temperature", 108.4)};
    } else {
      message.topic = "plant/cooling/PUMP-12";
      message.payload = R"({"ts":"2025-11-18T10:42:15.871+01:00","flow":318})";
      message.values = {value(asset, "flow", 318, Quality::Uncertain)};
    }
    message.bytes = message.payload.size();
    delta.messages.push_back(std::move(message));
  }
  return delta;
}

AdoptionList unknownInThePlant(const Plant &plant)
{
  Site site = plant.site;
  for (Asset &asset : site.assets)
    if (asset.id.text().starts_with("COMP"))
      asset.kind = "compressor";
  UnknownSources heard;
  const auto add = [&](const char *id, const char *topic, std::uint64_t messages, const std::vector<const char *> &keys) {
    UnknownAsset asset;
    asset.asset = AssetId{id};
    asset.broker = BrokerId{"plant-mqtt"};
    asset.topic = topic;
    asset.area = std::string_view{topic}.find("cooling") != std::string_view::npos ? "cooling" : "air";
    asset.messages = messages;
    asset.first = plant.at(9, 51, 0);
    asset.latest = plant.at(10, 42, 16);
    for (const char *key : keys)
      asset.streams.push_back({key, HeardAs::Number, messages, asset.first, asset.latest, 4.0, 9.5, 7.1, 1, seconds{1}});
    heard.assets.push_back(std::move(asset));
  };
  add("COMP-04", "plant/air/COMP-04", 5373, {"discharge_temperature", "motor_current"});
  add("TOWER-02", "plant/cooling/TOWER-02", 640, {"basin_level_pct", "fan_current", "outlet_temp_c"});
  add("COMP-03", "plant/air/COMP-03", 812, {"noise_db"});
  add("x1", "lab/x1", 1, {});
  return AdoptionProposer{site}.propose(heard, 200);
}

BrokerTest listeningTest(bool running)
{
  BrokerTest test;
  test.broker = BrokerId{"main"};
  test.isTrial = true;
  test.running = running;
  test.step = BrokerTestStep::Listening;
  HeardTopics heard;
  heard.messages = 112;
  heard.over = seconds{6};
  const std::string payload = R"({"ts":1763458936,"pressure":4.5,"flow":318.2,"mode":"auto"})";
  heard.topics = {{"lab/scale/weight", 12, "1.25", false},
                  {"plant/air/COMP-03", 40, payload, false},
                  {"plant/cooling/PUMP-11", 20, payload, true},
                  {"plant/cooling/PUMP-12", 40, payload, false}};
  TopicProposal plantTopics;
  plantTopics.binding.topic = "plant/{area}/{asset}";
  plantTopics.messages = 100;
  plantTopics.topics = 3;
  plantTopics.exampleTopic = "plant/cooling/PUMP-12";
  plantTopics.examplePayload = payload;
  plantTopics.values = {{"PUMP-12", "pressure", 4.5, noTime, {}},
                        {"PUMP-12", "flow", 318.2, noTime, {}},
                        {"PUMP-12", "mode", std::nullopt, noTime, "wrong_type"}};
  TopicProposal lab;
  lab.binding.topic = "lab/{asset}/{stream}";
  lab.binding.shape = PayloadShape::Scalar;
  lab.messages = 12;
  lab.topics = 1;
  lab.exampleTopic = "lab/scale/weight";
  lab.examplePayload = "1.25";
  lab.values = {{"scale", "weight", 1.25, noTime, {}}};
  heard.proposals = {plantTopics, lab};
  test.heard = heard;
  return test;
}

void openSources(Plant &plant)
{
  plant.desk.answer<AdoptionQuery>([list = unknownInThePlant(plant)](const AdoptionQuery &) -> Result<AdoptionList> { return list; });
  plant.desk.answer<ContractViolationsQuery>([&plant](const ContractViolationsQuery &) -> Result<std::vector<ContractViolations>> {
    return std::vector<ContractViolations>{
        {{AssetId{"COMP-03"}, "discharge_temperature"}, "range", 214, plant.at(10, 41, 58), plant.at(9, 2, 11), 212.4},
        {{AssetId{"PUMP-12"}, "flow"}, "too_slow", 31, plant.at(10, 40, 2), plant.at(8, 0, 31), 8.2}};
  });
  plant.desk.answer<StoreFilesQuery>([](const StoreFilesQuery &) -> Result<StoreFiles> {
    return StoreFiles{412'000'000, 61'000'000'000, 240'000'000'000};
  });
  plant.desk.setHealth(healthOfFourBrokers(plant));
  plant.desk.setTraffic(trafficOfThePlant());
}

} // namespace andon::test
