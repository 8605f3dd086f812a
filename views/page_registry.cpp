// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/page_registry.h"

#include <QCoreApplication>

#include <algorithm>

namespace andon {
namespace {

using enum Permission;

// clang-format off
constexpr std::array<PageEntry, tabCount> table{{
    {OverviewTab, "overview", QT_TRANSLATE_NOOP("Pages", "Overview"), CommandId::ShowOverview, {None}, true},
    {AssetsTab, "assets", QT_TRANSLATE_NOOP("Pages", "Assets"), CommandId::ShowUnit, {None}, true},
    {WorkTab, "work", QT_TRANSLATE_NOOP("Pages", "My work"), CommandId::ShowWork, {OperateAlarms}, false},
    {AlarmsTab, "alarms", QT_TRANSLATE_NOOP("Pages", "Alarms"), CommandId::ShowAlarms, {OperateAlarms, ShelveAlarms, ChangeSite}, true},
    {TrendsTab, "trends", QT_TRANSLATE_NOOP("Pages", "Trends"), CommandId::ShowTrends, {None}, true},
    {RulesTab, "rules", QT_TRANSLATE_NOOP("Pages", "Rules"), CommandId::ShowRules, {ChangeRules, OperateAlarms, ChangeSite}, true},
    {TuningTab, "tuning", QT_TRANSLATE_NOOP("Pages", "Tuning"), CommandId::ShowTuning, {ChangeRules, OperateAlarms, ChangeSite}, true},
    {LearningTab, "learning", QT_TRANSLATE_NOOP("Pages", "Learning"), CommandId::ShowLearning, {OperateAlarms, ChangeRules, ChangeSite}, false},
    {KpiTab, "kpi", QT_TRANSLATE_NOOP("Pages", "KPI"), CommandId::ShowKpi, {None}, true},
    {SourcesTab, "sources", QT_TRANSLATE_NOOP("Pages", "Brokers and sources"), CommandId::ShowSources, {TestBrokers, ChangeSite}, true},
    {AuditTab, "audit", QT_TRANSLATE_NOOP("Pages", "Audit"), CommandId::ShowAudit, {ReadAudit}, false},
}};
// clang-format on

} // namespace

const std::array<PageEntry, tabCount> &pageTable()
{
  return table;
}

QString titleOf(Tab tab)
{
  return QCoreApplication::translate("Pages", table[static_cast<std::size_t>(tab)].words);
}

std::optional<Tab> tabOf(const QString &key)
{
  for (const PageEntry &entry : table)
    if (key == QLatin1String(entry.key))
      return entry.tab;
  return std::nullopt;
}

std::optional<Tab> pageOf(CommandId command)
{
  for (const PageEntry &entry : table)
    if (entry.command == command)
      return entry.tab;
  if (command == CommandId::ShowAsset)
    return AssetsTab;
  if (command == CommandId::ShowKeptOut)
    return SourcesTab;
  if (CommandTable::menuOf(command) == CommandMenu::Alarms || command == CommandId::SelectAll || command == CommandId::Guidance)
    return AlarmsTab;
  return std::nullopt;
}

bool hasPage(const SessionState &session, Tab tab)
{
  const PageEntry &entry = table[static_cast<std::size_t>(tab)];
  if (session.person.empty())
    return entry.isForNobody;
  return std::any_of(entry.anyOf.begin(), entry.anyOf.end(), [&](Permission right) {
    if (right == None)
      return right == entry.anyOf.front();
    return std::any_of(session.roles.begin(), session.roles.end(), [right](Role role) { return roleAllows(role, right); });
  });
}

Tab startPageOf(const SessionState &session)
{
  const bool isTechnician = std::find(session.roles.begin(), session.roles.end(), Role::Technician) != session.roles.end();
  return isTechnician && hasPage(session, WorkTab) ? WorkTab : OverviewTab;
}

} // namespace andon
