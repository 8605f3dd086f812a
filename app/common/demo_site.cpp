// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/demo_site.h"

#include "services/configuration/site_files.h"
#include "services/simulation/plant_assets.h"
#include "services/simulation/plant_site.h"

#include <QDirIterator>
#include <QFile>

/// Keeps the linker from leaving the library's resources out. Qt wants it outside of every namespace.
static void takeResources()
{
  Q_INIT_RESOURCE(demo_site);
}

namespace andon::app {

Result<SiteFiles> demoSite(int assets, const std::string &url)
{
  takeResources();
  SiteFiles files;
  const QString folder = QStringLiteral(":/demo-site/");
  for (QDirIterator each{folder, QDir::Files, QDirIterator::Subdirectories}; each.hasNext();) {
    QFile file{each.next()};
    if (file.open(QIODevice::ReadOnly))
      files[file.fileName().mid(folder.size()).toStdString()] = file.readAll().toStdString();
  }
  auto reading = configuration::parseSite(files);
  if (!reading.problems.empty())
    return tl::unexpected<Error>(reading.problems.front());
  // As they are, the files keep their comments.
  if (assets == simulation::groupSize && url.empty())
    return files;
  Site site = assets == simulation::groupSize ? reading.site : simulation::siteForPlant(reading.site, assets);
  if (!url.empty())
    site.brokers.front().url = url;
  if (assets == simulation::groupSize)
    return configuration::rewriteSite(std::move(files), reading.site, site);
  SiteFiles written = configuration::writeSite(site);
  for (const PredictorSetting &predictor : site.predictors)
    for (auto &[name, text] : configuration::packageFilesOf(files, predictor.id))
      written[configuration::predictorFolder + predictor.id.text() + "/" + name] = text;
  return written;
}

} // namespace andon::app
