// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/predictor_lines.h"

#include "models/items/predictor_words.h"
#include "models/items/words.h"

#include <QBoxLayout>

namespace andon {
namespace {

constexpr std::chrono::seconds rhythm{5};
constexpr std::size_t mostFigures = 3;

} // namespace

PredictorLines::PredictorLines(Desk &desk, const ThemeHolder &holder, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , desk_(desk)
    , holder_(holder)
    , clock_(clock)
    , column_(new QVBoxLayout(this))
{
  setAccessibleName(tr("Predictors of the asset"));
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(Measures::space1);
  hide();
}

PredictorLines::~PredictorLines()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void PredictorLines::setAsset(const AssetId &asset, const QTimeZone &zone)
{
  zone_ = zone;
  if (asset != asset_)
    hide(); // until its own are known
  asset_ = asset;
  ask();
}

void PredictorLines::tick()
{
  if (!asset_.empty() && question_.isNone() && parentWidget() != nullptr && parentWidget()->isVisible() &&
      clock_.utc() - askedAt_ >= rhythm)
    ask();
}

void PredictorLines::ask()
{
  if (!question_.isNone())
    desk_.cancel(question_);
  askedAt_ = clock_.utc();
  question_ = desk_.ask(PredictorsQuery{asset_}, [this](const Result<PredictorsQuery::Answer> &answer) {
    question_ = {};
    present(answer && *answer ? **answer : PredictorReport{});
  });
}

void PredictorLines::present(const PredictorReport &report)
{
  struct Line {
    QString text;
    TextSize size;
    TextWeight weight;
    Ink ink;
  };
  std::vector<Line> wanted;
  if (!report.rows.empty())
    wanted.push_back({tr("Predictors"), TextSize::RowTitle, TextWeight::Strong, Ink::Text});
  for (const PredictorStatus &row : report.rows) {
    const QString output = words::predictorOutput(row);
    wanted.push_back({row.time == noTime ? output : tr("%1, %2", "output, time").arg(output, words::dateTime(row.time, zone_)),
                      TextSize::Body, TextWeight::Strong, Ink::Text});
    wanted.push_back({words::predictorVersion(row), TextSize::Second, TextWeight::Regular, Ink::Text2});
    const bool isAmiss = row.drift == DriftFinding::Sensor || row.drift == DriftFinding::Process;
    wanted.push_back({words::driftSentence(row), TextSize::Second, TextWeight::Regular, isAmiss ? Ink::Loss : Ink::Text2});
    wanted.push_back({words::driftFigures(row, mostFigures), TextSize::Caption, TextWeight::Regular, Ink::Text3});
  }
  std::erase_if(wanted, [](const Line &line) { return line.text.isEmpty(); });
  for (TextLabel *line : lines_)
    delete line;
  lines_.clear();
  for (const Line &line : wanted) {
    auto *made = new TextLabel(holder_, line.text, line.size, line.weight, line.ink, this);
    made->setAccessibleName(line.text);
    made->setWordWrap(true);
    if (lines_.empty())
      made->setContentsMargins(0, Measures::space2, 0, 0);
    column_->addWidget(made);
    lines_.push_back(made);
  }
  setVisible(!lines_.empty());
}

QString PredictorLines::text() const
{
  QStringList made;
  for (const TextLabel *line : lines_)
    made << line->text();
  return made.join(QLatin1Char('\n'));
}

} // namespace andon
