// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/broker_form.h"

#include "models/items/source_words.h"
#include "views/form_fields.h"

#include <QBoxLayout>

#include <algorithm>
#include <array>

namespace andon {
namespace {

constexpr std::array shapes{PayloadShape::Auto, PayloadShape::Flat,    PayloadShape::Values, PayloadShape::Nested,
                            PayloadShape::Tags, PayloadShape::Devices, PayloadShape::Scalar};

TextLabel *helpLine(const ThemeHolder &holder, const QString &help)
{
  auto *line = new TextLabel(holder, help, TextSize::Caption, TextWeight::Regular, Ink::Text2);
  line->setWordWrap(true);
  return line;
}

void layOut(QVBoxLayout &column, const QString &name, std::initializer_list<QWidget *> widgets)
{
  auto *line = new QWidget;
  line->setAccessibleName(name);
  auto *side = new QHBoxLayout(line);
  side->setContentsMargins(0, 0, 0, 0);
  side->setSpacing(Measures::space3);
  for (QWidget *widget : widgets)
    side->addWidget(widget, 1, Qt::AlignTop);
  column.addWidget(line);
}

} // namespace

QWidget *captionedBox(const ThemeHolder &holder, const QString &caption, const QString &help, QComboBox *box)
{
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(10);
  auto *whole = captioned(holder, caption, box);
  if (!help.isEmpty())
    whole->layout()->addWidget(helpLine(holder, help));
  return whole;
}

HelpedField::HelpedField(const ThemeHolder &holder, const QString &caption, const QString &help, QWidget *parent)
    : QWidget(parent)
    , field_(new Field(holder))
    , line_(helpLine(holder, help))
    , help_(help)
{
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  setAccessibleName(caption);
  column->addWidget(captioned(holder, caption, field_));
  column->addWidget(line_);
  field_->setMaxLength(1000);
  connect(field_, &QLineEdit::textEdited, this, [this] {
    setProblem({});
    Q_EMIT edited();
  });
}

void HelpedField::setProblem(const QString &problem)
{
  field_->setProblem(problem);
  line_->setText(problem.isEmpty() ? help_ : problem);
  line_->setInk(problem.isEmpty() ? Ink::Text2 : Ink::Loss);
}

TopicForm::TopicForm(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , shape_(new QComboBox)
    , qos_(new QComboBox)
    , numbersAsText_(new QCheckBox(tr("Numbers in quotes are numbers")))
{
  setAccessibleName(tr("Topic"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, Measures::space2);
  column->setSpacing(Measures::space2);
  const auto add = [&](const char *key, const QString &caption, const QString &help) {
    auto *made = new HelpedField(holder, caption, help);
    fields_[QLatin1String{key}] = made;
    connect(made, &HelpedField::edited, this, &TopicForm::edited);
    return made;
  };
  auto *topic = add("topic", tr("Topic"), tr("Names in braces stand for one level each: plant/{area}/{asset}. {stream} names the stream."));
  auto *remove = new ActionButton(holder, tr("Remove"));
  remove->setAccessibleName(tr("Remove this topic"));
  connect(remove, &QPushButton::clicked, this, &TopicForm::removalAsked);
  auto *first = new QWidget;
  first->setAccessibleName(tr("Topic"));
  auto *side = new QHBoxLayout(first);
  side->setContentsMargins(0, 0, 0, 0);
  side->setSpacing(Measures::space3);
  side->addWidget(topic, 1, Qt::AlignTop);
  auto *beside = new QVBoxLayout;
  beside->addSpacing(20);
  beside->addWidget(remove);
  beside->addStretch(1);
  side->addLayout(beside);
  column->addWidget(first);
  for (const PayloadShape shape : shapes)
    shape_->addItem(words::payloadShape(shape), static_cast<int>(shape));
  for (int qos = 0; qos <= 2; ++qos)
    qos_->addItem(words::qos(qos), qos);
  layOut(*column, tr("Shape and quality of service"),
         {captionedBox(holder, tr("Shape of the payload"), tr("How the JSON is built; \"whichever it is\" looks at each message."), shape_),
          captionedBox(holder, tr("Quality of service"), tr("1 and 2 are kept by the broker while a session is."), qos_)});
  layOut(*column, tr("Asset and time"),
         {add("asset", tr("Asset, where the topic names none"), tr("A name, or parts of the topic: {line}-{machine}.")),
          add("time_key", tr("Key of the time"), tr("* finds the usual ones: ts, time, timestamp and others."))});
  layOut(*column, tr("Counter and agreed rate"),
         {add("sequence_key", tr("Key of a counter"), tr("Grows by one a message; gaps are counted. Empty: there is none.")),
          add("agreed_rate", tr("Agreed messages a second"), tr("All topics of this line together; more is marked. Empty: any."))});
  layOut(*column, tr("Names"),
         {add("values_key", tr("Member that holds the values"), tr("Of the shape with a member for them; usually values.")),
          add("separator", tr("Between the parts of a name"), tr("A point or a slash: motor.temperature."))});
  layOut(*column, tr("Numbers"), {numbersAsText_});
  connect(shape_, &QComboBox::currentIndexChanged, this, [this] {
    arrange();
    Q_EMIT edited();
  });
  connect(qos_, &QComboBox::currentIndexChanged, this, &TopicForm::edited);
  connect(numbersAsText_, &QCheckBox::toggled, this, &TopicForm::edited);
}

void TopicForm::arrange()
{
  const auto shape = static_cast<PayloadShape>(shape_->currentData().toInt());
  fields_.at(QStringLiteral("values_key"))->setEnabled(shape == PayloadShape::Values || shape == PayloadShape::Auto);
}

void TopicForm::setDraft(const TopicDraft &draft)
{
  const QSignalBlocker silent(this);
  fields_.at(QStringLiteral("topic"))->setText(draft.topic);
  fields_.at(QStringLiteral("asset"))->setText(draft.asset);
  fields_.at(QStringLiteral("time_key"))->setText(draft.timeKey);
  fields_.at(QStringLiteral("sequence_key"))->setText(draft.sequenceKey);
  fields_.at(QStringLiteral("values_key"))->setText(draft.valuesKey);
  fields_.at(QStringLiteral("separator"))->setText(draft.separator);
  fields_.at(QStringLiteral("agreed_rate"))->setText(draft.agreedRate);
  shape_->setCurrentIndex(std::max(0, shape_->findData(static_cast<int>(draft.shape))));
  qos_->setCurrentIndex(std::clamp(draft.qos, 0, 2));
  numbersAsText_->setChecked(draft.numbersAsText);
  format_ = draft.format;
  arrange();
}

TopicDraft TopicForm::draft() const
{
  TopicDraft draft;
  draft.topic = fields_.at(QStringLiteral("topic"))->text();
  draft.asset = fields_.at(QStringLiteral("asset"))->text();
  draft.timeKey = fields_.at(QStringLiteral("time_key"))->text();
  draft.sequenceKey = fields_.at(QStringLiteral("sequence_key"))->text();
  draft.valuesKey = fields_.at(QStringLiteral("values_key"))->text();
  draft.separator = fields_.at(QStringLiteral("separator"))->text();
  draft.agreedRate = fields_.at(QStringLiteral("agreed_rate"))->text();
  draft.shape = static_cast<PayloadShape>(shape_->currentData().toInt());
  draft.qos = qos_->currentIndex();
  draft.numbersAsText = numbersAsText_->isChecked();
  draft.format = format_;
  return draft;
}

HelpedField *TopicForm::field(const QString &key) const
{
  const auto found = fields_.find(key == QStringLiteral("shape") ? QStringLiteral("topic") : key);
  return found == fields_.end() ? nullptr : found->second;
}

BrokerForm::BrokerForm(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , column_(new QVBoxLayout(this))
    , topics_(new QVBoxLayout)
    , version_(new QComboBox)
    , allowPlain_(new QCheckBox(tr("The password may cross the network unencrypted")))
    , noTopics_(helpLine(holder, {}))
    , addTopic_(new ActionButton(holder, tr("Add a topic")))
{
  setAccessibleName(tr("Settings of the broker"));
  column_->setContentsMargins(Measures::space4, Measures::space2, Measures::space4, Measures::space4);
  column_->setSpacing(Measures::space2);

  section(tr("Where it is"), {});
  row(tr("Name and address"), {add(QStringLiteral("id"), tr("Name"), tr("Short, as alarms and messages show it: main, line1-edge.")),
                               add(QStringLiteral("url"), tr("Address"),
                                   tr("192.168.1.20:1883, or encrypted ssl://broker.example:8883. Without a port: the usual one."))});
  version_->addItem(tr("MQTT 5"), static_cast<int>(MqttVersion::V5));
  version_->addItem(tr("MQTT 3.1.1"), static_cast<int>(MqttVersion::V3_1_1));
  row(tr("Version and keep-alive"),
      {captionedBox(holder, tr("Version"), tr("5, unless the broker is an old one."), version_),
       add(QStringLiteral("keep_alive"), tr("Keep-alive"), tr("A dead connection is noticed after one and a half of it: 20s."))});

  section(tr("Who this console is to it"), {});
  row(tr("User and password"),
      {add(QStringLiteral("user"), tr("User"), tr("Empty: the broker takes anybody.")),
       add(QStringLiteral("password_file"), tr("Password file"),
           tr("Full path of a file on this computer whose first line is the password. The password itself is never stored here."))});
  row(tr("Unencrypted password"), {allowPlain_});

  section(tr("Encryption"), tr("For addresses that begin with ssl://. All are PEM files on this computer."));
  row(tr("Authority and certificate"),
      {add(QStringLiteral("ca_file"), tr("Authorities to trust"), tr("Only these; empty: those of the system.")),
       add(QStringLiteral("certificate_file"), tr("Own certificate"), tr("With its chain; empty: this console shows none."))});
  row(tr("Key and passphrase"),
      {add(QStringLiteral("key_file"), tr("Key of the certificate"), tr("Empty: it stands in the same file.")),
       add(QStringLiteral("key_passphrase_file"), tr("File of the key's passphrase"), tr("Empty: the key is not encrypted."))});

  section(tr("Session"), tr("A broker can keep messages of QoS 1 and 2 while this console is away."));
  row(tr("Client id and session"),
      {add(QStringLiteral("client_id"), tr("Client id"), tr("No other client may have it. Empty: a new one for each connection.")),
       add(QStringLiteral("session_expiry"), tr("Kept for"), tr("Like 1h; empty: nothing is kept. Needs a client id."))});

  section(tr("Topics"), {});
  noTopics_->setAccessibleName(tr("Topics of the broker"));
  column_->addWidget(noTopics_);
  topics_->setSpacing(Measures::space2);
  column_->addLayout(topics_);
  column_->addWidget(addTopic_, 0, Qt::AlignLeft);
  column_->addStretch(1);
  connect(addTopic_, &QPushButton::clicked, this, [this] {
    TopicDraft fresh = draftOf(TopicBinding{});
    fresh.shape = PayloadShape::Auto;
    fresh.timeKey = QStringLiteral("*");
    addTopic(fresh);
    topicForms_.back()->field(QStringLiteral("topic"))->field().setFocus();
    Q_EMIT edited();
  });
  connect(version_, &QComboBox::currentIndexChanged, this, &BrokerForm::edited);
  connect(allowPlain_, &QCheckBox::toggled, this, &BrokerForm::edited);
}

void BrokerForm::section(const QString &title, const QString &help)
{
  auto *label = new TextLabel(holder_, title, TextSize::RowTitle, TextWeight::Strong);
  label->setContentsMargins(0, 8, 0, 0);
  column_->addWidget(label);
  if (!help.isEmpty())
    column_->addWidget(helpLine(holder_, help));
}

HelpedField *BrokerForm::add(const QString &key, const QString &caption, const QString &help)
{
  auto *made = new HelpedField(holder_, caption, help);
  fields_[key] = made;
  connect(made, &HelpedField::edited, this, &BrokerForm::edited);
  return made;
}

void BrokerForm::row(const QString &name, std::initializer_list<QWidget *> widgets)
{
  layOut(*column_, name, widgets);
}

void BrokerForm::addTopic(const TopicDraft &draft)
{
  auto *form = new TopicForm(holder_);
  form->setDraft(draft);
  connect(form, &TopicForm::edited, this, &BrokerForm::edited);
  connect(form, &TopicForm::removalAsked, this, [this, form] {
    std::erase(topicForms_, form);
    form->hide();
    form->deleteLater();
    noTopics_->setVisible(topicForms_.empty());
    addTopic_->setFocus();
    Q_EMIT edited();
  });
  topicForms_.push_back(form);
  topics_->addWidget(form);
  noTopics_->setVisible(false);
}

void BrokerForm::setDraft(const BrokerDraft &draft, bool isNew)
{
  const QSignalBlocker silent(this);
  const std::pair<const char *, const QString &> texts[] = {{"id", draft.id},
                                                            {"url", draft.address},
                                                            {"keep_alive", draft.keepAlive},
                                                            {"user", draft.user},
                                                            {"password_file", draft.passwordFile},
                                                            {"ca_file", draft.caFile},
                                                            {"certificate_file", draft.certificateFile},
                                                            {"key_file", draft.keyFile},
                                                            {"key_passphrase_file", draft.keyPassphraseFile},
                                                            {"client_id", draft.clientId},
                                                            {"session_expiry", draft.sessionExpiry}};
  for (const auto &[key, text] : texts)
    fields_.at(QLatin1String{key})->setText(text);
  fields_.at(QStringLiteral("id"))->setEnabled(isNew); // what is recorded of a broker is found by its name
  version_->setCurrentIndex(std::max(0, version_->findData(static_cast<int>(draft.version))));
  allowPlain_->setChecked(draft.allowPlainPassword);
  for (TopicForm *form : topicForms_)
    delete form;
  topicForms_.clear();
  for (const TopicDraft &topic : draft.topics)
    addTopic(topic);
  noTopics_->setText(tr("None yet. Add one, or listen in the first steps to have them proposed."));
  noTopics_->setVisible(topicForms_.empty());
  showProblems({});
}

BrokerDraft BrokerForm::draft() const
{
  const auto text = [this](const char *key) { return fields_.at(QLatin1String{key})->text(); };
  BrokerDraft draft;
  draft.id = text("id");
  draft.address = text("url");
  draft.version = static_cast<MqttVersion>(version_->currentData().toInt());
  draft.keepAlive = text("keep_alive");
  draft.user = text("user");
  draft.passwordFile = text("password_file");
  draft.allowPlainPassword = allowPlain_->isChecked();
  draft.caFile = text("ca_file");
  draft.certificateFile = text("certificate_file");
  draft.keyFile = text("key_file");
  draft.keyPassphraseFile = text("key_passphrase_file");
  draft.clientId = text("client_id");
  draft.sessionExpiry = text("session_expiry");
  for (const TopicForm *form : topicForms_)
    draft.topics.push_back(form->draft());
  return draft;
}

HelpedField *BrokerForm::field(const QString &key, int topic) const
{
  if (topic >= 0)
    return topic < static_cast<int>(topicForms_.size()) ? topicForms_[static_cast<std::size_t>(topic)]->field(key) : nullptr;
  const auto found = fields_.find(key);
  return found == fields_.end() ? nullptr : found->second;
}

void BrokerForm::showProblems(const std::vector<DraftProblem> &problems)
{
  for (const auto &[key, field] : fields_)
    field->setProblem({});
  for (const TopicForm *form : topicForms_)
    for (const char *key : {"topic", "asset", "time_key", "sequence_key", "values_key", "separator", "agreed_rate"})
      form->field(QLatin1String{key})->setProblem({});
  noTopics_->setInk(Ink::Text2);
  QWidget *first = nullptr;
  for (const DraftProblem &problem : problems) {
    HelpedField *at = field(problem.field, problem.topic);
    if (at == nullptr) { // no topic at all
      noTopics_->setText(problem.text);
      noTopics_->setInk(Ink::Loss);
      noTopics_->show();
      first = first == nullptr ? addTopic_ : first;
      continue;
    }
    at->setProblem(problem.text);
    first = first == nullptr ? &at->field() : first;
  }
  if (first != nullptr)
    first->setFocus();
}

void BrokerForm::focusFirst()
{
  Field &name = fields_.at(QStringLiteral("id"))->field();
  (name.isEnabled() ? name : fields_.at(QStringLiteral("url"))->field()).setFocus();
}

} // namespace andon
