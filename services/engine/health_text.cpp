// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How what is known of an asset's health is written down.
#include "services/engine/health_meter.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace andon::engine {
namespace {

using Json = nlohmann::ordered_json;

std::int64_t numberOf(UtcTime time)
{
  return time.time_since_epoch().count();
}

UtcTime timeFrom(const Json &json)
{
  return UtcTime{Duration{json.get<std::int64_t>()}};
}

/// Seconds are never below 0; a file that somebody altered must not give scores above 100.
double secondsFrom(const Json &json)
{
  return std::max(0.0, json.get<double>());
}

SensorEvidence sensorFrom(const Json &json)
{
  SensorEvidence sensor;
  sensor.key = json.at("key").get<std::string>();
  sensor.watched = secondsFrom(json.at("watched"));
  sensor.distrusted = secondsFrom(json.at("distrusted"));
  sensor.missing = secondsFrom(json.at("missing"));
  sensor.alarmed = secondsFrom(json.at("alarmed"));
  sensor.fault = sensorFaultOf(json.at("fault").get<std::string>());
  sensor.judged = secondsFrom(json.at("judged"));
  sensor.bias = json.at("bias").get<double>();
  sensor.first = timeFrom(json.at("first"));
  return sensor;
}

} // namespace

std::string toText(const AssetEvidence &evidence)
{
  Json sensors = Json::array();
  for (const SensorEvidence &sensor : evidence.sensors)
    sensors.push_back({{"key", sensor.key.string()},
                       {"watched", sensor.watched},
                       {"distrusted", sensor.distrusted},
                       {"missing", sensor.missing},
                       {"alarmed", sensor.alarmed},
                       {"fault", sensor.fault ? keyOf(*sensor.fault) : std::string_view{}},
                       {"judged", sensor.judged},
                       {"bias", sensor.bias},
                       {"first", numberOf(sensor.first)}});
  const Json json{{"watched", evidence.watched}, {"alarmed", evidence.alarmed},   {"judged", evidence.judged},
                  {"beyond", evidence.beyond},   {"standing", evidence.standing}, {"first", numberOf(evidence.first)},
                  {"sensors", sensors}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<AssetEvidence> assetEvidenceFrom(const storage::StoredHealth &stored)
{
  try {
    const Json json = Json::parse(stored.content);
    AssetEvidence evidence;
    evidence.asset = stored.asset;
    evidence.asOf = stored.time;
    evidence.watched = secondsFrom(json.at("watched"));
    evidence.alarmed = secondsFrom(json.at("alarmed"));
    evidence.judged = secondsFrom(json.at("judged"));
    evidence.beyond = secondsFrom(json.at("beyond"));
    evidence.standing = json.at("standing").get<std::array<std::uint16_t, 4>>();
    evidence.first = timeFrom(json.at("first"));
    for (const Json &sensor : json.at("sensors"))
      evidence.sensors.push_back(sensorFrom(sensor));
    return evidence;
  } catch (const Json::exception &) {
    return failure(ErrorCode::Corrupt, stored.asset.text(), "The store holds evidence of its health that no Andon writes");
  }
}

} // namespace andon::engine
