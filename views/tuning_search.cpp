// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_search.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/form_fields.h"

#include <QBoxLayout>

#include <cmath>

namespace andon {

TuningSearch::TuningSearch(TuningBench &bench, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , bench_(bench)
    , maxMissed_(new Field(holder))
    , maxDelay_(new Field(holder))
    , search_(new ActionButton(holder, tr("Recommend")))
    , take_(new ActionButton(holder, tr("Take it")))
    , front_(new FrontPlot(bench, holder))
    , why_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
{
  setAccessibleName(tr("What a setting costs"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  column->addWidget(new TextLabel(holder, tr("What a setting costs"), TextSize::RowTitle, TextWeight::Strong));
  auto *constraints = new QWidget;
  constraints->setAccessibleName(tr("What a recommendation must keep to"));
  auto *flow = new FlowLayout(Measures::space2, constraints);
  maxMissed_->setText(QStringLiteral("0"));
  maxMissed_->setFixedWidth(96);
  maxDelay_->setPlaceholderText(tr("as now"));
  maxDelay_->setFixedWidth(96);
  flow->addWidget(captioned(holder, tr("May miss"), maxMissed_));
  flow->addWidget(captioned(holder, tr("Mean delay at most"), maxDelay_));
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("Recommend"));
  auto *row = new QHBoxLayout(buttons);
  row->setContentsMargins(0, QFontMetrics{holder.theme().font(TextSize::Caption)}.height() + 2, 0, 0);
  row->setSpacing(Measures::space2);
  row->addWidget(search_);
  row->addWidget(take_);
  flow->addWidget(buttons);
  column->addWidget(constraints);
  column->addWidget(front_, 1);
  why_->setWordWrap(true);
  why_->setAccessibleName(tr("Why"));
  why_->setTextInteractionFlags(Qt::NoTextInteraction);
  column->addWidget(why_);
  connect(search_, &QPushButton::clicked, this, [this] { bench_.isSearching() ? bench_.stopSearch() : begin(); });
  connect(maxMissed_, &QLineEdit::returnPressed, this, &TuningSearch::begin);
  connect(maxDelay_, &QLineEdit::returnPressed, this, &TuningSearch::begin);
  connect(take_, &QPushButton::clicked, this, [this] {
    if (bench_.proposal() && bench_.proposal()->made.proposed)
      Q_EMIT settingChosen(bench_.proposal()->made.proposed->setting);
  });
  connect(front_, &FrontPlot::settingChosen, this, &TuningSearch::settingChosen);
  look({});
}

void TuningSearch::begin()
{
  const auto missed = numberIn(*maxMissed_);
  const auto delay = durationIn(*maxDelay_, Duration{});
  if (missed && (*missed < 0.0 || *missed != std::floor(*missed) || *missed > 1e6))
    maxMissed_->setProblem(tr("A whole number from 0 is needed here."));
  if (!missed || !delay || maxMissed_->hasProblem())
    return;
  bench_.search(static_cast<std::uint64_t>(*missed), *delay > Duration{} ? std::optional{*delay} : std::nullopt);
}

void TuningSearch::look(const QString &unit)
{
  front_->look(unit);
  search_->setText(bench_.isSearching() ? tr("Stop") : tr("Recommend"));
  search_->setRefusal(bench_.state() == TuningBench::State::Ready ? QString() : tr("No alarm is on the bench."));
  const bool hasProposal = bench_.proposal() && bench_.proposal()->made.proposed;
  take_->setRefusal(hasProposal ? QString() : tr("Nothing is recommended yet."));
  QString why;
  if (bench_.isSearching())
    why = tr("Searching; it ends by itself after two minutes at most.");
  else if (bench_.searchError())
    why = words::errorLine(*bench_.searchError());
  else if (bench_.proposal())
    why = hasProposal ? words::proposalReasons(*bench_.proposal(), unit).join(QLatin1Char('\n')) : words::refusal(*bench_.proposal());
  why_->setText(why);
  why_->setVisible(!why.isEmpty());
}

} // namespace andon
