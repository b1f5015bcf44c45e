// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/ledger_command.h"

#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/actions/retain.h"
#include "core/ledger/ledger_copy.h"
#include "core/ledger/ledger_place.h"
#include "core/ledger/team_roles.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace gatehouse {

namespace {

int copy(const QString &from, const QString &to)
{
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    QString last;
    const auto copied = copyLedger(from, to, [&last](const LedgerCopyProgress &p) {
        if (p.of > 0 && (p.table != last || p.rows % 1'000'000 == 0)) {
            last = p.table;
            writeToStderr(p.isVerifying ? Ctl::tr("%1: %2 of %3 rows compared\n").arg(p.table).arg(p.rows).arg(p.of)
                                        : Ctl::tr("%1: %2 of %3 rows copied\n").arg(p.table).arg(p.rows).arg(p.of));
        }
    }, cancel);
    if (!copied)
        return reportError(copied.error());
    writeToStdout(Ctl::tr("Copied %1 to %2: %3 rows of %4 tables, each compared with the original.\n")
                      .arg(LedgerPlace(from).display(), LedgerPlace(to).display())
                      .arg(copied->rows)
                      .arg(copied->tables));
    return ExitCode::Ok;
}

QJsonObject objectOf(const RetentionPreview &preview)
{
    QJsonArray sources;
    for (const RetentionCount &count : preview.sources)
        sources.append(QJsonObject{{QStringLiteral("source"), count.source}, {QStringLiteral("sessions"), static_cast<qint64>(count.sessions)},
            {QStringLiteral("events"), static_cast<qint64>(count.events)}});
    return {{QStringLiteral("before"), preview.before.toIso()}, {QStringLiteral("sessions"), static_cast<qint64>(preview.sessions)},
        {QStringLiteral("events"), static_cast<qint64>(preview.events)}, {QStringLiteral("sources"), sources}};
}

QString tableOf(const RetentionPreview &preview)
{
    if (preview.sources.empty())
        return {};
    TextTable table({Ctl::tr("Source"), Ctl::tr("Sessions"), Ctl::tr("Events")});
    table.alignRight(1);
    table.alignRight(2);
    for (const RetentionCount &count : preview.sources)
        table.add({count.source, QString::number(count.sessions), QString::number(count.events)});
    return table.text();
}

int tellRetention(const CommandLine &line)
{
    const auto kept = retentionOf(line.ledger());
    if (!kept)
        return reportError(kept.error());
    if (line.isSet(QStringLiteral("json")))
        writeJsonLine({{QStringLiteral("months"), kept->months}, {QStringLiteral("from"), kept->from.toIso()}});
    else if (kept->months == 0)
        writeToStdout(Ctl::tr("This ledger keeps everything.\n"));
    else
        writeToStdout(Ctl::tr("This ledger keeps %n month(s) beside the current one: what is from %1 on.\n", nullptr, kept->months)
                          .arg(kept->from.toIso()));
    return ExitCode::Ok;
}

int retainMonths(const CommandLine &line)
{
    const bool json = line.isSet(QStringLiteral("json"));
    RetainOrder order;
    if (!line.isSet(QStringLiteral("everything"))) {
        const auto months = line.number(QStringLiteral("months"), 1);
        if (!months || *months > MostRetentionMonths)
            return line.usage(Ctl::tr("--months takes a number from 1 to %1.").arg(MostRetentionMonths));
        order.months = static_cast<int>(*months);
    }
    order.reason = line.value(QStringLiteral("reason"));
    const Instant now = Instant::fromMs(QDateTime::currentMSecsSinceEpoch());
    CancelToken cancel;
    const CancelOnInterrupt interrupt(cancel);
    if (line.isSet(QStringLiteral("dry-run"))) {
        if (order.months == 0) {
            if (json)
                writeJsonLine(objectOf({}));
            else
                writeToStdout(Ctl::tr("Nothing would be taken out.\n"));
            return ExitCode::Ok;
        }
        const auto preview = previewRetention(line.ledger(), retentionStart(order.months, now), cancel);
        if (!preview)
            return reportError(preview.error());
        if (json)
            writeJsonLine(objectOf(*preview));
        else
            writeToStdout(Ctl::tr("What is older than %1 would be taken out: %2 sessions and %3 events.\n")
                              .arg(preview->before.toIso())
                              .arg(preview->sessions)
                              .arg(preview->events)
                + tableOf(*preview));
        return ExitCode::Ok;
    }
    const bool terminal = stderrIsTerminal();
    const auto taken = orderRetention(line.ledger(), order, now, [terminal](std::int64_t done, std::int64_t of) {
        if (terminal)
            writeToStderr(QStringLiteral("\r\x1b[K") + Ctl::tr("%1 of %2 pieces looked through").arg(done).arg(of));
    }, cancel);
    if (terminal)
        writeToStderr(QStringLiteral("\r\x1b[K"));
    if (!taken)
        return reportError(taken.error());
    if (json)
        writeJsonLine(objectOf(*taken));
    else if (order.months == 0)
        writeToStdout(Ctl::tr("This ledger keeps everything from now on.\n"));
    else
        writeToStdout(Ctl::tr("What is older than %1 was taken out: %2 sessions and %3 events.\n")
                          .arg(taken->before.toIso())
                          .arg(taken->sessions)
                          .arg(taken->events)
            + tableOf(*taken));
    return ExitCode::Ok;
}

} // namespace

int runLedger(const QStringList &args)
{
    CommandLine line(QStringLiteral("ledger"),
        Ctl::tr("copy FROM TO copies a whole ledger to a new place, file or postgresql:// address, and compares the two row for "
                "row. roles prints the SQL that makes the roles of a team's ledger: an auditor who reads, an officer who also "
                "acts, and a journal that neither can rewrite; pipe it into psql as the ledger's owner. retain says how long the "
                "ledger keeps what sources told, or has it keep so many months and takes out what is older: for good, and "
                "journalled."));
    line.parser().addPositionalArgument(QStringLiteral("what"), Ctl::tr("What to do."), QStringLiteral("copy FROM TO | roles | retain"));
    line.addLedgerOption();
    const TeamRoleNames standard;
    line.parser().addOptions({{QStringLiteral("auditor"), Ctl::tr("roles: what the auditors' role is called (default: %1).").arg(standard.auditor), QStringLiteral("NAME")},
        {QStringLiteral("officer"), Ctl::tr("roles: what the officers' role is called (default: %1).").arg(standard.officer), QStringLiteral("NAME")},
        {QStringLiteral("owner"), Ctl::tr("roles: who will bring the schema up to date, if not who runs the script."), QStringLiteral("NAME")}});
    line.parser().addOptions({{QStringLiteral("months"), Ctl::tr("retain: keep so many months beside the current one, and take out what is older."), QStringLiteral("N")},
        {QStringLiteral("everything"), Ctl::tr("retain: keep everything from now on.")},
        {QStringLiteral("dry-run"), Ctl::tr("retain: only say what would be taken out.")},
        {QStringLiteral("reason"), Ctl::tr("retain: why, for the journal."), QStringLiteral("TEXT")},
        {QStringLiteral("json"), Ctl::tr("retain: prints one JSON object.")}});
    if (const auto code = line.parse(args))
        return *code;
    const QStringList words = line.words();
    if (words == QStringList{QStringLiteral("retain")}) {
        const bool months = line.isSet(QStringLiteral("months"));
        const bool everything = line.isSet(QStringLiteral("everything"));
        if (months && everything)
            return line.usage(Ctl::tr("--months and --everything exclude each other."));
        if (LedgerPlace(line.ledger()).isMissing())
            return reportError(Ctl::tr("There is no ledger at %1.").arg(LedgerPlace(line.ledger()).display()));
        return months || everything ? retainMonths(line) : tellRetention(line);
    }
    if (words.size() == 3 && words.first() == QStringLiteral("copy"))
        return copy(words.at(1), words.at(2));
    if (words == QStringList{QStringLiteral("roles")}) {
        TeamRoleNames names;
        for (const auto &[option, name] : {std::pair{"auditor", &names.auditor}, {"officer", &names.officer}, {"owner", &names.owner}}) {
            if (line.isSet(QLatin1String(option)))
                *name = line.value(QLatin1String(option));
            if (name->toUtf8().size() > 63)
                return line.usage(Ctl::tr("The name of a role has at most 63 bytes."));
        }
        writeToStdout(teamRolesScript(names));
        return ExitCode::Ok;
    }
    return line.usage(Ctl::tr("It is \"ledger copy FROM TO\", \"ledger roles\" or \"ledger retain\"."));
}

} // namespace gatehouse
