// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/connection.h"
#include "core/postgres/copy.h"
#include "tests/postgres/real_postgres.h"
#include "tests/verify_result.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <thread>

using namespace gatehouse;
using namespace gatehouse::testing;
using std::chrono::milliseconds;

class TestPostgresConnection : public QObject
{
    Q_OBJECT

    RealPostgres m_real;
    QString m_database;

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_real);
        m_database = m_real.createDatabase(QStringLiteral("connection"));
    }

    void saysWhatWasReached()
    {
        auto connection = PostgresConnection::open(m_real.settings(QStringLiteral("officer")), m_real.password(QStringLiteral("officer")));
        VERIFY_RESULT(connection);
        const PostgresFacts &facts = (*connection)->facts();
        QVERIFY(facts.serverVersion >= 150000);
        QCOMPARE(facts.role, QStringLiteral("officer"));
        QCOMPARE(facts.database, QStringLiteral("postgres"));
        QVERIFY(!facts.isSuperuser);
        QVERIFY(!facts.isStandby);
        QVERIFY(facts.isTls); // "prefer" on this computer, and the server has it
        QVERIFY(facts.tlsProtocol.startsWith(QLatin1String("TLS")));
        QVERIFY(qAbs(facts.serverTime.ms - QDateTime::currentMSecsSinceEpoch()) < 60'000);
        QVERIFY(!facts.passwordEnds.isKnown());
        QVERIFY(m_real.connect()->facts().isSuperuser);
    }

    void tellsWhenThePasswordEnds()
    {
        const auto admin = m_real.connect();
        VERIFY_RESULT(admin->exec("CREATE ROLE ending LOGIN PASSWORD 'word' VALID UNTIL '2098-07-01 12:00:00+00'"));
        const auto connection = PostgresConnection::open(m_real.settings(QStringLiteral("ending")), SecretBytes("word"));
        VERIFY_RESULT(connection);
        QCOMPARE((*connection)->facts().passwordEnds.toIso(), QStringLiteral("2098-07-01T12:00:00Z"));
        VERIFY_RESULT(admin->exec("DROP ROLE ending"));
    }

    void comesByTheSocket()
    {
        PostgresSettings settings = m_real.settings();
        settings.hosts = {{m_real.fact("PGSOCKET"), m_real.port()}};
        const auto connection = PostgresConnection::open(settings, m_real.password());
        VERIFY_RESULT(connection);
        QVERIFY(!(*connection)->facts().isTls);
        QVERIFY((*connection)->facts().isVerified);
    }

    void isNotLetIn_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("wrong password") << "officer" << QByteArray("Wrong-Secret");
        QTest::newRow("no password") << "officer" << QByteArray();
        QTest::newRow("password expired") << "expired" << QByteArray("RIGHT");
        QTest::newRow("no such role") << "nobody'; DROP ROLE officer --" << QByteArray("Wrong-Secret");
        QTest::newRow("certificate missing") << "certified" << QByteArray("RIGHT");
    }

    void isNotLetIn()
    {
        QFETCH(QString, role);
        QFETCH(QByteArray, password);
        const SecretBytes secret = password == "RIGHT" ? m_real.password(role) : SecretBytes(QByteArrayView(password));
        PostgresProblem problem;
        const auto connection = PostgresConnection::open(m_real.settings(role), secret, {}, {}, &problem);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, ErrorKind::Auth);
        QCOMPARE(problem.trouble, PostgresTrouble::NotAuthenticated);
        if (!password.isEmpty())
            QVERIFY2(problem.sqlState.startsWith("28"), problem.sqlState.constData());
        QVERIFY(!connection.error().text.contains(QString::fromUtf8(secret.expose().isEmpty() ? QByteArray("Wrong-Secret") : secret.expose().toByteArray())));
    }

    void noSuchDatabase()
    {
        PostgresProblem problem;
        const auto connection =
            PostgresConnection::open(m_real.settings(QStringLiteral("gatehouse"), QStringLiteral("no\"such")), m_real.password(), {}, {}, &problem);
        QVERIFY(!connection);
        QCOMPARE(problem.trouble, PostgresTrouble::NoSuchDatabase);
        QCOMPARE(problem.sqlState, QByteArray("3D000"));
        QCOMPARE(connection.error().kind, ErrorKind::Input);
    }

    void verifiesCertificates_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<int>("tls");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, const char *host, const char *ca, PostgresTls tls, bool good) {
            QTest::newRow(name) << QString::fromLatin1(host) << QString::fromLatin1(ca) << static_cast<int>(tls) << good;
        };
        row("full", "127.0.0.1", "CA", PostgresTls::VerifyFull, true);
        row("full, by name", "localhost", "CA", PostgresTls::VerifyFull, true);
        row("another name", "127.0.0.2", "CA", PostgresTls::VerifyFull, false);
        row("another name, only the authority", "127.0.0.2", "CA", PostgresTls::VerifyCa, true);
        row("another authority", "127.0.0.1", "OTHER_CA", PostgresTls::VerifyFull, false);
        row("another authority, only that", "127.0.0.1", "OTHER_CA", PostgresTls::VerifyCa, false);
        row("no such file", "127.0.0.1", "", PostgresTls::VerifyFull, false);
    }

    void verifiesCertificates()
    {
        QFETCH(QString, host);
        QFETCH(QString, authority);
        QFETCH(int, tls);
        QFETCH(bool, good);
        PostgresSettings settings = m_real.settings();
        settings.hosts = {{host, m_real.port()}};
        settings.tls = static_cast<PostgresTls>(tls);
        settings.rootCertificate = authority.isEmpty() ? QStringLiteral("/nowhere/ca.pem") : m_real.facts.value(authority);
        PostgresProblem problem;
        const auto connection = PostgresConnection::open(settings, m_real.password(), {}, {}, &problem);
        if (good) {
            VERIFY_RESULT(connection);
            QVERIFY((*connection)->facts().isTls);
            QCOMPARE((*connection)->facts().tls, settings.tls);
        } else {
            QVERIFY(!connection);
            QCOMPARE(problem.trouble, PostgresTrouble::Tls);
            QCOMPARE(connection.error().kind, ErrorKind::Network);
        }
    }

    void signsInByCertificate()
    {
        PostgresSettings settings = m_real.settings(QStringLiteral("certified"));
        settings.tls = PostgresTls::VerifyFull;
        settings.rootCertificate = m_real.fact("CA");
        settings.clientCertificate = m_real.fact("CERTIFIED_CRT");
        QVERIFY(!PostgresConnection::open(settings, {})); // half of it
        settings.clientKey = m_real.fact("CERTIFIED_KEY");
        const auto connection = PostgresConnection::open(settings, {});
        VERIFY_RESULT(connection);
        QCOMPARE((*connection)->facts().role, QStringLiteral("certified"));
    }

    void findsAService()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("pg_service.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[ledger]\nhost=127.0.0.1\nport=" + QByteArray::number(m_real.port()) +
                   "\ndbname=postgres\nuser=officer\npassword=" + m_real.fact("PASSWORD_OFFICER").toUtf8() + '\n');
        file.close();
        qputenv("PGSERVICEFILE", file.fileName().toUtf8());
        PostgresSettings settings;
        settings.service = QStringLiteral("ledger");
        const auto connection = PostgresConnection::open(settings, {});
        VERIFY_RESULT(connection);
        QCOMPARE((*connection)->facts().role, QStringLiteral("officer"));
        QCOMPARE((*connection)->facts().host.port, m_real.port());
        settings.database = QStringLiteral("template1"); // what is said goes first
        const auto other = PostgresConnection::open(settings, {});
        VERIFY_RESULT(other);
        QCOMPARE((*other)->facts().database, QStringLiteral("template1"));
        settings.service = QStringLiteral("nothere");
        const auto none = PostgresConnection::open(settings, {});
        QVERIFY(!none);
        QVERIFY2(none.error().text.contains(QLatin1String("nothere")), qPrintable(none.error().text));
        qunsetenv("PGSERVICEFILE");
    }

    void carriesValues()
    {
        const auto connection = m_real.connect(m_database);
        VERIFY_RESULT(connection->exec("CREATE TABLE v (i2 smallint, i4 integer, i8 bigint, b boolean, t text, v varchar(20), x bytea,"
                              " ts timestamp, tz timestamptz, n numeric, f double precision, j jsonb);"
                              " CREATE TABLE w (a int)"));
        auto insert = connection->prepare("INSERT INTO v VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)");
        VERIFY_RESULT(insert);
        const QByteArray hostile = "Robert'); DROP TABLE v;-- \" \\ $1 %s \xF0\x9F\x94\x91 \n\t";
        const std::byte bytes[] = {std::byte{0}, std::byte{255}, std::byte{'\''}, std::byte{0}};
        (*insert)->bind(1, -32768);
        (*insert)->bind(2, 2147483647);
        (*insert)->bind(3, INT64_MIN);
        (*insert)->bind(4, 1);
        (*insert)->bindText(5, std::string_view(hostile.constData(), static_cast<std::size_t>(hostile.size())));
        (*insert)->bindString(6, QString());
        (*insert)->bindBlob(7, bytes);
        (*insert)->bind(8, 1'795'357'300'052);
        (*insert)->bind(9, -1);
        (*insert)->bind(10, -90'000'000'000'123);
        (*insert)->bind(11, 42);
        (*insert)->bindText(12, "{\"a\": 1}");
        const auto stepped = (*insert)->step();
        VERIFY_RESULT(stepped);
        QVERIFY(!*stepped);
        (*insert)->reset();
        QCOMPARE(connection->changes(), 1);

        auto select = connection->prepare("SELECT i2,i4,i8,b,t,v,x,ts,tz,n,f,j->>'a',NULL::text FROM v");
        VERIFY_RESULT(select);
        const auto row = (*select)->step();
        VERIFY_RESULT(row);
        QVERIFY(*row);
        const Statement &s = **select;
        QCOMPARE(s.integer(0), -32768);
        QCOMPARE(s.integer(1), 2147483647);
        QCOMPARE(s.integer(2), INT64_MIN);
        QCOMPARE(s.integer(3), 1);
        QCOMPARE(s.text(4), std::string_view(hostile.constData(), static_cast<std::size_t>(hostile.size())));
        QCOMPARE(s.text(5), std::string_view());
        QVERIFY(!s.isNull(5));
        QCOMPARE(s.blob(6).size(), std::size_t{4});
        QVERIFY(std::equal(s.blob(6).begin(), s.blob(6).end(), std::begin(bytes)));
        QCOMPARE(s.integer(7), 1'795'357'300'052);
        QCOMPARE(s.integer(8), -1);
        QCOMPARE(s.integer(9), -90'000'000'000'123);
        QCOMPARE(s.integer(10), 42);
        QCOMPARE(s.text(11), std::string_view("1"));
        QVERIFY(s.isNull(12));
        (*select)->reset();
        QCOMPARE(*connection->number("SELECT sum(i8) + 9 FROM v"), INT64_MIN + 9);
        QCOMPARE(*connection->number("SELECT count(*) FROM v"), 1);
        QCOMPARE(*connection->number("SELECT a FROM w", -7), -7);
    }

    void refusesWhatDoesNotFit()
    {
        const auto connection = m_real.connect(m_database);
        auto text = connection->prepare("SELECT $1::text");
        VERIFY_RESULT(text);
        (*text)->bindText(1, std::string_view("a\0b", 3));
        const auto nul = (*text)->step();
        QVERIFY(!nul);
        QCOMPARE(nul.error().kind, ErrorKind::Input);
        (*text)->reset();
        auto number = connection->prepare("SELECT $1::int4");
        VERIFY_RESULT(number);
        (*number)->bind(1, 2147483648);
        QVERIFY(!(*number)->step());
        QCOMPARE(connection->lastTrouble(), PostgresTrouble::BadValue);
        (*number)->reset();
        (*number)->bind(2, 1); // there is no second
        QVERIFY(!(*number)->step());
        (*number)->reset();
        auto interval = connection->prepare("SELECT interval '1 day'");
        VERIFY_RESULT(interval);
        QVERIFY(!(*interval)->step());
        (*interval)->reset();
        // And the connection is as good as before.
        (*text)->bindText(1, "c");
        QVERIFY(*(*text)->step());
        QCOMPARE((*text)->text(0), std::string_view("c"));
    }

    void streamsAndNests()
    {
        const auto connection = m_real.connect(m_database);
        auto many = connection->prepare("SELECT g, repeat('x', 500) FROM generate_series(1::int8, $1) g");
        VERIFY_RESULT(many);
        std::int64_t sum = 0;
        VERIFY_RESULT((*many)->each([&](const Statement &row) { sum += row.integer(0); }, std::int64_t{200'000}));
        QCOMPARE(sum, 20'000'100'000);
        // Another statement in the middle of the first; both give all their rows.
        std::int64_t inner = 0;
        std::int64_t outer = 0;
        auto one = connection->prepare("SELECT $1::int8 * 2");
        VERIFY_RESULT(one);
        VERIFY_RESULT((*many)->each(
            [&](const Statement &row) -> Result<void> {
                const std::int64_t mine = row.integer(0);
                ++outer;
                const auto done = (*one)->each([&](const Statement &r) { inner += r.integer(0); }, mine);
                if (row.integer(0) != mine || row.text(1).size() != 500)
                    return fail(ErrorKind::Protocol, QStringLiteral("the row changed under its reader"));
                return done;
            },
            std::int64_t{1000}));
        QCOMPARE(outer, 1000);
        QCOMPARE(inner, 1'001'000);
        // All at once: the same rows, also where another statement comes between.
        auto page = connection->prepare("SELECT g, repeat('x', 500) FROM generate_series(1::int8, $1) g", PostgresConnection::Rows::AtOnce);
        VERIFY_RESULT(page);
        for (const std::int64_t size : {std::int64_t{0}, std::int64_t{1}, std::int64_t{1000}}) {
            std::int64_t total = 0;
            VERIFY_RESULT((*page)->each(
                [&](const Statement &row) {
                    (void)connection->number("SELECT 7");
                    total += row.integer(0) * static_cast<std::int64_t>(row.text(1).size());
                },
                size));
            QCOMPARE(total, size * (size + 1) / 2 * 500);
        }
        // Left in the middle, begun anew.
        (*many)->bind(1, 100'000);
        QVERIFY(*(*many)->step());
        (*many)->reset();
        QCOMPARE(*connection->number("SELECT 5"), 5);
    }

    void errorsHaveTheirState()
    {
        const auto admin = m_real.connect(m_database);
        VERIFY_RESULT(admin->exec("CREATE TABLE secret_things (a int PRIMARY KEY, t text); INSERT INTO secret_things VALUES (1, 'one')"));
        const auto connection = PostgresConnection::open(m_real.settings(QStringLiteral("officer"), m_database), m_real.password(QStringLiteral("officer")));
        VERIFY_RESULT(connection);
        const auto trouble = [](PostgresConnection &c, const char *sql) {
            const auto done = c.exec(sql);
            return done ? PostgresTrouble::None : c.lastTrouble();
        };
        QCOMPARE(trouble(**connection, "SELECT * FROM secret_things"), PostgresTrouble::PermissionDenied);
        QCOMPARE((*connection)->lastProblem().sqlState, QByteArray("42501"));
        QCOMPARE(trouble(**connection, "SELECT * FROM nothing_there"), PostgresTrouble::UndefinedTable);
        QCOMPARE(trouble(**connection, "SELECT nope FROM pg_class"), PostgresTrouble::UndefinedColumn);
        QCOMPARE(trouble(**connection, "SELECT nope()"), PostgresTrouble::UndefinedFunction);
        QCOMPARE(trouble(**connection, "SELEKT"), PostgresTrouble::Syntax);
        QCOMPARE(trouble(*admin, "INSERT INTO secret_things VALUES (1, 'again')"), PostgresTrouble::UniqueViolation);
        QVERIFY(!admin->lastProblem().message.contains(QLatin1String("again")));
        QCOMPARE(trouble(*admin, "SELECT 1/0"), PostgresTrouble::BadValue);
        QCOMPARE(trouble(*admin, "CREATE TABLE secret_things ()"), PostgresTrouble::DuplicateObject);
        // A statement fails when it is prepared, too.
        QVERIFY(!admin->prepare("SELECT * FROM nothing_there"));
        QCOMPARE(admin->lastTrouble(), PostgresTrouble::UndefinedTable);
        // An error amid the rows.
        auto rows = admin->prepare("SELECT 10 / (3 - g) FROM generate_series(1, 5) g");
        VERIFY_RESULT(rows);
        int seen = 0;
        QVERIFY(!(*rows)->each([&](const Statement &) { ++seen; }));
        QCOMPARE(seen, 2);
        QVERIFY(!admin->isLost());
    }

    void endsWhatTakesTooLong()
    {
        PostgresSession session;
        session.statementTimeout = milliseconds(200);
        session.lockTimeout = milliseconds(100);
        const auto connection = PostgresConnection::open(m_real.settings(QStringLiteral("gatehouse"), m_database), m_real.password(), session);
        VERIFY_RESULT(connection);
        const auto done = (*connection)->exec("SELECT pg_sleep(60)");
        QVERIFY(!done);
        QCOMPARE((*connection)->lastTrouble(), PostgresTrouble::StatementTimeout);
        QCOMPARE(done.error().kind, ErrorKind::Timeout);
        const auto other = m_real.connect(m_database);
        VERIFY_RESULT(other->exec("CREATE TABLE locked (a int)"));
        VERIFY_RESULT(other->exec("BEGIN; LOCK TABLE locked"));
        QVERIFY(!(*connection)->exec("SELECT * FROM locked"));
        QCOMPARE((*connection)->lastTrouble(), PostgresTrouble::LockTimeout);
        QVERIFY(!(*connection)->isLost());
    }

    void isCancelled()
    {
        const auto connection = m_real.connect(m_database);
        CancelToken token;
        connection->setCancelToken(token);
        std::thread other([token]() mutable {
            QThread::msleep(150);
            token.cancel();
        });
        const auto done = connection->exec("SELECT pg_sleep(60)");
        other.join();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Cancelled);
        QCOMPARE(connection->lastTrouble(), PostgresTrouble::Cancelled);
        // Really stopped on the server.
        const auto watcher = m_real.connect(m_database);
        auto still = watcher->prepare("SELECT count(*) FROM pg_stat_activity WHERE pid = $1 AND state = 'active'");
        VERIFY_RESULT(still);
        (*still)->bind(1, connection->facts().processId);
        QVERIFY(*(*still)->step());
        QCOMPARE((*still)->integer(0), 0);
        QVERIFY(!connection->exec("SELECT 1")); // the token stays cancelled
        connection->setCancelToken({});
        VERIFY_RESULT(connection->exec("SELECT 1"));
        // And while connecting.
        const auto none = PostgresConnection::open(m_real.settings(), m_real.password(), {}, token);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Cancelled);
    }

    void copiesRows()
    {
        const auto connection = m_real.connect(m_database);
        VERIFY_RESULT(connection->exec("CREATE TABLE copied (a bigint, b integer, c smallint, d boolean, e text, f bytea, g timestamp)"));
        {
            auto copy = connection->copyIn("COPY copied FROM STDIN (FORMAT binary)");
            VERIFY_RESULT(copy);
            for (int i = 0; i < 50'000; ++i) {
                VERIFY_RESULT((*copy)->row(7));
                (*copy)->int8(i);
                (*copy)->int4(-i);
                (*copy)->int2(7);
                (*copy)->boolean(i % 2 == 0);
                (*copy)->text(i == 0 ? std::string_view("a\0'\\.\nb", 7) : std::string_view("\\."));
                (*copy)->bytes({});
                if (i == 1)
                    (*copy)->null();
                else
                    (*copy)->timestamp(1'795'357'300'000);
            }
            const auto rows = (*copy)->finish();
            VERIFY_RESULT(rows);
            QCOMPARE(*rows, 50'000);
            QCOMPARE((*copy)->nulsDropped(), 1);
        }
        QCOMPARE(*connection->number("SELECT count(*) FROM copied WHERE b = -a AND c = 7 AND d = (a % 2 = 0)"), 50'000);
        QCOMPARE(*connection->string("SELECT e FROM copied WHERE a = 0"), QStringLiteral("a'\\.\nb"));
        QCOMPARE(*connection->number("SELECT count(*) FROM copied WHERE g IS NULL"), 1);
        QCOMPARE(*connection->string("SELECT g::text FROM copied WHERE a = 0"), QStringLiteral("2026-11-22 14:21:40"));
        {
            auto dropped = connection->copyIn("COPY copied (a) FROM STDIN (FORMAT binary)");
            VERIFY_RESULT(dropped);
            VERIFY_RESULT((*dropped)->row(1));
            (*dropped)->int8(1);
        }
        QCOMPARE(*connection->number("SELECT count(*) FROM copied"), 50'000);
        auto bad = connection->copyIn("COPY copied (a) FROM STDIN (FORMAT binary)");
        VERIFY_RESULT(bad);
        VERIFY_RESULT((*bad)->row(1));
        (*bad)->int4(1);
        const auto badEnd = (*bad)->finish();
        QVERIFY(!badEnd);
        QVERIFY2(!connection->isLost(), qPrintable(badEnd.error().text));
        QVERIFY(!connection->copyIn("COPY nothing_there FROM STDIN (FORMAT binary)"));
        QCOMPARE(connection->lastTrouble(), PostgresTrouble::UndefinedTable);
        VERIFY_RESULT(connection->exec("SELECT 1"));
    }

    void notifies()
    {
        const auto hears = m_real.connect(m_database);
        const auto says = m_real.connect(m_database);
        const QString channel = QStringLiteral("Hostile \"channel");
        VERIFY_RESULT(hears->listen(channel));
        QVERIFY(hears->notifications()->isEmpty());
        auto notify = says->prepare("SELECT pg_notify($1, $2)");
        VERIFY_RESULT(notify);
        VERIFY_RESULT((*notify)->run(channel, QStringLiteral("first")));
        VERIFY_RESULT((*notify)->run(channel, QStringLiteral("second")));
        QList<PostgresNotification> heard;
        while (heard.size() < 2) {
            const auto now = hears->waitForNotifications(milliseconds(5000));
            VERIFY_RESULT(now);
            QVERIFY(!now->isEmpty());
            heard += *now;
        }
        QCOMPARE(heard.at(0).channel, channel);
        QCOMPARE(heard.at(0).payload, QStringLiteral("first"));
        QCOMPARE(heard.at(1).payload, QStringLiteral("second"));
        QCOMPARE(heard.at(0).processId, says->facts().processId);
        // One that comes in while a statement runs is not lost.
        VERIFY_RESULT((*notify)->run(channel, QStringLiteral("third")));
        QCOMPARE(*hears->number("SELECT 1"), 1);
        const auto third = hears->waitForNotifications(milliseconds(5000));
        VERIFY_RESULT(third);
        QCOMPARE(third->value(0).payload, QStringLiteral("third"));
    }

    void keepsFewStatements()
    {
        const auto connection = m_real.connect(m_database);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(*connection->number(("SELECT " + QByteArray::number(i)).constData()), i);
        QVERIFY(*connection->number("SELECT count(*) FROM pg_prepared_statements") < 400);
        QCOMPARE(*connection->number("SELECT 1"), 1);
    }

    void quotesIdentifiers()
    {
        const auto connection = m_real.connect(m_database);
        const QString name = QStringLiteral("t\"; DROP TABLE counted; --\u00e4");
        VERIFY_RESULT(connection->exec("CREATE TABLE " + connection->quoted(name) + " (a int)"));
        auto found = connection->prepare("SELECT count(*) FROM pg_class WHERE relname = $1");
        VERIFY_RESULT(found);
        (*found)->bindString(1, name);
        QVERIFY(*(*found)->step());
        QCOMPARE((*found)->integer(0), 1);
        QCOMPARE(QString::fromUtf8(connection->quoted(name)), quotedIdentifier(name));
    }
};

QTEST_GUILESS_MAIN(TestPostgresConnection)
#include "test_postgres_connection.moc"
