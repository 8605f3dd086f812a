// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/alarm_list_model.h"
#include "models/items/plant_model.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace andon {

/// A page or a command of the window, by the number that its own table gives it.
struct FoundCommand {
  int id = 0;

  bool operator==(const FoundCommand &) const = default;
};

/// What a found line leads to.
using SearchTarget = std::variant<AlarmId, AreaId, AssetId, FoundCommand, StreamId, RuleId>;

enum class SearchKind : std::uint8_t { Alarm, Area, Asset, Page, WindowCommand, Stream, Rule }; ///< in the order of equal hits

struct SearchEntry {
  SearchKind kind = SearchKind::Asset;
  QString id;      ///< "COMP-03": typed as a whole it is the best hit; may be empty
  QString title;   ///< "COMP-03 Screw compressor"
  QString detail;  ///< "Compressed air"
  QString keys;    ///< "Ctrl+1"; empty: none
  QString refusal; ///< why it may not be used now; empty: it may
  SearchTarget target;

  bool operator==(const SearchEntry &) const = default;
};

/// Finds anything by what somebody remembers of its name. Every typed word must be found. What ranks higher, in this order: the whole name
/// or id; the beginning of the name; the beginning of one of its words; anywhere in it; the beginnings of its words ("dth" for "Discharge
/// temperature high"); only the detail. Within one rank a live alarm stands before an asset, that before a page, and so on; then shorter
/// names first, then by alphabet. So the same words always give the same order. GUI thread.
class SearchIndex {
public:
  void setEntries(std::vector<SearchEntry> entries);
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  /// Nothing typed: nothing found.
  [[nodiscard]] std::vector<SearchEntry> find(const QString &typed, std::size_t most) const;

private:
  struct Prepared {
    SearchEntry entry;
    QString id;     ///< lower case
    QString name;   ///< lower case
    QString beside; ///< lower case
  };
  std::vector<Prepared> entries_;
};

[[nodiscard]] QString searchKind(SearchKind kind); ///< "Asset"

/// Everything of the plant that can be gone to: listed alarms, areas, assets, streams, rules.
[[nodiscard]] std::vector<SearchEntry> plantEntries(const Site &site, const AlarmListModel &alarms);

} // namespace andon
