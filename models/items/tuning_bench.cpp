// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tuning_bench.h"

#include <QDateTime>

#include <algorithm>

namespace andon {
namespace {

QDateTime local(UtcTime time, const QTimeZone &zone)
{
  return QDateTime::fromMSecsSinceEpoch(std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count(), zone);
}

/// Midnights of the zone within (from, to), with both ends around them.
std::vector<UtcTime> dayBorders(UtcTime from, UtcTime to, const QTimeZone &zone)
{
  constexpr std::size_t mostDays = 400;
  std::vector<UtcTime> borders{from};
  for (QDate day = local(from, zone).date().addDays(1); borders.size() < mostDays; day = day.addDays(1)) {
    const UtcTime midnight{std::chrono::milliseconds{day.startOfDay(zone).toMSecsSinceEpoch()}};
    if (midnight >= to)
      break;
    if (midnight > borders.back())
      borders.push_back(midnight);
  }
  borders.push_back(to);
  return borders;
}

} // namespace

TuningBench::TuningBench(Desk &desk, QObject *parent)
    : QObject(parent)
    , desk_(desk)
{
}

TuningBench::~TuningBench()
{
  cancel(question_);
  cancel(search_);
}

void TuningBench::cancel(Ticket &ticket)
{
  if (!ticket.isNone())
    desk_.cancel(ticket);
  ticket = {};
}

void TuningBench::open(const Rule &rule, UtcTime from, UtcTime to, const QTimeZone &zone)
{
  cancel(question_);
  stopSearch();
  const bool isSame = rule_ && alarmId(*rule_) == alarmId(rule) && state_ == State::Ready && isChanged();
  rule_ = rule;
  from_ = from;
  to_ = to;
  zone_ = zone;
  proposal_.reset();
  searchError_.reset();
  error_.reset();
  if (!isSame && tuning::hindranceOf(rule) == tuning::Hindrance::None)
    proposed_ = tuning::settingOf(rule);
  state_ = State::Loading;
  basis_.reset();
  question_ = desk_.ask(BenchQuery{rule, from, to}, [this](const Result<BenchQuery::Answer> &answer) {
    question_ = {};
    take(answer);
  });
  Q_EMIT stateChanged();
}

void TuningBench::close()
{
  cancel(question_);
  stopSearch();
  rule_.reset();
  basis_.reset();
  proposal_.reset();
  error_.reset();
  state_ = State::Empty;
  Q_EMIT stateChanged();
}

void TuningBench::take(const Result<BenchQuery::Answer> &answer)
{
  if (!answer) {
    error_ = answer.error();
    state_ = State::Failed;
    Q_EMIT stateChanged();
    return;
  }
  basis_ = *answer;
  scratch_ = {};
  now_ = judgeBench(*basis_, present(), scratch_);
  after_ = proposed_ == present() ? now_ : judgeBench(*basis_, proposed_, scratch_);
  findDays();
  state_ = State::Ready;
  Q_EMIT stateChanged();
}

void TuningBench::findDays()
{
  borders_ = dayBorders(from_, to_, zone_);
  const auto before = countByPart(basis_->history.samples, now_.activations, borders_);
  const auto after = countByPart(basis_->history.samples, after_.activations, borders_);
  days_.clear();
  for (std::size_t i = 0; i < before.size(); ++i)
    days_.push_back({borders_[i], borders_[i + 1], before[i].hasData, before[i].activations, after[i].activations});
}

void TuningBench::propose(const tuning::LimitSetting &setting)
{
  if (setting == proposed_)
    return;
  proposed_ = setting;
  if (state_ != State::Ready)
    return;
  after_ = judgeBench(*basis_, proposed_, scratch_);
  const auto after = countByPart(basis_->history.samples, after_.activations, borders_);
  for (std::size_t i = 0; i < days_.size(); ++i)
    days_[i].after = after[i].activations;
  Q_EMIT judged();
}

std::optional<std::size_t> TuningBench::worstDay() const
{
  if (days_.empty())
    return std::nullopt;
  const auto worst = std::max_element(days_.begin(), days_.end(), [](const BenchDay &a, const BenchDay &b) {
    return std::tuple{a.now, a.hasData} < std::tuple{b.now, b.hasData};
  });
  return static_cast<std::size_t>(worst - days_.begin());
}

void TuningBench::search(std::uint64_t maxMissed, std::optional<Duration> maxDelay)
{
  if (state_ != State::Ready)
    return;
  cancel(search_);
  proposal_.reset();
  searchError_.reset();
  search_ = desk_.ask(RecommendQuery{*rule_, from_, to_, maxMissed, maxDelay}, [this](const Result<RecommendQuery::Answer> &answer) {
    search_ = {};
    if (answer)
      proposal_ = *answer;
    else
      searchError_ = answer.error();
    Q_EMIT searchChanged();
  });
  Q_EMIT searchChanged();
}

void TuningBench::stopSearch()
{
  if (search_.isNone())
    return;
  cancel(search_);
  Q_EMIT searchChanged();
}

} // namespace andon
