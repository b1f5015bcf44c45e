// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/source_claim.h"
#include "core/ledger/writer.h"
#include "core/sync/database_source.h"
#include "core/sync/import.h"
#include "ui/sources/ledger_panel.h"
#include "ui/sources/reject_export.h"
#include "ui/sources/retention_dialog.h"
#include "ui/sources/sample_run.h"
#include "ui/sources/server_desk.h"
#include "ui/sources/server_panel.h"
#include "ui/sources/sources_page.h"
#include "ui/widgets/label.h"
#include "ui/widgets/window_table.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTabWidget>
#include <QInputDialog>
#include <QPointer>
#include <QtTest>

using namespace gatehouse;

namespace {

constexpr int Patience = 30'000;

QString fixture(const char *name)
{
    return QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/") + QLatin1StringView(name);
}

} // namespace

class TestSourcesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void emptyLedgerOffersImport();
    void listsSourcesAndImports();
    void rejectsAreShownCopiedAndExported();
    void followsTheLedger();
    void enterOnASourceShowsItsSessions();
    void notAPlaceDatabase();
    void sampleLeadsBack();
    void aTeamsLedgerIsAskedForWithoutItsPassword();
    void saysWhoIsReadingASource();
    void takesOutWhatIsOld();

private:
    void import(const QStringList &paths, const QString &source);
    QString write(const char *name, const QByteArray &content);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_ledger;
};

void TestSourcesPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("gatehouse-test"));
    QCoreApplication::setApplicationName(QStringLiteral("test_sources_page"));
}

void TestSourcesPage::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_ledger = m_folder->filePath(QStringLiteral("ledger.sqlite"));
    QVERIFY(Writer::open(m_ledger).has_value());
}

void TestSourcesPage::import(const QStringList &paths, const QString &source)
{
    auto writer = Writer::open(m_ledger);
    QVERIFY(writer.has_value());
    ImportRequest request;
    request.paths = paths;
    request.sourceName = source;
    const auto summary = ImportJob(request).run(**writer);
    QVERIFY2(summary.has_value(), summary ? "" : qPrintable(summary.error().text));
}

QString TestSourcesPage::write(const char *name, const QByteArray &content)
{
    QFile file(m_folder->filePath(QLatin1StringView(name)));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

void TestSourcesPage::emptyLedgerOffersImport()
{
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    page.resize(1200, 800);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), Patience);
    QCOMPARE(page.findChild<WindowTable *>(QStringLiteral("sources"))->model()->total(), 0);
    QVERIFY(!page.canExport());
    QSignalSpy wanted(&page, &SourcesPage::importRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("import")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestSourcesPage::listsSourcesAndImports()
{
    import({fixture("odoo-server.log")}, QStringLiteral("erp-prod"));
    import({fixture("res_users.psql.csv"), fixture("res_device_log.psql.csv")}, QStringLiteral("erp-shop"));
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    page.resize(1200, 800);
    page.show();
    auto *sources = page.findChild<WindowTable *>(QStringLiteral("sources"));
    auto *imports = page.findChild<WindowTable *>(QStringLiteral("imports"));
    auto *files = page.findChild<WindowTable *>(QStringLiteral("importFiles"));
    QTRY_COMPARE_WITH_TIMEOUT(sources->model()->total(), 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(imports->model()->total(), 2, Patience);
    QCOMPARE(sources->model()->cell(0, 0).text, QStringLiteral("erp-prod"));

    // The newest import is chosen, with its two files; the one before had one.
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->total(), 2, Patience);
    QCOMPARE(imports->model()->cell(0, 1).text, QStringLiteral("erp-shop"));
    QCOMPARE(imports->model()->cell(0, 2).text, QStringLiteral("Done"));
    imports->setFocus();
    QTest::keyClick(imports, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->total(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->cell(0, 0).text, QStringLiteral("odoo-server.log"), Patience);
}

void TestSourcesPage::rejectsAreShownCopiedAndExported()
{
    import({write("devices.csv", "id,user_id,session_identifier,platform,browser,ip_address,first_activity,last_activity\r\n"
                                 "1,2,hOdC3gMCpJ3Jw8J1i_6ebCHYNXtXnvGnAyfB-UTsO3,linux,firefox,127.0.0.1,2026-11-22 00:21:47,2026-11-22 00:21:47\r\n"
                                 "2,2,YOkPe3FtgJ98LxllMMiDy8czgE_BHLJ6P3npzi4URc,linux,fire\x1b[31mfox,127.0.0.1,never,yesterday\r\n")},
        QStringLiteral("erp"));
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    page.resize(1200, 800);
    page.show();
    page.showLatestRejects();
    auto *rejects = page.findChild<WindowTable *>(QStringLiteral("rejects"));
    QTRY_COMPARE_WITH_TIMEOUT(rejects->model()->total(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(rejects->model()->isLoaded(0), Patience);
    QCOMPARE(page.findChild<QTabWidget *>(QStringLiteral("importDetails"))->currentWidget(), rejects);
    QCOMPARE(rejects->model()->cell(0, 0).text, QStringLiteral("devices.csv"));
    QCOMPARE(rejects->model()->cell(0, 1).text, QStringLiteral("3"));
    // An escape sequence in a log never reaches the screen as one.
    QVERIFY(rejects->model()->cell(0, 3).text.contains(u"␛[31m"_qs));

    rejects->setCurrentRow(0);
    QTRY_VERIFY(page.findChild<QPushButton *>(QStringLiteral("copyReject"))->isEnabled());
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("copyReject")), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("devices.csv:3: ")));

    QTRY_VERIFY_WITH_TIMEOUT(page.canExport(), Patience);
    QSignalSpy notices(&page, &Page::notice);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("exportRejects")), Qt::LeftButton);
    auto *dialog = page.findChild<QFileDialog *>(QStringLiteral("exportRejectsTo"));
    QVERIFY(dialog);
    const QString target = m_folder->filePath(QStringLiteral("out.csv"));
    dialog->selectFile(target);
    dialog->fileSelected(target);
    dialog->close();
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, Patience);
    QFile out(target);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readLine(), QByteArray("file,line,reason,excerpt\r\n"));
    const QByteArray row = out.readAll(); // the excerpt may hold line ends
    QVERIFY2(row.contains("devices.csv") && row.contains(",3,") && row.contains("never"), row.constData());
    QCOMPARE(row.count("devices.csv"), 1);
}

void TestSourcesPage::followsTheLedger()
{
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    connect(&reader, &AsyncReader::generationChanged, &page, &SourcesPage::refresh);
    page.resize(1200, 800);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), Patience);
    import({fixture("res_users.psql.csv")}, QStringLiteral("erp"));
    reader.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(page.findChild<WindowTable *>(QStringLiteral("sources"))->model()->total(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(page.findChild<WindowTable *>(QStringLiteral("importFiles"))->model()->total(), 1, Patience);
}

void TestSourcesPage::enterOnASourceShowsItsSessions()
{
    import({fixture("res_device_log.psql.csv")}, QStringLiteral("erp prod"));
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    page.resize(1200, 800);
    page.show();
    auto *sources = page.findChild<WindowTable *>(QStringLiteral("sources"));
    QTRY_COMPARE_WITH_TIMEOUT(sources->model()->total(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(sources->model()->isLoaded(0), Patience);
    QSignalSpy links(&page, &Page::linkActivated);
    sources->setFocus();
    sources->setCurrentRow(0);
    QTest::keyClick(sources, Qt::Key_Return);
    QCOMPARE(links.size(), 1);
    const Link link = links[0][0].value<Link>();
    QCOMPARE(link.page, PageId::Sessions);
    QVERIFY(link.query && link.query->filter.condition(Field::Source));
    QCOMPARE(link.query->filter.condition(Field::Source)->values, QStringList{QStringLiteral("erp prod")});
}

void TestSourcesPage::notAPlaceDatabase()
{
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    page.show();
    QSignalSpy notices(&page, &Page::notice);
    page.findChild<LedgerPanel *>()->choosePlaces(fixture("res_users.psql.csv"));
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, Patience);
    QVERIFY(!notices[0][0].toString().isEmpty());
    QVERIFY(placeDatabasePath().isEmpty());
}

void TestSourcesPage::sampleLeadsBack()
{
    const QString sample = m_folder->filePath(QStringLiteral("ledger.sample.sqlite"));
    QVERIFY(Writer::open(sample).has_value());
    AsyncReader own(m_ledger);
    SourcesPage ownPage(own);
    QVERIFY(!ownPage.findChild<QPushButton *>(QStringLiteral("leaveSample")));

    AsyncReader reader(sample);
    SourcesPage page(reader);
    page.show();
    QSignalSpy ledgers(&page, &SourcesPage::ledgerRequested);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("leaveSample")), Qt::LeftButton);
    QCOMPARE(ledgers.value(0).value(0).toString(), m_ledger);
}

void TestSourcesPage::aTeamsLedgerIsAskedForWithoutItsPassword()
{
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    page.show();
    QSignalSpy ledgers(&page, &SourcesPage::ledgerRequested);
    const auto dialog = [&page] { return page.findChild<QInputDialog *>(QStringLiteral("openTeamLedgerAddress")); };
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("openTeamLedger")), Qt::LeftButton);
    QVERIFY(dialog());
    const auto answer = [&dialog](const QString &text) {
        QPointer<QInputDialog> open = dialog();
        open->setTextValue(text);
        open->accept();
        QTRY_VERIFY(!open);
    };
    // What is wrong with it is said, and nothing that was typed is lost.
    answer(QStringLiteral("postgresql://ada@db.example.com/gatehouse?no_such_word=1"));
    QTRY_VERIFY(dialog());
    QVERIFY(dialog()->textValue().contains(QStringLiteral("no_such_word")));
    answer(QStringLiteral("postgresql://ada:hunter2@db.example.com/gatehouse"));
    QTRY_VERIFY(dialog());
    QVERIFY(!dialog()->textValue().contains(QStringLiteral("hunter2")));
    QVERIFY(ledgers.isEmpty());
    answer(dialog()->textValue());
    QCOMPARE(ledgers.size(), 1);
    const QString address = ledgers[0][0].toString();
    QVERIFY2(address.startsWith(QStringLiteral("postgresql://ada@db.example.com")), qPrintable(address));
    // The sample of a team stays on this computer.
    QVERIFY(!sampleLedgerPath(address).contains(QStringLiteral("postgresql")));
}

void TestSourcesPage::saysWhoIsReadingASource()
{
    DatabaseSource database;
    database.name = QStringLiteral("base");
    database.settings.hosts = {{QStringLiteral("127.0.0.1"), 1}}; // where nobody answers
    database.settings.database = QStringLiteral("odoo");
    database.settings.role = QStringLiteral("reader");
    {
        auto writer = Writer::open(m_ledger);
        QVERIFY(writer.has_value());
        const auto source = (*writer)->source(database.name);
        QVERIFY(source.has_value());
        database.id = *source;
        QVERIFY((*writer)->saveServer(*source, settingsText(database)).has_value());
    }
    // Another program at the same ledger.
    SourceClaim other(m_ledger, database.id);
    const auto taken = other.take();
    QVERIFY(taken.has_value() && !*taken);
    AsyncReader reader(m_ledger);
    QWidget window;
    ServerDesk desk(reader, &window);
    QSignalSpy notices(&desk, &ServerDesk::notice);
    ServerPanel panel(desk);
    panel.resize(1100, 120);
    static_cast<QWidget &>(panel).show();
    desk.start();
    const auto state = [&panel] {
        const auto *label = panel.findChild<ElidedLabel *>(QStringLiteral("state"));
        return label ? label->text() : QString();
    };
    QTRY_VERIFY2_WITH_TIMEOUT(state().contains(QStringLiteral(" is reading it, on ") + QSysInfo::machineHostName()), qPrintable(state()), Patience);
    QVERIFY2(state().contains(QStringLiteral(", since ")), qPrintable(state()));
    // It is nothing to be told of elsewhere, and nothing that keeps from asking for a reading.
    for (const QList<QVariant> &notice : notices)
        QVERIFY2(!notice[0].toString().contains(QStringLiteral("base")), qPrintable(notice[0].toString()));
    QVERIFY(panel.findChild<QPushButton *>(QStringLiteral("syncServer"))->isEnabled());
}

void TestSourcesPage::takesOutWhatIsOld()
{
    // Two sessions: one of three years ago, one of now.
    const QDateTime now = QDateTime::currentDateTimeUtc();
    {
        auto writer = Writer::open(m_ledger);
        QVERIFY(writer.has_value());
        const auto source = (*writer)->source(QStringLiteral("erp"));
        QVERIFY(source.has_value() && (*writer)->beginSync(*source).has_value());
        for (const auto &[identifier, years] : {std::pair{"old", 3}, {"new", 0}}) {
            DeviceRecord device;
            device.identifier = identifier;
            device.user.login = "ann";
            device.firstActivity = device.lastActivity = Instant::fromDateTime(now.addYears(-years));
            (*writer)->device(device);
        }
        QVERIFY((*writer)->commitSync({}).has_value());
    }
    AsyncReader reader(m_ledger);
    SourcesPage page(reader);
    page.resize(1200, 800);
    page.show();
    auto *keep = page.findChild<QPushButton *>(QStringLiteral("keep"));
    auto *kept = page.findChild<QLabel *>(QStringLiteral("kept"));
    QTRY_VERIFY_WITH_TIMEOUT(keep->isEnabled(), Patience);
    QCOMPARE(kept->text(), QStringLiteral("Everything"));
    QTest::mouseClick(keep, Qt::LeftButton);
    QPointer<RetentionDialog> dialog = page.findChild<RetentionDialog *>();
    QVERIFY(dialog);
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("retentionGo"));
    auto *preview = dialog->findChild<QLabel *>(QStringLiteral("retentionPreview"));
    QVERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("keepEverything"))->isChecked());
    dialog->findChild<QSpinBox *>(QStringLiteral("keepMonths"))->setValue(24);
    QVERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("keepSome"))->isChecked());
    QTRY_VERIFY2_WITH_TIMEOUT(preview->text().contains(QStringLiteral("sessions: 1,")), qPrintable(preview->text()), Patience);
    QVERIFY(!go->isEnabled()); // for good: it is asked about once more
    dialog->findChild<QCheckBox *>(QStringLiteral("retentionSure"))->click();
    QVERIFY(go->isEnabled());
    // Another number is another question.
    dialog->findChild<QSpinBox *>(QStringLiteral("keepMonths"))->setValue(60);
    QVERIFY(!go->isEnabled());
    QTRY_VERIFY2_WITH_TIMEOUT(preview->text().startsWith(QStringLiteral("There is nothing")), qPrintable(preview->text()), Patience);
    dialog->findChild<QSpinBox *>(QStringLiteral("keepMonths"))->setValue(24);
    QTRY_VERIFY2_WITH_TIMEOUT(preview->text().contains(QStringLiteral("sessions: 1,")), qPrintable(preview->text()), Patience);
    dialog->findChild<QCheckBox *>(QStringLiteral("retentionSure"))->click();
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog, Patience);
    QTRY_VERIFY2_WITH_TIMEOUT(kept->text().startsWith(QStringLiteral("24 ")), qPrintable(kept->text()), Patience);
    const auto after = Reader::open(m_ledger);
    QVERIFY(after.has_value());
    QCOMPARE((*after)->sources()->front().sessions, 1);
}

QTEST_MAIN(TestSourcesPage)
#include "test_sources_page.moc"
