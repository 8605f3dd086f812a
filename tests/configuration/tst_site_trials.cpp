// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// trials.toml: rules on trial, and how their last trial ended.
#include "services/configuration/site_difference.h"
#include "services/configuration/site_files.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace andon;
using namespace andon::configuration;
using namespace std::chrono_literals;

namespace {

SiteFiles filesWith(const std::string &trials)
{
  return {
      {"site.toml", "name = \"Works\"\n"},
      {"brokers.toml", ""},
      {"areas.toml", "[[area]]\nid = \"a\"\n[[asset]]\nid = \"P-1\"\narea = \"a\"\n[[asset.stream]]\nkey = \"flow\"\nrange = [0, 50]\n"},
      {"rules.toml", "[[rule]]\nid = \"high\"\nasset = \"P-1\"\nstream = \"flow\"\nhigh = 10\npriority = \"low\"\n"},
      {"trials.toml", trials}};
}

std::string problemsOf(const std::string &trials)
{
  std::string text;
  for (const Error &problem : parseSite(filesWith(trials)).problems)
    text += (text.empty() ? "" : "\n") + toText(problem);
  return text;
}

Site aSite()
{
  Site site = parseSite(filesWith("")).site;
  RuleTrial trial;
  trial.rule = RuleId{"high"};
  trial.before = {9.5, 0.25, 3s, 1500ms, {4, 6s}};
  trial.terms = {24h * 3, 12.5, 2, 30s};
  trial.from = UtcTime{1'795'300'000'123ms};
  trial.until = trial.from + trial.terms.length;
  trial.person = PersonId{"sam"};
  trial.reason = "too \"many\" alarms";
  site.trials = {trial};
  return site;
}

} // namespace

class SiteTrialsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void survivesFilesAndAFolder_data()
  {
    QTest::addColumn<bool>("ended");
    QTest::newRow("running") << false;
    QTest::newRow("ended") << true;
  }
  void survivesFilesAndAFolder()
  {
    QFETCH(const bool, ended);
    Site site = aSite();
    if (ended) {
      site.trials.front().state = RuleTrial::State::Restored;
      site.trials.front().breach = TrialBreach::PerDay;
      site.trials.front().perDay = 41.25;
      site.trials.front().missed = 1;
      site.trials.front().later = 7s;
      site.trials.front().terms.mostLater.reset();
      site.trials.front().before.ofPackage = true;
    }
    const SiteFiles files = writeSite(site);
    const SiteReading reading = parseSite(files);
    QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : toText(reading.problems.front()).c_str());
    QVERIFY(reading.site.trials == site.trials);
    test::TemporaryFolder folder;
    QVERIFY(writeSiteFolder(folder.file("site"), files));
    const auto back = readSiteFolder(folder.file("site"));
    QVERIFY(back.has_value());
    QCOMPARE(back->at("trials.toml"), files.at("trials.toml"));
  }

  void isNoFileWhereThereIsNothing() { QVERIFY(!writeSite(parseSite(filesWith("")).site).contains("trials.toml")); }

  void differencesAreNamed()
  {
    const Site before = aSite();
    Site after = before;
    after.trials.clear();
    const auto differences = siteDifference(before, after);
    QCOMPARE(differences.size(), std::size_t{1});
    QCOMPARE(toText(differences.front()), std::string{"trial high is gone"});
  }

  void problemsNameFileAndLine_data()
  {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("problem");
    const QByteArray whole = "[[trial]]\nrule = \"high\"\nfrom = \"2026-11-21T22:00:00Z\"\nuntil = \"2026-11-28T22:00:00Z\"\nlimit = 9\n";
    QTest::newRow("no rule") << QByteArray("[[trial]]\nlimit = 9\n") << QByteArray("trials.toml:1");
    QTest::newRow("rule unknown") << QByteArray(whole).replace("high", "hgih") << QByteArray("which the site does not have");
    QTest::newRow("no time") << QByteArray(whole).replace("2026-11-28T22:00:00Z", "next week") << QByteArray("trials.toml:4");
    QTest::newRow("state unknown") << whole + "state = \"runing\"\n" << QByteArray("running");
    QTest::newRow("too short") << whole + "length = \"5s\"\n" << QByteArray("trials.toml:6");
    QTest::newRow("too long") << whole + "length = \"91d\"\n" << QByteArray("trials.toml:6");
    QTest::newRow("ends before it begins") << QByteArray(whole).replace("2026-11-28", "2026-11-20") << QByteArray("trials.toml:4");
    QTest::newRow("never ends") << QByteArray(whole).replace("2026-11-28", "2027-11-28") << QByteArray("trials.toml:4");
    QTest::newRow("fewer than none") << whole + "most_per_day = -1\n" << QByteArray("trials.toml:6");
    QTest::newRow("missed without end") << whole + "most_missed = 2000000\n" << QByteArray("trials.toml:6");
    QTest::newRow("later than it lasts") << whole + "most_later = \"3000h\"\n" << QByteArray("trials.toml:6");
    QTest::newRow("puts back what the sensor never reaches")
        << QByteArray(whole).replace("limit = 9", "limit = 60") << QByteArray("trials.toml:5");
    QTest::newRow("puts back a deadband below zero") << whole + "deadband = -1\n" << QByteArray("trials.toml:6");
    QTest::newRow("ended with fewer than none") << whole + "state = \"restored\"\nper_day = -1\n" << QByteArray("trials.toml:7");
    QTest::newRow("mistyped") << whole + "most_mised = 1\n" << QByteArray("most_mised");
    QTest::newRow("twice") << whole + whole << QByteArray("trials.toml:7");
  }
  void problemsNameFileAndLine()
  {
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, problem);
    const std::string found = problemsOf(text.toStdString());
    QVERIFY2(found.find(problem.toStdString()) != std::string::npos, found.c_str());
  }
};

QTEST_APPLESS_MAIN(SiteTrialsTest)
#include "tst_site_trials.moc"
