// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alarms/alarm_machine.h"

#include <utility>

namespace andon::alarms {
namespace {

/// One evaluation: the status being changed and what is written about it.
class Machine {
public:
  Machine(const AlarmStatus &status, const AlarmSettings &settings, UtcTime time, const PersonId &person)
      : before_(status)
      , step_{status, {}, {}}
      , settings_(settings)
      , time_(time)
      , person_(person)
  {
  }

  Result<AlarmStep> finish(const Result<void> &verdict)
  {
    if (!verdict)
      return tl::unexpected<Error>(verdict.error());
    if (!step_.status.occurrence.isNone()) {
      const Occurrence now = currentOccurrence(step_.status);
      if (before_.occurrence.isNone() || now != currentOccurrence(before_))
        step_.occurrence = now;
    }
    return std::move(step_);
  }

  Result<void> on(const ConditionRaised &event)
  {
    if (regions().active)
      return {};
    AlarmStatus &status = step_.status;
    // What still asks for an acknowledgement, or for a reset, goes on asking: nothing is taken from the list by a raise that is held back.
    const bool isHeld = !event.quietening.isNone() && isAnnunciated(regions()) && regions().acknowledged && !regions().latched;
    if (isHeld) {
      hide();
      regions().suppressedByDesign = true;
    }
    const bool annunciated = isAnnunciated(regions());
    status.quietening = isHeld ? event.quietening : QuieteningId{};
    status.worst = event.value;
    status.occurrence = event.occurrence;
    status.priority = settings_.priority;
    status.raisedAt = time_;
    status.returnedAt = noTime;
    status.acknowledgedAt = noTime;
    status.acknowledgedBy = {};
    status.comment.clear();
    status.valueAtRaise = event.value;
    status.fault = event.fault;
    status.raisedWhileHidden = annunciated ? 0 : status.raisedWhileHidden + 1;
    regions().active = true;
    regions().latched = settings_.latching;
    regions().confirmed = false;
    // Nobody is told of a hidden alarm, so there is nothing to acknowledge yet.
    if (annunciated)
      askForAcknowledgement();
    record(TransitionKind::Raised, event.value);
    if (isHeld)
      record(TransitionKind::Suppressed, event.value, "verdicts on earlier ones hold it back");
    return {};
  }

  Result<void> on(const ConditionReturned &event)
  {
    if (!regions().active)
      return {};
    regions().active = false;
    step_.status.returnedAt = time_;
    if (isAnnunciated(regions()))
      step_.status.raisedWhileHidden = 0;
    record(TransitionKind::Returned, event.value);
    if (regions().shelving == Shelving::OneShot)
      leaveShelf(TransitionKind::ShelfExpired);
    if (isQuietened(step_.status)) {
      regions().suppressedByDesign = false;
      record(TransitionKind::Unsuppressed, event.value);
    }
    return {};
  }

  Result<void> on(const Acknowledge &event)
  {
    if (auto seen = checkOccurrence(event.occurrence); !seen)
      return seen;
    if (regions().acknowledged)
      return {};
    regions().acknowledged = true;
    step_.status.acknowledgedAt = time_;
    step_.status.acknowledgedBy = person_;
    if (!event.comment.empty())
      step_.status.comment = event.comment;
    record(TransitionKind::Acknowledged, step_.status.valueAtRaise, event.comment);
    return {};
  }

  Result<void> on(const Unacknowledge &event)
  {
    if (auto seen = checkOccurrence(event.occurrence); !seen)
      return seen;
    if (!regions().acknowledged)
      return {};
    if (!regions().active && !regions().latched)
      return conflict("has returned and needs no acknowledgement");
    askForAcknowledgement();
    step_.status.acknowledgedAt = noTime;
    step_.status.acknowledgedBy = {};
    record(TransitionKind::Unacknowledged, step_.status.valueAtRaise);
    return {};
  }

  Result<void> on(const Confirm &event)
  {
    if (auto seen = checkOccurrence(event.occurrence); !seen)
      return seen;
    if (regions().confirmed)
      return {};
    if (!regions().acknowledged)
      return conflict("is not acknowledged yet", "Acknowledge it first.");
    regions().confirmed = true;
    record(TransitionKind::Confirmed, step_.status.valueAtRaise);
    return {};
  }

  Result<void> on(const Comment &event)
  {
    if (auto seen = checkOccurrence(event.occurrence); !seen)
      return seen;
    if (event.text.empty())
      return missing("a comment needs words");
    step_.status.comment = event.text;
    record(TransitionKind::Commented, step_.status.valueAtRaise, event.text);
    return {};
  }

  Result<void> on(const ResetLatchedAlarm &)
  {
    if (!regions().latched)
      return {};
    if (regions().active)
      return conflict("is still active", "Reset it when the condition is gone.");
    if (!regions().acknowledged)
      return conflict("is not acknowledged yet", "Acknowledge it first.");
    regions().latched = false;
    record(TransitionKind::LatchReset, step_.status.valueAtRaise);
    return {};
  }

  Result<void> on(const Shelve &event)
  {
    if (event.reason.empty())
      return missing("shelving needs a reason");
    if (!event.oneShot && event.duration <= Duration::zero())
      return missing("shelving needs a time");
    if (event.duration > settings_.maxTimeShelved)
      return failure(ErrorCode::LimitExceeded, subject(), "cannot be shelved for " + toText(event.duration),
                     "The site allows " + toText(settings_.maxTimeShelved) + " at most.");
    hide();
    regions().shelving = event.oneShot ? Shelving::OneShot : Shelving::Timed;
    step_.status.shelvedUntil = time_ + (event.oneShot ? settings_.maxTimeShelved : event.duration);
    step_.status.shelvedBy = person_;
    record(TransitionKind::Shelved, step_.status.valueAtRaise, event.reason);
    return {};
  }

  Result<void> on(const Unshelve &)
  {
    if (regions().shelving != Shelving::Unshelved)
      leaveShelf(TransitionKind::Unshelved);
    return {};
  }

  Result<void> on(const ShelfTimeOver &)
  {
    if (regions().shelving != Shelving::Unshelved)
      leaveShelf(TransitionKind::ShelfExpired);
    return {};
  }

  Result<void> on(const Suppress &event)
  {
    if (regions().suppressedByDesign && !isQuietened(step_.status))
      return {};
    hide();
    regions().suppressedByDesign = true;
    step_.status.quietening = {}; // the design's own reason takes the place of what verdicts held
    record(TransitionKind::Suppressed, step_.status.valueAtRaise, event.reason);
    return {};
  }

  Result<void> on(const Unsuppress &event)
  {
    if (!regions().suppressedByDesign)
      return {};
    regions().suppressedByDesign = false;
    record(TransitionKind::Unsuppressed, step_.status.valueAtRaise, event.reason);
    annunciateIfActive();
    return {};
  }

  Result<void> on(const RemoveFromService &event)
  {
    if (event.workOrder.empty())
      return missing("taking an alarm out of service needs a work order");
    if (regions().outOfService)
      return {};
    hide();
    regions().outOfService = true;
    record(TransitionKind::RemovedFromService, step_.status.valueAtRaise, event.workOrder);
    return {};
  }

  Result<void> on(const ReturnToService &)
  {
    if (!regions().outOfService)
      return {};
    regions().outOfService = false;
    record(TransitionKind::ReturnedToService, step_.status.valueAtRaise);
    annunciateIfActive();
    return {};
  }

  Result<void> on(const Silence &)
  {
    if (regions().silenced || !regions().active)
      return {};
    regions().silenced = true;
    record(TransitionKind::Silenced, step_.status.valueAtRaise);
    return {};
  }

  Result<void> on(const ReAlarmTimeOver &)
  {
    if (!regions().active || !regions().acknowledged || !isAnnunciated(regions()))
      return {};
    askForAcknowledgement();
    record(TransitionKind::ReAlarmed, step_.status.valueAtRaise);
    return {};
  }

private:
  AlarmRegions &regions() { return step_.status.regions; }

  [[nodiscard]] std::string subject() const { return step_.status.alarm.asset.text() + " " + step_.status.alarm.rule.text(); }

  Result<void> conflict(std::string what, std::string remedy = {}) const
  {
    return failure(ErrorCode::Conflict, subject(), std::move(what), std::move(remedy));
  }

  Result<void> missing(std::string what) const { return failure(ErrorCode::Malformed, subject(), std::move(what)); }

  Result<void> checkOccurrence(OccurrenceId seen) const
  {
    if (step_.status.occurrence.isNone())
      return conflict("was never raised");
    if (seen != step_.status.occurrence)
      return conflict("was raised again meanwhile", "Look at the new occurrence first.");
    return {};
  }

  void askForAcknowledgement()
  {
    regions().acknowledged = false;
    regions().silenced = false;
  }

  /// The first of several veils starts the count of what happens behind them.
  void hide()
  {
    if (!isAnnunciated(regions()))
      return;
    // An occurrence that came and went unseen is closed: the count that tells it from a seen one begins anew.
    if (!regions().active && !currentOccurrence(step_.status).annunciated)
      step_.status.occurrence = {};
    step_.status.raisedWhileHidden = 0;
  }

  void leaveShelf(TransitionKind kind)
  {
    regions().shelving = Shelving::Unshelved;
    step_.status.shelvedUntil = noTime;
    step_.status.shelvedBy = {};
    record(kind, step_.status.valueAtRaise);
    annunciateIfActive();
  }

  void annunciateIfActive()
  {
    if (!regions().active || !isAnnunciated(regions()))
      return;
    askForAcknowledgement();
    record(TransitionKind::Annunciated, step_.status.valueAtRaise);
  }

  void record(TransitionKind kind, double value, std::string comment = {})
  {
    step_.transitions.push_back(
        {step_.status.alarm, step_.status.occurrence, kind, time_, regions(), step_.status.priority, value, person_, std::move(comment)});
  }

  const AlarmStatus &before_;
  AlarmStep step_;
  const AlarmSettings &settings_;
  const UtcTime time_;
  const PersonId &person_;
};

} // namespace

Occurrence currentOccurrence(const AlarmStatus &status)
{
  // Raised while hidden and never shown since: see the machine's bookkeeping of raisedWhileHidden.
  const bool annunciated = status.raisedWhileHidden == 0 || (isAnnunciated(status.regions) && status.regions.active);
  return {status.occurrence,     status.alarm,   status.priority,     status.raisedAt, status.returnedAt, status.acknowledgedAt,
          status.acknowledgedBy, status.comment, status.valueAtRaise, annunciated,     status.fault,      status.worst};
}

Result<AlarmStep> step(const AlarmStatus &status, const AlarmSettings &settings, const AlarmEvent &event, UtcTime time,
                       const PersonId &person)
{
  Machine machine{status, settings, time, person};
  return machine.finish(std::visit([&machine](const auto &e) { return machine.on(e); }, event));
}

} // namespace andon::alarms
