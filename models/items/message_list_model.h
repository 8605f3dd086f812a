// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/watch.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QTimeZone>

#include <deque>

namespace andon {

enum class MessageColumn : int { Time, Topic, Outcome, Count };

/// The last messages that were watched, newest first. Held, it stays as it is while the newer ones wait beside it; both are bounded
/// in number and bytes, the oldest go first. GUI thread.
class MessageListModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  static constexpr std::size_t most = 500;
  static constexpr std::size_t mostBytes = std::size_t{4} << 20U;
  static constexpr int KeptOutRole = Qt::UserRole + 1; ///< bool: something of it was not taken

  using QAbstractTableModel::QAbstractTableModel;

  void setZone(const QTimeZone &zone);
  void apply(const MessagesDelta &delta);
  void clear();
  void setHeld(bool held); ///< released, what waits comes in
  [[nodiscard]] bool isHeld() const { return held_; }
  [[nodiscard]] std::uint64_t newer() const { return newer_; }           ///< since it was held
  [[nodiscard]] std::uint64_t passedOver() const { return passedOver_; } ///< that came too fast to be listed
  [[nodiscard]] const SeenMessage &at(int row) const { return messages_[static_cast<std::size_t>(row)]; }

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
  void countsChanged();

private:
  void take(std::deque<SeenMessage> newest);

  std::deque<SeenMessage> messages_; ///< newest first
  std::deque<SeenMessage> waiting_;  ///< newest first, while held
  QTimeZone zone_ = QTimeZone::utc();
  std::uint64_t newer_ = 0;
  std::uint64_t passedOver_ = 0;
  bool held_ = false;
};

/// Those that hold a text, in topic or payload, whatever its case.
class MessageSearch final : public QSortFilterProxyModel {
  Q_OBJECT

public:
  explicit MessageSearch(MessageListModel &messages, QObject *parent = nullptr);
  void setText(const QString &text);

protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
  MessageListModel &messages_;
  QByteArray text_; ///< UTF-8, lower case
};

} // namespace andon
