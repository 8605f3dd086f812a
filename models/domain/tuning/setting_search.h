// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/tuning/setting_grid.h"
#include "models/domain/tuning/verdict.h"

#include <functional>
#include <map>
#include <memory>

namespace andon::tuning {

/// A setting and what it would have done, in each time block of the history.
struct Candidate {
  LimitSetting setting;
  std::vector<Tally> blocks;
  Tally all;
  std::vector<float> delays; ///< of each event of all histories, in seconds; missedEvent: it was not found
};
inline constexpr float missedEvent = -1.0F;

/// Histories cut into blocks of time, in which every candidate is judged apart: a block's activations are those that start in
/// it, so that any choice of blocks can be added up.
class BlockedHistories {
public:
  /// At least `leastBlocks`: so many recordings are blocks themselves, fewer are cut.
  BlockedHistories(const std::vector<LabelledHistory> &histories, std::size_t leastBlocks);

  [[nodiscard]] const std::vector<LabelledHistory> &histories() const { return *histories_; }
  [[nodiscard]] std::size_t blocks() const { return lengths_.size(); }
  /// The block in which each event begins, in the order of Candidate::delays.
  [[nodiscard]] const std::vector<std::uint32_t> &blockOfEvent() const { return blockOfEvent_; }
  /// Not thread-safe: it keeps the runs of the limits that were asked for last.
  [[nodiscard]] Candidate judge(const LimitSetting &setting);
  /// The runs beyond a bare limit in all histories.
  [[nodiscard]] std::uint64_t runsBeyond(LimitSide side, double limit, double deadband);

private:
  struct Cut {
    std::size_t firstBlock = 0;
    std::size_t blocks = 1;
    std::int64_t begin = 0;
    std::int64_t width = 1; ///< of a block, ns
  };
  using Limit = std::tuple<LimitSide, double, double>;
  using Counted = std::tuple<LimitSide, double, double, int, std::int64_t>;
  /// What is asked for often, with the runs of each history.
  struct Kept {
    Counted of;
    std::vector<RunPieces> pieces;
    std::uint64_t usedAt = 0;
  };
  void findRuns(const Limit &limit);
  [[nodiscard]] const std::vector<RunPieces> &piecesFor(const LimitSetting &setting);
  [[nodiscard]] static std::size_t blockAt(const Cut &cut, UtcTime time); ///< counted from the cut's first

  const std::vector<LabelledHistory> *histories_;
  std::vector<Cut> cuts_; ///< of each history
  std::vector<Duration> lengths_;
  std::vector<std::uint32_t> blockOfEvent_;
  std::vector<ValueExtremes> extremes_;
  std::vector<ExceedanceRuns> runs_;
  std::optional<Limit> runsOf_;
  std::vector<Kept> kept_;
  std::uint64_t uses_ = 0;
  std::vector<RunActivation> made_;
};

/// Judges settings and remembers all that it has judged.
class SettingSearch {
public:
  explicit SettingSearch(BlockedHistories &histories)
      : histories_(histories)
  {
  }

  const Candidate &judge(const LimitSetting &setting);
  [[nodiscard]] const BlockedHistories &histories() const { return histories_; }
  [[nodiscard]] const std::vector<std::unique_ptr<Candidate>> &judged() const { return judged_; }

  /// Lower is better; nothing: not allowed.
  using Cost = std::function<std::optional<double>(const Candidate &)>;
  /// False stops the search where it is.
  using Progress = std::function<bool(double share)>;

  /// A coarse look at every part of the grid, then from the best ones step by step to their neighbours. False: stopped.
  [[nodiscard]] bool explore(const SettingGrid &grid, LimitSide side, const Cost &cost, const Progress &progress);

private:
  [[nodiscard]] bool climb(const SettingGrid &grid, LimitSetting from, const Cost &cost, const std::function<bool()> &isStopped);

  using Key = std::tuple<LimitSide, double, double, std::int64_t, std::int64_t, int, std::int64_t>;
  BlockedHistories &histories_;
  std::vector<std::unique_ptr<Candidate>> judged_;
  std::map<Key, std::size_t> known_;
};

} // namespace andon::tuning
