// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/audit_log.h"

#include "services/storage/operations_rows.h"

#include <algorithm>

namespace andon::storage {

namespace {

using Bytes32 = std::array<std::uint8_t, 32>;

std::string toHex(const Bytes32 &bytes)
{
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

int digit(char c)
{
  if (c >= '0' && c <= '9')
    return c - '0';
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::optional<Bytes32> fromHex(const std::string &text)
{
  Bytes32 bytes{};
  if (text.size() != bytes.size() * 2)
    return std::nullopt;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const int high = digit(text[2 * i]);
    const int low = digit(text[2 * i + 1]);
    if (high < 0 || low < 0)
      return std::nullopt;
    bytes.at(i) = static_cast<std::uint8_t>(high * 16 + low);
  }
  return bytes;
}

struct Head {
  std::int64_t sequence = 0;
  std::optional<Bytes32> hash;      ///< none: the row was altered
  std::optional<Bytes32> signature; ///< none: the row was altered, or there was no key
};

Result<std::optional<Head>> readHead(SqlSession &session)
{
  auto query = session.run("SELECT sequence, hash, signature FROM audit_head WHERE id = 1");
  if (!query)
    return tl::unexpected<Error>(query.error());
  std::optional<Head> head;
  if ((*query)->next()) {
    RowReader row(**query);
    head.emplace();
    head->sequence = row.number();
    head->hash = fromHex(row.text());
    head->signature = fromHex(row.text());
  }
  if (auto finished = session.finish(**query); !finished)
    return tl::unexpected<Error>(finished.error());
  return head;
}

/// As it will be read back: the hash must be of what the database keeps.
std::string asStored(const std::string &text)
{
  return toValue(text).toString().toStdString();
}

AuditRecord toRecord(const AuditDraft &draft, std::int64_t sequence)
{
  return {sequence,
          draft.time,
          PersonId{asStored(draft.person.text())},
          asStored(draft.action),
          asStored(draft.subject),
          asStored(draft.detail),
          asStored(draft.outcome)};
}

std::string recordName(std::int64_t sequence)
{
  return "Record " + std::to_string(sequence);
}

} // namespace

Result<void> AuditLog::begin(SqlSession &session) const
{
  const security::AuditHash none{};
  return session.execute("INSERT INTO audit_head (id, sequence, hash, signature) VALUES (1, 0, ?, ?)",
                         {toValue(toHex(none)), toValue(signer_ ? toHex(signer_->sign(0, none)) : std::string{})});
}

Result<void> AuditLog::append(SqlSession &session, std::span<const AuditDraft> drafts) const
{
  if (drafts.empty())
    return {};
  auto head = readHead(session);
  if (!head)
    return tl::unexpected<Error>(head.error());
  // With the head gone or altered, work still has to go on: what follows is chained to what is left.
  security::AuditHash previous{};
  std::int64_t sequence = 0;
  bool trusted = false;
  if (*head && (*head)->hash) {
    previous = *(*head)->hash;
    sequence = (*head)->sequence;
    trusted = signer_ && (*head)->signature && signer_->verify(sequence, previous, *(*head)->signature);
  }
  // A record that somebody inserted behind the end keeps its number; ours does not fit to it, so verify() finds it.
  auto last = session.number("SELECT MAX(sequence) FROM audit");
  if (!last)
    return tl::unexpected<Error>(last.error());
  sequence = std::max(sequence, *last);
  for (const AuditDraft &draft : drafts) {
    const AuditRecord record = toRecord(draft, ++sequence);
    previous = security::chainHash(previous, record);
    auto done = session.execute(
        "INSERT INTO audit (sequence, time, person, action, subject, detail, outcome, hash) VALUES (?,?,?,?,?,?,?,?)",
        {toValue(sequence), toValue(std::int64_t{record.time.time_since_epoch().count()}), toValue(record.person.text()),
         toValue(record.action), toValue(record.subject), toValue(record.detail), toValue(record.outcome), toValue(toHex(previous))});
    if (!done)
      return done;
  }
  if (trusted)
    return session.execute("UPDATE audit_head SET sequence = ?, hash = ?, signature = ? WHERE id = 1",
                           {toValue(sequence), toValue(toHex(previous)), toValue(toHex(signer_->sign(sequence, previous)))});
  return session.execute("UPDATE audit_head SET sequence = ?, hash = ? WHERE id = 1", {toValue(sequence), toValue(toHex(previous))});
}

Result<AuditLog::Finding> AuditLog::verify(SqlSession &session, const std::string &keyFile) const
{
  auto head = readHead(session);
  if (!head)
    return tl::unexpected<Error>(head.error());
  auto query = session.run("SELECT sequence, time, person, action, subject, detail, outcome, hash FROM audit ORDER BY sequence");
  if (!query)
    return tl::unexpected<Error>(query.error());
  Finding finding;
  security::AuditHash previous{};
  while ((*query)->next()) {
    RowReader row(**query);
    AuditRecord record;
    record.sequence = row.number();
    record.time = row.time();
    record.person = PersonId{row.text()};
    record.action = row.text();
    record.subject = row.text();
    record.detail = row.text();
    record.outcome = row.text();
    const auto stored = fromHex(row.text());
    ++finding.records;
    if (finding.firstBroken != 0)
      continue; // only counting from here on
    if (record.sequence != finding.records) {
      finding.firstBroken = std::clamp<std::int64_t>(record.sequence, 1, finding.records);
      finding.what =
          record.sequence > finding.records ? recordName(finding.records) + " is missing." : recordName(record.sequence) + " was inserted.";
      continue;
    }
    previous = security::chainHash(previous, record);
    if (!stored || *stored != previous) {
      finding.firstBroken = record.sequence;
      finding.what = recordName(record.sequence) + " does not fit the one before it: it was altered, moved or inserted.";
    }
  }
  if (auto finished = session.finish(**query); !finished)
    return tl::unexpected<Error>(finished.error());
  if (finding.firstBroken != 0)
    return finding;

  const auto broken = [&finding](std::int64_t sequence, std::string what) {
    finding.firstBroken = std::max<std::int64_t>(sequence, 1);
    finding.what = std::move(what);
    return finding;
  };
  if (!*head || !(*head)->hash)
    return broken(finding.records + 1, "The signed end of the chain is missing: records may have been cut off.");
  if ((*head)->sequence > finding.records)
    return broken(finding.records + 1,
                  recordName(finding.records + 1) + " and what followed, up to " + std::to_string((*head)->sequence) + ", were cut off.");
  if ((*head)->sequence < finding.records)
    return broken((*head)->sequence + 1, recordName((*head)->sequence + 1) + " was added without the console.");
  if (*(*head)->hash != previous)
    return broken(finding.records, "The signed end of the chain is not that of the last record: the chain was made anew.");
  if (!signer_)
    return broken(finding.records + 1,
                  "The key " + keyFile +
                      " is missing or unreadable: every record fits, but that none was cut off at the end cannot be shown.");
  if (!(*head)->signature || !signer_->verify((*head)->sequence, previous, *(*head)->signature))
    return broken(finding.records + 1,
                  "The signature of the chain's end is not this key's: records may have been cut off or the chain made anew.");
  return finding;
}

} // namespace andon::storage
