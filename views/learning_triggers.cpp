// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_triggers.h"

#include "models/items/learning_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/table_height.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {

LearningTriggers::LearningTriggers(LearningBoard &board, DeskFeed &feed, LearningOrders &orders, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , board_(board)
    , feed_(feed)
    , orders_(orders)
    , holder_(holder)
    , table_(new RecordTable(holder, {tr("When"), tr("Reason"), tr("State"), tr("Evidence")}, 3))
    , nothing_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , evidence_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , trainer_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong, Ink::Text2))
    , reason_(new Field(holder))
    , train_(new ActionButton(holder, tr("Train again")))
    , dismiss_(new ActionButton(holder, tr("Dismiss")))
{
  setAccessibleName(tr("Reasons to retrain"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  column->addWidget(new TextLabel(holder, accessibleName(), TextSize::RowTitle, TextWeight::Strong));
  nothing_->setWordWrap(true);
  column->addWidget(nothing_);
  table_->setAccessibleName(accessibleName());
  column->addWidget(table_);
  evidence_->setWordWrap(true);
  evidence_->setAccessibleName(tr("Evidence of the chosen reason"));
  column->addWidget(evidence_);
  trainer_->setWordWrap(true);
  trainer_->setAccessibleName(tr("Trainer"));
  column->addWidget(trainer_);
  reason_->setPlaceholderText(tr("Reason; required to dismiss"));
  reason_->setAccessibleName(tr("Reason of the training or dismissal"));
  reason_->setMaxLength(1000);
  column->addWidget(reason_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("Train or dismiss"));
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  flow->addWidget(train_);
  flow->addWidget(dismiss_);
  column->addWidget(buttons);
  column->addStretch(1);
  connect(&holder, &ThemeHolder::changed, this, [this] { fitHeight(*table_, holder_, 1, 6); });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    if (isFilling_)
      return;
    const int row = table_->currentIndex().row();
    chosenId_ =
        row < 0 || row >= static_cast<int>(board_.triggers().size()) ? TriggerId{} : board_.triggers()[static_cast<std::size_t>(row)].id;
    showChosen();
  });
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  connect(train_, &QPushButton::clicked, this, &LearningTriggers::train);
  connect(dismiss_, &QPushButton::clicked, this, &LearningTriggers::dismiss);
  connect(&orders_, &LearningOrders::waitingChanged, this, &LearningTriggers::showState);
  showLife();
  showStatus();
}

void LearningTriggers::setSession(const SessionState &session)
{
  session_ = session;
  showState();
}

const RetrainingTrigger *LearningTriggers::chosen() const
{
  const auto found = std::find_if(board_.triggers().begin(), board_.triggers().end(),
                                  [this](const RetrainingTrigger &each) { return each.id == chosenId_; });
  return found == board_.triggers().end() ? nullptr : &*found;
}

void LearningTriggers::showLife()
{
  const QTimeZone zone = words::zone(feed_.site());
  isFilling_ = true;
  table_->clearRows();
  int row = 0, at = 0;
  for (const RetrainingTrigger &trigger : board_.triggers()) {
    const QString kind = words::triggerKind(trigger.kind);
    table_->addRow({words::dateTime(trigger.time, zone),
                    board_.predictor().empty()
                        ? tr("%1: %2", "predictor, reason").arg(words::predictorName(feed_.site(), trigger.predictor), kind)
                        : kind,
                    words::triggerState(trigger.state), words::text(trigger.evidence)});
    if (trigger.state == TriggerState::Open || trigger.state == TriggerState::Failed)
      table_->setInk(2, Ink::Loss);
    if (trigger.id == chosenId_)
      at = row;
    ++row;
  }
  table_->fit();
  fitHeight(*table_, holder_, 1, 6);
  if (row > 0) {
    table_->selectRow(at);
    chosenId_ = board_.triggers()[static_cast<std::size_t>(at)].id;
  }
  isFilling_ = false;
  table_->setVisible(row > 0);
  nothing_->setVisible(row == 0);
  nothing_->setText(tr("There was no reason to train again yet. New labels, a drop of accuracy and the schedule are watched."));
  showChosen();
}

void LearningTriggers::showChosen()
{
  const RetrainingTrigger *trigger = chosen();
  evidence_->setVisible(trigger != nullptr);
  if (trigger != nullptr) {
    const QTimeZone zone = words::zone(feed_.site());
    QStringList said;
    if (!trigger->evidence.empty())
      said << words::text(trigger->evidence);
    if (trigger->limit > 0.0)
      said << tr("measured %1, limit %2").arg(words::number(trigger->measured, 3), words::number(trigger->limit, 3));
    if (!trigger->person.empty())
      said << tr("asked for by %1").arg(words::personName(feed_.people(), trigger->person));
    if (trigger->closedAt != noTime)
      said << tr("closed at %1").arg(words::dateTime(trigger->closedAt, zone));
    if (!trigger->outcome.empty())
      said << words::text(trigger->outcome);
    if (!trigger->candidate.empty())
      said << tr("candidate %1").arg(words::versionName(board_, trigger->candidate));
    evidence_->setText(said.join(tr("; ", "between parts of a line")));
  }
  showState();
}

void LearningTriggers::showStatus()
{
  const QTimeZone zone = words::zone(feed_.site());
  trainer_->setText(words::trainer(board_.status(), {feed_.site(), feed_.people(), zone}));
  trainer_->setVisible(!trainer_->text().isEmpty());
  showState();
}

void LearningTriggers::showState()
{
  const QString why = !sessionAllows(session_, Permission::ChangeRules)
                          ? tr("Your role may not decide on trainings. A supervisor or an engineer may.")
                      : orders_.isWaiting() ? tr("The last order is on its way.")
                                            : QString();
  const bool isTraining = std::any_of(board_.status().trainers.begin(), board_.status().trainers.end(),
                                      [this](const TrainerRun &run) { return run.ended == noTime && run.predictor == board_.predictor(); });
  train_->setRefusal(!why.isEmpty()               ? why
                     : board_.predictor().empty() ? tr("Choose one predictor above first.")
                     : isTraining                 ? tr("A trainer works on it already.")
                                                  : QString());
  const RetrainingTrigger *trigger = chosen();
  dismiss_->setRefusal(!why.isEmpty()                         ? why
                       : trigger == nullptr                   ? tr("Choose a reason first.")
                       : trigger->state != TriggerState::Open ? tr("Something was done about it already.")
                                                              : QString());
}

void LearningTriggers::train()
{
  if (train_->isRefused())
    return;
  orders_.give({{RetrainPredictor{board_.predictor(), reason_->text().trimmed().toStdString()}},
                tr("A trainer was started; the candidate comes by itself"),
                std::nullopt},
               [this] { reason_->clear(); });
}

void LearningTriggers::dismiss()
{
  const RetrainingTrigger *trigger = chosen();
  if (trigger == nullptr || dismiss_->isRefused())
    return;
  if (reason_->text().trimmed().isEmpty()) {
    reason_->setProblem(tr("Say why this is no reason to train: it is kept with it."));
    reason_->setFocus(Qt::OtherFocusReason);
    return orders_.say(tr("Say why this is no reason to train: it is kept with it."), Ink::Loss);
  }
  orders_.give({{DismissTrigger{trigger->id, reason_->text().trimmed().toStdString()}},
                tr("%1: dismissed", "reason to retrain").arg(words::triggerKind(trigger->kind)),
                std::nullopt},
               [this] { reason_->clear(); });
}

} // namespace andon
