// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/payload_text.h"
#include "models/items/words.h"
#include "views/first_step_limit.h"
#include "views/flow_layout.h"

#include <QBoxLayout>

#include <algorithm>
#include <cmath>

namespace andon {

AlarmStep::AlarmStep(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , text_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular))
    , said_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , try_(new ActionButton(holder, tr("Let it come now")))
    , back_(new ActionButton(holder, tr("Set the limit back")))
    , show_(new ActionButton(holder, tr("Show the alarms")))
{
  setAccessibleName(tr("See the first alarm"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space1, Measures::space1, Measures::space1, Measures::space1); // of the focus frame
  column->setSpacing(Measures::space3);
  for (TextLabel *label : {text_, said_})
    label->setWordWrap(true);
  column->addWidget(text_);
  said_->hide();
  column->addWidget(said_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("What can be done"));
  auto *flow = new FlowLayout(Measures::space2, buttons);
  flow->setContentsMargins(0, 0, 0, 0);
  for (ActionButton *button : {try_, back_, show_})
    flow->addWidget(button);
  column->addWidget(buttons);
  column->addStretch(1);
  connect(try_, &QPushButton::clicked, this, &AlarmStep::tryNow);
  connect(back_, &QPushButton::clicked, this, &AlarmStep::setBack);
  connect(show_, &QPushButton::clicked, this, &AlarmStep::alarmsAsked);
  showState();
}

AlarmStep::~AlarmStep()
{
  stopFollowing();
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

const Rule *AlarmStep::rule() const
{
  const auto isLimit = [](const Rule &rule) { return std::holds_alternative<LimitCondition>(rule.condition); };
  if (const Rule *wanted = findRule(site_, wanted_); wanted != nullptr && isLimit(*wanted))
    return wanted;
  const auto found = std::find_if(site_.rules.begin(), site_.rules.end(), [&](const Rule &rule) { return isLimit(rule) && !rule.safety; });
  return found == site_.rules.end() ? nullptr : &*found;
}

void AlarmStep::setSite(const Site &site)
{
  const Rule *old = rule();
  const AlarmId before = old == nullptr ? AlarmId{} : alarmId(*old);
  site_ = site;
  const Rule *now = rule();
  if (isVisible() && (now == nullptr ? AlarmId{} : alarmId(*now)) != before)
    follow();
  showState();
}

void AlarmStep::setRule(const RuleId &rule)
{
  wanted_ = rule;
  before_.reset();
  showState();
}

void AlarmStep::setHadAlarm(bool had)
{
  hadAlarm_ = had;
  showState();
}

void AlarmStep::setRefusal(const QString &why)
{
  refusal_ = why;
  showState();
}

void AlarmStep::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  follow();
}

void AlarmStep::hideEvent(QHideEvent *event)
{
  QWidget::hideEvent(event);
  stopFollowing();
}

void AlarmStep::stopFollowing()
{
  if (!values_.isNone())
    desk_.cancel(values_);
  values_ = {};
}

void AlarmStep::follow()
{
  stopFollowing();
  value_.reset();
  const Rule *present = rule();
  if (present == nullptr)
    return showState();
  values_ = desk_.watch(ValuesInterest{{std::get<LimitCondition>(present->condition).stream}}, [this](const Delta &delta) {
    if (const auto *values = std::get_if<ValuesDelta>(&delta); values != nullptr && !values->values.empty()) {
      value_ = values->values.back();
      showState();
    }
  });
  showState();
}

void AlarmStep::showState()
{
  const Rule *present = rule();
  const Stream *stream = present == nullptr ? nullptr : findStream(site_, std::get<LimitCondition>(present->condition).stream);
  QString words;
  if (present == nullptr)
    words = tr("There is no limit yet. Set one in the step before.");
  else {
    words = tr("%1, %2: raised when %3.", "alarm, asset, condition")
                .arg(safeLine(present->name), safeLine(present->asset.text()), words::condition(*present, site_));
    if (value_ && stream != nullptr)
      words += QLatin1Char(' ') + tr("Now it is %1.").arg(words::measured(value_->value, stream->decimals, safeLine(stream->unit)));
    if (hadAlarm_)
      words += QLatin1Char(' ') + tr("An alarm has come: from here on the page Alarms is where the work is.");
    else
      words += QLatin1Char(' ') +
               tr("The alarm appears on the page Alarms by itself. To see one now, the limit can be moved below that value for a moment.");
  }
  text_->setText(words);
  text_->setAccessibleName(words);
  const QString busy = !waiting_.isNone() ? tr("It is being saved.") : QString();
  try_->setVisible(!before_);
  try_->setPrimary(!before_ && !hadAlarm_);
  try_->setRefusal(!refusal_.isEmpty()  ? refusal_
                   : present == nullptr ? tr("There is no limit yet.")
                   : !value_            ? tr("No value of that stream has come yet.")
                                        : busy);
  back_->setVisible(before_.has_value());
  back_->setPrimary(before_.has_value());
  back_->setRefusal(refusal_.isEmpty() ? busy : refusal_);
}

void AlarmStep::tryNow()
{
  const Rule *present = rule();
  if (try_->isRefused() || present == nullptr || !value_ || !waiting_.isNone())
    return;
  Rule moved = *present;
  auto &condition = std::get<LimitCondition>(moved.condition);
  const double step = std::max(0.01 * std::abs(value_->value), 1e-3);
  condition.limit = condition.side == LimitSide::High ? value_->value - step : value_->value + step;
  condition.deadband = 0.0;
  moved.onDelay = {};
  before_ = *present;
  change(moved, tr("First steps: to see the first alarm"),
         tr("The limit is moved. The alarm comes with the next values; then set it back."));
}

void AlarmStep::setBack()
{
  if (back_->isRefused() || !before_ || !waiting_.isNone())
    return;
  const Rule old = *before_;
  before_.reset();
  change(old, tr("First steps: the limit as it was"), tr("The limit is as it was."));
}

void AlarmStep::change(const Rule &rule, const QString &reason, const QString &done)
{
  const std::optional<Rule> kept = before_;
  waiting_ = desk_.submit(ChangeRule{rule, reason.toStdString()}, [this, done, rule, kept](const CommandOutcome &outcome) {
    waiting_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome)) {
      // What was not done is still to do.
      if (kept)
        before_.reset();
      else
        before_ = rule;
      say(words::errorLine(refused->reason), Ink::Loss);
    } else {
      say(done, Ink::Text);
    }
    showState();
  });
  showState();
}

void AlarmStep::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

} // namespace andon
