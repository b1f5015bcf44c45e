// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/policy.h"
#include "tests/verify_result.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace gatehouse;

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPolicyHasWordsAndAKey()
    {
        QSet<QString> keys;
        QSet<QString> titles;
        for (const Policy policy : AllPolicies) {
            const PolicyDefinition &d = definitionOf(policy);
            QCOMPARE(d.what, policy);
            QVERIFY(policyOf(d.key) == policy);
            keys.insert(d.key);
            titles.insert(policyTitle(policy));
            QVERIFY(!policyHint(policy).isEmpty());
            QVERIFY2(!policyRefusal(policy, d.unset), d.key.data());
            for (const QLatin1String choice : d.choices) {
                QVERIFY2(policyChoiceText(policy, choice) != choice, choice.data());
                QVERIFY(!policyRefusal(policy, QString(choice)));
            }
        }
        QCOMPARE(keys.size(), qsizetype(std::size(AllPolicies)));
        QCOMPARE(titles.size(), keys.size());
        QVERIFY(!policyOf(QStringLiteral("no_such_policy")));
    }

    /// The Guard's own table of policies is what these are about; a difference would be refused there.
    void theGuardKnowsTheSameRanges()
    {
        QFile file(QStringLiteral(GATEHOUSE_GUARD "/core/policies.py"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString python = QString::fromUtf8(file.readAll());
        // Policy('lifetime_others', 'integer', 0, 60, YEAR_SECONDS, 's', scope='others', off=True),
        static const QRegularExpression number(
            QStringLiteral(R"(Policy\('(\w+)', 'integer', (\d+), (\d+), (\w+)(.*?)\),\n)"), QRegularExpression::DotMatchesEverythingOption);
        int numbers = 0;
        for (auto it = number.globalMatch(python); it.hasNext(); ++numbers) {
            const auto match = it.next();
            const auto policy = policyOf(match.captured(1));
            QVERIFY2(policy, qPrintable(match.captured(1)));
            const PolicyDefinition &d = definitionOf(*policy);
            const QString maximum = match.captured(4) == QLatin1String("YEAR_SECONDS") ? QStringLiteral("31536000") : match.captured(4).remove(QLatin1Char('_'));
            QCOMPARE(QString::number(d.minimum), match.captured(3));
            QCOMPARE(QString::number(d.maximum), maximum);
            QCOMPARE(policyValueKey(d.unset), match.captured(2));
            QCOMPARE(d.zeroIsOff, match.captured(5).contains(QLatin1String("off=True")));
            const QString scope = d.scope == PolicyScope::Administrators ? QStringLiteral("administrators")
                                  : d.scope == PolicyScope::Others       ? QStringLiteral("others")
                                                                         : QString();
            QCOMPARE(match.captured(5).contains(QLatin1String("scope=")), !scope.isEmpty());
            QVERIFY(match.captured(5).contains(scope));
        }
        QCOMPARE(numbers, int(std::count_if(std::begin(AllPolicies), std::end(AllPolicies),
                              [](Policy p) { return definitionOf(p).kind == PolicyKind::Number; })));
        static const QRegularExpression choices(QStringLiteral(R"(Policy\('(\w+)', 'choice', '(\w+)', choices=\(([^)]*)\))"));
        int found = 0;
        for (auto it = choices.globalMatch(python); it.hasNext(); ++found) {
            const auto match = it.next();
            const auto policy = policyOf(match.captured(1));
            QVERIFY2(policy, qPrintable(match.captured(1)));
            QSet<QString> ours;
            for (const QLatin1String choice : definitionOf(*policy).choices)
                ours.insert(choice);
            QSet<QString> theirs;
            const QStringList list = match.captured(3).split(QLatin1Char(','));
            for (const QString &one : list)
                theirs.insert(one.trimmed().remove(QLatin1Char('\'')));
            QCOMPARE(ours, theirs);
            QCOMPARE(policyValueKey(definitionOf(*policy).unset), match.captured(2));
        }
        QCOMPARE(found, 4);
    }

    void valuesAreCheckedAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // empty: refused
        const auto row = [](const char *key, const QString &text, const char *value) {
            QTest::addRow("%s=%s", key, qPrintable(text.left(20))) << QString::fromLatin1(key) << text << QString::fromLatin1(value);
        };
        row("lifetime_administrators", QStringLiteral("28800"), "28800");
        row("lifetime_administrators", QStringLiteral(" 60 "), "60");
        row("lifetime_administrators", QStringLiteral("31536000"), "31536000");
        row("lifetime_administrators", QStringLiteral("0"), "0");
        row("lifetime_administrators", QStringLiteral("off"), "0");
        row("lifetime_administrators", QStringLiteral("59"), "");
        row("lifetime_administrators", QStringLiteral("31536001"), "");
        row("lifetime_administrators", QStringLiteral("-1"), "");
        row("lifetime_administrators", QStringLiteral("1e3"), "");
        row("lifetime_administrators", QStringLiteral("99999999999999999999"), "");
        row("lifetime_administrators", QString(), "");
        row("keep_days", QStringLiteral("0"), "");
        row("mail_users", QStringLiteral("yes"), "on");
        row("mail_users", QStringLiteral("off"), "off");
        row("mail_users", QStringLiteral("1"), "");
        row("concurrent_sessions", QStringLiteral("replace"), "replace");
        row("concurrent_sessions", QStringLiteral("Replace"), "");
        row("ignored_urls", QStringLiteral("/websocket*\n\n  /my/poll \n"), "/websocket*\n/my/poll");
        row("ignored_urls", QStringLiteral("websocket"), "");
        row("ignored_urls", QStringLiteral("/") + QString(10'001, QLatin1Char('x')), "");
    }

    void valuesAreCheckedAsTheyAreTyped()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, value);
        const auto policy = policyOf(key);
        QVERIFY(policy);
        const auto read = policyValueFrom(*policy, text);
        QCOMPARE(read.has_value(), !value.isEmpty());
        if (read) {
            QCOMPARE(policyValueKey(*read), value);
            return;
        }
        QCOMPARE(read.error().kind, ErrorKind::Input);
        QVERIFY2(read.error().text.contains(key), qPrintable(read.error().text));
    }

    void valuesAreSaidInUnits()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(policyValueText(Policy::LifetimeOthers, std::int64_t{0}), QStringLiteral("off"));
        QCOMPARE(policyValueText(Policy::LifetimeOthers, std::int64_t{61}), QStringLiteral("61 s"));
        QVERIFY(policyValueText(Policy::LifetimeOthers, std::int64_t{28800}).startsWith(QLatin1String("28,800 s (8")));
        QCOMPARE(policyValueText(Policy::LockoutFailures, std::int64_t{5}), QStringLiteral("5"));
        QCOMPARE(policyValueText(Policy::MailUsers, true), QStringLiteral("yes"));
        QVERIFY(policyValueText(Policy::IgnoredUrls, QStringLiteral("/a\n/b\n")).startsWith(QLatin1Char('2')));
    }
};

QTEST_GUILESS_MAIN(TestPolicy)
#include "test_policy.moc"
