// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/tuning/labelled_history.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace andon::tuning {

struct CsvHistoryOptions {
  char separator = ',';
  std::string timeColumn; ///< empty: the first that is called like a time
  std::string valueColumn;
  std::string labelColumn; ///< anything but 0 in it is an event; empty: none
};

struct CsvHistory {
  LabelledHistory history;
  std::uint64_t rows = 0;
  std::uint64_t missing = 0; ///< rows without a value
};

/// One column of a recording. Events are runs of labelled rows, from the first row's time to the last one's. `progress` is told
/// the bytes read and those of the file and stops the reading by returning false (Unavailable). Error, with "file:line":
/// NotFound (names the columns there are), Malformed (a text where a number belongs, no time), Corrupt.
[[nodiscard]] Result<CsvHistory> readCsvHistory(const std::string &path, const CsvHistoryOptions &options,
                                                const std::function<bool(std::uint64_t, std::uint64_t)> &progress);

/// Events by recording.
using LabelWindows = std::map<std::string, std::vector<Event>>;

/// Reads {"folder/file.csv": [["from", "to"], ...], ...} as the public benchmark NAB has it, or one such list alone (under the
/// empty name). Times are ISO 8601 or numbers as in recordings. Error, with file and place: NotFound, Malformed.
[[nodiscard]] Result<LabelWindows> readLabelWindows(const std::string &path);

/// The windows of a recording: the name that is the end of its path, the longest one; or its file name. An unnamed list is
/// everybody's. Error: NotFound.
[[nodiscard]] Result<std::vector<Event>> windowsOf(const LabelWindows &windows, const std::string &windowsPath,
                                                   const std::string &recordingPath);

} // namespace andon::tuning
