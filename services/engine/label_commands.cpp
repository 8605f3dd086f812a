// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the command service that keeps what people hold of occurrences.
#include "services/engine/command_service.h"

namespace andon::engine {

void CommandService::run(const Call &call, const LabelOccurrence &command)
{
  constexpr std::size_t longestNote = 2000;
  if (command.note.size() > longestNote) {
    refuse(call, {ErrorCode::LimitExceeded, {}, "a note has at most 2,000 characters", "Say it shorter."});
    return;
  }
  const auto keep = [this, call, command] {
    storage::Changes changes;
    changes.labels.push_back({command.occurrence, call.person, clock_.utc(), command.label, command.note});
    changes.audit.push_back(draft(call, "done"));
    store_.commit(std::move(changes), savedReply(call.reply));
  };
  if (const auto status = book_.find(command.alarm); status && status->occurrence == command.occurrence && !command.occurrence.isNone()) {
    keep(); // the present one, whose row may still be on its way to the disk
    return;
  }
  const bool taken = workers_.post([this, call, command, keep](WorkerContext &context) {
    Result<bool> known = false;
    auto reader = context.operations();
    if (!reader) {
      known = tl::unexpected<Error>(reader.error());
    } else if (auto page = (*reader)->journal({command.alarm, OccurrenceId{command.occurrence.number() + 1}, 1}); !page) {
      known = tl::unexpected<Error>(page.error());
    } else {
      known = !page->rows.empty() && page->rows.front().id == command.occurrence;
    }
    pipeline_.post([this, call, command, keep, known] {
      if (!known)
        refuse(call, known.error());
      else if (!*known)
        refuse(call, {ErrorCode::NotFound, command.alarm.asset.text() + " " + command.alarm.rule.text(),
                      "has no occurrence " + std::to_string(command.occurrence.number()), "Choose one of its journal."});
      else
        keep();
    });
  });
  if (!taken)
    refuse(call, {ErrorCode::Unavailable, {}, "too much is waiting", "Try again in a moment."});
}

} // namespace andon::engine
