// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace andon {

/// Lays widgets side by side at their preferred width, at their least width where that keeps one line, and wraps where it does not.
/// Nothing is ever narrower than its least width, so long words and large text never clip.
class FlowLayout final : public QLayout {
public:
  explicit FlowLayout(int gap, QWidget *parent = nullptr, int lineGap = -1); ///< lineGap: between lines; negative: as gap
  ~FlowLayout() override;

  void addItem(QLayoutItem *item) override;
  [[nodiscard]] int count() const override { return static_cast<int>(items_.size()); }
  [[nodiscard]] QLayoutItem *itemAt(int index) const override;
  QLayoutItem *takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  void setGeometry(const QRect &rect) override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSize() const override;

private:
  int arrange(const QRect &rect, bool apply) const;

  int gap_;
  int lineGap_;
  std::vector<std::unique_ptr<QLayoutItem>> items_;
};

} // namespace andon
