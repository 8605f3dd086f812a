// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/predictor_report.h"
#include "views/parts/labels.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>
#include <vector>

class QVBoxLayout;

namespace andon {

/// The predictors of one asset: what each says, by which version and where, and what has drifted. Hidden where there is none. It asks
/// anew every few seconds while it is shown. GUI thread.
class PredictorLines final : public QWidget {
  Q_OBJECT

public:
  PredictorLines(Desk &desk, const ThemeHolder &holder, const Clock &clock, QWidget *parent = nullptr);
  ~PredictorLines() override;

  void setAsset(const AssetId &asset, const QTimeZone &zone);
  void tick(); ///< once a second
  [[nodiscard]] QString text() const;

private:
  void ask();
  void present(const PredictorReport &report);

  Desk &desk_;
  const ThemeHolder &holder_;
  const Clock &clock_;
  QVBoxLayout *column_;
  std::vector<TextLabel *> lines_;
  AssetId asset_;
  QTimeZone zone_ = QTimeZone::utc();
  UtcTime askedAt_ = noTime;
  Ticket question_;
};

} // namespace andon
