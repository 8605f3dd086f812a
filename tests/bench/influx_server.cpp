// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/influx_server.h"

#include "tests/support/loopback.h"

#include <QFile>
#include <QTcpSocket>
#include <QThread>

#include <algorithm>
#include <filesystem>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace andon::bench {

namespace {

constexpr int patience = 120'000;                // ms
constexpr std::size_t bytesARequest = 4'000'000; // of lines

constexpr const char *configuration = R"(reporting-disabled = true
bind-address = "127.0.0.1:{1}"
[meta]
  dir = "{0}/meta"
[data]
  dir = "{0}/data"
  wal-dir = "{0}/wal"
  query-log-enabled = false
  cache-snapshot-write-cold-duration = "1s"
  compact-full-write-cold-duration = "1s"
[http]
  bind-address = "127.0.0.1:{2}"
  log-enabled = false
  max-row-limit = 0
[monitor]
  store-enabled = false
[logging]
  level = "error"
)";

std::string measurementOf(const history::SampleRun &run)
{
  return "m" + std::to_string(run.columns.front().stream);
}

double sizeOfFolder(const std::filesystem::path &folder)
{
  double size = 0.0;
  std::error_code problem;
  for (const auto &entry : std::filesystem::recursive_directory_iterator(folder, problem)) {
    if (entry.is_regular_file(problem))
      size += static_cast<double>(entry.file_size(problem));
  }
  return size;
}

} // namespace

InfluxServer::InfluxServer()
{
  port_ = test::freePort();
  QFile file(QString::fromStdString(folder_.file("influx.conf")));
  if (!file.open(QIODevice::WriteOnly))
    return;
  file.write(QByteArray::fromStdString(fmt::format(fmt::runtime(configuration), folder_.path().string(), test::freePort(), port_)));
  file.close();
  process_.setProcessChannelMode(QProcess::MergedChannels);
  process_.setStandardOutputFile(QProcess::nullDevice());
  process_.start(QStringLiteral("influxd"), {QStringLiteral("-config"), file.fileName()});
  if (!process_.waitForStarted(5000))
    return;
  for (int i = 0; i < 200 && !running_; ++i) {
    QThread::msleep(50); // a benchmark waits for its peer: nothing to be told by
    running_ = test::acceptsConnections(port_);
  }
  running_ = running_ && !request("POST", "/query?q=CREATE%20DATABASE%20d", {}, "application/json").isNull();
}

InfluxServer::~InfluxServer()
{
  process_.terminate();
  if (process_.state() != QProcess::NotRunning && !process_.waitForFinished(10'000)) {
    process_.kill();
    process_.waitForFinished();
  }
}

QByteArray InfluxServer::request(const QByteArray &verb, const QByteArray &target, const QByteArray &body, const QByteArray &accept) const
{
  QTcpSocket socket;
  socket.connectToHost(QStringLiteral("127.0.0.1"), port_);
  if (!socket.waitForConnected(patience))
    return {};
  socket.write(verb + " " + target + " HTTP/1.0\r\nHost: localhost\r\nAccept: " + accept +
               "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
  socket.write(body);
  while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(patience)) {
  }
  QByteArray answer;
  do {
    answer += socket.readAll();
  } while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience));
  answer += socket.readAll();
  const auto end = answer.indexOf("\r\n\r\n");
  if (end < 0 || !answer.left(16).contains(" 20"))
    return {};
  answer.remove(0, end + 4);
  return answer.isNull() ? QByteArray("") : answer;
}

bool InfluxServer::ingest(const Telemetry &telemetry)
{
  fmt::memory_buffer lines;
  const auto flush = [&] {
    const QByteArray body(lines.data(), static_cast<qsizetype>(lines.size()));
    lines.clear();
    return !request("POST", "/write?db=d", body, "*/*").isNull();
  };
  for (const history::SampleRun &run : telemetry.runs) {
    for (std::size_t i = 0; i < run.times.size(); ++i) {
      fmt::format_to(std::back_inserter(lines), "{}", measurementOf(run));
      for (std::size_t c = 0; c < run.columns.size(); ++c)
        fmt::format_to(std::back_inserter(lines), "{}s{}={}", c == 0 ? ' ' : ',', c, run.columns[c].values[i]);
      fmt::format_to(std::back_inserter(lines), " {}\n", run.times[i].time_since_epoch().count());
      if (lines.size() > bytesARequest && !flush())
        return false;
    }
  }
  return flush();
}

double InfluxServer::settledBytes()
{
  double last = -1.0;
  double size = 0.0;
  for (int same = 0, tries = 0; same < 4 && tries < 60; ++tries) {
    QThread::msleep(1000); // its own compaction runs once a second
    size = sizeOfFolder(folder_.path() / "data") + sizeOfFolder(folder_.path() / "wal");
    same = size == last ? same + 1 : 0;
    last = size;
  }
  return size;
}

std::uint64_t InfluxServer::replay(const Telemetry &telemetry)
{
  std::uint64_t messages = 0;
  std::vector<std::string> done;
  for (const history::SampleRun &run : telemetry.runs) {
    const std::string name = measurementOf(run);
    if (std::find(done.begin(), done.end(), name) != done.end())
      continue;
    done.push_back(name);
    const QByteArray rows =
        request("GET", "/query?db=d&epoch=ns&chunked=true&q=SELECT%20*%20FROM%20" + QByteArray::fromStdString(name), {}, "application/csv");
    messages += static_cast<std::uint64_t>(rows.count("\n" + QByteArray::fromStdString(name) + ","));
  }
  return messages;
}

double InfluxServer::cpuSeconds() const
{
  QFile file(QStringLiteral("/proc/%1/stat").arg(process_.processId()));
  if (!file.open(QIODevice::ReadOnly))
    return 0.0;
  const QByteArray text = file.readAll();
  // After the name in brackets: state is the first field, user and system time the 12th and 13th.
  const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
  return (fields.value(11).toDouble() + fields.value(12).toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace andon::bench
