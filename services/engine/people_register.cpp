// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/people_register.h"

#include <algorithm>

namespace andon::engine {
namespace {

constexpr int triesBeforeWait = 5;
constexpr std::size_t longestName = 64;

bool isAdministrator(const Person &person)
{
  return std::find(person.roles.begin(), person.roles.end(), Role::Administrator) != person.roles.end();
}

} // namespace

std::vector<Person> PeopleRegister::people() const
{
  std::vector<Person> all;
  for (const storage::StoredPerson &stored : people_)
    all.push_back(stored.person);
  return all;
}

const storage::StoredPerson *PeopleRegister::find(const PersonId &id) const
{
  const auto found = std::find_if(people_.begin(), people_.end(), [&](const auto &stored) { return stored.person.id == id; });
  return found == people_.end() ? nullptr : &*found;
}

Result<void> PeopleRegister::checkSave(const Person &person) const
{
  const std::string &id = person.id.text();
  const bool plain = std::all_of(id.begin(), id.end(), [](unsigned char c) { return c > 0x20 && c != 0x7f && c != ':' && c != '/'; });
  if (id.empty() || id.size() > longestName || !plain)
    return failure(ErrorCode::Malformed, id, "is not a sign-in name", "Use 1 to 64 characters without blanks, colons and slashes.");
  if (person.name.empty() || person.name.size() > 4 * longestName)
    return failure(ErrorCode::Malformed, id, "has no readable name");
  if (person.roles.empty())
    return failure(ErrorCode::Malformed, id, "has no role", "Give at least one.");
  if (find(person.id) != nullptr && !isAdministrator(person) && !hasOtherAdministrator(person.id))
    return failure(ErrorCode::Conflict, id, "is the last administrator", "Make somebody else administrator first.");
  return {};
}

Result<void> PeopleRegister::checkRemove(const PersonId &id) const
{
  if (find(id) == nullptr)
    return failure(ErrorCode::NotFound, id.text(), "is nobody here");
  if (!hasOtherAdministrator(id))
    return failure(ErrorCode::Conflict, id.text(), "is the last administrator", "Make somebody else administrator first.");
  return {};
}

void PeopleRegister::save(storage::StoredPerson person)
{
  const auto found = std::find_if(people_.begin(), people_.end(), [&](const auto &stored) { return stored.person.id == person.person.id; });
  if (found == people_.end()) {
    people_.push_back(std::move(person));
    return;
  }
  if (person.passwordHash.empty())
    person.passwordHash = found->passwordHash;
  *found = std::move(person);
}

void PeopleRegister::remove(const PersonId &id)
{
  std::erase_if(people_, [&](const auto &stored) { return stored.person.id == id; });
}

Result<void> PeopleRegister::beginTry(const PersonId &id, SteadyTime now)
{
  // Names that nobody has share one count, or invented ones would fill the memory.
  Tries &tries = tries_[find(id) != nullptr ? id : PersonId{}];
  if (tries.underWay)
    return failure(ErrorCode::Conflict, id.text(), "is being checked already", "Try again in a moment.");
  if (tries.notBefore > now) {
    const auto wait = std::chrono::ceil<std::chrono::seconds>(tries.notBefore - now);
    return failure(ErrorCode::Conflict, id.text(), "has to wait after too many wrong passwords",
                   "Try again in " + std::to_string(wait.count()) + " s.");
  }
  tries.underWay = true;
  return {};
}

void PeopleRegister::noteTry(const PersonId &id, bool right, SteadyTime now)
{
  const PersonId counted = find(id) != nullptr ? id : PersonId{};
  if (right) {
    tries_.erase(counted);
    return;
  }
  Tries &tries = tries_[counted];
  tries.underWay = false;
  if (++tries.wrong < triesBeforeWait)
    return;
  const int doublings = std::min(tries.wrong - triesBeforeWait, 7);
  tries.notBefore = now + std::min<Duration>(std::chrono::seconds{30} * (1 << doublings), std::chrono::hours{1});
}

bool PeopleRegister::hasOtherAdministrator(const PersonId &id) const
{
  return std::any_of(people_.begin(), people_.end(),
                     [&](const auto &stored) { return stored.person.id != id && isAdministrator(stored.person); });
}

} // namespace andon::engine
