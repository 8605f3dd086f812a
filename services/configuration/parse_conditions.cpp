// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_parser.h"

#include <spdlog/fmt/fmt.h>

namespace andon::configuration {
namespace {

struct DirectionKey {
  const char *key;
  Direction direction;
};
constexpr std::array<DirectionKey, 3> rateKeys{{{"rising", Direction::Up}, {"falling", Direction::Down}, {"either", Direction::Either}}};
constexpr std::array<DirectionKey, 3> deviationKeys{{{"above", Direction::Up}, {"below", Direction::Down}, {"either", Direction::Either}}};

struct LimitKey {
  const char *key;
  LimitSide side;
  bool extreme;
};
constexpr std::array<LimitKey, 4> limitKeys{{{"high_high", LimitSide::High, true},
                                             {"high", LimitSide::High, false},
                                             {"low", LimitSide::Low, false},
                                             {"low_low", LimitSide::Low, true}}};

/// Reads the conditions of one rule.
class ConditionParser {
public:
  ConditionParser(const std::string &file, Problems &problems, const Rule &rule)
      : file_(file)
      , problems_(problems)
      , asset_(rule.asset)
      , ruleTitle_(fmt::format("rule \"{}\"", rule.id.text()))
  {
  }

  [[nodiscard]] bool isRight() const { return isRight_; }

  Condition parse(TableReader &reader)
  {
    if (reader.has("predictor"))
      return parsePredictor(reader);
    if (reader.has("any") || reader.has("all"))
      return parseGroup(reader);
    return std::visit([](auto term) -> Condition { return term; }, parseTerm(reader, Streams::OfTheRule));
  }

  CountInWindow parseCount(TableReader &reader)
  {
    CountInWindow count;
    const toml::table *table = reader.table("count");
    if (table == nullptr)
      return count;
    TableReader inner{*table, file_, ruleTitle_ + ": count", problems_};
    keep(inner.integer("samples", count.samples, 2, mostCounted), inner, "samples", "samples = 3");
    keep(inner.duration("window", count.window, std::chrono::milliseconds{1}), inner, "window", "window = \"60s\"");
    inner.reportUnknownKeys();
    return count;
  }

  Box<Modes> parseModes(TableReader &reader)
  {
    const toml::table *table = reader.table("modes");
    if (table == nullptr)
      return {};
    TableReader inner{*table, file_, ruleTitle_ + ": modes", problems_};
    Modes modes;
    modes.stream = parseStream(inner, Streams::OfAnyAsset);
    inner.flag("otherwise", modes.otherwise);
    for (const toml::table *one : inner.tables("when")) {
      TableReader each{*one, file_, ruleTitle_ + ": a mode", problems_};
      ModeCase mode;
      keep(each.number("is", mode.is, Need::Required), each);
      each.flag("enabled", mode.enabled);
      double limit = 0.0;
      if (each.number("limit", limit))
        mode.limit = limit;
      each.reportUnknownKeys();
      modes.cases.push_back(mode);
    }
    inner.reportUnknownKeys();
    return modes;
  }

private:
  void wrong() { isRight_ = false; }
  /// The reader has said what is wrong.
  void keep(bool isRead, const TableReader &)
  {
    if (!isRead)
      wrong();
  }
  void keep(bool isRead, TableReader &reader, const char *key, const char *example)
  {
    if (isRead)
      return;
    wrong();
    if (!reader.has(key))
      reader.problem(key, fmt::format("has no {}", key), fmt::format("Write it like {}.", example));
  }

  /// The rule's own table has an asset for the alarm; its inner tables may name another one for their stream.
  enum class Streams { OfTheRule, OfAnyAsset };

  StreamId parseStream(TableReader &reader, Streams streams)
  {
    StreamId stream{asset_, {}};
    keep(reader.text("stream", stream.key, Need::Required), reader);
    std::string other;
    if (streams == Streams::OfAnyAsset && reader.text("asset", other))
      stream.asset = AssetId{other};
    return stream;
  }

  Condition parsePredictor(TableReader &reader)
  {
    PredictorCondition says;
    std::string predictor;
    keep(reader.text("predictor", predictor, Need::Required), reader);
    says.predictor = PredictorId{predictor};
    says.stream = scoreStreamOf(asset_, says.predictor);
    keep(reader.number("deadband", says.deadband) || !reader.has("deadband"), reader);
    if (reader.has("high") && reader.has("low")) {
      reader.problem("low", "has both a high and a low limit", "Make two rules of it.");
      wrong();
    }
    says.side = reader.has("low") ? LimitSide::Low : LimitSide::High;
    const char *key = says.side == LimitSide::Low ? "low" : "high";
    says.limitOfPackage = !reader.has(key);
    keep(reader.number(key, says.limit) || says.limitOfPackage, reader);
    for (const char *other : {"stream", "any", "all", "high_high", "low_low", "rate", "deviation", "modes"})
      if (reader.node(other) != nullptr) {
        reader.problem(other, fmt::format("has a {} beside its predictor", other), "Make two rules of it.");
        wrong();
      }
    return says;
  }

  Condition parseGroup(TableReader &reader)
  {
    GroupCondition group;
    if (reader.has("any") && reader.has("all")) {
      reader.problem("all", "has both any and all", "Make two rules of it.");
      wrong();
    }
    group.needs = reader.has("any") ? GroupCondition::Needs::Any : GroupCondition::Needs::All;
    for (const char *key : {"any", "all"})
      for (const toml::table *one : reader.tables(key)) {
        TableReader inner{*one, file_, fmt::format("{}: condition {} of \"{}\"", ruleTitle_, group.terms.size() + 1, key), problems_};
        group.terms.push_back(parseTerm(inner, Streams::OfAnyAsset));
        inner.reportUnknownKeys();
      }
    for (const char *key : {"stream", "deadband", "high_high", "high", "low", "low_low", "rate", "deviation"})
      if (reader.node(key) != nullptr) {
        reader.problem(key, fmt::format("has a {} beside its several conditions", key), "Put it into one of them.");
        wrong();
      }
    return group;
  }

  Term parseTerm(TableReader &reader, Streams streams)
  {
    const StreamId stream = parseStream(reader, streams);
    double deadband = 0.0;
    keep(reader.number("deadband", deadband) || !reader.has("deadband"), reader);
    std::vector<const char *> found;
    for (const LimitKey &each : limitKeys)
      if (reader.node(each.key) != nullptr)
        found.push_back(each.key);
    for (const char *key : {"rate", "deviation"})
      if (reader.node(key) != nullptr)
        found.push_back(key);
    if (found.size() != 1)
      return wrongNumber(reader, found, stream);
    if (const toml::table *rate = found.front() == std::string_view{"rate"} ? reader.table("rate") : nullptr)
      return parseRate(*rate, stream, deadband);
    if (const toml::table *deviation = found.front() == std::string_view{"deviation"} ? reader.table("deviation") : nullptr)
      return parseDeviation(*deviation, stream, deadband);
    LimitCondition limit{stream, LimitSide::High, 0.0, deadband};
    bool isRead = false;
    for (const LimitKey &each : limitKeys)
      if (found.front() == std::string_view{each.key}) {
        limit.side = each.side;
        limit.extreme = each.extreme;
        isRead = reader.number(each.key, limit.limit);
      }
    keep(isRead, reader);
    return limit;
  }

  Term wrongNumber(TableReader &reader, const std::vector<const char *> &found, const StreamId &stream)
  {
    wrong();
    if (found.empty())
      reader.problem("high", "has no limit", "Add high = ... or low = ... to it.");
    else if (found == std::vector<const char *>{limitKeys[1].key, limitKeys[2].key})
      reader.problem("low", "has both a high and a low limit", "Make two rules of it.");
    else
      reader.problem(found[1], fmt::format("has both {} and {}", found[0], found[1]), "Make two rules of it.");
    return LimitCondition{stream};
  }

  /// One of `keys` with its limit.
  void parseDirection(TableReader &reader, const std::array<DirectionKey, 3> &keys, Direction &direction, double &limit)
  {
    int found = 0;
    for (const DirectionKey &each : keys)
      if (reader.node(each.key) != nullptr) {
        ++found;
        direction = each.direction;
        keep(reader.number(each.key, limit), reader);
      }
    if (found == 1)
      return;
    wrong();
    reader.problem(keys[0].key, found == 0 ? "has no limit" : "has several limits",
                   fmt::format("Write one of {} = ..., {} = ... and {} = ....", keys[0].key, keys[1].key, keys[2].key));
  }

  Term parseRate(const toml::table &table, const StreamId &stream, double deadband)
  {
    TableReader reader{table, file_, ruleTitle_ + ": rate", problems_};
    RateCondition rate;
    rate.stream = stream;
    rate.deadband = deadband;
    parseDirection(reader, rateKeys, rate.direction, rate.limit);
    keep(reader.duration("per", rate.per, std::chrono::milliseconds{1}) || !reader.has("per"), reader);
    keep(reader.duration("window", rate.window, std::chrono::milliseconds{1}) || !reader.has("window"), reader);
    reader.reportUnknownKeys();
    return rate;
  }

  Term parseDeviation(const toml::table &table, const StreamId &stream, double deadband)
  {
    TableReader reader{table, file_, ruleTitle_ + ": deviation", problems_};
    DeviationCondition deviation;
    deviation.stream = stream;
    deviation.deadband = deadband;
    parseDirection(reader, deviationKeys, deviation.direction, deviation.limit);
    const toml::node *from = reader.node("from");
    if (from == nullptr) {
      reader.problem("from", "has no from", "Write a number or a stream: from = 12.5, from = \"set_point\".");
      wrong();
    } else if (from->is_string()) {
      std::string key;
      keep(reader.text("from", key, Need::Required), reader);
      deviation.reference = StreamId{stream.asset, key};
    } else if (from->is_table()) {
      TableReader inner{*from->as_table(), file_, ruleTitle_ + ": from", problems_};
      std::string asset;
      StreamId reference;
      keep(inner.text("asset", asset, Need::Required), inner);
      keep(inner.text("stream", reference.key, Need::Required), inner);
      reference.asset = AssetId{asset};
      deviation.reference = std::move(reference);
      inner.reportUnknownKeys();
    } else {
      keep(reader.number("from", deviation.setPoint), reader);
    }
    reader.reportUnknownKeys();
    return deviation;
  }

  const std::string &file_;
  Problems &problems_;
  const AssetId &asset_;
  std::string ruleTitle_;
  bool isRight_ = true;
};

} // namespace

bool parseCondition(TableReader &reader, const std::string &file, Problems &problems, Rule &rule)
{
  ConditionParser parser{file, problems, rule};
  rule.condition = parser.parse(reader);
  rule.count = parser.parseCount(reader);
  rule.modes = parser.parseModes(reader);
  return parser.isRight();
}

} // namespace andon::configuration
