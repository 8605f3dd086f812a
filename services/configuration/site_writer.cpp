// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/payload_shape.h"
#include "services/configuration/contract_files.h"
#include "services/configuration/rule_check.h"
#include "services/configuration/site_extras_writer.h"
#include "services/configuration/site_files.h"
#include "services/configuration/site_parser.h"
#include "services/configuration/toml_text.h"

#include <QCryptographicHash>

#include <spdlog/fmt/fmt.h>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace andon::configuration {
namespace {

const char *wordOf(Priority priority)
{
  switch (priority) {
  case Priority::Urgent: return "urgent";
  case Priority::High: return "high";
  case Priority::Medium: return "medium";
  case Priority::Low: return "low";
  }
  return "medium";
}

void writeSiteHealth(TomlText &out, const Site &site)
{
  const HealthSettings &health = site.sensorHealth;
  out.header("[health]");
  out.number("stale", health.stale);
  out.duration("flat_line", health.flatLine);
  out.number("erratic", health.erratic);
  out.number("jump", health.jump);
  out.integer("bad_values", health.badValues);
  out.integer("out_of_contract", health.outOfContract);
  out.duration("clock_skew", health.clockSkew);
  out.duration("hold", health.hold);
  out.text("priority", wordOf(site.sensorPriority));
}

void writeStreamHealth(TomlText &out, const HealthOverrides &own)
{
  out.header("[asset.stream.health]");
  if (own.stale)
    out.number("stale", *own.stale);
  if (own.flatLine)
    out.duration("flat_line", *own.flatLine);
  if (own.erratic)
    out.number("erratic", *own.erratic);
  if (own.jump)
    out.number("jump", *own.jump);
  if (own.badValues)
    out.integer("bad_values", *own.badValues);
  if (own.outOfContract)
    out.integer("out_of_contract", *own.outOfContract);
  if (own.clockSkew)
    out.duration("clock_skew", *own.clockSkew);
  if (own.hold)
    out.duration("hold", *own.hold);
}

std::string writeSiteToml(const Site &site)
{
  TomlText out;
  out.text("name", site.name);
  out.text("time_zone", site.timeZone);
  out.duration("max_time_shelved", site.maxTimeShelved);
  if (site.systemUserActs)
    out.flag("system_user_acts", true);
  out.header("[window]");
  out.duration("max_age", site.window.maxAge);
  out.duration("max_ahead", site.window.maxAhead);
  const PriorityMatrix &matrix = site.priorityMatrix;
  out.header("[priority]");
  out.duration("prompt", matrix.prompt);
  out.duration("soon", matrix.soon);
  for (std::size_t row = 0; row < severityWords.size(); ++row) {
    std::string words;
    for (const Priority priority : matrix.rows.at(row))
      words += fmt::format("{}\"{}\"", words.empty() ? "" : ", ", wordOf(priority));
    out.raw(severityWords.at(row), '[' + words + ']');
  }
  if (site.sensorHealth != HealthSettings{} || site.sensorPriority != Priority::Low)
    writeSiteHealth(out, site);
  return out.take();
}

/// What differs from strict flat JSON; a site that has nothing else stays as short as it was.
void writeShape(TomlText &out, const TopicBinding &binding)
{
  const TopicBinding usual;
  if (binding.shape != usual.shape)
    out.text("shape", nameOf(binding.shape));
  if (binding.valuesKey != usual.valuesKey)
    out.text("values_key", binding.valuesKey);
  if (binding.separator != usual.separator)
    out.text("separator", binding.separator);
  out.textUnlessEmpty("asset", binding.asset);
  if (binding.numbersAsText)
    out.flag("numbers_as_text", true);
  if (binding.agreedRate)
    out.number("agreed_rate", *binding.agreedRate);
}

std::string writeBrokers(const Site &site)
{
  TomlText out;
  for (const Broker &broker : site.brokers) {
    out.header("[[broker]]");
    out.text("id", broker.id.text());
    out.text("url", broker.url);
    out.text("version", broker.version == MqttVersion::V5 ? "5" : "3.1.1");
    out.duration("keep_alive", broker.keepAlive);
    out.textUnlessEmpty("user", broker.user);
    out.textUnlessEmpty("password_file", broker.passwordFile);
    if (broker.allowPlainPassword)
      out.flag("allow_plain_password", true);
    out.textUnlessEmpty("client_id", broker.clientId);
    if (broker.sessionExpiry > Duration::zero())
      out.duration("session_expiry", broker.sessionExpiry);
    if (broker.tls != TlsFiles{}) {
      out.header("[broker.tls]");
      out.textUnlessEmpty("ca_file", broker.tls.caFile);
      out.textUnlessEmpty("certificate_file", broker.tls.certificateFile);
      out.textUnlessEmpty("key_file", broker.tls.keyFile);
      out.textUnlessEmpty("key_passphrase_file", broker.tls.keyPassphraseFile);
    }
    for (const TopicBinding &binding : broker.topics) {
      out.header("[[broker.topic]]");
      out.text("topic", binding.topic);
      out.text("format", binding.format);
      out.text("time_key", binding.timeKey);
      out.textUnlessEmpty("sequence_key", binding.sequenceKey);
      out.integer("qos", binding.qos);
      writeShape(out, binding);
    }
  }
  return out.take();
}

const char *reportingOf(const Stream &stream)
{
  return keyOf(stream.periodic ? Reporting::Periodic : stream.onChange ? Reporting::OnChange : Reporting::Unstated);
}

/// A stream of the site's own.
void writeStream(TomlText &out, const Stream &stream)
{
  out.header("[[asset.stream]]");
  out.text("key", stream.key);
  out.text("name", stream.name);
  out.textUnlessEmpty("unit", stream.unit);
  out.textUnlessEmpty("sent_unit", stream.sentUnit);
  out.range("range", stream.range);
  out.range("normal", stream.normal);
  out.integer("decimals", stream.decimals);
  out.duration("interval", stream.interval);
  if (stream.type != ValueType::Double)
    out.text("type", keyOf(stream.type));
  if (stream.periodic || stream.onChange)
    out.text("reporting", reportingOf(stream));
  if (stream.health)
    writeStreamHealth(out, *stream.health);
}

/// What the site changes of a stream that the contract promises.
void writeChanges(TomlText &out, const Stream &stream, Stream promised)
{
  out.header("[[asset.stream]]");
  out.text("key", stream.key);
  if (stream.name != promised.name)
    out.text("name", stream.name);
  const std::string sent = stream.sentUnit.empty() ? stream.unit : stream.sentUnit;
  if (sent != promised.unit) {
    out.text("sent_unit", sent);
    promised.sentUnit = sent;
  }
  if (stream.unit != promised.unit) {
    out.text("unit", stream.unit);
    (void)showIn(promised, stream.unit); // a unit that does not fit is for the check to report
  }
  if (stream.range != promised.range)
    out.range("range", stream.range);
  out.range("normal", stream.normal);
  if (stream.decimals != promised.decimals)
    out.integer("decimals", stream.decimals);
  if (stream.interval != promised.interval)
    out.duration("interval", stream.interval);
  if (stream.type != promised.type)
    out.text("type", keyOf(stream.type));
  if (stream.periodic != promised.periodic || stream.onChange != promised.onChange)
    out.text("reporting", reportingOf(stream));
  if (stream.health)
    writeStreamHealth(out, *stream.health);
}

void writeStreams(TomlText &out, const Site &site, const Asset &asset)
{
  const Contract *contract = asset.contract.empty() ? nullptr : findContract(site, asset.contract);
  const std::vector<Stream> promises = contract == nullptr ? std::vector<Stream>{} : streamsOf(*contract);
  std::unordered_map<std::string_view, const Stream *> byKey;
  for (const Stream &promised : promises)
    byKey.emplace(promised.key, &promised);
  for (const Stream &stream : asset.streams) {
    const auto promised = byKey.find(stream.key);
    if (promised == byKey.end())
      writeStream(out, stream);
    else if (*promised->second != stream)
      writeChanges(out, stream, *promised->second);
  }
}

void writeRelations(TomlText &out, const AssetId &asset, const Site &site)
{
  for (const RelationKind kind : {RelationKind::Parent, RelationKind::Feeds, RelationKind::Drives}) {
    const char *key = relationKeys.at(static_cast<std::size_t>(kind));
    std::string others;
    for (const Relation &relation : site.relations)
      if (relation.kind == kind && relation.from == asset)
        others += (others.empty() ? "" : ", ") + quoted(relation.to.text());
    if (!others.empty())
      out.raw(key, kind == RelationKind::Parent ? others : '[' + others + ']');
  }
}

std::string writeAreas(const Site &site)
{
  TomlText out;
  for (const Area &area : site.areas) {
    out.header("[[area]]");
    out.text("id", area.id.text());
    out.text("name", area.name);
  }
  for (const Asset &asset : site.assets) {
    out.header("[[asset]]");
    out.text("id", asset.id.text());
    out.text("name", asset.name);
    out.textUnlessEmpty("kind", asset.kind);
    out.text("area", asset.area.text());
    out.textUnlessEmpty("contract", asset.contract.text());
    writeRelations(out, asset.id, site);
    writeStreams(out, site, asset);
  }
  return out.take();
}

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string inlineTable(const Fields &fields)
{
  std::string text;
  for (const auto &[key, value] : fields)
    text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", key, value);
  return '{' + text + '}';
}

std::string durationText(Duration duration)
{
  return quoted(toText(duration));
}

/// The settings of one term as key and TOML value.
Fields fieldsOf(const LimitCondition &limit)
{
  return {{keyOf(Term{limit}), fmt::format("{}", limit.limit)}};
}

Fields fieldsOf(const RateCondition &rate)
{
  static constexpr std::array keys{"rising", "falling", "either"};
  return {{"rate", inlineTable({{keys.at(static_cast<std::size_t>(rate.direction)), fmt::format("{}", rate.limit)},
                                {"per", durationText(rate.per)},
                                {"window", durationText(rate.window)}})}};
}

Fields fieldsOf(const DeviationCondition &deviation)
{
  static constexpr std::array keys{"above", "below", "either"};
  std::string from = fmt::format("{}", deviation.setPoint);
  if (deviation.reference && deviation.reference->asset == deviation.stream.asset)
    from = quoted(deviation.reference->key);
  else if (deviation.reference)
    from = inlineTable({{"asset", quoted(deviation.reference->asset.text())}, {"stream", quoted(deviation.reference->key)}});
  return {{"deviation",
           inlineTable({{"from", from}, {keys.at(static_cast<std::size_t>(deviation.direction)), fmt::format("{}", deviation.limit)}})}};
}

Fields fieldsOf(const Term &term, const AssetId &asset)
{
  return std::visit(
      [&](const auto &condition) {
        Fields fields;
        if (condition.stream.asset != asset)
          fields.emplace_back("asset", quoted(condition.stream.asset.text()));
        fields.emplace_back("stream", quoted(condition.stream.key));
        for (auto &field : fieldsOf(condition))
          fields.push_back(std::move(field));
        fields.emplace_back("deadband", fmt::format("{}", condition.deadband));
        return fields;
      },
      term);
}

void writeModes(TomlText &out, const Modes &modes, const AssetId &asset)
{
  std::string cases;
  for (const ModeCase &each : modes.cases) {
    Fields fields{{"is", fmt::format("{}", each.is)}, {"enabled", each.enabled ? "true" : "false"}};
    if (each.limit)
      fields.emplace_back("limit", fmt::format("{}", *each.limit));
    cases += (cases.empty() ? "" : ", ") + inlineTable(fields);
  }
  Fields fields;
  if (modes.stream.asset != asset)
    fields.emplace_back("asset", quoted(modes.stream.asset.text()));
  fields.emplace_back("stream", quoted(modes.stream.key));
  fields.emplace_back("otherwise", modes.otherwise ? "true" : "false");
  fields.emplace_back("when", '[' + cases + ']');
  out.raw("modes", inlineTable(fields));
}

void writeCondition(TomlText &out, const Rule &rule)
{
  const std::vector<Term> terms = termsOf(rule.condition);
  if (const auto *says = std::get_if<PredictorCondition>(&rule.condition)) {
    out.text("predictor", says->predictor.text());
    if (!says->limitOfPackage)
      out.raw(says->side == LimitSide::Low ? "low" : "high", fmt::format("{}", says->limit));
    out.raw("deadband", fmt::format("{}", says->deadband));
  } else if (const auto *group = std::get_if<GroupCondition>(&rule.condition)) {
    std::string lines;
    for (const Term &term : terms)
      lines += fmt::format("  {},\n", inlineTable(fieldsOf(term, rule.asset)));
    out.raw(group->needs == GroupCondition::Needs::Any ? "any" : "all", "[\n" + lines + ']');
  } else {
    for (const auto &[key, value] : fieldsOf(terms.front(), rule.asset))
      out.raw(key, value);
  }
  if (rule.count.samples > 1)
    out.raw("count", inlineTable({{"samples", fmt::format("{}", rule.count.samples)}, {"window", durationText(rule.count.window)}}));
  if (rule.modes)
    writeModes(out, *rule.modes, rule.asset);
}

std::string writeRules(const Site &site)
{
  TomlText out;
  for (const Rule &rule : site.rules) {
    if (std::holds_alternative<ConsoleCondition>(rule.condition))
      continue; // the console's own alarms come with the engine, not with the site
    out.header("[[rule]]");
    out.text("id", rule.id.text());
    out.text("asset", rule.asset.text());
    out.text("name", rule.name);
    writeCondition(out, rule);
    out.duration("on_delay", rule.onDelay);
    out.duration("off_delay", rule.offDelay);
    if (rule.rationalisation.severity)
      out.text("severity", severityWords.at(static_cast<std::size_t>(*rule.rationalisation.severity)));
    if (!rule.priorityByMatrix)
      out.text("priority", wordOf(rule.priority));
    out.flag("latching", rule.latching);
    out.flag("safety", rule.safety);
    out.textUnlessEmpty("cause", rule.rationalisation.cause);
    out.textUnlessEmpty("consequence", rule.rationalisation.consequence);
    out.textUnlessEmpty("action", rule.rationalisation.action);
    out.duration("time_to_respond", rule.rationalisation.timeToRespond);
  }
  return out.take();
}

} // namespace

SiteFiles writeSite(const Site &site)
{
  SiteFiles files{{"site.toml", writeSiteToml(site)},
                  {"brokers.toml", writeBrokers(site)},
                  {"areas.toml", writeAreas(site)},
                  {"rules.toml", writeRules(site)}};
  for (const Contract &contract : site.contracts)
    files.emplace(contractFileName(contract.id), contractDocument(contract) + "\n");
  if (!site.reasons.empty())
    files.emplace("reasons.toml", writeReasons(site));
  if (!site.modes.empty())
    files.emplace("modes.toml", writeModeNames(site));
  if (!site.adoptions.empty() || !site.ignored.empty())
    files.emplace("adoption.toml", writeAdoption(site));
  if (!site.calendar.shifts.empty() || !site.calendar.figures.empty())
    files.emplace("calendar.toml", writeCalendar(site));
  if (!site.predictors.empty())
    files.emplace("predictors.toml", writePredictors(site));
  if (!site.trials.empty())
    files.emplace("trials.toml", writeTrials(site));
  if (site.quietening != QuieteningSettings{} || site.retraining != RetrainingSettings{})
    files.emplace("feedback.toml", writeFeedback(site.quietening, site.retraining));
  for (const Guidance &guidance : site.guidance)
    files.emplace(fmt::format("guidance/{}/{}.md", guidanceFolders.at(static_cast<std::size_t>(guidance.of)), guidance.name),
                  guidance.text);
  return files;
}

SiteFiles rewriteBrokers(SiteFiles files, const Site &after)
{
  files["brokers.toml"] = writeBrokers(after);
  return files;
}

SiteFiles rewriteSite(SiteFiles files, const Site &before, const Site &after)
{
  const SiteFiles said = writeSite(before);
  SiteFiles says = writeSite(after);
  for (const auto &[name, text] : said)
    if (!says.contains(name))
      files.erase(name);
  for (auto &[name, text] : says)
    if (const auto earlier = said.find(name); earlier == said.end() || earlier->second != text)
      files[name] = std::move(text);
  return files;
}

std::string fingerprint(const SiteFiles &files)
{
  QCryptographicHash hash{QCryptographicHash::Sha256};
  for (const auto &[name, text] : files)
    for (const std::string &part : {name, std::to_string(text.size()), text}) {
      hash.addData(QByteArrayView{part.data(), static_cast<qsizetype>(part.size())});
      hash.addData(QByteArrayView{"\n"});
    }
  return hash.result().toHex().toStdString();
}

} // namespace andon::configuration
