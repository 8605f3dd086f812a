// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/place_delegate.h"

#include <QListView>
#include <QTimer>

namespace andon {

/// Places as tiles, in lines that fill the width; one widget however many there are. Click, Enter or Space opens one. Only what is visible
/// is watched.
class PlaceTiles final : public QListView {
  Q_OBJECT

public:
  enum class Of : std::uint8_t { Areas, Assets };

  PlaceTiles(Of of, PlaceBoard &board, const ThemeHolder &holder, FlashTimer &flash, QWidget *parent = nullptr);
  ~PlaceTiles() override;

  void setNodes(std::vector<int> nodes);
  [[nodiscard]] const std::vector<int> &nodes() const { return model_.nodes(); }
  [[nodiscard]] std::vector<int> visibleNodes() const;
  [[nodiscard]] std::size_t indicatorsEach() const { return each_; }
  void select(int node); ///< current and visible
  void tick();           ///< once a second: ages

  void keyboardSearch(const QString &) override {} // letters are commands here

Q_SIGNALS:
  void chosen(int node);

protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  void dress();
  void arrange();
  void noteVisible();
  void repaintNodes(const std::vector<int> &nodes);
  void flash();
  void tellFlashTimer();

  const Of of_;
  PlaceBoard &board_;
  const ThemeHolder &holder_;
  FlashTimer &flash_;
  PlaceListModel model_;
  PlaceDelegate *delegate_;
  QTimer scrolled_;
  QSize cell_;
  int columns_ = 1;
  std::size_t each_ = 0;
};

} // namespace andon
