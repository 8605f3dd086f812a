// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_reasons.h"

#include "models/items/words.h"
#include "views/parts/numbers.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace andon {
namespace {

constexpr std::size_t mostBars = 5;

TextLabel *line(const ThemeHolder &holder, TextSize size, TextWeight weight = TextWeight::Regular, Ink ink = Ink::Text)
{
  auto *made = new TextLabel(holder, {}, size, weight, ink);
  made->setWordWrap(true);
  return made;
}

} // namespace

AlarmReasons::AlarmReasons(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , holder_(holder)
    , sentence_(line(holder, TextSize::Body))
    , bars_(new ContributionBars(holder))
    , legend_(line(holder, TextSize::Caption, TextWeight::Regular, Ink::Text3))
    , clearing_(line(holder, TextSize::Body, TextWeight::Strong))
    , certainty_(line(holder, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , madeBy_(line(holder, TextSize::Caption, TextWeight::Regular, Ink::Text3))
    , similarCaption_(line(holder, TextSize::Second, TextWeight::Strong, Ink::Text2))
{
  setAccessibleName(tr("Why"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  auto *caption = line(holder, TextSize::Second, TextWeight::Strong, Ink::Text2);
  caption->tell(tr("Why"));
  column->addWidget(caption);
  column->addWidget(sentence_);
  column->addWidget(bars_);
  column->addWidget(legend_);
  column->addWidget(clearing_);
  column->addWidget(certainty_);
  column->addWidget(similarCaption_);
  column->addWidget(madeBy_);
  hide();
}

AlarmReasons::~AlarmReasons()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void AlarmReasons::setFacts(const AlarmFacts &facts, const Site &site)
{
  const Rule *rule = findRule(site, facts.status.alarm.rule);
  const auto *says = rule == nullptr ? nullptr : std::get_if<PredictorCondition>(&rule->condition);
  const bool isSame = facts.status == facts_.status;
  const bool isSameOccurrence = facts.status.alarm == facts_.status.alarm && facts.status.occurrence == facts_.status.occurrence;
  facts_ = facts;
  const PredictorSetting *predictor = says == nullptr ? nullptr : findPredictor(site, says->predictor);
  predictor_ = predictor == nullptr ? QString{} : words::text(predictor->name);
  if (!isSameOccurrence || says == nullptr) {
    reasons_.reset();
    hide();
  }
  if (says == nullptr || facts.status.occurrence.isNone()) {
    if (!question_.isNone())
      desk_.cancel(question_);
    question_ = {};
    return;
  }
  const bool isExplained = reasons_ && reasons_->explanation;
  if (!isSameOccurrence || (!isSame && !isExplained))
    ask();
  else if (isExplained)
    present(); // names may have changed
}

void AlarmReasons::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = desk_.ask(ReasonsQuery{facts_.status.occurrence}, [this](const Result<ReasonsQuery::Answer> &answer) {
    question_ = {};
    reasons_ = answer ? *answer : nullptr;
    present();
    Q_EMIT explained();
  });
}

void AlarmReasons::present()
{
  setVisible(reasons_ && reasons_->explanation);
  if (isHidden())
    return;
  const AlarmExplanation &why = *reasons_->explanation;
  sentence_->tell(words::reasonSentence(why, predictor_.isEmpty() ? words::text(why.predictor.text()) : predictor_));
  bars_->setBars(words::reasonBars(why, mostBars), why.isEvent || why.isExpected ? 2 : 1);
  legend_->tell(tr("\u2190 speaks against the alarm, speaks for it \u2192. %1", "output and limit").arg(words::outputLine(why)));
  clearing_->tell(words::clearingSentence(why));
  certainty_->tell(words::certaintyLine(why));
  madeBy_->tell(words::madeByLine(why));
  showSimilar();
}

void AlarmReasons::showSimilar()
{
  delete similar_;
  similar_ = nullptr;
  similarCaption_->tell(reasons_->similar.empty() ? QString{} : tr("Most similar past cases"));
  if (reasons_->similar.empty())
    return;
  similar_ = new QWidget;
  similar_->setAccessibleName(tr("Most similar past cases"));
  auto *grid = new QGridLayout(similar_);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(Measures::space4);
  grid->setVerticalSpacing(2);
  grid->setColumnStretch(1, 1);
  const auto put = [&](int row, int column, const QString &text, Ink ink, Qt::Alignment alignment) {
    auto *cell = new TextLabel(holder_, text, TextSize::Second, TextWeight::Regular, ink);
    cell->setAccessibleName(text);
    cell->setAlignment(alignment | Qt::AlignTop);
    cell->setWordWrap(column == 1);
    grid->addWidget(cell, row, column);
  };
  const std::array captions{tr("When"), tr("What it was"), tr("Stood for"), tr("Likeness")};
  for (int column = 0; column < static_cast<int>(captions.size()); ++column)
    put(0, column, captions[static_cast<std::size_t>(column)], Ink::Text3, column < 2 ? Qt::AlignLeft : Qt::AlignRight);
  int row = 1;
  for (const SimilarCase &similar : reasons_->similar) {
    put(row, 0, words::dateTime(similar.raisedAt, facts_.zone), Ink::Text, Qt::AlignLeft);
    put(row, 1, tr("%1, %2", "asset, outcome").arg(words::text(similar.alarm.asset.text()), words::outcome(similar)), Ink::Text,
        Qt::AlignLeft);
    put(row, 2, words::stood(similar), Ink::Text, Qt::AlignRight);
    put(row, 3, words::number(similar.likeness, 2), Ink::Text, Qt::AlignRight);
    ++row;
  }
  auto *column = static_cast<QVBoxLayout *>(layout());
  column->insertWidget(column->indexOf(similarCaption_) + 1, similar_);
}

QString AlarmReasons::text() const
{
  if (isHidden())
    return {};
  QStringList lines{sentence_->text()};
  for (const words::ReasonBar &bar : bars_->bars())
    lines << QStringLiteral("%1 %2").arg(bar.text, signedNumberText(bar.amount, 2, locale()));
  lines << legend_->text() << clearing_->text() << certainty_->text();
  for (const SimilarCase &similar : reasons_->similar)
    lines << QStringLiteral("%1 %2 %3").arg(words::outcome(similar), words::stood(similar), words::number(similar.likeness, 2));
  lines << madeBy_->text();
  return lines.join(QLatin1Char('\n'));
}

} // namespace andon
