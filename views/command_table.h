// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people.h"
#include "models/items/alarm_facts.h"
#include "views/parts/action_button.h"

#include <QAction>
#include <QObject>

#include <array>
#include <vector>

namespace andon {

/// Everything that a person can ask the window for.
enum class CommandId : int {
  Lock,
  SignOut,
  Quit,
  Search,
  Filter,
  SelectAll,
  ShowOverview,
  ShowUnit,
  ShowAsset,
  ShowTree,
  ShowWork,
  ShowAlarms,
  ShowTrends,
  ShowRules,
  ShowTuning,
  ShowLearning,
  ShowKpi,
  ShowSources,
  ShowKeptOut,
  ShowAudit,
  LightTheme,
  DarkTheme,
  HighContrastTheme,
  LargerText,
  SmallerText,
  NormalText,
  ReducedMotion,
  GloveMode,
  SystemLanguage,
  English,
  German,
  Chinese,
  NextUnacknowledged,
  ShowDetail,
  ReleaseList,
  Acknowledge,
  Unacknowledge,
  FalseAlarm,
  Comment,
  Shelve,
  Unshelve,
  ResetLatch,
  EditRule,
  TuneAlarm,
  Guidance,
  Back,
  Count
};

enum class CommandMenu : std::uint8_t { File, Edit, View, Alarms, Settings, Help };

/// What the selected alarms allow; the state half of what enables a command, the session is the other.
struct SelectionState {
  int selected = 0;
  bool canAcknowledge = false;
  bool canUnacknowledge = false;
  bool canComment = false;
  bool canShelve = false;
  bool canUnshelve = false;
  bool canResetLatch = false;
  bool hasRule = false; ///< one alarm, and not of the console itself

  bool operator==(const SelectionState &) const = default;
};

[[nodiscard]] SelectionState selectionState(const std::vector<AlarmFacts> &selected);

/// The text of a menu entry as a button shows it: without "&", and without the letter that Chinese puts behind in brackets.
[[nodiscard]] QString withoutMnemonic(QString text);

/// The one table of the window's commands: words, keys, permission, menu. Menus, buttons and keys all use its actions. What is not
/// allowed now is disabled and says why; the gate behind the desk decides in any case. GUI thread.
class CommandTable final : public QObject {
  Q_OBJECT

public:
  explicit CommandTable(QObject *parent = nullptr);

  [[nodiscard]] QAction &action(CommandId id) const { return *actions_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] static Permission permission(CommandId id);
  [[nodiscard]] static CommandMenu menuOf(CommandId id);
  [[nodiscard]] static std::vector<CommandId> idsOf(CommandMenu menu); ///< in the menu's order

  void setSession(const SessionState &session);
  void setSelection(const SelectionState &selection);
  [[nodiscard]] QString refusal(CommandId id) const; ///< why not now; empty: allowed

  /// The button shows the command's text and key and triggers it, and refuses with its reason.
  void attach(ActionButton &button, CommandId id);

Q_SIGNALS:
  void enablingChanged();

private:
  void update();
  [[nodiscard]] QString stateRefusal(CommandId id) const;
  [[nodiscard]] bool hasPage(CommandId id) const;

  std::array<QAction *, static_cast<std::size_t>(CommandId::Count)> actions_{};
  SessionState session_;
  SelectionState selection_;
};

} // namespace andon
