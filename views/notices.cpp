// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/notices.h"

#include "models/items/trial_words.h"
#include "models/items/words.h"
#include "views/health_bar.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace andon {
namespace {

QString sentence(const QString &text)
{
  if (text.isEmpty())
    return text;
  const QString begun = text.front().toUpper() + text.mid(1);
  return begun.endsWith(QLatin1Char('.')) ? begun : QCoreApplication::translate("Notices", "%1.", "a sentence").arg(begun);
}

Notice brokerDown(const BrokerHealth &broker)
{
  Notice notice;
  notice.id = QStringLiteral("broker:%1").arg(words::text(broker.id.text()));
  notice.fact = broker.state == ConnectionState::Connecting ? QCoreApplication::translate("Notices", "Connecting to broker %1 at %2.")
                                                                  .arg(words::text(broker.id.text()), words::text(broker.url))
                                                            : QCoreApplication::translate("Notices", "Broker %1 at %2 is not connected.")
                                                                  .arg(words::text(broker.id.text()), words::text(broker.url));
  QStringList rest{sentence(words::text(broker.reason)), sentence(words::text(broker.remedy))};
  if (broker.state == ConnectionState::Waiting)
    rest << QCoreApplication::translate("Notices", "Next try in %1.")
                .arg(words::duration(std::chrono::ceil<std::chrono::seconds>(broker.nextTryIn)));
  rest.removeAll(QString{});
  notice.consequence = rest.join(QLatin1Char(' '));
  return notice;
}

} // namespace

std::vector<Notice> noticesOf(const HealthDelta &health)
{
  std::vector<Notice> notices;
  if (health.store == StoreState::Failing) {
    Notice notice;
    notice.id = QStringLiteral("store");
    notice.fact =
        QCoreApplication::translate("Notices", "Shown but not saved: %1.", "count of changes").arg(words::count(health.unsavedChanges));
    QStringList rest{sentence(words::text(health.storeReason)), sentence(words::text(health.storeRemedy)),
                     QCoreApplication::translate("Notices", "Alarms go on; saving is tried again by itself.")};
    rest.removeAll(QString{});
    notice.consequence = rest.join(QLatin1Char(' '));
    notices.push_back(notice);
  }
  if (health.brokers.empty()) {
    Notice notice;
    notice.id = QStringLiteral("broker");
    notice.fact = QCoreApplication::translate("Notices", "No broker is set up.");
    notice.consequence = QCoreApplication::translate("Notices", "Nothing can be received. Five steps lead from here to the first alarm.");
    notice.remedy = QCoreApplication::translate("Notices", "Show the steps");
    notices.push_back(notice);
  }
  for (const BrokerHealth &broker : health.brokers)
    if (broker.state == ConnectionState::Waiting || (broker.state == ConnectionState::Connecting && !broker.reason.empty()))
      notices.push_back(brokerDown(broker));
  for (const BrokerHealth &broker : health.brokers) {
    if (broker.lostHere + broker.lostAtBroker + broker.sequenceGaps == 0)
      continue;
    Notice notice;
    notice.id = QStringLiteral("lost:%1").arg(words::text(broker.id.text()));
    notice.fact = QCoreApplication::translate("Notices", "Messages of broker %1 were lost.").arg(words::text(broker.id.text()));
    notice.consequence =
        QCoreApplication::translate("Notices", "%1 here, %2 at the broker, %3 missing by the devices' own count. Trends have gaps there.")
            .arg(words::count(broker.lostHere), words::count(broker.lostAtBroker), words::count(broker.sequenceGaps));
    notices.push_back(notice);
  }
  if (std::chrono::abs(health.clockOffset) > clockTolerance) {
    Notice notice;
    notice.id = QStringLiteral("clock");
    notice.fact =
        QCoreApplication::translate("Notices", "The clocks differ by %1.").arg(words::seconds(std::chrono::abs(health.clockOffset)));
    notice.consequence =
        health.clockOffset > Duration::zero()
            ? QCoreApplication::translate("Notices", "The devices are behind this console. Check the time service of both.")
            : QCoreApplication::translate("Notices", "The devices are ahead of this console. Check the time service of both.");
    notices.push_back(notice);
  }
  return notices;
}

Notice siteNotice(const Error &reason)
{
  Notice notice;
  notice.id = QStringLiteral("site");
  notice.fact = QCoreApplication::translate("Notices", "The site cannot be read.");
  notice.consequence = QCoreApplication::translate("Notices", "%1 Names, units and limits may be missing.", "reason with remedy")
                           .arg(sentence(words::errorLine(reason)));
  notice.remedy = QCoreApplication::translate("Notices", "Try again");
  return notice;
}

Notice trialNotice(const RuleTrial &trial, const QString &rule, const QTimeZone &zone)
{
  Notice notice;
  notice.id = trialNoticePrefix + words::text(trial.rule.text());
  notice.fact = QCoreApplication::translate("Notices", "The trial of %1 was rolled back.", "rule").arg(rule);
  notice.consequence = words::trial(trial, zone);
  notice.remedy = QCoreApplication::translate("Notices", "Show it");
  return notice;
}

Notice refusalNotice(int number, const QString &subject, const Command &command, const Error &reason)
{
  Notice notice;
  notice.id = QStringLiteral("refused:%1").arg(number);
  notice.fact =
      QCoreApplication::translate("Notices", "%1: %2 was refused.", "alarm, command").arg(subject, words::command(keyOf(command)));
  notice.consequence = words::errorLine(reason);
  notice.remedy = QCoreApplication::translate("Notices", "Understood");
  return notice;
}

} // namespace andon
