// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/undo_bar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

/// Light letters in a light frame on the bar's dark ground; the widest count fixes its width.
class UndoButton final : public QPushButton {
public:
  UndoButton(const ThemeHolder &holder, QWidget *parent)
      : QPushButton(parent)
      , holder_(holder)
  {
    setAutoDefault(false);
  }

  [[nodiscard]] QSize sizeHint() const override
  {
    const Theme &theme = holder_.theme();
    const QFontMetricsF metrics{theme.font(TextSize::Body, TextWeight::Strong)};
    const QSize needed{static_cast<int>(std::ceil(metrics.horizontalAdvance(text() + QStringLiteral("0")) + 28.0)), theme.buttonHeight()};
    return needed.expandedTo(minimumSize());
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent *) override
  {
    const Theme &theme = holder_.theme();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = isDown() || underMouse();
    painter.setPen(QPen{theme.plot, 2.0});
    painter.setBrush(marked ? QBrush{theme.plot} : QBrush{Qt::NoBrush});
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1.0, 1.0, -1.0, -1.0), Measures::radius, Measures::radius);
    painter.setFont(theme.font(TextSize::Body, TextWeight::Strong));
    painter.setPen(marked ? theme.text : theme.plot);
    painter.drawText(rect(), Qt::AlignCenter, text());
  }

private:
  const ThemeHolder &holder_;
};

} // namespace

UndoBar::UndoBar(const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , clock_(clock)
    , words_(new QLabel{this})
    , undo_(new UndoButton{holder, this})
{
  undo_->setAccessibleName(tr("Undo"));
  words_->setTextFormat(Qt::RichText);
  words_->setWordWrap(true);
  auto *row = new QHBoxLayout{this};
  row->setContentsMargins(14, 7, Measures::space2, 7);
  row->setSpacing(Measures::space4);
  row->addWidget(words_, 1);
  row->addWidget(undo_);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  timer_.setInterval(200);
  connect(&timer_, &QTimer::timeout, this, &UndoBar::refresh);
  connect(undo_, &QPushButton::clicked, this, [this] {
    withdraw();
    Q_EMIT undoAsked();
  });
  connect(&holder, &ThemeHolder::changed, this, &UndoBar::dress);
  dress();
  hide();
}

void UndoBar::offer(const QString &fact, const QString &consequence, bool canUndo)
{
  if (isOffered()) {
    withdraw();
    Q_EMIT expired();
  }
  fact_ = fact;
  consequence_ = consequence;
  until_ = clock_.steady() + patience;
  words_->setText(QStringLiteral("<span style='font-weight:600'>%1</span> %2").arg(fact.toHtmlEscaped(), consequence.toHtmlEscaped()));
  undo_->setVisible(canUndo);
  setAccessibleName(fact);
  setAccessibleDescription(consequence);
  timer_.start();
  refresh();
  show();
}

void UndoBar::setTarget(int pixels)
{
  target_ = pixels;
  undo_->setMinimumSize(pixels, pixels);
  dress();
}

int UndoBar::secondsLeft() const
{
  if (!until_)
    return 0;
  const auto left = std::chrono::ceil<std::chrono::seconds>(*until_ - clock_.steady());
  return static_cast<int>(std::max<std::int64_t>(0, left.count()));
}

void UndoBar::refresh()
{
  if (!until_)
    return;
  const int left = secondsLeft();
  if (left == 0) {
    withdraw();
    Q_EMIT expired();
    return;
  }
  undo_->setText(tr("Undo %1 s", "seconds left").arg(left));
}

void UndoBar::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.text);
  painter.drawRoundedRect(rect(), Measures::radius, Measures::radius);
}

void UndoBar::changeEvent(QEvent *event)
{
  if (event->type() == QEvent::LanguageChange)
    refresh();
  QWidget::changeEvent(event);
}

void UndoBar::dress()
{
  const Theme &theme = holder_.theme();
  words_->setFont(theme.font(TextSize::Body));
  QPalette colours = theme.palette();
  colours.setColor(QPalette::WindowText, theme.plot);
  words_->setPalette(colours);
  setMinimumHeight(std::max(theme.buttonHeight(), target_) + 14);
  undo_->updateGeometry();
  update();
}

void UndoBar::withdraw()
{
  until_.reset();
  timer_.stop();
  hide();
}

} // namespace andon
