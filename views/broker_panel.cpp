// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/broker_panel.h"

#include "models/items/payload_text.h"
#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <utility>

namespace andon {

BrokerPanel::BrokerPanel(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , title_(new TextLabel(holder, {}, TextSize::AlarmTitle, TextWeight::Strong))
    , scroll_(new QScrollArea)
    , form_(new BrokerForm(holder))
    , trial_(new TrialLine(holder))
    , said_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , reason_(new Field(holder))
    , test_(new ActionButton(holder, tr("Test")))
    , save_(new ActionButton(holder, tr("Save")))
    , remove_(new ActionButton(holder, tr("Remove broker")))
    , leave_(new ActionButton(holder, tr("Back")))
{
  setAccessibleName(tr("Broker"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  auto *head = new QHBoxLayout;
  head->setContentsMargins(Measures::space4, Measures::space3, Measures::space4, Measures::space2);
  title_->setWordWrap(true);
  head->addWidget(title_, 1);
  leave_->setKeyHint(tr("Esc", "key"));
  head->addWidget(leave_, 0, Qt::AlignTop);
  column->addLayout(head);
  scroll_->setAccessibleName(tr("Settings of the broker"));
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setWidget(form_);
  scroll_->viewport()->setAutoFillBackground(false);
  form_->setAutoFillBackground(false);
  column->addWidget(scroll_, 1);

  auto *foot = new QVBoxLayout;
  foot->setContentsMargins(Measures::space4, Measures::space2, Measures::space4, Measures::space3);
  foot->setSpacing(Measures::space2);
  foot->addWidget(trial_);
  said_->setWordWrap(true);
  said_->hide();
  foot->addWidget(said_);
  reason_->setPlaceholderText(tr("Reason of the change, required"));
  reason_->setAccessibleName(tr("Reason of the change"));
  reason_->setMaxLength(1000);
  foot->addWidget(reason_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("What can be done with the broker"));
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  save_->setPrimary(true);
  for (ActionButton *button : {save_, test_, remove_})
    flow->addWidget(button);
  foot->addWidget(buttons);
  column->addLayout(foot);

  connect(form_, &BrokerForm::edited, this, [this] { said_->hide(); });
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  connect(reason_, &QLineEdit::returnPressed, this, &BrokerPanel::save);
  connect(test_, &QPushButton::clicked, this, &BrokerPanel::tryOut);
  connect(save_, &QPushButton::clicked, this, &BrokerPanel::save);
  connect(remove_, &QPushButton::clicked, this, &BrokerPanel::remove);
  connect(leave_, &QPushButton::clicked, this, &BrokerPanel::closed);
  showState();
}

BrokerPanel::~BrokerPanel()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

void BrokerPanel::open(const Broker &broker)
{
  original_ = broker.id;
  base_ = broker;
  begin(draftOf(broker));
}

void BrokerPanel::openNew(const BrokerDraft &draft)
{
  original_ = {};
  base_.reset();
  begin(draft);
}

void BrokerPanel::begin(const BrokerDraft &draft)
{
  const bool isNew = original_.empty();
  title_->setText(isNew ? tr("Add a broker") : tr("Broker %1").arg(safeLine(original_.text())));
  title_->setAccessibleName(title_->text());
  form_->setDraft(draft, isNew);
  reason_->clear();
  said_->hide();
  trial_->clear();
  testing_ = false;
  remove_->setVisible(!isNew);
  showState();
  scroll_->ensureVisible(0, 0);
  form_->focusFirst();
}

void BrokerPanel::setSite(const Site &site)
{
  site_ = site;
  if (!base_ || !waiting_.isNone())
    return;
  const Broker *present = findBroker(site_, original_);
  if (present == nullptr)
    say(tr("This broker was removed meanwhile. Go back to see what is there."), Ink::Loss);
  else if (!(*present == *base_))
    say(tr("This broker was changed meanwhile. Go back and open it again to see how."), Ink::Loss);
}

void BrokerPanel::setSession(const SessionState &session)
{
  session_ = session;
  showState();
}

void BrokerPanel::showState()
{
  const bool may = sessionAllows(session_, Permission::ChangeSite);
  const QString why = may ? QString() : tr("Your role may not change brokers. An engineer or an administrator may.");
  const QString busy = why.isEmpty() && !waiting_.isNone() ? tr("Another change is being saved.") : why;
  save_->setRefusal(busy);
  remove_->setRefusal(busy);
  test_->setRefusal(why);
  test_->setText(testing_ ? tr("Stop the test") : tr("Test"));
  test_->setAccessibleName(testing_ ? tr("Stop the test") : tr("Test what stands here"));
}

void BrokerPanel::setTest(const BrokerTest &test)
{
  if (!test.isTrial || !testing_)
    return;
  trial_->show(test, zone_);
  testing_ = test.running;
  showState();
}

void BrokerPanel::tryOut()
{
  if (testing_) {
    desk_.submit(StopBrokerTest{}, [](const CommandOutcome &) {});
    return;
  }
  if (!waiting_.isNone())
    return;
  auto checked = check(form_->draft(), site_, original_, false);
  form_->showProblems(checked.problems);
  if (!checked.problems.empty())
    return say(tr("Not tested: a field does not hold what it needs. It is framed above."), Ink::Loss);
  said_->hide();
  trial_->clear();
  testing_ = true;
  showState();
  // Topics that are wrong cost only their own subscription.
  checked.broker.topics = check(form_->draft(), site_, original_, true).broker.topics;
  waiting_ = desk_.submit(TryBroker{std::move(checked.broker), false}, [this](const CommandOutcome &outcome) {
    waiting_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome)) {
      testing_ = false;
      say(words::errorLine(refused->reason), Ink::Loss);
    }
    showState();
  });
}

bool BrokerPanel::hasReason(const QString &request)
{
  if (!reason_->text().trimmed().isEmpty())
    return true;
  reason_->setProblem(request);
  reason_->setFocus();
  say(request, Ink::Loss);
  return false;
}

void BrokerPanel::save()
{
  if (save_->isRefused() || !waiting_.isNone())
    return;
  auto checked = check(form_->draft(), site_, original_, true);
  form_->showProblems(checked.problems);
  if (!checked.problems.empty())
    return say(tr("Not saved: a field does not hold what it needs. It is framed above."), Ink::Loss);
  if (!hasReason(tr("Say why: the reason is kept with the change.")))
    return;
  const std::string reason = reason_->text().trimmed().toStdString();
  const QString id = safeLine(checked.broker.id.text());
  if (original_.empty())
    submit(AddBroker{std::move(checked.broker), reason}, tr("Broker %1 was added; it is being connected.").arg(id));
  else
    submit(ChangeBroker{std::move(checked.broker), reason}, tr("Broker %1 was changed; what changed is in force.").arg(id));
}

void BrokerPanel::remove()
{
  if (remove_->isRefused() || !waiting_.isNone() || !hasReason(tr("Say why it goes: the reason is kept with the change.")))
    return;
  submit(RemoveBroker{original_, reason_->text().trimmed().toStdString()},
         tr("Broker %1 was removed. What came over it stays.").arg(safeLine(original_.text())));
}

void BrokerPanel::submit(Command command, const QString &done)
{
  said_->hide();
  waiting_ = desk_.submit(std::move(command), [this, done](const CommandOutcome &outcome) {
    waiting_ = {};
    showState();
    if (const auto *refused = std::get_if<Refused>(&outcome))
      return say(words::errorLine(refused->reason), Ink::Loss);
    if (std::holds_alternative<Unsaved>(outcome))
      return say(tr("Not saved yet: the disk refuses. It is tried again."), Ink::Loss);
    base_.reset();
    Q_EMIT saved(done);
  });
  showState();
}

void BrokerPanel::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

} // namespace andon
