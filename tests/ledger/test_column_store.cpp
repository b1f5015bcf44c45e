// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a team's packed columns on this computer: used when the server names the same version, and only then.
#include "core/ledger/column_store.h"
#include "core/ledger/database.h"
#include "core/ledger/reader.h"
#include "core/sample/sample_ledger.h"
#include "tests/postgres/real_postgres.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

using Values = std::vector<std::uint32_t>;

/// The whole column of sessions, as a program that begins now reads it.
Result<Values> read(const QString &ledger, SessionColumn column, const std::shared_ptr<ColumnCache> &cache)
{
    const auto db = Database::open(ledger, OpenMode::Read);
    if (!db)
        return tl::unexpected(db.error());
    const ReadScope scope(**db);
    ColumnDirectory columns(**db, ColumnTable::Sessions, cache);
    if (const auto loaded = columns.load(); !loaded)
        return tl::unexpected(loaded.error());
    Values values;
    for (std::uint32_t segment = 0; segment < columns.segments(); ++segment) {
        const auto piece = columns.read(static_cast<int>(column), segment);
        if (!piece)
            return tl::unexpected(piece.error());
        const std::size_t before = values.size();
        values.resize(before + (*piece)->rows);
        unpackColumn(**piece, values.data() + before);
    }
    return values;
}
Result<Values> readKept(const QString &ledger, SessionColumn column)
{
    return read(ledger, column, ColumnCache::of(ledger));
}
Result<Values> readThere(const QString &ledger, SessionColumn column)
{
    return read(ledger, column, std::make_shared<ColumnCache>());
}

} // namespace

class TestColumnStore : public QObject
{
    Q_OBJECT

    RealPostgres m_postgres;
    std::unique_ptr<QTemporaryDir> m_cache;

    QString filled(int days = 20)
    {
        const QString ledger = m_postgres.settings(QStringLiteral("gatehouse"), m_postgres.createDatabase(QStringLiteral("team"))).uri();
        fill(ledger, days);
        return ledger;
    }
    static void fill(const QString &ledger, int days)
    {
        auto writer = Writer::open(ledger);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().text));
        sample::HistoryOptions options;
        options.seed = 3;
        options.users = 30;
        options.days = days;
        if (const auto done = sample::fillLedger(**writer, options, QStringLiteral("Sample")); !done)
            qFatal("%s", qPrintable(done.error().text));
    }
    void onServer(const QString &ledger, const char *sql) const
    {
        if (const auto done = m_postgres.connect(postgresAddressFrom(ledger)->settings.database)->exec(sql); !done)
            qFatal("%s", qPrintable(done.error().text));
    }

private Q_SLOTS:
    void initTestCase()
    {
        GATEHOUSE_FIND_POSTGRES(m_postgres);
        qputenv("PGPASSWORD", m_postgres.fact("PASSWORD_GATEHOUSE").toUtf8());
    }
    void init()
    {
        m_cache = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_cache->path().toUtf8());
    }

    void ledgersInFilesHaveNone()
    {
        QVERIFY(ColumnStore::path(m_cache->filePath(QStringLiteral("ledger.sqlite"))).isEmpty());
        QVERIFY(!ColumnStore::of(m_cache->filePath(QStringLiteral("ledger.sqlite"))));
    }

    void whatIsKeptIsNotAskedForAgain()
    {
        const QString ledger = filled();
        const auto first = readKept(ledger, SessionColumn::Last);
        QVERIFY2(first, first ? "" : qPrintable(first.error().text));
        QVERIFY(first->size() > 100);

        const QFileInfo file(ColumnStore::path(ledger));
        QVERIFY(file.exists());
        QVERIFY(file.filePath().startsWith(m_cache->path()));
#ifndef Q_OS_WIN
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
#endif
        // The server could not tell it once more.
        onServer(ledger, "UPDATE gatehouse.session_segments SET data = '\\x01'");
        QVERIFY(!readThere(ledger, SessionColumn::Last));
        const auto again = readKept(ledger, SessionColumn::Last);
        QVERIFY2(again, again ? "" : qPrintable(again.error().text));
        QVERIFY(*again == *first);
        // A column nobody has asked for is not kept.
        QVERIFY(!readKept(ledger, SessionColumn::First));
    }

    void whatChangedIsAskedFor()
    {
        const QString ledger = filled(20);
        const auto before = readKept(ledger, SessionColumn::Last);
        QVERIFY(before);
        fill(ledger, 30);
        const auto after = readKept(ledger, SessionColumn::Last);
        QVERIFY(after);
        QVERIFY(after->size() > before->size());
        QVERIFY(*after == *readThere(ledger, SessionColumn::Last));
    }

    /// The same address, the same generations, another history: as after putting back a backup and going on.
    void anotherLedgerInItsPlaceIsNotMistaken()
    {
        const QString ledger = filled(20);
        QVERIFY(readKept(ledger, SessionColumn::Last));
        onServer(ledger, "DROP SCHEMA gatehouse CASCADE");
        fill(ledger, 21);
        const auto now = readKept(ledger, SessionColumn::Last);
        QVERIFY(now);
        QVERIFY(*now == *readThere(ledger, SessionColumn::Last));
    }

    /// What programs before the store wrote is known by a number that another ledger has too.
    void versionsThatOthersMayHaveAreNotKept()
    {
        const QString ledger = filled();
        onServer(ledger, "UPDATE gatehouse.session_segments SET version = 7");
        QVERIFY(readKept(ledger, SessionColumn::Last));
        onServer(ledger, "UPDATE gatehouse.session_segments SET data = '\\x01'");
        QVERIFY(!readKept(ledger, SessionColumn::Last));
    }

    void aDamagedFileIsBegunAnew_data()
    {
        QTest::addColumn<QByteArray>("find"); // in the file, what is overwritten from there on; empty: the beginning
        QTest::addColumn<int>("length");
        QTest::newRow("it is something else") << QByteArray() << 100;
        QTest::newRow("its schema is broken") << QByteArray("CREATE TABLE") << 40;
        QTest::newRow("a piece is another") << QByteArray("piece") << 3;
        QTest::newRow("it ends early") << QByteArray("piece") << -1;
    }
    void aDamagedFileIsBegunAnew()
    {
        QFETCH(QByteArray, find);
        QFETCH(int, length);
        const QString ledger = filled();
        const auto first = readKept(ledger, SessionColumn::Last);
        QVERIFY(first);
        const QString path = ColumnStore::path(ledger);
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray whole = file.readAll();
            // The middle of a piece's own pages, behind the first, which has the schema.
            const qint64 at = find.isEmpty() ? 0 : find == "piece" ? whole.size() - 5000 : whole.indexOf(find);
            QVERIFY(at >= 0);
            if (length < 0) {
                QVERIFY(file.resize(at));
            } else {
                QByteArray other = whole.mid(at, length);
                for (char &c : other)
                    c = static_cast<char>(c ^ 0x55);
                QVERIFY(file.seek(at));
                QCOMPARE(file.write(other), other.size());
            }
        }
        const auto again = readKept(ledger, SessionColumn::Last);
        QVERIFY2(again, again ? "" : qPrintable(again.error().text));
        QVERIFY(*again == *first);
        // And it keeps what it was given since.
        QVERIFY(readKept(ledger, SessionColumn::Last));
        onServer(ledger, "UPDATE gatehouse.session_segments SET data = '\\x01'");
        const auto kept = readKept(ledger, SessionColumn::Last);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().text));
        QVERIFY(*kept == *first);
    }

    void withNowhereToKeepThemItWorks()
    {
        const QString blocked = m_cache->filePath(QStringLiteral("file"));
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        qputenv("XDG_CACHE_HOME", blocked.toUtf8());
        const QString ledger = filled();
        QVERIFY(!ColumnStore::of(ledger));
        QVERIFY(readKept(ledger, SessionColumn::Last));
        const auto reader = Reader::open(ledger);
        QVERIFY(reader);
        QVERIFY((*reader)->sessions(Query{}, 0, 50));
    }
};

QTEST_GUILESS_MAIN(TestColumnStore)
#include "test_column_store.moc"
