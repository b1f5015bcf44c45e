// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/reader.h"
#include "core/sources/odoo_sql/grants.h"
#include "core/sync/database_follower.h"
#include "core/sync/database_sync.h"
#include "tests/postgres/real_postgres.h"
#include "tests/sources/odoo_sql/odoo_tables.h"
#include "tests/verify_result.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;

/// From a database into a ledger, by the library and by gatehousectl.
class TestDatabaseSync : public QObject
{
    Q_OBJECT

    RealPostgres m_real;
    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<PostgresConnection> m_admin;

    QString ledger() const { return m_folder.filePath(QStringLiteral("ledger.sqlite")); }
    DatabaseSource saved(const QString &name)
    {
        DatabaseSource source;
        source.name = name;
        source.settings = m_real.settings(QStringLiteral("sync_reader"), m_database);
        auto writer = Writer::open(ledger());
        if (!writer)
            qFatal("%s", qPrintable(writer.error().text));
        source.id = *(*writer)->source(name);
        (void)(*writer)->saveServer(source.id, settingsText(source));
        return source;
    }
    std::int64_t sessions(const QString &filter = {}) const
    {
        const auto reader = Reader::open(ledger());
        if (!reader)
            qFatal("%s", qPrintable(reader.error().text));
        const auto sources = (*reader)->sources();
        std::int64_t count = 0;
        for (const SourceView &source : *sources)
            if (filter.isEmpty() || source.name == filter)
                count += source.sessions;
        return count;
    }
    void flushCounts()
    {
        (void)m_admin->exec("SELECT pg_stat_force_next_flush()");
        (void)m_admin->exec("SELECT 1");
    }
    QByteArray ctl(const QStringList &args, int *code = nullptr, const QByteArray &password = "word")
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("GATEHOUSE_PASSWORD"), QString::fromUtf8(password));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehousectl"), args);
        process.waitForFinished(60'000);
        if (code)
            *code = process.exitCode();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_real);
        m_database = m_real.createDatabase(QStringLiteral("synced"));
        m_admin = m_real.connect(m_database);
        VERIFY_RESULT(m_admin->exec(QByteArray(Tables17) + Tables18));
        VERIFY_RESULT(m_admin->exec("INSERT INTO res_device_log (user_id, session_identifier, platform, browser, ip_address, device_type, revoked,"
                           " first_activity, last_activity) SELECT 1 + g % 3, 's' || lpad(g::text, 41, '0'), E'li\\nnux', '<b>firefox</b>',"
                           " '192.0.2.1', 'computer', false, '2026-11-01'::timestamp + g * interval '1 s',"
                           " '2026-11-01'::timestamp + g * interval '1 s' FROM generate_series(1, 5000) g"));
        odoo_sql::GrantWish wish;
        wish.role = QStringLiteral("sync_reader");
        VERIFY_RESULT(m_admin->exec(odoo_sql::grantScript(wish).toUtf8()));
        VERIFY_RESULT(m_admin->exec("ALTER ROLE sync_reader PASSWORD 'word'"));
    }

    void keepsItsSettings()
    {
        DatabaseSource source = saved(QStringLiteral("kept"));
        source.schema = QStringLiteral("o\"dd");
        ServerView view;
        view.name = source.name;
        view.source = source.id;
        view.settings = settingsText(source);
        QCOMPARE(followedKind(view), FollowedKind::OdooDatabase);
        const auto again = databaseFrom(view);
        VERIFY_RESULT(again);
        QVERIFY(again->settings == source.settings);
        QCOMPARE(again->schema, source.schema);
        QVERIFY(!serverFrom(view)); // and the other way round
        view.settings = QStringLiteral("{\"url\":\"https://odoo.example.org\"}");
        QCOMPARE(followedKind(view), FollowedKind::OdooServer);
        QVERIFY(!databaseFrom(view));
    }

    void readsAndFollows()
    {
        DatabaseSync sync(ledger(), saved(QStringLiteral("followed")));
        const auto first = sync.run(SecretBytes("word"), SyncDepth::Whole);
        VERIFY_RESULT(first);
        QVERIFY(first->first);
        QCOMPARE(first->devices, 5000);
        QCOMPARE(first->users, 3);
        QCOMPARE(sessions(QStringLiteral("followed")), 5000);

        const auto second = sync.run(SecretBytes("word"), SyncDepth::News);
        VERIFY_RESULT(second);
        QVERIFY(second->isUnchanged);
        QVERIFY2(second->requests <= 6, qPrintable(QString::number(second->requests)));
        QCOMPARE(second->devices + second->users, 0);

        // Odoo's clean-up takes rows away: the ledger keeps them.
        VERIFY_RESULT(m_admin->exec("DELETE FROM res_device_log WHERE id <= 1000; UPDATE res_device_log SET revoked = true WHERE id = 2000;"
                           "INSERT INTO res_device_log (user_id, session_identifier, last_activity, first_activity) VALUES (2, 'n', now(), now())"));
        flushCounts();
        const auto third = sync.run(SecretBytes("word"), SyncDepth::News);
        VERIFY_RESULT(third);
        QCOMPARE(third->devices, 2);
        QCOMPARE(sessions(QStringLiteral("followed")), 5001);

        // Everything once more adds nothing.
        const auto whole = sync.run(SecretBytes("word"), SyncDepth::Everything);
        VERIFY_RESULT(whole);
        QCOMPARE(sessions(QStringLiteral("followed")), 5001);
    }

    void notesProblems()
    {
        const DatabaseSource source = saved(QStringLiteral("problems"));
        DatabaseSync sync(ledger(), source);
        VERIFY_RESULT(sync.run(SecretBytes("word"), SyncDepth::News));
        const auto problem = [&] {
            const auto reader = Reader::open(ledger());
            const auto servers = (*reader)->servers();
            for (const ServerView &view : *servers)
                if (view.source == source.id)
                    return view.problem;
            return QString();
        };
        QVERIFY(problem().isEmpty());
        // The right is taken away between two readings.
        VERIFY_RESULT(m_admin->exec("REVOKE ALL ON res_device_log FROM sync_reader"));
        const auto refused = sync.run(SecretBytes("word"), SyncDepth::News);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Refused);
        QVERIFY(!problem().isEmpty());
        // The next one has looked again, and says what is missing.
        const auto less = sync.run(SecretBytes("word"), SyncDepth::News);
        VERIFY_RESULT(less);
        QVERIFY(less->remarks.join(u' ').contains(QLatin1String("res_device_log")));
        odoo_sql::GrantWish wish;
        wish.role = QStringLiteral("sync_reader");
        VERIFY_RESULT(m_admin->exec(odoo_sql::grantScript(wish).toUtf8()));
        // The connection is ended by an administrator: a new one is made by itself, at the latest by the next reading.
        VERIFY_RESULT(m_admin->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sync_reader'"));
        (void)sync.run(SecretBytes("word"), SyncDepth::News);
        VERIFY_RESULT(sync.run(SecretBytes("word"), SyncDepth::News));
        QVERIFY(problem().isEmpty());
        // A locked table: Odoo is not made to wait behind us, nor we behind it for long.
        const auto locker = m_real.connect(m_database);
        VERIFY_RESULT(locker->begin());
        VERIFY_RESULT(locker->exec("LOCK TABLE res_device_log"));
        const auto locked = sync.run(SecretBytes("word"), SyncDepth::News);
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, ErrorKind::Timeout);
        locker->rollback();
        // Another password since.
        VERIFY_RESULT(m_admin->exec("ALTER ROLE sync_reader PASSWORD 'other'"));
        DatabaseSync later(ledger(), source);
        const auto auth = later.run(SecretBytes("word"), SyncDepth::News);
        QVERIFY(!auth);
        QCOMPARE(auth.error().kind, ErrorKind::Auth);
        VERIFY_RESULT(m_admin->exec("ALTER ROLE sync_reader PASSWORD 'word'"));
    }

    void isFollowed()
    {
        const DatabaseSource source = saved(QStringLiteral("by follower"));
        DatabaseFollower follower(ledger(), source, SecretBytes("Wrong"));
        using Phase = FollowState::Phase;
        follower.setInterval(std::chrono::seconds(1));
        QTRY_VERIFY_WITH_TIMEOUT(follower.state().phase == Phase::NeedsSecret, 20'000);
        QVERIFY(!follower.profile());
        follower.setPassword(SecretBytes("word"));
        QTRY_VERIFY_WITH_TIMEOUT(follower.state().phase == Phase::Waiting && follower.state().last, 30'000);
        QVERIFY(follower.state().last->first);
        QVERIFY(follower.profile() && follower.profile()->can(odoo::Capability::ReadAllDevices));
        const std::int64_t before = sessions(source.name);
        VERIFY_RESULT(m_admin->exec("INSERT INTO res_device_log (user_id, session_identifier, last_activity, first_activity) VALUES (2, 'followed', now(), now())"));
        QTRY_COMPARE_WITH_TIMEOUT(sessions(source.name), before + 1, 20'000); // by itself
        // It goes on by itself after the connection was ended.
        VERIFY_RESULT(m_admin->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sync_reader'"));
        VERIFY_RESULT(m_admin->exec("INSERT INTO res_device_log (user_id, session_identifier, last_activity, first_activity) VALUES (2, 'again', now(), now())"));
        QTRY_COMPARE_WITH_TIMEOUT(sessions(source.name), before + 2, 30'000);
        follower.syncNow(SyncDepth::Everything); // and may go in the middle of it
    }

    void byCommand()
    {
        const QString uri = m_real.settings(QStringLiteral("sync_reader"), m_database).uri();
        const QStringList to{QStringLiteral("--ledger"), m_folder.filePath(QStringLiteral("ctl.sqlite"))};
        int code = -1;
        const QJsonObject connected = QJsonDocument::fromJson(ctl(QStringList{QStringLiteral("connect"), uri, QStringLiteral("--json"),
            QStringLiteral("--source"), QStringLiteral("erp")} + to, &code)).object();
        QCOMPARE(code, 0);
        QCOMPARE(connected.value(QStringLiteral("version")).toString(), QStringLiteral("18.0"));
        QCOMPARE(connected.value(QStringLiteral("notes")).toArray().size(), 0);
        const QJsonObject read = QJsonDocument::fromJson(ctl(QStringList{QStringLiteral("sync"), QStringLiteral("--json")} + to, &code)).object();
        QCOMPARE(code, 0);
        QVERIFY(read.value(QStringLiteral("devices")).toInteger() >= 4000);
        const QJsonObject listed = QJsonDocument::fromJson(ctl(QStringList{QStringLiteral("sources"), QStringLiteral("--json")} + to, &code)).object();
        QCOMPARE(listed.value(QStringLiteral("kind")).toString(), QStringLiteral("odoo_database"));
        QCOMPARE(listed.value(QStringLiteral("url")).toString(), uri);
        // What needs Odoo itself says so.
        const QByteArray refused = ctl(QStringList{QStringLiteral("devices"), QStringLiteral("--source"), QStringLiteral("erp")} + to, &code);
        QCOMPARE(code, 1);
        QVERIFY2(refused.contains("read directly"), refused.constData());
        const QByteArray wrong = ctl(QStringList{QStringLiteral("sync")} + to, &code, "Wrong-Secret");
        QCOMPARE(code, 1);
        QVERIFY(!wrong.contains("Wrong-Secret"));
        QString withPassword = uri;
        withPassword.replace(QStringLiteral("sync_reader@"), QStringLiteral("sync_reader:Arg-Secret@"));
        const QByteArray usage = ctl(QStringList{QStringLiteral("connect"), withPassword} + to, &code);
        QCOMPARE(code, 2);
        QVERIFY(!usage.contains("Arg-Secret"));
        (void)ctl(QStringList{QStringLiteral("disconnect"), QStringLiteral("--source"), QStringLiteral("erp")} + to, &code);
        QCOMPARE(code, 0);
        (void)ctl(QStringList{QStringLiteral("sync")} + to, &code);
        QCOMPARE(code, 1);
    }

    void printsTheScript()
    {
        int code = -1;
        const QByteArray script = ctl({QStringLiteral("sql-grants"), QStringLiteral("--role"), QStringLiteral("o'd\"d $gatehouse$")}, &code);
        QCOMPARE(code, 0);
        VERIFY_RESULT(m_admin->exec(script));
        QCOMPARE(*m_admin->number("SELECT count(*) FROM pg_roles WHERE rolname = 'o''d\"d $gatehouse$'"), 1);
        (void)ctl({QStringLiteral("sql-grants"), QStringLiteral("--role"), QString(64, u'x')}, &code);
        QCOMPARE(code, 2);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseSync)
#include "test_database_sync.moc"
