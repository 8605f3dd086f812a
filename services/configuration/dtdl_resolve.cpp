// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/dtdl.h"
#include "services/configuration/nearest_name.h"

#include <algorithm>
#include <spdlog/fmt/fmt.h>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace andon::configuration {
namespace {

/// Of interfaces that lead to each other, by extending or containing.
constexpr std::size_t longestPath = 32;
/// Of all contracts together: what is inherited and contained counts again each time.
constexpr std::size_t mostOfAll = 1'000'000;

class Resolver {
public:
  Resolver(const std::vector<DtdlInterface> &interfaces, Problems &problems)
      : interfaces_(interfaces)
      , problems_(problems)
      , states_(interfaces.size())
  {
  }

  std::vector<Contract> resolve();

private:
  struct State {
    enum class Progress : std::uint8_t { New, Open, Done };
    Progress progress = Progress::New;
    int level = 0;                                              ///< of extending
    std::unordered_map<std::string_view, std::size_t> contents; ///< by name, with the interface that says it
    std::vector<ContractField> fields;
    std::unordered_set<std::string> keys; ///< of the fields
  };

  void claimIds();
  void resolve(std::size_t index);
  const State *follow(std::size_t index, const DtdlReference &reference);
  void inherit(std::size_t index, const DtdlReference &reference, const State &from);
  void contain(std::size_t index, const DtdlReference &reference, const State &of);
  bool addField(std::size_t index, ContractField field);
  void problem(std::size_t index, std::uint32_t line, std::string detail, std::string remedy);
  [[nodiscard]] const std::string &idOf(std::size_t index) const { return interfaces_[index].contract.id.text(); }

  const std::vector<DtdlInterface> &interfaces_;
  Problems &problems_;
  std::vector<State> states_;
  std::unordered_map<std::string_view, std::size_t> byId_;
  std::vector<std::size_t> path_;
  std::size_t fields_ = 0;
  std::size_t contents_ = 0;
};

void Resolver::problem(std::size_t index, std::uint32_t line, std::string detail, std::string remedy)
{
  problems_.add(interfaces_[index].file, line, idOf(index) + " " + detail, std::move(remedy));
}

void Resolver::claimIds()
{
  for (std::size_t i = 0; i < interfaces_.size(); ++i)
    if (const auto [first, isFirst] = byId_.emplace(idOf(i), i); !isFirst) {
      const DtdlInterface &other = interfaces_[first->second];
      problem(i, interfaces_[i].line, fmt::format("is in {}:{} too", other.file, other.line), "Keep one, or give it another version.");
    }
}

/// The interface that is named, resolved; null, and reported, where it cannot be had.
const Resolver::State *Resolver::follow(std::size_t index, const DtdlReference &reference)
{
  const char *verb = reference.component.empty() ? "extends" : "contains";
  const auto found = byId_.find(reference.id);
  if (found == byId_.end()) {
    std::vector<std::string> known;
    for (const DtdlInterface &each : interfaces_)
      if (known.size() < 1000)
        known.push_back(each.contract.id.text());
    problem(index, reference.line, fmt::format("{} {}, which is in no file of the site", verb, reference.id),
            didYouMean(reference.id, known, "Put its file into contracts/."));
    return nullptr;
  }
  const std::size_t target = found->second;
  if (states_[target].progress == State::Progress::Open) {
    std::string circle;
    for (auto at = std::find(path_.begin(), path_.end(), target); at != path_.end(); ++at)
      circle += idOf(*at) + " -> ";
    problem(index, reference.line, fmt::format("is part of a circle: {}{}", circle, reference.id), "Take one of these references out.");
    return nullptr;
  }
  if (states_[target].progress == State::Progress::New) {
    if (path_.size() >= longestPath) {
      problem(index, reference.line, fmt::format("{} {} at the end of {} references", verb, reference.id, longestPath),
              fmt::format("At most {} levels may be extended; contain fewer within each other.", deepestExtends));
      return nullptr;
    }
    resolve(target);
  }
  return &states_[target];
}

bool Resolver::addField(std::size_t index, ContractField field)
{
  State &state = states_[index];
  if (state.keys.contains(field.key))
    return true; // by two ways from one interface, or reported as a conflict
  if (state.fields.size() >= mostFields || fields_ >= mostOfAll) {
    problem(index, interfaces_[index].line, "has too many fields with all that it extends and contains",
            fmt::format("At most {} are taken of one contract, {} of all.", mostFields, mostOfAll));
    return false;
  }
  ++fields_;
  state.keys.insert(field.key);
  state.fields.push_back(std::move(field));
  return true;
}

void Resolver::inherit(std::size_t index, const DtdlReference &reference, const State &from)
{
  State &state = states_[index];
  state.level = std::max(state.level, from.level + 1);
  for (const auto &[name, owner] : from.contents) {
    if (++contents_ > mostOfAll) {
      if (contents_ == mostOfAll + 1)
        problem(index, reference.line, "and others inherit too much", fmt::format("At most {} contents are followed.", mostOfAll));
      return;
    }
    const auto [same, isFirst] = state.contents.emplace(name, owner);
    if (!isFirst && same->second != owner)
      problem(index, reference.line, fmt::format("has \"{}\" from {} and from {}", name, idOf(same->second), idOf(owner)),
              "A name may come from one interface only: rename one.");
  }
  for (const ContractField &field : from.fields)
    if (!addField(index, field))
      return;
}

void Resolver::contain(std::size_t index, const DtdlReference &reference, const State &of)
{
  for (ContractField field : of.fields) {
    field.key.insert(0, reference.component + ".");
    if (!addField(index, std::move(field)))
      return;
  }
}

void Resolver::resolve(std::size_t index)
{
  const DtdlInterface &interface = interfaces_[index];
  State &state = states_[index];
  state.progress = State::Progress::Open;
  path_.push_back(index);
  for (const DtdlReference &reference : interface.references)
    if (reference.component.empty())
      if (const State *from = follow(index, reference))
        inherit(index, reference, *from);
  if (state.level == deepestExtends + 1)
    problem(index, interface.line, fmt::format("extends through {} levels", state.level), fmt::format("DTDL allows {}.", deepestExtends));
  for (const DtdlInterface::Content &content : interface.contents)
    if (const auto [same, isFirst] = state.contents.emplace(content.name, index); !isFirst)
      problem(index, content.line, fmt::format("has \"{}\" itself and from {}", content.name, idOf(same->second)),
              "A name may come from one interface only: rename one.");
  for (const ContractField &field : interface.contract.fields)
    if (!addField(index, field))
      break;
  for (const DtdlReference &reference : interface.references)
    if (!reference.component.empty())
      if (const State *of = follow(index, reference))
        contain(index, reference, *of);
  path_.pop_back();
  state.progress = State::Progress::Done;
}

std::vector<Contract> Resolver::resolve()
{
  claimIds();
  std::vector<Contract> contracts;
  for (std::size_t i = 0; i < interfaces_.size(); ++i) {
    if (byId_.at(idOf(i)) != i)
      continue;
    if (states_[i].progress == State::Progress::New)
      resolve(i);
    Contract contract = interfaces_[i].contract;
    contract.fields = states_[i].fields;
    contracts.push_back(std::move(contract));
  }
  return contracts;
}

} // namespace

std::vector<Contract> resolveInterfaces(const std::vector<DtdlInterface> &interfaces, Problems &problems)
{
  return Resolver{interfaces, problems}.resolve();
}

} // namespace andon::configuration
