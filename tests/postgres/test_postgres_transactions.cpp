// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/connection.h"
#include "tests/postgres/real_postgres.h"
#include "tests/verify_result.h"

#include <QTest>

#include <chrono>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::testing;

class TestPostgresTransactions : public QObject
{
    Q_OBJECT

    RealPostgres m_real;
    QString m_database;

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_real);
        m_database = m_real.createDatabase(QStringLiteral("transactions"));
    }

    void aSnapshotIsBegunWithItsFirstStatement_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::addRow("rows at once") << true;
        QTest::addRow("rows one by one") << false;
    }
    void aSnapshotIsBegunWithItsFirstStatement()
    {
        QFETCH(bool, atOnce);
        const auto rows = atOnce ? PostgresConnection::Rows::AtOnce : PostgresConnection::Rows::OneByOne;
        const auto connection = m_real.connect(m_database);
        const auto other = m_real.connect(m_database);
        VERIFY_RESULT(other->exec("DROP TABLE IF EXISTS seen; CREATE TABLE seen AS SELECT g FROM generate_series(1, 5) g"));
        const auto sum = [&](const char *sql) {
            auto statement = connection->prepare(sql, rows);
            std::int64_t total = 0;
            const auto read = statement ? (*statement)->each([&](const Statement &row) { total += row.integer(0); })
                                        : Result<void>(tl::unexpected(statement.error()));
            return read ? Result<std::int64_t>(total) : tl::unexpected(read.error());
        };
        const auto stateThere = [&] {
            return *other->string(("SELECT state FROM pg_stat_activity WHERE pid = " + QByteArray::number(connection->facts().processId)).constData());
        };
        // Nothing was asked in it: nothing was begun, and nothing is to be ended.
        VERIFY_RESULT(connection->beginRead());
        QVERIFY(connection->isInTransaction());
        QCOMPARE(stateThere(), QStringLiteral("idle"));
        connection->rollback();
        QVERIFY(!connection->isInTransaction());
        VERIFY_RESULT(connection->beginRead());
        VERIFY_RESULT(connection->commit());
        QVERIFY(!connection->isInTransaction());

        VERIFY_RESULT(connection->beginRead());
        QCOMPARE(*sum("SELECT g FROM seen"), 15);
        QCOMPARE(stateThere(), QStringLiteral("idle in transaction"));
        VERIFY_RESULT(other->exec("DELETE FROM seen WHERE g > 1"));
        QCOMPARE(*sum("SELECT g FROM seen WHERE g > 0"), 15); // as it was
        connection->rollback();
        QTRY_COMPARE(stateThere(), QStringLiteral("idle"));
        QCOMPARE(*sum("SELECT g FROM seen"), 1);

        // The first statement fails: so has the transaction, and the connection goes on after it.
        VERIFY_RESULT(connection->beginRead());
        QVERIFY(!sum("SELECT 1 / (g - 1) FROM seen"));
        QCOMPARE(connection->lastTrouble(), PostgresTrouble::BadValue);
        QVERIFY(!sum("SELECT g FROM seen"));
        QCOMPARE(connection->lastTrouble(), PostgresTrouble::TransactionAborted);
        connection->rollback();
        QCOMPARE(*sum("SELECT g FROM seen"), 1);

        // Left amid the rows.
        VERIFY_RESULT(connection->beginRead());
        auto many = connection->prepare("SELECT g FROM generate_series(1, 50000) g", rows);
        VERIFY_RESULT(many);
        QVERIFY(*(*many)->step());
        QCOMPARE(*sum("SELECT g FROM seen"), 1);
        (*many)->reset();
        connection->rollback();
        VERIFY_RESULT(connection->exec("INSERT INTO seen VALUES (7)"));
        QCOMPARE(*sum("SELECT g FROM seen"), 8);

        // Cancelled while the first statement runs.
        CancelToken cancel;
        connection->setCancelToken(cancel);
        VERIFY_RESULT(connection->beginRead());
        std::thread later([cancel]() mutable {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            cancel.cancel();
        });
        QVERIFY(!sum("SELECT 1 FROM (SELECT pg_sleep(30)) s"));
        later.join();
        QCOMPARE(connection->lastTrouble(), PostgresTrouble::Cancelled);
        connection->rollback();
        connection->setCancelToken({});
        QVERIFY(!connection->isLost());
        QCOMPARE(*sum("SELECT g FROM seen"), 8);
    }

    void transactions()
    {
        const auto connection = m_real.connect(m_database);
        VERIFY_RESULT(connection->exec("CREATE TABLE counted (a int)"));
        VERIFY_RESULT(connection->begin());
        QVERIFY(connection->isInTransaction());
        VERIFY_RESULT(connection->exec("INSERT INTO counted VALUES (1)"));
        QVERIFY(!connection->exec("INSERT INTO counted VALUES ('x')"));
        QVERIFY(!connection->exec("INSERT INTO counted VALUES (2)"));
        QCOMPARE(connection->lastTrouble(), PostgresTrouble::TransactionAborted);
        QVERIFY(!connection->commit()); // which the server would call a success
        QCOMPARE(*connection->number("SELECT count(*) FROM counted"), 0);
        {
            PostgresReadScope scope(*connection);
            VERIFY_RESULT(scope.begun());
            QVERIFY(!connection->exec("INSERT INTO counted VALUES (3)"));
            QCOMPARE(connection->lastTrouble(), PostgresTrouble::ReadOnly);
        }
        QVERIFY(!connection->isInTransaction());
        VERIFY_RESULT(connection->exec("INSERT INTO counted VALUES (3)")); // at once after that: nothing of the scope is left
        PostgresSession session;
        session.readOnly = true;
        const auto reader = PostgresConnection::open(m_real.settings(QStringLiteral("gatehouse"), m_database), m_real.password(), session);
        VERIFY_RESULT(reader);
        QVERIFY(!(*reader)->exec("INSERT INTO counted VALUES (4)"));
        QCOMPARE((*reader)->lastTrouble(), PostgresTrouble::ReadOnly);
    }
};

QTEST_GUILESS_MAIN(TestPostgresTransactions)
#include "test_postgres_transactions.moc"
