// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/store_strip.h"

#include "models/items/payload_text.h"
#include "models/items/source_words.h"
#include "models/items/words.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace andon {

StoreStrip::StoreStrip(const ThemeHolder &holder, QWidget *parent)
    : Pane(holder, Ground::Panel, parent)
    , holder_(holder)
    , lines_(new QWidget)
{
  setAccessibleName(tr("Store and queues"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(Measures::space3, Measures::space2, Measures::space3, Measures::space2);
  column->setSpacing(Measures::space1);
  column->addWidget(new TextLabel(holder, tr("Store and queues"), TextSize::RowTitle, TextWeight::Strong));
  lines_->setAccessibleName(tr("Store and queues"));
  auto *list = new QVBoxLayout(lines_);
  list->setContentsMargins(0, 0, 0, 0);
  list->setSpacing(Measures::space1);
  column->addWidget(lines_);
  column->addStretch(1);
}

StoreStrip::Line &StoreStrip::line(const QString &name, bool hasBar)
{
  const auto known = byName_.find(name);
  if (known != byName_.end())
    return known->second;
  Line line{new QWidget, new FigureLabel(holder_, TextSize::Body, TextWeight::Strong), hasBar ? new RangeBar(holder_) : nullptr,
            new TextLabel(holder_, {}, TextSize::Caption, TextWeight::Regular, Ink::Text2)};
  line.row->setAccessibleName(name);
  auto *grid = new QGridLayout(line.row);
  grid->setContentsMargins(0, 2, 0, 2);
  grid->setVerticalSpacing(0);
  grid->addWidget(new TextLabel(holder_, name), 0, 0);
  line.figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  grid->addWidget(line.figure, 0, 1);
  line.more->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  line.more->setWordWrap(true);
  line.more->setAccessibleName(name);
  if (line.bar != nullptr) {
    line.bar->setAccessibleName(name);
    grid->addWidget(line.bar, 1, 0);
    grid->addWidget(line.more, 1, 1);
  } else {
    grid->addWidget(line.more, 1, 0, 1, 2);
  }
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  lines_->layout()->addWidget(line.row);
  return byName_.emplace(name, line).first->second;
}

void StoreStrip::set(const QString &name, const QString &figure, const QString &more, const std::optional<RangeBarContent> &bar)
{
  Line &shown = line(name, bar.has_value());
  shown.figure->setText(figure);
  shown.more->setText(more);
  shown.more->setVisible(!more.isEmpty());
  if (bar && shown.bar != nullptr)
    shown.bar->setContent(*bar);
}

QString StoreStrip::figure(const QString &name) const
{
  const auto known = byName_.find(name);
  return known == byName_.end() ? QString{} : known->second.figure->text();
}

void StoreStrip::setHealth(const HealthDelta &health)
{
  if (health.queueLimit > 0) {
    const auto limit = static_cast<double>(health.queueLimit);
    RangeBarContent bar;
    bar.bandLow = 0.0;
    bar.bandHigh = static_cast<double>(health.queueMost) / limit;
    bar.value = static_cast<double>(health.queueWaiting) / limit;
    set(tr("Queue in memory"), words::share(health.queueWaiting, health.queueLimit),
        tr("most since the start %1 of %2").arg(words::shortCount(health.queueMost), words::shortCount(health.queueLimit)), bar);
  }
  if (health.latencyP99 >= Duration::zero())
    set(tr("Message to judged sample, 99 of 100"), words::milliseconds(health.latencyP99),
        tr("worst %1").arg(words::milliseconds(health.latencyMax)));
  switch (health.store) {
  case StoreState::Saved:
    set(tr("Saving"), words::store(health.store),
        health.savedAge < Duration::zero() ? QString{} : tr("last %1 ago").arg(words::seconds(health.savedAge)));
    break;
  case StoreState::Saving: set(tr("Saving"), words::store(health.store), {}); break;
  case StoreState::Failing:
    set(tr("Saving"), tr("%1 not saved").arg(words::count(health.unsavedChanges)), words::sentence(health.storeReason));
    break;
  }
  const std::uint64_t values = health.samples + health.rejected;
  set(tr("Values kept out"), words::share(health.rejected, values),
      tr("%1 of %2").arg(words::shortCount(health.rejected), words::shortCount(values)));
  if (health.oldestAge >= Duration::zero())
    set(tr("Data age, oldest stream"), words::seconds(health.oldestAge),
        health.staleStreams == 0
            ? tr("no stream is silent for too long")
            : tr("%1 %2, silent for too long: %3", "asset, stream, count")
                  .arg(safeLine(health.oldestStream.asset.text()), safeLine(health.oldestStream.key), words::count(health.staleStreams)));
}

void StoreStrip::setFiles(const Result<StoreFiles> &files)
{
  if (!files)
    return set(tr("Room of the store"), QString{QChar{0x2014}}, words::errorLine(files.error()));
  set(tr("Alarms and actions"), words::dataSize(static_cast<double>(files->operations)), {});
  set(tr("History"), words::dataSize(static_cast<double>(files->history)),
      tr("%1 free on the disk").arg(words::dataSize(static_cast<double>(files->free))));
}

} // namespace andon
