// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/message_list_model.h"

#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "models/items/words.h"

#include <utility>

namespace andon {
namespace {

std::size_t weightOf(const SeenMessage &message)
{
  return message.payload.size() + message.topic.size() + message.values.size() * sizeof(DecodedValue);
}

/// How many of the newest fit into the limits.
std::size_t countWithin(const std::deque<SeenMessage> &messages)
{
  std::size_t bytes = 0;
  std::size_t count = 0;
  for (const SeenMessage &message : messages) {
    bytes += weightOf(message);
    if (count >= MessageListModel::most || (bytes > MessageListModel::mostBytes && count > 0))
      break;
    ++count;
  }
  return count;
}

} // namespace

void MessageListModel::setZone(const QTimeZone &zone)
{
  zone_ = zone;
  if (!messages_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

void MessageListModel::apply(const MessagesDelta &delta)
{
  passedOver_ += delta.passedOver;
  if (held_) {
    newer_ += delta.messages.size() + delta.passedOver;
    for (const SeenMessage &message : delta.messages)
      waiting_.push_front(message);
    waiting_.resize(countWithin(waiting_));
  } else {
    take({delta.messages.rbegin(), delta.messages.rend()});
  }
  Q_EMIT countsChanged();
}

void MessageListModel::take(std::deque<SeenMessage> newest)
{
  if (newest.empty())
    return;
  newest.resize(countWithin(newest));
  beginInsertRows({}, 0, static_cast<int>(newest.size()) - 1);
  messages_.insert(messages_.begin(), std::make_move_iterator(newest.begin()), std::make_move_iterator(newest.end()));
  endInsertRows();
  const std::size_t kept = countWithin(messages_);
  if (kept == messages_.size())
    return;
  beginRemoveRows({}, static_cast<int>(kept), rowCount() - 1);
  messages_.resize(kept);
  endRemoveRows();
}

void MessageListModel::clear()
{
  beginResetModel();
  messages_.clear();
  waiting_.clear();
  newer_ = 0;
  passedOver_ = 0;
  endResetModel();
  Q_EMIT countsChanged();
}

void MessageListModel::setHeld(bool held)
{
  if (held == held_)
    return;
  held_ = held;
  newer_ = 0;
  take(std::exchange(waiting_, {}));
  Q_EMIT countsChanged();
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(messages_.size());
}

int MessageListModel::columnCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(MessageColumn::Count);
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
  if (!index.isValid())
    return {};
  const SeenMessage &message = at(index.row());
  if (role == KeptOutRole)
    return !message.reasons.empty();
  if (role == Qt::ToolTipRole)
    return safeLine(message.topic);
  if (role != Qt::DisplayRole)
    return {};
  switch (static_cast<MessageColumn>(index.column())) {
  case MessageColumn::Time: return words::clockWithMilliseconds(message.received, zone_);
  case MessageColumn::Topic: return safeLine(message.topic);
  case MessageColumn::Outcome: return words::outcome(message);
  case MessageColumn::Count: break;
  }
  return {};
}

QVariant MessageListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (static_cast<MessageColumn>(section)) {
  case MessageColumn::Time: return tr("Received");
  case MessageColumn::Topic: return tr("Topic");
  case MessageColumn::Outcome: return tr("What became of it");
  case MessageColumn::Count: break;
  }
  return {};
}

MessageSearch::MessageSearch(MessageListModel &messages, QObject *parent)
    : QSortFilterProxyModel(parent)
    , messages_(messages)
{
  setSourceModel(&messages);
}

void MessageSearch::setText(const QString &text)
{
  text_ = text.toLower().toUtf8();
  invalidateFilter();
}

bool MessageSearch::filterAcceptsRow(int row, const QModelIndex &) const
{
  if (text_.isEmpty())
    return true;
  const SeenMessage &message = messages_.at(row);
  const auto holds = [this](const std::string &bytes) {
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toLower().contains(text_);
  };
  return holds(message.topic) || holds(message.payload);
}

} // namespace andon
