// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <signal.h>

namespace andon::test {

struct Outcome {
  int exitCode = -1;
  QByteArray out;
  QByteArray err;
};

/// One run of andonctl in a process of its own, ended with the object where it still runs.
class Andonctl {
public:
  explicit Andonctl(const QStringList &arguments)
  {
    process_.setStandardInputFile(QProcess::nullDevice());
    process_.start(QStringLiteral(ANDONCTL), arguments);
  }
  Andonctl(const Andonctl &) = delete;
  Andonctl &operator=(const Andonctl &) = delete;
  ~Andonctl()
  {
    if (process_.state() != QProcess::NotRunning) {
      process_.kill();
      process_.waitForFinished();
    }
  }

  void signal(int number) { ::kill(static_cast<pid_t>(process_.processId()), number); }

  Outcome wait()
  {
    if (!process_.waitForFinished(60'000))
      return {};
    return {process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1, process_.readAllStandardOutput(),
            process_.readAllStandardError()};
  }

private:
  QProcess process_;
};

} // namespace andon::test
