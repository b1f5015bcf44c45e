// SPDX-License-Identifier: GPL-3.0-or-later
// Policies read and set on a real Odoo 19 without the Guard: what Odoo itself enforces, and nothing else.
#include "core/actions/reread.h"
#include "core/policies/known_policies.h"
#include "core/policies/read_policies.h"
#include "core/sync/server_sync.h"
#include "tests/actions/acting_on_odoo.h"

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

PolicyChange change(Policy what, const PolicyValue &from, const PolicyValue &to)
{
    return {what, from, to};
}

PolicyValue number(std::int64_t n)
{
    return n;
}

} // namespace

class TestPoliciesOfOdoo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        m_officer = std::make_unique<Officer>(m_odoo, m_odoo.adminLogin, m_odoo.adminPassword);
        QVERIFY2(m_officer->isReady(), qPrintable(m_officer->problem()));
    }

    void readsWhatOdooHas()
    {
        const auto set = readPolicies(m_officer->server(), m_officer->profile());
        VERIFY_RESULT(set);
        QVERIFY(set->guard.isEmpty());
        QVERIFY(set->read.isKnown());
        QVERIFY(set->state(Policy::LockoutFailures).value == number(10)); // seeded in a new database
        QVERIFY(set->state(Policy::LockoutFailures).isSet);
        QVERIFY(set->state(Policy::IdleDays).value == number(7));
        QVERIFY(!set->state(Policy::IdleDays).isSet);
        QVERIFY(set->state(Policy::IdleDays).isSettable());
        QCOMPARE(set->state(Policy::LifetimeOthers).hindrance, Hindrance::NeedsGuard);
    }

    void setsReadsBackAndJournals()
    {
        const auto report = m_officer->run(Officer::order({change(Policy::IdleDays, number(7), number(14)),
            change(Policy::SecondFactor, QStringLiteral("nobody"), QStringLiteral("employees"))}));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Done);
        QCOMPARE(report->results.size(), std::size_t(2));
        for (const ActionResult &result : report->results)
            QVERIFY(result.result->provedAt.isKnown());
        QCOMPARE(parameter(Policy::IdleDays), QStringLiteral("1209600"));
        QCOMPARE(parameter(Policy::SecondFactor), QStringLiteral("employee_required"));
        const auto targets = m_officer->journal().targets(report->entry);
        VERIFY_RESULT(targets);
        QCOMPARE(targets->at(0).target.subject, QStringLiteral("idle_days: 7 \u2192 14"));

        // And back: Odoo has no word for nobody, so the parameter goes.
        const auto back = m_officer->run(Officer::order({change(Policy::IdleDays, number(14), number(7)),
            change(Policy::SecondFactor, QStringLiteral("employees"), QStringLiteral("nobody"))}));
        VERIFY_RESULT(back);
        QCOMPARE(back->outcome, Outcome::Done);
        QCOMPARE(parameter(Policy::SecondFactor), QString());
    }

    void allOrNone_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody enforces it") << int(Policy::LifetimeOthers) << "0" << "3600" << QStringLiteral("Guard");
        QTest::newRow("changed meanwhile") << int(Policy::ResetLinkHours) << "9" << "2" << QStringLiteral("changed meanwhile");
        QTest::newRow("out of range") << int(Policy::LockoutSeconds) << "60" << "5" << QStringLiteral("86,400");
        QTest::newRow("cannot be off") << int(Policy::IdleDays) << "7" << "0" << QStringLiteral("number of days");
    }

    void allOrNone()
    {
        QFETCH(int, policy);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, says);
        QLocale::setDefault(QLocale(QLocale::English));
        const auto report = m_officer->run(Officer::order({change(Policy::LockoutFailures, number(10), number(3)),
            change(Policy(policy), number(from.toLongLong()), number(to.toLongLong()))}));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Refused);
        QCOMPARE(report->count(Outcome::Refused), 2);
        QVERIFY2(report->results.at(1).result->proof.contains(says), qPrintable(report->results.at(1).result->proof));
        QCOMPARE(parameter(Policy::LockoutFailures), QStringLiteral("10"));
        const auto entry = m_officer->journal().entry(report->entry);
        VERIFY_RESULT(entry);
        QVERIFY(!(*entry)->sent.isKnown());
    }

    void previewTellsWhatStandsInTheWay()
    {
        const auto stale = preview(m_officer->server(), m_officer->profile(),
            Officer::order({change(Policy::LockoutFailures, number(4), number(3)), change(Policy::LockoutSeconds, number(60), number(60))}));
        VERIFY_RESULT(stale);
        QVERIFY(!stale->possible);
        QVERIFY(hasWarning(*stale, WarningKind::Changed));
        QVERIFY(hasWarning(*stale, WarningKind::NoEffect));
        QVERIFY(!stale->wantsPassword);
    }

    void whoMayNotIsTold()
    {
        const auto manager = m_people->add(QStringLiteral("manager"), OdooRole::AccessRights);
        VERIFY_RESULT(manager);
        Officer officer(m_odoo, manager->login, manager->password);
        QVERIFY2(officer.isReady(), qPrintable(officer.problem()));
        const auto set = readPolicies(officer.server(), officer.profile());
        VERIFY_RESULT(set);
        QCOMPARE(set->state(Policy::IdleDays).hindrance, Hindrance::NotReadable);
        const auto report = officer.run(Officer::order({change(Policy::IdleDays, number(7), number(14))}));
        VERIFY_RESULT(report);
        QCOMPARE(report->outcome, Outcome::Refused);
        QCOMPARE(parameter(Policy::IdleDays), QStringLiteral("604800"));
    }

    void anOrderLeftOpenIsSettledByReading()
    {
        const auto order = Officer::order(
            {change(Policy::LockoutFailures, number(3), number(10)), change(Policy::LockoutSeconds, number(60), number(900))});
        const auto entry = m_officer->journal().order(order, QStringLiteral("x"), Instant::fromSeconds(1'700'000'000));
        VERIFY_RESULT(entry);
        VERIFY_RESULT(m_officer->journal().sent(*entry, Instant::fromSeconds(1'700'000'001)));
        const auto reread = gatehouse::reread(m_officer->journal(), *entry, m_officer->server(), m_officer->profile());
        VERIFY_RESULT(reread);
        QCOMPARE(reread->done, 1);
        QCOMPARE(reread->refused, 1);
    }

    void theLedgerLearnsThem()
    {
        EmptyLedger ledger;
        QVERIFY(ledger.isOk());
        ServerSource server;
        server.id = SourceId{1};
        server.name = QStringLiteral("shop");
        server.settings.url = m_odoo.url;
        server.settings.database = m_odoo.database;
        server.login = m_odoo.adminLogin;
        {
            auto writer = Writer::open(ledger.path());
            VERIFY_RESULT(writer);
            VERIFY_RESULT((*writer)->saveServer(server.id, settingsText(server)));
        }
        ServerSync sync(ledger.path(), server);
        VERIFY_RESULT(sync.run(m_officer->server(), SyncDepth::Whole));
        auto reader = Reader::open(ledger.path());
        VERIFY_RESULT(reader);
        const auto known = knownPolicies(**reader);
        VERIFY_RESULT(known);
        QCOMPARE(known->size(), std::size_t(1));
        QVERIFY(known->front().set.state(Policy::LockoutFailures).value == number(10));
        QVERIFY(known->front().set.read.isKnown());
    }

private:
    QString parameter(Policy policy)
    {
        const QJsonArray rows = m_people->read(QStringLiteral("ir.config_parameter"),
            {{QStringLiteral("key"), QStringLiteral("="), odooParameter(policy)}}, {QStringLiteral("value")});
        return rows.at(0).toObject().value(QLatin1String("value")).toString();
    }

    RealOdoo m_odoo;
    std::unique_ptr<OdooPeople> m_people;
    std::unique_ptr<Officer> m_officer;
};

QTEST_GUILESS_MAIN(TestPoliciesOfOdoo)
#include "test_policies_of_odoo.moc"
