// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/engine/rule_versions.h"

#include "models/domain/command.h"
#include "services/configuration/site_files.h"
#include "services/engine/command_json.h"

#include <algorithm>
#include <chrono>

namespace andon::engine {
namespace {

constexpr std::chrono::seconds longestReading{5};
constexpr std::size_t mostVersions = 100;
/// Version and audit record of a change are one transaction, and are stamped one after the other.
constexpr Duration sameMoment = std::chrono::seconds{2};

/// What a version of the site says of the rule; the texts of rules that were read last are kept, as most versions leave them alone.
class RuleReader {
public:
  explicit RuleReader(const RuleId &rule)
      : rule_(rule)
  {
  }

  std::optional<Rule> read(const storage::SiteVersion &version)
  {
    const auto file = version.files.find("rules.toml");
    const std::string text = file == version.files.end() ? std::string{} : file->second;
    if (hasRead_ && text == text_)
      return found_;
    const Site site = configuration::parseSite(version.files).site;
    const Rule *known = findRule(site, rule_);
    found_ = known == nullptr ? std::nullopt : std::optional{*known};
    text_ = text;
    hasRead_ = true;
    return found_;
  }

private:
  RuleId rule_;
  bool hasRead_ = false;
  std::string text_;
  std::optional<Rule> found_;
};

/// What was said of the replay, in the audit record of the change.
std::string replayOf(const std::vector<AuditRecord> &records, const RuleVersion &version)
{
  for (const AuditRecord &record : records) {
    if (record.time > version.time + sameMoment || record.time < version.time - sameMoment || !record.outcome.starts_with("done"))
      continue;
    if (const auto command = commandFromJson(record.detail))
      if (const auto *change = std::get_if<ChangeRule>(&*command))
        return change->replay;
  }
  return {};
}

} // namespace

Result<RuleVersionsQuery::Answer> answerRuleVersions(WorkerContext &context, const RuleVersionsQuery &query)
{
  auto operations = context.operations();
  if (!operations)
    return tl::unexpected<Error>(std::move(operations.error()));
  const auto end = std::chrono::steady_clock::now() + longestReading;
  return ruleVersions(**operations, query, [end] { return std::chrono::steady_clock::now() > end; });
}

Result<RuleVersionsQuery::Answer> ruleVersions(storage::OperationsReader &reader, const RuleVersionsQuery &query,
                                               const std::function<bool()> &isOver)
{
  const auto heads = reader.siteVersions();
  if (!heads)
    return tl::unexpected<Error>(heads.error());
  RuleReader rules{query.rule};
  RuleVersionsQuery::Answer versions;
  std::optional<RuleVersion> newer; ///< the oldest so far that says what it says
  bool isWhole = true;
  for (const storage::SiteVersion &head : *heads) {
    if (versions.size() == mostVersions || isOver()) {
      isWhole = false;
      break;
    }
    const auto whole = reader.site(head.version);
    if (!whole)
      return tl::unexpected<Error>(whole.error());
    if (!*whole)
      continue;
    RuleVersion version{head.version, head.time, head.person, head.reason, rules.read(**whole), {}};
    if (newer && newer->rule != version.rule)
      versions.push_back(*newer);
    newer = std::move(version);
  }
  // Who made the last one that was looked at is known only where nothing older says the same.
  if (isWhole && newer && newer->rule)
    versions.push_back(*newer);
  if (versions.empty())
    return versions;
  auto records = reader.auditOf(ChangeRule::key, versions.back().time - sameMoment);
  if (!records)
    return tl::unexpected<Error>(records.error());
  for (RuleVersion &version : versions)
    if (version.rule) {
      const std::string subject = version.rule->asset.text() + " " + query.rule.text();
      std::vector<AuditRecord> own;
      std::copy_if(records->begin(), records->end(), std::back_inserter(own),
                   [&](const AuditRecord &record) { return record.subject == subject; });
      version.replay = replayOf(own, version);
    }
  return versions;
}

} // namespace andon::engine
