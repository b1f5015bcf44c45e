// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/export_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "core/evidence/row_export.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

namespace gatehouse {

namespace {

std::optional<Subject> subjectFromName(const QString &name)
{
    if (name == QStringLiteral("sessions"))
        return Subject::Sessions;
    if (name == QStringLiteral("events"))
        return Subject::Events;
    if (name == QStringLiteral("users"))
        return Subject::Users;
    return std::nullopt;
}

} // namespace

int runExport(const QStringList &args)
{
    CommandLine line(QStringLiteral("export"),
        Ctl::tr("Writes every row of a filter to a file: CSV for spreadsheets (cells that would run as formulas begin "
                "with an apostrophe) or JSON Lines for programs. Session identifiers are shortened."));
    line.addLedgerOption();
    addFilterOption(line);
    line.parser().addOption({QStringLiteral("what"), Ctl::tr("sessions (the default), events or users."),
        QStringLiteral("LIST"), QStringLiteral("sessions")});
    line.parser().addOption({QStringLiteral("format"), Ctl::tr("csv (the default) or jsonl."), QStringLiteral("FORMAT"),
        QStringLiteral("csv")});
    line.parser().addOption(
        {QStringLiteral("out"), Ctl::tr("The file to write; \"-\" is the standard output."), QStringLiteral("FILE")});
    line.parser().addOption(
        {QStringLiteral("full-identifiers"), Ctl::tr("Writes session identifiers in full. With them, sessions can be "
                                                     "found in Odoo's store: treat the file as a secret.")});
    line.parser().addOption({QStringLiteral("force"), Ctl::tr("Replaces the file when there is one.")});
    if (const auto code = line.parse(protectConditions(args)))
        return *code;

    const auto subject = subjectFromName(line.value(QStringLiteral("what")));
    if (!subject)
        return line.usage(Ctl::tr("--what takes sessions, events or users."));
    const auto format = rowFormatFromName(line.value(QStringLiteral("format")));
    if (!format)
        return line.usage(Ctl::tr("--format takes csv or jsonl."));
    const QString path = line.value(QStringLiteral("out"));
    if (path.isEmpty())
        return line.usage(Ctl::tr("Say where to: --out FILE."));
    const auto query = queryOf(line, *subject);
    if (!query)
        return line.usage(query.error().text);
    const bool toStdout = path == QStringLiteral("-");
    const QString shown = QDir::toNativeSeparators(path);
    if (!toStdout && !line.isSet(QStringLiteral("force")) && QFileInfo::exists(path))
        return reportError(Ctl::tr("%1 is there already; --force replaces it.").arg(shown));

    const auto reader = openLedger(line);
    if (!reader)
        return reportError(reader.error());
    RowExport what;
    what.subject = *subject;
    what.query = *query;
    what.format = *format;
    what.fullIdentifiers = line.isSet(QStringLiteral("full-identifiers"));
    if (toStdout) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return reportError(Ctl::tr("The standard output cannot be written to."));
        const auto done = exportRows(**reader, what, out);
        return done ? ExitCode::Ok : reportError(done.error());
    }
    // Written beside it and renamed: whoever finds the file finds all of it.
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return reportError(Ctl::tr("%1 cannot be written: %2.").arg(shown, out.errorString()));
    const auto done = exportRows(**reader, what, out);
    if (!done)
        return reportError(done.error());
    if (!out.commit())
        return reportError(Ctl::tr("%1 cannot be written: %2.").arg(shown, out.errorString()));
    writeToStderr(Ctl::tr("%1 rows written to %2\n").arg(*done).arg(shown));
    return ExitCode::Ok;
}

} // namespace gatehouse
