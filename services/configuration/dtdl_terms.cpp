// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/dtdl.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace andon::configuration {
namespace {

struct SemanticType {
  std::string_view name;
  Dimension dimension;
};

// clang-format off
constexpr SemanticType types[] = {
  {"Acceleration", Dimension::Acceleration}, {"Angle", Dimension::Angle},
  {"AngularAcceleration", Dimension::AngularAcceleration}, {"AngularVelocity", Dimension::AngularVelocity},
  {"ApparentEnergy", Dimension::ApparentEnergy}, {"ApparentPower", Dimension::ApparentPower}, {"Area", Dimension::Area},
  {"Capacitance", Dimension::Capacitance}, {"Concentration", Dimension::Ratio}, {"Current", Dimension::Current},
  {"DataRate", Dimension::DataRate}, {"DataSize", Dimension::DataSize}, {"Density", Dimension::Density},
  {"Distance", Dimension::Length}, {"ElectricCharge", Dimension::Charge}, {"Energy", Dimension::Energy},
  {"EnergyRate", Dimension::Power}, {"Force", Dimension::Force}, {"Frequency", Dimension::Frequency},
  {"Humidity", Dimension::Density}, {"Illuminance", Dimension::Illuminance}, {"Inductance", Dimension::Inductance},
  {"IonizingRadiationDose", Dimension::RadiationDose}, {"Irradiance", Dimension::Irradiance},
  {"Latitude", Dimension::Angle}, {"Length", Dimension::Length}, {"Longitude", Dimension::Angle},
  {"Luminance", Dimension::Luminance}, {"Luminosity", Dimension::Power}, {"LuminousFlux", Dimension::LuminousFlux},
  {"LuminousIntensity", Dimension::LuminousIntensity}, {"MagneticFlux", Dimension::MagneticFlux},
  {"MagneticInduction", Dimension::MagneticInduction}, {"Mass", Dimension::Mass}, {"MassFlowRate", Dimension::MassFlow},
  {"Power", Dimension::Power}, {"Pressure", Dimension::Pressure}, {"Radioactivity", Dimension::Radioactivity},
  {"ReactiveEnergy", Dimension::ReactiveEnergy}, {"ReactivePower", Dimension::ReactivePower},
  {"RelativeDensity", Dimension::Ratio}, {"RelativeHumidity", Dimension::Ratio}, {"Resistance", Dimension::Resistance},
  {"SoundPressure", Dimension::Level}, {"Temperature", Dimension::Temperature}, {"Thrust", Dimension::Force},
  {"TimeSpan", Dimension::Time}, {"Torque", Dimension::Torque}, {"Velocity", Dimension::Velocity},
  {"Voltage", Dimension::Voltage}, {"Volume", Dimension::Volume}, {"VolumeFlowRate", Dimension::VolumeFlow},
};
// clang-format on

bool isLetter(char c)
{
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isDigit(char c)
{
  return c >= '0' && c <= '9';
}

/// Digits without a leading zero, at most so many.
bool isVersionNumber(std::string_view text, std::size_t most)
{
  return !text.empty() && text.size() <= most && text.front() != '0' && std::all_of(text.begin(), text.end(), isDigit);
}

Result<Duration> notAnInterval()
{
  return failure(ErrorCode::Malformed, {}, "is not a duration", R"(Write it like "PT1S", "PT0.5S" or "1s".)");
}

/// The part behind "PT".
Result<Duration> parseIsoTime(std::string_view text)
{
  constexpr double longest = 366.0 * 86400.0;
  double seconds = 0.0;
  std::string_view units = "HMS";
  while (!text.empty()) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    const auto used = static_cast<std::size_t>(end - text.data());
    if (error != std::errc{} || used == text.size() || number < 0.0 || !std::isfinite(number))
      return notAnInterval();
    const std::size_t unit = units.find(text[used]);
    if (unit == std::string_view::npos)
      return notAnInterval();
    seconds += number * (units[unit] == 'H' ? 3600.0 : units[unit] == 'M' ? 60.0 : 1.0);
    units.remove_prefix(unit + 1);
    text.remove_prefix(used + 1);
  }
  if (!(seconds <= longest))
    return notAnInterval();
  return Duration{std::llround(seconds * 1e9)};
}

} // namespace

std::optional<Dimension> semanticDimension(std::string_view type)
{
  const auto *found = std::find_if(std::begin(types), std::end(types), [&](const SemanticType &each) { return each.name == type; });
  return found == std::end(types) ? std::nullopt : std::optional{found->dimension};
}

std::vector<std::string> semanticTypes()
{
  std::vector<std::string> names;
  for (const SemanticType &each : types)
    names.emplace_back(each.name);
  return names;
}

DtdlLimits limitsOf(int languageVersion)
{
  if (languageVersion == 2)
    return {300, 2, 64, 64};
  return {100'000, 1024, 512, 512};
}

bool isDtdlName(std::string_view name)
{
  return !name.empty() && isLetter(name.front()) && name.back() != '_' &&
         std::all_of(name.begin(), name.end(), [](char c) { return isLetter(c) || isDigit(c) || c == '_'; });
}

bool isDtmi(std::string_view id, int languageVersion)
{
  constexpr std::string_view scheme = "dtmi:";
  if (!id.starts_with(scheme))
    return false;
  id.remove_prefix(scheme.size());
  const std::size_t semicolon = id.find(';');
  if (semicolon != std::string_view::npos) {
    const std::string_view version = id.substr(semicolon + 1);
    const std::size_t dot = languageVersion == 2 ? std::string_view::npos : version.find('.');
    if (!isVersionNumber(version.substr(0, dot), 9) || (dot != std::string_view::npos && !isVersionNumber(version.substr(dot + 1), 6)))
      return false;
  } else if (languageVersion == 2) {
    return false;
  }
  std::string_view path = id.substr(0, semicolon);
  for (;;) {
    const std::size_t colon = path.find(':');
    if (!isDtdlName(path.substr(0, colon)))
      return false;
    if (colon == std::string_view::npos)
      return true;
    path.remove_prefix(colon + 1);
  }
}

Result<Duration> parseInterval(std::string_view text)
{
  Result<Duration> duration = text.starts_with("PT") && text.size() > 2 ? parseIsoTime(text.substr(2)) : parseDuration(text);
  return duration ? duration : notAnInterval();
}

} // namespace andon::configuration
