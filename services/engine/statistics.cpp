// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/statistics.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <unistd.h>

namespace andon::engine {
namespace {

nlohmann::ordered_json inMilliseconds(const Statistics::Latency &latency)
{
  const auto ms = [](Duration duration) { return static_cast<double>(duration.count()) / 1e6; };
  return {{"p50", ms(latency.p50)}, {"p99", ms(latency.p99)}, {"max", ms(latency.max)}};
}

} // namespace

std::string toJson(const Statistics &s)
{
  nlohmann::ordered_json object{{"messages", s.messages},
                                {"receive_s", s.receiveSeconds},
                                {"samples", s.samples},
                                {"rejected", nlohmann::ordered_json::object()},
                                {"contract_violations", nlohmann::ordered_json::object()},
                                {"dropped", s.dropped},
                                {"dropped_at_broker", s.droppedAtBroker},
                                {"sequence_gaps", s.sequenceGaps},
                                {"scored", s.scored},
                                {"predicted", s.predicted},
                                {"alarms_raised", s.alarmsRaised},
                                {"alarms_returned", s.alarmsReturned},
                                {"sensor_alarms_raised", s.sensorAlarmsRaised},
                                {"sensor_alarms_returned", s.sensorAlarmsReturned},
                                {"store_rows", s.storeRows},
                                {"samples_stored", s.samplesStored},
                                {"samples_not_stored", s.samplesNotStored},
                                {"queue_high_water", s.queueHighWater},
                                {"latency_ms", inMilliseconds(s.latency)},
                                {"alarm_latency_ms", inMilliseconds(s.alarmLatency)},
                                {"cpu_s", s.cpuSeconds},
                                {"rss_bytes", s.residentBytes}};
  for (const auto &[reason, count] : s.rejected)
    object["rejected"][reason] = count;
  for (const auto &[reason, count] : s.contractViolations)
    object["contract_violations"][reason] = count;
  return object.dump(2) + "\n";
}

double processCpuSeconds()
{
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::uint64_t processResidentBytes()
{
  std::ifstream statm{"/proc/self/statm"};
  std::uint64_t total = 0;
  std::uint64_t resident = 0;
  statm >> total >> resident;
  return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace andon::engine
