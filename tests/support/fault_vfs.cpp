// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fault_vfs.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <fstream>
#include <map>
#include <mutex>
#include <new>
#include <sqlite3.h>
#include <vector>

namespace andon::test {

class FaultVfs::State {
public:
  State();
  ~State();

  /// SQLITE_OK, or what the write, sync or truncation of `path` has to fail with.
  [[nodiscard]] int judge(const std::string &path);
  void holdSync(const std::string &path);
  /// Remembers what stands there before it is overwritten.
  void noteWrite(const std::string &path, sqlite3_file *file, sqlite3_int64 offset, sqlite3_int64 size);
  void noteSynced(const std::string &path);
  void noteDeleted(const std::string &path) { noteSynced(path); }
  [[nodiscard]] bool isReadOnly(const std::string &path) const;

  struct Overwritten {
    sqlite3_int64 offset = 0;
    std::vector<char> before;
    sqlite3_int64 sizeBefore = 0;
  };

  sqlite3_vfs *real = nullptr;
  sqlite3_vfs vfs{};
  mutable std::mutex mutex; ///< guards all below
  mutable std::condition_variable changed;
  int countdown = 0; ///< 0: no failure planned
  int code = SQLITE_OK;
  bool always = false;
  bool failed = false;
  std::string failingPart;
  bool readOnly = false;
  std::string readOnlyPart;
  bool syncsHeld = false;
  std::string heldPart;
  int heldNow = 0;
  std::map<std::string, std::vector<Overwritten>> unsynced;
};

namespace {

/// SQLite gives the memory: the real file's own object lies right behind this.
struct File {
  sqlite3_file base;
  FaultVfs::State *state;
  std::string *path;
  [[nodiscard]] sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

File *fileOf(sqlite3_file *file)
{
  return reinterpret_cast<File *>(file);
}

FaultVfs::State *stateOf(sqlite3_vfs *vfs)
{
  return static_cast<FaultVfs::State *>(vfs->pAppData);
}

int closeFile(sqlite3_file *file)
{
  File *mine = fileOf(file);
  const int code = mine->real()->pMethods->xClose(mine->real());
  delete mine->path;
  return code;
}

int readFile(sqlite3_file *file, void *target, int count, sqlite3_int64 offset)
{
  return fileOf(file)->real()->pMethods->xRead(fileOf(file)->real(), target, count, offset);
}

int writeFile(sqlite3_file *file, const void *source, int count, sqlite3_int64 offset)
{
  File *mine = fileOf(file);
  const int fault = mine->state->judge(*mine->path);
  const int written = fault == SQLITE_OK ? count : count / 2;
  mine->state->noteWrite(*mine->path, mine->real(), offset, written);
  const int code = mine->real()->pMethods->xWrite(mine->real(), source, written, offset);
  return fault == SQLITE_OK ? code : fault;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
  File *mine = fileOf(file);
  if (const int fault = mine->state->judge(*mine->path); fault != SQLITE_OK)
    return fault;
  sqlite3_int64 now = 0;
  mine->real()->pMethods->xFileSize(mine->real(), &now);
  if (now > size)
    mine->state->noteWrite(*mine->path, mine->real(), size, now - size);
  return mine->real()->pMethods->xTruncate(mine->real(), size);
}

int syncFile(sqlite3_file *file, int flags)
{
  File *mine = fileOf(file);
  mine->state->holdSync(*mine->path);
  if (const int fault = mine->state->judge(*mine->path); fault != SQLITE_OK)
    return fault;
  const int code = mine->real()->pMethods->xSync(mine->real(), flags);
  if (code == SQLITE_OK)
    mine->state->noteSynced(*mine->path);
  return code;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
  return fileOf(file)->real()->pMethods->xFileSize(fileOf(file)->real(), size);
}

int lockFile(sqlite3_file *file, int level)
{
  return fileOf(file)->real()->pMethods->xLock(fileOf(file)->real(), level);
}

int unlockFile(sqlite3_file *file, int level)
{
  return fileOf(file)->real()->pMethods->xUnlock(fileOf(file)->real(), level);
}

int checkReservedLock(sqlite3_file *file, int *result)
{
  return fileOf(file)->real()->pMethods->xCheckReservedLock(fileOf(file)->real(), result);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
  return fileOf(file)->real()->pMethods->xFileControl(fileOf(file)->real(), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
  return fileOf(file)->real()->pMethods->xSectorSize(fileOf(file)->real());
}

int deviceCharacteristics(sqlite3_file *file)
{
  return fileOf(file)->real()->pMethods->xDeviceCharacteristics(fileOf(file)->real());
}

int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
  return fileOf(file)->real()->pMethods->xShmMap(fileOf(file)->real(), page, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
  return fileOf(file)->real()->pMethods->xShmLock(fileOf(file)->real(), offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
  fileOf(file)->real()->pMethods->xShmBarrier(fileOf(file)->real());
}

int shmUnmap(sqlite3_file *file, int deleteFlag)
{
  return fileOf(file)->real()->pMethods->xShmUnmap(fileOf(file)->real(), deleteFlag);
}

/// Version 2: without memory mapping, which would go past the faults.
constexpr sqlite3_io_methods methods{
    2,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize, lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, shmMap,   shmLock,  shmBarrier,
    shmUnmap,   nullptr,           nullptr};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
  auto *state = stateOf(vfs);
  File *mine = fileOf(file);
  mine->base.pMethods = nullptr;
  const std::string path = name == nullptr ? std::string() : std::string(name);
  if (state->isReadOnly(path)) {
    int exists = 0;
    state->real->xAccess(state->real, path.c_str(), SQLITE_ACCESS_EXISTS, &exists);
    if (exists == 0)
      return SQLITE_CANTOPEN;
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  }
  const int code = state->real->xOpen(state->real, name, mine->real(), flags, outFlags);
  if (code != SQLITE_OK)
    return code;
  mine->state = state;
  mine->path = new std::string(path);
  mine->base.pMethods = &methods;
  return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
  auto *state = stateOf(vfs);
  const int code = state->real->xDelete(state->real, name, syncFolder);
  if (code == SQLITE_OK)
    state->noteDeleted(name);
  return code;
}

int access(sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  auto *state = stateOf(vfs);
  if (flags == SQLITE_ACCESS_READWRITE && state->isReadOnly(name)) {
    *result = 0;
    return SQLITE_OK;
  }
  return state->real->xAccess(state->real, name, flags, result);
}

int fullPathname(sqlite3_vfs *vfs, const char *name, int size, char *target)
{
  auto *real = stateOf(vfs)->real;
  return real->xFullPathname(real, name, size, target);
}

} // namespace

FaultVfs::State::State()
    : real(sqlite3_vfs_find(nullptr))
{
  vfs = *real; // what is not about files (time, randomness, libraries) is the real one's
  vfs.iVersion = 2;
  vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
  vfs.pNext = nullptr;
  vfs.zName = "andon-fault";
  vfs.pAppData = this;
  vfs.xOpen = openFile;
  vfs.xDelete = deleteFile;
  vfs.xAccess = access;
  vfs.xFullPathname = fullPathname;
  sqlite3_vfs_register(&vfs, 1);
}

FaultVfs::State::~State()
{
  sqlite3_vfs_unregister(&vfs);
  sqlite3_vfs_register(real, 1);
}

int FaultVfs::State::judge(const std::string &path)
{
  const std::lock_guard lock(mutex);
  if (code == SQLITE_OK || path.find(failingPart) == std::string::npos)
    return SQLITE_OK;
  if (always)
    return code;
  if (countdown == 0 || --countdown > 0)
    return SQLITE_OK;
  failed = true;
  return code;
}

void FaultVfs::State::holdSync(const std::string &path)
{
  std::unique_lock lock(mutex);
  if (!syncsHeld || path.find(heldPart) == std::string::npos)
    return;
  ++heldNow;
  changed.notify_all();
  changed.wait(lock, [this] { return !syncsHeld; });
  --heldNow;
}

void FaultVfs::State::noteWrite(const std::string &path, sqlite3_file *file, sqlite3_int64 offset, sqlite3_int64 size)
{
  Overwritten note;
  note.offset = offset;
  file->pMethods->xFileSize(file, &note.sizeBefore);
  const sqlite3_int64 there = std::clamp<sqlite3_int64>(note.sizeBefore - offset, 0, size);
  note.before.resize(static_cast<std::size_t>(there));
  if (there > 0)
    file->pMethods->xRead(file, note.before.data(), static_cast<int>(there), offset);
  const std::lock_guard lock(mutex);
  unsynced[path].push_back(std::move(note));
}

void FaultVfs::State::noteSynced(const std::string &path)
{
  const std::lock_guard lock(mutex);
  unsynced.erase(path);
}

bool FaultVfs::State::isReadOnly(const std::string &path) const
{
  const std::lock_guard lock(mutex);
  return readOnly && path.find(readOnlyPart) != std::string::npos;
}

FaultVfs::FaultVfs()
    : state_(std::make_unique<State>())
{
}
FaultVfs::~FaultVfs() = default;

void FaultVfs::failNth(int n, int code, const std::string &part)
{
  const std::lock_guard lock(state_->mutex);
  state_->countdown = n;
  state_->code = code;
  state_->always = false;
  state_->failed = false;
  state_->failingPart = part;
}

void FaultVfs::failAll(int code, const std::string &part)
{
  const std::lock_guard lock(state_->mutex);
  state_->code = code;
  state_->always = true;
  state_->failingPart = part;
}

void FaultVfs::heal()
{
  const std::lock_guard lock(state_->mutex);
  state_->code = SQLITE_OK;
  state_->always = false;
  state_->countdown = 0;
}

bool FaultVfs::hasFailed() const
{
  const std::lock_guard lock(state_->mutex);
  return state_->failed;
}

void FaultVfs::setReadOnly(bool readOnly, const std::string &part)
{
  const std::lock_guard lock(state_->mutex);
  state_->readOnly = readOnly;
  state_->readOnlyPart = part;
}

void FaultVfs::holdSyncs(const std::string &part)
{
  const std::lock_guard lock(state_->mutex);
  state_->syncsHeld = true;
  state_->heldPart = part;
}

void FaultVfs::releaseSyncs()
{
  const std::lock_guard lock(state_->mutex);
  state_->syncsHeld = false;
  state_->changed.notify_all();
}

void FaultVfs::awaitHeldSync() const
{
  std::unique_lock lock(state_->mutex);
  state_->changed.wait(lock, [this] { return state_->heldNow > 0; });
}

void FaultVfs::copyAsAfterPowerCut(const std::filesystem::path &from, const std::filesystem::path &to) const
{
  const std::lock_guard lock(state_->mutex);
  std::filesystem::create_directories(to);
  for (const auto &file : std::filesystem::directory_iterator(from)) {
    if (!file.is_regular_file() || file.path().string().ends_with("-shm"))
      continue;
    const auto target = to / file.path().filename();
    std::filesystem::copy_file(file.path(), target, std::filesystem::copy_options::overwrite_existing);
    const auto lost = state_->unsynced.find(file.path().string());
    if (lost == state_->unsynced.end())
      continue;
    for (auto note = lost->second.rbegin(); note != lost->second.rend(); ++note) {
      {
        std::fstream stream(target, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(note->offset);
        stream.write(note->before.data(), static_cast<std::streamsize>(note->before.size()));
      }
      std::filesystem::resize_file(target, static_cast<std::uintmax_t>(note->sizeBefore));
    }
  }
}

} // namespace andon::test
