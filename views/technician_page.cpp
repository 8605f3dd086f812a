// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/technician_page.h"

#include "models/items/words.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>

#include <algorithm>

namespace andon {
namespace {

constexpr int foldedWidth = 420; // beside the open card (look.md), at 150 dots an inch
constexpr double foldedFactor = 4.0 / 3.0;

/// A bar in the colour of notices with the edge of a problem.
class OfflineBar final : public QWidget {
public:
  explicit OfflineBar(const ThemeHolder &holder)
      : holder_(holder)
  {
    connect(&holder, &ThemeHolder::changed, this, [this] { update(); });
  }

protected:
  void paintEvent(QPaintEvent *) override
  {
    const Theme &theme = holder_.theme();
    QPainter painter{this};
    painter.fillRect(rect(), theme.notice);
    painter.fillRect(QRect{0, 0, Measures::noticeEdge, height()}, theme.loss);
    painter.setPen(QPen{theme.loss, theme.outline});
    painter.drawRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5));
  }

private:
  const ThemeHolder &holder_;
};

} // namespace

TechnicianPage::TechnicianPage(Desk &desk, DeskFeed &feed, const TouchTheme &touch, TapBar &taps, const CommandTable &commands,
                               FlashTimer &flash, const Clock &clock, WindowSettings &settings, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , touch_(touch)
    , taps_(taps)
    , flash_(flash)
    , clock_(clock)
    , proxy_(feed.alarms())
    , content_(new QWidget(this))
    , head_(new QWidget)
    , title_(new TextLabel(touch.holder(), tr("Live alarms"), TextSize::AlarmTitle, TextWeight::Strong))
    , count_(new TextLabel(touch.holder(), {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , new_(new TouchButton(touch.holder()))
    , offline_(new TextLabel(touch.holder(), {}, TextSize::Body))
    , offlineBar_(new OfflineBar(touch.holder()))
    , scroll_(new QScrollArea)
    , column_(new WrappingWidget)
    , side_(new QWidget)
    , open_(new OpenCard(desk, touch, taps, commands, flash, clock, settings))
    , empty_(new StateCard(touch.holder()))
    , rest_(new TouchButton(touch.holder()))
{
  setAccessibleName(tr("My work"));
  new_->setAccessibleName(tr("Show what is new"));
  rest_->setAccessibleName(tr("Open the alarm list"));
  // It arranges itself by its width, and what is too high scrolls inside.
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(content_);
  content_->setAccessibleName(tr("My work"));
  auto *halves = new QHBoxLayout(content_);
  halves->setContentsMargins(0, 0, 0, 0);
  halves->setSpacing(Measures::space2);
  left_ = new QVBoxLayout;
  left_->setSpacing(Measures::space2);
  buildHead();
  left_->addWidget(head_);
  left_->addWidget(scroll_, 1);
  halves->addLayout(left_);
  auto *room = new QVBoxLayout(side_);
  room->setContentsMargins(0, 0, 0, 0);
  side_->setAccessibleName(tr("Open alarm"));
  halves->addWidget(side_, 1);

  scroll_->setAccessibleName(tr("Alarm cards"));
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->viewport()->setAutoFillBackground(false);
  scroll_->setWidget(column_);
  column_->setAutoFillBackground(false);
  column_->setAccessibleName(tr("Alarm cards"));
  auto *cards = new QVBoxLayout(column_);
  cards->setContentsMargins(0, 0, 0, 0);
  cards->setSpacing(Measures::space2);
  cards->addWidget(empty_);
  cards->addWidget(rest_);
  cards->addStretch(1);
  QScroller::grabGesture(scroll_->viewport(), QScroller::TouchGesture);
  connect(rest_, &QPushButton::clicked, this, &TechnicianPage::listAsked);
  connect(open_, &OpenCard::detailAsked, this, [this] {
    if (shown_)
      Q_EMIT detailAsked(*shown_);
  });

  proxy_.sort(static_cast<int>(AlarmColumn::State));
  soon_.setSingleShot(true);
  soon_.setInterval(0);
  connect(&soon_, &QTimer::timeout, this, &TechnicianPage::present);
  const auto soon = [this] { soon_.start(); };
  connect(&proxy_, &QAbstractItemModel::rowsInserted, this, soon);
  connect(&proxy_, &QAbstractItemModel::rowsRemoved, this, soon);
  connect(&proxy_, &QAbstractItemModel::rowsMoved, this, soon);
  connect(&proxy_, &QAbstractItemModel::layoutChanged, this, soon);
  connect(&proxy_, &QAbstractItemModel::modelReset, this, soon);
  connect(&proxy_, &QAbstractItemModel::dataChanged, this, soon);
  connect(&proxy_, &AlarmListProxy::heldChanged, this, soon);
  connect(&taps, &TapBar::answered, this, soon);
  connect(&taps, &TapBar::answered, this, [this] {
    if (isVisible())
      hold(); // also where the tap came by a key of the window
  });
  connect(&feed, &DeskFeed::healthChanged, this, [this] {
    open_->setOffline(isOffline());
    showHead();
  });
  connect(&feed, &DeskFeed::siteChanged, this, [this] { open_->setSite(feed_.site()); });
  connect(&feed, &DeskFeed::peopleChanged, this, [this] { open_->setPeople(feed_.people()); });
  connect(&feed, &DeskFeed::sessionChanged, this, [this] { open_->setSession(feed_.session().value_or(SessionState{})); });
  patience_.setSingleShot(true);
  patience_.setInterval(holdPatience);
  connect(&patience_, &QTimer::timeout, this, &TechnicianPage::letGo);
  guard_.setSingleShot(true);
  guard_.setInterval(guardSpan);
  connect(&guard_, &QTimer::timeout, this, &TechnicianPage::openChanged);
  connect(&touch.holder(), &ThemeHolder::changed, this, &TechnicianPage::dress);
  connect(&touch, &TouchTheme::scaleChanged, this, &TechnicianPage::dress);
  open_->setSite(feed.site());
  dress();
  arrange();
  present();
}

TechnicianPage::~TechnicianPage()
{
  delete content_;
}

void TechnicianPage::buildHead()
{
  head_->setAccessibleName(tr("Live alarms"));
  auto *column = new QVBoxLayout(head_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  offlineBar_->setAccessibleName(tr("No broker is connected"));
  auto *bar = new QHBoxLayout(offlineBar_);
  bar->setContentsMargins(18, 10, 12, 10);
  bar->addWidget(offline_);
  offline_->setWordWrap(true);
  offline_->setTextFormat(Qt::RichText);
  offlineBar_->hide();
  column->addWidget(offlineBar_);
  auto *row = new QHBoxLayout;
  row->setSpacing(Measures::space3);
  auto *words = new QVBoxLayout;
  words->setSpacing(0);
  title_->setAccessibleName(title_->text());
  count_->setWordWrap(true);
  words->addWidget(title_);
  words->addWidget(count_);
  row->addLayout(words, 1);
  // Its place is kept while it is hidden: the cards must not move when it comes.
  QSizePolicy keeps = new_->sizePolicy();
  keeps.setHorizontalPolicy(QSizePolicy::Preferred);
  keeps.setRetainSizeWhenHidden(true);
  new_->setSizePolicy(keeps);
  row->addWidget(new_);
  column->addLayout(row);
  connect(new_, &QPushButton::clicked, this, &TechnicianPage::release);
}

void TechnicianPage::dress()
{
  new_->setTarget(touch_.scale().targetPixels());
  rest_->setTarget(touch_.scale().targetPixels());
  isArranged_ = false;
  arrange();
}

void TechnicianPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void TechnicianPage::arrange()
{
  const int folded = static_cast<int>(foldedWidth / foldedFactor * touch_.holder().theme().textScale);
  // The open card needs as much again, and half of it more.
  const bool isLandscape = width() > height() && width() >= folded * 5 / 2;
  if (isArranged_ && isLandscape == isLandscape_)
    return;
  isArranged_ = true;
  isLandscape_ = isLandscape;
  side_->setVisible(isLandscape);
  if (isLandscape) {
    column_->layout()->removeWidget(open_);
    side_->layout()->addWidget(open_);
  } else {
    side_->layout()->removeWidget(open_);
  }
  open_->setScrolls(isLandscape);
  head_->setMaximumWidth(isLandscape ? folded : QWIDGETSIZE_MAX);
  scroll_->setMinimumWidth(isLandscape ? folded : 0);
  scroll_->setMaximumWidth(isLandscape ? folded : QWIDGETSIZE_MAX);
  if (taps_.parentWidget() == content_)
    taps_.setMaximumWidth(head_->maximumWidth());
  present();
}

std::optional<AlarmFacts> TechnicianPage::openFacts() const
{
  return shown_ && !guard_.isActive() ? std::optional{open_->facts()} : std::nullopt;
}

std::vector<AlarmId> TechnicianPage::shownAlarms() const
{
  std::vector<AlarmId> alarms;
  for (const FoldedCard *card : cards_)
    alarms.push_back(card->facts().status.alarm);
  return alarms;
}

void TechnicianPage::openAlarm(const AlarmId &alarm)
{
  chosen_ = alarm;
  open_->closeAsked();
  present();
  // Once the layout has given it its place.
  if (!isLandscape_)
    QTimer::singleShot(0, this, [this] { scroll_->verticalScrollBar()->setValue(open_->y()); });
  open_->focusFirst();
}

void TechnicianPage::openNextUnacknowledged()
{
  const auto at =
      std::find_if(cards_.begin(), cards_.end(), [this](const FoldedCard *card) { return card->facts().status.alarm == shown_; });
  const std::size_t from = at == cards_.end() ? 0 : static_cast<std::size_t>(at - cards_.begin()) + 1;
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    const FoldedCard &card = *cards_[(from + i) % cards_.size()];
    if (isUnacknowledged(card.facts().status))
      return openAlarm(card.facts().status.alarm);
  }
}

void TechnicianPage::release()
{
  patience_.stop();
  chosen_.reset();
  proxy_.setHeld(false);
  present();
  scroll_->ensureVisible(0, 0);
}

void TechnicianPage::takeTaps()
{
  if (taps_.parentWidget() != content_)
    left_->addWidget(&taps_);
  taps_.setMaximumWidth(head_->maximumWidth());
}

void TechnicianPage::letGo()
{
  if (open_->isAsking())
    return patience_.start(); // what is being typed is for this alarm
  proxy_.setHeld(false);
  present();
}

void TechnicianPage::hold()
{
  proxy_.setHeld(true);
  if (!chosen_)
    chosen_ = shown_; // whoever touches the page works on what is open
  patience_.start();
}

void TechnicianPage::focusFirst()
{
  open_->focusFirst();
}

bool TechnicianPage::isOffline() const
{
  const std::optional<HealthDelta> &health = feed_.health();
  return health && !health->brokers.empty() && std::none_of(health->brokers.begin(), health->brokers.end(), [](const BrokerHealth &broker) {
           return broker.state == ConnectionState::Connected;
         });
}

void TechnicianPage::showHead()
{
  const int listed = proxy_.rowCount();
  count_->setText(listed == 0 ? tr("Nothing is wrong") : tr("%n alarms, most urgent first", nullptr, listed));
  count_->setAccessibleName(count_->text());
  new_->setText(tr("%n new, show", nullptr, proxy_.waiting()));
  new_->setAccessibleName(new_->text());
  new_->setVisible(proxy_.isHeld() && proxy_.waiting() > 0);
  offlineBar_->setVisible(isOffline());
  if (!isOffline())
    return;
  const HealthDelta &health = *feed_.health();
  const QTimeZone zone = words::zone(feed_.site());
  const QString fact = health.newestAge < Duration::zero()
                           ? tr("Offline. Nothing was heard since the start.")
                           : tr("Offline since %1. You see what was known then.").arg(words::minute(clock_.utc() - health.newestAge, zone));
  const QString rest = health.unsavedChanges == 0
                           ? tr("Keep working: what you do is kept here.")
                           : tr("Keep working: %n actions wait to be saved.", nullptr, static_cast<int>(health.unsavedChanges));
  QString next;
  for (const BrokerHealth &broker : health.brokers)
    if (next.isEmpty() && broker.state == ConnectionState::Waiting)
      next = tr("Next try in %1.").arg(words::duration(std::chrono::ceil<std::chrono::seconds>(broker.nextTryIn)));
  offline_->setText(
      QStringLiteral("<b>%1</b><br>%2").arg(fact.toHtmlEscaped(), QStringList{rest, next}.join(QLatin1Char(' ')).toHtmlEscaped()));
  offline_->setAccessibleName(tr("%1 %2", "two sentences").arg(fact, rest));
}

/// A hidden page asks nothing: it is brought up to date when it is shown.
void TechnicianPage::present()
{
  if (!isVisible())
    return;
  const int shown = std::min(mostCards, proxy_.rowCount());
  auto *column = static_cast<QVBoxLayout *>(column_->layout());
  while (static_cast<int>(cards_.size()) > shown) {
    cards_.back()->deleteLater(); // it may be what was just tapped
    cards_.back()->hide();
    column->removeWidget(cards_.back());
    cards_.pop_back();
  }
  while (static_cast<int>(cards_.size()) < shown) {
    auto *card = new FoldedCard(touch_, flash_, clock_);
    connect(card, &QAbstractButton::clicked, this, [this, card] {
      hold();
      openAlarm(card->facts().status.alarm);
    });
    column->insertWidget(column->indexOf(rest_), card);
    cards_.push_back(card);
  }
  int openRow = -1;
  for (int row = 0; row < shown; ++row)
    if (proxy_.facts(proxy_.index(row, 0)).status.alarm == chosen_)
      openRow = row;
  if (openRow < 0) {
    chosen_.reset();
    openRow = shown > 0 ? 0 : -1;
  }
  const std::optional<AlarmId> before = shown_;
  const AlarmFacts seen = open_->facts();
  shown_.reset();
  for (int row = 0; row < shown; ++row) {
    FoldedCard &card = *cards_[static_cast<std::size_t>(row)];
    const AlarmFacts &facts = proxy_.facts(proxy_.index(row, 0));
    card.setFacts(facts);
    card.setNarrow(isLandscape_);
    card.setOpen(isLandscape_ && row == openRow);
    card.setNote(taps_.isWaiting(facts.status.alarm) ? tr("your tap is being saved") : QString{});
    card.setVisible(isLandscape_ || row != openRow);
    if (row != openRow)
      continue;
    shown_ = facts.status.alarm;
    open_->setFacts(facts);
    if (!isLandscape_ && column->indexOf(open_) != column->indexOf(&card) + 1) {
      column->removeWidget(open_);
      column->insertWidget(column->indexOf(&card) + 1, open_);
    }
  }
  open_->setVisible(shown_.has_value());
  empty_->setVisible(shown == 0);
  if (shown == 0)
    empty_->setContent(
        {StateContent::Kind::Empty, tr("No alarm"), tr("What is raised comes here by itself, the most urgent first."), {}, {}});
  const int more = proxy_.rowCount() - shown;
  rest_->setVisible(more > 0);
  rest_->setText(tr("%n more: open the list", nullptr, more));
  rest_->setAccessibleName(rest_->text());
  showHead();
  const bool isOther = shown_ != before && shown_ != chosen_, isMoved = shown_ == before && !isLandscape_ && openRow != openRow_;
  if (before && shown_ && (isOther || isMoved))
    guard_.start();
  openRow_ = openRow;
  if (shown_ != before || (shown_ && seen.status != open_->facts().status))
    Q_EMIT openChanged();
}

void TechnicianPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  qApp->installEventFilter(this);
  present();
}

void TechnicianPage::hideEvent(QHideEvent *event)
{
  QWidget::hideEvent(event);
  qApp->removeEventFilter(this);
  patience_.stop();
  guard_.stop();
  chosen_.reset();
  open_->closeAsked();
  taps_.setMaximumWidth(QWIDGETSIZE_MAX);
  proxy_.setHeld(false);
}

bool TechnicianPage::eventFilter(QObject *watched, QEvent *event)
{
  const auto *widget = qobject_cast<const QWidget *>(watched);
  switch (static_cast<int>(event->type())) {
  case QEvent::TouchBegin:
  case QEvent::MouseButtonPress:
  case QEvent::Wheel:
  case QEvent::KeyPress:
    if (widget == nullptr || !isAncestorOf(widget))
      break;
    hold();
    if (guard_.isActive() && event->type() != QEvent::Wheel && open_->isAncestorOf(widget))
      return true; // meant for the card that stood there
    break;
  }
  return QWidget::eventFilter(watched, event);
}

void TechnicianPage::tick()
{
  for (FoldedCard *card : cards_)
    card->update();
  open_->tick();
  showHead();
}

} // namespace andon
