// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_versions.h"

#include "models/items/trial_words.h"
#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <QBoxLayout>

namespace andon {

TuningVersions::TuningVersions(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , trial_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , table_(new RecordTable(holder, {tr("When"), tr("Who"), tr("Setting"), tr("Why"), tr("What the replay said")}, 3))
    , difference_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , restore_(new ActionButton(holder, tr("Put it on the bench")))
{
  setAccessibleName(tr("Versions"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(Measures::space2);
  auto *head = new QHBoxLayout;
  head->addWidget(new TextLabel(holder, tr("Versions"), TextSize::RowTitle, TextWeight::Strong));
  head->addStretch(1);
  head->addWidget(restore_);
  column->addLayout(head);
  trial_->setWordWrap(true);
  trial_->setAccessibleName(tr("Trial"));
  column->addWidget(trial_);
  table_->setAccessibleName(tr("Versions of the rule"));
  table_->setMinimumHeight(holder.theme().groupRowHeight() * 5);
  column->addWidget(table_, 1);
  difference_->setWordWrap(true);
  difference_->setAccessibleName(tr("What the chosen version has otherwise"));
  column->addWidget(difference_);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TuningVersions::showChosen);
  const auto restore = [this] {
    if (const RuleVersion *version = chosen(); version != nullptr && !restore_->isRefused())
      Q_EMIT settingChosen(tuning::settingOf(*version->rule));
  };
  connect(restore_, &QPushButton::clicked, this, restore);
  connect(table_, &QTableView::activated, this, restore);
  showChosen();
}

TuningVersions::~TuningVersions()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void TuningVersions::open(const std::optional<Rule> &rule, const std::optional<RuleTrial> &trial, const QString &unit,
                          const QTimeZone &zone)
{
  trial_->setText(trial ? words::trial(*trial, zone) : QString{});
  trial_->setAccessibleName(trial ? trial_->text() : tr("Trial"));
  trial_->setVisible(trial.has_value());
  unit_ = unit;
  zone_ = zone;
  if (rule == rule_)
    return;
  rule_ = rule;
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  versions_.clear();
  table_->clearRows();
  showChosen();
  if (!rule)
    return;
  difference_->setText(tr("Reading the versions."));
  question_ = desk_.ask(RuleVersionsQuery{rule->id}, [this](const Result<RuleVersionsQuery::Answer> &answer) {
    question_ = {};
    take(answer);
  });
}

void TuningVersions::take(const Result<RuleVersionsQuery::Answer> &answer)
{
  if (!answer) {
    difference_->setText(words::errorLine(answer.error()));
    return;
  }
  versions_ = *answer;
  const QSignalBlocker silent(table_->selectionModel());
  for (const RuleVersion &version : versions_) {
    const bool isReplayed = version.rule && tuning::hindranceOf(*version.rule) == tuning::Hindrance::None;
    table_->addRow({words::dateTime(version.time, zone_), words::author(version.person),
                    !version.rule ? tr("taken out of the site")
                    : isReplayed  ? words::setting(tuning::settingOf(*version.rule), unit_)
                                  : tr("cannot be replayed"),
                    words::text(version.reason), words::text(version.replay)});
  }
  table_->fit();
  if (!versions_.empty())
    table_->selectRow(0);
  showChosen();
}

const RuleVersion *TuningVersions::chosen() const
{
  const int row = table_->currentIndex().row();
  return row < 0 || row >= static_cast<int>(versions_.size()) ? nullptr : &versions_[static_cast<std::size_t>(row)];
}

void TuningVersions::showChosen()
{
  const RuleVersion *version = chosen();
  const bool isReplayed = version != nullptr && version->rule && tuning::hindranceOf(*version->rule) == tuning::Hindrance::None;
  QString said;
  if (version != nullptr && rule_ && version->rule) {
    said = words::ruleDifference(*rule_, *version->rule);
    said = said.isEmpty() ? tr("It is what the rule is now.") : tr("Against the rule now: %1.").arg(said);
  } else if (version != nullptr) {
    said = tr("The rule was no part of the site.");
  }
  difference_->setText(said);
  restore_->setRefusal(version == nullptr ? tr("Choose a version first.")
                       : isReplayed       ? QString{}
                                          : tr("This version cannot be replayed."));
}

} // namespace andon
