// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/storage/store_writer.h"

#include "services/storage/operations_store.h"
#include "services/storage/reserve_file.h"
#include "services/storage/sample_lane.h"
#include "services/storage/store_files.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <spdlog/spdlog.h>
#include <thread>

namespace andon::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto sampleInterval = 150ms;         // how long samples gather before they are written
constexpr std::size_t samplesAtOnce = 100'000; // so many do not wait for more
constexpr auto upkeepInterval = 1s;            // between slices of the history's upkeep while no samples come
constexpr std::size_t largestGroup = 500;      // change sets a transaction: bounds how long the first one waits

/// When to try again, in real time: a test's clock does not drive the disk.
using Moment = std::chrono::steady_clock::time_point;

struct Waiting {
  Changes changes;
  StoreWriter::Completion completion;                         ///< of commit()
  std::function<void(const Result<void> &)> refuseCompletion; ///< of commitOrRefuse(), which is tried once
  bool toldUnsaved = false;
};

} // namespace

class StoreWriter::Impl {
public:
  Impl(Options options, const Clock &clock)
      : options_(std::move(options))
      , clock_(clock)
      , reserve_(reservePathFor(options_.path))
      , lane_(historyPathFor(options_.path), {.retention = options_.retention}, options_.sampleLimit, clock)
  {
  }
  Impl(const Impl &) = delete;
  Impl &operator=(const Impl &) = delete;
  ~Impl();

  Result<void> start();
  [[nodiscard]] const StoredState &state() const { return state_; }
  [[nodiscard]] StoredState takeState() { return std::exchange(state_, {}); }
  void add(Waiting waiting);
  void setStreams(std::vector<StreamId> streams);
  void append(std::vector<Sample> samples);
  void appendRun(history::SampleRun run);
  void awaitRoom(std::size_t samples);
  void drain();
  [[nodiscard]] Health health() const;

private:
  void run(std::promise<Result<void>> &opened);
  [[nodiscard]] Result<void> open();
  void loop();
  void waitForWork(std::unique_lock<std::mutex> &lock);
  [[nodiscard]] bool commitGroup();
  [[nodiscard]] Result<void> tryCommit(const std::vector<const Changes *> &group);
  void committed(std::vector<Waiting> &group);
  void failed(std::vector<Waiting> &group, const Error &error);
  void tellUnsaved();
  [[nodiscard]] bool isMuchWaiting() const;
  void samplesWait();
  void writeSamples();

  const Options options_;
  const Clock &clock_;
  const ReserveFile reserve_;
  SampleLane lane_;
  std::unique_ptr<OperationsStore> store_; ///< the store thread's
  StoredState state_;                      ///< written before start() returns, then its caller's

  mutable std::mutex mutex_; ///< guards what follows up to the blank line
  std::condition_variable wake_;
  std::condition_variable drained_;
  std::deque<Waiting> queue_;
  std::uint64_t drainsAsked_ = 0;
  std::uint64_t drainsDone_ = 0;
  bool stopping_ = false;
  bool tryNow_ = false;    ///< do not wait for the back-off to end
  bool newcomers_ = false; ///< came while the disk fails: to be told that they are unsaved
  std::optional<Moment> samplesDue_;
  std::optional<Moment> retryAt_; ///< while commits fail
  std::optional<Error> failure_;  ///< while commits fail
  std::uint64_t unsaved_ = 0;
  std::uint64_t rows_ = 0;
  std::size_t inHand_ = 0; ///< change sets that are being committed
  std::optional<SteadyTime> savedAt_;

  BackOff backOff_;             ///< the store thread's
  bool reserveGivenUp_ = false; ///< the store thread's
  std::thread thread_;
};

StoreWriter::Impl::~Impl()
{
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable())
    thread_.join();
}

Result<void> StoreWriter::Impl::start()
{
  std::promise<Result<void>> opened;
  auto result = opened.get_future();
  thread_ = std::thread([this, &opened] { run(opened); });
  return result.get();
}

void StoreWriter::Impl::run(std::promise<Result<void>> &opened)
{
  auto result = open();
  const bool usable = result.has_value();
  opened.set_value(std::move(result)); // `opened` is gone from here on
  if (usable)
    loop();
  lane_.close();
  store_.reset();
  const std::lock_guard lock(mutex_);
  if (!queue_.empty())
    spdlog::error("{}: {} changes could not be saved before the end", options_.path, queue_.size());
}

Result<void> StoreWriter::Impl::open()
{
  auto store = OperationsStore::open(options_.path);
  if (!store)
    return tl::unexpected<Error>(store.error());
  auto state = (*store)->load();
  if (!state)
    return tl::unexpected<Error>(state.error());
  store_ = std::move(*store);
  state_ = std::move(*state);
  lane_.open();
  (void)reserve_.hold(); // none: the disk is nearly full already
  return {};
}

void StoreWriter::Impl::loop()
{
  std::unique_lock lock(mutex_);
  for (;;) {
    waitForWork(lock);
    const bool stop = stopping_;
    const std::uint64_t drains = drainsAsked_;
    const bool forced = stop || drains != drainsDone_;
    const Moment now = std::chrono::steady_clock::now();
    const bool commitDue = !queue_.empty() && (forced || tryNow_ || !retryAt_ || now >= *retryAt_);
    const bool samplesDue = forced || (samplesDue_ && now >= *samplesDue_);
    const bool tellOnly = newcomers_ && !commitDue;
    tryNow_ = false;
    newcomers_ = false;
    lock.unlock();
    if (commitDue) {
      while (commitGroup()) {
      }
    }
    if (tellOnly)
      tellUnsaved();
    if (samplesDue)
      writeSamples();
    lock.lock();
    drainsDone_ = drains;
    drained_.notify_all();
    if (stop)
      return;
  }
}

void StoreWriter::Impl::waitForWork(std::unique_lock<std::mutex> &lock)
{
  for (;;) {
    const Moment now = std::chrono::steady_clock::now();
    std::optional<Moment> until;
    bool ready = stopping_ || tryNow_ || newcomers_ || drainsAsked_ != drainsDone_;
    if (!queue_.empty()) {
      ready = ready || !retryAt_ || *retryAt_ <= now;
      until = retryAt_;
    }
    if (samplesDue_) {
      ready = ready || *samplesDue_ <= now;
      until = std::min(until.value_or(*samplesDue_), *samplesDue_);
    }
    if (ready)
      return;
    if (until)
      wake_.wait_until(lock, *until);
    else
      wake_.wait(lock);
  }
}

void StoreWriter::Impl::add(Waiting waiting)
{
  {
    const std::lock_guard lock(mutex_);
    // What may be refused is tried at once, and with it all that waits before it.
    tryNow_ = tryNow_ || waiting.refuseCompletion != nullptr || !retryAt_;
    newcomers_ = newcomers_ || retryAt_.has_value();
    queue_.push_back(std::move(waiting));
  }
  wake_.notify_one();
}

/// Commits the front of the queue. True where there is more to commit now.
bool StoreWriter::Impl::commitGroup()
{
  std::vector<Waiting> group;
  {
    const std::lock_guard lock(mutex_);
    // Once something failed everything goes in one transaction: what may be refused has its answer from the first try.
    const std::size_t most = retryAt_ ? queue_.size() : std::min(queue_.size(), largestGroup);
    for (std::size_t i = 0; i < most; ++i) {
      group.push_back(std::move(queue_.front()));
      queue_.pop_front();
    }
    inHand_ = group.size();
  }
  if (group.empty())
    return false;
  std::vector<const Changes *> changes;
  changes.reserve(group.size());
  for (const Waiting &waiting : group)
    changes.push_back(&waiting.changes);
  const auto done = tryCommit(changes);
  if (!done) {
    failed(group, done.error());
    return false;
  }
  committed(group);
  const std::lock_guard lock(mutex_);
  return !queue_.empty();
}

Result<void> StoreWriter::Impl::tryCommit(const std::vector<const Changes *> &group)
{
  auto done = store_->commit(group);
  if (!done && done.error().code == ErrorCode::DiskFull && reserve_.release()) {
    spdlog::warn("{} The reserve of the store was given up.", toText(done.error()));
    reserveGivenUp_ = true;
    done = store_->commit(group);
  }
  return done;
}

void StoreWriter::Impl::committed(std::vector<Waiting> &group)
{
  backOff_.reset();
  if (reserveGivenUp_)
    reserveGivenUp_ = !reserve_.hold();
  {
    const std::lock_guard lock(mutex_);
    inHand_ = 0;
    unsaved_ = 0;
    retryAt_.reset();
    failure_.reset();
    savedAt_ = clock_.steady();
    for (const Waiting &waiting : group)
      rows_ += waiting.changes.transitions.size() + waiting.changes.occurrences.size() + waiting.changes.audit.size();
  }
  for (Waiting &waiting : group) {
    if (waiting.refuseCompletion)
      waiting.refuseCompletion({});
    else if (waiting.completion)
      waiting.completion(true);
  }
}

void StoreWriter::Impl::failed(std::vector<Waiting> &group, const Error &error)
{
  std::vector<std::function<void(const Result<void> &)>> refused;
  {
    const std::lock_guard lock(mutex_);
    if (!failure_)
      spdlog::warn("Changes cannot be saved and are kept for later. {}", toText(error));
    failure_ = error;
    retryAt_ = std::chrono::steady_clock::now() + backOff_.next();
    inHand_ = 0;
    for (auto waiting = group.rbegin(); waiting != group.rend(); ++waiting) {
      if (waiting->refuseCompletion)
        refused.push_back(std::move(waiting->refuseCompletion));
      else
        queue_.push_front(std::move(*waiting));
    }
  }
  const Result<void> refusal = tl::unexpected<Error>(error);
  for (auto completion = refused.rbegin(); completion != refused.rend(); ++completion)
    (*completion)(refusal);
  tellUnsaved();
}

/// While the disk fails: whatever waits stands behind what failed and fails with it, without a try of its own.
void StoreWriter::Impl::tellUnsaved()
{
  std::vector<Completion> unsaved;
  {
    const std::lock_guard lock(mutex_);
    unsaved_ = 0;
    for (Waiting &waiting : queue_) {
      if (waiting.refuseCompletion)
        continue; // it is tried at once
      ++unsaved_;
      if (!waiting.toldUnsaved && waiting.completion)
        unsaved.push_back(waiting.completion);
      waiting.toldUnsaved = true;
    }
  }
  for (const Completion &completion : unsaved)
    completion(false);
}

void StoreWriter::Impl::setStreams(std::vector<StreamId> streams)
{
  if (lane_.setStreams(std::move(streams)))
    samplesWait();
}

void StoreWriter::Impl::append(std::vector<Sample> samples)
{
  if (lane_.append(std::move(samples)) || isMuchWaiting())
    samplesWait();
}

void StoreWriter::Impl::appendRun(history::SampleRun run)
{
  if (lane_.appendRun(std::move(run)) || isMuchWaiting())
    samplesWait();
}

/// So much that nobody waits for more; but a failing history keeps its own rhythm.
bool StoreWriter::Impl::isMuchWaiting() const
{
  return lane_.waiting() >= samplesAtOnce && lane_.numbers().reason.empty();
}

void StoreWriter::Impl::samplesWait()
{
  {
    const std::lock_guard lock(mutex_);
    const bool isMuch = lane_.waiting() >= samplesAtOnce;
    const Moment due = std::chrono::steady_clock::now() + (isMuch ? Duration{} : Duration{sampleInterval});
    samplesDue_ = std::min(samplesDue_.value_or(due), due);
  }
  wake_.notify_one();
}

void StoreWriter::Impl::writeSamples()
{
  {
    const std::lock_guard lock(mutex_);
    samplesDue_.reset();
  }
  const auto retryIn = lane_.flush();
  const std::lock_guard lock(mutex_);
  const Moment now = std::chrono::steady_clock::now();
  if (retryIn)
    samplesDue_ = now + *retryIn;
  else if (!samplesDue_)
    samplesDue_ = now + (lane_.isEmpty() ? Duration{upkeepInterval} : Duration{sampleInterval});
}

void StoreWriter::Impl::awaitRoom(std::size_t samples)
{
  constexpr auto look = 5ms; // what waits is taken at the begin of a write, and the end of one is told
  const auto hasRoom = [this, samples] { return lane_.waiting() <= samples || stopping_ || !lane_.numbers().reason.empty(); };
  std::unique_lock lock(mutex_);
  while (!drained_.wait_for(lock, look, hasRoom)) {
  }
}

void StoreWriter::Impl::drain()
{
  std::unique_lock lock(mutex_);
  const std::uint64_t mine = ++drainsAsked_;
  wake_.notify_one();
  drained_.wait(lock, [this, mine] { return drainsDone_ >= mine; });
}

StoreWriter::Health StoreWriter::Impl::health() const
{
  Health health;
  const auto numbers = lane_.numbers();
  health.samplesWritten = numbers.written;
  health.samplesDropped = numbers.dropped;
  health.historyReason = numbers.reason;
  const std::lock_guard lock(mutex_);
  if (failure_) {
    health.state = StoreState::Failing;
    health.reason = failure_->detail;
    health.remedy = failure_->remedy;
  } else if (!queue_.empty() || inHand_ > 0) {
    health.state = StoreState::Saving;
  }
  if (savedAt_)
    health.savedAge = clock_.steady() - *savedAt_;
  health.unsaved = unsaved_;
  health.rows = rows_;
  return health;
}

Result<std::unique_ptr<StoreWriter>> StoreWriter::start(Options options, const Clock &clock)
{
  auto impl = std::make_unique<Impl>(std::move(options), clock);
  if (auto started = impl->start(); !started)
    return tl::unexpected<Error>(started.error());
  return std::unique_ptr<StoreWriter>(new StoreWriter(std::move(impl)));
}

StoreWriter::StoreWriter(std::unique_ptr<Impl> impl)
    : impl_(std::move(impl))
{
}
StoreWriter::~StoreWriter() = default;

const StoredState &StoreWriter::state() const
{
  return impl_->state();
}

StoredState StoreWriter::takeState()
{
  return impl_->takeState();
}

void StoreWriter::commit(Changes changes, Completion completion)
{
  impl_->add({std::move(changes), std::move(completion), {}});
}

void StoreWriter::commitOrRefuse(Changes changes, std::function<void(const Result<void> &)> completion)
{
  if (!completion)
    completion = [](const Result<void> &) {};
  impl_->add({std::move(changes), {}, std::move(completion)});
}

void StoreWriter::setStreams(std::vector<StreamId> streams)
{
  impl_->setStreams(std::move(streams));
}

void StoreWriter::append(std::vector<Sample> samples)
{
  impl_->append(std::move(samples));
}

void StoreWriter::appendRun(history::SampleRun run)
{
  impl_->appendRun(std::move(run));
}

void StoreWriter::awaitRoom(std::size_t samples)
{
  impl_->awaitRoom(samples);
}

void StoreWriter::drain()
{
  impl_->drain();
}

StoreWriter::Health StoreWriter::health() const
{
  return impl_->health();
}

} // namespace andon::storage
