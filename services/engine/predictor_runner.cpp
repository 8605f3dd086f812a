// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/predictor_runner.h"

#include "services/detection/rule_judge.h"
#include "services/engine/predictor_recall.h"
#include "services/engine/row_explanation.h"
#include "services/engine/running_predictors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <spdlog/spdlog.h>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

/// Rows that are timed before a predictor can be put aside, and about so many are looked back at then. It is their number that counts, not
/// their sum: a computer that was busy for a moment puts nothing aside.
constexpr std::uint32_t rowsToTrust = 32;
/// A silence that breaks the watch of an asset even where the predictor looks back less.
constexpr double shortestBreak = 30.0;

double inSeconds(UtcTime time)
{
  return std::chrono::duration<double>(time.time_since_epoch()).count();
}

} // namespace

PredictorRunner::PredictorRunner(const Clock &clock, Duration budget)
    : clock_(clock)
    , budget_(budget)
{
}

void PredictorRunner::changeSite(std::shared_ptr<const Site> running, const telemetry::StreamRegistry &registry,
                                 const PredictorShelf &shelf)
{
  std::vector<Slot> slotsBefore = std::exchange(slots_, {});
  const std::vector<Package> packagesBefore = std::exchange(packages_, {});
  site_ = std::move(running);
  registry_ = &registry;
  pending_.clear();
  kept_.clear();
  for (const PredictorSetting &setting : site_->predictors) {
    Package package;
    package.id = setting.id;
    package.version = shelf.versionOf(setting.package);
    package.predictor = shelf.find(setting.package);
    package.isRefused = !whyNotRunning(setting, *site_, shelf).empty();
    // By the predictor itself: the whole package may have come for one that another stood in for, under the same fingerprint.
    const auto same = std::find_if(packagesBefore.begin(), packagesBefore.end(),
                                   [&](const Package &each) { return each.id == setting.id && each.predictor == package.predictor; });
    if (same != packagesBefore.end()) {
      package.isSlow = same->isSlow;
      package.slowShare = same->slowShare;
      package.timed = same->timed;
    }
    if (package.predictor) {
      package.period = std::chrono::duration_cast<Duration>(std::chrono::duration<double>(package.predictor->manifest().rowSeconds));
      package.longest = lookBackOf(*package.predictor);
    }
    packages_.push_back(std::move(package));
  }
  // What an asset remembers means nothing to another predictor, and a course points into the one that it was begun with.
  Slots before;
  for (Slot &slot : slotsBefore) {
    const Package &was = packagesBefore[slot.package];
    const auto same = std::find_if(packages_.begin(), packages_.end(),
                                   [&](const Package &each) { return each.id == was.id && each.predictor == was.predictor; });
    if (same != packages_.end()) {
      slot.package = static_cast<std::uint32_t>(same - packages_.begin());
      std::pair key{slot.asset, slot.package};
      before.emplace(std::move(key), std::move(slot));
    }
  }
  RulesOfStreams rules;
  for (std::uint32_t position = 0; position < site_->rules.size(); ++position)
    if (const auto *says = std::get_if<PredictorCondition>(&site_->rules[position].condition))
      rules[says->stream].push_back(position);
  for (std::uint32_t package = 0; package < packages_.size(); ++package)
    if (packages_[package].predictor)
      addSlots(site_->predictors[package], package, before, rules);
  takeUpReaders();
}

void PredictorRunner::addSlots(const PredictorSetting &setting, std::uint32_t package, Slots &before, const RulesOfStreams &rules)
{
  const prediction::BehaviourModel *behaviour = packages_[package].predictor->behaviour();
  const prediction::FeaturePlan &plan = packages_[package].predictor->manifest().plan;
  for (const Asset &asset : site_->assets) {
    if (asset.kind != setting.kind)
      continue;
    const StreamId scoreId = scoreStreamOf(asset.id, setting.id);
    const auto score = registry_->find(scoreId);
    if (!score)
      continue; // it does not fit this one
    Slot slot;
    if (auto known = before.extract({asset.id, package}); !known.empty())
      slot = std::move(known.mapped());
    slot.asset = asset.id;
    slot.package = package;
    slot.score = *score;
    slot.isPending = false;
    slot.rules.clear();
    if (behaviour != nullptr && !slot.course)
      slot.course.emplace(*behaviour->find(asset.id.text()), behaviour->interval);
    slot.inputs.resize(plan.inputs.size());
    for (std::size_t i = 0; i < plan.inputs.size(); ++i) {
      Input &input = slot.inputs[i];
      input.stream = registry_->find({asset.id, plan.inputs[i].name}).value_or(telemetry::noStream);
      input.staleAfter = registry_->stream(input.stream).interval * detection::staleIntervals;
    }
    if (const auto found = rules.find(scoreId); found != rules.end())
      slot.rules = found->second;
    slots_.push_back(std::move(slot));
  }
}

void PredictorRunner::takeUpReaders()
{
  firstReader_.assign(registry_->size() + 1, 0);
  assets_.clear();
  for (StreamIndex stream = 0; stream < registry_->size(); ++stream)
    assets_.push_back(static_cast<std::uint32_t>(&registry_->asset(stream) - site_->assets.data()));
  for (const Slot &slot : slots_)
    for (const Input &input : slot.inputs)
      ++firstReader_[input.stream + 1];
  std::partial_sum(firstReader_.begin(), firstReader_.end(), firstReader_.begin());
  std::vector<std::uint32_t> next{firstReader_.begin(), firstReader_.end() - 1};
  readers_.assign(firstReader_.back(), {});
  for (SlotIndex slot = 0; slot < slots_.size(); ++slot)
    for (std::uint32_t input = 0; input < slots_[slot].inputs.size(); ++input)
      readers_[next[slots_[slot].inputs[input].stream]++] = {slot, input};
}

void PredictorRunner::take(const Sample &sample)
{
  for (std::uint32_t i = firstReader_[sample.stream]; i < firstReader_[sample.stream + 1]; ++i) {
    Slot &slot = slots_[readers_[i].slot];
    if (packages_[slot.package].isSlow)
      continue;
    Input &input = slot.inputs[readers_[i].input];
    if (input.time != noTime && sample.time < input.time) {
      // Late samples are not judged, unless the device's clock was set back.
      if (!detection::resets(input.late, sample.time))
        continue;
      slot.memory = {};
      if (slot.course)
        slot.course.emplace(slot.course->learnt(), packages_[slot.package].predictor->behaviour()->interval);
      slot.newest = slot.lastRow = slot.since = noTime;
      for (Input &each : slot.inputs)
        each.time = noTime;
    }
    input.late = {};
    slot.newest = std::max(slot.newest, sample.time);
    input.value = sample.value;
    input.time = sample.time;
    input.isGood = sample.quality == Quality::Good;
    if (std::exchange(slot.isPending, true))
      continue;
    pending_.push_back(readers_[i].slot);
    pendingTime_ = sample.time;
    pendingAsset_ = assetOf(sample.stream);
  }
}

void PredictorRunner::takeBad(StreamIndex stream)
{
  for (std::uint32_t i = firstReader_[stream]; i < firstReader_[stream + 1]; ++i)
    slots_[readers_[i].slot].inputs[readers_[i].input].isGood = false;
}

void PredictorRunner::judge(const Use &use)
{
  for (const SlotIndex index : pending_) {
    Slot &slot = slots_[index];
    slot.isPending = false;
    if (Sample score; makeRow(slot, score))
      use(score, index);
  }
  pending_.clear();
}

bool PredictorRunner::makeRow(Slot &slot, Sample &score)
{
  Package &package = packages_[slot.package];
  const UtcTime now = slot.newest;
  if (package.isSlow ||
      (slot.lastRow != noTime && now.time_since_epoch() / package.period <= slot.lastRow.time_since_epoch() / package.period))
    return false;
  const auto gap = slot.lastRow == noTime ? Duration::max() : now - slot.lastRow;
  if (slot.since == noTime || std::chrono::duration<double>(gap).count() > std::max(package.longest / 2.0, shortestBreak))
    slot.since = now;
  slot.lastRow = now;
  bool isWhole = true;
  row_.clear();
  for (const Input &input : slot.inputs) {
    const bool isThere = input.isGood && input.time != noTime && now - input.time <= input.staleAfter;
    isWhole = isWhole && isThere;
    row_.push_back(isThere ? input.value : std::numeric_limits<double>::quiet_NaN());
  }
  const SteadyTime begin = clock_.steady();
  const bool hasAnswer = ask(package, slot, inSeconds(now));
  lastCost_ = clock_.steady() - begin;
  noteCost(package, lastCost_);
  if (!hasAnswer)
    return false;
  ++rows_;
  // A feature that cannot be told makes no row; of expected behaviour the inputs themselves are all that there is.
  const bool isTold =
      slot.course || std::none_of(scratch_.features.begin(), scratch_.features.end(), [](float each) { return std::isnan(each); });
  const bool isWatched = std::chrono::duration<double>(now - slot.since).count() >= package.longest;
  score = {slot.score, now, latest_.output, isWhole && isTold && isWatched ? Quality::Good : Quality::Uncertain, TimeSource::Device};
  return true;
}

bool PredictorRunner::ask(const Package &package, Slot &slot, double time)
{
  if (!slot.course) {
    latest_ = package.predictor->predict(time, row_, slot.memory, scratch_);
    return true;
  }
  if (!slot.course->judge(time, row_))
    return false;
  const double score = slot.course->verdict().score;
  latest_ = {score, score, package.predictor->manifest().threshold && score >= *package.predictor->manifest().threshold};
  return true;
}

void PredictorRunner::noteCost(Package &package, Duration cost)
{
  package.timed = std::min(package.timed + 1, rowsToTrust);
  package.slowShare += ((cost > budget_ ? 1.0 : 0.0) - package.slowShare) / package.timed;
  if (package.timed < rowsToTrust || package.slowShare <= 0.5)
    return;
  package.isSlow = true;
  spdlog::error("Predictor {} is put aside: most of its rows take longer than the {:.2f} ms that are allowed. Install a smaller package.",
                package.id.text(), std::chrono::duration<double, std::milli>(budget_).count());
}

AlarmExplanation PredictorRunner::explain(SlotIndex index, const Rule &rule, OccurrenceId occurrence)
{
  const Slot &slot = slots_[index];
  const Package &package = packages_[slot.package];
  AlarmExplanation made =
      explainRow({*package.predictor, package.id, package.version.string(), registry_->asset(slot.score), slot.lastRow,
                  slot.lastRow - slot.since, row_, latest_, slot.memory, scratch_, slot.course ? &*slot.course : nullptr},
                 std::get<PredictorCondition>(rule.condition));
  made.occurrence = occurrence;
  return made;
}

std::optional<PredictorRunner::JudgedRow> PredictorRunner::judgedRow(SlotIndex index) const
{
  const Slot &slot = slots_[index];
  if (!slot.course)
    return std::nullopt;
  JudgedRow row{packages_[slot.package].predictor->behaviour()->interval, {}};
  const detection::ExpectedBehaviour &model = slot.course->learnt().model;
  for (std::size_t i = 0; i < slot.inputs.size(); ++i)
    if (const double band = model.band(i); band > 0.0 && std::isfinite(row_[i]))
      row.inputs.push_back({slot.inputs[i].stream, (row_[i] - slot.course->verdict().expected[i]) / band});
  return row;
}

void PredictorRunner::keep(SlotIndex slot)
{
  kept_.insert_or_assign(slot, Kept{slots_[slot].lastRow, row_, scratch_, latest_});
}

std::optional<AlarmExplanation> PredictorRunner::explainKept(StreamIndex score, const Rule &rule, OccurrenceId occurrence, UtcTime since)
{
  const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const auto &each) { return slots_[each.first].score == score; });
  if (found == kept_.end() || found->second.time < since || found->second.time != slots_[found->first].lastRow)
    return std::nullopt;
  row_ = found->second.row;
  scratch_ = found->second.scratch;
  latest_ = found->second.said;
  return explain(found->first, rule, occurrence);
}

bool PredictorRunner::isAside(const PredictorId &predictor) const
{
  return std::any_of(packages_.begin(), packages_.end(),
                     [&](const Package &each) { return each.id == predictor && (each.isSlow || each.isRefused); });
}

} // namespace andon::engine
