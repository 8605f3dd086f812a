// SPDX-FileCopyrightText: 2026 The Andon developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/units.h"

#include <QTest>

#include <cmath>
#include <rapidcheck.h>
#include <set>

using namespace andon;

class TestUnits : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void knownValuesConvert_data()
  {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<double>("expected");
    const auto row = [](double value, const char *from, const char *to, double expected) {
      QTest::addRow("%g %s in %s", value, from, to) << value << QString::fromUtf8(from) << QString::fromUtf8(to) << expected;
    };
    row(100, "°C", "°F", 212);
    row(-40, "°F", "°C", -40);
    row(0, "K", "°C", -273.15);
    row(98.6, "degreeFahrenheit", "CEL", 37);
    row(1013.25, "mbar", "kPa", 101.325);
    row(1, "bar", "psi", 14.503773773);
    row(16, "MBR", "bar", 0.016);
    row(750, "mmHg", "mbar", 999.9179056125);
    row(60, "m³/h", "L/min", 1000);
    row(1, "m³/min", "MQH", 60);
    row(1, "gpm", "L/min", 3.785411784);
    row(1, "kWh", "MJ", 3.6);
    row(1, "hp", "W", 745.6998715822702);
    row(3000, "rpm", "rad/s", 314.1592653589793);
    row(60, "1/min", "Hz", 1);
    row(36, "km/h", "m/s", 10);
    row(25.4, "mm/s", "in/s", 1);
    row(1, "kn", "km/h", 1.852);
    row(180, "°", "rad", 3.141592653589793);
    row(5, "%", "ppm", 50000);
    row(1, "KiB", "byte", 1024);
    row(1, "lb", "g", 453.59237);
    row(2, "m", "mm", 2000);
    row(1, "t/h", "kg/min", 16.666666666666668);
    row(20, "mA", "A", 0.02);
    row(1, "BTU/h", "W", 0.29307107017222);
    row(1, "TR", "kW", 3.51685284207);
  }

  void knownValuesConvert()
  {
    QFETCH(double, value);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(double, expected);
    const auto converted = convert(value, from.toStdString(), to.toStdString());
    QVERIFY(converted);
    QVERIFY2(std::abs(*converted - expected) <= 1e-9 * std::max(1.0, std::abs(expected)), qPrintable(QString::number(*converted, 'g', 17)));
  }

  void whatMeasuresSomethingElseDoesNotConvert()
  {
    QVERIFY(!convert(1, "bar", "°C"));
    QVERIFY(!convert(1, "N·m", "J"));
    QVERIFY(!convert(1, "kW", "kvar"));
    QVERIFY(!convert(1, "bar", "br"));
    QVERIFY(!convert(1, "", "bar"));
    QCOMPARE(convert(3.5, "{bottles}/min", "{bottles}/min"), std::optional{3.5});
    QCOMPARE(convert(3.5, "bar", "BAR"), std::optional{3.5});
  }

  void unitsHaveManyNames()
  {
    for (const char *name : {"°C", "degC", "℃", "degreeCelsius", "CEL"})
      QCOMPARE(unitSymbol(name), std::string{"°C"});
    for (const char *name : {"µm", "\u03bcm", "um", "micrometre", "4H"}) // the micro sign and the Greek letter
      QCOMPARE(unitSymbol(name), std::string{"µm"});
    QCOMPARE(unitSymbol("k\u2126"), std::string{"kΩ"});
    QCOMPARE(unitSymbol("furlong"), std::string{"furlong"});
    QVERIFY(findUnit("CELSIUS") == nullptr);
    QVERIFY(findUnit("") == nullptr);
    QVERIFY(isOwnUnit("{bottles}/min"));
    QVERIFY(!isOwnUnit("{}") && !isOwnUnit("bar") && !isOwnUnit("}x{"));
  }

  void noNameStandsForTwoUnits()
  {
    std::set<std::string_view> names;
    for (const Unit &unit : allUnits()) {
      std::set<std::string_view> own{unit.symbol, unit.dtdl, unit.code};
      own.insert(unit.spellings.begin(), unit.spellings.end());
      own.erase("");
      for (const std::string_view name : own) {
        QVERIFY2(names.insert(name).second, name.data());
        QCOMPARE(findUnit(name), &unit);
      }
    }
  }

  void conversionThereAndBackIsTheSame()
  {
    const bool holds = rc::check("a value converted there and back is itself", [] {
      const auto units = allUnits();
      const Unit &from = units[*rc::gen::inRange<std::size_t>(0, units.size())];
      std::vector<const Unit *> targets;
      for (const Unit &unit : units)
        if (unit.dimension == from.dimension)
          targets.push_back(&unit);
      const Unit &to = **rc::gen::elementOf(targets);
      const double value = *rc::gen::inRange(-1'000'000, 1'000'000) / 128.0;
      const auto there = convert(value, from.symbol, to.symbol);
      RC_ASSERT(there.has_value());
      const auto back = convert(*there, to.symbol, from.symbol);
      RC_ASSERT(back.has_value());
      RC_LOG() << value << ' ' << from.symbol << " = " << *there << ' ' << to.symbol << ", back " << *back;
      // An offset of some hundred kelvin costs as many digits.
      RC_ASSERT(std::abs(*back - value) <= 1e-12 * std::max(1000.0, std::abs(value)));
    });
    QVERIFY(holds);
  }

  void conversionByWayOfAThirdUnitIsTheSame()
  {
    const bool holds = rc::check("a to c is a to b to c", [] {
      const auto units = allUnits();
      const Unit &from = units[*rc::gen::inRange<std::size_t>(0, units.size())];
      std::vector<const Unit *> others;
      for (const Unit &unit : units)
        if (unit.dimension == from.dimension)
          others.push_back(&unit);
      const Unit &by = **rc::gen::elementOf(others);
      const Unit &to = **rc::gen::elementOf(others);
      const double value = *rc::gen::inRange(0, 1'000'000) / 64.0;
      const double straight = convert(value, from.symbol, to.symbol).value();
      const double around = convert(convert(value, from.symbol, by.symbol).value(), by.symbol, to.symbol).value();
      const double scale = std::max(std::abs(straight), std::abs(convert(1000.0, from.symbol, to.symbol).value()));
      RC_ASSERT(std::abs(straight - around) <= 1e-11 * scale);
    });
    QVERIFY(holds);
  }
};

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
