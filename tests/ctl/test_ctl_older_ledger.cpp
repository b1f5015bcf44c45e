// SPDX-License-Identifier: GPL-3.0-or-later
// After an upgrade, with nobody there who would open the console: a ledger of the version before.
#include "core/ledger/schema.h"
#include "tests/ctl/ctl_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

constexpr std::size_t StepsBehind = 2;

/// With a source in it.
void makeOlder(const QString &path)
{
    const auto db = Database::open(path, OpenMode::Sole);
    QVERIFY(db);
    QVERIFY(migrate(**db, migrations().first(migrations().size() - StepsBehind)));
    QVERIFY((*db)->run("INSERT INTO sources (name) VALUES (?)", std::string_view("erp-prod")));
}

int versionOf(const QString &path)
{
    const auto db = Database::open(path, OpenMode::Read);
    return db ? schemaVersion(**db).value_or(-1) : -1;
}

int newest()
{
    return migrations().back().version;
}

} // namespace

class TestCtlOlderLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        m_ledger = m_folder.filePath(QStringLiteral("%1.sqlite").arg(++m_count));
        makeOlder(m_ledger);
        QVERIFY(versionOf(m_ledger) < newest());
    }

    void isBroughtUpToDate_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("code");
        QTest::addRow("a list") << QStringLiteral("sources") << 0;
        QTest::addRow("the journal") << QStringLiteral("journal") << 0;
        QTest::addRow("a sync, which finds no server") << QStringLiteral("sync") << 1;
    }
    void isBroughtUpToDate()
    {
        QFETCH(QString, command);
        QFETCH(int, code);
        const Run run = ctl({command, QStringLiteral("--ledger"), m_ledger});
        QVERIFY2(run.code == code, run.err.constData());
        QVERIFY2(!run.err.contains("older version"), run.err.constData());
        QCOMPARE(versionOf(m_ledger), newest());
        QVERIFY(ctl({QStringLiteral("sources"), QStringLiteral("--ledger"), m_ledger}).out.contains("erp-prod"));
    }

    void ofANewerProgramIsLeftAlone()
    {
        {
            const auto db = Database::open(m_ledger, OpenMode::Sole);
            QVERIFY(db);
            QVERIFY((*db)->run("UPDATE ledger_meta SET value = ? WHERE key = 'schema'", std::int64_t{newest() + 1}));
        }
        const Run run = ctl({QStringLiteral("sources"), QStringLiteral("--ledger"), m_ledger});
        QCOMPARE(run.code, 1);
        QCOMPARE(versionOf(m_ledger), newest() + 1);
    }

    void beingWrittenIsToldAsOlder()
    {
        const auto other = Database::open(m_ledger, OpenMode::Sole);
        QVERIFY(other);
        const Run run = ctl({QStringLiteral("sources"), QStringLiteral("--ledger"), m_ledger});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("older version"), run.err.constData());
    }

private:
    QTemporaryDir m_folder;
    QString m_ledger;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestCtlOlderLedger)
#include "test_ctl_older_ledger.moc"
