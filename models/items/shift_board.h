// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/tuning/bench.h"

#include <QObject>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace andon {

/// A shift of one day; without shifts in the site's calendar, that day.
struct ShiftSpan {
  QString name; ///< empty: the day
  UtcTime from;
  UtcTime to;

  bool operator==(const ShiftSpan &) const = default;
};

/// The shift that is on at `now`. Where a clock change leaves out a beginning, the shift begins when the clock goes on.
[[nodiscard]] ShiftSpan shiftAt(const Calendar &calendar, const QTimeZone &zone, UtcTime now);

/// What one figure of the calendar is in this shift.
struct ShiftReading {
  std::vector<Growth> course;  ///< what was made since the shift's begin, or the ratio of the last half hour, by time
  std::optional<double> value; ///< of the shift until `asOf`; none: nothing was counted
  std::optional<double> plannedByNow;
  UtcTime since; ///< of the first count: later than the shift's begin where history begins later
  UtcTime asOf;  ///< of the last count
};

/// The figures of the site's calendar and the alarms of each ten minutes, in the shift that is on. Asks the desk when told to. GUI thread;
/// the desk outlives it.
class ShiftBoard final : public QObject {
  Q_OBJECT

public:
  ShiftBoard(Desk &desk, const Clock &clock, QObject *parent = nullptr);
  ~ShiftBoard() override;

  void setSite(const Site &site);
  void ask(); ///< anew, up to now; nothing while answers are awaited

  [[nodiscard]] const ShiftSpan &shift() const { return shift_; }
  [[nodiscard]] const std::vector<ShiftFigure> &figures() const { return calendar_.figures; }
  [[nodiscard]] const std::vector<std::optional<ShiftReading>> &readings() const { return readings_; } ///< by figure; none: not known yet
  [[nodiscard]] const std::vector<tuning::TenMinuteCount> &alarms() const { return alarms_; }          ///< empty ones are left out
  [[nodiscard]] const QTimeZone &zone() const { return zone_; }

Q_SIGNALS:
  void changed();

private:
  struct Asked {
    std::vector<TrendPoint> counter;
    std::vector<TrendPoint> per;
    int waiting = 0;
    bool failed = false;
  };

  void askTrend(std::size_t figure, const StreamId &stream, std::vector<TrendPoint> Asked::*into);
  void conclude(std::size_t figure);
  void cancel();

  Desk &desk_;
  const Clock &clock_;
  Calendar calendar_;
  QTimeZone zone_ = QTimeZone::utc();
  ShiftSpan shift_;
  UtcTime now_;
  std::vector<Asked> asked_;
  std::vector<std::optional<ShiftReading>> readings_;
  std::vector<tuning::TenMinuteCount> alarms_;
  std::vector<Ticket> questions_;
  int open_ = 0; ///< questions without an answer yet
};

} // namespace andon
