// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule.h"

#include <algorithm>

namespace andon {
namespace {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

/// Calls `use` with every StreamId of the rule, the terms' in their order, then the mode's.
template <class AnyRule, class Use>
void eachStream(AnyRule &rule, const Use &use)
{
  const auto ofTerm = [&](auto &term) {
    use(term.stream);
    if constexpr (requires { term.reference; })
      if (term.reference)
        use(*term.reference);
  };
  std::visit(
      [&](auto &condition) {
        if constexpr (requires { condition.terms; }) {
          for (auto &term : condition.terms)
            std::visit(ofTerm, term);
        } else if constexpr (requires { condition.stream; }) {
          ofTerm(condition);
        }
      },
      rule.condition);
  if (rule.modes)
    use(rule.modes->stream);
}

} // namespace

const StreamId *primaryStream(const Rule &rule)
{
  return std::visit(
      Overloaded{[](const auto &term) { return &term.stream; }, [](const ConsoleCondition &) -> const StreamId * { return nullptr; },
                 [](const GroupCondition &group) -> const StreamId * {
                   return group.terms.empty() ? nullptr : std::visit([](const auto &term) { return &term.stream; }, group.terms.front());
                 }},
      rule.condition);
}

std::vector<StreamId> streamsOf(const Rule &rule)
{
  std::vector<StreamId> streams;
  eachStream(rule, [&](const StreamId &stream) {
    if (std::find(streams.begin(), streams.end(), stream) == streams.end())
      streams.push_back(stream);
  });
  return streams;
}

void forEachStream(Rule &rule, const std::function<void(StreamId &)> &use)
{
  eachStream(rule, use);
}

void moveStreams(Rule &rule, const AssetId &from, const AssetId &to)
{
  eachStream(rule, [&](StreamId &stream) {
    if (stream.asset == from)
      stream.asset = to;
  });
}

std::vector<Term> termsOf(const Condition &condition)
{
  return std::visit(Overloaded{[](const auto &term) { return std::vector<Term>{term}; },
                               [](const ConsoleCondition &) { return std::vector<Term>{}; },
                               [](const SensorCondition &) { return std::vector<Term>{}; },
                               [](const PredictorCondition &says) {
                                 return std::vector<Term>{LimitCondition{says.stream, says.side, says.limit, says.deadband}};
                               },
                               [](const GroupCondition &group) { return group.terms; }},
                    condition);
}

Priority priorityFor(const PriorityMatrix &matrix, Severity severity, Duration timeToRespond)
{
  const std::size_t column = timeToRespond <= matrix.prompt ? 0 : timeToRespond <= matrix.soon ? 1 : 2;
  return matrix.rows.at(static_cast<std::size_t>(severity)).at(column);
}

} // namespace andon
