// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own for tests that end it at a bad moment.
//   store_child write STORE   commits numbered changes and writes the number of each to its output once it is in
//   store_child pack FILE     appends numbered samples to a history and packs them all the while, late ones among them; writes
//                             the number of each to its output once it is in
//   store_child own STORE     becomes the store's owner, says "owned", and stays until its input ends
//   store_child data FOLDER   writes a store of the newest version with one of everything, for tests of later versions
#include "services/history/history_reader.h"
#include "services/history/history_store.h"
#include "services/storage/migrations.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_owner.h"
#include "services/storage/store_writer.h"
#include "tests/storage/changes_builder.h"
#include "tests/support/manual_clock.h"

#include <QCoreApplication>

#include <cstdio>
#include <string_view>
#include <unistd.h>

using namespace andon;
using namespace andon::storage;

namespace {

void say(std::int64_t number)
{
  (void)!::write(STDOUT_FILENO, &number, sizeof number); // one write: the reader sees all of it or nothing
}

int writeUntilKilled(const std::string &path)
{
  const test::ManualClock clock;
  StoreWriter::Options options;
  options.path = path;
  auto writer = StoreWriter::start(options, clock);
  if (!writer) {
    std::fprintf(stderr, "%s\n", toText(writer.error()).c_str());
    return 1;
  }
  (*writer)->setStreams({{AssetId{"pump1"}, "temperature"}});
  for (std::int64_t number = (*writer)->state().lastOccurrence.number() + 1;; ++number) {
    Changes changes = test::raisedChange(number);
    changes.audit.push_back(test::auditDraft(number));
    (*writer)->commit(std::move(changes), [number](bool committed) {
      if (committed)
        say(number);
    });
    (*writer)->append({{0, clock.utc() + std::chrono::seconds{number}, 1.0}});
    if (number % 3 == 0)
      (*writer)->drain();
  }
}

int packUntilKilled(const std::string &path)
{
  history::HistoryStore::Options options;
  options.retention = std::chrono::years{100};
  options.chunkSamples = 64;
  options.packAfter = Duration{0};
  auto store = history::HistoryStore::open(path, options);
  const std::vector<StreamId> streams{{AssetId{"pump1"}, "a"}, {AssetId{"pump1"}, "b"}};
  if (!store || !(*store)->setStreams(streams)) {
    std::fprintf(stderr, "%s\n", store ? "setStreams" : toText(store.error()).c_str());
    return 1;
  }
  const auto statistics = (*history::HistoryReader::open(path))->statistics();
  std::int64_t number = statistics && statistics->samples > 0 ? (statistics->to - UtcTime{}) / std::chrono::seconds{1} + 1 : 1;
  for (;; number += 10) {
    std::vector<Sample> batch;
    for (std::int64_t i = number; i < number + 10; ++i) {
      const UtcTime time{std::chrono::seconds{i}};
      batch.push_back({0, time, static_cast<double>(i) / 10.0});
      if (i % 7 != 0)
        batch.push_back({1, time, static_cast<double>(i)});
      else if (i > 500)
        batch.push_back({1, time - std::chrono::seconds{490}, static_cast<double>(i - 490)}); // 490 s late
    }
    if (!(*store)->append(batch) || !(*store)->maintain(batch.back().time))
      return 1;
    say(number + 9);
    if (number / 10 % 5 == 0 && !(*store)->checkpoint())
      return 1;
  }
}

int own(const std::string &path)
{
  const auto owner = StoreOwner::acquire(path, "andon console");
  if (!owner) {
    std::fprintf(stderr, "%s\n", toText(owner.error()).c_str());
    return 1;
  }
  std::puts("owned");
  std::fflush(stdout);
  while (std::getchar() != EOF) {
  }
  return 0;
}

int writeData(const std::string &folder)
{
  auto store = OperationsStore::open(folder + "/v" + std::to_string(newestOperationsVersion) + ".db");
  if (!store || !(*store)->commit(test::oneOfEverything()))
    return 1;
  return 0;
}

} // namespace

int main(int argc, char **argv)
{
  const QCoreApplication application(argc, argv);
  if (argc != 3)
    return 2;
  const std::string_view what = argv[1];
  if (what == "write")
    return writeUntilKilled(argv[2]);
  if (what == "pack")
    return packUntilKilled(argv[2]);
  if (what == "own")
    return own(argv[2]);
  return what == "data" ? writeData(argv[2]) : 2;
}
