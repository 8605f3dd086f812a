// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QProcess>

#include <fstream>
#include <stdexcept>

namespace andon::test {
namespace {

void runOpenssl(const std::vector<std::string> &arguments)
{
  QStringList texts;
  for (const std::string &argument : arguments)
    texts << QString::fromStdString(argument);
  QProcess process;
  process.setProcessChannelMode(QProcess::MergedChannels);
  process.start(QStringLiteral("openssl"), texts);
  if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
    throw std::runtime_error("openssl " + arguments.front() + ": " + process.errorString().toStdString() + " " +
                             process.readAll().toStdString());
}

} // namespace

std::string Certificates::write(const std::string &name, const std::string &content) const
{
  std::ofstream(file(name)) << content;
  return file(name);
}

Certificate Certificates::authority(const std::string &name)
{
  Certificate made{file(name + ".crt"), file(name + ".key")};
  runOpenssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30", "-subj", "/CN=" + name,
              "-keyout", made.key, "-out", made.file});
  return made;
}

Certificate Certificates::issue(const std::string &name, const Certificate &authority, const Wishes &wishes)
{
  Certificate made{file(name + ".crt"), file(name + ".key")};
  const std::string request = file(name + ".csr");
  std::vector<std::string> arguments{"req",   "-new",        "-newkey", "ec",    "-pkeyopt", "ec_paramgen_curve:P-256",
                                     "-subj", "/CN=" + name, "-out",    request, "-keyout",  made.key};
  if (wishes.passphrase.empty())
    arguments.emplace_back("-nodes");
  else
    arguments.insert(arguments.end(), {"-passout", "pass:" + wishes.passphrase});
  runOpenssl(arguments);
  const std::string extensions = write(name + ".ext", "subjectAltName=" + wishes.holders + "\n");
  runOpenssl({"x509", "-req", "-in", request, "-CA", authority.file, "-CAkey", authority.key, "-CAcreateserial", "-days",
              std::to_string(wishes.days), "-extfile", extensions, "-out", made.file});
  return made;
}

} // namespace andon::test
