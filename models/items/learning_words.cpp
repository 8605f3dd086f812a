// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/learning_words.h"

#include "models/items/trial_words.h"
#include "models/items/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace andon::words {
namespace {

QString tr(const char *text, const char *about = nullptr, int n = -1)
{
  return QCoreApplication::translate("andon::words", text, about, n);
}

bool isUndecided(const RetrainingItem &item)
{
  return item.hold != RetrainingHold::None && (item.state == RetrainingState::Queued || item.state == RetrainingState::Exported);
}

Priority priorityOf(const Site &site, const AlarmId &alarm)
{
  const Rule *rule = findRule(site, alarm.rule);
  return rule == nullptr ? Priority::Medium : rule->priority;
}

} // namespace

QString retrainingState(RetrainingState state)
{
  switch (state) {
  case RetrainingState::Waiting: return tr("can still be taken back", "of an opinion in the retraining queue");
  case RetrainingState::Queued: return tr("in the queue", "of an opinion in the retraining queue");
  case RetrainingState::Reviewed: return tr("left open", "of an opinion in the retraining queue");
  case RetrainingState::Accepted: return tr("accepted", "of an opinion in the retraining queue");
  case RetrainingState::Rejected: return tr("left out", "of an opinion in the retraining queue");
  case RetrainingState::Exported: return tr("handed on", "of an opinion in the retraining queue");
  case RetrainingState::Trained: return tr("trained from", "of an opinion in the retraining queue");
  case RetrainingState::Withdrawn: return tr("taken back", "of an opinion in the retraining queue");
  }
  return {};
}

QString retrainingHold(RetrainingHold hold)
{
  if (hold == RetrainingHold::Disagreement)
    return tr("disagree", "people about an alarm");
  if (hold == RetrainingHold::Wave)
    return tr("too many at once", "why a verdict waits for a reviewer");
  return {};
}

QString triggerKind(TriggerKind kind)
{
  switch (kind) {
  case TriggerKind::NewLabels: return tr("New labels");
  case TriggerKind::Schedule: return tr("By schedule");
  case TriggerKind::AccuracyDrop: return tr("People agree less");
  case TriggerKind::Drift: return tr("Inputs have drifted");
  case TriggerKind::Firmware: return tr("Other firmware");
  case TriggerKind::ByHand: return tr("By hand");
  }
  return {};
}

QString triggerState(TriggerState state)
{
  switch (state) {
  case TriggerState::Open: return tr("open", "a reason to retrain");
  case TriggerState::Training: return tr("training", "a reason to retrain");
  case TriggerState::Answered: return tr("a candidate came of it", "a reason to retrain");
  case TriggerState::Failed: return tr("no candidate", "a reason to retrain");
  case TriggerState::Dismissed: return tr("dismissed", "a reason to retrain");
  }
  return {};
}

QString versionRole(VersionRole role)
{
  switch (role) {
  case VersionRole::Champion: return tr("champion", "version of a predictor");
  case VersionRole::Shadow: return tr("in the shadow", "version of a predictor");
  case VersionRole::Candidate: return tr("candidate", "version of a predictor");
  case VersionRole::Earlier: return tr("ran before", "version of a predictor");
  }
  return {};
}

QString promotionState(PromotionState state)
{
  switch (state) {
  case PromotionState::Watched: return tr("watched", "a promotion in its first days");
  case PromotionState::Kept: return tr("kept", "a promotion");
  case PromotionState::RolledBack: return tr("rolled back", "a promotion");
  case PromotionState::Replaced: return tr("replaced", "a promotion");
  }
  return {};
}

QString versionName(int number)
{
  return QStringLiteral("v%1").arg(number);
}

QString versionName(const LearningBoard &board, const std::string &package)
{
  if (package.empty())
    return QString{QChar{0x2014}};
  if (const PredictorVersion *version = board.version(package))
    return versionName(version->number);
  return text(package.substr(0, 8));
}

QString personName(const std::vector<Person> &people, const PersonId &person)
{
  const auto found = std::find_if(people.begin(), people.end(), [&person](const Person &each) { return each.id == person; });
  return found == people.end() || found->name.empty() ? author(person) : text(found->name);
}

QString predictorName(const Site &site, const PredictorId &predictor)
{
  for (const PredictorSetting &each : site.predictors)
    if (each.id == predictor)
      return each.name.empty() ? text(predictor.text()) : text(each.name);
  return text(predictor.text());
}

QString alarmName(const Site &site, const AlarmId &alarm)
{
  const Rule *rule = findRule(site, alarm.rule);
  return tr("%1 %2", "asset, alarm").arg(text(alarm.asset.text()), rule == nullptr ? text(alarm.rule.text()) : text(rule->name));
}

LearningItem queueItem(const QueuedOccurrence &occurrence, const LearningContext &in)
{
  LearningItem made;
  made.key = std::to_string(occurrence.occurrence.number());
  LearningRow &row = made.row;
  row.priority = priorityOf(in.site, occurrence.alarm);
  row.title = alarmName(in.site, occurrence.alarm);
  row.line = dateTime(occurrence.raisedAt, in.zone);
  for (const RetrainingItem &item : occurrence.items)
    if (!item.note.empty()) {
      row.line = tr("%1, %2", "time, note").arg(row.line, text(item.note));
      break;
    }
  QStringList states;
  std::set<OccurrenceLabel> labels;
  std::size_t standing = 0;
  for (const RetrainingItem &item : occurrence.items) {
    if (isUndecided(item)) {
      row.needsLook = true;
      row.state = retrainingHold(item.hold);
    }
    if (const QString state = retrainingState(item.state); !states.contains(state))
      states << state;
    if (item.state == RetrainingState::Withdrawn)
      continue;
    ++standing;
    if (item.label == OccurrenceLabel::True || item.label == OccurrenceLabel::False)
      labels.insert(item.label);
    if (row.opinions.size() < 2)
      row.opinions.push_back({item.label, personName(in.people, item.person)});
  }
  if (standing > 2)
    row.opinions.back().who = tr("%1, %n more", "person, and others", static_cast<int>(standing) - 2).arg(row.opinions.back().who);
  const QString count = standing == 0       ? tr("taken back", "of an opinion in the retraining queue")
                        : labels.size() > 1 ? tr("disagree", "people about an alarm")
                        : standing == 1     ? tr("one opinion")
                                            : tr("agree", "people about an alarm");
  if (!row.needsLook)
    row.state = states.join(tr(", ", "between parts of a line"));
  row.more = row.state == count ? QString() : count;
  return made;
}

LearningItem tapItem(const RetrainingItem &item, const LearningContext &in)
{
  LearningItem made;
  made.key = item.id.text();
  LearningRow &row = made.row;
  row.priority = priorityOf(in.site, item.alarm);
  row.title = alarmName(in.site, item.alarm);
  row.line = tr("%1: you said %2", "time, verdict").arg(dateTime(item.time, in.zone), label(item.label));
  if (item.candidateRuns) {
    row.state = tr("at work", "a verdict: the predictor that learnt from it runs");
    row.more = tr("learnt from it");
  } else if (isUndecided(item)) {
    row.state = retrainingHold(item.hold);
    row.more = tr("a reviewer looks");
  } else {
    row.state = retrainingState(item.state);
  }
  return made;
}

QStringList steps(const RetrainingItem &item, const LearningContext &in)
{
  QStringList lines;
  for (const RetrainingStep &step : item.steps) {
    QString line = tr("%1: %2, %3", "time, what became of it, by whom")
                       .arg(dateTime(step.time, in.zone), retrainingState(step.state), personName(in.people, step.person));
    if (step.hold != RetrainingHold::None)
      line += tr("; held: %1", "added to a line").arg(retrainingHold(step.hold));
    if (!step.reason.empty())
      line += tr("; \"%1\"", "added to a line: a reason").arg(text(step.reason));
    lines << line;
  }
  return lines;
}

QStringList tapFate(const RetrainingItem &item, const LearningBoard &board, const LearningContext &in)
{
  QStringList said;
  if (item.predictor.empty())
    said << tr("No predictor raised this alarm; those that watch its asset learn from it all the same.");
  switch (item.state) {
  case RetrainingState::Waiting: said << tr("It was just given and can still be taken back. After that it goes to the queue."); break;
  case RetrainingState::Queued:
    said << (item.hold == RetrainingHold::None ? tr("It is in the queue: the next training learns from it.")
                                               : tr("It is in the queue and waits for a reviewer: %1.").arg(retrainingHold(item.hold)));
    break;
  case RetrainingState::Reviewed: said << tr("A reviewer looked at it and left it open: nothing learns from it now."); break;
  case RetrainingState::Accepted: said << tr("A reviewer took it: the next training learns from it."); break;
  case RetrainingState::Rejected: said << tr("A reviewer left it out: nothing learns from it. What you said stays with the alarm."); break;
  case RetrainingState::Exported: said << tr("It was handed on to a trainer outside."); break;
  case RetrainingState::Trained: said << tr("A candidate was trained from it."); break;
  case RetrainingState::Withdrawn: said << tr("You took it back, or hold another opinion now."); break;
  }
  if (!item.candidate.empty())
    said << (item.candidateRuns
                 ? tr("The candidate is the champion now: %1 watches with what you said.").arg(versionName(board, item.candidate))
                 : tr("The candidate %1 does not run yet: a supervisor decides.").arg(versionName(board, item.candidate)));
  said << steps(item, in);
  return said;
}

QString evidence(const LabelEvidence &evidence)
{
  QStringList parts;
  const QString unit = text(evidence.unit);
  parts << tr("raised at %1, furthest %2").arg(measured(evidence.value, 2, unit), measured(evidence.worst, 2, unit));
  if (evidence.raisedAt != noTime && evidence.time >= evidence.raisedAt)
    parts << tr("said %1 after the alarm").arg(age(evidence.time - evidence.raisedAt));
  if (evidence.siteVersion > 0)
    parts << tr("version %1 of the site").arg(count(static_cast<std::uint64_t>(evidence.siteVersion)));
  if (!evidence.contract.empty())
    parts << tr("contract %1").arg(text(evidence.contract));
  if (!evidence.package.empty())
    parts << tr("package %1 of %2").arg(text(evidence.package.substr(0, 8)), text(evidence.predictor));
  return parts.join(tr(", ", "between parts of a line"));
}

QString outbox(const LearningStatus &status)
{
  QStringList parts;
  if (status.outboxWaiting > 0)
    parts << tr("%n message(s) of the queue wait to be published", nullptr, static_cast<int>(status.outboxWaiting));
  if (!status.outboxProblem.empty())
    parts << text(status.outboxProblem);
  if (status.nonsense > 0)
    parts << tr("%n answer(s) could not be read", "of a consumer of the queue", static_cast<int>(status.nonsense));
  return parts.join(tr("; ", "between parts of a line"));
}

QString trainer(const LearningStatus &status, const LearningContext &in)
{
  for (const TrainerRun &run : status.trainers)
    if (run.ended == noTime)
      return tr("A trainer works on %1 since %2.").arg(predictorName(in.site, run.predictor), minute(run.began, in.zone));
  if (status.trainers.empty())
    return {};
  const TrainerRun &last = *std::max_element(status.trainers.begin(), status.trainers.end(),
                                             [](const TrainerRun &a, const TrainerRun &b) { return a.ended < b.ended; });
  return last.made
             ? tr("The trainer made a candidate of %1 at %2.").arg(predictorName(in.site, last.predictor), dateTime(last.ended, in.zone))
             : tr("The trainer made no candidate of %1: %2").arg(predictorName(in.site, last.predictor), text(last.said));
}

} // namespace andon::words
