// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/health_list.h"

#include "models/items/health_words.h"
#include "models/items/words.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {
namespace {

constexpr int reasonColumn = 4;

} // namespace

HealthList::HealthList(DeskFeed &feed, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , feed_(feed)
    , table_(
          new RecordTable(holder, {tr("Asset"), tr("Health"), tr("Name"), tr("Worst sensor"), tr("What speaks against it")}, reasonColumn))
    , state_(new TextLabel(holder, {}, TextSize::Second, TextWeight::Regular, Ink::Text2))
{
  setAccessibleName(tr("Health, the worst first"));
  auto *outer = new QHBoxLayout(this); // in line with the pane above
  outer->setContentsMargins(Measures::paneGap / 2, Measures::paneGap / 2, Measures::paneGap / 2, 0);
  auto *pane = new Pane(holder);
  pane->setAccessibleName(accessibleName());
  outer->addWidget(pane);
  auto *column = new QVBoxLayout(pane);
  column->setContentsMargins(2, 2, 2, 2);
  column->setSpacing(0);
  table_->setAccessibleName(accessibleName());
  column->addWidget(table_, 1);
  state_->setWordWrap(true);
  state_->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space2);
  column->addWidget(state_);
  const auto choose = [this](const QModelIndex &index) {
    const auto node = feed_.plant().tree().nodeOf(rows_[static_cast<std::size_t>(index.row())]);
    if (node)
      Q_EMIT chosen(*node);
  };
  connect(table_, &QTableView::clicked, this, choose);
  connect(table_, &QTableView::activated, this, choose);
  connect(&feed.scores(), &HealthBoard::changed, this, [this] {
    if (isVisible())
      present();
  });
}

void HealthList::setFilter(const QString &text)
{
  filter_ = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  if (isVisible())
    present();
}

void HealthList::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  present();
}

void HealthList::present()
{
  // New figures move nobody who reads: the row that was chosen stays chosen.
  const QModelIndex current = table_->currentIndex();
  const AssetId chosen = current.isValid() ? rows_[static_cast<std::size_t>(current.row())] : AssetId{};
  table_->clearRows();
  rows_.clear();
  const PlantHealth *plant = feed_.scores().plant();
  if (plant == nullptr) {
    state_->setText(tr("Reading..."));
    state_->setAccessibleName(state_->text());
    return;
  }
  std::size_t known = 0;
  for (const AssetHealth &asset : plant->assets) {
    const auto node = feed_.plant().tree().nodeOf(asset.evidence.asset);
    if (!node)
      continue;
    known += asset.score.points ? 1 : 0;
    const QString name = feed_.plant().subtitle(*node), id = feed_.plant().title(*node);
    const bool fits = std::all_of(filter_.begin(), filter_.end(), [&](const QString &word) {
      return id.contains(word, Qt::CaseInsensitive) || name.contains(word, Qt::CaseInsensitive);
    });
    if (!fits)
      continue;
    const SensorHealth *worst = asset.sensors.empty() || !asset.sensors.front().score.points ? nullptr : &asset.sensors.front();
    const QString reason = words::healthReason(asset, feed_.site());
    table_->addRow({id, words::points(asset.score), name,
                    worst == nullptr ? QString{}
                                     : tr("%1 %2", "points, sensor")
                                           .arg(words::points(worst->score),
                                                words::streamName(feed_.site(), {asset.evidence.asset, worst->evidence.key.string()})),
                    !asset.score.points ? words::healthSentence(asset, feed_.site())
                    : reason.isEmpty()  ? tr("nothing")
                                        : reason});
    table_->alignRight(1);
    if (bandOf(asset.score) == HealthBand::Poor)
      table_->setInk(1, Ink::Loss);
    rows_.push_back(asset.evidence.asset);
    if (asset.evidence.asset == chosen)
      table_->setCurrentIndex(table_->model()->index(table_->rows() - 1, 0));
  }
  table_->fit();
  state_->setText(tr("Whole plant, the least healthy first, as of %1. Known of %2 of %3 assets.", "time, number, number")
                      .arg(words::clock(plant->asOf, words::zone(feed_.site())))
                      .arg(known)
                      .arg(plant->total));
  state_->setAccessibleName(state_->text());
}

} // namespace andon
