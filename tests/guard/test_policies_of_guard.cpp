// SPDX-License-Identifier: GPL-3.0-or-later
// Policies read and set on a real Odoo 19 with the Guard: they take effect, and a change made meanwhile is not overwritten.
#include "core/policies/read_policies.h"
#include "tests/actions/acting_on_odoo.h"

using namespace gatehouse;
using namespace gatehouse::testing;

class TestPoliciesOfGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        m_officer = std::make_unique<Officer>(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
        QVERIFY2(m_officer->isReady(), qPrintable(m_officer->problem()));
        QVERIFY(m_officer->profile().guard);
        cleanup();
    }

    /// As nobody has set anything.
    void cleanup()
    {
        if (!m_officer)
            return;
        const auto now = readPolicies(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(now);
        PolicyValues unset;
        for (const Policy policy : AllPolicies)
            unset.emplace(policy, definitionOf(policy).unset);
        const auto changes = changesTo(*now, unset);
        if (changes.empty())
            return;
        const auto report = m_officer->run(Officer::order(changes));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Done);
    }

    void theGuardEnforcesThemAll()
    {
        const auto set = readPolicies(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(set);
        QVERIFY(!set->guard.isEmpty());
        QVERIFY(set->others.isEmpty());
        for (const PolicyState &state : set->states) {
            QVERIFY2(state.value, definitionOf(state.what).key.data());
            QVERIFY2(state.isSettable(), definitionOf(state.what).key.data());
            QVERIFY(!state.isSet);
            QVERIFY(state.enforcer != Enforcer::Nobody);
        }
    }

    void oneSessionPerUserTakesEffect()
    {
        const auto user = m_people->add(QStringLiteral("twice"));
        VERIFY_RESULT(user);
        OdooBrowser first(m_odoo, userAgents::chromeWindows, "198.51.100.31");
        VERIFY_RESULT(first.login(user->login, user->password));
        QVERIFY(first.isAlive());
        const auto report =
            m_officer->run(Officer::order({{Policy::ConcurrentSessions, QStringLiteral("allow"), QStringLiteral("replace")}}));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Done);
        QVERIFY(report->results.front().result->provedAt.isKnown());
        OdooBrowser second(m_odoo, userAgents::firefoxLinux, "198.51.100.32");
        VERIFY_RESULT(second.login(user->login, user->password));
        QVERIFY(second.isAlive());
        QVERIFY(!first.isAlive());
    }

    void manyAtOnce()
    {
        const auto report = m_officer->run(Officer::order({{Policy::LifetimeOthers, std::int64_t{0}, std::int64_t{86'400}},
            {Policy::IgnoredUrls, definitionOf(Policy::IgnoredUrls).unset, QStringLiteral("/websocket*\n/my/poll")},
            {Policy::ResetLinkHours, std::int64_t{4}, std::int64_t{2}}, {Policy::MailUsers, true, false},
            {Policy::SecondFactor, QStringLiteral("nobody"), QStringLiteral("employees")}}));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Done);
        const auto now = readPolicies(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(now);
        QVERIFY(now->state(Policy::LifetimeOthers).value == PolicyValue(std::int64_t{86'400}));
        QVERIFY(now->state(Policy::IgnoredUrls).value == PolicyValue(QStringLiteral("/websocket*\n/my/poll")));
        QVERIFY(now->state(Policy::ResetLinkHours).value == PolicyValue(std::int64_t{2}));
        QVERIFY(now->state(Policy::MailUsers).value == PolicyValue(false));
    }

    /// Two officers saw the same form; the second one's order is told of the first's, and sets nothing.
    void aChangeMadeMeanwhileIsNotOverwritten()
    {
        VERIFY_RESULT(m_officer->run(Officer::order({{Policy::IdleDays, std::int64_t{0}, std::int64_t{30}}})));
        const auto late = m_officer->run(Officer::order(
            {{Policy::IdleDays, std::int64_t{0}, std::int64_t{90}}, {Policy::KeepDays, std::int64_t{365}, std::int64_t{100}}}));
        VERIFY_RESULT(late);
        QCOMPARE(late->outcome, Outcome::Refused);
        QCOMPARE(late->count(Outcome::Refused), 2);
        QVERIFY2(late->results.front().result->proof.contains(QLatin1String("meanwhile")), qPrintable(late->results.front().result->proof));
        const auto now = readPolicies(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(now);
        QVERIFY(now->state(Policy::IdleDays).value == PolicyValue(std::int64_t{30}));
        QVERIFY(now->state(Policy::KeepDays).value == PolicyValue(std::int64_t{365}));
    }

    /// Between the reading and the order, while the officer types the password.
    void aChangeMadeAtTheLastMomentIsNotOverwritten()
    {
        Officer slow(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
        QVERIFY2(slow.isReady(), qPrintable(slow.problem()));
        bool others = false;
        slow.beforePassword = [&](int) {
            if (std::exchange(others, true))
                return;
            const auto quick = m_officer->run(Officer::order({{Policy::IdleDays, std::int64_t{0}, std::int64_t{30}}}));
            QVERIFY(quick);
        };
        // Signing in proved who it is for ten minutes on some servers; then nobody is asked, and there is no such moment.
        const auto late = slow.run(Officer::order({{Policy::IdleDays, std::int64_t{0}, std::int64_t{90}}}));
        VERIFY_RESULT(late);
        if (!others)
            QSKIP("This server did not ask for the password again.");
        QCOMPARE(late->outcome, Outcome::Refused);
        const QString proof = late->results.front().result->proof;
        QVERIFY2(proof.contains(m_odoo.adminLogin), qPrintable(proof));
        const auto now = readPolicies(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(now);
        QVERIFY(now->state(Policy::IdleDays).value == PolicyValue(std::int64_t{30}));
    }

    void aWrongPasswordSetsNothing()
    {
        Officer officer(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
        QVERIFY2(officer.isReady(), qPrintable(officer.problem()));
        officer.answerPassword = QStringLiteral("wrong");
        const auto report = officer.run(Officer::order({{Policy::IdleDays, std::int64_t{0}, std::int64_t{90}}}));
        VERIFY_RESULT(report);
        if (officer.asked() == 0)
            QSKIP("This server did not ask for the password.");
        QCOMPARE(report->outcome, Outcome::Refused);
        const auto now = readPolicies(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(now);
        QVERIFY(now->state(Policy::IdleDays).value == PolicyValue(std::int64_t{0}));
    }

    void whoIsNoOfficerIsTold()
    {
        const auto user = m_people->add(QStringLiteral("plain"));
        VERIFY_RESULT(user);
        Officer nobody(m_odoo, user->login, user->password);
        QVERIFY2(nobody.isReady(), qPrintable(nobody.problem()));
        const auto report = nobody.run(Officer::order({{Policy::IdleDays, std::int64_t{0}, std::int64_t{90}}}));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Refused);
    }

private:
    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    std::unique_ptr<Officer> m_officer;
};

QTEST_GUILESS_MAIN(TestPoliciesOfGuard)
#include "test_policies_of_guard.moc"
