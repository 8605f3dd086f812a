// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// adoption.toml: what is adopted by itself and what is ignored.
#include "services/configuration/site_difference.h"
#include "services/configuration/site_files.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace andon;
using namespace andon::configuration;

namespace {

SiteFiles filesWith(const std::string &adoption)
{
  return {{"site.toml", "name = \"Works\"\n"},
          {"brokers.toml", "[[broker]]\nid = \"main\"\nurl = \"tcp://127.0.0.1:1883\"\n[[broker.topic]]\ntopic = \"plant/{asset}\"\n"},
          {"areas.toml", ""},
          {"rules.toml", ""},
          {"adoption.toml", adoption}};
}

std::string problemsOf(const std::string &adoption)
{
  std::string text;
  for (const Error &problem : parseSite(filesWith(adoption)).problems)
    text += (text.empty() ? "" : "\n") + toText(problem);
  return text;
}

Site aSite()
{
  Site site = parseSite(filesWith("")).site;
  site.adoptions = {{"pumps", BrokerId{"main"}, "plant/+", "pump", 90, {}, false, 12}, {"rest", {}, "edge/#", "", 80, {}, true, 60}};
  site.ignored = {{{}, "TEST-*", {}}, {BrokerId{"main"}, "P-1", "debug \"x\""}};
  return site;
}

} // namespace

class SiteAdoptionTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void survivesFilesAndAFolder()
  {
    const Site site = aSite();
    const SiteFiles files = writeSite(site);
    const SiteReading reading = parseSite(files);
    QVERIFY2(reading.problems.empty(), reading.problems.empty() ? "" : toText(reading.problems.front()).c_str());
    QVERIFY(reading.site.adoptions == site.adoptions);
    QVERIFY(reading.site.ignored == site.ignored);
    test::TemporaryFolder folder;
    QVERIFY(writeSiteFolder(folder.file("site"), files));
    const auto back = readSiteFolder(folder.file("site"));
    QVERIFY(back.has_value());
    QCOMPARE(back->at("adoption.toml"), files.at("adoption.toml"));
  }

  void isNoFileWhereThereIsNothing()
  {
    QVERIFY(!writeSite(parseSite(filesWith("")).site).contains("adoption.toml"));
    Site ended = aSite();
    ended.adoptions.clear();
    ended.ignored.clear();
    QVERIFY(!rewriteSite(writeSite(aSite()), aSite(), ended).contains("adoption.toml"));
  }

  void differencesAreNamed()
  {
    const Site before = aSite();
    Site after = before;
    after.adoptions[0].certainty = 70;
    after.adoptions.pop_back();
    after.ignored.push_back({{}, "LAB-*", {}});
    std::vector<std::string> lines;
    for (const SiteItemDifference &each : siteDifference(before, after))
      lines.push_back(toText(each));
    const std::vector<std::string> expected{"standing adoption rest is gone", "standing adoption pumps: certainty 90 becomes 70",
                                            "ignored source LAB-* is new"};
    QCOMPARE(lines, expected);
  }

  void problemsNameFileAndLine_data()
  {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char *name, const char *text, const char *problem) {
      QTest::newRow(name) << QByteArray(text) << QByteArray(problem);
    };
    row("no id", "[[adopt]]\nkind = \"pump\"\n", "adoption.toml:1");
    row("twice", "[[adopt]]\nid = \"a\"\nkind = \"pump\"\n[[adopt]]\nid = \"a\"\nkind = \"pump\"\n", "adoption.toml:5");
    row("whatever is published", "[[adopt]]\nid = \"a\"\n", "would adopt whatever anybody publishes");
    row("any proposal", "[[adopt]]\nid = \"a\"\ntopic = \"p/#\"\ncertainty = 0\n", "adoption.toml:4");
    row("anything anywhere", "[[adopt]]\nid = \"a\"\nkind = \"pump\"\ncertainty = 0\n", "adoption.toml:4");
    row("more than sure", "[[adopt]]\nid = \"a\"\nkind = \"pump\"\ncertainty = 101\n", "adoption.toml:4");
    row("no filter", "[[adopt]]\nid = \"a\"\ntopic = \"p/#/x\"\n", "is no filter");
    row("half a level", "[[adopt]]\nid = \"a\"\ntopic = \"p/a+\"\n", "is no filter");
    row("broker unknown", "[[adopt]]\nid = \"a\"\nkind = \"pump\"\nbroker = \"mian\"\n", "main");
    row("contract unknown", "[[adopt]]\nid = \"a\"\nkind = \"pump\"\ncontract = \"dtmi:x;1\"\n", "which the site does not have");
    row("too many", "[[adopt]]\nid = \"a\"\nkind = \"pump\"\nmost_per_hour = 0\n", "adoption.toml:4");
    row("mistyped", "[[adopt]]\nid = \"a\"\nkind = \"pump\"\ncertanty = 90\n", "certanty");
    row("ignores nothing", "[[ignore]]\nstream = \"x\"\n", "adoption.toml:1");
    row("of the wrong type", "[[ignore]]\nasset = 7\n", "adoption.toml:2");
    row("no TOML", "[[adopt\n", "adoption.toml:1");
  }
  void problemsNameFileAndLine()
  {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, problem);
    const std::string found = problemsOf(text.toStdString());
    QVERIFY2(found.find(problem.toStdString()) != std::string::npos, found.c_str());
  }

  void aPlainOneIsFine()
  {
    QCOMPARE(problemsOf("[[adopt]]\nid = \"pumps\"\nkind = \"pump\"\n[[ignore]]\nasset = \"TEST-*\"\n"), std::string{});
  }
};

QTEST_GUILESS_MAIN(SiteAdoptionTest)
#include "tst_site_adoption.moc"
