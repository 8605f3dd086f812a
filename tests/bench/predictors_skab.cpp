// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/row_detector.h"
#include "services/detection/synthetic_fault.h"
#include "services/tables/csv_table.h"
#include "tests/bench/predictors_behaviour.h"
#include "tests/support/shared_data.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace andon::bench {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t streams = 8;
constexpr std::size_t trainRows = 400;

struct Recording {
  std::vector<double> values;
  std::vector<double> seconds;
  std::vector<bool> isAnomalous;
};

std::optional<Recording> readRig(const std::string &name, bool isLabelled)
{
  const std::string path = test::sharedData("skab/data/" + name);
  if (path.empty())
    return std::nullopt;
  auto table = tables::CsvTable::open(path, ';');
  if (!table)
    return std::nullopt;
  Recording made;
  while (table->next().value_or(false)) {
    made.seconds.push_back(std::chrono::duration<double>(table->time(0)->time_since_epoch()).count());
    for (std::size_t c = 1; c <= streams; ++c)
      made.values.push_back((*table->number(c)).value_or(std::numeric_limits<double>::quiet_NaN()));
    made.isAnomalous.push_back(isLabelled && (*table->number(streams + 1)).value_or(0.0) != 0.0);
  }
  return made;
}

/// Of all files: rows by truth and alarm, and alarms as people get them.
struct Figures {
  double hits = 0, falseRows = 0, missedRows = 0, calmRows = 0;
  double hours = 0, activations = 0, falseActivations = 0, delay = 0;
  int events = 0, found = 0;

  [[nodiscard]] double f1() const { return 2 * hits / (2 * hits + falseRows + missedRows); }
  [[nodiscard]] double falseShare() const { return 100 * falseRows / (falseRows + calmRows); }
  [[nodiscard]] double missedShare() const { return 100 * missedRows / (missedRows + hits); }

  void add(const Recording &recording, const std::vector<bool> &alarms)
  {
    const std::size_t from = trainRows, end = recording.seconds.size();
    hours += (recording.seconds[end - 1] - recording.seconds[from]) / 3600.0;
    std::size_t first = end, last = from;
    for (std::size_t t = from; t < end; ++t) {
      const bool isTrue = recording.isAnomalous[t];
      (alarms[t] ? (isTrue ? hits : falseRows) : (isTrue ? missedRows : calmRows)) += 1;
      first = isTrue ? std::min(first, t) : first;
      last = isTrue ? t : last;
    }
    events += first < end ? 1 : 0;
    bool isFound = false;
    for (std::size_t t = from; t < end; ++t) {
      if (!alarms[t] || (t > from && alarms[t - 1]))
        continue;
      ++activations;
      // Found by an activation that begins inside or at most 30 s before (alarms.md).
      if (first == end || recording.seconds[t] < recording.seconds[first] - 30.0 || t > last) {
        ++falseActivations;
      } else if (!isFound) {
        isFound = true;
        delay += std::max(0.0, recording.seconds[t] - recording.seconds[first]);
      }
    }
    found += isFound ? 1 : 0;
  }
};

std::vector<bool> alarmsOf(const Recording &recording, const std::string &kind)
{
  auto detector = detection::trainRowDetector(kind, std::span{recording.values}.first(trainRows * streams), streams, {}, true);
  std::vector<bool> alarms;
  detection::RowVerdict verdict;
  for (std::size_t t = 0; t < recording.seconds.size() && detector; ++t) {
    detector->judge(std::span{recording.values}.subspan(t * streams, streams), verdict);
    alarms.push_back(verdict.isAlarm);
  }
  alarms.resize(recording.seconds.size(), false);
  return alarms;
}

/// An on- and an off-delay of five rows, as they do T2+Q good.
std::vector<bool> delayed(const std::vector<bool> &alarms)
{
  std::vector<bool> made(alarms.size());
  bool isAlarm = false;
  int against = 0;
  for (std::size_t t = 0; t < alarms.size(); ++t) {
    against = alarms[t] != isAlarm ? against + 1 : 0;
    if (against >= 5) {
      isAlarm = !isAlarm;
      against = 0;
    }
    made[t] = isAlarm;
  }
  return made;
}

void addRow(ordered_json &rows, const std::string &work, double ours, std::optional<double> peer, const std::string &unit)
{
  rows.push_back({{"work", work},
                  {"ours", ours},
                  {"peer", peer ? ordered_json(*peer) : ordered_json{}},
                  {"unit", unit},
                  {"ratio", peer && *peer != 0.0 ? ordered_json(ours / *peer) : ordered_json{}}});
}

void compare(ordered_json &rows, const std::string &what, const Figures &ours, const Figures &peer)
{
  const auto delay = [](const Figures &figures) { return figures.found > 0 ? figures.delay / figures.found : 0.0; };
  const std::string work = "SKAB valve1, " + what + ": ";
  addRow(rows, work + "F1", ours.f1(), peer.f1(), "");
  addRow(rows, work + "normal rows in alarm", ours.falseShare(), peer.falseShare(), "%");
  addRow(rows, work + "anomalous rows missed", ours.missedShare(), peer.missedShare(), "%");
  addRow(rows, work + "activations an hour", ours.activations / ours.hours, peer.activations / peer.hours, "1/h");
  addRow(rows, work + "false activations an hour", ours.falseActivations / ours.hours, peer.falseActivations / peer.hours, "1/h");
  addRow(rows, work + "events found", ours.found, peer.found, fmt::format("of {}", ours.events));
  addRow(rows, work + "delay of those found", delay(ours), delay(peer), "s");
}

const char *nameOf(detection::FaultKind kind)
{
  using detection::FaultKind;
  switch (kind) {
  case FaultKind::Spike: return "spikes";
  case FaultKind::Drift: return "drift";
  case FaultKind::Stuck: return "stuck value";
  case FaultKind::Dropout: return "dropout";
  case FaultKind::LevelShift: return "level shift";
  case FaultKind::Variance: return "noise";
  case FaultKind::TimeWarp: return "time warp";
  }
  return "";
}

void addDrawnFaults(ordered_json &rows)
{
  const auto calm = readRig("anomaly-free/anomaly-free.csv", false);
  if (!calm)
    return;
  struct Sum {
    double trials = 0, caught = 0, late = 0, named = 0;
  };
  std::map<std::pair<detection::FaultKind, double>, std::array<Sum, 2>> sums;
  const std::array<std::string, 2> detectors{"expected-behaviour", "t2q"};
  constexpr std::size_t stretch = 1100;
  for (std::size_t from = 0; from + stretch <= calm->seconds.size(); from += stretch)
    for (std::size_t i = 0; i < detectors.size(); ++i) {
      const auto trials = detection::tryFaults(detectors.at(i), std::span{calm->values}.subspan(from * streams, stretch * streams), streams,
                                               trainRows, {}, {});
      if (!trials)
        continue;
      for (const auto &trial : trials->trials) {
        Sum &sum = sums[{trial.fault.kind, trial.fault.size}].at(i);
        sum.trials += 1;
        sum.caught += trial.isCaught ? 1 : 0;
        sum.late += static_cast<double>(trial.late.value_or(0));
        sum.named += trial.isNamed ? 1 : 0;
      }
    }
  for (const auto &[fault, both] : sums) {
    const std::string work = fmt::format("SKAB anomaly-free, {} of {:g} deviations drawn on it", nameOf(fault.first), fault.second);
    const auto &[ours, peer] = both;
    addRow(rows, work + ": caught", 100 * ours.caught / ours.trials, 100 * peer.caught / peer.trials, "%");
    if (ours.caught > 0 && peer.caught > 0) {
      addRow(rows, work + ": late", ours.late / ours.caught, peer.late / peer.caught, "rows");
      addRow(rows, work + ": stream named", 100 * ours.named / ours.caught, 100 * peer.named / peer.caught, "%");
    }
  }
}

} // namespace

void addSkabRows(ordered_json &rows)
{
  Figures expected, t2q, calmed, forest;
  for (int number = 0; number < 16; ++number) {
    const auto recording = readRig(fmt::format("valve1/{}.csv", number), true);
    if (!recording) {
      std::cerr << "the recordings of SKAB are not there\n";
      return;
    }
    const auto plain = alarmsOf(*recording, "t2q");
    expected.add(*recording, alarmsOf(*recording, "expected-behaviour"));
    t2q.add(*recording, plain);
    calmed.add(*recording, delayed(plain));
    forest.add(*recording, alarmsOf(*recording, "isolation-forest"));
  }
  compare(rows, "expected behaviour against T2+Q", expected, t2q);
  compare(rows, "expected behaviour against T2+Q behind delays of 5 s", expected, calmed);
  compare(rows, "isolation forest against T2+Q", forest, t2q);
  addDrawnFaults(rows);
}

} // namespace andon::bench
