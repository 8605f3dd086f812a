// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_difference.h"
#include "services/configuration/site_files.h"
#include "tests/support/plant_site.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <algorithm>
#include <fstream>

using namespace andon;
using namespace andon::configuration;
using namespace std::chrono_literals;

namespace {

Site demo()
{
  return test::siteOf("demo-site");
}

Rule &rule(Site &site, const char *id)
{
  return *std::find_if(site.rules.begin(), site.rules.end(), [id](const Rule &each) { return each.id.text() == id; });
}

std::string lines(const std::vector<SiteItemDifference> &differences)
{
  std::string text;
  for (const SiteItemDifference &each : differences)
    text += toText(each) + '\n';
  return text;
}

std::string between(const Site &before, const Site &after)
{
  return lines(siteDifference(before, after));
}

std::string contentOf(const std::filesystem::path &path)
{
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

class TestSiteDifference : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void sitesThatSayTheSameDoNotDiffer()
  {
    QVERIFY(siteDifference(demo(), demo()).empty());
    QVERIFY(siteDifference({}, {}).empty());
  }

  void settingsAreNamedWithUnitAndBothValues()
  {
    const Site before = demo();
    Site after = before;
    Rule &changed = rule(after, "comp-01-discharge-temperature");
    std::get<LimitCondition>(changed.condition).limit = 107;
    changed.onDelay = 20s;
    changed.latching = true;
    after.name = "Other";
    after.assets.front().streams.front().interval = 5s;
    const std::string asset = after.assets.front().id.text(), key = after.assets.front().streams.front().key;
    const std::string text = between(before, after);
    QVERIFY2(text.find("rule comp-01-discharge-temperature: high limit 105 becomes 107 °C, on_delay 10s becomes 20s, "
                       "latching false becomes true\n") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find("site: name Demo plant becomes Other\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("stream " + asset + ' ' + key + ": interval ") != std::string::npos, text.c_str());
    QCOMPARE(std::count(text.begin(), text.end(), '\n'), 3);
  }

  void whatComesAndGoesIsNamed()
  {
    const Site before = demo();
    Site after = before;
    after.rules.erase(after.rules.begin());
    after.areas.push_back({AreaId{"yard"}, "Yard"});
    after.assets.push_back(after.assets.front());
    after.assets.back().id = AssetId{"COMP-99"};
    after.brokers.front().topics.emplace_back().topic = "extra/{asset}";
    const std::string text = between(before, after);
    for (const std::string line : {"rule comp-01-discharge-temperature is gone\n", "area yard is new\n", "asset COMP-99 is new\n"})
      QVERIFY2(text.find(line) != std::string::npos, text.c_str());
    QVERIFY2(text.find(after.brokers.front().id.text() + " extra/{asset} is new\n") != std::string::npos, text.c_str());
    const std::string back = between(after, before);
    QVERIFY2(back.find("asset COMP-99 is gone\n") != std::string::npos, back.c_str());
  }

  void everythingOfAnEmptySiteIsNew()
  {
    for (const SiteItemDifference &each : siteDifference({}, demo()))
      QVERIFY2(each.change == SiteChange::Added || each.kind == SiteItemKind::Site, toText(each).c_str());
  }

  void safetyRulesAreWatchedWithTheirStreams()
  {
    Site before = demo();
    Rule &first = before.rules.front();
    first.safety = true;
    const StreamId id = *primaryStream(first);
    QVERIFY(touchedSafetyRules(before, before).empty());
    Site after = before;
    after.rules.back().name = "Another name";
    QVERIFY(touchedSafetyRules(before, after).empty()); // not of the safety class
    after.rules.front().onDelay += 1s;
    QCOMPARE(touchedSafetyRules(before, after).front(), first.id);
    after = before;
    after.rules.erase(after.rules.begin());
    QCOMPARE(touchedSafetyRules(before, after).size(), std::size_t{1});
    after = before;
    for (Asset &asset : after.assets)
      for (Stream &stream : asset.streams)
        if (StreamId{asset.id, stream.key} == id) {
          stream.name = "Renamed";
          QVERIFY(touchedSafetyRules(before, after).empty());
          stream.range = Range{0.0, 1000.0};
        }
    QCOMPARE(touchedSafetyRules(before, after).size(), std::size_t{1});
  }

  void rewritingTouchesOnlyWhatSaysSomethingElse()
  {
    const auto files = readSiteFolder(std::string{ANDON_SOURCE_DIR} + "/resources/demo-site");
    QVERIFY(files.has_value());
    SiteFiles withMore = *files;
    withMore["people.toml"] = "# kept\n";
    const Site before = parseSite(*files).site;
    Site after = before;
    after.rules.front().onDelay += 1s;
    const SiteFiles rewritten = rewriteSite(withMore, before, after);
    QVERIFY(parseSite(rewritten).site == after);
    QCOMPARE(lines(fileDifference(withMore, rewritten)), std::string{"file rules.toml is changed\n"});
    QVERIFY(rewriteSite(withMore, before, before) == withMore);
    QVERIFY(fingerprint(withMore) != fingerprint(rewritten));
    QCOMPARE(fingerprint(withMore), fingerprint(rewriteSite(withMore, before, before)));
  }

  void folderIsWrittenWholeAndKeepsWhatIsNotOurs()
  {
    const test::TemporaryFolder folder;
    const SiteFiles files = writeSite(demo());
    const std::string out = folder.file("out");
    QVERIFY(writeSiteFolder(out + '/', files).has_value());
    QVERIFY(*readSiteFolder(out) == files);
    std::ofstream{folder.path() / "out" / "NOTES"} << "mine";
    SiteFiles changed = files;
    changed["site.toml"] = "name = \"New\"\n";
    QVERIFY(writeSiteFolder(out, changed).has_value());
    QVERIFY(*readSiteFolder(out) == changed);
    QCOMPARE(contentOf(folder.path() / "out" / "NOTES"), std::string{"mine"});
    // Nothing is left lying beside it.
    QCOMPARE(std::distance(std::filesystem::directory_iterator{folder.path()}, {}), 1);
  }

  void foreignFoldersAreLeftAlone()
  {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "mine");
    QVERIFY(writeSiteFolder(folder.file("mine"), writeSite(demo())).has_value()); // empty
    std::filesystem::create_directory(folder.path() / "other");
    std::ofstream{folder.path() / "other" / "letter.txt"} << "Dear";
    const auto refused = writeSiteFolder(folder.file("other"), writeSite(demo()));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(std::distance(std::filesystem::directory_iterator{folder.path() / "other"}, {}), 1);
    QCOMPARE(writeSiteFolder(folder.file("other/letter.txt"), {}).error().code, ErrorCode::Conflict);
    QCOMPARE(writeSiteFolder(folder.file("no/where"), {}).error().code, ErrorCode::NotFound);
  }
};

QTEST_GUILESS_MAIN(TestSiteDifference)
#include "tst_site_difference.moc"
