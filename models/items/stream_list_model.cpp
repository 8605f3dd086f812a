// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/stream_list_model.h"

#include "models/items/words.h"

namespace andon {
namespace {

const QString dash{QChar{0x2014}};

} // namespace

StreamListModel::StreamListModel(DeskFeed &feed, const Clock &clock, const StreamWatch &watch, QObject *parent)
    : QAbstractTableModel(parent)
    , feed_(feed)
    , clock_(clock)
    , watch_(watch)
{
  connect(&watch, &StreamWatch::changed, this, &StreamListModel::tell);
  connect(&feed, &DeskFeed::siteChanged, this, &StreamListModel::describe);
  connect(&feed.plant(), &PlantModel::alarmsChanged, this, [this] {
    if (rowCount() > 0)
      Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  });
}

void StreamListModel::setAsset(const AssetId &asset)
{
  if (asset == asset_)
    return;
  asset_ = asset;
  describe();
}

void StreamListModel::describe()
{
  std::vector<StreamFacts> rows;
  if (const std::optional<int> node = feed_.plant().tree().nodeOf(asset_))
    for (const Stream &stream : feed_.plant().asset(*node)->streams)
      rows.push_back(streamFacts(feed_.site(), feed_.plant().tree(), *node, stream));
  if (rows == rows_)
    return;
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

void StreamListModel::tell(const std::unordered_set<StreamId> &streams)
{
  for (int row = 0; row < rowCount(); ++row)
    if (streams.contains(facts(row).id))
      Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void StreamListModel::tellAges()
{
  if (rowCount() > 0)
    Q_EMIT dataChanged(index(0, static_cast<int>(StreamColumn::Value)), index(rowCount() - 1, static_cast<int>(StreamColumn::Sensor)));
}

Indicator StreamListModel::indicator(int row) const
{
  Indicator one;
  one.facts = &facts(row);
  one.value = watch_.value(facts(row).id);
  one.doubtful = one.value != nullptr && isDoubtful(facts(row), *one.value, clock_.utc());
  one.alarm = alarmOn(feed_.alarms(), facts(row).id);
  one.trend = &watch_.trend(facts(row).id);
  return one;
}

const AlarmStatus *StreamListModel::sensorAlarm(int row) const
{
  const int listed = feed_.alarms().rowOf(sensorAlarmOf(facts(row).id));
  return listed < 0 || feed_.alarms().facts(listed).departed ? nullptr : &feed_.alarms().facts(listed).status;
}

QString StreamListModel::age(int row) const
{
  const LatestValue *value = watch_.value(facts(row).id);
  return value == nullptr ? dash : words::seconds(clock_.utc() - value->time);
}

QString StreamListModel::sensor(int row) const
{
  if (const AlarmStatus *alarm = sensorAlarm(row); alarm != nullptr && alarm->fault && alarm->regions.active)
    return words::sensorFault(*alarm->fault);
  const Indicator one = indicator(row);
  if (one.value == nullptr)
    return tr("no sample yet");
  if (one.doubtful)
    return words::quality(one.value->quality == Quality::Good ? Quality::Stale : one.value->quality);
  return tr("as it should be");
}

QString StreamListModel::band(int row) const
{
  const StreamFacts &one = facts(row);
  QStringList parts;
  if (one.normal)
    parts << tr("normal %1 to %2").arg(words::number(one.normal->low, one.decimals), words::number(one.normal->high, one.decimals));
  for (const StreamLimit &limit : one.limits)
    parts << (limit.side == LimitSide::High ? tr("%1 above %2", "priority, limit") : tr("%1 below %2", "priority, limit"))
                 .arg(words::priority(limit.priority), words::number(limit.value, one.decimals));
  return parts.isEmpty() ? dash : parts.join(QStringLiteral(", "));
}

int StreamListModel::rowCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int StreamListModel::columnCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(StreamColumn::Count);
}

QVariant StreamListModel::data(const QModelIndex &index, int role) const
{
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
    return {};
  const int row = index.row();
  switch (static_cast<StreamColumn>(index.column())) {
  case StreamColumn::Name: return facts(row).name;
  case StreamColumn::Value: {
    const Indicator one = indicator(row);
    if (one.value == nullptr)
      return dash;
    const QString value = valueText(facts(row), *one.value, one.doubtful);
    return one.alarm ? tr("%1, %2", "value, priority of its alarm").arg(value, words::priority(*one.alarm)) : value;
  }
  case StreamColumn::Band: return band(row);
  case StreamColumn::Trend: {
    const std::vector<TrendPoint> &points = watch_.trend(facts(row).id);
    if (points.size() < 2)
      return dash;
    return tr("was %1, is %2", "first and last value of the trend")
        .arg(words::measured(points.front().last, facts(row).decimals, facts(row).unit),
             words::measured(points.back().last, facts(row).decimals, facts(row).unit));
  }
  case StreamColumn::Age: return age(row);
  case StreamColumn::Sensor: return sensor(row);
  case StreamColumn::Count: break;
  }
  return {};
}

QVariant StreamListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (static_cast<StreamColumn>(section)) {
  case StreamColumn::Name: return tr("Stream");
  case StreamColumn::Value: return tr("Value");
  case StreamColumn::Band: return tr("Normal band, limits");
  case StreamColumn::Trend: return tr("Last 30 minutes");
  case StreamColumn::Age: return tr("Age");
  case StreamColumn::Sensor: return tr("Sensor");
  case StreamColumn::Count: break;
  }
  return {};
}

} // namespace andon
