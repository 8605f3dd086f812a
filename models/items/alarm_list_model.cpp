// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/alarm_list_model.h"

#include "models/items/words.h"

#include <QStringList>

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace andon {
namespace {

/// ranks[i]: position of texts[i] in alphabetical order.
std::vector<int> ranksOf(const std::vector<std::string> &texts)
{
  std::vector<int> order(texts.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](int a, int b) { return texts[static_cast<std::size_t>(a)] < texts[static_cast<std::size_t>(b)]; });
  std::vector<int> ranks(texts.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank)
    ranks[static_cast<std::size_t>(order[rank])] = static_cast<int>(rank);
  return ranks;
}

qint64 number(UtcTime time)
{
  return time.time_since_epoch().count();
}

} // namespace

AlarmListModel::AlarmListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AlarmListModel::setSite(const Site &site)
{
  site_ = site;
  zone_ = words::zone(site_);
  ruleOf_.clear();
  assetOf_.clear();
  std::vector<std::string> names;
  for (const Rule &rule : site_.rules) {
    ruleOf_.emplace(rule.id, static_cast<int>(names.size()));
    names.push_back(rule.name);
  }
  alarmRanks_ = ranksOf(names);
  names.clear();
  for (const Asset &asset : site_.assets) {
    assetOf_.emplace(asset.id, static_cast<int>(names.size()));
    names.push_back(asset.id.text());
  }
  assetRanks_ = ranksOf(names);
  alarmsOf_.clear();
  for (const auto &row : rows_) {
    row->value.reset();
    describe(*row);
    if (row->stream)
      alarmsOf_[*row->stream].push_back(row->status.alarm);
  }
  if (!rows_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  Q_EMIT streamsChanged();
}

void AlarmListModel::setPeople(const std::vector<Person> &people)
{
  people_.clear();
  for (const Person &person : people)
    people_.emplace(person.id, words::text(person.name));
  for (const auto &row : rows_)
    describe(*row);
  if (!rows_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void AlarmListModel::describe(AlarmFacts &facts) const
{
  const AlarmStatus &status = facts.status;
  facts.state = shownState(status.regions);
  facts.zone = zone_;
  const auto nameOf = [this](const PersonId &id) {
    const auto found = people_.find(id);
    return found == people_.end() ? words::text(id.text()) : found->second;
  };
  facts.acknowledgedBy = nameOf(status.acknowledgedBy);
  facts.shelvedBy = nameOf(status.shelvedBy);
  facts.asset = words::text(status.alarm.asset.text());
  facts.alarm = words::text(status.alarm.rule.text());
  facts.assetRank = -1;
  facts.alarmRank = -1;
  facts.stream.reset();
  facts.side.reset();
  facts.condition.clear();
  facts.range.reset();
  facts.normal.reset();
  facts.console.reset();
  facts.heldStream.clear();
  if (status.held)
    facts.heldStream = words::streamName(site_, status.held->stream);
  if (const auto asset = assetOf_.find(status.alarm.asset); asset != assetOf_.end()) {
    const auto position = static_cast<std::size_t>(asset->second);
    facts.assetRank = assetRanks_[position];
    facts.assetName = words::text(site_.assets[position].name);
    const Area *area = findArea(site_, site_.assets[position].area);
    facts.area = area == nullptr ? QString{} : words::text(area->name);
  }
  if (const auto sensor = sensorStreamOf(status.alarm)) {
    facts.alarm = words::sensorAlarm(words::streamName(site_, *sensor), status.fault.value_or(SensorFault::Stale));
    describeStream(facts, *sensor);
    return;
  }
  const auto found = ruleOf_.find(status.alarm.rule);
  if (found == ruleOf_.end())
    return;
  const Rule &rule = site_.rules[static_cast<std::size_t>(found->second)];
  facts.alarmRank = alarmRanks_[static_cast<std::size_t>(found->second)];
  facts.alarm = words::text(rule.name);
  if (const auto *console = std::get_if<ConsoleCondition>(&rule.condition)) {
    facts.console = *console;
    facts.alarm = words::consoleFault(console->fault);
    facts.assetName = tr("This console");
  }
  const StreamId *primary = primaryStream(rule);
  if (primary == nullptr)
    return;
  describeStream(facts, *primary);
  if (const auto *limit = std::get_if<LimitCondition>(&rule.condition); limit != nullptr && !words::hasLimitsByMode(rule)) {
    facts.side = limit->side;
    facts.limit = limit->limit;
  } else if (const auto *says = std::get_if<PredictorCondition>(&rule.condition)) {
    facts.side = says->side;
    facts.limit = says->limit;
  } else {
    facts.condition = words::condition(rule, site_);
  }
}

void AlarmListModel::describeStream(AlarmFacts &facts, const StreamId &id) const
{
  facts.stream = id;
  if (const Stream *stream = findStream(site_, id)) {
    facts.unit = words::text(stream->unit);
    facts.decimals = stream->decimals;
    facts.range = stream->range;
    facts.normal = stream->normal;
  }
}

void AlarmListModel::apply(const AlarmsDelta &delta)
{
  std::vector<int> leaving;
  std::unordered_set<AlarmId> named;
  if (delta.reset) {
    for (const AlarmStatus &status : delta.changed)
      named.insert(status.alarm);
    for (int row = 0; row < rowCount(); ++row)
      if (!named.contains(facts(row).status.alarm))
        leaving.push_back(row);
  }
  for (const AlarmId &alarm : delta.removed)
    if (const int row = rowOf(alarm); row >= 0)
      leaving.push_back(row);
  if (keepsDeparted_) {
    std::vector<int> departed;
    for (const int row : leaving) {
      AlarmFacts &facts = *rows_[static_cast<std::size_t>(row)];
      facts.departed = true;
      departed.push_back(row);
    }
    emitChanged(std::move(departed), AlarmColumn::State, AlarmColumn::Acknowledged);
  } else {
    remove(std::move(leaving));
  }

  std::vector<AlarmStatus> entering;
  std::vector<int> changed;
  std::unordered_map<AlarmId, std::size_t> enteringAt;
  for (const AlarmStatus &status : delta.changed) {
    if (const int row = rowOf(status.alarm); row >= 0) {
      AlarmFacts &facts = *rows_[static_cast<std::size_t>(row)];
      if (facts.status == status && !facts.departed)
        continue;
      facts.status = status;
      facts.departed = false;
      describe(facts);
      changed.push_back(row);
    } else if (const auto [at, isNew] = enteringAt.emplace(status.alarm, entering.size()); isNew) {
      entering.push_back(status);
    } else {
      entering[at->second] = status;
    }
  }
  const bool streamsChange = !entering.empty();
  emitChanged(std::move(changed), AlarmColumn::State, AlarmColumn::Acknowledged);
  insert(std::move(entering));
  recount();
  if (streamsChange)
    Q_EMIT streamsChanged();
}

void AlarmListModel::insert(std::vector<AlarmStatus> statuses)
{
  if (statuses.empty())
    return;
  const int first = rowCount();
  beginInsertRows({}, first, first + static_cast<int>(statuses.size()) - 1);
  for (AlarmStatus &status : statuses) {
    auto row = std::make_unique<AlarmFacts>();
    row->status = std::move(status);
    describe(*row);
    rowOf_.emplace(row->status.alarm, static_cast<int>(rows_.size()));
    if (row->stream)
      alarmsOf_[*row->stream].push_back(row->status.alarm);
    rows_.push_back(std::move(row));
  }
  endInsertRows();
}

void AlarmListModel::remove(std::vector<int> rows)
{
  if (rows.empty())
    return;
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  // From the end, so that the rows in front keep their numbers; neighbours go together.
  for (auto last = rows.rbegin(); last != rows.rend();) {
    auto first = last;
    while (std::next(first) != rows.rend() && *std::next(first) == *first - 1)
      ++first;
    beginRemoveRows({}, *first, *last);
    for (int row = *first; row <= *last; ++row) {
      const AlarmFacts &gone = facts(row);
      rowOf_.erase(gone.status.alarm);
      if (!gone.stream)
        continue;
      const auto users = alarmsOf_.find(*gone.stream);
      std::erase(users->second, gone.status.alarm);
      if (users->second.empty())
        alarmsOf_.erase(users);
    }
    rows_.erase(rows_.begin() + *first, rows_.begin() + *last + 1);
    endRemoveRows();
    last = std::next(first);
  }
  for (int row = rows.front(); row < rowCount(); ++row)
    rowOf_[facts(row).status.alarm] = row;
  Q_EMIT streamsChanged();
}

void AlarmListModel::apply(const ValuesDelta &delta)
{
  std::vector<int> changed;
  for (const LatestValue &value : delta.values) {
    const auto users = alarmsOf_.find(value.stream);
    if (users == alarmsOf_.end())
      continue;
    for (const AlarmId &alarm : users->second) {
      const int row = rowOf(alarm);
      AlarmFacts &facts = *rows_[static_cast<std::size_t>(row)];
      if (facts.value == value)
        continue;
      facts.value = value;
      changed.push_back(row);
    }
  }
  emitChanged(std::move(changed), AlarmColumn::Alarm, AlarmColumn::Value);
}

void AlarmListModel::emitChanged(std::vector<int> rows, AlarmColumn first, AlarmColumn last)
{
  std::sort(rows.begin(), rows.end());
  for (auto from = rows.begin(); from != rows.end();) {
    auto to = from;
    while (std::next(to) != rows.end() && *std::next(to) - *to <= 1)
      ++to;
    Q_EMIT dataChanged(index(*from, static_cast<int>(first)), index(*to, static_cast<int>(last)));
    from = std::next(to);
  }
}

void AlarmListModel::setKeepsDeparted(bool keep)
{
  keepsDeparted_ = keep;
  if (keep)
    return;
  std::vector<int> leaving;
  for (int row = 0; row < rowCount(); ++row)
    if (facts(row).departed)
      leaving.push_back(row);
  remove(std::move(leaving));
}

void AlarmListModel::recount()
{
  AlarmCounts counts;
  for (const auto &row : rows_) {
    if (row->departed)
      continue;
    ++counts.listed;
    ++counts.byPriority[static_cast<std::size_t>(row->status.priority)];
    if (isUnacknowledged(row->status))
      ++counts.unacknowledged;
    counts.sensors += kindOf(*row) == AlarmKind::Sensor ? 1 : 0;
    counts.console += kindOf(*row) == AlarmKind::Console ? 1 : 0;
    if (row->status.priority <= Priority::High)
      ++counts.urgentAndHigh;
  }
  if (counts == counts_)
    return;
  counts_ = counts;
  Q_EMIT countsChanged();
}

int AlarmListModel::rowOf(const AlarmId &alarm) const
{
  const auto found = rowOf_.find(alarm);
  return found == rowOf_.end() ? -1 : found->second;
}

std::vector<StreamId> AlarmListModel::streams() const
{
  std::vector<StreamId> streams;
  streams.reserve(alarmsOf_.size());
  for (const auto &[stream, alarms] : alarmsOf_)
    streams.push_back(stream);
  std::sort(streams.begin(), streams.end());
  return streams;
}

const std::vector<AlarmId> &AlarmListModel::alarmsOf(const StreamId &stream) const
{
  static const std::vector<AlarmId> none;
  const auto found = alarmsOf_.find(stream);
  return found == alarmsOf_.end() ? none : found->second;
}

int AlarmListModel::rowCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int AlarmListModel::columnCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(AlarmColumn::Count);
}

QString AlarmListModel::text(const AlarmFacts &facts, AlarmColumn column) const
{
  switch (column) {
  case AlarmColumn::State: {
    const QString state = facts.departed ? words::shownState(ShownState::Normal) : words::shownState(facts.state);
    return facts.status.unsaved ? tr("%1, %2, not saved", "priority, state").arg(words::priority(facts.status.priority), state)
                                : tr("%1, %2", "priority, state").arg(words::priority(facts.status.priority), state);
  }
  case AlarmColumn::Raised: return words::clock(facts.status.raisedAt, facts.zone);
  case AlarmColumn::Asset: return facts.asset;
  case AlarmColumn::Alarm: return tr("%1, %2", "alarm, reason").arg(facts.alarm, words::firstReason(facts));
  case AlarmColumn::Value: return words::value(facts);
  case AlarmColumn::Acknowledged:
    if (!facts.status.regions.acknowledged || facts.status.acknowledgedAt == noTime)
      return QString{QChar{0x2014}};
    return tr("%1 %2", "person, time").arg(facts.acknowledgedBy, words::clock(facts.status.acknowledgedAt, facts.zone));
  case AlarmColumn::Count: break;
  }
  return {};
}

QVariant AlarmListModel::data(const QModelIndex &index, int role) const
{
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const AlarmFacts &row = facts(index.row());
  const auto column = static_cast<AlarmColumn>(index.column());
  if (role == AlarmRole::Facts)
    return QVariant::fromValue(row);
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
    return text(row, column);
  if (role != AlarmRole::Sort)
    return {};
  switch (column) {
  case AlarmColumn::State: return static_cast<qint64>(row.status.priority);
  case AlarmColumn::Raised: return number(row.status.raisedAt);
  case AlarmColumn::Asset: return static_cast<qint64>(row.assetRank);
  case AlarmColumn::Alarm: return static_cast<qint64>(row.alarmRank);
  case AlarmColumn::Value: return row.value ? row.value->value : row.status.valueAtRaise;
  case AlarmColumn::Acknowledged: return number(row.status.acknowledgedAt);
  case AlarmColumn::Count: break;
  }
  return {};
}

QVariant AlarmListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
  if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == static_cast<int>(AlarmColumn::Raised))
    return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (static_cast<AlarmColumn>(section)) {
  case AlarmColumn::State: return tr("Priority, state");
  case AlarmColumn::Raised: return tr("Raised, age");
  case AlarmColumn::Asset: return tr("Asset");
  case AlarmColumn::Alarm: return tr("Alarm, first reason");
  case AlarmColumn::Value: return tr("Value, limit");
  case AlarmColumn::Acknowledged: return tr("Acknowledged");
  case AlarmColumn::Count: break;
  }
  return {};
}

QString toText(const QAbstractItemModel &model)
{
  QStringList lines;
  for (int row = 0; row < model.rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
      cells << model.index(row, column).data().toString();
    lines << cells.join(QStringLiteral(" | "));
  }
  return lines.join(QLatin1Char('\n'));
}

} // namespace andon
