// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/simulation/faults.h"

#include "services/simulation/deterministic_math.h"

#include <algorithm>
#include <string>

namespace andon::simulation {
namespace {

constexpr double minute = 60.0;
constexpr double hour = 3600.0;
constexpr double day = 86400.0;
/// Share of the slots that have an episode.
constexpr double shareOfSlots = 0.85;

double secondsOf(UtcTime time)
{
  return static_cast<double>(time.time_since_epoch() / std::chrono::milliseconds{1}) * 1e-3;
}

/// The opening's episodes, in seconds after it begins: start, how far the seed may delay it, growth, hold, recovery.
struct OpeningCourse {
  MachineFault fault;
  double start;
  double spread;
  double growth;
  double hold;
  double recovery;
};
constexpr std::array<OpeningCourse, 3> openingCourses{{
    {MachineFault::CavitationPump12, 4.0, 4.0, 25.0, 215.0, 30.0},
    {MachineFault::BearingConveyor21, 70.0, 25.0, 150.0, 150.0, 20.0},
    {MachineFault::FilterCompressor01, 140.0, 40.0, 200.0, 180.0, 10.0},
}};

} // namespace

const char *keyOf(FaultKind kind)
{
  switch (kind) {
  case FaultKind::BearingWear: return "bearing_wear";
  case FaultKind::Cavitation: return "cavitation";
  case FaultKind::FilterClogging: return "filter_clogging";
  case FaultKind::Leak: return "leak";
  case FaultKind::Fouling: return "fouling";
  case FaultKind::ToolWear: return "tool_wear";
  case FaultKind::Drift: return "drift";
  case FaultKind::FlatLine: return "flat_line";
  case FaultKind::Spikes: return "spikes";
  case FaultKind::DropOut: return "drop_out";
  case FaultKind::Stuck: return "stuck";
  case FaultKind::UnitMistake: return "unit_mistake";
  }
  return "";
}

std::vector<FaultKind> allFaults()
{
  std::vector<FaultKind> kinds;
  for (int kind = 0; kind < faultKindCount; ++kind)
    kinds.push_back(static_cast<FaultKind>(kind));
  return kinds;
}

Result<std::vector<FaultKind>> parseFaults(std::string_view text)
{
  std::vector<FaultKind> faults;
  if (text == "none")
    return faults;
  const std::vector<FaultKind> all = allFaults();
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    bool isKnown = false;
    for (const FaultKind kind : all) {
      const bool isMeant = word == "all" || word == keyOf(kind) || word == (isOfSensor(kind) ? "sensor" : "machine");
      isKnown = isKnown || isMeant;
      if (isMeant && std::find(faults.begin(), faults.end(), kind) == faults.end())
        faults.push_back(kind);
    }
    if (isKnown)
      continue;
    std::string known;
    for (const FaultKind kind : all)
      known += std::string{keyOf(kind)} + ", ";
    return failure(ErrorCode::Malformed, std::string{word.substr(0, 64)}, "is not a fault of the plant",
                   "There are " + known + "with commas between them; or machine, sensor, all, none.");
  }
  return faults;
}

const std::array<FaultPlace, faultPlaceCount> &faultPlaces()
{
  using K = FaultKind;
  using R = AssetRole;
  static const std::array<FaultPlace, faultPlaceCount> places{{
      {K::Cavitation, R::Pump12, "suction_pressure", 4.3 * day, 8.0 * minute, 45.0 * minute, 2.0 * minute, 420.0},
      {K::BearingWear, R::Conveyor21, "vibration", 6.1 * day, 9.0 * hour, 2.0 * hour, 10.0 * minute, 180.0},
      {K::FilterClogging, R::Compressor01, "intake_pressure_drop", 5.2 * day, 14.0 * hour, 3.0 * hour, 8.0 * minute, 35.0},
      {K::Cavitation, R::Pump11, "suction_pressure", 5.7 * day, 10.0 * minute, 50.0 * minute, 2.0 * minute, 260.0},
      {K::BearingWear, R::Conveyor22, "vibration", 7.3 * day, 11.0 * hour, 2.0 * hour, 10.0 * minute, 150.0},
      {K::BearingWear, R::Pump13, "vibration", 8.1 * day, 12.0 * hour, 3.0 * hour, 15.0 * minute, 60.0},
      {K::BearingWear, R::Extractor31, "vibration", 6.7 * day, 8.0 * hour, 3.0 * hour, 15.0 * minute, 45.0},
      {K::BearingWear, R::Tower02, "fan_vibration", 7.9 * day, 10.0 * hour, 3.0 * hour, 15.0 * minute, 70.0},
      {K::BearingWear, R::Cnc08, "vibration", 9.3 * day, 7.0 * hour, 1.0 * hour, 20.0 * minute, 310.0},
      {K::FilterClogging, R::AirFilter01, "pressure_drop", 6.3 * day, 12.0 * hour, 2.0 * hour, 6.0 * minute, 90.0},
      {K::FilterClogging, R::CoolantUnit05, "filter_pressure_drop", 5.5 * day, 6.0 * hour, 1.5 * hour, 5.0 * minute, 140.0},
      {K::Leak, R::RingMain01, "leak_flow", 5.9 * day, 4.0 * minute, 1.5 * hour, 1.0 * minute, 240.0},
      {K::Leak, R::Chiller01, "evaporating_pressure", 8.7 * day, 7.0 * hour, 2.0 * hour, 30.0 * minute, 130.0},
      {K::Leak, R::Palletiser13, "oil_level", 6.9 * day, 3.0 * hour, 1.0 * hour, 15.0 * minute, 160.0},
      {K::Fouling, R::Exchanger01, "pressure_drop", 9.1 * day, 22.0 * hour, 4.0 * hour, 30.0 * minute, 55.0},
      {K::Fouling, R::Chiller02, "condensing_pressure", 8.3 * day, 20.0 * hour, 4.0 * hour, 30.0 * minute, 75.0},
      {K::Fouling, R::Tower01, "outlet_temperature", 9.7 * day, 18.0 * hour, 5.0 * hour, 30.0 * minute, 65.0},
      {K::Fouling, R::Compressor02, "discharge_temperature", 7.1 * day, 12.0 * hour, 3.0 * hour, 15.0 * minute, 50.0},
      {K::ToolWear, R::Cnc07, "spindle_load", 3.7 * day, 3.0 * hour, 40.0 * minute, 1.0 * minute, 190.0},
      {K::ToolWear, R::Cnc09, "spindle_load", 4.1 * day, 3.5 * hour, 40.0 * minute, 1.0 * minute, 190.0},
      {K::ToolWear, R::Lathe02, "spindle_load", 4.7 * day, 2.5 * hour, 30.0 * minute, 1.0 * minute, 170.0},
      {K::Drift, R::Chiller01, "supply_temperature", 6.6 * day, 16.0 * hour, 6.0 * hour, 1.0 * minute, 20.0, 3.4},
      {K::Drift, R::Filler04, "fill_volume", 7.7 * day, 10.0 * hour, 3.0 * hour, 1.0 * minute, 85.0, 5.5},
      {K::FlatLine, R::Receiver01, "pressure", 5.1 * day, 0.0, 2.0 * hour, 0.0, 5.0},
      {K::FlatLine, R::Cnc09, "coolant_temperature", 6.4 * day, 0.0, 3.0 * hour, 0.0, 5.0},
      {K::Spikes, R::Pump14, "flow", 5.3 * day, 20.0 * minute, 1.5 * hour, 0.0, 5.0, 24.0},
      {K::Spikes, R::EnergyMeter4, "current", 6.8 * day, 20.0 * minute, 1.0 * hour, 0.0, 5.0, 45.0},
      {K::DropOut, R::Capper05, "torque", 5.8 * day, 0.0, 40.0 * minute, 0.0, 12.0},
      {K::Stuck, R::Receiver01, "condensate_level", 7.4 * day, 0.0, 2.5 * hour, 0.0, 8.0, 94.6},
      {K::UnitMistake, R::Pump14, "discharge_pressure", 8.9 * day, 0.0, 1.0 * hour, 0.0, 5.0, 14.503773773},
      {K::UnitMistake, R::Labeller06, "glue_temperature", 9.5 * day, 0.0, 50.0 * minute, 0.0, 10.0},
  }};
  return places;
}

double FaultSchedule::Span::severity(double seconds) const
{
  if (seconds < start || seconds >= end)
    return 0.0;
  if (seconds < full)
    return smoothStep((seconds - start) / (full - start));
  return seconds < repair ? 1.0 : 1.0 - smoothStep((seconds - repair) / (end - repair));
}

FaultSchedule::FaultSchedule(std::size_t place, std::uint64_t seed, std::uint64_t group, const std::optional<Opening> &opening,
                             bool enabled)
    : place_(&faultPlaces()[place])
    , seed_(mix(seed, 0xfa017ULL + place, group))
    , phase_(unit(mix(seed_, 0x9a5eULL)) * place_->slot)
    , enabled_(enabled)
{
  if (!opening || group != 0)
    return;
  for (const OpeningCourse &course : openingCourses) {
    if (static_cast<std::size_t>(course.fault) != place)
      continue;
    const double stretch = opening->stretch;
    const double start = secondsOf(opening->at) + stretch * (course.start + course.spread * unit(mix(seed_, 0x09e2ULL)));
    const double full = start + stretch * course.growth;
    const double repair = full + stretch * course.hold;
    opening_ = Span{start, full, repair, repair + stretch * course.recovery};
  }
}

std::int64_t FaultSchedule::slotAt(double seconds) const
{
  return static_cast<std::int64_t>(std::floor((seconds + phase_) / place_->slot));
}

std::optional<FaultSchedule::Span> FaultSchedule::spanOf(std::int64_t slot) const
{
  if (slot == cachedSlot_)
    return cached_;
  cachedSlot_ = slot;
  cached_.reset();
  const std::uint64_t bits = mix(seed_, static_cast<std::uint64_t>(slot));
  if (unit(bits) < shareOfSlots) {
    const double room = place_->slot - place_->growth - place_->hold - place_->recovery;
    const double start = static_cast<double>(slot) * place_->slot - phase_ + room * unit(mix(bits));
    const double full = start + place_->growth;
    const double repair = full + place_->hold;
    cached_ = Span{start, full, repair, repair + place_->recovery};
  }
  return cached_;
}

std::optional<FaultSchedule::Span> FaultSchedule::spanAt(double seconds) const
{
  if (!enabled_)
    return std::nullopt;
  if (opening_ && seconds >= opening_->start && seconds < opening_->end)
    return opening_;
  const auto span = spanOf(slotAt(seconds));
  return span && seconds >= span->start && seconds < span->end ? span : std::nullopt;
}

double FaultSchedule::severity(double seconds) const
{
  if (!enabled_)
    return 0.0;
  const auto span = spanOf(slotAt(seconds));
  const double usual = span ? span->severity(seconds) : 0.0;
  return opening_ ? std::max(usual, opening_->severity(seconds)) : usual;
}

std::vector<FaultSchedule::Span> FaultSchedule::spansWithin(double begin, double end) const
{
  std::vector<Span> spans;
  if (!enabled_)
    return spans;
  for (std::int64_t slot = slotAt(begin); slot <= slotAt(end); ++slot)
    if (const auto span = spanOf(slot); span && span->start < end && span->end > begin)
      spans.push_back(*span);
  if (opening_ && opening_->start < end && opening_->end > begin)
    spans.push_back(*opening_);
  std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
  return spans;
}

} // namespace andon::simulation
