// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/prediction/predictor_package.h"
#include "tests/prediction/small_plant.h"

#include <QtGlobal>

#include <utility>
#include <vector>

namespace andon::test {

/// A pump whose flow falls by 2 for each unit of pressure, both with a little noise; pressure wanders between 3 and 7.
class CalmPump {
public:
  /// Pressure and flow of the next second.
  std::pair<double, double> next()
  {
    wander_ = 0.9 * wander_ + 0.6 * (random_.next() - 0.5);
    const double pressure = 5.0 + wander_;
    return {pressure, 60.0 - 2.0 * (pressure - 5.0) + 0.2 * (random_.next() - 0.5)};
  }

private:
  PlainRandom random_;
  double wander_ = 0.0;
};

/// What that pump should do, learnt from ten minutes of it: a row a second.
inline prediction::PredictorPackage behaviourPackage(const std::string &asset = "P-1")
{
  CalmPump pump;
  std::vector<double> rows;
  for (int i = 0; i < 600; ++i) {
    const auto [pressure, flow] = pump.next();
    rows.insert(rows.end(), {pressure, flow});
  }
  auto model = detection::ExpectedBehaviour::train(rows, 2, {});
  if (!model)
    qFatal("%s", toText(model.error()).c_str());
  prediction::PredictorPackage package;
  prediction::Manifest &manifest = package.manifest;
  manifest.name = "Unusual behaviour";
  manifest.kind = prediction::PredictorKind::ExpectedBehaviour;
  manifest.target = "residual";
  manifest.assetKind = "pump";
  manifest.threshold = 1.0;
  manifest.trainingRows = 600;
  manifest.trainingSha256 = std::string(64, '0');
  manifest.metrics["days_per_false_alarm"] = 0.5;
  manifest.plan.inputs = {{"pressure", "", {}, 4.0, 6.0, true}, {"flow", "", {}, 58.0, 62.0, true}};
  for (std::uint32_t i = 0; i < 2; ++i) {
    prediction::Feature feature;
    feature.name = manifest.plan.inputs[i].name;
    feature.of = {i};
    manifest.plan.features.push_back(feature);
  }
  prediction::ProbeRow probe;
  probe.asset = asset;
  probe.features = {5.5F, 58.0F};
  probe.margin = static_cast<float>(model->settledScore(std::vector<double>{5.5, 58.0}, model->resume()));
  package.probes.push_back(probe);
  prediction::BehaviourModel learnt;
  learnt.interval = 1.0;
  std::vector<std::vector<double>> usual(2);
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (i / 2 % 6 == 0)
      usual[i % 2].push_back(rows[i]);
  learnt.assets.push_back({asset, 600, 0.0, std::move(*model), std::move(usual)});
  package.card = "# Unusual behaviour\n";
  package.model = writeBehaviour(learnt);
  package.behaviour = std::move(learnt);
  return package;
}

} // namespace andon::test
