// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kept_out_pane.h"

#include "models/items/payload_text.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace andon {

KeptOutPane::KeptOutPane(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , stack_(new QStackedWidget)
    , table_(new RecordTable(holder, {tr("Topic"), tr("Why"), tr("Count"), tr("Latest"), tr("Its first bytes")}, 4))
    , card_(new StateCard(holder))
{
  setAccessibleName(tr("Payloads kept out"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  auto *title = new TextLabel(holder, tr("Kept out, by topic and reason"), TextSize::RowTitle, TextWeight::Strong);
  title->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space1);
  column->addWidget(title);
  stack_->setAccessibleName(tr("Payloads kept out"));
  table_->setAccessibleName(tr("Payloads kept out, by topic and reason"));
  stack_->addWidget(table_);
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("No payload"));
  auto *center = new QHBoxLayout(empty);
  center->addStretch(1);
  center->addWidget(card_, 2, Qt::AlignVCenter);
  center->addStretch(1);
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);
  connect(card_, &StateCard::asked, this, &KeptOutPane::ask);
  card_->setContent({StateContent::Kind::Loading, tr("Reading"), {}, {}, {}});
  stack_->setCurrentIndex(1);
}

KeptOutPane::~KeptOutPane()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void KeptOutPane::ask()
{
  if (!question_.isNone())
    return;
  question_ = desk_.ask(RejectedPayloadsQuery{}, [this](const Result<std::vector<RejectedPayloads>> &answer) {
    question_ = {};
    if (answer)
      return show(*answer);
    const words::ErrorWords words = words::error(answer.error());
    card_->setContent({StateContent::Kind::Failed, words.fact, words.remedy, tr("Try again"), {}});
    stack_->setCurrentIndex(1);
  });
}

void KeptOutPane::show(const std::vector<RejectedPayloads> &rows)
{
  if (rows.empty()) {
    card_->setContent({StateContent::Kind::Empty,
                       tr("Every payload was taken"),
                       tr("Payloads that do not keep to the site's streams, types, limits or times are listed here."),
                       {},
                       {}});
    stack_->setCurrentIndex(1);
    return;
  }
  if (rows != shown_) {
    shown_ = rows;
    table_->clearRows();
    for (const RejectedPayloads &row : rows)
      table_->addRow({safeLine(row.topic), words::rejectReason(row.reason), words::count(row.count), words::clock(row.latest, zone_),
                      safeLine(row.firstBytes)});
    table_->fit();
  }
  stack_->setCurrentIndex(0);
}

} // namespace andon
