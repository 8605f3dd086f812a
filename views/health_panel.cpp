// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/health_panel.h"

#include "models/items/health_words.h"
#include "models/items/words.h"

#include <QBoxLayout>

#include <algorithm>

namespace andon {
namespace {

constexpr int mostRows = 6; // more sensors scroll inside the table

void tell(TextLabel &shown, const QString &text)
{
  shown.setText(text);
  shown.setAccessibleName(text);
  shown.setVisible(!text.isEmpty());
}

TextLabel *line(const ThemeHolder &holder, TextSize size, Ink ink)
{
  auto *made = new TextLabel(holder, {}, size, TextWeight::Regular, ink);
  made->setWordWrap(true);
  return made;
}

} // namespace

HealthPanel::HealthPanel(Desk &desk, DeskFeed &feed, const ThemeHolder &holder, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , feed_(feed)
    , holder_(holder)
    , points_(new FigureLabel(holder, TextSize::Figure))
    , band_(new TextLabel(holder, {}, TextSize::RowTitle, TextWeight::Regular, Ink::Text2))
    , sentence_(line(holder, TextSize::Body, Ink::Text))
    , bars_(new ContributionBars(holder))
    , legend_(line(holder, TextSize::Caption, Ink::Text3))
    , unknown_(line(holder, TextSize::Second, Ink::Text2))
    , sensors_(new RecordTable(holder, {tr("Sensor"), tr("Health"), tr("What speaks against it")}, 2))
{
  setAccessibleName(tr("Health"));
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Measures::space1);
  auto *head = new QHBoxLayout;
  head->setSpacing(Measures::space2);
  head->addWidget(points_);
  head->addWidget(band_, 1, Qt::AlignBottom);
  column->addLayout(head);
  column->addWidget(sentence_);
  column->addWidget(bars_);
  column->addWidget(legend_);
  column->addWidget(unknown_);
  sensors_->setAccessibleName(tr("Sensors of the asset, the least healthy first"));
  column->addWidget(sensors_);
  connect(&feed.scores(), &HealthBoard::changed, this, [this] {
    if (isVisible())
      ask();
  });
  connect(&holder, &ThemeHolder::changed, this, [this] { sensors_->fit(); });
  setAsset({});
}

HealthPanel::~HealthPanel()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void HealthPanel::setAsset(const AssetId &asset)
{
  if (asset == asset_ && !asset.empty())
    return;
  asset_ = asset;
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  for (QWidget *part : std::initializer_list<QWidget *>{points_, band_, bars_, sensors_})
    part->hide();
  for (TextLabel *label : {legend_, unknown_})
    tell(*label, {});
  tell(*sentence_, asset.empty() ? QString{} : tr("Reading..."));
  if (isVisible())
    ask();
}

void HealthPanel::showEvent(QShowEvent *event)
{
  QWidget::showEvent(event);
  ask();
}

void HealthPanel::ask()
{
  if (asset_.empty() || !question_.isNone())
    return;
  question_ = desk_.ask(HealthScoresQuery{asset_}, [this](const Result<HealthScoresQuery::Answer> &answer) {
    question_ = {};
    present(answer);
  });
}

void HealthPanel::present(const Result<HealthScoresQuery::Answer> &answer)
{
  const bool isThere = answer && *answer && !(*answer)->assets.empty();
  for (QWidget *part : std::initializer_list<QWidget *>{points_, band_, bars_, sensors_})
    part->setVisible(isThere);
  if (!isThere) {
    for (TextLabel *label : {legend_, unknown_})
      tell(*label, {});
    return tell(*sentence_, answer || answer.error().code == ErrorCode::NotFound ? tr("It has no sensors that could tell of its health.")
                                                                                 : words::errorLine(answer.error()));
  }
  const AssetHealth &asset = (*answer)->assets.front();
  const HealthBand band = bandOf(asset.score);
  points_->setText(words::points(asset.score));
  points_->setInk(band == HealthBand::Poor ? Ink::Loss : Ink::Text);
  points_->setVisible(asset.score.points.has_value());
  tell(*band_, asset.score.points ? tr("of 100: %1", "a health").arg(words::healthBand(band)) : words::healthBand(band));
  tell(*sentence_, words::healthSentence(asset, feed_.site()));
  bars_->setBars(words::healthBars(asset, feed_.site()), 0);
  bars_->setVisible(!bars_->bars().empty());
  tell(*legend_, bars_->bars().empty() ? QString{} : tr("Points of 100 that each part takes \u2192"));
  tell(*unknown_, words::unknownParts(asset.score));
  showSensors(asset);
}

void HealthPanel::showSensors(const AssetHealth &asset)
{
  const std::optional<QString> chosen =
      sensors_->currentIndex().isValid() ? std::optional{sensors_->cell(sensors_->currentIndex().row(), 0)} : std::nullopt;
  sensors_->clearRows();
  for (const SensorHealth &sensor : asset.sensors) {
    const QString reason = words::healthReason(sensor, feed_.site(), asset.evidence.asset, asset.evidence.asOf);
    sensors_->addRow({words::streamName(feed_.site(), {asset.evidence.asset, sensor.evidence.key.string()}), words::points(sensor.score),
                      !sensor.score.points ? words::healthBand(HealthBand::Unknown)
                      : reason.isEmpty()   ? tr("nothing")
                                           : reason});
    sensors_->alignRight(1);
    if (bandOf(sensor.score) == HealthBand::Poor)
      sensors_->setInk(1, Ink::Loss);
    if (chosen && sensors_->cell(sensors_->rows() - 1, 0) == *chosen)
      sensors_->selectRow(sensors_->rows() - 1);
  }
  sensors_->fit();
  const Theme &theme = holder_.theme();
  sensors_->setFixedHeight(theme.columnHeaderHeight() + std::min(sensors_->rows(), mostRows) * theme.groupRowHeight() + 4);
  sensors_->setVerticalScrollBarPolicy(sensors_->rows() > mostRows ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
}

QString HealthPanel::text() const
{
  QStringList lines{points_->isHidden() ? QString{} : points_->text(), band_->text(), sentence_->text()};
  for (const words::ReasonBar &bar : bars_->bars())
    lines << bar.text;
  lines << unknown_->text();
  for (int row = 0; row < sensors_->rows(); ++row)
    lines << QStringList{sensors_->cell(row, 0), sensors_->cell(row, 1), sensors_->cell(row, 2)}.join(QLatin1Char(' '));
  lines.removeAll({});
  return lines.join(QLatin1Char('\n'));
}

} // namespace andon
