// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/window_walk.h"

#include "tests/views/plant_bench.h"
#include "tests/views/plant_learning.h"
#include "tests/views/plant_predictors.h"
#include "tests/views/plant_sources.h"
#include "views/kpi_page.h"
#include "views/learning_page.h"
#include "views/parts/fact_cell.h"
#include "views/trends_page.h"
#include "views/tuning_page.h"
#include "views/tuning_review.h"
#include "views/why_pane.h"

#include <QComboBox>
#include <QHeaderView>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>

namespace andon::test {
namespace {

void trigger(MainWindow &window, CommandId id)
{
  window.commands().action(id).trigger();
}

void openAlarm(MainWindow &window, Plant &plant)
{
  trigger(window, CommandId::ShowAlarms);
  window.list().table().select(plant.status("C03-DTH").alarm);
}

bool isShown(const QWidget &widget)
{
  return widget.isVisible() && !widget.objectName().startsWith(QLatin1String("qt_"));
}

bool scrolls(const QWidget &widget)
{
  for (const QWidget *up = widget.parentWidget(); up != nullptr; up = up->parentWidget())
    if (qobject_cast<const QAbstractScrollArea *>(up) != nullptr)
      return true;
  return false;
}

void addWords(QSet<QString> &words, const std::string &text)
{
  static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
  for (auto found = word.globalMatch(QString::fromStdString(text)); found.hasNext();)
    words << found.next().captured().toLower();
}

} // namespace

const std::vector<Scene> &scenes()
{
  static const std::vector<Scene> all{
      {"overview", OverviewTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowOverview); }},
      {"unit", AssetsTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowUnit); }},
      {"asset", AssetsTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowAsset); }},
      {"work", WorkTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowWork); }},
      {"alarms", AlarmsTab, openAlarm},
      {"shelf", AlarmsTab,
       [](MainWindow &window, Plant &plant) {
         openAlarm(window, plant);
         trigger(window, CommandId::Shelve);
       }},
      {"trends", TrendsTab,
       [](MainWindow &window, Plant &plant) {
         openAlarm(window, plant);
         trigger(window, CommandId::ShowTrends);
       }},
      {"why", TrendsTab,
       [](MainWindow &window, Plant &plant) {
         addPredictors(plant);
         plant.desk.run();
         trigger(window, CommandId::ShowTrends);
         window.trends().setStreams({{AssetId{"COMP-03"}, "predictor:failure-risk"}});
         window.trends().setWhy(true);
         window.trends().why().askNow();
         plant.desk.run();
         window.trends().why().askNow();
         plant.desk.run();
       }},
      {"rules", RulesTab,
       [](MainWindow &window, Plant &plant) {
         openAlarm(window, plant);
         trigger(window, CommandId::EditRule);
       }},
      {"tuning", TuningTab,
       [](MainWindow &window, Plant &plant) {
         openAlarm(window, plant);
         trigger(window, CommandId::TuneAlarm);
       }},
      {"whole plant", TuningTab,
       [](MainWindow &window, Plant &plant) {
         trigger(window, CommandId::ShowTuning);
         plant.desk.run();
         window.tuning().setReviewing(true);
         window.tuning().review().begin();
       }},
      {"learning", LearningTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowLearning); }},
      {"own taps", LearningTab,
       [](MainWindow &window, Plant &) {
         trigger(window, CommandId::ShowLearning);
         window.learning().setOwnTaps(true);
       }},
      {"model card", LearningTab,
       [](MainWindow &window, Plant &plant) {
         trigger(window, CommandId::ShowLearning);
         window.learning().setOwnTaps(false);
         plant.desk.run();
         if (const PredictorVersion *version = window.learning().versions().chosen())
           Q_EMIT window.learning().versions().cardAsked(QString::fromStdString(version->package));
       }},
      {"kpi", KpiTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowKpi); }},
      {"sources", SourcesTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowSources); }},
      {"kept out", SourcesTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowKeptOut); }},
      {"broker", SourcesTab,
       [](MainWindow &window, Plant &plant) {
         trigger(window, CommandId::ShowSources);
         plant.desk.run();
         window.sources().editBroker(plant.site.brokers.front().id);
       }},
      {"first steps", SourcesTab,
       [](MainWindow &window, Plant &) {
         trigger(window, CommandId::ShowSources);
         window.sources().openSteps();
       }},
      {"audit", AuditTab, [](MainWindow &window, Plant &) { trigger(window, CommandId::ShowAudit); }},
      {"search", OverviewTab, [](MainWindow &window, Plant &) { window.search().open(QStringLiteral("comp")); }},
  };
  return all;
}

void answerEverything(Plant &plant)
{
  openSources(plant);
  answerBench(plant);
  [[maybe_unused]] const auto loop = openLearning(plant); // the answers hold it
  plant.desk.outcome = {};                                // commands wait, as everywhere
  plant.desk.answer<BenchQuery>([](const BenchQuery &query) -> Result<BenchQuery::Answer> {
    return noisyBasis(query.rule, query.to - std::chrono::days{2}, query.to);
  });
  plant.desk.answer<RecommendQuery>(
      [](const RecommendQuery &query) -> Result<RecommendQuery::Answer> { return quickProposal(query.rule, 200, 40); });
  plant.desk.answer<RejectedPayloadsQuery>([&plant](const RejectedPayloadsQuery &) -> Result<std::vector<RejectedPayloads>> {
    return std::vector<RejectedPayloads>{{"plant/air/COMP-03", "not_json", 1204, plant.at(10, 42, 11), "{\"ts\":2025"}};
  });
  plant.desk.answer<AuditQuery>([&plant](const AuditQuery &) -> Result<std::vector<AuditRecord>> {
    return std::vector<AuditRecord>{
        {412, plant.at(10, 40, 31), PersonId{"meyer"}, "acknowledge_alarm", "CNC-07/C07-SCH", "{\"comment\":\"\"}", "done"}};
  });
}

QStringList textsOf(const MainWindow &window)
{
  QStringList texts;
  const auto add = [&texts](const QObject &of, const QString &text) {
    if (!text.isEmpty())
      texts << QStringLiteral("%1: %2").arg(QLatin1String(of.metaObject()->className()), text);
  };
  for (const QWidget *widget : window.findChildren<QWidget *>()) {
    if (!isShown(*widget))
      continue;
    add(*widget, widget->accessibleName());
    add(*widget, widget->accessibleDescription());
    add(*widget, widget->toolTip());
    if (const auto *label = qobject_cast<const QLabel *>(widget))
      add(*widget, label->text());
    if (const auto *figure = qobject_cast<const FigureLabel *>(widget))
      add(*widget, figure->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
      add(*widget, button->text());
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
      add(*widget, field->placeholderText());
    if (const auto *choice = qobject_cast<const QComboBox *>(widget))
      for (int item = 0; item < choice->count(); ++item)
        add(*widget, choice->itemText(item));
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
      for (int tab = 0; tab < tabs->count(); ++tab)
        add(*widget, tabs->tabText(tab));
    if (const auto *header = qobject_cast<const QHeaderView *>(widget); header != nullptr && header->model() != nullptr)
      for (int section = 0; section < header->count(); ++section)
        if (!header->isSectionHidden(section) && header->orientation() == Qt::Horizontal)
          add(*widget, header->model()->headerData(section, Qt::Horizontal).toString());
  }
  for (const QMenu *menu : window.menuBar()->findChildren<QMenu *>()) {
    add(*menu, menu->title());
    for (const QAction *action : menu->actions())
      if (action->isVisible())
        add(*menu, action->text());
  }
  return texts;
}

QStringList clippedIn(const MainWindow &window)
{
  QStringList clipped;
  for (const QWidget *widget : window.findChildren<QWidget *>()) {
    if (!isShown(*widget) || widget->parent()->inherits("QTabBar") || widget->parent()->inherits("QLineEdit"))
      continue;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const auto *label = qobject_cast<const QLabel *>(widget);
    const bool isPart = widget->inherits("andon::FigureLabel") || widget->inherits("andon::HealthItem") ||
                        widget->inherits("andon::FactTile") || widget->inherits("andon::FactCell");
    if (button == nullptr && label == nullptr && !isPart)
      continue;
    const QString text =
        QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), button != nullptr  ? button->text()
                                                                                      : label != nullptr ? label->text()
                                                                                                         : widget->accessibleName());
    QSize least = widget->minimumSizeHint();
    if (label != nullptr && label->wordWrap())
      least = {0, label->heightForWidth(label->width())};
    // A pixel is what fonts round; what scrolls may be larger than what is seen of it, not smaller than its text.
    if (widget->width() + 1 < least.width() || widget->height() + 1 < least.height())
      clipped << QStringLiteral("%1: %2x%3 of %4x%5")
                     .arg(text)
                     .arg(widget->width())
                     .arg(widget->height())
                     .arg(least.width())
                     .arg(least.height());
    const QRect inWindow(widget->mapTo(&window, QPoint(0, 0)), widget->size());
    if (!scrolls(*widget) && !window.rect().contains(inWindow))
      clipped << QStringLiteral("%1 leaves the window").arg(text);
  }
  return clipped;
}

QString PseudoLanguage::translate(const char *, const char *source, const char *meaning, int n) const
{
  QString text = QString::fromUtf8(source);
  if (n >= 0)
    text.replace(QStringLiteral("%n"), QString::number(n));
  if (meaning != nullptr && QByteArray(meaning).contains("format"))
    return text; // of a date
  static const QRegularExpression kept(QStringLiteral("%[0-9]|<[^>]*>|\\{[^}]*\\}|ssl://\\S*|\\S*/\\S*"));
  const QString words = QString(text).remove(kept);
  int letters = 0;
  for (const QChar letter : words)
    letters += letter.isLetter() ? 1 : 0;
  if (letters == 0)
    return text; // nothing but places for others
  static const QString plain = QStringLiteral("aceinouyACEINOUY");
  static const QString accented =
      QStringLiteral("\u00e1\u00e7\u00e9\u00ef\u00f1\u00f6\u00fc\u00ff\u00c1\u00c7\u00c9\u00cf\u00d1\u00d6\u00dc\u0178");
  QString result;
  qsizetype at = 0;
  for (auto found = kept.globalMatch(text); at <= text.size();) {
    const bool more = found.hasNext();
    const QRegularExpressionMatch match = more ? found.next() : QRegularExpressionMatch{};
    const qsizetype upTo = more ? match.capturedStart() : text.size();
    for (; at < upTo; ++at) {
      const qsizetype index = plain.indexOf(text[at]);
      result += index < 0 ? text[at] : accented[index];
    }
    if (!more)
      break;
    result += match.captured();
    at = match.capturedEnd();
  }
  return QChar(begin) + result + QString(letters / 3, QChar(u'\u00e6')) + QChar(end);
}

QStringList untranslatedIn(const QString &text, const QSet<QString> &ofThePlant)
{
  static const QRegularExpression bracketed(QStringLiteral("%1[^%1%2]*%2").arg(QChar(PseudoLanguage::begin), QChar(PseudoLanguage::end)));
  static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
  static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
  QString rest = text;
  rest.remove(tag);
  for (qsizetype before = -1; before != rest.size();) {
    before = rest.size();
    rest.replace(bracketed, QStringLiteral(" "));
  }
  QStringList found;
  for (auto match = word.globalMatch(rest); match.hasNext();) {
    const QString one = match.next().captured();
    if (!ofThePlant.contains(one.toLower()))
      found << one;
  }
  return found;
}

QSet<QString> wordsOf(const Plant &plant)
{
  QSet<QString> words;
  const auto add = [&words](const std::string &text) { addWords(words, text); };
  const Site &site = plant.site;
  add(site.name);
  add(site.timeZone);
  // The reasons that a broker's connection gives are English in every language.
  for (const BrokerHealth &broker : healthOfFourBrokers(plant).brokers) {
    add(broker.id.text());
    add(broker.url);
    add(broker.reason);
    add(broker.remedy);
    add(broker.lastError);
  }
  for (const Shift &shift : site.calendar.shifts)
    add(shift.name);
  for (const ShiftFigure &figure : site.calendar.figures)
    add(figure.name);
  for (const Area &area : site.areas) {
    add(area.id.text());
    add(area.name);
  }
  for (const Asset &asset : site.assets) {
    add(asset.id.text());
    add(asset.name);
    add(asset.kind);
    for (const Stream &stream : asset.streams) {
      add(stream.key);
      add(stream.name);
      add(stream.unit);
    }
  }
  for (const Rule &rule : site.rules) {
    add(rule.id.text());
    add(rule.name);
    add(rule.rationalisation.cause);
    add(rule.rationalisation.consequence);
    add(rule.rationalisation.action);
  }
  for (const Guidance &guidance : site.guidance)
    add(guidance.text);
  for (const Broker &broker : site.brokers) {
    add(broker.id.text());
    add(broker.url);
    for (const TopicBinding &binding : broker.topics)
      add(binding.topic);
  }
  for (const Person &person : plant.people) {
    add(person.id.text());
    add(person.name);
  }
  // Names of things that are the same in every language.
  add("Andon UTC MQTT TLS JSON PEM Tue Nov Messages/s dtmi");
  add("on the way to PUMP-12"); // what somebody wrote
  Plant other;
  add(textOf(*openLearning(other)));
  // What predictors tell of, as they keep it.
  add("failure-risk Oil ageing Discharge temperature Oil pressure Vibration Motor current Inlet temperature bar plant compressor");
  return words;
}

} // namespace andon::test
