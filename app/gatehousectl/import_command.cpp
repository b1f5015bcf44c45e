// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/import_command.h"

#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "core/ledger/reader.h"
#include "core/sync/import.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

namespace gatehouse {

namespace {

constexpr int FinishedWithRejects = 3;
constexpr int MaxListed = 20;

QString megabytes(std::int64_t bytes)
{
    return bytes < 10'000'000 ? QStringLiteral("%1 kB").arg((bytes + 999) / 1000) : QStringLiteral("%1 MB").arg(bytes / 1'000'000);
}

QString rejectText(const QString &path, const Reject &reject)
{
    QString text = path;
    if (reject.line > 0)
        text += QStringLiteral(":%1").arg(reject.line);
    return text + QStringLiteral(": ") + reject.reason;
}

QJsonArray rejectsJson(const std::vector<Reject> &rejects)
{
    QJsonArray array;
    for (const Reject &r : rejects)
        array.append(QJsonObject{{QStringLiteral("line"), qint64(r.line)}, {QStringLiteral("reason"), r.reason},
            {QStringLiteral("excerpt"), QString::fromUtf8(r.excerpt)}});
    return array;
}

QJsonObject kindsJson(const std::array<std::int64_t, EventKindCount> &kinds)
{
    QJsonObject object;
    for (const EventKind kind : allEventKinds()) {
        if (const auto n = kinds[static_cast<std::size_t>(kind)])
            object.insert(eventKindName(kind), qint64(n));
    }
    return object;
}

QString kindsText(const std::array<std::int64_t, EventKindCount> &kinds)
{
    QStringList parts;
    for (const EventKind kind : allEventKinds()) {
        if (const auto n = kinds[static_cast<std::size_t>(kind)])
            parts << QStringLiteral("%1 %2").arg(n).arg(eventKindName(kind));
    }
    return parts.join(QStringLiteral(", "));
}

QString columnText(const HeaderPreview &header)
{
    return header.label + QStringLiteral(" = ") + (header.column ? QString(columnName(*header.column)) : QStringLiteral("?"));
}

int showPreviews(const std::vector<FilePreview> &previews, bool json)
{
    bool rejects = false;
    bool problems = false;
    for (const FilePreview &p : previews) {
        rejects = rejects || p.rejected > 0;
        problems = problems || !p.importable();
        if (json) {
            QJsonArray headers;
            for (const HeaderPreview &h : p.headers)
                headers.append(QJsonObject{{QStringLiteral("label"), h.label},
                    {QStringLiteral("column"), h.column ? QJsonValue(QString(columnName(*h.column))) : QJsonValue()}});
            QJsonArray databases;
            for (const auto &d : p.databases)
                databases.append(QJsonObject{{QStringLiteral("name"), d.name}, {QStringLiteral("events"), qint64(d.events)}});
            QJsonObject o{{QStringLiteral("file"), p.path}, {QStringLiteral("format"), p.formatText},
                {QStringLiteral("size"), qint64(p.size)}, {QStringLiteral("importable"), p.importable()},
                {QStringLiteral("problem"), p.problem}, {QStringLiteral("advice"), p.advice},
                {QStringLiteral("remarks"), QJsonArray::fromStringList(p.remarks)},
                {QStringLiteral("sampled_bytes"), qint64(p.sampledBytes)}, {QStringLiteral("records"), qint64(p.records)},
                {QStringLiteral("events"), kindsJson(p.kinds)}, {QStringLiteral("doubtful"), qint64(p.doubtful)},
                {QStringLiteral("rejected"), qint64(p.rejected)}, {QStringLiteral("rejects"), rejectsJson(p.rejects)},
                {QStringLiteral("from"), p.span.from.toIso()}, {QStringLiteral("to"), p.span.to.toIso()},
                {QStringLiteral("databases"), databases}, {QStringLiteral("odoo_version"), p.odooVersion},
                {QStringLiteral("headers"), headers}};
            writeJsonLine(o);
            continue;
        }
        QString text = QStringLiteral("%1\n  %2, %3\n").arg(p.path, p.formatText, megabytes(p.size));
        const auto add = [&](const QString &what) { text += QStringLiteral("  ") + what + u'\n'; };
        if (!p.importable()) {
            add(p.problem);
            add(p.advice);
        }
        if (p.records > 0)
            add((p.sampledAll ? Ctl::tr("%1 records") : Ctl::tr("in the first part %1 records")).arg(p.records) +
                (p.kinds == decltype(p.kinds){} ? QString() : QStringLiteral(": ") + kindsText(p.kinds)));
        if (p.doubtful > 0)
            add(Ctl::tr("%1 doubtful (cannot be told from forged lines)").arg(p.doubtful));
        if (p.span.from.isKnown())
            add(Ctl::tr("from %1 to %2").arg(p.span.from.toIso(), p.span.to.toIso()));
        QStringList databases;
        for (const auto &d : p.databases)
            databases << d.name;
        if (!databases.isEmpty())
            add(Ctl::tr("databases: %1").arg(databases.join(QStringLiteral(", "))));
        if (!p.odooVersion.isEmpty())
            add(QStringLiteral("Odoo ") + p.odooVersion);
        QStringList headers;
        for (const HeaderPreview &h : p.headers)
            headers << columnText(h);
        if (!headers.isEmpty())
            add(Ctl::tr("columns: %1").arg(headers.join(QStringLiteral(", "))));
        for (const QString &remark : p.remarks)
            add(remark);
        for (const Reject &reject : p.rejects)
            add(rejectText(p.path, reject));
        writeToStdout(text);
    }
    return problems ? ExitCode::Error : rejects ? FinishedWithRejects : ExitCode::Ok;
}

int showSummary(const ImportSummary &s, bool json)
{
    bool failed = false;
    QJsonArray files;
    for (const FileSummary &f : s.files) {
        failed = failed || f.state == QStringLiteral("failed");
        if (json) {
            files.append(QJsonObject{{QStringLiteral("file"), f.path}, {QStringLiteral("format"), f.formatText},
                {QStringLiteral("state"), f.state}, {QStringLiteral("error"), f.error},
                {QStringLiteral("remarks"), QJsonArray::fromStringList(f.remarks)}, {QStringLiteral("lines"), qint64(f.lines)},
                {QStringLiteral("accepted"), qint64(f.counts.accepted)}, {QStringLiteral("added"), qint64(f.counts.added)},
                {QStringLiteral("skipped"), qint64(f.skipped)}, {QStringLiteral("rejected"), qint64(f.counts.rejected)},
                {QStringLiteral("events"), kindsJson(f.kinds)}, {QStringLiteral("doubtful"), qint64(f.doubtful)},
                {QStringLiteral("rejects"), rejectsJson(f.rejects)}});
            continue;
        }
        QString text = QStringLiteral("%1: %2").arg(f.path, f.state);
        if (!f.error.isEmpty())
            text += QStringLiteral(": ") + f.error;
        text += Ctl::tr("\n  %1 lines, %2 records, %3 of them new, %4 lines of no concern, %5 rejected")
                    .arg(f.lines)
                    .arg(f.counts.accepted)
                    .arg(f.counts.added)
                    .arg(f.skipped)
                    .arg(f.counts.rejected);
        if (f.doubtful > 0)
            text += Ctl::tr(", %1 doubtful").arg(f.doubtful);
        text += u'\n';
        for (const QString &remark : f.remarks)
            text += QStringLiteral("  ") + remark + u'\n';
        int listed = 0;
        for (const Reject &reject : f.rejects) {
            if (f.state != QStringLiteral("failed") && listed++ < MaxListed)
                text += QStringLiteral("  ") + rejectText(f.path, reject) + u'\n';
        }
        if (f.counts.rejected > listed && listed > 0)
            text += Ctl::tr("  and %1 more, which the ledger lists\n").arg(f.counts.rejected - listed);
        writeToStdout(text);
    }
    if (json) {
        const QJsonObject o{{QStringLiteral("source"), s.sourceName}, {QStringLiteral("cancelled"), s.cancelled},
            {QStringLiteral("lines"), qint64(s.lines)}, {QStringLiteral("accepted"), qint64(s.counts.accepted)},
            {QStringLiteral("added"), qint64(s.counts.added)}, {QStringLiteral("skipped"), qint64(s.skipped)},
            {QStringLiteral("rejected"), qint64(s.counts.rejected)}, {QStringLiteral("files"), files}};
        writeJsonLine(o);
    } else {
        writeToStdout(Ctl::tr("Source %1: %2 records, %3 of them new, %4 rejected\n")
                          .arg(s.sourceName)
                          .arg(s.counts.accepted)
                          .arg(s.counts.added)
                          .arg(s.counts.rejected));
    }
    if (s.cancelled)
        return reportError(
            Ctl::tr("Stopped. What was read so far is in the ledger; the same command goes on from there."));
    if (failed)
        return ExitCode::Error;
    return s.counts.rejected > 0 ? FinishedWithRejects : ExitCode::Ok;
}

} // namespace

int runImport(const QStringList &args)
{
    CommandLine line(QStringLiteral("import"),
        Ctl::tr(
            "Reads exported files into a ledger: Odoo server logs (14 to 19), and tables of res.device.log, "
            "res.device, res.users or res.users.log as CSV, xlsx, JSON or JSON Lines; .gz, .xz and .zst of "
            "these. Importing again adds only what is new. Exit code 3: done, but some lines were not understood."));
    line.addLedgerOption();
    QCommandLineParser &parser = line.parser();
    const auto option = [&](const char *name, const QString &about, const char *value = "") {
        parser.addOption({QLatin1String(name), about, QLatin1String(value)});
    };
    option("source",
        Ctl::tr("The source these files come from (default: the ledger's only one, or the database the logs name)."),
        "NAME");
    option("utc-offset",
        Ctl::tr("Zone of times that do not say theirs: +02:00, or a name like Europe/Berlin (default: UTC)."), "ZONE");
    option("database", Ctl::tr("Of logs only what this database says."), "NAME");
    option("mmdb", Ctl::tr("A MaxMind database, for the places of addresses."), "FILE");
    option("map-header", Ctl::tr("What a column holds: 'Label=column', for labels not known. May be repeated."),
        "LABEL=COLUMN");
    option("dry-run", Ctl::tr("Shows what is in the files and writes nothing."));
    option("json", Ctl::tr("Prints JSON."));
    parser.addPositionalArgument(QStringLiteral("FILE"), Ctl::tr("Files and folders."), QStringLiteral("FILE..."));
    if (const auto code = line.parse(args))
        return *code;
    if (line.words().isEmpty())
        return line.usage(Ctl::tr("Say which files to import."));

    ImportRequest request;
    request.paths = line.words();
    request.sourceName = line.value(QStringLiteral("source"));
    request.databaseFilter = line.value(QStringLiteral("database"));
    request.mmdbPath = line.value(QStringLiteral("mmdb"));
    const QString zone = line.value(QStringLiteral("utc-offset"));
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const QStringList parts = zone.mid(1).split(u':');
        bool hoursOk = false;
        bool minutesOk = true;
        const int hours = parts[0].toInt(&hoursOk);
        const int minutes = parts.size() > 1 ? parts[1].toInt(&minutesOk) : 0;
        if (!hoursOk || !minutesOk || parts.size() > 2 || hours > 14 || minutes > 59 || hours < 0 || minutes < 0)
            return line.usage(Ctl::tr("--utc-offset takes ±HH:MM or the name of a zone, not \"%1\".").arg(zone));
        request.utcOffsetMinutes = (hours * 60 + minutes) * (zone.startsWith(u'-') ? -1 : 1);
    } else {
        request.zone = zone.toUtf8();
        if (!zone.isEmpty() && !QTimeZone(request.zone).isValid())
            return line.usage(Ctl::tr("--utc-offset takes ±HH:MM or the name of a zone, not \"%1\".").arg(zone));
    }
    HeaderMap officers;
    for (const QString &pair : parser.values(QStringLiteral("map-header"))) {
        const qsizetype at = pair.lastIndexOf(u'=');
        const auto column = at > 0 ? columnFromName(QStringView(pair).mid(at + 1).trimmed()) : std::nullopt;
        if (!column) {
            QStringList names;
            for (const Column c : mappableColumns())
                names << QString(columnName(c));
            return line.usage(Ctl::tr("--map-header takes 'Label=column', where the column is one of %1.")
                                  .arg(names.join(QStringLiteral(", "))));
        }
        officers.insert(pair.left(at).trimmed(), *column);
    }

    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    const bool json = line.isSet(QStringLiteral("json"));
    const bool dryRun = line.isSet(QStringLiteral("dry-run"));
    PreviewOptions options;
    options.cancel = cancel;
    if (!officers.isEmpty()) {
        // The officer's words are for whatever file has such a header.
        const auto previews = previewFiles(request.paths, options);
        if (!previews)
            return reportError(previews.error());
        for (const FilePreview &p : *previews) {
            HeaderMap map;
            for (const HeaderPreview &header : p.headers) {
                const auto said = officers.constFind(header.label);
                if (said != officers.constEnd())
                    map.insert(header.label, said.value());
            }
            if (!map.isEmpty())
                request.headerMaps[p.fingerprint] = map;
        }
    }
    if (dryRun) {
        options.headerMaps = request.headerMaps;
        const auto previews = previewFiles(request.paths, options);
        return previews ? showPreviews(*previews, json) : reportError(previews.error());
    }

    // Before a ledger is made for nothing.
    if (const auto files = expandPaths(request.paths); !files)
        return reportError(files.error());
    const QString path = line.ledger();
    auto writer = Writer::open(path);
    if (!writer)
        return reportError(writer.error());
    QStringList existing;
    if (auto reader = Reader::open(path)) {
        const auto sources = (*reader)->sources();
        if (!sources)
            return reportError(sources.error());
        for (const SourceView &source : *sources)
            existing << source.name;
    }
    const bool terminal = stderrIsTerminal();
    const auto progress = [](const ImportProgress &p) {
        const int percent = p.bytesTotal > 0 ? int(p.bytesDone * 100 / p.bytesTotal) : 100;
        writeToStderr((QStringLiteral("\r\x1b[K") + Ctl::tr("%1 %  %2  %3 records, %4 rejected  %5"))
                          .arg(percent, 3)
                          .arg(megabytes(p.bytesDone))
                          .arg(p.counts.accepted)
                          .arg(p.counts.rejected)
                          .arg(QFileInfo(p.currentFile).fileName()));
    };
    ImportJob job(request, existing);
    const auto summary = job.run(**writer, terminal ? ImportJob::Progress(progress) : ImportJob::Progress(), cancel);
    if (terminal)
        writeToStderr(QStringLiteral("\r\x1b[K"));
    return summary ? showSummary(*summary, json) : reportError(summary.error());
}

} // namespace gatehouse
