// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/plant_learning.h"

#include <algorithm>

namespace andon::test {
namespace {

using namespace std::chrono;

const std::string championPackage(64, 'c');
const std::string candidatePackage(64, 'a');
const std::string earlierPackage(64, 'e');

/// One page of items as the engine gives it.
RetrainingPage pageOf(const LearningLoop &loop, const RetrainingQuery &query)
{
  RetrainingPage page;
  for (const RetrainingItem &item : loop.items) {
    if ((!query.predictor.empty() && item.predictor != query.predictor) || (!query.person.empty() && item.person != query.person))
      continue;
    ++page.counts[static_cast<std::size_t>(item.state)];
    const bool wants = item.hold != RetrainingHold::None && item.state == RetrainingState::Queued;
    page.wantReview += wants ? 1 : 0;
    if ((query.state && item.state != *query.state) || (query.wantsReview && !wants) || (query.before != 0 && item.number >= query.before))
      continue;
    if (static_cast<int>(page.rows.size()) < query.limit)
      page.rows.push_back(item);
    else if (page.next == 0)
      page.next = page.rows.back().number;
  }
  return page;
}

struct Spoken {
  std::int64_t occurrence;
  const char *rule;
  const char *person;
  OccurrenceLabel label;
  int hoursAgo;
  RetrainingState state;
  RetrainingHold hold = RetrainingHold::None;
  const char *note = "";
};

void fillItems(Plant &plant, LearningLoop &loop)
{
  using enum RetrainingState;
  using enum OccurrenceLabel;
  const Spoken spoken[] = {
      {31, "C03-DTH", "meyer", False, 2, Queued, RetrainingHold::None, "start-up after the weekend"},
      {30, "C01-OTH", "lindqvist", True, 18, Queued, RetrainingHold::Disagreement, "insert was chipped"},
      {30, "C01-OTH", "meyer", False, 19, Queued, RetrainingHold::Disagreement, "hard batch"},
      {29, "CH2-CPH", "meyer", False, 26, Accepted},
      {28, "C03-DTH", "meyer", False, 30, Queued, RetrainingHold::Wave},
      {27, "L14-WTL", "lindqvist", Unknown, 40, Reviewed},
      {26, "D01-PDH", "lindqvist", False, 50, Rejected},
      {25, "C03-DTH", "meyer", True, 90, Trained},
      {24, "C07-SCH", "meyer", False, 91, Trained},
      {23, "C07-SCH", "okafor", False, 92, Withdrawn},
  };
  std::int64_t number = 100;
  for (const Spoken &one : spoken) {
    RetrainingItem item;
    item.number = number--;
    item.occurrence = OccurrenceId{one.occurrence};
    item.alarm = alarmId(*findRule(plant.site, RuleId{one.rule}));
    item.person = PersonId{one.person};
    item.time = plant.clock.utc() - hours{one.hoursAgo};
    item.raisedAt = item.time - minutes{7};
    item.id = retrainingItemIdOf(item.occurrence, item.person, item.time);
    item.predictor = loop.predictor;
    item.package = championPackage;
    item.label = one.label;
    item.note = one.note;
    item.state = one.state;
    item.hold = one.hold;
    item.steps = {{RetrainingState::Waiting, RetrainingHold::None, item.time, item.person, {}},
                  {RetrainingState::Queued, one.hold, item.time + seconds{10}, {}, {}}};
    if (one.state != RetrainingState::Queued)
      item.steps.push_back({one.state, RetrainingHold::None, item.time + hours{1}, PersonId{"okafor"}, {}});
    if (one.state == RetrainingState::Trained) {
      item.candidate = one.occurrence == 25 ? championPackage : candidatePackage;
      item.candidateRuns = one.occurrence == 25;
    }
    LabelEvidence evidence;
    evidence.occurrence = item.occurrence;
    evidence.person = item.person;
    evidence.time = item.time;
    evidence.label = item.label;
    evidence.alarm = item.alarm;
    evidence.raisedAt = item.raisedAt;
    evidence.value = 0.62;
    evidence.worst = 0.81;
    evidence.siteVersion = 12;
    evidence.predictor = loop.predictor.text();
    evidence.package = championPackage;
    loop.evidence[item.occurrence].push_back(evidence);
    loop.items.push_back(std::move(item));
  }
}

void fillVersions(Plant &plant, LearningLoop &loop)
{
  PredictorVersion candidate;
  candidate.predictor = loop.predictor;
  candidate.number = 3;
  candidate.package = candidatePackage;
  candidate.role = VersionRole::Shadow;
  candidate.time = plant.clock.utc() - hours{80};
  candidate.reason = "fifty new labels";
  candidate.card = "# Compressor risk\n\nTells how likely a failure is.\n\n| measure | value |\n| --- | --- |\n| recall | 0.94 |\n\n"
                   "## Where it does not hold\n\nAfter a change of <b>machine</b>.\n";
  candidate.figures = {{"recall", 0.94, 0.91}, {"precision", 0.81, 0.62}, {"days_per_false_alarm", 21.0, 8.5}, {"auc", 0.955, 0.96}};
  candidate.trainingSha256 = "11";
  candidate.trainingRows = 20412;
  candidate.taps = 38;
  PredictorVersion champion = candidate;
  champion.number = 2;
  champion.package = championPackage;
  champion.role = VersionRole::Champion;
  champion.time = plant.clock.utc() - hours{24 * 40};
  champion.person = PersonId{"okafor"};
  champion.reason = "quieter at start-up";
  champion.figures = {{"recall", 0.91, std::nullopt}, {"precision", 0.62, std::nullopt}};
  champion.trainingSha256 = "22";
  champion.trainingRows = 18100;
  champion.taps = 12;
  PredictorVersion earlier = champion;
  earlier.number = 1;
  earlier.package = earlierPackage;
  earlier.role = VersionRole::Earlier;
  earlier.time = plant.clock.utc() - hours{24 * 90};
  earlier.card.clear();
  earlier.figures.clear();
  loop.versions = {candidate, champion, earlier};

  ShadowComparison shadow;
  shadow.predictor = loop.predictor;
  shadow.package = candidatePackage;
  shadow.number = 3;
  shadow.champion = championPackage;
  shadow.since = plant.clock.utc() - hours{72};
  shadow.person = PersonId{"okafor"};
  shadow.reason = "three days first";
  shadow.rows = 777600;
  shadow.sameSide = 771000;
  shadow.days = 9.0;
  shadow.agreements = 6;
  shadow.championSide = {19, 2.1, 0.031, 11, 5, 0, 38.2, 90.0};
  shadow.challengerSide = {8, 0.9, 0.012, 2, 5, 0, 41.0, 96.5};
  const AlarmId high = alarmId(*findRule(plant.site, RuleId{"C03-DTH"}));
  const AlarmId other = alarmId(*findRule(plant.site, RuleId{"C01-OTH"}));
  shadow.onlyChampion = {{high, plant.clock.utc() - hours{5}, plant.clock.utc() - hours{4}, 0.66, 0.31, OccurrenceId{31}},
                         {other, plant.clock.utc() - hours{19}, plant.clock.utc() - hours{18}, 0.71, 0.42, OccurrenceId{30}}};
  shadow.onlyChallenger = {{other, plant.clock.utc() - hours{9}, noTime, 0.58, 0.44, {}}};
  loop.shadows = {shadow};

  Promotion promotion;
  promotion.id = 2;
  promotion.predictor = loop.predictor;
  promotion.from = earlierPackage;
  promotion.to = championPackage;
  promotion.time = champion.time;
  promotion.person = PersonId{"okafor"};
  promotion.reason = "quieter at start-up";
  promotion.state = PromotionState::Kept;
  promotion.falseAlarmsADayBefore = 6.4;
  promotion.falseAlarmsADaySince = 2.2;
  loop.promotions = {promotion};
}

void fillTriggers(Plant &plant, LearningLoop &loop)
{
  RetrainingTrigger labels;
  labels.id = TriggerId{2};
  labels.predictor = loop.predictor;
  labels.kind = TriggerKind::NewLabels;
  labels.time = plant.clock.utc() - hours{3};
  labels.measured = 51;
  labels.limit = 50;
  labels.evidence = "51 verdicts that no candidate was trained from";
  RetrainingTrigger drift;
  drift.id = TriggerId{1};
  drift.predictor = loop.predictor;
  drift.kind = TriggerKind::Drift;
  drift.time = plant.clock.utc() - hours{81};
  drift.measured = 2;
  drift.evidence = "2 of 22 inputs have drifted for three days";
  drift.state = TriggerState::Answered;
  drift.closedAt = plant.clock.utc() - hours{80};
  drift.candidate = candidatePackage;
  loop.triggers = {labels, drift};
  loop.people = {{PersonId{"meyer"}, 41, 30, 3, 8, 1, 12}, {PersonId{"lindqvist"}, 19, 15, 1, 3, 0, 0}};
}

/// What the engine would make of an order.
CommandOutcome obey(Plant &plant, LearningLoop &loop, const Command &command)
{
  if (const auto *review = std::get_if<ReviewRetraining>(&command)) {
    const auto isMeant = [&](const RetrainingItem &item) {
      return std::find(review->items.begin(), review->items.end(), item.id) != review->items.end();
    };
    if (std::any_of(loop.items.begin(), loop.items.end(),
                    [&](const RetrainingItem &item) { return isMeant(item) && !mayBecome(item.state, review->state); }))
      return Refused{{ErrorCode::Conflict, "queue", "an item cannot become this", "Choose the items anew."}};
    for (RetrainingItem &item : loop.items)
      if (isMeant(item)) {
        item.state = review->state;
        item.steps.push_back({review->state, item.hold, plant.clock.utc(), PersonId{"okafor"}, review->reason});
      }
  } else if (const auto *withdraw = std::get_if<WithdrawLabel>(&command)) {
    for (RetrainingItem &item : loop.items)
      if (item.occurrence == withdraw->occurrence && item.person == PersonId{"meyer"})
        item.state = RetrainingState::Withdrawn;
  } else if (const auto *promote = std::get_if<PromotePredictor>(&command)) {
    for (PredictorVersion &version : loop.versions)
      version.role = version.package == promote->package     ? VersionRole::Champion
                     : version.role == VersionRole::Champion ? VersionRole::Earlier
                                                             : version.role;
  } else if (std::holds_alternative<RollBackPredictor>(command)) {
    for (PredictorVersion &version : loop.versions)
      version.role = version.number == 1 ? VersionRole::Champion : VersionRole::Earlier;
  } else if (const auto *stop = std::get_if<StopShadow>(&command)) {
    for (ShadowComparison &shadow : loop.shadows)
      if (shadow.package == stop->package)
        shadow.until = plant.clock.utc();
  } else if (const auto *start = std::get_if<StartShadow>(&command)) {
    ShadowComparison shadow;
    shadow.predictor = start->predictor;
    shadow.package = start->package;
    shadow.number = 1;
    shadow.since = plant.clock.utc();
    shadow.assets = start->assets;
    loop.shadows.insert(loop.shadows.begin(), shadow);
  } else if (const auto *train = std::get_if<RetrainPredictor>(&command)) {
    loop.status.trainers = {{train->predictor, plant.clock.utc(), noTime, false, {}}};
  } else if (const auto *dismiss = std::get_if<DismissTrigger>(&command)) {
    for (RetrainingTrigger &trigger : loop.triggers)
      if (trigger.id == dismiss->trigger) {
        trigger.state = TriggerState::Dismissed;
        trigger.outcome = dismiss->reason;
      }
  }
  return Done{};
}

void answer(Plant &plant, const std::shared_ptr<LearningLoop> &loop)
{
  FakeDesk &desk = plant.desk;
  desk.answer<RetrainingQuery>([loop](const RetrainingQuery &query) -> Result<RetrainingPage> {
    loop->asked.push_back(query);
    return pageOf(*loop, query);
  });
  desk.answer<EvidenceQuery>(
      [loop](const EvidenceQuery &query) -> Result<EvidenceQuery::Answer> { return loop->evidence[query.occurrence]; });
  desk.answer<ConsistencyQuery>([loop](const ConsistencyQuery &) -> Result<ConsistencyQuery::Answer> { return loop->people; });
  desk.answer<TriggersQuery>([loop](const TriggersQuery &) -> Result<TriggersQuery::Answer> { return loop->triggers; });
  desk.answer<PredictorVersionsQuery>(
      [loop](const PredictorVersionsQuery &) -> Result<PredictorVersionsQuery::Answer> { return loop->versions; });
  desk.answer<ShadowsQuery>([loop](const ShadowsQuery &) -> Result<ShadowsQuery::Answer> { return loop->shadows; });
  desk.answer<PromotionsQuery>([loop](const PromotionsQuery &) -> Result<PromotionsQuery::Answer> { return loop->promotions; });
  desk.answer<LearningStatusQuery>([loop](const LearningStatusQuery &) -> Result<LearningStatus> { return loop->status; });
  desk.answer<ShadowReplayQuery>([loop](const ShadowReplayQuery &query) -> Result<ShadowComparison> {
    ShadowComparison made = loop->shadows.empty() ? ShadowComparison{} : loop->shadows.back();
    made.package = query.package;
    made.isReplayed = true;
    made.since = query.from;
    made.until = query.to;
    return made;
  });
  desk.outcome = [&plant, loop](const Command &command) { return obey(plant, *loop, command); };
}

} // namespace

std::shared_ptr<LearningLoop> openLearning(Plant &plant)
{
  auto loop = std::make_shared<LearningLoop>();
  for (Asset &asset : plant.site.assets)
    if (asset.id.text().starts_with("COMP-"))
      asset.kind = "compressor";
  plant.site.predictors = {{loop->predictor, "Compressor failure risk", "compressor", championPackage}};
  plant.desk.setSite(plant.site);
  fillItems(plant, *loop);
  fillVersions(plant, *loop);
  fillTriggers(plant, *loop);
  answer(plant, loop);
  return loop;
}

std::shared_ptr<LearningLoop> openEmptyLearning(Plant &plant)
{
  auto loop = std::make_shared<LearningLoop>();
  answer(plant, loop);
  return loop;
}

std::string textOf(const LearningLoop &loop)
{
  std::string all = "Compressor failure risk compressor-risk aaaaaaaaaaaa cccccccccccc eeeeeeeeeeee aaaaaaaa cccccccc eeeeeeee";
  const auto add = [&all](const std::string &text) { all += ' ' + text; };
  for (const RetrainingItem &item : loop.items)
    add(item.note);
  for (const RetrainingTrigger &trigger : loop.triggers)
    add(trigger.evidence);
  for (const PredictorVersion &version : loop.versions)
    add(version.reason);
  for (const ShadowComparison &shadow : loop.shadows)
    add(shadow.reason);
  return all;
}

} // namespace andon::test
