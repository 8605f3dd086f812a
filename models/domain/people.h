// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace andon {

enum class Role : std::uint8_t { Technician, Supervisor, Executive, Engineer, Administrator };
inline constexpr int roleCount = 5;

/// One right each; every command names exactly one. `None`: open to anybody, signed in or not.
enum class Permission : std::uint8_t {
  None,
  OperateAlarms, ///< acknowledge, un-acknowledge, confirm, reset a latch, silence, comment
  ShelveAlarms,
  ServiceAlarms, ///< take out of service and return
  ChangeRules,
  ChangeSite, ///< brokers, areas, assets, streams
  ManagePeople,
  ApproveChanges, ///< be the second person
  ReadAudit,
  TestBrokers, ///< connect to a broker of the site to see whether it answers
};
inline constexpr int permissionCount = 10;

struct Person {
  PersonId id;      ///< sign-in name, unique
  std::string name; ///< "M. Okafor"
  std::vector<Role> roles;

  bool operator==(const Person &) const = default;
};

/// Who is at this desk. Locked: still known, commands refused, alarms still shown.
struct SessionState {
  PersonId person; ///< empty: nobody
  std::string name;
  std::vector<Role> roles;
  bool locked = false;
  bool needsFirstAdministrator = false; ///< the store has no people yet

  bool operator==(const SessionState &) const = default;
};

/// The role x permission matrix of the house; the Authorizer and the views' courtesy read this one table.
[[nodiscard]] bool roleAllows(Role role, Permission permission);
[[nodiscard]] bool sessionAllows(const SessionState &session, Permission permission);

[[nodiscard]] const char *keyOf(Role role);             ///< "technician", as files and the command line write it
[[nodiscard]] const char *keyOf(Permission permission); ///< "operate_alarms"

} // namespace andon
