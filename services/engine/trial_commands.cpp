// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that looks after rules on trial: a worker replays both settings over what was recorded since, and what
// breaks its terms is put back as it was.
#include "models/domain/tuning/trial.h"
#include "services/configuration/site_files.h"
#include "services/engine/bench_answers.h"
#include "services/engine/command_service.h"

#include <algorithm>
#include <memory>
#include <spdlog/fmt/fmt.h>
#include <spdlog/spdlog.h>
#include <utility>

namespace andon::engine {
namespace {

constexpr Duration trialsEvery = std::chrono::minutes{1}; ///< looks which of them are due

/// One trial that a worker has looked at.
struct Judged {
  RuleTrial trial;
  tuning::TrialFigures figures;
  TrialBreach breach = TrialBreach::None;
  std::string hindrance{}; ///< why it could not be judged at its end; empty: it was
};

/// What nobody can tell to have kept its terms is put back like what broke them.
RuleTrial::State endOf(const Judged &judged)
{
  return judged.breach == TrialBreach::None && judged.hindrance.empty() ? RuleTrial::State::Kept : RuleTrial::State::Restored;
}

/// Why the engine acts, for the audit trail and the versions of the site.
std::string reasonOf(const Judged &judged)
{
  const TrialTerms &terms = judged.trial.terms;
  if (!judged.hindrance.empty())
    return fmt::format("trial rolled back: at its end it could not be judged ({})", judged.hindrance);
  switch (judged.breach) {
  case TrialBreach::None: return "trial kept its terms to its end";
  case TrialBreach::PerDay:
    return fmt::format("trial rolled back: {:.1f} activations a day, at most {:.1f} were allowed", judged.figures.perDay,
                       terms.mostPerDay.value_or(0.0));
  case TrialBreach::Missed:
    return fmt::format("trial rolled back: {} events missed that the setting before finds, at most {} were allowed", judged.figures.missed,
                       terms.mostMissed);
  case TrialBreach::Later:
    return fmt::format("trial rolled back: found {} later on average, at most {} was allowed", andon::toText(judged.figures.later),
                       andon::toText(terms.mostLater.value_or(Duration{})));
  }
  return {};
}

} // namespace

void CommandService::watchTrials(SteadyTime now)
{
  owner_.check();
  if (now < nextTrials_ || changingSite_ || judgesTrials_)
    return;
  nextTrials_ = now + trialsEvery;
  const UtcTime utc = clock_.utc();
  std::vector<std::pair<RuleTrial, Rule>> running;
  std::map<std::pair<RuleId, UtcTime>, SteadyTime> due;
  for (const RuleTrial &trial : running_->trials) {
    const Rule *rule = findRule(*running_, trial.rule);
    if (rule == nullptr || trial.state != RuleTrial::State::Running)
      continue;
    const std::pair key{trial.rule, trial.from};
    const auto known = trialsDue_.find(key);
    if (known != trialsDue_.end() && now < known->second) {
      due.insert(*known);
      continue;
    }
    due.emplace(key, now + tuning::untilJudgedAgain(trial, utc));
    if (utc > trial.from)
      running.emplace_back(trial, *rule);
  }
  trialsDue_ = std::move(due);
  if (running.empty())
    return;
  judgesTrials_ = workers_.post([this, running = std::move(running), until = utc, seen = siteChanges_](WorkerContext &context) {
    auto ended = std::make_shared<std::vector<Judged>>();
    for (const auto &[trial, rule] : running) {
      const auto basis = answerBench(context, {rule, trial.from, until});
      if (!basis) {
        spdlog::warn("The trial of {} cannot be judged: {}", trial.rule.text(), andon::toText(basis.error()));
        if (until >= trial.until)
          ended->push_back({trial, {}, TrialBreach::None, andon::toText(basis.error())});
        continue;
      }
      Judged judged{trial, tuning::judgeTrial(**basis, trial.before)};
      judged.breach = tuning::breachOf(trial.terms, judged.figures);
      if (judged.breach != TrialBreach::None || until >= trial.until)
        ended->push_back(std::move(judged));
    }
    pipeline_.post([this, ended, seen] {
      judgesTrials_ = false;
      // One at a time: the next one stands in the site that the first has changed.
      if (!ended->empty() && siteChanges_ == seen)
        endTrial(ended->front().trial, ended->front().figures, ended->front().breach, endOf(ended->front()), reasonOf(ended->front()));
      for (const Judged &each : *ended)
        trialsDue_.erase({each.trial.rule, each.trial.from});
      if (ended->size() > 1)
        nextTrials_ = {};
    });
  });
}

void CommandService::endTrial(const RuleTrial &trial, const tuning::TrialFigures &figures, TrialBreach breach, RuleTrial::State end,
                              const std::string &reason)
{
  const Site present = site();
  Site changed = present;
  const auto own =
      std::find_if(changed.trials.begin(), changed.trials.end(), [&](const RuleTrial &each) { return each.rule == trial.rule; });
  const auto rule = std::find_if(changed.rules.begin(), changed.rules.end(), [&](const Rule &each) { return each.id == trial.rule; });
  if (own == changed.trials.end() || rule == changed.rules.end() || own->state != RuleTrial::State::Running)
    return;
  own->state = end;
  own->until = std::chrono::floor<std::chrono::milliseconds>(clock_.utc());
  own->breach = breach;
  own->perDay = figures.perDay;
  own->missed = figures.missed;
  own->later = figures.later;
  if (end == RuleTrial::State::Restored) {
    TunedParts before = trial.before;
    if (before.ofPackage)
      before.limit = 0.0; // what runs knows it, the site does not
    *rule = withTunedParts(std::move(*rule), before);
  }
  ChangeRule command{*rule, reason};
  // Nobody's session: the engine itself acts, as the supervisor has told it to.
  const Call call{SessionId{}, PersonId{}, std::move(command), [id = trial.rule.text(), reason](const CommandOutcome &outcome) {
                    if (const auto *refused = std::get_if<Refused>(&outcome))
                      spdlog::warn("Rule {}: {}, but it cannot be saved: {}", id, reason, andon::toText(refused->reason));
                    else
                      spdlog::info("Rule {}: {}", id, reason);
                  }};
  SiteFiles files = configuration::rewriteSite(files_.unpacked(), present, changed);
  applySite(call, std::move(changed), std::move(files), reason, "done: " + reason, {});
}

} // namespace andon::engine
