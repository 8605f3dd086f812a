// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_labels.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {

AlarmLabels::AlarmLabels(Desk &desk, const ThemeHolder &holder, const CommandTable &commands, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , commands_(commands)
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
{
  setAccessibleName(tr("What it was"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("What it was"));
  auto *flow = new FlowLayout(Measures::space2, buttons);
  const std::array<QString, occurrenceLabelCount> names{tr("Unknown"), tr("True alarm"), tr("False alarm"), tr("Nuisance")};
  for (const OccurrenceLabel label : {OccurrenceLabel::True, OccurrenceLabel::False, OccurrenceLabel::Nuisance, OccurrenceLabel::Unknown}) {
    const auto i = static_cast<std::size_t>(label);
    auto *button = new FilterButton(holder, names[i]);
    button->setCheckable(true);
    button->setAccessibleName(tr("Judge it: %1").arg(names[i]));
    buttons_[i] = button;
    flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, label] { give(label); });
  }
  column->addWidget(buttons);
  said_->setWordWrap(true);
  said_->setAccessibleName(tr("Who said what it was"));
  column->addWidget(said_);
  connect(&commands_, &CommandTable::enablingChanged, this, &AlarmLabels::showState);
  showState();
}

AlarmLabels::~AlarmLabels()
{
  cancel(question_);
  cancel(command_);
}

void AlarmLabels::cancel(Ticket &ticket)
{
  if (!ticket.isNone())
    desk_.cancel(ticket);
  ticket = {};
}

void AlarmLabels::setPeople(const std::vector<Person> &people)
{
  people_.clear();
  for (const Person &person : people)
    people_.emplace(person.id, words::text(person.name));
  showState();
}

void AlarmLabels::setFacts(const AlarmFacts &facts)
{
  const bool isSame = facts.status.alarm == facts_.status.alarm && facts.status.occurrence == facts_.status.occurrence;
  facts_ = facts;
  if (isSame)
    return;
  opinions_.clear();
  problem_.clear();
  ask();
  showState();
}

void AlarmLabels::ask()
{
  cancel(question_);
  if (facts_.status.occurrence.isNone())
    return;
  question_ = desk_.ask(LabelsQuery{facts_.status.occurrence}, [this](const Result<std::vector<LabelOpinion>> &answer) {
    question_ = {};
    if (answer)
      opinions_ = *answer;
    else
      problem_ = words::errorLine(answer.error());
    showState();
  });
}

void AlarmLabels::askAgain()
{
  if (!facts_.status.occurrence.isNone())
    ask();
}

void AlarmLabels::give(OccurrenceLabel label)
{
  cancel(command_);
  problem_.clear();
  command_ = desk_.submit(LabelOccurrence{facts_.status.alarm, facts_.status.occurrence, label, {}}, [this](const CommandOutcome &outcome) {
    command_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome))
      problem_ = words::errorLine(refused->reason);
    ask();
    showState();
  });
  showState();
}

void AlarmLabels::showState()
{
  const QString refusal = commands_.refusal(CommandId::Comment); // the same right, and an occurrence
  for (FilterButton *button : buttons_)
    button->setRefusal(refusal);
  const auto agreed = agreedLabel(opinions_);
  QStringList lines;
  bool isDisputed = false;
  for (const LabelOpinion &opinion : opinions_) {
    const auto known = people_.find(opinion.person);
    const QString who = known == people_.end() ? words::text(opinion.person.text()) : known->second;
    lines << tr("%1: %2, %3", "person, label, time").arg(who, words::label(opinion.label), words::minute(opinion.time, facts_.zone));
    isDisputed = isDisputed || (!agreed && opinion.label != OccurrenceLabel::Unknown);
  }
  for (int i = 0; i < occurrenceLabelCount; ++i) {
    const auto label = static_cast<OccurrenceLabel>(i);
    buttons_[static_cast<std::size_t>(i)]->setChecked(
        std::any_of(opinions_.begin(), opinions_.end(), [label](const LabelOpinion &opinion) { return opinion.label == label; }));
  }
  QString said = !problem_.isEmpty() ? problem_
                 : lines.isEmpty()   ? tr("Nobody has judged this occurrence. The tuning bench judges settings by it.")
                                     : lines.join(tr("; ", "between opinions"));
  if (isDisputed)
    said += QLatin1Char(' ') + tr("They disagree.");
  said_->setText(said);
}

} // namespace andon
