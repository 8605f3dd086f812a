// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/items/languages.h"
#include "views/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

#include <utility>
#include <vector>

namespace andon {

/// Where somebody was when the window closed: found again if the same person is at the desk. Texts of ids; empty: none.
struct WindowPlace {
  QString person;
  QString page; ///< key of the page registry
  QString area;
  QString asset; ///< shown on the asset page; empty: the unit page was
  QString alarmAsset;
  QString alarmRule;

  bool operator==(const WindowPlace &) const = default;
};

/// The trends that were shown last.
struct TrendsPlace {
  std::vector<std::pair<QString, QString>> streams; ///< asset, key
  qint64 spanMilliseconds = 0;                      ///< 0: nothing is remembered
  qint64 endMilliseconds = 0;                       ///< since 1970; where they were not live
  bool isLive = true;

  bool operator==(const TrendsPlace &) const = default;
};

/// What this person's window remembers: the one class that touches QSettings. Every entry has its type and default here.
/// Values out of range read as the default; a file of another version is read as empty and rewritten.
class WindowSettings final {
public:
  static constexpr int version = 1;

  /// `file`: an INI file, made when something is set; empty: this person's own place for settings.
  explicit WindowSettings(const QString &file = {});

  [[nodiscard]] Theme::Kind themeKind() const; ///< Light
  void setThemeKind(Theme::Kind kind);

  [[nodiscard]] Language language() const; ///< System
  void setLanguage(Language language);

  [[nodiscard]] int textPercent() const; ///< 100 to 200; 100
  void setTextPercent(int percent);

  [[nodiscard]] bool reducedMotion() const; ///< false: unacknowledged badges flash
  void setReducedMotion(bool reduced);

  [[nodiscard]] bool gloveMode() const; ///< false: what is tapped is 15 mm; true: 20
  void setGloveMode(bool gloves);

  [[nodiscard]] int screenDotsPerInch() const; ///< 40 to 600 where the screen's own word is wrong; 0: what it says
  void setScreenDotsPerInch(int dots);

  [[nodiscard]] int idleLockMinutes() const; ///< 1 to 480; 15
  void setIdleLockMinutes(int minutes);

  [[nodiscard]] int trendMinutes() const; ///< 10, 30, 60 or 1440; 10
  void setTrendMinutes(int minutes);

  [[nodiscard]] QByteArray geometry() const; ///< of the window; empty: as it comes
  void setGeometry(const QByteArray &geometry);

  [[nodiscard]] QByteArray splitter(Qt::Orientation orientation) const;
  void setSplitter(Qt::Orientation orientation, const QByteArray &state);

  [[nodiscard]] bool treeFolded() const; ///< false: the asset tree stands open where there is room
  void setTreeFolded(bool folded);

  [[nodiscard]] WindowPlace place() const;
  void setPlace(const WindowPlace &place);

  [[nodiscard]] UtcTime trialsSeen() const; ///< of trials that were rolled back until then somebody knows
  void setTrialsSeen(UtcTime time);

  [[nodiscard]] TrendsPlace trends() const;
  void setTrends(const TrendsPlace &place);

  [[nodiscard]] QByteArray columns() const; ///< widths and sort of the alarm list
  void setColumns(const QByteArray &state);

private:
  [[nodiscard]] int number(const char *key, int least, int most, int otherwise) const;

  QSettings store_;
};

} // namespace andon
