// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tap_bar.h"

#include "models/items/words.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {

struct TapBar::Given {
  Tap tap;
  PersonId person;            ///< who tapped
  std::vector<TapStep> taken; ///< that took effect and can be taken back
  std::size_t open = 0;
  std::size_t done = 0;
  std::size_t unsaved = 0;
};

TapBar::TapBar(Desk &desk, const TouchTheme &touch, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , touch_(touch)
    , undo_(new UndoBar(touch.holder(), clock))
    , reasons_(new TouchRow(touch.holder()))
{
  setAccessibleName(tr("What was just done"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  column->addWidget(undo_);
  reasons_->setAccessibleName(tr("Why it was a false alarm"));
  column->addWidget(reasons_);
  reasons_->hide();
  hide();
  connect(undo_, &UndoBar::undoAsked, this, &TapBar::takeBack);
  connect(undo_, &UndoBar::expired, this, [this] {
    offered_.reset();
    hide();
  });
  connect(&touch, &TouchTheme::scaleChanged, this, &TapBar::size);
  setSite({});
  size();
}

TapBar::~TapBar()
{
  for (const auto &[number, waiting] : waiting_)
    desk_.cancel(waiting.second);
}

void TapBar::size()
{
  undo_->setTarget(touch_.scale().targetPixels());
  reasons_->setTarget(touch_.scale().targetPixels());
}

void TapBar::setSite(const Site &site)
{
  std::vector<QString> texts;
  for (const Reason &reason : site.reasons)
    if (reason.uses.empty() || std::find(reason.uses.begin(), reason.uses.end(), Reason::Use::FalseAlarm) != reason.uses.end())
      texts.push_back(words::text(reason.text));
  if (texts.empty())
    texts = {tr("Sensor is wrong"), tr("Was being worked on"), tr("Starting up"), tr("Limit too tight"), tr("Known and harmless")};
  if (texts == reasonTexts_)
    return;
  reasonTexts_ = std::move(texts);
  reasons_->clear();
  chips_.clear();
  for (const QString &text : reasonTexts_) {
    auto *chip = new TouchButton(touch_.holder(), text);
    chip->setAccessibleName(tr("Reason: %1").arg(text));
    connect(chip, &QPushButton::clicked, this, [this, text] { say(text); });
    reasons_->add(chip);
    chips_.push_back(chip);
  }
}

void TapBar::setPerson(const PersonId &person)
{
  if (person == person_)
    return;
  person_ = person;
  offered_.reset();
  undo_->withdraw();
  hide();
}

bool TapBar::isWaiting(const AlarmId &alarm) const
{
  return std::any_of(waiting_.begin(), waiting_.end(), [&alarm](const auto &one) { return one.second.first == alarm; });
}

void TapBar::submit(const TapStep &step, const Command &command, std::function<void(bool isTaken, bool isUnsaved)> then)
{
  const std::uint64_t number = ++lastNumber_;
  const AlarmId alarm = step.facts.status.alarm;
  const QString name = tr("%1 %2", "asset, alarm").arg(step.facts.asset, step.facts.alarm);
  const Ticket ticket = desk_.submit(command, [this, number, alarm, name, command, then = std::move(then)](const CommandOutcome &outcome) {
    waiting_.erase(number);
    if (const auto *no = std::get_if<Refused>(&outcome))
      Q_EMIT refused(name, command, no->reason);
    const bool isUnsaved = std::holds_alternative<Unsaved>(outcome);
    then(isUnsaved || std::holds_alternative<Done>(outcome), isUnsaved);
    Q_EMIT answered(alarm);
  });
  waiting_.emplace(number, std::pair{alarm, ticket});
  Q_EMIT answered(alarm);
}

void TapBar::give(Tap tap)
{
  if (tap.steps.empty())
    return;
  auto given = std::make_shared<Given>();
  given->tap = std::move(tap);
  given->person = person_;
  given->open = given->tap.steps.size();
  for (const TapStep &step : given->tap.steps)
    submit(step, step.command, [this, given, step](bool isTaken, bool isUnsaved) {
      --given->open;
      given->done += isTaken ? 1 : 0;
      given->unsaved += isUnsaved ? 1 : 0;
      if (isTaken && step.undo)
        given->taken.push_back(step);
      if (given->open == 0)
        conclude(given);
    });
}

void TapBar::conclude(const std::shared_ptr<Given> &given)
{
  if (given->tap.then)
    given->tap.then(given->done > 0);
  if (given->done == 0 || given->person != person_)
    return; // the refusals say why; or somebody else is at the desk by now
  undo_->offer(given->tap.fact(static_cast<int>(given->done)) + QLatin1Char('.'),
               given->unsaved == 0 ? given->tap.consequence : tr("Not saved yet: the disk refuses it. It is tried again by itself."),
               !given->taken.empty());
  offered_ = given;
  for (TouchButton *chip : chips_)
    chip->setChosen(false);
  reasons_->setVisible(given->tap.label == OccurrenceLabel::False);
  show();
}

void TapBar::takeBack()
{
  hide();
  const std::shared_ptr<Given> given = std::exchange(offered_, nullptr);
  if (!given)
    return;
  for (const TapStep &step : given->taken)
    submit(step, *step.undo, [](bool, bool) {});
}

void TapBar::say(const QString &reason)
{
  if (!offered_ || !offered_->tap.label)
    return;
  for (const TapStep &step : offered_->taken)
    submit(step, LabelOccurrence{step.facts.status.alarm, step.facts.status.occurrence, *offered_->tap.label, reason.toStdString()},
           [this, reason](bool isTaken, bool) {
             for (TouchButton *chip : chips_)
               chip->setChosen(isTaken && chip->text() == reason);
           });
}

} // namespace andon
