// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/health_bar.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>
#include <chrono>

namespace andon {
namespace {

HealthPiece calm(const QString &text)
{
  return {HealthMark::Check, text};
}

HealthPiece wrong(const QString &text)
{
  return {HealthMark::Diamond, text};
}

std::uint64_t lost(const HealthDelta &health)
{
  std::uint64_t sum = 0;
  for (const BrokerHealth &broker : health.brokers)
    sum += broker.lostHere + broker.lostAtBroker + broker.sequenceGaps;
  return sum;
}

std::uint64_t received(const HealthDelta &health)
{
  std::uint64_t sum = 0;
  for (const BrokerHealth &broker : health.brokers)
    sum += broker.messages;
  return sum;
}

/// Narrower than this, calm items share one place (look.md: desk at 1280).
constexpr int mergeBelow = 1400;

bool clockIsWrong(const HealthDelta &health)
{
  return std::chrono::abs(health.clockOffset) > clockTolerance;
}

QString offsetText(Duration offset)
{
  using namespace std::chrono;
  if (abs(offset) < seconds{1})
    return HealthBar::tr("%1 ms").arg(words::number(static_cast<double>(duration_cast<milliseconds>(offset).count()), 0));
  return HealthBar::tr("%1 s").arg(words::number(std::chrono::duration<double>(offset).count(), 1));
}

} // namespace

HealthBar::HealthBar(const ThemeHolder &holder, CommandTable &commands, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , clock_(clock)
    , left_(new QWidget)
    , right_(new QWidget)
    , broker_(new HealthItem(holder))
    , age_(new HealthItem(holder))
    , losses_(new HealthItem(holder))
    , store_(new HealthItem(holder))
    , clockItem_(new HealthItem(holder))
    , time_(new HealthItem(holder))
    , person_(new HealthItem(holder))
    , lock_(new ActionButton(holder))
{
  setAccessibleName(tr("Health of the console"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *bar = new Pane(holder, Pane::Ground::Bar);
  bar->setAccessibleName(tr("Health of the console"));
  outer->addWidget(bar);
  lines_ = new QBoxLayout(QBoxLayout::LeftToRight, bar);
  lines_->setContentsMargins(0, 0, 0, 0);
  lines_->setSpacing(0);
  left_->setAccessibleName(tr("State of broker, data, store and clock"));
  right_->setAccessibleName(tr("Time and person"));
  auto *leftLine = new FlowLayout(0, left_);
  for (HealthItem *item : {broker_, age_, losses_, store_, clockItem_})
    leftLine->addWidget(item);
  auto *rightLine = new QHBoxLayout(right_);
  rightLine->setContentsMargins(0, 0, Measures::space3, 0);
  rightLine->setSpacing(0);
  rightLine->addWidget(time_);
  rightLine->addWidget(person_);
  rightLine->addSpacing(Measures::space3);
  rightLine->addStretch(1);
  rightLine->addWidget(lock_, 0, Qt::AlignVCenter);
  lines_->addWidget(left_, 1);
  lines_->addWidget(right_, 0);
  time_->setValueSize(TextSize::Clock);
  time_->setSeparator(Qt::LeftEdge | Qt::RightEdge);
  lock_->setGlyph(Glyph::Lock);
  commands.attach(*lock_, CommandId::Lock);
  losses_->setFocusPolicy(Qt::StrongFocus);
  losses_->setCursor(Qt::PointingHandCursor);
  losses_->setToolTip(tr("Shows the payloads that were kept out"));
  losses_->installEventFilter(this);
  connect(&holder, &ThemeHolder::changed, this, &HealthBar::arrange);
  show({});
  setSession({});
  tick();
}

void HealthBar::setHealth(const HealthDelta &health)
{
  health_ = health;
  healthAt_ = clock_.steady();
  show(health);
  arrange();
}

void HealthBar::setZone(const QTimeZone &zone)
{
  zone_ = zone;
  tick();
}

void HealthBar::setSession(const SessionState &session)
{
  QString caption = tr("Nobody signed in");
  QString name = QString{QChar{0x2014}};
  if (!session.person.empty()) {
    QStringList roles;
    for (const Role role : session.roles)
      roles << words::role(role);
    caption = roles.isEmpty() ? tr("No role") : roles.join(tr(", ", "between roles"));
    if (session.locked)
      caption = tr("%1, locked").arg(caption);
    name = words::text(session.name);
  }
  person_->setContent({caption, {{HealthMark::None, name}}, {}});
  arrange();
}

void HealthBar::tick()
{
  const UtcTime now = clock_.utc();
  time_->setContent({words::date(now, zone_), {{HealthMark::None, words::clock(now, zone_)}}, {}});
  if (!health_)
    return;
  // Only the ages grow while no delta comes.
  HealthDelta aged = *health_;
  const Duration since = clock_.steady() - healthAt_;
  for (Duration *age : {&aged.newestAge, &aged.oldestAge, &aged.savedAge})
    if (*age >= Duration::zero())
      *age += since;
  show(aged);
}

void HealthBar::show(const HealthDelta &health)
{
  // Brokers: one speaks for itself, of several those that are down are counted.
  HealthContent broker{tr("Broker"), {}, {}};
  const auto down = std::count_if(health.brokers.begin(), health.brokers.end(),
                                  [](const BrokerHealth &one) { return one.state != ConnectionState::Connected; });
  if (!health_)
    broker.pieces = {{HealthMark::None, tr("Starting")}};
  else if (health.brokers.empty())
    broker.pieces = {wrong(words::connection(ConnectionState::NotConfigured))};
  else if (down == 0)
    broker.pieces = {calm(words::connection(ConnectionState::Connected))};
  else if (health.brokers.size() == 1)
    broker.pieces = {wrong(words::connection(health.brokers.front().state))};
  else
    broker.pieces = {wrong(tr("%1 of %2 not connected").arg(down).arg(health.brokers.size()))};
  broker_->setContent(broker);

  HealthContent age{tr("Data age, newest / oldest"), {}, {}};
  if (health.newestAge < Duration::zero()) {
    age.pieces = {{HealthMark::None, tr("No sample yet")}};
  } else if (health.staleStreams == 0) {
    age.pieces = {calm(tr("%1 / %2", "newest, oldest age").arg(words::seconds(health.newestAge), words::seconds(health.oldestAge)))};
  } else {
    age.pieces = {{HealthMark::None, tr("%1 /", "newest age").arg(words::seconds(health.newestAge))},
                  wrong(tr("%1 on %2 of %3", "oldest age, stale streams, all streams")
                            .arg(words::seconds(health.oldestAge), words::count(health.staleStreams), words::count(health.streams)))};
  }
  age_->setContent(age);

  const std::uint64_t missing = lost(health);
  HealthContent losses{tr("Lost / kept out"), {}, {}};
  const QString lossText = missing == 0
                               ? tr("%1 of %2", "lost, received").arg(words::count(0), words::count(received(health)))
                               : tr("%1 of %2", "lost, received").arg(words::count(missing), words::count(received(health) + missing));
  losses.pieces = {missing == 0 ? calm(lossText) : wrong(lossText)};
  if (health.rejected > 0)
    losses.pieces.push_back(wrong(tr("%1 kept out").arg(words::count(health.rejected))));
  const bool clockWrong = clockIsWrong(health);
  const bool bothCalm = missing == 0 && health.rejected == 0 && !clockWrong;
  if (merged_ && bothCalm)
    losses = {tr("Lost, kept out, clock"), {calm(tr("As they should be"))}, {}};
  losses_->setContent(losses);
  clockItem_->setContent(
      {tr("Clock against devices"), {clockWrong ? wrong(offsetText(health.clockOffset)) : calm(offsetText(health.clockOffset))}, {}});
  clockItem_->setVisible(!(merged_ && bothCalm));

  HealthContent store{tr("Store"), {}, {}};
  switch (health.store) {
  case StoreState::Saved:
    store.pieces = {calm(health.savedAge < Duration::zero() ? words::store(StoreState::Saved)
                                                            : tr("Saved %1 ago").arg(words::seconds(health.savedAge)))};
    break;
  case StoreState::Saving: store.pieces = {calm(words::store(StoreState::Saving))}; break;
  case StoreState::Failing: store.pieces = {wrong(tr("%1 not saved").arg(words::count(health.unsavedChanges)))}; break;
  }
  store_->setContent(store);
}

void HealthBar::arrange()
{
  const bool merged = width() < mergeBelow * holder_.theme().textScale;
  if (merged != merged_) {
    merged_ = merged;
    tick();
  }
  const bool twoLines = left_->sizeHint().width() + right_->sizeHint().width() > width();
  const QBoxLayout::Direction direction = twoLines ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
  if (direction == lines_->direction())
    return;
  lines_->setDirection(direction);
  lines_->setStretch(0, twoLines ? 0 : 1);
}

void HealthBar::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

bool HealthBar::eventFilter(QObject *watched, QEvent *event)
{
  if (event->type() == QEvent::MouseButtonRelease) {
    Q_EMIT lossesAsked();
  } else if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
      Q_EMIT lossesAsked();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace andon
