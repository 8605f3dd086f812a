// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asset_page.h"

#include "models/items/words.h"

#include <QBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

constexpr int besideFrom = 1100; // streams and what belongs to the asset stand side by side from this width on
constexpr int sideWidth = 596;

} // namespace

AssetPage::AssetPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, WindowSettings &settings,
                     QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , holder_(holder)
    , watch_(desk, clock, smallTrendSpan)
    , model_(feed, clock, watch_)
    , head_(new AssetHead(feed, holder, flash, clock))
    , streams_(new StreamTable(model_, holder, clock))
    , trendTitle_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong))
    , trend_(new AlarmTrend(desk, holder, clock, settings))
    , streamPane_(new Pane(holder))
    , trendPane_(new Pane(holder))
    , side_(new AssetSide(desk, feed, holder, flash, clock))
    , body_(new QHBoxLayout)
    , nothing_(new StateCard(holder))
    , stack_(new QStackedWidget)
{
  setAccessibleName(tr("Asset"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // arranges itself by the width that there is
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  stack_->setAccessibleName(tr("Asset in detail"));
  outer->addWidget(stack_);
  auto *page = new QWidget;
  page->setAccessibleName(tr("Asset in detail"));
  auto *column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::paneGap);
  column->addWidget(head_);

  streamPane_->setAccessibleName(tr("Streams of the asset"));
  auto *inStreams = new QVBoxLayout(streamPane_);
  inStreams->setContentsMargins(2, 2, 2, 2);
  inStreams->addWidget(streams_);
  trendPane_->setAccessibleName(tr("Trend of the chosen stream"));
  auto *inTrend = new QVBoxLayout(trendPane_);
  inTrend->setContentsMargins(12, 8, 12, 8);
  auto *titleLine = new QHBoxLayout;
  titleLine->setSpacing(Measures::space2);
  titleLine->addWidget(trendTitle_, 1);
  titleLine->addWidget(trend_->liveButton());
  titleLine->addWidget(trend_->rangeButton());
  inTrend->addLayout(titleLine);
  inTrend->addWidget(trend_, 1);
  auto *left = new QWidget;
  left->setAccessibleName(tr("Streams and trend"));
  auto *stacked = new QVBoxLayout(left);
  stacked->setContentsMargins(0, 0, 0, 0);
  stacked->setSpacing(Measures::paneGap);
  stacked->addWidget(streamPane_, 3);
  stacked->addWidget(trendPane_, 2);
  body_->setSpacing(Measures::paneGap);
  body_->addWidget(left, 1);
  body_->addWidget(side_);
  column->addLayout(body_, 1);
  stack_->addWidget(page);
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No asset chosen"));
  auto *center = new QHBoxLayout(empty);
  center->addStretch(1);
  center->addWidget(nothing_, 2, Qt::AlignVCenter);
  center->addStretch(1);
  stack_->addWidget(empty);

  connect(head_, &AssetHead::placeChosen, this, &AssetPage::placeChosen);
  connect(head_, &AssetHead::sourcesAsked, this, [this] { Q_EMIT sourcesAsked(asset_); });
  connect(head_, &AssetHead::alarmsAsked, this, [this] {
    if (const auto node = feed_.plant().tree().nodeOf(asset_))
      Q_EMIT alarmsAsked(*node);
  });
  connect(&head_->filter(), &QLineEdit::textChanged, streams_, &StreamTable::setFilter);
  connect(&head_->filter(), &QLineEdit::returnPressed, streams_, qOverload<>(&QWidget::setFocus));
  connect(side_, &AssetSide::alarmChosen, this, &AssetPage::alarmChosen);
  connect(side_, &AssetSide::ruleChosen, this, &AssetPage::ruleChosen);
  connect(streams_, &StreamTable::currentMoved, this, &AssetPage::showTrend);
  connect(&watch_, &StreamWatch::changed, this, [this](const std::unordered_set<StreamId> &news) {
    if (const auto stream = streams_->current(); stream && news.contains(*stream))
      showTrend();
  });
  connect(&feed.plant(), &PlantModel::alarmsChanged, this, [this] {
    if (isVisible())
      head_->showAlarms();
  });
  connect(&feed, &DeskFeed::siteChanged, this, &AssetPage::showPlace);
  connect(&holder, &ThemeHolder::changed, this, &AssetPage::arrange);
  showPlace();
  arrange();
}

void AssetPage::setPlace(int node)
{
  const Asset *asset = feed_.plant().asset(node);
  if (asset == nullptr || asset->id == asset_)
    return;
  asset_ = asset->id;
  head_->filter().clear();
  showPlace();
}

void AssetPage::showPlace()
{
  const std::optional<int> node = feed_.plant().tree().nodeOf(asset_);
  stack_->setCurrentIndex(node ? 0 : 1);
  if (!node) {
    // Nothing of a place that is gone may be clicked.
    side_->clear();
    model_.setAsset({});
    watch();
    nothing_->setContent(asset_.empty()
                             ? StateContent{StateContent::Kind::Empty,
                                            tr("No asset chosen"),
                                            tr("Choose one on a unit's page or in the asset tree, or press Ctrl+K and type its name."),
                                            {},
                                            {}}
                             : StateContent{StateContent::Kind::Empty,
                                            tr("%1 is not in the site any more", "asset").arg(words::text(asset_.text())),
                                            tr("Its alarms stay in the journal."),
                                            {},
                                            {}});
    return;
  }
  model_.setAsset(asset_);
  head_->setPlace(*node);
  side_->setPlace(*node);
  watch();
  if (!streams_->current() && model_.rowCount() > 0)
    streams_->select(model_.facts(0).id);
  showTrend();
}

void AssetPage::selectStream(const StreamId &stream)
{
  head_->filter().clear();
  streams_->select(stream);
}

void AssetPage::watch()
{
  std::vector<StreamId> streams;
  if (isVisible())
    for (int row = 0; row < model_.rowCount(); ++row)
      streams.push_back(model_.facts(row).id);
  watch_.setStreams(std::move(streams));
}

void AssetPage::showTrend()
{
  const std::optional<StreamId> stream = streams_->current();
  trend_->setVisible(stream.has_value());
  if (!stream || !isVisible())
    return;
  const std::optional<int> node = feed_.plant().tree().nodeOf(stream->asset);
  for (const Stream &one : node ? feed_.plant().asset(*node)->streams : std::vector<Stream>{}) {
    if (one.key != stream->key)
      continue;
    AlarmFacts facts; // of no alarm: all alarms of the asset are named on the trend
    facts.status.alarm.asset = stream->asset;
    facts.asset = words::text(stream->asset.text());
    facts.alarm = words::text(one.name.empty() ? one.key : one.name);
    facts.stream = stream;
    facts.unit = words::text(one.unit);
    facts.decimals = one.decimals;
    facts.range = one.range;
    facts.normal = one.normal;
    facts.zone = words::zone(feed_.site());
    if (const LatestValue *value = watch_.value(*stream))
      facts.value = *value;
    trendTitle_->setText(tr("%1 %2", "asset, stream").arg(facts.asset, facts.alarm));
    trendTitle_->setAccessibleName(trendTitle_->text());
    trend_->setFacts(facts, feed_.site());
  }
}

void AssetPage::arrange()
{
  const double scale = holder_.theme().textScale;
  const bool isBeside = width() >= besideFrom * scale;
  body_->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  side_->setMaximumWidth(isBeside ? std::min(static_cast<int>(sideWidth * scale), width() * 9 / 20) : QWIDGETSIZE_MAX);
  side_->setMinimumWidth(isBeside ? std::min(static_cast<int>(sideWidth * scale), width() * 9 / 20) : 0);
  body_->setStretch(0, isBeside ? 1 : 3);
  body_->setStretch(1, isBeside ? 0 : 2);
  trendPane_->setVisible(isBeside ? height() >= 420 * scale : height() >= 800 * scale);
}

void AssetPage::focusFilter()
{
  head_->filter().setFocus(Qt::ShortcutFocusReason);
  head_->filter().selectAll();
}

void AssetPage::focusFirst()
{
  streams_->setFocus(Qt::OtherFocusReason);
}

void AssetPage::tick()
{
  head_->showAlarms();
  model_.tellAges();
  side_->tick();
  trend_->tick();
}

void AssetPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void AssetPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  watch();
  showTrend();
}

void AssetPage::hideEvent(QHideEvent *event)
{
  QWidget::hideEvent(event);
  watch_.setStreams({});
}

} // namespace andon
