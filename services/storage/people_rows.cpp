// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of people, of what waits for a second one, and of the versions of the site.
#include "services/storage/row_values.h"

#include <algorithm>
#include <utility>

namespace andon::storage {

namespace sql {

const char *const putPerson = "INSERT INTO person (id, name, roles, password_hash) VALUES (?,?,?,?)"
                              " ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles, password_hash ="
                              " CASE WHEN excluded.password_hash = '' THEN person.password_hash ELSE excluded.password_hash END";

const char *const allPeople = "SELECT id, name, roles, password_hash FROM person ORDER BY id";

const char *const putRequest =
    "INSERT INTO pending_request (id, time, person, command, decided) VALUES (?,?,?,?,0) ON CONFLICT (id) DO NOTHING";

const char *const openRequests = "SELECT id, time, person, command FROM pending_request WHERE decided = 0 ORDER BY id";

} // namespace sql

SqlSession::Values toValues(const StoredPerson &person)
{
  std::string roles;
  for (const Role role : person.person.roles)
    roles += (roles.empty() ? "" : ",") + std::string(keyOf(role));
  return {toValue(person.person.id.text()), toValue(person.person.name), toValue(roles), toValue(person.passwordHash)};
}

SqlSession::Values toValues(const PendingRequest &request)
{
  return {toValue(request.id.number()), time(request.time), toValue(request.person.text()), toValue(request.command)};
}

Result<StoredPerson> readPerson(const QSqlQuery &query, const std::string &path)
{
  RowReader row(query);
  StoredPerson person;
  person.person.id = PersonId{row.text()};
  person.person.name = row.text();
  const std::string roles = row.text();
  for (std::size_t begin = 0; begin < roles.size();) {
    const std::size_t end = std::min(roles.find(',', begin), roles.size());
    const std::string_view key = std::string_view(roles).substr(begin, end - begin);
    bool known = false;
    for (int i = 0; i < roleCount && !known; ++i) {
      known = key == keyOf(static_cast<Role>(i));
      if (known)
        person.person.roles.push_back(static_cast<Role>(i));
    }
    if (!known)
      return unknown(path, "role \"" + std::string(key) + "\"");
    begin = end + 1;
  }
  person.passwordHash = row.text();
  return person;
}

Result<PendingRequest> readRequest(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  PendingRequest request;
  request.id = SecondPersonRequestId{row.number()};
  request.time = row.time();
  request.person = PersonId{row.text()};
  request.command = row.text();
  return request;
}

Result<SiteVersion> readSiteVersion(const QSqlQuery &query, const std::string &)
{
  RowReader row(query);
  SiteVersion site;
  site.version = row.number();
  site.time = row.time();
  site.person = PersonId{row.text()};
  site.reason = row.text();
  return site;
}

Result<std::optional<SiteVersion>> readNewestSite(SqlSession &session)
{
  const auto newest = session.number("SELECT MAX(version) FROM site_version");
  if (!newest)
    return tl::unexpected<Error>(newest.error());
  return readSite(session, *newest);
}

Result<std::optional<SiteVersion>> readSite(SqlSession &session, std::int64_t version)
{
  auto found =
      readAll(session, "SELECT version, time, person, reason FROM site_version WHERE version = ?", {toValue(version)}, readSiteVersion);
  if (!found)
    return tl::unexpected<Error>(found.error());
  if (found->empty())
    return std::optional<SiteVersion>{};
  SiteVersion &site = found->front();
  auto files = session.run("SELECT f.name, COALESCE(o.content, f.content) FROM site_file f LEFT JOIN site_file o"
                           " ON o.version = f.same_as AND o.name = f.name WHERE f.version = ?",
                           {toValue(site.version)});
  if (!files)
    return tl::unexpected<Error>(files.error());
  while ((*files)->next()) {
    RowReader row(**files);
    std::string name = row.text();
    site.files.emplace(std::move(name), row.text());
  }
  if (auto finished = session.finish(**files); !finished)
    return tl::unexpected<Error>(finished.error());
  return std::optional{std::move(site)};
}

} // namespace andon::storage
