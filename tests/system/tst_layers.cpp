// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The layers of ARCHITECTURE.md, read from the #include lines: what each folder may include, and who alone may include
// what. The link graph keeps symbols apart; this keeps headers apart, which a linker cannot see.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTextStream>

namespace {

struct Layer {
  const char *folder;
  const char *forbidden; ///< regular expression over the included name
  const char *why;
};

const Layer layers[] = {
    {"models/domain", "^(Q|services/|views/|models/items|app/|mqtt/|sqlite3|spdlog|nlohmann|simdjson)", "the domain is plain C++"},
    {"models/items", "^(services/|views/|app/|QWidget|QPainter|QColor|QFont|QSql|mqtt/|sqlite3|spdlog)",
     "item models know the domain and Qt Core"},
    {"services", "^(views/|models/items|app/|QWidget|QApplication|QGuiApplication|QPainter|QColor|QChart)", "services have no screen"},
    {"views", "^(services/|app/|QSql|mqtt/|sqlite3|spdlog|nlohmann)", "views reach services through the Desk alone"},
};

struct Owner {
  const char *folder; ///< the only one that may include
  const char *included;
};

const Owner owners[] = {
    {"services/telemetry", "^(mqtt/|MQTTAsync|MQTTClient|openssl/)"},
    {"services/storage", "^QSql"},
    {"services/configuration", "^toml\\+\\+"},
    {"services/security", "^sodium"},
    {"services/prediction", "^xgboost/"},
};

} // namespace

class LayersTest : public QObject {
  Q_OBJECT

  QMap<QString, QStringList> includes_; ///< by file, relative to the root

private Q_SLOTS:
  void initTestCase()
  {
    const QDir root{QStringLiteral(ANDON_SOURCE_DIR)};
    static const QRegularExpression line{QLatin1String{"^\\s*#\\s*include\\s*[<\\x22]([^>\\x22]+)[>\\x22]"}};
    for (const char *folder : {"app", "models", "services", "views"}) {
      QDirIterator files{root.filePath(QLatin1String{folder}),
                         {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                         QDir::Files,
                         QDirIterator::Subdirectories};
      while (files.hasNext()) {
        QFile file{files.next()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList &included = includes_[root.relativeFilePath(file.fileName())];
        QTextStream stream{&file};
        while (!stream.atEnd())
          if (const auto match = line.match(stream.readLine()); match.hasMatch())
            included << match.captured(1);
      }
    }
    QVERIFY(includes_.size() > 50);
  }

  void keepsToItsLayer()
  {
    QStringList broken;
    for (auto file = includes_.constBegin(); file != includes_.constEnd(); ++file)
      for (const Layer &layer : layers) {
        const QRegularExpression forbidden{QLatin1String{layer.forbidden}};
        if (!file.key().startsWith(QLatin1String{layer.folder} + QLatin1Char('/')))
          continue;
        for (const QString &name : file.value())
          if (forbidden.match(name).hasMatch())
            broken << QStringLiteral("%1 includes %2: %3").arg(file.key(), name, QLatin1String{layer.why});
      }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
  }

  void keepsLibrariesBehindTheirOwner()
  {
    QStringList broken;
    for (auto file = includes_.constBegin(); file != includes_.constEnd(); ++file)
      for (const Owner &owner : owners) {
        const QRegularExpression included{QLatin1String{owner.included}};
        if (file.key().startsWith(QLatin1String{owner.folder} + QLatin1Char('/')))
          continue;
        for (const QString &name : file.value())
          if (included.match(name).hasMatch())
            broken << QStringLiteral("%1 includes %2, which belongs to %3").arg(file.key(), name, QLatin1String{owner.folder});
      }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
  }

  void carriesItsLicence()
  {
    const QDir root{QStringLiteral(ANDON_SOURCE_DIR)};
    QStringList bare;
    for (auto file = includes_.constBegin(); file != includes_.constEnd(); ++file) {
      QFile source{root.filePath(file.key())};
      QVERIFY(source.open(QIODevice::ReadOnly));
      if (!source.readLine().contains("SPDX-FileCopyrightText") || !source.readLine().contains("SPDX-License-Identifier: GPL-3.0-or-later"))
        bare << file.key();
    }
    QVERIFY2(bare.isEmpty(), qPrintable(bare.join(QLatin1Char('\n'))));
  }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
