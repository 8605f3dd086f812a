// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/first_step_limit.h"

#include "models/domain/rule_copy.h"
#include "models/items/payload_text.h"
#include "models/items/words.h"
#include "views/form_fields.h"

#include <QBoxLayout>

#include <algorithm>
#include <array>

namespace andon {
namespace {

using namespace std::chrono_literals;

constexpr Duration lookedBack = 1h;
constexpr std::array priorities{Priority::Urgent, Priority::High, Priority::Medium, Priority::Low};

} // namespace

LimitStep::LimitStep(Desk &desk, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , clock_(clock)
    , stream_(new QComboBox)
    , now_(new TextLabel(holder, {}, TextSize::Figure, TextWeight::Strong))
    , seen_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , limit_(new HelpedField(holder, tr("Alarm above"), tr("Proposed a little above what was seen; set it where somebody has to act.")))
    , delay_(new HelpedField(holder, tr("For at least"), tr("So that a short peak calls nobody: 5s.")))
    , priority_(new QComboBox)
    , said_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , make_(new ActionButton(holder, tr("Set this limit")))
{
  setAccessibleName(tr("Set a limit"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space1, Measures::space1, Measures::space1, Measures::space1); // of the focus frame
  column->setSpacing(Measures::space3);
  column->addWidget(captionedBox(holder, tr("Stream"), tr("One that somebody looks at today to see whether all is well."), stream_));
  now_->setAccessibleName(tr("Value now"));
  seen_->setWordWrap(true);
  seen_->setAccessibleName(tr("What was seen"));
  column->addWidget(now_);
  column->addWidget(seen_);
  auto *fields = new QHBoxLayout;
  fields->setSpacing(Measures::space3);
  for (const Priority priority : priorities)
    priority_->addItem(words::priority(priority));
  priority_->setCurrentIndex(2);
  fields->addWidget(limit_, 1, Qt::AlignTop);
  fields->addWidget(delay_, 1, Qt::AlignTop);
  fields->addWidget(captionedBox(holder, tr("Priority"), tr("How soon somebody has to act."), priority_), 1, Qt::AlignTop);
  column->addLayout(fields);
  said_->setWordWrap(true);
  said_->hide();
  column->addWidget(said_);
  make_->setPrimary(true);
  column->addWidget(make_, 0, Qt::AlignLeft);
  column->addStretch(1);
  delay_->setText(QStringLiteral("5s"));
  connect(stream_, &QComboBox::currentIndexChanged, this, [this] {
    isTyped_ = false;
    if (isVisible())
      follow();
    showState();
  });
  connect(limit_, &HelpedField::edited, this, [this] { isTyped_ = true; });
  connect(make_, &QPushButton::clicked, this, &LimitStep::make);
  connect(&limit_->field(), &QLineEdit::returnPressed, this, &LimitStep::make);
  showState();
}

LimitStep::~LimitStep()
{
  stopFollowing();
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

void LimitStep::setSite(const Site &site)
{
  const StreamId before = chosen();
  site_ = site;
  const QSignalBlocker silent(stream_);
  stream_->clear();
  int row = 0;
  for (const Asset &asset : site_.assets)
    for (const Stream &stream : asset.streams) {
      const StreamId id{asset.id, stream.key};
      stream_->addItem(tr("%1: %2", "asset, stream").arg(words::text(asset.id.text()), words::streamName(site_, id)),
                       QStringList{words::text(asset.id.text()), words::text(stream.key)});
      if (id == before)
        row = stream_->count() - 1;
    }
  stream_->setCurrentIndex(stream_->count() == 0 ? -1 : row);
  if (isVisible() && chosen() != before)
    follow();
  showState();
}

StreamId LimitStep::chosen() const
{
  const QStringList parts = stream_->currentData().toStringList();
  return parts.size() == 2 ? StreamId{AssetId{parts[0].toStdString()}, parts[1].toStdString()} : StreamId{};
}

void LimitStep::setRefusal(const QString &why)
{
  refusal_ = why;
  showState();
}

void LimitStep::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  follow();
}

void LimitStep::hideEvent(QHideEvent *event)
{
  QWidget::hideEvent(event);
  stopFollowing();
}

void LimitStep::stopFollowing()
{
  for (Ticket *ticket : {&values_, &trend_}) {
    if (!ticket->isNone())
      desk_.cancel(*ticket);
    *ticket = {};
  }
}

void LimitStep::follow()
{
  stopFollowing();
  range_.reset();
  now_->setText(QString{QChar{0x2014}});
  seen_->setText(tr("No value yet."));
  const StreamId id = chosen();
  if (id.key.empty())
    return;
  values_ = desk_.watch(ValuesInterest{{id}}, [this, id](const Delta &delta) {
    if (const auto *values = std::get_if<ValuesDelta>(&delta))
      for (const LatestValue &value : values->values)
        if (value.stream == id)
          take(value);
  });
  const UtcTime now = clock_.utc();
  trend_ = desk_.ask(TrendQuery{id, now - std::chrono::duration_cast<UtcTime::duration>(lookedBack), now, 60},
                     [this](const Result<Trend> &answer) {
                       trend_ = {};
                       if (!answer)
                         return; // the live values say enough
                       for (const TrendPoint &point : answer->points)
                         if (point.quality == Quality::Good)
                           widen(point.min, point.max);
                     });
}

void LimitStep::take(const LatestValue &value)
{
  const Stream *stream = findStream(site_, value.stream);
  if (stream == nullptr)
    return;
  const QString shown = words::measured(value.value, stream->decimals, words::text(stream->unit));
  now_->setText(value.quality == Quality::Good ? shown : tr("? %1", "doubtful value").arg(shown));
  now_->setAccessibleName(tr("Value now: %1").arg(now_->text()));
  if (value.quality == Quality::Good)
    widen(value.value, value.value);
}

void LimitStep::widen(double low, double high)
{
  if (!range_)
    range_ = SeenRange{low, high};
  range_->low = std::min(range_->low, low);
  range_->high = std::max(range_->high, high);
  propose();
}

void LimitStep::propose()
{
  const StreamId id = chosen();
  const Stream *stream = findStream(site_, id);
  if (stream == nullptr || !range_)
    return;
  seen_->setText(
      tr("In the last hour it was between %1 and %2.")
          .arg(words::number(range_->low, stream->decimals), words::measured(range_->high, stream->decimals, words::text(stream->unit))));
  seen_->setAccessibleName(seen_->text());
  limit_->field().setSuffix(words::text(stream->unit));
  if (!isTyped_)
    limit_->setText(editable(proposeHighLimit(id, *stream, *range_).limit));
}

void LimitStep::make()
{
  const StreamId id = chosen();
  const Stream *stream = findStream(site_, id);
  if (make_->isRefused() || stream == nullptr || !waiting_.isNone())
    return;
  const auto limit = numberIn(limit_->field());
  const auto delay = durationIn(delay_->field(), {});
  if (!limit)
    limit_->setProblem(tr("A number is needed here."));
  if (!delay)
    delay_->setProblem(tr("A time is needed here, like 30s, 5m or 2h."));
  if (!limit || !delay)
    return (limit ? delay_ : limit_)->field().setFocus();
  Rule rule;
  rule.asset = id.asset;
  rule.name = tr("%1 high", "stream").arg(words::streamName(site_, id)).toStdString();
  rule.id = freshRuleId(site_, rule.asset, rule.name);
  LimitCondition condition = proposeHighLimit(id, *stream, range_.value_or(SeenRange{*limit, *limit}));
  condition.limit = *limit;
  rule.condition = condition;
  rule.onDelay = *delay;
  rule.priority = priorities.at(static_cast<std::size_t>(std::max(0, priority_->currentIndex())));
  const QString ruleId = words::text(rule.id.text());
  waiting_ = desk_.submit(
      AddRules{{std::move(rule)}, tr("First steps: the first limit").toStdString()}, [this, ruleId](const CommandOutcome &outcome) {
        waiting_ = {};
        if (const auto *refused = std::get_if<Refused>(&outcome))
          say(words::errorLine(refused->reason), Ink::Loss);
        else if (std::holds_alternative<Unsaved>(outcome))
          say(tr("Not saved yet: the disk refuses. It is tried again."), Ink::Loss);
        else {
          say(tr("Set. It judges from the next value on; everything else about it stands on the page Rules."), Ink::Text);
          Q_EMIT made(ruleId);
        }
        showState();
      });
  showState();
}

void LimitStep::showState()
{
  make_->setRefusal(!refusal_.isEmpty()     ? refusal_
                    : stream_->count() == 0 ? tr("The site has no asset with a stream yet: adopt one first.")
                    : !waiting_.isNone()    ? tr("It is being saved.")
                                            : QString());
}

void LimitStep::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

} // namespace andon
