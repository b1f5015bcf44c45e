// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policies/policy_set.h"
#include "tests/verify_result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace gatehouse;

namespace {

OdooRules rules(const QMap<QString, QString> &parameters = {})
{
    OdooRules r;
    r.parameters = parameters;
    r.maySet = true;
    r.requiresFactors = true;
    return r;
}

QJsonObject guardAnswer()
{
    QJsonArray list;
    for (const Policy policy : AllPolicies) {
        const PolicyDefinition &d = definitionOf(policy);
        const bool byOdoo = policy == Policy::ResetLinkHours || policy == Policy::SecondFactor;
        list.append(QJsonObject{{QStringLiteral("name"), QString(d.key)}, {QStringLiteral("value"), policyJson(d.unset)},
            {QStringLiteral("enforcer"), byOdoo ? QStringLiteral("odoo") : QStringLiteral("guard")}});
    }
    return {{QStringLiteral("revision"), 7}, {QStringLiteral("policies"), list}};
}

PolicyValue number(std::int64_t n)
{
    return n;
}

} // namespace

class TestPolicySet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void odooEnforcesWhatItHasAndNobodyTheRest()
    {
        const PolicySet set = odooPolicies(rules());
        QCOMPARE(set.states.size(), std::size(AllPolicies));
        QVERIFY(set.guard.isEmpty());
        int byOdoo = 0;
        for (const PolicyState &state : set.states) {
            QCOMPARE(state.enforcer != Enforcer::Nobody, !odooParameter(state.what).isEmpty());
            byOdoo += state.enforcer == Enforcer::Odoo;
            if (state.enforcer == Enforcer::Nobody) {
                QVERIFY(!state.value);
                QVERIFY(!state.isSettable());
                QVERIFY(policyNote(state).contains(QLatin1String("Guard")));
            } else {
                QVERIFY(state.isSettable());
                QVERIFY(!state.isSet);
            }
        }
        QCOMPARE(byOdoo, 5);
        // Odoo's defaults, told as they are.
        QVERIFY(set.state(Policy::IdleDays).value == number(7));
        QVERIFY(set.state(Policy::LockoutFailures).value == number(5));
        QVERIFY(set.state(Policy::LockoutSeconds).value == number(60));
        QVERIFY(set.state(Policy::ResetLinkHours).value == number(4));
        QVERIFY(set.state(Policy::SecondFactor).value == PolicyValue(QStringLiteral("nobody")));
        QVERIFY(policyNote(set.state(Policy::LockoutFailures)).contains(QLatin1String("not per account")));
    }

    void parametersAreReadAsOdooReadsThem()
    {
        const PolicySet set = odooPolicies(rules({{odooParameter(Policy::IdleDays), QStringLiteral("1209600")},
            {odooParameter(Policy::LockoutFailures), QStringLiteral("0")}, {odooParameter(Policy::SecondFactor), QStringLiteral("all_required")},
            {odooParameter(Policy::ResetLinkHours), QStringLiteral("False")}}));
        QVERIFY(set.state(Policy::IdleDays).value == number(14));
        QVERIFY(set.state(Policy::IdleDays).isSet);
        QVERIFY(set.state(Policy::LockoutFailures).value == number(0));
        QVERIFY(set.state(Policy::SecondFactor).value == PolicyValue(QStringLiteral("everyone")));
        QVERIFY(set.state(Policy::ResetLinkHours).value == number(4));
        for (const Policy policy : {Policy::IdleDays, Policy::LockoutFailures, Policy::SecondFactor}) {
            const PolicyState &state = set.state(policy);
            QCOMPARE(odooParameterText(policy, *state.value).value_or(QString()),
                policy == Policy::IdleDays          ? QStringLiteral("1209600")
                : policy == Policy::LockoutFailures ? QStringLiteral("0")
                                                    : QStringLiteral("all_required"));
        }
        QVERIFY(!odooParameterText(Policy::SecondFactor, QStringLiteral("nobody")));
    }

    void whatIsNoValueIsNotMadeOne()
    {
        const PolicySet set = odooPolicies(rules({{odooParameter(Policy::IdleDays), QStringLiteral("100000")},
            {odooParameter(Policy::LockoutFailures), QStringLiteral("many")}, {odooParameter(Policy::SecondFactor), QStringLiteral("sometimes")}}));
        for (const Policy policy : {Policy::IdleDays, Policy::LockoutFailures, Policy::SecondFactor}) {
            QVERIFY(!set.state(policy).value);
            QCOMPARE(set.state(policy).hindrance, Hindrance::NotUnderstood);
            QVERIFY(set.state(policy).isSettable());
        }
    }

    void whatStandsInTheWayIsSaid()
    {
        OdooRules r = rules();
        r.maySet = false;
        QCOMPARE(odooPolicies(r).state(Policy::IdleDays).hindrance, Hindrance::NotAllowed);
        r.areReadable = false;
        QCOMPARE(odooPolicies(r).state(Policy::IdleDays).hindrance, Hindrance::NotReadable);
        QVERIFY(!odooPolicies(r).state(Policy::IdleDays).value);
        r = rules();
        r.isDatabase = true;
        QCOMPARE(odooPolicies(r).state(Policy::IdleDays).hindrance, Hindrance::NotByDatabase);
        r = rules();
        r.requiresFactors = false;
        QCOMPARE(odooPolicies(r).state(Policy::SecondFactor).hindrance, Hindrance::NeedsModule);
        QVERIFY(!odooPolicies(r).state(Policy::SecondFactor).isSettable());
    }

    void odooCannotSwitchIdleOff()
    {
        const PolicySet stock = odooPolicies(rules());
        QVERIFY(refusalFor(stock.state(Policy::IdleDays), number(0)));
        QVERIFY(!refusalFor(stock.state(Policy::IdleDays), number(3)));
        const auto guarded = guardPolicies(guardAnswer(), QStringLiteral("1.0"), true, true);
        VERIFY_RESULT(guarded);
        QVERIFY(!refusalFor(guarded->state(Policy::IdleDays), number(0)));
        QVERIFY(refusalFor(guarded->state(Policy::IdleDays), number(4000)));
    }

    void theGuardAnswers()
    {
        QJsonObject answer = guardAnswer();
        QJsonArray list = answer.value(QLatin1String("policies")).toArray();
        list.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("moon_phase")}, {QStringLiteral("value"), 3}});
        answer[QStringLiteral("policies")] = list;
        const auto set = guardPolicies(answer, QStringLiteral("1.2"), true, true);
        VERIFY_RESULT(set);
        QCOMPARE(set->revision, 7);
        QCOMPARE(set->guard, QStringLiteral("1.2"));
        QCOMPARE(set->others, QStringList{QStringLiteral("moon_phase")});
        QCOMPARE(set->state(Policy::SecondFactor).enforcer, Enforcer::Odoo);
        QCOMPARE(set->state(Policy::LifetimeOthers).enforcer, Enforcer::Guard);
        for (const PolicyState &state : set->states)
            QVERIFY(state.isSettable());
        const auto auditor = guardPolicies(answer, QStringLiteral("1.2"), false, true);
        VERIFY_RESULT(auditor);
        for (const PolicyState &state : auditor->states)
            QVERIFY(!state.isSettable());
    }

    void wrongAnswersOfTheGuardAreRefused()
    {
        const auto kindOf = [](const QJsonObject &answer) {
            const auto set = guardPolicies(answer, QStringLiteral("1.0"), true, true);
            return set ? ErrorKind::Input : set.error().kind;
        };
        QCOMPARE(kindOf({}), ErrorKind::Protocol);
        QJsonObject answer = guardAnswer();
        answer[QStringLiteral("revision")] = QStringLiteral("7");
        QCOMPARE(kindOf(answer), ErrorKind::Protocol);
        for (int i = 0; i < int(std::size(AllPolicies)); ++i) {
            answer = guardAnswer();
            QJsonArray list = answer.value(QLatin1String("policies")).toArray();
            QJsonObject one = list.at(i).toObject();
            one[QStringLiteral("value")] = QJsonArray{1};
            list[i] = one;
            answer[QStringLiteral("policies")] = list;
            QCOMPARE(kindOf(answer), ErrorKind::Protocol);
            list.removeAt(i);
            answer[QStringLiteral("policies")] = list;
            QCOMPARE(kindOf(answer), ErrorKind::Protocol);
        }
    }

    void theLedgersTextIsReadAgain()
    {
        PolicySet set = odooPolicies(rules({{odooParameter(Policy::LockoutFailures), QStringLiteral("x")}}));
        set.revision = 12;
        set.read = Instant::fromMs(1'800'000'000'123);
        set.others = QStringList{QStringLiteral("moon_phase")};
        const auto again = policySetFrom(policySetText(set));
        QVERIFY(again);
        QCOMPARE(again->states, set.states);
        QCOMPARE(again->revision, set.revision);
        QCOMPARE(again->read, set.read);
        QCOMPARE(again->others, set.others);
        QVERIFY(!policySetFrom(QString()));
        QVERIFY(!policySetFrom(QStringLiteral("{\"version\":99}")));
        QVERIFY(!policySetFrom(policySetText(set).replace(QLatin1String("idle_days"), QLatin1String("idle_daze"))));
    }

    void changesAreWhatIsNotSoYet()
    {
        const PolicySet set = odooPolicies(rules());
        const auto changes = changesTo(
            set, {{Policy::IdleDays, number(7)}, {Policy::ResetLinkHours, number(2)}, {Policy::LifetimeOthers, number(3600)}});
        QCOMPARE(changes.size(), std::size_t(2));
        QCOMPARE(changes.at(0).what, Policy::LifetimeOthers);
        QCOMPARE(changeText(changes.at(1)), QStringLiteral("reset_link_hours: 4 \u2192 2"));
    }

    void aChangeIsReadFromItsText_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("paths") << "ignored_urls" << "/a\n/b" << "";
        QTest::newRow("arrow in a path") << "ignored_urls" << QStringLiteral("/a \u2192 /b") << QStringLiteral("/c \u2192 \"d\"");
        QTest::newRow("quote") << "ignored_urls" << "\"" << "/x";
        QTest::newRow("choice") << "concurrent_sessions" << "allow" << "replace";
    }

    void aChangeIsReadFromItsText()
    {
        QFETCH(QString, key);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const PolicyChange change{*policyOf(key), from, to};
        const QString text = changeText(change);
        QVERIFY(!text.contains(QLatin1Char('\n')));
        const auto again = changeFrom(text);
        QVERIFY2(again, qPrintable(text));
        QCOMPARE(*again, change);
        QVERIFY(!changeFrom(QStringLiteral("ada · 3fk2Hs9a…")));
    }

    void filesAreReadInBothForms()
    {
        const auto object = policyFileValues("{\"idle_days\": 14,\n \"mail_users\": false}");
        VERIFY_RESULT(object);
        QCOMPARE(object->size(), std::size_t(2));
        QVERIFY(object->at(Policy::IdleDays) == number(14));
        const auto lines = policyFileValues("{\"policy\": \"idle_days\", \"value\": 14, \"enforcer\": \"guard\"}\n\n"
                                            "{\"policy\": \"keep_days\", \"value\": null}\n{\"policy\":\"concurrent_sessions\",\"value\":\"refuse\"}\n");
        VERIFY_RESULT(lines);
        QCOMPARE(lines->size(), std::size_t(2));
        QVERIFY(lines->at(Policy::ConcurrentSessions) == PolicyValue(QStringLiteral("refuse")));
    }

    void wrongFilesAreRefusedWithThePlace_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("no policy");
        QTest::newRow("not json") << QByteArray("idle_days = 3") << QStringLiteral("Line 1");
        QTest::newRow("unknown") << QByteArray("{\"idle_daze\": 3}") << QStringLiteral("idle_daze");
        QTest::newRow("range") << QByteArray("{\"idle_days\": 30000}") << QStringLiteral("idle_days");
        QTest::newRow("kind") << QByteArray("{\"idle_days\": \"3\"}") << QStringLiteral("idle_days");
        QTest::newRow("second line") << QByteArray("{\"policy\":\"idle_days\",\"value\":3}\n[1]\n") << QStringLiteral("Line 2");
        QTest::newRow("cut short") << QByteArray("{\"policy\":\"idle_days\",\"value\":3}\n{\"policy\":\"idle") << QStringLiteral("Line 2");
    }

    void wrongFilesAreRefusedWithThePlace()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const auto values = policyFileValues(content);
        QVERIFY(!values);
        QCOMPARE(values.error().kind, ErrorKind::Input);
        QVERIFY2(values.error().text.contains(says), qPrintable(values.error().text));
    }
};

QTEST_GUILESS_MAIN(TestPolicySet)
#include "test_policy_set.moc"
