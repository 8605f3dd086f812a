// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/first_steps_pane.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

constexpr int listBesideFrom = 1000;
constexpr int listWidth = 230;

QString explanationOf(int step)
{
  switch (static_cast<FirstStepId>(step)) {
  case FirstStepId::Broker:
    return FirstStepsPane::tr(
        "The broker is where machines and gateways publish their values over MQTT. Andon only listens; it sends nothing to it.");
  case FirstStepId::Topics:
    return FirstStepsPane::tr(
        "Listen for a moment: what comes is shown as a tree, and Andon proposes which level names the asset and how the payload is built.");
  case FirstStepId::Adopt:
    return FirstStepsPane::tr("Values belong to streams of assets. Adopt those that matter; the others are kept out and counted.");
  case FirstStepId::Limit:
    return FirstStepsPane::tr(
        "An alarm says that somebody has to act. Begin with one stream and a limit a little above what it does every day.");
  case FirstStepId::Alarm: return FirstStepsPane::tr("It appears on the page Alarms, where it is acknowledged, shelved and explained.");
  }
  return {};
}

} // namespace

FirstStepsPane::FirstStepsPane(Desk &desk, const ThemeHolder &holder, const Clock &clock, DemoSignIn demoSignIn, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , holder_(holder)
    , halves_(new QBoxLayout(QBoxLayout::TopToBottom))
    , list_(new QWidget)
    , title_(new TextLabel(holder, {}, TextSize::AlarmTitle, TextWeight::Strong))
    , explanation_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , body_(new QStackedWidget)
    , signIn_(new SignInPanel(desk, holder, std::move(demoSignIn)))
    , broker_(new BrokerStep(desk, holder))
    , topics_(new TopicsStep(desk, holder))
    , limit_(new LimitStep(desk, holder, clock))
    , alarm_(new AlarmStep(desk, holder))
    , previous_(new ActionButton(holder, tr("Step before")))
    , next_(new ActionButton(holder, tr("Next step")))
    , leave_(new ActionButton(holder, tr("Later")))
{
  setAccessibleName(tr("First steps"));
  adopt_ = buildAdopt();
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space4, Measures::space3, Measures::space4, Measures::space3);
  column->setSpacing(Measures::space3);
  auto *head = new QHBoxLayout;
  auto *heading = new TextLabel(holder, tr("Five steps to the first alarm"), TextSize::AlarmTitle, TextWeight::Strong);
  heading->setWordWrap(true);
  head->addWidget(heading, 1);
  leave_->setKeyHint(tr("Esc", "key"));
  leave_->setAccessibleName(tr("Leave the first steps for later"));
  head->addWidget(leave_);
  column->addLayout(head);

  list_->setAccessibleName(tr("The five steps"));
  auto *flow = new FlowLayout(Measures::space2, list_);
  flow->setContentsMargins(0, 0, 0, 0);
  for (int i = 0; i < firstStepCount; ++i) {
    Line &line = lines_[static_cast<std::size_t>(i)];
    auto *one = new QWidget;
    one->setAccessibleName(tr("Step %1").arg(i + 1));
    auto *lines = new QVBoxLayout(one);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    line.button = new ActionButton(holder);
    line.button->setCheckable(true);
    line.state = new TextLabel(holder, {}, TextSize::Caption, TextWeight::Regular, Ink::Text2);
    line.state->setWordWrap(true);
    lines->addWidget(line.button);
    lines->addWidget(line.state);
    flow->addWidget(one);
    connect(line.button, &QPushButton::clicked, this, [this, i] { openStep(i); });
  }
  halves_->setSpacing(Measures::space4);
  halves_->addWidget(list_);

  auto *work = new QVBoxLayout;
  work->setSpacing(Measures::space2);
  title_->setWordWrap(true);
  explanation_->setWordWrap(true);
  work->addWidget(title_);
  work->addWidget(explanation_);
  body_->setAccessibleName(tr("The step"));
  for (QWidget *step : std::initializer_list<QWidget *>{broker_, topics_, adopt_, limit_, alarm_}) {
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(step->accessibleName());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(step);
    scroll->viewport()->setAutoFillBackground(false);
    step->setAutoFillBackground(false);
    body_->addWidget(scroll);
  }
  body_->addWidget(signIn_);
  work->addWidget(body_, 1);
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(previous_);
  buttons->addWidget(next_);
  buttons->addStretch(1);
  work->addLayout(buttons);
  halves_->addLayout(work, 1);
  column->addLayout(halves_, 1);

  connect(leave_, &QPushButton::clicked, this, &FirstStepsPane::left);
  connect(previous_, &QPushButton::clicked, this, [this] { openStep(step_ - 1); });
  connect(next_, &QPushButton::clicked, this, [this] { openStep(step_ + 1); });
  connect(broker_, &BrokerStep::nextAsked, this, [this] {
    openStep(static_cast<int>(FirstStepId::Topics));
    if (!topics_->isListening())
      topics_->listen();
  });
  connect(broker_, &BrokerStep::formAsked, this, &FirstStepsPane::formAsked);
  connect(limit_, &LimitStep::made, this, [this](const QString &rule) { alarm_->setRule(RuleId{rule.toStdString()}); });
  connect(alarm_, &AlarmStep::alarmsAsked, this, &FirstStepsPane::alarmsAsked);
  connect(&holder, &ThemeHolder::changed, this, &FirstStepsPane::arrange);
  arrange();
  showSteps();
}

QWidget *FirstStepsPane::buildAdopt()
{
  auto *page = new QWidget;
  page->setAccessibleName(tr("Adopt what is heard"));
  auto *column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space3);
  holderOfAdoption_ = new QWidget;
  holderOfAdoption_->setAccessibleName(tr("What waits to be adopted"));
  auto *inside = new QVBoxLayout(holderOfAdoption_);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(Measures::space3);
  unknown_ = new TextLabel(holder_, {}, TextSize::Body, TextWeight::Regular);
  unknown_->setWordWrap(true);
  inside->addWidget(unknown_);
  auto *show = new ActionButton(holder_, tr("Show what is kept out"));
  inside->addWidget(show, 0, Qt::AlignLeft);
  inside->addStretch(1);
  connect(show, &QPushButton::clicked, this, &FirstStepsPane::keptOutAsked);
  column->addWidget(holderOfAdoption_, 1);
  return page;
}

void FirstStepsPane::setAdoption(QWidget *adoption)
{
  QLayout *column = adopt_->layout();
  column->removeWidget(holderOfAdoption_);
  holderOfAdoption_->deleteLater();
  holderOfAdoption_ = adoption;
  unknown_ = nullptr;
  column->addWidget(adoption);
}

void FirstStepsPane::setSite(const Site &site, const QTimeZone &zone)
{
  site_ = site;
  broker_->setZone(zone);
  topics_->setZone(zone);
  broker_->setSite(site);
  topics_->setSite(site);
  limit_->setSite(site);
  alarm_->setSite(site);
  if (step_ == static_cast<int>(FirstStepId::Topics))
    topics_->setBroker(broker_->broker());
  showSteps();
}

void FirstStepsPane::setPeople(const std::vector<Person> &people)
{
  signIn_->setPeople(people);
}

void FirstStepsPane::setSession(const SessionState &session)
{
  session_ = session;
  signIn_->setSession(session);
  const auto refusal = [&session](Permission permission) {
    if (sessionAllows(session, permission))
      return QString();
    if (session.person.empty())
      return tr("Nobody is signed in. Sign in first.");
    if (session.locked)
      return tr("The desk is locked. Type your password to unlock it.");
    return tr("Your role may not %1. Ask somebody whose role allows it.").arg(words::permission(permission));
  };
  broker_->setRefusal(refusal(Permission::ChangeSite));
  topics_->setRefusal(refusal(Permission::ChangeSite));
  limit_->setRefusal(refusal(Permission::ChangeRules));
  alarm_->setRefusal(refusal(Permission::ChangeRules));
  showSteps();
}

void FirstStepsPane::setHealth(const HealthDelta &health)
{
  health_ = health;
  broker_->setHealth(health);
  if (unknown_ != nullptr)
    unknown_->setText(health.rejected == 0
                          ? tr("Nothing is kept out. What comes on the topics belongs to assets of the site, or nothing comes yet.")
                          : tr("%1 payloads or values were kept out. Those of assets and streams that the site does not have yet are "
                               "listed under Kept out.")
                                .arg(words::count(health.rejected)));
  showSteps();
}

void FirstStepsPane::setTest(const BrokerTest &test)
{
  broker_->setTest(test);
  topics_->setTest(test);
}

void FirstStepsPane::setHadAlarm(bool had)
{
  hadAlarm_ = had;
  alarm_->setHadAlarm(had);
  showSteps();
}

bool FirstStepsPane::asksWho() const
{
  return body_->currentWidget() == signIn_;
}

void FirstStepsPane::open()
{
  openStep(std::min(nextStep(steps_), firstStepCount - 1));
  if (asksWho()) // what is typed goes there, and not to "Later"
    signIn_->focusFirst();
}

void FirstStepsPane::openStep(int step)
{
  step_ = std::clamp(step, 0, firstStepCount - 1);
  if (step_ == static_cast<int>(FirstStepId::Topics) && site_)
    topics_->setBroker(broker_->broker());
  showSteps();
}

void FirstStepsPane::showSteps()
{
  if (site_ && health_)
    steps_ = firstSteps(*site_, *health_, hadAlarm_);
  else
    steps_ = firstSteps({}, {}, hadAlarm_);
  for (int i = 0; i < firstStepCount; ++i) {
    const FirstStep &step = steps_[static_cast<std::size_t>(i)];
    Line &line = lines_[static_cast<std::size_t>(i)];
    line.button->setText(tr("%1 %2", "number, title").arg(i + 1).arg(step.title));
    line.button->setGlyph(step.done ? std::optional{Glyph::Check} : std::nullopt);
    line.button->setChecked(i == step_);
    line.button->setAccessibleName(step.done ? tr("Step %1, done: %2", "number, title").arg(i + 1).arg(step.title)
                                             : tr("Step %1: %2", "number, title").arg(i + 1).arg(step.title));
    line.state->setText(step.text);
  }
  const bool needsPerson = session_.person.empty();
  title_->setText(needsPerson ? tr("Before that: who is at this desk?") : steps_[static_cast<std::size_t>(step_)].title);
  explanation_->setText(needsPerson
                            ? tr("What is set up here is kept with who did it and why. The steps go on as soon as somebody is signed in.")
                            : explanationOf(step_));
  if (needsPerson)
    body_->setCurrentWidget(signIn_);
  else
    body_->setCurrentIndex(step_);
  previous_->setVisible(!needsPerson && step_ > 0);
  next_->setVisible(!needsPerson && step_ + 1 < firstStepCount);
  next_->setPrimary(!needsPerson && steps_[static_cast<std::size_t>(step_)].done);
  Q_EMIT stepsChanged();
}

void FirstStepsPane::resizeEvent(QResizeEvent *event)
{
  Pane::resizeEvent(event);
  arrange();
}

void FirstStepsPane::arrange()
{
  const double scale = holder_.theme().textScale;
  const bool beside = width() >= listBesideFrom * scale;
  int wide = static_cast<int>(listWidth * scale);
  for (const Line &line : lines_)
    wide = std::max(wide, line.button->minimumSizeHint().width());
  halves_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  list_->setMinimumWidth(beside ? wide : 0);
  list_->setMaximumWidth(beside ? wide : QWIDGETSIZE_MAX);
  for (const Line &line : lines_) {
    line.button->setMinimumWidth(beside ? wide : 0);
    line.state->setFixedWidth(wide);
    line.state->setVisible(beside);
  }
}

} // namespace andon
