// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// andonctl's way to a store that a console or engine owns.

#include "services/engine/store_socket.h"
#include "services/security/system_user.h"
#include "services/storage/store_owner.h"
#include "tests/engine/engine_fixture.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace andon;
using namespace andon::test;
using namespace std::chrono_literals;

namespace {

/// Sends raw bytes and returns what comes back until the other end closes.
std::string talk(const std::string &path, const std::string &bytes)
{
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
  if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
    return "no connection";
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const ssize_t n = ::send(descriptor, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (n <= 0)
      break;
    sent += static_cast<std::size_t>(n);
  }
  std::string answer;
  char buffer[4096];
  for (ssize_t n = 0; (n = ::recv(descriptor, buffer, sizeof(buffer), 0)) > 0;)
    answer.append(buffer, static_cast<std::size_t>(n));
  ::close(descriptor);
  return answer;
}

} // namespace

class StoreSocketTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void actsThroughTheOwner()
  {
    EngineFixture plant;
    QVERIFY(plant.start());
    plant.addPeople();
    auto socket = engine::StoreSocket::listen(*plant.engine);
    QVERIFY(socket.has_value());
    struct stat mode {};
    QCOMPARE(::stat(storage::socketPathFor(storePath(plant.folder)).c_str(), &mode), 0);
    QCOMPARE(mode.st_mode & 0777U, 0600U);

    plant.publish("\"pressure\": 12");
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Unacknowledged; }));
    const AcknowledgeAlarm acknowledge{EngineFixture::pressureHigh, plant.status(EngineFixture::pressureHigh)->occurrence, {}};

    auto client = engine::StoreClient::connect(storePath(plant.folder));
    QVERIFY(client.has_value());
    auto outcome = (*client)->submit(acknowledge);
    QVERIFY(outcome.has_value());
    QVERIFY(std::holds_alternative<Refused>(*outcome)); // a new connection is nobody
    outcome = (*client)->submit(SignIn{PersonId{"tom"}, "correct horse"});
    QVERIFY(outcome.has_value() && std::holds_alternative<Done>(*outcome));
    outcome = (*client)->submit(acknowledge);
    QVERIFY(outcome.has_value() && std::holds_alternative<Done>(*outcome));
    QVERIFY(plant.until([&] { return plant.shown(EngineFixture::pressureHigh) == ShownState::Acknowledged; }));
    QCOMPARE(plant.status(EngineFixture::pressureHigh)->acknowledgedBy, PersonId{"tom"});
  }

  void theOwnersUserActsWhereTheSiteAllows()
  {
    for (const bool allowed : {false, true}) {
      EngineFixture plant;
      Site site = EngineFixture::site();
      site.systemUserActs = allowed;
      QVERIFY(plant.start(site));
      plant.addPeople();
      auto socket = engine::StoreSocket::listen(*plant.engine);
      QVERIFY(socket.has_value());
      auto client = engine::StoreClient::connect(storePath(plant.folder));
      QVERIFY(client.has_value());
      const auto signedIn = (*client)->submit(SignIn{PersonId{"sam"}, {}});
      QVERIFY(signedIn.has_value());
      QCOMPARE(std::holds_alternative<Done>(*signedIn), allowed);
      const auto shelved = (*client)->submit(ShelveAlarm{EngineFixture::pressureHigh, false, 10min, "trial"});
      QVERIFY(shelved.has_value());
      QCOMPARE(std::holds_alternative<Done>(*shelved), allowed);
      if (!allowed)
        continue;
      QVERIFY(plant.until([&] { // with sam's rights, as sam
        const auto status = plant.status(EngineFixture::pressureHigh);
        return status && status->shelvedBy == PersonId{"sam"};
      }));
      plant.signIn("ada");
      const auto trail = plant.loop.askAndWait(*plant.desk, AuditQuery{});
      QVERIFY(trail.has_value());
      const auto record = std::find_if(trail->begin(), trail->end(), [](const AuditRecord &r) { return r.action == ShelveAlarm::key; });
      QVERIFY(record != trail->end());
      QCOMPARE(record->person.text(), security::systemUser(geteuid()) + " as sam"); // and the trail knows who it was
      const auto nobody = (*client)->submit(SignIn{PersonId{"nobody"}, {}});
      QVERIFY(nobody.has_value() && std::holds_alternative<Refused>(*nobody));
    }
  }

  void refusesWhatIsNoCommand_data()
  {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray{"hello\n"};
    QTest::newRow("unknown command") << QByteArray{"{\"command\":\"format_disk\"}\n"};
    QTest::newRow("missing field") << QByteArray{"{\"command\":\"acknowledge_alarm\"}\n"};
    QTest::newRow("wrong type") << QByteArray{"{\"command\":\"sign_in\",\"person\":4,\"password\":[]}\n"};
    QTest::newRow("deep nonsense") << QByteArray{"{\"command\":"} + QByteArray(2000, '[') + QByteArray{"\n"};
    QTest::newRow("endless line") << QByteArray(200'000, 'x');
  }
  void refusesWhatIsNoCommand()
  {
    QFETCH(QByteArray, bytes);
    EngineFixture plant;
    QVERIFY(plant.start());
    auto socket = engine::StoreSocket::listen(*plant.engine);
    QVERIFY(socket.has_value());
    const std::string answer = talk(storage::socketPathFor(storePath(plant.folder)), bytes.toStdString());
    QVERIFY2(answer.find("\"refused\"") != std::string::npos || (bytes.size() > 100'000 && answer.empty()), answer.c_str());
    auto client = engine::StoreClient::connect(storePath(plant.folder)); // and it goes on serving
    QVERIFY(client.has_value());
    const auto outcome = (*client)->submit(LockSession{});
    QVERIFY(outcome.has_value() && std::holds_alternative<Refused>(*outcome));
  }

  void saysWhenNobodyListens()
  {
    const TemporaryFolder folder;
    const auto client = engine::StoreClient::connect(folder.file("none.db"));
    QVERIFY(!client.has_value());
    QCOMPARE(client.error().code, ErrorCode::Unavailable);
  }
};

QTEST_GUILESS_MAIN(StoreSocketTest)
#include "tst_store_socket.moc"
