// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"

#include <QString>

#include <optional>
#include <vector>

namespace andon {

/// A topic as it stands in a form.
struct TopicDraft {
  QString topic;
  QString asset;
  QString timeKey;
  QString sequenceKey;
  QString valuesKey;
  QString separator;
  QString agreedRate; ///< in the locale or with a point; empty: none
  PayloadShape shape = PayloadShape::Auto;
  std::string format = "json";
  int qos = 0;
  bool numbersAsText = false;

  bool operator==(const TopicDraft &) const = default;
};

/// A broker as it stands in a form: texts, until they are checked.
struct BrokerDraft {
  QString id;
  QString address; ///< a url; without a scheme it is not encrypted, unless its port is the usual one for it
  QString keepAlive;
  QString user;
  QString passwordFile;
  QString caFile;
  QString certificateFile;
  QString keyFile;
  QString keyPassphraseFile;
  QString clientId;
  QString sessionExpiry;
  MqttVersion version = MqttVersion::V5;
  bool allowPlainPassword = false;
  std::vector<TopicDraft> topics;

  bool operator==(const BrokerDraft &) const = default;
};

[[nodiscard]] BrokerDraft draftOf(const Broker &broker);
[[nodiscard]] TopicDraft draftOf(const TopicBinding &binding);

/// What is wrong with one field, in words for people.
struct DraftProblem {
  QString field;  ///< as brokers.toml names it: "url", "session_expiry"
  int topic = -1; ///< position of the topic; -1: the broker's own
  QString text;

  bool operator==(const DraftProblem &) const = default;
};

struct CheckedDraft {
  Broker broker;                      ///< what could be read of it
  std::vector<DraftProblem> problems; ///< empty: it can be saved
};

/// `original` is the id of the broker that is changed; empty: it is a new one. `needsTopics`: to be saved, not only to be tested.
[[nodiscard]] CheckedDraft check(const BrokerDraft &draft, const Site &site, const BrokerId &original, bool needsTopics);

/// An id that no broker of the site has, from the host of an address: "mq1" of "ssl://mq1.north.plant:8883".
[[nodiscard]] QString freshBrokerId(const Site &site, const QString &address);

} // namespace andon
