// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"
#include "models/domain/alarm.h"
#include "models/domain/error.h"
#include "models/domain/label.h"
#include "models/domain/learning_commands.h"
#include "models/domain/people.h"
#include "models/domain/rule.h"
#include "models/domain/site.h"
#include "models/domain/work.h"

#include <concepts>
#include <string>
#include <variant>
#include <vector>

namespace andon {

// Each command is a value and names the one permission it needs and its key in audit and on the wire.
// The acting person is never part of it: the session at the desk knows who acts.

struct AcknowledgeAlarm {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "acknowledge_alarm";
  AlarmId alarm;
  OccurrenceId occurrence; ///< what the person saw; a later occurrence is not acknowledged by it
  std::string comment;
  bool operator==(const AcknowledgeAlarm &) const = default;
};

struct UnacknowledgeAlarm {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "unacknowledge_alarm";
  AlarmId alarm;
  OccurrenceId occurrence;
  bool operator==(const UnacknowledgeAlarm &) const = default;
};

struct CommentAlarm {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "comment_alarm";
  AlarmId alarm;
  OccurrenceId occurrence;
  std::string comment;
  bool operator==(const CommentAlarm &) const = default;
};

/// What the person holds of an occurrence, in place of what they held before. Others keep their own opinions.
struct LabelOccurrence {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "label_occurrence";
  AlarmId alarm;
  OccurrenceId occurrence;
  OccurrenceLabel label = OccurrenceLabel::Unknown;
  std::string note;
  bool operator==(const LabelOccurrence &) const = default;
};

/// Ends the quietening that verdicts have brought over an alarm: it is annunciated again. The verdicts stay.
struct TakeBackQuietening {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "take_back_quietening";
  AlarmId alarm;
  std::string reason; ///< may be empty
  bool operator==(const TakeBackQuietening &) const = default;
};

/// Takes the person's own last opinion of an occurrence back: what they held before it stands again, or nothing. One step; without an
/// opinion there is nothing to do.
struct WithdrawLabel {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "withdraw_label";
  AlarmId alarm;
  OccurrenceId occurrence;
  bool operator==(const WithdrawLabel &) const = default;
};

/// Opens a record of work on an occurrence, if none is open.
struct StartWork {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "start_work";
  AlarmId alarm;
  OccurrenceId occurrence;
  bool operator==(const StartWork &) const = default;
};

/// Ends the open record of an occurrence.
struct FinishWork {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "finish_work";
  AlarmId alarm;
  OccurrenceId occurrence;
  std::string finding;   ///< what was found and done; may be empty
  double hours = 0.0;    ///< of people; 0: the time since the start
  double cost = 0.0;     ///< in the site's currency
  std::string reference; ///< of the maintenance system
  bool operator==(const FinishWork &) const = default;
};

/// Takes the start of work back: its open record goes.
struct WithdrawWork {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "withdraw_work";
  AlarmId alarm;
  OccurrenceId occurrence;
  bool operator==(const WithdrawWork &) const = default;
};

/// Records from elsewhere. One with a number takes the place of the record of that number; one without gets the next.
struct ImportWork {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "import_work";
  std::vector<WorkRecord> records; ///< at least one
  std::string reason;              ///< required
  bool operator==(const ImportWork &) const = default;
};

struct ResetLatch {
  static constexpr Permission permission = Permission::OperateAlarms;
  static constexpr const char *key = "reset_latch";
  AlarmId alarm;
  bool operator==(const ResetLatch &) const = default;
};

struct ShelveAlarm {
  static constexpr Permission permission = Permission::ShelveAlarms;
  static constexpr const char *key = "shelve_alarm";
  AlarmId alarm;
  bool oneShot = false; ///< until it returns to normal, at most the site's longest time
  Duration duration{};  ///< at most the site's maxTimeShelved
  std::string reason;   ///< required
  bool operator==(const ShelveAlarm &) const = default;
};

struct UnshelveAlarm {
  static constexpr Permission permission = Permission::ShelveAlarms;
  static constexpr const char *key = "unshelve_alarm";
  AlarmId alarm;
  bool operator==(const UnshelveAlarm &) const = default;
};

struct RemoveAlarmFromService {
  static constexpr Permission permission = Permission::ServiceAlarms;
  static constexpr const char *key = "remove_alarm_from_service";
  AlarmId alarm;
  std::string workOrder; ///< required: its number or what is being done
  bool operator==(const RemoveAlarmFromService &) const = default;
};

struct ReturnAlarmToService {
  static constexpr Permission permission = Permission::ServiceAlarms;
  static constexpr const char *key = "return_alarm_to_service";
  AlarmId alarm;
  bool operator==(const ReturnAlarmToService &) const = default;
};

/// Replaces the rule of the same id. A safety-class rule needs a second person. On trial the engine puts back what the rule was as soon as
/// the terms are broken; without, a trial of the rule ends and what is given stays.
struct ChangeRule {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "change_rule";
  Rule rule;
  std::string reason; ///< required
  std::optional<TrialTerms> trial{};
  std::string replay{}; ///< what the replay said of it; kept with the change
  bool operator==(const ChangeRule &) const = default;
};

/// Replaces the whole site. Changed rules need the permission to change rules as well; where the import touches a rule of
/// the safety class, a second person.
struct ImportSite {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "import_site";
  SiteFiles files;
  std::string reason;   ///< required
  std::string replaces; ///< fingerprint of the files that a waiting request was made against; empty in a new command
  bool operator==(const ImportSite &) const = default;
};

/// Rules that the site does not have yet, all or none of them.
struct AddRules {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "add_rules";
  std::vector<Rule> rules; ///< at least one
  std::string reason;      ///< required
  bool operator==(const AddRules &) const = default;
};

/// Its alarm, if it stands, returns and leaves the list; what is recorded of it stays.
struct RemoveRule {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "remove_rule";
  AlarmId alarm;
  std::string reason; ///< required
  bool operator==(const RemoveRule &) const = default;
};

/// Makes what is heard and unknown a part of the site, with the rules that such assets have: those named, or with none named all
/// that are proposed as `kind`, or all. Rules need the permission to change rules as well.
struct AdoptSources {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "adopt_sources";
  std::vector<AdoptionChoice> assets;
  std::string kind; ///< empty: of every kind
  bool all = false; ///< without named assets: whatever is proposed
  bool withRules = true;
  std::string reason;   ///< required
  std::string standing; ///< id of the standing adoption that the engine acts by; empty: a person does
  bool operator==(const AdoptSources &) const = default;
};

/// What is adopted by itself and what is ignored from now on, and which of it no longer.
struct ChangeAdoption {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "change_adoption";
  std::vector<StandingAdoption> adopt; ///< new, or in place of those of the same id; with rules it needs the permission to change rules
  std::vector<IgnoredSource> ignore;
  std::vector<std::string> endAdopt; ///< ids
  std::vector<IgnoredSource> endIgnore;
  std::string reason; ///< required
  bool operator==(const ChangeAdoption &) const = default;
};

/// Puts a predictor package into the site, in the place of the one that it has there. Refused where it is damaged or does not fit an
/// asset of its kind: the one before then goes on.
struct InstallPredictor {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "install_predictor";
  PredictorId predictor; ///< one of the site's, or new
  std::string name;      ///< what people read; empty: as before, or the package's own
  std::string kind;      ///< of the assets that it runs for; empty: as before, or the package's own
  SiteFiles files;       ///< of the package's folder, by their names in it
  std::string reason;    ///< required
  bool operator==(const InstallPredictor &) const = default;
};

/// Lets a package run that the predictor has had before: a later one again, or the one before. Where a rule of the safety class goes
/// by the predictor, a second person has to agree.
struct PromotePredictor {
  static constexpr Permission permission = Permission::ChangeRules;
  static constexpr const char *key = "promote_predictor";
  PredictorId predictor;
  std::string package; ///< SHA-256 that names its bytes: PredictorSetting::package of some version of the site
  std::string reason;  ///< required
  bool operator==(const PromotePredictor &) const = default;
};

// A broker names the files that hold its password and keys, never what is in them.

/// The sources of the running engine follow at once; those of other brokers go on without a gap.
struct AddBroker {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "add_broker";
  Broker broker;      ///< of an id that the site does not have
  std::string reason; ///< required
  bool operator==(const AddBroker &) const = default;
};

/// Replaces the broker of the same id.
struct ChangeBroker {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "change_broker";
  Broker broker;
  std::string reason; ///< required
  bool operator==(const ChangeBroker &) const = default;
};

/// What came over it stays; what it delivered falls silent.
struct RemoveBroker {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "remove_broker";
  BrokerId broker;
  std::string reason; ///< required
  bool operator==(const RemoveBroker &) const = default;
};

/// A second person agrees to, or turns down, what another one asked for.
struct DecideRequest {
  static constexpr Permission permission = Permission::ApproveChanges;
  static constexpr const char *key = "decide_request";
  SecondPersonRequestId request;
  bool approve = false;
  bool operator==(const DecideRequest &) const = default;
};

struct CreateFirstAdministrator {
  static constexpr Permission permission = Permission::None; // refused as soon as the store has people
  static constexpr const char *key = "create_first_administrator";
  Person person;
  std::string password;
  bool operator==(const CreateFirstAdministrator &) const = default;
};

struct SavePerson {
  static constexpr Permission permission = Permission::ManagePeople;
  static constexpr const char *key = "save_person";
  Person person;
  std::string password; ///< empty: keeps the old one; required for a new person
  bool operator==(const SavePerson &) const = default;
};

struct RemovePerson {
  static constexpr Permission permission = Permission::ManagePeople;
  static constexpr const char *key = "remove_person";
  PersonId person;
  bool operator==(const RemovePerson &) const = default;
};

struct SignIn {
  static constexpr Permission permission = Permission::None;
  static constexpr const char *key = "sign_in";
  PersonId person;
  std::string password;
  bool operator==(const SignIn &) const = default;
};

struct SignOut {
  static constexpr Permission permission = Permission::None;
  static constexpr const char *key = "sign_out";
  bool operator==(const SignOut &) const = default;
};

/// Hides commands, never alarms. SignIn with the same or another person ends it.
struct LockSession {
  static constexpr Permission permission = Permission::None;
  static constexpr const char *key = "lock_session";
  bool operator==(const LockSession &) const = default;
};

/// Tries to reach a broker of the site, step by step, with its own credentials; BrokerTestInterest tells how it goes. One at a time.
struct TestBroker {
  static constexpr Permission permission = Permission::TestBrokers;
  static constexpr const char *key = "test_broker";
  BrokerId broker;
  bool operator==(const TestBroker &) const = default;
};

/// Tries a broker as it stands in a form, before it is saved. Whoever may save an address may try it first, nobody else: it
/// sends the credentials in the named file there. One test at a time, of either kind.
struct TryBroker {
  static constexpr Permission permission = Permission::ChangeSite;
  static constexpr const char *key = "try_broker";
  Broker broker;        ///< its topics may be missing
  bool listens = false; ///< then hears every topic for a moment and proposes how to read them
  bool operator==(const TryBroker &) const = default;
};

struct StopBrokerTest {
  static constexpr Permission permission = Permission::TestBrokers;
  static constexpr const char *key = "stop_broker_test";
  bool operator==(const StopBrokerTest &) const = default;
};

template <class C>
concept CommandType = requires {
  {
    C::permission
  } -> std::convertible_to<Permission>;
  {
    C::key
  } -> std::convertible_to<const char *>;
};

/// A variant of things that all name their permission: one that does not is a compile error.
template <CommandType... Commands>
using CommandOf = std::variant<Commands...>;

using Command =
    CommandOf<AcknowledgeAlarm, UnacknowledgeAlarm, CommentAlarm, ResetLatch, ShelveAlarm, UnshelveAlarm, RemoveAlarmFromService,
              ReturnAlarmToService, AddRules, ChangeRule, RemoveRule, ImportSite, AddBroker, ChangeBroker, RemoveBroker, DecideRequest,
              CreateFirstAdministrator, SavePerson, RemovePerson, SignIn, SignOut, LockSession, TestBroker, TryBroker, StopBrokerTest,
              AdoptSources, ChangeAdoption, LabelOccurrence, InstallPredictor, TakeBackQuietening, WithdrawLabel, StartWork, FinishWork,
              WithdrawWork, ImportWork, PromotePredictor, ReviewRetraining, OfferCandidate, StartShadow, StopShadow, RollBackPredictor,
              RetrainPredictor, DismissTrigger>;

[[nodiscard]] inline Permission permissionOf(const Command &command)
{
  return std::visit([](const auto &c) { return c.permission; }, command);
}

[[nodiscard]] inline const char *keyOf(const Command &command)
{
  return std::visit([](const auto &c) { return c.key; }, command);
}

struct Done {
  bool operator==(const Done &) const = default;
};
struct Refused {
  Error reason;
  bool operator==(const Refused &) const = default;
};
struct NeedsSecondPerson {
  SecondPersonRequestId request;
  bool operator==(const NeedsSecondPerson &) const = default;
};
/// It took effect but is not on the disk yet; it is retried, and the status deltas tell when it is saved.
struct Unsaved {
  bool operator==(const Unsaved &) const = default;
};

using CommandOutcome = std::variant<Done, Refused, NeedsSecondPerson, Unsaved>;

} // namespace andon
