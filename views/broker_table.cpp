// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/broker_table.h"

#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>
#include <array>

namespace andon {
namespace {

using namespace std::chrono_literals;

constexpr int narrowBelow = 1150;
/// A certificate that ends sooner than this is a matter for today.
constexpr Duration renewBefore = 24h * 30;

enum Column { Name, State, Rate, Losses, Identity, LastError, Buttons, Columns };
constexpr std::array<int, Columns> wideStretches{17, 22, 10, 18, 26, 30, 0};
constexpr std::array<int, Columns> narrowStretches{21, 23, 21, 23, 0, 0, 0};
constexpr int buttonsWidth = 270;

std::uint64_t lost(const BrokerHealth &broker)
{
  return broker.lostHere + broker.lostAtBroker + broker.sequenceGaps;
}

bool isThisComputer(const std::string &url)
{
  return url.find("//127.") != std::string::npos || url.find("//localhost") != std::string::npos ||
         url.find("//[::1]") != std::string::npos;
}

std::optional<Duration> untilExpiry(const BrokerHealth &broker, UtcTime now)
{
  if (!broker.tls || broker.tls->expires == noTime)
    return std::nullopt;
  return broker.tls->expires - now;
}

FactContent stateOf(const BrokerHealth &broker, UtcTime now)
{
  const QString streams = BrokerRow::tr("%1 streams").arg(words::count(broker.streams));
  switch (broker.state) {
  case ConnectionState::NotConfigured: return {HealthMark::None, BrokerRow::tr("Not started"), {}};
  case ConnectionState::Connecting: return {HealthMark::None, words::connection(broker.state), words::sentence(broker.reason)};
  case ConnectionState::Connected: {
    QString since = BrokerRow::tr("connected, %1").arg(streams);
    if (broker.connectedFor >= Duration::zero())
      since = BrokerRow::tr("%1, %2", "connected for, streams").arg(words::age(broker.connectedFor), streams);
    if (const auto left = untilExpiry(broker, now); left && *left < renewBefore)
      return {HealthMark::Diamond,
              *left < Duration::zero() ? BrokerRow::tr("Certificate has ended")
                                       : BrokerRow::tr("Certificate ends in %1\u00a0"
                                                       "d",
                                                       "days")
                                             .arg(*left / (24h)),
              since};
    if (!broker.reason.empty())
      return {HealthMark::Diamond, BrokerRow::tr("Connected, not complete"), since};
    return {HealthMark::Check, words::connection(broker.state), since};
  }
  case ConnectionState::Waiting:
    return {HealthMark::Diamond, BrokerRow::tr("No contact"),
            BrokerRow::tr("next try in %1").arg(words::duration(std::chrono::ceil<std::chrono::seconds>(broker.nextTryIn)))};
  }
  return {};
}

FactContent lossesOf(const BrokerHealth &broker)
{
  const std::uint64_t missing = lost(broker);
  const QString of = BrokerRow::tr("%1 of %2", "lost, all").arg(words::shortCount(missing), words::shortCount(broker.messages + missing));
  if (missing == 0)
    return {HealthMark::None, of, {}};
  return {HealthMark::Diamond, of,
          BrokerRow::tr("here %1, broker %2, gaps %3", "lost here, at the broker, by sequence")
              .arg(words::shortCount(broker.lostHere), words::shortCount(broker.lostAtBroker), words::shortCount(broker.sequenceGaps))};
}

FactContent identityOf(const BrokerHealth &broker, const QTimeZone &zone, UtcTime now)
{
  const QString who = broker.user.empty() ? BrokerRow::tr("without a name") : BrokerRow::tr("as %1").arg(safeLine(broker.user));
  if (!broker.encrypted) {
    if (isThisComputer(broker.url))
      return {HealthMark::None, BrokerRow::tr("Not encrypted, %1").arg(who), BrokerRow::tr("does not leave this computer")};
    return {HealthMark::Diamond, BrokerRow::tr("Not encrypted, %1").arg(who),
            broker.user.empty() ? BrokerRow::tr("everything can be read and forged on the way")
                                : BrokerRow::tr("the password can be read on the way")};
  }
  if (!broker.tls)
    return {HealthMark::None, BrokerRow::tr("TLS, %1").arg(who), BrokerRow::tr("the certificate is not known yet")};
  QString version = safeLine(broker.tls->version);
  version.replace(QStringLiteral("TLSv"), QStringLiteral("TLS "));
  const QString identity =
      broker.tls->own.empty() ? who : BrokerRow::tr("as CN %1", "common name of a certificate").arg(safeLine(broker.tls->own));
  const auto left = untilExpiry(broker, now);
  return {left && *left < renewBefore ? HealthMark::Diamond : HealthMark::Check,
          BrokerRow::tr("%1, %2", "TLS version, identity").arg(version, identity),
          BrokerRow::tr("signed by %1, valid to %2").arg(safeLine(broker.tls->issuer), words::day(broker.tls->expires, zone))};
}

FactContent errorOf(const BrokerHealth &broker, const QTimeZone &zone)
{
  if (!broker.reason.empty())
    return {HealthMark::None, words::sentence(broker.reason), words::sentence(broker.remedy)};
  if (broker.lastError.empty())
    return {HealthMark::None, BrokerRow::tr("No error since the start"), {}};
  return {HealthMark::None,
          BrokerRow::tr("%1: %2", "time, error").arg(words::dateTime(broker.lastErrorAt, zone), words::sentence(broker.lastError)),
          BrokerRow::tr("over now. %1", "remedy").arg(words::sentence(broker.lastRemedy))};
}

} // namespace

BrokerRow::BrokerRow(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , grid_(new QGridLayout(this))
    , name_(new FactCell(holder, tr("Broker")))
    , state_(new FactCell(holder, tr("State")))
    , rate_(new FactCell(holder, tr("Messages a second"), Qt::AlignRight))
    , losses_(new FactCell(holder, tr("Lost since the start"), Qt::AlignRight))
    , identity_(new FactCell(holder, tr("TLS and identity")))
    , error_(new FactCell(holder, tr("Last error, what to do")))
    , result_(new TrialLine(holder))
    , step_(new TextLabel(holder, {}, TextSize::Caption, TextWeight::Regular, Ink::Text2))
    , progress_(new QProgressBar)
    , test_(new ActionButton(holder, tr("Test")))
    , edit_(new ActionButton(holder, tr("Edit...")))
{
  grid_->setContentsMargins(Measures::space3, 1, Measures::space3, 1);
  grid_->setHorizontalSpacing(Measures::space4);
  grid_->setVerticalSpacing(0);
  progress_->setRange(0, brokerTestSteps);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("Progress of the test"));
  step_->setAccessibleName(tr("Step of the test"));
  progress_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  step_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  connect(test_, &QPushButton::clicked, this, [this] {
    if (running_)
      Q_EMIT stopAsked();
    else
      Q_EMIT testAsked();
  });
  connect(edit_, &QPushButton::clicked, this, &BrokerRow::editAsked);
  setNarrow(false);
}

void BrokerRow::setNarrow(bool narrow)
{
  while (grid_->count() > 0)
    delete grid_->takeAt(0);
  auto *buttons = new QHBoxLayout;
  buttons->setSpacing(Measures::space2);
  auto *words = new QVBoxLayout;
  words->setSpacing(2);
  words->addStretch(1);
  words->addWidget(step_);
  words->addWidget(progress_);
  words->addStretch(1);
  buttons->addLayout(words, 1);
  buttons->addWidget(test_, 0, Qt::AlignVCenter);
  buttons->addWidget(edit_, 0, Qt::AlignVCenter);
  grid_->addWidget(name_, 0, Name);
  grid_->addWidget(state_, 0, State);
  grid_->addWidget(rate_, 0, Rate);
  grid_->addWidget(losses_, 0, Losses);
  if (narrow) {
    grid_->addWidget(identity_, 1, Name, 1, 2);
    grid_->addWidget(error_, 1, Rate, 1, 5);
    grid_->addLayout(buttons, 0, Buttons);
  } else {
    grid_->addWidget(identity_, 0, Identity);
    grid_->addWidget(error_, 0, LastError);
    grid_->addLayout(buttons, 0, Buttons);
  }
  grid_->addWidget(result_, 2, Name, 1, Columns);
  for (int column = 0; column < Columns; ++column) {
    grid_->setColumnStretch(column,
                            narrow ? narrowStretches[static_cast<std::size_t>(column)] : wideStretches[static_cast<std::size_t>(column)]);
  }
  grid_->setColumnMinimumWidth(Buttons, static_cast<int>(buttonsWidth * holder_.theme().textScale));
}

void BrokerRow::show(const BrokerHealth &broker, const BrokerTest &test, const QTimeZone &zone, UtcTime now)
{
  name_->setContent({HealthMark::None, safeLine(broker.id.text()), safeLine(broker.url).section(QStringLiteral("//"), -1)});
  state_->setContent(stateOf(broker, now));
  rate_->setContent({HealthMark::None, words::messageRate(broker.messagesPerSecond), words::byteRate(broker.bytesPerSecond)});
  losses_->setContent(lossesOf(broker));
  identity_->setContent(identityOf(broker, zone, now));
  error_->setContent(errorOf(broker, zone));
  setAccessibleName(tr("Broker %1").arg(safeLine(broker.id.text())));
  running_ = test.broker == broker.id && test.running && !test.isTrial;
  step_->setVisible(running_);
  progress_->setVisible(running_);
  test_->setText(running_ ? tr("Stop") : tr("Test"));
  test_->setAccessibleName(running_ ? tr("Stop the test of %1").arg(safeLine(broker.id.text()))
                                    : tr("Test %1").arg(safeLine(broker.id.text())));
  edit_->setAccessibleName(tr("Edit %1").arg(safeLine(broker.id.text())));
  test_->setRefusal(refusal_);
  if (test.broker == broker.id && !test.isTrial)
    showTest(test, zone);
  else
    result_->clear();
}

void BrokerRow::showTest(const BrokerTest &test, const QTimeZone &zone)
{
  if (test.running) {
    step_->setText(words::testStep(test.step));
    progress_->setValue(static_cast<int>(test.step) + 1);
    result_->clear();
    return;
  }
  result_->show(test, zone);
}

void BrokerRow::setRefusal(const QString &why)
{
  refusal_ = why;
  test_->setRefusal(why);
}

void BrokerRow::setEditable(bool editable)
{
  edit_->setRefusal(editable ? QString() : tr("This broker was given for this run and is no part of the site."));
}

void BrokerRow::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.fillRect(rect(), theme.row);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

BrokerTable::BrokerTable(const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , holder_(holder)
    , summary_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , steps_(new ActionButton(holder, tr("First steps...")))
    , add_(new ActionButton(holder, tr("Add a broker...")))
    , header_(new QWidget)
    , rows_(new QWidget)
{
  setAccessibleName(tr("Brokers"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  auto *head = new QHBoxLayout;
  head->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space1);
  auto *title = new TextLabel(holder, tr("Brokers"), TextSize::RowTitle, TextWeight::Strong);
  head->setSpacing(Measures::space3);
  head->addWidget(title);
  summary_->setAccessibleName(tr("Brokers, in short"));
  summary_->setWordWrap(true);
  head->addWidget(summary_, 1);
  head->addWidget(steps_);
  head->addWidget(add_);
  column->addLayout(head);
  connect(steps_, &QPushButton::clicked, this, &BrokerTable::stepsAsked);
  connect(add_, &QPushButton::clicked, this, &BrokerTable::addAsked);
  auto *captions = new QGridLayout(header_);
  captions->setContentsMargins(Measures::space3, 0, Measures::space3, Measures::space1);
  captions->setHorizontalSpacing(Measures::space4);
  header_->setAccessibleName(tr("Columns"));
  const std::array<QString, Columns> names{
      tr("Broker"), tr("State"), tr("Messages/s"), tr("Lost"), tr("TLS and identity"), tr("Last error, what to do"), QString{}};
  for (int i = 0; i < Columns; ++i) {
    auto *label = new TextLabel(holder, names[static_cast<std::size_t>(i)], TextSize::Caption, TextWeight::Regular, Ink::Text3);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setAlignment((i == Rate || i == Losses ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    captions->addWidget(label, 0, i);
    captions->setColumnStretch(i, wideStretches[static_cast<std::size_t>(i)]);
  }
  column->addWidget(header_);
  rows_->setAccessibleName(tr("Brokers"));
  auto *list = new QVBoxLayout(rows_);
  list->setContentsMargins(0, 0, 0, 0);
  list->setSpacing(0);
  column->addWidget(rows_);
}

void BrokerTable::setHealth(const HealthDelta &health, UtcTime now)
{
  brokers_ = health.brokers;
  now_ = now;
  refresh();
}

void BrokerTable::setTest(const BrokerTest &test)
{
  test_ = test;
  refresh();
}

void BrokerTable::setRefusal(const QString &why)
{
  refusal_ = why;
  for (const auto &[id, row] : byId_)
    row->setRefusal(why);
}

void BrokerTable::setZone(const QTimeZone &zone)
{
  zone_ = zone;
  refresh();
}

void BrokerTable::setSite(const Site &site)
{
  ofSite_.clear();
  for (const Broker &broker : site.brokers)
    ofSite_.push_back(broker.id);
  refresh();
}

void BrokerTable::say(const QString &words)
{
  said_ = words;
  refresh();
}

BrokerRow *BrokerTable::row(const BrokerId &id) const
{
  const auto found = byId_.find(id);
  return found == byId_.end() ? nullptr : found->second;
}

void BrokerTable::refresh()
{
  for (auto known = byId_.begin(); known != byId_.end();) {
    const bool stays =
        std::any_of(brokers_.begin(), brokers_.end(), [&known](const BrokerHealth &broker) { return broker.id == known->first; });
    if (!stays)
      delete known->second;
    known = stays ? std::next(known) : byId_.erase(known);
  }
  int position = 0;
  for (const BrokerHealth &broker : brokers_) {
    BrokerRow *&row = byId_[broker.id];
    if (row == nullptr) {
      row = new BrokerRow(holder_);
      row->setNarrow(width() < narrowBelow * holder_.theme().textScale);
      row->setRefusal(refusal_);
      connect(row, &BrokerRow::testAsked, this, [this, id = words::text(broker.id.text())] { Q_EMIT testAsked(id); });
      connect(row, &BrokerRow::stopAsked, this, &BrokerTable::stopAsked);
      connect(row, &BrokerRow::editAsked, this, [this, id = words::text(broker.id.text())] { Q_EMIT editAsked(id); });
      rows_->layout()->addWidget(row);
    }
    row->show(broker, test_, zone_, now_);
    row->setEditable(std::find(ofSite_.begin(), ofSite_.end(), broker.id) != ofSite_.end());
    // The order is the site's; a row that was there keeps its focus.
    if (rows_->layout()->indexOf(row) != position) {
      rows_->layout()->removeWidget(row);
      static_cast<QVBoxLayout *>(rows_->layout())->insertWidget(position, row);
    }
    ++position;
  }
  const auto without = std::count_if(brokers_.begin(), brokers_.end(),
                                     [](const BrokerHealth &broker) { return broker.state != ConnectionState::Connected; });
  const QString counts = brokers_.empty() ? tr("none is set up")
                         : without == 0   ? tr("%1, all with contact").arg(brokers_.size())
                                          : tr("%1, %2 without contact").arg(brokers_.size()).arg(without);
  summary_->setText(said_.isEmpty() ? counts : tr("%1. %2", "how many brokers; what was done last").arg(counts, said_));
}

void BrokerTable::resizeEvent(QResizeEvent *event)
{
  Pane::resizeEvent(event);
  const bool narrow = width() < narrowBelow * holder_.theme().textScale;
  for (const auto &[id, row] : byId_)
    row->setNarrow(narrow);
  auto *captions = static_cast<QGridLayout *>(header_->layout());
  for (int column = 0; column < Columns; ++column) {
    captions->setColumnStretch(column, narrow ? narrowStretches[static_cast<std::size_t>(column)]
                                              : wideStretches[static_cast<std::size_t>(column)]);
    captions->itemAtPosition(0, column)->widget()->setVisible(!narrow || (column != Identity && column != LastError));
  }
  captions->setColumnMinimumWidth(Buttons, static_cast<int>(buttonsWidth * holder_.theme().textScale));
}

} // namespace andon
