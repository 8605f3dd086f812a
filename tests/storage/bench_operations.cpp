// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the operations file commits and how fast a console starts on a long journal. Prints a line a figure.
#include "services/storage/operations_store.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

using namespace andon;
using namespace andon::storage;
using Stopwatch = std::chrono::steady_clock;

namespace {

double millisecondsSince(Stopwatch::time_point start)
{
  return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

} // namespace

int main(int argc, char **argv)
{
  const QCoreApplication application(argc, argv);
  const test::TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  {
    auto store = *OperationsStore::open(path);
    auto start = Stopwatch::now();
    for (std::int64_t number = 1; number <= 200; ++number)
      (void)store->commit(test::raisedChange(number));
    std::printf("one change a transaction: %.3f ms each\n", millisecondsSince(start) / 200);
    start = Stopwatch::now();
    for (std::int64_t number = 201; number <= 100'000; number += 500) {
      std::vector<Changes> group;
      std::vector<const Changes *> pointers;
      for (std::int64_t i = number; i < number + 500 && i <= 100'000; ++i)
        group.push_back(test::raisedChange(i, "asset" + std::to_string(i % 100), "rule" + std::to_string(i % 7)));
      for (const Changes &changes : group)
        pointers.push_back(&changes);
      (void)store->commit(pointers);
    }
    std::printf("500 changes a transaction: %.3f ms each change\n", millisecondsSince(start) / 99'800);
  }
  auto start = Stopwatch::now();
  auto store = *OperationsStore::open(path);
  const auto state = *store->load();
  std::printf("open and load with 100,000 occurrences: %.1f ms (%zu alarms)\n", millisecondsSince(start), state.statuses.size());
  start = Stopwatch::now();
  auto reader = *OperationsReader::open(path);
  std::printf("open a reader: %.2f ms\n", millisecondsSince(start));
  JournalQuery query;
  query.before = OccurrenceId{50'000};
  for (int i = 0; i < 2; ++i) {
    start = Stopwatch::now();
    const auto rows = reader->journal(query)->rows.size();
    std::printf("a page of %zu in the middle of the journal: %.2f ms\n", rows, millisecondsSince(start));
  }
  start = Stopwatch::now();
  std::size_t count = 0;
  (void)reader->forEachOccurrence(noTime, noTime, [&count](const Occurrence &) { ++count; });
  std::printf("every occurrence (%zu): %.1f ms\n", count, millisecondsSince(start));
  return 0;
}
