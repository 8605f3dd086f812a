// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_settings.h"

#include "models/items/words.h"
#include "views/form_fields.h"
#include "views/parts/trend_geometry.h"

#include <QBoxLayout>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr Duration usualWindow = std::chrono::seconds{60};
constexpr int steps = 400;

double inSeconds(Duration duration)
{
  return std::chrono::duration<double>(duration).count();
}

Duration fromSeconds(double seconds)
{
  return std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
}

std::vector<double> linear(double low, double high)
{
  // In steps that people would choose: 1, 2 or 5 of the last digit that matters.
  const double raw = (high - low) / steps;
  const double power = std::pow(10.0, std::floor(std::log10(std::max(raw, 1e-12))));
  const double step = raw <= power ? power : raw <= 2.0 * power ? 2.0 * power : raw <= 5.0 * power ? 5.0 * power : 10.0 * power;
  std::vector<double> values;
  for (double k = std::floor(low / step); k <= std::ceil(high / step); k += 1.0)
    values.push_back(step >= 1.0 ? k * step : std::round(k * step / power) / (1.0 / power));
  return values;
}

std::vector<double> delays()
{
  std::vector<double> values;
  for (int i = 0; i < 20; ++i)
    values.push_back(i);
  for (int i = 20; i < 60; i += 5)
    values.push_back(i);
  for (int i = 60; i < 300; i += 15)
    values.push_back(i);
  for (int i = 300; i <= 1800; i += 60)
    values.push_back(i);
  return values;
}

/// Zero or more, in the locale.
std::optional<double> positiveIn(Field &field)
{
  const auto number = numberIn(field);
  if (number && *number < 0.0) {
    field.setProblem(TuningSettings::tr("It cannot be below 0."));
    return std::nullopt;
  }
  return number;
}

SettingRow::Text numberText()
{
  return {[](double value) { return editable(value); }, [](Field &field) { return numberIn(field); }};
}

SettingRow::Text delayText()
{
  return {[](double seconds) { return seconds == 0.0 ? QStringLiteral("0s") : editable(fromSeconds(seconds)); },
          [](Field &field) -> std::optional<double> {
            const auto delay = durationIn(field, Duration{});
            return delay ? std::optional{inSeconds(*delay)} : std::nullopt;
          }};
}

} // namespace

TuningSettings::TuningSettings(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , limit_(new SettingRow(holder, tr("Limit"), numberText()))
    , deadband_(new SettingRow(holder, tr("Deadband"), {[](double value) { return editable(value); }, positiveIn}))
    , onDelay_(new SettingRow(holder, tr("On-delay"), delayText()))
    , offDelay_(new SettingRow(holder, tr("Off-delay"), delayText()))
    , count_(new SettingRow(holder, tr("Samples counted"),
                            {[](double value) { return QString::number(static_cast<int>(value)); },
                             [](Field &field) -> std::optional<double> {
                               const auto number = numberIn(field);
                               if (number && (*number != std::floor(*number) || *number < 1.0 || *number > mostCounted)) {
                                 field.setProblem(tr("A whole number from 1 to %1 is needed here.").arg(mostCounted));
                                 return std::nullopt;
                               }
                               return number;
                             }}))
    , window_(new Field(holder))
{
  setAccessibleName(tr("Settings"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  for (SettingRow *row : {limit_, deadband_, onDelay_, offDelay_, count_})
    column->addWidget(row);
  auto *within = new QHBoxLayout;
  auto *label = new TextLabel(holder, tr("counted within"), TextSize::Second, TextWeight::Regular, Ink::Text2);
  label->setBuddy(window_);
  within->addWidget(label);
  within->addStretch(1);
  window_->setAccessibleName(tr("Samples counted within"));
  window_->setFixedWidth(130);
  window_->setAlignment(Qt::AlignRight);
  within->addWidget(window_);
  column->addLayout(within);
  column->addStretch(1);
  onDelay_->setScale(delays());
  offDelay_->setScale(delays());
  std::vector<double> counts;
  for (int i = 1; i <= 30; ++i)
    counts.push_back(i);
  count_->setScale(counts);

  connect(limit_, &SettingRow::changed, this, [this](double value) { take([value](auto &setting) { setting.limit = value; }); });
  connect(deadband_, &SettingRow::changed, this, [this](double value) { take([value](auto &setting) { setting.deadband = value; }); });
  connect(onDelay_, &SettingRow::changed, this,
          [this](double value) { take([value](auto &setting) { setting.delays.onDelay = fromSeconds(value); }); });
  connect(offDelay_, &SettingRow::changed, this,
          [this](double value) { take([value](auto &setting) { setting.delays.offDelay = fromSeconds(value); }); });
  connect(count_, &SettingRow::changed, this, [this](double value) {
    take([value](auto &setting) {
      CountInWindow &count = setting.delays.count;
      count.samples = static_cast<int>(value);
      // A single sample needs no window, several do.
      count.window = count.samples <= 1 ? Duration{} : count.window > Duration{} ? count.window : usualWindow;
    });
  });
  connect(window_, &QLineEdit::editingFinished, this, [this] {
    const auto window = durationIn(*window_, usualWindow);
    if (!window)
      return;
    if (*window <= Duration{}) {
      window_->setProblem(tr("It must be longer than 0."));
      return;
    }
    if (setting_.delays.count.samples > 1)
      take([window](auto &setting) { setting.delays.count.window = *window; });
  });
}

void TuningSettings::open(const tuning::LimitSetting &present, double low, double high, const QString &unit, int decimals)
{
  unit_ = unit;
  limit_->setSuffix(unit);
  deadband_->setSuffix(unit);
  limit_->setScale(linear(std::min(low, present.limit), std::max(high, present.limit)));
  deadband_->setScale(linear(0.0, std::max((high - low) / 4.0, present.deadband)));
  const int digits = std::max(decimals, tickDecimals({low, low + (high - low) / 100.0}));
  limit_->setNow(present.limit, words::measured(present.limit, digits, unit));
  deadband_->setNow(present.deadband, words::measured(present.deadband, digits, unit));
  onDelay_->setNow(inSeconds(present.delays.onDelay), words::duration(present.delays.onDelay));
  offDelay_->setNow(inSeconds(present.delays.offDelay), words::duration(present.delays.offDelay));
  const CountInWindow &count = present.delays.count;
  count_->setNow(count.samples, count.samples <= 1
                                    ? tr("off", "count in window")
                                    : tr("%1 in %2", "samples, window").arg(count.samples).arg(words::duration(count.window)));
  setRecommended({});
}

void TuningSettings::setSetting(const tuning::LimitSetting &setting)
{
  setting_ = setting;
  limit_->setValue(setting.limit);
  deadband_->setValue(setting.deadband);
  onDelay_->setValue(inSeconds(setting.delays.onDelay));
  offDelay_->setValue(inSeconds(setting.delays.offDelay));
  count_->setValue(setting.delays.count.samples);
  const bool isCounted = setting.delays.count.samples > 1;
  window_->setEnabled(isCounted);
  window_->setText(isCounted ? editable(setting.delays.count.window) : QString());
  window_->setProblem({});
}

void TuningSettings::setRecommended(const std::optional<tuning::LimitSetting> &setting)
{
  const auto part = [&](SettingRow &row, auto value) {
    row.setRecommended(setting ? std::optional<double>{value(*setting)} : std::nullopt);
  };
  part(*limit_, [](const auto &s) { return s.limit; });
  part(*deadband_, [](const auto &s) { return s.deadband; });
  part(*onDelay_, [](const auto &s) { return inSeconds(s.delays.onDelay); });
  part(*offDelay_, [](const auto &s) { return inSeconds(s.delays.offDelay); });
  part(*count_, [](const auto &s) { return static_cast<double>(s.delays.count.samples); });
}

void TuningSettings::take(const std::function<void(tuning::LimitSetting &)> &change)
{
  change(setting_);
  const bool isCounted = setting_.delays.count.samples > 1;
  window_->setEnabled(isCounted);
  window_->setText(isCounted ? editable(setting_.delays.count.window) : QString());
  Q_EMIT settingChanged(setting_);
}

} // namespace andon
