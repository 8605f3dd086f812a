// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/secret_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace andon::telemetry {

Result<std::string> readSecret(const std::string &path, const std::string &what)
{
  std::ifstream file(path);
  std::string line;
  if (!file || (!std::getline(file, line) && !file.eof()))
    return failure(ErrorCode::WrongCredentials, path, "the " + what + " " + path + " cannot be read: " + std::strerror(errno),
                   "Make the file readable for this account, or correct its path in brokers.toml.");
  if (line.ends_with('\r'))
    line.pop_back();
  return line;
}

} // namespace andon::telemetry
