// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/desk.h"
#include "models/domain/explanation.h"
#include "views/parts/action_button.h"
#include "views/parts/contribution_bars.h"
#include "views/parts/contribution_plot.h"
#include "views/parts/labels.h"

#include <QTimeZone>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace andon {

class FlowLayout;

/// Why a predictor of an asset said what it said at any moment, calm or not, and how its contributions went over the range of the trends
/// above it. The desk answers on a worker; of moments that follow each other quickly only the last one is asked for. GUI thread.
class WhyPane final : public QWidget {
  Q_OBJECT

public:
  WhyPane(Desk &desk, const ThemeHolder &holder, QWidget *parent = nullptr);
  ~WhyPane() override;

  struct Subject {
    AssetId asset;
    PredictorId predictor;
    QString name; ///< "COMP-01 Failure risk"

    bool operator==(const Subject &) const = default;
  };
  /// What can be asked about; the one that is chosen stays where it is among them.
  void setSubjects(std::vector<Subject> subjects, const QTimeZone &zone);
  void setRange(UtcTime from, UtcTime to);
  void setRoom(double left, double right) { plot_->setRoom(left, right); }
  /// Nothing: the end of the range.
  void setMoment(std::optional<UtcTime> moment);
  void askNow(); ///< what waits for the range or the moment to stand still
  [[nodiscard]] QString text() const;
  [[nodiscard]] ContributionPlot &plot() { return *plot_; }
  [[nodiscard]] const std::vector<FilterButton *> &choices() const { return choices_; }

Q_SIGNALS:
  void momentChosen(andon::UtcTime time);

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  void choose(std::size_t subject);
  void askMoment();
  void askRange();
  void drop(Ticket &question);
  void tell(TextLabel &label, const QString &text);

  Desk &desk_;
  const ThemeHolder &holder_;
  QTimeZone zone_ = QTimeZone::utc();
  QWidget *choiceRow_;
  FlowLayout *choiceFlow_;
  std::vector<FilterButton *> choices_;
  TextLabel *sentence_;
  ContributionBars *bars_;
  TextLabel *legend_;
  ContributionPlot *plot_;
  TextLabel *plotNote_;
  std::vector<Subject> subjects_;
  std::size_t chosen_ = 0;
  UtcTime from_ = noTime, to_ = noTime;
  std::optional<UtcTime> moment_;
  UtcTime askedFrom_ = noTime, askedTo_ = noTime;
  Ticket momentQuestion_, rangeQuestion_;
  QTimer momentSoon_, rangeSoon_;
};

} // namespace andon
