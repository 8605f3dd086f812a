// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/parts/field.h"
#include "views/parts/labels.h"

#include <QSlider>

#include <functional>
#include <optional>
#include <vector>

namespace andon {

/// A slider over positions that stand for values, with a tick where the value is now and a triangle where it is recommended. 34 high.
class MarkedSlider final : public QSlider {
  Q_OBJECT
public:
  explicit MarkedSlider(const ThemeHolder &holder, QWidget *parent = nullptr);

  void setMarks(std::optional<int> now, std::optional<int> recommended); ///< positions
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  [[nodiscard]] double xOf(int position) const;
  void moveTo(double x);

  const ThemeHolder &holder_;
  std::optional<int> now_;
  std::optional<int> recommended_;
};

/// One number of a setting: its name with what it is now, a field for the exact number, and the slider.
class SettingRow final : public QWidget {
  Q_OBJECT
public:
  /// How the number is written and read; reading sets the field's problem and gives none where the text is no such number.
  struct Text {
    std::function<QString(double)> write;
    std::function<std::optional<double>(Field &)> read;
  };
  SettingRow(const ThemeHolder &holder, const QString &name, Text text, QWidget *parent = nullptr);

  /// Ascending, at least two.
  void setScale(std::vector<double> values);
  void setSuffix(const QString &unit) { field_->setSuffix(unit); }
  void setNow(double now, const QString &words);
  void setRecommended(std::optional<double> recommended);
  void setValue(double value); ///< says nothing
  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] Field &field() { return *field_; }
  [[nodiscard]] MarkedSlider &slider() { return *slider_; }

Q_SIGNALS:
  void changed(double value); ///< by a person

private:
  [[nodiscard]] int nearest(double value) const;
  void mark();
  void takeText();

  Text text_;
  QString name_;
  TextLabel *now_;
  Field *field_;
  MarkedSlider *slider_;
  std::vector<double> scale_{0.0, 1.0};
  double value_ = 0.0;
  double present_ = 0.0;
  std::optional<double> recommended_;
};

} // namespace andon
