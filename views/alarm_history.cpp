// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_history.h"

#include "models/items/words.h"

#include <QGridLayout>

namespace andon {

AlarmHistory::AlarmHistory(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , holder_(holder)
    , grid_(new QGridLayout(this))
{
  setAccessibleName(tr("What was done"));
  grid_->setContentsMargins(0, 0, 0, 0);
}

AlarmHistory::~AlarmHistory()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void AlarmHistory::setPeople(const std::vector<Person> &people)
{
  people_.clear();
  for (const Person &person : people)
    people_.emplace(person.id, words::text(person.name));
  if (!transitions_.empty())
    show(transitions_);
}

void AlarmHistory::setFacts(const AlarmFacts &facts)
{
  const bool same = facts.status == facts_.status;
  const bool sameOccurrence = facts.status.alarm == facts_.status.alarm && facts.status.occurrence == facts_.status.occurrence;
  facts_ = facts;
  if (same)
    return;
  if (!sameOccurrence)
    say(facts.status.occurrence.isNone() ? tr("It was never raised.") : tr("Reading what was done..."));
  ask();
}

void AlarmHistory::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  if (facts_.status.occurrence.isNone())
    return;
  question_ = desk_.ask(TransitionsQuery{facts_.status.occurrence}, [this](const Result<std::vector<AlarmTransition>> &answer) {
    question_ = {};
    if (answer)
      show(*answer);
    else
      say(words::errorLine(answer.error()));
  });
}

void AlarmHistory::say(const QString &text)
{
  transitions_.clear();
  delete body_;
  body_ = new TextLabel(holder_, text, TextSize::Second, TextWeight::Regular, Ink::Text2);
  body_->setAccessibleName(text);
  static_cast<TextLabel *>(body_)->setWordWrap(true);
  grid_->addWidget(body_);
}

void AlarmHistory::show(const std::vector<AlarmTransition> &transitions)
{
  if (body_ != nullptr && transitions == transitions_)
    return;
  transitions_ = transitions;
  delete body_;
  body_ = new QWidget;
  body_->setAccessibleName(tr("What was done"));
  auto *lines = new QGridLayout(body_);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setHorizontalSpacing(Measures::space4);
  lines->setVerticalSpacing(Measures::space1);
  lines->setColumnStretch(2, 1);
  int row = 0;
  // Newest first: what was done last is what the next person needs.
  for (auto one = transitions.rbegin(); one != transitions.rend(); ++one, ++row) {
    auto *time = new FigureLabel(holder_, TextSize::Second, TextWeight::Regular, Ink::Text2);
    time->setText(words::clock(one->time, facts_.zone));
    auto *what = new TextLabel(holder_, words::transition(one->kind), TextSize::Second, TextWeight::Strong);
    what->setAccessibleName(what->text());
    QStringList rest;
    if (!one->person.empty()) {
      const auto known = people_.find(one->person);
      rest << (known == people_.end() ? words::text(one->person.text()) : known->second);
    }
    if ((one->kind == TransitionKind::Raised || one->kind == TransitionKind::Returned) && facts_.stream)
      rest << tr("at %1").arg(words::measured(one->value, facts_.decimals, facts_.unit));
    if (!one->comment.empty())
      rest << tr("\u201c%1\u201d", "a comment").arg(words::text(one->comment));
    auto *more = new TextLabel(holder_, rest.join(tr(", ", "between parts of a line")), TextSize::Second, TextWeight::Regular, Ink::Text2);
    more->setAccessibleName(more->text().isEmpty() ? what->text() : more->text());
    more->setWordWrap(true);
    lines->addWidget(time, row, 0, Qt::AlignTop);
    lines->addWidget(what, row, 1, Qt::AlignTop);
    lines->addWidget(more, row, 2);
  }
  grid_->addWidget(body_);
}

QString AlarmHistory::text() const
{
  QStringList lines;
  for (const AlarmTransition &one : transitions_)
    lines << QStringLiteral("%1 %2 %3")
                 .arg(words::clock(one.time, facts_.zone), words::transition(one.kind), words::text(one.comment))
                 .trimmed();
  return lines.join(QLatin1Char('\n'));
}

} // namespace andon
