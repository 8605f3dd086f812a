// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/command_table.h"

#include "models/items/words.h"
#include "views/page_registry.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace andon {
namespace {

struct Row {
  CommandId id;
  CommandMenu menu;
  const char *text; ///< with the mnemonic of the menu
  const char *key;  ///< portable; empty: none
  Permission permission;
};

constexpr std::array<Row, static_cast<std::size_t>(CommandId::Count)> table{{
    {CommandId::Lock, CommandMenu::File, QT_TRANSLATE_NOOP("CommandTable", "&Lock"), "Ctrl+L", Permission::None},
    {CommandId::SignOut, CommandMenu::File, QT_TRANSLATE_NOOP("CommandTable", "Sign &out"), "", Permission::None},
    {CommandId::Quit, CommandMenu::File, QT_TRANSLATE_NOOP("CommandTable", "&Quit"), "Ctrl+Q", Permission::None},
    {CommandId::Search, CommandMenu::Edit, QT_TRANSLATE_NOOP("CommandTable", "Search &everywhere"), "Ctrl+K", Permission::None},
    {CommandId::Filter, CommandMenu::Edit, QT_TRANSLATE_NOOP("CommandTable", "&Filter this page"), "Ctrl+F", Permission::None},
    {CommandId::SelectAll, CommandMenu::Edit, QT_TRANSLATE_NOOP("CommandTable", "Select &all alarms"), "Ctrl+A", Permission::None},
    {CommandId::ShowOverview, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "&Overview"), "Ctrl+1", Permission::None},
    {CommandId::ShowUnit, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Un&it"), "Ctrl+2", Permission::None},
    {CommandId::ShowAsset, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Ass&et"), "Ctrl+3", Permission::None},
    {CommandId::ShowTree, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Asset &tree"), "Ctrl+T", Permission::None},
    {CommandId::ShowWork, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "&My work"), "Alt+0", Permission::None},
    {CommandId::ShowAlarms, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "&Alarms"), "Alt+1", Permission::None},
    {CommandId::ShowTrends, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Tre&nds"), "Alt+7", Permission::None},
    {CommandId::ShowRules, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "R&ules"), "Alt+2", Permission::None},
    {CommandId::ShowTuning, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Tun&ing bench"), "Alt+5", Permission::None},
    {CommandId::ShowLearning, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Lea&rning"), "Alt+8", Permission::None},
    {CommandId::ShowKpi, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Alarm &KPI"), "Alt+6", Permission::None},
    {CommandId::ShowSources, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "&Brokers and sources"), "Ctrl+4", Permission::None},
    {CommandId::ShowKeptOut, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "&Payloads kept out"), "Alt+3", Permission::None},
    {CommandId::ShowAudit, CommandMenu::View, QT_TRANSLATE_NOOP("CommandTable", "Au&dit trail"), "Alt+4", Permission::ReadAudit},
    {CommandId::LightTheme, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "&Light"), "", Permission::None},
    {CommandId::DarkTheme, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "Dar&k"), "", Permission::None},
    {CommandId::HighContrastTheme, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "High &contrast"), "", Permission::None},
    {CommandId::LargerText, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "La&rger text"), "Ctrl++", Permission::None},
    {CommandId::SmallerText, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "&Smaller text"), "Ctrl+-", Permission::None},
    {CommandId::NormalText, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "&Normal text"), "Ctrl+0", Permission::None},
    {CommandId::ReducedMotion, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "Badges do not &flash"), "", Permission::None},
    {CommandId::GloveMode, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "Larger targets for &gloves"), "", Permission::None},
    {CommandId::SystemLanguage, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "Language: as the s&ystem"), "", Permission::None},
    {CommandId::English, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "Language: &English"), "", Permission::None},
    {CommandId::German, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "Language: &Deutsch (German)"), "", Permission::None},
    {CommandId::Chinese, CommandMenu::Settings, QT_TRANSLATE_NOOP("CommandTable", "Language: \u7b80\u4f53\u4e2d\u6587 (C&hinese)"), "",
     Permission::None},
    {CommandId::NextUnacknowledged, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Next unacknowledged"), "F2", Permission::None},
    {CommandId::ShowDetail, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "Go to the &detail"), "", Permission::None},
    {CommandId::ReleaseList, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "R&elease the held list"), "End", Permission::None},
    {CommandId::Acknowledge, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Acknowledge"), "A", Permission::OperateAlarms},
    {CommandId::Unacknowledge, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Un-acknowledge"), "U", Permission::OperateAlarms},
    {CommandId::FalseAlarm, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&False alarm"), "F", Permission::OperateAlarms},
    {CommandId::Comment, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Comment"), "C", Permission::OperateAlarms},
    {CommandId::Shelve, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Shelve..."), "S", Permission::ShelveAlarms},
    {CommandId::Unshelve, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "Uns&helve"), "", Permission::ShelveAlarms},
    {CommandId::ResetLatch, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Reset latch"), "R", Permission::OperateAlarms},
    {CommandId::EditRule, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Its rule"), "E", Permission::None},
    {CommandId::TuneAlarm, CommandMenu::Alarms, QT_TRANSLATE_NOOP("CommandTable", "&Tune it"), "T", Permission::None},
    {CommandId::Guidance, CommandMenu::Help, QT_TRANSLATE_NOOP("CommandTable", "&Guidance for this alarm"), "F1", Permission::None},
    {CommandId::Back, CommandMenu::Edit, QT_TRANSLATE_NOOP("CommandTable", "&Back"), "Esc", Permission::None},
}};

} // namespace

SelectionState selectionState(const std::vector<AlarmFacts> &selected)
{
  SelectionState state;
  for (const AlarmFacts &facts : selected) {
    if (facts.departed)
      continue;
    ++state.selected;
    const AlarmRegions &regions = facts.status.regions;
    const bool raised = !facts.status.occurrence.isNone();
    const bool shelved = regions.shelving != Shelving::Unshelved;
    state.canAcknowledge |= raised && !regions.acknowledged;
    state.canUnacknowledge |= raised && regions.acknowledged && regions.active;
    state.canComment |= raised;
    state.canShelve |= !shelved && !regions.outOfService && !regions.suppressedByDesign;
    state.canUnshelve |= shelved;
    state.hasRule = state.selected == 1 && facts.status.alarm.asset != consoleAsset;
    state.canResetLatch |= regions.latched && !regions.active;
  }
  return state;
}

QString withoutMnemonic(QString text)
{
  if (const qsizetype at = text.indexOf(QLatin1String("(&")); at >= 0 && at + 3 < text.size() && text[at + 3] == QLatin1Char(')'))
    text.remove(at, 4);
  return text.remove(QLatin1Char('&'));
}

CommandTable::CommandTable(QObject *parent)
    : QObject(parent)
{
  for (const Row &row : table) {
    auto *action = new QAction(QCoreApplication::translate("CommandTable", row.text), this);
    if (row.key[0] != '\0')
      action->setShortcut(QKeySequence::fromString(QString::fromLatin1(row.key), QKeySequence::PortableText));
    action->setAutoRepeat(false);
    actions_[static_cast<std::size_t>(row.id)] = action;
  }
  // Where "+" needs Shift, the key without it does too.
  action(CommandId::LargerText).setShortcuts({QKeySequence{Qt::CTRL | Qt::Key_Plus}, QKeySequence{Qt::CTRL | Qt::Key_Equal}});
  for (const CommandId id : {CommandId::LightTheme, CommandId::DarkTheme, CommandId::HighContrastTheme, CommandId::ReducedMotion,
                             CommandId::GloveMode, CommandId::SystemLanguage, CommandId::English, CommandId::German, CommandId::Chinese})
    action(id).setCheckable(true);
  update();
}

Permission CommandTable::permission(CommandId id)
{
  for (const Row &row : table)
    if (row.id == id)
      return row.permission;
  return Permission::None;
}

CommandMenu CommandTable::menuOf(CommandId id)
{
  for (const Row &row : table)
    if (row.id == id)
      return row.menu;
  return CommandMenu::File;
}

std::vector<CommandId> CommandTable::idsOf(CommandMenu menu)
{
  std::vector<CommandId> ids;
  for (const Row &row : table)
    if (row.menu == menu)
      ids.push_back(row.id);
  return ids;
}

void CommandTable::setSession(const SessionState &session)
{
  session_ = session;
  update();
}

void CommandTable::setSelection(const SelectionState &selection)
{
  if (selection == selection_)
    return;
  selection_ = selection;
  update();
}

QString CommandTable::refusal(CommandId id) const
{
  const Permission needed = permission(id);
  if (!sessionAllows(session_, needed)) {
    if (session_.locked)
      return tr("The desk is locked. Type your password to unlock it.");
    if (session_.person.empty())
      return tr("Nobody is signed in. Sign in first.");
    return tr("Your role may not %1. Ask somebody whose role allows it.").arg(words::permission(needed));
  }
  if (!hasPage(id))
    return tr("This page is not for your role.");
  return stateRefusal(id);
}

QString CommandTable::stateRefusal(CommandId id) const
{
  const auto unless = [this](bool allowed, const QString &why) {
    if (allowed)
      return QString{};
    return selection_.selected == 0 ? tr("No alarm is selected.") : why;
  };
  switch (id) {
  case CommandId::Acknowledge: return unless(selection_.canAcknowledge, tr("It is acknowledged already."));
  case CommandId::Unacknowledge:
    return unless(selection_.canUnacknowledge, tr("Only an active alarm that is acknowledged can be un-acknowledged."));
  case CommandId::FalseAlarm: return unless(selection_.canComment, tr("It was never raised, so there is nothing to judge."));
  case CommandId::Comment: return unless(selection_.canComment, tr("It was never raised, so there is nothing to comment."));
  case CommandId::Shelve: return unless(selection_.canShelve, tr("It is shelved, suppressed or out of service already."));
  case CommandId::Unshelve: return unless(selection_.canUnshelve, tr("It is not shelved."));
  case CommandId::ResetLatch: return unless(selection_.canResetLatch, tr("It is not latched, or still active."));
  case CommandId::EditRule:
  case CommandId::TuneAlarm: return unless(selection_.hasRule, tr("Select one alarm of the plant first."));
  case CommandId::ShowDetail:
  case CommandId::Guidance: return unless(selection_.selected > 0, {});
  case CommandId::Lock:
    if (session_.person.empty())
      return tr("Nobody is signed in. Sign in first.");
    return session_.locked ? tr("The desk is locked already.") : QString{};
  case CommandId::SignOut: return session_.person.empty() ? tr("Nobody is signed in. Sign in first.") : QString{};
  case CommandId::Quit:
  case CommandId::Search:
  case CommandId::Filter:
  case CommandId::SelectAll:
  case CommandId::ShowOverview:
  case CommandId::ShowUnit:
  case CommandId::ShowAsset:
  case CommandId::ShowTree:
  case CommandId::ShowWork:
  case CommandId::ShowAlarms:
  case CommandId::ShowTrends:
  case CommandId::ShowRules:
  case CommandId::ShowTuning:
  case CommandId::ShowLearning:
  case CommandId::ShowKpi:
  case CommandId::ShowSources:
  case CommandId::ShowKeptOut:
  case CommandId::ShowAudit:
  case CommandId::LightTheme:
  case CommandId::DarkTheme:
  case CommandId::HighContrastTheme:
  case CommandId::LargerText:
  case CommandId::SmallerText:
  case CommandId::NormalText:
  case CommandId::ReducedMotion:
  case CommandId::GloveMode:
  case CommandId::SystemLanguage:
  case CommandId::English:
  case CommandId::German:
  case CommandId::Chinese:
  case CommandId::NextUnacknowledged:
  case CommandId::ReleaseList:
  case CommandId::Back:
  case CommandId::Count: break;
  }
  return {};
}

bool CommandTable::hasPage(CommandId id) const
{
  const std::optional<Tab> page = pageOf(id);
  return !page || page == AuditTab || andon::hasPage(session_, *page);
}

void CommandTable::update()
{
  for (const Row &row : table) {
    const QString why = refusal(row.id);
    QAction &entry = action(row.id);
    entry.setVisible(hasPage(row.id));
    entry.setEnabled(why.isEmpty());
    entry.setToolTip(why.isEmpty() ? withoutMnemonic(QCoreApplication::translate("CommandTable", row.text)) : why);
    entry.setStatusTip(why);
  }
  Q_EMIT enablingChanged();
}

void CommandTable::attach(ActionButton &button, CommandId id)
{
  QAction &entry = action(id);
  button.setText(withoutMnemonic(entry.text()));
  button.setAccessibleName(button.text());
  button.setKeyHint(entry.shortcut().toString(QKeySequence::NativeText));
  connect(&button, &QPushButton::clicked, &entry, &QAction::trigger);
  const auto follow = [this, id, shown = &button] { shown->setRefusal(refusal(id)); };
  connect(this, &CommandTable::enablingChanged, &button, follow);
  follow();
}

} // namespace andon
