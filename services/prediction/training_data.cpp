// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/prediction/training_data.h"

#include "services/tables/cell_values.h"
#include "services/tables/csv_table.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <spdlog/fmt/fmt.h>

namespace andon::prediction {
namespace {

constexpr std::size_t leastRows = 40;
constexpr std::size_t mostTexts = 64;
constexpr std::size_t mostColumns = 1024;
constexpr std::size_t mostValues = std::size_t{2} << 30U;
constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// A column while it is read: numbers until the first cell that is none.
struct Column {
  std::size_t place = 0;
  std::string name;
  bool isNumber = true;
  std::vector<double> numbers;
  std::vector<std::uint32_t> texts; ///< in `dictionary`; the last of it: missing
  std::map<std::string, std::uint32_t> dictionary;

  void add(const std::string &cell)
  {
    const bool isNothing = tables::isMissing(cell);
    const auto number = isNothing ? std::optional{missing} : tables::numberOf(cell);
    isNumber = isNumber && number.has_value();
    numbers.push_back(number.value_or(missing));
    texts.push_back(dictionary.emplace(isNothing ? std::string{} : cell, static_cast<std::uint32_t>(dictionary.size())).first->second);
  }
};

tl::unexpected<Error> wrong(const std::string &path, std::string detail, std::string remedy)
{
  return failure(ErrorCode::Malformed, path, std::move(detail), std::move(remedy));
}

/// Texts as numbers that are their places among the sorted texts.
std::vector<double> placesOf(const Column &column, std::vector<std::string> &categories)
{
  std::vector<double> place(column.dictionary.size(), missing);
  for (const auto &[text, id] : column.dictionary)
    if (!text.empty()) {
      place[id] = static_cast<double>(categories.size());
      categories.push_back(text);
    }
  std::vector<double> values;
  values.reserve(column.texts.size());
  for (const std::uint32_t id : column.texts)
    values.push_back(place[id]);
  return values;
}

Result<void> setTarget(TrainingData &data, const Column &column, const std::string &path)
{
  data.targetName = column.name;
  if (!column.isNumber) {
    std::vector<std::string> texts;
    data.target = placesOf(column, texts);
    if (texts.size() != 2)
      return wrong(path, fmt::format("has a target \"{}\" of {} different texts", column.name, texts.size()),
                   "Name a column of numbers or of two texts.");
    const auto second = std::count(data.target.begin(), data.target.end(), 1.0);
    const bool isSecondRarer = 2 * second <= static_cast<std::ptrdiff_t>(data.target.size());
    if (!isSecondRarer)
      for (double &value : data.target)
        value = 1.0 - value;
    data.event = texts[isSecondRarer ? 1 : 0];
    data.objective = Objective::LogOdds;
    return {};
  }
  data.target = column.numbers;
  std::set<double> different;
  for (const double value : data.target)
    if (different.size() < 3)
      different.insert(value);
  if (different.size() < 2)
    return wrong(path, fmt::format("has a target \"{}\" that is always the same", column.name), "Name another column.");
  if (different.size() == 2) {
    for (double &value : data.target)
      value = value == *different.rbegin() ? 1.0 : 0.0;
    data.event = fmt::format("{}", *different.rbegin());
    data.objective = Objective::LogOdds;
  }
  return {};
}

/// As an input, or nothing where it tells nothing.
Result<std::optional<std::pair<PredictorInput, std::vector<double>>>> inputOf(const Column &column, const std::string &path, bool isNamed)
{
  PredictorInput input;
  input.name = column.name;
  input.unit = unitInName(column.name);
  std::vector<double> values = column.isNumber ? column.numbers : placesOf(column, input.categories);
  if (!column.isNumber && input.categories.size() > mostTexts) {
    if (isNamed)
      return wrong(path, fmt::format("has {} different texts in \"{}\"", input.categories.size(), column.name),
                   "Leave it out of --features.");
    return std::nullopt;
  }
  const bool isConstant =
      std::all_of(column.texts.begin(), column.texts.end(), [&](std::uint32_t id) { return id == column.texts.front(); });
  if (isConstant)
    return std::nullopt;
  if (column.isNumber) {
    // Whole numbers that only count the rows name them.
    bool isCounter = !isNamed;
    for (std::size_t i = 1; i < values.size() && isCounter; ++i)
      isCounter = values[i] == values[i - 1] + 1.0;
    if (isCounter)
      return std::nullopt;
    input.low = quantileOf(values, 0.05);
    input.high = quantileOf(values, 0.95);
  }
  return std::pair{std::move(input), std::move(values)};
}

} // namespace

Result<TrainingData> readTrainingData(const std::string &path, const TrainingColumns &wanted)
{
  auto table = tables::CsvTable::open(path, wanted.separator);
  if (!table)
    return tl::unexpected<Error>(std::move(table.error()));
  const auto placeOf = [&](const std::string &name) -> Result<std::optional<std::size_t>> {
    if (name.empty())
      return std::nullopt;
    const auto found = table->column(name);
    if (!found)
      return tl::unexpected<Error>(found.error());
    return *found;
  };
  const auto target = placeOf(wanted.target), group = placeOf(wanted.group), time = placeOf(wanted.time);
  for (const auto *place : {&target, &group, &time})
    if (!*place)
      return tl::unexpected<Error>(place->error());
  std::vector<Column> columns(1);
  columns[0].place = target->value();
  columns[0].name = wanted.target;
  const auto isTaken = [&](std::size_t place) { return place == **target || *group == place || *time == place; };
  for (const std::string &name : wanted.features) {
    const auto place = table->column(name);
    if (!place)
      return tl::unexpected<Error>(place.error());
    if (isTaken(*place))
      return wrong(path, fmt::format("cannot use \"{}\" as a feature: it is the target, the group or the time", name),
                   "Leave it out of --features.");
    columns.push_back({});
    columns.back().place = *place;
    columns.back().name = name;
  }
  if (wanted.features.empty())
    for (std::size_t i = 0; i < table->columns().size(); ++i)
      if (!isTaken(i)) {
        columns.push_back({});
        columns.back().place = i;
        columns.back().name = table->columns()[i];
      }
  if (columns.size() > mostColumns)
    return failure(ErrorCode::LimitExceeded, path, fmt::format("has more than {} columns", mostColumns), "Name some with --features.");

  TrainingData data;
  std::map<std::string, std::uint32_t> groups;
  for (;;) {
    const auto read = table->next();
    if (!read)
      return tl::unexpected<Error>(read.error());
    if (!*read)
      break;
    if (tables::isMissing(table->cell(columns[0].place)))
      continue;
    for (Column &column : columns)
      column.add(table->cell(column.place));
    if (*group)
      data.groups.push_back(groups.emplace(table->cell(**group), static_cast<std::uint32_t>(groups.size())).first->second);
    if (*time) {
      const std::string &cell = table->cell(**time);
      if (const auto number = tables::numberOf(cell))
        data.times.push_back(*number);
      else if (const auto at = tables::timeOf(cell))
        data.times.push_back(static_cast<double>(at->time_since_epoch().count()) /
                             static_cast<double>(Duration{std::chrono::seconds{1}}.count()));
      else
        return wrong(table->place(), fmt::format("\"{}\" is no time", cell), "Write ISO 8601 or a number.");
    }
    if (columns[0].numbers.size() * columns.size() * sizeof(double) > mostValues)
      return failure(ErrorCode::LimitExceeded, path, "has too many values to train with at once", "Train with fewer rows or columns.");
  }
  if (columns[0].numbers.size() < leastRows)
    return wrong(path, fmt::format("has {} rows with a target, too few to train with", columns[0].numbers.size()), "Bring at least 40.");
  if (auto set = setTarget(data, columns[0], path); !set)
    return tl::unexpected<Error>(std::move(set.error()));
  std::vector<std::vector<double>> values;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    auto input = inputOf(columns[i], path, !wanted.features.empty());
    if (!input)
      return tl::unexpected<Error>(std::move(input.error()));
    if (!*input) {
      data.leftOut.push_back(columns[i].name);
      continue;
    }
    data.inputs.push_back(std::move((*input)->first));
    values.push_back(std::move((*input)->second));
  }
  if (data.inputs.empty())
    return wrong(path, "has no column left that tells anything", "Name others with --features.");
  data.values.reserve(data.rows() * values.size());
  for (std::size_t row = 0; row < data.rows(); ++row)
    for (const auto &column : values)
      data.values.push_back(column[row]);
  auto hash = sha256OfFile(path);
  if (!hash)
    return tl::unexpected<Error>(std::move(hash.error()));
  data.sha256 = std::move(*hash);
  return data;
}

std::string unitInName(const std::string &name)
{
  const auto open = name.rfind('['), close = name.rfind(']');
  return open == std::string::npos || close != name.size() - 1 || close <= open + 1 ? std::string{}
                                                                                    : name.substr(open + 1, close - open - 1);
}

double quantileOf(std::vector<double> values, double share)
{
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  if (values.empty())
    return missing;
  const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + place, values.end());
  return values[static_cast<std::size_t>(place)];
}

std::string sha256Of(std::string_view bytes)
{
  return QCryptographicHash::hash(QByteArrayView{bytes.data(), static_cast<qsizetype>(bytes.size())}, QCryptographicHash::Sha256)
      .toHex()
      .toStdString();
}

Result<std::string> sha256OfFile(const std::string &path)
{
  QFile file{QString::fromStdString(path)};
  QCryptographicHash hash{QCryptographicHash::Sha256};
  if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
    return failure(ErrorCode::Unavailable, path, "cannot be read: " + file.errorString().toStdString());
  return hash.result().toHex().toStdString();
}

} // namespace andon::prediction
