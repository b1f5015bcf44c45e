// SPDX-License-Identifier: GPL-3.0-or-later
// Orders through a Guard on a server that does harm: what became of them is what its record says, nothing is claimed
// beyond that, and nothing is sent twice.
#include "core/actions/reread.h"
#include "tests/actions/acting.h"
#include "tests/odoo/fake_odoo.h"

using namespace gatehouse;
using namespace gatehouse::testing;

class TestGuardActionFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeOdoo> m_odoo;
    std::unique_ptr<EmptyLedger> m_ledger;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<odoo::OdooSession> m_session;
    odoo::ServerProfile m_profile;

    static QJsonObject record(const QString &status)
    {
        return {{u"id"_qs, 1}, {u"identifier"_qs, FakeOdoo::identifierOf(3)}, {u"user_id"_qs, QJsonArray{7, u"Ada"_qs}}, {u"status"_qs, status},
            {u"ended_by"_qs, status == u"revoked"_qs ? QJsonValue(QJsonArray{2, u"Boss"_qs}) : QJsonValue(false)},
            {u"last_activity"_qs, u"2026-11-22 00:09:03"_qs}, {u"ended"_qs, false}};
    }
    /// What the Guard's record says before, and what afterwards.
    void tell(const QJsonArray &before, const QJsonArray &after)
    {
        m_odoo->answer(u"gatehouse.session"_qs, u"search_read"_qs, {before, after});
    }
    Result<ActionReport> revoke()
    {
        ActionOrder order;
        order.source = SourceId{1};
        order.targets = {ActionTarget::ofSession(FakeOdoo::identifierOf(3), u"ada"_qs)};
        return runAction({*m_session, m_profile, *m_journal, {}, {}}, order);
    }

private Q_SLOTS:
    void init()
    {
        m_odoo = std::make_unique<FakeOdoo>(FakeOdoo::Options{});
        m_ledger = std::make_unique<EmptyLedger>();
        QVERIFY(m_ledger->isOk());
        auto journal = Journal::open(m_ledger->path());
        VERIFY_RESULT(journal);
        m_journal = std::move(*journal);
        m_profile = {};
        m_profile.who.uid = 2;
        for (const odoo::Capability capability : odoo::AllCapabilities)
            m_profile.capabilities.append({capability, true, {}});
        odoo::GuardProfile guard;
        guard.isOfficer = true;
        guard.maxIdentifiers = 100;
        guard.maxRows = 100;
        m_profile.guard = guard; // and no list of devices, as on Odoo 17
        odoo::ServerSettings settings;
        settings.url = m_odoo->url();
        settings.database = u"odoo19"_qs;
        settings.totalTimeout = std::chrono::milliseconds(1500);
        odoo::Account account;
        account.login = QLatin1String(FakeOdoo::Login);
        account.password = SecretBytes(QByteArray(FakeOdoo::Password));
        m_session = std::make_unique<odoo::OdooSession>(settings, std::move(account), odoo::Asking{}, CancelToken());
        m_odoo->answer(odoo::GuardModel, u"revoke"_qs, {QJsonObject{{u"status"_qs, u"done"_qs}}});
    }
    void cleanup()
    {
        m_session.reset();
        m_journal.reset();
    }

    void settlesByTheRecord_data()
    {
        QTest::addColumn<int>("harm");
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, Harm harm, const QString &after, Outcome outcome) {
            QTest::newRow(name) << static_cast<int>(harm) << after << static_cast<int>(outcome);
        };
        row("no harm", Harm::None, u"revoked"_qs, Outcome::Done);
        row("ended by its user meanwhile", Harm::None, u"logged_out"_qs, Outcome::Done);
        row("answered and not done", Harm::None, u"active"_qs, Outcome::Refused);
        row("its record is gone", Harm::None, {}, Outcome::Unknown);
        row("dropped after it was carried out", Harm::DropAfterTaken, u"revoked"_qs, Outcome::Done);
        row("dropped unread", Harm::DropUnread, u"active"_qs, Outcome::Refused);
        row("silence", Harm::Hang, u"active"_qs, Outcome::Unknown);
        row("an error of the server's", Harm::QuotingError, u"active"_qs, Outcome::Refused);
    }
    void settlesByTheRecord()
    {
        QFETCH(int, harm);
        QFETCH(QString, after);
        QFETCH(int, outcome);
        tell({record(u"active"_qs)}, after.isEmpty() ? QJsonArray() : QJsonArray{record(after)});
        m_odoo->arm(static_cast<Harm>(harm), "gatehouse.guard/revoke");
        const auto report = revoke();
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], static_cast<Outcome>(outcome));
        QCOMPARE(m_odoo->timesAsked("gatehouse.guard/revoke"), 1);
        QCOMPARE(m_odoo->revoked(), 0); // nothing by way of stock Odoo
        QVERIFY(!report->results[0].result->watchUntil.isKnown());
        if (static_cast<Outcome>(outcome) != Outcome::Unknown)
            return;
        // What was left open is settled later by reading alone.
        m_odoo->disarm();
        tell({record(u"revoked"_qs)}, {record(u"revoked"_qs)});
        const auto read = reread(*m_journal, report->entry, *m_session, m_profile);
        VERIFY_RESULT(read);
        QCOMPARE(read->done, 1);
        QCOMPARE(m_odoo->timesAsked("gatehouse.guard/revoke"), 1);
        const auto targets = m_journal->targets(report->entry);
        QVERIFY2((*targets)[0].proof.contains(u"by Boss"_qs), qPrintable((*targets)[0].proof));
    }

    void nothingIsSentForWhatIsOverOrNotOnRecord()
    {
        tell({record(u"expired"_qs)}, {record(u"expired"_qs)});
        const auto over = revoke();
        VERIFY_RESULT(over);
        COMPARE_OUTCOME(over->results[0], Outcome::Refused);
        QVERIFY2(over->results[0].result->proof.contains(u"expired"_qs), qPrintable(over->results[0].result->proof));
        tell({}, {});
        const auto stranger = revoke();
        VERIFY_RESULT(stranger);
        COMPARE_OUTCOME(stranger->results[0], Outcome::Refused);
        QCOMPARE(m_odoo->timesAsked("gatehouse.guard/revoke"), 0);
    }

    void nothingIsSentWhereTheRecordCannotBeReadFirst()
    {
        m_odoo->arm(Harm::BrokenJson, "gatehouse.session");
        const auto report = revoke();
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Refused);
        QCOMPARE(m_odoo->timesAsked("gatehouse.guard/revoke"), 0);
    }

    void rowsInAnotherFormProveNothing()
    {
        m_odoo->answer(u"gatehouse.session"_qs, u"search_read"_qs, {QJsonArray{record(u"active"_qs)}, u"all fine"_qs});
        const auto report = revoke();
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Unknown);
        QCOMPARE(report->outcome, Outcome::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestGuardActionFaults)
#include "test_guard_action_faults.moc"
