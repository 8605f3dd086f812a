// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/adoption.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <QTimeZone>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace andon {

/// What is proposed for the selected assets, to be corrected: name, kind, contract, area, and the rules that come with them.
class AdoptionForm final : public QWidget {
  Q_OBJECT

public:
  explicit AdoptionForm(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setSite(const Site &site);
  /// What is selected, as it is proposed; begins anew unless it is the same assets.
  void setProposals(const std::vector<AdoptionProposal> &proposals, const QTimeZone &zone);
  /// Rules that a single selected asset would get after what is chosen.
  void setRules(const std::vector<ProposedRule> &rules);
  void setMay(bool mayChange, bool mayAddRules);

  /// For one of the selected assets, with what differs from its proposal.
  [[nodiscard]] AdoptionChoice choiceFor(const AdoptionProposal &proposal) const;
  [[nodiscard]] bool withRules() const;
  [[nodiscard]] QString kind() const;

  [[nodiscard]] Field &nameField() { return *name_; }
  [[nodiscard]] QComboBox &kindBox() { return *kind_; }
  [[nodiscard]] QComboBox &contractBox() { return *contract_; }
  [[nodiscard]] QComboBox &areaBox() { return *area_; }
  [[nodiscard]] QCheckBox &rulesBox() { return *rules_; }
  [[nodiscard]] std::vector<QCheckBox *> ruleBoxes() const { return ruleBoxes_; }

Q_SIGNALS:
  void changed(); ///< by a person

private:
  void showStreams(const QTimeZone &zone);

  const ThemeHolder &holder_;
  Field *name_;
  QComboBox *kind_;
  QComboBox *contract_;
  QComboBox *area_;
  QCheckBox *rules_;
  QWidget *ruleList_;
  QVBoxLayout *ruleColumn_;
  TextLabel *streams_;
  std::vector<QCheckBox *> ruleBoxes_;
  std::vector<ProposedRule> shownRules_;
  std::vector<AssetId> assets_;
  std::vector<AdoptionProposal> proposals_;
  bool isKindChosen_ = false;
  bool isContractChosen_ = false;
  bool isAreaChosen_ = false;
  bool mayAddRules_ = false;
};

} // namespace andon
