// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alarm_list_proxy.h"

#include <algorithm>

namespace andon {

AlarmListProxy::AlarmListProxy(AlarmListModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , model_(model)
{
  setSourceModel(&model);
  sort(static_cast<int>(AlarmColumn::State));
  connect(&model, &QAbstractItemModel::rowsInserted, this, &AlarmListProxy::countWaiting);
  connect(&model, &QAbstractItemModel::rowsRemoved, this, &AlarmListProxy::countWaiting);
  connect(&model, &AlarmListModel::countsChanged, this, &AlarmListProxy::countWaiting);
}

void AlarmListProxy::setText(const QString &text)
{
  words_ = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  refilter();
}

void AlarmListProxy::setChoice(AlarmChoice choice)
{
  choice_ = choice;
  refilter();
}

void AlarmListProxy::setAssets(std::optional<std::unordered_set<AssetId>> assets)
{
  if (assets == assets_)
    return;
  assets_ = std::move(assets);
  refilter();
}

void AlarmListProxy::refilter()
{
  if (held_) {
    heldRows_.clear();
    for (int row = 0; row < model_.rowCount(); ++row)
      if (wants(model_.facts(row)))
        heldRows_.insert(model_.facts(row).status.alarm);
  }
  invalidateFilter();
  countWaiting();
}

void AlarmListProxy::setHeld(bool held)
{
  if (held == held_)
    return;
  if (held) {
    for (int row = 0; row < rowCount(); ++row)
      heldRows_.insert(facts(index(row, 0)).status.alarm);
    held_ = true;
    setDynamicSortFilter(false);
    model_.setKeepsDeparted(true);
  } else {
    held_ = false;
    heldRows_.clear();
    model_.setKeepsDeparted(false);
    setDynamicSortFilter(true);
    invalidate();
  }
  waiting_ = 0;
  Q_EMIT heldChanged();
}

void AlarmListProxy::countWaiting()
{
  if (!held_)
    return;
  int waiting = 0;
  for (int row = 0; row < model_.rowCount(); ++row) {
    const AlarmFacts &facts = model_.facts(row);
    if (!heldRows_.contains(facts.status.alarm) && wants(facts))
      ++waiting;
  }
  if (waiting == waiting_)
    return;
  waiting_ = waiting;
  Q_EMIT heldChanged();
}

QModelIndex AlarmListProxy::indexOf(const AlarmId &alarm, AlarmColumn column) const
{
  const int row = model_.rowOf(alarm);
  return row < 0 ? QModelIndex{} : mapFromSource(model_.index(row, static_cast<int>(column)));
}

bool AlarmListProxy::wants(const AlarmFacts &facts) const
{
  if (assets_ && !assets_->contains(facts.status.alarm.asset))
    return false;
  switch (choice_) {
  case AlarmChoice::All: break;
  case AlarmChoice::Unacknowledged:
    if (!isUnacknowledged(facts.status))
      return false;
    break;
  case AlarmChoice::UrgentAndHigh:
    if (facts.status.priority > Priority::High)
      return false;
    break;
  case AlarmChoice::Process:
    if (kindOf(facts) != AlarmKind::Process)
      return false;
    break;
  case AlarmChoice::Sensor:
    if (kindOf(facts) != AlarmKind::Sensor)
      return false;
    break;
  case AlarmChoice::Console:
    if (kindOf(facts) != AlarmKind::Console)
      return false;
    break;
  }
  return std::all_of(words_.begin(), words_.end(), [&facts](const QString &word) {
    return facts.asset.contains(word, Qt::CaseInsensitive) || facts.assetName.contains(word, Qt::CaseInsensitive) ||
           facts.area.contains(word, Qt::CaseInsensitive) || facts.alarm.contains(word, Qt::CaseInsensitive);
  });
}

bool AlarmListProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
  const AlarmFacts &facts = model_.facts(sourceRow);
  return held_ ? heldRows_.contains(facts.status.alarm) : wants(facts);
}

bool AlarmListProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
  const AlarmFacts &a = model_.facts(left.row());
  const AlarmFacts &b = model_.facts(right.row());
  const auto column = static_cast<AlarmColumn>(left.column());
  if (column == AlarmColumn::Value)
    return left.data(AlarmRole::Sort).toDouble() < right.data(AlarmRole::Sort).toDouble();
  if (column == AlarmColumn::State && isAnnunciated(a.status.regions) != isAnnunciated(b.status.regions))
    return isAnnunciated(a.status.regions); // what somebody has put aside is not the next thing to do
  if (column != AlarmColumn::State) {
    const qint64 first = left.data(AlarmRole::Sort).toLongLong();
    const qint64 second = right.data(AlarmRole::Sort).toLongLong();
    if (first != second)
      return first < second;
  }
  if (a.status.priority != b.status.priority)
    return a.status.priority < b.status.priority;
  if (a.status.raisedAt != b.status.raisedAt)
    return a.status.raisedAt > b.status.raisedAt; // newest first
  return a.status.alarm < b.status.alarm;
}

} // namespace andon
