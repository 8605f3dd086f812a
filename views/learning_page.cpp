// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/learning_page.h"

#include "models/items/learning_words.h"
#include "models/items/words.h"
#include "views/page_parts.h"
#include "views/table_height.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

constexpr int wideFrom = 1500;
constexpr int mediumFrom = 1000;
constexpr int askEvery = 15;   ///< ticks
constexpr int statusEvery = 3; ///< ticks, while a trainer works

} // namespace

LearningPage::LearningPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , holder_(holder)
    , board_(desk)
    , predictors_(new QComboBox)
    , champion_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , state_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , own_(new FilterButton(holder, tr("My taps")))
    , again_(new ActionButton(holder, tr("Read again")))
    , orders_(new LearningOrders(desk, holder, clock))
    , places_(new QStackedWidget)
    , review_(new QWidget)
    , columnRow_(new QHBoxLayout(review_))
    , tapScroll_(new QScrollArea)
    , queue_(new LearningList(holder, tr("Retraining queue")))
    , more_(new ActionButton(holder, tr("Earlier ones")))
    , opinions_(new LearningOpinions(desk, feed, *orders_, holder))
    , versions_(new LearningVersions(board_, feed, *orders_, holder))
    , shadow_(new LearningShadow(board_, feed, clock, holder))
    , triggers_(new LearningTriggers(board_, feed, *orders_, holder))
    , people_(new RecordTable(holder,
                              {tr("Person"), tr("Verdicts"), tr("Agreed"), tr("Disagreed"), tr("Alone"), tr("Changed"), tr("At once")}, 0))
    , peoplePane_(titledPane(holder, tr("How people judge, for reviewers only"), people_))
    , taps_(new LearningTaps(board_, feed, *orders_, holder))
    , cardPlace_(new QWidget)
    , card_(new CardPane(holder))
{
  setAccessibleName(tr("Learning"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // arranges itself by the width that there is
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(Measures::paneGap);
  outer->addWidget(buildHead());
  state_->setWordWrap(true);
  state_->setContentsMargins(12, 0, 12, 0);
  outer->addWidget(state_);
  places_->setAccessibleName(tr("Learning"));
  review_->setAccessibleName(tr("Learning"));
  columnRow_->setContentsMargins(0, 0, 0, 0);
  columnRow_->setSpacing(Measures::paneGap);
  const auto dressArea = [](QScrollArea &area) {
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setAccessibleName(tr("Learning"));
    area.setFocusPolicy(Qt::NoFocus);
  };
  for (QScrollArea *&area : areas_) {
    area = new QScrollArea;
    dressArea(*area);
    auto *content = new QWidget;
    content->setAccessibleName(tr("Learning"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Measures::paneGap);
    area->setWidget(content);
    columnRow_->addWidget(area);
  }
  dressArea(*tapScroll_);
  places_->addWidget(review_);
  places_->addWidget(tapScroll_);
  tapScroll_->setWidget(taps_);
  cardPlace_->setAccessibleName(tr("Model card"));
  auto *cardColumn = new QVBoxLayout(cardPlace_);
  cardColumn->setContentsMargins(0, 0, 0, 0);
  cardColumn->setSpacing(Measures::space2);
  auto *back = new ActionButton(holder, tr("Back to the versions"));
  back->setKeyHint(tr("Esc"));
  connect(back, &QPushButton::clicked, this, &LearningPage::goBack);
  cardColumn->addWidget(back, 0, Qt::AlignLeft);
  cardColumn->addWidget(card_, 1);
  places_->addWidget(cardPlace_);
  outer->addWidget(places_, 1);
  outer->addWidget(orders_);

  queue_->setFilters({tr("All"), tr("To review"), tr("In the queue"), tr("Accepted"), tr("Left out"), tr("Trained from")});
  queue_->addTool(more_);
  people_->setAccessibleName(tr("How people judge"));
  for (QWidget *pane : std::initializer_list<QWidget *>{queue_, opinions_, versions_, shadow_, triggers_, peoplePane_})
    pane->setParent(areas_.front()->widget()); // until they are arranged
  connectParts();
  fillPredictors();
  showQueue();
  showLife();
}

LearningPage::~LearningPage()
{
  delete places_; // its parts refer to members
}

QWidget *LearningPage::buildHead()
{
  predictors_->setAccessibleName(tr("Predictor"));
  predictors_->view()->setAccessibleName(tr("Predictor"));
  predictors_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  predictors_->setMinimumContentsLength(16);
  own_->setCheckable(true);
  own_->setAccessibleName(tr("Show what became of my own taps"));
  champion_->setAccessibleName(tr("What runs now"));
  state_->setAccessibleName(tr("State of the learning"));
  return headPane(holder_, tr("Predictor"), Measures::space3,
                  {new TextLabel(holder_, tr("Learning"), TextSize::AlarmTitle, TextWeight::Strong), predictors_, champion_, own_, again_});
}

void LearningPage::connectParts()
{
  connect(predictors_, &QComboBox::activated, this, &LearningPage::takePredictor);
  connect(own_, &QPushButton::clicked, this, [this] { showPlace(); });
  connect(again_, &QPushButton::clicked, &board_, &LearningBoard::askAll);
  connect(orders_, &LearningOrders::answered, &board_, &LearningBoard::askAll);
  connect(queue_, &LearningList::filterChanged, this, [this] { board_.setFilter(static_cast<QueueFilter>(queue_->filter())); });
  connect(queue_, &LearningList::chosenChanged, this, [this] {
    const std::string key = queue_->chosen();
    opinions_->setOccurrence(key.empty() ? nullptr : board_.find(OccurrenceId{std::stoll(key)}));
  });
  connect(more_, &QPushButton::clicked, &board_, &LearningBoard::askMore);
  connect(versions_, &LearningVersions::cardAsked, this, [this](const QString &package) { openCard(package.toStdString()); });
  connect(versions_, &LearningVersions::chosenChanged, this, [this] { shadow_->setVersion(versions_->chosen()); });
  connect(opinions_, &LearningOpinions::alarmAsked, this, &LearningPage::alarmAsked);
  connect(shadow_, &LearningShadow::alarmAsked, this, &LearningPage::alarmAsked);
  connect(shadow_, &LearningShadow::trendAsked, this, &LearningPage::trendAsked);
  connect(taps_, &LearningTaps::alarmAsked, this, &LearningPage::alarmAsked);
  connect(&board_, &LearningBoard::queueChanged, this, &LearningPage::showQueue);
  connect(&board_, &LearningBoard::tapsChanged, this, [this] {
    taps_->showTaps();
    showState();
  });
  connect(&board_, &LearningBoard::lifeChanged, this, &LearningPage::showLife);
  connect(&board_, &LearningBoard::statusChanged, this, [this] {
    triggers_->showStatus();
    showState();
  });
  connect(&feed_, &DeskFeed::siteChanged, this, [this] {
    fillPredictors();
    showQueue();
    showLife();
    taps_->showTaps();
  });
  connect(&feed_, &DeskFeed::peopleChanged, this, [this] {
    showQueue();
    showLife();
  });
  connect(&holder_, &ThemeHolder::changed, this, [this] {
    columns_ = 0;
    arrange();
    fitHeight(*people_, holder_, 1, 8);
  });
}

bool LearningPage::isReviewer() const
{
  return std::any_of(session_.roles.begin(), session_.roles.end(), [](Role role) { return roleAllows(role, Permission::ChangeRules); });
}

bool LearningPage::isOwnTaps() const
{
  return !isReviewer() || own_->isChecked();
}

void LearningPage::setOwnTaps(bool own)
{
  own_->setChecked(own);
  showPlace();
}

void LearningPage::setSession(const SessionState &session)
{
  if (session.person != session_.person)
    orders_->forget();
  session_ = session;
  opinions_->setSession(session);
  versions_->setSession(session);
  triggers_->setSession(session);
  taps_->setSession(session);
  board_.setPerson(session.person, sessionAllows(session, Permission::ChangeRules));
  showPlace();
  if (isVisible())
    board_.askAll();
}

void LearningPage::showPlace()
{
  const bool reviews = isReviewer();
  const bool operates =
      std::any_of(session_.roles.begin(), session_.roles.end(), [](Role role) { return roleAllows(role, Permission::OperateAlarms); });
  own_->setVisible(reviews && operates);
  isShowingCard_ = isShowingCard_ && !isOwnTaps();
  predictors_->setVisible(!isOwnTaps());
  champion_->setVisible(!isOwnTaps() && !champion_->text().isEmpty());
  places_->setCurrentWidget(isShowingCard_ ? cardPlace_ : isOwnTaps() ? static_cast<QWidget *>(tapScroll_) : review_);
}

void LearningPage::fillPredictors()
{
  const QSignalBlocker silent(predictors_);
  const QString before = words::text(board_.predictor().text());
  const bool isFirst = predictors_->count() == 0;
  predictors_->clear();
  predictors_->addItem(tr("Every alarm and predictor"), QString());
  for (const PredictorSetting &predictor : feed_.site().predictors)
    predictors_->addItem(words::predictorName(feed_.site(), predictor.id), words::text(predictor.id.text()));
  int at = predictors_->findData(before);
  if ((before.isEmpty() && isFirst) || at < 0)
    at = predictors_->count() > 1 ? 1 : 0; // the first predictor
  if (!feed_.hasSite())
    return predictors_->clear();
  predictors_->setCurrentIndex(at);
  takePredictor();
}

void LearningPage::choosePredictor(const PredictorId &predictor)
{
  predictors_->setCurrentIndex(std::max(0, predictors_->findData(words::text(predictor.text()))));
  takePredictor();
}

void LearningPage::takePredictor()
{
  const PredictorId wanted{predictors_->currentData().toString().toStdString()};
  if (wanted == board_.predictor())
    return;
  board_.setPredictor(wanted);
  if (isVisible())
    board_.askAll();
}

void LearningPage::showQueue()
{
  const QTimeZone zone = words::zone(feed_.site());
  const words::LearningContext in{feed_.site(), feed_.people(), zone};
  std::vector<LearningItem> items;
  for (const QueuedOccurrence &occurrence : board_.occurrences())
    items.push_back(words::queueItem(occurrence, in));
  const RetrainingPage &queue = board_.queue();
  const auto countOf = [&queue](RetrainingState state) { return static_cast<int>(queue.counts[static_cast<std::size_t>(state)]); };
  int all = 0;
  for (const std::uint64_t each : queue.counts)
    all += static_cast<int>(each);
  if (board_.hasQueue())
    queue_->setFilterCounts({all, static_cast<int>(queue.wantReview), countOf(RetrainingState::Queued), countOf(RetrainingState::Accepted),
                             countOf(RetrainingState::Rejected), countOf(RetrainingState::Trained)});
  const QString beside = items.empty() ? QString() : tr("%n occurrence(s) shown", nullptr, static_cast<int>(items.size()));
  queue_->setItems(std::move(items), beside,
                   !board_.hasQueue() ? (board_.problem() ? words::errorLine(*board_.problem()) : tr("Reading the queue."))
                   : all == 0         ? tr("Nobody has judged an alarm of it yet. Each verdict, given by one tap on an alarm, comes here.")
                                      : tr("No opinion is in this state. Choose \"All\" to see the others."));
  more_->setVisible(board_.hasMore());
  showState();
}

void LearningPage::showLife()
{
  const PredictorVersion *champion = board_.champion();
  champion_->setText(champion == nullptr
                         ? QString()
                         : tr("Champion %1 since %2", "version, time")
                               .arg(words::versionName(champion->number), words::dateTime(champion->time, words::zone(feed_.site()))));
  champion_->setVisible(!champion_->text().isEmpty() && !isOwnTaps());
  versions_->showLife();
  shadow_->setVersion(versions_->chosen());
  triggers_->showLife();
  people_->clearRows();
  for (const PersonConsistency &person : board_.people()) {
    const auto count = [](std::uint64_t number) { return words::count(number); };
    people_->addRow({words::personName(feed_.people(), person.person), count(person.verdicts), count(person.agreed),
                     count(person.disagreed), count(person.alone), count(person.changed), count(person.held)});
    for (int column = 1; column < 7; ++column)
      people_->alignRight(column);
  }
  people_->fit();
  fitHeight(*people_, holder_, 1, 8);
  peoplePane_->setVisible(people_->rows() > 0);
  showState();
}

void LearningPage::showState()
{
  QStringList said;
  if (const std::optional<Error> problem = board_.problem())
    said << words::errorLine(*problem);
  if (const QString outbox = words::outbox(board_.status()); !outbox.isEmpty() && !isOwnTaps())
    said << outbox;
  state_->setInk(board_.problem() ? Ink::Loss : Ink::Text2);
  state_->setText(said.join(QLatin1Char(' ')));
  state_->setVisible(!said.isEmpty());
}

void LearningPage::openCard(const std::string &package)
{
  const PredictorVersion *version = board_.version(package);
  if (version == nullptr)
    return;
  const QString name = words::predictorName(feed_.site(), version->predictor);
  card_->setCard(tr("Model card: %1, %2", "predictor, version").arg(name, words::versionName(version->number)), words::text(version->card),
                 QStringLiteral("%1-v%2.pdf").arg(words::text(version->predictor.text())).arg(version->number), tr("It has no card."));
  isShowingCard_ = true;
  showPlace();
  card_->focusFirst();
}

bool LearningPage::goBack()
{
  if (!isShowingCard_)
    return false;
  isShowingCard_ = false;
  showPlace();
  versions_->table().setFocus(Qt::OtherFocusReason);
  return true;
}

void LearningPage::focusFirst()
{
  if (isShowingCard_)
    return card_->focusFirst();
  if (isOwnTaps())
    return taps_->focusFirst();
  if (queue_->list().isVisibleTo(this))
    queue_->list().setFocus(Qt::OtherFocusReason);
  else
    predictors_->setFocus(Qt::OtherFocusReason);
}

void LearningPage::tick()
{
  ++ticks_;
  const bool isTraining = std::any_of(board_.status().trainers.begin(), board_.status().trainers.end(),
                                      [](const TrainerRun &run) { return run.ended == noTime; });
  if (ticks_ % askEvery == 0)
    board_.askAll();
  else if (isTraining && ticks_ % statusEvery == 0)
    board_.askStatus();
}

void LearningPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void LearningPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  board_.askAll();
}

void LearningPage::arrange()
{
  const double wide = width() / holder_.theme().textScale;
  const int columns = wide >= wideFrom ? 3 : wide >= mediumFrom ? 2 : 1;
  if (columns == columns_)
    return;
  columns_ = columns;
  const std::array<std::vector<QWidget *>, 3> panes =
      columns == 3   ? std::array<std::vector<QWidget *>, 3>{{{queue_, opinions_}, {shadow_, triggers_}, {versions_, peoplePane_}}}
      : columns == 2 ? std::array<std::vector<QWidget *>, 3>{{{queue_, opinions_, triggers_}, {versions_, shadow_, peoplePane_}, {}}}
                     : std::array<std::vector<QWidget *>, 3>{{{queue_, opinions_, versions_, shadow_, triggers_, peoplePane_}, {}, {}}};
  for (QScrollArea *area : areas_)
    while (area->widget()->layout()->count() > 0)
      delete area->widget()->layout()->takeAt(0);
  for (std::size_t i = 0; i < panes.size(); ++i) {
    auto *column = static_cast<QVBoxLayout *>(areas_[i]->widget()->layout());
    for (QWidget *pane : panes[i])
      column->addWidget(pane, pane == queue_ ? 1 : 0);
    if (std::find(panes[i].begin(), panes[i].end(), queue_) == panes[i].end())
      column->addStretch(1);
    areas_[i]->setVisible(!panes[i].empty());
    columnRow_->setStretch(static_cast<int>(i), panes[i].empty() ? 0 : 1);
  }
}

} // namespace andon
