// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/people.h"
#include "models/domain/time.h"
#include "services/storage/changes.h"

#include <map>
#include <optional>
#include <vector>

namespace andon::engine {

/// The people of the store as they are now, and who has guessed too often. The pipeline thread owns it.
class PeopleRegister {
public:
  explicit PeopleRegister(std::vector<storage::StoredPerson> people)
      : people_(std::move(people))
  {
  }

  [[nodiscard]] bool empty() const { return people_.empty(); }
  [[nodiscard]] std::vector<Person> people() const;
  [[nodiscard]] const storage::StoredPerson *find(const PersonId &id) const;

  /// Checks that saving `person` leaves an administrator and a name to sign in with. Error: Malformed, Conflict.
  [[nodiscard]] Result<void> checkSave(const Person &person) const;
  /// Error: NotFound, Conflict (the last administrator).
  [[nodiscard]] Result<void> checkRemove(const PersonId &id) const;

  /// An empty hash keeps the old one.
  void save(storage::StoredPerson person);
  void remove(const PersonId &id);

  /// Begins a try; noteTry() ends it. Error: Conflict while another one of that name is under way, or while it has to wait
  /// after five wrong passwords in a row (30 s, doubled each time, up to an hour).
  [[nodiscard]] Result<void> beginTry(const PersonId &id, SteadyTime now);
  void noteTry(const PersonId &id, bool right, SteadyTime now);

private:
  struct Tries {
    int wrong = 0;
    bool underWay = false;
    SteadyTime notBefore{};
  };
  [[nodiscard]] bool hasOtherAdministrator(const PersonId &id) const;

  std::vector<storage::StoredPerson> people_;
  std::map<PersonId, Tries> tries_;
};

} // namespace andon::engine
