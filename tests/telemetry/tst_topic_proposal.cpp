// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/topic_proposal.h"

#include <QTest>

using namespace andon;

namespace {

std::vector<HeardTopic> heard(const QStringList &lines)
{
  std::vector<HeardTopic> topics;
  for (const QString &line : lines) {
    const qsizetype blank = line.indexOf(QLatin1Char(' '));
    topics.push_back({line.left(blank).toStdString(), 1, line.mid(blank + 1).toStdString(), false});
  }
  return topics;
}

/// "plant/{area}/{asset} flat ts" for each proposal, the asset's name behind it where the topic has none.
QString words(const std::vector<TopicProposal> &proposals)
{
  static const char *const shapes[] = {"flat", "auto", "values", "nested", "devices", "tags", "scalar"};
  QStringList lines;
  for (const TopicProposal &proposal : proposals) {
    const TopicBinding &binding = proposal.binding;
    QString line = QStringLiteral("%1 %2 %3")
                       .arg(QString::fromStdString(binding.topic), QLatin1String{shapes[static_cast<std::size_t>(binding.shape)]},
                            QString::fromStdString(binding.timeKey));
    if (!binding.asset.empty())
      line += QStringLiteral(" asset=") + QString::fromStdString(binding.asset);
    if (!binding.sequenceKey.empty())
      line += QStringLiteral(" seq=") + QString::fromStdString(binding.sequenceKey);
    lines << line;
  }
  return lines.join(QLatin1String("; "));
}

} // namespace

class TopicProposalTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void proposes_data()
  {
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("expected");
    const QString flat = QStringLiteral(" {\"ts\": 1763458936, \"pressure\": 4.5}");
    QTest::newRow("nothing") << QStringList{} << QString{};
    QTest::newRow("what no codec reads") << QStringList{QStringLiteral("spBv1.0/G/NBIRTH/E1 \x08\x01")} << QString{};
    QTest::newRow("areas and assets") << QStringList{QStringLiteral("plant/cooling/P1") + flat, QStringLiteral("plant/cooling/P2") + flat,
                                                     QStringLiteral("plant/air/C1") + flat}
                                      << QStringLiteral("plant/{area}/{asset} flat ts");
    QTest::newRow("a counter of messages") << QStringList{QStringLiteral("plant/P1 {\"ts\": 1763458936, \"seq\": 4, \"a\": 1.5}"),
                                                          QStringLiteral("plant/P2 {\"ts\": 1763458936, \"seq\": 9, \"a\": 1.5}")}
                                           << QStringLiteral("plant/{asset} flat ts seq=seq");
    QTest::newRow("no counter of messages") << QStringList{QStringLiteral("plant/P1 {\"ts\": 1763458936, \"seq\": 4, \"a\": 1.5}"),
                                                           QStringLiteral("plant/P2 {\"ts\": 1763458936, \"seq\": 9.5, \"a\": 1.5}")}
                                            << QStringLiteral("plant/{asset} flat ts");
    QTest::newRow("one area") << QStringList{QStringLiteral("plant/cooling/P1") + flat, QStringLiteral("plant/cooling/P2") + flat}
                              << QStringLiteral("plant/cooling/{asset} flat ts");
    QTest::newRow("one topic") << QStringList{QStringLiteral("plant/cooling/P1") + flat} << QStringLiteral("plant/cooling/{asset} flat ts");
    QTest::newRow("a word at the end") << QStringList{QStringLiteral("plant/P1/telemetry") + flat,
                                                      QStringLiteral("plant/P2/telemetry") + flat}
                                       << QStringLiteral("plant/{asset}/telemetry flat ts");
    QTest::newRow("one topic with a word at the end")
        << QStringList{QStringLiteral("factory/P1/telemetry") + flat} << QStringLiteral("factory/{asset}/telemetry flat ts");
    QTest::newRow("kinds of messages") << QStringList{QStringLiteral("plant/P1/fast") + flat, QStringLiteral("plant/P2/fast") + flat,
                                                      QStringLiteral("plant/P3/fast") + flat,
                                                      QStringLiteral("plant/P1/slow {\"ts\": 1763458936, \"values\": {\"a\": 1}}")}
                                       << QStringLiteral("plant/{asset}/fast flat ts; plant/{asset}/slow values ts");
    QTest::newRow("bare values") << QStringList{QStringLiteral("hall/P1/temperature 21.5"), QStringLiteral("hall/P1/pressure 4"),
                                                QStringLiteral("hall/P2/temperature 22")}
                                 << QStringLiteral("hall/{asset}/{stream} scalar ts");
    QTest::newRow("two plants") << QStringList{QStringLiteral("north/cooling/P1") + flat, QStringLiteral("north/air/C1") + flat,
                                               QStringLiteral("south/cooling/P1") + flat}
                                << QStringLiteral("north/{area}/{asset} flat ts; south/cooling/{asset} flat ts");
    QTest::newRow("another key of the time") << QStringList{QStringLiteral("plant/P1 {\"timestamp\": 1763458936000, \"a\": 1}")}
                                             << QStringLiteral("plant/{asset} flat timestamp");
    QTest::newRow("no time") << QStringList{QStringLiteral("plant/P1 {\"a\": 1}")} << QStringLiteral("plant/{asset} flat ts");
    QTest::newRow("devices by name") << QStringList{QStringLiteral(
                                            "v1/gateway/telemetry {\"P 1\": [{\"ts\": 1763458936000, \"values\": {\"a\": 1}}]}")}
                                     << QStringLiteral("v1/gateway/telemetry devices ts");
    QTest::newRow("one level") << QStringList{QStringLiteral("machine7") + flat} << QStringLiteral("machine7 flat ts asset=machine7");
    QTest::newRow("two of one level") << QStringList{QStringLiteral("machine7") + flat, QStringLiteral("machine8") + flat}
                                      << QStringLiteral("{asset} flat ts");
  }
  void proposes()
  {
    QFETCH(QStringList, lines);
    QTEST(words(proposeTopics(heard(lines))), "expected");
  }

  void showsAnExampleAsItWillBeRead()
  {
    const auto proposals = telemetry::proposeTopics(
        heard({QStringLiteral("plant/air/C1 {\"ts\": 1763458936, \"pressure\": 7.5, \"mode\": \"auto\"}"),
               QStringLiteral("plant/air/C2 {\"ts\": 1763458936, \"pressure\": 7.5, \"flow\": 1, \"mode\": \"auto\"}")}));
    QCOMPARE(proposals.size(), std::size_t{1});
    const TopicProposal &proposal = proposals.front();
    QCOMPARE(proposal.exampleTopic, std::string{"plant/air/C2"}); // says most
    QCOMPARE(proposal.topics, 2U);
    QCOMPARE(proposal.values.size(), std::size_t{3});
    QCOMPARE(proposal.values.front().asset, std::string{"C2"});
    QCOMPARE(proposal.values.front().stream, std::string{"pressure"});
    QCOMPARE(proposal.values.front().value, std::optional{7.5});
    QVERIFY(proposal.values.front().time != noTime);
    QCOMPARE(proposal.values.back().note, std::string{"wrong_type"});
  }

  void hostileTopicsDoNoHarm()
  {
    std::vector<HeardTopic> topics;
    for (int i = 0; i < 200; ++i)
      topics.push_back({std::string(static_cast<std::size_t>(i), '/') + "{x}" + std::to_string(i), 1, "{\"a\": 1}", false});
    topics.push_back({"", 1, "1", false});
    topics.push_back({"a", 1, std::string(60000, '['), false});
    topics.push_back({"b", 1, std::string("\0\xff", 2), false});
    const auto proposals = telemetry::proposeTopics(topics);
    for (const TopicProposal &proposal : proposals)
      QVERIFY(!proposal.binding.topic.empty());
  }

private:
  static std::vector<TopicProposal> proposeTopics(const std::vector<HeardTopic> &topics) { return telemetry::proposeTopics(topics); }
};

QTEST_APPLESS_MAIN(TopicProposalTest)
#include "tst_topic_proposal.moc"
