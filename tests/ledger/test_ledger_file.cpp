// SPDX-License-Identifier: GPL-3.0-or-later
// What a ledger's file says of itself, for desktops that open it by its type.
#include "core/ledger/ledger_file.h"
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace gatehouse;

namespace {

bool execute(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    const bool done = sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK
        && sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

} // namespace

class TestLedgerFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

private Q_SLOTS:
    void aNewLedgerIsMarkedUnderAnyName()
    {
        const QString path = m_dir.filePath(QStringLiteral("Prüfung 審査 neu.sqlite"));
        QVERIFY(Writer::open(path));
        QVERIFY(QFile::exists(path));
        QVERIFY(isLedgerFile(path));
        QVERIFY(Reader::open(path));
    }

    void aLedgerOfBeforeIsMarkedWhenItIsWrittenTo()
    {
        const QString path = m_dir.filePath(QStringLiteral("old.sqlite"));
        QVERIFY(Writer::open(path));
        QVERIFY(execute(path, "PRAGMA application_id=0; PRAGMA wal_checkpoint(TRUNCATE)"));
        QVERIFY(!isLedgerFile(path));
        QVERIFY(Reader::open(path));
        QVERIFY(!isLedgerFile(path));
        QVERIFY(Writer::open(path));
        QVERIFY(isLedgerFile(path));
    }

    void otherFilesAreNotMarked()
    {
        const QString other = m_dir.filePath(QStringLiteral("other.sqlite"));
        QVERIFY(execute(other, "CREATE TABLE plants (name TEXT)"));
        QVERIFY(!Writer::open(other));
        QVERIFY(!isLedgerFile(other));

        const QString text = m_dir.filePath(QStringLiteral("short.log"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3");
        file.close();
        QVERIFY(!isLedgerFile(text));
        QVERIFY(!isLedgerFile(m_dir.path()));
        QVERIFY(!isLedgerFile(m_dir.filePath(QStringLiteral("none"))));
    }
};

QTEST_GUILESS_MAIN(TestLedgerFile)
#include "test_ledger_file.moc"
