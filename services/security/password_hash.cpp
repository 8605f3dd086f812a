// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/security/password_hash.h"

#include <sodium.h>

namespace andon::security {

namespace {

constexpr std::size_t shortestPassword = 8;
constexpr std::size_t longestPassword = 1024;
constexpr unsigned long long passes = 3;
constexpr std::size_t memory = std::size_t{64} * 1024 * 1024;

} // namespace

Result<std::string> hashPassword(std::string_view password)
{
  if (sodium_init() < 0)
    return failure(ErrorCode::Internal, "libsodium", "cannot be initialised");
  if (password.size() < shortestPassword)
    return failure(ErrorCode::LimitExceeded, "password", "is shorter than 8 bytes", "Choose a longer one.");
  if (password.size() > longestPassword)
    return failure(ErrorCode::LimitExceeded, "password", "is longer than 1,024 bytes", "Choose a shorter one.");
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes, memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return failure(ErrorCode::Internal, "password", "there is not enough memory to hash it (64 MiB)");
  hash.resize(hash.find('\0'));
  return hash;
}

bool verifyPassword(const std::string &hash, std::string_view password)
{
  if (sodium_init() < 0 || password.size() > longestPassword)
    return false;
  // libsodium reads the hash as a C string of at most crypto_pwhash_STRBYTES.
  if (hash.empty() || hash.size() >= crypto_pwhash_STRBYTES || hash.find('\0') != std::string::npos)
    return false;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace andon::security
