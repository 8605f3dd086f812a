// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/broker_url.h"

#include <charconv>

namespace andon::configuration {

std::string faultOfBrokerUrl(std::string_view url)
{
  constexpr std::string_view scheme = "tcp://";
  if (!url.starts_with(scheme))
    return "does not begin with tcp://";
  url.remove_prefix(scheme.size());
  const std::size_t colon = url.rfind(':');
  if (colon == std::string_view::npos || url.ends_with(']'))
    return "has no port";
  const std::string_view host = url.substr(0, colon);
  if (host.empty() || host.find_first_of(" /@?") != std::string_view::npos)
    return "has no host name between tcp:// and the port";
  const std::string_view port = url.substr(colon + 1);
  unsigned number = 0;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (error != std::errc{} || end != port.data() + port.size() || number == 0 || number > 65535)
    return "has a port that is not a number from 1 to 65535";
  return {};
}

} // namespace andon::configuration
