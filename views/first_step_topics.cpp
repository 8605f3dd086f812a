// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/first_step_topics.h"

#include "models/domain/topic_template.h"
#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QHeaderView>

#include <algorithm>

namespace andon {
namespace {

constexpr int sideBySideFrom = 900;

/// The child of this name, made where there is none.
QTreeWidgetItem *childOf(QTreeWidgetItem *parent, const QString &name)
{
  for (int i = 0; i < parent->childCount(); ++i)
    if (parent->child(i)->text(0) == name)
      return parent->child(i);
  auto *made = new QTreeWidgetItem(parent);
  made->setText(0, name);
  return made;
}

} // namespace

TopicsStep::TopicsStep(Desk &desk, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , heard_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2))
    , trial_(new TrialLine(holder))
    , halves_(new QBoxLayout(QBoxLayout::LeftToRight))
    , tree_(new QTreeWidget)
    , proposals_(new RecordTable(holder, {tr("Take"), tr("Topic"), tr("Shape"), tr("Topics"), tr("Messages")}, 1))
    , topic_(new HelpedField(holder, tr("Topic, as it will be read"),
                             tr("{asset}, {area} and {stream} stand for one level each; correct what was guessed.")))
    , take_(new QCheckBox(tr("Take these topics")))
    , payload_(new QPlainTextEdit)
    , decoded_(new RecordTable(holder, {tr("Asset"), tr("Stream"), tr("Value"), tr("Reason")}, 3))
    , said_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , listen_(new ActionButton(holder, tr("Listen")))
    , save_(new ActionButton(holder, tr("Save the broker with these topics")))
{
  setAccessibleName(tr("Hear its topics"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space1, Measures::space1, Measures::space1, Measures::space1); // of the focus frame
  column->setSpacing(Measures::space2);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space3);
  head->addWidget(listen_, 0, Qt::AlignTop);
  heard_->setWordWrap(true);
  heard_->setAccessibleName(tr("What was heard"));
  head->addWidget(heard_, 1);
  column->addLayout(head);
  column->addWidget(trial_);

  tree_->setAccessibleName(tr("Topics that there are"));
  tree_->setHeaderLabels({tr("Topic"), tr("Messages")});
  tree_->header()->setStretchLastSection(false);
  tree_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  tree_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  tree_->setFrameShape(QFrame::NoFrame);
  tree_->setSelectionMode(QAbstractItemView::NoSelection);
  tree_->setTabKeyNavigation(false);
  tree_->setMinimumSize(200, 120);
  auto *right = new QVBoxLayout;
  right->setSpacing(Measures::space2);
  proposals_->setAccessibleName(tr("How they can be read"));
  proposals_->setMinimumHeight(90);
  right->addWidget(proposals_, 2);
  auto *chosen = new QHBoxLayout;
  chosen->setSpacing(Measures::space3);
  chosen->addWidget(topic_, 1);
  chosen->addWidget(take_, 0, Qt::AlignVCenter);
  right->addLayout(chosen);
  auto *example = new QHBoxLayout;
  example->setSpacing(Measures::space2);
  payload_->setReadOnly(true);
  payload_->setAccessibleName(tr("An example as it came"));
  payload_->setTabChangesFocus(true);
  payload_->setFrameShape(QFrame::NoFrame);
  payload_->setMinimumSize(140, 90);
  decoded_->setAccessibleName(tr("The example as it will be read"));
  decoded_->setMinimumHeight(90);
  example->addWidget(payload_, 2);
  example->addWidget(decoded_, 3);
  right->addLayout(example, 3);
  halves_->setSpacing(Measures::space3);
  halves_->addWidget(tree_, 1);
  halves_->addLayout(right, 2);
  column->addLayout(halves_, 1);
  said_->setWordWrap(true);
  said_->hide();
  column->addWidget(said_);
  column->addWidget(save_, 0, Qt::AlignLeft);

  connect(listen_, &QPushButton::clicked, this, &TopicsStep::listen);
  connect(save_, &QPushButton::clicked, this, &TopicsStep::save);
  connect(proposals_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TopicsStep::showProposal);
  connect(topic_, &HelpedField::edited, this, [this] {
    const int row = proposals_->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(offers_.size()))
      return;
    Offer &offer = offers_[static_cast<std::size_t>(row)];
    offer.proposal.binding.topic = topic_->text().trimmed().toStdString();
    offer.isCorrected = true;
    proposals_->model()->setData(proposals_->model()->index(row, 1), topic_->text().trimmed());
    const auto parsed = TopicTemplate::parse(offer.proposal.binding.topic);
    topic_->setProblem(!parsed ? tr("Write whole levels, names in braces, no wildcards.")
                       : parsed->matches(offer.proposal.exampleTopic)
                           ? QString()
                           : tr("It does not fit %1 any more.").arg(safeLine(offer.proposal.exampleTopic)));
  });
  connect(take_, &QCheckBox::toggled, this, [this](bool on) {
    const int row = proposals_->currentIndex().row();
    if (filling_ || row < 0 || row >= static_cast<int>(offers_.size()))
      return;
    offers_[static_cast<std::size_t>(row)].isTaken = on;
    proposals_->model()->setData(proposals_->model()->index(row, 0), on ? tr("Yes") : tr("No"));
    showState();
  });
  const auto dress = [this, &holder] {
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(holder.theme().font(TextSize::Second).pixelSize());
    payload_->document()->setDefaultFont(fixed);
  };
  connect(&holder, &ThemeHolder::changed, this, dress);
  dress();
  heard_->setText(tr("Hears every topic for a moment and proposes how to read them. Nothing is stored."));
  showState();
}

TopicsStep::~TopicsStep()
{
  if (!waiting_.isNone())
    desk_.cancel(waiting_);
}

void TopicsStep::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  halves_->setDirection(width() >= sideBySideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void TopicsStep::setBroker(const std::optional<Broker> &broker)
{
  const bool isOther = broker.has_value() != broker_.has_value() || (broker && broker->url != broker_->url);
  broker_ = broker;
  if (isOther) {
    offers_.clear();
    tree_->clear();
    proposals_->clearRows();
    showProposal();
  }
  showState();
}

void TopicsStep::setRefusal(const QString &why)
{
  refusal_ = why;
  showState();
}

void TopicsStep::showState()
{
  const QString noBroker = refusal_.isEmpty() && !broker_ ? tr("Say where the broker is first.") : refusal_;
  const auto taken = std::count_if(offers_.begin(), offers_.end(), [](const Offer &offer) { return offer.isTaken; });
  listen_->setRefusal(noBroker);
  listen_->setText(listening_ ? tr("Stop listening") : offers_.empty() ? tr("Listen") : tr("Listen again"));
  listen_->setAccessibleName(listen_->text());
  listen_->setPrimary(taken == 0 && !listening_);
  save_->setPrimary(taken > 0);
  save_->setRefusal(!noBroker.isEmpty()  ? noBroker
                    : taken == 0         ? tr("Listen first; what is proposed can then be taken.")
                    : !waiting_.isNone() ? tr("It is being saved.")
                                         : QString());
}

void TopicsStep::listen()
{
  if (listen_->isRefused() || !waiting_.isNone())
    return;
  if (listening_) {
    desk_.submit(StopBrokerTest{}, [](const CommandOutcome &) {});
    return;
  }
  said_->hide();
  trial_->clear();
  listening_ = true;
  showState();
  waiting_ = desk_.submit(TryBroker{*broker_, true}, [this](const CommandOutcome &outcome) {
    waiting_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome)) {
      listening_ = false;
      say(words::errorLine(refused->reason), Ink::Loss);
    }
    showState();
  });
}

void TopicsStep::setTest(const BrokerTest &test)
{
  if (!listening_ || !test.isTrial)
    return;
  listening_ = test.running;
  if (test.running || test.failure)
    trial_->show(test, zone_);
  else
    trial_->clear();
  if (test.heard)
    showHeard(*test.heard);
  if (!test.running && !test.failure && (!test.heard || test.heard->messages == 0))
    say(tr("Nothing came. The devices may be silent, or publish to another broker. Listen again while one of them sends."), Ink::Loss);
  showState();
}

void TopicsStep::showHeard(const HeardTopics &heard)
{
  const auto seconds = std::chrono::floor<std::chrono::seconds>(heard.over);
  QString words = tr("%1 messages on %2 topics in %3.", "counts, time")
                      .arg(words::count(heard.messages), words::count(heard.topics.size()), words::duration(seconds));
  if (heard.otherTopics > 0)
    words += QLatin1Char(' ') + tr("%1 more messages came on topics beyond those.").arg(words::count(heard.otherTopics));
  heard_->setText(words);
  tree_->clear();
  for (const HeardTopic &topic : heard.topics) {
    QTreeWidgetItem *at = tree_->invisibleRootItem();
    for (const QString &level : safeLine(topic.topic).split(QLatin1Char('/')))
      at = childOf(at, level);
    at->setText(1, topic.retained ? tr("%1, kept", "messages, retained").arg(words::count(topic.messages)) : words::count(topic.messages));
    at->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
  }
  tree_->expandToDepth(2);

  // What a person has turned down or corrected stays so while more is heard.
  const std::vector<Offer> before = std::move(offers_);
  offers_.clear();
  for (const TopicProposal &proposal : heard.proposals) {
    Offer offer{proposal};
    for (const Offer &known : before)
      if (known.proposal.exampleTopic == proposal.exampleTopic) {
        offer.isTaken = known.isTaken;
        offer.isCorrected = known.isCorrected;
        if (known.isCorrected)
          offer.proposal.binding.topic = known.proposal.binding.topic;
      }
    offers_.push_back(std::move(offer));
  }
  const int row = std::max(0, proposals_->currentIndex().row());
  filling_ = true;
  proposals_->clearRows();
  for (const Offer &offer : offers_) {
    proposals_->addRow({offer.isTaken ? tr("Yes") : tr("No"), safeLine(offer.proposal.binding.topic),
                        words::payloadShape(offer.proposal.binding.shape), words::count(offer.proposal.topics),
                        words::count(offer.proposal.messages)});
    proposals_->alignRight(3);
    proposals_->alignRight(4);
  }
  proposals_->fit();
  filling_ = false;
  if (!offers_.empty())
    proposals_->selectRow(std::min(row, static_cast<int>(offers_.size()) - 1));
  showProposal();
}

void TopicsStep::showProposal()
{
  if (filling_)
    return;
  const int row = proposals_->currentIndex().row();
  const bool isOne = row >= 0 && row < static_cast<int>(offers_.size());
  topic_->setEnabled(isOne);
  take_->setEnabled(isOne);
  decoded_->clearRows();
  if (!isOne) {
    if (!topic_->field().hasFocus())
      topic_->setText({});
    payload_->clear();
    return;
  }
  const Offer &offer = offers_[static_cast<std::size_t>(row)];
  if (!topic_->field().hasFocus())
    topic_->setText(words::text(offer.proposal.binding.topic));
  filling_ = true;
  take_->setChecked(offer.isTaken);
  filling_ = false;
  payload_->setPlainText(payloadText(offer.proposal.examplePayload));
  for (const ExampleValue &value : offer.proposal.values) {
    decoded_->addRow({safeLine(value.asset), safeLine(value.stream),
                      value.value ? QLocale().toString(*value.value, 'g', 8) : QString{QChar{0x2014}},
                      value.note.empty() ? QString() : words::rejectReason(value.note)});
    decoded_->alignRight(2);
  }
  decoded_->fit();
}

void TopicsStep::save()
{
  if (save_->isRefused() || !broker_ || !waiting_.isNone())
    return;
  Broker broker = *broker_;
  for (const Offer &offer : offers_) {
    const auto same = [&](const TopicBinding &binding) { return binding.topic == offer.proposal.binding.topic; };
    if (offer.isTaken && std::none_of(broker.topics.begin(), broker.topics.end(), same))
      broker.topics.push_back(offer.proposal.binding);
  }
  const bool isNew = findBroker(site_, broker.id) == nullptr;
  const CheckedDraft checked = check(draftOf(broker), site_, isNew ? BrokerId{} : broker.id, true);
  if (!checked.problems.empty())
    return say(checked.problems.front().text, Ink::Loss);
  const std::string reason = tr("First steps: the topics that were heard").toStdString();
  Command command = isNew ? Command{AddBroker{checked.broker, reason}} : Command{ChangeBroker{checked.broker, reason}};
  waiting_ = desk_.submit(std::move(command), [this](const CommandOutcome &outcome) {
    waiting_ = {};
    if (const auto *refused = std::get_if<Refused>(&outcome))
      say(words::errorLine(refused->reason), Ink::Loss);
    else if (std::holds_alternative<Unsaved>(outcome))
      say(tr("Not saved yet: the disk refuses. It is tried again."), Ink::Loss);
    else {
      say(tr("Saved. The broker is being connected."), Ink::Text);
      Q_EMIT saved();
    }
    showState();
  });
  showState();
}

void TopicsStep::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

} // namespace andon
