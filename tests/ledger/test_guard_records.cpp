// SPDX-License-Identifier: GPL-3.0-or-later
// What the Guard tells of sessions and accounts, beside what stock Odoo and its log tell of the same.
#include "core/domain/filter_text.h"
#include "core/ledger/ledger_copy.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "tests/ledger/ledger_ground.h"
#include "tests/verify_result.h"

using namespace gatehouse;

namespace {

const char *const Identifier = "galho16HnS5I3TKhjNQMBgRwh7GX3SpT1cKLnKgt01";

Instant at(const char *text)
{
    return *parseInstant(text);
}

/// As res.device.log has it.
DeviceRecord stock(bool revoked)
{
    DeviceRecord r;
    r.user.odooId = 7;
    r.identifier = Identifier;
    r.browser = "firefox";
    r.platform = "linux";
    r.ip = "192.0.2.1";
    r.firstActivity = at("2026-11-01 08:00:00");
    r.lastActivity = at("2026-11-01 09:00:00");
    r.end = revoked ? SessionEnd::Revoked : SessionEnd::None;
    return r;
}

DeviceRecord guarded(SessionEnd end)
{
    DeviceRecord r = stock(false);
    r.lastActivity = at("2026-11-01 09:30:00");
    r.end = end;
    r.isExact = true;
    return r;
}

} // namespace

class TestGuardRecords : public QObject
{
    Q_OBJECT

    testing::LedgerGround m_ground;
    QString m_ledger;
    std::unique_ptr<Writer> m_writer;
    SourceId m_source;

    void commit() const
    {
        SyncState state;
        state.asOf = at("2026-11-22 12:00:00");
        state.finished = state.asOf;
        state.cursor = u"{}"_qs;
        VERIFY_RESULT(m_writer->commitSync(state));
        VERIFY_RESULT(m_writer->beginSync(m_source));
    }
    std::optional<SessionView> session() const
    {
        const auto reader = Reader::open(m_ledger);
        const auto window = (*reader)->sessions(defaultQuery(Subject::Sessions), 0, 10);
        return window && window->rows.size() == 1 ? std::optional(window->rows.front()) : std::nullopt;
    }
    std::int64_t counted(const char *filter) const
    {
        const auto reader = Reader::open(m_ledger);
        const auto window = (*reader)->sessions(*parseQuery(Subject::Sessions, QString::fromLatin1(filter)), 0, 10);
        return window ? window->total : -1;
    }

private Q_SLOTS:
    void init()
    {
        m_ledger = m_ground.fresh();
        auto writer = Writer::open(m_ledger);
        VERIFY_RESULT(writer);
        m_writer = std::move(*writer);
        m_source = *m_writer->source(u"erp"_qs);
        VERIFY_RESULT(m_writer->saveServer(m_source, u"{}"_qs));
        VERIFY_RESULT(m_writer->beginSync(m_source));
    }
    void cleanup() { m_writer.reset(); }

    void theGuardsWordOnAnEndCounts_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<bool>("stockRevoked");
        QTest::addColumn<bool>("guardFirst");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, SessionEnd end, bool revoked, bool first, SessionStatus status) {
            QTest::newRow(name) << static_cast<int>(end) << revoked << first << static_cast<int>(status);
        };
        // Three weeks unused: stock Odoo would have it expired, presumably.
        row("not ended", SessionEnd::Open, false, false, SessionStatus::Idle);
        row("not ended, told first", SessionEnd::Open, false, true, SessionStatus::Idle);
        row("logged out, which stock Odoo lists as revoked", SessionEnd::LoggedOut, true, false, SessionStatus::LoggedOut);
        row("the same, told first", SessionEnd::LoggedOut, true, true, SessionStatus::LoggedOut);
        row("expired", SessionEnd::Expired, false, false, SessionStatus::Expired);
        row("nobody knows why, but stock Odoo does", SessionEnd::Ended, true, false, SessionStatus::Revoked);
        row("nobody knows why", SessionEnd::Ended, false, true, SessionStatus::Ended);
        row("ended since, as stock Odoo lists", SessionEnd::Open, true, true, SessionStatus::Revoked);
    }
    void theGuardsWordOnAnEndCounts()
    {
        QFETCH(int, end);
        QFETCH(bool, stockRevoked);
        QFETCH(bool, guardFirst);
        QFETCH(int, status);
        // In one batch, and in two.
        for (const bool together : {true, false}) {
            cleanup();
            init();
            const auto tell = [&](bool guard) {
                m_writer->device(guard ? guarded(static_cast<SessionEnd>(end)) : stock(stockRevoked));
                if (!together)
                    commit();
            };
            tell(guardFirst);
            tell(!guardFirst);
            commit();
            const auto s = session();
            QVERIFY(s);
            QCOMPARE(s->state, (SessionState{static_cast<SessionStatus>(status), false}));
            QCOMPARE(s->last, at("2026-11-01 09:30:00"));
            // Filters and counts are of the same opinion.
            QCOMPARE(counted(("status:" + sessionStatusName(static_cast<SessionStatus>(status)).toString().toLatin1()).constData()), 1);
            const auto reader = Reader::open(m_ledger);
            const auto dashboard = (*reader)->dashboard({}, {});
            VERIFY_RESULT(dashboard);
            QCOMPARE(dashboard->sessionsByStatus[static_cast<std::size_t>(status)], 1);
            QCOMPARE(dashboard->presumedByStatus[static_cast<std::size_t>(status)], 0);
        }
    }

    void aLoginThatBeganAnewIsNotEndedAnyMore()
    {
        m_writer->device(guarded(SessionEnd::Ended));
        commit();
        m_writer->device(guarded(SessionEnd::Open));
        commit();
        QCOMPARE(session()->state.status, SessionStatus::Idle);
    }

    void keepsWhyAndByWhom()
    {
        m_writer->device(guarded(SessionEnd::Revoked));
        GuardSessionRecord facts;
        facts.identifier = Identifier;
        facts.ended = at("2026-11-01 10:00:00");
        facts.endCause = "officer";
        facts.endedBy.odooId = 2;
        const std::string endless(100'000, 'x');
        facts.endReason = endless;
        facts.authMethod = "password";
        facts.secondFactor = "totp";
        facts.suspicious = "country,device";
        facts.loginIp = "192.0.2.1";
        facts.userAgent = "Mozilla \xff\x00 5.0";
        m_writer->guardSession(facts);
        UserRecord officer;
        officer.user = {2, "admin", {}};
        m_writer->user(officer);
        // Of a session that nobody told of: nothing to keep it with.
        facts.identifier = "nobodyTold16HnS5I3TKhjNQMBgRwh7GX3SpT1cKL9";
        m_writer->guardSession(facts);
        commit();
        const auto reader = Reader::open(m_ledger);
        const auto s = session();
        QVERIFY(s);
        QCOMPARE(s->endCause, u"officer"_qs);
        auto kept = (*reader)->guardSession(s->id);
        VERIFY_RESULT(kept);
        QVERIFY(*kept);
        QCOMPARE((*kept)->endedBy, u"admin"_qs);
        QCOMPARE((*kept)->ended, facts.ended);
        QVERIFY((*kept)->endReason.size() <= 1024);
        QCOMPARE((*kept)->suspicious, u"country,device"_qs);
        QCOMPARE((*kept)->secondFactor, u"totp"_qs);
        QVERIFY((*kept)->userAgent.startsWith(u"Mozilla"_qs));
        // Told again, otherwise: the last word.
        facts.identifier = Identifier;
        facts.endCause = "replaced";
        facts.endedBy = {};
        m_writer->guardSession(facts);
        commit();
        kept = (*reader)->guardSession(s->id);
        QCOMPARE((*kept)->endCause, u"replaced"_qs);
        QVERIFY((*kept)->endedBy.isEmpty());
        const auto none = (*reader)->guardSession(SessionId{99});
        VERIFY_RESULT(none);
        QVERIFY(!*none);
    }

    void keepsLocksRightsAndPasswords()
    {
        AccountRecord account;
        account.user = {7, "ada", {}};
        account.allowsMultiple = true;
        account.lockedUntil = at("2026-11-22 12:15:00");
        account.failures = 3;
        account.passwordSet = at("2026-10-01 00:00:00");
        account.passwordSetKnown = true;
        m_writer->account(account);
        UserRecord other;
        other.user = {8, "bob", {}};
        m_writer->user(other);
        commit();
        const auto read = Reader::open(m_ledger);
        const auto window = (*read)->users(defaultQuery(Subject::Users), 0, 10);
        VERIFY_RESULT(window);
        QCOMPARE(window->total, 2);
        for (const UserView &user : window->rows) {
            const bool isAda = user.login == u"ada"_qs;
            QCOMPARE(user.allowsMultiple, isAda ? std::optional<bool>(true) : std::nullopt);
            QCOMPARE(user.lockedUntil, isAda ? account.lockedUntil : Instant{});
            QCOMPARE(user.failures, isAda ? 3 : 0);
            QCOMPARE(user.passwordSet, isAda ? account.passwordSet : Instant{});
        }
        // A second more or less is no news; an end of the lock is.
        const auto added = m_writer->counts().added;
        account.lockedUntil = account.lockedUntil.plusSeconds(1);
        m_writer->account(account);
        QCOMPARE(m_writer->counts().added, added);
        account.lockedUntil = {};
        m_writer->account(account);
        QCOMPARE(m_writer->counts().added, added + 1);
    }

    void aCopyHasItAll()
    {
        keepsWhyAndByWhom();
        m_writer.reset();
        const QString copy = m_ground.fresh();
        const auto copied = copyLedger(m_ledger, copy, {}, {});
        VERIFY_RESULT(copied);
        const auto reader = Reader::open(copy);
        const auto kept = (*reader)->guardSession(session()->id);
        VERIFY_RESULT(kept);
        QVERIFY(*kept);
        QCOMPARE((*kept)->endCause, u"replaced"_qs);
    }
};

QTEST_GUILESS_MAIN(TestGuardRecords)
#include "test_guard_records.moc"
