// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

/// What the fuzzer began with, and what it found, in every test run and without the fuzzer.
class FuzzCorpus final : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void replays_data()
  {
    QTest::addColumn<QString>("file");
    for (const auto &entry : std::filesystem::directory_iterator(ANDON_CORPUS))
      QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().string());
  }
  void replays()
  {
    QFETCH(QString, file);
    std::ifstream stream(file.toStdString(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    QVERIFY(!bytes.empty());
    // It ends the process where something is wrong; each input also cut off at every length.
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
      const std::string cut = bytes.substr(0, size);
      QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(cut.data()), cut.size()), 0);
    }
  }
};

QTEST_APPLESS_MAIN(FuzzCorpus)
#include "tst_fuzz_corpus.moc"
