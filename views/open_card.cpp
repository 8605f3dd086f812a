// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/open_card.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/alarm_delegate.h"

#include <QBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScroller>

#include <algorithm>

namespace andon {
namespace {

constexpr double cardRadius = 6.0;        // of a tablet's parts
constexpr int sideBySideFrom = 900;       // width at text scale 1 from which why and what to do stand beside each other
constexpr int trendHeight = 150;          // at text scale 1
constexpr std::chrono::seconds fresh{15}; // a value of a slow stream is not old before ten of its intervals

TextLabel *label(const ThemeHolder &holder, TextSize size, TextWeight weight = TextWeight::Regular, Ink ink = Ink::Text)
{
  auto *made = new TextLabel(holder, {}, size, weight, ink);
  made->setWordWrap(true);
  return made;
}

/// What to do stands on a plot ground with an edge, as the one thing to act on.
class Edged final : public QWidget {
public:
  explicit Edged(const ThemeHolder &holder)
      : holder_(holder)
  {
    connect(&holder, &ThemeHolder::changed, this, [this] { update(); });
  }

protected:
  void paintEvent(QPaintEvent *) override
  {
    QPainter painter(this);
    painter.fillRect(rect(), holder_.theme().plot);
    painter.fillRect(QRect(0, 0, Measures::selectedBar, height()), holder_.theme().text2);
  }

private:
  const ThemeHolder &holder_;
};

} // namespace

OpenCard::OpenCard(Desk &desk, const TouchTheme &touch, TapBar &taps, const CommandTable &commands, FlashTimer &flash, const Clock &clock,
                   WindowSettings &settings, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , touch_(touch)
    , taps_(taps)
    , commands_(commands)
    , clock_(clock)
    , content_(new WrappingWidget)
    , scroll_(new QScrollArea)
    , foot_(new WrappingWidget)
    , badge_(new BadgeLabel(touch.holder(), flash))
    , title_(label(touch.holder(), TextSize::AlarmTitle, TextWeight::Strong))
    , age_(new FigureLabel(touch.holder(), TextSize::AlarmTitle))
    , place_(label(touch.holder(), TextSize::Body))
    , since_(new TextLabel(touch.holder(), {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , state_(label(touch.holder(), TextSize::Second, TextWeight::Strong, Ink::Text2))
    , valueRow_(new QWidget)
    , value_(new FigureLabel(touch.holder(), TextSize::Figure))
    , distance_(label(touch.holder(), TextSize::Body))
    , known_(label(touch.holder(), TextSize::Body, TextWeight::Strong))
    , trend_(new AlarmTrend(desk, touch.holder(), clock, settings))
    , reasons_(new CardReasons(desk, touch))
    , whatToDo_(new Edged(touch.holder()))
    , action_(label(touch.holder(), TextSize::Body))
    , guidance_(new GuidanceView(touch.holder()))
    , past_(new CardPast(desk, touch))
    , said_(label(touch.holder(), TextSize::Second, TextWeight::Regular, Ink::Text2))
    , main_(new TouchRow(touch.holder()))
    , more_(new TouchRow(touch.holder()))
    , acknowledge_(new TouchButton(touch.holder(), tr("Acknowledge")))
    , false_(new TouchButton(touch.holder(), tr("False alarm")))
    , true_(new TouchButton(touch.holder(), tr("True alarm")))
    , unsure_(new TouchButton(touch.holder(), tr("Not sure")))
    , start_(new TouchButton(touch.holder(), tr("Start work")))
    , comment_(new TouchButton(touch.holder(), tr("Comment")))
    , shelve_(new TouchButton(touch.holder(), tr("Shelve 1\u00a0h")))
    , detail_(new TouchButton(touch.holder(), tr("All of it")))
    , commentRow_(new QWidget)
    , commentField_(new Field(touch.holder()))
    , commentKeep_(new TouchButton(touch.holder(), tr("Keep it")))
    , shelfRow_(new QWidget)
    , shelfWords_(label(touch.holder(), TextSize::Body, TextWeight::Strong))
    , shelfReasons_(new TouchRow(touch.holder()))
{
  setAccessibleName(tr("Open alarm"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(14, 12, 14, 14);
  column->setSpacing(Measures::space3);
  buildContent();
  buildFoot();
  column->addWidget(content_);
  column->addWidget(foot_);
  scroll_->setParent(this);
  scroll_->setAccessibleName(tr("Value, trend, reasons and guidance"));
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->viewport()->setAutoFillBackground(false);
  QScroller::grabGesture(scroll_->viewport(), QScroller::TouchGesture);
  scroll_->hide();
  connect(&touch.holder(), &ThemeHolder::changed, this, &OpenCard::dress);
  connect(&touch, &TouchTheme::scaleChanged, this, &OpenCard::dress);
  connect(&commands, &CommandTable::enablingChanged, this, &OpenCard::showButtons);
  connect(&taps, &TapBar::answered, this, [this](const AlarmId &alarm) {
    if (alarm != facts_.status.alarm)
      return;
    if (!taps_.isWaiting(alarm)) {
      askOpinions();
      askWork();
    }
    showButtons();
  });
  dress();
}

OpenCard::~OpenCard()
{
  for (const Ticket ticket : {question_, workQuestion_})
    if (!ticket.isNone())
      desk_.cancel(ticket);
}

void OpenCard::buildContent()
{
  content_->setAccessibleName(tr("The alarm"));
  auto *column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space3);
  head->addWidget(badge_, 0, Qt::AlignTop);
  head->addWidget(title_, 1, Qt::AlignVCenter);
  head->addWidget(age_, 0, Qt::AlignTop);
  column->addLayout(head);
  auto *where = new QHBoxLayout;
  where->setSpacing(Measures::space3);
  place_->setTextFormat(Qt::RichText);
  where->addWidget(place_, 1);
  where->addWidget(since_, 0, Qt::AlignTop);
  column->addLayout(where);
  column->addWidget(state_);

  valueRow_->setAccessibleName(tr("Value"));
  auto *value = new QHBoxLayout(valueRow_);
  value->setContentsMargins(0, 0, 0, 0);
  value->setSpacing(Measures::space4);
  value->addWidget(value_, 0, Qt::AlignVCenter);
  auto *words = new QVBoxLayout;
  words->setSpacing(0);
  words->addWidget(distance_);
  words->addWidget(known_);
  value->addLayout(words, 1);
  column->addWidget(valueRow_);

  column->addWidget(trend_, 1);
  // Its buttons are for a mouse; the whole of the alarm, one tap away, has them.
  for (ActionButton *button : {trend_->liveButton(), trend_->rangeButton()}) {
    button->setParent(trend_);
    button->hide();
  }
  whyAndWhat_ = new QBoxLayout(QBoxLayout::TopToBottom);
  whyAndWhat_->setSpacing(Measures::space3);
  whyAndWhat_->addWidget(reasons_, 1);
  whatToDo_->setAccessibleName(tr("What to do"));
  auto *lines = new QVBoxLayout(whatToDo_);
  lines->setContentsMargins(16, 8, 10, 8);
  lines->setSpacing(Measures::space1);
  TextLabel *caption = label(touch_.holder(), TextSize::Body, TextWeight::Strong);
  caption->tell(tr("What to do"));
  lines->addWidget(caption);
  action_->setTextFormat(Qt::RichText);
  lines->addWidget(action_);
  lines->addWidget(guidance_);
  lines->addStretch(1);
  whyAndWhat_->addWidget(whatToDo_, 1);
  column->addLayout(whyAndWhat_);
  column->addWidget(past_);
  column->addWidget(said_);
}

void OpenCard::buildFoot()
{
  foot_->setAccessibleName(tr("What can be done"));
  auto *column = new QVBoxLayout(foot_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space3);
  commentRow_->setAccessibleName(tr("Comment"));
  auto *typing = new QHBoxLayout(commentRow_);
  typing->setContentsMargins(0, 0, 0, 0);
  typing->setSpacing(Measures::space3);
  commentField_->setMaxLength(500);
  typing->addWidget(commentField_, 1);
  typing->addWidget(commentKeep_);
  commentKeep_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  shelfRow_->setAccessibleName(tr("Why it is put on the shelf"));
  auto *why = new QVBoxLayout(shelfRow_);
  why->setContentsMargins(0, 0, 0, 0);
  why->setSpacing(Measures::space2);
  shelfReasons_->setAccessibleName(tr("Reasons"));
  why->addWidget(shelfWords_);
  why->addWidget(shelfReasons_);
  column->addWidget(commentRow_);
  column->addWidget(shelfRow_);
  commentRow_->hide();
  shelfRow_->hide();

  main_->setAccessibleName(tr("What can be done"));
  more_->setAccessibleName(tr("What else can be done"));
  for (TouchButton *button : {acknowledge_, false_, start_})
    main_->add(button);
  for (TouchButton *button : {true_, unsure_, comment_, shelve_, detail_})
    more_->add(button);
  detail_->setAccessibleName(tr("All of it, in the alarm list"));
  false_->setAccessibleName(tr("False alarm: mark this alarm"));
  true_->setAccessibleName(tr("True alarm: mark this alarm"));
  unsure_->setAccessibleName(tr("Not sure: mark this alarm"));
  comment_->setAccessibleName(tr("Comment on this alarm"));
  shelve_->setAccessibleName(tr("Shelve 1\u00a0h: put this alarm on the shelf"));
  column->addWidget(main_);
  column->addWidget(more_);
  connect(acknowledge_, &QPushButton::clicked, this, &OpenCard::acknowledge);
  connect(false_, &QPushButton::clicked, this, [this] { judge(OccurrenceLabel::False); });
  connect(true_, &QPushButton::clicked, this, [this] { judge(OccurrenceLabel::True); });
  connect(unsure_, &QPushButton::clicked, this, [this] { judge(OccurrenceLabel::Unknown); });
  connect(comment_, &QPushButton::clicked, this, &OpenCard::openComment);
  connect(shelve_, &QPushButton::clicked, this, &OpenCard::openShelf);
  connect(detail_, &QPushButton::clicked, this, &OpenCard::detailAsked);
  connect(start_, &QPushButton::clicked, this, &OpenCard::work);
  connect(commentKeep_, &QPushButton::clicked, this, &OpenCard::keepTyped);
  connect(commentField_, &QLineEdit::returnPressed, this, &OpenCard::keepTyped);
}

void OpenCard::dress()
{
  const int target = touch_.scale().targetPixels();
  for (TouchRow *row : {main_, more_, shelfReasons_})
    row->setTarget(target);
  commentKeep_->setTarget(target);
  commentField_->setMinimumHeight(target);
  const int tall = static_cast<int>(trendHeight * touch_.holder().theme().textScale);
  trend_->setMinimumHeight(tall);
  trend_->setMaximumHeight(scroll_->isHidden() ? tall : QWIDGETSIZE_MAX); // beside the other cards it takes what is left
  updateGeometry();
  update();
}

void OpenCard::setScrolls(bool scrolls)
{
  auto *column = static_cast<QVBoxLayout *>(layout());
  if (scrolls == !scroll_->isHidden())
    return;
  if (scrolls) {
    column->removeWidget(content_);
    scroll_->setWidget(content_);
    content_->setAutoFillBackground(false);
    column->insertWidget(0, scroll_, 1);
    scroll_->show();
  } else {
    column->removeWidget(scroll_);
    column->insertWidget(0, scroll_->takeWidget());
    scroll_->hide();
  }
  content_->show();
  dress();
}

QSize OpenCard::minimumSizeHint() const
{
  QSize least = QWidget::minimumSizeHint();
  if (layout()->hasHeightForWidth())
    least.setHeight(std::max(least.height(), layout()->minimumHeightForWidth(width())));
  return least;
}

void OpenCard::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  if (event->size().width() == event->oldSize().width())
    return;
  whyAndWhat_->setDirection(width() >= sideBySideFrom * touch_.holder().theme().textScale ? QBoxLayout::LeftToRight
                                                                                          : QBoxLayout::TopToBottom);
  updateGeometry();
}

void OpenCard::paintEvent(QPaintEvent *)
{
  const Theme &theme = touch_.holder().theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  const double inset = theme.outline / 2.0;
  painter.setPen(QPen{theme.border, theme.outline});
  painter.setBrush(theme.row);
  painter.drawRoundedRect(QRectF{rect()}.adjusted(inset, inset, -inset, -inset), cardRadius, cardRadius);
}

void OpenCard::setSite(const Site &site)
{
  site_ = site;
  std::vector<QString> reasons;
  for (const Reason &reason : site.reasons)
    if (reason.uses.empty() || std::find(reason.uses.begin(), reason.uses.end(), Reason::Use::Shelve) != reason.uses.end())
      reasons.push_back(words::text(reason.text));
  if (reasons.empty())
    reasons = {tr("Being worked on"), tr("Sensor is wrong"), tr("Known and harmless")};
  shelfReasons_->clear();
  for (const QString &reason : reasons) {
    auto *button = new TouchButton(touch_.holder(), reason);
    button->setAccessibleName(tr("Shelve it for one hour: %1").arg(reason));
    connect(button, &QPushButton::clicked, this, [this, reason] { shelve(reason); });
    shelfReasons_->add(button);
  }
  if (isSet_)
    showAll();
}

void OpenCard::setPeople(const std::vector<Person> &people)
{
  people_ = people;
  past_->setPeople(people);
  showSaid();
}

void OpenCard::setSession(const SessionState &session)
{
  session_ = session;
  showSaid();
}

void OpenCard::setFacts(const AlarmFacts &facts)
{
  const bool isSameOccurrence = isSet_ && facts.status.alarm == facts_.status.alarm && facts.status.occurrence == facts_.status.occurrence;
  if (isSet_ && facts == facts_)
    return;
  facts_ = facts;
  isSet_ = true;
  if (!isSameOccurrence) {
    closeAsked();
    commentField_->clear();
    opinions_.clear();
    work_.reset();
    askOpinions();
    askWork();
    scroll_->ensureVisible(0, 0);
  }
  showAll();
}

void OpenCard::setOffline(bool offline)
{
  if (offline == isOffline_)
    return;
  isOffline_ = offline;
  if (isSet_)
    showValue();
}

QString OpenCard::title() const
{
  return tr("%1 %2", "asset, alarm").arg(facts_.asset, facts_.alarm);
}

void OpenCard::showAll()
{
  badge_->setBadge(badgeOf(facts_));
  badge_->setAccessibleName(tr("%1, %2", "priority, state").arg(words::priority(facts_.status.priority), words::shownState(facts_.state)));
  title_->tell(facts_.alarm);
  const QString name = facts_.area.isEmpty() ? facts_.assetName : tr("%1, %2", "asset's name, area").arg(facts_.assetName, facts_.area);
  place_->setText(tr("<b>%1</b> %2", "asset, name and area").arg(facts_.asset.toHtmlEscaped(), name.toHtmlEscaped()));
  place_->setAccessibleName(tr("%1 %2", "asset, name and area").arg(facts_.asset, name));
  since_->tell(tr("since %1").arg(words::clock(facts_.status.raisedAt, facts_.zone)));
  QStringList state;
  const AlarmStatus &status = facts_.status;
  const bool isLive = facts_.state == ShownState::Unacknowledged || facts_.state == ShownState::Acknowledged;
  if (facts_.departed || !isLive)
    state << words::firstReason(facts_);
  if (status.regions.acknowledged && status.acknowledgedAt != noTime)
    state << tr("acknowledged %1 by %2", "time, person").arg(words::minute(status.acknowledgedAt, facts_.zone), facts_.acknowledgedBy);
  if (work_)
    state << tr("work since %1, %2", "time, person").arg(words::minute(work_->started, facts_.zone), nameOf(work_->person));
  if (!status.comment.empty())
    state << tr("\u201c%1\u201d", "a comment").arg(words::text(status.comment));
  if (status.unsaved)
    state << tr("not saved yet, it is tried again by itself");
  QString line = state.join(tr(", ", "between parts of a line"));
  if (!line.isEmpty())
    line = line.front().toUpper() + line.mid(1);
  state_->setInk(status.unsaved ? Ink::Loss : Ink::Text2);
  state_->tell(line);
  valueRow_->setVisible(facts_.stream.has_value());
  trend_->setVisible(facts_.stream.has_value());
  trend_->setFacts(facts_, site_);
  reasons_->setFacts(facts_, site_);
  past_->setFacts(facts_);
  showValue();
  showGuidance();
  showButtons();
  tick();
}

void OpenCard::showValue()
{
  value_->setText(words::value(facts_));
  value_->setInk(hasDoubtfulValue(facts_) ? Ink::Unknown : Ink::Text);
  distance_->tell(words::distance(facts_));
  const Stream *stream = facts_.stream ? findStream(site_, *facts_.stream) : nullptr;
  const Duration patience = stream == nullptr ? Duration{fresh} : std::max(Duration{fresh}, stream->interval * 10);
  const Duration old = facts_.value ? clock_.utc() - facts_.value->time : Duration::zero();
  const bool isUnknown = isOffline_ || old > patience || (facts_.value && facts_.value->quality == Quality::Stale);
  known_->setInk(isUnknown ? Ink::Unknown : Ink::Text2);
  if (!facts_.value)
    known_->tell(facts_.stream ? tr("value when it was raised") : QString{});
  else if (isUnknown)
    known_->tell(tr("As known at %1. Now unknown: look at the machine's own display.").arg(words::clock(facts_.value->time, facts_.zone)));
  else if (facts_.value->quality != Quality::Good)
    known_->tell(tr("%1 old, %2", "age, quality").arg(words::seconds(old), words::quality(facts_.value->quality)));
  else
    known_->tell(tr("%1 old", "age of a value").arg(words::seconds(old)));
}

void OpenCard::showGuidance()
{
  const Rule *rule = findRule(site_, facts_.status.alarm.rule);
  const Rationalisation known = rule == nullptr ? Rationalisation{} : rule->rationalisation;
  const QString action = words::text(known.action).toHtmlEscaped();
  action_->tell(known.action.empty()                     ? QString{}
                : known.timeToRespond > Duration::zero() ? tr("<b>Within %1:</b> %2").arg(words::duration(known.timeToRespond), action)
                                                         : action);
  if (rule == nullptr)
    guidance_->clear();
  else
    guidance_->setRule(site_, *rule);
  whatToDo_->setVisible(!known.action.empty() || !guidance_->isHidden());
}

void OpenCard::tick()
{
  if (!isSet_)
    return;
  age_->setText(words::age(clock_.utc() - facts_.status.raisedAt));
  showValue();
  trend_->tick();
}

} // namespace andon
