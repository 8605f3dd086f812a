// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_opinions.h"

#include "models/items/learning_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/table_height.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {
namespace {

OccurrenceLabel otherThan(OccurrenceLabel label)
{
  return label == OccurrenceLabel::True ? OccurrenceLabel::False : OccurrenceLabel::True;
}

} // namespace

LearningOpinions::LearningOpinions(Desk &desk, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , feed_(feed)
    , orders_(orders)
    , holder_(holder)
    , title_(new TextLabel(holder, tr("What people hold of it"), TextSize::RowTitle, TextWeight::Strong))
    , nothing_(new TextLabel(holder, tr("Choose an occurrence of the queue to see who said what of it, and on what evidence."),
                             TextSize::Body, TextWeight::Regular, Ink::Text2))
    , body_(new QWidget)
    , table_(new RecordTable(holder, {tr("Who"), tr("Holds"), tr("When"), tr("State"), tr("Note")}, 4))
    , evidence_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , reason_(new Field(holder))
    , asTrue_(new ActionButton(holder, tr("Use as true")))
    , asFalse_(new ActionButton(holder, tr("Use as false")))
    , open_(new ActionButton(holder, tr("Leave open")))
    , out_(new ActionButton(holder, tr("Leave out")))
    , alarm_(new ActionButton(holder, tr("Show the alarm")))
{
  setAccessibleName(tr("What people hold of it"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(12, 8, 12, 10);
  outer->setSpacing(Measures::space2);
  title_->setWordWrap(true);
  outer->addWidget(title_);
  nothing_->setWordWrap(true);
  outer->addWidget(nothing_);
  body_->setAccessibleName(accessibleName());
  auto *column = new QVBoxLayout(body_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  table_->setAccessibleName(tr("Opinions"));
  column->addWidget(table_);
  evidence_->setWordWrap(true);
  evidence_->setAccessibleName(tr("Evidence of the chosen opinion"));
  column->addWidget(evidence_);
  reason_->setPlaceholderText(tr("Reason; required to leave something out"));
  reason_->setAccessibleName(tr("Reason of the review"));
  reason_->setMaxLength(1000);
  column->addWidget(reason_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("Review"));
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  for (ActionButton *button : {asTrue_, asFalse_, open_, out_, alarm_})
    flow->addWidget(button);
  column->addWidget(buttons);
  outer->addWidget(body_);
  outer->addStretch(1);

  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LearningOpinions::showChosen);
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  connect(asTrue_, &QPushButton::clicked, this, [this] { decide(RetrainingState::Accepted, OccurrenceLabel::True); });
  connect(asFalse_, &QPushButton::clicked, this, [this] { decide(RetrainingState::Accepted, OccurrenceLabel::False); });
  connect(open_, &QPushButton::clicked, this, [this] { decide(RetrainingState::Reviewed, std::nullopt); });
  connect(out_, &QPushButton::clicked, this, [this] { decide(RetrainingState::Rejected, std::nullopt); });
  connect(alarm_, &QPushButton::clicked, this, [this] {
    if (shown_)
      Q_EMIT alarmAsked(shown_->alarm);
  });
  connect(&holder, &ThemeHolder::changed, this, [this] { fitHeight(*table_, holder_, 1, 5); });
  connect(&orders_, &LearningOrders::waitingChanged, this, &LearningOpinions::showState);
  connect(&feed_, &DeskFeed::peopleChanged, this, &LearningOpinions::fill);
  setOccurrence(nullptr);
}

LearningOpinions::~LearningOpinions()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void LearningOpinions::setSession(const SessionState &session)
{
  session_ = session;
  showState();
}

void LearningOpinions::setOccurrence(const QueuedOccurrence *occurrence)
{
  const bool isOther = !occurrence != !shown_ || (shown_ && shown_->occurrence != occurrence->occurrence);
  const bool isSame = occurrence != nullptr && shown_ && !isOther && shown_->items == occurrence->items;
  shown_ = occurrence == nullptr ? std::nullopt : std::optional{*occurrence};
  nothing_->setVisible(!shown_);
  body_->setVisible(shown_.has_value());
  if (isOther) {
    known_.clear();
    problem_.clear();
    reason_->clear(); // it was meant for the other one
  }
  if (!isSame) {
    fill();
    ask();
  }
  showState();
}

void LearningOpinions::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  if (!shown_)
    return;
  question_ = desk_.ask(EvidenceQuery{shown_->occurrence}, [this](const Result<EvidenceQuery::Answer> &answer) {
    question_ = {};
    if (answer)
      known_ = *answer;
    problem_ = answer ? QString() : words::errorLine(answer.error());
    showChosen();
  });
}

void LearningOpinions::fill()
{
  const QTimeZone zone = words::zone(feed_.site());
  const int before = table_->currentIndex().row();
  const QSignalBlocker silent(table_->selectionModel());
  table_->clearRows();
  title_->setText(
      shown_ ? tr("%1, %2", "alarm, time").arg(words::alarmName(feed_.site(), shown_->alarm), words::dateTime(shown_->raisedAt, zone))
             : tr("What people hold of it"));
  if (!shown_)
    return;
  for (const RetrainingItem &item : shown_->items) {
    const QString held = words::retrainingHold(item.hold);
    table_->addRow({words::personName(feed_.people(), item.person), words::label(item.label), words::dateTime(item.time, zone),
                    held.isEmpty() ? words::retrainingState(item.state)
                                   : tr("%1; %2", "state, why it is held").arg(words::retrainingState(item.state), held),
                    words::text(item.note)});
  }
  table_->fit();
  fitHeight(*table_, holder_, 1, 5);
  table_->selectRow(std::clamp(before, 0, std::max(0, table_->rows() - 1)));
  showChosen();
}

void LearningOpinions::showChosen()
{
  const int row = table_->currentIndex().row();
  if (!shown_ || row < 0 || row >= static_cast<int>(shown_->items.size()))
    return evidence_->clear();
  const RetrainingItem &item = shown_->items[static_cast<std::size_t>(row)];
  const auto found = std::find_if(known_.begin(), known_.end(),
                                  [&item](const LabelEvidence &each) { return each.person == item.person && each.time == item.time; });
  const QTimeZone zone = words::zone(feed_.site());
  QStringList lines;
  lines << (!problem_.isEmpty()     ? problem_
            : found != known_.end() ? tr("Evidence: %1.").arg(words::evidence(*found))
            : question_.isNone()    ? tr("No evidence of this opinion is kept.")
                                    : tr("Reading the evidence."));
  lines << words::steps(item, {feed_.site(), feed_.people(), zone});
  evidence_->setText(lines.join(QLatin1Char('\n')));
}

std::vector<RetrainingItemId> LearningOpinions::itemsFor(RetrainingState state, std::optional<OccurrenceLabel> label) const
{
  std::vector<RetrainingItemId> ids;
  if (shown_)
    for (const RetrainingItem &item : shown_->items)
      if (item.state != state && mayBecome(item.state, state) && (!label || item.label == *label))
        ids.push_back(item.id);
  return ids;
}

QString LearningOpinions::hindrance(RetrainingState state, std::optional<OccurrenceLabel> keep) const
{
  if (!sessionAllows(session_, Permission::ChangeRules))
    return tr("Your role may not review the queue. A supervisor or an engineer may.");
  if (orders_.isWaiting())
    return tr("The last order is on its way.");
  const auto is = [this](auto what) { return shown_ && std::any_of(shown_->items.begin(), shown_->items.end(), what); };
  if (keep && !is([&](const RetrainingItem &item) { return item.label == *keep && item.state != RetrainingState::Withdrawn; }))
    return *keep == OccurrenceLabel::True ? tr("Nobody holds that it was true.") : tr("Nobody holds that it was false.");
  if (!itemsFor(state, keep).empty() || (keep && !itemsFor(RetrainingState::Rejected, otherThan(*keep)).empty()))
    return {};
  if (is([](const RetrainingItem &item) { return item.state == RetrainingState::Waiting; }))
    return tr("It was just said and can still be taken back. Decide in ten seconds.");
  return is([](const RetrainingItem &item) { return item.state != RetrainingState::Withdrawn; })
             ? tr("It is so already, or a candidate was trained from it.")
             : tr("Whoever said it has taken it back.");
}

void LearningOpinions::showState()
{
  asTrue_->setRefusal(hindrance(RetrainingState::Accepted, OccurrenceLabel::True));
  asFalse_->setRefusal(hindrance(RetrainingState::Accepted, OccurrenceLabel::False));
  open_->setRefusal(hindrance(RetrainingState::Reviewed, std::nullopt));
  out_->setRefusal(hindrance(RetrainingState::Rejected, std::nullopt));
}

/// What is kept is accepted, and who holds the opposite is left out: then two people who disagree do not teach both.
void LearningOpinions::decide(RetrainingState state, std::optional<OccurrenceLabel> keep)
{
  if (!hindrance(state, keep).isEmpty())
    return;
  const std::vector<RetrainingItemId> taken = itemsFor(state, keep);
  const std::vector<RetrainingItemId> others =
      keep ? itemsFor(RetrainingState::Rejected, otherThan(*keep)) : std::vector<RetrainingItemId>{};
  const std::string reason = reason_->text().trimmed().toStdString();
  if (reason.empty() && (state == RetrainingState::Rejected || !others.empty())) {
    const QString why = tr("Say why something is left out: the reason is kept with it.");
    reason_->setProblem(why);
    reason_->setFocus(Qt::OtherFocusReason);
    return orders_.say(why, Ink::Loss);
  }
  LearningOrder order;
  if (!taken.empty())
    order.commands.push_back(ReviewRetraining{taken, state, reason});
  if (!others.empty())
    order.commands.push_back(ReviewRetraining{others, RetrainingState::Rejected, reason});
  const QString name = words::alarmName(feed_.site(), shown_->alarm);
  order.fact =
      keep ? (*keep == OccurrenceLabel::True ? tr("%1: used as a true alarm", "alarm") : tr("%1: used as a false alarm", "alarm")).arg(name)
      : state == RetrainingState::Rejected ? tr("%1: left out", "alarm").arg(name)
                                           : tr("%1: left open", "alarm").arg(name);
  if (state != RetrainingState::Reviewed) {
    std::vector<RetrainingItemId> all = taken;
    all.insert(all.end(), others.begin(), others.end());
    order.undo = ReviewRetraining{std::move(all), RetrainingState::Reviewed, tr("taken back by the reviewer").toStdString()};
  }
  orders_.give(std::move(order), [this] { reason_->clear(); });
}

} // namespace andon
