// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "models/items/words.h"
#include "views/first_step_topics.h"
#include "views/flow_layout.h"

#include <QBoxLayout>

namespace andon {

BrokerStep::BrokerStep(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , present_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , form_(new QWidget)
    , address_(
          new HelpedField(holder, tr("Address"), tr("Of the MQTT broker, like 192.168.1.20:1883; encrypted: ssl://broker.example:8883.")))
    , user_(new HelpedField(holder, tr("User"), tr("Empty: the broker takes anybody.")))
    , passwordFile_(
          new HelpedField(holder, tr("Password file"), tr("Full path of a file whose first line is the password; it stays there.")))
    , caFile_(new HelpedField(holder, tr("Authority to trust"), tr("PEM file, for ssl:// with a certificate of your own; else empty.")))
    , said_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong, Ink::Loss))
    , trial_(new TrialLine(holder))
    , test_(new ActionButton(holder, tr("Test")))
    , next_(new ActionButton(holder, tr("Listen to its topics")))
    , more_(new ActionButton(holder, tr("More settings...")))
{
  setAccessibleName(tr("Reach a broker"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space1, Measures::space1, Measures::space1, Measures::space1); // of the focus frame
  column->setSpacing(Measures::space3);
  present_->setWordWrap(true);
  present_->setAccessibleName(tr("The broker that there is"));
  column->addWidget(present_);
  form_->setAccessibleName(tr("Where the broker is"));
  auto *fields = new QVBoxLayout(form_);
  fields->setContentsMargins(0, 0, 0, 0);
  fields->setSpacing(Measures::space2);
  fields->addWidget(address_);
  auto *side = new QHBoxLayout;
  side->setSpacing(Measures::space3);
  for (HelpedField *field : {user_, passwordFile_, caFile_})
    side->addWidget(field, 1, Qt::AlignTop);
  fields->addLayout(side);
  column->addWidget(form_);
  column->addWidget(trial_);
  said_->setWordWrap(true);
  said_->hide();
  column->addWidget(said_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("What can be done with the broker"));
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  for (ActionButton *button : {test_, next_, more_})
    flow->addWidget(button);
  column->addWidget(buttons);
  column->addStretch(1);
  for (HelpedField *field : {address_, user_, passwordFile_, caFile_}) {
    connect(field, &HelpedField::edited, this, [this] {
      passed_ = false;
      said_->hide();
      trial_->clear();
      showState();
    });
    connect(&field->field(), &QLineEdit::returnPressed, this, &BrokerStep::tryOut);
  }
  connect(test_, &QPushButton::clicked, this, &BrokerStep::tryOut);
  connect(next_, &QPushButton::clicked, this, &BrokerStep::nextAsked);
  connect(more_, &QPushButton::clicked, this, &BrokerStep::formAsked);
  showState();
}

BrokerStep::~BrokerStep()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

void BrokerStep::setSite(const Site &site)
{
  site_ = site;
  form_->setVisible(site_.brokers.empty());
  present_->setVisible(!site_.brokers.empty());
  if (!site_.brokers.empty())
    trial_->clear();
  showState();
}

void BrokerStep::setHealth(const HealthDelta &health)
{
  if (health.brokers.empty())
    return present_->clear();
  const BrokerHealth &broker = health.brokers.front();
  QString words = tr("Broker %1 at %2: %3.", "name, address, state")
                      .arg(safeLine(broker.id.text()), safeLine(broker.url), words::connection(broker.state));
  if (!broker.reason.empty())
    words += QLatin1Char(' ') + tr("%1. %2", "reason, remedy").arg(words::sentence(broker.reason), words::text(broker.remedy));
  present_->setText(words);
  present_->setAccessibleName(words);
}

void BrokerStep::setRefusal(const QString &why)
{
  refusal_ = why;
  showState();
}

void BrokerStep::showState()
{
  const bool isSaved = !site_.brokers.empty();
  test_->setVisible(!isSaved);
  test_->setRefusal(refusal_);
  test_->setText(testing_ ? tr("Stop the test") : tr("Test"));
  test_->setAccessibleName(test_->text());
  test_->setPrimary(!isSaved && !passed_);
  next_->setPrimary(isSaved || passed_);
  next_->setRefusal(refusal_.isEmpty() && !isSaved && !passed_ ? tr("Test it first.") : refusal_);
  more_->setText(isSaved ? tr("Change it...") : tr("More settings..."));
  more_->setAccessibleName(more_->text());
  more_->setRefusal(refusal_);
}

BrokerDraft BrokerStep::draft() const
{
  BrokerDraft draft = draftOf(Broker{});
  draft.keepAlive.clear();
  draft.address = address_->text();
  draft.id = freshBrokerId(site_, draft.address);
  draft.user = user_->text();
  draft.passwordFile = passwordFile_->text();
  draft.caFile = caFile_->text();
  return draft;
}

std::optional<Broker> BrokerStep::broker()
{
  if (!site_.brokers.empty())
    return site_.brokers.front();
  const CheckedDraft checked = check(draft(), site_, {}, false);
  const std::pair<const char *, HelpedField *> fields[] = {
      {"url", address_}, {"user", user_}, {"password_file", passwordFile_}, {"ca_file", caFile_}};
  HelpedField *first = nullptr;
  for (const auto &[key, field] : fields) {
    field->setProblem({});
    for (const DraftProblem &problem : checked.problems)
      if (problem.field == QLatin1String{key}) {
        field->setProblem(problem.text);
        first = first == nullptr ? field : first;
      }
  }
  if (first != nullptr)
    first->field().setFocus();
  if (!checked.problems.empty())
    return std::nullopt;
  return checked.broker;
}

void BrokerStep::setTest(const BrokerTest &test)
{
  if (!testing_ || !test.isTrial)
    return;
  trial_->show(test, zone_);
  testing_ = test.running;
  passed_ = !test.running && !test.stopped && !test.failure;
  showState();
  if (passed_)
    next_->setFocus();
}

void BrokerStep::tryOut()
{
  if (test_->isRefused() || !waiting_.isNone())
    return;
  if (testing_) {
    desk_.submit(StopBrokerTest{}, [](const CommandOutcome &) {});
    return;
  }
  auto typed = broker();
  if (!typed)
    return;
  said_->hide();
  trial_->clear();
  testing_ = true;
  showState();
  waiting_ = desk_.submit(TryBroker{std::move(*typed), false}, [this](const CommandOutcome &outcome) {
    waiting_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome)) {
      testing_ = false;
      said_->setText(words::errorLine(refused->reason));
      said_->setAccessibleName(said_->text());
      said_->show();
    }
    showState();
  });
}

} // namespace andon
