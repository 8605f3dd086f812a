// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/command_json.h"

#include "services/engine/adoption_json.h"
#include "services/engine/alarm_command_json.h"
#include "services/engine/broker_json.h"
#include "services/engine/json_fields.h"
#include "services/engine/learning_json.h"
#include "services/engine/rule_json.h"
#include "services/engine/work_json.h"

namespace andon::engine {
namespace {

using nlohmann::json;

json personJson(const Person &person)
{
  json roles = json::array();
  for (const Role role : person.roles)
    roles.push_back(keyOf(role));
  return {{"id", person.id.text()}, {"name", person.name}, {"roles", roles}};
}

Person personFrom(const json &object)
{
  const auto inner = field<json>(object, "person");
  Person person{PersonId{field<std::string>(inner, "id")}, field<std::string>(inner, "name"), {}};
  for (const auto &key : field<std::vector<std::string>>(inner, "roles")) {
    bool known = false;
    for (int role = 0; role < roleCount; ++role)
      if (key == keyOf(static_cast<Role>(role))) {
        person.roles.push_back(static_cast<Role>(role));
        known = true;
      }
    if (!known)
      throw FieldError{"there is no role \"" + key + "\""};
  }
  return person;
}

json termsJson(const TrialTerms &terms)
{
  json out{{"length", inSeconds(terms.length)}, {"most_missed", terms.mostMissed}};
  if (terms.mostPerDay)
    out["most_per_day"] = *terms.mostPerDay;
  if (terms.mostLater)
    out["most_later"] = inSeconds(*terms.mostLater);
  return out;
}

TrialTerms termsFrom(const json &object)
{
  TrialTerms terms;
  terms.length = seconds(object, "length");
  terms.mostMissed = field<std::uint64_t>(object, "most_missed");
  if (object.contains("most_per_day"))
    terms.mostPerDay = field<double>(object, "most_per_day");
  if (object.contains("most_later"))
    terms.mostLater = seconds(object, "most_later");
  return terms;
}

/// The fields of each command; those of alarms, work and adoption stand in files of their own.
struct Writer {
  json &out;
  Secrets secrets;

  template <class C>
    requires requires(json &into, const C &c) { writeFields(into, c); }
  void operator()(const C &c) const
  {
    writeFields(out, c);
  }
  void operator()(const AddRules &c) const
  {
    json rules = json::array();
    for (const Rule &rule : c.rules)
      rules.push_back(ruleJson(rule));
    out["rules"] = std::move(rules);
    out["reason"] = c.reason;
  }
  void operator()(const ChangeRule &c) const
  {
    out["rule"] = ruleJson(c.rule);
    out["reason"] = c.reason;
    if (c.trial)
      out["trial"] = termsJson(*c.trial);
    if (!c.replay.empty())
      out["replay"] = c.replay;
  }
  void operator()(const ImportSite &c) const
  {
    out["files"] = c.files;
    out["reason"] = c.reason;
    out["replaces"] = c.replaces;
  }
  void operator()(const InstallPredictor &c) const
  {
    out["predictor"] = c.predictor.text();
    out["name"] = c.name;
    out["kind"] = c.kind;
    out["files"] = c.files;
    out["reason"] = c.reason;
  }
  void operator()(const PromotePredictor &c) const
  {
    out["predictor"] = c.predictor.text();
    out["package"] = c.package;
    out["reason"] = c.reason;
  }
  void operator()(const ReviewRetraining &c) const { writeFields(out, c); }
  void operator()(const OfferCandidate &c) const { writeFields(out, c); }
  void operator()(const StartShadow &c) const { writeFields(out, c); }
  void operator()(const StopShadow &c) const { writeFields(out, c); }
  void operator()(const RollBackPredictor &c) const { writeFields(out, c); }
  void operator()(const RetrainPredictor &c) const { writeFields(out, c); }
  void operator()(const DismissTrigger &c) const { writeFields(out, c); }
  void operator()(const RemoveRule &c) const
  {
    out["alarm"] = alarmJson(c.alarm);
    out["reason"] = c.reason;
  }
  void operator()(const DecideRequest &c) const
  {
    out["request"] = c.request.number();
    out["approve"] = c.approve;
  }
  void operator()(const CreateFirstAdministrator &c) const { person(c.person, c.password); }
  void operator()(const SavePerson &c) const { person(c.person, c.password); }
  void operator()(const RemovePerson &c) const { out["person"] = c.person.text(); }
  void operator()(const SignIn &c) const
  {
    out["person"] = c.person.text();
    password(c.password);
  }
  void operator()(const SignOut &) const {}
  void operator()(const LockSession &) const {}
  void operator()(const TestBroker &c) const { out["broker"] = c.broker.text(); }
  void operator()(const StopBrokerTest &) const {}
  void operator()(const AddBroker &c) const
  {
    out["broker"] = brokerJson(c.broker, secrets);
    out["reason"] = c.reason;
  }
  void operator()(const ChangeBroker &c) const
  {
    out["broker"] = brokerJson(c.broker, secrets);
    out["reason"] = c.reason;
  }
  void operator()(const RemoveBroker &c) const
  {
    out["broker"] = c.broker.text();
    out["reason"] = c.reason;
  }
  void operator()(const TryBroker &c) const
  {
    out["broker"] = brokerJson(c.broker, secrets);
    out["listens"] = c.listens;
  }

private:
  void person(const Person &person, const std::string &secret) const
  {
    out["person"] = personJson(person);
    password(secret);
  }
  void password(const std::string &secret) const
  {
    if (secrets == Secrets::Keep)
      out["password"] = secret;
  }
};

template <class C>
  requires requires(const json &in, C &c) { readFields(in, c); }
void read(const json &in, C &c)
{
  readFields(in, c);
}
void read(const json &in, AddRules &c)
{
  for (const json &rule : field<std::vector<json>>(in, "rules"))
    c.rules.push_back(ruleFrom(rule));
  c.reason = field<std::string>(in, "reason");
}
void read(const json &in, ChangeRule &c)
{
  c = {ruleFrom(field<json>(in, "rule")), field<std::string>(in, "reason"), std::nullopt, in.value("replay", std::string{})};
  if (const auto terms = in.find("trial"); terms != in.end())
    c.trial = termsFrom(*terms);
}
void read(const json &in, ImportSite &c)
{
  c = {field<SiteFiles>(in, "files"), field<std::string>(in, "reason"), in.value("replaces", std::string{})};
}
void read(const json &in, InstallPredictor &c)
{
  c = {PredictorId{field<std::string>(in, "predictor")}, field<std::string>(in, "name"), field<std::string>(in, "kind"),
       field<SiteFiles>(in, "files"), field<std::string>(in, "reason")};
}
void read(const json &in, PromotePredictor &c)
{
  c = {PredictorId{field<std::string>(in, "predictor")}, field<std::string>(in, "package"), field<std::string>(in, "reason")};
}
template <class C>
  requires requires(const json &in, C &c) { readLearning(in, c); }
void read(const json &in, C &c)
{
  readLearning(in, c);
}
void read(const json &in, RemoveRule &c)
{
  c = {alarmFrom(in), field<std::string>(in, "reason")};
}
void read(const json &in, DecideRequest &c)
{
  c = {SecondPersonRequestId{field<std::int64_t>(in, "request")}, field<bool>(in, "approve")};
}
void read(const json &in, CreateFirstAdministrator &c)
{
  c = {personFrom(in), field<std::string>(in, "password")};
}
void read(const json &in, SavePerson &c)
{
  c = {personFrom(in), field<std::string>(in, "password")};
}
void read(const json &in, RemovePerson &c)
{
  c = {PersonId{field<std::string>(in, "person")}};
}
void read(const json &in, SignIn &c)
{
  c = {PersonId{field<std::string>(in, "person")}, field<std::string>(in, "password")};
}
void read(const json &, SignOut &) {}
void read(const json &, LockSession &) {}
void read(const json &in, TestBroker &c)
{
  c = {BrokerId{field<std::string>(in, "broker")}};
}
void read(const json &, StopBrokerTest &) {}
void read(const json &in, AddBroker &c)
{
  c = {brokerFrom(field<json>(in, "broker")), field<std::string>(in, "reason")};
}
void read(const json &in, ChangeBroker &c)
{
  c = {brokerFrom(field<json>(in, "broker")), field<std::string>(in, "reason")};
}
void read(const json &in, RemoveBroker &c)
{
  c = {BrokerId{field<std::string>(in, "broker")}, field<std::string>(in, "reason")};
}
void read(const json &in, TryBroker &c)
{
  c = {brokerFrom(field<json>(in, "broker")), field<bool>(in, "listens")};
}

/// Finds the alternative whose key is `key` and reads it.
template <std::size_t I = 0>
Command readByKey(const std::string &key, const json &in)
{
  if constexpr (I == std::variant_size_v<Command>) {
    throw FieldError{"there is no command \"" + key + "\""};
  } else {
    using C = std::variant_alternative_t<I, Command>;
    if (key != C::key)
      return readByKey<I + 1>(key, in);
    C command;
    read(in, command);
    return command;
  }
}

struct Subject {
  std::string operator()(const AdoptSources &c) const
  {
    constexpr std::size_t named = 3;
    std::string text;
    for (std::size_t i = 0; i < c.assets.size() && i < named; ++i)
      text += (i == 0 ? "" : ", ") + c.assets[i].asset.text();
    if (c.assets.size() > named)
      text += " and " + std::to_string(c.assets.size() - named) + " more";
    return c.assets.empty() ? (c.kind.empty() ? "all that waits" : "all of kind " + c.kind) : text;
  }
  std::string operator()(const ChangeAdoption &c) const { return c.adopt.empty() ? "site" : "standing adoption " + c.adopt.front().id; }
  std::string operator()(const ReviewRetraining &c) const
  {
    return c.items.size() == 1 ? c.items.front().text() : std::to_string(c.items.size()) + " items of the retraining queue";
  }
  std::string operator()(const DismissTrigger &c) const { return "trigger " + std::to_string(c.trigger.number()); }
  std::string operator()(const ImportWork &c) const { return std::to_string(c.records.size()) + " records of work"; }
  template <class C>
  std::string operator()(const C &c) const
  {
    if constexpr (requires { c.alarm; })
      return c.alarm.asset.text() + " " + c.alarm.rule.text();
    else if constexpr (requires { c.rule; })
      return c.rule.asset.text() + " " + c.rule.id.text();
    else if constexpr (requires { c.person.id; })
      return c.person.id.text();
    else if constexpr (requires { c.person; })
      return c.person.text();
    else if constexpr (requires { c.predictor; })
      return c.predictor.text();
    else if constexpr (requires { c.files; })
      return "site";
    else if constexpr (requires { c.broker.id; })
      return c.broker.id.text();
    else if constexpr (requires { c.broker; })
      return c.broker.text();
    else if constexpr (requires { c.request; })
      return "request " + std::to_string(c.request.number());
    else
      return {};
  }
};

} // namespace

std::string toJson(const Command &command, Secrets secrets)
{
  json object{{"command", keyOf(command)}};
  std::visit(Writer{object, secrets}, command);
  return wireText(object);
}

Result<Command> commandFromJson(std::string_view text)
{
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object())
    return failure(ErrorCode::Malformed, "command", "is not a JSON object");
  try {
    return readByKey(field<std::string>(object, "command"), object);
  } catch (const FieldError &error) {
    return failure(ErrorCode::Malformed, "command", error.what());
  } catch (const json::exception &error) {
    return failure(ErrorCode::Malformed, "command", error.what());
  }
}

std::string auditDetail(const Command &command)
{
  // The texts stand in the site's versions.
  const auto sizesOf = [](const SiteFiles &files) {
    json sizes = json::object();
    for (const auto &[name, text] : files)
      sizes[name] = text.size();
    return sizes;
  };
  if (const auto *import = std::get_if<ImportSite>(&command))
    return wireText({{"command", ImportSite::key}, {"reason", import->reason}, {"files", sizesOf(import->files)}});
  if (const auto *install = std::get_if<InstallPredictor>(&command))
    return wireText({{"command", InstallPredictor::key},
                     {"predictor", install->predictor.text()},
                     {"reason", install->reason},
                     {"files", sizesOf(install->files)}});
  return toJson(command, Secrets::Omit);
}

std::string subjectOf(const Command &command)
{
  return std::visit(Subject{}, command);
}

} // namespace andon::engine
