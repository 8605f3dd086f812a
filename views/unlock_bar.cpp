// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/unlock_bar.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>

namespace andon {

UnlockBar::UnlockBar(Desk &desk, const ThemeHolder &holder, DemoSignIn demoSignIn, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , demoSignIn_(std::move(demoSignIn))
    , words_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , problem_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong, Ink::Loss))
    , password_(new Field(holder))
    , unlock_(new ActionButton(holder, tr("Unlock")))
    , other_(new ActionButton(holder, tr("Another person")))
{
  setAccessibleName(tr("The desk is locked"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *pane = new Pane(holder, Pane::Ground::Row);
  pane->setAccessibleName(tr("The desk is locked"));
  outer->addWidget(pane);
  auto *flow = new FlowLayout(Measures::space3, pane);
  flow->setContentsMargins(12, 6, 12, 6);
  password_->setEchoMode(QLineEdit::Password);
  password_->setAccessibleName(tr("Password"));
  password_->setPlaceholderText(tr("Password"));
  password_->setMaxLength(200);
  password_->setMinimumWidth(220);
  unlock_->setAccessibleName(unlock_->text());
  unlock_->setKeyHint(tr("Enter", "key"));
  other_->setAccessibleName(tr("Sign in as another person"));
  problem_->setAccessibleName(tr("Problem"));
  for (QWidget *part : std::initializer_list<QWidget *>{words_, password_, unlock_, other_, problem_})
    flow->addWidget(part);
  for (TextLabel *text : {words_, problem_})
    text->setMinimumHeight(password_->sizeHint().height());
  problem_->hide();
  password_->setVisible(!demoSignIn_);
  connect(password_, &QLineEdit::returnPressed, this, &UnlockBar::unlock);
  connect(unlock_, &QPushButton::clicked, this, &UnlockBar::unlock);
  connect(other_, &QPushButton::clicked, this, &UnlockBar::signOut);
}

UnlockBar::~UnlockBar()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

void UnlockBar::setSession(const SessionState &session)
{
  session_ = session;
  words_->setText(tr("Locked by %1. Alarms stay in sight, commands wait.").arg(words::text(session.name)));
  words_->setAccessibleName(words_->text());
  if (!session.locked) {
    password_->clear();
    problem_->hide();
  }
  setVisible(session.locked);
}

void UnlockBar::focusPassword()
{
  (demoSignIn_ ? static_cast<QWidget *>(unlock_) : password_)->setFocus(Qt::OtherFocusReason);
}

void UnlockBar::unlock()
{
  if (demoSignIn_)
    return demoSignIn_(session_.person);
  if (!waiting_.isNone() || password_->text().isEmpty())
    return;
  unlock_->setRefusal(tr("The password is being checked."));
  waiting_ = desk_.submit(SignIn{session_.person, password_->text().toStdString()}, [this](const CommandOutcome &outcome) {
    waiting_ = {};
    unlock_->setRefusal({});
    const auto *refused = std::get_if<Refused>(&outcome);
    problem_->setVisible(refused != nullptr);
    if (refused == nullptr)
      return;
    problem_->setText(words::errorLine(refused->reason));
    problem_->setAccessibleName(problem_->text());
    password_->setFocus();
  });
  password_->clear();
}

void UnlockBar::signOut()
{
  if (waiting_.isNone())
    waiting_ = desk_.submit(SignOut{}, [this](const CommandOutcome &) { waiting_ = {}; });
}

} // namespace andon
