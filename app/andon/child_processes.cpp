// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/andon/child_processes.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace andon::app {
namespace {

constexpr int startTimeoutMs = 5000;
constexpr int endTimeoutMs = 3000;

QString findProgram(const QString &name)
{
  const QString onPath = QStandardPaths::findExecutable(name);
  // Servers live in sbin, which is not on everybody's path.
  return onPath.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")}) : onPath;
}

bool accepts(std::uint16_t port)
{
  QTcpSocket socket;
  socket.connectToHost(QHostAddress{QHostAddress::LocalHost}, port);
  return socket.waitForConnected(200);
}

} // namespace

ChildProcesses::ChildProcesses() = default;

ChildProcesses::~ChildProcesses()
{
  for (auto process = processes_.rbegin(); process != processes_.rend(); ++process)
    (*process)->terminate();
  for (auto process = processes_.rbegin(); process != processes_.rend(); ++process)
    if (!(*process)->waitForFinished(endTimeoutMs))
      (*process)->kill();
}

Result<std::uint16_t> ChildProcesses::startBroker()
{
  const QString program = findProgram(QStringLiteral("mosquitto"));
  if (program.isEmpty())
    return failure(ErrorCode::NotFound, "mosquitto", "is not installed", "Install it with: apt-get install mosquitto");
  QTcpServer probe;
  if (!probe.listen(QHostAddress::LocalHost))
    return failure(ErrorCode::Unavailable, "127.0.0.1", "has no free port");
  const std::uint16_t port = probe.serverPort();
  probe.close();

  QFile configuration{folder_.filePath(QStringLiteral("mosquitto.conf"))};
  if (!configuration.open(QIODevice::WriteOnly))
    return failure(ErrorCode::ReadOnly, configuration.fileName().toStdString(), "cannot be written");
  // Without set_tcp_nodelay the newest messages wait for the network's own buffering.
  configuration.write("listener " + QByteArray::number(port) +
                      " 127.0.0.1\nallow_anonymous true\npersistence false\nset_tcp_nodelay true\nsys_interval 1\nlog_dest none\n");
  // Started by root it would become another user, and the kernel then forgets to end it when this process dies.
  if (::geteuid() == 0)
    configuration.write("user root\n");
  configuration.close();
  if (const auto started = start(program, {QStringLiteral("-c"), configuration.fileName()}); !started)
    return tl::unexpected<Error>(started.error());
  QElapsedTimer waited;
  waited.start();
  while (!accepts(port))
    if (waited.elapsed() > startTimeoutMs || processes_.back()->waitForFinished(20))
      return failure(ErrorCode::Unavailable, "mosquitto", "does not start");
  return port;
}

Result<void> ChildProcesses::startAndonctl(const QStringList &arguments)
{
  const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/andonctl");
  if (!QFile::exists(program))
    return failure(ErrorCode::NotFound, program.toStdString(), "is not there", "It is installed beside andon.");
  return start(program, arguments);
}

Result<void> ChildProcesses::runAndonctl(const QStringList &arguments, const StopSignal &stop)
{
  if (auto started = startAndonctl(arguments); !started)
    return started;
  constexpr int lookMs = 30;
  QProcess &process = *processes_.back();
  while (!process.waitForFinished(lookMs) && process.state() != QProcess::NotRunning) {
    QCoreApplication::processEvents();
    if (stop.isAsked())
      return failure(ErrorCode::Unavailable, "andonctl", "was stopped");
  }
  const bool isWell = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
  processes_.pop_back();
  if (!isWell)
    return failure(ErrorCode::Unavailable, "andonctl", "could not make the plant's past", "What it said stands on the terminal.");
  return {};
}

Result<void> ChildProcesses::start(const QString &program, const QStringList &arguments)
{
  auto process = std::make_unique<QProcess>();
  process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process->setStandardOutputFile(QProcess::nullDevice());
  process->setChildProcessModifier([] {
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t all{};
    sigfillset(&all);
    sigprocmask(SIG_UNBLOCK, &all, nullptr);
  });
  process->start(program, arguments);
  if (!process->waitForStarted(startTimeoutMs))
    return failure(ErrorCode::Unavailable, program.toStdString(), "does not start: " + process->errorString().toStdString());
  processes_.push_back(std::move(process));
  return {};
}

} // namespace andon::app
