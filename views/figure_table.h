// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/tuning_words.h"
#include "views/theme_holder.h"

#include <QWidget>

namespace andon {

/// Figures before and after, a line each, in columns that line up; what is better or worse has its ink and its sign. Where the width does
/// not suffice, targets go and then changes. Its accessible description is all of it.
class FigureTable final : public QWidget {
  Q_OBJECT
public:
  /// `hasChange`: a column for the difference and one for the target; without them the words before and after are longer.
  FigureTable(const ThemeHolder &holder, bool hasChange, QWidget *parent = nullptr);

  /// What the two columns hold, in place of "Now" and "Proposed".
  void setCaptions(const QString &now, const QString &after);
  void setRows(std::vector<words::BenchRow> rows);
  [[nodiscard]] const std::vector<words::BenchRow> &rows() const { return rows_; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return !hasChange_; }
  [[nodiscard]] int heightForWidth(int width) const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  [[nodiscard]] int lineHeight() const;
  [[nodiscard]] bool isStacked(int width) const; ///< name above, figures below

  const ThemeHolder &holder_;
  const bool hasChange_;
  QString now_;
  QString after_;
  std::vector<words::BenchRow> rows_;
};

} // namespace andon
