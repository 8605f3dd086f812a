// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/card_past.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QGridLayout>
#include <QLocale>

namespace andon {
namespace {

constexpr int shownTimes = 3;

/// "09:12" of the same day, else "3 Sep", of another year with it.
QString dayOrTime(UtcTime time, UtcTime present, const QTimeZone &zone)
{
  const auto local = [&zone](UtcTime at) {
    return QDateTime::fromMSecsSinceEpoch(std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count(), zone);
  };
  const QDateTime at = local(time), now = local(present);
  if (at.date() == now.date())
    return words::minute(time, zone);
  return QLocale().toString(at, at.date().year() == now.date().year() ? CardPast::tr("d MMM", "date format")
                                                                      : CardPast::tr("d MMM yyyy", "date format"));
}

} // namespace

CardPast::CardPast(Desk &desk, const TouchTheme &touch, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , touch_(touch)
{
  setAccessibleName(tr("The last times"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  auto *caption = new TextLabel(touch.holder(), tr("The last times"), TextSize::Second, TextWeight::Strong, Ink::Text2);
  caption->setAccessibleName(caption->text());
  column->addWidget(caption);
}

CardPast::~CardPast()
{
  cancel(question_);
  cancel(workQuestion_);
  for (auto &[occurrence, ticket] : opinionQuestions_)
    cancel(ticket);
}

void CardPast::cancel(Ticket &ticket)
{
  if (!ticket.isNone())
    desk_.cancel(ticket);
  ticket = {};
}

void CardPast::setPeople(const std::vector<Person> &people)
{
  people_.clear();
  for (const Person &person : people)
    people_.emplace(person.id, words::text(person.name));
  present();
}

QString CardPast::nameOf(const PersonId &person) const
{
  const auto known = people_.find(person);
  return known == people_.end() ? words::text(person.text()) : known->second;
}

void CardPast::setFacts(const AlarmFacts &facts)
{
  const bool isSame = facts.status.alarm == facts_.status.alarm && facts.status.occurrence == facts_.status.occurrence;
  facts_ = facts;
  if (isSame)
    return;
  past_.clear();
  opinions_.clear();
  work_.clear();
  problem_.clear();
  isKnown_ = false;
  ask();
  present();
}

void CardPast::ask()
{
  cancel(question_);
  for (auto &[occurrence, ticket] : opinionQuestions_)
    cancel(ticket);
  opinionQuestions_.clear();
  cancel(workQuestion_);
  workQuestion_ = desk_.ask(WorkQuery{facts_.status.alarm, {}, 20}, [this](const Result<std::vector<WorkRecord>> &answer) {
    workQuestion_ = {};
    if (!answer)
      return; // the lines then tell of what was said alone
    work_ = *answer;
    present();
  });
  question_ = desk_.ask(JournalQuery{facts_.status.alarm, facts_.status.occurrence, shownTimes}, [this](const Result<JournalPage> &answer) {
    question_ = {};
    isKnown_ = true;
    if (answer)
      past_ = answer->rows;
    else
      problem_ = words::errorLine(answer.error());
    for (const Occurrence &occurrence : past_) {
      const OccurrenceId id = occurrence.id;
      opinionQuestions_[id] = desk_.ask(LabelsQuery{id}, [this, id](const Result<std::vector<LabelOpinion>> &said) {
        opinionQuestions_.erase(id);
        if (!said)
          return; // the line then tells of the comment alone
        opinions_[id] = *said;
        present();
      });
    }
    present();
  });
}

/// With how long it then was quiet: whether what was done has helped. `next`: when it was raised again.
QString CardPast::whatWasSaid(const Occurrence &occurrence, UtcTime next) const
{
  QStringList parts;
  for (const WorkRecord &record : work_)
    if (record.occurrence == occurrence.id && !record.finding.empty())
      parts << words::text(record.finding);
  if (const auto known = opinions_.find(occurrence.id); known != opinions_.end()) {
    if (const auto agreed = agreedLabel(known->second))
      parts << words::label(*agreed);
    for (const LabelOpinion &opinion : known->second)
      if (!opinion.note.empty())
        parts << words::text(opinion.note);
  }
  if (!occurrence.comment.empty())
    parts << words::text(occurrence.comment);
  parts.removeDuplicates();
  if (parts.isEmpty())
    return tr("nothing was written of it");
  if (occurrence.returnedAt != noTime && next > occurrence.returnedAt)
    parts << tr("then quiet for %1").arg(words::age(next - occurrence.returnedAt));
  return parts.join(tr(", ", "between parts of a line"));
}

void CardPast::present()
{
  delete lines_;
  lines_ = new QWidget;
  lines_->setAccessibleName(tr("The last times"));
  told_.clear();
  auto *grid = new QGridLayout(lines_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(Measures::space4);
  grid->setVerticalSpacing(Measures::space1);
  grid->setColumnStretch(1, 1);
  const auto put = [&](int row, int column, int span, const QString &text, Ink ink) {
    auto *cell = new TextLabel(touch_.holder(), text, TextSize::Second, TextWeight::Regular, ink);
    cell->setAccessibleName(text);
    cell->setAlignment((column == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    cell->setWordWrap(column == 1 || span > 1);
    grid->addWidget(cell, row, column, 1, span);
  };
  if (past_.empty()) {
    told_ << (!problem_.isEmpty() ? problem_ : isKnown_ ? tr("It is raised for the first time.") : tr("Reading the journal..."));
    put(0, 0, 3, told_.front(), Ink::Text2);
  }
  for (int row = 0; row < static_cast<int>(past_.size()); ++row) {
    const Occurrence &one = past_[static_cast<std::size_t>(row)];
    const QString when = dayOrTime(one.raisedAt, facts_.status.raisedAt, facts_.zone);
    const QString what = whatWasSaid(one, row == 0 ? facts_.status.raisedAt : past_[static_cast<std::size_t>(row) - 1].raisedAt);
    QStringList rest;
    if (one.returnedAt != noTime)
      rest << words::seconds(one.returnedAt - one.raisedAt);
    if (!one.acknowledgedBy.empty())
      rest << nameOf(one.acknowledgedBy);
    const QString last = rest.join(tr(", ", "between parts of a line"));
    put(row, 0, 1, when, Ink::Text);
    put(row, 1, 1, what, Ink::Text);
    put(row, 2, 1, last, Ink::Text2);
    told_ << QStringLiteral("%1 | %2 | %3").arg(when, what, last);
  }
  static_cast<QVBoxLayout *>(layout())->addWidget(lines_);
}

QString CardPast::text() const
{
  return told_.join(QLatin1Char('\n'));
}

} // namespace andon
