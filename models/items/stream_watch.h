// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace andon {

/// How much of the past the small trends of tiles and tables show.
inline constexpr Duration smallTrendSpan = std::chrono::minutes{30};

/// Values and short trends of the streams that are on the screen, and of no others. The past of a trend is asked for once, when its stream
/// appears; live values go on from there. Changes are told together, at most four times a second. GUI thread; the desk outlives it.
class StreamWatch final : public QObject {
  Q_OBJECT

public:
  static constexpr std::chrono::milliseconds rhythm{250};
  static constexpr int columns = 60;

  StreamWatch(Desk &desk, const Clock &clock, Duration span, QObject *parent = nullptr);
  ~StreamWatch() override;

  /// Replaces what is watched; streams that stay keep their value and trend. None: nothing is watched.
  void setStreams(std::vector<StreamId> streams);
  [[nodiscard]] const std::vector<StreamId> &streams() const { return streams_; } ///< sorted, each once

  [[nodiscard]] const LatestValue *value(const StreamId &stream) const;             ///< null: none yet
  [[nodiscard]] const std::vector<TrendPoint> &trend(const StreamId &stream) const; ///< in time order, `span()` at most
  [[nodiscard]] Duration span() const { return span_; }

Q_SIGNALS:
  void changed(const std::unordered_set<andon::StreamId> &streams);

private:
  struct Watched {
    std::optional<LatestValue> value;
    std::vector<TrendPoint> trend;
    Ticket question;
  };

  void ask(const StreamId &stream, Watched &watched);
  void take(const ValuesDelta &delta);
  void append(std::vector<TrendPoint> &trend, const LatestValue &value) const;
  void note(const StreamId &stream);
  void tell();

  Desk &desk_;
  const Clock &clock_;
  Duration span_;
  std::vector<StreamId> streams_;
  std::unordered_map<StreamId, Watched> watched_;
  std::unordered_set<StreamId> news_;
  Ticket values_;
  QTimer tellSoon_;
};

} // namespace andon
