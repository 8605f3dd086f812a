// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/learning/trainer_process.h"

#include "services/prediction/predictor_package.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <csignal>
#include <filesystem>
#include <stop_token>
#include <sys/prctl.h>
#include <utility>

namespace andon::learning {
namespace {

constexpr int lookEvery = 100; // ms

QString besideThisProgram()
{
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  return QString::fromStdString((error ? std::filesystem::path{"andonctl"} : self.parent_path() / "andonctl").string());
}

std::string lastLineOf(const QByteArray &text)
{
  const QList<QByteArray> lines = text.trimmed().split('\n');
  return lines.isEmpty() ? std::string{} : lines.back().trimmed().toStdString();
}

TrainerProcess::Made train(const std::stop_token &stop, const QString &program, const std::string &store, const std::string &predictor)
{
  const QTemporaryDir folder;
  if (!folder.isValid())
    return failure(ErrorCode::DiskFull, predictor, "there is no place for the trainer's work: " + folder.errorString().toStdString(),
                   "Make room in the folder for temporary files.");
  const QString package = folder.filePath(QStringLiteral("candidate"));
  QProcess process;
  // A trainer whose console was killed has nobody to hand its package to.
  process.setChildProcessModifier([] { (void)::prctl(PR_SET_PDEATHSIG, SIGKILL); });
  process.start(program, {QStringLiteral("retrain"), QStringLiteral("--store"), QString::fromStdString(store),
                          QStringLiteral("--predictor"), QString::fromStdString(predictor), QStringLiteral("--output"), package});
  if (!process.waitForStarted())
    return failure(ErrorCode::NotFound, program.toStdString(), "does not start: " + process.errorString().toStdString(),
                   "Install andonctl beside the console.");
  while (!process.waitForFinished(lookEvery))
    if (stop.stop_requested()) {
      process.kill();
      process.waitForFinished();
      return failure(ErrorCode::Unavailable, predictor, "the training was given up");
    }
  if (process.exitStatus() != QProcess::NormalExit)
    return failure(ErrorCode::Unavailable, predictor, "the trainer died half-way", "Try again; the log of the system says why it died.");
  if (process.exitCode() != 0)
    return failure(ErrorCode::Malformed, predictor, lastLineOf(process.readAllStandardError()));
  if (const auto whole = prediction::loadPackage(package.toStdString()); !whole)
    return tl::unexpected<Error>(whole.error());
  return prediction::readPackageFiles(package.toStdString());
}

} // namespace

TrainerProcess::TrainerProcess(std::string program, std::string store, PredictorId predictor, std::function<void(const Made &)> done)
    : thread_([program = program.empty() ? besideThisProgram() : QString::fromStdString(program), store = std::move(store),
               predictor = std::move(predictor), done = std::move(done)](const std::stop_token &stop) {
      const Made made = train(stop, program, store, predictor.text());
      if (!stop.stop_requested())
        done(made);
    })
{
}

TrainerProcess::~TrainerProcess() = default;

} // namespace andon::learning
