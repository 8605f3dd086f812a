// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/adoption_form.h"

#include "models/items/adoption_words.h"
#include "models/items/words.h"
#include "views/form_fields.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>
#include <set>

namespace andon {
namespace {

constexpr std::size_t streamsNamed = 12;
constexpr int narrowest = 120;
constexpr int widestRule = 280;

QComboBox *editableBox(const QString &name)
{
  auto *box = new QComboBox;
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->lineEdit()->setAccessibleName(name);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(8);
  return box;
}

} // namespace

AdoptionForm::AdoptionForm(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , name_(new Field(holder))
    , kind_(editableBox(tr("Kind")))
    , contract_(new QComboBox)
    , area_(editableBox(tr("Area")))
    , rules_(new QCheckBox(tr("With the rules of its kind")))
    , ruleList_(new QWidget)
    , ruleColumn_(new QVBoxLayout(ruleList_))
    , streams_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
{
  setAccessibleName(tr("What it becomes"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  contract_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  contract_->setMinimumContentsLength(8);
  name_->setMaxLength(200);
  name_->setMinimumWidth(narrowest);
  column->addWidget(captioned(holder, tr("Name"), name_));
  auto *pair = new QHBoxLayout;
  pair->addWidget(captioned(holder, tr("Kind"), kind_), 1);
  pair->addWidget(captioned(holder, tr("Area"), area_), 1);
  column->addLayout(pair);
  column->addWidget(captioned(holder, tr("Contract"), contract_));
  rules_->setAccessibleName(rules_->text());
  rules_->setChecked(true);
  column->addWidget(rules_);
  ruleList_->setAccessibleName(tr("Rules that come with it"));
  ruleColumn_->setContentsMargins(Measures::space4, 0, 0, 0);
  ruleColumn_->setSpacing(0);
  column->addWidget(ruleList_);
  streams_->setWordWrap(true);
  streams_->setAccessibleName(tr("Streams that it would have"));
  column->addWidget(streams_);
  column->addStretch(1);

  connect(name_, &QLineEdit::textEdited, this, &AdoptionForm::changed);
  const auto chosen = [this](bool &which) {
    which = true;
    Q_EMIT changed();
  };
  connect(kind_, &QComboBox::activated, this, [this, chosen] { chosen(isKindChosen_); });
  connect(kind_->lineEdit(), &QLineEdit::textEdited, this, [this, chosen] { chosen(isKindChosen_); });
  connect(contract_, &QComboBox::activated, this, [this, chosen] { chosen(isContractChosen_); });
  connect(area_, &QComboBox::activated, this, [this, chosen] { chosen(isAreaChosen_); });
  connect(area_->lineEdit(), &QLineEdit::textEdited, this, [this, chosen] { chosen(isAreaChosen_); });
  connect(rules_, &QCheckBox::toggled, this, [this](bool on) {
    for (QCheckBox *box : ruleBoxes_)
      box->setEnabled(on && mayAddRules_);
    Q_EMIT changed();
  });
}

void AdoptionForm::setSite(const Site &site)
{
  const QString kind = kind_->currentText(), area = area_->currentText();
  const QVariant contract = contract_->currentData();
  std::set<std::string> kinds;
  for (const Asset &asset : site.assets)
    if (!asset.kind.empty())
      kinds.insert(asset.kind);
  kind_->clear();
  for (const std::string &each : kinds)
    kind_->addItem(words::text(each));
  contract_->clear();
  contract_->addItem(tr("None"), QString());
  for (const Contract &each : site.contracts)
    contract_->addItem(words::text(each.id.text()), words::text(each.id.text()));
  area_->clear();
  for (const Area &each : site.areas)
    area_->addItem(words::text(each.id.text()));
  kind_->setCurrentText(kind);
  area_->setCurrentText(area);
  contract_->setCurrentIndex(std::max(0, contract_->findData(contract)));
}

void AdoptionForm::setProposals(const std::vector<AdoptionProposal> &proposals, const QTimeZone &zone)
{
  proposals_ = proposals;
  std::vector<AssetId> assets;
  for (const AdoptionProposal &each : proposals)
    assets.push_back(each.asset.id);
  const bool isSame = assets == assets_;
  assets_ = std::move(assets);
  const bool isOne = proposals_.size() == 1;
  const bool isNew = std::any_of(proposals_.begin(), proposals_.end(), [](const AdoptionProposal &each) { return !each.heard.isKnown; });
  name_->setEnabled(isOne && isNew);
  for (QWidget *field : {static_cast<QWidget *>(kind_), static_cast<QWidget *>(contract_), static_cast<QWidget *>(area_)})
    field->setEnabled(isNew);
  showStreams(zone);
  if (isSame)
    return;
  isKindChosen_ = isContractChosen_ = isAreaChosen_ = false;
  const auto common = [this](auto of) {
    QString text;
    for (std::size_t i = 0; i < proposals_.size(); ++i) {
      const QString each = words::text(of(proposals_[i]));
      if (i > 0 && each != text)
        return QString();
      text = each;
    }
    return text;
  };
  name_->setText(isOne ? words::text(proposals_.front().asset.name) : QString());
  name_->setPlaceholderText(proposals_.size() > 1 ? tr("each its own") : QString());
  kind_->setCurrentText(common([](const AdoptionProposal &each) { return each.asset.kind; }));
  kind_->lineEdit()->setPlaceholderText(proposals_.size() > 1 ? tr("each as proposed") : QString());
  area_->setCurrentText(common([](const AdoptionProposal &each) { return each.asset.area.text(); }));
  area_->lineEdit()->setPlaceholderText(proposals_.size() > 1 ? tr("each as proposed") : QString());
  contract_->setCurrentIndex(
      std::max(0, contract_->findData(common([](const AdoptionProposal &each) { return each.asset.contract.text(); }))));
}

void AdoptionForm::showStreams(const QTimeZone &zone)
{
  if (proposals_.size() != 1) {
    streams_->setText(proposals_.empty() ? tr("Select what is to be adopted.") : tr("%1 are selected.").arg(proposals_.size()));
    return;
  }
  QStringList lines{words::whyProposed(proposals_.front(), zone)};
  const auto &streams = proposals_.front().asset.streams;
  for (std::size_t i = 0; i < streams.size() && i < streamsNamed; ++i)
    lines << words::streamLine(streams[i]);
  if (streams.size() > streamsNamed)
    lines << tr("and %1 more").arg(streams.size() - streamsNamed);
  QStringList texts;
  for (const UnknownStream &heard : proposals_.front().heard.streams)
    if (heard.as == HeardAs::Text)
      texts << words::text(heard.key);
  if (!texts.isEmpty())
    lines << tr("Left out, because they are no numbers: %1").arg(texts.join(QStringLiteral(", ")));
  streams_->setText(lines.join(QLatin1Char('\n')));
}

void AdoptionForm::setRules(const std::vector<ProposedRule> &rules)
{
  if (rules == shownRules_)
    return;
  shownRules_ = rules;
  for (QCheckBox *box : ruleBoxes_)
    delete box;
  ruleBoxes_.clear();
  for (const ProposedRule &rule : rules) {
    // A name of any length; a check box neither wraps nor shortens.
    const QString name = words::text(rule.rule.name);
    auto *box = new QCheckBox(fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(widestRule * holder_.theme().textScale)));
    box->setToolTip(name);
    box->setAccessibleName(tr("Rule %1").arg(words::text(rule.rule.name)));
    box->setChecked(true);
    box->setEnabled(mayAddRules_ && rules_->isChecked());
    ruleColumn_->addWidget(box);
    ruleBoxes_.push_back(box);
    connect(box, &QCheckBox::toggled, this, &AdoptionForm::changed);
  }
  ruleList_->setVisible(!ruleBoxes_.empty());
}

void AdoptionForm::setMay(bool mayChange, bool mayAddRules)
{
  mayAddRules_ = mayAddRules;
  setEnabled(mayChange);
  rules_->setEnabled(mayAddRules);
  rules_->setText(mayAddRules || !mayChange ? tr("With the rules of its kind") : tr("Without rules"));
  rules_->setAccessibleName(rules_->text());
  rules_->setToolTip(mayAddRules ? QString() : tr("Your role may not change rules."));
  for (QCheckBox *box : ruleBoxes_)
    box->setEnabled(mayAddRules && rules_->isChecked());
}

bool AdoptionForm::withRules() const
{
  return rules_->isChecked() && mayAddRules_;
}

QString AdoptionForm::kind() const
{
  return kind_->currentText().trimmed();
}

AdoptionChoice AdoptionForm::choiceFor(const AdoptionProposal &proposal) const
{
  AdoptionChoice choice;
  choice.asset = proposal.asset.id;
  const std::string name = name_->text().trimmed().toStdString();
  if (proposals_.size() == 1 && !proposal.heard.isKnown && !name.empty() && name != proposal.asset.name)
    choice.name = name;
  if (!proposal.heard.isKnown) {
    if (isKindChosen_)
      choice.kind = kind().toStdString();
    if (isContractChosen_)
      choice.contract = ContractId{contract_->currentData().toString().toStdString()};
    if (isAreaChosen_ && !area_->currentText().trimmed().isEmpty())
      choice.area = AreaId{area_->currentText().trimmed().toStdString()};
  }
  const bool leavesOut = std::any_of(ruleBoxes_.begin(), ruleBoxes_.end(), [](const QCheckBox *box) { return !box->isChecked(); });
  if (proposals_.size() == 1 && leavesOut) {
    choice.rules.emplace();
    for (std::size_t i = 0; i < ruleBoxes_.size(); ++i)
      if (ruleBoxes_[i]->isChecked())
        choice.rules->push_back(shownRules_[i].like);
  }
  return choice;
}

} // namespace andon
