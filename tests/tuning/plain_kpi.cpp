// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tuning/plain_kpi.h"

#include <QProcess>

#include <algorithm>
#include <map>
#include <set>

namespace andon::test {

PlainKpi plainKpi(const std::vector<PlainAlarm> &rows)
{
  PlainKpi kpi;
  kpi.alarms = rows.size();
  std::map<std::string, std::multiset<std::int64_t>> byAlarm;
  std::int64_t first = rows.front().start / 600, last = first;
  for (const PlainAlarm &row : rows) {
    byAlarm[row.asset + "/" + row.alarm].insert(row.start);
    first = std::min(first, row.start / 600);
    last = std::max(last, row.start / 600);
    kpi.fleeting += row.end - row.start <= 10 ? 1 : 0;
    kpi.stale += row.end - row.start > 24 * 3600 ? 1 : 0;
  }
  kpi.series = byAlarm.size();

  std::vector<std::uint64_t> periods(static_cast<std::size_t>(last - first + 1));
  for (const PlainAlarm &row : rows)
    ++periods[static_cast<std::size_t>(row.start / 600 - first)];
  const auto count = static_cast<double>(periods.size());
  kpi.hours = count / 6.0;
  kpi.perHour = static_cast<double>(rows.size()) / kpi.hours;
  kpi.mean = static_cast<double>(rows.size()) / count;
  kpi.largest = *std::max_element(periods.begin(), periods.end());
  kpi.over10 = static_cast<double>(std::count_if(periods.begin(), periods.end(), [](std::uint64_t n) { return n > 10; })) / count;
  int inFlood = 0;
  for (std::size_t i = 0; i < periods.size();) {
    if (periods[i] <= 10) {
      ++i;
      continue;
    }
    ++kpi.floods;
    for (; i < periods.size() && periods[i] >= 5; ++i)
      ++inFlood;
  }
  kpi.floodShare = inFlood / count;

  std::multiset<std::uint64_t> sizes;
  std::uint64_t members = 0;
  for (const auto &[name, starts] : byAlarm) {
    sizes.insert(starts.size());
    const std::vector<std::int64_t> at{starts.begin(), starts.end()};
    std::uint64_t own = 0;
    for (std::size_t i = 0; i < at.size(); ++i) { // a member of any three in a row within 60 s
      bool isMember = false;
      for (std::size_t k = i < 2 ? 0 : i - 2; k <= i && k + 2 < at.size(); ++k)
        isMember = isMember || at[k + 2] - at[k] <= 60;
      own += isMember ? 1 : 0;
    }
    kpi.chatteringSeries += own > 0 ? 1 : 0;
    members += own;
    std::map<std::int64_t, int> distances;
    for (std::size_t i = 1; i < at.size(); ++i)
      ++distances[at[i] - at[i - 1]];
    double psi = 0.0;
    for (const auto &[distance, times] : distances)
      if (distance <= 600)
        psi += static_cast<double>(times) / static_cast<double>(at.size() - 1) / static_cast<double>(distance);
    kpi.indexSeries += at.size() > 10 && psi >= 0.05 ? 1 : 0;
  }
  kpi.chatteringShare = static_cast<double>(members) / static_cast<double>(rows.size());
  std::uint64_t top = 0;
  int taken = 0;
  for (auto size = sizes.rbegin(); size != sizes.rend() && taken < 10; ++size, ++taken)
    top += *size;
  kpi.top10 = static_cast<double>(top) / static_cast<double>(rows.size());
  return kpi;
}

std::vector<PlainAlarm> readPlainLog(const std::string &path)
{
  QProcess unpack;
  unpack.start(QStringLiteral("gzip"), {QStringLiteral("-dc"), QString::fromStdString(path)});
  unpack.waitForFinished();
  std::vector<PlainAlarm> rows;
  for (const QByteArray &line : unpack.readAllStandardOutput().split('\n').mid(1))
    if (const QList<QByteArray> cells = line.trimmed().split(','); cells.size() == 4)
      rows.push_back({cells[1].toStdString(), cells[0].toStdString(), cells[2].toLongLong(), cells[3].toLongLong()});
  return rows;
}

} // namespace andon::test
