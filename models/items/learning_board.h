// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/learning_rows.h"

#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace andon {

/// Which items of the queue are asked for.
enum class QueueFilter : int { All, WantsReview, Queued, Accepted, Rejected, Trained, Count };

/// An occurrence in the queue with the opinions of it that are known here, newest first.
struct QueuedOccurrence {
  OccurrenceId occurrence;
  AlarmId alarm;
  UtcTime raisedAt = noTime;
  std::vector<RetrainingItem> items;
};

/// What the learning page asks of one predictor, or of all: queue, reasons to retrain, versions, shadows, promotions, what became of
/// somebody's taps. Asks anew when it is told to; an answer that fails leaves what was known and says why. GUI thread; the desk outlives
/// it.
class LearningBoard final : public QObject {
  Q_OBJECT

public:
  explicit LearningBoard(Desk &desk, QObject *parent = nullptr);
  ~LearningBoard() override;

  void setPredictor(const PredictorId &predictor); ///< empty: all; what was known of another one goes
  void setFilter(QueueFilter filter);
  /// Who is at the desk; those who may review also get the consistency of people.
  void setPerson(const PersonId &person, bool mayReview);
  void askAll();
  void askStatus();
  void askMore();     ///< of the queue
  void askMoreTaps(); ///< of the person
  void replay(const std::string &package, UtcTime from, UtcTime to);
  void stopReplay();

  [[nodiscard]] const PredictorId &predictor() const { return predictor_; }
  [[nodiscard]] QueueFilter filter() const { return filter_; }
  [[nodiscard]] bool hasQueue() const { return hasQueue_; }
  [[nodiscard]] bool hasMore() const { return queue_.next != 0; }
  [[nodiscard]] const RetrainingPage &queue() const { return queue_; }
  /// Those of the queue by occurrence, in the order of their newest opinions.
  [[nodiscard]] const std::vector<QueuedOccurrence> &occurrences() const { return occurrences_; }
  [[nodiscard]] const QueuedOccurrence *find(OccurrenceId occurrence) const;
  [[nodiscard]] bool hasTaps() const { return hasTaps_; }
  [[nodiscard]] bool hasMoreTaps() const { return taps_.next != 0; }
  [[nodiscard]] const RetrainingPage &taps() const { return taps_; }
  [[nodiscard]] const std::vector<PersonConsistency> &people() const { return people_; }
  [[nodiscard]] const std::vector<RetrainingTrigger> &triggers() const { return triggers_; }
  [[nodiscard]] const std::vector<PredictorVersion> &versions() const { return versions_; }
  [[nodiscard]] const PredictorVersion *champion() const; ///< of the predictor; null: of all, or none runs
  [[nodiscard]] const PredictorVersion *version(const std::string &package) const;
  [[nodiscard]] const std::vector<ShadowComparison> &shadows() const { return shadows_; }
  [[nodiscard]] const std::optional<ShadowComparison> &replayed() const { return replayed_; }
  [[nodiscard]] bool isReplaying() const { return !replay_.isNone(); }
  [[nodiscard]] const std::vector<Promotion> &promotions() const { return promotions_; }
  [[nodiscard]] const LearningStatus &status() const { return status_; }
  /// Why something could not be read; the first of them. None: everything was.
  [[nodiscard]] std::optional<Error> problem() const;
  [[nodiscard]] const std::optional<Error> &replayProblem() const { return replayProblem_; }

Q_SIGNALS:
  void queueChanged();
  void tapsChanged();
  void lifeChanged(); ///< versions, shadows, promotions, reasons to retrain, consistency
  void replayChanged();
  void statusChanged();

private:
  enum Kind { Queue, Taps, People, Triggers, Versions, Shadows, Promotions, Status, KindCount };
  template <class Q>
  void ask(Kind kind, Q query, std::function<bool(const typename Q::Answer &)> take, void (LearningBoard::*changed)());
  [[nodiscard]] RetrainingQuery queueQuery() const;
  void askQueue();
  void askTaps();
  void group();
  void cancel(Ticket &ticket);

  Desk &desk_;
  PredictorId predictor_;
  PersonId person_;
  bool mayReview_ = false;
  QueueFilter filter_ = QueueFilter::All;
  RetrainingPage queue_;
  std::vector<QueuedOccurrence> occurrences_;
  RetrainingPage taps_;
  bool hasQueue_ = false; ///< it was answered
  bool hasTaps_ = false;
  std::vector<PersonConsistency> people_;
  std::vector<RetrainingTrigger> triggers_;
  std::vector<PredictorVersion> versions_;
  std::vector<ShadowComparison> shadows_;
  std::optional<ShadowComparison> replayed_;
  std::optional<Error> replayProblem_;
  std::vector<Promotion> promotions_;
  LearningStatus status_;
  std::array<Ticket, KindCount> questions_;
  std::array<std::optional<Error>, KindCount> problems_;
  Ticket replay_;
};

} // namespace andon
