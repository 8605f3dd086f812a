// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/words.h"

#include <QCoreApplication>
#include <QHash>

namespace andon::words {
namespace {

QString tr(const char *text)
{
  return QCoreApplication::translate("words", text);
}

} // namespace

QString text(const std::string &utf8)
{
  return QString::fromStdString(utf8);
}

QString priority(Priority priority)
{
  switch (priority) {
  case Priority::Urgent: return QCoreApplication::translate("words", "URGENT");
  case Priority::High: return QCoreApplication::translate("words", "HIGH");
  case Priority::Medium: return QCoreApplication::translate("words", "MEDIUM");
  case Priority::Low: return QCoreApplication::translate("words", "LOW");
  }
  return {};
}

QString shownState(ShownState state)
{
  switch (state) {
  case ShownState::Normal: return QCoreApplication::translate("words", "normal");
  case ShownState::Unacknowledged: return QCoreApplication::translate("words", "not acknowledged");
  case ShownState::Acknowledged: return QCoreApplication::translate("words", "acknowledged");
  case ShownState::ReturnedUnacknowledged: return QCoreApplication::translate("words", "returned, not acknowledged");
  case ShownState::LatchedUnacknowledged: return QCoreApplication::translate("words", "latched, not acknowledged");
  case ShownState::LatchedAcknowledged: return QCoreApplication::translate("words", "latched, acknowledged");
  case ShownState::Shelved: return QCoreApplication::translate("words", "shelved");
  case ShownState::SuppressedByDesign: return QCoreApplication::translate("words", "suppressed by design");
  case ShownState::OutOfService: return QCoreApplication::translate("words", "out of service");
  }
  return {};
}

QString transition(TransitionKind kind)
{
  switch (kind) {
  case TransitionKind::Raised: return QCoreApplication::translate("words", "Raised");
  case TransitionKind::Returned: return QCoreApplication::translate("words", "Returned to normal");
  case TransitionKind::Acknowledged: return QCoreApplication::translate("words", "Acknowledged");
  case TransitionKind::Unacknowledged: return QCoreApplication::translate("words", "Un-acknowledged");
  case TransitionKind::Confirmed: return QCoreApplication::translate("words", "Confirmed");
  case TransitionKind::LatchReset: return QCoreApplication::translate("words", "Latch reset");
  case TransitionKind::Shelved: return QCoreApplication::translate("words", "Shelved");
  case TransitionKind::Unshelved: return QCoreApplication::translate("words", "Unshelved");
  case TransitionKind::ShelfExpired: return QCoreApplication::translate("words", "Came back from the shelf");
  case TransitionKind::Suppressed: return QCoreApplication::translate("words", "Suppressed by design");
  case TransitionKind::Unsuppressed: return QCoreApplication::translate("words", "No longer suppressed");
  case TransitionKind::RemovedFromService: return QCoreApplication::translate("words", "Taken out of service");
  case TransitionKind::ReturnedToService: return QCoreApplication::translate("words", "Returned to service");
  case TransitionKind::Silenced: return QCoreApplication::translate("words", "Silenced");
  case TransitionKind::ReAlarmed: return QCoreApplication::translate("words", "Alarmed again");
  case TransitionKind::Commented: return QCoreApplication::translate("words", "Commented");
  case TransitionKind::Annunciated: return QCoreApplication::translate("words", "Was still active, told again");
  }
  return {};
}

QString role(Role role)
{
  switch (role) {
  case Role::Technician: return QCoreApplication::translate("words", "Technician");
  case Role::Supervisor: return QCoreApplication::translate("words", "Supervisor");
  case Role::Executive: return QCoreApplication::translate("words", "Executive");
  case Role::Engineer: return QCoreApplication::translate("words", "Engineer");
  case Role::Administrator: return QCoreApplication::translate("words", "Administrator");
  }
  return {};
}

QString permission(Permission permission)
{
  switch (permission) {
  case Permission::None: return QCoreApplication::translate("words", "do this");
  case Permission::OperateAlarms: return QCoreApplication::translate("words", "acknowledge and comment alarms");
  case Permission::ShelveAlarms: return QCoreApplication::translate("words", "shelve alarms");
  case Permission::ServiceAlarms: return QCoreApplication::translate("words", "take alarms out of service");
  case Permission::ChangeRules: return QCoreApplication::translate("words", "change rules");
  case Permission::ChangeSite: return QCoreApplication::translate("words", "change the site");
  case Permission::ManagePeople: return QCoreApplication::translate("words", "manage people");
  case Permission::ApproveChanges: return QCoreApplication::translate("words", "approve changes");
  case Permission::ReadAudit: return QCoreApplication::translate("words", "read the audit trail");
  case Permission::TestBrokers: return QCoreApplication::translate("words", "test brokers");
  }
  return {};
}

QString quality(Quality quality)
{
  switch (quality) {
  case Quality::Good: return QCoreApplication::translate("words", "good");
  case Quality::Uncertain: return QCoreApplication::translate("words", "outside what the sensor can read");
  case Quality::Bad: return QCoreApplication::translate("words", "bad data");
  case Quality::Stale: return QCoreApplication::translate("words", "no new sample");
  }
  return {};
}

QString connection(ConnectionState state)
{
  switch (state) {
  case ConnectionState::NotConfigured: return QCoreApplication::translate("words", "None set up");
  case ConnectionState::Connecting: return QCoreApplication::translate("words", "Connecting");
  case ConnectionState::Connected: return QCoreApplication::translate("words", "Connected");
  case ConnectionState::Waiting: return QCoreApplication::translate("words", "Not connected");
  }
  return {};
}

QString store(StoreState state)
{
  switch (state) {
  case StoreState::Saved: return QCoreApplication::translate("words", "Saved");
  case StoreState::Saving: return QCoreApplication::translate("words", "Saving");
  case StoreState::Failing: return QCoreApplication::translate("words", "Not saved");
  }
  return {};
}

QString consoleFault(ConsoleFault fault)
{
  switch (fault) {
  case ConsoleFault::BrokerLost: return QCoreApplication::translate("words", "Broker lost");
  case ConsoleFault::MessagesLost: return QCoreApplication::translate("words", "Messages lost");
  case ConsoleFault::StoreFailing: return QCoreApplication::translate("words", "Alarms cannot be saved");
  case ConsoleFault::HistoryFailing: return QCoreApplication::translate("words", "History cannot be saved");
  case ConsoleFault::ClockWrong: return QCoreApplication::translate("words", "Clock wrong");
  case ConsoleFault::PredictorAside: return QCoreApplication::translate("words", "Predictor put aside");
  case ConsoleFault::PredictorDrift: return QCoreApplication::translate("words", "Predictor has drifted");
  }
  return {};
}

QString sensorFault(SensorFault fault)
{
  switch (fault) {
  case SensorFault::Stale: return QCoreApplication::translate("words", "stale");
  case SensorFault::NotFinite: return QCoreApplication::translate("words", "no number");
  case SensorFault::OutOfContract: return QCoreApplication::translate("words", "out of its range");
  case SensorFault::Erratic: return QCoreApplication::translate("words", "erratic");
  case SensorFault::Jump: return QCoreApplication::translate("words", "jumping");
  case SensorFault::FlatLine: return QCoreApplication::translate("words", "flat-lining");
  case SensorFault::ClockSkew: return QCoreApplication::translate("words", "off in time");
  }
  return {};
}

QString sensorAlarm(const QString &stream, SensorFault fault)
{
  return QCoreApplication::translate("words", "%1: sensor %2", "stream, fault").arg(stream, sensorFault(fault));
}

QString sensorReason(SensorFault fault)
{
  switch (fault) {
  case SensorFault::Stale: return QCoreApplication::translate("words", "silent for many of its intervals; check sensor, cable and gateway");
  case SensorFault::NotFinite: return QCoreApplication::translate("words", "sends no finite number; check sensor and gateway");
  case SensorFault::OutOfContract: return QCoreApplication::translate("words", "reads what the sensor cannot; check wiring and scaling");
  case SensorFault::Erratic: return QCoreApplication::translate("words", "swings far more than usual; check wiring and contacts");
  case SensorFault::Jump: return QCoreApplication::translate("words", "a step that no process can make; check the sensor");
  case SensorFault::FlatLine: return QCoreApplication::translate("words", "does not vary any more; the sensor may be stuck");
  case SensorFault::ClockSkew: return QCoreApplication::translate("words", "its stamps are off; check the device's time service");
  }
  return {};
}

QString alarmKind(AlarmKind kind)
{
  switch (kind) {
  case AlarmKind::Process: return QCoreApplication::translate("words", "Process");
  case AlarmKind::Sensor: return QCoreApplication::translate("words", "Sensor");
  case AlarmKind::Console: return QCoreApplication::translate("words", "Console");
  }
  return {};
}

QString rejectReason(const std::string &key)
{
  static const QHash<QByteArray, const char *> known{
      {"too_large", QT_TRANSLATE_NOOP("words", "Larger than allowed")},
      {"too_deep", QT_TRANSLATE_NOOP("words", "Nested deeper than allowed")},
      {"not_json", QT_TRANSLATE_NOOP("words", "Not JSON")},
      {"not_an_object", QT_TRANSLATE_NOOP("words", "Not a JSON object")},
      {"wrong_type", QT_TRANSLATE_NOOP("words", "Value of a wrong type")},
      {"not_finite", QT_TRANSLATE_NOOP("words", "Not a finite number")},
      {"time_out_of_range", QT_TRANSLATE_NOOP("words", "Impossible time")},
      {"duplicate_key", QT_TRANSLATE_NOOP("words", "A key twice")},
      {"unknown_topic", QT_TRANSLATE_NOOP("words", "Topic not in the site")},
      {"unknown_asset", QT_TRANSLATE_NOOP("words", "Asset not in the site")},
      {"unknown_stream", QT_TRANSLATE_NOOP("words", "Stream not in the site")},
      {"retained", QT_TRANSLATE_NOOP("words", "Kept by the broker from before")},
      {"bad_score", QT_TRANSLATE_NOOP("words", "Score of a model at the edge that cannot be taken")},
  };
  const auto found = known.find(QByteArray::fromStdString(key));
  return found == known.end() ? text(key) : tr(*found);
}

QString command(const std::string &key)
{
  static const QHash<QByteArray, const char *> known{
      {AcknowledgeAlarm::key, QT_TRANSLATE_NOOP("words", "Acknowledge")},
      {UnacknowledgeAlarm::key, QT_TRANSLATE_NOOP("words", "Un-acknowledge")},
      {CommentAlarm::key, QT_TRANSLATE_NOOP("words", "Comment")},
      {LabelOccurrence::key, QT_TRANSLATE_NOOP("words", "Judge an occurrence")},
      {TakeBackQuietening::key, QT_TRANSLATE_NOOP("words", "Take back a quietening")},
      {"open_trigger", QT_TRANSLATE_NOOP("words", "Find a reason to retrain")},
      {"train_candidate", QT_TRANSLATE_NOOP("words", "Train a candidate")},
      {"keep_promotion", QT_TRANSLATE_NOOP("words", "Keep a promoted version")},
      {"quieten_alarm", QT_TRANSLATE_NOOP("words", "Quieten an alarm")},
      {"end_quietening", QT_TRANSLATE_NOOP("words", "End a quietening")},
      {WithdrawLabel::key, QT_TRANSLATE_NOOP("words", "Take a verdict back")},
      {StartWork::key, QT_TRANSLATE_NOOP("words", "Start work")},
      {FinishWork::key, QT_TRANSLATE_NOOP("words", "Finish work")},
      {WithdrawWork::key, QT_TRANSLATE_NOOP("words", "Take the start of work back")},
      {ImportWork::key, QT_TRANSLATE_NOOP("words", "Import work")},
      {ResetLatch::key, QT_TRANSLATE_NOOP("words", "Reset latch")},
      {ShelveAlarm::key, QT_TRANSLATE_NOOP("words", "Shelve")},
      {UnshelveAlarm::key, QT_TRANSLATE_NOOP("words", "Unshelve")},
      {RemoveAlarmFromService::key, QT_TRANSLATE_NOOP("words", "Take out of service")},
      {ReturnAlarmToService::key, QT_TRANSLATE_NOOP("words", "Return to service")},
      {AddRules::key, QT_TRANSLATE_NOOP("words", "Add rules")},
      {ChangeRule::key, QT_TRANSLATE_NOOP("words", "Change rule")},
      {RemoveRule::key, QT_TRANSLATE_NOOP("words", "Remove rule")},
      {DecideRequest::key, QT_TRANSLATE_NOOP("words", "Decide a request")},
      {CreateFirstAdministrator::key, QT_TRANSLATE_NOOP("words", "Create the first administrator")},
      {SavePerson::key, QT_TRANSLATE_NOOP("words", "Save a person")},
      {RemovePerson::key, QT_TRANSLATE_NOOP("words", "Remove a person")},
      {SignIn::key, QT_TRANSLATE_NOOP("words", "Sign in")},
      {SignOut::key, QT_TRANSLATE_NOOP("words", "Sign out")},
      {AddBroker::key, QT_TRANSLATE_NOOP("words", "Add a broker")},
      {ChangeBroker::key, QT_TRANSLATE_NOOP("words", "Change a broker")},
      {RemoveBroker::key, QT_TRANSLATE_NOOP("words", "Remove a broker")},
      {TryBroker::key, QT_TRANSLATE_NOOP("words", "Try a broker before it is saved")},
      {TestBroker::key, QT_TRANSLATE_NOOP("words", "Test a broker")},
      {StopBrokerTest::key, QT_TRANSLATE_NOOP("words", "Stop the test of a broker")},
      {InstallPredictor::key, QT_TRANSLATE_NOOP("words", "Install a predictor")},
      {PromotePredictor::key, QT_TRANSLATE_NOOP("words", "Let another version of a predictor run")},
      {RollBackPredictor::key, QT_TRANSLATE_NOOP("words", "Let the version before run again")},
      {OfferCandidate::key, QT_TRANSLATE_NOOP("words", "Keep a candidate of a predictor")},
      {StartShadow::key, QT_TRANSLATE_NOOP("words", "Start a shadow")},
      {StopShadow::key, QT_TRANSLATE_NOOP("words", "Stop a shadow")},
      {ReviewRetraining::key, QT_TRANSLATE_NOOP("words", "Review the retraining queue")},
      {RetrainPredictor::key, QT_TRANSLATE_NOOP("words", "Retrain a predictor")},
      {DismissTrigger::key, QT_TRANSLATE_NOOP("words", "Dismiss a reason to retrain")},
      {LockSession::key, QT_TRANSLATE_NOOP("words", "Lock")},
      {AdoptSources::key, QT_TRANSLATE_NOOP("words", "Adopt assets and streams")},
      {ChangeAdoption::key, QT_TRANSLATE_NOOP("words", "Change what is adopted or ignored")},
  };
  const auto found = known.find(QByteArray::fromStdString(key));
  return found == known.end() ? text(key) : tr(*found);
}

namespace {

ErrorWords wordsOf(ErrorCode code)
{
  switch (code) {
  case ErrorCode::Malformed:
    return {QCoreApplication::translate("words", "This is not written as it must be"),
            QCoreApplication::translate("words", "Correct it and try again.")};
  case ErrorCode::NotFound:
    return {QCoreApplication::translate("words", "It does not exist any more"),
            QCoreApplication::translate("words", "Choose another one.")};
  case ErrorCode::Conflict:
    return {QCoreApplication::translate("words", "Its state does not allow this now"),
            QCoreApplication::translate("words", "Look at its present state, it may have changed meanwhile.")};
  case ErrorCode::NotPermitted:
    return {QCoreApplication::translate("words", "You have no permission for this"),
            QCoreApplication::translate("words", "Ask somebody whose role allows it, or sign in as another person.")};
  case ErrorCode::NotSignedIn:
    return {QCoreApplication::translate("words", "Nobody is signed in, or the desk is locked"),
            QCoreApplication::translate("words", "Sign in and do it again.")};
  case ErrorCode::WrongCredentials:
    return {QCoreApplication::translate("words", "Name and password do not match"),
            QCoreApplication::translate("words", "Check Caps Lock and type the password again.")};
  case ErrorCode::NewerVersion:
    return {QCoreApplication::translate("words", "It was made by a later version of Andon and is left as it is"),
            QCoreApplication::translate("words", "Install that version, or choose another store.")};
  case ErrorCode::Corrupt:
    return {QCoreApplication::translate("words", "It is damaged and is left as it is"),
            QCoreApplication::translate("words", "Bring back a copy, or start with another store.")};
  case ErrorCode::OwnedElsewhere:
    return {QCoreApplication::translate("words", "Another program owns the store"),
            QCoreApplication::translate("words", "Close that program, or use its window.")};
  case ErrorCode::Unavailable:
    return {QCoreApplication::translate("words", "It cannot be reached now"),
            QCoreApplication::translate("words", "Try again in a moment.")};
  case ErrorCode::DiskFull:
    return {QCoreApplication::translate("words", "The disk is full"),
            QCoreApplication::translate("words", "Free some space; saving goes on by itself.")};
  case ErrorCode::ReadOnly:
    return {QCoreApplication::translate("words", "The store cannot be written"),
            QCoreApplication::translate("words", "Allow writing to its folder; saving goes on by itself.")};
  case ErrorCode::LimitExceeded:
    return {QCoreApplication::translate("words", "It is more than is allowed"),
            QCoreApplication::translate("words", "Choose less and try again.")};
  case ErrorCode::Internal:
    return {QCoreApplication::translate("words", "Andon made a mistake"),
            QCoreApplication::translate("words", "Try again; report it with the log if it stays.")};
  }
  return {};
}

} // namespace

ErrorWords error(const Error &error)
{
  ErrorWords words = wordsOf(error.code);
  if (error.code == ErrorCode::WrongCredentials)
    return words; // which of the two was wrong is nobody's business, and the fact says it all
  if (!error.detail.empty() && !error.subject.empty())
    words.fact = QCoreApplication::translate("words", "%1: %2 %3", "fact: subject, particulars")
                     .arg(words.fact, text(error.subject), text(error.detail));
  else if (!error.detail.empty())
    words.fact = QCoreApplication::translate("words", "%1: %2", "fact: particulars").arg(words.fact, text(error.detail));
  return words;
}

QString errorLine(const Error &failure)
{
  const ErrorWords both = error(failure);
  return QCoreApplication::translate("words", "%1. %2", "fact. remedy").arg(both.fact, both.remedy);
}

} // namespace andon::words
