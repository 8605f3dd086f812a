// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/asset_side.h"

#include "models/items/plant_words.h"
#include "models/items/violation_words.h"
#include "models/items/words.h"
#include "views/predictor_lines.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace andon {
namespace {

constexpr int mostRows = 6; // of a table; more scroll inside it
constexpr int mergeBelow = 900;

} // namespace

AssetSide::AssetSide(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, FlashTimer &flash, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , feed_(feed)
    , holder_(holder)
    , clock_(clock)
    , proxy_(feed.alarms())
    , column_(nullptr)
    , alarms_(new AlarmTable(proxy_, holder, flash, clock))
    , quiet_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , health_(new HealthPanel(desk, feed, holder))
    , rules_(new RecordTable(holder, {tr("Rule"), tr("Raised at"), tr("Priority")}, 1))
    , noRules_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , predictors_(new PredictorLines(desk, holder, clock))
    , guidance_(new GuidanceView(holder))
    , noGuidance_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , contract_(new TextLabel(holder))
    , violations_(new RecordTable(holder, {tr("Stream"), tr("What"), tr("Count"), tr("Latest")}, 1))
    , broken_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , again_(new ActionButton(holder, tr("Read again")))
{
  setAccessibleName(tr("Alarms, rules, guidance and contract"));
  proxy_.setAssets(std::unordered_set<AssetId>{});
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(accessibleName());
  outer->addWidget(pane);
  auto *inside = new QVBoxLayout(pane);
  inside->setContentsMargins(2, 2, 2, 2);
  auto *middle = new QWidget;
  middle->setAccessibleName(accessibleName());
  column_ = new QVBoxLayout(middle);
  column_->setContentsMargins(10, 4, 10, 10);
  column_->setSpacing(Measures::space1);

  alarms_->setAccessibleName(tr("Alarms of the asset"));
  alarms_->setMerged(true);
  column_->addWidget(caption(tr("Alarms")));
  column_->addWidget(alarms_);
  column_->addWidget(quiet_);
  column_->addWidget(caption(tr("Health")));
  column_->addWidget(health_);
  rules_->setAccessibleName(tr("Rules of the asset"));
  column_->addWidget(caption(tr("Rules")));
  column_->addWidget(rules_);
  column_->addWidget(noRules_);
  column_->addWidget(predictors_);
  column_->addWidget(caption(tr("What helps")));
  column_->addWidget(guidance_);
  noGuidance_->setWordWrap(true);
  column_->addWidget(noGuidance_);
  column_->addWidget(caption(tr("Data contract")));
  contract_->setWordWrap(true);
  column_->addWidget(contract_);
  violations_->setAccessibleName(tr("How the contract was broken"));
  column_->addWidget(violations_);
  auto *foot = new QHBoxLayout;
  foot->setSpacing(Measures::space2);
  broken_->setWordWrap(true);
  again_->setAccessibleName(tr("Read again how often the contract was broken"));
  foot->addWidget(broken_, 1);
  foot->addWidget(again_);
  column_->addLayout(foot);
  column_->addStretch(1);

  auto *scroll = new QScrollArea;
  scroll->setAccessibleName(accessibleName());
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(middle);
  scroll->viewport()->setAutoFillBackground(false);
  middle->setAutoFillBackground(false);
  inside->addWidget(scroll);

  const auto chosen = [this](const QModelIndex &index) { Q_EMIT alarmChosen(proxy_.facts(index).status.alarm); };
  connect(alarms_, &QTableView::clicked, this, chosen);
  connect(alarms_, &AlarmTable::detailAsked, this, [this, chosen] {
    if (alarms_->currentIndex().isValid())
      chosen(alarms_->currentIndex());
  });
  const auto rule = [this](const QModelIndex &index) { Q_EMIT ruleChosen(ruleRows_[static_cast<std::size_t>(index.row())]); };
  connect(rules_, &QTableView::clicked, this, rule);
  connect(rules_, &QTableView::activated, this, rule);
  connect(again_, &QPushButton::clicked, this, &AssetSide::askViolations);
  for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&proxy_, signal, this, &AssetSide::fit);
  connect(&proxy_, &QAbstractItemModel::modelReset, this, &AssetSide::fit);
  connect(&proxy_, &QAbstractItemModel::layoutChanged, this, &AssetSide::fit);
  connect(&holder, &ThemeHolder::changed, this, &AssetSide::fit);
}

AssetSide::~AssetSide()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

TextLabel *AssetSide::caption(const QString &text)
{
  auto *label = new TextLabel(holder_, text, TextSize::RowTitle, TextWeight::Strong);
  label->setAccessibleName(text);
  label->setContentsMargins(0, Measures::space2, 0, 0);
  return label;
}

void AssetSide::clear()
{
  asset_ = {};
  health_->setAsset({});
  proxy_.setAssets(std::unordered_set<AssetId>{});
}

void AssetSide::setPlace(int node)
{
  const AssetId asset = feed_.plant().asset(node)->id;
  const bool isAnother = asset != asset_;
  asset_ = asset;
  std::unordered_set<AssetId> with;
  for (const int below : feed_.plant().tree().assetsBelow(node))
    with.insert(feed_.plant().asset(below)->id);
  proxy_.setAssets(std::move(with));
  health_->setAsset(asset);
  showRules(node);
  predictors_->setAsset(asset, words::zone(feed_.site()));
  showGuidance(node);
  showContract(node);
  fit();
  if (isAnother && isVisible())
    askViolations();
}

void AssetSide::showRules(int node)
{
  rules_->clearRows();
  ruleRows_.clear();
  for (const int position : feed_.plant().tree().rulesOf(node)) {
    const Rule &rule = feed_.site().rules[static_cast<std::size_t>(position)];
    QString name = words::text(rule.name);
    rules_->addRow(
        {name.isEmpty() ? words::text(rule.id.text()) : name, words::condition(rule, feed_.site()), words::priority(rule.priority)});
    ruleRows_.push_back(rule.id);
  }
  rules_->fit();
  noRules_->tell(ruleRows_.empty() ? tr("No rule watches it: it can raise no process alarm.") : QString{});
  rules_->setVisible(!ruleRows_.empty());
}

void AssetSide::showGuidance(int node)
{
  Rule any; // a rule that no guidance names leaves what is of the asset, of what it is a part of, of its area and its kind
  any.asset = feed_.plant().asset(node)->id;
  guidance_->setRule(feed_.site(), any);
  noGuidance_->tell(guidance_->isHidden()
                        ? tr("Nothing is written down for it yet. A file in the folder guidance of the site is shown here.")
                        : QString{});
}

void AssetSide::showContract(int node)
{
  const Asset &asset = *feed_.plant().asset(node);
  const Contract *contract = findContract(feed_.site(), asset.contract);
  if (contract == nullptr) {
    contract_->tell(tr("None: its streams are held to what the site itself says of them."));
    return;
  }
  contract_->tell(
      tr("%1, version %2, %3 values: %4", "name, version, number of fields, id")
          .arg(words::text(contract->name.empty() ? nameOf(contract->id) : contract->name), words::text(versionOf(contract->id)))
          .arg(contract->fields.size())
          .arg(words::text(contract->id.text())));
}

void AssetSide::askViolations()
{
  if (asset_.empty())
    return;
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = desk_.ask(ContractViolationsQuery{asset_}, [this](const Result<std::vector<ContractViolations>> &answer) {
    question_ = {};
    showViolations(answer);
  });
}

void AssetSide::showViolations(const Result<std::vector<ContractViolations>> &answer)
{
  violations_->clearRows();
  if (!answer) {
    violations_->hide();
    return broken_->tell(words::errorLine(answer.error()));
  }
  const QTimeZone zone = words::zone(feed_.site());
  for (const ContractViolations &one : *answer)
    violations_->addRow({words::streamName(feed_.site(), one.stream), words::violation(one.reason), words::count(one.count),
                         words::clock(one.latest, zone)});
  violations_->fit();
  violations_->setVisible(!answer->empty());
  const QString at = words::clock(clock_.utc(), zone);
  broken_->tell(answer->empty() ? tr("Kept since the start, as of %1", "time").arg(at)
                                : tr("Counted since the start, as of %1", "time").arg(at));
  fit();
}

void AssetSide::fit()
{
  const Theme &theme = holder_.theme();
  const auto bound = [](QTableView &table, int rows, int row, int header) {
    table.setFixedHeight(header + std::min(rows, mostRows) * row + 4);
    table.setVerticalScrollBarPolicy(rows > mostRows ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
  };
  const int alarms = proxy_.rowCount();
  alarms_->setVisible(alarms > 0);
  quiet_->tell(alarms > 0 ? QString{} : tr("No alarm."));
  bound(*alarms_, alarms, theme.alarmRowHeight(), theme.columnHeaderHeight());
  bound(*rules_, rules_->rows(), theme.groupRowHeight(), theme.columnHeaderHeight());
  bound(*violations_, violations_->rows(), theme.groupRowHeight(), theme.columnHeaderHeight());
  alarms_->setMerged(width() < mergeBelow * theme.textScale);
}

void AssetSide::tick()
{
  predictors_->tick();
  alarms_->repaintAges();
}

void AssetSide::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  fit();
}

void AssetSide::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  askViolations();
}

} // namespace andon
