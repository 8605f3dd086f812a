// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sources_page.h"

#include "models/items/source_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace andon {
namespace {

constexpr int wideFrom = 1500;
constexpr int columnBelow = 1000;
constexpr int filesEvery = 10; ///< ticks
constexpr int unknownEvery = 3;

} // namespace

SourcesPage::SourcesPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, DemoSignIn demoSignIn, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , holder_(holder)
    , clock_(clock)
    , places_(new QStackedWidget)
    , scroll_(new QScrollArea)
    , content_(new QWidget)
    , grid_(new QGridLayout(content_))
    , steps_(new FirstStepsPane(desk, holder, clock, std::move(demoSignIn)))
    , brokers_(new BrokerTable(holder))
    , panel_(new BrokerPanel(desk, holder))
    , load_(new Pane(holder))
    , loadOver_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , overAgreed_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong, Ink::Loss))
    , bars_(new LoadBars(holder))
    , messages_(new MessageViewer(desk, holder))
    , store_(new StoreStrip(holder))
    , keptOut_(new KeptOutPane(desk, holder))
    , adoption_(new AdoptionPane(desk, feed, holder))
    , violations_(new ViolationsPane(desk, holder))
{
  setAccessibleName(tr("Brokers and sources"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setAccessibleName(tr("Brokers and sources"));
  scroll_->setFocusPolicy(Qt::NoFocus);
  content_->setAccessibleName(tr("Brokers and sources"));
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(Measures::paneGap);
  scroll_->setWidget(content_);
  places_->setAccessibleName(tr("Brokers and sources"));
  places_->addWidget(scroll_);
  places_->addWidget(panel_);
  places_->addWidget(steps_);
  stepAdoption_ = new AdoptionPane(desk, feed, holder);
  steps_->setAdoption(stepAdoption_);
  showPlace(scroll_);
  outer->addWidget(places_);

  auto *column = new QVBoxLayout(load_);
  column->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space2);
  load_->setAccessibleName(tr("Load by topic"));
  column->addWidget(new TextLabel(holder, tr("Load by topic"), TextSize::RowTitle, TextWeight::Strong));
  loadOver_->setAccessibleName(tr("What the load was counted over"));
  loadOver_->setWordWrap(true);
  column->addWidget(loadOver_);
  column->addWidget(bars_);
  overAgreed_->setAccessibleName(tr("Topics above their agreed rate"));
  overAgreed_->setWordWrap(true);
  overAgreed_->hide();
  column->addWidget(overAgreed_);
  column->addStretch(1);
  loadOver_->setText(tr("Counting messages a second"));

  connect(brokers_, &BrokerTable::testAsked, this,
          [this](const QString &broker) { Q_EMIT commandAsked(TestBroker{BrokerId{broker.toStdString()}}); });
  connect(brokers_, &BrokerTable::addAsked, this, [this] {
    BrokerDraft draft = draftOf(Broker{});
    draft.keepAlive.clear();
    addBroker(draft);
  });
  connect(brokers_, &BrokerTable::editAsked, this, [this](const QString &broker) { editBroker(BrokerId{broker.toStdString()}); });
  connect(panel_, &BrokerPanel::closed, this, [this] { goBack(); });
  connect(brokers_, &BrokerTable::stepsAsked, this, &SourcesPage::openSteps);
  connect(steps_, &FirstStepsPane::left, this, [this] { goBack(); });
  connect(steps_, &FirstStepsPane::alarmsAsked, this, &SourcesPage::alarmsAsked);
  connect(steps_, &FirstStepsPane::keptOutAsked, this, &SourcesPage::showKeptOut);
  connect(steps_, &FirstStepsPane::formAsked, this, [this] {
    if (site_ && !site_->brokers.empty())
      editBroker(site_->brokers.front().id);
    else
      addBroker(steps_->brokerStep().draft());
  });
  connect(panel_, &BrokerPanel::saved, this, [this](const QString &words) {
    brokers_->say(words);
    goBack();
  });
  connect(brokers_, &BrokerTable::stopAsked, this, [this] { Q_EMIT commandAsked(StopBrokerTest{}); });
  connect(adoption_, &AdoptionPane::waitingChanged, this, [this](int count) {
    hasWaiting_ = count > 0;
    arrange();
  });
  connect(&holder, &ThemeHolder::changed, this, &SourcesPage::arrange);
  arrange();
}

SourcesPage::~SourcesPage()
{
  for (Ticket *ticket : {&traffic_, &test_, &files_})
    cancel(*ticket);
}

void SourcesPage::cancel(Ticket &ticket)
{
  if (!ticket.isNone())
    desk_.cancel(ticket);
  ticket = {};
}

void SourcesPage::setSite(const Site &site, const QTimeZone &zone)
{
  site_ = site;
  brokers_->setZone(zone);
  brokers_->setSite(site);
  panel_->setZone(zone);
  panel_->setSite(site);
  messages_->setZone(zone);
  messages_->setSite(site);
  steps_->setSite(site, zone);
  showSteps();
  keptOut_->setZone(zone);
  adoption_->setZone(zone);
  stepAdoption_->setZone(zone);
  violations_->setSite(site, zone);
}

void SourcesPage::setSession(const SessionState &session)
{
  QString why;
  if (!sessionAllows(session, TestBroker::permission)) {
    if (session.locked)
      why = tr("The desk is locked. Type your password to unlock it.");
    else if (session.person.empty())
      why = tr("Nobody is signed in. Sign in first.");
    else
      why = tr("Your role may not %1. Ask somebody whose role allows it.").arg(words::permission(TestBroker::permission));
  }
  brokers_->setRefusal(why);
  brokers_->addButton().setRefusal(sessionAllows(session, Permission::ChangeSite)
                                       ? QString()
                                       : tr("Your role may not change brokers. An engineer or an administrator may."));
  panel_->setSession(session);
  steps_->setSession(session);
}

void SourcesPage::setPeople(const std::vector<Person> &people)
{
  steps_->setPeople(people);
}

void SourcesPage::openSteps()
{
  showPlace(steps_);
  steps_->open();
}

void SourcesPage::editBroker(const BrokerId &broker)
{
  const Broker *present = site_ ? findBroker(*site_, broker) : nullptr;
  if (present == nullptr)
    return;
  showPlace(panel_);
  panel_->open(*present);
}

void SourcesPage::addBroker(const BrokerDraft &draft)
{
  showPlace(panel_);
  panel_->openNew(draft);
}

void SourcesPage::showPlace(QWidget *place)
{
  opener_ = places_->currentWidget();
  places_->setCurrentWidget(place);
  // What is not shown asks for no room.
  for (int i = 0; i < places_->count(); ++i) {
    const QSizePolicy::Policy policy = places_->widget(i) == place ? QSizePolicy::Expanding : QSizePolicy::Ignored;
    places_->widget(i)->setSizePolicy(policy, policy);
  }
  if (place == scroll_ && isVisible())
    brokers_->addButton().setFocus();
}

void SourcesPage::setHealth(const HealthDelta &health)
{
  health_ = health;
  brokers_->setHealth(health, clock_.utc());
  store_->setHealth(health);
  steps_->setHealth(health);
  showSteps();
}

void SourcesPage::noteAlarm()
{
  if (std::exchange(hadAlarm_, true))
    return;
  steps_->setHadAlarm(true);
  showSteps();
}

void SourcesPage::showSteps()
{
  if (!site_ || !health_)
    return;
  const FirstSteps &steps = steps_->steps();
  const auto done = std::count_if(steps.begin(), steps.end(), [](const FirstStep &step) { return step.done; });
  ActionButton &button = brokers_->stepsButton();
  // Who has come as far as values and rules waits for an alarm without being taught.
  button.setVisible(nextStep(steps) < static_cast<int>(FirstStepId::Alarm));
  button.setText(tr("First steps, %1 of %2 done...", "counts").arg(done).arg(firstStepCount));
  if (site_->brokers.empty() && health_->brokers.empty() && !leftSteps_ && places_->currentWidget() == scroll_)
    openSteps();
}

void SourcesPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  if (traffic_.isNone())
    traffic_ = desk_.watch(TrafficInterest{}, [this](const Delta &delta) {
      if (const auto *traffic = std::get_if<TrafficDelta>(&delta)) {
        bars_->setTraffic(*traffic);
        const auto over = std::chrono::floor<std::chrono::seconds>(traffic->over);
        loadOver_->setText(traffic->topics.empty() ? tr("Counting messages a second")
                                                   : tr("messages a second, over the last %1").arg(words::duration(over)));
        const QString words = words::overAgreed(*traffic);
        overAgreed_->setText(words);
        overAgreed_->setAccessibleName(words);
        overAgreed_->setVisible(!words.isEmpty());
      }
    });
  if (test_.isNone())
    test_ = desk_.watch(BrokerTestInterest{}, [this](const Delta &delta) {
      if (const auto *test = std::get_if<BrokerTestDelta>(&delta)) {
        brokers_->setTest(*test);
        panel_->setTest(*test);
        steps_->setTest(*test);
      }
    });
  keptOut_->ask();
  adoption_->ask();
  stepAdoption_->ask();
  violations_->ask();
  askFiles();
}

void SourcesPage::hideEvent(QHideEvent *event)
{
  QWidget::hideEvent(event);
  cancel(traffic_);
  cancel(test_);
}

void SourcesPage::tick()
{
  keptOut_->ask();
  violations_->ask();
  if (++ticks_ % filesEvery == 0)
    askFiles();
  if (ticks_ % unknownEvery == 0)
    (places_->currentWidget() == steps_ ? stepAdoption_ : adoption_)->ask();
}

void SourcesPage::askFiles()
{
  if (!files_.isNone())
    return;
  files_ = desk_.ask(StoreFilesQuery{}, [this](const Result<StoreFiles> &answer) {
    files_ = {};
    store_->setFiles(answer);
  });
}

void SourcesPage::showKeptOut()
{
  showPlace(scroll_);
  keptOut_->table().setFocus();
  // Later: a page that was just opened has no layout yet.
  QMetaObject::invokeMethod(
      this, [this] { scroll_->ensureWidgetVisible(keptOut_); }, Qt::QueuedConnection);
}

void SourcesPage::showViolations(const AssetId &asset)
{
  showPlace(scroll_);
  violations_->showAsset(asset);
  violations_->table().setFocus();
  QMetaObject::invokeMethod(
      this, [this] { scroll_->ensureWidgetVisible(violations_); }, Qt::QueuedConnection);
}

bool SourcesPage::goBack()
{
  if (adoption_->goBack())
    return true;
  if (places_->currentWidget() == panel_ && opener_ == steps_) {
    showPlace(steps_);
    return true;
  }
  if (places_->currentWidget() != scroll_) {
    leftSteps_ = leftSteps_ || places_->currentWidget() == steps_;
    showPlace(scroll_);
    return true;
  }
  if (!messages_->messages().isHeld())
    return false;
  messages_->release();
  return true;
}

void SourcesPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void SourcesPage::arrange()
{
  const double scale = holder_.theme().textScale;
  const Arrangement wanted = width() >= wideFrom * scale     ? Arrangement::Wide
                             : width() < columnBelow * scale ? Arrangement::Column
                                                             : Arrangement::Narrow;
  messages_->setMinimumHeight(static_cast<int>((wanted == Arrangement::Column ? 660 : 290) * scale));
  keptOut_->setMinimumHeight(static_cast<int>(160 * scale));
  adoption_->setMinimumHeight(static_cast<int>((!hasWaiting_ ? 150 : wanted == Arrangement::Column ? 720 : 420) * scale));
  violations_->setMinimumHeight(static_cast<int>(160 * scale));
  if (wanted == arrangement_)
    return;
  arrangement_ = wanted;
  while (grid_->count() > 0)
    delete grid_->takeAt(0);
  for (int i = 0; i < 9; ++i) {
    grid_->setColumnStretch(i, 0);
    grid_->setRowStretch(i, 0);
  }
  // The order of the fields follows the order on the page.
  switch (wanted) {
  case Arrangement::Wide:
    grid_->addWidget(brokers_, 1, 0, 1, 3);
    grid_->addWidget(load_, 2, 0);
    grid_->addWidget(adoption_, 2, 1, 1, 2);
    grid_->addWidget(messages_, 3, 0, 1, 2);
    grid_->addWidget(store_, 3, 2);
    grid_->addWidget(keptOut_, 4, 0, 1, 3);
    grid_->addWidget(violations_, 8, 0, 1, 3);
    grid_->setColumnStretch(0, 29);
    grid_->setColumnStretch(1, 42);
    grid_->setColumnStretch(2, 29);
    grid_->setRowStretch(2, 3);
    grid_->setRowStretch(3, 5);
    break;
  case Arrangement::Narrow:
    grid_->addWidget(brokers_, 1, 0, 1, 2);
    grid_->addWidget(adoption_, 2, 0, 1, 2);
    grid_->addWidget(messages_, 3, 0, 1, 2);
    grid_->addWidget(load_, 4, 0);
    grid_->addWidget(store_, 4, 1);
    grid_->addWidget(keptOut_, 5, 0, 1, 2);
    grid_->addWidget(violations_, 8, 0, 1, 2);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    grid_->setRowStretch(3, 1);
    break;
  case Arrangement::Column:
    grid_->addWidget(brokers_, 1, 0);
    grid_->addWidget(adoption_, 2, 0);
    grid_->addWidget(messages_, 3, 0);
    grid_->addWidget(load_, 4, 0);
    grid_->addWidget(store_, 5, 0);
    grid_->addWidget(keptOut_, 6, 0);
    grid_->addWidget(violations_, 8, 0);
    grid_->setColumnStretch(0, 1);
    grid_->setRowStretch(3, 1);
    break;
  }
}

} // namespace andon
