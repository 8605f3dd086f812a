// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What judging a sensor costs a sample, over 100,000 streams; and, given a recording of the SKAB rig (CSV with ';'), what is
// said of its sensors.

#include "services/detection/sensor_health.h"
#include "tests/support/plant_site.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

using namespace andon;
using namespace andon::detection;
using namespace std::chrono_literals;

namespace {

const UtcTime start{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21}};

void measure()
{
  constexpr std::size_t streams = 100'000;
  constexpr int rounds = 60;
  Stream stream;
  stream.range = Range{0.0, 150.0};
  const std::vector<HealthPlan> plans(streams, healthPlanOf(stream, {}, false));
  std::vector<HealthState> states(streams);
  std::uint64_t changes = 0;
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round)
    for (std::size_t i = 0; i < streams; ++i) {
      const UtcTime now = start + std::chrono::seconds{round};
      const Sample sample{static_cast<StreamIndex>(i), now,
                          80.0 + static_cast<double>((i * 7 + static_cast<std::size_t>(round) * 13) % 10) / 10.0};
      changes += judgeSample(plans[i], sample, now, states[i]) != HealthChange::None ? 1 : 0;
    }
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - begin;
  std::cout << "{\"ns_per_sample\": " << took.count() / (streams * rounds)
            << ", \"bytes_per_stream\": " << sizeof(HealthPlan) + sizeof(HealthState) << ", \"changes\": " << changes << "}\n";
}

void judgeRecording(const char *path)
{
  const Site site = test::siteOf("skab-site");
  std::ifstream file{path};
  std::string line, cell;
  std::getline(file, line);
  std::vector<const Stream *> columns;
  std::istringstream head{line};
  while (std::getline(head, cell, ';')) {
    columns.push_back(nullptr);
    for (const Asset &asset : site.assets)
      for (const Stream &stream : asset.streams)
        if (stream.key == cell)
          columns.back() = &stream;
  }
  std::vector<HealthPlan> plans;
  for (const Stream *stream : columns)
    plans.push_back(stream == nullptr ? HealthPlan{} : healthPlanOf(*stream, site.sensorHealth, false));
  std::vector<HealthState> states(columns.size());
  std::map<std::string, int> raised;
  int row = 0;
  for (; std::getline(file, line); ++row) {
    std::istringstream cells{line};
    for (std::size_t column = 0; std::getline(cells, cell, ';'); ++column) {
      double value = 0.0;
      if (column >= columns.size() || columns[column] == nullptr ||
          std::from_chars(cell.data(), cell.data() + cell.size(), value).ec != std::errc{})
        continue;
      const auto &range = columns[column]->range;
      const bool isOutside = range && (value < range->low || value > range->high);
      const UtcTime now = start + std::chrono::seconds{row};
      if (judgeSample(plans[column], {0, now, value, isOutside ? Quality::Uncertain : Quality::Good}, now, states[column]) ==
          HealthChange::Raised)
        ++raised[columns[column]->key + " " + std::string{keyOf(states[column].fault)}];
    }
  }
  std::cout << path << ": " << row << " rows\n";
  for (const auto &[what, count] : raised)
    std::cout << "  " << what << ": " << count << '\n';
}

} // namespace

int main(int argc, char **argv)
{
  measure();
  for (int i = 1; i < argc; ++i)
    judgeRecording(argv[i]);
  return 0;
}
