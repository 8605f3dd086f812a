// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_orders.h"

#include "models/items/words.h"

#include <QBoxLayout>

#include <utility>

namespace andon {

LearningOrders::LearningOrders(Desk &desk, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , said_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , undo_(new UndoBar(holder, clock))
{
  setAccessibleName(tr("What was just done"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  said_->setWordWrap(true);
  said_->setContentsMargins(12, 4, 12, 4);
  said_->hide();
  column->addWidget(said_);
  column->addWidget(undo_);
  connect(undo_, &UndoBar::undoAsked, this, &LearningOrders::takeBack);
}

LearningOrders::~LearningOrders()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

void LearningOrders::give(LearningOrder order, std::function<void()> done)
{
  if (isWaiting() || order.commands.empty())
    return;
  order_ = std::move(order);
  done_ = std::move(done);
  next_ = 0;
  isUnsaved_ = false;
  request_.reset();
  said_->hide();
  undo_->withdraw();
  giveNext();
  Q_EMIT waitingChanged();
}

void LearningOrders::giveNext()
{
  waiting_ = desk_.submit(order_.commands[next_], [this](const CommandOutcome &outcome) { take(outcome); });
}

void LearningOrders::take(const CommandOutcome &outcome)
{
  waiting_ = {};
  if (const auto *refused = std::get_if<Refused>(&outcome)) {
    say(words::errorLine(refused->reason), Ink::Loss);
    Q_EMIT waitingChanged();
    Q_EMIT answered();
    return;
  }
  isUnsaved_ = isUnsaved_ || std::holds_alternative<Unsaved>(outcome);
  if (const auto *waits = std::get_if<NeedsSecondPerson>(&outcome))
    request_ = waits->request;
  if (++next_ < order_.commands.size())
    return giveNext();
  if (request_)
    say(tr("It is of the safety class: a second person has to agree to request %1.").arg(request_->number()), Ink::Text);
  else if (isUnsaved_)
    say(tr("Not saved yet: the disk refuses. It is tried again."), Ink::Loss);
  else
    undo_->offer(order_.fact, {}, order_.undo.has_value());
  if (const std::function<void()> done = std::exchange(done_, {}))
    done();
  Q_EMIT waitingChanged();
  Q_EMIT answered();
}

void LearningOrders::takeBack()
{
  if (!order_.undo)
    return;
  LearningOrder back{{*order_.undo}, tr("Taken back: %1").arg(order_.fact), std::nullopt};
  give(std::move(back));
}

void LearningOrders::say(const QString &text, Ink ink)
{
  undo_->withdraw();
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->setVisible(!text.isEmpty());
}

void LearningOrders::forget()
{
  undo_->withdraw();
  said_->hide();
}

} // namespace andon
