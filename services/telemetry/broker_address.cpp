// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/broker_address.h"

#include <arpa/inet.h>
#include <charconv>
#include <netinet/in.h>

namespace andon::telemetry {

Result<BrokerAddress> parseBrokerUrl(std::string_view url)
{
  const auto malformed = [url] {
    return failure(ErrorCode::Malformed, std::string{url}, "is not the address of a broker",
                   "Write it like tcp://127.0.0.1:1883 or, encrypted, ssl://broker.example:8883.");
  };
  BrokerAddress address;
  std::string_view rest = url;
  if (rest.starts_with("ssl://") || rest.starts_with("mqtts://"))
    address = {"", 8883, true};
  else if (!rest.starts_with("tcp://") && !rest.starts_with("mqtt://"))
    return malformed();
  rest.remove_prefix(rest.find("//") + 2);
  if (rest.ends_with('/'))
    rest.remove_suffix(1);

  std::string_view port;
  if (rest.starts_with('[')) {
    const std::size_t end = rest.find(']');
    if (end == std::string_view::npos || (end + 1 < rest.size() && rest[end + 1] != ':'))
      return malformed();
    address.host = rest.substr(1, end - 1);
    port = rest.substr(end + 1);
  } else {
    const std::size_t colon = rest.find(':');
    address.host = rest.substr(0, colon);
    port = colon == std::string_view::npos ? std::string_view{} : rest.substr(colon);
  }
  if (address.host.empty() || address.host.find_first_of("/@ \t") != std::string::npos || address.host.find('\0') != std::string::npos)
    return malformed();
  if (!port.empty()) {
    port.remove_prefix(1);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), address.port);
    if (error != std::errc{} || end != port.data() + port.size() || address.port == 0)
      return malformed();
  }
  // Paho holds the address with its brackets against the certificate, and never finds it.
  if (address.tls && address.host.find(':') != std::string::npos)
    return failure(ErrorCode::Malformed, std::string{url},
                   "names an encrypted broker by an IPv6 address, which is not found in a certificate", "Write the broker's host name.");
  return address;
}

std::string toText(const BrokerAddress &address)
{
  const bool isIpv6 = address.host.find(':') != std::string::npos;
  return (isIpv6 ? "[" + address.host + "]" : address.host) + ":" + std::to_string(address.port);
}

bool isLoopback(const BrokerAddress &address)
{
  in_addr four{};
  in6_addr six{};
  if (::inet_pton(AF_INET, address.host.c_str(), &four) == 1)
    return ntohl(four.s_addr) >> 24U == IN_LOOPBACKNET;
  if (::inet_pton(AF_INET6, address.host.c_str(), &six) == 1)
    return IN6_IS_ADDR_LOOPBACK(&six);
  return address.host == "localhost";
}

bool exposesPassword(const Broker &broker, const BrokerAddress &address)
{
  return !broker.passwordFile.empty() && !address.tls && !broker.allowPlainPassword && !isLoopback(address);
}

std::string remedyForExposure(const BrokerAddress &address)
{
  return "Encrypt it with a url like ssl://" + toText(BrokerAddress{address.host, 8883}) +
         ", or write allow_plain_password = true if all who can listen on that network may know the password.";
}

} // namespace andon::telemetry
