// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tuning_slider.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace andon {
namespace {

constexpr double edge = 10.0; ///< room for half the handle

} // namespace

MarkedSlider::MarkedSlider(const ThemeHolder &holder, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
    , holder_(holder)
{
  setPageStep(10);
  connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
}

void MarkedSlider::setMarks(std::optional<int> now, std::optional<int> recommended)
{
  now_ = now;
  recommended_ = recommended;
  update();
}

QSize MarkedSlider::sizeHint() const
{
  return {200, holder_.theme().buttonHeight()};
}

QSize MarkedSlider::minimumSizeHint() const
{
  return {120, holder_.theme().buttonHeight()};
}

double MarkedSlider::xOf(int position) const
{
  const double share = maximum() > minimum() ? static_cast<double>(position - minimum()) / (maximum() - minimum()) : 0.0;
  return edge + (width() - 2.0 * edge) * share;
}

void MarkedSlider::moveTo(double x)
{
  const double share = std::clamp((x - edge) / std::max(1.0, width() - 2.0 * edge), 0.0, 1.0);
  setValue(minimum() + static_cast<int>(std::lround(share * (maximum() - minimum()))));
}

void MarkedSlider::mousePressEvent(QMouseEvent *event)
{
  if (event->button() == Qt::LeftButton)
    moveTo(event->position().x());
}

void MarkedSlider::mouseMoveEvent(QMouseEvent *event)
{
  if (event->buttons().testFlag(Qt::LeftButton))
    moveTo(event->position().x());
}

void MarkedSlider::keyPressEvent(QKeyEvent *event)
{
  // QSlider takes Up for more and keeps Home and End; those that move the page stay the page's.
  switch (event->key()) {
  case Qt::Key_Left:
  case Qt::Key_Right:
  case Qt::Key_Up:
  case Qt::Key_Down:
  case Qt::Key_PageUp:
  case Qt::Key_PageDown:
  case Qt::Key_Home:
  case Qt::Key_End: return QSlider::keyPressEvent(event);
  default: event->ignore();
  }
}

void MarkedSlider::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  const double y = height() / 2.0;
  painter.setPen(QPen{theme.border, theme.outline});
  painter.setBrush(theme.plot);
  painter.drawRoundedRect(QRectF{edge, y - 3.0, width() - 2.0 * edge, 6.0}, 3.0, 3.0);
  const double at = xOf(value());
  if (now_) {
    const double present = xOf(*now_);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRect(QRectF{QPointF{std::min(at, present), y - 2.0}, QPointF{std::max(at, present), y + 2.0}});
    painter.setPen(QPen{theme.text, 2.0});
    painter.drawLine(QPointF{present, y - 8.0}, QPointF{present, y + 8.0});
  }
  if (recommended_) {
    const double there = xOf(*recommended_);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.gain);
    painter.drawPolygon(QPolygonF{{QPointF{there, y + 6.0}, QPointF{there + 6.0, y + 15.0}, QPointF{there - 6.0, y + 15.0}}});
  }
  painter.setPen(QPen{theme.accent, 2.0});
  painter.setBrush(theme.button);
  painter.drawRoundedRect(QRectF{at - 7.0, y - 11.0, 14.0, 22.0}, Measures::radius, Measures::radius);
}

SettingRow::SettingRow(const ThemeHolder &holder, const QString &name, Text text, QWidget *parent)
    : QWidget(parent)
    , text_(std::move(text))
    , name_(name)
    , now_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
    , field_(new Field(holder))
    , slider_(new MarkedSlider(holder))
{
  setAccessibleName(name);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space2);
  auto *label = new TextLabel(holder, name, TextSize::Body, TextWeight::Strong);
  label->setBuddy(field_);
  head->addWidget(label);
  head->addWidget(now_, 1);
  field_->setAccessibleName(name);
  field_->setFixedWidth(130);
  field_->setAlignment(Qt::AlignRight);
  head->addWidget(field_);
  column->addLayout(head);
  slider_->setAccessibleName(tr("%1, slider").arg(name));
  column->addWidget(slider_);
  connect(slider_, &QSlider::valueChanged, this, [this](int position) {
    value_ = scale_[static_cast<std::size_t>(position)];
    field_->setText(text_.write(value_));
    field_->setProblem({});
    Q_EMIT changed(value_);
  });
  connect(field_, &QLineEdit::editingFinished, this, &SettingRow::takeText);
}

int SettingRow::nearest(double value) const
{
  const auto above = std::lower_bound(scale_.begin(), scale_.end(), value);
  if (above == scale_.begin())
    return 0;
  if (above == scale_.end() || value - *(above - 1) < *above - value)
    return static_cast<int>(above - scale_.begin()) - 1;
  return static_cast<int>(above - scale_.begin());
}

void SettingRow::setScale(std::vector<double> values)
{
  scale_ = std::move(values);
  const QSignalBlocker silent(slider_);
  slider_->setRange(0, static_cast<int>(scale_.size()) - 1);
  slider_->setPageStep(std::max(1, static_cast<int>(scale_.size()) / 20));
  mark();
  setValue(value_);
}

void SettingRow::mark()
{
  slider_->setMarks(nearest(present_), recommended_ ? std::optional{nearest(*recommended_)} : std::nullopt);
}

void SettingRow::setNow(double now, const QString &words)
{
  present_ = now;
  now_->setText(tr("now %1").arg(words));
  now_->setAccessibleName(tr("%1, %2", "name, what it is now").arg(name_, now_->text()));
  mark();
}

void SettingRow::setRecommended(std::optional<double> recommended)
{
  recommended_ = recommended;
  mark();
}

void SettingRow::setValue(double value)
{
  value_ = value;
  const QSignalBlocker silent(slider_);
  slider_->setValue(nearest(value));
  slider_->update();
  field_->setText(text_.write(value));
  field_->setProblem({});
}

void SettingRow::takeText()
{
  const auto read = text_.read(*field_);
  if (!read || *read == value_)
    return;
  setValue(*read);
  Q_EMIT changed(value_);
}

} // namespace andon
