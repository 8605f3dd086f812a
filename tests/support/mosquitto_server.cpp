// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mosquitto_server.h"

#include "tests/support/loopback.h"
#include "tests/support/wait_until.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace andon::test {
namespace {

/// /usr/sbin, where Debian puts it, is not on every PATH.
std::string findProgram(const std::string &name)
{
  const char *path = std::getenv("PATH");
  std::istringstream folders(std::string{path == nullptr ? "" : path} + ":/usr/sbin:/usr/bin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::error_code ignored;
    if (!folder.empty() && std::filesystem::exists(folder + "/" + name, ignored))
      return folder + "/" + name;
  }
  throw std::runtime_error(name + " is not installed");
}

pid_t spawn(std::vector<std::string> arguments, const std::string &output)
{
  std::vector<char *> pointers;
  for (std::string &argument : arguments)
    pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  posix_spawn_file_actions_adddup2(&actions, 1, 2);
  pid_t process = 0;
  const int error = posix_spawn(&process, pointers.front(), &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0)
    throw std::runtime_error(arguments.front() + " cannot be started");
  return process;
}

int await(pid_t process)
{
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

} // namespace

MosquittoServer::MosquittoServer()
    : MosquittoServer(Options{})
{
}

MosquittoServer::MosquittoServer(Options options)
    : options_(std::move(options))
    , port_(freePort())
{
  writeConfiguration();
  start();
}

MosquittoServer::~MosquittoServer()
{
  if (isRunning()) {
    ::kill(process_, SIGCONT);
    end(SIGKILL);
  }
}

void MosquittoServer::writeConfiguration()
{
  std::ofstream file(folder_.file("mosquitto.conf"));
  if (!options_.user.empty())
    file << "password_file " << folder_.file("passwords") << "\n";
  file << "allow_anonymous " << (options_.user.empty() ? "true" : "false") << "\n";
  if (options_.refuseSubscriptions)
    file << "plugin /usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so\n"
         << "plugin_opt_config_file " << folder_.file("security.json") << "\n";
  file << "listener " << port_ << " 127.0.0.1\n"
       << "set_tcp_nodelay true\n"
       << "sys_interval 1\n"
       << "log_type all\n"
       << "log_dest file " << folder_.file("mosquitto.log") << "\n";
  if (options_.persistence)
    file << "persistence true\npersistence_location " << folder_.path().string() << "/\n";
  for (const std::string &line : options_.lines)
    file << line << "\n";
  // As root mosquitto would change to an account that cannot write here.
  file << "user " << (geteuid() == 0 ? "root" : "mosquitto") << "\n";

  if (options_.refuseSubscriptions) {
    std::ofstream security(folder_.file("security.json"));
    security << R"({"defaultACLAccess": {"publishClientSend": true, "publishClientReceive": true, "subscribe": false, "unsubscribe": true},
      "anonymousGroup": "all", "groups": [{"groupname": "all", "roles": [{"rolename": "status"}]}],
      "roles": [{"rolename": "status", "acls": [{"acltype": "subscribePattern", "topic": "$SYS/#", "priority": 1, "allow": true}]}]})";
  }
  if (!options_.user.empty()) {
    const pid_t process = spawn({findProgram("mosquitto_passwd"), "-b", "-c", folder_.file("passwords"), options_.user, options_.password},
                                folder_.file("output.log"));
    if (await(process) != 0)
      throw std::runtime_error("mosquitto_passwd failed");
  }
}

void MosquittoServer::start()
{
  process_ = spawn({findProgram("mosquitto"), "-c", folder_.file("mosquitto.conf")}, folder_.file("output.log"));
  const bool up = waitUntil([this] {
    int status = 0;
    if (waitpid(process_, &status, WNOHANG) == process_) {
      process_ = 0;
      return true;
    }
    return acceptsConnections(port_);
  });
  if (!isRunning() || !up)
    throw std::runtime_error("mosquitto did not start: " + log());
}

void MosquittoServer::end(int signal)
{
  if (!isRunning())
    return;
  ::kill(process_, signal);
  await(process_);
  process_ = 0;
}

void MosquittoServer::terminate()
{
  end(SIGTERM);
}

void MosquittoServer::kill()
{
  end(SIGKILL);
}

void MosquittoServer::forgetState()
{
  std::error_code ignored;
  std::filesystem::remove(folder_.path() / "mosquitto.db", ignored);
}

void MosquittoServer::freeze()
{
  ::kill(process_, SIGSTOP);
}

void MosquittoServer::thaw()
{
  ::kill(process_, SIGCONT);
}

std::string MosquittoServer::log() const
{
  std::string text;
  for (const char *name : {"output.log", "mosquitto.log"}) {
    std::ifstream file(folder_.file(name));
    std::ostringstream read;
    read << file.rdbuf();
    text += read.str();
  }
  return text;
}

} // namespace andon::test
