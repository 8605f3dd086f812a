// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Publishes QoS 0 messages of flat JSON over many topics as fast as the broker takes them, or at a rate, from packets
// that are encoded before the clock starts. Each payload carries its time of sending in microseconds as "ts", so that
// whoever receives it can say how long it took.
#include "tests/bench/flat_payload.h"
#include "tests/support/raw_mqtt_client.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

namespace {

using Steady = std::chrono::steady_clock;

struct Packet {
  std::string bytes;
  std::size_t stamp = 0; ///< where the digits of the time are
};

void writeStamp(Packet &packet)
{
  auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  for (std::size_t digit = andon::bench::stampDigits; digit-- > 0; microseconds /= 10)
    packet.bytes[packet.stamp + digit] = static_cast<char>('0' + microseconds % 10);
}

} // namespace

int main(int argc, char **argv)
{
  CLI::App app{"Flood a broker with telemetry"};
  std::uint16_t port = 1883;
  std::string host = "127.0.0.1";
  std::string prefix = "plant/bench/A";
  std::size_t count = 100000;
  std::size_t bytes = 200;
  std::size_t topics = 100;
  double rate = 0.0;
  app.add_option("--host", host, "host of the broker");
  app.add_option("--port", port, "port of the broker");
  app.add_option("--count", count, "messages to send");
  app.add_option("--bytes", bytes, "bytes of a payload");
  app.add_option("--topics", topics, "topics, in turn")->check(CLI::PositiveNumber);
  app.add_option("--prefix", prefix, "start of the topics; a number follows");
  app.add_option("--rate", rate, "messages a second; 0: as fast as the broker reads");
  CLI11_PARSE(app, argc, argv);

  try {
    const std::string payload = andon::bench::flatPayload(bytes);
    std::vector<Packet> packets;
    for (std::size_t topic = 0; topic < topics; ++topic) {
      Packet packet{andon::test::encodePublish(prefix + std::to_string(topic), payload)};
      packet.stamp = packet.bytes.size() - payload.size() + andon::bench::stampOffset;
      packets.push_back(std::move(packet));
    }
    andon::test::RawMqttClient client(port, host);
    // Flat out, writes of about 16 KiB; at a rate, whatever is due each millisecond.
    const std::size_t atOnce = std::max<std::size_t>(1, 16384 / packets.front().bytes.size());
    const auto start = Steady::now();
    std::string batch;
    for (std::size_t sent = 0; sent < count;) {
      std::size_t due = std::min(count, sent + atOnce);
      if (rate > 0.0) {
        const double elapsed = std::chrono::duration<double>(Steady::now() - start).count();
        due = std::min(due, static_cast<std::size_t>(elapsed * rate));
        if (due <= sent) {
          std::this_thread::sleep_for(std::chrono::milliseconds{1});
          continue;
        }
      }
      batch.clear();
      for (; sent < due; ++sent) {
        Packet &packet = packets[sent % packets.size()];
        writeStamp(packet);
        batch += packet.bytes;
      }
      client.write(batch);
    }
    const double seconds = std::chrono::duration<double>(Steady::now() - start).count();
    std::printf("{\"sent\": %zu, \"seconds\": %.3f, \"per_second\": %.0f, \"payload_bytes\": %zu}\n", count, seconds,
                static_cast<double>(count) / seconds, payload.size());
  } catch (const std::exception &error) {
    std::fprintf(stderr, "mqtt_flood: %s\n", error.what());
    return 1;
  }
  return 0;
}
