// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/topic_template.h"

#include <QTest>

using namespace andon;

class TopicTemplateTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void subscribesWithWildcards_data()
  {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filter");
    QTest::newRow("area and asset") << "plant/{area}/{asset}"
                                    << "plant/+/+";
    QTest::newRow("asset alone") << "{asset}"
                                 << "+";
    QTest::newRow("in the middle") << "a/{asset}/state/{kind}"
                                   << "a/+/state/+";
    QTest::newRow("empty levels") << "/{asset}/"
                                  << "/+/";
    QTest::newRow("no part") << "v1/gateway/telemetry"
                             << "v1/gateway/telemetry";
    QTest::newRow("without names") << "{*}/{*}/{asset}"
                                   << "+/+/+";
    QTest::newRow("several levels") << "plant/{asset}/{stream...}"
                                    << "plant/+/#";
    QTest::newRow("anything") << "{*...}"
                              << "#";
  }
  void subscribesWithWildcards()
  {
    QFETCH(QString, text);
    QFETCH(QString, filter);
    const auto made = TopicTemplate::parse(text.toStdString());
    QVERIFY(made.has_value());
    QCOMPARE(made->filter(), filter.toStdString());
  }

  void refusesWhatIsNoTemplate_data()
  {
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "plant/{asset}/{asset}", "plant/x{asset}", "plant/{asset", "plant/asset}", "plant/{...}", "plant/{a...}/b",
                             "plant/{a}/{a...}", "plant/{}/{asset}", "plant/{{asset}}", "plant/+/{asset}", "plant/{asset}/#"})
      QTest::newRow(*text == '\0' ? "empty" : text) << text;
  }
  void refusesWhatIsNoTemplate()
  {
    QFETCH(QString, text);
    const auto made = TopicTemplate::parse(text.toStdString());
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().code, ErrorCode::Malformed);
    QCOMPARE(made.error().subject, text.toStdString());
    QVERIFY(!made.error().remedy.empty());
  }

  void findsTheAsset_data()
  {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("asset"); // null: does not fit
    QTest::newRow("fits") << "plant/{area}/{asset}"
                          << "plant/hall1/C1"
                          << "C1";
    QTest::newRow("too short") << "plant/{area}/{asset}"
                               << "plant/C1" << QString();
    QTest::newRow("too long") << "plant/{area}/{asset}"
                              << "plant/hall1/C1/x" << QString();
    QTest::newRow("ends with a slash") << "plant/{area}/{asset}"
                                       << "plant/hall1/C1/" << QString();
    QTest::newRow("another literal") << "plant/{area}/{asset}"
                                     << "plants/hall1/C1" << QString();
    QTest::newRow("empty asset") << "plant/{area}/{asset}"
                                 << "plant/hall1/"
                                 << "";
    QTest::newRow("literal after the asset") << "{asset}/state"
                                             << "C1/state"
                                             << "C1";
    QTest::newRow("wildcards do not match the broker's own topics") << "{asset}/state"
                                                                    << "$SYS/state" << QString();
    QTest::newRow("a dollar further back") << "plant/{asset}"
                                           << "plant/$1"
                                           << "$1";
    QTest::newRow("not ASCII") << "plant/{asset}"
                               << "plant/Kühler"
                               << "Kühler";
    QTest::newRow("without names") << "{*}/{asset}/{*...}"
                                   << "a/C1/b/c"
                                   << "C1";
    QTest::newRow("several levels") << "plant/{asset...}"
                                    << "plant/hall/C1"
                                    << "hall/C1";
    QTest::newRow("one of several levels") << "plant/{asset...}"
                                           << "plant/C1"
                                           << "C1";
    QTest::newRow("none of several levels") << "plant/{asset...}"
                                            << "plant" << QString();
    QTest::newRow("empty topic") << "plant/{asset}"
                                 << "" << QString();
  }
  void findsTheAsset()
  {
    QFETCH(QString, text);
    QFETCH(QString, topic);
    QFETCH(QString, asset);
    const auto made = TopicTemplate::parse(text.toStdString());
    QVERIFY(made.has_value());
    const std::string bytes = topic.toStdString();
    const auto found = made->part("asset", bytes);
    QCOMPARE(found.has_value(), !asset.isNull());
    if (found)
      QCOMPARE(std::string{*found}, asset.toStdString());
    QCOMPARE(made->matches(bytes), found.has_value());
  }

  void fillsPatterns_data()
  {
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("filled"); // null: refused
    QTest::newRow("constant") << "rig1"
                              << "rig1";
    QTest::newRow("one part") << "{machine}"
                              << "M7";
    QTest::newRow("two parts and text") << "{line}-{machine}!"
                                        << "L1-M7!";
    QTest::newRow("a part twice") << "{line}{line}"
                                  << "L1L1";
    QTest::newRow("several levels") << "{stream}"
                                    << "a/b";
    for (const char *pattern : {"", "{", "}", "{line", "line}", "{{line}}", "{}", "{hall}", "{*}", "{line}{"})
      QTest::newRow(*pattern == '\0' ? "empty" : pattern) << pattern << QString();
  }
  void fillsPatterns()
  {
    QFETCH(QString, pattern);
    QFETCH(QString, filled);
    const auto made = TopicTemplate::parse("{*}/{line}/{machine}/{stream...}");
    QVERIFY(made.has_value());
    const auto checked = made->checkPattern(pattern.toStdString());
    QCOMPARE(checked.has_value(), !filled.isNull());
    if (checked)
      QCOMPARE(made->fill(pattern.toStdString(), "works/L1/M7/a/b"), filled.toStdString());
    else
      QVERIFY(!checked.error().remedy.empty());
  }
};

QTEST_APPLESS_MAIN(TopicTemplateTest)
#include "tst_topic_template.moc"
