// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_apply.h"

#include "models/items/words.h"

#include <QBoxLayout>

namespace andon {

TuningApply::TuningApply(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , class_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , words_(new TextLabel(holder, {}, TextSize::Body))
    , reason_(new Field(holder))
    , trial_(new TuningTrial(holder))
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong))
    , apply_(new ActionButton(holder, tr("Apply")))
    , back_(new ActionButton(holder, tr("Back to now")))
{
  setAccessibleName(tr("Apply"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space3);
  head->addWidget(new TextLabel(holder, tr("Apply"), TextSize::RowTitle, TextWeight::Strong));
  words_->setWordWrap(true);
  words_->setAccessibleName(tr("What would be applied"));
  head->addWidget(words_, 2);
  class_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  class_->setWordWrap(true);
  head->addWidget(class_, 1);
  column->addLayout(head);
  auto *line = new QHBoxLayout;
  line->setSpacing(Measures::space2);
  reason_->setPlaceholderText(tr("Reason of the change, required"));
  reason_->setAccessibleName(tr("Reason of the change"));
  reason_->setMaxLength(1000);
  reason_->setMinimumWidth(120);
  line->addWidget(reason_, 1);
  apply_->setPrimary(true);
  apply_->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
  line->addWidget(apply_);
  line->addWidget(back_);
  column->addLayout(line);
  column->addWidget(trial_);
  said_->setWordWrap(true);
  said_->hide();
  column->addWidget(said_);
  connect(apply_, &QPushButton::clicked, this, &TuningApply::apply);
  connect(back_, &QPushButton::clicked, this, &TuningApply::backAsked);
  connect(reason_, &QLineEdit::returnPressed, this, &TuningApply::apply);
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  showState();
}

TuningApply::~TuningApply()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

void TuningApply::setSession(const SessionState &session)
{
  session_ = session;
  showState();
}

void TuningApply::setProposed(const std::optional<Rule> &rule, bool isChanged)
{
  const bool isOther = rule.has_value() != rule_.has_value() || (rule && alarmId(*rule) != alarmId(*rule_));
  if (isOther) {
    said_->hide();
    reason_->clear();
  } else if (isChanged) {
    said_->hide();
  }
  rule_ = rule;
  isChanged_ = isChanged;
  showState();
}

void TuningApply::setReplay(double presentPerDay, const QString &replay)
{
  if (rule_)
    trial_->setPresent(rule_->id, presentPerDay);
  replay_ = replay;
}

void TuningApply::setWords(const QString &words)
{
  words_->setText(words);
}

void TuningApply::showState()
{
  const QString refusal = !sessionAllows(session_, Permission::ChangeRules)
                              ? tr("Your role may not change rules. A supervisor or an engineer may.")
                          : !rule_             ? tr("No alarm is on the bench.")
                          : !isChanged_        ? tr("Nothing is changed.")
                          : !waiting_.isNone() ? tr("The change is on its way.")
                                               : QString();
  apply_->setRefusal(refusal);
  back_->setRefusal(!rule_ || !isChanged_ ? tr("Nothing is changed.") : QString());
  class_->setText(!rule_          ? QString()
                  : rule_->safety ? tr("Safety class: a second person has to agree")
                                  : tr("Not safety class: one person is enough"));
  class_->setAccessibleName(class_->text());
}

void TuningApply::apply()
{
  if (!rule_ || apply_->isRefused())
    return;
  if (reason_->text().trimmed().isEmpty()) {
    reason_->setProblem(tr("Say why: the reason is kept with the change."));
    reason_->setFocus();
    return say(tr("Say why: the reason is kept with the change."), Ink::Loss);
  }
  ChangeRule command{*rule_, reason_->text().trimmed().toStdString(), std::nullopt, replay_.toStdString()};
  if (trial_->isWanted()) {
    command.trial = trial_->terms();
    if (!command.trial)
      return say(tr("The terms of the trial cannot be meant. Correct what is framed."), Ink::Loss);
  }
  const bool isTried = command.trial.has_value();
  waiting_ = desk_.submit(std::move(command), [this, isTried](const CommandOutcome &outcome) {
    waiting_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome)) {
      say(words::errorLine(refused->reason), Ink::Loss);
    } else {
      reason_->clear();
      trial_->setWanted(false);
      if (const auto *waits = std::get_if<NeedsSecondPerson>(&outcome))
        say(tr("It is of the safety class: a second person has to agree to request %1.").arg(waits->request.number()), Ink::Text);
      else if (std::holds_alternative<Unsaved>(outcome))
        say(tr("Not saved yet: the disk refuses. It is tried again."), Ink::Loss);
      else
        say(isTried ? tr("On trial. It judges from the next sample on, and is put back by itself when it does worse.")
                    : tr("Applied. It judges from the next sample on."),
            Ink::Text);
    }
    showState();
  });
  showState();
}

void TuningApply::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

} // namespace andon
