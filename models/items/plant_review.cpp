// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/plant_review.h"

#include "models/items/tuning_words.h"
#include "models/items/words.h"

#include <algorithm>

namespace andon {
namespace {

constexpr int decisionColumn = static_cast<int>(ReviewColumn::Decision);
constexpr double shareOfBatch = 0.8;
constexpr double leastGain = 0.05; ///< activations a day; what gains less is not worth anybody's time

QString nameOf(const Rule &rule)
{
  return PlantReview::tr("%1, %2", "asset, alarm").arg(words::text(rule.asset.text()), words::text(rule.name));
}

} // namespace

PlantReview::PlantReview(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , desk_(desk)
{
}

PlantReview::~PlantReview()
{
  if (!question_.isNone())
    desk_.cancel(question_);
}

void PlantReview::start(const Site &site, UtcTime from, UtcTime to, std::uint64_t maxMissed)
{
  if (!question_.isNone())
    desk_.cancel(question_);
  question_ = {};
  beginResetModel();
  items_.clear();
  endResetModel();
  from_ = from;
  to_ = to;
  maxMissed_ = maxMissed;
  rules_.clear();
  next_ = 0;
  sums_ = {};
  for (const Rule &rule : site.rules) {
    if (std::holds_alternative<ConsoleCondition>(rule.condition))
      continue;
    ++sums_.rules;
    if (rule.safety || tuning::hindranceOf(rule) != tuning::Hindrance::None) {
      ++sums_.untouched;
      continue;
    }
    const StreamId *id = primaryStream(rule);
    const Stream *stream = id == nullptr ? nullptr : findStream(site, *id);
    rules_.push_back({rule, stream == nullptr ? QString{} : words::text(stream->unit)});
  }
  askNext();
  Q_EMIT progressed();
}

void PlantReview::stop()
{
  if (question_.isNone())
    return;
  desk_.cancel(question_);
  question_ = {};
  Q_EMIT progressed();
}

QString PlantReview::current() const
{
  return isRunning() && next_ > 0 ? nameOf(rules_[next_ - 1].rule) : QString{};
}

/// One at a time: the other worker is for everybody else.
void PlantReview::askNext()
{
  question_ = {};
  if (next_ == rules_.size())
    return;
  const Waiting &searched = rules_[next_++];
  question_ = desk_.ask(RecommendQuery{searched.rule, from_, to_, maxMissed_, std::nullopt},
                        [this, at = next_ - 1](const Result<RecommendQuery::Answer> &answer) {
                          take(rules_[at], answer);
                          askNext();
                          Q_EMIT progressed();
                        });
}

void PlantReview::take(const Waiting &searched, const Result<RecommendQuery::Answer> &answer)
{
  ++sums_.searched;
  if (!answer) {
    ++sums_.failed;
    return;
  }
  const tuning::Recommendation &made = (*answer)->made;
  constexpr double hoursADay = 24.0;
  Item item{searched.rule, searched.unit, *answer, hoursADay * made.current.all.activationsPerHour(), 0.0, Decision::Open};
  sums_.nowPerDay += item.nowPerDay;
  switch (made.refusal) {
  case tuning::Refusal::None:
  case tuning::Refusal::NothingAllowed:
  case tuning::Refusal::NothingBetter: break;
  case tuning::Refusal::TooShort:
  case tuning::Refusal::TooFewEvents:
  case tuning::Refusal::TooFewActivations: ++sums_.thin; return;
  case tuning::Refusal::Stopped: ++sums_.failed; return;
  }
  item.thenPerDay = made.proposed ? hoursADay * made.proposed->all.activationsPerHour() : item.nowPerDay;
  if (item.gain() < leastGain) {
    ++sums_.good;
    return;
  }
  insert(std::move(item));
  sumUp();
}

void PlantReview::insert(Item item)
{
  const auto place = std::find_if(items_.begin(), items_.end(), [&item](const Item &each) { return each.gain() < item.gain(); });
  const int row = static_cast<int>(place - items_.begin());
  beginInsertRows({}, row, row);
  items_.insert(place, std::move(item));
  endInsertRows();
}

void PlantReview::sumUp()
{
  sums_.gain = 0.0;
  for (const Item &item : items_)
    sums_.gain += item.gain();
  sums_.batch = 0;
  sums_.batchGain = 0.0;
  while (sums_.batch < items_.size() && sums_.batchGain < shareOfBatch * sums_.gain)
    sums_.batchGain += items_[sums_.batch++].gain();
  if (!items_.empty())
    Q_EMIT dataChanged(index(0, decisionColumn), index(rowCount() - 1, decisionColumn));
}

const PlantReview::Item *PlantReview::item(int row) const
{
  return row < 0 || row >= rowCount() ? nullptr : &items_[static_cast<std::size_t>(row)];
}

std::optional<int> PlantReview::nextOpen(int from) const
{
  const int rows = rowCount();
  if (rows == 0)
    return std::nullopt;
  for (int i = 0; i < rows; ++i) {
    const int row = (std::max(from, 0) + i) % rows;
    if (item(row)->decision == Decision::Open)
      return row;
  }
  return std::nullopt;
}

void PlantReview::decide(int row, Decision decision)
{
  if (item(row) == nullptr)
    return;
  items_[static_cast<std::size_t>(row)].decision = decision;
  Q_EMIT dataChanged(index(row, decisionColumn), index(row, decisionColumn));
}

int PlantReview::rowCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

int PlantReview::columnCount(const QModelIndex &parent) const
{
  return parent.isValid() ? 0 : static_cast<int>(ReviewColumn::Count);
}

QString PlantReview::decisionText(int row) const
{
  switch (item(row)->decision) {
  case Decision::Open: return static_cast<std::size_t>(row) < sums_.batch ? tr("in the batch") : tr("gains little");
  case Decision::Accepted: return tr("accepted");
  case Decision::Skipped: return tr("skipped");
  }
  return {};
}

QVariant PlantReview::data(const QModelIndex &index, int role) const
{
  if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    return {};
  const Item &shown = *item(index.row());
  const auto column = static_cast<ReviewColumn>(index.column());
  if (role == Qt::TextAlignmentRole) {
    const bool isNumber =
        column == ReviewColumn::Now || column == ReviewColumn::Then || column == ReviewColumn::Fewer || column == ReviewColumn::Found;
    return static_cast<int>(isNumber ? Qt::AlignRight : Qt::AlignLeft);
  }
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
    return {};
  const tuning::Tally &then = shown.proposal->made.proposed->all;
  switch (column) {
  case ReviewColumn::Alarm: return nameOf(shown.rule);
  case ReviewColumn::Now: return words::number(shown.nowPerDay, 1);
  case ReviewColumn::Then: return words::number(shown.thenPerDay, 1);
  case ReviewColumn::Fewer: return words::number(-shown.gain(), 1);
  case ReviewColumn::Found: return tr("%1 of %2", "events found").arg(words::count(then.found), words::count(then.events));
  case ReviewColumn::Setting: return words::setting(shown.proposal->made.proposed->setting, shown.unit);
  case ReviewColumn::Decision: return decisionText(index.row());
  case ReviewColumn::Count: break;
  }
  return {};
}

QVariant PlantReview::headerData(int section, Qt::Orientation orientation, int role) const
{
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (static_cast<ReviewColumn>(section)) {
  case ReviewColumn::Alarm: return tr("Asset, alarm");
  case ReviewColumn::Now: return tr("A day now");
  case ReviewColumn::Then: return tr("Proposed");
  case ReviewColumn::Fewer: return tr("Change");
  case ReviewColumn::Found: return tr("Events found");
  case ReviewColumn::Setting: return tr("Proposed setting");
  case ReviewColumn::Decision: return tr("Decision");
  case ReviewColumn::Count: break;
  }
  return {};
}

} // namespace andon
