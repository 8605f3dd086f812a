// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How outcomes of commands travel.
#include "services/engine/command_json.h"
#include "services/engine/json_fields.h"

#include <array>
#include <utility>

namespace andon::engine {
namespace {

using nlohmann::json;

constexpr std::array errorKeys{
    std::pair{ErrorCode::Malformed, "malformed"},
    std::pair{ErrorCode::NotFound, "not_found"},
    std::pair{ErrorCode::Conflict, "conflict"},
    std::pair{ErrorCode::NotPermitted, "not_permitted"},
    std::pair{ErrorCode::NotSignedIn, "not_signed_in"},
    std::pair{ErrorCode::WrongCredentials, "wrong_credentials"},
    std::pair{ErrorCode::NewerVersion, "newer_version"},
    std::pair{ErrorCode::Corrupt, "corrupt"},
    std::pair{ErrorCode::OwnedElsewhere, "owned_elsewhere"},
    std::pair{ErrorCode::Unavailable, "unavailable"},
    std::pair{ErrorCode::DiskFull, "disk_full"},
    std::pair{ErrorCode::ReadOnly, "read_only"},
    std::pair{ErrorCode::LimitExceeded, "limit_exceeded"},
    std::pair{ErrorCode::Internal, "internal"},
};

} // namespace

std::string toJson(const CommandOutcome &outcome)
{
  struct Words {
    json operator()(const Done &) const { return {{"outcome", "done"}}; }
    json operator()(const Unsaved &) const { return {{"outcome", "unsaved"}}; }
    json operator()(const NeedsSecondPerson &o) const { return {{"outcome", "needs_second_person"}, {"request", o.request.number()}}; }
    json operator()(const Refused &o) const
    {
      json object{{"outcome", "refused"}, {"subject", o.reason.subject}, {"detail", o.reason.detail}, {"remedy", o.reason.remedy}};
      for (const auto &[code, key] : errorKeys)
        if (code == o.reason.code)
          object["code"] = key;
      return object;
    }
  };
  return wireText(std::visit(Words{}, outcome));
}

Result<CommandOutcome> outcomeFromJson(std::string_view text)
{
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object())
    return failure(ErrorCode::Malformed, "outcome", "is not a JSON object");
  try {
    const auto key = field<std::string>(object, "outcome");
    if (key == "done")
      return CommandOutcome{Done{}};
    if (key == "unsaved")
      return CommandOutcome{Unsaved{}};
    if (key == "needs_second_person")
      return CommandOutcome{NeedsSecondPerson{SecondPersonRequestId{field<std::int64_t>(object, "request")}}};
    if (key != "refused")
      return failure(ErrorCode::Malformed, "outcome", "is unknown: " + key);
    Error error{ErrorCode::Internal, field<std::string>(object, "subject"), field<std::string>(object, "detail"),
                field<std::string>(object, "remedy")};
    const auto codeKey = field<std::string>(object, "code");
    for (const auto &[code, name] : errorKeys)
      if (codeKey == name)
        error.code = code;
    return CommandOutcome{Refused{std::move(error)}};
  } catch (const FieldError &error) {
    return failure(ErrorCode::Malformed, "outcome", error.what());
  } catch (const json::exception &error) {
    return failure(ErrorCode::Malformed, "outcome", error.what());
  }
}

} // namespace andon::engine
