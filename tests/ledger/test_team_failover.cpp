// SPDX-License-Identifier: GPL-3.0-or-later
// A team's ledger whose primary dies amid a sync, and whose standby is promoted.
#include "core/actions/journal.h"
#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "tests/postgres/real_postgres.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

constexpr int BatchSessions = 50;

/// One batch of a sync, as ServerSync writes it: a Writer of its own.
Result<void> tellBatch(const QString &ledger, int batch)
{
    auto writer = Writer::open(ledger);
    if (!writer)
        return tl::unexpected(writer.error());
    const auto source = (*writer)->source(QStringLiteral("prod"));
    if (!source)
        return tl::unexpected(source.error());
    if (const auto begun = (*writer)->beginSync(*source); !begun)
        return begun;
    for (int i = 0; i < BatchSessions; ++i) {
        const std::string identifier = "session" + std::to_string(batch * BatchSessions + i);
        DeviceRecord r;
        r.user.login = "ann";
        r.identifier = identifier;
        r.browser = "chrome";
        r.platform = "linux";
        r.ip = "192.0.2.1";
        r.firstActivity = *parseInstant("2026-11-20 08:00:00");
        r.lastActivity = *parseInstant("2026-11-20 12:00:00");
        (*writer)->device(r);
    }
    return (*writer)->commitSync({});
}

Result<std::int64_t> sessionsIn(const QString &ledger)
{
    const auto reader = Reader::open(ledger);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto window = (*reader)->sessions(*parseQuery(Subject::Sessions, {}), 0, 1);
    return window ? Result<std::int64_t>(window->total) : tl::unexpected(window.error());
}

} // namespace

class TestTeamFailover : public QObject
{
    Q_OBJECT

    RealPostgres m_postgres;

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_postgres);
        qputenv("PGPASSWORD", m_postgres.fact("PASSWORD_GATEHOUSE").toUtf8());
    }

    void theStandbyTakesOverAmidASync()
    {
        PostgresSettings settings =
            m_postgres.settings(QStringLiteral("gatehouse"), m_postgres.createDatabase(QStringLiteral("team")));
        settings.hosts.append({m_postgres.fact("PGHOST"), m_postgres.standbyPort()});
        settings.connectTimeout = std::chrono::seconds(3);
        const QString ledger = settings.uri();

        // Batches, each tried until it is acknowledged; the primary dies in between, under a thread that writes on.
        constexpr int Batches = 60;
        std::atomic<int> acknowledged = 0;
        std::atomic<int> failures = 0;
        std::atomic<bool> givesUp = false;
        std::jthread sync([&] {
            for (int batch = 0; batch < Batches && !givesUp;) {
                if (tellBatch(ledger, batch)) {
                    ++batch;
                    ++acknowledged;
                } else {
                    ++failures;
                    std::this_thread::sleep_for(std::chrono::milliseconds(100));
                }
            }
        });
        const auto stop = qScopeGuard([&] { givesUp = true; });
        AsyncReader console(ledger);
        QSignalSpy troubles(&console, &AsyncReader::failed);
        QTRY_VERIFY_WITH_TIMEOUT(acknowledged >= 10, 60'000);

        QVERIFY(m_postgres.rig({QStringLiteral("kill"), QStringLiteral("--which"), QStringLiteral("primary")}));
        QTRY_VERIFY_WITH_TIMEOUT(failures > 0, 30'000);
        // Nobody takes changes now, and nobody claims to have.
        const int before = acknowledged;
        QTRY_VERIFY_WITH_TIMEOUT(failures > 2, 30'000);
        QCOMPARE(acknowledged.load(), before);
        QVERIFY(m_postgres.rig({QStringLiteral("promote")}));

        const auto after = sessionsIn(ledger);
        QVERIFY2(after, after ? "" : qPrintable(after.error().text));
        // What was acknowledged is there, all of it; the batch that was under way may be too, and what came since.
        QVERIFY(*after >= std::int64_t{before} * BatchSessions);
        QVERIFY(*after <= (std::int64_t{acknowledged} + 1) * BatchSessions);
        QCOMPARE(*after % BatchSessions, 0);

        QTRY_VERIFY_WITH_TIMEOUT(acknowledged == Batches, 120'000);
        QCOMPARE(*sessionsIn(ledger), std::int64_t{Batches} * BatchSessions);
        // The console is there again by itself, and has said meanwhile what was the matter.
        QTRY_VERIFY_WITH_TIMEOUT(console.generation() >= Batches, 30'000);
        auto journal = Journal::open(ledger);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().text));
    }
};

QTEST_GUILESS_MAIN(TestTeamFailover)
#include "test_team_failover.moc"
