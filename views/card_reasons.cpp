// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/card_reasons.h"

#include "models/items/words.h"

#include <QBoxLayout>

namespace andon {
namespace {

constexpr std::size_t mostReasons = 3;

} // namespace

CardReasons::CardReasons(Desk &desk, const TouchTheme &touch, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , lines_(new TextLabel(touch.holder(), {}, TextSize::Body))
    , bars_(new ContributionBars(touch.holder()))
    , clearing_(new TextLabel(touch.holder(), {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
{
  setAccessibleName(tr("Why"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  auto *caption = new TextLabel(touch.holder(), tr("Why"), TextSize::Second, TextWeight::Strong, Ink::Text2);
  caption->setAccessibleName(caption->text());
  column->addWidget(caption);
  lines_->setWordWrap(true);
  clearing_->setWordWrap(true);
  column->addWidget(lines_);
  bars_->setInWords(true);
  column->addWidget(bars_);
  column->addWidget(clearing_);
  column->addStretch(1);
}

CardReasons::~CardReasons()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void CardReasons::setFacts(const AlarmFacts &facts, const Site &site)
{
  const bool isSame = facts.status == facts_.status;
  const bool isSameOccurrence = facts.status.alarm == facts_.status.alarm && facts.status.occurrence == facts_.status.occurrence;
  const Rule *rule = findRule(site, facts.status.alarm.rule);
  isPredicted_ = rule != nullptr && std::holds_alternative<PredictorCondition>(rule->condition);
  cause_ = rule == nullptr ? QString{} : words::text(rule->rationalisation.cause);
  facts_ = facts;
  if (!isSameOccurrence) {
    reasons_.reset();
    if (!question_.isNone())
      desk_.cancel(question_); // its answer is of another alarm
    question_ = {};
  }
  const bool isExplained = reasons_ && reasons_->explanation;
  if (isPredicted_ && !facts.status.occurrence.isNone() && !isExplained && !isSame)
    ask();
  present();
}

void CardReasons::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = desk_.ask(ReasonsQuery{facts_.status.occurrence}, [this](const Result<ReasonsQuery::Answer> &answer) {
    question_ = {};
    reasons_ = answer ? *answer : nullptr;
    present();
  });
}

void CardReasons::present()
{
  const AlarmExplanation *why = reasons_ && reasons_->explanation ? &*reasons_->explanation : nullptr;
  bars_->setVisible(why != nullptr);
  if (why != nullptr) {
    bars_->setBars(words::reasonBars(*why, mostReasons), why->isEvent ? 2 : 1);
    lines_->tell(words::outputLine(*why));
    clearing_->tell(words::clearingSentence(*why));
    return;
  }
  QStringList said{words::firstReason(facts_), words::distance(facts_)};
  said.removeDuplicates();
  if (!cause_.isEmpty())
    said << tr("Likely cause: %1").arg(cause_);
  said.removeAll(QString{});
  QStringList numbered;
  for (qsizetype i = 0; i < said.size() && i < static_cast<qsizetype>(mostReasons); ++i)
    numbered << tr("%1  %2", "number of a reason, reason").arg(i + 1).arg(said[i]);
  lines_->tell(numbered.isEmpty() ? tr("Nothing more is known of it.") : numbered.join(QLatin1Char('\n')));
  clearing_->tell({});
}

QString CardReasons::text() const
{
  QStringList lines{lines_->text()};
  if (!bars_->isHidden())
    for (const words::ReasonBar &bar : bars_->bars())
      lines << bar.text;
  return lines.join(QLatin1Char('\n'));
}

} // namespace andon
