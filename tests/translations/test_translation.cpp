// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "core/sample/sample_ledger.h"
#include "translations/install.h"
#include "ui/activity/activity_page.h"
#include "ui/dashboard/dashboard_page.h"
#include "ui/lists/export_dialog.h"
#include "ui/sessions/sessions_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/range_dialog.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/sources/first_run.h"
#include "ui/sources/import_dialog.h"
#include "ui/sources/import_run.h"
#include "ui/sources/sources_page.h"
#include "ui/users/users_page.h"
#include "ui/widgets/field_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/note_words.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <algorithm>

using namespace gatehouse;

namespace {

struct Message
{
    QString context;
    QString source;
    QString comment;
    bool plural = false;
    QString type;           ///< of the translation: empty, "unfinished", "vanished", "obsolete"
    QStringList translated; ///< one, or the plural forms

    QString id() const
    {
        return context + QStringLiteral(" | ") + source +
               (comment.isEmpty() ? QString() : QStringLiteral(" | ") + comment);
    }
};

std::vector<Message> readTs(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.emplace_back();
            messages.back().context = context;
            messages.back().plural = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            messages.back().comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.back().type = xml.attributes().value(QStringLiteral("type")).toString();
            if (!messages.back().plural)
                messages.back().translated << xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            messages.back().translated << xml.readElementText();
        }
    }
    return xml.hasError() ? std::vector<Message>() : messages;
}

/// "%1", "%n", … as often as they occur, sorted.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%(L?[1-9n])"));
    QStringList found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("&[^& ]"));
    return text.contains(form);
}

/// Looks everything up in German, and keeps what the program asked for and German does not know.
class Witness final : public QTranslator
{
public:
    Witness() { m_loaded = m_words.load(QStringLiteral(":/i18n/gatehouse_de.qm")); }
    bool isLoaded() const { return m_loaded; }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *comment, int n) const override
    {
        QString text = m_words.translate(context, source, comment, n);
        const QString name = QString::fromUtf8(context);
        // Qt's own classes are for Qt's own translators.
        if (text.isNull() && *source != '\0' && !name.startsWith(u'Q'))
            m_unknown.insert(name + QStringLiteral(" | ") + QString::fromUtf8(source));
        return text;
    }
    QStringList unknown() const { return {m_unknown.begin(), m_unknown.end()}; }

private:
    QTranslator m_words;
    bool m_loaded = false;
    mutable QSet<QString> m_unknown;
};

struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

/// That Gatehouse speaks every language it has a file for, everywhere, and still says the same to programs.
class TestTranslation : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QString m_ledger;

    static QString folder() { return QStringLiteral(GATEHOUSE_SOURCE_DIR "/translations/"); }

    Ended run(const QString &program, const QStringList &arguments, const QString &locale)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("LC_ALL"), locale);
        environment.insert(QStringLiteral("HOME"), m_dir.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), m_dir.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_dir.filePath(QStringLiteral("config")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/") + program, arguments);
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }

    std::unique_ptr<MainWindow> open(AsyncReader &reader, ThemeSwitch &themes)
    {
        auto window = std::make_unique<MainWindow>(reader, themes);
        window->addPage(new DashboardPage(reader));
        window->addPage(new SessionsPage(reader));
        window->addPage(new UsersPage(reader));
        window->addPage(new ActivityPage(reader));
        window->addPage(new SourcesPage(reader));
        window->resize(1280, 800);
        window->show();
        return window;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_ledger = m_dir.filePath(QStringLiteral("ledger.sqlite"));
        sample::HistoryOptions history;
        history.users = 30;
        history.days = 20;
        auto writer = Writer::open(m_ledger);
        QVERIFY2(writer, writer ? "" : qPrintable(writer.error().text));
        QVERIFY(sample::fillLedger(**writer, history, QStringLiteral("erp-prod")));
    }

    void cleanup()
    {
        QLocale::setDefault(QLocale::c());
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
    }

    void filesAreComplete_data()
    {
        QTest::addColumn<QString>("path");
        const QDir dir(folder());
        for (const QString &name : dir.entryList({QStringLiteral("*.ts")}))
            QTest::newRow(qPrintable(name)) << dir.filePath(name);
    }

    void filesAreComplete()
    {
        QFETCH(QString, path);
        const auto messages = readTs(path);
        QVERIFY(!messages.empty());
        for (const Message &m : messages) {
            QVERIFY2(m.type.isEmpty(), qPrintable(m.type + QStringLiteral(": ") + m.id()));
            QVERIFY2(m.translated.size() == (m.plural ? 2 : 1), qPrintable(m.id()));
            for (const QString &text : m.translated) {
                const QByteArray what = (m.id() + QStringLiteral("\n -> ") + text).toUtf8();
                QVERIFY2(!text.trimmed().isEmpty(), what.constData());
                QVERIFY2(placeholders(text) == placeholders(m.source), what.constData());
                QVERIFY2(hasMnemonic(text) == hasMnemonic(m.source), what.constData());
                QVERIFY2(text.count(u'\n') == m.source.count(u'\n'), what.constData());
                QVERIFY2(text.endsWith(u'…') == m.source.endsWith(u'…'), what.constData());
                QVERIFY2(text.startsWith(u' ') == m.source.startsWith(u' ') &&
                             text.endsWith(u' ') == m.source.endsWith(u' '),
                    what.constData());
                QVERIFY2(!text.contains(QStringLiteral("(s)")), what.constData());
            }
        }
    }

    void everyTextOfTheSourcesIsThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("pluralsAlone");
        QTest::newRow("de") << folder() + QStringLiteral("gatehouse_de.ts") << false;
        QTest::newRow("en") << folder() + QStringLiteral("gatehouse_en.ts") << true;
    }

    void everyTextOfTheSourcesIsThere()
    {
        QFETCH(QString, path);
        QFETCH(bool, pluralsAlone);
        const QString fresh = m_dir.filePath(QStringLiteral("fresh.ts"));
        QFile::remove(fresh);
        QStringList arguments = QStringLiteral(GATEHOUSE_LUPDATE_OPTIONS).split(u'|');
        arguments << QStringLiteral("-target-language") << QStringLiteral("de") << QStringLiteral("-ts") << fresh;
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(GATEHOUSE_SOURCE_DIR));
        lupdate.start(QStringLiteral(GATEHOUSE_LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);
        // What lupdate did not understand it files under a name by which the running program will not look.
        QCOMPARE(QString::fromUtf8(lupdate.readAllStandardError()), QString());

        QStringList wanted;
        for (const Message &m : readTs(fresh)) {
            if (m.plural || !pluralsAlone)
                wanted << m.id();
        }
        QStringList there;
        for (const Message &m : readTs(path))
            there << m.id();
        QVERIFY(wanted.size() >= (pluralsAlone ? 1 : 900));
        for (const QString &id : std::as_const(wanted))
            QVERIFY2(there.contains(id), qPrintable(QStringLiteral("not translated (./dev translate): ") + id));
        for (const QString &id : std::as_const(there))
            QVERIFY2(wanted.contains(id), qPrintable(QStringLiteral("no longer said (./dev translate): ") + id));
    }

    void englishHasItsPlurals()
    {
        installTranslations(QLocale(QStringLiteral("en_US")));
        const auto databases = [](int n) {
            return QCoreApplication::translate("Import", "The log is of %n database(s).", nullptr, n);
        };
        QCOMPARE(databases(1), QStringLiteral("The log is of 1 database."));
        QCOMPARE(databases(3), QStringLiteral("The log is of 3 databases."));
        QCOMPARE(words::status(SessionStatus::Idle), QStringLiteral("Idle"));
    }

    void aLanguageWithoutAFileGetsEnglish()
    {
        installTranslations(QLocale(QStringLiteral("fr_FR")));
        QCOMPARE(words::status(SessionStatus::Idle), QStringLiteral("Idle"));
        QCOMPARE(QCoreApplication::translate("Import", "The log is of %n database(s).", nullptr, 2),
            QStringLiteral("The log is of 2 databases."));
        // Not half and half: Qt may know French.
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }

    void germanComesWithQtsOwnWordsAndForms()
    {
        QLocale::setDefault(QLocale(QStringLiteral("de_AT")));
        installTranslations(QLocale());
        QCOMPARE(words::status(SessionStatus::Idle), QStringLiteral("Untätig"));
        QCOMPARE(words::event(EventKind::LoginOk), QStringLiteral("Anmeldung"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen"));
        QCOMPARE(QCoreApplication::translate("Import", "The log is of %n database(s).", nullptr, 1),
            QStringLiteral("Das Protokoll stammt von 1 Datenbank."));
        const Instant then = Instant::fromSeconds(1795187145); // 2026-11-20T15:05:45Z
        QVERIFY2(words::moment(then).contains(QStringLiteral("20. Nov")), qPrintable(words::moment(then)));
        QVERIFY2(words::moment(then).endsWith(QStringLiteral("2026 15:05:45 UTC")), qPrintable(words::moment(then)));
        QCOMPARE(words::ago(then, then.plusSeconds(3 * 86400)), QStringLiteral("vor 3 Tagen"));
        QCOMPARE(words::fieldWithin(Field::Country), QStringLiteral("Land"));
        QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
        QCOMPARE(words::count(1234567), QStringLiteral("1.234.567"));
    }

    void theWholeWindowIsGerman()
    {
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        Witness witness;
        QVERIFY(witness.isLoaded());
        QCoreApplication::installTranslator(&witness);
        {
            AsyncReader reader(m_ledger);
            ThemeSwitch themes(*qApp);
            auto window = open(reader, themes);
            QVERIFY(QTest::qWaitForWindowExposed(window.get()));
            QTRY_VERIFY_WITH_TIMEOUT(window->isSettled(), 20000);
            const std::pair<PageId, QString> pages[] = {{PageId::Dashboard, QStringLiteral("Übersicht")},
                {PageId::Sessions, QStringLiteral("Sitzungen")}, {PageId::Users, QStringLiteral("Benutzer")},
                {PageId::Activity, QStringLiteral("Aktivität")}, {PageId::Sources, QStringLiteral("Quellen")}};
            for (const auto &[id, name] : pages) {
                Link link;
                link.page = id;
                window->follow(link);
                QTRY_VERIFY_WITH_TIMEOUT(window->isSettled(), 20000);
                QCOMPARE(window->currentPage()->title(), name);
                window->grab();
                QTRY_COMPARE(wantsRoom(*window), QString());
            }
            Link user;
            user.page = PageId::Users;
            auto direct = Reader::open(m_ledger);
            QVERIFY(direct);
            const auto users = (*direct)->users(defaultQuery(Subject::Users), 0, 1);
            QVERIFY(users && !users->rows.empty());
            user.user = users->rows.front().id;
            window->follow(user);
            QTRY_VERIFY_WITH_TIMEOUT(window->isSettled(), 20000);
            QTRY_COMPARE(wantsRoom(*window), QString());

            ShortcutSheet keys;
            RangeDialog range(TimeRange{}, nullptr);
            ExportDialog exporting(reader, Subject::Sessions, defaultQuery(Subject::Sessions), {}, nullptr);
            ImportRun run(m_dir.filePath(QStringLiteral("other.sqlite")));
            ImportDialog importing(run, {QStringLiteral("erp-prod")}, {});
            FirstRun first(m_ledger);
            first.resize(1000, 640);
            importing.addPaths({QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19")});
            for (QWidget *dialog : std::initializer_list<QWidget *>{&keys, &range, &exporting, &importing, &first}) {
                dialog->show();
                QVERIFY(QTest::qWaitForWindowExposed(dialog));
                dialog->grab();
                QTRY_COMPARE(wantsRoom(*dialog), QString());
            }
        }
        for (const SessionStatus status : allSessionStatuses())
            words::status(status);
        for (const EventKind kind : allEventKinds())
            words::event(kind);
        for (const Subject subject : {Subject::Sessions, Subject::Events, Subject::Users}) {
            for (const Field field : filterFields(subject))
                words::field(field);
            // Errors of the filter are core's.
            QVERIFY(!parseQuery(subject, QStringLiteral("nonsense:1")));
        }
        QCoreApplication::removeTranslator(&witness);
        QVERIFY2(witness.unknown().isEmpty(), qPrintable(witness.unknown().join(u'\n')));
    }

    void notesOfTheLedgerAreTranslatedToBeRead()
    {
        const QString ledger = m_dir.filePath(QStringLiteral("notes.sqlite"));
        const QString fixtures = QStringLiteral(GATEHOUSE_FIXTURES);
        const Ended imported = run(QStringLiteral("gatehousectl"),
            {QStringLiteral("import"), QStringLiteral("--ledger"), ledger, QStringLiteral("--source"),
                QStringLiteral("erp-prod"), fixtures + QStringLiteral("/odoo-17/odoo-server.log"),
                fixtures + QStringLiteral("/odoo-18/odoo-server.log"),
                fixtures + QStringLiteral("/odoo-19/odoo-server.log")},
            QStringLiteral("de_DE.UTF-8"));
        QVERIFY2(imported.code == 0 || imported.code == 3, imported.err.constData());
        QVERIFY(imported.out.contains("Datensätze"));
        QStringList notes;
        auto reader = Reader::open(ledger);
        QVERIFY(reader);
        QVERIFY((*reader)->eachEvent(defaultQuery(Subject::Events), [&notes](const EventView &event) {
            // What a browser says of itself is nobody's language.
            if (!event.note.isEmpty() && event.kind != EventKind::SessionSeen && !notes.contains(event.note))
                notes << event.note;
            return true;
        }));
        QVERIFY(notes.size() > 3);
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        installTranslations(QLocale());
        for (const QString &note : std::as_const(notes))
            QVERIFY2(words::note(note) != note, qPrintable(note));
        QCOMPARE(words::note(QStringLiteral("after 5 failures")), QStringLiteral("nach 5 Fehlversuchen"));
        QCOMPARE(words::note(QStringLiteral("switching it off was refused, by user 7")),
            QStringLiteral("das Abschalten wurde verweigert, durch Benutzer 7"));
        QCOMPARE(words::note(QStringLiteral("Mozilla/5.0")), QStringLiteral("Mozilla/5.0"));
        QCOMPARE(words::note(QStringLiteral("by ")), QStringLiteral("by "));
    }

    void theProgramTakesItsLanguage()
    {
        const Ended help = run(QStringLiteral("gatehouse"),
            {QStringLiteral("--locale"), QStringLiteral("de"), QStringLiteral("--help")}, QStringLiteral("C"));
        QCOMPARE(help.code, 0);
        QVERIFY2(help.out.contains("Zeigt diese Hilfe"), help.out.constData());
        const Ended wrong = run(QStringLiteral("gatehouse"),
            {QStringLiteral("--locale=de"), QStringLiteral("--theme"), QStringLiteral("pink")}, QStringLiteral("C"));
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("Farbschema"), wrong.err.constData());
        const Ended unknown = run(QStringLiteral("gatehouse"),
            {QStringLiteral("--locale"), QStringLiteral("klingon"), QStringLiteral("--help")}, QStringLiteral("C"));
        QCOMPARE(unknown.code, 0);
        const Ended refused = run(
            QStringLiteral("gatehouse"), {QStringLiteral("--locale"), QStringLiteral("klingon")}, QStringLiteral("C"));
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("klingon"), refused.err.constData());
    }

    void programsReadTheSameInEveryLanguage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("same");
        const QString log = QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/odoo-server.log");
        QTest::newRow("json") << QStringList{QStringLiteral("sessions"), QStringLiteral("--json")} << true;
        QTest::newRow("dashboard json") << QStringList{QStringLiteral("dashboard"), QStringLiteral("--json")} << true;
        QTest::newRow("preview json") << QStringList{QStringLiteral("import"), QStringLiteral("--dry-run"),
                                             QStringLiteral("--json"), log}
                                      << true;
        QTest::newRow("errors of json") << QStringList{QStringLiteral("events"), QStringLiteral("--json"),
                                               QStringLiteral("kind:odd")}
                                        << true;
        QTest::newRow("csv") << QStringList{QStringLiteral("export"), QStringLiteral("--out"), QStringLiteral("-")}
                             << true;
        QTest::newRow("jsonl") << QStringList{QStringLiteral("export"), QStringLiteral("--what"),
                                      QStringLiteral("users"), QStringLiteral("--format"), QStringLiteral("jsonl"),
                                      QStringLiteral("--out"), QStringLiteral("-")}
                               << true;
        // And people do not.
        QTest::newRow("help") << QStringList{QStringLiteral("sessions"), QStringLiteral("--help")} << false;
        QTest::newRow("table") << QStringList{QStringLiteral("users")} << false;
        QTest::newRow("errors") << QStringList{QStringLiteral("events"), QStringLiteral("kind:odd")} << false;
    }

    void programsReadTheSameInEveryLanguage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, same);
        if (!arguments.contains(QStringLiteral("--help")))
            arguments.insert(1, QStringLiteral("--ledger=") + m_ledger);
        const Ended plain = run(QStringLiteral("gatehousectl"), arguments, QStringLiteral("C.UTF-8"));
        const Ended german = run(QStringLiteral("gatehousectl"), arguments, QStringLiteral("de_DE.UTF-8"));
        QVERIFY(!plain.out.isEmpty() || !plain.err.isEmpty());
        QCOMPARE(german.code, plain.code);
        QCOMPARE(german.out == plain.out && german.err == plain.err, same);
    }

private:
    /// The first word found that does not fit where it stands: on a button, in a label, or in a heading of a list as it
    /// is laid out at first. Empty: all have room.
    static QString wantsRoom(const QWidget &window)
    {
        for (const QPushButton *button : window.findChildren<QPushButton *>()) {
            QString text = button->text();
            text.remove(u'&');
            if (button->isVisible() && button->fontMetrics().horizontalAdvance(text) > button->width())
                return text;
        }
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            // What has no end, a path or a name, is cut by intent.
            const bool fixed = label->isVisible() && !label->wordWrap() && !label->text().contains(u'\n') &&
                               !dynamic_cast<const ElidedLabel *>(label);
            if (fixed && label->fontMetrics().horizontalAdvance(label->text()) > label->width())
                return label->text();
        }
        for (const QHeaderView *header : window.findChildren<QHeaderView *>()) {
            for (int column = 0;
                 header->isVisible() && header->orientation() == Qt::Horizontal && column < header->count(); ++column) {
                const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
                if (!header->isSectionHidden(column) &&
                    header->fontMetrics().horizontalAdvance(title) > header->sectionSize(column))
                    return title;
            }
        }
        return {};
    }
};

QTEST_MAIN(TestTranslation)
#include "test_translation.moc"
