// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/broker_address.h"

#include <algorithm>
#include <charconv>

namespace andon {

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
  const std::string_view host = address.host;
  if (host == "localhost")
    return true;
  // 0:0:0:0:0:0:0:1, however it is shortened.
  if (host.find(':') != std::string_view::npos)
    return host.ends_with('1') && host.substr(0, host.size() - 1).find_first_not_of("0:") == std::string_view::npos &&
           (host.find("::") != std::string_view::npos || std::count(host.begin(), host.end(), ':') == 7);
  // 127.x.x.x
  int parts = 0;
  std::string_view rest = host;
  for (bool more = true; more; ++parts) {
    const std::size_t dot = rest.find('.');
    more = dot != std::string_view::npos;
    const std::string_view part = rest.substr(0, dot);
    unsigned number = 256;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc{} || end != part.data() + part.size() || part.size() > 3 || number > 255 || (parts == 0 && number != 127))
      return false;
    rest.remove_prefix(more ? dot + 1 : rest.size());
  }
  return parts == 4;
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

} // namespace andon
