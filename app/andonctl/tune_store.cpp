// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/command.h"
#include "app/andonctl/progress.h"
#include "app/andonctl/recommend_report.h"
#include "app/common/stop_signal.h"
#include "models/domain/label.h"
#include "models/domain/tuning/bench.h"
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_files.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_files.h"
#include "services/tuning/taken_samples.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <spdlog/fmt/fmt.h>
#include <thread>

namespace andon::ctl {
namespace {

/// One rule and what became of it.
struct RuleOutcome {
  const Rule *rule = nullptr;
  std::string skipped; ///< why it was not looked at; empty: it was
  tuning::Recommendation made;
  EventSource events = EventSource::Presumed;

  [[nodiscard]] double gainPerDay() const
  {
    return made.proposed ? 24.0 * (made.current.all.activationsPerHour() - made.proposed->all.activationsPerHour()) : 0.0;
  }
};

/// Empty where a rule is tuned by its history.
std::string hindranceOf(const Rule &rule)
{
  if (rule.safety)
    return "it is of the safety class and stays as it is";
  switch (tuning::hindranceOf(rule)) {
  case tuning::Hindrance::None: break;
  case tuning::Hindrance::NotOneLimit: return "it is not one limit of one stream";
  case tuning::Hindrance::ByMode: return "its limits hang on an operating mode";
  case tuning::Hindrance::OfPackage: return "its limit is that of its predictor's package; tune it in the console, or give it a limit";
  }
  return {};
}

/// The occurrences of an alarm that people agree are true.
Result<std::vector<tuning::Event>> eventsOf(storage::OperationsReader &reader, const AlarmId &alarm, UtcTime from, UtcTime to)
{
  auto opinions = reader.labels(alarm);
  if (!opinions)
    return tl::unexpected<Error>(std::move(opinions.error()));
  if (opinions->empty())
    return std::vector<tuning::Event>{};
  const auto occurrences = reader.occurrencesOf(alarm, from, to);
  if (!occurrences)
    return tl::unexpected<Error>(occurrences.error());
  std::map<OccurrenceId, std::vector<LabelOpinion>> byOccurrence;
  for (LabelOpinion &opinion : *opinions)
    byOccurrence[opinion.occurrence].push_back(std::move(opinion));
  std::vector<tuning::Event> events;
  for (const Occurrence &each : *occurrences)
    if (const auto own = byOccurrence.find(each.id); own != byOccurrence.end() && agreedLabel(own->second) == OccurrenceLabel::True)
      events.push_back({each.raisedAt, std::max(each.raisedAt, each.returnedAt == noTime ? to : each.returnedAt)});
  return tuning::inOrder(std::move(events));
}

/// Recommends for all rules of one stream, whose history is read once.
class StreamTuner {
public:
  StreamTuner(const TuneOptions &options, const tuning::LabelWindows &windows, std::function<bool()> isStopped)
      : options_(options)
      , windows_(windows)
      , isStopped_(std::move(isStopped))
  {
  }

  Result<void> tune(history::HistoryReader &reader, storage::OperationsReader &operations, const StreamId &stream, UtcTime from, UtcTime to,
                    const std::vector<RuleOutcome *> &rules)
  {
    auto samples = reader.range(stream, from, to);
    if (!samples)
      return tl::unexpected<Error>(samples.error());
    tuning::LabelledHistory history;
    history.name = stream.asset.text() + "/" + stream.key;
    history.samples = tuning::takeSamples(*samples);
    *samples = {};
    std::vector<tuning::LabelledHistory> histories{std::move(history)};
    for (RuleOutcome *outcome : rules) {
      const auto events = eventsOf(operations, alarmId(*outcome->rule), from, to);
      if (!events)
        return tl::unexpected<Error>(events.error());
      recommendFor(*outcome, histories, *events);
    }
    return {};
  }

private:
  /// Windows that were given go before what people hold of the occurrences.
  void recommendFor(RuleOutcome &outcome, std::vector<tuning::LabelledHistory> &histories, const std::vector<tuning::Event> &labelled)
  {
    const tuning::LimitSetting present = tuning::settingOf(*outcome.rule);
    tuning::RecommendOptions wanted;
    wanted.sides = {present.side};
    wanted.maxMissed = static_cast<std::uint64_t>(options_.maxMissed.value_or(0));
    wanted.maxDelay = options_.maxDelay;
    wanted.maxOffDelay = options_.maxOffDelay;
    tuning::LabelledHistory &history = histories.front();
    const auto own = windows_.find(outcome.rule->id.text()), everybody = windows_.find("");
    const bool hasWindows = own != windows_.end() || everybody != windows_.end();
    history.isLabelled = hasWindows || !labelled.empty();
    if (hasWindows)
      history.events = (own != windows_.end() ? own : everybody)->second;
    else if (history.isLabelled)
      history.events = labelled;
    else
      presumeEvents(histories, present, wanted);
    outcome.events = history.isLabelled ? EventSource::Labelled : EventSource::Presumed;
    outcome.made = recommend(histories, present, wanted, [this](double) { return !isStopped_(); });
  }

  const TuneOptions &options_;
  const tuning::LabelWindows &windows_;
  std::function<bool()> isStopped_;
};

/// What the store says before the work begins.
struct Plant {
  Site site;
  UtcTime from;
  UtcTime to;
};

Result<Plant> lookAt(const TuneOptions &options)
{
  auto reader = storage::OperationsReader::open(options.store);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  auto version = (*reader)->newestSite();
  if (!version)
    return tl::unexpected<Error>(version.error());
  if (!*version)
    return failure(ErrorCode::NotFound, options.store, "has no site, and so no rules", "Import one with andonctl site import.");
  auto history = history::HistoryReader::open(storage::historyPathFor(options.store));
  if (!history)
    return tl::unexpected<Error>(history.error());
  const auto statistics = (*history)->statistics();
  if (!statistics)
    return tl::unexpected<Error>(statistics.error());
  return Plant{configuration::parseSite((*version)->files).site, options.from.value_or(statistics->from),
               options.to.value_or(statistics->to + std::chrono::nanoseconds{1})};
}

Result<std::vector<RuleOutcome>> chooseRules(const Site &site, const TuneOptions &options)
{
  std::vector<RuleOutcome> outcomes;
  std::vector<std::string> names;
  for (const Rule &rule : site.rules) {
    names.push_back(rule.id.text());
    if (options.all || rule.id.text() == options.rule)
      outcomes.push_back({&rule, hindranceOf(rule), {}, EventSource::Presumed});
  }
  if (outcomes.empty())
    return failure(ErrorCode::NotFound, options.store, options.all ? "has no rules" : fmt::format("has no rule \"{}\"", options.rule),
                   options.all ? "" : configuration::didYouMean(options.rule, names, "There are " + configuration::listed(names) + "."));
  return outcomes;
}

/// All streams over the threads; the rules of one stream stay together.
Result<void> tuneAll(const TuneOptions &options, const tuning::LabelWindows &windows, const Plant &plant,
                     std::vector<RuleOutcome> &outcomes, const app::StopSignal &stop, const Clock &clock)
{
  std::map<StreamId, std::vector<RuleOutcome *>> byStream;
  std::uint64_t rules = 0;
  for (RuleOutcome &outcome : outcomes)
    if (outcome.skipped.empty()) {
      byStream[*primaryStream(*outcome.rule)].push_back(&outcome);
      ++rules;
    }
  PercentLine progress{clock};
  std::mutex mutex;
  auto next = byStream.begin();
  std::uint64_t done = 0;
  std::optional<Error> failed;
  const auto work = [&] {
    StreamTuner tuner{options, windows, [&stop] { return stop.isAsked(); }};
    auto reader = history::HistoryReader::open(storage::historyPathFor(options.store));
    auto operations = storage::OperationsReader::open(options.store);
    for (;;) {
      std::unique_lock lock{mutex};
      if (!reader)
        failed = reader.error();
      else if (!operations)
        failed = operations.error();
      if (failed || next == byStream.end() || stop.isAsked())
        return;
      const auto mine = next++;
      lock.unlock();
      const auto tuned = tuner.tune(**reader, **operations, mine->first, plant.from, plant.to, mine->second);
      lock.lock();
      done += mine->second.size();
      if (!tuned)
        failed = tuned.error();
      progress.show("searching", done, rules);
    }
  };
  std::vector<std::thread> others;
  for (int i = 1; i < options.threads && static_cast<std::size_t>(i) < byStream.size(); ++i)
    others.emplace_back(work);
  work();
  for (std::thread &other : others)
    other.join();
  if (failed)
    return tl::unexpected<Error>(*failed);
  if (stop.isAsked())
    return failure(ErrorCode::Unavailable, options.store, "was not finished: stopped");
  return {};
}

void printJson(const Plant &plant, const std::vector<RuleOutcome> &outcomes, std::uint64_t maxMissed, double seconds)
{
  nlohmann::ordered_json rules = nlohmann::ordered_json::array(), skipped = nlohmann::ordered_json::array();
  for (const RuleOutcome &outcome : outcomes) {
    nlohmann::ordered_json each{{"rule", outcome.rule->id.text()}, {"asset", outcome.rule->asset.text()}, {"name", outcome.rule->name}};
    if (!outcome.skipped.empty()) {
      each["because"] = outcome.skipped;
      skipped.push_back(std::move(each));
      continue;
    }
    each["gain_per_day"] = outcome.gainPerDay();
    each.update(recommendationJson(outcome.made, outcome.events, maxMissed));
    rules.push_back(std::move(each));
  }
  fmt::print("{}\n", nlohmann::ordered_json{{"from", toIso8601(plant.from)},
                                            {"to", toIso8601(plant.to)},
                                            {"rules", std::move(rules)},
                                            {"skipped", std::move(skipped)},
                                            {"seconds", seconds}}
                         .dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

void printText(const TuneOptions &options, const std::vector<RuleOutcome> &outcomes, std::uint64_t maxMissed)
{
  if (!options.all) {
    if (!outcomes.front().skipped.empty())
      fmt::print("{}: {}.\n", outcomes.front().rule->id.text(), outcomes.front().skipped);
    else
      printRecommendationText(outcomes.front().made, outcomes.front().events, maxMissed);
    return;
  }
  fmt::print("{:>12}  {:>9} {:>9}  rule\n", "less a day", "now", "proposed");
  for (const RuleOutcome &outcome : outcomes) {
    if (!outcome.skipped.empty())
      fmt::print("{:>12}  {:>9} {:>9}  {}: {}.\n", "-", "", "", outcome.rule->id.text(), outcome.skipped);
    else if (!outcome.made.proposed)
      fmt::print("{:>12}  {:>9} {:>9}  {}: {}\n", "-", outcome.made.current.all.activations, "", outcome.rule->id.text(),
                 refusalText(outcome.made, maxMissed));
    else
      fmt::print("{:>12.1f}  {:>9} {:>9}  {}: {}\n", outcome.gainPerDay(), outcome.made.current.all.activations,
                 outcome.made.proposed->all.activations, outcome.rule->id.text(), settingText(outcome.made.proposed->setting));
  }
}

} // namespace

int tuneStore(const TuneOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const SteadyTime begin = clock.steady();
  tuning::LabelWindows windows;
  if (!options.windows.empty()) {
    auto read = tuning::readLabelWindows(options.windows);
    if (!read)
      return fail(read.error());
    windows = std::move(*read);
  }
  const auto plant = lookAt(options);
  if (!plant)
    return fail(plant.error());
  auto outcomes = chooseRules(plant->site, options);
  if (!outcomes)
    return fail(outcomes.error());
  if (const auto tuned = tuneAll(options, windows, *plant, *outcomes, stop, clock); !tuned)
    return fail(tuned.error());
  std::stable_sort(outcomes->begin(), outcomes->end(), [](const RuleOutcome &a, const RuleOutcome &b) {
    return std::tuple{!a.skipped.empty(), -a.gainPerDay()} < std::tuple{!b.skipped.empty(), -b.gainPerDay()};
  });
  const auto maxMissed = static_cast<std::uint64_t>(options.maxMissed.value_or(0));
  if (options.json)
    printJson(*plant, *outcomes, maxMissed, std::chrono::duration<double>(clock.steady() - begin).count());
  else
    printText(options, *outcomes, maxMissed);
  return succeeded;
}

} // namespace andon::ctl
