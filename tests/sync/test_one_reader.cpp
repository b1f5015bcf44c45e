// SPDX-License-Identifier: GPL-3.0-or-later
// One program at a time reads a source into a ledger, and the others say who. Run on both kinds of ledger; holders are
// programs of their own where it matters: this one, started again.
#include "core/ledger/async_reader.h"
#include "core/ledger/source_claim.h"
#include "core/ledger/writer.h"
#include "core/sync/database_follower.h"
#include "core/sync/server_sync.h"
#include "tests/ledger/ledger_ground.h"
#include "tests/verify_result.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSysInfo>
#include <QTcpServer>
#include <QtTest>

#include <cstdio>
#include <thread>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

/// Takes the source and keeps it until it is killed.
int hold(const QString &ledger, SourceId source)
{
    SourceClaim claim(ledger, source);
    const auto taken = claim.take();
    std::puts(taken && !*taken ? "held" : "not held");
    std::fflush(stdout);
    std::this_thread::sleep_for(std::chrono::minutes(5));
    return 0;
}

int closedPort()
{
    QTcpServer gone;
    return gone.listen(QHostAddress::LocalHost) ? gone.serverPort() : 1;
}

} // namespace

class TestOneReader : public QObject
{
    Q_OBJECT

    LedgerGround m_ground;
    QString m_ledger;
    DatabaseSource m_database;
    ServerSource m_server;

    std::unique_ptr<QProcess> holder(SourceId source) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), m_ledger, QString::number(source.value)});
        if (!process->waitForReadyRead(30'000) || process->readLine().trimmed() != "held")
            return nullptr;
        return process;
    }
    QString problemOf(SourceId source) const
    {
        const auto reader = Reader::open(m_ledger);
        const auto servers = reader ? (*reader)->servers() : tl::unexpected(reader.error());
        for (const ServerView &view : servers ? *servers : std::vector<ServerView>())
            if (view.source == source)
                return view.problem;
        return QStringLiteral("no such source");
    }

private Q_SLOTS:
    /// A ledger with an Odoo and a database that are both out of reach: what is refused before they are asked for, is
    /// refused because of the claim.
    void init()
    {
        m_ledger = m_ground.fresh();
        auto writer = Writer::open(m_ledger);
        VERIFY_RESULT(writer);
        m_database = {};
        m_database.name = QStringLiteral("base");
        m_database.settings.hosts = {{QStringLiteral("127.0.0.1"), closedPort()}};
        m_database.settings.database = QStringLiteral("odoo");
        m_database.settings.role = QStringLiteral("reader");
        m_database.id = *(*writer)->source(m_database.name);
        VERIFY_RESULT((*writer)->saveServer(m_database.id, settingsText(m_database)));
        m_server = {};
        m_server.name = QStringLiteral("prod");
        m_server.settings.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(closedPort()));
        m_server.settings.database = QStringLiteral("odoo");
        m_server.login = QStringLiteral("ann");
        m_server.id = *(*writer)->source(m_server.name);
        VERIFY_RESULT((*writer)->saveServer(m_server.id, settingsText(m_server)));
    }

    void oneAtATime()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-60);
        SourceClaim mine(m_ledger, m_server.id);
        SourceClaim theirs(m_ledger, m_server.id);
        SourceClaim another(m_ledger, m_database.id);
        auto taken = mine.take();
        VERIFY_RESULT(taken);
        QVERIFY(!*taken);
        taken = another.take();
        VERIFY_RESULT(taken);
        QVERIFY(!*taken);

        taken = theirs.take();
        VERIFY_RESULT(taken);
        QVERIFY(*taken);
        QCOMPARE((*taken)->machine, QSysInfo::machineHostName());
        QVERIFY(!(*taken)->officer.isEmpty());
        if (m_ground.isPostgres())
            QCOMPARE((*taken)->officer, QStringLiteral("gatehouse"));
        QVERIFY((*taken)->since.isKnown());
        QVERIFY((*taken)->since >= Instant::fromDateTime(before));
        QVERIFY((*taken)->since <= Instant::fromDateTime(QDateTime::currentDateTimeUtc().addSecs(60)));
        QVERIFY(!(*taken)->synced.isKnown());

        // When it was last read is told to those who step aside.
        const Instant at = Instant::fromMs(1'700'000'000'000);
        VERIFY_RESULT(mine.noteUnchanged(QStringLiteral("{}"), at));
        taken = theirs.take();
        VERIFY_RESULT(taken);
        QCOMPARE((*taken)->synced, at);

        mine.release();
        taken = theirs.take();
        VERIFY_RESULT(taken);
        QVERIFY(!*taken);
        taken = mine.take();
        VERIFY_RESULT(taken);
        QVERIFY(*taken);
    }

    void goesOnWhereTheLastReadingGotTo()
    {
        SourceClaim claim(m_ledger, m_server.id);
        VERIFY_RESULT(claim.noteUnchanged(QStringLiteral("{\"to\":7}"), Instant::fromMs(5)));
        QCOMPARE(*claim.cursor(m_server.name), QStringLiteral("{\"to\":7}"));
        SourceClaim nobodys(m_ledger, SourceId{4711});
        const auto cursor = nobodys.cursor(QStringLiteral("gone"));
        QVERIFY(!cursor);
        QCOMPARE(cursor.error().kind, ErrorKind::Input);
        // Nothing is made where there is no ledger.
        const QString nowhere = m_ground.filePath(QStringLiteral("nothing.sqlite"));
        QVERIFY(!SourceClaim(nowhere, SourceId{1}).take());
        QVERIFY(!QFile::exists(nowhere));
    }

    void whoDiesLeavesNothingBehind()
    {
        const auto process = holder(m_server.id);
        QVERIFY(process);
        SourceClaim claim(m_ledger, m_server.id);
        auto taken = claim.take();
        VERIFY_RESULT(taken);
        QVERIFY(*taken);
        process->kill(); // and not terminate(): it gets no chance to tidy up
        QVERIFY(process->waitForFinished());
        // The server notices the end of a connection, which takes a moment.
        QTRY_VERIFY_WITH_TIMEOUT((taken = claim.take()) && !*taken, 10'000);
    }

    void aLostConnectionIsMadeAnew()
    {
        if (!m_ground.isPostgres())
            QSKIP("A file has no connection.");
        SourceClaim claim(m_ledger, m_server.id);
        const auto cut = [this] {
            m_ground.run(m_ledger, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                                   "AND pid <> pg_backend_pid()");
        };
        VERIFY_RESULT(claim.take());
        cut();
        // What it had was lost with it, and is there for others.
        SourceClaim other(m_ledger, m_server.id);
        auto taken = other.take();
        VERIFY_RESULT(taken);
        QVERIFY(!*taken);
        other.release();
        VERIFY_RESULT(claim.noteProblem(QStringLiteral("The server said no."), Instant::fromMs(5)));
        QCOMPARE(problemOf(m_server.id), QStringLiteral("The server said no."));
        cut();
        taken = claim.take();
        VERIFY_RESULT(taken);
        QVERIFY(!*taken);
    }

    void readingsStepAside()
    {
        const auto process = holder(m_server.id);
        QVERIFY(process);
        const auto other = holder(m_database.id);
        QVERIFY(other);
        odoo::Account account;
        account.login = m_server.login;
        account.password = SecretBytes("hush");
        odoo::OdooSession session(m_server.settings, std::move(account), {}, {});
        ServerSync server(m_ledger, m_server);
        const auto first = server.run(session, SyncDepth::News);
        VERIFY_RESULT(first);
        QVERIFY(first->elsewhere);
        DatabaseSync database(m_ledger, m_database);
        const auto second = database.run(SecretBytes("hush"), SyncDepth::News);
        VERIFY_RESULT(second);
        QVERIFY(second->elsewhere);
        // That is no problem of the source.
        QCOMPARE(problemOf(m_server.id), QString());
        QCOMPARE(problemOf(m_database.id), QString());
        // The console says who, and reads as soon as it can where it was asked to: here, to find that nobody answers.
        DatabaseFollower follower(m_ledger, m_database, SecretBytes("hush"));
        follower.syncNow(SyncDepth::News);
        QTRY_COMPARE_WITH_TIMEOUT(follower.state().phase, FollowState::Phase::Elsewhere, 30'000);
        QCOMPARE(follower.state().elsewhere.machine, QSysInfo::machineHostName());
        other->kill();
        QTRY_COMPARE_WITH_TIMEOUT(follower.state().phase, FollowState::Phase::Problem, 60'000);
        QCOMPARE(follower.state().problem.kind, ErrorKind::Network);
        QVERIFY(!problemOf(m_database.id).isEmpty());
    }

    void theCommandLineSaysWho()
    {
        const auto process = holder(m_server.id);
        QVERIFY(process);
        const auto ctl = [this](QStringList words, QByteArray &out, QByteArray &err) {
            QProcess program;
            program.start(QStringLiteral(GATEHOUSECTL),
                QStringList{QStringLiteral("sync"), QStringLiteral("--ledger"), m_ledger, QStringLiteral("--source"), QStringLiteral("prod")} + words);
            if (!program.waitForFinished(60'000))
                return -1;
            out = program.readAllStandardOutput();
            err = program.readAllStandardError();
            return program.exitCode();
        };
        QByteArray out;
        QByteArray err;
        QCOMPARE(ctl({}, out, err), 4);
        QVERIFY2(out.isEmpty(), out.constData());
        QVERIFY2(err.contains("prod: not read, because ") && err.contains(QSysInfo::machineHostName().toUtf8()), err.constData());
        QCOMPARE(ctl({QStringLiteral("--json")}, out, err), 4);
        const QJsonObject object = QJsonDocument::fromJson(out).object();
        QCOMPARE(object.value(QLatin1String("source")).toString(), QStringLiteral("prod"));
        QCOMPARE(object.value(QLatin1String("on")).toString(), QSysInfo::machineHostName());
        QVERIFY(!object.value(QLatin1String("since")).toString().isEmpty());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.size() == 4 && words.at(1) == QLatin1String("--hold"))
        return hold(words.at(2), SourceId{words.at(3).toLongLong()});
    TestOneReader test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_one_reader.moc"
