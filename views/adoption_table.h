// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"
#include "views/record_table.h"

#include <utility>
#include <vector>

namespace andon {

/// What waits to be adopted as rows. The selection stays with its assets while the list moves under it.
class AdoptionTable final : public QWidget {
  Q_OBJECT

public:
  explicit AdoptionTable(const ThemeHolder &holder, QWidget *parent = nullptr);

  /// The first row is selected where there was none before.
  void setProposals(const std::vector<AdoptionProposal> &proposals);
  [[nodiscard]] std::vector<AdoptionProposal> selected() const;
  [[nodiscard]] RecordTable &records() { return *records_; }

Q_SIGNALS:
  void selectionChanged(); ///< by a person
  void asked();            ///< Enter on what is selected

protected:
  void keyPressEvent(QKeyEvent *event) override;

private:
  [[nodiscard]] static QStringList cellsOf(const AdoptionProposal &proposal);
  void restore(const std::vector<std::pair<BrokerId, AssetId>> &chosen, int current, bool selectsFirst);

  RecordTable *records_;
  std::vector<AdoptionProposal> proposals_;
  std::vector<std::pair<BrokerId, AssetId>> rows_;
  bool isFilling_ = false;
};

} // namespace andon
