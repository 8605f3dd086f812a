// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "models/domain/watch.h"
#include "views/parts/action_button.h"
#include "views/parts/fact_cell.h"
#include "views/parts/labels.h"
#include "views/trial_line.h"

#include <QTimeZone>

#include <map>
#include <vector>

class QGridLayout;
class QProgressBar;

namespace andon {

/// One broker: what it is, how it goes, what went wrong last, and its test. Wide it is one line of cells, narrow two;
/// what its test found stands below them in full.
class BrokerRow final : public QWidget {
  Q_OBJECT

public:
  explicit BrokerRow(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setNarrow(bool narrow);
  void show(const BrokerHealth &broker, const BrokerTest &test, const QTimeZone &zone, UtcTime now);
  void setRefusal(const QString &why); ///< of the test
  void setEditable(bool editable);     ///< whether the site has it, so that it can be changed
  [[nodiscard]] const FactContent &state() const { return state_->content(); }
  [[nodiscard]] const FactContent &losses() const { return losses_->content(); }
  [[nodiscard]] const FactContent &identity() const { return identity_->content(); }
  [[nodiscard]] const FactContent &lastError() const { return error_->content(); }
  [[nodiscard]] TrialLine &result() { return *result_; } ///< of its last test, below the cells
  [[nodiscard]] ActionButton &testButton() { return *test_; }
  [[nodiscard]] ActionButton &editButton() { return *edit_; }

Q_SIGNALS:
  void editAsked();
  void testAsked();
  void stopAsked();

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void showTest(const BrokerTest &test, const QTimeZone &zone);

  const ThemeHolder &holder_;
  QGridLayout *grid_;
  FactCell *name_;
  FactCell *state_;
  FactCell *rate_;
  FactCell *losses_;
  FactCell *identity_;
  FactCell *error_;
  TrialLine *result_;
  TextLabel *step_;
  QProgressBar *progress_;
  ActionButton *test_;
  ActionButton *edit_;
  QString refusal_;
  bool running_ = false;
};

/// The brokers of the site with their state, kept by id so that a focused button stays where it is.
class BrokerTable final : public Pane {
  Q_OBJECT

public:
  explicit BrokerTable(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setHealth(const HealthDelta &health, UtcTime now);
  void setTest(const BrokerTest &test);
  void setRefusal(const QString &why); ///< why nothing may be tested; empty: it may
  void setZone(const QTimeZone &zone);
  void setSite(const Site &site);
  void say(const QString &words); ///< of the last change, beside the title
  [[nodiscard]] ActionButton &addButton() { return *add_; }
  [[nodiscard]] ActionButton &stepsButton() { return *steps_; }
  [[nodiscard]] QString summary() const { return summary_->text(); }
  [[nodiscard]] BrokerRow *row(const BrokerId &id) const;

Q_SIGNALS:
  void testAsked(const QString &broker);
  void stopAsked();
  void addAsked();
  void editAsked(const QString &broker);
  void stepsAsked();

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  void refresh();

  const ThemeHolder &holder_;
  TextLabel *summary_;
  ActionButton *steps_;
  ActionButton *add_;
  QWidget *header_;
  QWidget *rows_;
  std::vector<BrokerId> ofSite_;
  QString said_;
  std::map<BrokerId, BrokerRow *> byId_;
  std::vector<BrokerHealth> brokers_;
  BrokerTest test_;
  QString refusal_;
  QTimeZone zone_ = QTimeZone::utc();
  UtcTime now_;
};

} // namespace andon
