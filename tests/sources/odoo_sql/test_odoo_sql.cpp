// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/odoo_sql/database_rows.h"
#include "core/sources/odoo_sql/grants.h"
#include "tests/postgres/real_postgres.h"
#include "tests/sources/odoo_sql/odoo_tables.h"
#include "tests/verify_result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;
using odoo::Capability;

namespace {

/// Keeps what it is told, as text.
class Kept final : public RecordSink
{
public:
    QHash<qint64, QString> users;
    QHash<qint64, Instant> lastLogins;
    QHash<QString, QString> devices; ///< by identifier
    QStringList parameters;
    QStringList credentials;
    int events = 0;
    int rejects = 0;

    static QString text(std::string_view t) { return QString::fromUtf8(t.data(), static_cast<qsizetype>(t.size())); }
    static QString flag(std::optional<bool> f) { return !f ? QStringLiteral("?") : *f ? QStringLiteral("1") : QStringLiteral("0"); }

    void device(const DeviceRecord &r) override
    {
        devices.insert(text(r.identifier), QStringLiteral("%1|%2|%3|%4|%5|%6|%7|%8|%9").arg(r.user.odooId).arg(text(r.platform),
            text(r.browser), text(r.ip), text(r.country), text(r.city)).arg(r.mobile).arg(r.end == SessionEnd::Revoked).arg(r.lastActivity.toIso()));
    }
    void event(const EventRecord &) override { ++events; }
    void user(const UserRecord &r) override
    {
        if (!r.user.login.empty())
            users.insert(r.user.odooId, QStringLiteral("%1|%2|%3|%4|%5|%6|%7").arg(text(r.user.login), text(r.user.name), flag(r.active),
                flag(r.share), flag(r.totpEnabled), flag(r.administrator), flag(r.accessManager)));
        if (r.lastLogin.isKnown())
            lastLogins.insert(r.user.odooId, r.lastLogin);
    }
    void reject(const Reject &) override { ++rejects; }
    void trustedDevice(const TrustedDeviceRecord &r) override { credentials << text(r.name); }
    void apiKey(const ApiKeyRecord &r) override { credentials << text(r.name); }
    void parameter(const ParameterRecord &r) override
    {
        parameters << text(r.key) + (r.of.empty() ? QString() : u'@' + text(r.of)) + u'=' + text(r.value);
    }
};

} // namespace

class TestOdooSql : public QObject
{
    Q_OBJECT

    RealPostgres m_real;

    /// A database with these tables, and a role that the script made for it.
    struct Made
    {
        QString database;
        std::unique_ptr<PostgresConnection> admin;
        std::unique_ptr<PostgresConnection> reader;
    };
    Made make(const QByteArray &tables, const QString &role)
    {
        Made made;
        made.database = m_real.createDatabase(QStringLiteral("odoo"));
        made.admin = m_real.connect(made.database);
        if (const auto done = made.admin->exec(tables); !done)
            qFatal("%s", qPrintable(done.error().text));
        if (!role.isEmpty()) {
            grant(*made.admin, role);
            made.reader = connectAs(made.database, role);
        }
        return made;
    }
    void grant(PostgresConnection &admin, const QString &role, bool breakGlass = false)
    {
        odoo_sql::GrantWish wish;
        wish.role = role;
        wish.breakGlass = breakGlass;
        const auto done = admin.exec(odoo_sql::grantScript(wish).toUtf8());
        if (!done)
            qFatal("%s", qPrintable(done.error().text));
        (void)admin.exec("ALTER ROLE " + admin.quoted(role) + " PASSWORD 'word'");
    }
    std::unique_ptr<PostgresConnection> connectAs(const QString &database, const QString &role)
    {
        auto connection = PostgresConnection::open(m_real.settings(role, database), SecretBytes("word"));
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text));
        return std::move(*connection);
    }

private Q_SLOTS:
    void initTestCase() { GATEHOUSE_FIND_POSTGRES(m_real); }

    void notOdoo()
    {
        const auto admin = m_real.connect(m_real.createDatabase(QStringLiteral("empty")));
        const auto profile = odoo_sql::probe(*admin);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, ErrorKind::Input);
    }

    void readsSeventeen()
    {
        const Made made = make(Tables17, QStringLiteral("reader \"17\"; DROP"));
        const auto profile = odoo_sql::probe(*made.reader);
        VERIFY_RESULT(profile);
        QCOMPARE(profile->odooVersion, QStringLiteral("17.0"));
        QVERIFY(!profile->can(Capability::ReadAllDevices));
        QVERIFY(profile->state(Capability::ReadAllDevices).reason.contains(QLatin1String("before 18")));
        for (const Capability can : {Capability::ReadUsers, Capability::ReadLogins, Capability::TotpCoverage, Capability::ReadTrustedDevices,
                 Capability::ReadApiKeys, Capability::ReadParameters})
            QVERIFY2(profile->can(can), qPrintable(odoo::capabilityKey(can) + profile->state(can).reason));
        for (const Capability cannot : {Capability::Revoke, Capability::Suspend, Capability::LogOutEveryone, Capability::ReadFailedLogins,
                 Capability::ReadLockTimeouts, Capability::LogOutEverywhere}) {
            QVERIFY(!profile->can(cannot));
            QVERIFY(!profile->state(cannot).reason.isEmpty());
        }
        QCOMPARE(profile->capabilities.size(), static_cast<qsizetype>(std::size(odoo::AllCapabilities)));
        QVERIFY2(profile->posture.isEmpty(), qPrintable(profile->posture.join(u'\n')));

        Kept kept;
        const auto read = odoo_sql::readDatabase(*made.reader, *profile, {}, kept);
        VERIFY_RESULT(read);
        QCOMPARE(read->users, 3);
        QCOMPARE(read->logins, 3);
        QCOMPARE(kept.events, 3);
        QCOMPARE(kept.users.value(1), QStringLiteral("admin|Administrator|1|0|0|1|1"));
        QCOMPARE(kept.users.value(2), QStringLiteral("bobby' OR 1=1 --|Robert'); DROP TABLE res_users;--|1|0|1|0|1"));
        QVERIFY(kept.users.value(3).startsWith(QLatin1String("ada\n2026-11-22 fake line|")));
        QVERIFY(kept.users.value(3).endsWith(QLatin1String("|0|1|0|0|0")));
        QCOMPARE(kept.lastLogins.value(1).toIso(), QStringLiteral("2026-11-02T10:00:00Z"));
        VERIFY_RESULT(odoo_sql::readTrustedDevices(*made.reader, *profile, kept));
        VERIFY_RESULT(odoo_sql::readApiKeys(*made.reader, *profile, kept));
        VERIFY_RESULT(odoo_sql::readParameters(*made.reader, *profile, kept));
        QCOMPARE(kept.credentials, QStringList({QStringLiteral("Chrome on Windows"), QStringLiteral("backup")}));
        QVERIFY(kept.parameters.contains(QStringLiteral("base.login_cooldown_after=7")));
        QVERIFY(!kept.parameters.join(u' ').contains(QLatin1String("S3CR3T")));

        // Nothing new: nothing is told again. A login, a change, a new user: those.
        Kept again;
        const auto second = odoo_sql::readDatabase(*made.reader, *profile, read->next, again);
        VERIFY_RESULT(second);
        QCOMPARE(second->users + second->logins, 0);
        QVERIFY(second->statements <= 6);
        VERIFY_RESULT(made.admin->exec("UPDATE res_users SET active = false WHERE id = 2; INSERT INTO res_users (login) VALUES ('new');"
                              "INSERT INTO res_users_log (create_uid, create_date) VALUES (3, '2026-11-04')"));
        VERIFY_RESULT(made.admin->exec("SELECT pg_stat_force_next_flush()"));
        VERIFY_RESULT(made.admin->exec("SELECT 1"));
        Kept third;
        VERIFY_RESULT(odoo_sql::readDatabase(*made.reader, *profile, second->next, third));
        QCOMPARE(third.users.size(), 2);
        QVERIFY(third.users.value(2).endsWith(QLatin1String("|0|0|1|0|1")));
        QCOMPARE(third.events, 1);
    }

    void grantsNoSecrets_data()
    {
        QTest::addColumn<bool>("breakGlass");
        QTest::newRow("reader") << false;
        QTest::newRow("break-glass") << true;
    }

    void grantsNoSecrets()
    {
        QFETCH(bool, breakGlass);
        const QString role = breakGlass ? QStringLiteral("emergency") : QStringLiteral("secretless");
        const Made made = make(QByteArray(Tables17) + Tables18, {});
        grant(*made.admin, role, breakGlass);
        grant(*made.admin, role, breakGlass); // again: the same
        const auto reader = connectAs(made.database, role);
        for (const char *secret : {"SELECT password FROM res_users", "SELECT totp_secret FROM res_users", "SELECT * FROM res_users",
                 "SELECT 1 FROM res_users WHERE password LIKE 'H%'", "SELECT value FROM ir_config_parameter", "SELECT key FROM auth_totp_device",
                 "SELECT key FROM res_users_apikeys", "SELECT email FROM res_partner", "SELECT name FROM res_partner"}) {
            QVERIFY2(!reader->exec(secret), secret);
            QCOMPARE(reader->lastTrouble(), PostgresTrouble::PermissionDenied);
        }
        QCOMPARE(*reader->number("SELECT count(*) FROM gatehouse.parameters WHERE value = 'S3CR3T'"), 0);
        QCOMPARE(*reader->number("SELECT count(*) FROM gatehouse.user_facts WHERE totp_enabled"), 1);
        for (const char *change : {"UPDATE res_users SET login = 'x'", "DELETE FROM res_users", "DELETE FROM res_device_log",
                 "UPDATE res_device_log SET revoked = true", "INSERT INTO res_users_log DEFAULT VALUES", "UPDATE gatehouse.user_facts SET name = 'x'"})
            QVERIFY2(!reader->exec(change), change);
        QCOMPARE(reader->exec("UPDATE res_users SET active = active WHERE id = -1").has_value(), breakGlass);
        // What was given too much before is taken back.
        VERIFY_RESULT(made.admin->exec("GRANT SELECT ON res_users TO " + made.admin->quoted(role)));
        QVERIFY(reader->exec("SELECT password FROM res_users").has_value());
        grant(*made.admin, role, breakGlass);
        QVERIFY(!reader->exec("SELECT password FROM res_users"));
        const auto profile = odoo_sql::probe(*reader);
        VERIFY_RESULT(profile);
        QCOMPARE(profile->can(Capability::Suspend), breakGlass);
        QCOMPARE(profile->can(Capability::LogOutEveryone), breakGlass);
    }

    void readsWholeUserAgents()
    {
        const Made made = make(QByteArray(Tables17) + Tables18 + Tables191, QStringLiteral("later"));
        VERIFY_RESULT(made.admin->exec(
            "INSERT INTO res_device_log (user_id, session_identifier, user_agent, ip_address, revoked, first_activity, last_activity) VALUES "
            "(1, 'one', 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36', "
            "'192.0.2.1', false, '2026-11-20', '2026-11-20 01:00:00'), (2, 'two', 'curl/7.88.1', '192.0.2.2', true, '2026-11-20', '2026-11-21')"));
        const auto profile = odoo_sql::probe(*made.reader);
        VERIFY_RESULT(profile);
        QVERIFY2(profile->can(Capability::ReadAllDevices), qPrintable(profile->state(Capability::ReadAllDevices).reason));
        Kept kept;
        VERIFY_RESULT(odoo_sql::readDatabase(*made.reader, *profile, {}, kept));
        QCOMPARE(kept.devices.size(), 2);
        QVERIFY2(kept.devices.value(QStringLiteral("one")).startsWith(QLatin1String("1|android|chrome|")), qPrintable(kept.devices.value(QStringLiteral("one"))));
        QVERIFY2(kept.devices.value(QStringLiteral("two")).startsWith(QLatin1String("2|||")), qPrintable(kept.devices.value(QStringLiteral("two"))));
    }

    void saysWhatMayNotBeRead()
    {
        const Made made = make(QByteArray(Tables17) + Tables18, QStringLiteral("poor"));
        VERIFY_RESULT(made.admin->exec("REVOKE ALL ON res_device_log, res_users_log FROM poor; REVOKE ALL ON gatehouse.user_facts FROM poor"));
        const auto profile = odoo_sql::probe(*made.reader);
        VERIFY_RESULT(profile);
        QVERIFY(!profile->can(Capability::ReadAllDevices));
        QVERIFY2(profile->state(Capability::ReadAllDevices).reason.contains(QLatin1String("poor may not read id, ")),
            qPrintable(profile->state(Capability::ReadAllDevices).reason));
        QVERIFY(!profile->can(Capability::ReadLogins));
        QVERIFY(!profile->can(Capability::TotpCoverage));
        Kept kept;
        const auto read = odoo_sql::readDatabase(*made.reader, *profile, {}, kept);
        VERIFY_RESULT(read);
        QCOMPARE(read->users, 3);
        QCOMPARE(read->devices, 0);
        QVERIFY(kept.users.value(1).startsWith(QLatin1String("admin||1|0|?|")));
    }

    void knowsRenamedTables()
    {
        const Made made = make(QByteArray(Tables17) + "CREATE TABLE res_session (id serial PRIMARY KEY)", {});
        const auto profile = odoo_sql::probe(*made.admin);
        VERIFY_RESULT(profile);
        QVERIFY(profile->state(Capability::ReadAllDevices).reason.contains(QLatin1String("res_session")));
    }

    void notesClearSessionIds()
    {
        const Made made = make(QByteArray(Tables17) + "CREATE TABLE http_sessions (sid varchar PRIMARY KEY, payload text);"
                                                      "CREATE TABLE auditlog_http_session (id serial, name varchar);"
                                                      "CREATE TABLE harmless (session_id varchar); INSERT INTO harmless VALUES ('short');"
                                                      "CREATE TABLE \"Odd\"\"name\" (session_id varchar);"
                                                      "INSERT INTO \"Odd\"\"name\" SELECT repeat('a', 84)",
            QStringLiteral("noter"));
        const auto open = odoo_sql::probe(*made.admin);
        VERIFY_RESULT(open);
        const QString notes = open->posture.join(u'\n');
        QVERIFY(notes.contains(QLatin1String("http_sessions")) && notes.contains(QLatin1String("auditlog_http_session")));
        QVERIFY(notes.contains(QLatin1String("Odd\"name")) && !notes.contains(QLatin1String("harmless")));
        QVERIFY(notes.contains(QLatin1String("superuser")));
        const auto closed = odoo_sql::probe(*made.reader);
        VERIFY_RESULT(closed);
        QCOMPARE(closed->posture.size(), 2); // they are there; this role may not read them
        for (const QString &note : closed->posture)
            QVERIFY(note.contains(QLatin1String("which is right")));
    }

    void followsDevices()
    {
        const Made made = make(QByteArray(Tables17) + Tables18, QStringLiteral("follower"));
        VERIFY_RESULT(made.admin->exec("INSERT INTO res_device_log (user_id, session_identifier, platform, browser, ip_address, country, city, device_type,"
                              " revoked, first_activity, last_activity) SELECT 1 + g % 3, 's' || lpad(g::text, 41, '0'), 'linux', 'firefox',"
                              " '192.0.2.1', 'France', 'Paris', CASE WHEN g % 2 = 0 THEN 'mobile' ELSE 'computer' END, false,"
                              " '2026-11-01'::timestamp + g * interval '1 s', '2026-11-01'::timestamp + g * interval '1 s'"
                              " FROM generate_series(1, 1000) g"));
        VERIFY_RESULT(made.admin->exec("VACUUM ANALYZE res_device_log"));
        const auto profile = odoo_sql::probe(*made.reader);
        VERIFY_RESULT(profile);
        QVERIFY(profile->can(Capability::ReadAllDevices));
        odoo_sql::DatabaseReadOptions options;
        options.pageSize = 300;
        options.passRange = 100;
        Kept kept;
        auto read = odoo_sql::readDatabase(*made.reader, *profile, {}, kept, options);
        VERIFY_RESULT(read);
        QCOMPARE(kept.devices.size(), 1000);
        QCOMPARE(kept.devices.value(QStringLiteral("s") + QStringLiteral("2").rightJustified(41, u'0')),
            QStringLiteral("3|linux|firefox|192.0.2.1|France|Paris|1|0|2026-11-01T00:00:02Z"));
        const auto next = [&](Kept &sink) {
            (void)made.admin->exec("SELECT pg_stat_force_next_flush()");
            (void)made.admin->exec("SELECT 1");
            auto more = odoo_sql::readDatabase(*made.reader, *profile, read->next, sink, options);
            if (!more)
                qFatal("%s", qPrintable(more.error().text));
            read = more;
        };
        {
            Kept none;
            next(none);
            QCOMPARE(none.devices.size(), 0);
        }
        {
            // Revoked by Odoo, and by hand (which no date tells); one deleted by Odoo's clean-up.
            VERIFY_RESULT(made.admin->exec("UPDATE res_device_log SET revoked = true, write_date = now() at time zone 'UTC' WHERE id = 17"));
            VERIFY_RESULT(made.admin->exec("UPDATE res_device_log SET revoked = true WHERE id = 950; DELETE FROM res_device_log WHERE id = 500"));
            Kept changed;
            next(changed);
            QCOMPARE(changed.devices.size(), 2);
            for (const QString &row : changed.devices)
                QVERIFY(row.contains(QLatin1String("|1|2026")));
            Kept none;
            next(none);
            QCOMPARE(none.devices.size(), 0);
        }
        {
            // A row whose transaction ended after a later one was read.
            const auto slow = m_real.connect(made.database);
            VERIFY_RESULT(slow->begin());
            VERIFY_RESULT(slow->exec("INSERT INTO res_device_log (user_id, session_identifier, last_activity) VALUES (1, 'slow', now() at time zone 'UTC')"));
            VERIFY_RESULT(made.admin->exec("INSERT INTO res_device_log (user_id, session_identifier, last_activity) VALUES (1, 'fast', now() at time zone 'UTC')"));
            Kept fast;
            next(fast);
            QVERIFY(fast.devices.contains(QStringLiteral("fast")) && !fast.devices.contains(QStringLiteral("slow")));
            VERIFY_RESULT(slow->commit());
            Kept late;
            next(late);
            QVERIFY(late.devices.contains(QStringLiteral("slow")));
        }
        {
            VERIFY_RESULT(made.admin->exec("INSERT INTO res_device_log (user_id, session_identifier, last_activity) VALUES (1, '', now()), (1, 'no time', NULL)"));
            Kept odd;
            next(odd);
            QVERIFY(odd.rejects >= 2);
        }
    }

    /// Every statement goes by an index on a table with many rows, and stops at its limit.
    void plans()
    {
        const Made made = make(QByteArray(Tables17) + Tables18, QStringLiteral("planner"));
        VERIFY_RESULT(made.admin->exec(
            "INSERT INTO res_partner (name) SELECT 'p' || g FROM generate_series(1, 50000) g;"
            "INSERT INTO res_users (login, active, partner_id, create_date, write_date) SELECT 'u' || g, true, g, now(), now() FROM generate_series(1, 50000) g;"
            "INSERT INTO res_groups_users_rel SELECT 1 + g % 3, g FROM generate_series(10, 50000) g;"
            "INSERT INTO res_users_log (create_uid, create_date) SELECT g, now() FROM generate_series(1, 50000) g;"
            "INSERT INTO auth_totp_device (name, user_id) SELECT 'd', g FROM generate_series(1, 50000) g;"
            "INSERT INTO res_users_apikeys (name, user_id) SELECT 'd', g FROM generate_series(1, 50000) g;"
            "INSERT INTO ir_config_parameter (key, value) SELECT 'k' || g, 'v' FROM generate_series(1, 20000) g;"
            "INSERT INTO res_device_log (user_id, session_identifier, revoked, first_activity, last_activity) SELECT g % 50000, 's' || g, false,"
            " '2026-01-01'::timestamp + g * interval '1 min', '2026-01-01'::timestamp + g * interval '1 min' FROM generate_series(1, 200000) g"));
        VERIFY_RESULT(made.admin->exec("VACUUM ANALYZE"));
        const auto profile = odoo_sql::probe(*made.reader);
        VERIFY_RESULT(profile);
        const auto queries = odoo_sql::queries(*made.reader, *profile);
        QVERIFY(queries.size() >= 9);
        for (const odoo_sql::NamedQuery &query : queries) {
            const QByteArray name(query.name);
            const QByteArray values = name == "parameters" ? "'{database.uuid}'"
                : name == "recent devices"                 ? "'2026-05-19 00:00:00', 20000, 199000"
                : name.startsWith("changed")               ? "1000, 2000, 5, '2026-05-01', 50000"
                : name == "new devices"                    ? "199000, 20000"
                                                           : "49000, 5000";
            VERIFY_RESULT(made.reader->exec("PREPARE planned AS " + query.sql));
            auto explain = made.reader->prepare("EXPLAIN EXECUTE planned(" + values + ')');
            VERIFY_RESULT(explain);
            QStringList plan;
            VERIFY_RESULT((*explain)->each([&](const Statement &row) { plan << row.string(0); }));
            const QString text = plan.join(u'\n');
            QVERIFY2(text.contains(QLatin1String("Limit")), qPrintable(query.name + (u'\n' + text)));
            for (const char *big : {"res_users t", "res_users u", "res_device_log", "res_users_log", "res_partner", "auth_totp_device",
                     "res_users_apikeys", "ir_config_parameter", "res_groups_users_rel"})
                QVERIFY2(!text.contains(QStringLiteral("Seq Scan on %1").arg(QLatin1String(big))), qPrintable(query.name + (u'\n' + text)));
            VERIFY_RESULT(made.reader->exec("DEALLOCATE planned"));
        }
    }
};

QTEST_GUILESS_MAIN(TestOdooSql)
#include "test_odoo_sql.moc"
