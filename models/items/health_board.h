// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/health_score.h"

#include <QObject>

#include <memory>

namespace andon {

/// How well the plant's assets are, asked for anew while somebody ticks: health changes in minutes. GUI thread; the desk outlives it.
class HealthBoard final : public QObject {
  Q_OBJECT

public:
  static constexpr Duration rhythm = std::chrono::seconds{10};

  explicit HealthBoard(Desk &desk, QObject *parent = nullptr);
  ~HealthBoard() override;

  void tick(SteadyTime now); ///< once a second
  /// The worst 200, the worst first; null: nothing was answered yet.
  [[nodiscard]] const PlantHealth *plant() const { return plant_.get(); }

Q_SIGNALS:
  void changed();

private:
  Desk &desk_;
  std::shared_ptr<const PlantHealth> plant_;
  SteadyTime next_{};
  Ticket question_;
};

} // namespace andon
