// SPDX-License-Identifier: GPL-3.0-or-later
// What the console does with an Odoo 19 of which it has the database alone, and which has the Guard. What became of the victims is
// told by their own browsers.
#include "core/actions/database_orders.h"
#include "core/ledger/reader.h"
#include "core/policies/database_policies.h"
#include "core/sources/odoo_sql/grants.h"
#include "core/sources/odoo_sql/guard_tables.h"
#include "core/sync/database_sync.h"
#include "tests/actions/acting_on_odoo.h"
#include "tests/sources/odoo_real_test.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::testing;
using odoo::Capability;

namespace {

const QString OfficerRole = QStringLiteral("guard \"officer\"; DROP TABLE res_users; --");
const QString ReaderRole = QStringLiteral("guard_reader");

/// Somebody who uses Odoo now and then, as somebody always does: requests in a thread of its own.
class Passersby
{
public:
    explicit Passersby(const RealOdoo &odoo)
        : m_thread([this, odoo] {
            OdooBrowser browser(odoo, userAgents::curl, "203.0.113.99");
            while (!m_stop) {
                (void)browser.get(QStringLiteral("/web/login"));
                QThread::msleep(100);
            }
        })
    {
    }
    ~Passersby()
    {
        m_stop = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Passersby)

private:
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

} // namespace

class TestGuardOrders : public QObject, public OdooRealTest
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<PostgresConnection> m_admin;
    std::unique_ptr<PostgresConnection> m_connection;
    std::unique_ptr<Journal> m_journal;
    odoo_sql::DatabaseProfile m_profile;
    DatabaseSource m_source;
    OdooPerson m_victim;

    QString ledger() const { return m_folder.filePath(u"ledger.sqlite"_qs); }
    PostgresSettings settingsAs(const QString &role) const
    {
        PostgresSettings s;
        s.hosts = {{m_odoo.postgresHost, m_odoo.postgresPort}};
        s.database = m_odoo.database;
        s.role = role;
        return s;
    }
    std::unique_ptr<PostgresConnection> connectAs(const QString &role, const QByteArray &password = "word") const
    {
        auto connection = PostgresConnection::open(settingsAs(role), SecretBytes(QByteArrayView(password)), orderingSession());
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text));
        return std::move(*connection);
    }
    void grant(const QString &role, bool orders)
    {
        odoo_sql::GrantWish wish;
        wish.role = role;
        wish.orders = orders;
        const auto done = m_admin->exec(odoo_sql::grantScript(wish).toUtf8());
        if (!done)
            qFatal("%s", qPrintable(done.error().text));
        (void)m_admin->exec("ALTER ROLE " + m_admin->quoted(role) + " PASSWORD 'word'");
    }
    std::int64_t number(const QByteArray &sql) { return m_admin->number(sql.constData(), -1).value_or(-2); }
    Result<ActionReport> run(const ActionOrder &order, std::chrono::milliseconds patience = std::chrono::seconds(20))
    {
        DatabaseContext context{*m_connection, m_profile, *m_journal, {}, {}};
        context.patience = patience;
        return runAction(context, order);
    }
    ActionOrder orderOf(ActionKind kind, const QList<ActionTarget> &targets, const QString &reason = {}) const
    {
        ActionOrder order;
        order.kind = kind;
        order.source = m_source.id;
        order.targets = targets;
        order.reason = reason;
        return order;
    }
    /// What the Guard's own policies are to be, by the way of the officer who has Odoo.
    void setPolicy(const QByteArray &assignments)
    {
        VERIFY_RESULT(m_admin->exec("UPDATE gatehouse_policy SET revision = revision + 1, " + assignments));
    }
    QByteArray ctl(const QStringList &args, int *code)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GATEHOUSE_PASSWORD"_qs, u"word"_qs);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, u"disabled:"_qs);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehousectl"), args + QStringList{u"--ledger"_qs, ledger()});
        process.waitForFinished(120'000);
        *code = process.exitCode();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_ODOO(m_odoo);
        m_people = std::make_unique<OdooPeople>(m_odoo);
        m_admin = connectAs(m_odoo.postgresUser, m_odoo.postgresPassword.toUtf8());
        (void)m_admin->exec("SET default_transaction_read_only = off");
        grant(OfficerRole, true);
        grant(ReaderRole, false);
        m_source.name = u"erp"_qs;
        m_source.settings = settingsAs(OfficerRole);
        auto writer = Writer::open(ledger());
        VERIFY_RESULT(writer);
        m_source.id = *(*writer)->source(m_source.name);
        VERIFY_RESULT((*writer)->saveServer(m_source.id, settingsText(m_source)));
        writer->reset();
        m_connection = connectAs(OfficerRole);
        auto profile = odoo_sql::probe(*m_connection);
        VERIFY_RESULT(profile);
        m_profile = *profile;
        auto journal = Journal::open(ledger());
        VERIFY_RESULT(journal);
        m_journal = std::move(*journal);
    }
    void init()
    {
        const auto victim = m_people->add(QString::fromLatin1(QTest::currentTestFunction()).toLower());
        VERIFY_RESULT(victim);
        m_victim = *victim;
    }
    void cleanup()
    {
        setPolicy("lockout_failures = 0, concurrent_sessions = 'allow', idle_days = 0, keep_days = 365, suspicious_action = 'report'");
        VERIFY_RESULT(m_admin->exec("DELETE FROM gatehouse_lock"));
    }
    void cleanupTestCase()
    {
        m_connection.reset();
        if (!m_admin)
            return;
        for (const QString &role : {OfficerRole, ReaderRole}) {
            (void)m_admin->exec("DROP OWNED BY " + m_admin->quoted(role));
            (void)m_admin->exec("DROP ROLE " + m_admin->quoted(role));
        }
    }

    void saysWhatItCan()
    {
        for (const Capability can : {Capability::Revoke, Capability::LogOutEverywhere, Capability::Unlock, Capability::AllowMultipleSessions,
                 Capability::SetPolicies, Capability::ReadGuardRecords, Capability::ReadFailedLogins, Capability::ReadPolicies, Capability::ReadAllowances,
                 Capability::Allow})
            QVERIFY2(m_profile.can(can), qPrintable(odoo::capabilityKey(can) + m_profile.state(can).reason));
        QVERIFY(m_profile.guard && m_profile.guard->isOfficer);
        QVERIFY(!m_profile.guard->installation.isEmpty());
        QCOMPARE(m_profile.guard->version, m_profile.guardVersion);
        QVERIFY2(m_profile.guardVersion.startsWith(u'1'), qPrintable(m_profile.guardVersion));
        QVERIFY2(m_profile.posture.isEmpty(), qPrintable(m_profile.posture.join(u'\n')));
    }

    /// A role that may only read is told why, and what to grant; what it orders all the same is refused and changes nothing.
    void aReaderMayOnlyRead()
    {
        const auto reader = connectAs(ReaderRole);
        const auto profile = odoo_sql::probe(*reader);
        VERIFY_RESULT(profile);
        QVERIFY(profile->can(Capability::ReadGuardRecords));
        QVERIFY(profile->guard && !profile->guard->isOfficer);
        QVERIFY(profile->can(Capability::ReadAllowances));
        for (const Capability cannot : {Capability::Revoke, Capability::LogOutEverywhere, Capability::Unlock, Capability::Allow, Capability::SetPolicies})
            QVERIFY2(!profile->can(cannot) && profile->state(cannot).reason.contains(u"sql-grants --orders"_qs) &&
                         profile->state(cannot).reason.contains(ReaderRole),
                qPrintable(profile->state(cannot).reason));
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.20");
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        QVERIFY(browser.isAlive());
        const std::int64_t before = number("SELECT count(*) FROM gatehouse_order");
        const ActionOrder order = orderOf(ActionKind::Revoke, {sessionOf(browser, m_victim)});
        const auto seen = preview(*reader, *profile, order);
        VERIFY_RESULT(seen);
        QVERIFY(!seen->possible && seen->missing);
        const auto report = runAction(DatabaseContext{*reader, *profile, *m_journal, {}, {}}, order);
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Refused);
        QVERIFY(report->results[0].result->proof.contains(u"sql-grants --orders"_qs));
        // Nor where the program thinks it could.
        const auto forced = runAction(DatabaseContext{*reader, m_profile, *m_journal, {}, {}}, order);
        VERIFY_RESULT(forced);
        COMPARE_OUTCOME(forced->results[0], Outcome::Refused);
        QCOMPARE(number("SELECT count(*) FROM gatehouse_order"), before);
        QVERIFY(browser.isAlive());
    }

    void allowsAndTakesBack()
    {
        setPolicy("suspicious_device = true, suspicious_action = 'end'");
        OdooBrowser known(m_odoo, userAgents::firefoxLinux, "203.0.113.18");
        VERIFY_RESULT(known.login(m_victim.login, m_victim.password));
        QVERIFY(known.isAlive());
        const auto isLetIn = [this] {
            OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.19");
            (void)browser.login(m_victim.login, m_victim.password);
            return browser.isAlive();
        };
        QVERIFY(!isLetIn());
        Allowance device;
        VERIFY_RESULT(setDevice(device, u"chrome/windows"_qs));
        device.userId = m_victim.id;
        device.login = m_victim.login;
        device.until = *parseInstant("2099-12-31T00:00:00Z");
        const ActionOrder order = orderOf(ActionKind::Allow, {ActionTarget::ofAllowance(device)}, u"it's INC-4"_qs);
        const auto seen = preview(*m_connection, m_profile, order);
        VERIFY_RESULT(seen);
        QVERIFY(seen->possible && !hasWarning(*seen, WarningKind::NoEffect));
        // Nobody asks Odoo for anything: it waits, and is told later.
        const auto waiting = run(order, std::chrono::milliseconds(300));
        VERIFY_RESULT(waiting);
        COMPARE_OUTCOME(waiting->results[0], Outcome::Unknown);
        QVERIFY(isLetIn());
        const auto told = reread(*m_journal, waiting->entry, *m_connection, m_profile);
        VERIFY_RESULT(told);
        QCOMPARE(told->done, 1);
        const auto list = odoo_sql::guardAllowances(*m_connection, m_profile);
        VERIFY_RESULT(list);
        const auto found = std::find_if(list->cbegin(), list->cend(), [&](const Allowance &one) { return one.isSameAs(device); });
        QVERIFY(found != list->cend());
        QCOMPARE(found->allowedBy, OfficerRole);
        QCOMPARE(found->reason, u"it's INC-4"_qs);
        QCOMPARE(found->until, device.until);
        const Passersby passersby(m_odoo);
        const auto again = run(order);
        VERIFY_RESULT(again);
        COMPARE_OUTCOME(again->results[0], Outcome::Refused);
        // A user who is no more, of whom the ledger still knows.
        Allowance strange = device;
        strange.userId = 99'999'999;
        const auto refused = run(orderOf(ActionKind::Allow, {ActionTarget::ofAllowance(strange)}));
        VERIFY_RESULT(refused);
        COMPARE_OUTCOME(refused->results[0], Outcome::Refused);
        QVERIFY2(refused->results[0].result->proof.contains(u"no such user"_qs), qPrintable(refused->results[0].result->proof));
        const auto back = run(orderOf(ActionKind::Disallow, {ActionTarget::ofAllowance(device)}));
        VERIFY_RESULT(back);
        COMPARE_OUTCOME(back->results[0], Outcome::Done);
        QVERIFY(!isLetIn());
        setPolicy("suspicious_device = false, suspicious_action = 'report'");
    }

    /// What waited for Odoo's next request is told by the next reading after it, without anybody asking.
    void whatWaitedIsToldByAReading()
    {
        const ActionOrder order = orderOf(ActionKind::AllowMultipleSessions, {ActionTarget::ofUser(m_victim.id, m_victim.login)});
        const auto waiting = run(order, std::chrono::milliseconds(300));
        VERIFY_RESULT(waiting);
        COMPARE_OUTCOME(waiting->results[0], Outcome::Unknown);
        const QString proof = (*m_journal->targets(waiting->entry)).front().proof;
        const auto early = rereadWaiting(*m_journal, m_source.id, *m_connection, m_profile);
        VERIFY_RESULT(early);
        QVERIFY(std::none_of(early->cbegin(), early->cend(), [&](const ToldLater &one) { return one.entry.id == waiting->entry; }));
        QCOMPARE((*m_journal->targets(waiting->entry)).front().proof, proof); // as it was: nobody learns anything from another time
        OdooBrowser somebody(m_odoo, userAgents::curl, "203.0.113.97");
        (void)somebody.get(u"/web/login"_qs);
        int code = -1;
        const QByteArray told = ctl({u"sync"_qs, u"--json"_qs}, &code);
        QVERIFY2(code == 0, told.constData());
        QVERIFY2(told.contains("\"entry\":" + QByteArray::number(static_cast<qlonglong>(waiting->entry.value))), told.constData());
        const auto entry = m_journal->entry(waiting->entry);
        VERIFY_RESULT(entry);
        QCOMPARE((*entry)->outcome, std::optional(Outcome::Done));
        const auto again = rereadWaiting(*m_journal, m_source.id, *m_connection, m_profile);
        VERIFY_RESULT(again);
        QVERIFY(std::none_of(again->cbegin(), again->cend(), [&](const ToldLater &one) { return one.entry.id == waiting->entry; }));
    }

    void revokesForGood()
    {
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.21");
        OdooBrowser other(m_odoo, userAgents::firefoxLinux, "203.0.113.22");
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        VERIFY_RESULT(other.login(m_victim.login, m_victim.password));
        QVERIFY(browser.isAlive() && other.isAlive());
        const QString reason = u"it's \"INC-1\"; DROP TABLE gatehouse_session; --"_qs;
        const ActionOrder order = orderOf(ActionKind::Revoke,
            {sessionOf(browser, m_victim), ActionTarget::ofSession(u"'); DROP TABLE gatehouse_order; -- \\\" }"_qs, u"nobody"_qs)}, reason);
        const auto seen = preview(*m_connection, m_profile, order);
        VERIFY_RESULT(seen);
        QVERIFY(seen->possible);
        QCOMPARE(seen->sessions, 1);
        QVERIFY(hasWarning(*seen, WarningKind::NotListed));
        Result<ActionReport> report = fail(ErrorKind::Input, {});
        {
            const Passersby passersby(m_odoo);
            report = run(order);
        }
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Done);
        COMPARE_OUTCOME(report->results[1], Outcome::Refused);
        QVERIFY2(report->results[0].result->proof.contains(u"on record as revoked"_qs) && report->results[0].result->proof.contains(u"final"_qs),
            qPrintable(report->results[0].result->proof));
        QVERIFY(report->results[0].result->provedAt.isKnown());
        QVERIFY(!browser.isAlive());
        QVERIFY(other.isAlive());
        auto kept = m_admin->prepare("SELECT end_reason::text FROM gatehouse_session WHERE identifier = $1");
        VERIFY_RESULT(kept);
        VERIFY_RESULT((*kept)->each([&](const Statement &row) { QCOMPARE(row.string(0), reason); }, order.targets[0].identifier));
        const auto again = run(order);
        VERIFY_RESULT(again);
        COMPARE_OUTCOME(again->results[0], Outcome::Refused);
        QVERIFY(again->results[0].result->proof.contains(u"already, nothing was sent"_qs));
        const auto entry = m_journal->entry(report->entry);
        VERIFY_RESULT(entry);
        QVERIFY((*entry)->officer.contains(OfficerRole));
    }

    /// With nobody there it is not known, and never shown as done; the victim's own next request is what carries it out.
    void waitsForTheVictim()
    {
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.23");
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        QVERIFY(browser.isAlive());
        const ActionOrder order = orderOf(ActionKind::Revoke, {sessionOf(browser, m_victim)});
        const auto report = run(order, std::chrono::milliseconds(300));
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Unknown);
        QVERIFY2(report->results[0].result->proof.contains(u"waits"_qs), qPrintable(report->results[0].result->proof));
        const auto early = reread(*m_journal, report->entry, *m_connection, m_profile);
        VERIFY_RESULT(early);
        QCOMPARE(early->unknown, 1);
        QVERIFY(!browser.isAlive());
        const auto late = reread(*m_journal, report->entry, *m_connection, m_profile);
        VERIFY_RESULT(late);
        QCOMPARE(late->done, 1);
        QVERIFY(m_journal->entry(report->entry).value()->outcome == Outcome::Done);
    }

    void logsOutEverywhere()
    {
        OdooBrowser one(m_odoo, userAgents::chromeWindows, "203.0.113.24");
        OdooBrowser two(m_odoo, userAgents::safariIphone, "203.0.113.25");
        for (OdooBrowser *browser : {&one, &two}) {
            VERIFY_RESULT(browser->login(m_victim.login, m_victim.password));
            QVERIFY(browser->isAlive());
        }
        const Passersby passersby(m_odoo);
        const auto report = run(orderOf(ActionKind::LogOutEverywhere, {ActionTarget::ofUser(m_victim.id, m_victim.login)}));
        VERIFY_RESULT(report);
        QCOMPARE(report->results.size(), std::size_t(3));
        for (const ActionResult &result : report->results)
            COMPARE_OUTCOME(result, Outcome::Done);
        QVERIFY(!one.isAlive() && !two.isAlive());
        const auto again = run(orderOf(ActionKind::LogOutEverywhere, {ActionTarget::ofUser(m_victim.id, m_victim.login)}));
        VERIFY_RESULT(again);
        COMPARE_OUTCOME(again->results[0], Outcome::Refused);
    }

    void unlocks()
    {
        setPolicy("lockout_failures = 2");
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.26");
        for (int i = 0; i < 2; ++i)
            QVERIFY(!browser.login(m_victim.login, u"wrong"_qs));
        const auto locked = browser.login(m_victim.login, m_victim.password);
        QVERIFY(!locked);
        const QString hostile = u"nobody'); DELETE FROM gatehouse_lock; --"_qs;
        const ActionOrder order = orderOf(ActionKind::Unlock, {ActionTarget::ofUser(m_victim.id, m_victim.login), ActionTarget::ofUser(0, hostile)});
        Result<ActionReport> report = fail(ErrorKind::Input, {});
        {
            const Passersby passersby(m_odoo);
            report = run(order);
        }
        VERIFY_RESULT(report);
        COMPARE_OUTCOME(report->results[0], Outcome::Done);
        COMPARE_OUTCOME(report->results[1], Outcome::Refused);
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
    }

    void setsPolicies()
    {
        const auto before = guardPolicies(*m_connection, m_profile);
        VERIFY_RESULT(before);
        QCOMPARE(before->guard, m_profile.guardVersion);
        for (const PolicyState &state : before->states)
            QVERIFY2(state.value && state.isSettable(), qPrintable(QString(definitionOf(state.what).key)));
        OdooBrowser first(m_odoo, userAgents::chromeWindows, "203.0.113.27");
        OdooBrowser second(m_odoo, userAgents::firefoxLinux, "203.0.113.28");
        VERIFY_RESULT(first.login(m_victim.login, m_victim.password));
        QVERIFY(first.isAlive());
        const auto changes = changesTo(*before, {{Policy::ConcurrentSessions, QStringLiteral("replace")}, {Policy::KeepDays, std::int64_t{30}}});
        QList<ActionTarget> targets;
        for (const PolicyChange &change : changes)
            targets << ActionTarget::ofPolicy(change);
        QCOMPARE(targets.size(), 2);
        Result<ActionReport> report = fail(ErrorKind::Input, {});
        {
            const Passersby passersby(m_odoo);
            report = run(orderOf(ActionKind::SetPolicies, targets, u"ticket 9"_qs));
        }
        VERIFY_RESULT(report);
        for (const ActionResult &result : report->results)
            COMPARE_OUTCOME(result, Outcome::Done);
        VERIFY_RESULT(second.login(m_victim.login, m_victim.password));
        QVERIFY(second.isAlive());
        QVERIFY(!first.isAlive()); // enforced

        // What was seen is old: nothing is sent.
        const auto stale = run(orderOf(ActionKind::SetPolicies, {ActionTarget::ofPolicy({Policy::KeepDays, std::int64_t{365}, std::int64_t{90}}),
                                                                    ActionTarget::ofPolicy({Policy::IdleDays, std::int64_t{0}, std::int64_t{5}})}));
        VERIFY_RESULT(stale);
        for (const ActionResult &result : stale->results)
            COMPARE_OUTCOME(result, Outcome::Refused);
        // Out of range: likewise.
        const auto wild = run(orderOf(ActionKind::SetPolicies, {ActionTarget::ofPolicy({Policy::KeepDays, std::int64_t{30}, std::int64_t{99999}})}));
        VERIFY_RESULT(wild);
        COMPARE_OUTCOME(wild->results[0], Outcome::Refused);
        QCOMPARE(number("SELECT keep_days FROM gatehouse_policy"), 30);
        QCOMPARE(number("SELECT idle_days FROM gatehouse_policy"), 0);
    }

    /// And where this program does not look: the Guard itself refuses, whoever writes the row.
    void theGuardLooksAtEveryOrder()
    {
        const std::int64_t revision = number("SELECT revision FROM gatehouse_policy");
        const auto order = odoo_sql::placeGuardOrder(*m_connection, m_profile, u"set_policies"_qs,
            {{u"revision"_qs, static_cast<qint64>(revision)}, {u"values"_qs, QJsonObject{{u"idle_days"_qs, 4}, {u"keep_days"_qs, 99999}}}}, {});
        VERIFY_RESULT(order);
        (void)OdooBrowser(m_odoo, userAgents::curl, "203.0.113.29").get(u"/web/login"_qs);
        const auto state = odoo_sql::guardOrderState(*m_connection, m_profile, *order);
        VERIFY_RESULT(state);
        QVERIFY(!state->isPending && !state->isDone);
        QCOMPARE(state->answer.value(u"status"_qs).toString(), u"invalid"_qs);
        QCOMPARE(number("SELECT revision FROM gatehouse_policy"), revision);
        QCOMPARE(number("SELECT idle_days FROM gatehouse_policy"), 0);
    }

    /// The Guard's exact states, causes, events and locks come into the ledger, once.
    void readsIntoTheLedger()
    {
        setPolicy("lockout_failures = 1");
        OdooBrowser out(m_odoo, userAgents::chromeWindows, "203.0.113.30");
        OdooBrowser in(m_odoo, userAgents::firefoxLinux, "203.0.113.31");
        for (OdooBrowser *browser : {&out, &in}) {
            VERIFY_RESULT(browser->login(m_victim.login, m_victim.password));
            QVERIFY(browser->isAlive());
        }
        const QString identifier = QString::fromLatin1(out.sessionIdentifier());
        out.logout();
        QVERIFY(!OdooBrowser(m_odoo, userAgents::curl, "203.0.113.32").login(m_victim.login, u"wrong"_qs));
        DatabaseSync sync(ledger(), m_source);
        const auto first = sync.run(SecretBytes("word"), SyncDepth::Whole);
        VERIFY_RESULT(first);
        QVERIFY(first->records > 3);
        const auto reader = Reader::open(ledger());
        VERIFY_RESULT(reader);
        Query query = defaultQuery(Subject::Sessions);
        query.filter.setCondition(Field::Session, {identifier});
        SessionView found;
        VERIFY_RESULT((*reader)->eachSession(query, [&](const SessionView &s) {
            found = s;
            return false;
        }));
        QCOMPARE(found.identifier, identifier);
        QVERIFY(found.state.status == SessionStatus::LoggedOut && !found.state.presumed);
        Query events = defaultQuery(Subject::Events);
        events.filter.setCondition(Field::User, {m_victim.login});
        QStringList kinds;
        VERIFY_RESULT((*reader)->eachEvent(events, [&](const EventView &e) {
            kinds << eventKindName(e.kind);
            return true;
        }));
        QVERIFY2(kinds.contains(u"login_failed"_qs) && kinds.contains(u"locked_out"_qs) && kinds.contains(u"logout"_qs), qPrintable(kinds.join(u' ')));
        Query users = defaultQuery(Subject::Users);
        users.filter.setCondition(Field::User, {m_victim.login});
        bool isLocked = false;
        VERIFY_RESULT((*reader)->eachUser(users, [&](const UserView &u) {
            const auto one = (*reader)->user(u.id);
            isLocked = one && *one && (*one)->lockedUntil.isKnown();
            return false;
        }));
        QVERIFY(isLocked);
        const auto second = sync.run(SecretBytes("word"), SyncDepth::News);
        VERIFY_RESULT(second);
        QCOMPARE(second->records, 0);
        const auto whole = sync.run(SecretBytes("word"), SyncDepth::Everything);
        VERIFY_RESULT(whole);
        QStringList again;
        VERIFY_RESULT((*Reader::open(ledger()))->eachEvent(events, [&](const EventView &e) {
            again << eventKindName(e.kind);
            return true;
        }));
        QCOMPARE(again, kinds);
    }

    void onTheCommandLine()
    {
        int code = -1;
        OdooBrowser browser(m_odoo, userAgents::chromeWindows, "203.0.113.33");
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        QVERIFY(browser.isAlive());
        const QByteArray status = ctl({u"sync"_qs}, &code);
        QCOMPARE(code, 0);
        const Passersby passersby(m_odoo);
        const QByteArray guard = ctl({u"guard"_qs, u"status"_qs}, &code);
        QVERIFY2(guard.contains("officer"), guard.constData());
        const QByteArray dry = ctl({u"revoke"_qs, u"--session"_qs, QString::fromLatin1(browser.sessionIdentifier().left(12)), u"--dry-run"_qs, u"--json"_qs}, &code);
        QVERIFY2(code == 0 && dry.contains("\"possible\":true"), dry.constData());
        QVERIFY(browser.isAlive());
        const QByteArray refused = ctl({u"revoke"_qs, u"--role"_qs, ReaderRole, u"--session"_qs, QString::fromLatin1(browser.sessionIdentifier().left(12))}, &code);
        QVERIFY2(code == 1 && refused.contains("sql-grants --orders"), refused.constData());
        QVERIFY(browser.isAlive());
        const QByteArray done = ctl({u"revoke"_qs, u"--session"_qs, QString::fromLatin1(browser.sessionIdentifier().left(12)), u"--reason"_qs, u"x"_qs, u"--json"_qs}, &code);
        QVERIFY2(code == 0 && done.contains("\"outcome\":\"done\""), done.constData());
        QVERIFY(!browser.isAlive());
        const QByteArray sessions = ctl({u"sessions"_qs, u"--json"_qs, u"status:revoked"_qs, u"user:"_qs + m_victim.login}, &code);
        QVERIFY2(sessions.contains("\"status\":\"revoked\""), sessions.constData());
        const QByteArray set = ctl({u"policy"_qs, u"set"_qs, u"keep_days=77"_qs}, &code);
        QVERIFY2(code == 0, set.constData());
        QCOMPARE(number("SELECT keep_days FROM gatehouse_policy"), 77);
        const QByteArray get = ctl({u"policy"_qs, u"get"_qs, u"--json"_qs, u"keep_days"_qs}, &code);
        QVERIFY2(get.contains("\"value\":77") && get.contains("\"enforcer\":\"guard\"") && get.contains("\"settable\":true"), get.constData());
        const QByteArray wild = ctl({u"policy"_qs, u"set"_qs, u"lifetime_others=59"_qs}, &code);
        QVERIFY2(code != 0, wild.constData());
        const QByteArray suspend = ctl({u"suspend"_qs, m_victim.login}, &code);
        QVERIFY2(code == 1 && suspend.contains("break-glass"), suspend.constData());
        setPolicy("lockout_failures = 1");
        QVERIFY(!OdooBrowser(m_odoo, userAgents::curl, "203.0.113.34").login(m_victim.login, u"wrong"_qs));
        const QByteArray unlock = ctl({u"unlock"_qs, m_victim.login}, &code);
        QVERIFY2(code == 0, unlock.constData());
        VERIFY_RESULT(browser.login(m_victim.login, m_victim.password));
        const QByteArray allow = ctl({u"allow-multiple"_qs, m_victim.login, u"on"_qs}, &code);
        QVERIFY2(code == 0, allow.constData());
        const QByteArray journal = ctl({u"journal"_qs, u"--look"_qs, u"--json"_qs}, &code);
        QVERIFY2(code == 0, journal.constData());
    }

    /// Every statement goes by an index on tables with many rows, and stops at its limit.
    void plans()
    {
        const QByteArray undo = "DELETE FROM gatehouse_session WHERE login = 'planned'; DELETE FROM gatehouse_event WHERE login = 'planned';"
                                "DELETE FROM gatehouse_lock WHERE login LIKE 'planned%'; DELETE FROM gatehouse_order WHERE reason = 'planned';";
        VERIFY_RESULT(m_admin->exec(
            "INSERT INTO gatehouse_session (identifier, login, user_id, status, started, last_activity, ended) SELECT 'planned' || g, 'planned', 1, 'ended',"
            " now(), now(), now() FROM generate_series(1, 50000) g;"
            "INSERT INTO gatehouse_event (occurred, kind, login) SELECT now(), 'logout', 'planned' FROM generate_series(1, 50000) g;"
            "INSERT INTO gatehouse_lock (login, failures) SELECT 'planned' || g, 1 FROM generate_series(1, 20000) g;"
            "INSERT INTO gatehouse_order (kind, arguments, reason, state) SELECT 'unlock', '{}', 'planned', 'done' FROM generate_series(1, 20000) g;"
            "ANALYZE gatehouse_session; ANALYZE gatehouse_event; ANALYZE gatehouse_lock; ANALYZE gatehouse_order"));
        const auto queries = odoo_sql::guardQueries(*m_connection, m_profile);
        QVERIFY(queries.size() >= 8);
        for (const odoo_sql::NamedQuery &query : queries) {
            const QByteArray name(query.name);
            const QByteArray values = name == "sessions by identifier" ? "'[\"planned7\"]', 10"
                : name == "sessions of users" || name == "these accounts" ? "'[2]', 10"
                : name == "locks"                                       ? "'[\"planned7\"]', 10"
                : name == "order" || name == "allowances"               ? "7"
                                                                        : "1000, 100";
            VERIFY_RESULT(m_connection->exec("PREPARE planned AS " + query.sql));
            auto explain = m_connection->prepare("EXPLAIN EXECUTE planned(" + values + ')');
            VERIFY_RESULT(explain);
            QStringList plan;
            VERIFY_RESULT((*explain)->each([&](const Statement &row) { plan << row.string(0); }));
            const QString text = plan.join(u'\n');
            QVERIFY2(text.contains(u"Limit"_qs), qPrintable(query.name + (u'\n' + text)));
            for (const char *big : {"gatehouse_session", "gatehouse_event", "gatehouse_lock", "gatehouse_order"})
                QVERIFY2(!text.contains(QStringLiteral("Seq Scan on %1").arg(QLatin1String(big))), qPrintable(query.name + (u'\n' + text)));
            VERIFY_RESULT(m_connection->exec("DEALLOCATE planned"));
        }
        VERIFY_RESULT(m_admin->exec(undo));
    }
};

QTEST_GUILESS_MAIN(TestGuardOrders)
#include "test_guard_orders.moc"
