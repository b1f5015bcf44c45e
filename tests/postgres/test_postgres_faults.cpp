// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/connection.h"
#include "core/postgres/copy.h"
#include "tests/postgres/real_postgres.h"
#include "tests/verify_result.h"

#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// A server that goes away, at every step; and another that takes its place. The order of the tests matters: the last
/// one promotes the standby.
class TestPostgresFaults : public QObject
{
    Q_OBJECT

    RealPostgres m_real;

    void bringBack() { QVERIFY(m_real.rig({QStringLiteral("start")})); }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_real);
        VERIFY_RESULT(m_real.connect()->exec("CREATE TABLE kept (a bigint); INSERT INTO kept VALUES (1)"));
    }

    void nobodyListens()
    {
        PostgresSettings settings = m_real.settings();
        QTcpServer taken; // a port that is surely nobody's once this is closed
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        settings.hosts = {{QStringLiteral("127.0.0.1"), taken.serverPort()}};
        taken.close();
        PostgresProblem problem;
        const auto refused = PostgresConnection::open(settings, m_real.password(), {}, {}, &problem);
        QVERIFY(!refused);
        QCOMPARE(problem.trouble, PostgresTrouble::Unreachable);
        QCOMPARE(refused.error().kind, ErrorKind::Network);

        // Somebody who takes the call and says nothing.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        settings.hosts = {{QStringLiteral("127.0.0.1"), silent.serverPort()}};
        settings.connectTimeout = seconds(1);
        const auto waited = PostgresConnection::open(settings, m_real.password(), {}, {}, &problem);
        QVERIFY(!waited);
        QCOMPARE(problem.trouble, PostgresTrouble::TimedOut);
        QCOMPARE(waited.error().kind, ErrorKind::Timeout);

        // Either of them does not keep us from the third.
        settings.hosts << PostgresHost{QStringLiteral("127.0.0.1"), m_real.port()};
        VERIFY_RESULT(PostgresConnection::open(settings, m_real.password()));
    }

    void goesAway_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"idle", "prepare", "step", "rows", "exec", "transaction", "commit", "snapshot", "left", "copy", "notifications"})
            for (const char *how : {"stop", "kill"})
                QTest::addRow("%s, %s", step, how) << QString::fromLatin1(step);
    }

    void goesAway()
    {
        QFETCH(QString, step);
        const QString how = QString::fromLatin1(QTest::currentDataTag()).section(QStringLiteral(", "), 1);
        PostgresSettings settings = m_real.settings();
        settings.hosts = {{m_real.fact("PGHOST"), m_real.port()}};
        auto connection = PostgresConnection::open(settings, m_real.password());
        VERIFY_RESULT(connection);
        PostgresConnection &c = **connection;
        auto many = c.prepare("SELECT g, repeat('x', 1000) FROM generate_series(1, 100000) g");
        VERIFY_RESULT(many);
        auto one = c.prepare("SELECT 1", PostgresConnection::Rows::AtOnce);
        VERIFY_RESULT(one);
        std::unique_ptr<PostgresCopy> copy;
        if (step == QLatin1String("rows"))
            QVERIFY(*(*many)->step());
        if (step == QLatin1String("transaction") || step == QLatin1String("commit")) {
            VERIFY_RESULT(c.begin());
            VERIFY_RESULT(c.exec("INSERT INTO kept VALUES (2)"));
        }
        if (step == QLatin1String("snapshot"))
            VERIFY_RESULT(c.beginRead());
        if (step == QLatin1String("left")) {
            VERIFY_RESULT(c.beginRead());
            QVERIFY(*(*one)->step());
            c.rollback();
        }
        if (step == QLatin1String("copy")) {
            auto begun = c.copyIn("COPY kept FROM STDIN (FORMAT binary)");
            VERIFY_RESULT(begun);
            copy = std::move(*begun);
        }
        if (step == QLatin1String("notifications"))
            VERIFY_RESULT(c.listen(QStringLiteral("x")));
        QVERIFY(m_real.rig(how == QLatin1String("stop") ? QStringList{how, QStringLiteral("--mode"), QStringLiteral("immediate")}
                                                        : QStringList{how}));

        std::optional<Error> error;
        const auto note = [&](const auto &result) {
            if (!result)
                error = result.error();
        };
        if (step == QLatin1String("prepare"))
            note(c.prepare("SELECT 2"));
        else if (step == QLatin1String("step"))
            note((*many)->step());
        else if (step == QLatin1String("snapshot"))
            note((*one)->step());
        else if (step == QLatin1String("rows")) {
            // Some are on their way; a list cut short is no whole list.
            note((*many)->each([](const Statement &) {}));
        } else if (step == QLatin1String("commit"))
            note(c.commit());
        else if (step == QLatin1String("copy")) {
            for (int i = 0; i < 100'000 && !error; ++i) {
                note(copy->row(1));
                copy->int8(i);
            }
            if (!error)
                note(copy->finish());
            copy.reset();
        } else if (step == QLatin1String("notifications"))
            note(c.waitForNotifications(milliseconds(5000)));
        else
            note(c.exec("SELECT 1"));
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Network);
        QVERIFY(c.isLost());
        QVERIFY(c.lastProblem().isDisconnect());
        // Whatever is asked next is refused at once, and nothing crashes.
        QVERIFY(!c.exec("SELECT 1"));
        QVERIFY(!c.prepare("SELECT 3"));
        QVERIFY(!c.notifications());
        c.rollback();
        (*many)->reset();
        many->reset();
        one->reset();
        connection->reset();

        bringBack();
        const auto again = PostgresConnection::open(settings, m_real.password());
        VERIFY_RESULT(again);
        QCOMPARE(*(*again)->number("SELECT count(*) FROM kept"), 1);
    }

    void anAdministratorEndsIt()
    {
        auto connection = PostgresConnection::open(m_real.settings(), m_real.password());
        VERIFY_RESULT(connection);
        const auto admin = m_real.connect();
        auto end = admin->prepare("SELECT pg_terminate_backend($1)");
        VERIFY_RESULT(end);
        (*end)->bind(1, (*connection)->facts().processId);
        QVERIFY(*(*end)->step());
        QTRY_VERIFY(!(*connection)->exec("SELECT 1"));
        QVERIFY((*connection)->isLost());
        QVERIFY((*connection)->lastProblem().isDisconnect());
    }

    void refusesNewOnesWhileStopping()
    {
        const auto busy = m_real.connect();
        VERIFY_RESULT(busy->begin());
        // A "smart" stop waits for us, and takes nobody else in.
        QProcess stopping;
        stopping.start(m_real.fact("RIG"), {QStringLiteral("stop"), QStringLiteral("--mode"), QStringLiteral("smart"),
                                               QStringLiteral("--instance"), m_real.fact("INSTANCE")});
        PostgresProblem problem;
        QTRY_VERIFY(!PostgresConnection::open(m_real.settings(), m_real.password(), {}, {}, &problem));
        QCOMPARE(problem.trouble, PostgresTrouble::NotReady);
        QCOMPARE(problem.sqlState, QByteArray("57P03"));
        busy->rollback();
        const_cast<std::unique_ptr<PostgresConnection> &>(busy).reset();
        QVERIFY(stopping.waitForFinished(30'000));
        bringBack();
    }

    void findsThePrimary()
    {
        PostgresSettings settings = m_real.settings();
        const PostgresHost primary{QStringLiteral("127.0.0.1"), m_real.port()};
        const PostgresHost standby{QStringLiteral("127.0.0.1"), m_real.standbyPort()};
        settings.hosts = {standby, primary};
        const auto portOf = [&](PostgresTarget target) {
            settings.target = target;
            const auto connection = PostgresConnection::open(settings, m_real.password());
            return connection ? (*connection)->facts().host.port : 0;
        };
        QCOMPARE(portOf(PostgresTarget::Any), standby.port);
        QCOMPARE(portOf(PostgresTarget::ReadWrite), primary.port);
        QCOMPARE(portOf(PostgresTarget::Primary), primary.port);
        QCOMPARE(portOf(PostgresTarget::PreferStandby), standby.port);
        settings.hosts = {primary};
        QCOMPARE(portOf(PostgresTarget::PreferStandby), primary.port);
        settings.target = PostgresTarget::Standby;
        PostgresProblem problem;
        const auto none = PostgresConnection::open(settings, m_real.password(), {}, {}, &problem);
        QVERIFY(!none);
        QCOMPARE(problem.trouble, PostgresTrouble::WrongServer);
        settings.hosts = {standby};
        const auto reading = PostgresConnection::open(settings, m_real.password());
        VERIFY_RESULT(reading);
        QVERIFY((*reading)->facts().isStandby);
        QVERIFY(!(*reading)->exec("INSERT INTO kept VALUES (9)"));
        QCOMPARE((*reading)->lastTrouble(), PostgresTrouble::ReadOnly);
    }

    void followsAPromotion()
    {
        PostgresSettings settings = m_real.settings();
        settings.hosts = {{QStringLiteral("127.0.0.1"), m_real.port()}, {QStringLiteral("127.0.0.1"), m_real.standbyPort()}};
        settings.target = PostgresTarget::ReadWrite;
        auto connection = PostgresConnection::open(settings, m_real.password());
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->exec("INSERT INTO kept VALUES (3)")); // acknowledged: the standby has it
        QVERIFY(m_real.rig({QStringLiteral("kill")}));
        QVERIFY(!(*connection)->exec("INSERT INTO kept VALUES (4)"));
        QVERIFY((*connection)->isLost());
        QVERIFY(!PostgresConnection::open(settings, m_real.password())); // nobody writes yet
        QVERIFY(m_real.rig({QStringLiteral("promote")}));
        connection = PostgresConnection::open(settings, m_real.password());
        VERIFY_RESULT(connection);
        QCOMPARE((*connection)->facts().host.port, m_real.standbyPort());
        QCOMPARE(*(*connection)->number("SELECT count(*) FROM kept WHERE a = 3"), 1);
        QCOMPARE(*(*connection)->number("SELECT count(*) FROM kept WHERE a = 4"), 0);
    }
};

QTEST_GUILESS_MAIN(TestPostgresFaults)
#include "test_postgres_faults.moc"
