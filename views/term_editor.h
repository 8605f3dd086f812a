// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/site.h"
#include "views/parts/action_button.h"
#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <QComboBox>

#include <optional>

namespace andon {

/// One condition of a rule: which stream, what of it, the limit and its deadband in the stream's unit. Fields that mean nothing for the
/// chosen kind are not there.
class TermEditor final : public QWidget {
  Q_OBJECT

public:
  TermEditor(const ThemeHolder &holder, const Site &site, const AssetId &asset, QWidget *parent = nullptr);

  void setTerm(const Term &term);
  /// None while a field does not hold what it needs; that field is framed and says what.
  [[nodiscard]] std::optional<Term> term();
  void setRemovable(bool removable);

Q_SIGNALS:
  void changed();
  void removalAsked();

private:
  enum class Kind : int { High, HighHigh, Low, LowLow, RateUp, RateDown, RateEither, Above, Below, Off };

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] StreamId stream() const;
  void fillStreams(QComboBox &box, const AssetId &first) const;
  void arrange();

  const Site &site_;
  QComboBox *stream_;
  QComboBox *kind_;
  Field *limit_;
  Field *deadband_;
  Field *per_;
  Field *window_;
  QComboBox *reference_;
  Field *setPoint_;
  ActionButton *remove_;
  QWidget *rate_;
  QWidget *deviation_;
};

} // namespace andon
