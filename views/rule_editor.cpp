// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rule_editor.h"

#include "models/items/words.h"
#include "views/form_fields.h"

#include <QBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace andon {

RuleEditor::RuleEditor(const ThemeHolder &holder, const Site &site, QWidget *parent)
    : QScrollArea(parent)
    , holder_(holder)
    , site_(site)
{
  setAccessibleName(tr("Rule"));
  setFrameShape(NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAutoFillBackground(false);
  auto *form = new QWidget;
  form->setAccessibleName(tr("Settings of the rule"));
  column_ = new QVBoxLayout(form);
  column_->setContentsMargins(12, 8, 12, 12);
  column_->setSpacing(Measures::space2);

  name_ = field();
  name_->setMaxLength(200);
  row(tr("Name"), {captioned(holder, tr("Name"), name_)});

  section(tr("Raised when"));
  needs_ = new QComboBox;
  needs_->addItems({tr("one condition holds"), tr("any of these holds"), tr("all of these hold")});
  row(tr("How many conditions"), {captioned(holder, tr("Conditions"), needs_)});
  terms_ = new QVBoxLayout;
  terms_->setSpacing(Measures::space3);
  column_->addLayout(terms_);
  addTerm_ = new ActionButton(holder, tr("Add a condition"));
  column_->addWidget(addTerm_, 0, Qt::AlignLeft);

  section(tr("How long, how often"));
  onDelay_ = field(tr("at once"));
  offDelay_ = field(tr("at once"));
  samples_ = field();
  window_ = field(tr("any time"));
  row(tr("Delays"), {captioned(holder, tr("On-delay"), onDelay_), captioned(holder, tr("Off-delay"), offDelay_)});
  row(tr("Count"), {captioned(holder, tr("Samples past the limit"), samples_), captioned(holder, tr("Within"), window_)});

  section(tr("Operating modes"));
  modeStream_ = new QComboBox;
  row(tr("Mode"), {captioned(holder, tr("Mode stream"), modeStream_)});
  modes_ = new QVBoxLayout;
  modes_->setSpacing(Measures::space2);
  column_->addLayout(modes_);
  addMode_ = new ActionButton(holder, tr("Add a mode"));
  otherwise_ = new QCheckBox(tr("Enabled in other modes"));
  row(tr("Other modes"), {otherwise_});
  column_->addWidget(addMode_, 0, Qt::AlignLeft);

  section(tr("Priority"));
  priority_ = new QComboBox;
  for (const Priority each : {Priority::Urgent, Priority::High, Priority::Medium, Priority::Low})
    priority_->addItem(words::priority(each));
  priority_->addItem(tr("from consequence and time"));
  severity_ = new QComboBox;
  severity_->addItems({tr("not stated"), tr("minor"), tr("major"), tr("severe")});
  timeToRespond_ = field(tr("not stated"));
  row(tr("Priority"), {captioned(holder, tr("Priority"), priority_)});
  row(tr("Consequence and time"),
      {captioned(holder, tr("Consequence"), severity_), captioned(holder, tr("Time to respond"), timeToRespond_)});
  latching_ = new QCheckBox(tr("Latching"));
  safety_ = new QCheckBox(tr("Safety class"));
  latching_->setToolTip(tr("The alarm stays until somebody resets it."));
  safety_->setToolTip(tr("Changes need a second person."));
  row(tr("Class"), {latching_, safety_});

  section(tr("Why it exists"));
  cause_ = field(tr("What makes it happen"));
  consequence_ = field(tr("What happens if nobody acts"));
  action_ = field(tr("What the operator does"));
  for (Field *text : {cause_, consequence_, action_})
    text->setMaxLength(2000);
  row(tr("Cause"), {captioned(holder, tr("Cause"), cause_)});
  row(tr("Consequence"), {captioned(holder, tr("Consequence of no action"), consequence_)});
  row(tr("Action"), {captioned(holder, tr("Action"), action_)});
  guidance_ = new GuidanceView(holder);
  column_->addWidget(guidance_);
  column_->addStretch(1);
  for (QComboBox *box : {needs_, modeStream_, priority_, severity_}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
  }
  setWidget(form);
  form->setAutoFillBackground(false); // the area has just turned it on

  connect(addTerm_, &QPushButton::clicked, this, [this] {
    addTerm(std::nullopt);
    arrange();
    Q_EMIT changed();
  });
  connect(addMode_, &QPushButton::clicked, this, [this] {
    addMode({});
    arrange();
    Q_EMIT changed();
  });
  for (QComboBox *box : {needs_, modeStream_, priority_, severity_})
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      arrange();
      Q_EMIT changed();
    });
  for (QCheckBox *box : {otherwise_, latching_, safety_})
    connect(box, &QCheckBox::toggled, this, &RuleEditor::changed);
}

QWidget *RuleEditor::section(const QString &title)
{
  auto *label = new TextLabel(holder_, title, TextSize::RowTitle, TextWeight::Strong);
  label->setContentsMargins(0, 8, 0, 0);
  column_->addWidget(label);
  return label;
}

QWidget *RuleEditor::row(const QString &name, std::initializer_list<QWidget *> fields)
{
  auto *line = new QWidget;
  line->setAccessibleName(name);
  auto *side = new QHBoxLayout(line);
  side->setContentsMargins(0, 0, 0, 0);
  side->setSpacing(Measures::space2);
  for (QWidget *each : fields)
    side->addWidget(each, 1);
  column_->addWidget(line);
  return line;
}

Field *RuleEditor::field(const QString &placeholder)
{
  auto *made = new Field(holder_);
  made->setPlaceholderText(placeholder);
  connect(made, &QLineEdit::textEdited, this, [this, made] {
    made->setProblem({});
    Q_EMIT changed();
  });
  return made;
}

TermEditor *RuleEditor::addTerm(const std::optional<Term> &term)
{
  auto *editor = new TermEditor(holder_, site_, rule_.asset);
  if (term)
    editor->setTerm(*term);
  connect(editor, &TermEditor::changed, this, &RuleEditor::changed);
  connect(editor, &TermEditor::removalAsked, this, [this, editor] {
    std::erase(termEditors_, editor);
    editor->deleteLater();
    editor->hide();
    arrange();
    Q_EMIT changed();
  });
  termEditors_.push_back(editor);
  terms_->addWidget(editor);
  return editor;
}

void RuleEditor::addMode(const ModeCase &each)
{
  auto *whole = new QWidget;
  whole->setAccessibleName(tr("Mode"));
  auto *side = new QHBoxLayout(whole);
  side->setContentsMargins(0, 0, 0, 0);
  side->setSpacing(Measures::space2);
  const ModeRow made{whole, field(), new QCheckBox(tr("Enabled")), field(tr("its own"))};
  made.is->setText(editable(each.is));
  made.enabled->setChecked(each.enabled);
  if (each.limit)
    made.limit->setText(editable(*each.limit));
  auto *remove = new ActionButton(holder_, tr("Remove"));
  remove->setAccessibleName(tr("Remove this mode"));
  side->addWidget(captioned(holder_, tr("While it is"), made.is), 1);
  side->addWidget(made.enabled, 1, Qt::AlignBottom);
  side->addWidget(captioned(holder_, tr("Limit then"), made.limit), 1);
  side->addWidget(remove, 0, Qt::AlignBottom);
  connect(made.enabled, &QCheckBox::toggled, this, &RuleEditor::changed);
  connect(remove, &QPushButton::clicked, this, [this, whole] {
    std::erase_if(modeRows_, [whole](const ModeRow &row) { return row.whole == whole; });
    whole->deleteLater();
    whole->hide();
    Q_EMIT changed();
  });
  modeRows_.push_back(made);
  modes_->addWidget(whole);
}

void RuleEditor::clearTerms()
{
  for (TermEditor *editor : termEditors_)
    delete editor;
  termEditors_.clear();
}

void RuleEditor::clearModes()
{
  for (const ModeRow &row : modeRows_)
    delete row.whole;
  modeRows_.clear();
}

void RuleEditor::arrange()
{
  const bool isGroup = needs_->currentIndex() > 0;
  const std::size_t least = isGroup ? 2 : 1;
  while (termEditors_.size() < least)
    addTerm(std::nullopt);
  for (std::size_t i = 0; i < termEditors_.size(); ++i) {
    termEditors_[i]->setVisible(isGroup || i == 0);
    termEditors_[i]->setRemovable(isGroup && termEditors_.size() > least);
  }
  addTerm_->setVisible(isGroup && termEditors_.size() < mostTerms);
  const bool hasModes = modeStream_->currentIndex() > 0;
  for (const ModeRow &row : modeRows_) {
    row.whole->setVisible(hasModes);
    row.limit->parentWidget()->setVisible(!isGroup);
  }
  otherwise_->parentWidget()->setVisible(hasModes);
  addMode_->setVisible(hasModes && modeRows_.size() < mostModes);
  widget()->updateGeometry();
  updateGeometry();
}

void RuleEditor::setRule(const Rule &rule)
{
  const QSignalBlocker silent(this);
  rule_ = rule;
  clearTerms();
  clearModes();
  name_->setText(words::text(rule.name));
  for (const Term &term : termsOf(rule.condition))
    addTerm(term);
  const auto *group = std::get_if<GroupCondition>(&rule.condition);
  needs_->setCurrentIndex(group == nullptr ? 0 : group->needs == GroupCondition::Needs::Any ? 1 : 2); // fills up what is missing
  onDelay_->setText(editable(rule.onDelay));
  offDelay_->setText(editable(rule.offDelay));
  samples_->setText(QString::number(rule.count.samples));
  window_->setText(editable(rule.count.window));

  offerModeStreams(rule);
  otherwise_->setChecked(!rule.modes || rule.modes->otherwise);
  if (rule.modes)
    for (const ModeCase &each : rule.modes->cases)
      addMode(each);

  priority_->setCurrentIndex(rule.priorityByMatrix ? 4 : static_cast<int>(rule.priority) - 1);
  severity_->setCurrentIndex(rule.rationalisation.severity ? static_cast<int>(*rule.rationalisation.severity) + 1 : 0);
  timeToRespond_->setText(editable(rule.rationalisation.timeToRespond));
  latching_->setChecked(rule.latching);
  safety_->setChecked(rule.safety);
  cause_->setText(words::text(rule.rationalisation.cause));
  consequence_->setText(words::text(rule.rationalisation.consequence));
  action_->setText(words::text(rule.rationalisation.action));
  for (Field *each : findChildren<Field *>()) {
    each->setProblem({});
    each->setCursorPosition(0);
  }
  arrange();
  guidance_->setRule(site_, rule);
  verticalScrollBar()->setValue(0);
}

void RuleEditor::offerModeStreams(const Rule &rule)
{
  modeStream_->clear();
  modeStream_->addItem(tr("the same in every mode"));
  const auto offers = [&](const StreamId &id) {
    return id.asset == rule.asset || (rule.modes && rule.modes->stream == id) ||
           std::any_of(site_.modes.begin(), site_.modes.end(), [&](const ModeNames &modes) { return modes.stream == id; });
  };
  for (const Asset &asset : site_.assets)
    for (const Stream &stream : asset.streams) {
      const StreamId id{asset.id, stream.key};
      if (!offers(id))
        continue;
      const QString name = words::text(stream.name.empty() ? stream.key : stream.name);
      modeStream_->addItem(asset.id == rule.asset ? name : tr("%1, %2", "asset, stream").arg(words::text(asset.id.text()), name));
      modeStream_->setItemData(modeStream_->count() - 1, QStringList{words::text(asset.id.text()), words::text(stream.key)});
      if (rule.modes && rule.modes->stream == id)
        modeStream_->setCurrentIndex(modeStream_->count() - 1);
    }
}

namespace {

/// A rule of a predictor stays one as long as it looks at the output; its limit is its own from when somebody changes it.
void takeTerm(const Term &term, Rule &rule)
{
  const auto *limit = std::get_if<LimitCondition>(&term);
  if (auto *says = std::get_if<PredictorCondition>(&rule.condition); says != nullptr && limit != nullptr && limit->stream == says->stream) {
    says->limitOfPackage = says->limitOfPackage && says->limit == limit->limit && says->side == limit->side;
    says->side = limit->side;
    says->limit = limit->limit;
    says->deadband = limit->deadband;
    return;
  }
  std::visit([&rule](const auto &each) { rule.condition = each; }, term);
}

} // namespace

std::optional<Rule> RuleEditor::read()
{
  Rule rule = rule_;
  rule.name = name_->text().trimmed().toStdString();
  name_->setProblem(rule.name.empty() ? tr("A name is needed here.") : QString());
  bool isWhole = !rule.name.empty();

  const bool isGroup = needs_->currentIndex() > 0;
  GroupCondition group{needs_->currentIndex() == 1 ? GroupCondition::Needs::Any : GroupCondition::Needs::All, {}};
  for (TermEditor *editor : termEditors_) {
    if (auto term = editor->term())
      group.terms.push_back(std::move(*term));
    else
      isWhole = false;
    if (!isGroup)
      break;
  }
  if (isWhole && !isGroup)
    takeTerm(group.terms.front(), rule);
  else
    rule.condition = std::move(group);

  const auto onDelay = durationIn(*onDelay_, {});
  const auto offDelay = durationIn(*offDelay_, {});
  const auto window = durationIn(*window_, {});
  const auto timeToRespond = durationIn(*timeToRespond_, {});
  bool isCount = false;
  const int samples = samples_->text().toInt(&isCount);
  isCount = isCount && samples >= 1 && samples <= mostCounted;
  samples_->setProblem(isCount ? QString() : tr("A number from 1 to %1 is needed here.").arg(mostCounted));
  if (!onDelay || !offDelay || !window || !timeToRespond || !isCount)
    return std::nullopt;
  rule.onDelay = *onDelay;
  rule.offDelay = *offDelay;
  rule.count = {samples, *window};

  rule.modes = {};
  if (modeStream_->currentIndex() > 0) {
    const QStringList id = modeStream_->currentData().toStringList();
    Modes modes{{AssetId{id.value(0).toStdString()}, id.value(1).toStdString()}, {}, otherwise_->isChecked()};
    for (const ModeRow &row : modeRows_) {
      ModeCase each;
      const auto is = numberIn(*row.is);
      isWhole = isWhole && is;
      each.is = is.value_or(0.0);
      each.enabled = row.enabled->isChecked();
      if (!isGroup && !row.limit->text().trimmed().isEmpty()) {
        each.limit = numberIn(*row.limit);
        isWhole = isWhole && each.limit;
      }
      modes.cases.push_back(each);
    }
    rule.modes = std::move(modes);
  }

  rule.priorityByMatrix = priority_->currentIndex() == 4;
  if (!rule.priorityByMatrix)
    rule.priority = static_cast<Priority>(priority_->currentIndex() + 1);
  rule.rationalisation.severity =
      severity_->currentIndex() == 0 ? std::optional<Severity>{} : static_cast<Severity>(severity_->currentIndex() - 1);
  rule.rationalisation.timeToRespond = *timeToRespond;
  rule.latching = latching_->isChecked();
  rule.safety = safety_->isChecked();
  rule.rationalisation.cause = cause_->text().toStdString();
  rule.rationalisation.consequence = consequence_->text().toStdString();
  rule.rationalisation.action = action_->text().toStdString();
  return isWhole ? std::optional<Rule>{std::move(rule)} : std::nullopt;
}

std::optional<Rule> RuleEditor::rule()
{
  auto whole = read();
  if (!whole)
    showProblem();
  return whole;
}

std::optional<Rule> RuleEditor::draft()
{
  std::vector<Field *> calm;
  for (Field *each : findChildren<Field *>())
    if (!each->hasProblem())
      calm.push_back(each);
  auto whole = read();
  for (Field *each : calm)
    each->setProblem({});
  return whole;
}

void RuleEditor::showProblem()
{
  for (Field *each : findChildren<Field *>())
    if (each->hasProblem() && each->isVisibleTo(this)) {
      ensureWidgetVisible(each);
      each->setFocus();
      return;
    }
}

QSize RuleEditor::minimumSizeHint() const
{
  widget()->ensurePolished();
  return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 2 * frameWidth(), 120};
}

void RuleEditor::focusFirst()
{
  name_->setFocus();
  name_->selectAll();
}

} // namespace andon
