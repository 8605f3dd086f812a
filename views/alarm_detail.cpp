// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alarm_detail.h"

#include "models/items/words.h"
#include "views/alarm_delegate.h"
#include "views/flow_layout.h"
#include "views/parts/wrapping_widget.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

TextLabel *label(const ThemeHolder &holder, TextSize size, TextWeight weight = TextWeight::Regular, Ink ink = Ink::Text)
{
  auto *made = new TextLabel(holder, {}, size, weight, ink);
  made->setWordWrap(true);
  return made;
}

/// "Do now" stands on a card with an edge, as the one thing to act on.
class Card final : public QWidget {
public:
  Card(const ThemeHolder &holder, QWidget *content)
      : holder_(holder)
  {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->addWidget(content);
    connect(&holder, &ThemeHolder::changed, this, [this] { update(); });
  }

protected:
  void paintEvent(QPaintEvent *) override
  {
    QPainter painter(this);
    painter.fillRect(rect(), holder_.theme().row);
    painter.fillRect(QRect(0, 0, 3, height()), holder_.theme().text2);
  }

private:
  const ThemeHolder &holder_;
};

/// A line in the separator colour.
class Separator final : public QWidget {
public:
  explicit Separator(const ThemeHolder &holder)
      : holder_(holder)
  {
    setFixedHeight(1);
    setAccessibleName(AlarmDetail::tr("Separator"));
    connect(&holder, &ThemeHolder::changed, this, [this] { update(); });
  }

protected:
  void paintEvent(QPaintEvent *) override
  {
    QPainter painter(this);
    painter.fillRect(rect(), holder_.theme().line);
  }

private:
  const ThemeHolder &holder_;
};

} // namespace

AlarmDetail::AlarmDetail(Desk &desk, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, CommandTable &commands,
                         WindowSettings &settings, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , clock_(clock)
    , stack_(new QStackedWidget)
    , nothing_(new StateCard(holder))
    , badge_(new BadgeLabel(holder, flash))
    , title_(label(holder, TextSize::AlarmTitle, TextWeight::Strong))
    , place_(label(holder, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , raised_(label(holder, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , held_(label(holder, TextSize::Second, TextWeight::Strong, Ink::Unknown))
    , quietening_(new AlarmQuietening(desk, holder, commands))
    , contract_(new ContractLine(desk, holder))
    , unsaved_(label(holder, TextSize::Second, TextWeight::Strong, Ink::Loss))
    , value_(new FigureLabel(holder, TextSize::Figure))
    , distance_(label(holder, TextSize::Body, TextWeight::Strong))
    , age_(label(holder, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , trend_(new AlarmTrend(desk, holder, clock, settings))
    , reasons_(new AlarmReasons(desk, holder))
    , cause_(label(holder, TextSize::Body))
    , consequence_(label(holder, TextSize::Body))
    , action_(label(holder, TextSize::Body))
    , siteGuidance_(new GuidanceView(holder))
    , labels_(new AlarmLabels(desk, holder, commands))
    , history_(new AlarmHistory(desk, holder))
    , actions_(new ActionPanel(holder, commands))
{
  setAccessibleName(tr("Alarm in detail"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("Alarm in detail"));
  outer->addWidget(pane);
  auto *inside = new QVBoxLayout(pane);
  inside->setContentsMargins(2, 2, 2, 2);
  inside->addWidget(stack_);
  stack_->setAccessibleName(tr("Alarm in detail"));
  connect(reasons_, &AlarmReasons::explained, this, &AlarmDetail::showTrend);

  auto *page = new WrappingWidget;
  page->setAccessibleName(tr("Chosen alarm"));
  auto *column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildHead());
  column->addWidget(new Separator(holder));
  column->addWidget(buildMiddle(), 1);
  column->addWidget(new Separator(holder));
  column->addWidget(actions_);
  stack_->addWidget(page);

  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No alarm chosen"));
  auto *center = new QHBoxLayout(empty);
  center->addStretch(1);
  center->addWidget(nothing_, 3, Qt::AlignVCenter);
  center->addStretch(1);
  nothing_->setContent({StateContent::Kind::Empty,
                        tr("No alarm chosen"),
                        tr("Choose one in the list; F2 goes to the next that is not acknowledged."),
                        {},
                        {}});
  stack_->addWidget(empty);
  stack_->setCurrentIndex(1);
}

QWidget *AlarmDetail::buildHead()
{
  auto *head = new QWidget;
  head->setAccessibleName(tr("Alarm"));
  auto *column = new QVBoxLayout(head);
  column->setContentsMargins(12, 10, 12, 8);
  column->setSpacing(4);
  auto *line = new QHBoxLayout;
  line->setSpacing(10);
  line->addWidget(badge_, 0, Qt::AlignTop);
  line->addWidget(title_, 1, Qt::AlignVCenter);
  column->addLayout(line);
  raised_->setTextFormat(Qt::RichText);
  auto *when = new QWidget;
  when->setAccessibleName(tr("Place and time"));
  auto *flow = new FlowLayout(Measures::space3, when, 0);
  place_->setWordWrap(false);
  raised_->setWordWrap(false);
  flow->addWidget(place_);
  flow->addWidget(raised_);
  column->addWidget(when);
  column->addWidget(held_);
  column->addWidget(quietening_);
  column->addWidget(contract_);
  column->addWidget(unsaved_);
  return head;
}

QWidget *AlarmDetail::buildValue()
{
  valueRow_ = new QWidget;
  valueRow_->setAccessibleName(tr("Value"));
  valueGrid_ = new QGridLayout(valueRow_);
  valueGrid_->setContentsMargins(0, 0, 0, 0);
  valueGrid_->setHorizontalSpacing(Measures::space3);
  valueGrid_->setVerticalSpacing(Measures::space1);
  valueWords_ = new QWidget;
  valueWords_->setAccessibleName(tr("Distance to the limit and age"));
  auto *lines = new QVBoxLayout(valueWords_);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(0);
  lines->addStretch(1);
  lines->addWidget(distance_);
  lines->addWidget(age_);
  lines->addStretch(1);
  trendButtons_ = new QWidget;
  trendButtons_->setAccessibleName(tr("Time of the trend"));
  auto *row = new QHBoxLayout(trendButtons_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Measures::space2);
  row->addWidget(trend_->liveButton());
  row->addWidget(trend_->rangeButton());
  arrangeValue();
  return valueRow_;
}

void AlarmDetail::arrangeValue()
{
  const int room = width() - 2 * Measures::space3 - Measures::space4; // margins, scroll bar
  const int figure = value_->sizeHint().width() + Measures::space3;
  const int words = std::max(QFontMetrics(distance_->font()).horizontalAdvance(distance_->text()),
                             QFontMetrics(age_->font()).horizontalAdvance(age_->text())) +
                    Measures::space3;
  const int buttons = trendButtons_->sizeHint().width();
  for (QWidget *part : std::initializer_list<QWidget *>{value_, valueWords_, trendButtons_})
    valueGrid_->removeWidget(part);
  valueGrid_->addWidget(value_, 0, 0, Qt::AlignLeft | Qt::AlignVCenter);
  if (figure + words + buttons <= room) {
    valueGrid_->addWidget(valueWords_, 0, 1);
    valueGrid_->addWidget(trendButtons_, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
  } else if (figure + buttons <= room) {
    valueGrid_->addWidget(trendButtons_, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    valueGrid_->addWidget(valueWords_, 1, 0, 1, 3);
  } else {
    valueGrid_->addWidget(valueWords_, 1, 0, 1, 3);
    valueGrid_->addWidget(trendButtons_, 2, 0, 1, 3, Qt::AlignLeft);
  }
  valueGrid_->setColumnStretch(1, 1);
}

void AlarmDetail::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrangeValue();
}

QWidget *AlarmDetail::buildMiddle()
{
  auto *middle = new QWidget;
  middle->setAccessibleName(tr("Value, trend, guidance and history"));
  auto *column = new QVBoxLayout(middle);
  column->setContentsMargins(12, 10, 12, 10);
  column->setSpacing(Measures::space2);
  column->addWidget(buildValue());
  trend_->setMinimumHeight(200);
  trend_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
  column->addWidget(trend_, 3);
  column->addWidget(reasons_);

  guidance_ = new QWidget;
  guidance_->setAccessibleName(tr("Guidance"));
  guidance_->setFocusPolicy(Qt::StrongFocus);
  auto *lines = new QVBoxLayout(guidance_);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(6);
  for (TextLabel *text : {cause_, consequence_, action_})
    text->setTextFormat(Qt::RichText);
  lines->addWidget(cause_);
  lines->addWidget(consequence_);
  auto *card = new Card(holder_, action_);
  card->setAccessibleName(tr("Do now"));
  lines->addWidget(card);
  lines->addWidget(siteGuidance_);
  column->addWidget(guidance_);

  auto *judged = label(holder_, TextSize::Second, TextWeight::Strong, Ink::Text2);
  judged->say(tr("What it was"));
  column->addWidget(judged);
  column->addWidget(labels_);
  auto *caption = label(holder_, TextSize::Second, TextWeight::Strong, Ink::Text2);
  caption->say(tr("What was done"));
  column->addWidget(caption);
  column->addWidget(history_);
  column->addStretch(1);

  scroll_ = new QScrollArea;
  scroll_->setAccessibleName(tr("Value, trend, guidance and history"));
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setWidget(middle);
  scroll_->viewport()->setAutoFillBackground(false);
  middle->setAutoFillBackground(false);
  return scroll_;
}

void AlarmDetail::setSite(const Site &site)
{
  contract_->setSite(site);
  site_ = site;
  actions_->setLongestShelf(site.maxTimeShelved);
  if (current_)
    show(*current_);
}

void AlarmDetail::setPeople(const std::vector<Person> &people)
{
  labels_->setPeople(people);
  history_->setPeople(people);
}

void AlarmDetail::setSelection(const std::optional<AlarmFacts> &current, const std::vector<AlarmFacts> &selected)
{
  actions_->setSelection(selected);
  if (current == current_)
    return;
  const bool another = !current || !current_ || current->status.alarm != current_->status.alarm;
  current_ = current;
  stack_->setCurrentIndex(current ? 0 : 1);
  if (another) {
    actions_->closeShelf();
    scroll_->ensureVisible(0, 0);
  }
  if (current)
    show(*current);
  contract_->setAsset(current ? current->status.alarm.asset : AssetId{});
}

void AlarmDetail::show(const AlarmFacts &facts)
{
  badge_->setBadge(badgeOf(facts));
  badge_->setAccessibleName(tr("%1, %2", "priority, state").arg(words::priority(facts.status.priority), words::shownState(facts.state)));
  title_->say(tr("%1 %2", "asset, alarm").arg(facts.asset, facts.alarm));
  place_->say(facts.area.isEmpty() ? facts.assetName : tr("%1, %2", "area, asset").arg(facts.area, facts.assetName));
  raised_->say(raisedLine(facts));
  const QString held = words::heldLine(facts);
  held_->say(kindOf(facts) == AlarmKind::Sensor ? tr("Sensor alarm: %1").arg(words::firstReason(facts))
             : held.isEmpty()                   ? held
                                                : tr("%1. The alarm stays as it is until the value can be trusted.").arg(held));
  held_->setVisible(!held_->text().isEmpty());
  unsaved_->say(facts.status.unsaved ? tr("The last change of this alarm is not saved yet. It is tried again by itself.") : QString{});
  unsaved_->setVisible(facts.status.unsaved);
  valueRow_->setVisible(facts.stream.has_value());
  trend_->setVisible(facts.stream.has_value());
  value_->setText(words::value(facts));
  value_->setInk(hasDoubtfulValue(facts) ? Ink::Unknown : Ink::Text);
  distance_->say(words::distance(facts));
  age_->say(ageLine(facts));
  arrangeValue();
  reasons_->setFacts(facts, site_);
  showTrend();
  quietening_->setFacts(facts);
  labels_->setFacts(facts);
  history_->setFacts(facts);
  showGuidance(facts);
}

void AlarmDetail::showTrend()
{
  if (!current_)
    return;
  // Of expected behaviour the signal says more than the score: what it is, in the band in which it was expected.
  const AlarmExplanation *why = reasons_->explanation();
  if (why == nullptr || !why->isExpected || why->inputs.empty())
    return trend_->setFacts(*current_, site_);
  AlarmFacts drawn = *current_;
  drawn.stream = StreamId{current_->status.alarm.asset, why->inputs.front().key};
  drawn.value.reset();
  drawn.normal.reset();
  if (const Stream *stream = findStream(site_, *drawn.stream)) {
    drawn.unit = words::text(stream->unit);
    drawn.decimals = stream->decimals;
    drawn.range = stream->range;
  }
  trend_->setFacts(drawn, site_, why->predictor);
}

void AlarmDetail::showGuidance(const AlarmFacts &facts)
{
  const Rule *rule = findRule(site_, facts.status.alarm.rule);
  const Rationalisation known = rule == nullptr ? Rationalisation{} : rule->rationalisation;
  const auto part = [](TextLabel &shown, const QString &text, bool isKnown) {
    shown.say(isKnown ? text : QString{});
    shown.setVisible(isKnown);
  };
  const auto html = [](const std::string &text) { return words::text(text).toHtmlEscaped(); };
  part(*cause_, tr("<b>Likely cause:</b> %1").arg(html(known.cause)), !known.cause.empty());
  part(*consequence_, tr("<b>If nothing is done:</b> %1").arg(html(known.consequence)), !known.consequence.empty());
  const QString now = known.timeToRespond > Duration::zero()
                          ? tr("<b>Do now, within %1:</b> %2").arg(words::duration(known.timeToRespond), html(known.action))
                          : tr("<b>Do now:</b> %1").arg(html(known.action));
  part(*action_, now, !known.action.empty());
  action_->parentWidget()->setVisible(!known.action.empty());
  if (rule == nullptr)
    siteGuidance_->clear();
  else
    siteGuidance_->setRule(site_, *rule);
  guidance_->setVisible(!known.action.empty() || !known.cause.empty() || !known.consequence.empty() || !siteGuidance_->isHidden());
}

QString AlarmDetail::raisedLine(const AlarmFacts &facts) const
{
  const AlarmStatus &status = facts.status;
  const QString raised = words::clock(status.raisedAt, facts.zone);
  if (status.regions.acknowledged && status.acknowledgedAt != noTime)
    return tr("Raised <b>%1</b>, acknowledged %2 by %3")
        .arg(raised, words::clock(status.acknowledgedAt, facts.zone), facts.acknowledgedBy.toHtmlEscaped());
  const QString since = words::age(clock_.utc() - status.raisedAt);
  if (!status.regions.active && status.returnedAt != noTime)
    return tr("Raised <b>%1</b>, returned %2, not acknowledged for <b>%3</b>")
        .arg(raised, words::clock(status.returnedAt, facts.zone), since);
  return tr("Raised <b>%1</b>, not acknowledged for <b>%2</b>").arg(raised, since);
}

QString AlarmDetail::ageLine(const AlarmFacts &facts) const
{
  if (!facts.value)
    return facts.stream ? tr("value when it was raised") : QString{};
  const QString age = words::seconds(clock_.utc() - facts.value->time);
  if (facts.value->quality == Quality::Good)
    return tr("%1 old").arg(age);
  return tr("%1 old, %2", "age, quality").arg(age, words::quality(facts.value->quality));
}

void AlarmDetail::focusGuidance()
{
  if (!current_ || guidance_->isHidden())
    return;
  scroll_->ensureWidgetVisible(guidance_);
  guidance_->setFocus(Qt::ShortcutFocusReason);
}

void AlarmDetail::focusActions()
{
  actions_->focusComment();
}

void AlarmDetail::tick()
{
  contract_->tick();
  trend_->tick();
  if (!current_)
    return;
  raised_->say(raisedLine(*current_));
  age_->say(ageLine(*current_));
}

} // namespace andon
