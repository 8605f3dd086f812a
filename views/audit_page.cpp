// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/audit_page.h"

#include "models/items/audit_words.h"
#include "models/items/words.h"

#include <QBoxLayout>

namespace andon {

AuditPage::AuditPage(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , table_(new RecordTable(holder, {tr("Number"), tr("When"), tr("Who"), tr("What"), tr("On"), tr("Outcome"), tr("Particulars")}, 6))
    , state_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , older_(new ActionButton(holder, tr("Show older")))
{
  setAccessibleName(tr("Audit trail"));
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(tr("Audit trail"));
  outer->addWidget(pane);
  auto *column = new QVBoxLayout(pane);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  table_->setAccessibleName(tr("Audit trail, newest first"));
  column->addWidget(table_, 1);
  auto *foot = new QHBoxLayout;
  foot->setContentsMargins(12, 8, 12, 8);
  state_->setAccessibleName(tr("State of the audit trail"));
  state_->setWordWrap(true);
  foot->addWidget(state_, 1);
  older_->setAccessibleName(older_->text());
  foot->addWidget(older_);
  column->addLayout(foot);
  connect(older_, &QPushButton::clicked, this, [this] { ask(oldest_); });
}

AuditPage::~AuditPage()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void AuditPage::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  reload();
}

void AuditPage::reload()
{
  table_->clearRows();
  oldest_ = 0;
  ask(0);
}

void AuditPage::ask(std::int64_t before)
{
  if (!question_.isNone())
    desk_.cancel(question_);
  state_->setText(tr("Reading..."));
  question_ = desk_.ask(AuditQuery{before, pageSize}, [this](const Result<std::vector<AuditRecord>> &answer) {
    question_ = {};
    if (!answer) {
      state_->setText(words::errorLine(answer.error()));
      return;
    }
    for (const AuditRecord &record : *answer) {
      table_->addRow({QString::number(record.sequence), words::dateTime(record.time, zone_), words::text(record.person.text()),
                      words::command(record.action), words::text(record.subject), words::text(record.outcome),
                      words::particulars(record.detail)});
      oldest_ = record.sequence;
    }
    table_->fit();
    const bool more = static_cast<int>(answer->size()) >= pageSize;
    older_->setVisible(more);
    state_->setText(tr("Records shown, newest first: %1").arg(table_->rows()));
  });
}

} // namespace andon
