// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/broker_draft.h"

#include "models/domain/broker_address.h"
#include "models/domain/broker_check.h"
#include "models/items/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace andon {
namespace {

using namespace std::chrono_literals;

QString tr(const char *text)
{
  return QCoreApplication::translate("andon", text);
}

std::string plain(const QString &text)
{
  return text.trimmed().toStdString();
}

QString durationText(Duration duration)
{
  return duration == Duration::zero() ? QString() : words::text(toText(duration));
}

QString reasonOf(const FieldProblem &problem)
{
  switch (problem.fault) {
  case FieldFault::HoldsCredentials:
    return tr("A name or password does not belong into the address. Give the user below, and the password in a file.");
  case FieldFault::NotAnAddress:
    return tr("This is not the address of a broker. Write it like 192.168.1.20:1883 or, encrypted, ssl://broker.example:8883.");
  case FieldFault::PasswordWithoutUser: return tr("A password needs a user.");
  case FieldFault::PasswordInTheClear:
    return tr("The password would cross the network for everybody to read. Encrypt the connection (ssl://), or allow it below.");
  case FieldFault::KeyWithoutCertificate: return tr("A key needs the certificate that it belongs to.");
  case FieldFault::PassphraseWithoutCertificate: return tr("A passphrase needs a certificate and its key.");
  case FieldFault::FilesWithoutTls: return tr("The address is not encrypted. Begin it with ssl://, or leave these files out.");
  case FieldFault::NotAClientId: return tr("At most 128 bytes, without control characters.");
  case FieldFault::SessionWithoutClientId: return tr("A session is found again by the client id: give one.");
  case FieldFault::SessionWithoutQos: return tr("The broker would keep nothing: no topic has QoS 1 or 2.");
  case FieldFault::NotATopic:
    return tr("Write whole levels, names in braces and no wildcards: plant/{area}/{asset}. A name stands once, {name...} at the end.");
  case FieldFault::NoAsset: return tr("Nothing names the asset. Put {asset} into the topic, or name it under Asset.");
  case FieldFault::NotAnAssetPattern: return tr("Write a name, or parts of the topic in braces: rig1, {line}-{machine}.");
  case FieldFault::AssetTwice: return tr("The topic names the asset already. Leave this empty.");
  case FieldFault::ScalarWithoutStream: return tr("Bare values have no name of their own: put {stream} into the topic.");
  case FieldFault::EmptyValuesKey: return tr("Name the member that holds the values.");
  case FieldFault::NotASeparator: return tr("A point or a slash.");
  case FieldFault::TimeIsSequence: return tr("The time stands under that key. Leave this empty if the messages carry no counter.");
  case FieldFault::NotARate: return tr("Messages a second, like 20 or 0.5; empty where nothing was agreed.");
  }
  return {};
}

class Checker {
public:
  explicit Checker(std::vector<DraftProblem> &problems)
      : problems_(problems)
  {
  }

  void add(const char *field, int topic, const QString &text)
  {
    // The first word on a field is enough.
    const bool isKnown = std::any_of(problems_.begin(), problems_.end(), [&](const DraftProblem &problem) {
      return problem.topic == topic && problem.field == QLatin1String{field};
    });
    if (!isKnown)
      problems_.push_back({QLatin1String{field}, topic, text});
  }

  Duration duration(const char *field, const QString &text, Duration whenEmpty, Duration least)
  {
    QString written = text.simplified();
    written.remove(QLatin1Char(' '));
    if (written.isEmpty())
      return whenEmpty;
    if (written.endsWith(QLatin1String("min")))
      written.chop(2);
    const auto read = parseDuration(written.toStdString());
    if (read && *read >= least)
      return *read;
    add(field, -1,
        read ? QCoreApplication::translate("andon", "At least one second.")
             : QCoreApplication::translate("andon", "A time is needed here, like 30s, 5m or 2h."));
    return whenEmpty;
  }

  /// A file is named by its whole path: a word may be the secret itself, which has no place in a site.
  std::string path(const char *field, const QString &text)
  {
    const QString path = text.trimmed();
    if (!path.isEmpty() && !path.startsWith(QLatin1Char('/')))
      add(field, -1,
          QCoreApplication::translate("andon",
                                      "Give the full path of a file, like /etc/andon/broker.password; what is in it stays there."));
    return path.toStdString();
  }

private:
  std::vector<DraftProblem> &problems_;
};

std::string urlOf(const QString &address)
{
  const QString typed = address.trimmed();
  if (typed.isEmpty() || typed.contains(QLatin1String("://")))
    return typed.toStdString();
  const QString scheme = typed.endsWith(QLatin1String(":8883")) ? QStringLiteral("ssl://") : QStringLiteral("tcp://");
  return QString(scheme + typed).toStdString();
}

TopicBinding read(const TopicDraft &draft, int position, Checker &checker)
{
  TopicBinding binding;
  binding.topic = plain(draft.topic);
  binding.asset = plain(draft.asset);
  binding.format = draft.format;
  binding.shape = draft.shape;
  binding.timeKey = plain(draft.timeKey);
  if (binding.timeKey.empty())
    binding.timeKey.assign(1, '*'); // any of the usual ones
  binding.sequenceKey = plain(draft.sequenceKey);
  binding.valuesKey = plain(draft.valuesKey);
  if (binding.valuesKey.empty())
    binding.valuesKey = TopicBinding{}.valuesKey;
  binding.separator = draft.separator.isEmpty() ? TopicBinding{}.separator : draft.separator.toStdString();
  binding.qos = draft.qos;
  binding.numbersAsText = draft.numbersAsText;
  if (const QString typed = draft.agreedRate.trimmed(); !typed.isEmpty()) {
    bool isNumber = false;
    double rate = QLocale().toDouble(typed, &isNumber);
    if (!isNumber)
      rate = QLocale::c().toDouble(typed, &isNumber);
    binding.agreedRate = isNumber ? rate : -1.0;
  }
  for (const FieldProblem &problem : checkTopic(binding))
    checker.add(problem.key.c_str(), position, reasonOf(problem));
  return binding;
}

} // namespace

TopicDraft draftOf(const TopicBinding &binding)
{
  TopicDraft draft;
  draft.topic = words::text(binding.topic);
  draft.asset = words::text(binding.asset);
  draft.timeKey = words::text(binding.timeKey);
  draft.sequenceKey = words::text(binding.sequenceKey);
  draft.valuesKey = words::text(binding.valuesKey);
  draft.separator = words::text(binding.separator);
  if (binding.agreedRate)
    draft.agreedRate = QLocale().toString(*binding.agreedRate, 'g', QLocale::FloatingPointShortest);
  draft.shape = binding.shape;
  draft.format = binding.format;
  draft.qos = binding.qos;
  draft.numbersAsText = binding.numbersAsText;
  return draft;
}

BrokerDraft draftOf(const Broker &broker)
{
  BrokerDraft draft;
  draft.id = words::text(broker.id.text());
  draft.address = words::text(broker.url);
  draft.version = broker.version;
  draft.keepAlive = durationText(broker.keepAlive);
  draft.user = words::text(broker.user);
  draft.passwordFile = words::text(broker.passwordFile);
  draft.allowPlainPassword = broker.allowPlainPassword;
  draft.caFile = words::text(broker.tls.caFile);
  draft.certificateFile = words::text(broker.tls.certificateFile);
  draft.keyFile = words::text(broker.tls.keyFile);
  draft.keyPassphraseFile = words::text(broker.tls.keyPassphraseFile);
  draft.clientId = words::text(broker.clientId);
  draft.sessionExpiry = durationText(broker.sessionExpiry);
  for (const TopicBinding &binding : broker.topics)
    draft.topics.push_back(draftOf(binding));
  return draft;
}

CheckedDraft check(const BrokerDraft &draft, const Site &site, const BrokerId &original, bool needsTopics)
{
  CheckedDraft checked;
  Broker &broker = checked.broker;
  Checker checker{checked.problems};
  static const QRegularExpression name{QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$")};
  broker.id = BrokerId{plain(draft.id)};
  if (!original.empty())
    broker.id = original;
  else if (!name.match(draft.id.trimmed()).hasMatch())
    checker.add("id", -1, tr("Give it a short name of letters, digits, point, dash and underscore."));
  else if (findBroker(site, broker.id) != nullptr)
    checker.add("id", -1, tr("Another broker has this name."));
  broker.url = urlOf(draft.address);
  broker.version = draft.version;
  broker.keepAlive = checker.duration("keep_alive", draft.keepAlive, Broker{}.keepAlive, 1s);
  broker.user = plain(draft.user);
  // What stands there unchanged is the engineer's who wrote it into the files.
  const Broker *present = findBroker(site, original);
  const auto path = [&](const char *field, const QString &text, const std::string &was) {
    return present != nullptr && plain(text) == was ? was : checker.path(field, text);
  };
  const Broker before = present == nullptr ? Broker{} : *present;
  broker.passwordFile = path("password_file", draft.passwordFile, before.passwordFile);
  broker.allowPlainPassword = draft.allowPlainPassword;
  broker.tls.caFile = path("ca_file", draft.caFile, before.tls.caFile);
  broker.tls.certificateFile = path("certificate_file", draft.certificateFile, before.tls.certificateFile);
  broker.tls.keyFile = path("key_file", draft.keyFile, before.tls.keyFile);
  broker.tls.keyPassphraseFile = path("key_passphrase_file", draft.keyPassphraseFile, before.tls.keyPassphraseFile);
  broker.clientId = plain(draft.clientId);
  broker.sessionExpiry = checker.duration("session_expiry", draft.sessionExpiry, {}, 1s);
  if (needsTopics && draft.topics.empty())
    checker.add("topics", -1, tr("Add a topic: without one nothing would arrive."));
  if (needsTopics)
    for (std::size_t i = 0; i < draft.topics.size(); ++i) {
      TopicBinding binding = read(draft.topics[i], static_cast<int>(i), checker);
      const auto same = [&](const TopicBinding &other) { return other.topic == binding.topic; };
      if (std::any_of(broker.topics.begin(), broker.topics.end(), same))
        checker.add("topic", static_cast<int>(i), tr("This topic stands there twice."));
      broker.topics.push_back(std::move(binding));
    }
  for (const FieldProblem &problem : checkBroker(broker))
    checker.add(problem.fault == FieldFault::FilesWithoutTls ? "ca_file" : problem.key.c_str(), -1, reasonOf(problem));
  return checked;
}

QString freshBrokerId(const Site &site, const QString &address)
{
  const auto read = parseBrokerUrl(urlOf(address));
  QString base = read && !isLoopback(*read) ? words::text(read->host).section(QLatin1Char('.'), 0, 0) : QStringLiteral("main");
  static const QRegularExpression figures{QStringLiteral("^[0-9]*$")};
  static const QRegularExpression strange{QStringLiteral("[^A-Za-z0-9_-]")};
  base.remove(strange);
  if (figures.match(base).hasMatch())
    base = QStringLiteral("main"); // the beginning of an address in figures says nothing
  QString id = base;
  for (int number = 2; findBroker(site, BrokerId{id.toStdString()}) != nullptr; ++number)
    id = QStringLiteral("%1-%2").arg(base).arg(number);
  return id;
}

} // namespace andon
