// SPDX-License-Identifier: GPL-3.0-or-later
// What a ledger in PostgreSQL does beyond what one in a file does: several programs at it, a server that goes away, a
// standby that takes over, roles.
#include "core/actions/journal.h"
#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "core/ledger/ledger_copy.h"
#include "core/ledger/reader.h"
#include "core/ledger/team_roles.h"
#include "core/ledger/writer.h"
#include "core/sample/sample_ledger.h"
#include "tests/postgres/real_postgres.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
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

    void closingDoesNotWaitForAServerThatSaysNothing()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QElapsedTimer since;
        {
            AsyncReader console(QStringLiteral("postgresql://ada@127.0.0.1:%1/gatehouse?connect_timeout=60").arg(silent.serverPort()));
            QTRY_VERIFY(silent.hasPendingConnections());
            since.start();
        }
        QVERIFY(since.elapsed() < 20'000); // a third of what the server was given
    }

    void rolesAreKeptByPostgresItself()
    {
        const QString ledger = fresh();
        {
            auto writer = Writer::open(ledger);
            QVERIFY(writer);
            QVERIFY(tell(**writer, 0, 3));
        }
        const QString database = postgresAddressFrom(ledger)->settings.database;
        const auto admin = m_postgres.connect(database);
        const QString mark = database.right(8);
        TeamRoleNames names{QStringLiteral("o'd\"d $auditors$ %I ") + mark, QStringLiteral("officers ") + mark, {}};
        const QByteArray script = teamRolesScript(names).toUtf8();
        for (int i = 0; i < 2; ++i) { // a second time changes nothing
            const auto made = admin->exec(script);
            QVERIFY2(made, made ? "" : qPrintable(made.error().text));
        }
        QVERIFY(admin->exec("GRANT " + admin->quoted(names.officer) + " TO officer"));
        const QString ann = QStringLiteral("ann_") + mark;
        QVERIFY(admin->exec("CREATE ROLE " + admin->quoted(ann) + " LOGIN PASSWORD 'reads' IN ROLE " + admin->quoted(names.auditor)));
        const auto as = [&](const QString &role, const QString &password) {
            return QStringLiteral("postgresql://%1:%2@127.0.0.1:%3/%4").arg(role, password).arg(m_postgres.port()).arg(database);
        };
        const QString officer = as(QStringLiteral("officer"), m_postgres.fact("PASSWORD_OFFICER"));
        const QString auditor = as(ann, QStringLiteral("reads"));

        // The auditor reads, and no more.
        auto reader = Reader::open(auditor);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().text));
        QCOMPARE(sessionsIn(**reader), 3);
        const auto asAuditor = Writer::openWhenFree(auditor);
        QVERIFY(!asAuditor);
        QCOMPARE(asAuditor.error().kind, ErrorKind::Auth);
        QVERIFY(asAuditor.error().text.contains(ann));
        {
            auto journal = Journal::open(auditor);
            QVERIFY(journal);
            QVERIFY((*journal)->entries({}));
            QVERIFY(!(*journal)->order({}, QStringLiteral("ann"), Instant::fromMs(1)));
        }

        // The officer writes what sources tell, and the journal forwards only.
        {
            auto writer = Writer::open(officer);
            QVERIFY2(writer, writer ? "" : qPrintable(writer.error().text));
            const auto told = tell(**writer, 0, 10);
            QVERIFY2(told, told ? "" : qPrintable(told.error().text));
            QCOMPARE(sessionsIn(**reader), 10);
            // Who writes is told to colleagues, without their being superusers.
            const auto second = Writer::open(officer);
            QVERIFY(!second);
            QVERIFY2(second.error().text.contains(QStringLiteral("officer")), qPrintable(second.error().text));
        }
        auto journal = Journal::open(officer);
        QVERIFY(journal);
        ActionOrder order;
        order.source = SourceId{1};
        order.reason = QStringLiteral("INC-9");
        order.targets = {ActionTarget::ofUser(7, QStringLiteral("ann"), UserId{1})};
        const auto entry = (*journal)->order(order, QStringLiteral("officer"), Instant::fromMs(1000));
        QVERIFY2(entry, entry ? "" : qPrintable(entry.error().text));
        QVERIFY((*journal)->sent(*entry, Instant::fromMs(2000)));
        QVERIFY((*journal)->settle(*entry, {{0, {Outcome::Unknown, QStringLiteral("no answer"), Instant::fromMs(3000), {}, {}}}}));
        QVERIFY((*journal)->settle(*entry, {{0, {Outcome::Done, QStringLiteral("read again"), Instant::fromMs(4000), {}, {}}}}));
        QCOMPARE(*(*journal)->close(*entry, Instant::fromMs(5000)), Outcome::Done);
        auto hand = PostgresConnection::open(m_postgres.settings(QStringLiteral("officer"), database), m_postgres.password(QStringLiteral("officer")));
        QVERIFY(hand);
        for (const char *sql : {"DELETE FROM gatehouse.journal", "DELETE FROM gatehouse.journal_targets", "TRUNCATE gatehouse.journal",
                 "UPDATE gatehouse.journal SET reason = 'none'", "UPDATE gatehouse.journal SET officer = 'somebody else'",
                 "UPDATE gatehouse.journal SET ordered_ms = 5", "UPDATE gatehouse.journal SET sent_ms = 0",
                 "UPDATE gatehouse.journal SET outcome = ''", "UPDATE gatehouse.journal_targets SET outcome = 'refused'",
                 "UPDATE gatehouse.journal_targets SET subject = 'bob'", "ALTER TABLE gatehouse.journal DISABLE TRIGGER ALL",
                 "DROP FUNCTION gatehouse.keep_journal() CASCADE"}) {
            QVERIFY2(!(*hand)->exec(sql), sql);
            QVERIFY2((*hand)->lastProblem().sqlState == "42501", (*hand)->lastProblem().sqlState.constData());
        }
        QCOMPARE((*(*journal)->entry(*entry))->reason, QStringLiteral("INC-9"));

        // What an officer has seen to is written once, too.
        QVERIFY((*journal)->survived(*entry, 0, Instant::fromMs(6000), QStringLiteral("it lives")));
        const auto seen = (*journal)->acknowledge(*entry, 0, QStringLiteral("nadia"), Instant::fromMs(7000));
        QVERIFY2(seen, seen ? "" : qPrintable(seen.error().text));
        for (const char *sql : {"UPDATE gatehouse.alert_marks SET officer = 'somebody else'", "UPDATE gatehouse.alert_marks SET journal = 7",
                 "DELETE FROM gatehouse.alert_marks"}) {
            QVERIFY2(!(*hand)->exec(sql), sql);
            QVERIFY2((*hand)->lastProblem().sqlState == "42501", (*hand)->lastProblem().sqlState.constData());
        }
        const auto auditing = Journal::open(auditor);
        QVERIFY(auditing);
        QCOMPARE((*auditing)->targets(*entry)->front().seenBy, QStringLiteral("nadia"));
        QVERIFY(!(*auditing)->acknowledge(*entry, 0, QStringLiteral("ann"), Instant::fromMs(8000)));
    }

    void everyColumnIsCopied()
    {
        const QString ledger = fresh();
        QVERIFY(Writer::open(ledger));
        const auto admin = m_postgres.connect(postgresAddressFrom(ledger)->settings.database);
        auto list = admin->prepare("SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'gatehouse'");
        QVERIFY(list);
        QStringList columns;
        QVERIFY((*list)->each([&columns](const Statement &row) { columns << row.string(0); }));
        QStringList copied = copiedColumns();
        columns.sort();
        copied.sort();
        QCOMPARE(copied, columns);
    }

    void aLedgerMovesToATeamAndBack()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("own.sqlite"));
        {
            auto writer = Writer::open(file);
            QVERIFY(writer);
            const auto sample = sample::fillLedger(**writer, sample::sampleOptions(), QStringLiteral("sample"), {}, {});
            QVERIFY(sample);
        }
        {
            auto journal = Journal::open(file);
            QVERIFY(journal);
            ActionOrder order;
            order.source = SourceId{1};
            order.reason = QStringLiteral("ünïcode 'quotes' \"and\" 💾");
            order.targets = {ActionTarget::ofUser(7, QStringLiteral("ann"), UserId{1})};
            const auto entry = (*journal)->order(order, QStringLiteral("officer"), Instant::fromMs(1000));
            QVERIFY(entry);
            QVERIFY((*journal)->survived(*entry, 0, Instant::fromMs(2000), QStringLiteral("it lives")));
            QVERIFY((*journal)->acknowledge(*entry, 0, QStringLiteral("nadia"), Instant::fromMs(3000)));
        }
        const QString team = fresh();
        CancelToken cancelled;
        cancelled.cancel();
        const auto none = copyLedger(file, team, {}, cancelled);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, ErrorKind::Cancelled);
        const auto there = copyLedger(file, team);
        QVERIFY2(there, there ? "" : qPrintable(there.error().text));
        QVERIFY(there->rows > 10'000);
        // It is alive: what comes next gets numbers of its own.
        {
            auto writer = Writer::open(team);
            QVERIFY2(writer, writer ? "" : qPrintable(writer.error().text));
            const auto more = tell(**writer, 0, 3);
            QVERIFY2(more, more ? "" : qPrintable(more.error().text));
            auto journal = Journal::open(team);
            QVERIFY(journal);
            const auto next = (*journal)->order({}, QStringLiteral("officer"), Instant::fromMs(2000));
            QVERIFY2(next, next ? "" : qPrintable(next.error().text));
            QCOMPARE(next->value, 2);
        }
        const auto again = copyLedger(file, team);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Refused);

        const QString back = folder.filePath(QStringLiteral("back.sqlite"));
        const auto home = copyLedger(team, back);
        QVERIFY2(home, home ? "" : qPrintable(home.error().text));
        auto one = Reader::open(team);
        auto other = Reader::open(back);
        QVERIFY(one && other);
        const Query all = *parseQuery(Subject::Sessions, {});
        const auto a = (*one)->sessions(all, 0, 500);
        const auto b = (*other)->sessions(all, 0, 500);
        QVERIFY(a && b);
        QCOMPARE(a->total, b->total);
        QVERIFY(a->rows == b->rows);
        for (const QString &ledger : {team, back}) {
            const auto journal = Journal::openToRead(ledger);
            QVERIFY(journal);
            const auto survivors = (*journal)->survivors();
            QVERIFY(survivors);
            QCOMPARE(survivors->size(), 1U);
            QCOMPARE(survivors->front().seenBy, QStringLiteral("nadia"));
            QCOMPARE(survivors->front().seenAt, Instant::fromMs(3000));
        }
    }
};

QTEST_GUILESS_MAIN(TestTeamLedger)
#include "test_team_ledger.moc"
