// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kept_out_page.h"

#include "models/items/words.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace andon {

QString readableBytes(const std::string &bytes)
{
  QString text;
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (code >= 0x20 && code < 0x7f)
      text += QLatin1Char(byte);
    else
      text += QStringLiteral("\\x%1").arg(code, 2, 16, QLatin1Char('0'));
  }
  return text;
}

KeptOutPage::KeptOutPage(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , stack_(new QStackedWidget)
    , table_(new RecordTable(holder, {tr("Topic"), tr("Why"), tr("Count"), tr("Latest"), tr("Its first bytes")}, 4))
    , card_(new StateCard(holder))
{
  setAccessibleName(tr("Payloads kept out"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("Payloads kept out"));
  outer->addWidget(pane);
  auto *inside = new QVBoxLayout(pane);
  inside->setContentsMargins(2, 2, 2, 2);
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
  inside->addWidget(stack_);
  connect(card_, &StateCard::asked, this, &KeptOutPage::ask);
  card_->setContent({StateContent::Kind::Loading, tr("Reading"), {}, {}, {}});
  stack_->setCurrentIndex(1);
}

KeptOutPage::~KeptOutPage()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void KeptOutPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  ask();
}

void KeptOutPage::ask()
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

void KeptOutPage::show(const std::vector<RejectedPayloads> &rows)
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
      table_->addRow({words::text(row.topic), words::rejectReason(row.reason), words::count(row.count), words::clock(row.latest, zone_),
                      readableBytes(row.firstBytes)});
    table_->fit();
  }
  stack_->setCurrentIndex(0);
}

} // namespace andon
