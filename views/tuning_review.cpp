// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_review.h"

#include "models/items/trial_words.h"
#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/form_fields.h"
#include "views/record_table.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QTableView>

#include <cmath>

namespace andon {

TuningReview::TuningReview(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , feed_(feed)
    , holder_(holder)
    , review_(desk)
    , maxMissed_(new Field(holder))
    , search_(new ActionButton(holder, tr("Search all alarms")))
    , progress_(new QProgressBar)
    , searched_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , summary_(new TextLabel(holder, {}, TextSize::Body))
    , table_(new QTableView)
    , why_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , reason_(new Field(holder))
    , trial_(new TuningTrial(holder))
    , accept_(new ActionButton(holder, tr("Accept")))
    , skip_(new ActionButton(holder, tr("Skip")))
    , bench_(new ActionButton(holder, tr("On the bench")))
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong))
{
  setAccessibleName(tr("Whole plant"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 8, 2, 10);
  column->setSpacing(Measures::space2);
  column->addWidget(buildSearch());
  table_->setAccessibleName(tr("Alarms by what tuning would gain"));
  table_->setModel(&review_);
  dressRecords(*table_, holder, static_cast<int>(ReviewColumn::Alarm));
  table_->setMinimumHeight(holder.theme().groupRowHeight() * 5);
  column->addWidget(table_, 1);
  column->addWidget(buildDecision());

  connect(search_, &QPushButton::clicked, this, [this] { review_.isRunning() ? review_.stop() : begin(); });
  connect(maxMissed_, &QLineEdit::returnPressed, this, &TuningReview::begin);
  connect(accept_, &QPushButton::clicked, this, &TuningReview::accept);
  connect(reason_, &QLineEdit::returnPressed, this, &TuningReview::accept);
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  connect(skip_, &QPushButton::clicked, this, [this] { decide(PlantReview::Decision::Skipped); });
  const auto openBench = [this] {
    if (const PlantReview::Item *item = review_.item(chosenRow()))
      Q_EMIT benchAsked(item->rule.id, item->proposal->made.proposed->setting);
  };
  connect(bench_, &QPushButton::clicked, this, openBench);
  connect(table_, &QTableView::activated, this, openBench);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    said_->hide();
    isChosenByHand_ = !isSelecting_;
    showChosen();
  });
  connect(&review_, &PlantReview::progressed, this, &TuningReview::showProgress);
  connect(&feed_, &DeskFeed::siteChanged, this, &TuningReview::showChosen); // the rule may have been changed meanwhile
  showProgress();
}

TuningReview::~TuningReview()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
  delete table_; // it shows a member, which would be gone before the children of a QObject
}

QWidget *TuningReview::buildSearch()
{
  auto *search = new QWidget;
  search->setAccessibleName(tr("Search of all alarms"));
  auto *column = new QVBoxLayout(search);
  column->setContentsMargins(10, 0, 10, 0);
  column->setSpacing(Measures::space2);
  column->addWidget(new TextLabel(holder_, tr("Whole plant: what tuning would gain"), TextSize::RowTitle, TextWeight::Strong));
  auto *row = new QWidget;
  row->setAccessibleName(search->accessibleName());
  auto *flow = new FlowLayout(Measures::space3, row);
  flow->setContentsMargins(0, 0, 0, 0);
  maxMissed_->setText(QStringLiteral("0"));
  maxMissed_->setFixedWidth(96);
  flow->addWidget(captioned(holder_, tr("Each may miss"), maxMissed_));
  auto *work = new QWidget;
  work->setAccessibleName(tr("Search and its progress"));
  auto *line = new QHBoxLayout(work);
  line->setContentsMargins(0, QFontMetrics{holder_.theme().font(TextSize::Caption)}.height() + 2, 0, 0);
  line->setSpacing(Measures::space3);
  line->addWidget(search_);
  progress_->setAccessibleName(tr("Progress of the search"));
  progress_->setTextVisible(false);
  progress_->setFixedWidth(160);
  line->addWidget(progress_);
  flow->addWidget(work);
  column->addWidget(row);
  searched_->setAccessibleName(tr("What is searched"));
  searched_->setWordWrap(true);
  column->addWidget(searched_);
  summary_->setAccessibleName(tr("What was found"));
  summary_->setWordWrap(true);
  column->addWidget(summary_);
  return search;
}

QWidget *TuningReview::buildDecision()
{
  auto *decision = new QWidget;
  decision->setAccessibleName(tr("Decision"));
  auto *column = new QVBoxLayout(decision);
  column->setContentsMargins(10, 0, 10, 0);
  column->setSpacing(Measures::space2);
  why_->setAccessibleName(tr("Why"));
  why_->setWordWrap(true);
  column->addWidget(why_);
  reason_->setPlaceholderText(tr("Reason of the change, required; it stays for the next one"));
  reason_->setAccessibleName(tr("Reason of the accepted changes"));
  reason_->setMaxLength(1000);
  column->addWidget(reason_);
  column->addWidget(trial_);
  said_->setWordWrap(true);
  said_->hide();
  column->addWidget(said_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(decision->accessibleName());
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  accept_->setPrimary(true);
  for (ActionButton *button : {accept_, skip_, bench_})
    flow->addWidget(button);
  column->addWidget(buttons);
  return decision;
}

/// Where it is narrow the setting stands in the line below only, and then what was found.
void TuningReview::resizeEvent(QResizeEvent *event)
{
  Pane::resizeEvent(event);
  const double wide = width() / holder_.theme().textScale;
  table_->setColumnHidden(static_cast<int>(ReviewColumn::Setting), wide < 1000.0);
  table_->setColumnHidden(static_cast<int>(ReviewColumn::Found), wide < 700.0);
}

void TuningReview::setRange(UtcTime from, UtcTime to)
{
  from_ = from;
  to_ = to;
}

void TuningReview::setSession(const SessionState &session)
{
  session_ = session;
  showChosen();
}

void TuningReview::focusFirst()
{
  search_->setFocus(Qt::OtherFocusReason);
}

void TuningReview::begin()
{
  const auto missed = numberIn(*maxMissed_);
  if (missed && (*missed < 0.0 || *missed != std::floor(*missed) || *missed > 1e6))
    maxMissed_->setProblem(tr("A whole number from 0 is needed here."));
  if (!missed || maxMissed_->hasProblem())
    return;
  said_->hide();
  isChosenByHand_ = false;
  Q_EMIT rangeAsked();
  review_.start(feed_.site(), from_, to_, static_cast<std::uint64_t>(*missed));
}

void TuningReview::showProgress()
{
  const PlantReview::Sums &sums = review_.sums();
  const bool isRunning = review_.isRunning();
  search_->setText(isRunning ? tr("Stop") : tr("Search all alarms"));
  progress_->setVisible(isRunning);
  progress_->setRange(0, std::max(1, static_cast<int>(review_.toSearch())));
  progress_->setValue(static_cast<int>(sums.searched));
  const QString done = words::count(sums.searched), all = words::count(review_.toSearch());
  if (!review_.hasBegun())
    searched_->setText(tr("Searches a better setting for one alarm after another, over the range above. Nothing is changed by it. The "
                          "safety class is left as it is."));
  else if (isRunning)
    searched_->setText(tr("%1 of %2 searched, now %3", "alarms").arg(done, all, review_.current()));
  else if (sums.searched < review_.toSearch())
    searched_->setText(tr("Stopped after %1 of %2 alarms.").arg(done, all));
  else
    searched_->setText(tr("%1 alarms searched.").arg(all));
  QStringList found;
  if (sums.searched > 0) {
    found << (review_.rowCount() == 0
                  ? tr("No alarm would gain anything so far.")
                  : tr("%1 alarms would gain: %2 of %3 activations a day less. The first %4 make %5 of it and are proposed as a batch.")
                        .arg(words::count(static_cast<std::uint64_t>(review_.rowCount())), words::number(sums.gain, 1),
                             words::number(sums.nowPerDay, 1), words::count(sums.batch),
                             words::percent(sums.gain > 0.0 ? sums.batchGain / sums.gain : 0.0)));
    found << tr("As good as they can be: %1; too little to judge by: %2; not read: %3; left as they are: %4.")
                 .arg(words::count(sums.good), words::count(sums.thin), words::count(sums.failed), words::count(sums.untouched));
  }
  summary_->setText(found.join(QLatin1Char(' ')));
  summary_->setVisible(!found.isEmpty());
  // What was found first is rarely what gains most; whoever has looked at a row meanwhile keeps it.
  if (review_.rowCount() > 0 && (!table_->currentIndex().isValid() || (!isRunning && !isChosenByHand_)))
    select(0);
  if (!isRunning)
    for (int i = 0; i < static_cast<int>(ReviewColumn::Count); ++i)
      if (i != static_cast<int>(ReviewColumn::Alarm))
        table_->resizeColumnToContents(i);
  showChosen();
}

void TuningReview::select(int row)
{
  isSelecting_ = true;
  table_->selectRow(row);
  isSelecting_ = false;
}

int TuningReview::chosenRow() const
{
  return table_->currentIndex().row();
}

QString TuningReview::hindrance(const PlantReview::Item *item) const
{
  if (item == nullptr)
    return tr("Select an alarm first.");
  switch (item->decision) {
  case PlantReview::Decision::Open: break;
  case PlantReview::Decision::Accepted: return tr("It is accepted already.");
  case PlantReview::Decision::Skipped: break;
  }
  if (!sessionAllows(session_, Permission::ChangeRules))
    return tr("Your role may not change rules. A supervisor or an engineer may.");
  if (!waiting_.isNone())
    return tr("The change is on its way.");
  const Rule *now = findRule(feed_.site(), item->rule.id);
  if (now == nullptr)
    return tr("Its rule is gone.");
  return *now == item->rule ? QString{} : tr("The rule was changed after the search. Search again.");
}

void TuningReview::showChosen()
{
  const PlantReview::Item *item = review_.item(chosenRow());
  why_->setText(item == nullptr ? QString{} : words::proposalReasons(*item->proposal, item->unit).join(QLatin1Char(' ')));
  why_->setVisible(item != nullptr);
  accept_->setRefusal(hindrance(item));
  skip_->setRefusal(item == nullptr                                     ? tr("Select an alarm first.")
                    : item->decision == PlantReview::Decision::Accepted ? tr("It is accepted already.")
                                                                        : QString{});
  bench_->setRefusal(item == nullptr ? tr("Select an alarm first.") : QString{});
  if (item != nullptr)
    trial_->setPresent(item->rule.id, item->nowPerDay);
}

void TuningReview::accept()
{
  const PlantReview::Item *item = review_.item(chosenRow());
  if (item == nullptr || accept_->isRefused())
    return;
  if (reason_->text().trimmed().isEmpty()) {
    reason_->setProblem(tr("Say why: the reason is kept with the change."));
    reason_->setFocus();
    return say(tr("Say why: the reason is kept with the change."), Ink::Loss);
  }
  const tuning::Recommendation &made = item->proposal->made;
  ChangeRule command{tuning::withSetting(item->rule, made.proposed->setting), reason_->text().trimmed().toStdString(), std::nullopt,
                     words::replay(made.current.all, made.proposed->all).toStdString()};
  if (trial_->isWanted()) {
    command.trial = trial_->terms();
    if (!command.trial)
      return say(tr("The terms of the trial cannot be meant. Correct what is framed."), Ink::Loss);
  }
  waiting_ = desk_.submit(std::move(command), [this, rule = item->rule.id](const CommandOutcome &outcome) { take(rule, outcome); });
  showChosen();
}

void TuningReview::take(const RuleId &rule, const CommandOutcome &outcome)
{
  waiting_ = {};
  if (const auto *refused = std::get_if<Refused>(&outcome)) {
    say(words::errorLine(refused->reason), Ink::Loss);
    return showChosen();
  }
  int row = 0;
  while (review_.item(row) != nullptr && review_.item(row)->rule.id != rule)
    ++row;
  const bool isShown = row == chosenRow(); // otherwise the person looks at another one by now
  review_.decide(row, PlantReview::Decision::Accepted);
  if (const auto next = review_.nextOpen(row); next && isShown)
    select(*next);
  if (std::holds_alternative<NeedsSecondPerson>(outcome))
    say(tr("A second person has to agree to it."), Ink::Text);
  else if (std::holds_alternative<Unsaved>(outcome))
    say(tr("Not saved yet: the disk refuses. It is tried again."), Ink::Loss);
  else
    say(tr("%1 is changed. The next one is shown.").arg(words::text(rule.text())), Ink::Text);
  showChosen();
}

void TuningReview::decide(PlantReview::Decision decision)
{
  const int row = chosenRow();
  if (review_.item(row) == nullptr || skip_->isRefused())
    return;
  review_.decide(row, decision);
  if (const auto next = review_.nextOpen(row))
    select(*next);
  showChosen();
}

void TuningReview::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

} // namespace andon
