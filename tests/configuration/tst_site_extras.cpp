// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Relations, guidance, reasons, names of modes, and the files that a site keeps beside them.
#include "services/configuration/site_difference.h"
#include "services/configuration/site_files.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace andon;
using namespace andon::configuration;

namespace {

/// Four assets in two areas; `relations` goes into the first, the pump.
SiteFiles siteWith(const std::string &relations)
{
  const std::string stream = "[[asset.stream]]\nkey = \"mode\"\nunit = \"°C\"\n";
  return {
      {"site.toml", "name = \"Works\"\n"},
      {"brokers.toml", ""},
      {"areas.toml", "[[area]]\nid = \"air\"\n[[area]]\nid = \"water\"\n[[asset]]\nid = \"PUMP\"\nkind = \"pump\"\narea = \"water\"\n" +
                         relations + stream + "[[asset]]\nid = \"LINE\"\narea = \"air\"\nparent = \"HALL\"\n" + stream +
                         "[[asset]]\nid = \"HALL\"\narea = \"air\"\n[[asset]]\nid = \"TANK\"\nkind = \"tank\"\narea = \"water\"\nfeeds = "
                         "[\"PUMP\"]\n"},
      {"rules.toml", "[[rule]]\nid = \"hot\"\nasset = \"PUMP\"\nstream = \"mode\"\nhigh = 3\npriority = \"low\"\n"}};
}

std::string problemsOf(const SiteFiles &files)
{
  std::string text;
  for (const Error &problem : parseSite(files).problems)
    text += (text.empty() ? "" : "\n") + toText(problem);
  return text;
}

void write(const std::filesystem::path &root, const SiteFiles &files)
{
  for (const auto &[name, text] : files) {
    std::filesystem::create_directories((root / name).parent_path());
    std::ofstream{root / name, std::ios::binary} << text;
  }
}

} // namespace

class TestSiteExtras : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void feedbackIsReadAndWritten()
  {
    SiteFiles files = siteWith("");
    QCOMPARE(parseSite(files).site.quietening, QuieteningSettings{});
    files["feedback.toml"] = "[quietening]\nenabled = false\nlasts = \"2h\"\nmargin = 0.25\nhold_step = \"30s\"\nlongest_hold = \"5m\"\n";
    const SiteReading reading = parseSite(files);
    QVERIFY2(reading.problems.empty(), problemsOf(files).c_str());
    const QuieteningSettings expected{false, std::chrono::hours{2}, 0.25, std::chrono::seconds{30}, std::chrono::minutes{5}};
    QCOMPARE(reading.site.quietening, expected);
    QCOMPARE(parseSite(writeSite(reading.site)).site.quietening, expected);
    files["feedback.toml"] = "[quietening]\nmargin = 3\nlongest_hold = \"9h\"\nlast = 1\n";
    const std::string problems = problemsOf(files);
    for (const char *each : {"feedback.toml:2", "no share", "feedback.toml:3", "At most 8h", "feedback.toml:4"})
      QVERIFY2(problems.find(each) != std::string::npos, problems.c_str());
  }

  void relationsAreRead()
  {
    const SiteReading reading = parseSite(siteWith("parent = \"LINE\"\ndrives = [\"TANK\"]\n"));
    QVERIFY2(reading.problems.empty(), problemsOf(siteWith("")).c_str());
    const std::vector<Relation> expected{{RelationKind::Parent, AssetId{"PUMP"}, AssetId{"LINE"}},
                                         {RelationKind::Drives, AssetId{"PUMP"}, AssetId{"TANK"}},
                                         {RelationKind::Parent, AssetId{"LINE"}, AssetId{"HALL"}},
                                         {RelationKind::Feeds, AssetId{"TANK"}, AssetId{"PUMP"}}};
    QVERIFY(reading.site.relations == expected); // a circle of different kinds is none
    QCOMPARE(parentOf(reading.site, AssetId{"PUMP"})->id.text(), std::string{"LINE"});
    QVERIFY(parentOf(reading.site, AssetId{"HALL"}) == nullptr);
  }

  void wrongRelationsAreNamed_data()
  {
    QTest::addColumn<QString>("relations");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nobody") << "parent = \"LIN\"\n"
                            << "areas.toml:9: asset PUMP has \"LIN\" under parent, which the site does not have. Did you mean \"LINE\"?";
    QTest::newRow("circle") << "feeds = [\"TANK\"]\n"
                            << "areas.toml:9: feeds leads in a circle: PUMP -> TANK -> PUMP. Take one of these relations out.";
    QTest::newRow("itself") << "parent = \"PUMP\"\n"
                            << "areas.toml:9: parent leads in a circle: PUMP -> PUMP. Take one of these relations out.";
    QTest::newRow("twice") << "drives = [\"TANK\", \"TANK\"]\n"
                           << "areas.toml:9: asset PUMP has \"TANK\" under drives twice. Leave one out.";
    QTest::newRow("type") << "feeds = \"TANK\"\n"
                          << "areas.toml:9: asset PUMP has text as its feeds, which must be a list of texts. Write it like feeds = "
                             "[\"...\", \"...\"].";
  }
  void wrongRelationsAreNamed()
  {
    QFETCH(const QString, relations);
    QFETCH(const QString, expected);
    QCOMPARE(QString::fromStdString(problemsOf(siteWith(relations.toStdString()))), expected);
  }

  void longChainsAreNoCircleAndLongCirclesAreOne()
  {
    constexpr int length = 20'000;
    SiteFiles files = siteWith("");
    std::string areas = "[[area]]\nid = \"a\"\n";
    for (int i = 0; i < length; ++i)
      areas += "[[asset]]\nid = \"A" + std::to_string(i) + "\"\narea = \"a\"\n" +
               (i + 1 < length ? "parent = \"A" + std::to_string(i + 1) + "\"\n" : "");
    files["areas.toml"] = areas;
    files["rules.toml"].clear();
    QCOMPARE(problemsOf(files), std::string{});
    files["areas.toml"] += "parent = \"A0\"\n";
    QVERIFY(problemsOf(files).find("leads in a circle: A0 -> A1 -> A2") != std::string::npos);
  }

  void guidanceIsInheritedTheClosestFirst()
  {
    SiteFiles files = siteWith("parent = \"LINE\"\n");
    for (const char *name : {"rule/hot", "asset/PUMP", "asset/HALL", "area/water", "area/air", "kind/pump", "kind/tank"})
      files[std::string{"guidance/"} + name + ".md"] = name;
    const SiteReading reading = parseSite(files);
    QVERIFY(reading.problems.empty());
    std::string found;
    for (const Guidance *each : guidanceFor(reading.site, reading.site.rules.front()))
      found += each->text + ' ';
    QCOMPARE(found, std::string{"rule/hot asset/PUMP asset/HALL area/water kind/pump "});
  }

  void wrongExtrasAreNamed_data()
  {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *file, const QByteArray &text, const char *expected) {
      QTest::newRow(name) << QString::fromUtf8(file) << text << QString::fromUtf8(expected);
    };
    row("guidance for nothing", "guidance/PUMP.md", "x",
        "guidance/PUMP.md: is guidance for nothing that a site has. Name it guidance/rule/ID.md, guidance/asset/ID.md, guidance/area/ID.md "
        "or guidance/kind/KIND.md.");
    row("guidance for nobody", "guidance/kind/pmup.md", "x",
        "guidance/kind/pmup.md: is for the kind \"pmup\", which the site does not have. Did you mean \"pump\"?");
    row("guidance in another encoding", "guidance/kind/pump.md", "Caf\xe9",
        "guidance/kind/pump.md: is not text in UTF-8, which is all that a site holds. Save it as UTF-8, or take it out.");
    row("a predictor that is no text", "predictors/forest/trees.bin", QByteArray("a\0b", 3),
        "predictors/forest/trees.bin: is not text in UTF-8, which is all that a site holds. Save it as UTF-8, or take it out.");
    row("a predictor for nothing", "predictors.toml", "[[predictor]]\nid = \"risk\"\nkind = \"pmup\"\n",
        "predictors.toml:3: predictor \"risk\" is for assets of kind \"pmup\", of which the site has none. Did you mean \"pump\"?");
    row("a predictor twice", "predictors.toml",
        "[[predictor]]\nid = \"risk\"\nkind = \"pump\"\n[[predictor]]\nid = \"risk\"\nkind = \"pump\"\n",
        "predictors.toml:5: predictor \"risk\" has the id \"risk\" of predictors.toml:2. Each must have a name of its own.");
    row("a rule of an unknown predictor", "rules.toml",
        "[[rule]]\nid = \"r\"\nasset = \"PUMP\"\npredictor = \"rsik\"\npriority = \"low\"\n",
        "rules.toml:4: rule \"r\" goes by predictor \"rsik\", which the site does not have. Name it in predictors.toml.");
    row("reason for nothing", "reasons.toml", "[[reason]]\nid = \"a\"\ntext = \"A\"\nfor = [\"shelv\"]\n",
        "reasons.toml:4: reason \"a\" is for \"shelv\". Did you mean \"shelve\"?");
    row("reason twice", "reasons.toml", "[[reason]]\nid = \"a\"\ntext = \"A\"\n[[reason]]\nid = \"a\"\ntext = \"B\"\n",
        "reasons.toml:5: reason \"a\" has the id \"a\" of reasons.toml:2. Each must have a name of its own.");
    row("shift at no time", "calendar.toml", "[[shift]]\nid = \"a\"\nfrom = \"24:00\"\n",
        "calendar.toml:3: shift \"a\" begins at \"24:00\", which is no time of day. Write it like \"06:00\", of 24 hours.");
    row("two shifts at once", "calendar.toml", "[[shift]]\nid = \"a\"\nfrom = \"06:00\"\n[[shift]]\nid = \"b\"\nfrom = \"06:00\"\n",
        "calendar.toml:6: shift \"b\" has the from \"06:00\" of calendar.toml:3. Each must have a name of its own.");
    row("figure of an unknown stream", "calendar.toml", "[[figure]]\nid = \"a\"\nasset = \"PUMP\"\ncounter = \"mod\"\n",
        "calendar.toml:4: figure \"a\" names the stream \"mod\", which PUMP does not have. Did you mean \"mode\"?");
    row("figure of half a stream", "calendar.toml", "[[figure]]\nid = \"a\"\nasset = \"PUMP\"\ncounter = \"mode\"\nper_asset = \"LINE\"\n",
        "calendar.toml:5: figure \"a\" names per_asset without per_counter. Write both: the asset and its stream.");
    row("plan of a ratio", "calendar.toml",
        "[[figure]]\nid = \"a\"\nasset = \"PUMP\"\ncounter = \"mode\"\nper_asset = \"LINE\"\nper_counter = \"mode\"\nplan = 5\n",
        "calendar.toml:7: figure \"a\" has a plan and is told for each of another counter. Write target instead.");
    row("figure for each nothing", "calendar.toml", "[[figure]]\nid = \"a\"\nasset = \"PUMP\"\ncounter = \"mode\"\neach = 0\n",
        "calendar.toml:5: figure \"a\" is for each 0 of the other counter. Write a number above 0, as 1000.");
    row("modes of an unknown stream", "modes.toml", "[[modes]]\nasset = \"PUMP\"\nstream = \"speed\"\n",
        "modes.toml:3: the modes of PUMP speed are of a stream that the site does not have. Correct asset and stream, or add it to "
        "areas.toml.");
    row("two names for a mode", "modes.toml",
        "[[modes]]\nasset = \"PUMP\"\nstream = \"mode\"\nname = [{is = 1, name = \"On\"}, {is = 1, name = \"Off\"}]\n",
        "modes.toml:4: a mode of PUMP mode has a second name for 1. Each value has one name.");
    row("unit of the wrong type", "areas.toml",
        "[[area]]\nid = \"air\"\n[[asset]]\nid = \"PUMP\"\narea = \"air\"\n[[asset.stream]]\nkey = "
        "\"mode\"\nunit = 5\n",
        "areas.toml:8: stream \"mode\" of asset PUMP has a whole number as its unit, which must be text. Write it like unit = \"...\".");
    row("deep nesting", "reasons.toml", QByteArray{"a = "} + QByteArray(10'000, '['), "reasons.toml:1: cannot be read as TOML");
    row("too long", "reasons.toml", QByteArray(10'000'000, '#'), "reasons.toml: is larger than 4 MiB");
  }
  void wrongExtrasAreNamed()
  {
    QFETCH(const QString, file);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    SiteFiles files = siteWith("");
    files[file.toStdString()] = text.toStdString();
    const QString problems = QString::fromStdString(problemsOf(files));
    QVERIFY2(problems.startsWith(expected), qPrintable(problems));
    QCOMPARE(problems.count(QLatin1Char('\n')), 0);
  }

  void everythingIsWrittenAndReadBack()
  {
    SiteFiles files = siteWith("parent = \"LINE\"\ndrives = [\"TANK\"]\nfeeds = [\"HALL\", \"LINE\"]\n");
    files["reasons.toml"] = "[[reason]]\nid = \"a\"\ntext = \"A \\\"quoted\\\" one\"\nfor = [\"shelve\", \"change\"]\n";
    files["modes.toml"] = "[[modes]]\nasset = \"PUMP\"\nstream = \"mode\"\nname = [{is = 1.5, name = \"On\"}, {is = 0, name = \"Off\"}]\n";
    files["guidance/kind/pump.md"] = "# Look\n";
    files["calendar.toml"] = "[[shift]]\nid = \"late\"\nfrom = \"14:30\"\n[[shift]]\nid = \"early\"\nname = \"Early\"\nfrom = \"06:00\"\n"
                             "[[figure]]\nid = \"made\"\nasset = \"PUMP\"\ncounter = \"mode\"\nplan = 22000\n"
                             "[[figure]]\nid = \"used\"\nasset = \"LINE\"\ncounter = \"mode\"\nper_asset = \"PUMP\"\nper_counter = "
                             "\"mode\"\neach = 1000\ntarget = 12.5\n";
    const SiteReading reading = parseSite(files);
    QCOMPARE(problemsOf(files), std::string{});
    QCOMPARE(reading.site.modes.front().names.size(), std::size_t{2});
    QCOMPARE(reading.site.calendar.shifts.front().id, std::string{"early"});
    QVERIFY(reading.site.calendar.shifts.back().from == std::chrono::minutes{14 * 60 + 30});
    QCOMPARE(reading.site.calendar.figures.back().target.value_or(0.0), 12.5);
    const SiteReading again = parseSite(writeSite(reading.site));
    QVERIFY(again.problems.empty());
    QVERIFY(again.site == reading.site);
    Site changed = reading.site;
    changed.reasons.front().text = "B";
    changed.relations.erase(changed.relations.begin());
    changed.modes.front().names.clear();
    changed.calendar.figures.front().plan = 23000;
    std::string text;
    for (const SiteItemDifference &each : siteDifference(reading.site, changed))
      text += toText(each) + '\n';
    QVERIFY2(text.find("reason a: text A \"quoted\" one becomes B\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("asset PUMP: parent LINE is gone\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("figure of a shift made: plan 22000 becomes 23000\n") != std::string::npos, text.c_str());
    QVERIFY2(text.find("modes PUMP mode: name ") != std::string::npos, text.c_str());
  }

  void folderIsReadWithAllThatItKeeps()
  {
    const test::TemporaryFolder folder;
    SiteFiles files = siteWith("");
    files["people.toml"] = "# later\n";
    files["workflows/steps/bearing.toml"] = "a = 1\r\n";
    files["guidance/kind/pump.md"] = "# Look\n";
    write(folder.path(), files);
    write(folder.path(), {{".git/config", "x"}, {"guidance/.hidden", "x"}});
    const auto read = readSiteFolder(folder.path().string());
    QVERIFY(read.has_value());
    QVERIFY(*read == files);
    write(folder.path(), {{"rule.toml", "x"}, {"photos/pump.md", "x"}});
    std::string notes;
    for (const Error &note : siteFolderNotes(folder.path().string()))
      notes += toText(note) + '\n';
    QCOMPARE(notes, std::string{"people.toml: is kept with the site, but nothing reads it yet\n"
                                "photos: is no file of a site and stays where it is\n"
                                "rule.toml: is no file of a site and stays where it is. Did you mean \"rules.toml\"?\n"
                                "workflows: is kept with the site, but nothing reads it yet\n"});
  }

  void foldersHaveTheirLimits()
  {
    const test::TemporaryFolder folder;
    write(folder.path(), siteWith(""));
    std::string deep = "predictors";
    for (int i = 0; i < 12; ++i)
      deep += "/d";
    write(folder.path(), {{deep + "/x.md", "x"}});
    QCOMPARE(readSiteFolder(folder.path().string()).error().code, ErrorCode::LimitExceeded);
    std::filesystem::remove_all(folder.path() / "predictors");
    for (int i = 0; i < 6; ++i)
      write(folder.path(), {{"guidance/kind/" + std::to_string(i) + ".md", std::string(3'000'000, 'x')}});
    QCOMPARE(readSiteFolder(folder.path().string()).error().code, ErrorCode::LimitExceeded);
  }

  void whatCannotBeReadIsNamed()
  {
    if (::geteuid() == 0)
      QSKIP("root reads every file");
    const test::TemporaryFolder folder;
    write(folder.path(), siteWith(""));
    std::filesystem::permissions(folder.path() / "areas.toml", std::filesystem::perms::none);
    const auto read = readSiteFolder(folder.path().string());
    QVERIFY(!read.has_value());
    QVERIFY2(read.error().subject.ends_with("areas.toml"), read.error().subject.c_str());
  }
};

QTEST_GUILESS_MAIN(TestSiteExtras)
#include "tst_site_extras.moc"
