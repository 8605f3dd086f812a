// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/action_panel.h"

#include "models/items/words.h"
#include "views/flow_layout.h"

#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace andon {

ActionPanel::ActionPanel(const ThemeHolder &holder, CommandTable &commands, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , commands_(commands)
    , comment_(new Field(holder))
    , acknowledge_(new ActionButton(holder))
    , unacknowledge_(new ActionButton(holder))
    , note_(new ActionButton(holder))
    , shelve_(new ActionButton(holder))
    , unshelve_(new ActionButton(holder))
    , resetLatch_(new ActionButton(holder))
{
  setAccessibleName(tr("What can be done"));
  shelf_ = buildShelf();
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(12, 10, 12, 10);
  layout->setSpacing(Measures::space2);
  comment_->setPlaceholderText(tr("Comment, kept with what you do next"));
  comment_->setAccessibleName(tr("Comment"));
  comment_->setMaxLength(1000);
  connect(comment_, &QLineEdit::returnPressed, &commands_.action(CommandId::Comment), &QAction::trigger);
  layout->addWidget(shelf_);
  layout->addWidget(comment_);
  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("Actions"));
  auto *flow = new FlowLayout(Measures::space2, buttons);
  acknowledge_->setPrimary(true);
  commands.attach(*acknowledge_, CommandId::Acknowledge);
  commands.attach(*unacknowledge_, CommandId::Unacknowledge);
  commands.attach(*note_, CommandId::Comment);
  commands.attach(*shelve_, CommandId::Shelve);
  commands.attach(*unshelve_, CommandId::Unshelve);
  commands.attach(*resetLatch_, CommandId::ResetLatch);
  for (ActionButton *button : {acknowledge_, unacknowledge_, resetLatch_, note_, shelve_, unshelve_})
    flow->addWidget(button);
  layout->addWidget(buttons);
  shelf_->hide();
  setSelection({});
}

QWidget *ActionPanel::buildShelf()
{
  auto *shelf = new QWidget;
  shelf->setAccessibleName(tr("Shelf"));
  auto *layout = new QVBoxLayout(shelf);
  layout->setContentsMargins(0, 0, 0, 4);
  layout->setSpacing(Measures::space2);
  shelfTitle_ = new TextLabel(holder_, {}, TextSize::RowTitle, TextWeight::Strong);
  shelfTitle_->setAccessibleName(tr("Shelf"));
  shelfTitle_->setWordWrap(true);
  layout->addWidget(shelfTitle_);

  auto *spans = new QWidget;
  spans->setAccessibleName(tr("How long"));
  auto *flow = new FlowLayout(Measures::space2, spans);
  const auto choose = [this](Duration duration, bool oneShot) {
    chosen_ = duration;
    chosenOneShot_ = oneShot;
    for (const Choice &choice : choices_)
      choice.button->setChecked(!oneShot && choice.duration == duration);
    oneShot_->setChecked(oneShot);
  };
  for (const Duration duration : {Duration{std::chrono::minutes{15}}, Duration{std::chrono::minutes{30}}, Duration{std::chrono::hours{1}},
                                  Duration{std::chrono::hours{4}}, Duration{std::chrono::hours{8}}}) {
    auto *button = new FilterButton(holder_, words::duration(duration));
    button->setCheckable(true);
    button->setAccessibleName(tr("Shelve for %1").arg(words::duration(duration)));
    connect(button, &QPushButton::clicked, this, [choose, duration] { choose(duration, false); });
    flow->addWidget(button);
    choices_.push_back({duration, button});
  }
  oneShot_ = new FilterButton(holder_, tr("Until it returns"));
  oneShot_->setCheckable(true);
  oneShot_->setAccessibleName(tr("Shelve until the alarm returns to normal"));
  connect(oneShot_, &QPushButton::clicked, this, [this, choose] { choose(longest_, true); });
  flow->addWidget(oneShot_);
  layout->addWidget(spans);

  reason_ = new Field(holder_);
  reason_->setPlaceholderText(tr("Reason, required"));
  reason_->setAccessibleName(tr("Reason for the shelf"));
  reason_->setMaxLength(1000);
  connect(reason_, &QLineEdit::returnPressed, this, &ActionPanel::askForShelf);
  connect(reason_, &QLineEdit::textChanged, this, [this] {
    reason_->setProblem({});
    problem_->hide();
  });
  layout->addWidget(reason_);
  problem_ = new TextLabel(holder_, tr("Say why: the reason stands on the shelf for the next shift."), TextSize::Second, TextWeight::Strong,
                           Ink::Loss);
  problem_->setAccessibleName(problem_->text());
  problem_->setWordWrap(true);
  problem_->hide();
  layout->addWidget(problem_);

  auto *buttons = new QWidget;
  buttons->setAccessibleName(tr("Put on the shelf or not"));
  auto *row = new FlowLayout(Measures::space2, buttons);
  auto *confirm = new ActionButton(holder_, tr("Put on the shelf"));
  confirm->setAccessibleName(confirm->text());
  confirm->setKeyHint(tr("Enter", "key"));
  connect(confirm, &QPushButton::clicked, this, &ActionPanel::askForShelf);
  auto *cancel = new ActionButton(holder_, tr("Do not shelve"));
  cancel->setAccessibleName(cancel->text());
  cancel->setKeyHint(tr("Esc", "key"));
  connect(cancel, &QPushButton::clicked, this, [this] { closeShelf(); });
  row->addWidget(confirm);
  row->addWidget(cancel);
  layout->addWidget(buttons);
  choose(chosen_, false);
  return shelf;
}

void ActionPanel::setLongestShelf(Duration longest)
{
  longest_ = longest;
  for (const Choice &choice : choices_)
    choice.button->setVisible(choice.duration <= longest);
  if (chosen_ > longest && !choices_.empty())
    choices_.front().button->click();
}

void ActionPanel::setSelection(const std::vector<AlarmFacts> &selected)
{
  const SelectionState state = selectionState(selected);
  acknowledge_->setVisible(state.canAcknowledge || !state.canUnacknowledge);
  unacknowledge_->setVisible(state.canUnacknowledge && !state.canAcknowledge);
  shelve_->setVisible(!state.canUnshelve || state.canShelve);
  unshelve_->setVisible(state.canUnshelve);
  resetLatch_->setVisible(state.canResetLatch);
  const auto open = std::count_if(selected.begin(), selected.end(),
                                  [](const AlarmFacts &facts) { return !facts.departed && !facts.status.regions.acknowledged; });
  const QString single = withoutMnemonic(commands_.action(CommandId::Acknowledge).text());
  acknowledge_->setText(open > 1 ? tr("%1 %2", "Acknowledge, count").arg(single).arg(open) : single);
  acknowledge_->setAccessibleName(acknowledge_->text());
  shelfTitle_->setText(selected.size() == 1 ? tr("Shelve %1 %2").arg(selected.front().asset, selected.front().alarm)
                                            : tr("Shelve all %1 selected").arg(selected.size()));
  if (selected.empty())
    closeShelf();
}

void ActionPanel::focusComment()
{
  comment_->setFocus(Qt::ShortcutFocusReason);
}

void ActionPanel::openShelf()
{
  shelf_->show();
  reason_->setFocus(Qt::ShortcutFocusReason);
}

bool ActionPanel::closeShelf()
{
  if (!isShelfOpen())
    return false;
  shelf_->hide();
  reason_->clear();
  return true;
}

void ActionPanel::askForShelf()
{
  const QString reason = reason_->text().trimmed();
  if (reason.isEmpty()) {
    reason_->setProblem(problem_->text());
    problem_->show();
    reason_->setFocus();
    return;
  }
  Q_EMIT shelveAsked(chosenOneShot_, chosenOneShot_ ? longest_ : chosen_, reason);
  closeShelf();
}

} // namespace andon
