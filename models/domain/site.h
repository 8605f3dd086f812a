// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/box.h"
#include "models/domain/calendar.h"
#include "models/domain/contract.h"
#include "models/domain/health.h"
#include "models/domain/ids.h"
#include "models/domain/predictor.h"
#include "models/domain/quietening.h"
#include "models/domain/retraining.h"
#include "models/domain/rule.h"
#include "models/domain/rule_trial.h"
#include "models/domain/standing_adoption.h"
#include "models/domain/time.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace andon {

enum class MqttVersion { V3_1_1, V5 };

/// How JSON is built. Anything but Flat may also be an array of it.
enum class PayloadShape {
  Flat,    ///< {"ts": .., "temperature": 71.2}, strictly
  Auto,    ///< whichever of these each message is
  Values,  ///< {"ts": .., "values": {"temperature": 71.2}}
  Nested,  ///< {"ts": .., "motor": {"temperature": 71.2}}: the stream "motor.temperature"
  Devices, ///< {"pump 7": [{"ts": .., "values": {..}}]}: the keys are assets
  Tags,    ///< {"temperature": {"SourceTimestamp": .., "Value": 71.2}}
  Scalar,  ///< 71.2 or ON: the topic names the stream
};

/// Which topics of a broker carry samples, and how. `topic` is a template with named parts, one a level:
/// "plant/{area}/{asset}"; subscribed with "+" in place of each part. `{stream}` names the stream, or what its name begins
/// with; `{*}` is any level, `{stream...}` or `{*...}` at the end any number of them.
struct TopicBinding {
  std::string topic;
  std::string format = "json"; ///< name of the payload codec
  std::string timeKey = "ts";  ///< key of the device time; ISO 8601 or a number of s, ms, us or ns. "*": any usual one
  std::string sequenceKey;     ///< key of a counter that grows by one a message; empty: none
  int qos = 0;                 ///< 0, 1 or 2
  PayloadShape shape = PayloadShape::Flat;
  std::string valuesKey = "values"; ///< member of the shape Values that holds the values
  std::string separator = ".";      ///< "." or "/", between the parts of a stream's name from nested keys and {stream}
  std::string asset;                ///< the asset where the topic has no {asset}: "rig1", "{line}-{machine}"; else empty
  bool numbersAsText = false;       ///< "71.2" in quotes is a number
  /// Messages a second that were agreed with whoever sends them, over all topics of the template; none: nothing was.
  std::optional<double> agreedRate{};

  bool operator==(const TopicBinding &) const = default;
};

/// What an encrypted connection trusts and shows: paths of PEM files.
struct TlsFiles {
  std::string caFile;            ///< certificates of the only authorities trusted; empty: those of the system
  std::string certificateFile;   ///< this client's own with its chain, shown to the broker; empty: none is
  std::string keyFile;           ///< the private key of it; empty: it stands in the same file
  std::string keyPassphraseFile; ///< a file whose first line opens the key; empty: the key is not encrypted

  bool operator==(const TlsFiles &) const = default;
};

struct Broker {
  BrokerId id;
  std::string url; ///< "tcp://host:port"; encrypted: "ssl://host:port"
  MqttVersion version = MqttVersion::V5;
  Duration keepAlive = std::chrono::seconds{20};
  std::string user;                ///< empty: anonymous
  std::string passwordFile;        ///< path of a file whose first line is the password
  bool allowPlainPassword = false; ///< the password may cross a network unencrypted
  TlsFiles tls;
  std::string clientId;     ///< the broker knows this console by it; empty: a new one for each connection
  Duration sessionExpiry{}; ///< how long the broker keeps QoS 1 and 2 messages while away; 0: not at all. Needs a clientId
  std::vector<TopicBinding> topics;

  bool operator==(const Broker &) const = default;
};

struct Area {
  AreaId id;
  std::string name;

  bool operator==(const Area &) const = default;
};

struct Stream {
  Text key;                                    ///< name in payloads, unique within the asset
  Text name;                                   ///< what people read: "Discharge temperature"
  Text unit;                                   ///< "°C"; empty for a pure number
  std::optional<Range> range;                  ///< what the sensor can read; outside it the quality is Uncertain
  std::optional<Range> normal;                 ///< where a healthy asset stays: the band drawn behind the value
  int decimals = 1;                            ///< digits shown after the point
  Duration interval = std::chrono::seconds{1}; ///< expected distance of two samples
  ValueType type = ValueType::Double;
  bool onChange = false;         ///< sent when it changes: silence is no fault
  bool periodic = false;         ///< promised every `interval`: faster and slower breaks the contract. Never with onChange
  Text sentUnit{};               ///< what the device sends, turned into `unit`; empty: the same
  Box<HealthOverrides> health{}; ///< how its sensor is judged, where that differs from the site

  bool operator==(const Stream &) const = default;
};

struct Asset {
  AssetId id;
  Text name; ///< "Screw compressor"
  Text kind; ///< "compressor"
  AreaId area;
  std::vector<Stream> streams; ///< the contract's, as the site changes them, then the site's own
  ContractId contract{};       ///< one of Site::contracts; empty: none

  bool operator==(const Asset &) const = default;
};

/// How far a device's clock may be off before its stamps are replaced by the receive time.
struct TimeWindow {
  Duration maxAge = std::chrono::hours{24};
  Duration maxAhead = std::chrono::seconds{60};

  bool operator==(const TimeWindow &) const = default;
};

/// How two assets of a plant belong together. No chain of one kind leads back to where it began.
enum class RelationKind : std::uint8_t {
  Parent, ///< `from` is a part of `to`; an asset is part of at most one
  Feeds,  ///< what `from` delivers, `to` takes
  Drives, ///< `from` moves `to`
};
inline constexpr int relationKindCount = 3;

struct Relation {
  RelationKind kind = RelationKind::Parent;
  AssetId from;
  AssetId to;

  bool operator==(const Relation &) const = default;
};

/// What helps with the alarms of a rule, of an asset and its parts, of an area, or of all assets of a kind.
struct Guidance {
  enum class Of : std::uint8_t { Rule, Asset, Area, Kind };
  Of of = Of::Rule;
  std::string name; ///< its id, or the kind
  std::string text; ///< Markdown

  bool operator==(const Guidance &) const = default;
};

/// What people may choose from when they have to say why.
struct Reason {
  enum class Use : std::uint8_t { Shelve, OutOfService, FalseAlarm, Change };
  std::string id;
  std::string text;
  std::vector<Use> uses; ///< none: for all

  bool operator==(const Reason &) const = default;
};
inline constexpr int reasonUseCount = 4;

/// What the values of a mode stream are called: 2 is "Loaded".
struct ModeNames {
  struct Name {
    double is = 0.0;
    std::string name;

    bool operator==(const Name &) const = default;
  };
  StreamId stream;
  std::vector<Name> names;

  bool operator==(const ModeNames &) const = default;
};

/// A site directory as texts by file name ("rules.toml", "guidance/kind/pump.md").
using SiteFiles = std::map<std::string, std::string>;

/// Everything that a site directory says: what runs, and what it is judged by.
struct Site {
  std::string name;
  std::string timeZone = "UTC"; ///< IANA name
  TimeWindow window;
  Duration maxTimeShelved = std::chrono::hours{8};
  bool systemUserActs = false; ///< the system's user who owns the store may act on the command line as any person, without a password
  PriorityMatrix priorityMatrix;
  std::vector<Contract> contracts;
  HealthSettings sensorHealth;
  Priority sensorPriority = Priority::Low; ///< of every sensor alarm
  std::vector<Broker> brokers;
  std::vector<Area> areas;
  std::vector<Asset> assets;
  std::vector<Rule> rules;
  std::vector<Relation> relations;
  std::vector<Guidance> guidance;
  std::vector<Reason> reasons;
  std::vector<ModeNames> modes;
  std::vector<StandingAdoption> adoptions;
  std::vector<IgnoredSource> ignored;
  std::vector<PredictorSetting> predictors;
  std::vector<RuleTrial> trials; ///< one a rule at most
  Calendar calendar;
  QuieteningSettings quietening{};
  RetrainingSettings retraining{};

  bool operator==(const Site &) const = default;
};

[[nodiscard]] const Broker *findBroker(const Site &site, const BrokerId &id);
[[nodiscard]] const Asset *findAsset(const Site &site, const AssetId &id);
[[nodiscard]] const Area *findArea(const Site &site, const AreaId &id);
[[nodiscard]] const Stream *findStream(const Site &site, const StreamId &id);
[[nodiscard]] const Contract *findContract(const Site &site, const ContractId &id);
[[nodiscard]] const Rule *findRule(const Site &site, const RuleId &id);
[[nodiscard]] const PredictorSetting *findPredictor(const Site &site, const PredictorId &id);

/// What the contract promises, before the site changes anything: every field a stream in the unit it is sent in.
[[nodiscard]] std::vector<Stream> streamsOf(const Contract &contract);

/// Lets people read the stream in `unit`: the device sends what it sent, the range follows. False, and nothing is
/// changed, where the units do not measure the same.
[[nodiscard]] bool showIn(Stream &stream, const std::string &unit);
/// The asset that this one is a part of; null where there is none.
[[nodiscard]] const Asset *parentOf(const Site &site, const AssetId &id);

/// What helps with an alarm of this rule, the closest first: of the rule, of its asset, of what that is a part of, of the
/// area, of the asset's kind.
[[nodiscard]] std::vector<const Guidance *> guidanceFor(const Site &site, const Rule &rule);

} // namespace andon
