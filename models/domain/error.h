// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace andon {

/// What kind of thing went wrong; the views word it, `Error` carries the particulars.
enum class ErrorCode {
  Malformed,        ///< a text, file or payload is not of its form
  NotFound,         ///< the named thing does not exist
  Conflict,         ///< the named thing exists already, or is in a state that does not allow it
  NotPermitted,     ///< the acting person has no right to it
  NotSignedIn,      ///< nobody is signed in, or the session is locked
  WrongCredentials, ///< name and password do not match
  NewerVersion,     ///< made by a later Andon: left untouched
  Corrupt,          ///< damaged: left untouched
  OwnedElsewhere,   ///< another process owns the store
  Unavailable,      ///< a broker, disk or process cannot be reached now; trying again may help
  DiskFull,         ///< no space left where the store is
  ReadOnly,         ///< the file or its folder cannot be written
  LimitExceeded,    ///< larger, deeper or more than is allowed
  Internal,         ///< a defect of Andon
};

/// One failure. `subject` names the file with line, topic, broker or id; `detail` says what is wrong in plain words;
/// `remedy` what to do. All three are English for logs and the command line; the console words `code` itself.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string subject;
  std::string detail;
  std::string remedy;

  bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// "subject: detail. remedy" on one line.
[[nodiscard]] std::string toText(const Error &error);

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string subject, std::string detail, std::string remedy = {})
{
  return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail), std::move(remedy)});
}

} // namespace andon
