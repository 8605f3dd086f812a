// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/form_fields.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace andon {

QWidget *captioned(const ThemeHolder &holder, const QString &caption, QWidget *field)
{
  auto *whole = new QWidget;
  whole->setAccessibleName(caption);
  field->setAccessibleName(caption);
  if (auto *box = qobject_cast<QComboBox *>(field))
    box->view()->setAccessibleName(caption);
  auto *layout = new QVBoxLayout(whole);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(2);
  auto *label = new TextLabel(holder, caption, TextSize::Caption, TextWeight::Regular, Ink::Text2);
  label->setBuddy(field);
  layout->addWidget(label);
  layout->addWidget(field);
  return whole;
}

std::optional<double> numberIn(Field &field)
{
  const QString text = field.text().trimmed().replace(QChar(0x2212), QLatin1Char('-'));
  bool isNumber = false;
  double number = QLocale().toDouble(text, &isNumber);
  if (!isNumber)
    number = QLocale::c().toDouble(text, &isNumber);
  if (!isNumber || !std::isfinite(number)) {
    field.setProblem(QCoreApplication::translate("form", "A number is needed here."));
    return std::nullopt;
  }
  field.setProblem({});
  return number;
}

std::optional<Duration> durationIn(Field &field, Duration whenEmpty)
{
  QString text = field.text().simplified();
  text.remove(QLatin1Char(' '));
  if (text.endsWith(QLatin1String("min")))
    text.chop(2);
  const auto duration = text.isEmpty() ? Result<Duration>{whenEmpty} : parseDuration(text.toStdString());
  field.setProblem(duration ? QString() : QCoreApplication::translate("form", "A time is needed here, like 30s, 5m or 2h."));
  return duration ? std::optional<Duration>{*duration} : std::nullopt;
}

QString editable(double value)
{
  return QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString editable(Duration duration)
{
  return duration == Duration{} ? QString() : QString::fromStdString(toText(duration));
}

} // namespace andon
