// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_page.h"

#include "models/items/trial_words.h"
#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/page_parts.h"
#include "views/tuning_review.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace andon {

TuningPage::TuningPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , holder_(holder)
    , clock_(clock)
    , bench_(desk)
    , badge_(new BadgeLabel(holder, flash))
    , rules_(new QComboBox)
    , range_(new QComboBox)
    , plant_(new FilterButton(holder, tr("Whole plant")))
    , replayed_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , stack_(new QStackedWidget)
    , card_(new StateCard(holder))
    , scroll_(new QScrollArea)
    , content_(new QWidget)
    , grid_(new QGridLayout(content_))
    , side_(new QWidget)
    , sideColumn_(new QVBoxLayout(side_))
    , outer_(new QVBoxLayout(this))
    , signal_(new SignalPlot(bench_, holder))
    , day_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , settings_(new TuningSettings(holder))
    , distribution_(new DistributionPlot(bench_, holder))
    , search_(new TuningSearch(bench_, holder))
    , days_(new DayStrip(bench_, holder))
    , figures_(new FigureTable(holder, true))
    , price_(new FigureTable(holder, false))
    , labels_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , versions_(new TuningVersions(desk, holder))
    , review_(new TuningReview(desk, feed, holder))
    , apply_(new TuningApply(desk, holder))
{
  setAccessibleName(tr("Tuning bench"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // arranges itself by the width that there is
  outer_->setContentsMargins(0, 0, 0, 0);
  outer_->setSpacing(Measures::paneGap);
  outer_->addWidget(buildHead());
  stack_->setAccessibleName(tr("Tuning bench"));
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("Nothing to tune yet"));
  auto *center = new QVBoxLayout(empty);
  center->addWidget(card_, 0, Qt::AlignHCenter | Qt::AlignTop);
  card_->setMinimumWidth(420);
  stack_->addWidget(empty);
  scroll_->setWidgetResizable(true);
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setAccessibleName(tr("Tuning bench"));
  scroll_->setFocusPolicy(Qt::NoFocus);
  content_->setAccessibleName(tr("Tuning bench"));
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(Measures::paneGap);
  scroll_->setWidget(content_);
  stack_->addWidget(scroll_);
  stack_->addWidget(review_);
  outer_->addWidget(stack_, 1);

  auto *dayTools = new QWidget;
  dayTools->setAccessibleName(tr("Which day is shown"));
  auto *tools = new QHBoxLayout(dayTools);
  tools->setContentsMargins(0, 0, 0, 0);
  tools->setSpacing(Measures::space2);
  const auto button = [&](const QString &text, auto work) {
    auto *made = new ActionButton(holder, text);
    connect(made, &QPushButton::clicked, this, work);
    tools->addWidget(made);
  };
  button(tr("Worst day"), [this] { showDay(bench_.worstDay()); });
  button(tr("Day before"), [this] { showDay(days_->day() && *days_->day() > 0 ? *days_->day() - 1 : std::size_t{0}); });
  button(tr("Day after"), [this] {
    if (!bench_.days().empty())
      showDay(std::min(bench_.days().size() - 1, days_->day() ? *days_->day() + 1 : std::size_t{0}));
  });
  signalPane_ = titledPane(holder, tr("Signal and limit"), signal_, day_, dayTools);
  signalPane_->setMinimumHeight(330);
  settingsPane_ = titledPane(holder, tr("Settings"), settings_);
  distributionPane_ = titledPane(holder, tr("How often each value occurs"), distribution_);
  daysPane_ = titledPane(holder, tr("Alarms a day"), days_);
  figures_->setAccessibleName(tr("Before and after"));
  figuresPane_ = titledPane(holder, tr("Before and after"), figures_);
  price_->setAccessibleName(tr("The price"));
  labels_->setWordWrap(true);
  labels_->setAccessibleName(tr("How many labels there are"));
  auto *priced = new QWidget;
  priced->setAccessibleName(tr("The price"));
  auto *pricedColumn = new QVBoxLayout(priced);
  pricedColumn->setContentsMargins(0, 0, 0, 0);
  pricedColumn->addWidget(price_);
  pricedColumn->addWidget(labels_);
  pricedColumn->addStretch(1);
  pricePane_ = titledPane(holder, tr("The price"), priced);
  side_->setAccessibleName(tr("Before, after, price"));
  sideColumn_->setContentsMargins(0, 0, 0, 0);
  sideColumn_->setSpacing(Measures::paneGap);

  connect(&feed_, &DeskFeed::siteChanged, this, [this] {
    fillRules();
    const Rule *rule = chosen();
    if (rule != nullptr && bench_.rule() && !(*rule == *bench_.rule()))
      ask();
    else if (rule != nullptr && bench_.rule())
      showState(); // its trial may have begun or ended
  });
  connect(rules_, &QComboBox::activated, this, [this] { open(RuleId{rules_->currentData().toString().toStdString()}); });
  connect(range_, &QComboBox::activated, this, &TuningPage::ask);
  connect(plant_, &QPushButton::clicked, this, [this] { setReviewing(plant_->isChecked()); });
  connect(review_, &TuningReview::rangeAsked, this, [this] { review_->setRange(rangeEnd() - rangeLength(), rangeEnd()); });
  connect(review_, &TuningReview::benchAsked, this, [this](const RuleId &rule, const tuning::LimitSetting &setting) {
    open(rule);
    bench_.propose(setting); // it is judged with the history that is on its way
  });
  connect(&bench_, &TuningBench::stateChanged, this, &TuningPage::showState);
  connect(&bench_, &TuningBench::judged, this, &TuningPage::showJudged);
  connect(&bench_, &TuningBench::searchChanged, this, [this] {
    search_->look(unit_);
    const auto &proposal = bench_.proposal();
    settings_->setRecommended(proposal && proposal->made.proposed ? std::optional{proposal->made.proposed->setting} : std::nullopt);
  });
  connect(settings_, &TuningSettings::settingChanged, &bench_, &TuningBench::propose);
  connect(signal_, &SignalPlot::limitMoved, this, [this](double limit) {
    tuning::LimitSetting setting = bench_.proposed();
    const double tolerance = std::max(1e-12, distribution_->distribution().width / 10.0);
    setting.limit = tuning::rounded(limit, tolerance);
    propose(setting);
  });
  connect(search_, &TuningSearch::settingChosen, this, &TuningPage::propose);
  connect(days_, &DayStrip::dayChosen, this, [this](std::size_t day) { showDay(day); });
  connect(versions_, &TuningVersions::settingChosen, this, &TuningPage::propose);
  connect(apply_, &TuningApply::backAsked, this, [this] { propose(bench_.present()); });
  connect(card_, &StateCard::asked, this, &TuningPage::ask);
  auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  shortcut->setContext(Qt::WidgetWithChildrenShortcut);
  connect(shortcut, &QShortcut::activated, apply_, &TuningApply::apply);
  connect(&holder, &ThemeHolder::changed, this, &TuningPage::arrange);
  fillRules();
  showState();
}

QWidget *TuningPage::buildHead()
{
  badge_->setAccessibleName(tr("Priority"));
  rules_->setAccessibleName(tr("Alarm on the bench"));
  rules_->view()->setAccessibleName(rules_->accessibleName());
  rules_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  rules_->setMinimumContentsLength(34);
  range_->setAccessibleName(tr("Replayed over"));
  range_->view()->setAccessibleName(range_->accessibleName());
  for (const int days : {1, 7, 30, 90, 365})
    range_->addItem(days == 1 ? tr("Last 24 hours") : tr("Last %n days", nullptr, days), days);
  range_->setCurrentIndex(range_->findData(30));
  replayed_->setAccessibleName(tr("What was replayed"));
  plant_->setCheckable(true);
  plant_->setAccessibleName(tr("Whole plant: what tuning would gain"));
  return headPane(holder_, tr("Alarm and range"), Measures::space3, {badge_, rules_, range_, plant_, replayed_});
}

void TuningPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void TuningPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  if (bench_.state() == TuningBench::State::Empty && chosen() != nullptr && !wanted_.empty())
    ask();
}

void TuningPage::setSession(const SessionState &session)
{
  apply_->setSession(session);
  review_->setSession(session);
}

void TuningPage::setReviewing(bool reviewing)
{
  plant_->setChecked(reviewing);
  showState();
  if (reviewing)
    review_->focusFirst();
}

const Rule *TuningPage::chosen() const
{
  return wanted_.empty() ? nullptr : findRule(feed_.site(), wanted_);
}

void TuningPage::fillRules()
{
  const QSignalBlocker silent(rules_);
  rules_->clear();
  for (const Rule &rule : feed_.site().rules)
    if (!std::holds_alternative<ConsoleCondition>(rule.condition))
      rules_->addItem(tr("%1, %2", "asset, rule").arg(words::text(rule.asset.text()), words::text(rule.name)), words::text(rule.id.text()));
  rules_->setCurrentIndex(wanted_.empty() ? -1 : rules_->findData(words::text(wanted_.text())));
  rules_->setPlaceholderText(tr("Choose an alarm"));
}

void TuningPage::open(const RuleId &rule)
{
  wanted_ = rule;
  plant_->setChecked(false);
  rules_->setCurrentIndex(rules_->findData(words::text(rule.text())));
  ask();
}

void TuningPage::focusFirst()
{
  if (plant_->isChecked())
    review_->focusFirst();
  else if (bench_.state() == TuningBench::State::Ready)
    settings_->findChild<MarkedSlider *>()->setFocus(Qt::OtherFocusReason);
  else
    rules_->setFocus(Qt::OtherFocusReason);
}

void TuningPage::ask()
{
  const Rule *rule = chosen();
  if (rule == nullptr) {
    bench_.close();
    return;
  }
  const UtcTime to = rangeEnd();
  bench_.open(*rule, to - rangeLength(), to, words::zone(feed_.site()));
}

UtcTime TuningPage::rangeEnd() const
{
  return std::chrono::ceil<std::chrono::seconds>(clock_.utc());
}

Duration TuningPage::rangeLength() const
{
  return std::chrono::days{range_->currentData().toInt()};
}

void TuningPage::showState()
{
  const auto &rule = bench_.rule();
  const bool isReady = bench_.state() == TuningBench::State::Ready && bench_.basis().history.samples.size() > 1;
  const bool isReviewing = plant_->isChecked();
  badge_->setVisible(rule.has_value() && !isReviewing);
  unit_.clear();
  int decimals = 1;
  if (rule) {
    badge_->setBadge({rule->priority, BadgeFrame::Acknowledged, false, words::priority(rule->priority)});
    if (const StreamId *id = primaryStream(*rule))
      if (const Stream *stream = findStream(feed_.site(), *id)) {
        unit_ = words::text(stream->unit);
        decimals = stream->decimals;
      }
  }
  StateContent state;
  switch (bench_.state()) {
  case TuningBench::State::Empty:
    state = {StateContent::Kind::Empty,
             tr("No alarm is on the bench"),
             tr("Choose one above, or open the bench from an alarm, a rule or the most frequent alarms of the KPI."),
             {},
             {}};
    break;
  case TuningBench::State::Loading:
    state = {StateContent::Kind::Loading, tr("Reading the history"), tr("What was recorded is replayed."), {}, {}};
    break;
  case TuningBench::State::Failed: {
    const QString hindrance = words::hindrance(*rule);
    const words::ErrorWords words = words::error(*bench_.error());
    state = hindrance.isEmpty() ? StateContent{StateContent::Kind::Failed, words.fact, words.remedy, tr("Try again"), {}}
                                : StateContent{StateContent::Kind::NotAllowed, tr("This alarm cannot be replayed here"), hindrance, {}, {}};
    break;
  }
  case TuningBench::State::Ready:
    state = {
        StateContent::Kind::Empty, tr("Nothing is recorded"), tr("The stream has no samples in this range. Choose a longer one."), {}, {}};
    break;
  }
  card_->setContent(state);
  stack_->setCurrentIndex(isReviewing ? 2 : isReady ? 1 : 0);
  apply_->setVisible(isReady && !isReviewing);
  search_->look(unit_);
  const RuleTrial *trial = nullptr;
  for (const RuleTrial &each : feed_.site().trials)
    if (rule && each.rule == rule->id)
      trial = &each;
  versions_->open(rule, trial == nullptr ? std::nullopt : std::optional{*trial}, unit_, words::zone(feed_.site()));
  if (!isReady) {
    replayed_->clear();
    apply_->setProposed({}, false);
    return;
  }
  const tuning::BenchBasis &basis = bench_.basis();
  const Duration missing = (basis.to - basis.from) - lengthOf(basis.history.samples);
  QString replayed = tr("%1 samples replayed").arg(words::count(basis.history.samples.size()));
  if (missing > std::chrono::hours{1})
    replayed +=
        tr("; %1 without data at the ends", "added to a sentence").arg(words::duration(std::chrono::floor<std::chrono::hours>(missing)));
  if (basis.history.samples.late > 0)
    replayed += tr("; %1 late samples left out", "added to a sentence").arg(words::count(basis.history.samples.late));
  if (!basis.history.samples.restarts.empty())
    replayed += tr("; the clock was set back %n time(s)", "added to a sentence", static_cast<int>(basis.history.samples.restarts.size()));
  if (basis.lostSpans > 0)
    replayed += tr("; %n damaged part(s) left out", "added to a sentence", static_cast<int>(basis.lostSpans));
  replayed_->setText(isReviewing ? QString{} : replayed);
  distribution_->look(unit_);
  const tuning::Distribution &values = distribution_->distribution();
  settings_->open(bench_.present(), values.low, values.low + values.width * static_cast<double>(values.normal.size()), unit_, decimals);
  settings_->setSetting(bench_.proposed());
  signal_->setUnit(unit_, decimals);
  signal_->setZone(words::zone(feed_.site()));
  days_->look(words::zone(feed_.site()));
  showDay(bench_.worstDay());
  showJudged();
}

void TuningPage::showDay(std::optional<std::size_t> day)
{
  if (!day || *day >= bench_.days().size())
    return;
  days_->setDay(day);
  const BenchDay &shown = bench_.days()[*day];
  signal_->setRange(shown.from, shown.to);
  day_->setText(unit_.isEmpty() ? words::date(shown.from, words::zone(feed_.site()))
                                : tr("%1, %2", "unit, day").arg(unit_, words::date(shown.from, words::zone(feed_.site()))));
}

void TuningPage::showJudged()
{
  figures_->setRows(words::benchRows(bench_.now(), bench_.after()));
  price_->setRows(words::priceRows(bench_.now(), bench_.after()));
  labels_->setText(words::labelNote(bench_.basis(), bench_.after()));
  signal_->judge();
  distribution_->update();
  days_->look(words::zone(feed_.site()));
  apply_->setWords(bench_.isChanged()
                       ? tr("%1 instead of %2").arg(words::setting(bench_.proposed(), unit_), words::setting(bench_.present(), unit_))
                       : tr("As it is: %1").arg(words::setting(bench_.present(), unit_)));
  apply_->setProposed(tuning::withSetting(*bench_.rule(), bench_.proposed()), bench_.isChanged());
  apply_->setReplay(bench_.now().perDay, words::replay(bench_.now(), bench_.after()));
}

void TuningPage::propose(const tuning::LimitSetting &setting)
{
  if (bench_.state() != TuningBench::State::Ready)
    return;
  settings_->setSetting(setting);
  bench_.propose(setting);
}

} // namespace andon
