// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions that an add-on keeps in the table http_sessions: whose they are is read, their ids never.
#include "core/domain/filter_text.h"
#include "core/ledger/reader.h"
#include "core/sources/odoo_sql/grants.h"
#include "core/sources/odoo_sql/session_store.h"
#include "core/sync/database_sync.h"
#include "tests/postgres/real_postgres.h"
#include "tests/sources/odoo_sql/odoo_tables.h"
#include "tests/verify_result.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

/// The table as the add-on makes it.
constexpr const char *Store =
    "CREATE TABLE http_sessions (sid varchar PRIMARY KEY, write_date timestamp without time zone NOT NULL, payload text NOT NULL);";

QByteArray sid17(int number)
{
    return QByteArray::number(number).rightJustified(20, 'a') + QByteArray(20, 'f');
}
QByteArray sid18(int number)
{
    return QByteArray::number(number).rightJustified(42, 'A') + QByteArray(42, '_');
}

class Kept : public RecordSink
{
public:
    QStringList devices;
    void device(const DeviceRecord &r) override
    {
        devices << QStringLiteral("%1|%2|%3|%4")
                       .arg(QString::fromUtf8(r.identifier.data(), static_cast<qsizetype>(r.identifier.size())))
                       .arg(r.user.odooId)
                       .arg(r.lastActivity.toIso())
                       .arg(static_cast<int>(r.end));
    }
    QStringList sorted() const
    {
        QStringList rows = devices;
        rows.sort();
        return rows;
    }
    void event(const EventRecord &) override {}
    void user(const UserRecord &) override {}
    void reject(const Reject &) override {}
};

} // namespace

class TestSessionStore : public QObject
{
    Q_OBJECT

    RealPostgres m_real;
    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<PostgresConnection> m_admin;

    void add(const QByteArray &sid, const QByteArray &payload, const QByteArray &when = "2026-11-20 10:00:00")
    {
        const auto done = m_admin->exec("INSERT INTO http_sessions VALUES ('" + sid + "', '" + when + "', '" + payload + "')");
        if (!done)
            qFatal("%s", qPrintable(done.error().text));
    }
    QByteArray of(int uid, const QByteArray &login) const
    {
        return "{\"db\": \"" + m_database.toUtf8() + "\", \"uid\": " + QByteArray::number(uid) + ", \"login\": \"" + login +
               "\", \"context\": {\"uid\": 99}, \"session_token\": \"T0KEN\"}";
    }
    void grant()
    {
        odoo_sql::GrantWish wish;
        wish.role = QStringLiteral("store_reader");
        const auto done = m_admin->exec(odoo_sql::grantScript(wish).toUtf8() + "ALTER ROLE store_reader PASSWORD 'word'");
        if (!done)
            qFatal("%s", qPrintable(done.error().text));
    }
    std::unique_ptr<PostgresConnection> reader() const
    {
        auto connection = PostgresConnection::open(m_real.settings(QStringLiteral("store_reader"), m_database), SecretBytes("word"));
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text));
        return std::move(*connection);
    }

private Q_SLOTS:
    void initTestCase() { GATEHOUSE_FIND_POSTGRES(m_real); }
    void init()
    {
        m_database = m_real.createDatabase(QStringLiteral("stored"));
        m_admin = m_real.connect(m_database);
        VERIFY_RESULT(m_admin->exec(QByteArray(Tables17) + Store));
    }

    void whoseTheyAreIsReadTheirIdsAreNot()
    {
        add(sid17(1), of(1, "admin"));
        add(sid17(2), of(2, "bobby'' OR 1=1 --"));
        add(sid17(3), "{\"db\": \"" + m_database.toUtf8() + "\", \"uid\": null}"); // nobody signed in
        add(sid17(4), "{\"db\": \"another\", \"uid\": 1, \"login\": \"admin\"}");
        add(sid17(5), "not JSON at all");
        add(sid17(6), "[1, 2]");
        add("short", of(3, "ada"));
        add(sid18(7), of(3, "ada"), "2026-11-20 09:00:00");
        add(sid18(7).left(42) + QByteArray(42, '-'), of(3, "ada")); // its next id, by which Odoo goes on calling it the same
        {
            // Before the script is run again, it is said what to do.
            grant();
            VERIFY_RESULT(m_admin->exec("DROP VIEW gatehouse.store_sessions"));
            const auto profile = odoo_sql::probe(*reader());
            VERIFY_RESULT(profile);
            QVERIFY(!odoo_sql::canReadSessionStore(*profile));
            QVERIFY(!profile->can(odoo::Capability::ReadAllDevices));
            QVERIFY2(profile->posture.join(u' ').contains(QLatin1String("sql-grants once more")), qPrintable(profile->posture.join(u'\n')));
        }
        grant();
        const auto connection = reader();
        QVERIFY(!connection->exec("SELECT sid FROM http_sessions"));
        QVERIFY(!connection->exec("SELECT payload FROM http_sessions"));
        const auto profile = odoo_sql::probe(*connection);
        VERIFY_RESULT(profile);
        QVERIFY(odoo_sql::canReadSessionStore(*profile));
        QVERIFY(profile->can(odoo::Capability::ReadAllDevices));
        QVERIFY(profile->state(odoo::Capability::ReadAllDevices).reason.contains(QLatin1String("http_sessions")));

        Kept kept;
        const auto read = odoo_sql::readSessionStore(*connection, *profile, {}, kept);
        VERIFY_RESULT(read);
        QCOMPARE(read->told, 4);
        QCOMPARE(kept.sorted(),
            QStringList({QString::fromLatin1(sid18(7).left(42)) + QStringLiteral("|3|2026-11-20T10:00:00Z|6"),
                QString::fromLatin1(sid17(1).left(20)) + QStringLiteral("|1|2026-11-20T10:00:00Z|6"),
                QString::fromLatin1(sid17(2).left(20)) + QStringLiteral("|2|2026-11-20T10:00:00Z|6"),
                QStringLiteral("sh|3|2026-11-20T10:00:00Z|6")}));

        // What has changed since: one is used, one is gone, one is new.
        VERIFY_RESULT(m_admin->exec("UPDATE http_sessions SET write_date = '2026-11-20 11:00:00' WHERE sid = '" + sid17(1) + "';"
                                    "DELETE FROM http_sessions WHERE sid = '" + sid17(2) + "'"));
        add(sid17(8), of(2, "bobby"));
        Kept changed;
        const auto again = odoo_sql::readSessionStore(*connection, *profile, read->inForce, changed);
        VERIFY_RESULT(again);
        QCOMPARE(again->told, 3);
        QCOMPARE(changed.sorted(),
            QStringList({QString::fromLatin1(sid17(1).left(20)) + QStringLiteral("|1|2026-11-20T11:00:00Z|6"),
                QString::fromLatin1(sid17(2).left(20)) + QStringLiteral("|0|2026-11-20T10:00:00Z|%1").arg(static_cast<int>(SessionEnd::Ended)),
                QString::fromLatin1(sid17(8).left(20)) + QStringLiteral("|2|2026-11-20T10:00:00Z|6")}));
    }

    /// That it cannot be known is not that all have ended.
    void aTableThatIsGoneEndsNothing()
    {
        add(sid17(1), of(1, "admin"));
        grant();
        const auto connection = reader();
        const auto profile = odoo_sql::probe(*connection);
        VERIFY_RESULT(profile);
        Kept kept;
        const auto read = odoo_sql::readSessionStore(*connection, *profile, {}, kept);
        VERIFY_RESULT(read);
        VERIFY_RESULT(m_admin->exec("ALTER TABLE http_sessions RENAME TO elsewhere"));
        const auto gone = odoo_sql::readSessionStore(*connection, *profile, read->inForce, kept);
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::Refused);
        // Nor of one that this server cannot know of yet, as a standby that is behind.
        VERIFY_RESULT(m_admin->exec("ALTER TABLE elsewhere RENAME TO http_sessions"));
        odoo_sql::SessionsInForce before = read->inForce;
        before.insert("later", Instant::fromDateTime(QDateTime::currentDateTimeUtc().addSecs(3600)));
        Kept none;
        const auto behind = odoo_sql::readSessionStore(*connection, *profile, before, none);
        VERIFY_RESULT(behind);
        QVERIFY(none.devices.isEmpty());
        QVERIFY(behind->inForce.contains("later"));
    }

    /// What the add-on did not make, or has taken away, keeps nothing else from being granted.
    void anotherTableOfThatNameIsLeftOut()
    {
        add(sid17(1), of(1, "admin"));
        VERIFY_RESULT(m_admin->exec("ALTER TABLE http_sessions ALTER COLUMN write_date TYPE timestamptz"));
        grant();
        const auto odd = odoo_sql::probe(*reader());
        VERIFY_RESULT(odd);
        QVERIFY(!odoo_sql::canReadSessionStore(*odd));
        VERIFY_RESULT(m_admin->exec("DROP TABLE http_sessions"));
        grant();
        const auto profile = odoo_sql::probe(*reader());
        VERIFY_RESULT(profile);
        QVERIFY(!odoo_sql::canReadSessionStore(*profile));
        QVERIFY(profile->can(odoo::Capability::ReadUsers));
    }

    /// No index leads to what was changed, so stretches of the table are read, none of them long.
    void eachStatementReadsAStretch()
    {
        VERIFY_RESULT(m_admin->exec("INSERT INTO http_sessions SELECT md5(g::text) || 'abcdefgh', '2026-11-20', '" + of(1, "admin") +
                                    "' || repeat(' ', 300) FROM generate_series(1, 20000) g"));
        VERIFY_RESULT(m_admin->exec("VACUUM ANALYZE http_sessions"));
        grant();
        const auto connection = reader();
        VERIFY_RESULT(connection->exec("PREPARE planned AS " + odoo_sql::sessionStoreQuery(*connection)));
        for (const char *mode : {"force_custom_plan", "force_generic_plan"}) {
            VERIFY_RESULT(connection->exec(QByteArray("SET plan_cache_mode = ") + mode));
            auto explain = connection->prepare("EXPLAIN EXECUTE planned(128, 256)");
            VERIFY_RESULT(explain);
            QStringList plan;
            VERIFY_RESULT((*explain)->each([&](const Statement &row) { plan << row.string(0); }));
            QVERIFY2(plan.join(u'\n').contains(QLatin1String("Tid Range Scan")), qPrintable(plan.join(u'\n')));
        }
        const auto profile = odoo_sql::probe(*connection);
        VERIFY_RESULT(profile);
        Kept kept;
        const auto read = odoo_sql::readSessionStore(*connection, *profile, {}, kept);
        VERIFY_RESULT(read);
        QCOMPARE(read->inForce.size(), 20'000);
        QVERIFY(read->statements > 5);
    }

    void aSessionThatIsGoneHasEnded()
    {
        add(sid17(1), of(1, "admin"));
        add(sid17(2), of(2, "bobby"));
        VERIFY_RESULT(m_admin->exec("UPDATE http_sessions SET write_date = now() at time zone 'UTC'"));
        grant();
        const QString ledger = m_folder.filePath(QStringLiteral("ledger.sqlite"));
        DatabaseSource source;
        source.name = QStringLiteral("seventeen");
        source.settings = m_real.settings(QStringLiteral("store_reader"), m_database);
        {
            auto writer = Writer::open(ledger);
            VERIFY_RESULT(writer);
            source.id = *(*writer)->source(source.name);
            VERIFY_RESULT((*writer)->saveServer(source.id, settingsText(source)));
        }
        const auto states = [&] {
            QStringList found;
            const auto reader = Reader::open(ledger);
            const auto rows = reader ? (*reader)->sessions(Query{}, 0, 10) : tl::unexpected(reader.error());
            for (const SessionView &row : rows ? rows->rows : std::vector<SessionView>())
                found << row.login + u' ' + sessionStatusName(row.state.status);
            found.sort();
            return found;
        };
        DatabaseSync sync(ledger, source);
        const auto first = sync.run(SecretBytes("word"), SyncDepth::Whole);
        VERIFY_RESULT(first);
        QCOMPARE(first->devices, 2);
        QCOMPARE(states(), QStringList({QStringLiteral("admin active"), QStringLiteral("bobby' OR 1=1 -- active")}));

        VERIFY_RESULT(m_admin->exec("DELETE FROM http_sessions WHERE sid = '" + sid17(2) + "'"));
        const auto second = sync.run(SecretBytes("word"), SyncDepth::Whole);
        VERIFY_RESULT(second);
        QCOMPARE(states(), QStringList({QStringLiteral("admin active"), QStringLiteral("bobby' OR 1=1 -- ended")}));

        // Nothing more: nothing is told.
        const auto third = sync.run(SecretBytes("word"), SyncDepth::Whole);
        VERIFY_RESULT(third);
        QCOMPARE(third->devices, 0);
        // It comes back (a table put back from a backup): so does the session.
        add(sid17(2), of(2, "bobby"), "2026-11-22 10:00:00");
        VERIFY_RESULT(m_admin->exec("UPDATE http_sessions SET write_date = now() at time zone 'UTC'"));
        VERIFY_RESULT(sync.run(SecretBytes("word"), SyncDepth::Whole));
        QCOMPARE(states(), QStringList({QStringLiteral("admin active"), QStringLiteral("bobby' OR 1=1 -- active")}));

        // What ended while nobody was looking is told by the next program.
        VERIFY_RESULT(m_admin->exec("DELETE FROM http_sessions WHERE sid = '" + sid17(1) + "'"));
        DatabaseSync next(ledger, source);
        VERIFY_RESULT(next.run(SecretBytes("word"), SyncDepth::Whole));
        QCOMPARE(states(), QStringList({QStringLiteral("admin ended"), QStringLiteral("bobby' OR 1=1 -- active")}));
    }
};

QTEST_GUILESS_MAIN(TestSessionStore)
#include "test_session_store.moc"
