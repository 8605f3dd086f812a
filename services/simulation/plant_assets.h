// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace andon::simulation {

/// The forty assets of the demo plant, in the order in which they are numbered: a smaller plant has the first of them.
enum class AssetRole : std::uint8_t {
  Compressor01,
  Compressor03,
  Dryer01,
  Pump11,
  Pump12,
  Chiller02,
  Conveyor21,
  Filler04,
  Cnc07,
  EnergyMeter1,
  Compressor02,
  Dryer02,
  AirFilter01,
  Receiver01,
  RingMain01,
  Pump13,
  Pump14,
  Chiller01,
  Tower01,
  Tower02,
  Exchanger01,
  Line1,
  Rinser03,
  Conveyor22,
  Capper05,
  Labeller06,
  Checkweigher07,
  Packer12,
  Palletiser13,
  Cnc08,
  Cnc09,
  Lathe02,
  Grinder03,
  CoolantUnit05,
  Extractor31,
  EnergyMeter2,
  EnergyMeter3,
  EnergyMeter4,
  EnergyMeter5,
  Transformer1,
  Count
};
inline constexpr int groupSize = static_cast<int>(AssetRole::Count);

struct PlantStream {
  const char *key;
  int decimals;          ///< as many as its sensor resolves
  bool isSigned = false; ///< may read below zero
};

struct RoleTemplate {
  const char *id;
  const char *area;
  std::vector<PlantStream> streams; ///< in the order in which its signals are filled
};

[[nodiscard]] const std::array<RoleTemplate, groupSize> &roleTemplates();
[[nodiscard]] const RoleTemplate &templateOf(AssetRole role);

/// The position of a stream among those of the role; it exists.
[[nodiscard]] std::size_t positionOf(AssetRole role, const std::string &key);

/// "COMP-01" of the first group, "COMP-01-2" of the second.
[[nodiscard]] std::string copyName(const std::string &name, int group);

} // namespace andon::simulation
