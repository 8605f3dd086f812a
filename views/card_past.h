// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/items/alarm_facts.h"
#include "views/parts/labels.h"
#include "views/touch_theme.h"

#include <map>
#include <unordered_map>

class QGridLayout;

namespace andon {

/// What was done the last times that an alarm was raised: when, what people said of it, how long it stood and who acknowledged it. GUI
/// thread.
class CardPast final : public QWidget {
  Q_OBJECT

public:
  CardPast(Desk &desk, const TouchTheme &touch, QWidget *parent = nullptr);
  ~CardPast() override;

  void setPeople(const std::vector<Person> &people);
  void setFacts(const AlarmFacts &facts); ///< asks when the occurrence is another
  [[nodiscard]] QString text() const;     ///< the lines, for tests and readers

private:
  void ask();
  void present();
  void cancel(Ticket &ticket);
  [[nodiscard]] QString nameOf(const PersonId &person) const;
  [[nodiscard]] QString whatWasSaid(const Occurrence &occurrence, UtcTime next) const;

  Desk &desk_;
  const TouchTheme &touch_;
  AlarmFacts facts_;
  std::unordered_map<PersonId, QString> people_;
  std::vector<Occurrence> past_; ///< newest first
  std::map<OccurrenceId, std::vector<LabelOpinion>> opinions_;
  std::vector<WorkRecord> work_;
  QString problem_;
  bool isKnown_ = false;
  QWidget *lines_ = nullptr;
  QStringList told_;
  Ticket question_;
  Ticket workQuestion_;
  std::map<OccurrenceId, Ticket> opinionQuestions_;
};

} // namespace andon
