// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/reader.h"
#include "core/sync/import.h"
#include "tests/ledger/ledger_ground.h"

#include <QProcess>
#include <QtTest>

using namespace gatehouse;

namespace {

QString fixturePath(const char *name)
{
    return QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19/") + QString::fromUtf8(name);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString put(const QTemporaryDir &dir, const char *name, const QByteArray &bytes)
{
    const QString path = dir.filePath(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

Result<ImportSummary> import(const QString &ledger, ImportRequest request)
{
    auto writer = Writer::open(ledger);
    if (!writer)
        return tl::unexpected(writer.error());
    return ImportJob(std::move(request)).run(**writer);
}

ImportRequest of(const QStringList &paths, const QString &source = QStringLiteral("acme"))
{
    ImportRequest request;
    request.paths = paths;
    request.sourceName = source;
    return request;
}

/// Everything a ledger says of its events and sessions, to compare two of them.
QStringList said(const QString &ledger)
{
    auto reader = Reader::open(ledger);
    if (!reader)
        return {reader.error().text};
    QStringList all;
    const Query events = defaultQuery(Subject::Events);
    const auto e = (*reader)->eachEvent(events, [&](const EventView &v) {
        all << QStringLiteral("e %1 %2 %3 %4 %5 %6").arg(v.time.toIso(), eventKindName(v.kind), v.user, v.ip, v.note).arg(v.doubtful);
        return true;
    });
    const Query sessions = defaultQuery(Subject::Sessions);
    const auto s = (*reader)->eachSession(sessions, [&](const SessionView &v) {
        all << QStringLiteral("s %1 %2 %3 %4 %5").arg(v.identifier, v.user, v.ip, v.first.toIso(), v.last.toIso());
        return true;
    });
    if (!e || !s)
        return {(e ? s.error() : e.error()).text};
    all.sort();
    return all;
}

QByteArray manyLogins(int count)
{
    QByteArray log = "2026-11-22 10:00:00,000 77 INFO ? odoo.service.server: HTTP service (werkzeug) running on localhost:8069 \n";
    for (int i = 0; i < count; ++i) {
        const QByteArray time = QDateTime::fromMSecsSinceEpoch(1790000000000LL + i * 1000LL, Qt::UTC)
                                    .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss,zzz")).toLatin1();
        const QByteArray ip = "192.0.2." + QByteArray::number(i % 250);
        log += time + " 77 INFO acme odoo.addons.base.models.res_users: Login failed for login:user" + QByteArray::number(i % 997)
            + " from " + ip + " \n" + time + " 77 INFO acme werkzeug: " + ip
            + " - - [22/Nov/2026 10:00:00] \"POST /web/login HTTP/1.1\" 200 - 2 0.001 0.002\n";
    }
    return log;
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

    testing::LedgerGround m_ground;

private Q_SLOTS:
    void again()
    {
        QTemporaryDir dir;
        const QString ledger = m_ground.fresh();
        const auto first = import(ledger, of({QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19")}));
        QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().text));
        QCOMPARE(first->counts.rejected, 0);
        QVERIFY(first->counts.added > 400);
        const QStringList before = said(ledger);
        QVERIFY(before.size() > 400);
        const auto second = import(ledger, of({QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19")}));
        QVERIFY(second.has_value());
        QCOMPARE(second->counts.added, 0);
        QCOMPARE(said(ledger), before);
        // One session each, whichever of the files told of it.
        const auto sessions = before.filter(QRegularExpression(QStringLiteral("^s ")));
        QCOMPARE(sessions.size(), 162);
    }

    void grownLog()
    {
        QTemporaryDir dir;
        const QByteArray log = contents(fixturePath("odoo-server.log"));
        const QString whole = m_ground.fresh();
        QVERIFY(import(whole, of({fixturePath("odoo-server.log")})).has_value());
        const QString ledger = m_ground.fresh();
        std::int64_t added = 0;
        for (const qsizetype size : {log.size() / 3, log.size() / 2, log.size() - 77, log.size()}) {
            const QString path = put(dir, "odoo-server.log", log.left(size));
            const auto done = import(ledger, of({path}));
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
            added += done->counts.added;
        }
        QCOMPARE(said(ledger), said(whole));
        const auto once = import(ledger, of({fixturePath("odoo-server.log")}));
        QVERIFY(once.has_value());
        QCOMPARE(once->counts.added, 0);
        QCOMPARE(once->files[0].lines, 0);
        QCOMPARE(once->files[0].state, QStringLiteral("nothing new"));
        QVERIFY(added > 0);
    }

    void otherZoneIsReadAnew()
    {
        QTemporaryDir dir;
        const QString ledger = m_ground.fresh();
        QVERIFY(import(ledger, of({fixturePath("odoo-server.log")})).has_value());
        ImportRequest request = of({fixturePath("odoo-server.log")});
        request.utcOffsetMinutes = 120;
        const auto second = import(ledger, request);
        QVERIFY(second.has_value());
        QVERIFY(second->files[0].lines > 1000);
    }

    void compressed()
    {
        QTemporaryDir dir;
        const QString plain = m_ground.fresh();
        QVERIFY(import(plain, of({fixturePath("odoo-server.log")})).has_value());
        const QString path = put(dir, "odoo-server.log", contents(fixturePath("odoo-server.log")));
        for (const QStringList &tool : {QStringList{QStringLiteral("gzip"), QStringLiteral(".gz")},
                 QStringList{QStringLiteral("xz"), QStringLiteral(".xz")}, QStringList{QStringLiteral("zstd"), QStringLiteral(".zst")}}) {
            QProcess pack;
            pack.start(tool[0], {QStringLiteral("-k"), QStringLiteral("-f"), path});
            if (!pack.waitForStarted() || !pack.waitForFinished())
                continue;
            const QString ledger = m_ground.fresh();
            // By its magic and not by its name.
            const QString odd = dir.filePath(QStringLiteral("log-of-") + tool[0]);
            QVERIFY(QFile::rename(path + tool[1], odd));
            const auto done = import(ledger, of({odd}));
            QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
            QCOMPARE(said(ledger), said(plain));
            const auto second = import(ledger, of({odd}));
            QVERIFY(second.has_value());
            QCOMPARE(second->counts.added, 0);
            QCOMPARE(second->files[0].state, QStringLiteral("nothing new"));
        }
    }

    void cutOffArchive()
    {
        QTemporaryDir dir;
        const QString path = put(dir, "a.log", manyLogins(20000));
        QProcess pack;
        pack.start(QStringLiteral("gzip"), {path});
        if (!pack.waitForStarted() || !pack.waitForFinished())
            QSKIP("no gzip here");
        const QByteArray packed = contents(path + QStringLiteral(".gz"));
        const QString cut = put(dir, "cut.log.gz", packed.left(packed.size() / 2));
        const QString ledger = m_ground.fresh();
        const auto done = import(ledger, of({cut}));
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().text));
        QVERIFY(done->counts.added > 1000);
        QVERIFY(done->counts.added < 20000);
        QCOMPARE(done->counts.rejected, 1);
        QVERIFY(done->files[0].rejects[0].reason.contains(QStringLiteral("cut.log.gz")));
        // The whole one adds the rest.
        const auto rest = import(ledger, of({path + QStringLiteral(".gz")}));
        QVERIFY(rest.has_value());
        QCOMPARE(done->counts.added + rest->counts.added, 20000);
    }

    void oneBadFileDoesNotStopTheOthers()
    {
        QTemporaryDir dir;
        const QString html = put(dir, "devices.csv", "<!DOCTYPE html><html><body>Log in</body></html>");
        const QString ledger = m_ground.fresh();
        const auto done = import(ledger, of({html, fixturePath("res_device_log.psql.csv")}));
        QVERIFY(done.has_value());
        QCOMPARE(done->files[0].state, QStringLiteral("failed"));
        QVERIFY(done->files[0].error.contains(QStringLiteral("web page")));
        QCOMPARE(done->files[1].counts.added, 162);
        // One that nobody named is passed over.
        QTemporaryDir folder;
        put(folder, "page.csv", "<!DOCTYPE html><html><body>Log in</body></html>");
        put(folder, "other.json", "{\"a\": 1}");
        put(folder, "users.csv", contents(fixturePath("res_users.psql.csv")));
        const auto second = import(ledger, of({folder.path()}));
        QVERIFY(second.has_value());
        QCOMPARE(second->files.size(), 3U);
        QCOMPARE(second->files[0].state, QStringLiteral("not recognised"));
        QCOMPARE(second->files[1].state, QStringLiteral("not recognised"));
        QCOMPARE(second->files[2].state, QStringLiteral("done"));
        QCOMPARE(second->counts.rejected, 0);
    }

    void cancelled()
    {
        QTemporaryDir dir;
        const QString path = put(dir, "a.log", manyLogins(30000));
        const QString ledger = m_ground.fresh();
        {
            auto writer = Writer::open(ledger);
            QVERIFY(writer.has_value());
            CancelToken cancel;
            const QString other = put(dir, "b.log", manyLogins(10));
            const auto done = ImportJob(of({other, path})).run(**writer, [&](const ImportProgress &p) {
                if (p.fileIndex == 1)
                    cancel.cancel();
            }, cancel);
            QVERIFY(done.has_value());
            QVERIFY(done->cancelled);
            QCOMPARE(done->files[1].state, QStringLiteral("cancelled"));
        }
        QVERIFY(import(ledger, of({path})).has_value());
        const QString whole = m_ground.fresh();
        QVERIFY(import(whole, of({path})).has_value());
        QCOMPARE(said(ledger), said(whole));
    }

    void killed()
    {
#ifdef Q_OS_WIN
        QSKIP("kills a process in a way Windows has not");
#endif
        QTemporaryDir dir;
        const QString path = put(dir, "a.log", manyLogins(200000));
        const QString whole = m_ground.fresh();
        QVERIFY(import(whole, of({path})).has_value());
        const QString ledger = m_ground.fresh();
        const QString program = QStringLiteral(GATEHOUSECTL);
        const QStringList args{QStringLiteral("import"), QStringLiteral("--ledger"), ledger, QStringLiteral("--source"),
            QStringLiteral("acme"), path};
        int interrupted = 0;
        for (const int ms : {60, 120, 250, 400}) {
            QProcess process;
            process.start(program, args);
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(ms)) {
                process.kill();
                process.waitForFinished();
                ++interrupted;
            }
        }
        QVERIFY(interrupted > 0);
        QProcess process;
        process.start(program, args);
        QVERIFY(process.waitForFinished(120000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QCOMPARE(said(ledger), said(whole));
    }

    void commandLine()
    {
        QTemporaryDir dir;
        const QString ledger = m_ground.fresh();
        const auto run = [&](QStringList args) {
            QProcess process;
            process.start(QStringLiteral(GATEHOUSECTL), args);
            process.waitForFinished(60000);
            return std::pair(process.exitCode(), process.readAllStandardOutput() + process.readAllStandardError());
        };
        const QStringList to{QStringLiteral("import"), QStringLiteral("--ledger"), ledger};
        QCOMPARE(run(to).first, 2);
        QCOMPARE(run(to + QStringList{dir.filePath(QStringLiteral("none.log"))}).first, 1);
        QCOMPARE(run(to + QStringList{QStringLiteral("--utc-offset"), QStringLiteral("+xx"), fixturePath("odoo-server.log")}).first, 2);
        const auto dry = run(to + QStringList{QStringLiteral("--dry-run"), fixturePath("odoo-server.log")});
        QCOMPARE(dry.first, 0);
        QVERIFY(dry.second.contains("databases: odoo19"));
        QVERIFY(!QFile::exists(ledger));
        const auto done = run(to + QStringList{QStringLiteral("--json"), fixturePath("odoo-server.log")});
        QCOMPARE(done.first, 0);
        QCOMPARE(QJsonDocument::fromJson(done.second).object().value(QStringLiteral("source")).toString(), QStringLiteral("odoo19"));
        const QString bad = put(dir, "bad.csv", "session_identifier,user_id,last_activity\nabc,5,2026-11-22 10:00:00\nabc,5,never\n");
        const auto rejects = run(to + QStringList{bad});
        QCOMPARE(rejects.first, 3);
        QVERIFY(rejects.second.contains("bad.csv:3: "));
        const QString polish = put(dir, "pl.csv", "Sesja;Osoba;Ostatnio\nabcd;Ewa;2026-11-22 10:00:00\n");
        QCOMPARE(run(to + QStringList{polish}).first, 1);
        const QStringList map{QStringLiteral("--map-header"), QStringLiteral("Sesja=session_identifier"), QStringLiteral("--map-header"),
            QStringLiteral("Osoba=user_id"), QStringLiteral("--map-header"), QStringLiteral("Ostatnio=last_activity")};
        QCOMPARE(run(to + map + QStringList{polish}).first, 0);
        // It is remembered.
        QCOMPARE(run(to + QStringList{polish}).first, 0);
    }

    void folders()
    {
        QTemporaryDir dir;
        for (const char *name : {"odoo.log", "odoo.log.1", "odoo.log.10.gz", "odoo.log.2.gz", "notes.txt", "a.csv",
                 "other.log-20261101", "other.log-20261030.xz", "other.log"})
            put(dir, name, "x");
        const auto files = expandPaths({dir.path()});
        QVERIFY(files.has_value());
        QStringList names;
        for (const QString &file : *files)
            names << QFileInfo(file).fileName();
        const QStringList expected{QStringLiteral("a.csv"), QStringLiteral("odoo.log.10.gz"), QStringLiteral("odoo.log.2.gz"),
            QStringLiteral("odoo.log.1"), QStringLiteral("odoo.log"), QStringLiteral("other.log-20261030.xz"),
            QStringLiteral("other.log-20261101"), QStringLiteral("other.log")};
        QCOMPARE(names, expected);
        QVERIFY(!expandPaths({dir.filePath(QStringLiteral("nowhere"))}));
    }

    void previews()
    {
        const auto previews = previewFiles({QStringLiteral(GATEHOUSE_FIXTURES "/odoo-19")});
        QVERIFY(previews.has_value());
        QHash<QString, FilePreview> by;
        for (const FilePreview &p : *previews) {
            by.insert(QFileInfo(p.path).fileName(), p);
            QVERIFY2(p.importable(), qPrintable(p.path + p.problem));
        }
        const FilePreview log = by.value(QStringLiteral("odoo-server.log"));
        QCOMPARE(log.format, FileFormat::OdooLog);
        QCOMPARE(log.odooVersion, QStringLiteral("19.0"));
        QVERIFY(log.hasAccessLines);
        QCOMPARE(log.databases.front().name, QStringLiteral("odoo19"));
        QCOMPARE(log.doubtful, 1);
        QVERIFY(log.sampledAll);
        QCOMPARE(log.span.from.toIso(), QStringLiteral("2026-11-22T00:21:40.052Z"));
        for (const char *name : {"res_device_log.export.csv", "res_device_log.export-compat.csv", "res_device_log.psql.csv",
                 "res_device_log.export.xlsx", "res_device_log.search_read.json"}) {
            const FilePreview p = by.value(QString::fromUtf8(name));
            QCOMPARE(p.table, TableKind::Devices);
            QCOMPARE(p.records, 162);
            QCOMPARE(p.rejected, 0);
        }
        QCOMPARE(defaultSourceName({}, *previews), QStringLiteral("odoo19"));
        QCOMPARE(defaultSourceName({QStringLiteral("only")}, *previews), QStringLiteral("only"));
        QCOMPARE(defaultSourceName({}, {}), QStringLiteral("exports"));
    }

    void previewAsksForUnknownHeaders()
    {
        QTemporaryDir dir;
        const QString path = put(dir, "pl.csv", "Sesja;Osoba;Ostatnio\nabcd;Ewa;2026-11-22 10:00:00\n");
        const auto before = previewFiles({path});
        QVERIFY(before.has_value());
        const FilePreview &p = before->front();
        QVERIFY(p.needsMap);
        QVERIFY(!p.importable());
        QCOMPARE(p.headers.size(), 3U);
        QCOMPARE(p.sampleRows.front(), (QStringList{QStringLiteral("abcd"), QStringLiteral("Ewa"), QStringLiteral("2026-11-22 10:00:00")}));
        PreviewOptions options;
        options.headerMaps[p.fingerprint] = {{QStringLiteral("Sesja"), Column::Identifier}, {QStringLiteral("Ostatnio"), Column::LastActivity}};
        const auto after = previewFiles({path}, options);
        QVERIFY(after.has_value());
        QVERIFY(after->front().importable());
        QCOMPARE(after->front().records, 1);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
