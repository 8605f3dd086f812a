// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window_settings.h"

#include <QStandardPaths>

namespace andon {
namespace {

QString key(const char *name)
{
  return QString::fromLatin1(name);
}

QString splitterKey(Qt::Orientation orientation)
{
  return orientation == Qt::Horizontal ? key("window/split_horizontal") : key("window/split_vertical");
}

} // namespace

WindowSettings::WindowSettings(const QString &file)
    : store_(file.isEmpty()
                 ? QStringLiteral("%1/andon/window.ini").arg(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
                 : file,
             QSettings::IniFormat)
{
  if (store_.value(key("version"), version).toInt() != version)
    store_.clear();
  store_.setValue(key("version"), version);
}

int WindowSettings::number(const char *name, int least, int most, int otherwise) const
{
  bool isNumber = false;
  const int value = store_.value(key(name), otherwise).toInt(&isNumber);
  return isNumber && value >= least && value <= most ? value : otherwise;
}

Theme::Kind WindowSettings::themeKind() const
{
  const QString name = store_.value(key("look/theme")).toString();
  if (name == QLatin1String("dark"))
    return Theme::Kind::Dark;
  return name == QLatin1String("high_contrast") ? Theme::Kind::HighContrast : Theme::Kind::Light;
}

void WindowSettings::setThemeKind(Theme::Kind kind)
{
  switch (kind) {
  case Theme::Kind::Light: store_.setValue(key("look/theme"), QStringLiteral("light")); return;
  case Theme::Kind::Dark: store_.setValue(key("look/theme"), QStringLiteral("dark")); return;
  case Theme::Kind::HighContrast: store_.setValue(key("look/theme"), QStringLiteral("high_contrast")); return;
  }
}

Language WindowSettings::language() const
{
  return languageOf(store_.value(key("look/language")).toString());
}

void WindowSettings::setLanguage(Language language)
{
  store_.setValue(key("look/language"), keyOf(language));
}

int WindowSettings::textPercent() const
{
  return number("look/text_percent", 100, 200, 100);
}

void WindowSettings::setTextPercent(int percent)
{
  store_.setValue(key("look/text_percent"), percent);
}

bool WindowSettings::reducedMotion() const
{
  return store_.value(key("look/reduced_motion"), false).toBool();
}

void WindowSettings::setReducedMotion(bool reduced)
{
  store_.setValue(key("look/reduced_motion"), reduced);
}

bool WindowSettings::gloveMode() const
{
  return store_.value(key("touch/gloves"), false).toBool();
}

void WindowSettings::setGloveMode(bool gloves)
{
  store_.setValue(key("touch/gloves"), gloves);
}

int WindowSettings::screenDotsPerInch() const
{
  return number("touch/dots_per_inch", 40, 600, 0);
}

void WindowSettings::setScreenDotsPerInch(int dots)
{
  store_.setValue(key("touch/dots_per_inch"), dots);
}

int WindowSettings::idleLockMinutes() const
{
  return number("session/idle_lock_minutes", 1, 480, 15);
}

void WindowSettings::setIdleLockMinutes(int minutes)
{
  store_.setValue(key("session/idle_lock_minutes"), minutes);
}

int WindowSettings::trendMinutes() const
{
  return number("detail/trend_minutes", 1, 1440, 10);
}

void WindowSettings::setTrendMinutes(int minutes)
{
  store_.setValue(key("detail/trend_minutes"), minutes);
}

QByteArray WindowSettings::geometry() const
{
  return store_.value(key("window/geometry")).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
  store_.setValue(key("window/geometry"), geometry);
}

QByteArray WindowSettings::splitter(Qt::Orientation orientation) const
{
  return store_.value(splitterKey(orientation)).toByteArray();
}

void WindowSettings::setSplitter(Qt::Orientation orientation, const QByteArray &state)
{
  store_.setValue(splitterKey(orientation), state);
}

bool WindowSettings::treeFolded() const
{
  return store_.value(key("window/tree_folded"), false).toBool();
}

void WindowSettings::setTreeFolded(bool folded)
{
  store_.setValue(key("window/tree_folded"), folded);
}

WindowPlace WindowSettings::place() const
{
  const auto text = [this](const char *name) { return store_.value(key(name)).toString(); };
  return {text("place/person"), text("place/page"),        text("place/area"),
          text("place/asset"),  text("place/alarm_asset"), text("place/alarm_rule")};
}

void WindowSettings::setPlace(const WindowPlace &place)
{
  store_.setValue(key("place/person"), place.person);
  store_.setValue(key("place/page"), place.page);
  store_.setValue(key("place/area"), place.area);
  store_.setValue(key("place/asset"), place.asset);
  store_.setValue(key("place/alarm_asset"), place.alarmAsset);
  store_.setValue(key("place/alarm_rule"), place.alarmRule);
}

UtcTime WindowSettings::trialsSeen() const
{
  return UtcTime{std::chrono::milliseconds{store_.value(key("notices/trials_seen_ms"), 0).toLongLong()}};
}

void WindowSettings::setTrialsSeen(UtcTime time)
{
  const auto milliseconds = std::chrono::ceil<std::chrono::milliseconds>(time).time_since_epoch().count();
  store_.setValue(key("notices/trials_seen_ms"), static_cast<qlonglong>(milliseconds));
}

TrendsPlace WindowSettings::trends() const
{
  TrendsPlace place;
  const QStringList streams = store_.value(key("trends/streams")).toStringList();
  for (qsizetype i = 0; i + 1 < streams.size(); i += 2)
    place.streams.emplace_back(streams[i], streams[i + 1]);
  place.spanMilliseconds = store_.value(key("trends/span_ms"), 0).toLongLong();
  place.endMilliseconds = store_.value(key("trends/end_ms"), 0).toLongLong();
  place.isLive = store_.value(key("trends/live"), true).toBool();
  return place;
}

void WindowSettings::setTrends(const TrendsPlace &place)
{
  QStringList streams;
  for (const auto &[asset, stream] : place.streams)
    streams << asset << stream;
  store_.setValue(key("trends/streams"), streams);
  store_.setValue(key("trends/span_ms"), place.spanMilliseconds);
  store_.setValue(key("trends/end_ms"), place.endMilliseconds);
  store_.setValue(key("trends/live"), place.isLive);
}

QByteArray WindowSettings::columns() const
{
  return store_.value(key("alarms/columns")).toByteArray();
}

void WindowSettings::setColumns(const QByteArray &state)
{
  store_.setValue(key("alarms/columns"), state);
}

} // namespace andon
