// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/people.h"

#include <algorithm>
#include <array>

namespace andon {
namespace {

constexpr unsigned bit(Permission permission)
{
  return 1U << static_cast<unsigned>(permission);
}

constexpr unsigned allowedTo(Role role)
{
  switch (role) {
  case Role::Technician:
    return bit(Permission::OperateAlarms) | bit(Permission::ShelveAlarms) | bit(Permission::ServiceAlarms) | bit(Permission::TestBrokers);
  case Role::Supervisor:
    return bit(Permission::OperateAlarms) | bit(Permission::ShelveAlarms) | bit(Permission::ServiceAlarms) | bit(Permission::ChangeRules) |
           bit(Permission::ApproveChanges) | bit(Permission::ReadAudit) | bit(Permission::TestBrokers);
  case Role::Executive: return bit(Permission::ReadAudit);
  case Role::Engineer:
    return bit(Permission::ShelveAlarms) | bit(Permission::ServiceAlarms) | bit(Permission::ChangeRules) | bit(Permission::ChangeSite) |
           bit(Permission::ApproveChanges) | bit(Permission::ReadAudit) | bit(Permission::TestBrokers);
  case Role::Administrator:
    return bit(Permission::ManagePeople) | bit(Permission::ChangeSite) | bit(Permission::ReadAudit) | bit(Permission::TestBrokers);
  }
  return 0;
}

} // namespace

bool roleAllows(Role role, Permission permission)
{
  return permission == Permission::None || (allowedTo(role) & bit(permission)) != 0;
}

bool sessionAllows(const SessionState &session, Permission permission)
{
  if (permission == Permission::None)
    return true;
  if (session.locked || session.person.empty())
    return false;
  return std::any_of(session.roles.begin(), session.roles.end(), [permission](Role role) { return roleAllows(role, permission); });
}

const char *keyOf(Role role)
{
  switch (role) {
  case Role::Technician: return "technician";
  case Role::Supervisor: return "supervisor";
  case Role::Executive: return "executive";
  case Role::Engineer: return "engineer";
  case Role::Administrator: return "administrator";
  }
  return "";
}

const char *keyOf(Permission permission)
{
  switch (permission) {
  case Permission::None: return "none";
  case Permission::OperateAlarms: return "operate_alarms";
  case Permission::ShelveAlarms: return "shelve_alarms";
  case Permission::ServiceAlarms: return "service_alarms";
  case Permission::ChangeRules: return "change_rules";
  case Permission::ChangeSite: return "change_site";
  case Permission::ManagePeople: return "manage_people";
  case Permission::ApproveChanges: return "approve_changes";
  case Permission::ReadAudit: return "read_audit";
  case Permission::TestBrokers: return "test_brokers";
  }
  return "";
}

} // namespace andon
