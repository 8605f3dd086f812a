// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/violations_pane.h"

#include "models/items/payload_text.h"
#include "models/items/violation_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace andon {
namespace {

constexpr int askEvery = 10; ///< ticks

} // namespace

ViolationsPane::ViolationsPane(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , title_(new TextLabel(holder, tr("Broken contracts, by asset"), TextSize::RowTitle, TextWeight::Strong))
    , all_(new ActionButton(holder, tr("Show all assets")))
    , stack_(new QStackedWidget)
    , table_(new RecordTable(
          holder,
          {tr("Asset"), tr("Stream"), tr("What is broken"), tr("Promised"), tr("Last example"), tr("Count"), tr("Since"), tr("Latest")}, 1))
    , card_(new StateCard(holder))
{
  setAccessibleName(tr("Broken contracts"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  auto *head = new QHBoxLayout;
  head->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space1);
  title_->setWordWrap(true);
  head->addWidget(title_, 1);
  head->addWidget(all_);
  column->addLayout(head);
  stack_->setAccessibleName(tr("Broken contracts"));
  table_->setAccessibleName(tr("Broken contracts, by asset and reason"));
  stack_->addWidget(table_);
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No broken contract"));
  auto *center = new QHBoxLayout(empty);
  center->addStretch(1);
  center->addWidget(card_, 2, Qt::AlignVCenter);
  center->addStretch(1);
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);
  connect(card_, &StateCard::asked, this, &ViolationsPane::ask);
  connect(all_, &QPushButton::clicked, this, [this] { showAsset({}); });
  card_->setContent({StateContent::Kind::Loading, tr("Reading"), {}, {}, {}});
  stack_->setCurrentIndex(1);
  all_->hide();
}

ViolationsPane::~ViolationsPane()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void ViolationsPane::setSite(const Site &site, const QTimeZone &zone)
{
  site_ = site;
  zone_ = zone;
  fill();
}

void ViolationsPane::showAsset(const AssetId &asset)
{
  asset_ = asset;
  title_->setText(asset.empty() ? tr("Broken contracts, by asset") : tr("Broken contract of %1").arg(safeLine(asset.text())));
  all_->setVisible(!asset.empty());
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  ask();
}

void ViolationsPane::ask()
{
  if (!question_.isNone())
    return;
  question_ = desk_.ask(ContractViolationsQuery{asset_}, [this](const Result<std::vector<ContractViolations>> &answer) {
    question_ = {};
    if (answer)
      return show(*answer);
    const words::ErrorWords words = words::error(answer.error());
    card_->setContent({StateContent::Kind::Failed, words.fact, words.remedy, tr("Try again"), {}});
    stack_->setCurrentIndex(1);
  });
}

void ViolationsPane::show(const std::vector<ContractViolations> &rows)
{
  if (rows.empty()) {
    shown_.clear();
    table_->clearRows();
    card_->setContent(
        {StateContent::Kind::Empty,
         tr("Every contract is kept"),
         tr("Values that are out of range, of another type or in another rhythm than their stream promises are counted here."),
         {},
         {}});
    stack_->setCurrentIndex(1);
    return;
  }
  if (rows != shown_) {
    shown_ = rows;
    fill();
  }
  stack_->setCurrentIndex(0);
}

void ViolationsPane::fill()
{
  table_->clearRows();
  for (const ContractViolations &row : shown_) {
    table_->addRow({safeLine(row.stream.asset.text()), words::streamName(site_, row.stream), words::violation(row.reason),
                    words::promised(row, site_), words::example(row, site_), words::count(row.count), words::dateTime(row.first, zone_),
                    words::clock(row.latest, zone_)});
    table_->alignRight(4);
    table_->alignRight(5);
  }
  table_->fit();
}

ContractLine::ContractLine(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , text_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong, Ink::Unknown))
    , show_(new ActionButton(holder, tr("Show")))
{
  setAccessibleName(tr("Contract of the asset"));
  auto *side = new QHBoxLayout(this);
  side->setContentsMargins(0, 0, 0, 0);
  side->setSpacing(Measures::space2);
  text_->setWordWrap(true);
  show_->setAccessibleName(tr("Show the broken contract"));
  side->addWidget(text_, 1);
  side->addWidget(show_, 0, Qt::AlignTop);
  connect(show_, &QPushButton::clicked, this, [this] { Q_EMIT asked(words::text(asset_.text())); });
  hide();
}

ContractLine::~ContractLine()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void ContractLine::setAsset(const AssetId &asset)
{
  if (asset == asset_)
    return;
  asset_ = asset;
  hide();
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  ask();
}

void ContractLine::tick()
{
  if (++ticks_ % askEvery == 0)
    ask();
}

void ContractLine::ask()
{
  if (!question_.isNone() || asset_.empty() || asset_ == consoleAsset)
    return;
  question_ = desk_.ask(ContractViolationsQuery{asset_}, [this](const Result<std::vector<ContractViolations>> &answer) {
    question_ = {};
    if (!answer)
      return; // the alarm matters more than why this line is missing
    const QString line = words::violationLine(*answer, site_);
    text_->setText(tr("%1.", "sentence").arg(line));
    text_->setAccessibleName(text_->text());
    setVisible(!line.isEmpty());
  });
}

} // namespace andon
