// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/publish_options.h"

#include "models/domain/broker_address.h"

#include <charconv>
#include <cmath>

namespace andon::ctl {

CLI::Option *addBroker(CLI::App *command, std::string &into)
{
  return command
      ->add_option_function<std::string>(
          "--broker",
          [&into](const std::string &url) {
            if (const auto address = parseBrokerUrl(url); !address)
              throw CLI::ValidationError("--broker", "\"" + url + "\" " + address.error().detail + ". " + address.error().remedy);
            into = url;
          },
          "Address of the MQTT broker")
      ->type_name("URL");
}

CLI::Option *addSpeed(CLI::App *command, Speed &into, const std::string &description)
{
  return command
      ->add_option_function<std::string>(
          "--speed",
          [&into](const std::string &text) {
            Speed speed;
            speed.isMax = text == "max";
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), speed.factor);
            const bool isNumber = error == std::errc{} && end == text.data() + text.size();
            if (!speed.isMax && !(isNumber && std::isfinite(speed.factor) && speed.factor > 0.0 && speed.factor <= 1e6))
              throw CLI::ValidationError("--speed", "\"" + text + "\" is neither a factor above 0 nor max");
            into = speed;
          },
          description)
      ->type_name("X|max");
}

Broker brokerAt(const std::string &url)
{
  Broker broker;
  broker.id = BrokerId{"broker"};
  broker.url = url;
  return broker;
}

} // namespace andon::ctl
