// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/desk_feed.h"

#include <QMetaObject>

namespace andon {

DeskFeed::DeskFeed(Desk &desk, QObject *parent)
    : QObject(parent)
    , desk_(desk)
    , plant_(site_)
    , scores_(desk)
{
  connect(&scores_, &HealthBoard::changed, this, [this] { plant_.setHealth(*scores_.plant()); });
  connect(&alarms_, &AlarmListModel::streamsChanged, this, [this] {
    // Several changes of one turn of the event loop make one new watch.
    if (std::exchange(valuesPending_, true))
      return;
    QMetaObject::invokeMethod(this, &DeskFeed::watchValues, Qt::QueuedConnection);
  });
  watches_.push_back(desk_.watch(SiteInterest{}, [this](const Delta &) { askSite(); }));
  watches_.push_back(desk_.watch(SessionInterest{}, [this](const Delta &delta) {
    if (const auto *session = std::get_if<SessionDelta>(&delta)) {
      session_ = *session;
      Q_EMIT sessionChanged();
      askPeople();
    }
  }));
  watches_.push_back(desk_.watch(HealthInterest{}, [this](const Delta &delta) {
    if (const auto *health = std::get_if<HealthDelta>(&delta)) {
      health_ = *health;
      Q_EMIT healthChanged();
    }
  }));
  watches_.push_back(desk_.watch(AlarmsInterest{}, [this](const Delta &delta) {
    if (const auto *alarms = std::get_if<AlarmsDelta>(&delta)) {
      alarms_.apply(*alarms);
      raises_.apply(*alarms);
      plant_.apply(*alarms);
    }
  }));
}

DeskFeed::~DeskFeed()
{
  for (Ticket &ticket : watches_)
    cancel(ticket);
  cancel(values_);
  cancel(siteQuestion_);
  cancel(peopleQuestion_);
}

void DeskFeed::cancel(Ticket &ticket)
{
  if (!ticket.isNone())
    desk_.cancel(ticket);
  ticket = {};
}

void DeskFeed::askSite()
{
  cancel(siteQuestion_);
  siteQuestion_ = desk_.ask(SiteQuery{}, [this](const Result<Site> &answer) {
    siteQuestion_ = {};
    const std::optional<Error> before = std::exchange(siteError_, answer ? std::nullopt : std::optional{answer.error()});
    if (answer) {
      site_ = *answer;
      hasSite_ = true;
      alarms_.setSite(site_);
      plant_.siteChanged();
      Q_EMIT siteChanged();
    }
    if (before.has_value() || siteError_.has_value())
      Q_EMIT siteErrorChanged();
  });
}

void DeskFeed::askPeople()
{
  cancel(peopleQuestion_);
  peopleQuestion_ = desk_.ask(PeopleQuery{}, [this](const Result<std::vector<Person>> &answer) {
    peopleQuestion_ = {};
    if (!answer || *answer == people_)
      return;
    people_ = *answer;
    alarms_.setPeople(people_);
    Q_EMIT peopleChanged();
  });
}

void DeskFeed::watchValues()
{
  valuesPending_ = false;
  std::vector<StreamId> wanted = alarms_.streams();
  if (wanted == watched_)
    return;
  watched_ = wanted;
  cancel(values_);
  if (wanted.empty())
    return;
  values_ = desk_.watch(ValuesInterest{std::move(wanted)}, [this](const Delta &delta) {
    if (const auto *values = std::get_if<ValuesDelta>(&delta))
      alarms_.apply(*values);
  });
}

} // namespace andon
