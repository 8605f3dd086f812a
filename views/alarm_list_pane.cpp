// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_list_pane.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

namespace andon {
namespace {

/// Below this width of the pane asset and alarm share a column (look.md: desk at 1280).
constexpr int mergeBelow = 900;

QString keyText(const CommandTable &commands, CommandId id)
{
  return commands.action(id).shortcut().toString(QKeySequence::NativeText);
}

} // namespace

AlarmListPane::AlarmListPane(Desk &desk, DeskFeed &feed, CommandTable &commands, const ThemeHolder &holder, FlashTimer &flash,
                             const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , feed_(feed)
    , commands_(commands)
    , holder_(holder)
    , clock_(clock)
    , proxy_(feed.alarms())
    , filter_(new Field(holder))
    , place_(new FilterButton(holder, {}))
    , all_(new FilterButton(holder, tr("All")))
    , unacknowledged_(new FilterButton(holder, tr("Unacknowledged")))
    , urgentAndHigh_(new FilterButton(holder, tr("URGENT and HIGH")))
    , process_(new FilterButton(holder, words::alarmKind(AlarmKind::Process)))
    , sensor_(new FilterButton(holder, words::alarmKind(AlarmKind::Sensor)))
    , console_(new FilterButton(holder, words::alarmKind(AlarmKind::Console)))
    , held_(new ActionButton(holder))
    , table_(new AlarmTable(proxy_, holder, flash, clock))
    , empty_(new StateCard(holder))
    , emptyPage_(new QWidget)
    , stack_(new QStackedWidget)
    , status_(new StatusLine(holder))
{
  setAccessibleName(tr("Alarms"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("Alarm list with filter"));
  outer->addWidget(pane);
  auto *column = new QVBoxLayout(pane);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);

  auto *head = new QWidget;
  head->setAccessibleName(tr("Filter of the list"));
  auto *flow = new FlowLayout(Measures::space2, head);
  flow->setContentsMargins(8, 6, 8, 6);
  column->addWidget(head);
  buildHead();
  for (QWidget *part :
       std::initializer_list<QWidget *>{filter_, place_, all_, unacknowledged_, urgentAndHigh_, process_, sensor_, console_, held_})
    flow->addWidget(part);

  emptyPage_->setAccessibleName(tr("No alarm"));
  auto *center = new QHBoxLayout(emptyPage_);
  center->addStretch(1);
  center->addWidget(empty_, 2, Qt::AlignVCenter);
  center->addStretch(1);
  stack_->setAccessibleName(tr("Alarm list"));
  stack_->addWidget(table_);
  stack_->addWidget(emptyPage_);
  column->addWidget(stack_, 1);

  status_->addKeyHint(keyText(commands, CommandId::NextUnacknowledged), tr("next unacknowledged"));
  status_->addKeyHint(tr("Space", "key"), tr("select"));
  status_->addKeyHint(keyText(commands, CommandId::SelectAll), tr("all"));
  status_->addKeyHint(keyText(commands, CommandId::Acknowledge), tr("acknowledge"));
  column->addWidget(status_);

  patience_.setSingleShot(true);
  patience_.setInterval(holdPatience);
  connect(&patience_, &QTimer::timeout, this, &AlarmListPane::release);
  connect(table_, &AlarmTable::touched, this, [this] {
    proxy_.setHeld(true);
    patience_.start();
  });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { watchFocus(now); });
  connect(table_, &AlarmTable::selectionMoved, this, &AlarmListPane::selectionChanged);
  connect(&proxy_, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
    const int current = table_->currentIndex().row();
    // A change of a state may allow or refuse commands; a value concerns only the detail's own row.
    if (from.column() == 0 || (current >= from.row() && current <= to.row()))
      Q_EMIT selectionChanged();
  });
  connect(&proxy_, &AlarmListProxy::heldChanged, this, &AlarmListPane::updateHeld);
  for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&proxy_, signal, this, &AlarmListPane::updateEmpty);
  connect(&feed.alarms(), &AlarmListModel::countsChanged, this, &AlarmListPane::updateCounts);
  connect(&feed, &DeskFeed::healthChanged, this, &AlarmListPane::updateEmpty);
  connect(&feed, &DeskFeed::siteChanged, this, &AlarmListPane::updateEmpty);
  connect(&holder, &ThemeHolder::changed, this, [this] { table_->setMerged(width() < mergeBelow * holder_.theme().textScale); });
  connect(empty_, &StateCard::asked, this, [this] {
    if (feed_.alarms().counts().listed == 0) {
      Q_EMIT stepsAsked();
      return;
    }
    filter_->clear();
    setPlace({}, std::nullopt);
    all_->click();
  });
  updateHeld();
  updateCounts();
  updateEmpty();
  askQuietSince();
}

void AlarmListPane::buildHead()
{
  filter_->setPlaceholderText(tr("Filter"));
  filter_->setAccessibleName(tr("Filter alarms by asset, area or name"));
  filter_->setKeyHint(keyText(commands_, CommandId::Filter));
  filter_->setClearButtonEnabled(true);
  filter_->setEmptiedByEscape(true);
  for (QToolButton *clear : filter_->findChildren<QToolButton *>())
    clear->setAccessibleName(tr("Clear the filter"));
  connect(filter_, &QLineEdit::textChanged, &proxy_, &AlarmListProxy::setText);
  connect(filter_, &QLineEdit::textChanged, this, &AlarmListPane::updateEmpty);
  connect(filter_, &QLineEdit::returnPressed, this, [this] {
    if (proxy_.rowCount() > 0 && !table_->currentIndex().isValid())
      table_->selectRow(0);
    table_->setFocus();
  });
  const auto chip = [this](FilterButton &button, AlarmChoice choice) {
    button.setCheckable(true);
    connect(&button, &QPushButton::clicked, this, [this, choice] {
      proxy_.setChoice(choice);
      all_->setChecked(choice == AlarmChoice::All);
      unacknowledged_->setChecked(choice == AlarmChoice::Unacknowledged);
      urgentAndHigh_->setChecked(choice == AlarmChoice::UrgentAndHigh);
      process_->setChecked(choice == AlarmChoice::Process);
      sensor_->setChecked(choice == AlarmChoice::Sensor);
      console_->setChecked(choice == AlarmChoice::Console);
      updateEmpty();
    });
  };
  place_->setCheckable(true);
  place_->hide();
  connect(place_, &QPushButton::clicked, this, [this] { setPlace({}, std::nullopt); });
  chip(*all_, AlarmChoice::All);
  chip(*unacknowledged_, AlarmChoice::Unacknowledged);
  chip(*urgentAndHigh_, AlarmChoice::UrgentAndHigh);
  chip(*process_, AlarmChoice::Process);
  chip(*sensor_, AlarmChoice::Sensor);
  chip(*console_, AlarmChoice::Console);
  all_->setChecked(true);
  held_->setCheckable(true);
  // Its place is kept while it is hidden: the rows must not move when the hold begins.
  QSizePolicy keepsPlace = held_->sizePolicy();
  keepsPlace.setRetainSizeWhenHidden(true);
  held_->setSizePolicy(keepsPlace);
  held_->setKeyHint(keyText(commands_, CommandId::ReleaseList));
  connect(held_, &QPushButton::clicked, &commands_.action(CommandId::ReleaseList), &QAction::trigger);
}

void AlarmListPane::updateHeld()
{
  held_->setChecked(true);
  held_->setText(tr("Held, %n new", nullptr, proxy_.waiting()));
  held_->setAccessibleName(held_->text());
  held_->setToolTip(tr("The list keeps still. Release it to see what came and went meanwhile."));
  held_->setVisible(proxy_.isHeld());
}

AlarmListPane::~AlarmListPane()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void AlarmListPane::askQuietSince()
{
  question_ = desk_.ask(JournalQuery{.alarm = {}, .before = {}, .limit = 1}, [this](const Result<JournalPage> &answer) {
    question_ = {};
    if (!answer || answer->rows.empty() || quietSince_ != noTime)
      return; // "No alarm" alone is true as well, and what the window saw itself is later
    const Occurrence &newest = answer->rows.front();
    quietSince_ = newest.returnedAt == noTime ? newest.raisedAt : newest.returnedAt;
    updateEmpty();
  });
}

void AlarmListPane::updateCounts()
{
  const AlarmCounts counts = feed_.alarms().counts();
  all_->setCount(counts.listed);
  unacknowledged_->setCount(counts.unacknowledged);
  urgentAndHigh_->setCount(counts.urgentAndHigh);
  process_->setCount(counts.listed - counts.sensors - counts.console);
  sensor_->setCount(counts.sensors);
  console_->setCount(counts.console);
  process_->setAccessibleName(tr("Alarms of the process, %1").arg(counts.listed - counts.sensors - counts.console));
  sensor_->setAccessibleName(tr("Alarms of sensors, %1").arg(counts.sensors));
  console_->setAccessibleName(tr("Alarms of this console, %1").arg(counts.console));
  all_->setAccessibleName(tr("All alarms, %1").arg(counts.listed));
  unacknowledged_->setAccessibleName(tr("Unacknowledged alarms, %1").arg(counts.unacknowledged));
  urgentAndHigh_->setAccessibleName(tr("Alarms of priority URGENT and HIGH, %1").arg(counts.urgentAndHigh));
  status_->setSums(tr("%1 URGENT, %2 HIGH, %3 MEDIUM, %4 LOW")
                       .arg(counts.byPriority[1])
                       .arg(counts.byPriority[2])
                       .arg(counts.byPriority[3])
                       .arg(counts.byPriority[4]));
  const bool isQuiet = counts.listed == 0;
  if (isQuiet && hadAlarms_)
    quietSince_ = clock_.utc(); // the last one left while the window watched
  hadAlarms_ = !isQuiet;
  updateEmpty();
}

void AlarmListPane::updateEmpty()
{
  if (proxy_.rowCount() > 0) {
    stack_->setCurrentWidget(table_);
    return;
  }
  StateContent content;
  const std::optional<HealthDelta> &health = feed_.health();
  if (feed_.alarms().counts().listed > 0) {
    content.fact = tr("No alarm fits the filter");
    content.cause = tr("Listed without it: %1.").arg(feed_.alarms().counts().listed);
    content.button = tr("Show all");
  } else if (health && health->brokers.empty()) {
    content.fact = tr("No broker is set up");
    content.cause = tr("Nothing can be received. Five steps lead from here to the first alarm.");
    content.button = tr("Show the steps");
  } else {
    content.fact =
        quietSince_ == noTime ? tr("No alarm") : tr("No alarm since %1").arg(words::minute(quietSince_, words::zone(feed_.site())));
    if (health && health->newestAge >= Duration::zero())
      content.cause = tr("%1 streams, newest sample %2 old.").arg(words::count(health->streams), words::seconds(health->newestAge));
    else
      content.cause = tr("No sample has arrived yet.");
  }
  empty_->setContent(content);
  stack_->setCurrentWidget(emptyPage_);
}

void AlarmListPane::watchFocus(QWidget *now)
{
  // Another window in front does not end the reading; going elsewhere in this one does.
  if (proxy_.isHeld() && now != nullptr && now->window() == window() && now != table_ && !table_->isAncestorOf(now) && now != held_)
    release();
}

void AlarmListPane::release()
{
  patience_.stop();
  proxy_.setHeld(false);
  updateEmpty();
}

void AlarmListPane::setPlace(const QString &name, std::optional<std::unordered_set<AssetId>> assets)
{
  const bool isLimited = assets.has_value();
  proxy_.setAssets(std::move(assets));
  place_->setLabel(tr("Only %1: show all", "place").arg(name));
  place_->setAccessibleName(tr("Only alarms of %1; press for all").arg(name));
  place_->setChecked(isLimited);
  place_->setVisible(isLimited);
  updateEmpty();
}

void AlarmListPane::reveal(const AlarmId &alarm)
{
  if (!proxy_.indexOf(alarm).isValid()) {
    release();
    filter_->clear();
    setPlace({}, std::nullopt);
    all_->click();
  }
  table_->select(alarm);
}

void AlarmListPane::focusFilter()
{
  filter_->setFocus(Qt::ShortcutFocusReason);
  filter_->selectAll();
}

void AlarmListPane::selectNextUnacknowledged()
{
  const int rows = proxy_.rowCount();
  const int start = table_->currentIndex().row();
  for (int step = 1; step <= rows; ++step) {
    const QModelIndex index = proxy_.index((start + step + rows) % rows, 0);
    const AlarmFacts &facts = proxy_.facts(index);
    if (!isUnacknowledged(facts.status) || facts.departed)
      continue;
    table_->select(facts.status.alarm);
    table_->setFocus(Qt::ShortcutFocusReason);
    return;
  }
  const AlarmCounts counts = feed_.alarms().counts();
  if (counts.unacknowledged > 0)
    status_->say(tr("The filter hides %n unacknowledged alarm(s)", nullptr, counts.unacknowledged));
  else
    status_->say(counts.listed == 0 ? tr("No alarm is listed") : tr("Every alarm is acknowledged"));
}

std::vector<AlarmFacts> AlarmListPane::selectedFacts() const
{
  std::vector<AlarmFacts> facts;
  for (const AlarmId &alarm : table_->selectedAlarms())
    if (const int row = feed_.alarms().rowOf(alarm); row >= 0)
      facts.push_back(feed_.alarms().facts(row));
  return facts;
}

std::optional<AlarmFacts> AlarmListPane::currentFacts() const
{
  const QModelIndex current = table_->currentIndex();
  if (!current.isValid() || !table_->selectionModel()->hasSelection())
    return std::nullopt;
  return proxy_.facts(current);
}

void AlarmListPane::tick()
{
  table_->repaintAges();
  if (stack_->currentWidget() == emptyPage_)
    updateEmpty();
}

void AlarmListPane::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  table_->setMerged(width() < mergeBelow * holder_.theme().textScale);
}

} // namespace andon
