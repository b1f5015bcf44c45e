// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/ledger_command.h"

#include "app/gatehousectl/command_line.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "core/ledger/ledger_copy.h"
#include "core/ledger/ledger_place.h"
#include "core/ledger/team_roles.h"

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

} // namespace

int runLedger(const QStringList &args)
{
    CommandLine line(QStringLiteral("ledger"),
        Ctl::tr("copy FROM TO copies a whole ledger to a new place, file or postgresql:// address, and compares the two row for "
                "row. roles prints the SQL that makes the roles of a team's ledger: an auditor who reads, an officer who also "
                "acts, and a journal that neither can rewrite; pipe it into psql as the ledger's owner. Passwords of "
                "PostgreSQL come from ~/.pgpass, a service file, a certificate or PGPASSWORD."));
    line.parser().addPositionalArgument(QStringLiteral("what"), Ctl::tr("What to do."), QStringLiteral("copy FROM TO | roles"));
    const TeamRoleNames standard;
    line.parser().addOptions({{QStringLiteral("auditor"), Ctl::tr("roles: what the auditors' role is called (default: %1).").arg(standard.auditor), QStringLiteral("NAME")},
        {QStringLiteral("officer"), Ctl::tr("roles: what the officers' role is called (default: %1).").arg(standard.officer), QStringLiteral("NAME")},
        {QStringLiteral("owner"), Ctl::tr("roles: who will bring the schema up to date, if not who runs the script."), QStringLiteral("NAME")}});
    if (const auto code = line.parse(args))
        return *code;
    const QStringList words = line.words();
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
    return line.usage(Ctl::tr("It is \"ledger copy FROM TO\" or \"ledger roles\"."));
}

} // namespace gatehouse
