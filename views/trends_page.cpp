// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trends_page.h"

#include "models/items/stream_facts.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/trend_lane.h"
#include "views/why_pane.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QClipboard>
#include <QCompleter>
#include <QEvent>
#include <QGuiApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStringListModel>

#include <algorithm>
#include <array>
#include <set>

namespace andon {
namespace {

using std::chrono::hours;

constexpr std::array<hours, 6> spans{hours{1}, hours{8}, hours{24}, hours{24 * 7}, hours{24 * 30}, hours{24 * 365}};
constexpr std::size_t fewStreams = 4;
constexpr int leastLane = 150;

} // namespace

TrendsPage::TrendsPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, WindowSettings &settings, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , holder_(holder)
    , clock_(clock)
    , settings_(settings)
    , board_(desk, clock)
    , field_(new Field(holder))
    , names_(new QStringListModel(this))
    , live_(new FilterButton(holder, tr("Live")))
    , whyButton_(new ActionButton(holder, tr("Why?")))
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , stack_(new QStackedWidget)
    , card_(new StateCard(holder))
    , scroll_(new QScrollArea)
    , picture_(new QWidget)
    , range_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong))
    , column_(new QVBoxLayout(picture_))
    , why_(new WhyPane(desk, holder, picture_))
    , help_(new TextLabel(holder,
                          tr("Drag or swipe to move, wheel or pinch to zoom. Keys on a trend: + and \u2212 zoom, Shift+\u2190 \u2192 move, "
                             "Page Up and Page Down move by the whole range, \u2190 \u2192 move the cursor."),
                          TextSize::Caption, TextWeight::Regular, Ink::Text3))
{
  setAccessibleName(tr("Trends"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(Measures::paneGap);
  outer->addWidget(buildHead());
  stack_->setAccessibleName(tr("Trends"));
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No stream is shown"));
  auto *center = new QVBoxLayout(empty);
  card_->setMinimumWidth(420);
  center->addWidget(card_, 0, Qt::AlignHCenter | Qt::AlignTop);
  stack_->addWidget(empty);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("Trends"));
  auto *inPane = new QVBoxLayout(pane);
  inPane->setContentsMargins(12, 8, 12, 8);
  inPane->setSpacing(Measures::space1);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setAccessibleName(tr("Trends"));
  picture_->setAccessibleName(tr("Trends"));
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(Measures::space2);
  range_->setAccessibleName(tr("Range"));
  column_->addWidget(range_);
  column_->addWidget(why_);
  why_->hide();
  scroll_->setWidget(picture_);
  scroll_->viewport()->setAutoFillBackground(false); // the pane's ground
  picture_->setAutoFillBackground(false);
  inPane->addWidget(scroll_, 1);
  help_->setWordWrap(true);
  inPane->addWidget(help_);
  stack_->addWidget(pane);
  outer->addWidget(stack_, 1);

  connect(&board_, &TrendBoard::lanesChanged, this, &TrendsPage::buildLanes);
  connect(&board_, &TrendBoard::rangeChanged, this, [this] {
    gestures_.setRange(board_.from(), board_.to());
    why_->setRange(board_.from(), board_.to());
    showRangeWords();
    showLanes();
  });
  connect(&board_, &TrendBoard::pointsChanged, this, &TrendsPage::showLanes);
  connect(&gestures_, &TrendGestures::rangeWanted, &board_, &TrendBoard::setRange);
  connect(card_, &StateCard::asked, this, [this] {
    if (board_.lanes().empty())
      setStreams(indicatorsOf(feed_.site(), feed_.plant().tree(), PlantTree::root, fewStreams));
  });
  connect(why_, &WhyPane::momentChosen, this, [this](UtcTime time) {
    for (TrendLane *lane : lanes_)
      lane->showCursor(time);
    why_->setMoment(time);
  });
  connect(&feed_, &DeskFeed::siteChanged, this, [this] {
    restore();
    buildLanes();
  });
  connect(&holder, &ThemeHolder::changed, this, &TrendsPage::buildLanes);
  board_.setLive(spans[1]);
  restore();
  buildLanes();
}

TrendsPage::~TrendsPage() = default;

QWidget *TrendsPage::buildHead()
{
  auto *pane = new Pane(holder_);
  pane->setAccessibleName(tr("Streams and range"));
  auto *flow = new FlowLayout(Measures::space2, pane, Measures::space1);
  flow->setContentsMargins(12, 6, 12, 6);
  flow->addWidget(new TextLabel(holder_, tr("Trends"), TextSize::AlarmTitle, TextWeight::Strong));
  field_->setPlaceholderText(tr("Add a stream"));
  field_->setAccessibleName(tr("Add a stream: type a part of its name"));
  field_->setEmptiedByEscape(true);
  field_->setMinimumWidth(240);
  auto *completer = new QCompleter(names_, field_);
  completer->setFilterMode(Qt::MatchContains);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->popup()->setAccessibleName(tr("Streams of this name"));
  field_->setCompleter(completer);
  field_->installEventFilter(this);
  connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TrendsPage::addTyped, Qt::QueuedConnection);
  connect(field_, &QLineEdit::returnPressed, this, &TrendsPage::addTyped);
  connect(field_, &QLineEdit::textEdited, this, [this] { field_->setProblem({}); });
  flow->addWidget(field_);
  const std::array<QString, spans.size()> names{tr("1 h"), tr("8 h"), tr("Day"), tr("Week"), tr("Month"), tr("Year")};
  for (std::size_t i = 0; i < spans.size(); ++i) {
    auto *button = new FilterButton(holder_, names[i]);
    button->setCheckable(true);
    button->setAccessibleName(tr("Span: %1").arg(names[i]));
    connect(button, &QPushButton::clicked, this, [this, i] {
      if (board_.isLive())
        board_.setLive(spans[i]);
      else
        board_.setRange(board_.to() - spans[i], board_.to());
      showRangeWords();
    });
    spans_.push_back(button);
    flow->addWidget(button);
  }
  live_->setCheckable(true);
  connect(live_, &QPushButton::clicked, this, [this] {
    if (board_.isLive())
      board_.pause();
    else
      board_.setLive(board_.span());
    showRangeWords();
  });
  flow->addWidget(live_);
  const auto button = [&](const QString &text, const QString &name, auto work) {
    auto *made = new ActionButton(holder_, text);
    made->setAccessibleName(name);
    made->setToolTip(name);
    connect(made, &QPushButton::clicked, this, work);
    flow->addWidget(made);
  };
  button(tr("Earlier"), tr("Earlier by half of the range"), [this] { gestures_.move(-0.5); });
  button(tr("Later"), tr("Later by half of the range"), [this] { gestures_.move(0.5); });
  button(tr("Closer"), tr("Zoom in"), [this] { gestures_.zoom(0.5, 0.5); });
  button(tr("Farther"), tr("Zoom out"), [this] { gestures_.zoom(2.0, 0.5); });
  whyButton_->setCheckable(true);
  whyButton_->setAccessibleName(tr("Why: what the predictors went by at any moment"));
  whyButton_->setToolTip(whyButton_->accessibleName());
  connect(whyButton_, &QPushButton::clicked, this, [this] { setWhy(whyButton_->isChecked()); });
  flow->addWidget(whyButton_);
  button(tr("Copy picture"), tr("Copy the trends as a picture"), [this] { copyPicture(); });
  button(tr("Copy CSV"), tr("Copy what is shown as a table, CSV"), [this] { copyTable(); });
  said_->setAccessibleName(tr("What was done"));
  flow->addWidget(said_);
  return pane;
}

void TrendsPage::restore()
{
  if (isRestored_ || !feed_.hasSite())
    return;
  isRestored_ = true;
  const TrendsPlace place = settings_.trends();
  std::vector<StreamId> known;
  for (const auto &[asset, stream] : place.streams) {
    const StreamId id{AssetId{asset.toStdString()}, stream.toStdString()};
    if (findStream(feed_.site(), id) != nullptr)
      known.push_back(id);
  }
  if (!known.empty() && board_.lanes().empty())
    board_.setStreams(known);
  if (place.spanMilliseconds <= 0)
    return;
  const Duration span = std::chrono::milliseconds{place.spanMilliseconds};
  if (place.isLive)
    board_.setLive(span);
  else
    board_.setRange(UtcTime{std::chrono::milliseconds{place.endMilliseconds}} - span,
                    UtcTime{std::chrono::milliseconds{place.endMilliseconds}});
}

void TrendsPage::remember()
{
  if (!isRestored_)
    return; // nothing was shown: what is remembered stays
  TrendsPlace place;
  for (const StreamId &stream : board_.streams())
    place.streams.emplace_back(words::text(stream.asset.text()), words::text(stream.key));
  place.spanMilliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(board_.span()).count();
  place.endMilliseconds = std::chrono::floor<std::chrono::milliseconds>(board_.to()).time_since_epoch().count();
  place.isLive = board_.isLive();
  settings_.setTrends(place);
}

void TrendsPage::fillNames()
{
  QStringList names;
  named_.clear();
  for (const Asset &asset : feed_.site().assets)
    for (const Stream &stream : asset.streams) {
      names << tr("%1 %2", "asset, stream").arg(words::text(asset.id.text()), words::text(stream.name.empty() ? stream.key : stream.name));
      named_.push_back({asset.id, stream.key});
    }
  if (names != names_->stringList())
    names_->setStringList(names);
}

void TrendsPage::addTyped()
{
  const QString typed = field_->text().trimmed();
  if (typed.isEmpty())
    return;
  fillNames();
  const QStringList names = names_->stringList();
  qsizetype at = -1;
  // The whole name, else the only one or the first that holds what was typed.
  for (qsizetype i = 0; i < names.size() && at < 0; ++i)
    if (names[i].compare(typed, Qt::CaseInsensitive) == 0)
      at = i;
  for (qsizetype i = 0; i < names.size() && at < 0; ++i)
    if (names[i].contains(typed, Qt::CaseInsensitive))
      at = i;
  if (at < 0) {
    field_->setProblem(tr("No stream is called so."));
    return say(tr("No stream is called \u201c%1\u201d.").arg(typed));
  }
  add(named_[static_cast<std::size_t>(at)]);
  field_->clear();
}

void TrendsPage::add(const StreamId &stream)
{
  isRestored_ = true; // the person has chosen
  const bool isFull = board_.lanes().size() == TrendBoard::mostStreams;
  board_.add(stream);
  say(isFull
          ? tr("At most %n streams stand below each other: the last one was replaced.", nullptr, static_cast<int>(TrendBoard::mostStreams))
          : QString{});
}

void TrendsPage::setStreams(const std::vector<StreamId> &streams)
{
  isRestored_ = true;
  board_.setStreams(streams);
  say({});
}

void TrendsPage::buildLanes()
{
  for (auto it = lanes_.begin(); it != lanes_.end();) {
    const bool isGone =
        std::none_of(board_.lanes().begin(), board_.lanes().end(), [&](const auto &lane) { return lane->stream == (*it)->stream(); });
    if (isGone) {
      (*it)->hide();
      (*it)->deleteLater();
      it = lanes_.erase(it);
    } else {
      ++it;
    }
  }
  std::vector<TrendLane *> next;
  for (const auto &lane : board_.lanes()) {
    const auto known = std::find_if(lanes_.begin(), lanes_.end(), [&](const TrendLane *each) { return each->stream() == lane->stream; });
    if (known != lanes_.end()) {
      next.push_back(*known);
      continue;
    }
    auto *made = new TrendLane(holder_, lane->stream, picture_);
    gestures_.attach(made->view());
    connect(made, &TrendLane::removeAsked, this, [this, stream = lane->stream] {
      board_.remove(stream);
      focusFirst();
    });
    connect(&made->view(), &TrendView::cursorMoved, this, [this](std::optional<UtcTime> time) {
      for (TrendLane *each : lanes_)
        each->showCursor(time);
      why_->setMoment(time);
    });
    connect(&made->view(), &TrendView::wantedColumnsChanged, this, [this](int columns) { board_.setColumns(columns); });
    next.push_back(made);
  }
  lanes_ = std::move(next);
  for (TrendLane *lane : lanes_) {
    column_->removeWidget(lane);
    lane->setMinimumHeight(static_cast<int>(leastLane * holder_.theme().textScale));
    column_->addWidget(lane, 1);
    lane->setVisible(true);
  }
  column_->removeWidget(why_); // below the last one
  column_->addWidget(why_);
  fillWhy();
  if (lanes_.empty()) {
    const bool hasStreams =
        std::any_of(feed_.site().assets.begin(), feed_.site().assets.end(), [](const Asset &asset) { return !asset.streams.empty(); });
    card_->setContent(hasStreams ? StateContent{StateContent::Kind::Empty,
                                                tr("No stream is shown"),
                                                tr("Type a part of its name above, or come here from an asset or an alarm."),
                                                tr("Show the most telling ones"),
                                                {}}
                                 : StateContent{StateContent::Kind::Empty,
                                                tr("There are no streams"),
                                                tr("The site has none yet. Connect a broker on the page of brokers and sources."),
                                                {},
                                                {}});
  }
  stack_->setCurrentIndex(lanes_.empty() ? 0 : 1);
  showLanes();
  showRangeWords();
}

void TrendsPage::showRangeWords()
{
  const QTimeZone zone = words::zone(feed_.site());
  range_->setText(tr("%1 to %2", "two times").arg(words::dateTime(board_.from(), zone), words::dateTime(board_.to(), zone)));
  range_->setAccessibleName(tr("Range: %1").arg(range_->text()));
  for (std::size_t i = 0; i < spans_.size(); ++i)
    spans_[i]->setChecked(board_.span() == spans[i]);
  live_->setChecked(board_.isLive());
  live_->setText(board_.isLive() ? tr("Live") : tr("Paused"));
  live_->setAccessibleName(board_.isLive() ? tr("The trends are live; press to pause") : tr("The trends are paused; press to go on"));
}

void TrendsPage::showLanes()
{
  if (lanes_.size() != board_.lanes().size())
    return;
  std::set<AssetId> shown;
  for (std::size_t i = 0; i < lanes_.size(); ++i)
    lanes_[i]->show(feed_.site(), *board_.lanes()[i], board_, shown.insert(lanes_[i]->stream().asset).second, i + 1 == lanes_.size());
  align();
}

/// All plots begin and end at the same place, so that one time stands at one x.
void TrendsPage::align()
{
  double left = 0.0, right = 0.0;
  for (const TrendLane *lane : lanes_) {
    const auto [ownLeft, ownRight] = lane->view().room();
    left = std::max(left, ownLeft);
    right = std::max(right, ownRight);
  }
  for (TrendLane *lane : lanes_)
    lane->setRoom(left, right);
  why_->setRoom(left, right);
}

void TrendsPage::setWhy(bool shown)
{
  whyButton_->setChecked(shown);
  why_->setVisible(shown);
  if (shown) {
    fillWhy();
    why_->setRange(board_.from(), board_.to());
  }
}

/// A score that is shown is asked about first, then the predictors of assets of which any stream is shown.
void TrendsPage::fillWhy()
{
  std::vector<WhyPane::Subject> subjects;
  const auto add = [&](const AssetId &asset, const PredictorSetting &predictor) {
    WhyPane::Subject subject{
        asset, predictor.id,
        tr("%1 %2", "asset, predictor")
            .arg(words::text(asset.text()), words::text(predictor.name.empty() ? predictor.id.text() : predictor.name.string()))};
    if (findStream(feed_.site(), scoreStreamOf(asset, predictor.id)) != nullptr &&
        std::find(subjects.begin(), subjects.end(), subject) == subjects.end())
      subjects.push_back(std::move(subject));
  };
  for (const auto &lane : board_.lanes())
    if (const auto id = predictorOf(lane->stream))
      if (const PredictorSetting *predictor = findPredictor(feed_.site(), *id))
        add(lane->stream.asset, *predictor);
  for (const auto &lane : board_.lanes())
    for (const PredictorSetting &predictor : feed_.site().predictors)
      add(lane->stream.asset, predictor);
  why_->setSubjects(std::move(subjects), words::zone(feed_.site()));
}

void TrendsPage::copyPicture()
{
  if (lanes_.empty())
    return say(tr("There is nothing to copy."));
  QGuiApplication::clipboard()->setPixmap(picture_->grab());
  say(tr("The picture is in the clipboard."));
}

void TrendsPage::copyTable()
{
  if (lanes_.empty())
    return say(tr("There is nothing to copy."));
  QGuiApplication::clipboard()->setText(board_.csv());
  say(tr("The table is in the clipboard."));
}

void TrendsPage::say(const QString &text)
{
  said_->setText(text);
  said_->setAccessibleName(text.isEmpty() ? tr("What was done") : text);
}

void TrendsPage::focusFirst()
{
  if (lanes_.empty())
    field_->setFocus(Qt::OtherFocusReason);
  else
    lanes_.front()->view().setFocus(Qt::OtherFocusReason);
}

void TrendsPage::tick()
{
  if (isVisible())
    board_.tick();
}

void TrendsPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  board_.setShown(true);
}

void TrendsPage::hideEvent(QHideEvent *event)
{
  QWidget::hideEvent(event);
  board_.setShown(false);
}

void TrendsPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  help_->setVisible(height() >= 420 * holder_.theme().textScale);
}

bool TrendsPage::eventFilter(QObject *watched, QEvent *event)
{
  if (watched == field_ && event->type() == QEvent::FocusIn)
    fillNames();
  return QWidget::eventFilter(watched, event);
}

} // namespace andon
