// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_trial.h"

#include "views/flow_layout.h"
#include "views/form_fields.h"

#include <cmath>

namespace andon {

TuningTrial::TuningTrial(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , wanted_(new FilterButton(holder, tr("On trial")))
    , parts_(new QWidget)
    , days_(new Field(holder))
    , mostPerDay_(new Field(holder))
    , mostMissed_(new Field(holder))
{
  setAccessibleName(tr("Trial"));
  auto *flow = new FlowLayout(Measures::space3, this);
  flow->setContentsMargins(0, 0, 0, 0);
  wanted_->setCheckable(true);
  wanted_->setAccessibleName(tr("On trial: put back by itself when it does worse"));
  wanted_->setToolTip(wanted_->accessibleName());
  flow->addWidget(wanted_);
  parts_->setAccessibleName(tr("Terms of the trial"));
  auto *terms = new FlowLayout(Measures::space3, parts_);
  terms->setContentsMargins(0, 0, 0, 0);
  days_->setText(QStringLiteral("7"));
  mostMissed_->setText(QStringLiteral("0"));
  for (Field *field : {days_, mostPerDay_, mostMissed_})
    field->setFixedWidth(110);
  terms->addWidget(captioned(holder, tr("Days"), days_));
  terms->addWidget(captioned(holder, tr("Put back above, alarms a day"), mostPerDay_));
  terms->addWidget(captioned(holder, tr("Put back above, missed"), mostMissed_));
  flow->addWidget(parts_);
  parts_->hide();
  connect(wanted_, &QPushButton::toggled, parts_, &QWidget::setVisible);
}

void TuningTrial::setPresent(const RuleId &rule, double perDay)
{
  if (rule != rule_) {
    rule_ = rule;
    mostPerDay_->setModified(false);
    setWanted(false);
  }
  if (!mostPerDay_->isModified())
    mostPerDay_->setText(editable(std::max(1.0, std::ceil(perDay))));
}

void TuningTrial::setWanted(bool wanted)
{
  wanted_->setChecked(wanted);
}

std::optional<TrialTerms> TuningTrial::terms()
{
  const auto days = numberIn(*days_), perDay = numberIn(*mostPerDay_), missed = numberIn(*mostMissed_);
  const double longest = std::chrono::duration<double, std::ratio<86'400>>(longestTrial).count();
  if (days && !(*days * 24.0 >= 1.0 && *days <= longest))
    days_->setProblem(tr("A trial lasts from an hour to 90 days."));
  if (perDay && *perDay < 0.0)
    mostPerDay_->setProblem(tr("A number from 0 is needed here."));
  if (missed && (*missed < 0.0 || *missed != std::floor(*missed) || *missed > 1e6))
    mostMissed_->setProblem(tr("A whole number from 0 is needed here."));
  if (!days || !perDay || !missed || days_->hasProblem() || mostPerDay_->hasProblem() || mostMissed_->hasProblem())
    return std::nullopt;
  TrialTerms terms;
  terms.length = std::chrono::seconds{std::llround(*days * 86'400.0)};
  terms.mostPerDay = *perDay;
  terms.mostMissed = static_cast<std::uint64_t>(*missed);
  return terms;
}

} // namespace andon
