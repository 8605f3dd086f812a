// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/learning_rows.h"
#include "views/parts/badge_painter.h"

#include <QStyledItemDelegate>

#include <functional>

namespace andon {

/// Paints rows of LearningRow: the priority's shape, two lines, a chip for each opinion, the state at the right. What does not fit beside
/// the words goes: first the second chip, then all of them.
class LearningDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using RowOf = std::function<const LearningRow *(int row)>;

  /// `rowOf` answers null for a row that is not there; the holder outlives the delegate.
  LearningDelegate(const ThemeHolder &holder, RowOf rowOf, QObject *parent);

  void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
  [[nodiscard]] QSizeF chipSize(const OpinionWords &opinion) const;
  double paintChips(QPainter &painter, const QRectF &room, const LearningRow &row) const; ///< the width taken

  const ThemeHolder &holder_;
  RowOf rowOf_;
  BadgePainter badges_;
};

/// Frame and words of an opinion: solid with a check for "true", dashed with a cross for the others.
void paintOpinion(QPainter &painter, const QRectF &rect, const OpinionWords &opinion, const Theme &theme);

} // namespace andon
