// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/cmd_retrain.h"

#include "app/andonctl/keep_candidate.h"
#include "app/andonctl/present_site.h"
#include "app/andonctl/progress.h"
#include "app/common/stop_signal.h"
#include "services/configuration/site_files.h"
#include "services/engine/system_clock.h"
#include "services/history/history_reader.h"
#include "services/learning/dataset_folder.h"
#include "services/learning/retraining.h"
#include "services/storage/operations_store.h"
#include "services/storage/retraining_message.h"
#include "services/storage/store_files.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace andon::ctl {
namespace {

using nlohmann::ordered_json;

struct RetrainOptions {
  std::string store;
  Acting acting; ///< who keeps the candidate in the store; nobody named: the system's user
  std::string predictor;
  std::string output;
  learning::RetrainSettings settings;
  bool json = false;
};

/// What a store has to learn from, and the package that runs there.
struct Material {
  prediction::PredictorPackage champion;
  learning::LabelledRows rows;
  learning::DatasetOrigin origin;
  storage::RetrainingPublishing publishing;
};

enum class Use { Retrain, Export };

Result<Material> materialOf(const std::string &store, const std::string &id, Use use)
{
  const auto present = presentSite(store);
  if (!present)
    return tl::unexpected<Error>(present.error());
  const PredictorSetting *setting = findPredictor(present->site, PredictorId{id});
  if (setting == nullptr)
    return failure(ErrorCode::NotFound, id, "is no predictor of this store", "See: andonctl predictors list --store FILE");
  auto champion = prediction::packageFrom(configuration::packageFilesOf(present->files, setting->id), "predictors/" + id);
  if (!champion)
    return tl::unexpected<Error>(champion.error());
  // Before the history is read, which takes its time.
  if (use == Use::Retrain)
    if (const auto can = learning::checkRetrainable(setting->id, champion->manifest); !can)
      return tl::unexpected<Error>(can.error());
  auto operations = storage::OperationsReader::open(store);
  if (!operations)
    return tl::unexpected<Error>(operations.error());
  auto history = history::HistoryReader::open(storage::historyPathFor(store));
  if (!history)
    return tl::unexpected<Error>(history.error());
  auto rows = learning::labelledRows(**operations, **history, present->site, *setting, champion->manifest);
  if (!rows)
    return tl::unexpected<Error>(rows.error());
  const auto versions = (*operations)->siteVersions();
  if (!versions)
    return tl::unexpected<Error>(versions.error());
  storage::RetrainingPublishing publishing;
  if (present->site.retraining.publish && !present->site.brokers.empty())
    publishing = {storage::retrainingTopicOf(present->site.name), present->site.name};
  return Material{std::move(*champion),
                  std::move(*rows),
                  {setting->id, setting->package, present->site.name, versions->empty() ? 0 : versions->front().version},
                  std::move(publishing)};
}

int retrain(const RetrainOptions &options)
{
  app::StopSignal stop;
  const engine::SystemClock clock;
  const auto material = materialOf(options.store, options.predictor, Use::Retrain);
  if (!material)
    return fail(material.error());
  Result<learning::Candidate> candidate;
  {
    PercentLine progress{clock};
    candidate = learning::retrain(material->rows, material->champion, options.settings, [&](std::uint64_t done, std::uint64_t all) {
      progress.show("training", done, all);
      return !stop.isAsked();
    });
  }
  if (!candidate)
    return fail(candidate.error());
  if (!options.output.empty())
    if (const auto written = prediction::writePackage(options.output, candidate->package); !written)
      return fail(written.error());
  // With a folder alone it is for somebody else to say what becomes of it.
  std::optional<int> version;
  if (options.output.empty() || !options.acting.by.empty()) {
    Acting acting = options.acting;
    acting.store = options.store;
    OfferCandidate offer{
        PredictorId{options.predictor}, {}, {}, fmt::format("retrained from {} judged alarms", material->rows.judged.size())};
    for (const JudgedOccurrence &judged : material->rows.judged)
      for (const LabelOpinion &opinion : judged.opinions)
        offer.trainedFrom.push_back(retrainingItemIdOf(opinion.occurrence, opinion.person, opinion.time));
    const auto kept = keepCandidate(acting, std::move(offer), candidate->package, material->publishing);
    if (!kept)
      return fail(kept.error());
    version = *kept;
  }
  if (options.json) {
    fmt::print("{}\n", ordered_json{{"predictor", options.predictor},
                                    {"package", options.output.empty() ? ordered_json(nullptr) : ordered_json(options.output)},
                                    {"version", version ? ordered_json(*version) : ordered_json(nullptr)},
                                    {"id", prediction::packageId(candidate->package)},
                                    {"dataset", material->rows.data.sha256},
                                    {"rows", material->rows.data.rows()},
                                    {"judged", material->rows.judged.size()},
                                    {"left_out", material->rows.unknown.size()},
                                    {"candidate", candidate->candidate},
                                    {"champion", candidate->champion},
                                    {"no_worse", candidate->isNoWorse()}}
                           .dump(2));
    return succeeded;
  }
  fmt::print("{} rows, labelled by what people hold of {} alarms; {} alarms are left out.\n", material->rows.data.rows(),
             material->rows.judged.size(), material->rows.unknown.size());
  fmt::print("{:22} {:>10} {:>10}\n", "on the same rows", "candidate", "champion");
  for (const auto &[name, value] : candidate->candidate)
    fmt::print("{:22} {:>10.4g} {:>10.4g}\n", name, value, candidate->champion.at(name));
  if (version)
    fmt::print(
        "{}\nKept in the store as version {}; let it run with: andonctl predictors promote --store {} --predictor {} --version {} --by "
        "NAME --reason WHY\n",
        candidate->isNoWorse() ? "It is no worse than what runs." : "It is worse than what runs in at least one of these.", *version,
        options.store, options.predictor, *version);
  else
    fmt::print("{}\nWritten to {}; let it run with: andonctl predictors install {} --store {} --id {} --by NAME --reason WHY\n",
               candidate->isNoWorse() ? "It is no worse than what runs." : "It is worse than what runs in at least one of these.",
               options.output, options.output, options.store, options.predictor);
  return succeeded;
}

struct ExportOptions {
  std::string store;
  std::string predictor;
  std::string output;
  bool json = false;
};

int exportRows(const ExportOptions &options)
{
  const auto material = materialOf(options.store, options.predictor, Use::Export);
  if (!material)
    return fail(material.error());
  if (const auto written = learning::writeDataset(options.output, material->rows, material->origin); !written)
    return fail(written.error());
  if (options.json)
    fmt::print("{}\n", ordered_json{{"predictor", options.predictor},
                                    {"dataset", options.output},
                                    {"sha256", material->rows.data.sha256},
                                    {"rows", material->rows.data.rows()},
                                    {"judged", material->rows.judged.size()},
                                    {"left_out", material->rows.unknown.size()}}
                           .dump(2));
  else
    fmt::print("{} rows, labelled by what people hold of {} alarms, in {}; datasheet.md there says how.\n", material->rows.data.rows(),
               material->rows.judged.size(), options.output);
  return succeeded;
}

} // namespace

void addRetrain(CLI::App &program, Action &chosen)
{
  auto options = std::make_shared<RetrainOptions>();
  CLI::App *command =
      addCommand(program, chosen, "retrain", "Trains a candidate for a predictor's place from what people hold of a store's alarms",
                 "andonctl retrain --store plant.db --predictor compressor-risk", options, retrain);
  command->add_option("--store", options->store, "The store's operations file (X.db)")->type_name("FILE")->required();
  command->add_option("--predictor", options->predictor, "Its id in the site")->required();
  command
      ->add_option("--output", options->output,
                   "Writes the package to this folder; one that is there is replaced as a whole (default: kept in the store as a version)")
      ->type_name("DIR");
  command->add_option("--by", options->acting.by, "Who keeps it in the store, also with --output: a sign-in name of this store")
      ->type_name("NAME");
  command->add_option("--password-file", options->acting.passwordFile, "First line: the password (default: asked for)")->type_name("FILE");
  command->add_option("--seed", options->settings.seed, "The same store and seed give the same bytes")
      ->type_name("N")
      ->capture_default_str();
  command->add_option("--false-alarm-days", options->settings.falseAlarmDays, "Speak no earlier than one false alarm in so many days")
      ->check(CLI::PositiveNumber)
      ->capture_default_str()
      ->type_name("DAYS");
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

void addExport(CLI::App &feedback, Action &chosen)
{
  auto options = std::make_shared<ExportOptions>();
  CLI::App *command =
      addCommand(feedback, chosen, "export", "Rows for a predictor, labelled by people's verdicts, for any trainer",
                 "andonctl feedback export --store plant.db --predictor compressor-risk --output rows/", options, exportRows);
  command->add_option("--store", options->store, "The store's operations file (X.db)")->type_name("FILE")->required();
  command->add_option("--predictor", options->predictor, "Its id in the site")->required();
  command->add_option("--output", options->output, "A new folder: rows.csv, manifest.json, datasheet.md")->type_name("DIR")->required();
  command->add_flag("--json", options->json, "Print the summary as JSON");
}

} // namespace andon::ctl
