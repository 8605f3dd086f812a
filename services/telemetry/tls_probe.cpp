// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/tls_probe.h"

#include "services/telemetry/secret_file.h"
#include "services/telemetry/tcp_connection.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>

namespace andon::telemetry {
namespace {

using Steady = std::chrono::steady_clock;

/// How long the broker's word on this client's certificate is awaited: with TLS 1.3 it comes after the handshake.
constexpr std::chrono::seconds verdictTimeout{1};

/// What a look at the files lacks: OpenSSL's own message names no file.
Result<void> checkReadable(const std::string &path, const std::string &what)
{
  if (std::ifstream file(path); file && (file.peek() != std::ifstream::traits_type::eof() || !file.bad()))
    return {};
  return failure(ErrorCode::Unavailable, path, "the " + what + " " + path + " cannot be read: " + std::strerror(errno),
                 "Make the file readable for this account, or correct its path in brokers.toml.");
}

tl::unexpected<Error> uselessFile(ErrorCode code, const std::string &path, const std::string &detail, const std::string &remedy)
{
  ERR_clear_error();
  return failure(code, path, detail, remedy);
}

/// The passphrase for OpenSSL, and whether it asked.
struct Passphrase {
  const std::string &text;
  bool asked = false;

  static int give(char *buffer, int size, int, void *context)
  {
    auto &self = *static_cast<Passphrase *>(context);
    self.asked = true;
    const int length = std::min(size, static_cast<int>(self.text.size()));
    std::memcpy(buffer, self.text.data(), static_cast<std::size_t>(length));
    return length;
  }
};

/// "2026-03-01", of UTC.
std::string dayOf(const ASN1_TIME *time)
{
  std::tm day{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &day) != 1)
    return "a day that cannot be read";
  std::array<char, 32> text{};
  (void)std::strftime(text.data(), text.size(), "%Y-%m-%d", &day);
  return text.data();
}

UtcTime timeOf(const ASN1_TIME *time)
{
  std::tm parts{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
    return noTime;
  return UtcTime{std::chrono::seconds{::timegm(&parts)}};
}

std::string commonName(const X509_NAME *name)
{
  std::array<char, 256> text{};
  if (X509_NAME_get_text_by_NID(const_cast<X509_NAME *>(name), NID_commonName, text.data(), static_cast<int>(text.size())) > 0)
    return text.data();
  return "an authority without a name";
}

std::string textOf(const ASN1_STRING *text)
{
  return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)), static_cast<std::size_t>(ASN1_STRING_length(text))};
}

/// "a.example, 10.0.0.5": whom a certificate is for; its common name where it lists nobody.
std::string holdersOf(X509 *certificate)
{
  std::string holders;
  const std::unique_ptr<GENERAL_NAMES, decltype(&GENERAL_NAMES_free)> names(
      static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)), GENERAL_NAMES_free);
  for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
    std::string holder;
    if (name->type == GEN_DNS) {
      holder = textOf(name->d.dNSName);
    } else if (name->type == GEN_IPADD && ASN1_STRING_length(name->d.iPAddress) == 4) {
      const unsigned char *bytes = ASN1_STRING_get0_data(name->d.iPAddress);
      holder = std::to_string(bytes[0]) + "." + std::to_string(bytes[1]) + "." + std::to_string(bytes[2]) + "." + std::to_string(bytes[3]);
    } else {
      continue;
    }
    holders += (holders.empty() ? "" : ", ") + holder;
  }
  return holders.empty() ? commonName(X509_get_subject_name(certificate)) : holders;
}

/// The first thing that is wrong with the broker's chain of certificates.
struct Verdict {
  int error = X509_V_OK;
  int depth = 0; ///< 0: the broker's own certificate
  std::string holders;
  std::string subject;
  std::string issuer;
  std::string notBefore;
  std::string notAfter;
};

int noteVerdict(int good, X509_STORE_CTX *store)
{
  const auto *ssl = static_cast<SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
  auto *verdict = static_cast<Verdict *>(SSL_get_app_data(ssl));
  X509 *certificate = X509_STORE_CTX_get_current_cert(store);
  if (good == 0 && verdict->error == X509_V_OK) {
    verdict->error = X509_STORE_CTX_get_error(store);
    verdict->depth = X509_STORE_CTX_get_error_depth(store);
    if (certificate != nullptr) {
      verdict->holders = holdersOf(certificate);
      verdict->subject = commonName(X509_get_subject_name(certificate));
      verdict->issuer = commonName(X509_get_issuer_name(certificate));
      verdict->notBefore = dayOf(X509_get0_notBefore(certificate));
      verdict->notAfter = dayOf(X509_get0_notAfter(certificate));
    }
  }
  return good;
}

Error refusedCertificate(const Verdict &verdict, const TlsFiles &files, const BrokerAddress &address)
{
  const auto because = [&address](std::string detail, std::string remedy) {
    return Error{ErrorCode::Unavailable, toText(address), std::move(detail), std::move(remedy)};
  };
  const std::string whose = verdict.depth == 0 ? "the broker's certificate" : "the certificate of the authority " + verdict.subject;
  switch (verdict.error) {
  case X509_V_ERR_CERT_HAS_EXPIRED:
    return because(whose + " expired on " + verdict.notAfter, "Renew it; if it has been renewed, check the clock of this computer.");
  case X509_V_ERR_CERT_NOT_YET_VALID:
    return because(whose + " is valid only from " + verdict.notBefore + " on", "Check the clock of this computer and of who issued it.");
  case X509_V_ERR_HOSTNAME_MISMATCH:
  case X509_V_ERR_IP_ADDRESS_MISMATCH:
    return because("the broker's certificate is for " + verdict.holders + ", not for " + address.host,
                   "Write the url with a name that the certificate has, or give the broker a certificate for " + address.host + ".");
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
  case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
  case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
  case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
  case X509_V_ERR_CERT_SIGNATURE_FAILURE:
  case X509_V_ERR_CERT_UNTRUSTED:
    return because(whose + " is issued by " + verdict.issuer + ", which " +
                       (files.caFile.empty() ? std::string{"this computer"} : "the CA file " + files.caFile) + " does not know",
                   "If you trust that authority, name a file with its certificate as ca_file in brokers.toml.");
  }
  return because(whose + " is refused: " + X509_verify_cert_error_string(verdict.error),
                 "Give the broker a certificate that can be verified.");
}

/// What the broker's side or the protocol says, from OpenSSL's last error.
Error failedHandshake(unsigned long error, const TlsFiles &files, const BrokerAddress &address)
{
  const std::string noCertificate = "Name this console's certificate as certificate_file in brokers.toml.";
  const std::string otherCertificate = "Have " + files.certificateFile + " issued anew by an authority that the broker trusts.";
  const auto refused = [&](std::string detail, std::string remedy) {
    return Error{ErrorCode::WrongCredentials, toText(address), std::move(detail), std::move(remedy)};
  };
  const auto unavailable = [&](std::string detail, std::string remedy) {
    return Error{ErrorCode::Unavailable, toText(address), std::move(detail), std::move(remedy)};
  };
  const auto speaksNoTls = [&] {
    return unavailable("what listens at " + toText(address) + " does not speak TLS",
                       "Check the port: 8883 is usual for encrypted MQTT, 1883 for plain.");
  };
  if (error == 0) // the connection was reset
    return speaksNoTls();
  if (ERR_GET_LIB(error) == ERR_LIB_SSL)
    switch (ERR_GET_REASON(error)) {
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED: return refused("the broker asks for a certificate of this console", noCertificate);
    case SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE:
      if (files.certificateFile.empty())
        return refused("the broker refused the handshake; it may ask for a certificate of this console", noCertificate);
      return unavailable("the broker and this console find no kind of encryption that both accept", "Look at the broker's log.");
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED:
      return refused("the broker says that this console's certificate has expired", "Renew " + files.certificateFile + ".");
    case SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED:
      return refused("the broker says that this console's certificate was revoked", otherCertificate);
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA:
      return refused("the broker does not know the authority that issued this console's certificate", otherCertificate);
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN:
    case SSL_R_TLSV1_ALERT_ACCESS_DENIED: return refused("the broker refused this console's certificate", otherCertificate);
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
    case SSL_R_UNSUPPORTED_PROTOCOL:
      return unavailable("the broker speaks no version of TLS that is safe to use", "Let the broker speak TLS 1.2 or 1.3.");
    case SSL_R_WRONG_VERSION_NUMBER:
    case SSL_R_UNEXPECTED_EOF_WHILE_READING: return speaksNoTls();
    }
  const char *text = ERR_reason_error_string(error);
  return unavailable(std::string{"the TLS handshake fails"} + (text != nullptr ? std::string{": "} + text : std::string{}),
                     "Look at the broker's log.");
}

TlsFacts factsOf(SSL *ssl)
{
  TlsFacts facts;
  facts.version = SSL_get_version(ssl);
  const std::unique_ptr<X509, decltype(&X509_free)> broker(SSL_get1_peer_certificate(ssl), X509_free);
  if (broker) {
    facts.issuer = commonName(X509_get_issuer_name(broker.get()));
    facts.expires = timeOf(X509_get0_notAfter(broker.get()));
  }
  if (X509 *own = SSL_get_certificate(ssl); own != nullptr)
    facts.own = commonName(X509_get_subject_name(own));
  return facts;
}

bool isAddressInFigures(const std::string &host)
{
  const std::unique_ptr<ASN1_OCTET_STRING, decltype(&ASN1_OCTET_STRING_free)> address(a2i_IPADDRESS(host.c_str()), ASN1_OCTET_STRING_free);
  return address != nullptr;
}

} // namespace

Result<TlsProbe> TlsProbe::load(const TlsFiles &files)
{
  TlsProbe probe;
  probe.files_ = files;
  probe.context_.reset(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
  if (!probe.context_)
    return failure(ErrorCode::Unavailable, "TLS", "TLS cannot be started on this computer");
  SSL_CTX *context = probe.context_.get();

  if (files.caFile.empty()) {
    SSL_CTX_set_default_verify_paths(context);
  } else {
    if (auto readable = checkReadable(files.caFile, "CA file"); !readable)
      return tl::unexpected(readable.error());
    if (SSL_CTX_load_verify_locations(context, files.caFile.c_str(), nullptr) != 1)
      return uselessFile(ErrorCode::Unavailable, files.caFile, "the CA file " + files.caFile + " holds no certificate",
                         "Put the authority's certificate into it, in PEM form.");
  }
  if (files.certificateFile.empty())
    return probe;

  if (!files.keyPassphraseFile.empty()) {
    auto passphrase = readSecret(files.keyPassphraseFile, "passphrase file");
    if (!passphrase)
      return tl::unexpected(passphrase.error());
    probe.passphrase_ = std::move(*passphrase);
  }
  const std::string &keyFile = files.keyFile.empty() ? files.certificateFile : files.keyFile;
  for (const auto &[path, what] : {std::pair{files.certificateFile, "certificate file"}, std::pair{keyFile, "key file"}})
    if (auto readable = checkReadable(path, what); !readable)
      return tl::unexpected(readable.error());
  Passphrase passphrase{probe.passphrase_};
  SSL_CTX_set_default_passwd_cb(context, &Passphrase::give);
  SSL_CTX_set_default_passwd_cb_userdata(context, &passphrase);
  const bool hasCertificate = SSL_CTX_use_certificate_chain_file(context, files.certificateFile.c_str()) == 1;
  const bool hasKey = hasCertificate && SSL_CTX_use_PrivateKey_file(context, keyFile.c_str(), SSL_FILETYPE_PEM) == 1;
  SSL_CTX_set_default_passwd_cb_userdata(context, nullptr);
  SSL_CTX_set_default_passwd_cb(context, nullptr);
  if (!hasCertificate)
    return uselessFile(ErrorCode::WrongCredentials, files.certificateFile,
                       "the certificate file " + files.certificateFile + " holds no certificate",
                       "Put this console's certificate into it, in PEM form.");
  if (hasKey)
    return probe;
  if (passphrase.asked && files.keyPassphraseFile.empty())
    return uselessFile(ErrorCode::WrongCredentials, keyFile, "the key file " + keyFile + " is encrypted",
                       "Name a file with its passphrase as key_passphrase_file in brokers.toml.");
  if (passphrase.asked)
    return uselessFile(ErrorCode::WrongCredentials, keyFile,
                       "the passphrase in " + files.keyPassphraseFile + " does not open the key file " + keyFile,
                       "Correct the first line of " + files.keyPassphraseFile + ".");
  return uselessFile(ErrorCode::WrongCredentials, keyFile,
                     "the key file " + keyFile + " holds no private key of the certificate " + files.certificateFile,
                     "Put the private key that belongs to the certificate into it, in PEM form.");
}

std::optional<Error> TlsProbe::explain(const BrokerAddress &address, Duration timeout, const std::stop_token &stop) const
{
  return shakeHands(address, timeout, stop, nullptr);
}

Result<TlsFacts> TlsProbe::inspect(const BrokerAddress &address, Duration timeout, const std::stop_token &stop) const
{
  TlsFacts facts;
  if (auto error = shakeHands(address, timeout, stop, &facts))
    return tl::unexpected(std::move(*error));
  if (facts.version.empty())
    return failure(ErrorCode::Unavailable, toText(address), "the TLS handshake did not end in time",
                   "Check that the broker is not overloaded.");
  return facts;
}

std::optional<Error> TlsProbe::shakeHands(const BrokerAddress &address, Duration timeout, const std::stop_token &stop,
                                          TlsFacts *facts) const
{
  Steady::time_point deadline = Steady::now() + timeout;
  const auto connection = TcpConnection::open(address, timeout, stop);
  if (!connection)
    return connection.error();
  const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context_.get()), SSL_free);
  if (!ssl || SSL_set_fd(ssl.get(), connection->descriptor()) != 1)
    return std::nullopt;
  Verdict verdict;
  SSL_set_app_data(ssl.get(), &verdict);
  SSL_set_verify(ssl.get(), SSL_VERIFY_PEER, noteVerdict);
  if (isAddressInFigures(address.host)) {
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl.get()), address.host.c_str());
  } else {
    SSL_set1_host(ssl.get(), address.host.c_str());
    SSL_set_tlsext_host_name(ssl.get(), address.host.c_str());
  }

  bool isShaken = false;
  while (true) {
    ERR_clear_error();
    char byte = 0;
    const int done = isShaken ? SSL_read(ssl.get(), &byte, 1) : SSL_connect(ssl.get());
    if (done == 1 && isShaken)
      return std::nullopt;
    if (done == 1) {
      isShaken = true;
      if (facts != nullptr) {
        *facts = factsOf(ssl.get());
        return std::nullopt;
      }
      deadline = std::min(deadline, Steady::now() + verdictTimeout);
      continue;
    }
    const int wanted = SSL_get_error(ssl.get(), done);
    if (wanted == SSL_ERROR_WANT_READ || wanted == SSL_ERROR_WANT_WRITE) {
      if (!connection->await(wanted == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, deadline, stop))
        return std::nullopt;
      continue;
    }
    if (verdict.error != X509_V_OK)
      return refusedCertificate(verdict, files_, address);
    // Once it stood, that the broker ends it again is no fault of TLS unless it says so.
    const unsigned long error = ERR_peek_last_error();
    if (isShaken && (error == 0 || ERR_GET_REASON(error) == SSL_R_UNEXPECTED_EOF_WHILE_READING))
      return std::nullopt;
    Error failed = failedHandshake(error, files_, address);
    ERR_clear_error();
    return failed;
  }
}

} // namespace andon::telemetry
