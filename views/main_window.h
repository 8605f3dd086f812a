// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/alarm_detail.h"
#include "views/alarm_list_pane.h"
#include "views/alarm_operator.h"
#include "views/asset_page.h"
#include "views/asset_tree.h"
#include "views/audit_page.h"
#include "views/health_bar.h"
#include "views/notices.h"
#include "views/overview_page.h"
#include "views/page_registry.h"
#include "views/rules_page.h"
#include "views/search_palette.h"
#include "views/sign_in_panel.h"
#include "views/sources_page.h"
#include "views/touch_theme.h"
#include "views/unit_page.h"
#include "views/unlock_bar.h"

#include <QMainWindow>
#include <QTabBar>

#include <functional>

class QSplitter;
class QStackedWidget;

namespace andon {

class KpiPage;
class KpiStrip;
class LearningPage;
class TrendsPage;
class TapBar;
class TechnicianPage;
class TuningPage;

/// The console: menus, health, notices, the plant from the overview down to one asset, and the alarms with their detail. What it shows
/// comes through the desk alone. GUI thread; desk, clock, theme and settings outlive it.
class MainWindow final : public QMainWindow {
  Q_OBJECT

public:
  MainWindow(Desk &desk, const Clock &clock, ThemeHolder &theme, WindowSettings &settings, DemoSignIn demoSignIn = {},
             QWidget *parent = nullptr);
  ~MainWindow() override;

  [[nodiscard]] CommandTable &commands() { return commands_; }
  [[nodiscard]] DeskFeed &feed() { return feed_; }
  [[nodiscard]] AlarmListPane &list() { return *list_; }
  [[nodiscard]] AlarmDetail &detail() { return *detail_; }
  [[nodiscard]] SourcesPage &sources() { return *sources_; }
  [[nodiscard]] OverviewPage &overview() { return *overview_; }
  [[nodiscard]] TrendsPage &trends() { return *trends_; }
  [[nodiscard]] TuningPage &tuning() { return *tuning_; }
  [[nodiscard]] LearningPage &learning() { return *learning_; }
  [[nodiscard]] KpiPage &kpi() { return *kpi_; }
  [[nodiscard]] TechnicianPage &work() { return *work_; }
  [[nodiscard]] TapBar &taps() { return *taps_; }
  [[nodiscard]] const TouchTheme &touch() const { return touch_; }
  [[nodiscard]] UnitPage &unit() { return *unit_; }
  [[nodiscard]] AssetPage &asset() { return *asset_; }
  [[nodiscard]] AssetTree &tree() { return *tree_; }
  [[nodiscard]] SearchPalette &search() { return *search_; }
  [[nodiscard]] NoticeStack &notices() { return *notices_; }

  /// What runs once a second: ages, clock, idle lock. Tests call it after moving the clock.
  void tick();
  /// What the machine lacks; each notice stays until its button is pressed.
  void setSurroundings(std::vector<Notice> notices);
  /// Writes page, place, selection, columns, splitters and geometry to the settings.
  void remember();

Q_SIGNALS:
  void languageChosen(); ///< it is in the settings now

protected:
  void resizeEvent(QResizeEvent *event) override;
  void closeEvent(QCloseEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  /// Where a person is: what Esc leads back to.
  struct Place {
    int tab = OverviewTab;
    bool isAsset = false; ///< of AssetsTab: the asset, else the unit
    int unit = -1;
    AssetId asset;

    bool operator==(const Place &) const = default;
  };
  /// How list and detail share the page (look.md, "Pages").
  enum class Arrangement { Beside, Above, Cover };

  void buildMenus();
  void nameSite();
  void buildPage();
  void connectCommands();
  void connectFeed();
  void connectPlaces();
  void connectWork();
  void give(Command command);
  void showSession();
  void showHealth();
  void showSelection();
  [[nodiscard]] bool isAtWork() const; ///< the technician's page is shown: its open card is what is chosen
  [[nodiscard]] std::vector<AlarmFacts> chosen() const;
  void showChosen(); ///< in the list, coming from the technician's page
  void markFalse();
  void showTab(int tab);
  [[nodiscard]] Place here() const;
  void stepTo(const std::function<void()> &go); ///< further down: Esc leads back
  bool stepBack();                              ///< false: nothing to go back to
  void showPlace(int node);
  void showUnit();
  void showAsset();
  void showPlaceOf(const AssetId &asset);
  void showAlarm(const AlarmId &alarm);
  void showAlarmsOf(int node);
  void tune(const RuleId &rule);
  void showTrends();
  void showTrendOf(const StreamId &stream, UtcTime from, UtcTime to);
  void choosePlace(int node); ///< in the tree
  void follow(const SearchTarget &target);
  void focusFilter();
  void startPage();
  void showFirstSteps();
  void showPages(const SessionState &session);
  [[nodiscard]] bool hasPage(Tab tab) const;
  void restorePlace();
  void keepOnScreen();
  void toggleTree();
  void arrangeTree();
  void placeTree();
  [[nodiscard]] std::optional<int> placeOfSelection();
  void arrange();
  void fitTabs(); ///< closer together where they would not all be seen
  void showDetail(bool shown);
  void back();
  void setThemeKind(Theme::Kind kind);
  void setTextPercent(int percent);
  void setLanguage(Language language);
  void showLanguage();
  void lockWhenIdle();

  Desk &desk_;
  const Clock &clock_;
  ThemeHolder &theme_;
  WindowSettings &settings_;
  const bool unlocksByTap_; ///< the demo: an idle lock would keep nobody out
  DeskFeed feed_;
  CommandTable commands_;
  AlarmOperator operator_;
  FlashTimer flash_;
  TouchTheme touch_;
  HealthBar *health_;
  QTabBar *tabs_;
  UnlockBar *unlock_;
  NoticeStack *notices_;
  QWidget *body_ = nullptr; ///< what lies below the notices: the tree's room and the pages
  QWidget *treeRoom_ = nullptr;
  QWidget *tapRoom_ = nullptr; ///< of the bar of taps, where the page does not take it
  AssetTree *tree_;
  QStackedWidget *pages_;
  OverviewPage *overview_;
  QStackedWidget *assets_;
  UnitPage *unit_;
  AssetPage *asset_;
  KpiStrip *kpiStrip_;
  TapBar *taps_;
  TechnicianPage *work_;
  QSplitter *splitter_;
  AlarmListPane *list_;
  QStackedWidget *side_;
  AlarmDetail *detail_;
  SignInPanel *signIn_;
  TrendsPage *trends_;
  RulesPage *rules_;
  TuningPage *tuning_;
  LearningPage *learning_;
  KpiPage *kpi_;
  SourcesPage *sources_;
  AuditPage *audit_;
  SearchPalette *search_ = nullptr;
  std::vector<Place> trail_;
  bool stepping_ = false;
  PersonId person_;                   ///< for whom the pages are shown
  bool hasStarted_ = false;           ///< the page of the person's role was shown
  int openTab_ = OverviewTab;         ///< the last that the person has
  std::optional<WindowPlace> sought_; ///< of the last time: its parts are found as site and alarms come
  std::vector<Notice> surroundings_;
  QAction *alarmMenu_ = nullptr; ///< its entry in the menu bar
  std::vector<Notice> refusals_;
  int lastRefusal_ = 0;
  std::map<std::uint64_t, Ticket> own_; ///< commands of the window itself that wait for an answer
  std::uint64_t lastOwn_ = 0;
  TextLabel *site_ = nullptr;
  SteadyTime activeAt_;
  QTimer second_;
  Arrangement arrangement_ = Arrangement::Beside;
  bool arranged_ = false;
};

[[nodiscard]] Theme themeOf(Theme::Kind kind);

} // namespace andon
