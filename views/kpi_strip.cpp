// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kpi_strip.h"

#include "models/domain/tuning/kpi_report.h"
#include "models/items/tuning_words.h"

#include <QHBoxLayout>

#include <array>

namespace andon {
namespace {

using words::KpiNumber;

constexpr Duration range = std::chrono::hours{30 * 24};
constexpr Duration rhythm = std::chrono::minutes{5}; // numbers of a month do not move faster
// The first stay longest where the row is short.
constexpr std::array shown{KpiNumber::Per10Min, KpiNumber::Flood,    KpiNumber::Top10,       KpiNumber::Chattering,
                           KpiNumber::Stale,    KpiNumber::Fleeting, KpiNumber::Acknowledged};

} // namespace

KpiStrip::KpiStrip(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , clock_(clock)
    , row_(new QHBoxLayout(this))
{
  setAccessibleName(tr("Alarm KPI of the last 30 days"));
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(Measures::paneGap);
  for (const KpiNumber number : shown) {
    auto *tile = new KpiTile(holder);
    tile->setCheckable(false); // a way to the page, not a choice
    words::KpiWords unknown = words::kpiNumber(number, {}, {});
    unknown.figure = QString{QChar{0x2014}};
    unknown.level = tuning::KpiLevel::Acceptable;
    tile->setWords(unknown);
    connect(tile, &QAbstractButton::clicked, this, [this, number] { Q_EMIT numberAsked(number); });
    row_->addWidget(tile);
    tiles_.push_back(tile);
  }
  // A site that has just come up has its first answer soon, not after minutes.
  connect(&feed, &DeskFeed::siteChanged, this, [this] {
    if (isVisible())
      ask();
  });
  connect(&holder, &ThemeHolder::changed, this, &KpiStrip::arrange);
}

KpiStrip::~KpiStrip()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void KpiStrip::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  asked_ = clock_.utc();
  question_ = desk_.ask(KpiQuery{asked_ - range, asked_, 1}, [this](const Result<KpiQuery::Answer> &answer) {
    question_ = {};
    if (!answer)
      return; // the page says why; here the last numbers stay
    for (std::size_t i = 0; i < tiles_.size(); ++i)
      tiles_[i]->setWords(words::kpiNumber(shown.at(i), (*answer)->kpi, {}));
    arrange();
  });
}

void KpiStrip::tick()
{
  if (const UtcTime now = clock_.utc(); now - asked_ >= rhythm || now < asked_)
    ask();
}

void KpiStrip::setCompact(bool compact)
{
  for (KpiTile *tile : tiles_)
    tile->setCompact(compact);
}

void KpiStrip::arrange()
{
  int used = 0;
  for (KpiTile *tile : tiles_) {
    used += tile->minimumSizeHint().width() + Measures::paneGap;
    tile->setVisible(used - Measures::paneGap <= width());
  }
}

QSize KpiStrip::minimumSizeHint() const
{
  return {0, tiles_.front()->minimumSizeHint().height()};
}

void KpiStrip::resizeEvent(QResizeEvent *event)
{
  QWidget::resizeEvent(event);
  arrange();
}

void KpiStrip::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  tick();
}

} // namespace andon
