// SPDX-License-Identifier: GPL-3.0-or-later
// gatehousectl as a user of it sees it: the built program, run.
#include "core/evidence/row_text.h"
#include "core/ledger/writer.h"
#include "tests/ctl/ctl_run.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::testing;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 sum(const QJsonObject &object)
{
    qint64 result = 0;
    for (const QJsonValue value : object)
        result += value.toInteger();
    return result;
}

} // namespace

class TestCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helpAndVersion();
    void usageErrors_data();
    void usageErrors();
    void noLedger_data();
    void noLedger();
    void dashboard();
    void dashboardOfOneSource();
    void sessionsAsJson();
    void limitAndOffset();
    void filters();
    void counts();
    void usersAsJson();
    void tablesAreSafeToShow();
    void exportCsv();
    void exportJsonLines();
    void exportKeepsWhatIsThere();
    void generateTwiceIsTheSame();
    void generateTellsTheTruth();
    void importedFilesTellTheSame();
    void guardIsWrittenOut();
    void whatIf();
    void presets();

private:
    Run read(const QString &command, const QStringList &args = {}) const
    {
        return ctl(QStringList{command, QStringLiteral("--ledger"), m_ledger} + args);
    }

    QTemporaryDir m_folder;
    QString m_ledger;
    QString m_hostile;
    QJsonObject m_truth;
};

void TestCtl::initTestCase()
{
    m_ledger = m_folder.filePath(QStringLiteral("ledger.sqlite"));
    const QStringList options{QStringLiteral("--seed"), QStringLiteral("3"), QStringLiteral("--users"),
        QStringLiteral("60"), QStringLiteral("--days"), QStringLiteral("21")};
    const Run made = ctl(QStringList{QStringLiteral("generate"), QStringLiteral("--ledger"), m_ledger} + options);
    QVERIFY2(made.code == 0, made.err.constData());
    const QString files = m_folder.filePath(QStringLiteral("files"));
    const Run written = ctl(QStringList{QStringLiteral("generate"), QStringLiteral("--out"), files} + options);
    QVERIFY2(written.code == 0, written.err.constData());
    m_truth = QJsonDocument::fromJson(content(files + QStringLiteral("/truth.json"))).object();
    QVERIFY(!m_truth.isEmpty());

    // A ledger with what an attacker typed as a login.
    m_hostile = m_folder.filePath(QStringLiteral("hostile.sqlite"));
    auto writer = Writer::open(m_hostile);
    QVERIFY(writer);
    const auto source = (*writer)->source(QStringLiteral("Main"));
    QVERIFY(source);
    QVERIFY((*writer)->beginImport(*source));
    QVERIFY((*writer)->beginFile(QStringLiteral("x.log"), QStringLiteral("log"), QByteArrayLiteral("x"), {}));
    const char *logins[]{"\x1b[2J\x1b[31mevil\nadmin", "=cmd|' /C calc'!A1", "gr\xc3\xbc\xc3\x9f" "e@example.com",
        "\xe2\x80\xaenimda"};
    std::uint64_t identity = 0;
    for (const char *login : logins) {
        EventRecord event;
        event.time = Instant::fromSeconds(1795186800);
        event.kind = EventKind::LoginFailed;
        event.user.login = login;
        event.ip = "192.0.2.9";
        event.identity = ++identity;
        (*writer)->event(event);
    }
    QVERIFY((*writer)->commit({}));
    QVERIFY((*writer)->endFile(QStringLiteral("done")));
    QVERIFY((*writer)->endImport(QStringLiteral("done")));
}

void TestCtl::helpAndVersion()
{
    const Run version = ctl({QStringLiteral("--version")});
    QCOMPARE(version.code, 0);
    static const QRegularExpression said(QStringLiteral("^gatehousectl \\d+\\.\\d+\\.\\d+\n(commit [0-9a-f]{12}(-changed)?\n)?"
                                                        "Qt 6\\.[0-9.]+\nOpenSSL 3\\.[0-9.]+\nSQLite 3\\.[0-9.]+\n$"));
    QVERIFY2(said.match(QString::fromUtf8(version.out)).hasMatch(), version.out.constData());
    const Run help = ctl({QStringLiteral("--help")});
    QCOMPARE(help.code, 0);
    for (const char *command : {"dashboard", "sessions", "events", "users", "export", "generate"}) {
        QVERIFY2(help.out.contains(QByteArray("\n  ") + command), command);
        const Run own = ctl({QLatin1String(command), QStringLiteral("--help")});
        QCOMPARE(own.code, 0);
        QVERIFY2(own.out.startsWith(QByteArray("Usage: gatehousectl ") + command), own.out.constData());
        QVERIFY2(own.out.contains("--ledger"), command);
    }
}

void TestCtl::usageErrors_data()
{
    QTest::addColumn<QStringList>("args");
    const auto row = [](const char *line) {
        QTest::newRow(line) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("");
    row("frobnicate");
    row("--frobnicate");
    row("sessions --frobnicate");
    row("sessions --limit x");
    row("sessions --limit -1");
    row("sessions --count-by weather");
    row("sessions weather:fine");
    row("sessions --filter kind:login_ok");
    row("events --count-by country");
    row("dashboard extra");
    row("dashboard --last soon");
    row("export --what weather --out x");
    row("export --format xml --out x");
    row("export");
    row("generate");
    row("generate --out a --ledger b");
    row("generate --out a --users 0");
    row("generate --out a --users many");
    row("generate --out a --scenario weather");
    row("generate --out a --end tomorrow");
}

void TestCtl::usageErrors()
{
    QFETCH(QStringList, args);
    const Run outcome = ctl(args);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
    if (!args.isEmpty())
        QVERIFY2(outcome.err.startsWith("gatehousectl: "), outcome.err.constData());
}

void TestCtl::noLedger_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::newRow("sessions") << QStringList{QStringLiteral("sessions")};
    QTest::newRow("events") << QStringList{QStringLiteral("events"), QStringLiteral("--json")};
    QTest::newRow("users") << QStringList{QStringLiteral("users")};
    QTest::newRow("dashboard") << QStringList{QStringLiteral("dashboard"), QStringLiteral("--json")};
    QTest::newRow("export") << QStringList{
        QStringLiteral("export"), QStringLiteral("--out"), m_folder.filePath(QStringLiteral("never.csv"))};
}

void TestCtl::noLedger()
{
    QFETCH(QStringList, args);
    const QString missing = m_folder.filePath(QStringLiteral("none.sqlite"));
    const Run outcome = ctl(args + QStringList{QStringLiteral("--ledger"), missing});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY2(outcome.err.startsWith("gatehousectl: There is no ledger at "), outcome.err.constData());
    QVERIFY(!QFileInfo::exists(missing));
    QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("never.csv"))));

    const QString other = m_folder.filePath(QStringLiteral("other.sqlite"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a database at all, just text") > 0);
    file.close();
    QCOMPARE(ctl(args + QStringList{QStringLiteral("--ledger"), other}).code, 1);
}

void TestCtl::dashboard()
{
    const Run outcome = read(QStringLiteral("dashboard"), {QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    const QJsonObject object = outcome.object();
    const QJsonObject sessions = object.value(QStringLiteral("sessions")).toObject();
    const QJsonObject byStatus = sessions.value(QStringLiteral("by_status")).toObject();
    const QStringList statuses = byStatus.keys();
    QCOMPARE(QSet<QString>(statuses.begin(), statuses.end()),
        (QSet<QString>{QStringLiteral("active"), QStringLiteral("idle"), QStringLiteral("logged_out"),
            QStringLiteral("expired"), QStringLiteral("revoked"), QStringLiteral("ended")}));
    const qint64 total = sessions.value(QStringLiteral("total")).toInteger();
    QVERIFY(total > 0);
    QCOMPARE(sum(byStatus), total);
    QVERIFY(byStatus.value(QStringLiteral("active")).toInteger() > 0);
    QVERIFY(byStatus.value(QStringLiteral("revoked")).toInteger() > 0);

    qint64 inBrowsers = 0;
    qint64 active = 0;
    const QJsonArray browsers = object.value(QStringLiteral("browsers")).toArray();
    for (const QJsonValue &browser : browsers) {
        inBrowsers += browser.toObject().value(QStringLiteral("total")).toInteger();
        active += browser.toObject().value(QStringLiteral("active")).toInteger();
        QVERIFY(browser.toObject().contains(QStringLiteral("browser")));
    }
    QCOMPARE(inBrowsers, total);
    QCOMPARE(active, byStatus.value(QStringLiteral("active")).toInteger());

    // What the generator says it did is what the ledger counts.
    const QJsonObject totals = m_truth.value(QStringLiteral("totals")).toObject();
    QJsonObject deeds = totals.value(QStringLiteral("deeds")).toObject();
    deeds.remove(QStringLiteral("logout"));
    const QJsonObject events = object.value(QStringLiteral("events")).toObject();
    QCOMPARE(events.value(QStringLiteral("by_kind")).toObject(), deeds);
    QCOMPARE(events.value(QStringLiteral("doubtful")).toInteger(-1), 0);
    QVERIFY(object.value(QStringLiteral("as_of")).toString().startsWith(QStringLiteral("2026-11-20T")));
    QCOMPARE(object.value(QStringLiteral("users")).toObject().value(QStringLiteral("known")).toInteger(),
        totals.value(QStringLiteral("users")).toInteger() + 4);

    const Run shown = read(QStringLiteral("dashboard"));
    QCOMPARE(shown.code, 0);
    QVERIFY(shown.out.contains("active") && shown.out.contains("login_failed"));
}

void TestCtl::dashboardOfOneSource()
{
    const Run one = read(QStringLiteral("dashboard"),
        {QStringLiteral("--json"), QStringLiteral("--source"), QStringLiteral("Sample"), QStringLiteral("--last"),
            QStringLiteral("2d")});
    QCOMPARE(one.code, 0);
    const QJsonObject lately = one.object().value(QStringLiteral("in_range")).toObject();
    const qint64 inRange = sum(lately.value(QStringLiteral("by_kind")).toObject());
    const qint64 all = sum(
        one.object().value(QStringLiteral("events")).toObject().value(QStringLiteral("by_kind")).toObject());
    QVERIFY(inRange > 0 && inRange < all);
    const Run none = read(QStringLiteral("dashboard"), {QStringLiteral("--source"), QStringLiteral("Elsewhere")});
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains("Elsewhere"));
}

void TestCtl::sessionsAsJson()
{
    const Run outcome = read(QStringLiteral("sessions"), {QStringLiteral("--json")});
    QCOMPARE(outcome.code, 0);
    const QList<QJsonObject> rows = outcome.objects();
    const QStringList keyList = RowText::keys(Subject::Sessions);
    const QSet<QString> keys(keyList.begin(), keyList.end());
    QString previous = QStringLiteral("9999");
    for (const QJsonObject &row : rows) {
        const QStringList own = row.keys();
        QCOMPARE(QSet<QString>(own.begin(), own.end()), keys);
        QCOMPARE(row.value(QStringLiteral("source")).toString(), QStringLiteral("Sample"));
        const QString last = row.value(QStringLiteral("last_activity")).toString();
        QVERIFY(last <= previous);
        previous = last;
        if (!row.value(QStringLiteral("from_log")).toBool())
            QCOMPARE(row.value(QStringLiteral("identifier")).toString().size(), 42);
    }
    const qint64 total = read(QStringLiteral("dashboard"), {QStringLiteral("--json")}).object()
                             .value(QStringLiteral("sessions")).toObject().value(QStringLiteral("total")).toInteger();
    QCOMPARE(qint64(rows.size()), total);
}

void TestCtl::limitAndOffset()
{
    const auto page = [&](const QStringList &args) {
        return read(QStringLiteral("sessions"), QStringList{QStringLiteral("--json")} + args).objects();
    };
    const auto all = page({});
    const auto some = page({QStringLiteral("--limit"), QStringLiteral("7"), QStringLiteral("--offset"), QStringLiteral("3")});
    QCOMPARE(some, all.mid(3, 7));
    QCOMPARE(page({QStringLiteral("--offset"), QString::number(all.size() - 2)}), all.mid(all.size() - 2));
    QVERIFY(page({QStringLiteral("--limit"), QStringLiteral("0")}).isEmpty());
    const Run table = read(QStringLiteral("sessions"), {QStringLiteral("--limit"), QStringLiteral("5")});
    QCOMPARE(table.out.count('\n'), 7); // headings, five rows, how many in all
    QVERIFY(table.out.contains("5 of " + QByteArray::number(all.size()) + " sessions"));
}

void TestCtl::filters()
{
    const auto count = [&](const QStringList &args) {
        const Run outcome = read(QStringLiteral("sessions"), QStringList{QStringLiteral("--json")} + args);
        return outcome.code == 0 ? outcome.objects().size() : qsizetype(-1);
    };
    const qsizetype all = count({});
    const qsizetype chrome = count({QStringLiteral("browser:chrome")});
    QVERIFY(chrome > 0 && chrome < all);
    QCOMPARE(count({QStringLiteral("--filter"), QStringLiteral("browser:chrome")}), chrome);
    QCOMPARE(count({QStringLiteral("-browser:chrome")}), all - chrome);
    QCOMPARE(count({QStringLiteral("--filter"), QStringLiteral("-browser:chrome")}), all - chrome);
    QCOMPARE(count({QStringLiteral("--"), QStringLiteral("-browser:chrome")}), all - chrome);
    // What the shell took the quotes off of.
    const qsizetype newYork = count({QStringLiteral("city:New York")});
    QVERIFY(newYork > 0);
    QCOMPARE(count({QStringLiteral("city:\"New York\"")}), newYork);
    QCOMPARE(count({QStringLiteral("browser:chrome"), QStringLiteral("-browser:chrome")}), 0);
}

void TestCtl::counts()
{
    const auto by = [&](const QString &command, const QString &field) {
        return read(command, {QStringLiteral("--count-by"), field, QStringLiteral("--json")}).object();
    };
    const QJsonObject dashboard = read(QStringLiteral("dashboard"), {QStringLiteral("--json")}).object();
    QCOMPARE(by(QStringLiteral("events"), QStringLiteral("kind")),
        dashboard.value(QStringLiteral("events")).toObject().value(QStringLiteral("by_kind")).toObject());
    const QJsonObject sessions = dashboard.value(QStringLiteral("sessions")).toObject();
    const qint64 total = sessions.value(QStringLiteral("total")).toInteger();
    const QJsonObject statuses = by(QStringLiteral("sessions"), QStringLiteral("status"));
    QCOMPARE(sum(statuses), total);
    for (auto status = statuses.begin(); status != statuses.end(); ++status)
        QCOMPARE(status.value(), sessions.value(QStringLiteral("by_status")).toObject().value(status.key()));
    QCOMPARE(sum(by(QStringLiteral("sessions"), QStringLiteral("browser"))), total);
    QCOMPARE(by(QStringLiteral("sessions"), QStringLiteral("source")).value(QStringLiteral("Sample")).toInteger(), total);
    const qint64 events = sum(by(QStringLiteral("events"), QStringLiteral("kind")));
    for (const char *field : {"user", "ip", "source"})
        QCOMPARE(sum(by(QStringLiteral("events"), QLatin1String(field))), events);
    const Run table = read(QStringLiteral("sessions"), {QStringLiteral("--count-by"), QStringLiteral("browser")});
    QVERIFY(table.out.contains("BROWSER") && table.out.contains("ACTIVE"));
}

void TestCtl::usersAsJson()
{
    const QList<QJsonObject> users = read(QStringLiteral("users"), {QStringLiteral("--json")}).objects();
    QVERIFY(users.size() >= 64);
    qint64 known = 0;
    for (const QJsonObject &user : users)
        known += user.value(QStringLiteral("known")).toBool() ? 1 : 0;
    QCOMPARE(known, qint64(64));
}

void TestCtl::tablesAreSafeToShow()
{
    for (const char *command : {"events", "users"}) {
        const Run outcome = ctl({QLatin1String(command), QStringLiteral("--ledger"), m_hostile});
        QCOMPARE(outcome.code, 0);
        QVERIFY(!outcome.out.contains('\x1b'));
        QVERIFY2(outcome.out.contains("\\x1b[2J\\x1b[31mevil\\nadmin"), outcome.out.constData());
        QVERIFY(outcome.out.contains("\\u202enimda"));
        QVERIFY(outcome.out.contains("gr\xc3\xbc\xc3\x9f" "e@example.com"));
        const Run json = ctl({QLatin1String(command), QStringLiteral("--ledger"), m_hostile, QStringLiteral("--json")});
        QVERIFY(!json.out.contains('\x1b'));
        QCOMPARE(json.out.count('\n'), 4);
        QSet<QString> logins;
        for (const QJsonObject &row : json.objects())
            logins.insert(row.value(QStringLiteral("login")).toString());
        QVERIFY(logins.contains(QStringLiteral("\u001b[2J\u001b[31mevil\nadmin")));
    }
}

void TestCtl::exportCsv()
{
    const QString file = m_folder.filePath(QStringLiteral("events.csv"));
    QCOMPARE(ctl({QStringLiteral("export"), QStringLiteral("--ledger"), m_hostile, QStringLiteral("--what"),
                 QStringLiteral("events"), QStringLiteral("--out"), file}).code,
        0);
    const QByteArray csv = content(file);
    QVERIFY(csv.startsWith("source,user,login,kind,identifier,ip,country,city,browser,platform,time,name,doubtful,note,line\r\n"));
    QVERIFY2(csv.contains(",'=cmd|' /C calc'!A1,"), csv.constData());
    QVERIFY(csv.contains(",login_failed,"));

    const QString sessions = m_folder.filePath(QStringLiteral("sessions.csv"));
    QCOMPARE(read(QStringLiteral("export"), {QStringLiteral("--out"), sessions}).code, 0);
    const QList<QByteArray> lines = content(sessions).split('\n');
    // The header, the rows, and nothing after the last line's end.
    QCOMPARE(lines.size() - 2, read(QStringLiteral("sessions"), {QStringLiteral("--json")}).objects().size());
    QVERIFY(lines.at(1).contains("\xe2\x80\xa6,")); // shortened
}

void TestCtl::exportJsonLines()
{
    const QString file = m_folder.filePath(QStringLiteral("chrome.jsonl"));
    const Run done = read(QStringLiteral("export"), {QStringLiteral("--format"), QStringLiteral("jsonl"), QStringLiteral("--out"), file,
                 QStringLiteral("--full-identifiers"), QStringLiteral("browser:chrome")});
    QVERIFY2(done.code == 0, done.err.constData());
    const Run listed = read(QStringLiteral("sessions"), {QStringLiteral("--json"), QStringLiteral("browser:chrome")});
    QCOMPARE(content(file), listed.out);
    const Run piped = read(QStringLiteral("export"), {QStringLiteral("--format"), QStringLiteral("jsonl"), QStringLiteral("--out"), QStringLiteral("-"),
                 QStringLiteral("--full-identifiers"), QStringLiteral("browser:chrome")});
    QCOMPARE(piped.code, 0);
    QCOMPARE(piped.out, listed.out);
}

void TestCtl::exportKeepsWhatIsThere()
{
    const QString file = m_folder.filePath(QStringLiteral("kept.csv"));
    QFile precious(file);
    QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("precious") > 0);
    precious.close();
    const Run refused = read(QStringLiteral("export"), {QStringLiteral("--out"), file});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.err.contains("--force"));
    QCOMPARE(content(file), QByteArray("precious"));
    QCOMPARE(read(QStringLiteral("export"), {QStringLiteral("--out"), file, QStringLiteral("--force")}).code, 0);
    QVERIFY(content(file).startsWith("source,"));
    const Run nowhere
        = read(QStringLiteral("export"), {QStringLiteral("--out"), m_folder.filePath(QStringLiteral("no/such/folder/x.csv"))});
    QCOMPARE(nowhere.code, 1);
}

void TestCtl::generateTwiceIsTheSame()
{
    const QStringList options{QStringLiteral("generate"), QStringLiteral("--users"), QStringLiteral("20"),
        QStringLiteral("--days"), QStringLiteral("4"), QStringLiteral("--end"), QStringLiteral("2025-03-01T12:30Z"),
        QStringLiteral("--out")};
    const QString one = m_folder.filePath(QStringLiteral("one"));
    const QString two = m_folder.filePath(QStringLiteral("two"));
    QCOMPARE(ctl(options + QStringList(one)).code, 0);
    QCOMPARE(ctl(options + QStringList(two)).code, 0);
    for (const char *name : {"/odoo-server.log", "/res_device_log.csv", "/res_users.csv", "/truth.json"}) {
        QVERIFY(!content(one + QLatin1String(name)).isEmpty());
        QCOMPARE(content(one + QLatin1String(name)), content(two + QLatin1String(name)));
    }
    QVERIFY(content(one + QStringLiteral("/truth.json")).contains("\"end\": \"2025-03-01T12:30:00Z\""));
}

void TestCtl::generateTellsTheTruth()
{
    const QJsonArray scenarios = m_truth.value(QStringLiteral("scenarios")).toArray();
    QVERIFY(scenarios.size() > 10);
    for (const QJsonValue &value : scenarios) {
        const QJsonObject scenario = value.toObject();
        if (scenario.value(QStringLiteral("planted")).toBool())
            continue;
        // Only the one about long absence needs more than three weeks.
        QCOMPARE(scenario.value(QStringLiteral("name")).toString(), QStringLiteral("dormant"));
        QVERIFY(!scenario.value(QStringLiteral("reason")).toString().isEmpty());
    }
}

/// The files of a history and the history put straight into a ledger are the same history.
void TestCtl::importedFilesTellTheSame()
{
    const QString files = m_folder.filePath(QStringLiteral("files/"));
    const QString imported = m_folder.filePath(QStringLiteral("imported.sqlite"));
    const Run done = ctl({QStringLiteral("import"), QStringLiteral("--ledger"), imported, QStringLiteral("--source"),
        QStringLiteral("Sample"), files + QStringLiteral("odoo-server.log"), files + QStringLiteral("res_device_log.csv"),
        files + QStringLiteral("res_users.csv")});
    QVERIFY2(done.code == 0, done.err.constData());
    const auto dashboard = [](const QString &ledger) {
        return ctl({QStringLiteral("dashboard"), QStringLiteral("--json"), QStringLiteral("--ledger"), ledger}).object();
    };
    const QJsonObject one = dashboard(m_ledger);
    const QJsonObject other = dashboard(imported);
    QVERIFY(!one.isEmpty());
    // No line of an honest server is doubtful.
    for (const char *part : {"events", "sessions", "browsers", "users"})
        QCOMPARE(other.value(QLatin1String(part)), one.value(QLatin1String(part)));
    const auto count = [](const QString &ledger, const char *field) {
        return ctl({QStringLiteral("events"), QStringLiteral("--json"), QStringLiteral("--count-by"), QLatin1String(field),
                       QStringLiteral("--ledger"), ledger})
            .object();
    };
    // Not by address: an import also takes it from the access line of the request.
    QCOMPARE(count(imported, "user"), count(m_ledger, "user"));
}

void TestCtl::guardIsWrittenOut()
{
    QTemporaryDir dir;
    const auto filesBelow = [](const QString &root) {
        QMap<QString, QByteArray> files;
        QDirIterator each(root, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next();
            if (!path.endsWith(QStringLiteral(".pyc")))
                files.insert(path.mid(root.size()), content(path));
        }
        return files;
    };
    const QStringList command{QStringLiteral("guard"), QStringLiteral("export"), dir.path()};
    QCOMPARE(ctl(command).code, 0);
    const QString target = dir.filePath(QStringLiteral("gatehouse_guard"));
    const auto source = filesBelow(QStringLiteral(GATEHOUSE_FIXTURES "/../../packaging/odoo/gatehouse_guard"));
    QVERIFY(source.contains(QStringLiteral("/__manifest__.py")));
    QCOMPARE(filesBelow(target), source);
    QVERIFY(QFile::permissions(target + QStringLiteral("/__init__.py")) & QFile::ReadOther);

    QCOMPARE(ctl(command).code, 1); // it is there
    QFile stale(target + QStringLiteral("/models/stale.py"));
    QVERIFY(stale.open(QIODevice::WriteOnly));
    stale.close();
    QCOMPARE(ctl(command + QStringList{QStringLiteral("--force")}).code, 0);
    QCOMPARE(filesBelow(target), source);

    // What only has the name is nothing to delete.
    QVERIFY(QFile::remove(target + QStringLiteral("/__manifest__.py")));
    QCOMPARE(ctl(command + QStringList{QStringLiteral("--force")}).code, 1);
    QVERIFY(QFile::exists(target + QStringLiteral("/__init__.py")));
    QCOMPARE(ctl({QStringLiteral("guard"), QStringLiteral("export"), dir.filePath(QStringLiteral("missing"))}).code, 1);
    QCOMPARE(ctl({QStringLiteral("guard")}).code, 2);
}

void TestCtl::whatIf()
{
    const Run ended = ctl({QStringLiteral("policy"), QStringLiteral("what-if"), QStringLiteral("lifetime_others=3600"), QStringLiteral("idle_days=1"),
        QStringLiteral("--json"), QStringLiteral("--ledger"), m_ledger});
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(ended.objects().size(), 2); // one a policy
    const QJsonObject first = ended.objects().constFirst();
    QCOMPARE(first.value(QStringLiteral("policy")).toString(), QStringLiteral("lifetime_others"));
    QCOMPARE(first.value(QStringLiteral("counts")).toString(), QStringLiteral("sessions_ended"));
    QVERIFY(first.value(QStringLiteral("count")).toInteger() > 0);
    QVERIFY(first.value(QStringLiteral("of")).toInteger() >= first.value(QStringLiteral("count")).toInteger());
    QVERIFY(!first.value(QStringLiteral("limits")).toArray().isEmpty());
    const Run locks = ctl({QStringLiteral("policy"), QStringLiteral("what-if"), QStringLiteral("lockout_failures=1"),
        QStringLiteral("lockout_seconds=60"), QStringLiteral("--json"), QStringLiteral("--ledger"), m_ledger});
    QCOMPARE(locks.objects().size(), 1); // the two are one question
    QVERIFY(locks.object().value(QStringLiteral("users")).toInteger() > 0);
    const Run words = ctl({QStringLiteral("policy"), QStringLiteral("what-if"), QStringLiteral("idle_days=off"), QStringLiteral("--ledger"), m_ledger});
    QCOMPARE(words.code, 0);
    QVERIFY(words.out.contains("nothing"));
    for (const char *wrong : {"idle_days", "idle_days=4000", "idle_days=soon", "days=3"})
        QCOMPARE(ctl({QStringLiteral("policy"), QStringLiteral("what-if"), QLatin1String(wrong), QStringLiteral("--ledger"), m_ledger}).code, 2);
    QCOMPARE(ctl({QStringLiteral("policy"), QStringLiteral("what-if"), QStringLiteral("mail_users=on"), QStringLiteral("--ledger"), m_ledger}).code, 1);
    QCOMPARE(ctl({QStringLiteral("policy")}).code, 2);
    QVERIFY(ctl({QStringLiteral("policy"), QStringLiteral("--help")}).out.contains("what-if"));
}

void TestCtl::presets()
{
    const Run all = ctl({QStringLiteral("policy"), QStringLiteral("presets"), QStringLiteral("--json")});
    QCOMPARE(all.code, 0);
    QCOMPARE(all.objects().size(), 9);
    const Run one = ctl({QStringLiteral("policy"), QStringLiteral("presets"), QStringLiteral("nist-aal3"), QStringLiteral("--json")});
    const QJsonObject lifetime = one.object().value(QStringLiteral("values")).toArray().at(0).toObject();
    QCOMPARE(lifetime.value(QStringLiteral("policy")).toString(), QStringLiteral("lifetime_administrators"));
    QCOMPARE(lifetime.value(QStringLiteral("value")).toString(), QStringLiteral("43200"));
    QCOMPARE(lifetime.value(QStringLiteral("clause")).toString(), QStringLiteral("2.3.3"));
    QVERIFY(ctl({QStringLiteral("policy"), QStringLiteral("presets"), QStringLiteral("asvs4-l2")}).out.contains("lifetime_others=43200"));
    QCOMPARE(ctl({QStringLiteral("policy"), QStringLiteral("presets"), QStringLiteral("nist")}).code, 2);
}

QTEST_GUILESS_MAIN(TestCtl)
#include "test_ctl.moc"
