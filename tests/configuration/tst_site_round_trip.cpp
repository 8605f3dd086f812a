// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/contract_files.h"
#include "services/configuration/site_files.h"
#include "tests/support/arbitrary_rule.h"
#include "tests/support/plant_site.h"

#include <QTest>

#include <rapidcheck.h>

using namespace andon;
using namespace andon::configuration;

namespace {

/// Text that people may write, with all that TOML has to escape.
rc::Gen<std::string> anyText()
{
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "Z", "7", " ", "\"", "\\", "'", "\n", "\t", "\x01", "\x7f", "#", "=", "°C", "日本", "🔔", "\\n", "{", "]")),
                      [](const std::vector<std::string> &pieces) {
                        std::string text = "x";
                        for (const std::string &piece : pieces)
                          text += piece;
                        return text;
                      });
}

rc::Gen<Duration> anyDuration(std::int64_t leastMilliseconds)
{
  return rc::gen::map(rc::gen::inRange<std::int64_t>(leastMilliseconds, std::int64_t{60} * 86'400'000),
                      [](std::int64_t ms) { return Duration{std::chrono::milliseconds{ms}}; });
}

/// A range around what limits and bands are drawn from.
Range anyRange()
{
  const double low = *rc::gen::inRange(-1'000'000, 1'000'000) / 1000.0;
  return {low, low + *rc::gen::inRange(1, 10'000'000) / 1024.0};
}

rc::Gen<ValueType> anyType()
{
  return rc::gen::element(ValueType::Double, ValueType::Float, ValueType::Integer, ValueType::Long, ValueType::Boolean);
}

HealthOverrides anyHealth(bool hasRange)
{
  HealthOverrides own;
  if (*rc::gen::arbitrary<bool>())
    own.stale = *rc::gen::inRange(0, 1000) / 8.0;
  if (*rc::gen::arbitrary<bool>())
    own.flatLine = *anyDuration(0);
  if (*rc::gen::arbitrary<bool>())
    own.erratic = *rc::gen::inRange(0, 1000) / 8.0;
  if (hasRange && *rc::gen::arbitrary<bool>())
    own.jump = *rc::gen::inRange(0, 9) / 8.0;
  if (*rc::gen::arbitrary<bool>())
    own.badValues = *rc::gen::inRange(0, 256);
  if (*rc::gen::arbitrary<bool>())
    own.outOfContract = *rc::gen::inRange(0, 256);
  if (*rc::gen::arbitrary<bool>())
    own.clockSkew = *anyDuration(0);
  if (*rc::gen::arbitrary<bool>())
    own.hold = *anyDuration(0);
  return own;
}

Stream anyStream(int number)
{
  Stream stream;
  stream.key = "s" + std::to_string(number) + *anyText();
  stream.name = *anyText();
  stream.unit = *rc::gen::element<std::string>("", "°C", "m³/h", "%");
  if (*rc::gen::arbitrary<bool>())
    stream.range = anyRange();
  if (stream.range && *rc::gen::arbitrary<bool>())
    stream.normal = Range{stream.range->low, stream.range->low + (stream.range->high - stream.range->low) / 2.0};
  stream.decimals = *rc::gen::inRange(0, 10);
  stream.interval = *anyDuration(1);
  stream.type = *anyType();
  stream.periodic = *rc::gen::arbitrary<bool>();
  stream.onChange = !stream.periodic && *rc::gen::arbitrary<bool>();
  if (stream.unit == "°C")
    stream.sentUnit = *rc::gen::element<std::string>("", "K", "°F");
  if (*rc::gen::arbitrary<bool>())
    if (HealthOverrides own = anyHealth(stream.range.has_value()); own != HealthOverrides{})
      stream.health = own;
  return stream;
}

Contract aContract(int number)
{
  Contract contract;
  contract.id = ContractId{"dtmi:works:c" + std::to_string(number) + ";2"};
  contract.name = *rc::gen::arbitrary<bool>() ? *anyText() : nameOf(contract.id);
  const int fields = *rc::gen::inRange(0, 4);
  for (int i = 0; i < fields; ++i) {
    ContractField field;
    field.key = "f" + std::to_string(i);
    field.name = *rc::gen::arbitrary<bool>() ? *anyText() : field.key;
    field.type = *anyType();
    field.unit = *rc::gen::element<std::string>("", "°C", "mbar", "{bottles}/min");
    if (*rc::gen::arbitrary<bool>())
      field.range = anyRange();
    if (*rc::gen::arbitrary<bool>())
      field.interval = *anyDuration(1);
    field.reporting = *rc::gen::element(Reporting::Unstated, Reporting::OnChange, Reporting::Periodic);
    if (field.reporting == Reporting::Periodic && !field.interval)
      field.reporting = Reporting::Unstated;
    if (*rc::gen::arbitrary<bool>())
      field.decimals = *rc::gen::inRange(0, 10);
    contract.fields.push_back(field);
  }
  contract.document = contractDocument(contract);
  return contract;
}

/// The contract's streams, of which a site may change everything but the key.
std::vector<Stream> changedStreams(const Contract &contract)
{
  std::vector<Stream> streams = streamsOf(contract);
  for (Stream &stream : streams) {
    if (*rc::gen::arbitrary<bool>())
      continue;
    const bool isTemperature = stream.unit == "°C";
    const bool isPressure = stream.unit == "mbar";
    if ((isTemperature || isPressure) && *rc::gen::arbitrary<bool>())
      stream.sentUnit = isTemperature ? "°F" : "psi";
    if ((isTemperature || isPressure) && *rc::gen::arbitrary<bool>())
      RC_ASSERT(showIn(stream, isTemperature ? "K" : "bar"));
    if (*rc::gen::arbitrary<bool>())
      stream.name = *anyText();
    if (*rc::gen::arbitrary<bool>())
      stream.range = anyRange();
    if (stream.range && *rc::gen::arbitrary<bool>())
      stream.normal = Range{stream.range->low, stream.range->low + (stream.range->high - stream.range->low) / 2.0};
    if (*rc::gen::arbitrary<bool>())
      stream.decimals = *rc::gen::inRange(0, 10);
    if (*rc::gen::arbitrary<bool>())
      stream.interval = *anyDuration(1);
    stream.type = *anyType();
    stream.periodic = *rc::gen::arbitrary<bool>();
    stream.onChange = !stream.periodic && *rc::gen::arbitrary<bool>();
  }
  return streams;
}

Rule anyRule(int number, const Asset &asset)
{
  const Stream &stream = *rc::gen::elementOf(asset.streams);
  const Range range = stream.range.value_or(Range{-100.0, 100.0});
  const double span = range.high - range.low;
  Rule rule;
  rule.id = RuleId{"rule " + std::to_string(number)};
  rule.asset = asset.id;
  rule.name = *anyText();
  rule.condition = LimitCondition{{asset.id, stream.key},
                                  *rc::gen::element(LimitSide::High, LimitSide::Low),
                                  range.low + span * (*rc::gen::inRange(300, 700) / 1000.0),
                                  span * (*rc::gen::inRange(0, 250) / 1000.0)};
  rule.onDelay = *anyDuration(0);
  rule.offDelay = *anyDuration(0);
  rule.priority = *rc::gen::element(Priority::Urgent, Priority::High, Priority::Medium, Priority::Low);
  rule.latching = *rc::gen::arbitrary<bool>();
  rule.safety = *rc::gen::arbitrary<bool>();
  rule.rationalisation = {*anyText(), *anyText(), *anyText(), *anyDuration(0),
                          *rc::gen::element<std::optional<Severity>>(std::nullopt, Severity::Minor, Severity::Major, Severity::Severe)};
  return rule;
}

TlsFiles anyTlsFiles()
{
  TlsFiles tls;
  if (*rc::gen::arbitrary<bool>())
    tls.caFile = *anyText();
  if (*rc::gen::arbitrary<bool>()) {
    tls.certificateFile = *anyText();
    tls.keyFile = *rc::gen::element<std::string>("", "key");
    tls.keyPassphraseFile = *rc::gen::element<std::string>("", "passphrase");
  }
  return tls;
}

/// Every kind of condition over streams whose range bears it.
void addEveryKind(Site &site)
{
  Asset asset{AssetId{"plain asset"}, "Plain", "", site.areas.front().id, {}};
  std::vector<StreamId> streams;
  for (const char *key : {"x", "y", "z"}) {
    Stream stream;
    stream.key = key;
    stream.name = key;
    stream.range = Range{-100.0, 100.0};
    asset.streams.push_back(stream);
    streams.push_back({asset.id, key});
  }
  const Asset other = asset;
  site.assets.push_back(asset);
  site.assets.push_back(other);
  site.assets.back().id = AssetId{"other \"asset\""};
  std::vector<StreamId> all = streams;
  all.push_back({site.assets.back().id, "y"});
  for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
    Rule rule = anyRule(1000 + i, asset);
    test::makeArbitrary(rule, streams, all);
    rule.priorityByMatrix = rule.rationalisation.severity && rule.rationalisation.timeToRespond > Duration::zero();
    if (rule.priorityByMatrix)
      rule.priority = priorityFor(site.priorityMatrix, *rule.rationalisation.severity, rule.rationalisation.timeToRespond);
    site.rules.push_back(rule);
  }
}

Site anySite()
{
  Site site;
  site.name = *anyText();
  site.timeZone = *rc::gen::element<std::string>("UTC", "Europe/Berlin", "Asia/Shanghai");
  site.window = {*anyDuration(1000), *anyDuration(0)};
  site.maxTimeShelved = *anyDuration(60'000);
  site.sensorHealth = merged(site.sensorHealth, anyHealth(true));
  site.sensorPriority = *rc::gen::element(Priority::High, Priority::Low);
  const int brokers = *rc::gen::inRange(0, 3);
  for (int i = 0; i < brokers; ++i) {
    Broker broker;
    broker.id = BrokerId{"b" + std::to_string(i)};
    const bool isEncrypted = *rc::gen::arbitrary<bool>();
    broker.url = (isEncrypted ? "ssl://host" : "tcp://host") + std::to_string(i) + ":1883";
    broker.version = *rc::gen::element(MqttVersion::V3_1_1, MqttVersion::V5);
    broker.keepAlive = *anyDuration(1000);
    broker.user = *rc::gen::element<std::string>("", "u");
    broker.passwordFile = broker.user.empty() ? "" : *anyText();
    broker.allowPlainPassword = !isEncrypted || *rc::gen::arbitrary<bool>();
    broker.clientId = *rc::gen::element<std::string>("", "console \"1\"");
    if (isEncrypted)
      broker.tls = anyTlsFiles();
    broker.topics = {{"a/{area}/{asset}",
                      "json",
                      "time of it",
                      *rc::gen::element<std::string>("", "count of it"),
                      *rc::gen::inRange(0, 3),
                      {},
                      "values",
                      ".",
                      "",
                      false}};
    TopicBinding other;
    other.topic = "b/{line}/{stream...}";
    other.asset = "{line}";
    other.shape = *rc::gen::element(PayloadShape::Flat, PayloadShape::Auto, PayloadShape::Values, PayloadShape::Nested,
                                    PayloadShape::Devices, PayloadShape::Tags, PayloadShape::Scalar);
    other.valuesKey = *anyText();
    other.separator = *rc::gen::element<std::string>(".", "/");
    other.numbersAsText = *rc::gen::arbitrary<bool>();
    broker.topics.push_back(other);
    if (!broker.clientId.empty() && broker.topics.front().qos > 0)
      broker.sessionExpiry = *anyDuration(0);
    site.brokers.push_back(broker);
  }
  site.areas = {{AreaId{"area 1"}, *anyText()}, {AreaId{"area 2"}, *anyText()}};
  const int contracts = *rc::gen::inRange(0, 3);
  for (int i = 0; i < contracts; ++i)
    site.contracts.push_back(aContract(i));
  int rules = 0;
  const int assets = *rc::gen::inRange(0, 4);
  for (int i = 0; i < assets; ++i) {
    Asset asset{AssetId{"asset " + std::to_string(i)}, *anyText(), *anyText(), site.areas[static_cast<std::size_t>(i) % 2].id, {}};
    if (!site.contracts.empty() && *rc::gen::arbitrary<bool>()) {
      const Contract &contract = *rc::gen::elementOf(site.contracts);
      asset.contract = contract.id;
      asset.streams = changedStreams(contract);
    }
    const int streams = *rc::gen::inRange(1, 4);
    for (int k = 0; k < streams; ++k)
      asset.streams.push_back(anyStream(k));
    for (int k = *rc::gen::inRange(0, 3); k > 0; --k)
      site.rules.push_back(anyRule(++rules, asset));
    site.assets.push_back(std::move(asset));
  }
  const auto priority = [] { return *rc::gen::element(Priority::Urgent, Priority::High, Priority::Medium, Priority::Low); };
  for (auto &row : site.priorityMatrix.rows)
    row = {priority(), priority(), priority()};
  addEveryKind(site);
  return site;
}

} // namespace

class TestSiteRoundTrip : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void predictorsAndTheirRulesComeBack()
  {
    Site site;
    site.name = "Plant";
    site.areas.push_back({AreaId{"a"}, "A"});
    Asset pump;
    pump.id = AssetId{"P"};
    pump.kind = "pump";
    pump.area = AreaId{"a"};
    site.assets.push_back(pump);
    site.predictors = {{PredictorId{"risk"}, "Failure risk", "pump", {}}, {PredictorId{"life"}, "Hours left", "pump", {}}};
    for (const auto &[predictor, ofPackage] : {std::pair{"risk", true}, std::pair{"life", false}}) {
      Rule rule;
      rule.id = RuleId{predictor};
      rule.asset = pump.id;
      rule.name = predictor;
      PredictorCondition says;
      says.predictor = PredictorId{predictor};
      says.stream = scoreStreamOf(pump.id, says.predictor);
      says.limitOfPackage = ofPackage;
      says.side = ofPackage ? LimitSide::High : LimitSide::Low;
      says.limit = ofPackage ? 0.0 : 24.5;
      says.deadband = 0.25;
      rule.condition = says;
      rule.onDelay = std::chrono::seconds{30};
      site.rules.push_back(rule);
    }
    SiteFiles files = configuration::writeSite(site);
    const auto reading = configuration::parseSite(files);
    QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : toText(reading.problems.front()).c_str());
    QCOMPARE(reading.site.rules, site.rules);
    QCOMPARE(reading.site.predictors, site.predictors);
    // The package that lies beside them is known by its list of hashes.
    files["predictors/risk/SHA256SUMS"] = "x";
    const auto withPackage = configuration::parseSite(files);
    QCOMPARE(withPackage.site.predictors.front().package.string().size(), std::size_t{64});
    QVERIFY(withPackage.site.predictors.back().package.empty());
    QCOMPARE(configuration::packageFilesOf(files, PredictorId{"risk"}), (SiteFiles{{"SHA256SUMS", "x"}}));
    // A change elsewhere leaves the package alone.
    Site changed = withPackage.site;
    changed.rules.pop_back();
    QCOMPARE(configuration::rewriteSite(files, withPackage.site, changed).at("predictors/risk/SHA256SUMS"), std::string{"x"});
  }

  void whatIsWrittenReadsBackEqual()
  {
    const bool holds = rc::check("a written site reads back equal", [] {
      const Site site = anySite();
      const SiteReading reading = parseSite(writeSite(site));
      for (const Error &problem : reading.problems)
        RC_LOG() << toText(problem) << '\n';
      for (const auto &[name, text] : writeSite(site))
        RC_LOG() << name << ":\n" << text << '\n';
      RC_ASSERT(reading.problems.empty());
      RC_ASSERT((reading.site == site));
    });
    QVERIFY(holds);
  }

  void demoSiteReadsBackEqual()
  {
    const Site site = test::siteOf("demo-site");
    SiteFiles written = writeSite(site);
    // Packages of predictors are kept beside what is written, as they are.
    const auto folder = configuration::readSiteFolder(std::string{ANDON_SOURCE_DIR} + "/resources/demo-site");
    QVERIFY(folder.has_value());
    for (const auto &[name, text] : *folder)
      if (name.starts_with(configuration::predictorFolder))
        written.emplace(name, text);
    const SiteReading reading = parseSite(written);
    QVERIFY(reading.problems.empty());
    QVERIFY(reading.site == site);
  }
};

QTEST_APPLESS_MAIN(TestSiteRoundTrip)
#include "tst_site_round_trip.moc"
