// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/ingest_queue.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace andon;
using namespace andon::telemetry;
using namespace std::chrono_literals;

namespace {

RawMessage aMessage(std::string_view topic, std::string_view payload, std::uint16_t broker = 0)
{
  return {topic, payload, UtcTime{5s}, SteadyTime{7s}, broker, false, false};
}

} // namespace

class IngestQueueTest final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void handsOverWhatItGot()
  {
    IngestQueue queue({});
    RawMessage message = aMessage("plant/a/C1", "first", 2);
    message.retained = true;
    QVERIFY(queue.push(message));
    message = aMessage("plant/a/C2", std::string_view("\0second", 7), 1);
    message.duplicate = true;
    QVERIFY(queue.push(message));
    QVERIFY(queue.push(aMessage("", "")));
    IngestBatch batch;
    batch.append(aMessage("left", "over"));
    queue.take(batch, 0s);
    QCOMPARE(batch.size(), std::size_t{3});
    QCOMPARE(batch[0].topic, std::string_view{"plant/a/C1"});
    QCOMPARE(batch[0].payload, std::string_view{"first"});
    QVERIFY(batch[0].retained && !batch[0].duplicate);
    QCOMPARE(batch[0].broker, std::uint16_t{2});
    QVERIFY(batch[0].received == UtcTime{5s});
    QVERIFY(batch[0].receivedSteady == SteadyTime{7s});
    QCOMPARE(batch[1].payload, std::string_view("\0second", 7));
    QVERIFY(!batch[1].retained && batch[1].duplicate);
    QVERIFY(batch[2].topic.empty() && batch[2].payload.empty());
    queue.take(batch, 0s);
    QVERIFY(batch.empty());
    QCOMPARE(queue.counters().accepted, std::uint64_t{3});
    QCOMPARE(queue.counters().highWater, std::size_t{3});
  }

  /// The sanitizer sees it if the bytes behind the last payload are not the batch's own.
  void bytesBehindEachPayloadCanBeRead()
  {
    IngestBatch batch;
    for (int i = 0; i < 100; ++i)
      batch.append(aMessage("t", std::string(static_cast<std::size_t>(i), 'x')));
    unsigned sum = 0;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const std::string_view payload = batch[i].payload;
      for (std::size_t j = 0; j < IngestBatch::padding; ++j)
        sum += static_cast<unsigned char>(payload.data()[payload.size() + j]);
    }
    QVERIFY(sum > 0);
  }

  void dropsBeyondItsLimitsAndCounts()
  {
    IngestQueue byCount({.messages = 2, .bytes = 1000});
    QVERIFY(byCount.push(aMessage("a", "1")));
    QVERIFY(byCount.push(aMessage("b", "1")));
    QVERIFY(!byCount.push(aMessage("b", "2", 4)));
    QVERIFY(!byCount.push(aMessage("c", "2", 4)));
    QVERIFY(!byCount.push(aMessage("c", "3", 5)));
    QCOMPARE(byCount.counters().dropped, std::uint64_t{3});
    QCOMPARE(byCount.droppedByTopic(), (std::map<std::string, std::uint64_t>{{"b", 1}, {"c", 2}}));
    QCOMPARE(byCount.droppedFrom(4), std::uint64_t{2});
    QCOMPARE(byCount.droppedFrom(5), std::uint64_t{1});
    QCOMPARE(byCount.droppedFrom(6), std::uint64_t{0});
    IngestBatch batch;
    byCount.take(batch, 0s);
    QVERIFY(byCount.push(aMessage("a", "4")));

    IngestQueue byBytes({.messages = 1000, .bytes = 500});
    QVERIFY(!byBytes.push(aMessage("a", std::string(501, 'x'))));
    QVERIFY(byBytes.push(aMessage("a", std::string(300, 'x'))));
    QVERIFY(!byBytes.push(aMessage("a", std::string(300, 'x'))));
    QVERIFY(byBytes.push(aMessage("a", "small")));
  }

  void countsAThousandTopicsAndThenTheRest()
  {
    IngestQueue queue({.messages = 0, .bytes = 0});
    for (int i = 0; i < 1500; ++i)
      queue.push(aMessage("topic" + std::to_string(i), ""));
    queue.push(aMessage("topic3", ""));
    const auto dropped = queue.droppedByTopic();
    QCOMPARE(dropped.size(), std::size_t{1001});
    QCOMPARE(dropped.at("topic3"), std::uint64_t{2});
    QCOMPARE(dropped.at("(other topics)"), std::uint64_t{500});
  }

  void wakesAreNotLost()
  {
    IngestQueue queue({});
    IngestBatch batch;
    queue.wake();
    queue.take(batch, 1h);
    QVERIFY(batch.empty());

    std::atomic<int> taken{0};
    std::thread consumer([&] {
      IngestBatch mine;
      for (int i = 0; i < 200; ++i) {
        queue.take(mine, 1h);
        ++taken;
      }
    });
    for (int i = 0; i < 200; ++i) {
      queue.wake();
      while (taken <= i)
        std::this_thread::yield();
    }
    consumer.join();
  }

  void takeEndsWithTheFirstMessageOrTheTimeout()
  {
    IngestQueue queue({});
    IngestBatch batch;
    queue.take(batch, 1ms);
    QVERIFY(batch.empty());
    std::thread producer([&] { queue.push(aMessage("a", "1")); });
    queue.take(batch, 1h);
    producer.join();
    QCOMPARE(batch.size(), std::size_t{1});
  }

  void nothingIsLostOrDoubledBetweenThreads()
  {
    constexpr int producers = 3;
    constexpr int each = 20000;
    IngestQueue queue({.messages = 5000, .bytes = 1U << 20U});
    std::atomic<int> running{producers};
    std::vector<std::thread> threads;
    for (int producer = 0; producer < producers; ++producer) {
      threads.emplace_back([&, producer] {
        for (int i = 0; i < each; ++i)
          queue.push(aMessage("t", std::to_string(i), static_cast<std::uint16_t>(producer)));
        --running;
        queue.wake();
      });
    }
    std::uint64_t received = 0;
    std::vector<int> last(producers, -1);
    bool inOrder = true;
    IngestBatch batch;
    while (true) {
      const bool finished = running == 0;
      queue.take(batch, finished ? Duration::zero() : Duration{1h});
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const int number = std::stoi(std::string{batch[i].payload});
        inOrder = inOrder && number > last[batch[i].broker];
        last[batch[i].broker] = number;
      }
      received += batch.size();
      if (finished && batch.empty())
        break;
    }
    for (std::thread &thread : threads)
      thread.join();
    QVERIFY(inOrder);
    const IngestQueue::Counters counters = queue.counters();
    QCOMPARE(received, counters.accepted);
    QCOMPARE(counters.accepted + counters.dropped, std::uint64_t{producers * each});
    QVERIFY(counters.highWater <= 5000);
  }

  void recordingsWaitForRoomAndLoseNothing()
  {
    IngestQueue queue({.messages = 4, .bytes = 1000});
    for (int i = 0; i < 4; ++i)
      QVERIFY(queue.pushWhenRoom(aMessage("t", "x"), 0s));
    QVERIFY(!queue.pushWhenRoom(aMessage("t", "x"), 1ms));
    QCOMPARE(queue.counters().dropped, std::uint64_t{0});
    std::thread player([&queue] {
      for (int i = 0; i < 5000; ++i)
        while (!queue.pushWhenRoom(aMessage("t", std::to_string(i)), 1s)) {
        }
    });
    IngestBatch batch;
    int received = 0;
    bool inOrder = true;
    while (received < 5004) {
      queue.take(batch, 1s);
      for (std::size_t i = 0; i < batch.size(); ++i, ++received)
        inOrder = inOrder && (received < 4 || std::stoi(std::string{batch[i].payload}) == received - 4);
    }
    player.join();
    QVERIFY(inOrder);
    QCOMPARE(queue.counters().dropped, std::uint64_t{0});
  }
};

QTEST_APPLESS_MAIN(IngestQueueTest)
#include "tst_ingest_queue.moc"
