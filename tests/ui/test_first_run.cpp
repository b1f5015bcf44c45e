// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/reader.h"
#include "ui/sources/first_run.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QtTest>

using namespace gatehouse;

class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sampleHasALedgerOfItsOwn();
    void cancelLeavesNothing();
    void filesGoToTheImport();
    void connectingAsksForTheDialog();
    void samplePaths_data();
    void samplePaths();
};

void TestFirstRun::sampleHasALedgerOfItsOwn()
{
    const QTemporaryDir folder;
    const QString own = folder.filePath(QStringLiteral("ledger.sqlite"));
    const QString made = folder.filePath(QStringLiteral("ledger.sample.sqlite"));
    FirstRun page(own);
    page.show();
    QSignalSpy ledgers(&page, &FirstRun::ledgerRequested);
    auto *button = page.findChild<QPushButton *>(QStringLiteral("makeSample"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(page.isMakingSample());
    QTRY_COMPARE_WITH_TIMEOUT(ledgers.size(), 1, 240'000);
    QCOMPARE(ledgers[0][0].toString(), made);
    QVERIFY(!QFile::exists(own));

    auto reader = Reader::open(made);
    QVERIFY2(reader.has_value(), reader ? "" : qPrintable(reader.error().text));
    const auto sources = (*reader)->sources();
    QVERIFY(sources.has_value());
    QCOMPARE(sources->size(), size_t(1));
    QCOMPARE((*sources)[0].name, QStringLiteral("sample"));
    QVERIFY((*sources)[0].sessions > 1000);
    QVERIFY((*sources)[0].events > 1000);
    const auto imports = (*reader)->imports();
    QVERIFY(imports.has_value());
    QCOMPARE((*imports)[0].state, QStringLiteral("done"));

    // What was made once is opened, not made again.
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!page.isMakingSample());
    QCOMPARE(ledgers.size(), 2);
}

void TestFirstRun::cancelLeavesNothing()
{
    const QTemporaryDir folder;
    FirstRun page(folder.filePath(QStringLiteral("ledger.sqlite")));
    page.show();
    QSignalSpy ledgers(&page, &FirstRun::ledgerRequested);
    auto *button = page.findChild<QPushButton *>(QStringLiteral("makeSample"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isMakingSample(), 60'000);
    QCOMPARE(ledgers.size(), 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void TestFirstRun::filesGoToTheImport()
{
    FirstRun page(QStringLiteral("/nowhere/ledger.sqlite"));
    page.show();
    QSignalSpy imports(&page, &FirstRun::importRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("chooseFiles")), Qt::LeftButton);
    QCOMPARE(imports.value(0).value(0).toStringList(), QStringList());

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/var/log/odoo/odoo.log")), QUrl(QStringLiteral("https://example.com/x"))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&page, &drop);
    QCOMPARE(imports.value(1).value(0).toStringList(), QStringList{QStringLiteral("/var/log/odoo/odoo.log")});
}

void TestFirstRun::connectingAsksForTheDialog()
{
    FirstRun page(QStringLiteral("/nowhere/ledger.sqlite"));
    QSignalSpy connects(&page, &FirstRun::connectRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("connectOdoo")), Qt::LeftButton);
    QCOMPARE(connects.size(), 1);
}

void TestFirstRun::samplePaths_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("sample");
    QTest::newRow("default") << QStringLiteral("/a/ledger.sqlite") << QStringLiteral("/a/ledger.sample.sqlite");
    QTest::newRow("dots in the name") << QStringLiteral("/a/erp.2026.db") << QStringLiteral("/a/erp.2026.sample.db");
    QTest::newRow("no suffix") << QStringLiteral("/a.b/ledger") << QStringLiteral("/a.b/ledger.sample");
}

void TestFirstRun::samplePaths()
{
    QFETCH(QString, own);
    QFETCH(QString, sample);
    QCOMPARE(sampleLedgerPath(own), sample);
    QCOMPARE(sampleLedgerPath(sample), sample);
    QCOMPARE(ledgerOfSample(sample), own);
    QVERIFY(isSampleLedger(sample));
    QVERIFY(!isSampleLedger(own));
}

QTEST_MAIN(TestFirstRun)
#include "test_first_run.moc"
