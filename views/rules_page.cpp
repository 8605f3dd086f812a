// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rules_page.h"

#include "models/domain/rule_copy.h"
#include "models/items/tuning_words.h"
#include "models/items/words.h"
#include "views/flow_layout.h"
#include "views/form_fields.h"
#include "views/parts/wrapping_widget.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QResizeEvent>
#include <QSplitter>

namespace andon {

RulesPage::RulesPage(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , feed_(feed)
    , splitter_(new QSplitter)
    , filter_(new Field(holder))
    , table_(new RecordTable(holder, {tr("Asset"), tr("Alarm"), tr("Raised when"), tr("Priority")}, 2))
    , new_(new ActionButton(holder, tr("New rule")))
    , copy_(new ActionButton(holder, tr("Copy")))
    , toKind_(new ActionButton(holder))
    , remove_(new ActionButton(holder, tr("Remove")))
    , tune_(new ActionButton(holder, tr("Tune")))
    , title_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong))
    , asset_(new QComboBox)
    , editor_(new RuleEditor(holder, feed.site()))
    , preview_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , reason_(new Field(holder))
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong))
    , apply_(new ActionButton(holder, tr("Apply")))
    , revert_(new ActionButton(holder, tr("Revert")))
{
  setAccessibleName(tr("Rules"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // arranges itself by the width that there is
  auto *outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  splitter_->setAccessibleName(tr("Rules and the one that is open"));
  splitter_->setChildrenCollapsible(false);
  splitter_->setHandleWidth(Measures::paneGap);
  auto *list = new Pane(holder);
  list->setAccessibleName(tr("Rules of this site"));
  (new QVBoxLayout(list))->setContentsMargins(2, 2, 2, 2);
  list->layout()->addWidget(buildList());
  auto *form = new Pane(holder);
  form->setAccessibleName(tr("The rule that is open"));
  (new QVBoxLayout(form))->setContentsMargins(2, 2, 2, 2);
  form_ = buildForm();
  form->layout()->addWidget(form_);
  splitter_->addWidget(list);
  splitter_->addWidget(form);
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  splitter_->handle(1)->setAccessibleName(tr("Border between list and rule"));
  outer->addWidget(splitter_);

  connect(&feed_, &DeskFeed::siteChanged, this, &RulesPage::showSite);
  connect(filter_, &QLineEdit::textChanged, this, &RulesPage::fill);
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex &current) { showRow(current.row()); });
  connect(editor_, &RuleEditor::changed, this, [this] {
    isDirty_ = true;
    said_->hide();
    showState();
  });
  connect(asset_, &QComboBox::activated, this, [this] { beginNew(); });
  connect(new_, &QPushButton::clicked, this, [this] {
    asset_->setCurrentIndex(-1);
    beginNew();
    editor_->focusFirst();
  });
  connect(copy_, &QPushButton::clicked, this, &RulesPage::beginCopy);
  connect(toKind_, &QPushButton::clicked, this, &RulesPage::copyToKind);
  connect(remove_, &QPushButton::clicked, this, &RulesPage::remove);
  connect(tune_, &QPushButton::clicked, this, [this] {
    if (const Rule *rule = opened(); rule != nullptr && !tune_->isRefused())
      Q_EMIT benchAsked(rule->id);
  });
  connect(apply_, &QPushButton::clicked, this, &RulesPage::apply);
  connect(revert_, &QPushButton::clicked, this, &RulesPage::revert);
  connect(reason_, &QLineEdit::returnPressed, this, &RulesPage::apply);
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  showSite();
}

RulesPage::~RulesPage()
{
  for (const auto &[number, ticket] : waiting_)
    desk_.cancel(ticket);
}

QWidget *RulesPage::buildList()
{
  auto *whole = new QWidget;
  whole->setAccessibleName(tr("Rules of this site"));
  auto *layout = new QVBoxLayout(whole);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto *tools = new QWidget;
  tools->setAccessibleName(tr("What can be done with rules"));
  auto *flow = new FlowLayout(Measures::space2, tools);
  flow->setContentsMargins(10, 6, 10, 6);
  filter_->setPlaceholderText(tr("Filter by asset, alarm or stream"));
  filter_->setAccessibleName(tr("Filter the rules"));
  filter_->setMinimumWidth(220);
  filter_->setEmptiedByEscape(true);
  flow->addWidget(filter_);
  for (ActionButton *button : {new_, copy_, toKind_, remove_, tune_})
    flow->addWidget(button);
  layout->addWidget(tools);
  table_->setAccessibleName(tr("Rules by asset"));
  layout->addWidget(table_, 1);
  return whole;
}

QWidget *RulesPage::buildForm()
{
  auto *whole = new WrappingWidget;
  whole->setAccessibleName(tr("The rule that is open"));
  auto *layout = new QVBoxLayout(whole);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto *head = new QVBoxLayout;
  head->setContentsMargins(12, 8, 12, 6);
  title_->setWordWrap(true);
  head->addWidget(title_);
  asset_->setAccessibleName(tr("Asset of the new rule"));
  asset_->view()->setAccessibleName(asset_->accessibleName());
  head->addWidget(asset_);
  preview_->setWordWrap(true);
  preview_->setAccessibleName(tr("What raises it"));
  head->addWidget(preview_);
  layout->addLayout(head);
  layout->addWidget(editor_, 1);
  auto *foot = new QVBoxLayout;
  foot->setContentsMargins(12, 8, 12, 10);
  foot->setSpacing(Measures::space2);
  said_->setWordWrap(true);
  said_->hide();
  foot->addWidget(said_);
  reason_->setPlaceholderText(tr("Reason of the change, required"));
  reason_->setAccessibleName(tr("Reason of the change"));
  reason_->setMaxLength(1000);
  foot->addWidget(reason_);
  apply_->setPrimary(true);
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(apply_);
  buttons->addWidget(revert_);
  buttons->addStretch(1);
  foot->addLayout(buttons);
  layout->addLayout(foot);
  return whole;
}

void RulesPage::showSite()
{
  const bool isSaid = !said_->isHidden(); // the change that has just been confirmed comes back as a new site
  asset_->clear();
  for (const Asset &asset : feed_.site().assets)
    if (!asset.streams.empty())
      asset_->addItem(tr("%1, %2", "asset, its name").arg(words::text(asset.id.text()), words::text(asset.name)),
                      words::text(asset.id.text()));
  if (base_ && isNew_)
    asset_->setCurrentIndex(asset_->findData(words::text(base_->asset.text())));
  std::erase_if(drafts_, [this](const auto &draft) { return findRule(feed_.site(), draft.first) == nullptr; });
  fill();
  if (base_ && !isNew_) {
    const Rule *present = opened();
    if (present == nullptr) {
      base_.reset();
      isDirty_ = false;
    } else if (!(*present == *base_)) {
      if (isDirty_)
        say(tr("This rule was changed meanwhile. Revert shows what is in force."), Ink::Loss);
      else
        open(*present, false);
    }
  }
  if (!base_ && table_->rows() > 0)
    table_->selectRow(0);
  if (isSaid)
    said_->show();
  showState();
}

void RulesPage::fill()
{
  const Site &site = feed_.site();
  const QString wanted = filter_->text().trimmed();
  const QSignalBlocker silent(table_->selectionModel());
  table_->clearRows();
  rows_.clear();
  for (const Rule &rule : site.rules) {
    if (std::holds_alternative<ConsoleCondition>(rule.condition))
      continue;
    const QString asset = words::text(rule.asset.text());
    const QString condition = words::condition(rule, site);
    QString name = words::text(rule.name);
    if (!wanted.isEmpty() && !asset.contains(wanted, Qt::CaseInsensitive) && !name.contains(wanted, Qt::CaseInsensitive) &&
        !condition.contains(wanted, Qt::CaseInsensitive))
      continue;
    if (drafts_.contains(rule.id))
      name = tr("%1 (edited)", "rule").arg(name);
    table_->addRow({asset, name, condition, words::priority(rule.priority)});
    rows_.push_back(rule.id);
    if (base_ && !isNew_ && base_->id == rule.id)
      table_->setCurrentIndex(table_->model()->index(table_->rows() - 1, 0));
  }
  table_->fit();
}

const Rule *RulesPage::opened() const
{
  return base_ && !isNew_ ? findRule(feed_.site(), base_->id) : nullptr;
}

void RulesPage::showRow(int row)
{
  if (row < 0 || row >= static_cast<int>(rows_.size()))
    return;
  keepDraft();
  const RuleId id = rows_[static_cast<std::size_t>(row)];
  const Rule *rule = findRule(feed_.site(), id);
  if (rule == nullptr)
    return;
  open(*rule, false);
  if (const auto draft = drafts_.find(id); draft != drafts_.end()) {
    editor_->setRule(draft->second);
    isDirty_ = true;
    showState();
  }
}

void RulesPage::focusFilter()
{
  filter_->setFocus(Qt::ShortcutFocusReason);
  filter_->selectAll();
}

void RulesPage::select(const RuleId &rule)
{
  filter_->clear();
  for (std::size_t row = 0; row < rows_.size(); ++row)
    if (rows_[row] == rule)
      table_->selectRow(static_cast<int>(row));
  table_->setFocus();
}

void RulesPage::open(const Rule &rule, bool isNew)
{
  base_ = rule;
  isNew_ = isNew;
  isDirty_ = isNew;
  editor_->setRule(rule);
  reason_->clear();
  said_->hide();
  showState();
}

void RulesPage::keepDraft()
{
  if (!base_ || isNew_)
    return;
  drafts_.erase(base_->id);
  if (!isDirty_)
    return;
  if (auto draft = editor_->draft(); draft && !(*draft == *base_))
    drafts_.insert_or_assign(base_->id, std::move(*draft));
}

void RulesPage::beginNew()
{
  keepDraft();
  AssetId wanted{asset_->currentData().toString().toStdString()};
  if (asset_->currentIndex() < 0 && base_)
    wanted = base_->asset;
  const Asset *asset = findAsset(feed_.site(), wanted);
  if (asset == nullptr || asset->streams.empty())
    asset = findAsset(feed_.site(), AssetId{asset_->itemData(0).toString().toStdString()});
  if (asset == nullptr)
    return;
  asset_->setCurrentIndex(asset_->findData(words::text(asset->id.text())));
  const Stream &first = asset->streams.front();
  Rule rule;
  rule.asset = asset->id;
  rule.name = (first.name.empty() ? first.key : first.name) + " high";
  LimitCondition limit{{asset->id, first.key}, LimitSide::High};
  if (first.normal) {
    limit.limit = first.normal->high;
    limit.deadband = 0.02 * (first.normal->high - first.normal->low);
  }
  rule.condition = limit;
  open(rule, true);
}

void RulesPage::beginCopy()
{
  if (!base_)
    return;
  keepDraft();
  auto copy = editor_->draft().value_or(*base_);
  copy.id = {};
  copy.name = copy.name + tr(", copy").toStdString();
  open(copy, true);
  asset_->setCurrentIndex(asset_->findData(words::text(copy.asset.text())));
  editor_->focusFirst();
}

void RulesPage::apply()
{
  if (!base_ || apply_->isRefused())
    return;
  auto rule = editor_->rule();
  if (!rule)
    return say(tr("Not applied: one field does not hold what it needs. It is framed above."), Ink::Loss);
  if (reason_->text().trimmed().isEmpty()) {
    reason_->setProblem(tr("Say why: the reason is kept with the change."));
    reason_->setFocus();
    return say(tr("Say why: the reason is kept with the change."), Ink::Loss);
  }
  const std::string reason = reason_->text().trimmed().toStdString();
  if (isNew_) {
    rule->id = freshRuleId(feed_.site(), rule->asset, rule->name);
    submit(AddRules{{*rule}, reason}, tr("Added. It judges from the next sample on."));
  } else {
    submit(ChangeRule{*rule, reason}, tr("Changed. It judges from the next sample on."));
  }
}

void RulesPage::revert()
{
  if (!base_)
    return;
  drafts_.erase(base_->id);
  if (const Rule *present = opened())
    open(*present, false);
  else if (isNew_) {
    base_.reset();
    isNew_ = false;
    table_->clearSelection();
    if (table_->rows() > 0)
      table_->selectRow(0);
  }
  fill();
  showState();
}

void RulesPage::copyToKind()
{
  const Rule *rule = opened();
  if (rule == nullptr || toKind_->isRefused())
    return;
  if (reason_->text().trimmed().isEmpty()) {
    reason_->setProblem(tr("Say why: the reason is kept with the change."));
    reason_->setFocus();
    return say(tr("Say why: the reason is kept with the change."), Ink::Loss);
  }
  const std::vector<Rule> copies = copiesForKind(feed_.site(), *rule);
  if (copies.empty())
    return;
  submit(AddRules{copies, reason_->text().trimmed().toStdString()},
         tr("Added to %n other asset(s).", nullptr, static_cast<int>(copies.size())));
}

void RulesPage::remove()
{
  const Rule *rule = opened();
  if (rule == nullptr || remove_->isRefused())
    return;
  if (reason_->text().trimmed().isEmpty()) {
    reason_->setProblem(tr("Say why it goes: the reason is kept with the change."));
    reason_->setFocus();
    return say(tr("Say why it goes: the reason is kept with the change."), Ink::Loss);
  }
  submit(RemoveRule{alarmId(*rule), reason_->text().trimmed().toStdString()}, tr("Removed. What it recorded stays."));
}

void RulesPage::submit(Command command, const QString &done)
{
  const std::uint64_t number = ++lastWaiting_;
  const RuleId id = base_ ? base_->id : RuleId{};
  const auto *added = std::get_if<AddRules>(&command);
  const RuleId addedId = added != nullptr && isNew_ ? added->rules.front().id : RuleId{};
  waiting_[number] = desk_.submit(std::move(command), [this, number, done, id, addedId](const CommandOutcome &outcome) {
    waiting_.erase(number);
    if (const auto *refused = std::get_if<Refused>(&outcome))
      return say(words::errorLine(refused->reason), Ink::Loss);
    drafts_.erase(id);
    isDirty_ = false;
    reason_->clear();
    if (!addedId.empty()) {
      isNew_ = false;
      if (base_)
        base_->id = addedId;
    }
    if (const auto *waits = std::get_if<NeedsSecondPerson>(&outcome))
      say(tr("It is of the safety class: a second person has to agree to request %1.").arg(waits->request.number()), Ink::Text);
    else if (std::holds_alternative<Unsaved>(outcome))
      say(tr("Not saved yet: the disk refuses. It is tried again."), Ink::Loss);
    else
      say(done, Ink::Text);
    showState();
  });
}

void RulesPage::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

void RulesPage::setSession(const SessionState &session)
{
  session_ = session;
  showState();
}

void RulesPage::showState()
{
  const bool may = sessionAllows(session_, Permission::ChangeRules);
  const QString mayNot = may ? QString() : tr("Your role may not change rules. A supervisor or an engineer may.");
  const QString noRule = mayNot.isEmpty() && !base_ ? tr("Select a rule first.") : mayNot;
  const QString notStored = noRule.isEmpty() && isNew_ ? tr("Apply the new rule first.") : noRule;
  new_->setRefusal(may && asset_->count() == 0 ? tr("The site has no asset with a stream yet.") : mayNot);
  copy_->setRefusal(noRule);
  remove_->setRefusal(notStored);
  const Rule *present = opened();
  tune_->setRefusal(present == nullptr ? tr("Select a rule first.") : words::hindrance(*present));
  const Asset *asset = present == nullptr ? nullptr : findAsset(feed_.site(), present->asset);
  const std::size_t others = present == nullptr ? 0 : copiesForKind(feed_.site(), *present).size();
  toKind_->setText(asset == nullptr || asset->kind.empty()
                       ? tr("Copy to its kind")
                       : tr("Copy to %n other %1(s)", "kind of asset", static_cast<int>(others)).arg(words::text(asset->kind)));
  toKind_->setRefusal(!notStored.isEmpty() ? notStored
                      : isDirty_           ? tr("Apply or revert what is typed first.")
                      : others == 0        ? tr("Every other asset of its kind has it, or lacks its streams.")
                                           : QString());
  form_->setEnabled(base_.has_value());
  asset_->setVisible(isNew_);
  title_->setText(!base_   ? tr("No rule is open")
                  : isNew_ ? tr("New rule")
                           : tr("%1, %2", "asset, rule").arg(words::text(base_->asset.text()), words::text(base_->name)));
  title_->setAccessibleName(title_->text());
  const auto draft = base_ ? editor_->draft() : std::nullopt;
  preview_->setText(draft ? tr("Raised when: %1").arg(words::condition(*draft, feed_.site())) : QString());
  apply_->setRefusal(!noRule.isEmpty() ? noRule : !isDirty_ ? tr("Nothing is changed.") : QString());
  revert_->setRefusal(!base_ ? noRule : !isDirty_ ? tr("Nothing is changed.") : QString());
  editor_->widget()->setEnabled(may);
  reason_->setEnabled(may);
}

void RulesPage::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  const Qt::Orientation wanted = event->size().width() < 1000 ? Qt::Vertical : Qt::Horizontal;
  if (isArranged_ && splitter_->orientation() == wanted)
    return;
  isArranged_ = true;
  splitter_->setOrientation(wanted);
  if (wanted == Qt::Vertical)
    splitter_->setSizes({1000, 1000});
  else
    splitter_->setSizes({600, 400});
}

} // namespace andon
