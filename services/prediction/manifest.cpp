// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/manifest.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;
constexpr std::size_t mostQuantiles = 1000;
constexpr const char *expectedBehaviour = "expected-behaviour";

Json jsonOf(const PredictorInput &input)
{
  Json made{{"name", input.name}, {"unit", input.unit}};
  if (input.isText())
    made["categories"] = input.categories;
  else
    made["usual"] = {{"low", input.low}, {"high", input.high}};
  // Not said where it is not known: packages from before it was are the same bytes.
  if (!input.quantiles.empty())
    made["usual"]["quantiles"] = input.quantiles;
  made["can_change"] = input.canChange;
  return made;
}

Json jsonOf(const Feature &feature, const FeaturePlan &plan)
{
  Json of = Json::array();
  for (const std::uint32_t part : feature.of)
    of.push_back(part < plan.inputs.size() ? plan.inputs[part].name : plan.features[part - plan.inputs.size()].name);
  Json made{{"name", feature.name}, {"kind", keyOf(feature.kind)}, {"of", of}};
  // Names of inputs and features may be alike (a plain input is a feature of its own name): places say which is meant.
  made["places"] = feature.of;
  if (feature.kind == FeatureKind::OneHot)
    made["category"] = plan.inputs[feature.of[0]].categories[feature.category];
  if (feature.span > 0.0)
    made["span"] = feature.span;
  if (!feature.isServed)
    made["served"] = false;
  if (feature.kind == FeatureKind::Normalised) {
    made["means"] = feature.means;
    made["deviations"] = feature.deviations;
  }
  return made;
}

PredictorInput inputOf(const Json &json)
{
  PredictorInput input;
  input.name = json.at("name").get<std::string>();
  input.unit = json.at("unit").get<std::string>();
  if (json.contains("categories"))
    input.categories = json.at("categories").get<std::vector<std::string>>();
  else {
    input.low = json.at("usual").at("low").get<double>();
    input.high = json.at("usual").at("high").get<double>();
    input.quantiles = json.at("usual").value("quantiles", std::vector<double>{});
  }
  input.canChange = json.at("can_change").get<bool>();
  return input;
}

Result<Feature> featureOf(const Json &json, const FeaturePlan &plan)
{
  Feature feature;
  feature.name = json.at("name").get<std::string>();
  const auto kind = featureKindOf(json.at("kind").get<std::string>());
  if (!kind)
    return failure(ErrorCode::Malformed, fmt::format("feature \"{}\"", feature.name), "is of a kind that is not known");
  feature.kind = *kind;
  feature.of = json.at("places").get<std::vector<std::uint32_t>>();
  feature.span = json.value("span", 0.0);
  feature.isServed = json.value("served", true);
  if (json.contains("category") && !feature.of.empty() && feature.of[0] < plan.inputs.size()) {
    const auto &categories = plan.inputs[feature.of[0]].categories;
    const auto found = std::find(categories.begin(), categories.end(), json.at("category").get<std::string>());
    feature.category = static_cast<std::uint32_t>(found - categories.begin());
  }
  if (feature.kind == FeatureKind::Normalised) {
    feature.means = json.at("means").get<std::vector<double>>();
    feature.deviations = json.at("deviations").get<std::vector<double>>();
  }
  return feature;
}

Result<Manifest> manifestOf(const Json &json)
{
  Manifest made;
  const int format = json.at("format").get<int>();
  if (format > formatVersion)
    return failure(ErrorCode::NewerVersion, "manifest.json", fmt::format("is of format {}, this Andon reads {}", format, formatVersion),
                   "Use a newer Andon.");
  made.name = json.at("name").get<std::string>();
  const Json &predicts = json.at("predicts");
  made.target = predicts.at("target").get<std::string>();
  made.objective = predicts.at("kind").get<std::string>() == "event" ? Objective::LogOdds : Objective::Value;
  made.event = predicts.at("event").get<std::string>();
  if (json.contains("model")) {
    if (json.at("model").get<std::string>() != expectedBehaviour)
      return failure(ErrorCode::NewerVersion, "manifest.json", "is of a model that this Andon does not know", "Use a newer Andon.");
    made.kind = PredictorKind::ExpectedBehaviour;
    made.rowSeconds = json.at("row_seconds").get<double>();
    if (!(made.rowSeconds >= 1.0 && made.rowSeconds <= 86400.0))
      return failure(ErrorCode::Malformed, "manifest.json", "has rows that lie less than a second or more than a day apart");
  }
  made.unit = predicts.at("unit").get<std::string>();
  const Json &fits = json.at("fits");
  made.assetKind = fits.at("asset_kind").get<std::string>();
  made.contract = fits.at("contract").get<std::string>();
  made.contractVersion = fits.at("contract_version").get<std::string>();
  made.firmware = fits.at("firmware").get<std::vector<std::string>>();
  made.hardware = fits.at("hardware").get<std::vector<std::string>>();
  for (const Json &input : json.at("inputs"))
    made.plan.inputs.push_back(inputOf(input));
  for (const PredictorInput &input : made.plan.inputs)
    if (input.quantiles.size() > mostQuantiles || !std::is_sorted(input.quantiles.begin(), input.quantiles.end()) ||
        !std::all_of(input.quantiles.begin(), input.quantiles.end(), [](double each) { return std::isfinite(each); }))
      return failure(ErrorCode::Malformed, fmt::format("manifest.json, input \"{}\"", input.name),
                     fmt::format("has quantiles that are not at most {} numbers in ascending order", mostQuantiles), "Train it anew.");
  const Json &conditions = json.at("operating_conditions");
  made.plan.conditions.inputs = conditions.at("inputs").get<std::vector<std::uint32_t>>();
  made.plan.conditions.scales = conditions.at("scales").get<std::vector<double>>();
  made.plan.conditions.centres = conditions.at("centres").get<std::vector<std::vector<double>>>();
  for (const Json &each : json.at("features")) {
    auto feature = featureOf(each, made.plan);
    if (!feature)
      return tl::unexpected<Error>(std::move(feature.error()));
    made.plan.features.push_back(std::move(*feature));
  }
  if (!json.at("threshold").is_null())
    made.threshold = json.at("threshold").get<double>();
  const Json &training = json.at("training");
  made.trainingSha256 = training.at("sha256").get<std::string>();
  made.trainingRows = training.at("rows").get<std::size_t>();
  made.seed = training.at("seed").get<unsigned>();
  for (const auto &[name, value] : json.at("metrics").items())
    made.metrics[name] = value.get<double>();
  if (auto checked = checkPlan(made.plan); !checked)
    return tl::unexpected<Error>(std::move(checked.error()));
  return made;
}

tl::unexpected<Error> doesNotFit(const Manifest &manifest, std::string detail, std::string remedy)
{
  return failure(ErrorCode::Conflict, fmt::format("predictor \"{}\"", manifest.name), std::move(detail), std::move(remedy));
}

bool isAmong(const std::vector<std::string> &versions, const std::string &version)
{
  return versions.empty() || version.empty() || std::find(versions.begin(), versions.end(), version) != versions.end();
}

} // namespace

std::string writeManifest(const Manifest &manifest)
{
  Json inputs = Json::array(), features = Json::array(), metrics = Json::object();
  for (const PredictorInput &input : manifest.plan.inputs)
    inputs.push_back(jsonOf(input));
  for (const Feature &feature : manifest.plan.features)
    features.push_back(jsonOf(feature, manifest.plan));
  for (const auto &[name, value] : manifest.metrics)
    metrics[name] = value;
  const OperatingConditions &conditions = manifest.plan.conditions;
  Json made{{"format", formatVersion}, {"name", manifest.name}};
  // Not said of forests: packages from before there was anything else are the same bytes.
  if (manifest.kind == PredictorKind::ExpectedBehaviour) {
    made["model"] = expectedBehaviour;
    made["row_seconds"] = manifest.rowSeconds;
  }
  made.update({{"predicts",
                {{"target", manifest.target},
                 {"kind", manifest.objective == Objective::LogOdds ? "event" : "value"},
                 {"event", manifest.event},
                 {"unit", manifest.unit}}},
               {"fits",
                {{"asset_kind", manifest.assetKind},
                 {"contract", manifest.contract},
                 {"contract_version", manifest.contractVersion},
                 {"firmware", manifest.firmware},
                 {"hardware", manifest.hardware}}},
               {"threshold", manifest.threshold ? Json(*manifest.threshold) : Json{}},
               {"inputs", inputs},
               {"operating_conditions", {{"inputs", conditions.inputs}, {"scales", conditions.scales}, {"centres", conditions.centres}}},
               {"features", features},
               {"training", {{"sha256", manifest.trainingSha256}, {"rows", manifest.trainingRows}, {"seed", manifest.seed}}},
               {"metrics", metrics}});
  return made.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<Manifest> parseManifest(std::string_view text)
{
  const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
  if (json.is_discarded())
    return failure(ErrorCode::Malformed, "manifest.json", "is not written in JSON");
  try {
    return manifestOf(json);
  } catch (const Json::exception &error) {
    return failure(ErrorCode::Malformed, "manifest.json", fmt::format("lacks or misspells a field: {}", error.what()));
  }
}

Result<void> checkFit(const Manifest &manifest, const PredictorPlace &place)
{
  const auto differs = [](const std::string &wanted, const std::string &found) {
    return !wanted.empty() && !found.empty() && wanted != found;
  };
  if (differs(manifest.assetKind, place.assetKind))
    return doesNotFit(manifest, fmt::format("is for assets of kind \"{}\", this one is \"{}\"", manifest.assetKind, place.assetKind),
                      "Choose another package.");
  if (differs(manifest.contract, place.contract) || differs(manifest.contractVersion, place.contractVersion))
    return doesNotFit(manifest,
                      fmt::format("was trained with contract {} {}, the asset sends {} {}", manifest.contract, manifest.contractVersion,
                                  place.contract, place.contractVersion),
                      "Train it anew with this contract.");
  if (!isAmong(manifest.firmware, place.firmware))
    return doesNotFit(manifest, fmt::format("does not know firmware {}", place.firmware),
                      "Check it there, then add the version to its manifest.");
  if (!isAmong(manifest.hardware, place.hardware))
    return doesNotFit(manifest, fmt::format("does not know hardware {}", place.hardware),
                      "Check it there, then add the version to its manifest.");
  for (const PredictorInput &input : manifest.plan.inputs) {
    const auto found = place.units.find(input.name);
    if (found == place.units.end())
      return doesNotFit(manifest, fmt::format("needs the stream \"{}\", which the asset does not have", input.name),
                        "Map it, or choose another package.");
    if (differs(input.unit, found->second))
      return doesNotFit(manifest, fmt::format("was trained with \"{}\" in {}, it comes in {}", input.name, input.unit, found->second),
                        "Convert the unit in the stream's contract.");
  }
  return {};
}

} // namespace andon::prediction
