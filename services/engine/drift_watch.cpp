// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/drift_watch.h"

#include "services/drift/adwin.h"
#include "services/drift/quantile_watch.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <spdlog/fmt/fmt.h>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

/// Neighbouring seconds tell the same: a row in so much time is looked at.
constexpr Duration between = 10s;
constexpr std::size_t block = 4320; ///< rows: half a day of them
constexpr std::uint64_t judgeEvery = 60;
constexpr std::uint64_t fewestRows = 200;
// As in services/prediction/behaviour_drift, but for the least index: an alarm asks for somebody, a list does not. From a quarter on the
// index counts as a shift.
constexpr double leastIndex = 0.25;
constexpr double chance = 0.001;
constexpr double shareOfOne = 0.6;
constexpr double worstScore = 4.0;
constexpr double notable = 0.5;
constexpr double tooOften = 0.05;
/// Residuals of the last two blocks, like the inputs.
constexpr std::uint64_t residualBlock = block;

struct Residuals {
  std::uint64_t rows = 0, above = 0;
  std::vector<double> shares;
};

std::string nameOf(const Asset &asset, const std::string &key)
{
  const auto stream = std::find_if(asset.streams.begin(), asset.streams.end(), [&](const Stream &each) { return each.key == key; });
  return stream == asset.streams.end() || stream->name.empty() ? key : stream->name.string();
}

} // namespace

struct DriftWatch::Watched {
  std::string version;
  std::vector<std::string> keys;
  std::vector<drift::QuantileWatch> inputs;
  bool isOfBehaviour = false;
  bool tells = false; ///< its package says what it was trained on
  drift::Adwin scores;
  double before = 0.0; ///< mean of the scores before ADWIN forgot some
  bool hasRisen = false;
  Residuals present, earlier;
  UtcTime last = noTime;
  std::uint64_t rows = 0;
  DriftFinding finding = DriftFinding::Unknown;
  std::size_t lead = 0;
  std::vector<InputDriftFigures> figures;
  std::optional<bool> told; ///< none: the alarm has not been told anything yet
};

AlarmId driftAlarmOf(const PredictorId &predictor, const AssetId &asset)
{
  return {consoleAsset, RuleId{"predictor-drift-" + predictor.text() + "-" + asset.text()}};
}

Rule driftRule(const PredictorSetting &setting, const AssetId &asset)
{
  const AlarmId alarm = driftAlarmOf(setting.id, asset);
  Rule rule;
  rule.id = alarm.rule;
  rule.asset = alarm.asset;
  rule.name = fmt::format("Drift of {} on {}", setting.name.empty() ? setting.id.text() : setting.name.string(), asset.text());
  rule.condition = ConsoleCondition{ConsoleFault::PredictorDrift, {}, setting.id};
  rule.priority = Priority::Low;
  rule.rationalisation = {
      "A sensor has left what the others tell of it, the machine has changed, or it runs elsewhere than in training.",
      "What the predictor says of this asset is less and less worth.",
      "The asset's page says which it is. A sensor: instrumentation checks it. Several signals: maintenance looks at the "
      "machine. Another range only: whoever trains the predictor trains it anew.",
      std::chrono::hours{8},
      {}};
  return rule;
}

bool tellsDrift(const prediction::Predictor &predictor)
{
  const auto &inputs = predictor.manifest().plan.inputs;
  return predictor.behaviour() != nullptr ||
         std::any_of(inputs.begin(), inputs.end(), [](const prediction::PredictorInput &each) { return !each.quantiles.empty(); });
}

DriftWatch::DriftWatch() = default;
DriftWatch::~DriftWatch() = default;

void DriftWatch::changeSite()
{
  bySlot_.clear();
}

void DriftWatch::note(const PredictorRunner &runner, PredictorRunner::SlotIndex slot, UtcTime time)
{
  if (slot >= bySlot_.size())
    bySlot_.resize(slot + std::size_t{1}, nullptr);
  if (const Watched *known = bySlot_[slot];
      known != nullptr && known->last != noTime && time >= known->last && time - known->last < between)
    return;
  const auto facts = runner.factsOf(slot);
  const prediction::BehaviourCourse *course = runner.courseOf(slot);
  if (bySlot_[slot] == nullptr) {
    std::unique_ptr<Watched> &known = watched_[{facts.asset, facts.predictor}];
    if (!known || known->version != facts.version) {
      const std::optional<bool> told = known ? known->told : std::nullopt;
      known = std::make_unique<Watched>();
      known->told = told;
      known->version = facts.version;
      known->isOfBehaviour = course != nullptr;
      known->tells = tellsDrift(facts.package);
      const auto &inputs = facts.package.manifest().plan.inputs;
      for (std::size_t i = 0; i < inputs.size(); ++i) {
        known->keys.push_back(inputs[i].name);
        std::shared_ptr<const drift::QuantileReference> reference;
        if (course != nullptr) {
          reference = std::make_shared<const drift::QuantileReference>(
              i < course->learnt().usual.size() ? std::span<const double>{course->learnt().usual[i]} : std::span<const double>{});
        } else {
          auto &shared = references_[{facts.version, i}];
          if (!shared)
            shared = std::make_shared<const drift::QuantileReference>(inputs[i].quantiles);
          reference = shared;
        }
        known->inputs.emplace_back(std::move(reference), block);
      }
      known->present.shares.assign(inputs.size(), 0.0);
      known->earlier = known->present;
    }
    bySlot_[slot] = known.get();
  }
  Watched &watched = *bySlot_[slot];
  watched.last = time;
  const auto row = runner.row();
  for (std::size_t i = 0; i < watched.inputs.size() && i < row.size(); ++i)
    watched.inputs[i].add(row[i]);
  ++watched.rows;
  if (course != nullptr) {
    const auto &verdict = course->verdict();
    if (watched.present.rows >= residualBlock) {
      watched.earlier = watched.present;
      watched.present = {0, 0, std::vector<double>(watched.keys.size(), 0.0)};
    }
    ++watched.present.rows;
    watched.present.above += verdict.score > 1.0 ? 1 : 0;
    for (std::size_t i = 0; i < watched.keys.size(); ++i)
      watched.present.shares[i] += verdict.contributions[i];
    if (watched.scores.add(std::min(verdict.score, worstScore) / worstScore))
      watched.hasRisen = watched.scores.mean() > watched.before && watched.scores.mean() * worstScore > notable;
    watched.before = watched.scores.mean();
  }
  if (watched.rows >= fewestRows && watched.rows % judgeEvery == 0)
    judge({facts.asset, facts.predictor}, watched);
}

void DriftWatch::judge(const Key &key, Watched &watched)
{
  double sum = 0.0;
  std::vector<double> shares(watched.keys.size(), 0.0);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    shares[i] = watched.present.shares[i] + watched.earlier.shares[i];
    sum += shares[i];
  }
  bool isElsewhere = false;
  std::size_t furthest = 0;
  watched.figures.clear();
  for (std::size_t i = 0; i < watched.keys.size(); ++i) {
    const drift::QuantileDrift drift = watched.inputs[i].drift();
    watched.figures.push_back({watched.keys[i], {}, drift.stability, drift.distance, drift.p, sum > 0.0 ? shares[i] / sum : 0.0});
    const bool isFar = drift.stability > leastIndex && drift.p * static_cast<double>(watched.keys.size()) < chance;
    isElsewhere = isElsewhere || isFar;
    if (watched.figures[i].stability > watched.figures[furthest].stability)
      furthest = i;
  }
  const std::uint64_t rows = watched.present.rows + watched.earlier.rows;
  const bool isOff =
      watched.isOfBehaviour && rows > 0 &&
      (watched.hasRisen || static_cast<double>(watched.present.above + watched.earlier.above) > tooOften * static_cast<double>(rows));
  watched.finding = DriftFinding::None;
  watched.lead = furthest;
  if (isOff) {
    watched.lead = static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
    watched.finding = watched.figures[watched.lead].share > shareOfOne ? DriftFinding::Sensor : DriftFinding::Process;
  } else if (isElsewhere) {
    watched.finding = DriftFinding::Regime;
    // Where expectations of the same asset know better: a forest cannot tell a sensor from a machine by itself.
    if (!watched.isOfBehaviour)
      for (auto other = watched_.lower_bound({key.first, PredictorId{}}); other != watched_.end() && other->first.first == key.first;
           ++other) {
        const Watched &expects = *other->second;
        if (!expects.isOfBehaviour || (expects.finding != DriftFinding::Sensor && expects.finding != DriftFinding::Process))
          continue;
        if (const auto found = std::find(watched.keys.begin(), watched.keys.end(), expects.keys[expects.lead]);
            found != watched.keys.end()) {
          watched.finding = expects.finding;
          watched.lead = static_cast<std::size_t>(found - watched.keys.begin());
        }
      }
  }
  if (!watched.tells)
    watched.finding = DriftFinding::Unknown;
  const bool isAlarm = watched.finding != DriftFinding::None && watched.finding != DriftFinding::Unknown;
  if (watched.told != isAlarm) {
    watched.told = isAlarm;
    changes_.push_back({driftAlarmOf(key.second, key.first), isAlarm});
  }
}

std::vector<DriftWatch::Change> DriftWatch::takeChanges()
{
  return std::exchange(changes_, {});
}

void DriftWatch::fill(PredictorStatus &status, const Asset &asset) const
{
  const auto found = watched_.find({asset.id, status.predictor});
  if (found == watched_.end() || found->second->version != status.installed)
    return;
  const Watched &watched = *found->second;
  status.drift = watched.finding;
  status.rows = watched.rows;
  status.lead = watched.lead;
  status.inputs = watched.figures;
  for (InputDriftFigures &input : status.inputs)
    input.name = nameOf(asset, input.key);
}

} // namespace andon::engine
