// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/adoption.h"

#include "models/domain/rule_copy.h"
#include "models/domain/units.h"

#include <algorithm>
#include <array>

namespace andon {
namespace {

// ASCII only: other letters are taken as they are, whatever the locale.
constexpr bool isUpper(char c)
{
  return c >= 'A' && c <= 'Z';
}
constexpr bool isLower(char c)
{
  return c >= 'a' && c <= 'z';
}
constexpr char lower(char c)
{
  return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

/// "oilTemp_degC" is "oil", "Temp", "deg", "C" by its case; what is written large as a whole stays together.
std::vector<std::string> wordsOf(std::string_view key)
{
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty())
      words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < key.size(); ++i) {
    const char c = key[i];
    if (c == '_' || c == '-' || c == '.' || c == '/' || c == ' ' || c == ':') {
      end();
      continue;
    }
    if (isUpper(c) && i > 0 && isLower(key[i - 1]))
      end();
    word += c;
  }
  end();
  return words;
}

struct Spelled {
  std::string_view ends; ///< last words of a key, joined by "_", in small letters
  std::string_view unit;
};

// The longer ones first.
constexpr std::array suffixes{
    Spelled{"mm_s", "mm/s"},     Spelled{"m_s", "m/s"},   Spelled{"km_h", "km/h"}, Spelled{"m3_h", "m³/h"},  Spelled{"l_min", "L/min"},
    Spelled{"l_h", "L/h"},       Spelled{"l_s", "L/s"},   Spelled{"kg_h", "kg/h"}, Spelled{"deg_c", "°C"},   Spelled{"deg_f", "°F"},
    Spelled{"m3h", "m³/h"},      Spelled{"lpm", "L/min"}, Spelled{"degc", "°C"},   Spelled{"celsius", "°C"}, Spelled{"degf", "°F"},
    Spelled{"fahrenheit", "°F"}, Spelled{"kelvin", "K"},  Spelled{"mbar", "mbar"}, Spelled{"bar", "bar"},    Spelled{"hpa", "hPa"},
    Spelled{"kpa", "kPa"},       Spelled{"mpa", "MPa"},   Spelled{"psi", "psi"},   Spelled{"pct", "%"},      Spelled{"percent", "%"},
    Spelled{"perc", "%"},        Spelled{"rpm", "rpm"},   Spelled{"khz", "kHz"},   Spelled{"hz", "Hz"},      Spelled{"kwh", "kWh"},
    Spelled{"mwh", "MWh"},       Spelled{"wh", "Wh"},     Spelled{"kva", "kVA"},   Spelled{"kvar", "kvar"},  Spelled{"kw", "kW"},
    Spelled{"watt", "W"},        Spelled{"watts", "W"},   Spelled{"amp", "A"},     Spelled{"amps", "A"},     Spelled{"volt", "V"},
    Spelled{"volts", "V"},       Spelled{"um", "µm"},     Spelled{"mm", "mm"},     Spelled{"cm", "cm"},      Spelled{"kg", "kg"},
    Spelled{"sec", "s"},         Spelled{"seconds", "s"}, Spelled{"hours", "h"},   Spelled{"ppm", "ppm"},    Spelled{"lux", "lx"},
    Spelled{"db", "dB"},
};

// Single letters mean a unit only behind a word that measures it.
struct Letter {
  std::string_view letter;
  std::string_view behind;
  std::string_view unit;
};
constexpr std::array letters{
    Letter{"c", "temp", "°C"},  Letter{"f", "temp", "°F"},   Letter{"k", "temp", "K"},    Letter{"c", "dew", "°C"},
    Letter{"c", "point", "°C"}, Letter{"a", "current", "A"}, Letter{"v", "voltage", "V"}, Letter{"w", "power", "W"},
};

constexpr std::array spoken{
    Spelled{"temperature", "°C"}, Spelled{"temp", "°C"},        Spelled{"pressure", "bar"}, Spelled{"press", "bar"},
    Spelled{"humidity", "%"},     Spelled{"current", "A"},      Spelled{"voltage", "V"},    Spelled{"power", "kW"},
    Spelled{"energy", "kWh"},     Spelled{"frequency", "Hz"},   Spelled{"rpm", "rpm"},      Spelled{"speed", "rpm"},
    Spelled{"flow", "m³/h"},      Spelled{"vibration", "mm/s"}, Spelled{"level", "%"},      Spelled{"opening", "%"},
    Spelled{"position", "%"},     Spelled{"load", "%"},         Spelled{"weight", "kg"},    Spelled{"mass", "kg"},
};

struct Found {
  std::string unit;
  std::size_t words = 0; ///< at the end that spell nothing but the unit
};

Found unitIn(const std::vector<std::string> &words)
{
  const auto known = [](std::string_view unit) { return findUnit(unit) != nullptr ? unitSymbol(unit) : std::string{}; };
  if (words.size() > 1) {
    const std::string last = lowered(words.back());
    const std::string lastTwo = lowered(words[words.size() - 2]) + '_' + last;
    for (const Spelled &each : suffixes) {
      const bool isPair = each.ends.find('_') != std::string_view::npos;
      if (each.ends == (isPair ? std::string_view{lastTwo} : std::string_view{last}) && words.size() > (isPair ? 2U : 1U))
        return {known(each.unit), isPair ? 2U : 1U};
    }
    for (const Letter &each : letters)
      if (last == each.letter && lowered(words[words.size() - 2]).starts_with(each.behind))
        return {known(each.unit), 1};
  }
  for (auto word = words.rbegin(); word != words.rend(); ++word)
    for (const Spelled &each : spoken)
      if (lowered(*word) == each.ends)
        return {known(each.unit), 0};
  return {};
}

} // namespace

const char *keyOf(AdoptionBasis basis)
{
  switch (basis) {
  case AdoptionBasis::Own: return "own";
  case AdoptionBasis::Kind: return "kind";
  case AdoptionBasis::Contract: return "contract";
  case AdoptionBasis::Name: return "name";
  }
  return "";
}

std::string readableName(std::string_view key)
{
  std::vector<std::string> words = wordsOf(key);
  const Found unit = unitIn(words);
  if (unit.words < words.size())
    words.resize(words.size() - unit.words);
  std::string name;
  for (const std::string &word : words) {
    // "RPM", "K2" and "COMP" stay; "Temp" is a word.
    const bool isShort = std::none_of(word.begin(), word.end(), isLower);
    name += (name.empty() ? "" : " ") + (isShort ? word : lowered(word));
  }
  if (name.empty())
    return std::string{key};
  if (isLower(name.front()))
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

std::string unitByName(std::string_view key)
{
  return unitIn(wordsOf(key)).unit;
}

StandingAdoption standingFor(const AdoptionProposal &proposal, bool isKindChosen, const std::vector<StandingAdoption> &present)
{
  StandingAdoption standing;
  standing.kind = proposal.asset.kind;
  constexpr int leastSure = 30;
  if (proposal.basis != AdoptionBasis::Name && !isKindChosen && proposal.certainty >= leastSure) {
    standing.certainty = std::min(standing.certainty, proposal.certainty / 10 * 10);
  } else {
    standing.certainty = 0;
    standing.broker = proposal.heard.broker;
    standing.topic = proposal.heard.topic;
    const std::string &asset = proposal.heard.asset.text();
    if (const auto at = standing.topic.find('/' + asset); at != std::string::npos)
      standing.topic.replace(at + 1, asset.size(), "+");
  }
  const std::string base = ruleIdFor(AssetId{"adopt"}, standing.kind.empty() ? "sources" : standing.kind);
  standing.id = base;
  for (int number = 2; std::any_of(present.begin(), present.end(), [&](const auto &each) { return each.id == standing.id; }); ++number)
    standing.id = base + '-' + std::to_string(number);
  return standing;
}

bool fitsPattern(std::string_view pattern, std::string_view text)
{
  // Each "*" first stands for nothing; where what follows does not fit, the latest one takes a character more.
  std::size_t at = 0, position = 0;
  std::size_t star = std::string_view::npos, taken = 0;
  while (position < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      taken = position;
    } else if (at < pattern.size() && pattern[at] == text[position]) {
      ++at;
      ++position;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      position = ++taken;
    } else {
      return false;
    }
  }
  while (at < pattern.size() && pattern[at] == '*')
    ++at;
  return at == pattern.size();
}

} // namespace andon
