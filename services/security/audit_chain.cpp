// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/security/audit_chain.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace andon::security {

namespace {

void addNumber(crypto_hash_sha256_state &state, std::uint64_t number)
{
  std::array<std::uint8_t, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::uint8_t>(number >> (8 * i));
  crypto_hash_sha256_update(&state, bytes.data(), bytes.size());
}

void addField(crypto_hash_sha256_state &state, std::string_view text)
{
  addNumber(state, text.size());
  crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char *>(text.data()), text.size());
}

/// What is signed: a name of its purpose, so that the key's signatures mean nothing elsewhere, then number and hash.
std::string signedText(std::int64_t sequence, const AuditHash &head)
{
  std::string text = "andon audit head 1:";
  text += std::to_string(sequence);
  text += ':';
  text.append(reinterpret_cast<const char *>(head.data()), head.size());
  return text;
}

tl::unexpected<Error> systemFailure(const std::string &file, int code)
{
  const bool readOnly = code == EROFS || code == EACCES || code == EPERM;
  return failure(readOnly ? ErrorCode::ReadOnly : ErrorCode::Unavailable, file, std::generic_category().message(code),
                 "The audit trail is signed with this file; make it readable and its folder writable.");
}

class Descriptor {
public:
  explicit Descriptor(int number)
      : number_(number)
  {
  }
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor()
  {
    if (number_ >= 0)
      ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

private:
  int number_;
};

using Key = std::array<std::uint8_t, 32>;

Result<Key> readKey(const std::string &file)
{
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.number() < 0) {
    if (errno == ENOENT)
      return failure(ErrorCode::NotFound, file, "the key of the audit trail is missing", "Restore it from the backup of the store.");
    return systemFailure(file, errno);
  }
  std::array<std::uint8_t, 33> bytes{}; // one more than a key has, to see that there is not more
  const ssize_t count = ::read(descriptor.number(), bytes.data(), bytes.size());
  if (count < 0)
    return systemFailure(file, errno);
  Key key{};
  if (static_cast<std::size_t>(count) != key.size())
    return failure(ErrorCode::Corrupt, file, "is not a key of 32 bytes", "Restore it from the backup of the store.");
  std::memcpy(key.data(), bytes.data(), key.size());
  return key;
}

/// Under another name first, so that a kill in between leaves no half key.
Result<void> writeKey(const std::string &file, const Key &key)
{
  const std::string partial = file + ".new";
  const Descriptor descriptor(::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (descriptor.number() < 0)
    return systemFailure(file, errno);
  if (::write(descriptor.number(), key.data(), key.size()) != static_cast<ssize_t>(key.size()) || ::fsync(descriptor.number()) != 0 ||
      ::rename(partial.c_str(), file.c_str()) != 0) {
    const int code = errno;
    ::unlink(partial.c_str());
    return systemFailure(file, code);
  }
  return {};
}

} // namespace

AuditHash chainHash(const AuditHash &previous, const AuditRecord &record)
{
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, previous.data(), previous.size());
  addNumber(state, static_cast<std::uint64_t>(record.sequence));
  addNumber(state, static_cast<std::uint64_t>(record.time.time_since_epoch().count()));
  addField(state, record.person.text());
  addField(state, record.action);
  addField(state, record.subject);
  addField(state, record.detail);
  addField(state, record.outcome);
  AuditHash hash{};
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}

Result<HeadSigner> HeadSigner::open(const std::string &keyFile)
{
  Result<HeadSigner> existing = openExisting(keyFile);
  if (existing || existing.error().code != ErrorCode::NotFound)
    return existing;
  if (sodium_init() < 0)
    return failure(ErrorCode::Unavailable, "libsodium", "cannot be initialised");
  HeadSigner signer;
  randombytes_buf(signer.key_.data(), signer.key_.size());
  if (auto written = writeKey(keyFile, signer.key_); !written)
    return tl::unexpected<Error>(written.error());
  return signer;
}

Result<HeadSigner> HeadSigner::openExisting(const std::string &keyFile)
{
  auto key = readKey(keyFile);
  if (!key)
    return tl::unexpected<Error>(key.error());
  HeadSigner signer;
  signer.key_ = *key;
  return signer;
}

std::array<std::uint8_t, 32> HeadSigner::sign(std::int64_t sequence, const AuditHash &head) const
{
  const std::string text = signedText(sequence, head);
  std::array<std::uint8_t, crypto_auth_hmacsha256_BYTES> signature{};
  crypto_auth_hmacsha256(signature.data(), reinterpret_cast<const unsigned char *>(text.data()), text.size(), key_.data());
  return signature;
}

bool HeadSigner::verify(std::int64_t sequence, const AuditHash &head, const std::array<std::uint8_t, 32> &signature) const
{
  const std::string text = signedText(sequence, head);
  return crypto_auth_hmacsha256_verify(signature.data(), reinterpret_cast<const unsigned char *>(text.data()), text.size(), key_.data()) ==
         0;
}

} // namespace andon::security
