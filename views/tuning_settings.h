// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tuning_bench.h"
#include "views/tuning_slider.h"

namespace andon {

/// The five parts of a setting as sliders with exact fields. What contradicts itself frames its field and proposes nothing.
class TuningSettings final : public QWidget {
  Q_OBJECT
public:
  TuningSettings(const ThemeHolder &holder, QWidget *parent = nullptr);

  /// Scales for a rule: the limit over [low, high], deadbands up to a quarter of that.
  void open(const tuning::LimitSetting &present, double low, double high, const QString &unit, int decimals);
  void setSetting(const tuning::LimitSetting &setting); ///< says nothing
  void setRecommended(const std::optional<tuning::LimitSetting> &setting);
  [[nodiscard]] const tuning::LimitSetting &setting() const { return setting_; }

Q_SIGNALS:
  void settingChanged(const andon::tuning::LimitSetting &setting);

private:
  void take(const std::function<void(tuning::LimitSetting &)> &change);

  tuning::LimitSetting setting_;
  QString unit_;
  SettingRow *limit_;
  SettingRow *deadband_;
  SettingRow *onDelay_;
  SettingRow *offDelay_;
  SettingRow *count_;
  Field *window_;
};

} // namespace andon
