// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace andon::test {

/// A row of an alarm log in whole seconds.
struct PlainAlarm {
  std::string asset;
  std::string alarm;
  std::int64_t start = 0;
  std::int64_t end = 0;
};

/// The KPI of alarms.md worked out once more, by the letter of its definitions and with none of the product's code: every ten minutes
/// stand in an array, every activation looks for its own run, every distance is looked up in a histogram.
struct PlainKpi {
  std::uint64_t alarms = 0, series = 0, largest = 0, floods = 0, chatteringSeries = 0, indexSeries = 0, fleeting = 0, stale = 0;
  double hours = 0, perHour = 0, mean = 0, over10 = 0, floodShare = 0, top10 = 0, chatteringShare = 0;
};
[[nodiscard]] PlainKpi plainKpi(const std::vector<PlainAlarm> &rows);

/// Unpacks by gzip's own program and splits at line ends and commas. Columns: alarm_id, device_id, start_timestamp, end_timestamp.
[[nodiscard]] std::vector<PlainAlarm> readPlainLog(const std::string &path);

} // namespace andon::test
