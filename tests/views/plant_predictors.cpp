// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_predictors.h"

#include "models/domain/explanation.h"
#include "models/domain/predictor_report.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace andon::test {
namespace {

const AssetId compressor{"COMP-03"};
const PredictorId risk{"failure-risk"};
const PredictorId oil{"oil-age"};

AlarmExplanation reasonAt(UtcTime time)
{
  // A wave of two hours: calm, then towards the alarm.
  const double hours = std::chrono::duration<double, std::ratio<3600>>(time.time_since_epoch()).count();
  const double wave = std::sin(hours * std::numbers::pi);
  AlarmExplanation why;
  why.predictor = risk;
  why.version = "5c1d0a7be2f94b60";
  why.contract = "dtmi:plant:compressor;2";
  why.time = time;
  why.limit = 0.6;
  why.bias = -2.2;
  why.inputs = {{"discharge_temperature", "Discharge temperature", "\u00b0C", 1, 96.0 + 8.0 * wave, "", 88.0, 101.0,
                 wave > 0.6 ? Standing::High : Standing::Usual, 1.9 * wave, 0.0},
                {"oil_pressure", "Oil pressure", "bar", 2, 2.4 - 0.3 * wave, "", 2.1, 2.9, Standing::Usual, 0.9 * wave + 0.3, 0.0},
                {"vibration", "Vibration", "mm/s", 2, 3.1, "", 1.8, 4.5, Standing::Usual, -0.4, 0.0},
                {"motor_current", "Motor current", "A", 1, 182.0, "", 150.0, 210.0, Standing::Usual, 0.25 * std::cos(hours * 5.0), 0.0},
                {"inlet_temperature", "Inlet temperature", "\u00b0C", 1, 21.0, "", 12.0, 27.0, Standing::Usual, -0.12, 0.0}};
  why.rest = -0.1;
  why.margin = why.bias + why.rest;
  for (const Contribution &input : why.inputs)
    why.margin += input.amount;
  why.output = 1.0 / (1.0 + std::exp(-why.margin));
  why.trainedRows = 60'480;
  why.watched = std::chrono::hours{8};
  return why;
}

} // namespace

void addPredictors(Plant &plant)
{
  plant.site.predictors = {{risk, "Failure risk", "compressor", {}}, {oil, "Oil ageing", "compressor", {}}};
  const auto asset =
      std::find_if(plant.site.assets.begin(), plant.site.assets.end(), [](const Asset &one) { return one.id == compressor; });
  for (const PredictorSetting &predictor : plant.site.predictors) {
    Stream stream;
    stream.key = scoreStreamOf(compressor, predictor.id).key;
    stream.name = predictor.name;
    stream.decimals = 2;
    stream.range = Range{0.0, 1.0};
    stream.normal = Range{0.0, 0.6};
    asset->streams.push_back(stream);
    plant.courses[{compressor, stream.key}] = {0.12, 0.44};
  }
  plant.desk.setSite(plant.site);
  plant.desk.answer<PastReasonsQuery>([](const PastReasonsQuery &query) -> Result<PastReasonsQuery::Answer> {
    auto made = std::make_shared<PastReasons>();
    for (int i = 1; i <= query.most; ++i)
      made->rows.push_back({reasonAt(query.from + (query.to - query.from) / query.most * i), true});
    return PastReasonsQuery::Answer{std::move(made)};
  });
  plant.desk.answer<PredictorsQuery>([&plant](const PredictorsQuery &query) -> Result<PredictorsQuery::Answer> {
    auto made = std::make_shared<PredictorReport>();
    if (query.asset != compressor)
      return PredictorsQuery::Answer{std::move(made)};
    PredictorStatus here;
    here.predictor = risk;
    here.name = "Failure risk";
    here.version = here.installed = "5c1d0a7be2f94b60";
    here.time = plant.clock.utc();
    here.output = 0.44;
    here.drift = DriftFinding::Sensor;
    here.rows = 8'412;
    here.inputs = {{"oil_pressure", "Oil pressure", 0.41, 0.22, 1e-9, 0.81}, {"vibration", "Vibration", 0.03, 0.05, 0.6, 0.19}};
    PredictorStatus edge;
    edge.predictor = oil;
    edge.name = "Oil ageing";
    edge.version = "1.4";
    edge.isOfEdge = true;
    edge.time = plant.clock.utc();
    edge.output = 0.18;
    made->rows = {here, edge};
    return PredictorsQuery::Answer{std::move(made)};
  });
}

} // namespace andon::test
