// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/reader.h"
#include "core/ledger/writer.h"
#include "ui/sources/import_dialog.h"
#include "ui/sources/import_run.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QtTest>

using namespace gatehouse;

namespace {

constexpr int Patience = 30'000;

QString fixture(const char *name)
{
    return QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/") + QLatin1StringView(name);
}

/// A dialog on a ledger of its own, and short ways to its parts.
struct Desk
{
    QTemporaryDir folder;
    QString ledger = folder.filePath(QStringLiteral("ledger.sqlite"));
    ImportRun run{ledger};
    ImportDialog dialog;

    explicit Desk(const QStringList &sources = {})
        : dialog(run, sources, {})
    {
        dialog.show();
    }

    template <typename T>
    T *part(const char *name)
    {
        T *found = nullptr;
        for (T *candidate : dialog.findChildren<T *>(QLatin1StringView(name))) {
            if (candidate->isVisible() || !found)
                found = candidate;
        }
        return found;
    }
    QPushButton *button(const char *name) { return part<QPushButton>(name); }
    QTreeWidget *files() { return part<QTreeWidget>("importFiles"); }
    QString text(const char *name) { return part<QLabel>(name)->text(); }
    void click(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&dialog, &event);
    }
    QString write(const char *name, const QByteArray &content)
    {
        QFile file(folder.filePath(QLatin1StringView(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return file.fileName();
    }
    bool hasResult() { return run.result().has_value() && part<QLabel>("resultTitle")->isVisible(); }
    std::int64_t sessions()
    {
        auto reader = Reader::open(ledger);
        if (!reader)
            return -1;
        const auto window = (*reader)->sessions(defaultQuery(Subject::Sessions), 0, 1);
        return window ? window->total : -1;
    }
};

/// A log of `lines` logins, long enough not to be read in a moment.
QByteArray longLog(int lines)
{
    QByteArray log;
    for (int i = 0; i < lines; ++i) {
        log += QStringLiteral("2026-11-%1 %2:%3:%4,%5 4242 INFO prod odoo.addons.base.models.res_users: Login successful for "
                              "login:user%6@example.com from 198.51.100.%7\n")
                   .arg(1 + i / 4000 % 28, 2, 10, QLatin1Char('0'))
                   .arg(i / 3600 % 24, 2, 10, QLatin1Char('0'))
                   .arg(i / 60 % 60, 2, 10, QLatin1Char('0'))
                   .arg(i % 60, 2, 10, QLatin1Char('0'))
                   .arg(i % 1000, 3, 10, QLatin1Char('0'))
                   .arg(i % 500)
                   .arg(i % 250)
                   .toUtf8();
    }
    return log;
}

} // namespace

/// The whole way from dropped files to the ledger, as an officer goes it.
class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropPreviewImport();
    void importingAgainAddsNothing();
    void unticked_andUnreadable_areLeftOut();
    void headersAreMappedAndRemembered();
    void zoneMovesTheTimes();
    void notAZoneIsSaid();
    void cancelKeepsWhatWasRead();
    void closingAsksFirst();
    void ledgerInUse();
};

void TestImportDialog::dropPreviewImport()
{
    Desk desk;
    QVERIFY(!desk.button("startImport")->isEnabled());
    desk.drop({fixture("odoo-server.log"), fixture("res_device_log.psql.csv"), fixture("res_users.psql.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    QCOMPARE(desk.files()->topLevelItemCount(), 3);

    // Before anything is written the officer sees what is in the files, and what was found.
    QTreeWidgetItem *devices = desk.files()->findItems(QStringLiteral("res_device_log.psql.csv"), Qt::MatchExactly).value(0);
    QVERIFY(devices);
    desk.files()->setCurrentItem(devices);
    QVERIFY2(desk.text("overview").contains(QStringLiteral("CSV")), qPrintable(desk.text("overview")));
    auto *rows = desk.part<QTableWidget>("sampleRows");
    QVERIFY(rows->rowCount() > 0);
    QCOMPARE(rows->horizontalHeaderItem(2)->text(), QStringLiteral("session_identifier"));
    QVERIFY(!QFile::exists(desk.ledger));

    auto *source = desk.part<QComboBox>("sourceName");
    QVERIFY(!source->currentText().isEmpty());
    source->lineEdit()->selectAll();
    QTest::keyClicks(source->lineEdit(), QStringLiteral("erp-prod"));
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);

    const Result<ImportSummary> &result = *desk.run.result();
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().text));
    QCOMPARE(result->sourceName, QStringLiteral("erp-prod"));
    QCOMPARE(result->files.size(), size_t(3));
    QVERIFY(result->counts.added > 300);
    QVERIFY(result->counts.added <= result->counts.accepted);
    QVERIFY(desk.text("resultTitle").contains(QStringLiteral("erp-prod")));
    QVERIFY(desk.text("resultText").contains(QString::number(result->counts.added)));
    QCOMPARE(desk.part<QTreeWidget>("resultFiles")->topLevelItemCount(), 3);
    QVERIFY(desk.sessions() >= 100);

    QSignalSpy sessions(&desk.dialog, &ImportDialog::sessionsRequested);
    desk.click("showSessions");
    QCOMPARE(sessions.value(0).value(0).toString(), QStringLiteral("erp-prod"));
}

void TestImportDialog::importingAgainAddsNothing()
{
    Desk desk;
    desk.drop({fixture("odoo-server.log")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    QVERIFY(desk.run.result()->value().counts.added > 0);
    const QString name = desk.run.result()->value().sourceName;

    desk.click("importMore");
    QCOMPARE(desk.files()->topLevelItemCount(), 0);
    desk.drop({fixture("odoo-server.log")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    // The source of before is the one proposed.
    QCOMPARE(desk.part<QComboBox>("sourceName")->currentText(), name);
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    QCOMPARE(desk.run.result()->value().counts.added, 0);
}

void TestImportDialog::unticked_andUnreadable_areLeftOut()
{
    Desk desk;
    const QString picture = desk.write("holiday.log", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(4000, '\xfe'));
    desk.drop({picture, fixture("res_users.psql.csv"), fixture("res_device_log.psql.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    QTreeWidgetItem *bad = desk.files()->findItems(QStringLiteral("holiday.log"), Qt::MatchExactly).value(0);
    QVERIFY(bad);
    QVERIFY(!bad->data(0, Qt::CheckStateRole).isValid());
    desk.files()->setCurrentItem(bad);
    QVERIFY(!desk.text("problem").isEmpty());

    QTreeWidgetItem *users = desk.files()->findItems(QStringLiteral("res_users.psql.csv"), Qt::MatchExactly).value(0);
    desk.files()->setCurrentItem(users);
    desk.files()->setFocus();
    QTest::keyClick(desk.files(), Qt::Key_Space);
    QCOMPARE(users->checkState(0), Qt::Unchecked);
    QVERIFY(desk.button("startImport")->text().contains(QLatin1Char('1')));
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    QCOMPARE(desk.run.result()->value().files.size(), size_t(1));
    QVERIFY(desk.run.result()->value().files[0].path.endsWith(QStringLiteral("res_device_log.psql.csv")));
}

void TestImportDialog::headersAreMappedAndRemembered()
{
    Desk desk;
    const QByteArray table = "Kdo,Cislo,Zacatek,Konec,Odkud\r\n"
                             "eva@example.com,hOdC3gMCpJ3Jw8J1i_6ebCHYNXtXnvGnAyfB-UTsO3,2026-11-20 08:00:00,2026-11-20 09:00:00,198.51.100.7\r\n"
                             "jan@example.com,YOkPe3FtgJ98LxllMMiDy8czgE_BHLJ6P3npzi4URc,2026-11-20 08:30:00,2026-11-20 10:00:00,198.51.100.8\r\n";
    const QString path = desk.write("zarizeni.csv", table);
    desk.drop({path});
    QTRY_COMPARE_WITH_TIMEOUT(desk.files()->topLevelItemCount(), 1, Patience);
    QVERIFY(!desk.button("startImport")->isEnabled());

    auto *grid = desk.part<QTableWidget>("headerMap");
    QCOMPARE(grid->rowCount(), 5);
    QCOMPARE(grid->item(0, 0)->text(), QStringLiteral("Kdo"));
    QCOMPARE(grid->item(0, 2)->text(), QStringLiteral("eva@example.com"));
    const std::pair<int, Column> meanings[] = {{0, Column::Login}, {1, Column::Identifier}, {2, Column::FirstActivity},
        {3, Column::LastActivity}, {4, Column::Ip}};
    for (const auto &[row, column] : meanings) {
        auto *choice = desk.part<QComboBox>(qPrintable(QStringLiteral("column%1").arg(row)));
        const int at = choice->findData(static_cast<int>(column));
        QVERIFY2(at >= 0, qPrintable(columnLabel(column)));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        for (int i = 0; i < at; ++i)
            QTest::keyClick(choice, Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.part<QComboBox>("sourceName") || desk.part<QTableWidget>("headerMap")->rowCount() == 5, Patience);
        // Every choice has the file looked at again; the next one is made when that is done.
        const auto chosen = [&] {
            auto *box = desk.part<QComboBox>(qPrintable(QStringLiteral("column%1").arg(row)));
            return box && box->currentData().toInt() == static_cast<int>(column);
        };
        QTRY_VERIFY_WITH_TIMEOUT(chosen(), Patience);
        QTest::qWait(0);
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    QCOMPARE(desk.run.result()->value().counts.rejected, 0);
    QCOMPARE(desk.sessions(), 2);

    // Another table with these headers needs no word any more.
    desk.click("importMore");
    desk.drop({desk.write("zarizeni2.csv", table + "ota@example.com,wnV5a-SaimzDIEzTrqmGftpSI8KEfAGwlOmaGvwOeU,2026-11-21 08:00:00,2026-11-21 08:10:00,198.51.100.9\r\n")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    QCOMPARE(desk.sessions(), 3);
}

void TestImportDialog::zoneMovesTheTimes()
{
    Desk desk;
    desk.drop({desk.write("odoo.log",
        "2026-07-01 12:00:00,000 1 INFO prod odoo.addons.base.models.res_users: Login successful for login:eva@example.com from 198.51.100.7\n")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    auto *zone = desk.part<QComboBox>("logZone");
    zone->lineEdit()->selectAll();
    QTest::keyClicks(zone->lineEdit(), QStringLiteral("Europe/Berlin"));
    QVERIFY(desk.button("startImport")->isEnabled());
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    auto reader = Reader::open(desk.ledger);
    QVERIFY(reader.has_value());
    const auto events = (*reader)->events(defaultQuery(Subject::Events), 0, 10);
    QVERIFY(events.has_value());
    QCOMPARE(events->total, 1);
    QCOMPARE(events->rows[0].time.toIso(), QStringLiteral("2026-07-01T10:00:00Z"));
}

void TestImportDialog::notAZoneIsSaid()
{
    Desk desk;
    desk.drop({fixture("odoo-server.log")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    auto *zone = desk.part<QComboBox>("logZone");
    zone->lineEdit()->selectAll();
    QTest::keyClicks(zone->lineEdit(), QStringLiteral("Atlantis"));
    QVERIFY(!desk.button("startImport")->isEnabled());
    QVERIFY(desk.text("obstacle").contains(QStringLiteral("Atlantis")));
}

void TestImportDialog::cancelKeepsWhatWasRead()
{
    Desk desk;
    desk.drop({desk.write("odoo.log", longLog(60'000))});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    desk.click("startImport");
    desk.click("closeImport"); // its text is "Cancel import" by now
    auto *box = desk.dialog.findChild<QMessageBox *>(QStringLiteral("stopImport"));
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    QVERIFY(desk.dialog.isVisible());
    const ImportSummary cancelled = desk.run.result()->value();
    QVERIFY(cancelled.cancelled);
    QVERIFY(cancelled.counts.added < 60'000);

    // The same file again: what is missing is added, and nothing twice.
    desk.click("importMore");
    desk.drop({desk.folder.filePath(QStringLiteral("odoo.log"))});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), 4 * Patience);
    const ImportSummary rest = desk.run.result()->value();
    QVERIFY(!rest.cancelled);
    QCOMPARE(cancelled.counts.added + rest.counts.added, 60'000);
}

void TestImportDialog::closingAsksFirst()
{
    Desk desk;
    desk.drop({desk.write("odoo.log", longLog(60'000))});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    desk.click("startImport");
    QVERIFY(!desk.dialog.close());
    auto *box = desk.dialog.findChild<QMessageBox *>(QStringLiteral("stopImport"));
    QVERIFY(box);
    QTest::keyClick(box, Qt::Key_Escape); // go on
    QVERIFY(desk.dialog.isVisible());
    QVERIFY(!desk.run.isCancelling());
    QTRY_VERIFY(!desk.dialog.findChild<QMessageBox *>());

    QVERIFY(!desk.dialog.close());
    box = desk.dialog.findChild<QMessageBox *>(QStringLiteral("stopImport"));
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!desk.run.isRunning(), Patience);
    QTRY_VERIFY(!desk.dialog.isVisible());
}

void TestImportDialog::ledgerInUse()
{
    Desk desk;
    auto other = Writer::open(desk.ledger);
    QVERIFY(other.has_value());
    desk.drop({fixture("res_users.psql.csv")});
    QTRY_VERIFY_WITH_TIMEOUT(desk.button("startImport")->isEnabled(), Patience);
    desk.click("startImport");
    QTRY_VERIFY_WITH_TIMEOUT(desk.hasResult(), Patience);
    QVERIFY(!desk.run.result()->has_value());
    QCOMPARE(desk.run.result()->error().kind, ErrorKind::Refused);
    QCOMPARE(desk.text("resultTitle"), QStringLiteral("The ledger is in use"));
    QVERIFY(desk.text("resultText").contains(desk.run.result()->error().text));
}

QTEST_MAIN(TestImportDialog)
#include "test_import_dialog.moc"
