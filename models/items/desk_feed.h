// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_list_model.h"
#include "models/items/health_board.h"
#include "models/items/plant_model.h"
#include "models/items/raise_counter.h"

#include <QObject>

#include <optional>
#include <vector>

namespace andon {

/// What the window watches at the desk, kept as the latest state of each: the alarm list with its live values, the plant with its alarms
/// rolled up, site, people, session, health. Watches begin with construction and end with destruction. GUI thread; the desk outlives it.
class DeskFeed final : public QObject {
  Q_OBJECT

public:
  explicit DeskFeed(Desk &desk, QObject *parent = nullptr);
  ~DeskFeed() override;

  [[nodiscard]] AlarmListModel &alarms() { return alarms_; }
  [[nodiscard]] PlantModel &plant() { return plant_; }    ///< the site with its alarms rolled up
  [[nodiscard]] HealthBoard &scores() { return scores_; } ///< how well the assets are, while somebody ticks it
  [[nodiscard]] RaiseCounter &raises() { return raises_; }
  [[nodiscard]] const Site &site() const { return site_; }
  [[nodiscard]] bool hasSite() const { return hasSite_; }
  [[nodiscard]] const std::optional<Error> &siteError() const { return siteError_; } ///< why the last question for the site failed
  [[nodiscard]] const std::vector<Person> &people() const { return people_; }
  [[nodiscard]] const std::optional<SessionState> &session() const { return session_; }
  [[nodiscard]] const std::optional<HealthDelta> &health() const { return health_; }

  void askSite(); ///< anew, after a failure

Q_SIGNALS:
  void siteChanged();
  void siteErrorChanged();
  void peopleChanged();
  void sessionChanged();
  void healthChanged();

private:
  void watchValues();
  void askPeople();
  void cancel(Ticket &ticket);

  Desk &desk_;
  AlarmListModel alarms_;
  Site site_;
  PlantModel plant_;
  RaiseCounter raises_;
  HealthBoard scores_;
  bool hasSite_ = false;
  std::optional<Error> siteError_;
  std::vector<Person> people_;
  std::optional<SessionState> session_;
  std::optional<HealthDelta> health_;
  std::vector<StreamId> watched_;
  std::vector<Ticket> watches_;
  Ticket values_;
  Ticket siteQuestion_;
  Ticket peopleQuestion_;
  bool valuesPending_ = false;
};

} // namespace andon
