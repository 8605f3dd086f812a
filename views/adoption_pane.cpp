// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/adoption_pane.h"

#include "models/items/payload_text.h"
#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace andon {
namespace {

constexpr int sideBySideFrom = 900;
constexpr int sideWidth = 380;

} // namespace

AdoptionPane::AdoptionPane(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , desk_(desk)
    , feed_(feed)
    , holder_(holder)
    , count_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Strong))
    , note_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , stack_(new QStackedWidget)
    , table_(new AdoptionTable(holder))
    , card_(new StateCard(holder))
    , side_(new QWidget)
    , form_(new AdoptionForm(holder))
    , reason_(new Field(holder))
    , pattern_(new Field(holder))
    , preview_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , question_(new TextLabel(holder, {}, TextSize::Body, TextWeight::Strong))
    , said_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Strong))
    , actions_(new QWidget)
    , confirmation_(new QWidget)
    , adopt_(new ActionButton(holder, tr("Adopt")))
    , ofKind_(new ActionButton(holder, tr("Adopt all of this kind")))
    , always_(new ActionButton(holder, tr("Always adopt these")))
    , ignore_(new ActionButton(holder, tr("Ignore")))
    , confirm_(new ActionButton(holder, tr("Adopt them")))
    , back_(new ActionButton(holder, tr("Back")))
{
  setAccessibleName(tr("Waiting to be adopted"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  auto *head = new QHBoxLayout;
  head->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space1);
  head->setSpacing(Measures::space3);
  head->addWidget(count_);
  note_->setWordWrap(true);
  head->addWidget(note_, 1);
  column->addLayout(head);
  stack_->setAccessibleName(tr("Waiting to be adopted"));
  auto *waiting = new QWidget;
  waiting->setAccessibleName(tr("What waits and what it becomes"));
  halves_ = new QBoxLayout(QBoxLayout::LeftToRight, waiting);
  halves_->setContentsMargins(0, 0, 0, 0);
  halves_->setSpacing(0);
  halves_->addWidget(table_, 3);
  halves_->addWidget(buildSide(), 0);
  stack_->addWidget(waiting);
  auto *empty = new QWidget;
  empty->setAccessibleName(tr("Nothing waits"));
  auto *center = new QHBoxLayout(empty);
  center->addStretch(1);
  center->addWidget(card_, 2, Qt::AlignVCenter);
  center->addStretch(1);
  stack_->addWidget(empty);
  column->addWidget(stack_, 1);
  card_->setContent({StateContent::Kind::Loading, tr("Reading"), {}, {}, {}});
  stack_->setCurrentIndex(1);

  connect(card_, &StateCard::asked, this, &AdoptionPane::ask);
  connect(table_, &AdoptionTable::selectionChanged, this, [this] {
    goBack();
    showSelection();
  });
  connect(table_, &AdoptionTable::asked, this, &AdoptionPane::askAdopt);
  connect(form_, &AdoptionForm::changed, this, [this] {
    goBack();
    showState();
  });
  connect(reason_, &QLineEdit::textChanged, this, [this] { reason_->setProblem({}); });
  connect(reason_, &QLineEdit::returnPressed, this, [this] { prepared_ ? confirm() : askAdopt(); });
  connect(pattern_, &QLineEdit::textEdited, this, [this](const QString &text) {
    if (auto *change = prepared_ ? std::get_if<ChangeAdoption>(&prepared_->command) : nullptr; change != nullptr && !change->ignore.empty())
      change->ignore.front().asset = text.trimmed().toStdString();
  });
  connect(adopt_, &QPushButton::clicked, this, &AdoptionPane::askAdopt);
  connect(ofKind_, &QPushButton::clicked, this, &AdoptionPane::askOfKind);
  connect(always_, &QPushButton::clicked, this, &AdoptionPane::askAlways);
  connect(ignore_, &QPushButton::clicked, this, &AdoptionPane::askIgnore);
  connect(confirm_, &QPushButton::clicked, this, &AdoptionPane::confirm);
  connect(back_, &QPushButton::clicked, this, [this] { goBack(); });
  const auto takeSite = [this] {
    proposer_.reset();
    form_->setSite(feed_.site());
    showState();
    if (isVisible())
      ask();
  };
  connect(&feed_, &DeskFeed::siteChanged, this, takeSite);
  connect(&feed_, &DeskFeed::sessionChanged, this, &AdoptionPane::showState);
  connect(&holder, &ThemeHolder::changed, this, &AdoptionPane::arrange);
  form_->setSite(feed_.site());
  showSelection();
}

AdoptionPane::~AdoptionPane()
{
  if (!ticket_.isNone())
    desk_.cancel(ticket_);
  for (const auto &[number, ticket] : waiting_)
    desk_.cancel(ticket);
}

QWidget *AdoptionPane::buildSide()
{
  side_->setAccessibleName(tr("What it becomes"));
  auto *column = new QVBoxLayout(side_);
  column->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space3);
  column->setSpacing(Measures::space2);
  auto *scroll = new QScrollArea;
  scroll->setAccessibleName(tr("What it becomes"));
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setWidget(form_);
  form_->setAutoFillBackground(false); // which setWidget() switches on
  column->addWidget(scroll, 1);
  preview_->setWordWrap(true);
  preview_->setAccessibleName(tr("What would be created"));
  column->addWidget(preview_);
  reason_->setPlaceholderText(tr("Reason of the change, required"));
  reason_->setAccessibleName(tr("Reason of the change"));
  reason_->setMaxLength(1000);
  column->addWidget(reason_);

  actions_->setAccessibleName(tr("What can be done"));
  auto *flow = new FlowLayout(Measures::space2, actions_);
  flow->setContentsMargins(0, 0, 0, 0);
  adopt_->setPrimary(true);
  adopt_->setKeyHint(tr("Enter"));
  for (ActionButton *button : {adopt_, ofKind_, always_, ignore_})
    flow->addWidget(button);
  column->addWidget(actions_);

  confirmation_->setAccessibleName(tr("What is about to be done"));
  auto *lines = new QVBoxLayout(confirmation_);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(Measures::space2);
  question_->setWordWrap(true);
  lines->addWidget(question_);
  pattern_->setAccessibleName(tr("Names to ignore, * for any characters"));
  pattern_->setMaxLength(128);
  lines->addWidget(pattern_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("Do it or not"));
  auto *pair = new FlowLayout(Measures::space2, buttons);
  pair->setContentsMargins(0, 0, 0, 0);
  confirm_->setPrimary(true);
  pair->addWidget(confirm_);
  pair->addWidget(back_);
  lines->addWidget(buttons);
  confirmation_->hide();
  column->addWidget(confirmation_);
  said_->setWordWrap(true);
  said_->hide();
  column->addWidget(said_);
  return side_;
}

void AdoptionPane::suggestReason(const QString &reason)
{
  if (reason_->text().isEmpty())
    reason_->setText(reason);
}

void AdoptionPane::ask()
{
  if (!ticket_.isNone())
    return;
  ticket_ = desk_.ask(AdoptionQuery{}, [this](const Result<AdoptionList> &answer) {
    ticket_ = {};
    if (answer)
      return showList(*answer);
    const words::ErrorWords words = words::error(answer.error());
    card_->setContent({StateContent::Kind::Failed, words.fact, words.remedy, tr("Try again"), {}});
    stack_->setCurrentIndex(1);
  });
}

void AdoptionPane::showList(const AdoptionList &list)
{
  const std::size_t before = list_.proposals.size();
  list_ = list;
  const auto count = list_.proposals.size() + list_.notShown;
  count_->setText(count == 0 ? tr("Waiting to be adopted") : tr("Waiting to be adopted: %1").arg(words::count(count)));
  count_->setAccessibleName(count_->text());
  QStringList notes;
  if (list_.notShown > 0)
    notes << tr("%1 more are not listed.").arg(words::count(list_.notShown));
  if (list_.leftOut > 0)
    notes << tr("%1 messages came under names that no room was left for, or that no site can hold.").arg(words::count(list_.leftOut));
  if (notes.isEmpty() && count > 0)
    notes << tr("What is heard and no part of the site. It is neither judged nor stored until it is adopted.");
  note_->setText(notes.join(QLatin1Char(' ')));
  table_->setProposals(list_.proposals);
  if (list_.proposals.empty()) {
    card_->setContent({StateContent::Kind::Empty,
                       tr("Nothing waits to be adopted"),
                       tr("Every asset and stream that is heard is part of the site. New ones are listed here as soon as they send."),
                       {},
                       {}});
  }
  // An outcome stays in sight until something waits again.
  stack_->setCurrentIndex(list_.proposals.empty() && said_->isHidden() ? 1 : 0);
  showSelection();
  if (before != list_.proposals.size())
    Q_EMIT waitingChanged(static_cast<int>(list_.proposals.size()));
}

std::vector<AdoptionProposal> AdoptionPane::corrected() const
{
  std::vector<AdoptionProposal> proposals = table_->selected();
  for (AdoptionProposal &each : proposals) {
    const AdoptionChoice choice = form_->choiceFor(each);
    if (proposer_ && choice != AdoptionChoice{choice.asset})
      each = proposer_->propose(each.heard, &choice);
  }
  return proposals;
}

words::AdoptionSize AdoptionPane::sizeOf(const std::vector<AdoptionProposal> &proposals, bool withRules)
{
  words::AdoptionSize size;
  for (const AdoptionProposal &each : proposals) {
    if (each.asset.streams.empty())
      continue;
    ++(each.heard.isKnown ? size.extended : size.assets);
    size.streams += static_cast<int>(each.asset.streams.size());
    size.rules += withRules ? static_cast<int>(each.rules.size()) : 0;
  }
  return size;
}

void AdoptionPane::showSelection()
{
  const std::vector<AdoptionProposal> chosen = table_->selected();
  form_->setProposals(chosen, zone_);
  showState();
}

void AdoptionPane::showState()
{
  const SessionState session = feed_.session().value_or(SessionState{});
  const bool may = sessionAllows(session, AdoptSources::permission);
  form_->setMay(may, sessionAllows(session, Permission::ChangeRules));
  reason_->setEnabled(may);
  if (!proposer_ && feed_.hasSite())
    proposer_ = std::make_unique<AdoptionProposer>(feed_.site());
  const std::vector<AdoptionProposal> chosen = table_->selected();
  if (chosen.size() == 1 && proposer_) {
    // What the person takes out stays in the list to be taken in again.
    AdoptionChoice choice = form_->choiceFor(chosen.front());
    choice.rules.reset();
    form_->setRules(proposer_->propose(chosen.front().heard, &choice).rules);
  } else {
    form_->setRules({});
  }
  const std::vector<AdoptionProposal> wanted = corrected();
  const bool canAdopt = std::any_of(wanted.begin(), wanted.end(), [](const AdoptionProposal &each) { return !each.asset.streams.empty(); });
  QString why;
  if (session.locked)
    why = tr("The desk is locked. Type your password to unlock it.");
  else if (session.person.empty())
    why = tr("Nobody is signed in. Sign in first.");
  else if (!may)
    why = tr("Your role may not change the site. An engineer or an administrator may.");
  else if (chosen.empty())
    why = tr("Select what is meant first.");
  ignore_->setRefusal(why);
  if (why.isEmpty() && !canAdopt)
    why = tr("It has sent no number yet, so that it would have no stream.");
  adopt_->setRefusal(why);
  ofKind_->setRefusal(why);
  always_->setRefusal(why);
  preview_->setText(!may       ? why
                    : canAdopt ? tr("Adopting creates: %1.").arg(words::adoptionSize(sizeOf(wanted, form_->withRules())))
                               : QString());
  preview_->setVisible(!preview_->text().isEmpty());
}

void AdoptionPane::prepare(Command command, const QString &question, const QString &button, const QString &done)
{
  prepared_ = Prepared{std::move(command), done};
  question_->setText(question);
  question_->setAccessibleName(question);
  confirm_->setText(button);
  const auto *change = std::get_if<ChangeAdoption>(&prepared_->command);
  const bool isPattern = change != nullptr && change->ignore.size() == 1 && change->ignore.front().stream.empty();
  pattern_->setVisible(isPattern);
  if (isPattern)
    pattern_->setText(words::text(change->ignore.front().asset));
  said_->hide();
  actions_->hide();
  confirmation_->show();
  confirm_->setFocus();
}

bool AdoptionPane::goBack()
{
  if (!prepared_)
    return false;
  prepared_.reset();
  question_->clear();
  confirmation_->hide();
  actions_->show();
  return true;
}

void AdoptionPane::askAdopt()
{
  if (adopt_->isRefused())
    return;
  AdoptSources command;
  command.withRules = form_->withRules();
  for (const AdoptionProposal &each : table_->selected())
    if (!each.asset.streams.empty())
      command.assets.push_back(form_->choiceFor(each));
  const QString size = words::adoptionSize(sizeOf(corrected(), form_->withRules()));
  prepare(std::move(command), tr("This creates %1. They are judged and stored from the next sample on.").arg(size), tr("Adopt them"),
          tr("Adopted: %1.").arg(size));
}

void AdoptionPane::askOfKind()
{
  if (ofKind_->isRefused())
    return;
  const std::string kind = table_->selected().front().asset.kind;
  std::vector<AdoptionProposal> all;
  for (const AdoptionProposal &each : list_.proposals)
    if (each.asset.kind == kind)
      all.push_back(each);
  AdoptSources command;
  command.kind = kind;
  command.withRules = form_->withRules();
  const QString size = words::adoptionSize(sizeOf(all, form_->withRules()));
  prepare(std::move(command), tr("This adopts all that is proposed as %1: %2.").arg(safeLine(kind), size), tr("Adopt all"),
          tr("Adopted: %1.").arg(size));
}

void AdoptionPane::askAlways()
{
  if (always_->isRefused())
    return;
  const AdoptionProposal first = corrected().front();
  StandingAdoption standing = standingFor(first, table_->selected().front().asset.kind != first.asset.kind, feed_.site().adoptions);
  standing.rules = form_->withRules();
  QString question = standing.topic.empty()
                         ? tr("From now on whatever is proposed as %1 with at least %2 % is adopted by itself, at most %3 an hour.")
                               .arg(safeLine(standing.kind))
                               .arg(standing.certainty)
                               .arg(standing.mostPerHour)
                         : tr("From now on whatever is heard under %1 is adopted by itself as %2, at most %3 an hour.")
                               .arg(safeLine(standing.topic), safeLine(standing.kind))
                               .arg(standing.mostPerHour);
  if (standing.rules)
    question = tr("%1 It gets the rules of its kind.").arg(question);
  ChangeAdoption change;
  change.adopt.push_back(std::move(standing));
  prepare(std::move(change), question, tr("Always adopt"), tr("It is adopted by itself from now on."));
}

void AdoptionPane::askIgnore()
{
  if (ignore_->isRefused())
    return;
  ChangeAdoption change;
  for (const AdoptionProposal &each : table_->selected()) {
    if (!each.heard.isKnown) {
      change.ignore.push_back({{}, each.heard.asset.text(), {}});
      continue;
    }
    for (const UnknownStream &stream : each.heard.streams)
      change.ignore.push_back({{}, each.heard.asset.text(), stream.key});
  }
  const auto count = change.ignore.size();
  prepare(std::move(change),
          count == 1 ? tr("This is not proposed any more. A * stands for any characters.")
                     : tr("These %1 are not proposed any more.").arg(count),
          tr("Ignore"), tr("Ignored. It is written in adoption.toml of the site."));
}

void AdoptionPane::confirm()
{
  if (!prepared_)
    return;
  const std::string reason = reason_->text().trimmed().toStdString();
  if (reason.empty()) {
    reason_->setProblem(tr("Say why: the reason is kept with the change."));
    reason_->setFocus();
    return say(tr("Say why: the reason is kept with the change."), Ink::Loss);
  }
  Command command = prepared_->command;
  if (auto *adopt = std::get_if<AdoptSources>(&command))
    adopt->reason = reason;
  else if (auto *change = std::get_if<ChangeAdoption>(&command))
    change->reason = reason;
  const QString done = prepared_->done;
  goBack();
  const std::uint64_t number = ++lastWaiting_;
  waiting_[number] = desk_.submit(std::move(command), [this, number, done](const CommandOutcome &outcome) {
    waiting_.erase(number);
    if (const auto *refused = std::get_if<Refused>(&outcome))
      return say(words::errorLine(refused->reason), Ink::Loss);
    reason_->clear();
    say(std::holds_alternative<Unsaved>(outcome) ? tr("Not saved yet: the disk refuses. It is tried again.") : done,
        std::holds_alternative<Unsaved>(outcome) ? Ink::Loss : Ink::Text);
    ask();
    Q_EMIT adopted();
  });
}

void AdoptionPane::say(const QString &text, Ink ink)
{
  said_->setInk(ink);
  said_->setText(text);
  said_->setAccessibleName(text);
  said_->show();
}

void AdoptionPane::resizeEvent(QResizeEvent *event)
{
  Pane::resizeEvent(event);
  arrange();
}

void AdoptionPane::arrange()
{
  const double scale = holder_.theme().textScale;
  const bool isWide = width() >= sideBySideFrom * scale;
  halves_->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  side_->setMinimumWidth(isWide ? static_cast<int>(sideWidth * scale) : 0);
  side_->setMaximumWidth(isWide ? static_cast<int>(sideWidth * scale) : QWIDGETSIZE_MAX);
}

void AdoptionPane::keyPressEvent(QKeyEvent *event)
{
  if (event->key() != Qt::Key_Escape || !goBack())
    Pane::keyPressEvent(event);
}

} // namespace andon
