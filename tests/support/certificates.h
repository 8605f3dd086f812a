// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"

#include <string>
#include <vector>

namespace andon::test {

/// PEM files of one certificate and its key.
struct Certificate {
  std::string file;
  std::string key;
};

/// Certificates made by the openssl command for one test, in a folder of their own. Throws where it cannot.
class Certificates {
public:
  struct Wishes {
    std::string holders = "IP:127.0.0.1,DNS:localhost"; ///< subjectAltName
    int days = 30;                                      ///< -1: expired a day ago
    std::string passphrase;                             ///< of the key; empty: it is not encrypted
  };

  [[nodiscard]] Certificate authority(const std::string &name);
  [[nodiscard]] Certificate issue(const std::string &name, const Certificate &authority, const Wishes &wishes);
  [[nodiscard]] Certificate issue(const std::string &name, const Certificate &authority) { return issue(name, authority, Wishes{}); }

  [[nodiscard]] std::string file(const std::string &name) const { return folder_.file(name); }
  /// A file with this text; its path.
  [[nodiscard]] std::string write(const std::string &name, const std::string &text) const;

private:
  TemporaryFolder folder_;
};

} // namespace andon::test
