// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/tuning/bench.h"

#include <QObject>
#include <QTimeZone>

#include <memory>
#include <optional>
#include <vector>

namespace andon {

/// One day of the bench's range in the site's zone; the first and the last may be cut.
struct BenchDay {
  UtcTime from;
  UtcTime to;
  bool hasData = false;
  std::uint64_t now = 0;   ///< activations as the rule stands
  std::uint64_t after = 0; ///< as proposed

  bool operator==(const BenchDay &) const = default;
};

/// One rule on the bench: asks the desk once for what it is judged by, judges every setting that is proposed within the same call, and lets
/// the engine search on request. GUI thread; the desk outlives it.
class TuningBench final : public QObject {
  Q_OBJECT

public:
  enum class State { Empty, Loading, Failed, Ready };

  explicit TuningBench(Desk &desk, QObject *parent = nullptr);
  ~TuningBench() override;

  /// What is proposed begins as the rule stands; the same rule over another range, or as it was changed meanwhile, keeps what is proposed.
  void open(const Rule &rule, UtcTime from, UtcTime to, const QTimeZone &zone);
  void close();
  void propose(const tuning::LimitSetting &setting);
  void search(std::uint64_t maxMissed, std::optional<Duration> maxDelay);
  void stopSearch(); ///< its answer is not waited for any more

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] const std::optional<Error> &error() const { return error_; }
  [[nodiscard]] const std::optional<Rule> &rule() const { return rule_; }
  [[nodiscard]] UtcTime from() const { return from_; }
  [[nodiscard]] UtcTime to() const { return to_; }

  // While Ready.
  [[nodiscard]] const tuning::BenchBasis &basis() const { return *basis_; }
  [[nodiscard]] tuning::LimitSetting present() const { return tuning::settingOf(*rule_); }
  [[nodiscard]] const tuning::LimitSetting &proposed() const { return proposed_; }
  [[nodiscard]] bool isChanged() const { return rule_ && proposed_ != present(); }
  [[nodiscard]] const tuning::BenchFigures &now() const { return now_; }
  [[nodiscard]] const tuning::BenchFigures &after() const { return after_; }
  [[nodiscard]] const std::vector<BenchDay> &days() const { return days_; }
  /// The day with the most activations as the rule stands; none: there are no days.
  [[nodiscard]] std::optional<std::size_t> worstDay() const;

  [[nodiscard]] bool isSearching() const { return !search_.isNone(); }
  [[nodiscard]] const std::shared_ptr<const tuning::BenchProposal> &proposal() const { return proposal_; }
  [[nodiscard]] const std::optional<Error> &searchError() const { return searchError_; }

Q_SIGNALS:
  void stateChanged();  ///< another basis, or none
  void judged();        ///< another setting is proposed
  void searchChanged(); ///< a search began or ended

private:
  void cancel(Ticket &ticket);
  void take(const Result<BenchQuery::Answer> &answer);
  void findDays();

  Desk &desk_;
  State state_ = State::Empty;
  std::optional<Error> error_;
  std::optional<Rule> rule_;
  UtcTime from_;
  UtcTime to_;
  QTimeZone zone_ = QTimeZone::utc();
  std::shared_ptr<const tuning::BenchBasis> basis_;
  tuning::LimitSetting proposed_;
  tuning::BenchScratch scratch_;
  tuning::BenchFigures now_;
  tuning::BenchFigures after_;
  std::vector<BenchDay> days_;
  std::vector<UtcTime> borders_; ///< of the days
  std::shared_ptr<const tuning::BenchProposal> proposal_;
  std::optional<Error> searchError_;
  Ticket question_;
  Ticket search_;
};

} // namespace andon
