// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/configuration/site_extras_writer.h"

#include "models/domain/predictor_report.h"
#include "services/configuration/site_parser.h"
#include "services/configuration/toml_text.h"

namespace andon::configuration {

std::string writeReasons(const Site &site)
{
  TomlText out;
  for (const Reason &reason : site.reasons) {
    out.header("[[reason]]");
    out.text("id", reason.id);
    out.text("text", reason.text);
    std::string uses;
    for (const Reason::Use use : reason.uses)
      uses += fmt::format("{}\"{}\"", uses.empty() ? "" : ", ", reasonUses.at(static_cast<std::size_t>(use)));
    if (!uses.empty())
      out.raw("for", '[' + uses + ']');
  }
  return out.take();
}

std::string writeModeNames(const Site &site)
{
  TomlText out;
  for (const ModeNames &modes : site.modes) {
    out.header("[[modes]]");
    out.text("asset", modes.stream.asset.text());
    out.text("stream", modes.stream.key);
    for (const ModeNames::Name &name : modes.names) {
      out.header("[[modes.name]]");
      out.number("is", name.is);
      out.text("name", name.name);
    }
  }
  return out.take();
}

std::string writeAdoption(const Site &site)
{
  TomlText out;
  for (const StandingAdoption &adoption : site.adoptions) {
    out.header("[[adopt]]");
    out.text("id", adoption.id);
    out.textUnlessEmpty("broker", adoption.broker.text());
    out.textUnlessEmpty("topic", adoption.topic);
    out.textUnlessEmpty("kind", adoption.kind);
    out.integer("certainty", adoption.certainty);
    out.textUnlessEmpty("contract", adoption.contract.text());
    out.flag("rules", adoption.rules);
    out.integer("most_per_hour", adoption.mostPerHour);
  }
  for (const IgnoredSource &ignored : site.ignored) {
    out.header("[[ignore]]");
    out.text("asset", ignored.asset);
    out.textUnlessEmpty("stream", ignored.stream);
    out.textUnlessEmpty("broker", ignored.broker.text());
  }
  return out.take();
}

std::string writeCalendar(const Site &site)
{
  TomlText out;
  for (const Shift &shift : site.calendar.shifts) {
    out.header("[[shift]]");
    out.text("id", shift.id);
    out.text("name", shift.name);
    out.text("from", fmt::format("{:02}:{:02}", shift.from.count() / 60, shift.from.count() % 60));
  }
  for (const ShiftFigure &figure : site.calendar.figures) {
    out.header("[[figure]]");
    out.text("id", figure.id);
    out.text("name", figure.name);
    out.text("asset", figure.counter.asset.text());
    out.text("counter", figure.counter.key);
    if (figure.per) {
      out.text("per_asset", figure.per->asset.text());
      out.text("per_counter", figure.per->key);
      out.number("each", figure.each);
    }
    if (figure.plan)
      out.number("plan", *figure.plan);
    if (figure.target)
      out.number("target", *figure.target);
  }
  return out.take();
}

std::string writeTrials(const Site &site)
{
  TomlText out;
  for (const RuleTrial &trial : site.trials) {
    out.header("[[trial]]");
    out.text("rule", trial.rule.text());
    out.text("state", keyOf(trial.state));
    out.text("from", toIso8601(trial.from));
    out.text("until", toIso8601(trial.until));
    out.textUnlessEmpty("person", trial.person.text());
    out.textUnlessEmpty("reason", trial.reason);
    out.duration("length", trial.terms.length);
    if (trial.terms.mostPerDay)
      out.number("most_per_day", *trial.terms.mostPerDay);
    out.integer("most_missed", static_cast<int>(trial.terms.mostMissed));
    if (trial.terms.mostLater)
      out.duration("most_later", *trial.terms.mostLater);
    out.number("limit", trial.before.limit);
    if (trial.before.ofPackage)
      out.flag("limit_of_package", true);
    out.number("deadband", trial.before.deadband);
    out.duration("on_delay", trial.before.onDelay);
    out.duration("off_delay", trial.before.offDelay);
    if (trial.before.count.samples > 1) {
      out.integer("count", trial.before.count.samples);
      out.duration("window", trial.before.count.window);
    }
    if (trial.state == RuleTrial::State::Running)
      continue;
    out.text("breach", keyOf(trial.breach));
    out.number("per_day", trial.perDay);
    out.integer("missed", static_cast<int>(trial.missed));
    out.duration("later", trial.later);
  }
  return out.take();
}

std::string writePredictors(const Site &site)
{
  TomlText out;
  for (const PredictorSetting &predictor : site.predictors) {
    out.header("[[predictor]]");
    out.text("id", predictor.id.text());
    out.text("name", predictor.name);
    out.text("kind", predictor.kind);
    if (predictor.package == edgePackage)
      out.text("runs", "edge");
  }
  return out.take();
}

std::string writeFeedback(const QuieteningSettings &settings, const RetrainingSettings &retraining)
{
  TomlText out;
  out.header("[quietening]");
  out.flag("enabled", settings.enabled);
  out.duration("lasts", settings.lasts);
  out.number("margin", settings.margin);
  out.duration("hold_step", settings.holdStep);
  out.duration("longest_hold", settings.longestHold);
  if (retraining == RetrainingSettings{})
    return out.take();
  out.header("[retraining]");
  out.flag("publish", retraining.publish);
  out.textUnlessEmpty("broker", retraining.broker);
  out.integer("most_taps_an_hour", retraining.mostTapsAnHour);
  out.integer("new_labels", retraining.newLabels);
  out.duration("every", retraining.every);
  out.number("accuracy_drop", retraining.accuracyDrop);
  out.duration("quiet_time", retraining.quietTime);
  out.flag("trains_by_itself", retraining.trainsByItself);
  out.duration("watched_for", retraining.watchedFor);
  out.number("most_false_alarms", retraining.mostFalseAlarms);
  return out.take();
}

} // namespace andon::configuration
