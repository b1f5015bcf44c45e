// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/presets.h"

#include <QTest>

#include <set>

using namespace gatehouse;

namespace {

Preset preset(const char *key)
{
    auto found = policyPreset(QString::fromLatin1(key));
    if (!found)
        qFatal("no preset %s", key);
    return std::move(*found);
}

PolicyValues all(const Preset &preset)
{
    return presetValues(preset, {});
}

} // namespace

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyValueCanBeSetAndNamesItsClause()
    {
        std::set<QString> keys;
        for (const Preset &one : policyPresets()) {
            QVERIFY2(keys.insert(one.key).second, qPrintable(one.key));
            QVERIFY(!one.document.isEmpty() && !one.title.isEmpty());
            QVERIFY2(!one.beyond.isEmpty(), qPrintable(one.key));
            std::set<Policy> policies;
            for (const PresetValue &value : one.values) {
                const auto refusal = policyRefusal(value.what, value.value);
                QVERIFY2(!refusal, qPrintable(one.key + refusal.value_or(QString())));
                QVERIFY(policies.insert(value.what).second);
                QVERIFY(value.clause.front().isDigit());
                QVERIFY(value.asks.endsWith(u'.'));
            }
            for (const QString &sentence : one.beyond)
                QVERIFY2(sentence.front().isDigit() && sentence.endsWith(u'.'), qPrintable(sentence));
        }
        QCOMPARE(keys.size(), 9U);
        QVERIFY(!policyPreset(QStringLiteral("nist-aal4")));
    }

    void higherLevelsAskForNoLess()
    {
        for (const char *family : {"nist-aal%1", "asvs4-l%1", "asvs5-l%1"}) {
            for (int level = 2; level <= 3; ++level) {
                const auto lower = policyPreset(QString::fromLatin1(family).arg(level - 1));
                const auto higher = policyPreset(QString::fromLatin1(family).arg(level));
                QVERIFY(lower && higher);
                // Whoever does what the higher level asks for need not change anything for the lower one.
                QVERIFY2(presetValues(*lower, all(*higher)).empty(), qPrintable(higher->key));
                QVERIFY2(!presetValues(*higher, all(*lower)).empty(), qPrintable(higher->key));
            }
        }
    }

    void valuesAreThoseOfTheStandards()
    {
        // SP 800-63B-4, 2.1.3, 2.2.3, 2.3.3, 3.2.2; ASVS 4.0.3, 3.3.2.
        QCOMPARE(all(preset("nist-aal1")).at(Policy::LifetimeOthers), PolicyValue(std::int64_t{2'592'000}));
        QCOMPARE(all(preset("nist-aal2")).at(Policy::LifetimeOthers), PolicyValue(std::int64_t{86'400}));
        QCOMPARE(all(preset("nist-aal3")).at(Policy::LifetimeAdministrators), PolicyValue(std::int64_t{43'200}));
        QCOMPARE(all(preset("nist-aal1")).at(Policy::LockoutFailures), PolicyValue(std::int64_t{100}));
        QCOMPARE(all(preset("asvs4-l1")).at(Policy::LifetimeOthers), PolicyValue(std::int64_t{2'592'000}));
        QCOMPARE(all(preset("asvs4-l2")).at(Policy::LifetimeOthers), PolicyValue(std::int64_t{43'200}));
        QVERIFY(!all(preset("nist-aal1")).contains(Policy::SecondFactor));
        QVERIFY(!all(preset("asvs4-l2")).contains(Policy::SecondFactor));
        QCOMPARE(all(preset("asvs5-l2")).at(Policy::SecondFactor), PolicyValue(QStringLiteral("everyone")));
        for (const Preset &one : policyPresets()) {
            for (const PresetValue &value : one.values) // none of the three tells anybody to change passwords by the calendar
                QVERIFY(value.what != Policy::PasswordDays || value.value == PolicyValue(std::int64_t{0}));
        }
        QVERIFY(preset("asvs5-l1").values.empty());
    }

    void whatIsStricterStays()
    {
        const Preset two = preset("nist-aal2");
        PolicyValues present = all(two);
        QVERIFY(presetValues(two, present).empty());
        present[Policy::LifetimeOthers] = std::int64_t{3600};
        present[Policy::ResetLinkHours] = std::int64_t{4};
        present[Policy::LockoutFailures] = std::int64_t{5};
        QVERIFY(presetValues(two, present).empty());
        present[Policy::LifetimeOthers] = std::int64_t{0}; // off: no end at all
        present[Policy::SecondFactor] = QStringLiteral("employees");
        present[Policy::PasswordDays] = std::int64_t{90};
        QCOMPARE(presetValues(two, present), (PolicyValues{{Policy::LifetimeOthers, std::int64_t{86'400}},
                                                 {Policy::SecondFactor, QStringLiteral("everyone")}, {Policy::PasswordDays, std::int64_t{0}}}));
    }

    void attemptsAnHourAreOfBothValues()
    {
        const Preset one = preset("asvs4-l1");
        PolicyValues present = all(one);
        present[Policy::LockoutFailures] = std::int64_t{5};
        present[Policy::LockoutSeconds] = std::int64_t{900}; // 20 an hour
        QVERIFY(presetValues(one, present).empty());
        present[Policy::LockoutFailures] = std::int64_t{50}; // 200
        QCOMPARE(presetValues(one, present), (PolicyValues{{Policy::LockoutSeconds, std::int64_t{3600}}}));
        present[Policy::LockoutFailures] = std::int64_t{0};
        QCOMPARE(presetValues(one, present).size(), 2U);
    }
};

QTEST_APPLESS_MAIN(TestPresets)
#include "test_presets.moc"
