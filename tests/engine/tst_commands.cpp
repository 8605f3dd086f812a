// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Commands as values: their wire form, and who may give them.

#include "services/engine/command_json.h"
#include "services/security/authorizer.h"
#include "tests/support/arbitrary_rule.h"

#include <QFile>
#include <QTest>

#include <rapidcheck.h>

using namespace andon;
using namespace andon::engine;

namespace {

std::string anyText()
{
  return *rc::gen::string<std::string>();
}
std::string anyUtf8()
{
  return *rc::gen::container<std::string>(rc::gen::inRange('\x20', '\x7e'));
}
AlarmId anyAlarm()
{
  return {AssetId{anyUtf8()}, RuleId{anyUtf8()}};
}
OccurrenceId anyOccurrence()
{
  return OccurrenceId{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000)};
}
Duration anyDuration()
{
  return std::chrono::milliseconds{*rc::gen::inRange<std::int64_t>(0, 100'000'000)};
}

Person anyPerson()
{
  Person person{PersonId{anyUtf8()}, anyUtf8(), {}};
  for (int role = 0; role < roleCount; ++role)
    if (*rc::gen::arbitrary<bool>())
      person.roles.push_back(static_cast<Role>(role));
  return person;
}

Rule anyRule()
{
  Rule rule;
  rule.id = RuleId{anyUtf8()};
  rule.asset = AssetId{anyUtf8()};
  rule.name = anyUtf8();
  rule.condition = LimitCondition{{rule.asset, anyUtf8()},
                                  *rc::gen::element(LimitSide::High, LimitSide::Low),
                                  *rc::gen::inRange(-1'000'000, 1'000'000) / 1000.0,
                                  *rc::gen::inRange(0, 1'000'000) / 1000.0};
  rule.onDelay = anyDuration();
  rule.offDelay = anyDuration();
  rule.priority = static_cast<Priority>(*rc::gen::inRange(1, 5));
  rule.latching = *rc::gen::arbitrary<bool>();
  rule.safety = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>())
    test::makeArbitrary(rule, {{rule.asset, anyUtf8()}}, {{rule.asset, anyUtf8()}, {AssetId{anyUtf8()}, anyUtf8()}});
  if (*rc::gen::inRange(0, 5) == 0) {
    PredictorCondition says;
    says.predictor = PredictorId{anyUtf8()};
    says.stream = scoreStreamOf(rule.asset, says.predictor);
    says.side = *rc::gen::element(LimitSide::High, LimitSide::Low);
    says.limit = *rc::gen::inRange(-1000, 1000) / 7.0;
    says.deadband = *rc::gen::inRange(0, 1000) / 7.0;
    says.limitOfPackage = *rc::gen::arbitrary<bool>();
    rule.condition = says;
  }
  rule.priorityByMatrix = *rc::gen::arbitrary<bool>();
  rule.rationalisation = {anyUtf8(), anyUtf8(), anyUtf8(), anyDuration(),
                          *rc::gen::element<std::optional<Severity>>(std::nullopt, Severity::Minor, Severity::Severe)};
  return rule;
}

AdoptSources anyAdoption()
{
  AdoptSources command;
  AdoptionChoice plain, full;
  plain.asset = AssetId{anyUtf8()};
  full = {AssetId{anyUtf8()}, anyUtf8(), anyUtf8(), ContractId{anyUtf8()}, AreaId{anyUtf8()}, std::vector{RuleId{anyUtf8()}}};
  command.assets = {plain, full};
  command.kind = anyUtf8();
  command.all = *rc::gen::arbitrary<bool>();
  command.withRules = *rc::gen::arbitrary<bool>();
  command.reason = anyUtf8();
  command.standing = anyUtf8();
  return command;
}

ChangeAdoption anyChangeOfAdoption()
{
  const IgnoredSource ignored{BrokerId{anyUtf8()}, anyUtf8(), anyUtf8()};
  const StandingAdoption standing{anyUtf8(),
                                  BrokerId{anyUtf8()},
                                  anyUtf8(),
                                  anyUtf8(),
                                  *rc::gen::inRange(0, 101),
                                  ContractId{anyUtf8()},
                                  *rc::gen::arbitrary<bool>(),
                                  *rc::gen::inRange(1, 1000)};
  return {{standing}, {ignored}, {anyUtf8()}, {ignored}, anyUtf8()};
}

Broker anyBroker()
{
  Broker broker;
  broker.id = BrokerId{anyUtf8()};
  broker.url = anyUtf8();
  broker.version = *rc::gen::element(MqttVersion::V3_1_1, MqttVersion::V5);
  broker.keepAlive = anyDuration();
  broker.user = anyUtf8();
  broker.passwordFile = anyUtf8();
  broker.allowPlainPassword = *rc::gen::arbitrary<bool>();
  broker.tls = {anyUtf8(), anyUtf8(), anyUtf8(), anyUtf8()};
  broker.clientId = anyUtf8();
  broker.sessionExpiry = anyDuration();
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) {
    TopicBinding binding;
    binding.topic = anyUtf8();
    binding.timeKey = anyUtf8();
    binding.sequenceKey = anyUtf8();
    binding.qos = *rc::gen::inRange(0, 3);
    binding.shape = *rc::gen::element(PayloadShape::Flat, PayloadShape::Auto, PayloadShape::Scalar, PayloadShape::Tags);
    binding.valuesKey = anyUtf8();
    binding.separator = anyUtf8();
    binding.asset = anyUtf8();
    binding.numbersAsText = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>())
      binding.agreedRate = *rc::gen::inRange(1, 100'000) / 100.0;
    broker.topics.push_back(binding);
  }
  return broker;
}

Command anyCommand()
{
  switch (*rc::gen::inRange<std::size_t>(0, std::variant_size_v<Command>)) {
  case 0: return AcknowledgeAlarm{anyAlarm(), anyOccurrence(), anyUtf8()};
  case 1: return UnacknowledgeAlarm{anyAlarm(), anyOccurrence()};
  case 2: return CommentAlarm{anyAlarm(), anyOccurrence(), anyUtf8()};
  case 3: return ResetLatch{anyAlarm()};
  case 4: return ShelveAlarm{anyAlarm(), *rc::gen::arbitrary<bool>(), anyDuration(), anyUtf8()};
  case 5: return UnshelveAlarm{anyAlarm()};
  case 6: return RemoveAlarmFromService{anyAlarm(), anyUtf8()};
  case 7: return ReturnAlarmToService{anyAlarm()};
  case 8: {
    ChangeRule change{anyRule(), anyUtf8(), std::nullopt, anyUtf8()};
    if (*rc::gen::arbitrary<bool>()) {
      change.trial.emplace();
      change.trial->length = anyDuration();
      change.trial->mostMissed = *rc::gen::inRange<std::uint64_t>(0, 1000);
      if (*rc::gen::arbitrary<bool>())
        change.trial->mostPerDay = *rc::gen::inRange(0, 100'000) / 100.0;
      if (*rc::gen::arbitrary<bool>())
        change.trial->mostLater = anyDuration();
    }
    return change;
  }
  case 9: return AddRules{{anyRule(), anyRule()}, anyUtf8()};
  case 10: return RemoveRule{anyAlarm(), anyUtf8()};
  case 11: return DecideRequest{SecondPersonRequestId{*rc::gen::inRange<std::int64_t>(0, 1000)}, *rc::gen::arbitrary<bool>()};
  case 12: return CreateFirstAdministrator{anyPerson(), anyUtf8()};
  case 13: return SavePerson{anyPerson(), anyUtf8()};
  case 14: return RemovePerson{PersonId{anyUtf8()}};
  case 15: return SignIn{PersonId{anyUtf8()}, anyUtf8()};
  case 16: return SignOut{};
  case 17: return LockSession{};
  case 18: return TestBroker{BrokerId{anyUtf8()}};
  case 19: return StopBrokerTest{};
  case 20: return anyAdoption();
  case 21: return anyChangeOfAdoption();
  case 22: return AddBroker{anyBroker(), anyUtf8()};
  case 23: return ChangeBroker{anyBroker(), anyUtf8()};
  case 24: return RemoveBroker{BrokerId{anyUtf8()}, anyUtf8()};
  case 26:
    return LabelOccurrence{
        anyAlarm(), anyOccurrence(),
        *rc::gen::element(OccurrenceLabel::Unknown, OccurrenceLabel::True, OccurrenceLabel::False, OccurrenceLabel::Nuisance), anyUtf8()};
  case 27: return InstallPredictor{PredictorId{anyUtf8()}, anyUtf8(), anyUtf8(), {{anyUtf8(), anyUtf8()}}, anyUtf8()};
  case 34: return PromotePredictor{PredictorId{anyUtf8()}, anyUtf8(), anyUtf8()};
  case 28: return TakeBackQuietening{anyAlarm(), anyUtf8()};
  case 29: return WithdrawLabel{anyAlarm(), anyOccurrence()};
  case 30: return StartWork{anyAlarm(), anyOccurrence()};
  case 31: return FinishWork{anyAlarm(), anyOccurrence(), anyUtf8(), 1.5, 120.0, anyUtf8()};
  case 32: return WithdrawWork{anyAlarm(), anyOccurrence()};
  case 33:
    return ImportWork{{{WorkId{7}, anyAlarm(), anyOccurrence(), UtcTime{Duration{1}}, UtcTime{Duration{2}}, noTime, PersonId{anyUtf8()},
                        anyUtf8(), 0.25, 80.0, anyUtf8()}},
                      anyUtf8()};
  case 35:
    return ReviewRetraining{{RetrainingItemId{anyUtf8()}, RetrainingItemId{anyUtf8()}},
                            *rc::gen::element(RetrainingState::Reviewed, RetrainingState::Accepted, RetrainingState::Rejected),
                            anyUtf8()};
  case 36: return OfferCandidate{PredictorId{anyUtf8()}, {{anyUtf8(), anyUtf8()}}, {RetrainingItemId{anyUtf8()}}, anyUtf8()};
  case 37: return StartShadow{PredictorId{anyUtf8()}, anyUtf8(), {AssetId{anyUtf8()}}, anyUtf8()};
  case 38: return StopShadow{PredictorId{anyUtf8()}, anyUtf8(), anyUtf8()};
  case 39: return RollBackPredictor{PredictorId{anyUtf8()}, anyUtf8()};
  case 40: return RetrainPredictor{PredictorId{anyUtf8()}, anyUtf8()};
  case 41: return DismissTrigger{TriggerId{*rc::gen::inRange<std::int64_t>(0, 1000)}, anyUtf8()};
  case 25: return TryBroker{anyBroker(), *rc::gen::arbitrary<bool>()};
  }
  return LockSession{};
}

/// One line a command, one column a role, "x" where the role may.
template <std::size_t... I>
std::string roleMatrix(std::index_sequence<I...>)
{
  std::string text = "# Which role may give which command. Made from the table in models/domain/people.cpp; a change here is a decision.\n";
  const auto cell = [&text](const std::string &word, std::size_t width) {
    text += word + std::string(width - std::min(width, word.size()), ' ');
  };
  cell("command", 28);
  for (int role = 0; role < roleCount; ++role)
    cell(keyOf(static_cast<Role>(role)), 16);
  text += '\n';
  const auto line = [&](const char *key, Permission permission) {
    cell(key, 28);
    for (int role = 0; role < roleCount; ++role) {
      const SessionState session{PersonId{"x"}, "X", {static_cast<Role>(role)}, false, false};
      cell(security::authorize(session, permission) ? "x" : ".", 16);
    }
    text += '\n';
  };
  (line(std::variant_alternative_t<I, Command>::key, std::variant_alternative_t<I, Command>::permission), ...);
  return text;
}

std::string withoutTrailingBlanks(const std::string &text)
{
  std::string result;
  for (const QString &line : QString::fromStdString(text).split(QLatin1Char('\n')))
    if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
      result += trimmed.simplified().toStdString() + "\n";
  return result;
}

} // namespace

class CommandsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void surviveTheWire()
  {
    QVERIFY(rc::check("a command reads back as itself", [] {
      const Command command = anyCommand();
      const auto back = commandFromJson(toJson(command, Secrets::Keep));
      RC_ASSERT(back.has_value());
      RC_ASSERT(*back == command);
    }));
  }

  void keepTheirSecrets()
  {
    QVERIFY(rc::check("no password leaves without being asked", [] {
      const std::string secret = "S3cret-" + std::to_string(*rc::gen::inRange(100000, 999999));
      const Person person = anyPerson();
      for (const Command &command :
           {Command{SignIn{person.id, secret}}, Command{SavePerson{person, secret}}, Command{CreateFirstAdministrator{person, secret}}})
        RC_ASSERT(toJson(command, Secrets::Omit).find(secret) == std::string::npos);
    }));
  }

  void keepWhatWasTypedWhereNoSecretBelongs()
  {
    Broker broker;
    broker.id = BrokerId{"plant"};
    broker.url = "tcp://andon:hunter2@mq.example:1883";
    broker.passwordFile = "hunter2";
    broker.tls.keyPassphraseFile = "hunter2";
    for (const Command &command :
         {Command{AddBroker{broker, "new"}}, Command{ChangeBroker{broker, "new"}}, Command{TryBroker{broker, true}}}) {
      QVERIFY(auditDetail(command).find("hunter2") == std::string::npos);
      QVERIFY(auditDetail(command).find("mq.example:1883") != std::string::npos);
      QVERIFY(toJson(command, Secrets::Omit).find("hunter2") == std::string::npos);
    }
    broker.passwordFile = "/etc/andon/plant.password";
    QVERIFY(auditDetail(AddBroker{broker, "new"}).find("/etc/andon/plant.password") != std::string::npos);
  }

  void refuseNonsenseWithoutThrowing()
  {
    QVERIFY(rc::check("any bytes give a command or an error", [] {
      std::string bytes = *rc::gen::arbitrary<bool>() ? anyText() : toJson(anyCommand(), Secrets::Keep);
      if (!bytes.empty())
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
      const auto command = commandFromJson(bytes);
      RC_ASSERT(command.has_value() || !command.error().detail.empty());
    }));
  }

  void outcomesSurviveTheWire()
  {
    const std::vector<CommandOutcome> outcomes{Done{}, Unsaved{}, NeedsSecondPerson{SecondPersonRequestId{7}},
                                               Refused{{ErrorCode::NotPermitted, "tom", "may not", "ask"}}};
    for (const CommandOutcome &outcome : outcomes) {
      const auto back = outcomeFromJson(toJson(outcome));
      QVERIFY(back.has_value());
      QVERIFY(*back == outcome);
    }
  }

  void matchTheRoleMatrix()
  {
    const std::string now = roleMatrix(std::make_index_sequence<std::variant_size_v<Command>>{});
    QFile file{QStringLiteral(ANDON_ROLE_MATRIX)};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string agreed = file.readAll().toStdString();
    QVERIFY2(withoutTrailingBlanks(now) == withoutTrailingBlanks(agreed),
             ("the rights differ from tests/engine/role_matrix.txt; if that is meant, put this there:\n" + now).c_str());
  }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
