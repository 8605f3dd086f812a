// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"

#include <QObject>
#include <QString>
#include <QTimeZone>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace andon {

/// Some streams over one range of time, as their history answers: a coarse picture at once where nothing is known, detail as soon as the
/// range stands still, half a range beside it on either side so that moving shows something. What was known stays until better comes.
/// Nothing is asked for while it is not shown. GUI thread; desk and clock outlive it.
class TrendBoard final : public QObject {
  Q_OBJECT

public:
  static constexpr std::size_t mostStreams = 8;
  static constexpr Duration shortestSpan = std::chrono::seconds{10};
  static constexpr Duration longestSpan = std::chrono::hours{24 * 366 * 10};

  struct Lane {
    StreamId stream;
    std::vector<TrendPoint> points; ///< in time order; of a longer range than the board's
    std::vector<Occurrence> alarms; ///< of the stream's asset, by their begin
    std::vector<LabelOpinion> labels;
    std::optional<Error> error; ///< of the last question
    bool hasAnswer = false;
    UtcTime knownFrom;   ///< what the points were asked for
    UtcTime knownTo;     ///< likewise
    Duration perPoint{}; ///< a column of the points; the finer the better
    Ticket question;
  };

  TrendBoard(Desk &desk, const Clock &clock, QObject *parent = nullptr);
  ~TrendBoard() override;

  void setStreams(const std::vector<StreamId> &streams); ///< each once, the first mostStreams
  void add(const StreamId &stream);                      ///< in place of the last where there are mostStreams
  void remove(const StreamId &stream);
  [[nodiscard]] std::vector<StreamId> streams() const;
  [[nodiscard]] const std::vector<std::unique_ptr<Lane>> &lanes() const { return lanes_; }

  /// Within the shortest and the longest span, and not after now; ends "live".
  void setRange(UtcTime from, UtcTime to);
  /// The last `span`, moving on with the clock.
  void setLive(Duration span);
  void pause(); ///< stands still where it is
  [[nodiscard]] bool isLive() const { return isLive_; }
  [[nodiscard]] UtcTime from() const { return from_; }
  [[nodiscard]] UtcTime to() const { return to_; }
  [[nodiscard]] Duration span() const { return to_ - from_; }

  void setColumns(int columns); ///< that can be seen
  void setShown(bool shown);
  void tick(); ///< once a second
  void askAgain();

  /// What is shown, as text for a table: a line a point, times in ISO 8601 UTC, extremes and last value of the point, its quality.
  [[nodiscard]] QString csv() const;

Q_SIGNALS:
  void lanesChanged(); ///< another set of streams
  void rangeChanged();
  void pointsChanged(); ///< an answer came, or a question failed

private:
  void take(UtcTime from, UtcTime to);
  void ask(Lane &lane, int columns);
  void askAll();
  void cancel(Lane &lane);
  [[nodiscard]] bool covers(const Lane &lane) const;

  Desk &desk_;
  const Clock &clock_;
  std::vector<std::unique_ptr<Lane>> lanes_;
  UtcTime from_;
  UtcTime to_;
  bool isLive_ = true;
  bool isShown_ = false;
  int columns_ = 600;
  UtcTime askedAt_;
  QTimer askSoon_; ///< while the range is moved
};

} // namespace andon
