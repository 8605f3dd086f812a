// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/telemetry/json_shapes.h"

#include "services/telemetry/device_time.h"

#include <algorithm>
#include <array>

namespace andon::telemetry {
namespace {

using Kind = JsonNode::Kind;

/// A longer name is cut: no stream is called so, and nested keys could multiply a payload without end.
constexpr std::size_t longestName = 256;

/// Names of the time within a tag, beside the binding's own.
constexpr std::array<std::string_view, 4> tagTimeKeys{"SourceTimestamp", "sourceTimestamp", "timestamp", "Timestamp"};

} // namespace

class JsonShapes::Reader {
public:
  Reader(const JsonTree &tree, const TopicBinding &binding, std::pmr::monotonic_buffer_resource &names, PayloadContent &content)
      : tree_(tree)
      , binding_(binding)
      , names_(names)
      , content_(content)
  {
  }

  std::optional<RejectReason> read()
  {
    const JsonNode &root = tree_[0];
    if (root.kind == Kind::Array)
      readRecords(0, {});
    else if (isOfDevices())
      readDevices();
    else
      readRecord(0, {});
    return refused_;
  }

private:
  /// A member that is a value of a time of its own.
  struct Tag {
    std::string_view name;
    std::uint32_t node;
  };

  /// Calls `visit` with the index of everything that is directly in the container.
  template <class Visit>
  void forEachIn(std::uint32_t container, const Visit &visit) const
  {
    for (std::uint32_t child = container + 1; child < tree_[container].next; child = tree_[child].next)
      visit(child);
  }

  [[nodiscard]] bool is(PayloadShape shape) const { return binding_.shape == shape || binding_.shape == PayloadShape::Auto; }

  [[nodiscard]] bool isArrayOfObjects(std::uint32_t index) const
  {
    bool isSo = tree_[index].kind == Kind::Array && tree_[index].next > index + 1;
    if (isSo)
      forEachIn(index, [&](std::uint32_t element) { isSo = isSo && tree_[element].kind == Kind::Object; });
    return isSo;
  }

  /// Where the shape is to be found out, an object is one of devices if nothing but arrays of objects is in it.
  [[nodiscard]] bool isOfDevices() const
  {
    if (binding_.shape != PayloadShape::Auto)
      return binding_.shape == PayloadShape::Devices;
    bool isSo = tree_[0].next > 1;
    forEachIn(0, [&](std::uint32_t member) { isSo = isSo && isArrayOfObjects(member) && !isEdgeScores(tree_, member); });
    return isSo;
  }

  /// Where the shape is to be found out, a tag has both its value and its time.
  [[nodiscard]] bool isTag(std::uint32_t index) const
  {
    if (!is(PayloadShape::Tags) || tree_[index].kind != Kind::Object)
      return false;
    bool hasValue = false;
    bool hasTime = binding_.shape == PayloadShape::Tags;
    forEachIn(index, [&](std::uint32_t member) {
      hasValue = hasValue || isValue(member);
      hasTime = hasTime || isTagTime(tree_[member]);
    });
    return hasValue && hasTime;
  }

  [[nodiscard]] bool isValue(std::uint32_t member) const
  {
    return !tree_[member].isContainer() && (tree_[member].key == "Value" || tree_[member].key == "value");
  }

  std::string_view join(std::string_view path, std::string_view key)
  {
    if (path.empty())
      return key;
    const std::size_t length = std::min(path.size() + binding_.separator.size() + key.size(), longestName);
    char *name = static_cast<char *>(names_.allocate(length, 1));
    std::size_t used = 0;
    for (const std::string_view piece : {path, std::string_view{binding_.separator}, key})
      used += piece.copy(name + used, length - used);
    return {name, length};
  }

  std::string_view keep(std::string_view text)
  {
    char *copy = static_cast<char *>(names_.allocate(text.size(), 1));
    return {copy, text.copy(copy, text.size())};
  }

  PayloadRecord &open(std::string_view asset)
  {
    PayloadRecord &record = content_.records.emplace_back();
    record.asset = asset;
    return record;
  }

  void close() { content_.records.back().end = content_.values.size(); }

  void refuseRecord(std::string_view asset, RejectReason reason)
  {
    open(asset).fault = reason;
    close();
  }

  void readDevices()
  {
    forEachIn(0, [&](std::uint32_t member) {
      const JsonNode &device = tree_[member];
      if (device.kind == Kind::Array)
        readRecords(member, device.key);
      else if (device.kind == Kind::Object)
        readRecord(member, device.key);
      else
        refuseRecord(device.key, RejectReason::WrongType);
    });
  }

  void readRecords(std::uint32_t array, std::string_view asset)
  {
    forEachIn(array, [&](std::uint32_t element) {
      if (tree_[element].kind == Kind::Object)
        readRecord(element, asset);
      else
        refuseRecord(asset, RejectReason::WrongType);
    });
  }

  void readRecord(std::uint32_t object, std::string_view asset)
  {
    tags_.clear();
    if (isTag(object)) {
      readTag({{}, object}, asset, false);
    } else {
      timeOfRecord_ = findTime(object);
      open(asset);
      readMembers(object, {}, true);
      close();
    }
    // Copied, because a further record may move them. A tag may hold tags, which come behind it.
    const PayloadTime time = content_.records.back().time;
    const std::optional<RejectReason> fault = content_.records.back().fault;
    for (std::size_t i = 0; i < tags_.size(); ++i) {
      readTag(tags_[i], asset, true);
      PayloadRecord &record = content_.records.back();
      if (std::holds_alternative<std::monostate>(record.time) && !record.fault) {
        record.time = time;
        record.fault = fault;
      }
    }
  }

  /// The member of an object that is its time; 0 if none is.
  [[nodiscard]] std::uint32_t findTime(std::uint32_t object)
  {
    std::uint32_t found = 0;
    forEachIn(object, [&](std::uint32_t member) {
      if (!isTime(tree_[member]))
        return;
      if (found == 0)
        found = member;
      else if (tree_[found].key == tree_[member].key)
        refused_ = RejectReason::DuplicateKey;
    });
    return found;
  }

  [[nodiscard]] bool isTime(const JsonNode &node) const
  {
    if (binding_.timeKey != anyTimeKey)
      return node.key == binding_.timeKey;
    // "t" may be a time or a temperature: what it holds decides.
    PayloadTime time;
    return isUsualTimeKey(node.key) && !readTime(node, time) && readDeviceTime(time);
  }

  [[nodiscard]] bool isTagTime(const JsonNode &node) const
  {
    return isTime(node) || std::find(tagTimeKeys.begin(), tagTimeKeys.end(), node.key) != tagTimeKeys.end();
  }

  void readMembers(std::uint32_t object, std::string_view path, bool isRecord)
  {
    forEachIn(object, [&](std::uint32_t member) {
      const JsonNode &node = tree_[member];
      if (isRecord && member == timeOfRecord_)
        content_.records.back().fault = readTime(node, content_.records.back().time);
      else if (isRecord && !binding_.sequenceKey.empty() && node.key == binding_.sequenceKey)
        readSequence(node);
      else if (isRecord && isEdgeScores(tree_, member))
        readEdgeScores(tree_, member, content_.records.size() - 1, content_.scores);
      else if (isRecord && (is(PayloadShape::Values) || is(PayloadShape::Devices)) && node.kind == Kind::Object &&
               node.key == binding_.valuesKey)
        readMembers(member, {}, false);
      else
        readMember(member, join(path, node.key));
    });
  }

  void readMember(std::uint32_t index, std::string_view name)
  {
    const JsonNode &node = tree_[index];
    if (isTag(index)) {
      tags_.push_back({name, index});
    } else if (!node.isContainer()) {
      readValue(node, name);
    } else if (!is(PayloadShape::Nested)) {
      content_.values.push_back({name, 0.0, RejectReason::WrongType});
    } else if (node.kind == Kind::Object) {
      readMembers(index, name, false);
    } else {
      std::size_t position = 0;
      forEachIn(index, [&](std::uint32_t element) {
        const std::string number = std::to_string(position++);
        readMember(element, join(name, keep(number)));
      });
    }
  }

  void readTag(Tag tag, std::string_view asset, bool continues)
  {
    PayloadRecord &record = open(asset);
    record.continues = continues;
    bool hasTime = false;
    bool hasValue = false;
    forEachIn(tag.node, [&](std::uint32_t member) {
      const JsonNode &node = tree_[member];
      if (!hasTime && isTagTime(node)) {
        hasTime = true;
        record.fault = readTime(node, record.time);
      } else if (!continues && !binding_.sequenceKey.empty() && node.key == binding_.sequenceKey) {
        readSequence(node);
      } else if (!hasValue && isValue(member)) {
        hasValue = true;
        readValue(node, tag.name.empty() ? node.key : tag.name);
      } else {
        readMember(member, join(tag.name, node.key));
      }
    });
    close();
  }

  void readValue(const JsonNode &node, std::string_view name)
  {
    PayloadValue &value = content_.values.emplace_back(PayloadValue{name, 0.0, std::nullopt});
    if (node.kind == Kind::Number && node.isFinite) {
      value.number = node.number;
      content_.rounded += node.isRounded ? 1 : 0;
    } else if (node.kind == Kind::Number) {
      value.fault = RejectReason::NotFinite;
    } else if (node.kind == Kind::Text && binding_.numbersAsText) {
      json::readText(node.text, value, content_);
    } else {
      value.fault = RejectReason::WrongType;
    }
  }

  [[nodiscard]] std::optional<RejectReason> readTime(const JsonNode &node, PayloadTime &time) const
  {
    if (node.kind == Kind::Text)
      time = json::timeOfText(node.text, binding_);
    else if (node.kind != Kind::Number)
      return RejectReason::WrongType;
    else if (node.isWhole)
      time = node.whole;
    else if (node.isFinite)
      time = node.number;
    else
      return RejectReason::TimeOutOfRange;
    return std::nullopt;
  }

  void readSequence(const JsonNode &node)
  {
    PayloadRecord &record = content_.records.back();
    if (record.sequence)
      refused_ = RejectReason::DuplicateKey;
    else if (node.isWhole && node.whole >= 0)
      record.sequence = static_cast<std::uint64_t>(node.whole);
    else
      content_.values.push_back({node.key, 0.0, RejectReason::WrongType});
  }

  const JsonTree &tree_;
  const TopicBinding &binding_;
  std::pmr::monotonic_buffer_resource &names_;
  PayloadContent &content_;
  std::vector<Tag> tags_; ///< of the record that is read now
  std::uint32_t timeOfRecord_ = 0;
  std::optional<RejectReason> refused_;
};

std::optional<RejectReason> JsonShapes::read(const JsonTree &tree, const TopicBinding &binding, PayloadContent &content)
{
  names_.release();
  return Reader{tree, binding, names_, content}.read();
}

} // namespace andon::telemetry
