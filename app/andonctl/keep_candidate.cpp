// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andonctl/keep_candidate.h"

#include "services/engine/predictor_versions.h"
#include "services/engine/store_socket.h"
#include "services/engine/system_clock.h"
#include "services/security/system_user.h"
#include "services/storage/operations_store.h"
#include "services/storage/store_owner.h"

#include <QTemporaryDir>

#include <unistd.h>

namespace andon::ctl {
namespace {

Result<prediction::PackageFiles> filesOf(const prediction::PredictorPackage &package)
{
  const QTemporaryDir folder;
  if (!folder.isValid())
    return failure(ErrorCode::DiskFull, "candidate", folder.errorString().toStdString(), "Make room in the folder for temporary files.");
  const std::string place = folder.filePath(QStringLiteral("candidate")).toStdString();
  if (const auto written = prediction::writePackage(place, package); !written)
    return tl::unexpected<Error>(written.error());
  return prediction::readPackageFiles(place);
}

/// Whoever may write to the file may add to it what does not run.
Result<void> keepUnsigned(const std::string &store, const OfferCandidate &offer, const std::string &package,
                          const storage::RetrainingPublishing &publishing)
{
  if (engine::StoreClient::connect(store))
    return failure(ErrorCode::NotPermitted, store, "is in use", "Say who keeps the candidate there: --by NAME.");
  const auto owner = storage::StoreOwner::acquire(store, "andonctl retrain");
  if (!owner)
    return tl::unexpected<Error>(owner.error());
  const auto opened = storage::OperationsStore::open(store);
  if (!opened)
    return tl::unexpected<Error>(opened.error());
  const UtcTime now = engine::SystemClock{}.utc();
  const PersonId who{security::systemUser(geteuid())};
  storage::Changes changes;
  changes.learning.publishing = publishing;
  changes.learning.release = storage::QueueRelease{now, RetrainingSettings{}.mostTapsAnHour, true};
  changes.learning.candidates.push_back({offer.predictor, package, now, who, offer.reason, offer.files});
  if (!offer.trainedFrom.empty())
    changes.learning.steps.push_back({offer.trainedFrom, {RetrainingState::Trained, RetrainingHold::None, now, who, {}}, package});
  changes.audit.push_back({now, who, OfferCandidate::key, offer.predictor.text(), "{}", "done"});
  return (*opened)->commit(changes);
}

} // namespace

Result<int> keepCandidate(const Acting &acting, OfferCandidate offer, const prediction::PredictorPackage &package,
                          const storage::RetrainingPublishing &publishing)
{
  auto files = filesOf(package);
  if (!files)
    return tl::unexpected<Error>(files.error());
  offer.files = std::move(*files);
  const std::string id = prediction::packageId(package);
  if (acting.by.empty()) {
    if (auto kept = keepUnsigned(acting.store, offer, id, publishing); !kept)
      return tl::unexpected<Error>(kept.error());
  } else {
    const auto outcome = act(acting, offer);
    if (!outcome)
      return tl::unexpected<Error>(outcome.error());
    if (const auto *refused = std::get_if<Refused>(&*outcome))
      return tl::unexpected<Error>(refused->reason);
  }
  auto reader = storage::OperationsReader::open(acting.store);
  if (!reader)
    return tl::unexpected<Error>(reader.error());
  const auto versions = engine::knownVersions(**reader);
  if (!versions)
    return tl::unexpected<Error>(versions.error());
  for (const engine::KnownVersion &version : *versions)
    if (version.predictor == offer.predictor && version.package == id)
      return version.number;
  return failure(ErrorCode::Unavailable, acting.store, "does not show the candidate yet", "Look again: andonctl predictors list.");
}

} // namespace andon::ctl
