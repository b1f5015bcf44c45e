// SPDX-License-Identifier: GPL-3.0-or-later
// What a ledger in PostgreSQL does beyond what one in a file does: several programs at it, a server that goes away, a
// standby that takes over, roles.
#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "tests/postgres/real_postgres.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

DeviceRecord session(std::string_view identifier, std::string_view login)
{
    DeviceRecord r;
    r.user.login = login;
    r.identifier = identifier;
    r.browser = "chrome";
    r.platform = "linux";
    r.ip = "192.0.2.1";
    r.firstActivity = *parseInstant("2026-11-20 08:00:00");
    r.lastActivity = *parseInstant("2026-11-20 12:00:00");
    return r;
}

Result<void> tell(Writer &writer, int from, int count)
{
    const auto source = writer.source(QStringLiteral("prod"));
    if (!source)
        return tl::unexpected(source.error());
    if (const auto begun = writer.beginSync(*source); !begun)
        return begun;
    for (int i = from; i < from + count; ++i)
        writer.device(session("session" + std::to_string(i), "ann"));
    return writer.commitSync({});
}

std::int64_t sessionsIn(Reader &reader)
{
    const auto window = reader.sessions(*parseQuery(Subject::Sessions, {}), 0, 1);
    return window ? window->total : -1;
}

} // namespace

class TestTeamLedger : public QObject
{
    Q_OBJECT

    RealPostgres m_postgres;

    QString fresh() { return m_postgres.settings(QStringLiteral("gatehouse"), m_postgres.createDatabase(QStringLiteral("team"))).uri(); }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_postgres);
        qputenv("PGPASSWORD", m_postgres.fact("PASSWORD_GATEHOUSE").toUtf8());
    }

    void othersAreToldOfACommit()
    {
        const QString ledger = fresh();
        {
            auto writer = Writer::open(ledger);
            QVERIFY2(writer, writer ? "" : qPrintable(writer.error().text));
            QVERIFY(tell(**writer, 0, 3));
        }
        AsyncReader console(ledger);
        QSignalSpy changed(&console, &AsyncReader::generationChanged);
        QTRY_VERIFY(!changed.isEmpty());
        // By now it listens; from here on it does not look by itself for longer than this test waits.
        QTest::qWait(600);
        changed.clear();
        {
            auto writer = Writer::open(ledger);
            QVERIFY(writer);
            QVERIFY(tell(**writer, 3, 1));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 3000);
    }

    void whoWritesIsSaid()
    {
        const QString ledger = fresh();
        auto first = Writer::open(ledger);
        QVERIFY(first);
        const auto second = Writer::open(ledger);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Refused);
        QVERIFY2(second.error().text.contains(QStringLiteral("gatehouse on ")), qPrintable(second.error().text));
        first->reset();
        QVERIFY(Writer::open(ledger));
    }

    void readersSurviveALostConnection()
    {
        const QString ledger = fresh();
        {
            auto writer = Writer::open(ledger);
            QVERIFY(writer);
            QVERIFY(tell(**writer, 0, 3));
        }
        AsyncReader console(ledger);
        const auto count = [&console] {
            auto asked = console.ask([](Reader &reader) -> Result<std::int64_t> {
                const auto window = reader.sessions(*parseQuery(Subject::Sessions, {}), 0, 1);
                return window ? Result<std::int64_t>(window->total) : tl::unexpected(window.error());
            });
            asked.waitForFinished();
            return asked.result();
        };
        // Often enough that each of its threads has a connection.
        for (int i = 0; i < 20; ++i)
            QCOMPARE(*count(), 3);
        QCOMPARE(*count(), 3);
        m_postgres.connect()->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'team%'");
        for (int i = 0; i < 20; ++i) {
            const auto again = count();
            QVERIFY2(again, again ? "" : qPrintable(again.error().text));
            QCOMPARE(*again, 3);
        }
    }

    void aWriterThatIsCutOffLeavesNothingHalfWritten()
    {
        const QString ledger = fresh();
        {
            auto writer = Writer::open(ledger);
            QVERIFY(writer);
            QVERIFY(tell(**writer, 0, 3));
            m_postgres.connect()->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'team%'");
            const auto cut = tell(**writer, 3, 500);
            QVERIFY(!cut);
            QCOMPARE(cut.error().kind, ErrorKind::Network);
            // Having failed, it does not go on as if nothing had happened.
            QVERIFY(!(*writer)->commitSync({}));
        }
        auto reader = Reader::open(ledger);
        QVERIFY(reader);
        QCOMPARE(sessionsIn(**reader), 3);
        auto again = Writer::open(ledger);
        QVERIFY2(again, again ? "" : qPrintable(again.error().text));
        QVERIFY(tell(**again, 0, 503));
        QCOMPARE(sessionsIn(**reader), 503);
    }
};

QTEST_GUILESS_MAIN(TestTeamLedger)
#include "test_team_ledger.moc"
