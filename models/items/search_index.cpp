// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/search_index.h"

#include "models/items/plant_words.h"
#include "models/items/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace andon {
namespace {

/// The smaller the better; none: the word is not in it.
enum class Fit : int { Whole, Beginning, WordBeginning, Within, LettersInOrder, DetailWord, Detail };

bool beginsWord(const QString &text, qsizetype at)
{
  return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The letters of `word` in the order of `text`, the first where a word begins, each further one next to the last or where a word begins:
/// "dth" is in "discharge temperature high", "ste" is not.
bool hasInitials(const QString &text, const QString &word)
{
  qsizetype from = 0;
  for (qsizetype letter = 0; letter < word.size(); ++letter) {
    bool isFound = false;
    for (; from < text.size() && !isFound; ++from)
      isFound = text[from] == word[letter] && (beginsWord(text, from) || (letter > 0 && from > 0 && text[from - 1] == word[letter - 1]));
    if (!isFound)
      return false;
  }
  return true;
}

std::optional<Fit> within(const QString &text, const QString &word, Fit atWord, Fit anywhere)
{
  std::optional<Fit> best;
  for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (beginsWord(text, at))
      return atWord;
    best = anywhere;
  }
  return best;
}

std::optional<Fit> fitOf(const QString &name, const QString &beside, const QString &word)
{
  if (name.startsWith(word))
    return name.size() == word.size() ? Fit::Whole : Fit::Beginning;
  if (const auto fit = within(name, word, Fit::WordBeginning, Fit::Within))
    return fit;
  if (word.size() > 1 && hasInitials(name, word))
    return Fit::LettersInOrder;
  return within(beside, word, Fit::DetailWord, Fit::Detail);
}

} // namespace

void SearchIndex::setEntries(std::vector<SearchEntry> entries)
{
  entries_.clear();
  entries_.reserve(entries.size());
  for (SearchEntry &entry : entries) {
    QString id = entry.id.toLower();
    QString name = entry.title.toLower();
    QString beside = entry.detail.toLower();
    entries_.push_back({std::move(entry), std::move(id), std::move(name), std::move(beside)});
  }
}

std::vector<SearchEntry> SearchIndex::find(const QString &typed, std::size_t most) const
{
  const QStringList words = typed.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (words.isEmpty())
    return {};
  // Worst fit of a word, sum of all, kind, length, position; the position settles what is left.
  using Rank = std::tuple<int, int, SearchKind, qsizetype, const QString *, std::size_t>;
  std::vector<Rank> ranks;
  const QString whole = words.join(QLatin1Char(' '));
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Prepared &one = entries_[i];
    int worst = 0;
    int sum = 0;
    bool isFound = true;
    for (const QString &word : words) {
      const std::optional<Fit> fit = fitOf(one.name, one.beside, word);
      isFound = fit.has_value();
      if (!isFound)
        break;
      worst = std::max(worst, static_cast<int>(*fit));
      sum += static_cast<int>(*fit);
    }
    if (!isFound)
      continue;
    if (one.id == whole)
      worst = sum = static_cast<int>(Fit::Whole);
    // Several words that stand together in the name are as good as one.
    if (words.size() > 1 && one.name.startsWith(whole))
      worst = sum = static_cast<int>(one.name.size() == whole.size() ? Fit::Whole : Fit::Beginning);
    ranks.emplace_back(worst, sum, one.entry.kind, one.name.size(), &one.name, i);
  }
  const auto isBetter = [](const Rank &left, const Rank &right) {
    const auto first = std::tie(std::get<0>(left), std::get<1>(left), std::get<2>(left), std::get<3>(left));
    const auto second = std::tie(std::get<0>(right), std::get<1>(right), std::get<2>(right), std::get<3>(right));
    if (first != second)
      return first < second;
    const int order = std::get<4>(left)->compare(*std::get<4>(right));
    return order != 0 ? order < 0 : std::get<5>(left) < std::get<5>(right);
  };
  const auto shown = std::min(most, ranks.size());
  std::partial_sort(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(shown), ranks.end(), isBetter);
  std::vector<SearchEntry> found;
  for (std::size_t i = 0; i < shown; ++i)
    found.push_back(entries_[std::get<5>(ranks[i])].entry);
  return found;
}

QString searchKind(SearchKind kind)
{
  switch (kind) {
  case SearchKind::Alarm: return QCoreApplication::translate("search", "Alarm");
  case SearchKind::Area: return QCoreApplication::translate("search", "Area");
  case SearchKind::Asset: return QCoreApplication::translate("search", "Asset");
  case SearchKind::Page: return QCoreApplication::translate("search", "Page");
  case SearchKind::WindowCommand: return QCoreApplication::translate("search", "Command");
  case SearchKind::Stream: return QCoreApplication::translate("search", "Stream");
  case SearchKind::Rule: return QCoreApplication::translate("search", "Rule");
  }
  return {};
}

std::vector<SearchEntry> plantEntries(const Site &site, const AlarmListModel &alarms)
{
  std::vector<SearchEntry> entries;
  const auto joined = [](const QString &first, const QString &second) {
    return first.isEmpty() || second.isEmpty() ? first + second
                                               : QCoreApplication::translate("search", "%1 %2", "name, name").arg(first, second);
  };
  for (int row = 0; row < alarms.rowCount(); ++row) {
    const AlarmFacts &facts = alarms.facts(row);
    if (facts.departed)
      continue;
    SearchEntry entry;
    entry.kind = SearchKind::Alarm;
    entry.title = joined(facts.asset, facts.alarm);
    entry.detail = QCoreApplication::translate("search", "%1, %2", "priority, state")
                       .arg(words::priority(facts.status.priority), words::shownState(facts.state));
    entry.target = facts.status.alarm;
    entries.push_back(std::move(entry));
  }
  std::unordered_map<AreaId, QString> areas;
  for (const Area &area : site.areas) {
    const QString name = words::text(area.name.empty() ? area.id.text() : area.name);
    areas.emplace(area.id, name);
    entries.push_back({SearchKind::Area, words::text(area.id.text()), name, {}, {}, {}, area.id});
  }
  for (const Asset &asset : site.assets) {
    if (asset.id == consoleAsset)
      continue;
    const QString id = words::text(asset.id.text());
    const auto area = areas.find(asset.area);
    const QString place = area == areas.end() ? QString{} : area->second;
    entries.push_back({SearchKind::Asset, id, joined(id, words::text(asset.name)), place, {}, {}, asset.id});
    for (const Stream &stream : asset.streams)
      entries.push_back({SearchKind::Stream,
                         {},
                         joined(id, words::text(stream.name.empty() ? stream.key : stream.name)),
                         words::text(stream.key),
                         {},
                         {},
                         StreamId{asset.id, stream.key}});
  }
  for (const Rule &rule : site.rules) {
    if (rule.asset == consoleAsset)
      continue;
    entries.push_back({SearchKind::Rule,
                       words::text(rule.id.text()),
                       joined(words::text(rule.asset.text()), words::text(rule.name)),
                       words::text(rule.id.text()),
                       {},
                       {},
                       rule.id});
  }
  return entries;
}

} // namespace andon
