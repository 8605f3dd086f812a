// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/detection/expected_behaviour.h"
#include "tests/bench/predictors_behaviour.h"
#include "tests/support/shared_data.h"

#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <sstream>
#include <zlib.h>

namespace andon::bench {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t variables = 52;
constexpr std::size_t faultFrom = 160;

/// Numbers with blanks between, row by row; d00 is stored with a variable in each line.
std::optional<std::vector<double>> readRun(const std::string &name, bool isTransposed)
{
  const std::string path = test::sharedData("tep/" + name + ".dat.gz");
  gzFile file = path.empty() ? nullptr : gzopen(path.c_str(), "rb");
  if (file == nullptr)
    return std::nullopt;
  std::string text(4U << 20U, '\0');
  const int read = gzread(file, text.data(), static_cast<unsigned>(text.size()));
  gzclose(file);
  text.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
  std::istringstream numbers{text};
  std::vector<double> values;
  for (double value = 0.0; numbers >> value;)
    values.push_back(value);
  if (values.empty() || values.size() % variables != 0)
    return std::nullopt;
  if (!isTransposed)
    return values;
  const std::size_t rows = values.size() / variables;
  std::vector<double> turned(values.size());
  for (std::size_t t = 0; t < rows; ++t)
    for (std::size_t v = 0; v < variables; ++v)
      turned[t * variables + v] = values[v * rows + t];
  return turned;
}

void addRow(ordered_json &rows, const std::string &work, double ours, std::optional<double> peer)
{
  rows.push_back({{"work", "Tennessee Eastman, expected behaviour, " + work},
                  {"ours", ours},
                  {"peer", peer ? ordered_json(*peer) : ordered_json{}},
                  {"unit", "%"},
                  {"ratio", peer && *peer != 0.0 ? ordered_json(ours / *peer) : ordered_json{}}});
}

} // namespace

void addTepRows(ordered_json &rows)
{
  const auto normal = readRun("d00", true), calibration = readRun("d00_te", false);
  if (!normal || !calibration) {
    std::cerr << "the runs of the Tennessee Eastman process are not there\n";
    return;
  }
  auto model = detection::ExpectedBehaviour::train(*normal, variables, {});
  if (!model || !model->calibrate(*calibration))
    return;
  double detected = 0.0, before = 0.0, count = 0.0;
  for (const int fault : {1, 2, 4, 5, 6, 7, 8, 10}) {
    const auto run = readRun(fmt::format("d{:02}_te", fault), false);
    if (!run)
      continue;
    auto state = model->resume();
    detection::ExpectedBehaviour::Verdict verdict;
    const std::size_t end = run->size() / variables;
    double faulty = 0.0, calm = 0.0;
    for (std::size_t t = 0; t < end; ++t) {
      model->judge(std::span{*run}.subspan(t * variables, variables), state, verdict);
      (t < faultFrom ? calm : faulty) += verdict.isAlarm ? 1.0 : 0.0;
    }
    const double share = 100.0 * faulty / static_cast<double>(end - faultFrom);
    addRow(rows, fmt::format("fault {}: rows detected", fault), share, std::nullopt);
    detected += share;
    before += 100.0 * calm / static_cast<double>(faultFrom);
    count += 1.0;
  }
  // PCA at limits of 99 %, of more faults than are here: .858 over 18, 15 % of the rows before them in alarm.
  addRow(rows, "mean of these faults: rows detected (peer: published PCA, 18 faults)", detected / count, 85.8);
  addRow(rows, "rows before the fault in alarm (peer: published PCA)", before / count, 15.0);
}

} // namespace andon::bench
