// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/exports/log_reader.h"
#include "tests/sources/collecting_sink.h"

#include <QtTest>

#include <set>

using namespace gatehouse;

namespace {

constexpr auto Id1 = "hOdC3gMCpJ3Jw8J1i_6ebCHYNXtXnvGnAyfB-UTsO3";
constexpr auto Id2 = "YOkPe3FtgJ98LxllMMiDy8czgE_BHLJ6P3npzi4URc";

CollectingSink read(const QByteArray &log, LogOptions options = {})
{
    CollectingSink sink;
    LogReader reader(std::move(options));
    feed(reader, log, sink);
    return sink;
}

/// A log around one message: a process that serves, and the request the message was written in.
QByteArray around(const QByteArray &logger, const QByteArray &message, const QByteArray &level = "INFO")
{
    return "2026-11-22 10:00:00,000 77 INFO ? odoo.service.server: HTTP service (werkzeug) running on localhost:8069 \n"
           "2026-11-22 10:00:01,000 77 "
        + level + " acme " + logger + ": " + message
        + " \n"
          "2026-11-22 10:00:01,010 77 INFO acme werkzeug: 192.0.2.7 - - [22/Nov/2026 10:00:01] \"POST /web/login HTTP/1.1\" "
          "200 - 2 0.010 0.300\n";
}

const QByteArray Users = "odoo.addons.base.models.res_users";

} // namespace

class TestLogReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixture19()
    {
        const CollectingSink sink = read(fixture("odoo-19/odoo-server.log"));
        auto kinds = sink.kinds();
        QCOMPARE(kinds[EventKind::SessionSeen], 162 + 1); // and the mail about a new device
        QCOMPARE(kinds[EventKind::Revoked], 1);
        QCOMPARE(kinds[EventKind::TotpEnabled], 1);
        QCOMPARE(kinds[EventKind::TotpOk], 1);
        QCOMPARE(kinds[EventKind::LoginIgnored], 10);
        QCOMPARE(kinds[EventKind::LoginOk] + kinds[EventKind::LoginFailed], 224);
        QCOMPARE(sink.rejects.size(), 0U);
        QCOMPARE(sink.doubtful(), 1);
        for (const auto &e : sink.events) {
            if (e.line == 987) {
                QVERIFY(!e.doubtful);
                QCOMPARE(e.kind, EventKind::LoginFailed);
                QCOMPARE(e.user.login, std::string("eve"));
                QCOMPARE(e.ip, std::string("198.18.1.9"));
            }
            QCOMPARE(e.doubtful, e.line == 988);
        }
        // Every session the log says was revoked is named as such.
        QVERIFY(!sink.devices.empty());
        for (const auto &d : sink.devices)
            QCOMPARE(d.end, SessionEnd::Revoked);
        std::set<std::uint64_t> identities;
        for (const auto &e : sink.events)
            identities.insert(e.identity);
        QCOMPARE(identities.size(), sink.events.size());
    }

    void whoAnIdIs()
    {
        const CollectingSink sink = read(fixture("odoo-19/odoo-server.log"));
        std::map<std::string, std::int64_t> ids;
        for (const auto &u : sink.users)
            ids[u.user.login] = u.user.odooId;
        QVERIFY(ids.size() > 10);
        // As the dump of res.users says.
        const QList<QByteArray> dump = fixture("odoo-19/res_users.psql.csv").split('\n');
        for (const QByteArray &row : dump) {
            const QList<QByteArray> cells = row.split(',');
            if (cells.size() < 2)
                continue;
            const auto it = ids.find(cells[1].toStdString());
            if (it != ids.end())
                QCOMPARE(it->second, cells[0].toLongLong());
        }
    }

    void sessionAddresses()
    {
        const CollectingSink sink = read(fixture("odoo-19/odoo-server.log"));
        std::map<std::string, std::string> addresses;
        for (const QByteArray &row : fixture("odoo-19/res_device_log.psql.csv").split('\n')) {
            const QList<QByteArray> cells = row.split(',');
            if (cells.size() > 5)
                addresses[cells[2].toStdString()] = cells[5].toStdString();
        }
        int known = 0;
        for (const auto &e : sink.events) {
            if (e.kind != EventKind::SessionSeen || e.ip.empty())
                continue;
            ++known;
            QCOMPARE(e.ip, addresses[e.identifier]);
        }
        QVERIFY2(known > 120, qPrintable(QString::number(known)));
    }

    void anyBlockSizeGivesTheSame()
    {
        const QByteArray log = fixture("odoo-19/odoo-server.log");
        const CollectingSink whole = read(log);
        for (const std::size_t size : {997U, 4096U, 70001U}) {
            CollectingSink sink;
            LogReader reader{LogOptions{}};
            feed(reader, log, sink, size);
            QCOMPARE(sink.events.size(), whole.events.size());
            for (std::size_t i = 0; i < sink.events.size(); ++i) {
                QCOMPARE(sink.events[i].identity, whole.events[i].identity);
                QCOMPARE(sink.events[i].line, whole.events[i].line);
                QCOMPARE(sink.events[i].doubtful, whole.events[i].doubtful);
            }
        }
    }

    void growsFromAnyPlace()
    {
        const QByteArray log = fixture("odoo-19/odoo-server.log");
        const CollectingSink whole = read(log);
        for (const qsizetype cut : {log.size() / 7, log.size() / 3, log.size() / 2, log.size() * 9 / 10, log.size() - 40}) {
            CollectingSink sink;
            LogReader first{LogOptions{}};
            feed(first, log.left(cut), sink);
            const ReaderPosition at = first.position();
            QVERIFY(at.consumed <= cut);
            LogReader second(LogOptions{}, at);
            feed(second, log.mid(at.consumed), sink);
            // As the ledger does it: the same event again is one event, and plain once it was plain.
            std::map<std::uint64_t, bool> seen;
            for (const auto &e : sink.events) {
                auto [it, added] = seen.emplace(e.identity, e.doubtful);
                if (!added)
                    it->second = it->second && e.doubtful;
            }
            QCOMPARE(seen.size(), whole.events.size());
            int doubtful = 0;
            for (const auto &[identity, d] : seen)
                doubtful += d;
            QCOMPARE(doubtful, 1);
            QCOMPARE(second.linesRead(), std::int64_t(log.count('\n')));
        }
    }

    void messages_data()
    {
        QTest::addColumn<QByteArray>("logger");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("login");
        QTest::addColumn<qint64>("id");
        QTest::addColumn<QString>("ip");
        QTest::addColumn<QString>("note");
        const auto row = [](const char *tag, QByteArray logger, QByteArray message, EventKind kind, const char *login, qint64 id,
                             const char *ip, const char *note) {
            QTest::newRow(tag) << logger << message << int(kind) << QString::fromUtf8(login) << id << QString::fromUtf8(ip)
                               << QString::fromUtf8(note);
        };
        const QByteArray totp = "odoo.addons.auth_totp.models.res_users";
        row("login 19", Users, "Login successful for login:anna@acme.test from 192.0.2.7", EventKind::LoginOk, "anna@acme.test", 0, "192.0.2.7", "");
        row("login 14-18", Users, "Login successful for db:acme login:anna from 192.0.2.7", EventKind::LoginOk, "anna", 0, "192.0.2.7", "");
        row("failed 14-18", Users, "Login failed for db:acme login:anna b from 192.0.2.7", EventKind::LoginFailed, "anna b", 0, "192.0.2.7", "");
        row("plain logger", "res_users", "Login failed for login:anna from 192.0.2.7", EventKind::LoginFailed, "anna", 0, "192.0.2.7", "");
        row("v6", Users, "Login failed for login:anna from 2001:db8::1", EventKind::LoginFailed, "anna", 0, "2001:db8::1", "");
        row("empty login", Users, "Login failed for login: from 192.0.2.7", EventKind::LoginFailed, "", 0, "192.0.2.7", "");
        row("cooldown", Users, "Login attempt ignored for 192.0.2.7 (user 'bob') on acme: 10 failures since last success, last failure at 2026-11-22 00:22:05.755602. You can configure", EventKind::LoginIgnored, "bob", 0, "192.0.2.7", "after 10 failures");
        row("cooldown, bare user", Users, "Login attempt ignored for 192.0.2.7 (user bob) on acme: 5 failures since last success", EventKind::LoginIgnored, "bob", 0, "192.0.2.7", "after 5 failures");
        row("cooldown, no user", Users, "Login attempt ignored for 192.0.2.7 on acme: 5 failures since last success", EventKind::LoginIgnored, "", 0, "192.0.2.7", "after 5 failures");
        row("cooldown, quote", Users, "Login attempt ignored for 192.0.2.7 (user \"o'neil\\nx\") on acme: 5 failures since", EventKind::LoginIgnored, "o'neil\nx", 0, "192.0.2.7", "after 5 failures");
        row("key used wrongly", Users, "Invalid API key or password-based authentication attempted", EventKind::LoginFailed, "", 0, "", "no valid API key, or a password where only keys are taken");
        row("device", "odoo.addons.base.models.res_device", QByteArray("User 5 inserts device log (") + Id1 + ")", EventKind::SessionSeen, "", 5, "192.0.2.7", "");
        row("device, later", "odoo.addons.base.models.res_device", QByteArray("User 5 inserts device log: ") + Id1 + " - 192.0.2.0 - Mozilla/5.0 (X11) - x", EventKind::SessionSeen, "", 5, "192.0.2.0", "Mozilla/5.0 (X11) - x");
        row("revoke none", "odoo.addons.base.models.res_device", "User 2 revokes devices ()", EventKind::Revoked, "", 2, "", "no session");
        row("revoke two", "odoo.addons.base.models.res_device", QByteArray("User 2 revokes devices (") + Id1 + ", " + Id2 + ")", EventKind::Revoked, "", 2, "", "2 sessions");
        row("2fa on", totp, "2FA enable: SUCCESS for res.users(8,) 'carol'", EventKind::TotpEnabled, "carol", 8, "", "");
        row("2fa on refused", totp, "2FA enable: REJECT for res.users(8,) 'carol'", EventKind::TotpFailed, "carol", 8, "", "switching it on was refused");
        row("2fa on, wrong code", totp, "2FA enable: REJECT CODE for res.users(8,) 'carol'", EventKind::TotpFailed, "carol", 8, "", "wrong code while switching it on");
        row("2fa off", totp, "2FA disable: SUCCESS for res.users(8,) ('carol') by uid #2", EventKind::TotpDisabled, "carol", 8, "", "by user 2");
        row("2fa off, two", totp, "2FA disable: SUCCESS for res.users(8, 9) ('carol', 'dave') by uid #2", EventKind::TotpDisabled, "", 8, "", "by user 2, for 2 users: 'carol', 'dave'");
        row("2fa off refused", totp, "2FA disable: REJECT for res.users(8,) ('carol') by uid #9", EventKind::TotpFailed, "carol", 8, "", "switching it off was refused, by user 9");
        row("2fa ok", totp, "2FA check: SUCCESS for res.users(8,) 'carol'", EventKind::TotpOk, "carol", 8, "", "");
        row("2fa fail", totp, "2FA check: FAIL for res.users(8,) 'carol'", EventKind::TotpFailed, "carol", 8, "", "");
        row("2fa reuse", totp, "2FA check: REUSE for res.users(8,) 'carol'", EventKind::TotpFailed, "carol", 8, "", "code used before");
        row("2fa mail ok", "odoo.addons.auth_totp_mail.models.res_users", "2FA check(mail): SUCCESS for res.users(8,) 'carol'", EventKind::TotpOk, "carol", 8, "", "code by mail");
        row("2fa mail fail", "odoo.addons.auth_totp_mail.models.res_users", "2FA check (mail): FAIL for res.users(8,) 'carol'", EventKind::TotpFailed, "carol", 8, "", "code by mail");
        row("new device mail", "odoo.addons.auth_totp_mail.models.res_users", "New device alert email sent for user <carol> to <c@acme.test>", EventKind::SessionSeen, "carol", 0, "", "a new device, mail to c@acme.test");
        row("key made", Users, "Users API Keys generated: scope: <None> for 'admin' (#2) from 192.0.2.7", EventKind::ApiKeyAdded, "admin", 2, "192.0.2.7", "");
        row("key made, scope", Users, "Users API Keys generated: scope: <rpc> for 'admin' (#2) from n/a", EventKind::ApiKeyAdded, "admin", 2, "", "scope rpc");
        row("trusted device", Users, "Authentication Device generated: scope: <browser> for 'carol' (#8) from 192.0.2.7", EventKind::TrustedDeviceAdded, "carol", 8, "192.0.2.7", "");
        row("key removed", Users, "API key(s) removed: scope: <[False]> for 'admin' (#2) from 192.0.2.7", EventKind::ApiKeyRemoved, "admin", 2, "192.0.2.7", "by this user");
        row("trusted device removed", Users, "API key(s) removed: scope: <['browser']> for 'admin' (#2) from 192.0.2.7", EventKind::TrustedDeviceRemoved, "admin", 2, "192.0.2.7", "by this user");
        row("password", Users, "Password change for 'carol' (#8) by 'admin' (#2) from 192.0.2.7", EventKind::PasswordChanged, "carol", 8, "192.0.2.7", "by admin (#2)");
        row("own password", Users, "Password change for 'carol' (#8) by 'carol' (#8) from 192.0.2.7", EventKind::PasswordChanged, "carol", 8, "192.0.2.7", "");
        row("reset asked", "odoo.addons.auth_signup.controllers.main", "Password reset attempt for <carol> by user <public> from 192.0.2.7", EventKind::ResetRequested, "carol", 0, "192.0.2.7", "");
        row("reset mailed", "odoo.addons.auth_signup.models.res_users", "Password reset email sent for user <carol> to <c@acme.test>", EventKind::ResetMailed, "carol", 0, "", "to c@acme.test");
        row("invitation", "odoo.addons.auth_signup.models.res_users", "Signup email sent for user <carol> to <c@acme.test>", EventKind::ResetMailed, "carol", 0, "", "invitation to c@acme.test");
        row("dead session", "odoo.http", "Session expired", EventKind::SessionExpired, "", 0, "", "a dead session was used");
        row("time limit", "odoo.http", "User 12 needs to login again", EventKind::SessionExpired, "", 12, "", "by the time limit of a group");
        row("identity check", "odoo.http", "Incorrect Password, try again or click on Forgot Password to reset your password.", EventKind::IdentityCheckFailed, "", 0, "", "");
        row("passkey", "odoo.addons.auth_passkey.models.auth_passkey_key", "Passkey (#3) created by carol (#8) from 192.0.2.7", EventKind::PasskeyAdded, "carol", 8, "192.0.2.7", "");
        row("passkey gone", "odoo.addons.auth_passkey.models.auth_passkey_key", "Passkey (#3) deleted by carol (#8) from 192.0.2.7", EventKind::PasskeyRemoved, "carol", 8, "192.0.2.7", "");
    }

    void messages()
    {
        QFETCH(QByteArray, logger);
        QFETCH(QByteArray, message);
        QFETCH(int, kind);
        QFETCH(QString, login);
        QFETCH(qint64, id);
        QFETCH(QString, ip);
        QFETCH(QString, note);
        const CollectingSink sink = read(around(logger, message));
        QCOMPARE(sink.rejects.size(), 0U);
        QCOMPARE(sink.events.size(), 1U);
        const auto &e = sink.events[0];
        QCOMPARE(int(e.kind), kind);
        QCOMPARE(QString::fromStdString(e.user.login), login);
        QCOMPARE(qint64(e.user.odooId), id);
        QCOMPARE(QString::fromStdString(e.ip), ip);
        QCOMPARE(QString::fromStdString(e.note), note);
        QVERIFY(!e.doubtful);
        QCOMPARE(e.line, std::int64_t(2));
        QCOMPARE(e.time.toIso(), QStringLiteral("2026-11-22T10:00:01Z"));
    }

    void fixtures17And18()
    {
        const CollectingSink s18 = read(fixture("odoo-18/odoo-server.log"));
        auto kinds = s18.kinds();
        QCOMPARE(s18.doubtful(), 0);
        QCOMPARE(s18.rejects.size(), 0U);
        QCOMPARE(kinds[EventKind::LoginOk], 2);
        QCOMPARE(kinds[EventKind::LoginFailed], 3);
        QCOMPARE(kinds[EventKind::LoginIgnored], 1);
        QCOMPARE(kinds[EventKind::SessionSeen], 2);
        QCOMPARE(kinds[EventKind::Revoked], 1);
        QCOMPARE(kinds[EventKind::TotpOk], 1);
        QCOMPARE(kinds[EventKind::TotpFailed], 1);
        const CollectingSink s17 = read(fixture("odoo-17/odoo-server.log"));
        kinds = s17.kinds();
        QCOMPARE(s17.doubtful(), 0);
        QCOMPARE(kinds[EventKind::LoginOk], 2);
        QCOMPARE(kinds[EventKind::LoginFailed], 2);
        QCOMPARE(kinds[EventKind::PasswordChanged], 1);
        QCOMPARE(kinds[EventKind::ResetRequested], 1);
        QCOMPARE(kinds[EventKind::ResetMailed], 1);
        QCOMPARE(kinds[EventKind::ApiKeyAdded], 1);
        QCOMPARE(kinds[EventKind::SessionExpired], 1);
    }

    void passwordBeforeTheSecondFactor()
    {
        const CollectingSink sink = read(fixture("odoo-19/odoo-server.log"));
        int before = 0;
        for (const auto &e : sink.events)
            before += e.kind == EventKind::LoginOk && e.note == "before the second factor";
        QCOMPARE(before, 1);
    }

    void zones()
    {
        const QByteArray log = around(Users, "Login failed for login:anna from 192.0.2.7");
        QCOMPARE(read(log, {SourceZone(90), {}}).events[0].time.toIso(), QStringLiteral("2026-11-22T08:30:01Z"));
        QCOMPARE(read(log, {SourceZone(QTimeZone("America/New_York")), {}}).events[0].time.toIso(),
            QStringLiteral("2026-11-22T15:00:01Z"));
    }

    void databaseFilter()
    {
        QByteArray log = around(Users, "Login failed for login:anna from 192.0.2.7");
        log += QByteArray(log).replace("acme", "other").replace("anna", "bob");
        LogOptions options;
        options.database = "other";
        const CollectingSink sink = read(log, options);
        QCOMPARE(sink.events.size(), 1U);
        QCOMPARE(sink.events[0].user.login, std::string("bob"));
    }

    void equalLinesAreDifferentEvents()
    {
        const QByteArray failed = "2026-11-22 10:00:01,000 77 INFO acme " + Users + ": Login failed for login:anna from 192.0.2.7 \n";
        const CollectingSink sink = read(failed + failed + failed);
        QCOMPARE(sink.events.size(), 3U);
        QVERIFY(sink.events[0].identity != sink.events[1].identity);
        QVERIFY(sink.events[1].identity != sink.events[2].identity);
        // The identity is stored in ledgers: it must never change.
        QCOMPARE(sink.events[0].identity, stableHash(std::string_view(failed.constData(), std::size_t(failed.size() - 2))));
        QCOMPARE(stableHash("Gatehouse"), GoldenHash);
    }

    // ---- forged lines ----

    void forgedLines_data()
    {
        QTest::addColumn<QByteArray>("login");
        const QByteArray ok = "2026-11-22 10:00:01,000 %1 INFO acme " + Users + ": Login successful for login:admin from %2";
        const auto line = [&](const char *pid, const char *ip) {
            return QByteArray(ok).replace("%1", pid).replace("%2", ip);
        };
        const QByteArray access = "2026-11-22 10:00:01,001 77 INFO acme werkzeug: 10.0.0.1 - - [22/Nov/2026 10:00:01] \"POST "
                                  "/web/login HTTP/1.1\" 200 - 2 0.010 0.300";
        QTest::newRow("one line, wrong process") << "eve\n" + line("99999", "10.0.0.1");
        QTest::newRow("one line, right process") << "eve\n" + line("77", "10.0.0.1");
        QTest::newRow("right process, own address") << "eve\n" + line("77", "192.0.2.66");
        QTest::newRow("looks complete, then forged") << "eve from 192.0.2.1 \n" + line("99999", "10.0.0.1") + " \nx";
        QTest::newRow("looks complete, right process") << "eve from 192.0.2.1 \n" + line("77", "10.0.0.1") + " \nx";
        QTest::newRow("looks complete, own address") << "eve from 192.0.2.66 \n" + line("77", "192.0.2.66") + " \nx";
        QTest::newRow("with an access line") << "eve\n" + line("77", "10.0.0.1") + " \n" + access + " \nx";
        QTest::newRow("complete, with an access line") << "eve from 192.0.2.66 \n" + line("77", "10.0.0.1") + " \n" + access + " \nx";
        QTest::newRow("complete, access line for both")
            << "eve from 10.0.0.1 \n" + line("77", "10.0.0.1") + " \n" + access + " \n" + access + " \nx";
        QTest::newRow("two") << "eve\n" + line("77", "10.0.0.1") + " \n" + line("77", "10.0.0.2");
    }

    void forgedLines()
    {
        QFETCH(QByteArray, login);
        QByteArray log = around(Users, "Login successful for login:anna from 192.0.2.7");
        log += "2026-11-22 10:00:01,000 77 INFO acme " + Users + ": Login failed for login:" + login + " from 192.0.2.66 \n"
            "2026-11-22 10:00:01,002 77 WARNING acme odoo.http: Access Denied \n"
            "2026-11-22 10:00:01,003 77 INFO acme werkzeug: 192.0.2.66 - - [22/Nov/2026 10:00:01] \"POST "
            "/web/session/authenticate HTTP/1.1\" 200 - 2 0.001 0.004\n";
        log += around(Users, "Login successful for login:bert from 192.0.2.7").replace("10:00:01", "10:00:05");
        const CollectingSink sink = read(log);
        int admins = 0;
        for (const auto &e : sink.events) {
            const bool forged = e.user.login.starts_with("admin");
            admins += forged;
            if (forged)
                QVERIFY2(e.doubtful, qPrintable(QStringLiteral("line %1").arg(e.line)));
            else if (e.user.login == "anna" || e.user.login == "bert")
                QVERIFY(!e.doubtful);
            else if (e.kind == EventKind::LoginFailed)
                QVERIFY(!e.doubtful && e.ip == "192.0.2.66");
        }
        QVERIFY(admins > 0);
    }

    void forgedRevocationEndsNothing()
    {
        QByteArray log = around(Users, "Login failed for login:eve\n2026-11-22 10:00:01,000 77 INFO acme "
                "odoo.addons.base.models.res_device: User 2 revokes devices (" + QByteArray(Id1) + ") \nx from 192.0.2.7");
        const CollectingSink sink = read(log);
        QCOMPARE(sink.devices.size(), 0U);
        QCOMPARE(sink.doubtful(), 1);
    }

    void logWithoutAccessLines()
    {
        QByteArray log;
        for (int i = 0; i < 50; ++i)
            log += "2026-11-22 10:00:" + QByteArray::number(10 + i) + ",000 77 INFO acme " + Users
                + ": Login successful for login:anna from 192.0.2.7 \n";
        log += "2026-11-22 10:01:01,000 77 INFO acme " + Users + ": Login failed for login:eve\n2026-11-22 10:01:01,000 77 INFO acme "
            + Users + ": Login successful for login:admin from 10.0.0.1 from 192.0.2.66 \n";
        const CollectingSink sink = read(log);
        QCOMPARE(sink.events.size(), 52U);
        QCOMPARE(sink.doubtful(), 1);
        QVERIFY(sink.events.back().doubtful);
    }

    void proxyAddressInAccessLines()
    {
        QByteArray log;
        for (int i = 0; i < 5; ++i)
            log += around(Users, "Login successful for login:anna from 198.51.100.9").replace("10:00:0", QByteArray("10:0" + QByteArray::number(i) + ":0"));
        QCOMPARE(read(log).doubtful(), 0);
    }

    // ---- hostile input ----

    void oddBytes()
    {
        QByteArray log = around(Users, "Login failed for login:\xff\xfe\xc0zz from 192.0.2.7");
        log += QByteArray("\0\0\0garbage\0\n", 12);
        log += "2026-11-22 10:00:0\n";
        log += around(Users, "Login failed for login:after from 192.0.2.7").replace("10:00:01", "10:00:09");
        const CollectingSink sink = read(log);
        QCOMPARE(sink.events.size(), 2U);
        QCOMPARE(sink.events[1].line, std::int64_t(7));
        QCOMPARE(sink.doubtful(), 0);
    }

    void lineOf200Megabytes()
    {
        CollectingSink sink;
        LogReader reader{LogOptions{}};
        const QByteArray start = around(Users, "Login failed for login:before from 192.0.2.7")
            + "2026-11-22 10:00:02,000 77 INFO acme " + Users + ": Login failed for login:";
        std::string buffer(start.constData(), std::size_t(start.size()));
        const auto give = [&](bool last) {
            std::string block = buffer + "\n";
            const std::size_t taken = reader.take({block.data(), buffer.size()}, last, sink);
            buffer.erase(0, taken);
        };
        for (int i = 0; i < 100; ++i) {
            buffer.append(2 << 20, 'x');
            give(false);
            QVERIFY(buffer.size() <= (4U << 20));
        }
        buffer += "\n" + around(Users, "Login failed for login:after from 192.0.2.7").replace("10:00:01", "10:00:09").toStdString();
        give(true);
        QCOMPARE(sink.events.size(), 2U);
        QCOMPARE(sink.events[1].user.login, std::string("after"));
        QCOMPARE(sink.events[1].line, std::int64_t(6));
        QCOMPARE(sink.rejects.size(), 1U);
        QCOMPARE(sink.rejects[0].line, std::int64_t(4));
    }

    void lineStillBeingWritten()
    {
        const QByteArray log = around(Users, "Login failed for login:anna from 192.0.2.7");
        const QByteArray more = "2026-11-22 10:00:02,000 77 INFO acme " + Users + ": Login failed for login:bob from 192.0.2.7";
        CollectingSink sink;
        LogReader reader{LogOptions{}};
        feed(reader, log + more, sink);
        QCOMPARE(sink.events.size(), 1U);
        QVERIFY(reader.findings().cutOff);
        QVERIFY(reader.position().consumed <= log.size());
    }

    void brokenMessagesAreRejected()
    {
        const CollectingSink sink = read(around("odoo.addons.base.models.res_device", "User 5 inserts device log (short)"));
        QCOMPARE(sink.events.size(), 0U);
        QCOMPARE(sink.rejects.size(), 1U);
        QCOMPARE(sink.rejects[0].line, std::int64_t(2));
    }

    void tracebacksAreSkipped()
    {
        QByteArray log = around("odoo.http", "Exception during request handling.\nTraceback (most recent call last):\n  File "
                                             "\"x.py\", line 1\nodoo.exceptions.AccessDenied: Access Denied", "ERROR");
        log += around(Users, "Login failed for login:anna from 192.0.2.7");
        const CollectingSink sink = read(log);
        QCOMPARE(sink.events.size(), 1U);
        QCOMPARE(sink.events[0].line, std::int64_t(8));
    }

private:
    static constexpr std::uint64_t GoldenHash = 9954150939794808973ULL;
};

QTEST_APPLESS_MAIN(TestLogReader)
#include "test_log_reader.moc"
