// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The floor that the engine's intake is measured against: a Paho C++ message callback that only counts.
#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <mqtt/async_client.h>
#include <string>
#include <sys/resource.h>
#include <thread>

namespace {

using Steady = std::chrono::steady_clock;

std::atomic<bool> interrupted{false};

double processorSeconds()
{
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval &time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

int main(int argc, char **argv)
{
  CLI::App app{"Count the messages of a broker"};
  std::string broker = "tcp://127.0.0.1:1883";
  std::string filter = "plant/#";
  std::uint64_t count = 0;
  double quiet = 2.0;
  double limit = 60.0;
  app.add_option("--broker", broker, "tcp://host:port");
  app.add_option("--filter", filter, "what to subscribe to");
  app.add_option("--count", count, "end after so many messages; 0: never");
  app.add_option("--quiet", quiet, "end so many seconds after the last message, once there was one");
  app.add_option("--for", limit, "end after so many seconds in any case");
  CLI11_PARSE(app, argc, argv);
  std::signal(SIGTERM, [](int) { interrupted = true; });
  std::signal(SIGINT, [](int) { interrupted = true; });

  try {
    std::atomic<std::uint64_t> received{0};
    std::atomic<std::int64_t> first{0};
    std::atomic<std::int64_t> last{0};
    const auto now = [] { return Steady::now().time_since_epoch().count(); };
    mqtt::async_client client(broker, "", mqtt::create_options_builder().mqtt_version(MQTTVERSION_3_1_1).finalize());
    client.set_message_callback([&](const mqtt::const_message_ptr &) {
      // The clock is asked seldom: it would be a part of what is measured.
      if (const std::uint64_t number = received.fetch_add(1, std::memory_order_relaxed); number == 0)
        first = now();
    });
    client.connect(mqtt::connect_options_builder().mqtt_version(MQTTVERSION_3_1_1).clean_session(true).finalize())->wait();
    client.subscribe(filter, 0)->wait();
    std::printf("{\"state\": \"subscribed\"}\n");
    std::fflush(stdout);

    const auto start = Steady::now();
    const double processorBefore = processorSeconds();
    std::uint64_t seen = 0;
    while (!interrupted && std::chrono::duration<double>(Steady::now() - start).count() < limit) {
      std::this_thread::sleep_for(std::chrono::milliseconds{5});
      if (const std::uint64_t current = received; current != seen) {
        seen = current;
        last = now();
      }
      if ((count > 0 && seen >= count) || (seen > 0 && static_cast<double>(now() - last) * 1e-9 > quiet))
        break;
    }
    const double seconds = static_cast<double>(last - first) * 1e-9;
    const double processor = processorSeconds() - processorBefore;
    std::printf("{\"received\": %llu, \"seconds\": %.3f, \"per_second\": %.0f, \"cpu_s\": %.3f}\n", static_cast<unsigned long long>(seen),
                seconds, seconds > 0 ? static_cast<double>(seen) / seconds : 0.0, processor);
    client.disconnect()->wait_for(std::chrono::seconds{2});
  } catch (const std::exception &error) {
    std::fprintf(stderr, "bare_subscriber: %s\n", error.what());
    return 1;
  }
  return 0;
}
