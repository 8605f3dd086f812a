// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tables/cell_values.h"
#include "services/tuning/csv_history.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::tuning {
namespace {

using nlohmann::json;

std::optional<UtcTime> timeFrom(const json &value)
{
  if (value.is_string())
    return tables::timeOf(value.get_ref<const std::string &>());
  return value.is_number() ? tables::timeOf(value.dump()) : std::nullopt;
}

Result<std::vector<Event>> windowsFrom(const json &list, const std::string &place)
{
  if (!list.is_array())
    return failure(ErrorCode::Malformed, place, "is no list of windows", R"(Write [["from", "to"], ...].)");
  std::vector<Event> events;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const json &window = list[i];
    const bool isPair = window.is_array() && window.size() == 2;
    const auto from = isPair ? timeFrom(window[0]) : std::nullopt;
    const auto to = isPair ? timeFrom(window[1]) : std::nullopt;
    if (!from || !to || *to < *from)
      return failure(ErrorCode::Malformed, place, fmt::format("has no two times in order as its window {}", i + 1),
                     "Each window is [\"from\", \"to\"], ISO 8601.");
    events.push_back({*from, *to});
  }
  return inOrder(std::move(events));
}

} // namespace

Result<LabelWindows> readLabelWindows(const std::string &path)
{
  std::error_code error;
  std::ifstream file{path};
  if (!file || std::filesystem::is_directory(path, error))
    return failure(ErrorCode::NotFound, path, "cannot be read", "Name a JSON file of windows.");
  try {
    const json document = json::parse(file);
    LabelWindows windows;
    if (!document.is_object()) {
      auto list = windowsFrom(document, path);
      if (!list)
        return tl::unexpected<Error>(std::move(list.error()));
      windows[""] = std::move(*list);
      return windows;
    }
    for (const auto &[name, value] : document.items()) {
      auto list = windowsFrom(value, path + ": \"" + name + "\"");
      if (!list)
        return tl::unexpected<Error>(std::move(list.error()));
      windows[name] = std::move(*list);
    }
    return windows;
  } catch (const json::exception &broken) {
    return failure(ErrorCode::Malformed, path, fmt::format("cannot be read as JSON: {}", broken.what()));
  }
}

} // namespace andon::tuning
