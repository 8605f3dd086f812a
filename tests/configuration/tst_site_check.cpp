// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/nearest_name.h"
#include "services/configuration/site_files.h"
#include "tests/support/plant_site.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace andon;
using namespace andon::configuration;

namespace {

/// A site without a mistake; each row of the table below spoils one thing of it.
SiteFiles rightSite()
{
  return {
      {"site.toml",
       "name = \"Works\"\ntime_zone = \"Europe/Berlin\"\nmax_time_shelved = \"8h\"\n[window]\nmax_age = \"24h\"\nmax_ahead = \"60s\"\n"},
      {"brokers.toml",
       "[[broker]]\nid = \"plant\"\nurl = \"tcp://127.0.0.1:1883\"\nversion = \"5\"\n[[broker.topic]]\ntopic = \"plant/{area}/{asset}\"\n"
       "time_key = \"ts\"\nsequence_key = \"seq\"\nqos = 0\n"},
      {"areas.toml",
       "[[area]]\nid = \"air\"\nname = \"Compressed air\"\n[[asset]]\nid = \"COMP-03\"\narea = \"air\"\n[[asset.stream]]\n"
       "key = \"discharge_temperature\"\nunit = \"°C\"\nrange = [0, 150]\nnormal = [75, 92]\ndecimals = 1\ninterval = \"1s\"\n"},
      {"rules.toml", "[[rule]]\nid = \"comp-03-temp\"\nasset = \"COMP-03\"\nstream = \"discharge_temperature\"\nhigh = 100\ndeadband = 2\n"
                     "on_delay = \"10s\"\npriority = \"high\"\nlatching = false\n"},
  };
}

std::string problemsOf(const SiteFiles &files)
{
  std::string text;
  for (const Error &problem : parseSite(files).problems)
    text += (text.empty() ? "" : "\n") + toText(problem);
  return text;
}

} // namespace

class TestSiteCheck : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sitesOfTheRepositoryHaveNoProblems()
  {
    QCOMPARE(test::siteOf("demo-site").assets.size(), std::size_t{40});
    QCOMPARE(test::siteOf("skab-site").assets.front().streams.size(), std::size_t{8});
  }

  void rightSiteIsReadCompletely()
  {
    const SiteReading reading = parseSite(rightSite());
    QVERIFY(reading.problems.empty());
    const Site &site = reading.site;
    QCOMPARE(site.name, std::string{"Works"});
    QCOMPARE(site.timeZone, std::string{"Europe/Berlin"});
    QVERIFY(site.window.maxAge == std::chrono::hours{24});
    QVERIFY(site.brokers.at(0).version == MqttVersion::V5);
    QCOMPARE(site.brokers.at(0).topics.at(0).sequenceKey, std::string{"seq"});
    const Rule &rule = site.rules.at(0);
    QVERIFY(rule.priority == Priority::High);
    QVERIFY(rule.onDelay == std::chrono::seconds{10});
    const auto &limit = std::get<LimitCondition>(rule.condition);
    QVERIFY(limit.side == LimitSide::High);
    QCOMPARE(limit.limit, 100.0);
    QCOMPARE(limit.stream.asset.text(), std::string{"COMP-03"});
  }

  void problemIsNamedWithItsPlaceAndRemedy_data()
  {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *file, const char *from, const char *to, const char *expected) {
      QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(expected);
    };
    row("stream misspelt", "rules.toml", "\"discharge_temperature\"", "\"dicharge_temperature\"",
        "rules.toml:4: rule \"comp-03-temp\" reads stream \"dicharge_temperature\", which asset COMP-03 does not have. Did you mean "
        "\"discharge_temperature\"?");
    row("asset misspelt", "rules.toml", "COMP-03\"", "COPM-03\"",
        "rules.toml:3: rule \"comp-03-temp\" watches asset \"COPM-03\", which the site does not have. Did you mean \"COMP-03\"?");
    row("area misspelt", "areas.toml", "area = \"air\"", "area = \"oil and water\"",
        "areas.toml:6: asset COMP-03 lies in the area \"oil and water\", which the site does not have. There are air.");
    row("unknown key", "rules.toml", "deadband", "dedband",
        "rules.toml:6: rule \"comp-03-temp\" has the unknown key \"dedband\". Did you mean \"deadband\"?");
    row("unknown file key", "areas.toml", "[[area]]", "[[aera]]",
        "areas.toml:6: asset COMP-03 lies in the area \"air\", which the site does not have. Add it under [[area]].\n"
        "areas.toml:1: the file has the unknown key \"aera\". Did you mean \"area\"?");
    row("wrong type", "rules.toml", "high = 100", "high = \"100\"",
        "rules.toml:5: rule \"comp-03-temp\" has text as its high, which must be a finite number. Write it like high = 2.5.");
    row("not finite", "rules.toml", "high = 100", "high = nan",
        "rules.toml:5: rule \"comp-03-temp\" has a number as its high, which must be a finite number. Write it like high = 2.5.");
    row("flag as text", "rules.toml", "latching = false", "latching = \"no\"",
        "rules.toml:9: rule \"comp-03-temp\" has text as its latching, which must be true or false. Write it like latching = true.");
    row("no limit", "rules.toml", "high = 100\n", "",
        "rules.toml:1: rule \"comp-03-temp\" has no limit. Add high = ... or low = ... to it.");
    row("two limits", "rules.toml", "high = 100", "high = 100\nlow = 3",
        "rules.toml:6: rule \"comp-03-temp\" has both a high and a low limit. Make two rules of it.");
    row("high and high-high", "rules.toml", "high = 100", "high = 100\nhigh_high = 110",
        "rules.toml:5: rule \"comp-03-temp\" has both high_high and high. Make two rules of it.");
    row("rate without a direction", "rules.toml", "high = 100", "rate = {per = \"1m\"}",
        "rules.toml:5: rule \"comp-03-temp\": rate has no limit. Write one of rising = ..., falling = ... and either = ....");
    row("rate of nothing", "rules.toml", "high = 100", "rate = {rising = 0}",
        "rules.toml:5: rule \"comp-03-temp\" has the limit 0, which must be above zero. The direction says whether up or down counts.");
    row("rate that looks back too little", "rules.toml", "high = 100", "rate = {rising = 5, window = \"100ms\"}",
        "rules.toml:5: rule \"comp-03-temp\" looks back 100ms, less than the stream's interval of 1s. Make the window several intervals "
        "long.");
    row("deviation from nothing", "rules.toml", "high = 100", "deviation = {above = 5}",
        "rules.toml:5: rule \"comp-03-temp\": deviation has no from. Write a number or a stream: from = 12.5, from = \"set_point\".");
    row("deviation from a stream that is not there", "rules.toml", "high = 100", "deviation = {from = \"target\", above = 5}",
        "rules.toml:4: rule \"comp-03-temp\" reads stream \"target\", which asset COMP-03 does not have. It has discharge_temperature.");
    row("deviation from itself", "rules.toml", "high = 100", "deviation = {from = \"discharge_temperature\", above = 5}",
        "rules.toml:5: rule \"comp-03-temp\" compares a stream with itself. Name another stream, or a number.");
    row("deadband that never lets go", "rules.toml", "high = 100", "deviation = {from = 50, either = 2}",
        "rules.toml:6: rule \"comp-03-temp\" has a deadband of 2, not below its limit of 2, so it could hardly return. Make the deadband "
        "smaller.");
    row("any of one", "rules.toml", "stream = \"discharge_temperature\"\nhigh = 100\ndeadband = 2",
        "any = [{stream = \"discharge_temperature\", high = 100}]",
        "rules.toml:4: rule \"comp-03-temp\" joins 1 conditions, which must be 2 to 16. A single one is written without the list.");
    row("a wrong limit within any", "rules.toml", "stream = \"discharge_temperature\"\nhigh = 100\ndeadband = 2",
        "any = [{stream = \"discharge_temperature\", high = 100}, {stream = \"discharge_temperature\", low = -5}]",
        "rules.toml:4: rule \"comp-03-temp\" has its low limit -5 outside the stream's range of 0 to 150 (in condition 2 of \"any\"). "
        "Correct the limit here or the range in areas.toml.");
    row("any beside a limit of its own", "rules.toml", "high = 100", "any = []",
        "rules.toml:4: rule \"comp-03-temp\" has a stream beside its several conditions. Put it into one of them.\n"
        "rules.toml:6: rule \"comp-03-temp\" has a deadband beside its several conditions. Put it into one of them.");
    row("count that cannot be reached", "rules.toml", "high = 100", "high = 100\ncount = {samples = 5, window = \"2s\"}",
        "rules.toml:6: rule \"comp-03-temp\" waits for 5 samples within 2s, but one comes only every 1s. Make the window longer or the "
        "count smaller.");
    row("modes of a stream that is not there", "rules.toml", "high = 100",
        "high = 100\nmodes = {stream = \"mode\", when = [{is = 0, enabled = false}]}",
        "rules.toml:6: rule \"comp-03-temp\" reads stream \"mode\", which asset COMP-03 does not have. It has discharge_temperature.");
    row("limit outside the range in a mode", "rules.toml", "high = 100",
        "high = 100\nmodes = {stream = \"discharge_temperature\", when = [{is = 0, limit = 500}]}",
        "rules.toml:6: rule \"comp-03-temp\" has its high limit 500 outside the stream's range of 0 to 150 (in mode 0). Correct the limit "
        "here or the range in areas.toml.");
    row("severity misspelt", "rules.toml", "priority = \"high\"", "priority = \"high\"\nseverity = \"sever\"",
        "rules.toml:9: rule \"comp-03-temp\" has the severity \"sever\". Did you mean \"severe\"?");
    row("limit outside the range", "rules.toml", "high = 100", "high = 200",
        "rules.toml:5: rule \"comp-03-temp\" has its high limit 200 outside the stream's range of 0 to 150. Correct the limit here or the "
        "range in "
        "areas.toml.");
    row("limit that cannot be passed", "rules.toml", "high = 100", "high = 150",
        "rules.toml:5: rule \"comp-03-temp\" has its high limit 150 at the end of the stream's range of 0 to 150, so it could never be "
        "raised. "
        "Correct the limit here or the range in areas.toml.");
    row("deadband wider than the range", "rules.toml", "deadband = 2", "deadband = 151",
        "rules.toml:6: rule \"comp-03-temp\" has a deadband of 151, wider than the stream's range of 0 to 150. About 1 % of the range is a "
        "good "
        "start for temperatures, 5 % for flows and levels.");
    row("deadband out of the range", "rules.toml", "deadband = 2", "deadband = 101",
        "rules.toml:6: rule \"comp-03-temp\" returns only at -1, outside the stream's range of 0 to 150. Make the deadband smaller.");
    row("negative deadband", "rules.toml", "deadband = 2", "deadband = -2",
        "rules.toml:6: rule \"comp-03-temp\" has a negative deadband of -2. Write it without the sign.");
    row("bad duration", "rules.toml", "\"10s\"", "\"10 secs\"",
        "rules.toml:7: rule \"comp-03-temp\" has a on_delay that is not a duration. Write it like on_delay = \"90s\", \"30m\" or \"8h\".");
    row("bad priority", "rules.toml", "\"high\"", "\"hihg\"",
        "rules.toml:8: rule \"comp-03-temp\" has the priority \"hihg\". Did you mean \"high\"?");
    row("no priority", "rules.toml", "priority = \"high\"\n", "",
        "rules.toml:1: rule \"comp-03-temp\" has no priority. Add priority = \"...\" to it.");
    row("reserved asset", "areas.toml", "id = \"COMP-03\"", "id = \"ANDON\"",
        "areas.toml:5: asset ANDON has a name that is kept for the console's own alarms. Choose another id.\n"
        "rules.toml:3: rule \"comp-03-temp\" watches asset \"COMP-03\", which the site does not have. There are ANDON.");
    row("id with a slash", "areas.toml", "id = \"air\"", "id = \"air/1\"",
        "areas.toml:2: area \"air/1\" has an id with a character that a topic cannot carry. Leave out / + # { } and control characters.\n"
        "areas.toml:6: asset COMP-03 lies in the area \"air\", which the site does not have. There are air/1.");
    row("range upside down", "areas.toml", "range = [0, 150]", "range = [150, 0]",
        "areas.toml:10: stream \"discharge_temperature\" of asset COMP-03 has its range upside down: 150 is not below 0. Write the lower "
        "end "
        "first: range = [0, 150].");
    row("range of three", "areas.toml", "range = [0, 150]", "range = [0, 1, 150]",
        "areas.toml:10: stream \"discharge_temperature\" of asset COMP-03 has a range that is not two finite numbers. Write it like range "
        "= [0, 120].");
    row("normal beyond the range", "areas.toml", "normal = [75, 92]", "normal = [75, 192]",
        "areas.toml:11: stream \"discharge_temperature\" of asset COMP-03 has a normal band of 75 to 192, beyond its range of 0 to 150. "
        "The sensor "
        "could never show it: widen the range or narrow the band.");
    row("decimals", "areas.toml", "decimals = 1", "decimals = 12",
        "areas.toml:12: stream \"discharge_temperature\" of asset COMP-03 has decimals = 12, which must be from 0 to 9");
    row("interval of nothing", "areas.toml", "interval = \"1s\"", "interval = 0",
        "areas.toml:13: stream \"discharge_temperature\" of asset COMP-03 has interval = \"0s\", which is too short. It must be at least "
        "1ms.");
    row("time zone", "site.toml", "Europe/Berlin", "Europe/Berlln",
        "site.toml:2: the site has the time zone \"Europe/Berlln\", which is not in the IANA list. Did you mean \"Europe/Berlin\"?");
    row("no name", "site.toml", "name = \"Works\"", "name = \" \"", "site.toml:1: the site has an empty name. Give it a name.");
    row("window key", "site.toml", "max_ahead", "max_ahed",
        "site.toml:6: the window has the unknown key \"max_ahed\". Did you mean \"max_ahead\"?");
    row("topic without asset", "brokers.toml", "plant/{area}/{asset}", "plant/{area}/x",
        "brokers.toml:6: topic \"plant/{area}/x\" has no part {asset}. Write it like plant/{area}/{asset}, or add asset = \"rig1\".");
    row("asset twice", "brokers.toml", "qos = 0", "asset = \"COMP-03\"",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" names the asset twice, in the topic and by \"asset\". Leave one of them out.");
    row("asset of a part that is not there", "brokers.toml", "qos = 0", "asset = \"{line}\"",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" has the asset \"{line}\", which names the part {line}, which the topic does not "
        "have. "
        "Write it like rig1 or {line}-{machine}.");
    row("shape", "brokers.toml", "qos = 0", "shape = \"round\"",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" has the shape \"round\", which no payload has. There are \"flat\", \"auto\", "
        "\"values\", \"nested\", \"devices\", \"tags\", \"scalar\".");
    row("bare values without a stream", "brokers.toml", "qos = 0", "shape = \"scalar\"",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" has bare values, but no part {stream} that names them. Write the topic like "
        "plant/{asset}/{stream}.");
    row("separator", "brokers.toml", "qos = 0", "separator = \"-\"",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" has the separator \"-\". There are \".\" and \"/\".");
    row("empty values key", "brokers.toml", "qos = 0", "values_key = \"\"",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" has an empty values_key. Name the member that holds the values, or leave it out.");
    row("numbers_as_text as text", "brokers.toml", "qos = 0", "numbers_as_text = \"yes\"",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" has text as its numbers_as_text, which must be true or false. Write it like "
        "numbers_as_text = true.");
    row("version", "brokers.toml", "version = \"5\"", "version = \"4\"",
        "brokers.toml:4: broker \"plant\" speaks MQTT \"4\". Andon speaks \"3.1.1\" and \"5\".");
    row("qos", "brokers.toml", "qos = 0", "qos = 3",
        "brokers.toml:9: topic \"plant/{area}/{asset}\" has qos = 3, which must be from 0 to 2");
    row("time and sequence the same", "brokers.toml", "sequence_key = \"seq\"", "sequence_key = \"ts\"",
        "brokers.toml:8: topic \"plant/{area}/{asset}\" takes time and sequence from the same key \"ts\". Leave sequence_key out if the "
        "messages "
        "carry no counter.");
    row("time is a stream", "brokers.toml", "\"ts\"", "\"discharge_temperature\"",
        "brokers.toml: topic \"plant/{area}/{asset}\" takes \"discharge_temperature\" for its time, but asset COMP-03 has a stream of that "
        "name. "
        "Rename one of them.");
    row("password without user", "brokers.toml", "version = \"5\"", "password_file = \"p\"",
        "brokers.toml:4: broker \"plant\" has a password file but no user. Add user = \"...\".");
    row("plain password over a network", "brokers.toml", "url = \"tcp://127.0.0.1:1883\"",
        "url = \"tcp://10.0.0.5\"\nuser = \"andon\"\npassword_file = \"p\"",
        "brokers.toml:5: broker \"plant\" would send its password unencrypted to 10.0.0.5:1883. Encrypt it with a url like "
        "ssl://10.0.0.5:8883, or write allow_plain_password = true if all who can listen on that network may know the password.");
    row("plain password allowed", "brokers.toml", "url = \"tcp://127.0.0.1:1883\"",
        "url = \"tcp://10.0.0.5\"\nuser = \"andon\"\npassword_file = \"p\"\nallow_plain_password = true", "");
    row("plain password within the computer", "brokers.toml", "url = \"tcp://127.0.0.1:1883\"",
        "url = \"tcp://localhost\"\nuser = \"andon\"\npassword_file = \"p\"", "");
    row("encrypted password", "brokers.toml", "url = \"tcp://127.0.0.1:1883\"",
        "url = \"ssl://10.0.0.5\"\nuser = \"andon\"\npassword_file = \"p\"\ntls = {ca_file = \"ca\"}", "");
    row("tls files for a plain url", "brokers.toml", "version = \"5\"", "tls = {ca_file = \"ca.crt\"}",
        "brokers.toml:4: broker \"plant\" has a tls table, but its url tcp://127.0.0.1:1883 is not encrypted. Write the url like "
        "ssl://broker.example:8883, or take the table out.");
    row("key without certificate", "brokers.toml", "url = \"tcp://127.0.0.1:1883\"",
        "url = \"ssl://10.0.0.5\"\ntls = {key_file = \"k\", key_passphrase_file = \"p\"}",
        "brokers.toml:4: the tls table of broker \"plant\" has a key but no certificate. Add certificate_file = \"...\", the file with "
        "this console's own certificate.\n"
        "brokers.toml:4: the tls table of broker \"plant\" has a passphrase but no certificate. Add certificate_file = \"...\", the file "
        "with this console's own certificate.");
    row("tls key misspelt", "brokers.toml", "url = \"tcp://127.0.0.1:1883\"", "url = \"ssl://10.0.0.5\"\ntls = {cafile = \"c\"}",
        "brokers.toml:4: the tls table of broker \"plant\" has the unknown key \"cafile\". Did you mean \"ca_file\"?");
    row("session without a name", "brokers.toml", "version = \"5\"", "session_expiry = \"1h\"",
        "brokers.toml:4: broker \"plant\" keeps a session but has no client_id to find it by. Add client_id = \"...\", a name that no "
        "other client of this broker has.\n"
        "brokers.toml:4: broker \"plant\" keeps a session but has no topic with qos 1 or 2, so nothing would be kept. Add qos = 1 to the "
        "topics that matter, or leave session_expiry out.");
    row("client_id with a line break", "brokers.toml", "version = \"5\"", "client_id = \"a\\nb\"",
        "brokers.toml:4: broker \"plant\" has a client_id that a broker would refuse. Use at most 128 bytes, without control characters.");
    row("table for a list", "areas.toml", "[[area]]", "[area]",
        "areas.toml:1: the file has a table as its \"area\", which must be a list of tables. Put each under a header in double brackets.\n"
        "areas.toml:6: asset COMP-03 lies in the area \"air\", which the site does not have. Add it under [[area]].");
  }
  void problemIsNamedWithItsPlaceAndRemedy()
  {
    QFETCH(const QString, file);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, expected);
    SiteFiles files = rightSite();
    std::string &text = files[file.toStdString()];
    const std::size_t place = text.find(from.toStdString());
    QVERIFY(place != std::string::npos);
    text.replace(place, from.toStdString().size(), to.toStdString());
    QCOMPARE(QString::fromStdString(problemsOf(files)), expected);
  }

  void everyProblemIsReportedNotOnlyTheFirst()
  {
    SiteFiles files = rightSite();
    files["rules.toml"] += "[[rule]]\nid = \"comp-03-temp\"\nasset = \"X\"\nstream = \"y\"\nlow = 1\npriority = \"low\"\n[[rule]]\n";
    QCOMPARE(QString::fromStdString(problemsOf(files)),
             QStringLiteral(
                 "rules.toml:11: rule \"comp-03-temp\" has the id \"comp-03-temp\" of rules.toml:2. Each must have a name of its own.\n"
                 "rules.toml:12: rule \"comp-03-temp\" watches asset \"X\", which the site does not have. There are COMP-03.\n"
                 "rules.toml:16: a rule has no id. Add id = \"...\" to it.\n"
                 "rules.toml:16: a rule has no asset. Add asset = \"...\" to it.\n"
                 "rules.toml:16: a rule has no stream. Add stream = \"...\" to it.\n"
                 "rules.toml:16: a rule has no limit. Add high = ... or low = ... to it.\n"
                 "rules.toml:16: a rule has no priority. Add priority = \"...\" to it."));
  }

  void syntaxErrorNamesItsLineAndCausesNoFurtherProblems()
  {
    SiteFiles files = rightSite();
    files["areas.toml"].replace(files["areas.toml"].find("= \"COMP-03\""), 11, "= COMP-03");
    const auto problems = parseSite(files).problems;
    QCOMPARE(problems.size(), std::size_t{1});
    QCOMPARE(problems[0].subject, std::string{"areas.toml:5"});
    QVERIFY(problems[0].detail.starts_with("cannot be read as TOML: "));
  }

  void missingFileIsNamed()
  {
    SiteFiles files = rightSite();
    files.erase("rules.toml");
    QCOMPARE(problemsOf(files), std::string{"rules.toml: is missing. Make the file, even if it stays empty."});
  }

  void tenMegabytesAreRefusedPlainly()
  {
    SiteFiles files = rightSite();
    files["rules.toml"] = std::string(10'000'000, '#');
    const auto problems = parseSite(files).problems;
    QCOMPARE(problems.size(), std::size_t{1});
    QVERIFY(problems[0].code == ErrorCode::LimitExceeded);

    const test::TemporaryFolder folder;
    for (const auto &[name, text] : files)
      std::ofstream{folder.file(name)} << text;
    const auto read = readSiteFolder(folder.path().string());
    QVERIFY(!read);
    QVERIFY(read.error().code == ErrorCode::LimitExceeded);
    QVERIFY(read.error().subject.ends_with("rules.toml"));
  }

  void hostileTextIsAProblemNotACrash_data()
  {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not UTF-8") << QByteArray{"name = \"\xff\xfe\""};
    QTest::newRow("zero bytes") << QByteArray(1000, '\0');
    QTest::newRow("deep") << QByteArray{"a = "} + QByteArray(100'000, '[');
    QTest::newRow("many empty rules") << QByteArray{"[[rule]]\n"}.repeated(100'000);
  }
  void hostileTextIsAProblemNotACrash()
  {
    QFETCH(const QByteArray, text);
    SiteFiles files = rightSite();
    files["rules.toml"] = text.toStdString();
    const auto problems = parseSite(files).problems;
    QVERIFY(!problems.empty());
    QVERIFY(problems.size() <= 1001);
  }

  void folderThatIsNoSiteIsRefused()
  {
    const test::TemporaryFolder folder;
    QVERIFY(readSiteFolder(folder.path().string()).error().code == ErrorCode::NotFound);
    QVERIFY(readSiteFolder(folder.file("nothing")).error().code == ErrorCode::NotFound);
  }

  void nearestNameIsTheOneMeant()
  {
    QCOMPARE(editDistance("kitten", "sitting"), std::size_t{3});
    QCOMPARE(editDistance("ab", "ba"), std::size_t{1});
    QCOMPARE(editDistance("Flow", "flow"), std::size_t{0});
    QCOMPARE(editDistance("", "abc"), std::size_t{3});
    QCOMPARE(nearestName("presure", {"flow", "pressure", "measure"}), std::string{"pressure"});
    QCOMPARE(nearestName("temperature", {"flow", "pressure"}), std::string{});
  }
};

QTEST_APPLESS_MAIN(TestSiteCheck)
#include "tst_site_check.moc"
