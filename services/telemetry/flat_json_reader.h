// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/telemetry/json_reading.h"
#include "services/telemetry/payload_codec.h"

namespace andon::telemetry {

/// `{"ts": 1763712000123, "temperature": 71.2, ...}`: one object whose members are numbers, in UTF-8, as RFC 8259 says
/// and no looser. In one pass, without a tree: the hot path. Members that are not numbers are handed out as faults, nested
/// ones are checked to the last byte and refused beyond Limits::depth.
class FlatJsonReader {
public:
  /// What to do with a payload that is another shape of JSON: refuse it, or stop reading and say so.
  enum class Otherwise { Refuse, Stop };

  explicit FlatJsonReader(const Decoder::Limits &limits);

  /// As PayloadCodec::read; `payload` may be twice as long as the limit. With Otherwise::Stop an object that is nested, or
  /// that may be a tag, leaves `content` half filled and isOtherwise() true.
  [[nodiscard]] std::optional<RejectReason> read(std::string_view payload, const TopicBinding &binding, Otherwise otherwise,
                                                 PayloadContent &content);
  [[nodiscard]] bool isOtherwise() const { return isOtherwise_; }
  /// A nested member is called like scores of the edge: it was passed over.
  [[nodiscard]] bool hasScores() const { return hasScores_; }

private:
  std::optional<RejectReason> refuse(json::ondemand::document &document, json::ondemand::json_type type, std::string_view payload) const;
  std::optional<RejectReason> readMember(std::string_view key, json::ondemand::value value, const TopicBinding &binding,
                                         PayloadRecord &record, PayloadContent &content);
  std::optional<RejectReason> readTime(json::ondemand::value value, const TopicBinding &binding, PayloadTime &time) const;
  std::optional<RejectReason> readSequence(std::string_view key, json::ondemand::value value, PayloadRecord &record,
                                           PayloadContent &content) const;

  json::ondemand::parser parser_;
  int depth_;
  bool ready_;
  Otherwise otherwise_ = Otherwise::Refuse;
  bool isOtherwise_ = false;
  bool hasScores_ = false;
};

} // namespace andon::telemetry
