// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the open card, one tap each, and what it says of it.
#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/open_card.h"

#include <QPointer>

#include <algorithm>

namespace andon {
namespace {

constexpr std::chrono::hours shelfTime{1};

} // namespace

void OpenCard::askOpinions()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  if (facts_.status.occurrence.isNone())
    return showSaid();
  question_ = desk_.ask(LabelsQuery{facts_.status.occurrence}, [this](const Result<std::vector<LabelOpinion>> &answer) {
    question_ = {};
    if (answer)
      opinions_ = *answer;
    showSaid();
    showButtons();
  });
}

void OpenCard::askWork()
{
  if (!workQuestion_.isNone())
    desk_.cancel(workQuestion_);
  workQuestion_ = desk_.ask(WorkQuery{facts_.status.alarm, {}, 5}, [this](const Result<std::vector<WorkRecord>> &answer) {
    workQuestion_ = {};
    if (!answer)
      return;
    work_.reset();
    for (const WorkRecord &record : *answer)
      if (record.occurrence == facts_.status.occurrence && record.finished == noTime)
        work_ = record;
    showAll();
  });
}

QString OpenCard::nameOf(const PersonId &person) const
{
  const auto known = std::find_if(people_.begin(), people_.end(), [&person](const Person &one) { return one.id == person; });
  return words::text(known == people_.end() ? person.text() : known->name);
}

void OpenCard::showSaid()
{
  const auto agreed = agreedLabel(opinions_);
  QStringList lines;
  bool isDisputed = false;
  for (const LabelOpinion &opinion : opinions_) {
    QString line = tr("%1: %2, %3", "person, label, time")
                       .arg(nameOf(opinion.person), words::label(opinion.label), words::minute(opinion.time, facts_.zone));
    if (!opinion.note.empty())
      line = tr("%1 (%2)", "an opinion, its reason").arg(line, words::text(opinion.note));
    lines << line;
    isDisputed = isDisputed || (!agreed && opinion.label != OccurrenceLabel::Unknown);
  }
  QString said = lines.join(tr("; ", "between opinions"));
  if (isDisputed)
    said += QLatin1Char(' ') + tr("They disagree.");
  said_->setText(said);
  said_->setAccessibleName(said);
  said_->setVisible(!said.isEmpty());
}

void OpenCard::showButtons()
{
  if (!isSet_)
    return;
  const bool isWaiting = taps_.isWaiting(facts_.status.alarm);
  const QString waits = isWaiting ? tr("Your last tap is being saved.") : QString{};
  const auto refuse = [&](TouchButton &button, CommandId id) { button.setRefusal(isWaiting ? waits : commands_.refusal(id)); };
  const AlarmStatus &status = facts_.status;
  const bool isAcknowledged = status.regions.acknowledged && status.acknowledgedAt != noTime;
  acknowledge_->setText(isAcknowledged ? tr("Acknowledged %1").arg(words::minute(status.acknowledgedAt, facts_.zone)) : tr("Acknowledge"));
  acknowledge_->setAccessibleName(isAcknowledged ? acknowledge_->text() : tr("Acknowledge this alarm"));
  acknowledge_->setPrimary(!status.regions.acknowledged);
  refuse(*acknowledge_, CommandId::Acknowledge);
  refuse(*shelve_, CommandId::Shelve);
  refuse(*start_, CommandId::Comment); // the same right, and an occurrence
  start_->setText(work_ ? tr("Finish work") : tr("Start work"));
  start_->setAccessibleName(work_ ? tr("Finish work on this alarm") : tr("Start work on this alarm"));
  start_->setPrimary(status.regions.acknowledged); // what comes next
  refuse(*comment_, CommandId::Comment);
  const auto own =
      std::find_if(opinions_.begin(), opinions_.end(), [this](const LabelOpinion &one) { return one.person == session_.person; });
  const auto judges = [&](TouchButton &button, OccurrenceLabel label) {
    refuse(button, CommandId::Comment); // the same right, and an occurrence
    button.setChosen(own != opinions_.end() && own->label == label);
  };
  judges(*false_, OccurrenceLabel::False);
  judges(*true_, OccurrenceLabel::True);
  judges(*unsure_, OccurrenceLabel::Unknown);
}

void OpenCard::give(Command command, std::optional<Command> undo, const QString &done, const QString &consequence,
                    std::optional<OccurrenceLabel> label, std::function<void(bool)> then)
{
  Tap tap;
  tap.steps.push_back({facts_, std::move(command), std::move(undo)});
  tap.fact = [fact = tr("%1: %2", "alarm, what was done").arg(title(), done)](int) { return fact; };
  tap.consequence = consequence;
  tap.label = label;
  tap.then = std::move(then);
  taps_.give(std::move(tap));
}

void OpenCard::focusFirst()
{
  acknowledge_->setFocus(Qt::OtherFocusReason);
}

void OpenCard::acknowledge()
{
  if (acknowledge_->isRefused())
    return;
  const AlarmStatus &status = facts_.status;
  give(AcknowledgeAlarm{status.alarm, status.occurrence, {}}, UnacknowledgeAlarm{status.alarm, status.occurrence}, tr("acknowledged"),
       tr("It stays on your page until it is normal again."));
}

void OpenCard::judge(OccurrenceLabel label)
{
  if (false_->isRefused())
    return;
  const AlarmStatus &status = facts_.status;
  const bool isFalse = label == OccurrenceLabel::False;
  give(LabelOccurrence{status.alarm, status.occurrence, label, {}}, WithdrawLabel{status.alarm, status.occurrence},
       isFalse                          ? tr("marked false alarm")
       : label == OccurrenceLabel::True ? tr("marked true alarm")
                                        : tr("marked not sure"),
       isFalse ? tr("Goes to learning. Why? Tap to say, or leave it.") : tr("Goes to learning."), label);
}

/// One tap starts; finishing asks what was found, which may stay empty.
void OpenCard::work()
{
  if (work_)
    return openTyping(true);
  const AlarmStatus &status = facts_.status;
  give(StartWork{status.alarm, status.occurrence}, WithdrawWork{status.alarm, status.occurrence}, tr("work started"),
       tr("Finish it here when it is done."));
}

void OpenCard::openComment()
{
  if (!comment_->isRefused())
    openTyping(false);
}

void OpenCard::openTyping(bool isFinding)
{
  shelfRow_->hide();
  const bool closes = !commentRow_->isHidden() && isFinding == isFinding_;
  isFinding_ = isFinding;
  commentField_->setProblem({});
  commentField_->setPlaceholderText(isFinding ? tr("What was found and done") : tr("What you saw or did"));
  commentField_->setAccessibleName(commentField_->placeholderText());
  commentKeep_->setText(isFinding ? tr("It is done") : tr("Keep it"));
  commentKeep_->setAccessibleName(isFinding ? tr("It is done: finish the work") : tr("Keep it: keep the comment"));
  commentRow_->setVisible(!closes);
  if (!closes)
    commentField_->setFocus(Qt::OtherFocusReason);
}

void OpenCard::keepTyped()
{
  const QString text = commentField_->text().trimmed();
  if (text.isEmpty() && !isFinding_) {
    commentField_->setProblem(tr("Type what you saw or did."));
    return;
  }
  if (isFinding_ ? start_->isRefused() : comment_->isRefused())
    return;
  commentField_->setProblem({});
  commentRow_->hide();
  const AlarmStatus &status = facts_.status;
  // What was typed goes once it is kept; refused, it is there when the row is opened again.
  const auto kept = [card = QPointer<OpenCard>(this), text](bool isTaken) {
    if (card && isTaken && card->commentField_->text().trimmed() == text)
      card->commentField_->clear();
  };
  if (isFinding_)
    give(FinishWork{status.alarm, status.occurrence, text.toStdString(), 0.0, 0.0, {}}, std::nullopt, tr("work finished"), {}, {}, kept);
  else
    give(CommentAlarm{status.alarm, status.occurrence, text.toStdString()}, std::nullopt, tr("commented"), {}, {}, kept);
}

void OpenCard::openShelf()
{
  if (shelve_->isRefused())
    return;
  commentRow_->hide();
  shelfWords_->setText(tr("Off the list for %1. Why?").arg(words::duration(std::min<Duration>(shelfTime, site_.maxTimeShelved))));
  shelfWords_->setAccessibleName(shelfWords_->text());
  shelfRow_->setVisible(shelfRow_->isHidden());
}

void OpenCard::shelve(const QString &reason)
{
  shelfRow_->hide();
  const Duration duration = std::min<Duration>(shelfTime, site_.maxTimeShelved);
  give(ShelveAlarm{facts_.status.alarm, false, duration, reason.toStdString()}, UnshelveAlarm{facts_.status.alarm},
       tr("shelved for %1").arg(words::duration(duration)), tr("It comes back by itself."));
}

bool OpenCard::isAsking() const
{
  return !commentRow_->isHidden() || !shelfRow_->isHidden();
}

bool OpenCard::closeAsked()
{
  const bool wasOpen = isAsking();
  commentRow_->hide();
  shelfRow_->hide();
  return wasOpen;
}

} // namespace andon
