// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_quietening.h"

#include "models/items/words.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {

AlarmQuietening::AlarmQuietening(Desk &desk, const ThemeHolder &holder, const CommandTable &commands, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , commands_(commands)
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong, Ink::Unknown))
    , takeBack_(new FilterButton(holder, tr("Take back")))
{
  setAccessibleName(tr("Affected by feedback"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  said_->setWordWrap(true);
  said_->setAccessibleName(tr("What feedback did to this alarm"));
  takeBack_->setAccessibleName(tr("Take back: annunciate this alarm again"));
  column->addWidget(said_);
  column->addWidget(takeBack_, 0, Qt::AlignLeft);
  connect(takeBack_, &QPushButton::clicked, this, &AlarmQuietening::give);
  connect(&commands_, &CommandTable::enablingChanged, this, &AlarmQuietening::showState);
  showState();
}

AlarmQuietening::~AlarmQuietening()
{
  cancel(question_);
  cancel(command_);
}

void AlarmQuietening::cancel(Ticket &ticket)
{
  if (!ticket.isNone())
    desk_.cancel(ticket);
  ticket = {};
}

void AlarmQuietening::setFacts(const AlarmFacts &facts)
{
  const bool isSame = facts.status.alarm == facts_.status.alarm && facts.status.quietening == facts_.status.quietening &&
                      isQuietened(facts.status) == isQuietened(facts_.status);
  facts_ = facts;
  if (isSame)
    return;
  inForce_.reset();
  problem_.clear();
  ask();
  showState();
}

void AlarmQuietening::ask()
{
  cancel(question_);
  if (facts_.status.quietening.isNone())
    return;
  question_ = desk_.ask(QuieteningsQuery{}, [this](const Result<std::vector<Quietening>> &answer) {
    question_ = {};
    inForce_.reset();
    if (answer) {
      const auto own =
          std::find_if(answer->begin(), answer->end(), [this](const Quietening &each) { return each.id == facts_.status.quietening; });
      if (own != answer->end())
        inForce_ = *own;
    } else {
      problem_ = words::errorLine(answer.error());
    }
    showState();
  });
}

void AlarmQuietening::give()
{
  cancel(command_);
  problem_.clear();
  command_ = desk_.submit(TakeBackQuietening{facts_.status.alarm, {}}, [this](const CommandOutcome &outcome) {
    command_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome))
      problem_ = words::errorLine(refused->reason);
    ask();
    showState();
  });
}

void AlarmQuietening::showState()
{
  setVisible(!facts_.status.quietening.isNone());
  takeBack_->setRefusal(commands_.refusal(CommandId::Comment)); // the same right
  takeBack_->setVisible(inForce_.has_value());
  QString said = isQuietened(facts_.status) ? tr("Affected by feedback: held back while it resembles what was called false.")
                                            : tr("Affected by feedback: it was held back at first.");
  if (inForce_) {
    QStringList people;
    int verdicts = 0;
    for (const QuietVerdict &verdict : inForce_->verdicts) {
      verdicts += verdict.isFalse ? 1 : 0;
      if (const QString who = words::text(verdict.person.text()); verdict.isFalse && !people.contains(who))
        people << who;
    }
    said += QLatin1Char(' ') + tr("%n verdict(s) by %1; until %2.", "people, time", verdicts)
                                   .arg(people.join(tr(", ", "between people")), words::minute(inForce_->until, facts_.zone));
  }
  if (!problem_.isEmpty())
    said += QLatin1Char(' ') + problem_;
  said_->setText(said);
}

} // namespace andon
