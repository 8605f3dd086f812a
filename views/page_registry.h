// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/people.h"
#include "views/command_table.h"

#include <array>
#include <optional>

namespace andon {

/// The pages of the window, in the order of their tabs.
enum Tab : int { OverviewTab, AssetsTab, WorkTab, AlarmsTab, TrendsTab, RulesTab, TuningTab, LearningTab, KpiTab, SourcesTab, AuditTab };
inline constexpr int tabCount = AuditTab + 1;

/// A page is one entry here and one widget in MainWindow::buildPage().
struct PageEntry {
  Tab tab;
  const char *key;                 ///< in the settings
  const char *words;               ///< of the tab; translated in the context "Pages"
  CommandId command;               ///< what opens it: menu entry, key, search
  std::array<Permission, 3> anyOf; ///< a role with one of them has the page; Permission::None: everybody
  bool isForNobody;                ///< also while nobody is signed in: alarms are never hidden by a sign-out
};

[[nodiscard]] const std::array<PageEntry, tabCount> &pageTable();
[[nodiscard]] QString titleOf(Tab tab);
[[nodiscard]] std::optional<Tab> tabOf(const QString &key);
/// The page that the command opens or works on; none: it works wherever one is.
[[nodiscard]] std::optional<Tab> pageOf(CommandId command);
/// By the roles alone: a locked desk keeps its pages.
[[nodiscard]] bool hasPage(const SessionState &session, Tab tab);
/// Where somebody with these roles begins: technicians with their cards, everybody else with the plant.
[[nodiscard]] Tab startPageOf(const SessionState &session);

} // namespace andon
