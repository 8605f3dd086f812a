// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/state_card.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>

#include <algorithm>
#include <cmath>

namespace andon {

namespace {

/// The diamond before a fact that is a failure.
class FailureMark final : public QWidget {
public:
  FailureMark(const ThemeHolder &holder, QWidget *parent)
      : QWidget(parent)
      , holder_(holder)
  {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&holder, &ThemeHolder::changed, this, &QWidget::updateGeometry);
  }

  [[nodiscard]] QSize sizeHint() const override { return QSize{18, 20} * holder_.theme().textScale; }

protected:
  void paintEvent(QPaintEvent *) override
  {
    const Theme &theme = holder_.theme();
    QPainter painter{this};
    const double side = 16.0 * theme.textScale;
    paintGlyph(painter, QRectF{0.0, 2.0 * theme.textScale, side, side}, Glyph::Diamond, theme.loss, theme.row);
  }

private:
  const ThemeHolder &holder_;
};

} // namespace

StateCard::StateCard(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , mark_(new FailureMark{holder, this})
    , fact_(new TextLabel{holder, {}, TextSize::RowTitle, TextWeight::Strong})
    , progress_(new QProgressBar{this})
    , cause_(new TextLabel{holder, {}, TextSize::Body, TextWeight::Regular, Ink::Text2})
    , button_(new ActionButton{holder, {}, this})
{
  fact_->setWordWrap(true);
  cause_->setWordWrap(true);
  progress_->setRange(0, 1000);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(8);
  cause_->setTextFormat(Qt::RichText);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space2);
  head->addWidget(mark_, 0, Qt::AlignTop);
  head->addWidget(fact_, 1);
  auto *column = new QVBoxLayout{this};
  column->setContentsMargins(15, 14, 15, 15);
  column->setSpacing(6);
  column->addLayout(head);
  column->addWidget(progress_);
  column->addWidget(cause_);
  column->addStretch(1);
  column->addSpacing(Measures::space2);
  column->addWidget(button_, 0, Qt::AlignLeft);
  connect(button_, &QPushButton::clicked, this, &StateCard::asked);
  connect(&holder, &ThemeHolder::changed, this, qOverload<>(&QWidget::update));
  setContent({});
}

void StateCard::setContent(const StateContent &content)
{
  content_ = content;
  mark_->setVisible(content.kind == StateContent::Kind::Failed);
  fact_->setText(content.fact);
  cause_->setText(QStringLiteral("<div style='line-height:115%'>%1</div>").arg(content.cause.toHtmlEscaped()));
  cause_->setVisible(!content.cause.isEmpty());
  button_->setText(content.button);
  button_->setVisible(!content.button.isEmpty());
  const bool progressing = content.kind == StateContent::Kind::Loading && content.progress.has_value();
  progress_->setVisible(progressing);
  if (progressing)
    progress_->setValue(static_cast<int>(std::lround(std::clamp(*content.progress, 0.0, 1.0) * 1000.0)));
  progress_->setAccessibleName(content.fact);
  setAccessibleName(content.fact);
  setAccessibleDescription(content.cause);
}

void StateCard::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen{theme.line, theme.outline});
  painter.setBrush(theme.row);
  const double inset = theme.outline / 2.0;
  painter.drawRoundedRect(QRectF{rect()}.adjusted(inset, inset, -inset, -inset), Measures::radius, Measures::radius);
}

} // namespace andon
