// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sign_in_panel.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QStackedWidget>

namespace andon {
namespace {

TextLabel *caption(const ThemeHolder &holder, const QString &text, QWidget *buddy)
{
  auto *made = new TextLabel(holder, text, TextSize::Second, TextWeight::Regular, Ink::Text2);
  made->setAccessibleName(text);
  made->setBuddy(buddy);
  return made;
}

Field *field(const ThemeHolder &holder, const QString &name, bool secret)
{
  auto *made = new Field(holder);
  made->setAccessibleName(name);
  made->setMaxLength(200);
  if (secret)
    made->setEchoMode(QLineEdit::Password);
  return made;
}

} // namespace

SignInPanel::SignInPanel(Desk &desk, const ThemeHolder &holder, DemoSignIn demoSignIn, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , holder_(holder)
    , demoSignIn_(std::move(demoSignIn))
    , stack_(new QStackedWidget)
    , problem_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong, Ink::Loss))
{
  setAccessibleName(tr("Sign in"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("Sign in"));
  outer->addWidget(pane);
  auto *scroll = new QScrollArea;
  scroll->setAccessibleName(tr("Sign in"));
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto *inside = new QVBoxLayout(pane);
  inside->setContentsMargins(2, 2, 2, 2);
  inside->addWidget(scroll);
  auto *body = new QWidget;
  body->setAccessibleName(tr("Sign in"));
  auto *column = new QVBoxLayout(body);
  column->setContentsMargins(24, 24, 24, 24);
  column->setSpacing(Measures::space3);
  stack_->setAccessibleName(tr("Sign in"));
  stack_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  stack_->addWidget(buildSignIn());
  stack_->addWidget(buildFirst());
  column->addWidget(stack_);
  problem_->setWordWrap(true);
  problem_->setAccessibleName(tr("Problem"));
  problem_->hide();
  column->addWidget(problem_);
  column->addStretch(1);
  scroll->setWidget(body);
  scroll->viewport()->setAutoFillBackground(false);
  body->setAutoFillBackground(false);
}

SignInPanel::~SignInPanel()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

QWidget *SignInPanel::buildSignIn()
{
  auto *page = new QWidget;
  page->setAccessibleName(tr("Sign in"));
  auto *column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  auto *title = new TextLabel(holder_, tr("Who is at this desk?"), TextSize::AlarmTitle, TextWeight::Strong);
  title->setAccessibleName(title->text());
  column->addWidget(title);
  auto *hint =
      new TextLabel(holder_, tr("The alarms stay in sight; to act on them, sign in."), TextSize::Body, TextWeight::Regular, Ink::Text2);
  hint->setAccessibleName(hint->text());
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addSpacing(Measures::space2);

  demo_ = new QWidget;
  demo_->setAccessibleName(tr("People of the demo"));
  new FlowLayout(Measures::space2, demo_);
  demo_->setVisible(static_cast<bool>(demoSignIn_));
  column->addWidget(demo_);

  auto *form = new QWidget;
  form->setAccessibleName(tr("Name and password"));
  auto *lines = new QVBoxLayout(form);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(Measures::space1);
  who_ = new QComboBox;
  who_->setAccessibleName(tr("Person"));
  who_->view()->setAccessibleName(tr("People"));
  password_ = field(holder_, tr("Password"), true);
  connect(password_, &QLineEdit::returnPressed, this, &SignInPanel::signIn);
  lines->addWidget(caption(holder_, tr("Person"), who_));
  lines->addWidget(who_);
  lines->addSpacing(Measures::space2);
  lines->addWidget(caption(holder_, tr("Password"), password_));
  lines->addWidget(password_);
  lines->addSpacing(Measures::space3);
  enter_ = new ActionButton(holder_, tr("Sign in"));
  enter_->setAccessibleName(enter_->text());
  enter_->setPrimary(true);
  enter_->setKeyHint(tr("Enter", "key"));
  connect(enter_, &QPushButton::clicked, this, &SignInPanel::signIn);
  lines->addWidget(enter_, 0, Qt::AlignLeft);
  form->setVisible(!demoSignIn_);
  column->addWidget(form);
  column->addStretch(1);
  return page;
}

QWidget *SignInPanel::buildFirst()
{
  auto *page = new QWidget;
  page->setAccessibleName(tr("First administrator"));
  auto *column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  auto *title = new TextLabel(holder_, tr("First administrator"), TextSize::AlarmTitle, TextWeight::Strong);
  title->setAccessibleName(title->text());
  column->addWidget(title);
  auto *hint =
      new TextLabel(holder_, tr("This store knows nobody yet. The first administrator lets the others in. There is no default password."),
                    TextSize::Body, TextWeight::Regular, Ink::Text2);
  hint->setAccessibleName(hint->text());
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addSpacing(Measures::space2);
  name_ = field(holder_, tr("Name, as others read it"), false);
  name_->setPlaceholderText(tr("M. Okafor", "example of a name"));
  signInName_ = field(holder_, tr("Sign-in name"), false);
  signInName_->setPlaceholderText(tr("okafor", "example of a sign-in name"));
  first_ = field(holder_, tr("Password"), true);
  second_ = field(holder_, tr("Password again"), true);
  for (Field *one : {name_, signInName_, first_, second_}) {
    column->addWidget(caption(holder_, one->accessibleName(), one));
    column->addWidget(one);
    if (one == first_) {
      strength_ = new TextLabel(holder_, {}, TextSize::Second, TextWeight::Regular, Ink::Text2);
      strength_->setWordWrap(true);
      column->addWidget(strength_);
    }
    column->addSpacing(Measures::space2);
    connect(one, &QLineEdit::returnPressed, this, &SignInPanel::createFirst);
  }
  connect(first_, &QLineEdit::textChanged, this, &SignInPanel::updateStrength);
  updateStrength();
  setsUp_ = new QCheckBox(tr("Also sets up the plant: brokers, assets, rules"));
  setsUp_->setChecked(true);
  setsUp_->setToolTip(tr("Gives the role of an engineer as well."));
  column->addWidget(setsUp_);
  column->addSpacing(Measures::space2);
  create_ = new ActionButton(holder_, tr("Create administrator"));
  create_->setAccessibleName(create_->text());
  create_->setPrimary(true);
  create_->setKeyHint(tr("Enter", "key"));
  connect(create_, &QPushButton::clicked, this, &SignInPanel::createFirst);
  column->addWidget(create_, 0, Qt::AlignLeft);
  return page;
}

void SignInPanel::setSession(const SessionState &session)
{
  stack_->setCurrentIndex(session.needsFirstAdministrator ? 1 : 0);
  if (!session.person.empty()) {
    for (Field *secret : {password_, first_, second_})
      secret->clear();
    say({});
  }
}

void SignInPanel::setPeople(const std::vector<Person> &people)
{
  people_ = people;
  const QVariant before = who_->currentData();
  who_->clear();
  for (const Person &person : people_)
    who_->addItem(words::text(person.name), words::text(person.id.text()));
  who_->setCurrentIndex(std::max(0, who_->findData(before)));
  if (!demoSignIn_)
    return;
  qDeleteAll(demo_->findChildren<ActionButton *>(QString{}, Qt::FindDirectChildrenOnly));
  for (const Person &person : people_) {
    QStringList roles;
    for (const Role role : person.roles)
      roles << words::role(role);
    auto *button =
        new ActionButton(holder_, tr("%1, %2", "person, roles").arg(words::text(person.name), roles.join(tr(", ", "between roles"))));
    button->setAccessibleName(tr("Sign in as %1").arg(words::text(person.name)));
    connect(button, &QPushButton::clicked, this, [this, id = person.id] { demoSignIn_(id); });
    demo_->layout()->addWidget(button);
  }
}

void SignInPanel::focusFirst()
{
  if (stack_->currentIndex() == 1)
    name_->setFocus();
  else if (password_->isVisibleTo(this))
    password_->setFocus();
  else if (auto *person = demo_->findChild<ActionButton *>(QString{}, Qt::FindDirectChildrenOnly))
    person->setFocus();
}

void SignInPanel::say(const QString &problem)
{
  problem_->setText(problem);
  problem_->setAccessibleName(problem.isEmpty() ? tr("Problem") : problem);
  problem_->setVisible(!problem.isEmpty());
}

void SignInPanel::signIn()
{
  if (!waiting_.isNone())
    return;
  if (who_->currentIndex() < 0) {
    say(tr("The people could not be read. Wait a moment and try again."));
    return;
  }
  if (password_->text().isEmpty()) {
    say(tr("Type your password."));
    password_->setFocus();
    return;
  }
  say({});
  enter_->setRefusal(tr("The password is being checked."));
  waiting_ = desk_.submit(SignIn{PersonId{who_->currentData().toString().toStdString()}, password_->text().toStdString()},
                          [this](const CommandOutcome &outcome) { answered(outcome); });
  password_->clear();
}

void SignInPanel::createFirst()
{
  if (!waiting_.isNone())
    return;
  for (Field *one : {name_, signInName_, first_, second_})
    one->setProblem({});
  const auto stop = [this](Field &at, const QString &problem) {
    at.setProblem(problem);
    at.setFocus();
    say(problem);
  };
  static const QRegularExpression plain{QStringLiteral("^[A-Za-z0-9._-]+$")};
  if (name_->text().trimmed().isEmpty())
    return stop(*name_, tr("Give the name that others read beside what you did."));
  if (!plain.match(signInName_->text().trimmed()).hasMatch())
    return stop(*signInName_, tr("The sign-in name takes letters, digits, point, dash and underscore, no blanks."));
  if (first_->text().size() < shortestPassword)
    return stop(*first_, tr("The password needs at least %n characters.", nullptr, shortestPassword));
  if (first_->text() != second_->text())
    return stop(*second_, tr("The two passwords differ. Type the same again."));
  say({});
  create_->setRefusal(tr("The administrator is being created."));
  Person person{PersonId{signInName_->text().trimmed().toStdString()}, name_->text().trimmed().toStdString(), {Role::Administrator}};
  if (setsUp_->isChecked())
    person.roles.push_back(Role::Engineer);
  waiting_ = desk_.submit(CreateFirstAdministrator{std::move(person), first_->text().toStdString()},
                          [this](const CommandOutcome &outcome) { answered(outcome); });
}

void SignInPanel::answered(const CommandOutcome &outcome)
{
  waiting_ = {};
  enter_->setRefusal({});
  create_->setRefusal({});
  const auto *refused = std::get_if<Refused>(&outcome);
  say(refused == nullptr ? QString{} : words::errorLine(refused->reason));
  if (refused != nullptr)
    focusFirst();
}

void SignInPanel::updateStrength()
{
  const QString text = first_->text();
  const QSet<QChar> different(text.begin(), text.end());
  QString words = tr("At least %n characters; four words in a row are good.", nullptr, shortestPassword);
  if (!text.isEmpty() && text.size() < shortestPassword)
    words = tr("Characters still needed: %1.").arg(shortestPassword - text.size());
  else if (text.size() >= shortestPassword && different.size() < 6)
    words = tr("Weak: too few different characters.");
  else if (text.size() >= 16)
    words = tr("Strong.");
  else if (text.size() >= shortestPassword)
    words = tr("Fair; longer is stronger.");
  strength_->setText(words);
  strength_->setAccessibleName(tr("Strength of the password: %1").arg(words));
}

} // namespace andon
