// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/site.h"
#include "services/configuration/packed_files.h"
#include "services/engine/adoption_changes.h"
#include "services/engine/alarm_book.h"
#include "services/engine/delta_hub.h"
#include "services/engine/people_register.h"
#include "services/engine/rule_changes.h"
#include "services/engine/thread_owner.h"
#include "services/engine/worker_pool.h"
#include "services/storage/store_writer.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace andon::tuning {
struct TrialFigures;
}

namespace andon::engine {

/// Runs a function later on the pipeline thread.
using PipelinePost = std::function<void(std::function<void()>)>;

/// Every command goes through here: the acting person is taken from the session, one authorizer asked, the command
/// validated, applied, audited, committed, answered. The pipeline thread owns it; replies come on any thread.
///
/// When the disk fails, alarm commands take effect and are answered Unsaved; changes of rules and people are refused.
class CommandService {
public:
  using Reply = Desk::CommandReply;

  /// What the pipeline does for it. `commitBook` commits what the book has collected together with `audit`;
  /// `publishing`: where a change of the retraining queue that comes with it is told, may be empty.
  struct Pipeline {
    PipelinePost post;
    std::function<void(std::vector<storage::AuditDraft> audit, storage::StoreWriter::Completion completion,
                       storage::RetrainingPublishing publishing)>
        commitBook;
    std::function<std::shared_ptr<const Site>(Site configured)> siteChanged; ///< gives what runs from now on
    std::function<Result<void>(const BrokerId &broker)> testBroker;
    std::function<Result<void>(const Broker &broker, bool listens)> tryBroker;
    std::function<void()> stopBrokerTest;
    std::function<UnknownSources()> unknownSources;
    std::function<std::uint64_t()> unknownGeneration; ///< grows with whatever is heard of them
    /// What is wrong with the packages of a site that is to run; from any thread.
    std::function<std::vector<Error>(const SiteFiles &files, const Site &site)> checkPredictors{};
    /// The brokers of this run that the retraining queue may be published to; null: it is not.
    std::function<std::vector<Broker>(const Site &site)> publishTo{};
    std::string storePath{}; ///< for the trainer
    std::string trainer{};   ///< andonctl; empty: the one beside this program
    /// The shadows that are to score from now on, with the files of their packages (shadow_bench.h); null where nothing scores.
    std::function<void(const std::vector<storage::StoredShadow> &shadows, const SiteFiles &files)> shadowsChanged{};
    std::function<std::vector<storage::StoredShadow>()> shadowFigures{}; ///< those that score, with what they have found; null likewise
  };

  /// `running`: the site as the pipeline runs it; `brokers`: those of the site as it was configured.
  CommandService(std::shared_ptr<const Site> running, std::vector<Broker> brokers, const storage::StoredState &state, AlarmBook &book,
                 storage::StoreWriter &store, WorkerPool &workers, DeltaHub &hub, const Clock &clock, Pipeline pipeline);

  CommandService(const CommandService &) = delete;
  CommandService &operator=(const CommandService &) = delete;
  ~CommandService();

  /// Makes the calling thread its owner.
  void bind() { owner_.bind(); }
  void openSession(SessionId session);
  void closeSession(SessionId session);
  void submit(SessionId session, const Command &command, const Reply &reply);

  /// Signs a person in without a password: `how` says by what right ("demo"). Error for who has a password. It stands in the audit trail.
  void signInTrusted(SessionId session, const PersonId &person, const std::string &how, const Reply &reply);

  /// Signs a person in for the system's user who owns the store, `owner` ("os:anna"), where the site allows it. Whatever is done in
  /// the session stands in the audit trail as "os:anna as PERSON". Error: NotPermitted, NotFound.
  void signInForOwner(SessionId session, const PersonId &person, const std::string &owner, const Reply &reply);

  /// For queries that not everybody may ask. Error: NotSignedIn, NotPermitted.
  [[nodiscard]] Result<void> authorize(SessionId session, Permission permission);

  /// Lets the engine adopt what the site's standing adoptions want. Cheap to call; looks every few seconds.
  void adoptByStanding(SteadyTime now);

  /// Judges the rules on trial by what was recorded since, and puts back what breaks its terms. Cheap to call; looks once a minute.
  void watchTrials(SteadyTime now);

  /// Lets due items into the retraining queue and out to the broker, looks for reasons to retrain and after fresh promotions. Cheap to
  /// call; looks once a second, judges once a minute.
  void tendLearning(SteadyTime now);
  /// Ends what works beside the pipeline, before the store goes.
  void stopLearning();
  [[nodiscard]] LearningStatus learningStatus() const;
  /// Those that score, with their newest figures.
  [[nodiscard]] std::vector<storage::StoredShadow> shadows() const;

  [[nodiscard]] std::vector<Person> people() const { return people_.people(); }
  [[nodiscard]] std::vector<Quietening> quietenings() const { return book_.quietenings(clock_.utc()); }
  /// The site as it was configured, without the console's own alarms: made when somebody wants to change it.
  [[nodiscard]] Site site() const;

private:
  /// One command on its way, with who sent it.
  struct Call {
    SessionId session;
    PersonId person;
    Command command;
    Reply reply;
    std::string owner{}; ///< of the system's user who acts as the person; empty: the person
  };

  void run(const Call &call, const AcknowledgeAlarm &command);
  void run(const Call &call, const UnacknowledgeAlarm &command);
  void run(const Call &call, const CommentAlarm &command);
  void run(const Call &call, const ResetLatch &command);
  void run(const Call &call, const ShelveAlarm &command);
  void run(const Call &call, const UnshelveAlarm &command);
  void run(const Call &call, const RemoveAlarmFromService &command);
  void run(const Call &call, const ReturnAlarmToService &command);
  void run(const Call &call, const AddRules &command);
  void run(const Call &call, const ChangeRule &command);
  void run(const Call &call, const RemoveRule &command);
  void run(const Call &call, const ImportSite &command);
  void run(const Call &call, const AddBroker &command);
  void run(const Call &call, const ChangeBroker &command);
  void run(const Call &call, const RemoveBroker &command);
  void run(const Call &call, const DecideRequest &command);
  void run(const Call &call, const CreateFirstAdministrator &command);
  void run(const Call &call, const SavePerson &command);
  void run(const Call &call, const RemovePerson &command);
  void run(const Call &call, const SignIn &command);
  void run(const Call &call, const SignOut &command);
  void run(const Call &call, const LockSession &command);
  void run(const Call &call, const TestBroker &command);
  void run(const Call &call, const TryBroker &command);
  void run(const Call &call, const StopBrokerTest &command);
  void run(const Call &call, const AdoptSources &command);
  void run(const Call &call, const ChangeAdoption &command);
  void run(const Call &call, const LabelOccurrence &command);
  void run(const Call &call, const InstallPredictor &command);
  void run(const Call &call, const TakeBackQuietening &command);
  void run(const Call &call, const WithdrawLabel &command);
  void run(const Call &call, const StartWork &command);
  void run(const Call &call, const FinishWork &command);
  void run(const Call &call, const WithdrawWork &command);
  void run(const Call &call, const ImportWork &command);
  void run(const Call &call, const PromotePredictor &command);
  void run(const Call &call, const ReviewRetraining &command);
  void run(const Call &call, const OfferCandidate &command);
  void run(const Call &call, const StartShadow &command);
  void run(const Call &call, const StopShadow &command);
  void run(const Call &call, const RollBackPredictor &command);
  void run(const Call &call, const RetrainPredictor &command);
  void run(const Call &call, const DismissTrigger &command);

  enum class Actor : std::uint8_t {
    Person, ///< whose session and right are looked at again, and whom a safety rule takes a second person
    Guard,  ///< the engine's own, which lets run again what people had agreed to
  };
  /// Checks the package on a worker and takes it into the site; a safety rule that goes by it takes a second person.
  void takePackage(const Call &call, const InstallPredictor &package, Actor actor);
  /// An occurrence with what a predictor said when it raised it; only commands that keep opinions are told that.
  using TakeOccurrence = std::function<void(const Occurrence &, const std::optional<AlarmExplanation> &)>;
  /// Keeps the opinion with its evidence, and lets it quieten the alarm: one transaction.
  void keepOpinion(const Call &call, const LabelOccurrence &command, const Occurrence &occurrence,
                   const std::optional<AlarmExplanation> &explanation);
  [[nodiscard]] LabelEvidence evidenceOf(const Call &call, const LabelOccurrence &command, const Occurrence &occurrence,
                                         const std::optional<AlarmExplanation> &explanation) const;
  [[nodiscard]] storage::AuditDraft draft(const Call &call, const Quietening &quietening) const;

  /// Goes on with `next` on the pipeline thread if the alarm has such an occurrence, else refuses. While a worker reads it, later calls
  /// for it wait (waitsInTurn).
  void onOccurrence(const Call &call, const AlarmId &alarm, OccurrenceId occurrence, const TakeOccurrence &next);
  /// True where an earlier call for the occurrence is still on a worker: this one then runs after it, so that what takes a tap back never
  /// overtakes it.
  [[nodiscard]] bool waitsInTurn(const Call &call, OccurrenceId occurrence);
  /// False, and refused, where whoever gave the command has left or lost the right to it while a worker was busy with it.
  [[nodiscard]] bool mayStillAct(const Call &call);
  void runOnAlarm(const Call &call, const AlarmId &alarm, const alarms::AlarmEvent &event);
  void changeRules(const Call &call, const RuleChange &change);
  /// Takes other brokers into the site, judged by what reads its files: what is taken here starts again tomorrow.
  void changeBrokers(const Call &call, const std::string &reason, const std::function<Result<void>(std::vector<Broker> &)> &change);
  /// Keeps the command until a second person decides on it.
  void askSecondPerson(const Call &call, const Command &command);
  void approveRules(const Call &call, const storage::PendingRequest &request, const RuleChange &change);
  void approveImport(const Call &call, const storage::PendingRequest &request, const ImportSite &import);
  void turnDown(const Call &call, const storage::PendingRequest &request);
  /// What both kinds of approval share: who asked acts, the decision goes into the same transaction, and the request comes
  /// back if that fails.
  [[nodiscard]] Call approved(const Call &call, const storage::PendingRequest &request, Command command, storage::Changes &changes);
  /// Parses the files on a worker and comes back to the pipeline thread with what they say.
  void readFiles(const Call &call, const SiteFiles &files, std::function<void(Site)> next);
  void takeImport(const Call &call, const ImportSite &command, Site wanted);
  /// Commits the changed site together with `changes`; `files` say it.
  void applySite(const Call &call, Site changed, SiteFiles files, const std::string &reason, const std::string &how,
                 storage::Changes changes);
  struct Learning;
  struct Findings;
  void releaseItems(UtcTime now);
  /// Lets those score that are to.
  void followShadows();
  /// What shadows have found since the last call goes to the store.
  void keepShadows(std::vector<storage::StoredShadow> shadows);
  [[nodiscard]] storage::RetrainingPublishing publishing() const;
  void followPublishing();
  /// A promotion for each predictor that has another package after the change.
  void notePromotions(const Call &call, const Site &changed, const std::string &reason, storage::Changes &changes);
  void judgeLearning();
  void takeFindings(const Findings &findings);
  /// Opens a reason to retrain, unless the predictor has one or had one lately.
  void openTrigger(RetrainingTrigger trigger, storage::Changes &changes);
  void startTrainer(const RetrainingTrigger &trigger);
  void takeCandidate(const PredictorId &predictor, const Result<SiteFiles> &made);
  void rollBackByGuard(const Promotion &promotion);
  /// Lets another package run; refuses what is none.
  void letRun(const Call &call, const PredictorId &predictor, const Result<SiteFiles> &files, const std::string &reason, Actor actor);
  [[nodiscard]] Call engineCall(Command command, const std::string &what) const;
  struct Heard;
  [[nodiscard]] std::shared_ptr<const Heard> heardNow() const;
  void takeAdoption(const Call &call, const std::shared_ptr<const Heard> &heard, Result<Adoption> adoption);
  [[nodiscard]] AdoptionRoom standingRoom(SteadyTime now);
  void takeStanding(const AdoptSources &command, Result<Adoption> adoption);
  void endTrial(const RuleTrial &trial, const tuning::TrialFigures &figures, TrialBreach breach, RuleTrial::State end,
                const std::string &reason);
  void savePerson(const Call &call, const Person &person, const std::string &password, std::function<void()> afterwards);
  /// Commits or refuses; `done` runs on the pipeline thread before the reply.
  void commitOrRefuse(const Call &call, storage::Changes changes, std::function<void()> done);
  /// Answers Done once the audit record is committed, Unsaved if the disk refuses it for now.
  void replyWhenSaved(const Call &call, const std::string &outcome);
  [[nodiscard]] static storage::StoreWriter::Completion savedReply(const Reply &reply);
  /// The call with a reply that lets the next change of people in; none if one is under way (refused).
  [[nodiscard]] std::optional<Call> takePeople(const Call &call);
  void enter(SessionId session, const Person &person);
  void setSession(SessionId session, SessionState state);
  void refuse(const Call &call, const Error &error);
  [[nodiscard]] storage::AuditDraft draft(const Call &call, const std::string &outcome) const;

  std::shared_ptr<const Site> running_;
  std::vector<Broker> brokers_;      ///< as configured
  configuration::PackedFiles files_; ///< what says the site
  AlarmBook &book_;
  storage::StoreWriter &store_;
  WorkerPool &workers_;
  DeltaHub &hub_;
  const Clock &clock_;
  Pipeline pipeline_;
  PeopleRegister people_;
  std::map<SessionId, SessionState> sessions_;
  std::map<SessionId, std::string> owners_; ///< who acts in the sessions of signInForOwner
  std::map<SecondPersonRequestId, storage::PendingRequest> requests_;
  SecondPersonRequestId lastRequest_;
  std::map<OccurrenceId, std::deque<Call>> reading_; ///< occurrences that workers read, with the calls that wait behind that
  std::map<OccurrenceId, WorkRecord> openWork_;
  WorkId lastWork_;
  bool changingSite_ = false;
  bool changingPeople_ = false;
  std::uint64_t siteChanges_ = 0;
  bool adoptsStanding_ = false; ///< a worker looks for what the standing adoptions want
  SteadyTime nextStanding_{};
  std::uint64_t standingGeneration_ = 0;
  std::map<std::string, std::vector<SteadyTime>> adoptedAt_;   ///< by standing adoption: each asset of the last hour
  bool judgesTrials_ = false;                                  ///< a worker replays them
  std::map<std::pair<RuleId, UtcTime>, SteadyTime> trialsDue_; ///< by rule and beginning: when it is judged next
  SteadyTime nextTrials_{};                                    ///< no earlier are they looked at
  std::unique_ptr<Learning> learning_;
  ThreadOwner owner_;
};

} // namespace andon::engine
