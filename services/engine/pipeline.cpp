// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/pipeline.h"

#include "services/engine/predictor_recall.h"
#include "services/engine/running_predictors.h"
#include "services/engine/shadow_bench.h"

#include <algorithm>
#include <iterator>
#include <spdlog/spdlog.h>
#include <utility>

namespace andon::engine {
namespace {

using namespace std::chrono_literals;

/// How long the pipeline may sleep when nothing arrives: the rhythm of shelves, deltas and health.
constexpr Duration tickEvery = 20ms;
constexpr Duration valuesEvery = 100ms;
constexpr Duration healthEvery = 500ms;
constexpr Duration agreedEvery = 1s;
/// Running delays that nobody sees yet are stored in this rhythm: a kill loses nothing older.
constexpr Duration conditionsEvery = 200ms;
/// Windows and last values of rules that look at more than one limit change with every sample.
constexpr Duration memoriesEvery = 1s;
/// Between two slices of a full queue, commands get their turn.
constexpr std::size_t sliceMessages = 512;

} // namespace

Pipeline::Pipeline(Parts parts, Site configured, const storage::StoredState &state)
    : parts_(std::move(parts))
    , configuredBrokers_(configured.brokers)
    , running_(runningFrom(std::move(configured)))
    , registry_(running_)
    , book_(running_, registry_, state, parts_.clock.utc())
    , sensors_(*running_, registry_, state, book_, parts_.clock.steady())
    , predictors_(parts_.clock, parts_.predictorBudget)
    , shadows_(std::make_unique<ShadowBench>(parts_.clock, parts_.predictorBudget))
    , health_(running_, registry_, state)
    , decoder_(*running_, registry_, {})
    , tap_(parts_.hub, registry_)
    , tester_(parts_.hub, parts_.clock)
    , faults_(*running_)
    , commands_(
          running_, configuredBrokers_, state, book_, parts_.store, parts_.workers, parts_.hub, parts_.clock,
          {[this](std::function<void()> task) { post(std::move(task)); },
           [this](std::vector<storage::AuditDraft> audit, storage::StoreWriter::Completion completion,
                  storage::RetrainingPublishing publishing) { commitBook(std::move(audit), std::move(completion), std::move(publishing)); },
           [this](Site site) { return changeSite(std::move(site)); }, [this](const BrokerId &broker) { return testBroker(broker); },
           [this](const Broker &broker, bool listens) { return tester_.tryOut(broker, listens); }, [this] { tester_.stop(); },
           [this] { return decoder_.unknown().list(); }, [this] { return decoder_.unknown().generation(); },
           [&shelf = parts_.shelf](const SiteFiles &files, const Site &site) { return shelf.take(files, site); },
           parts_.publishes ? parts_.brokersOf : nullptr, parts_.storePath, parts_.trainer,
           [this](const std::vector<storage::StoredShadow> &shadows, const SiteFiles &files) {
             shadows_->change(shadows, files, running_, registry_);
           },
           [this] { return shadows_->figures(); }})
    , latest_(registry_.size())
{
  predictors_.changeSite(running_, registry_, parts_.shelf);
  edge_.changeSite(running_, registry_, parts_.shelf);
  const PredictorRunner::Use forget = [](const Sample &, PredictorRunner::SlotIndex) {}; // it was judged then
  for (const Sample &sample : recallInputs(parts_.workers, *running_, registry_, parts_.shelf)) {
    if (predictors_.endsRows(sample))
      predictors_.judge(forget);
    predictors_.take(sample);
  }
  predictors_.judge(forget);
  // What was known before the start is shown with its age, and not as live.
  for (const auto &[stream, last] : lastSamples(*running_, registry_, state))
    latest_[stream] = {last.time, last.value, Quality::Stale, SteadyTime{}, 0, true};
  for (const SourceSet::Entry &entry : parts_.sources.entries()) {
    tap_.setBroker(entry.number, entry.broker.id);
    decoder_.setBroker(entry.number, entry.broker);
  }
  // Brokers without a source: their messages are pushed by who started the engine.
  const std::vector<Broker> brokers = parts_.brokersOf(*running_);
  for (std::size_t i = parts_.sources.entries().size(); i < brokers.size(); ++i) {
    tap_.setBroker(static_cast<std::uint16_t>(i), brokers[i].id);
    decoder_.setBroker(static_cast<std::uint16_t>(i), brokers[i]);
  }
  parts_.store.setStreams(registry_.ids());
  parts_.hub.publishAlarms(book_.statuses(), parts_.clock.steady());
  parts_.hub.publishSite(siteVersion_, parts_.clock.steady());
}

Pipeline::~Pipeline()
{
  stop();
}

void Pipeline::stop()
{
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  tester_.stop();
  parts_.queue.wake();
  if (thread_.joinable())
    thread_.join();
  commands_.stopLearning();
}

void Pipeline::start()
{
  thread_ = std::thread{[this] { run(); }};
}

void Pipeline::post(std::function<void()> task)
{
  {
    const std::lock_guard lock{mutex_};
    if (stopping_)
      return;
    tasks_.push_back(std::move(task));
  }
  parts_.queue.wake();
}

void Pipeline::run()
{
  owner_.bind();
  commands_.bind();
  telemetry::IngestBatch batch;
  for (;;) {
    // What a source pushed before it stopped is in this batch at the latest.
    const std::vector<std::uint16_t> stopped = std::exchange(stopped_, {});
    parts_.queue.take(batch, tickEvery);
    runTasks();
    take(batch);
    for (const std::uint16_t source : stopped)
      decoder_.removeBroker(source);
    tick(false);
    const std::lock_guard lock{mutex_};
    if (stopping_)
      break;
  }
  runTasks();
  parts_.queue.take(batch, Duration::zero());
  take(batch);
  book_.keepMemories();
  for (storage::StoredHealth &news : health_.takeNews(health_.machines()))
    healthNews_.push_back(std::move(news));
  commitBook({}, nullptr);
  keepStatistics();
}

void Pipeline::runTasks()
{
  std::vector<std::function<void()>> tasks;
  {
    const std::lock_guard lock{mutex_};
    tasks.swap(tasks_);
  }
  for (const auto &task : tasks)
    task();
}

void Pipeline::take(const telemetry::IngestBatch &batch)
{
  owner_.check();
  for (std::size_t begin = 0; begin < batch.size(); begin += sliceMessages) {
    const std::size_t end = std::min(begin + sliceMessages, batch.size());
    batchArrived_ = batch[begin].receivedSteady;
    for (std::size_t i = begin; i < end; ++i) {
      const telemetry::RawMessage message = batch[i];
      samples_.clear();
      decoder_.decode(message, samples_);
      if (tap_.isOpen())
        tap_.take(message, decoder_.lastWasAgreed());
      judge(message);
    }
    // One slice's messages arrived within moments of each other: its first one stands for all.
    latency_.add(parts_.clock.steady() - batchArrived_, end - begin);
    if (book_.hasTransitions())
      commitBook({}, nullptr);
    if (!unstored_.empty()) {
      std::vector<Sample> next;
      next.reserve(unstored_.size());
      parts_.store.append(std::exchange(unstored_, std::move(next)));
    }
    if (firstArrived_ == SteadyTime{})
      firstArrived_ = batchArrived_;
    lastArrived_ = batch[end - 1].receivedSteady;
    batchArrived_ = {};
    if (end < batch.size()) {
      runTasks();
      tick(true);
    }
  }
}

void Pipeline::judge(const telemetry::RawMessage &message)
{
  const SteadyTime arrived = message.receivedSteady;
  std::vector<Sample> scores;
  std::vector<Sample> ofEdge = takeEdgeScores(message);
  for (Sample &sample : samples_) {
    sample.quality = sensors_.judge(sample, message.broker, message.received, arrived);
    if (predictors_.endsRows(sample))
      judgePredictors(scores);
    health_.take(sample, sensors_.faultOf(sample.stream));
    book_.judge(sample);
    predictors_.take(sample);
    if (shadows_->isOpen())
      shadows_->take(sample);
    Latest &latest = latest_[sample.stream];
    if (sensors_.isNewest(sample))
      latest = {sample.time, sample.value, sample.quality, arrived, message.broker, true};
  }
  for (const StreamIndex stream : decoder_.badValues()) {
    sensors_.judgeBadValue(stream, message.broker, message.received, arrived);
    predictors_.takeBad(stream);
    if (shadows_->isOpen())
      shadows_->takeBad(stream);
    health_.takeBad(stream, message.received);
    Latest &latest = latest_[stream];
    latest.arrived = arrived;
    latest.quality = Quality::Bad;
    latest.isNew = latest.time != noTime;
  }
  unstored_.insert(unstored_.end(), samples_.begin(), samples_.end());
  judgePredictors(scores);
  judgeEdge(message, ofEdge, scores);
  unstored_.insert(unstored_.end(), scores.begin(), scores.end());
}

void Pipeline::judgePredictors(std::vector<Sample> &into)
{
  predictors_.judge([this, &into](const Sample &score, PredictorRunner::SlotIndex slot) {
    drift_.note(predictors_, slot, score.time);
    if (edge_.speaksFor(score.stream, score.time))
      return predictors_.keep(slot); // two voices on one stream would quarrel
    const std::uint64_t raised = book_.raised();
    book_.judge(score);
    latest_[score.stream] = {score.time, score.value, score.quality, batchArrived_, 0, true};
    into.push_back(score);
    if (shadows_->isOpen())
      shadows_->takeChampion(registry_.id(score.stream), score, predictors_.lastCost());
    if (const auto row = predictors_.judgedRow(slot))
      health_.takeRow(score, *row);
    if (book_.raised() != raised)
      explain(slot, score.time);
  });
  if (shadows_->isOpen())
    shadows_->judge();
}

void Pipeline::explain(PredictorRunner::SlotIndex slot, UtcTime raisedAt)
{
  for (const std::uint32_t position : predictors_.rulesOf(slot)) {
    const Rule &rule = running_->rules[position];
    if (const auto status = book_.find(alarmId(rule)); status && status->regions.active && status->raisedAt == raisedAt)
      explanations_.push_back(predictors_.explain(slot, rule, status->occurrence));
  }
}

void Pipeline::tick(bool isBehind)
{
  const SteadyTime now = parts_.clock.steady();
  if (now < nextTick_)
    return;
  nextTick_ = now + tickEvery;
  book_.expireShelves(parts_.clock.utc(), now);
  if (!fedClock_)
    book_.endHolds(parts_.clock.utc());
  // What waits in the queue has been sent: as long as something does, silence is counted up to what is judged already.
  isBehind = isBehind || parts_.queue.counters().waiting > 0;
  if (!fedClock_)
    for (const StreamIndex stream : sensors_.findSilent(isBehind ? lastArrived_ : now, parts_.clock.utc())) {
      latest_[stream].quality = Quality::Stale;
      latest_[stream].isNew = latest_[stream].time != noTime;
    }
  if (now >= nextValues_) {
    nextValues_ = now + valuesEvery;
    publishValues(now);
    tap_.publish(now, agreed_.loads());
    decoder_.setTrace(tap_.follow(now));
  }
  if (now >= nextAgreed_) {
    nextAgreed_ = now + agreedEvery;
    agreed_.note(now, decoder_.agreedTopics());
  }
  if (now >= nextHealth_) {
    nextHealth_ = now + healthEvery;
    publishHealth(now);
    keepStatistics();
    keepHealth();
    commands_.adoptByStanding(now);
    commands_.watchTrials(now);
    commands_.tendLearning(now);
  }
  if (now >= nextMemories_) {
    nextMemories_ = now + memoriesEvery;
    book_.keepMemories();
  }
  if (book_.hasTransitions() || (book_.hasConditions() && now >= nextConditions_)) {
    nextConditions_ = now + conditionsEvery;
    commitBook({}, nullptr);
  }
  parts_.hub.tick(now);
}

void Pipeline::commitBook(std::vector<storage::AuditDraft> audit, storage::StoreWriter::Completion completion,
                          storage::RetrainingPublishing publishing)
{
  storage::Changes changes = book_.takeChanges();
  changes.learning.publishing = std::move(publishing);
  changes.explanations = std::exchange(explanations_, {});
  changes.audit.insert(changes.audit.end(), std::make_move_iterator(audit.begin()), std::make_move_iterator(audit.end()));
  changes.health = std::exchange(healthNews_, {});
  for (const AlarmStatus &status : changes.statuses)
    health_.note(status);
  if (changes.empty()) {
    if (completion)
      completion(true);
    return;
  }
  const bool raises = std::any_of(changes.transitions.begin(), changes.transitions.end(),
                                  [](const AlarmTransition &t) { return t.kind == TransitionKind::Raised; });
  // Shown as done once it is committed; shown as unsaved if the disk will not have it.
  auto published = [hub = parts_.hub.shared_from_this(), statuses = changes.statuses, &clock = parts_.clock,
                    arrived = raises ? batchArrived_ : SteadyTime{}, latency = alarmLatency_, completion = std::move(completion),
                    shown = false](bool committed) mutable {
    for (AlarmStatus &status : statuses)
      status.unsaved = !committed;
    const SteadyTime now = clock.steady();
    // Once shown unsaved, only its being saved is news: what has happened since stands.
    if (std::exchange(shown, true))
      hub->markSaved(statuses, now);
    else
      hub->publishAlarms(statuses, now);
    if (committed && arrived != SteadyTime{}) {
      const std::lock_guard lock{latency->mutex};
      latency->histogram.add(now - arrived);
    }
    if (completion)
      completion(committed);
  };
  parts_.store.commit(std::move(changes), std::move(published));
}

std::shared_ptr<const Site> Pipeline::runningFrom(Site configured) const
{
  const std::vector<Broker> brokers = parts_.brokersOf(configured);
  return std::make_shared<const Site>(withPredictors(withConsole(std::move(configured), brokers), parts_.shelf));
}

std::shared_ptr<const Site> Pipeline::changeSite(Site configured)
{
  followBrokers(parts_.brokersOf(configured));
  running_ = runningFrom(std::move(configured));
  faults_.follow(*running_);
  const telemetry::StreamRegistry before = std::exchange(registry_, telemetry::StreamRegistry{running_});
  const bool hasOtherStreams = running_->assets != before.site().assets;
  book_.changeSite(running_, registry_, parts_.clock.utc());
  if (hasOtherStreams) {
    changeStreams(registry_.positionsIn(before));
  } else {
    sensors_.changeSettings(*running_);
    health_.changeSettings(running_);
  }
  predictors_.changeSite(running_, registry_, parts_.shelf);
  shadows_->changeSite(running_, registry_);
  drift_.changeSite();
  edge_.changeSite(running_, registry_, parts_.shelf);
  decoder_.unknown().changeSite(*running_);
  commitBook({}, nullptr);
  parts_.hub.publishSite(++siteVersion_, parts_.clock.steady());
  return running_;
}

void Pipeline::changeStreams(const std::vector<StreamIndex> &before)
{
  // What was judged under the old positions goes to the store before they change.
  if (!unstored_.empty())
    parts_.store.append(std::exchange(unstored_, {}));
  sensors_.changeStreams(*running_, before);
  health_.changeStreams(running_, before);
  decoder_.changeSite(*running_, before);
  latest_ = telemetry::carriedOver(std::move(latest_), before);
  watched_.clear();
  watchedGeneration_ = ~std::uint64_t{0};
  parts_.store.setStreams(registry_.ids());
}

void Pipeline::publishValues(SteadyTime now)
{
  if (const std::uint64_t generation = parts_.hub.generation(); generation != watchedGeneration_) {
    watchedGeneration_ = generation;
    watched_.clear();
    for (const StreamId &stream : parts_.hub.watchedStreams())
      if (const auto index = registry_.find(stream)) {
        watched_.push_back(*index);
        latest_[*index].isNew = latest_[*index].time != noTime;
      }
  }
  std::vector<LatestValue> values;
  for (const StreamIndex index : watched_)
    if (Latest &latest = latest_[index]; std::exchange(latest.isNew, false))
      values.push_back({registry_.id(index), latest.time, latest.value, latest.quality});
  if (!values.empty())
    parts_.hub.publishValues(values, now);
}

Result<void> Pipeline::testBroker(const BrokerId &id)
{
  for (const SourceSet::Entry &entry : parts_.sources.entries())
    if (entry.broker.id == id)
      return tester_.start(entry.broker);
  return failure(ErrorCode::NotFound, id.text(), "is not a broker of this site");
}

void Pipeline::followBrokers(const std::vector<Broker> &brokers)
{
  const auto changed =
      parts_.sources.change(brokers, [this](std::uint16_t number) { post([this, number] { stopped_.push_back(number); }); });
  if (!changed) {
    spdlog::error("{}", toText(changed.error()));
    return;
  }
  const auto read = [&](std::uint16_t number) {
    for (const SourceSet::Entry &entry : parts_.sources.entries())
      if (entry.number == number) {
        tap_.setBroker(number, entry.broker.id);
        decoder_.setBroker(number, entry.broker);
      }
  };
  std::for_each(changed->added.begin(), changed->added.end(), read);
  std::for_each(changed->reread.begin(), changed->reread.end(), read);
  std::erase_if(rates_, [this](const auto &rate) {
    return std::none_of(parts_.sources.entries().begin(), parts_.sources.entries().end(),
                        [&rate](const SourceSet::Entry &entry) { return entry.number == rate.first; });
  });
}

} // namespace andon::engine
