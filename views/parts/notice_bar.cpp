// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/parts/notice_bar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace andon {

namespace {

// At scale 1.
constexpr double glyphSide = 17.0;
constexpr double glyphLeft = 19.0;
constexpr double wordsLeft = 48.0;

QString factAndConsequence(const QString &fact, const QString &consequence)
{
  QString words = QStringLiteral("<span style='font-weight:600'>%1</span>").arg(fact.toHtmlEscaped());
  if (!consequence.isEmpty())
    words += QStringLiteral("&#32; ") + consequence.toHtmlEscaped();
  return words;
}

} // namespace

NoticeBar::NoticeBar(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , words_(new QLabel{this})
    , remedy_(new ActionButton{holder, {}, this})
{
  words_->setTextFormat(Qt::RichText);
  words_->setWordWrap(true);
  auto *row = new QHBoxLayout{this};
  row->setSpacing(Measures::space4);
  row->addWidget(words_, 1);
  row->addWidget(remedy_, 0, Qt::AlignVCenter);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  connect(remedy_, &QPushButton::clicked, this, [this] { Q_EMIT remedyAsked(notice_.id); });
  connect(&holder, &ThemeHolder::changed, this, &NoticeBar::dress);
  dress();
}

void NoticeBar::setNotice(const Notice &notice)
{
  notice_ = notice;
  words_->setText(factAndConsequence(notice.fact, notice.consequence));
  remedy_->setText(notice.remedy);
  remedy_->setVisible(!notice.remedy.isEmpty());
  setAccessibleName(notice.fact);
  setAccessibleDescription(notice.consequence);
  update();
}

void NoticeBar::dress()
{
  const Theme &theme = holder_.theme();
  words_->setFont(theme.font(TextSize::Body));
  words_->setPalette(theme.palette());
  layout()->setContentsMargins(static_cast<int>(wordsLeft * theme.textScale), 5, Measures::space2 + 1, 5);
  setMinimumHeight(theme.noticeHeight());
  update();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
  const Theme &theme = holder_.theme();
  const bool problem = notice_.kind == Notice::Kind::Problem;
  const QColor ground = problem ? theme.notice : theme.plot;
  const QColor ink = problem ? theme.loss : theme.text2;
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5);
  QPainterPath shape;
  shape.addRoundedRect(box, Measures::radius, Measures::radius);
  painter.fillPath(shape, ground);
  painter.save();
  painter.setClipPath(shape);
  painter.fillRect(QRectF{0.0, 0.0, static_cast<double>(Measures::noticeEdge), static_cast<double>(height())}, ink);
  painter.restore();
  painter.setPen(QPen{theme.border, theme.outline});
  painter.drawPath(shape);
  painter.fillRect(QRectF{0.0, 2.0, static_cast<double>(Measures::noticeEdge), height() - 4.0}, ink);
  const double side = glyphSide * theme.textScale;
  paintGlyph(painter, QRectF{glyphLeft * theme.textScale, (height() - side) / 2.0, side, side},
             problem ? Glyph::Diamond : Glyph::Information, ink, ground);
}

NoticeStack::NoticeStack(const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , holder_(holder)
    , more_(new ActionButton{holder, {}, this})
{
  auto *column = new QVBoxLayout{this};
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space2);
  column->addWidget(more_, 0, Qt::AlignLeft);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  connect(more_, &QPushButton::clicked, this, [this] {
    unfolded_ = !unfolded_;
    arrange();
  });
  arrange();
}

void NoticeStack::setNotices(const std::vector<Notice> &notices)
{
  if (notices == notices_)
    return;
  notices_ = notices;
  arrange();
}

void NoticeStack::setMost(int bars)
{
  if (most_ == static_cast<std::size_t>(bars))
    return;
  most_ = static_cast<std::size_t>(bars);
  arrange();
}

int NoticeStack::shownCount() const
{
  return static_cast<int>(bars_.size());
}

int NoticeStack::foldedCount() const
{
  return static_cast<int>(notices_.size()) - shownCount();
}

void NoticeStack::changeEvent(QEvent *event)
{
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ParentChange)
    arrange();
  QWidget::changeEvent(event);
}

void NoticeStack::arrange()
{
  if (notices_.size() <= most_)
    unfolded_ = false;
  const std::size_t shown = unfolded_ ? notices_.size() : std::min<std::size_t>(notices_.size(), most_);
  auto *column = static_cast<QVBoxLayout *>(layout());
  std::vector<NoticeBar *> before = std::move(bars_);
  bars_.clear();
  for (std::size_t i = 0; i < shown; ++i) {
    const auto same = std::find_if(before.begin(), before.end(), [&](const NoticeBar *bar) { return bar->notice().id == notices_[i].id; });
    NoticeBar *bar = nullptr;
    if (same != before.end()) {
      bar = *same;
      before.erase(same);
    } else {
      bar = new NoticeBar{holder_, this};
      connect(bar, &NoticeBar::remedyAsked, this, &NoticeStack::remedyAsked);
    }
    if (bar->notice() != notices_[i])
      bar->setNotice(notices_[i]);
    if (column->indexOf(bar) != static_cast<int>(i))
      column->insertWidget(static_cast<int>(i), bar);
    bars_.push_back(bar);
  }
  for (NoticeBar *gone : before) {
    column->removeWidget(gone);
    gone->hide();
    // Later: a remedy may have been what removed the notice, and its button is still in its click.
    gone->deleteLater();
  }
  more_->setText(unfolded_ ? tr("Show fewer") : tr("%n more", "notices", foldedCount()));
  more_->setVisible(notices_.size() > most_);
  // Without a parent it would open as a window; told of its parent, it comes here again.
  if (parentWidget() != nullptr)
    setVisible(!notices_.empty());
}

} // namespace andon
