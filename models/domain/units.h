// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace andon {

/// What a unit measures. Units convert within one of these; torque and energy, or Hz and 1/min of turns, stay apart.
enum class Dimension : std::uint8_t {
  Ratio,
  Temperature,
  Pressure,
  Length,
  Area,
  Volume,
  Mass,
  Time,
  Velocity,
  Acceleration,
  Angle,
  AngularVelocity,
  AngularAcceleration,
  Frequency,
  Force,
  Torque,
  Energy,
  Power,
  ApparentPower,
  ApparentEnergy,
  ReactivePower,
  ReactiveEnergy,
  Current,
  Voltage,
  Resistance,
  Capacitance,
  Inductance,
  Charge,
  Conductance,
  Conductivity,
  MagneticFlux,
  MagneticInduction,
  VolumeFlow,
  MassFlow,
  Density,
  Viscosity,
  Irradiance,
  Illuminance,
  Luminance,
  LuminousFlux,
  LuminousIntensity,
  Level,
  Acidity,
  Turbidity,
  DataSize,
  DataRate,
  Radioactivity,
  RadiationDose,
};

/// A value in the dimension's base unit is value * factor + offset.
struct Unit {
  std::string_view symbol; ///< what people read: "°C"
  Dimension dimension = Dimension::Ratio;
  double factor = 1.0;
  double offset = 0.0;
  std::string_view dtdl;                       ///< "degreeCelsius"; empty: DTDL has no such unit
  std::string_view code;                       ///< of UN/CEFACT Recommendation 20: "CEL"; empty: none is known here
  std::array<std::string_view, 3> spellings{}; ///< other ways to write the symbol: "degC"
};

/// Every unit there is: the one table that all formats and files go by.
[[nodiscard]] std::span<const Unit> allUnits();

/// By symbol, DTDL name, code or other spelling, exactly as written but for the two signs each of micro and ohm. Null: unknown.
[[nodiscard]] const Unit *findUnit(std::string_view name);

/// Symbols, DTDL names and spellings, for proposals.
[[nodiscard]] std::vector<std::string> unitNames();

/// A unit of the plant's own, "{bottles}/min": it holds a name in braces and converts to nothing else.
[[nodiscard]] bool isOwnUnit(std::string_view name);

/// The symbol of a known unit; any other name as it is.
[[nodiscard]] std::string unitSymbol(std::string_view name);

/// A value of one unit in another is value * factor + offset.
struct UnitConversion {
  double factor = 1.0;
  double offset = 0.0;

  [[nodiscard]] double operator()(double value) const { return value * factor + offset; }
  bool operator==(const UnitConversion &) const = default;
};

/// Nothing where either is unknown or they do not measure the same. The same unit, known or not, converts to itself.
[[nodiscard]] std::optional<UnitConversion> conversion(std::string_view from, std::string_view to);
[[nodiscard]] std::optional<double> convert(double value, std::string_view from, std::string_view to);

} // namespace andon
