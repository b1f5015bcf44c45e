// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/break_glass_command.h"

#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/server_command.h"
#include "app/gatehousectl/terminal.h"
#include "app/gatehousectl/text_table.h"
#include "core/actions/break_glass.h"
#include "core/sync/database_sync.h"

#include <QJsonArray>
#include <QJsonObject>

#include <iostream>
#include <string>

namespace gatehouse {

namespace {

std::optional<ActionKind> kindFrom(const QString &word)
{
    if (word == QLatin1String("suspend"))
        return ActionKind::Suspend;
    if (word == QLatin1String("reinstate"))
        return ActionKind::Reinstate;
    if (word == QLatin1String("logout-everyone"))
        return ActionKind::LogOutEveryone;
    return std::nullopt;
}

QString planText(const DatabaseSource &database, const BreakGlassPlan &plan)
{
    QString text = Ctl::tr("Break-glass on %1: %2: %3\n")
                       .arg(printable(database.settings.display()), actionTitle(plan.kind), printable(plan.target.subject));
    text += Ctl::tr("This will run, in one transaction:\n");
    for (const QString &sql : plan.sql)
        text += QStringLiteral("  ") + printable(sql) + u'\n';
    for (const QString &warning : plan.warnings)
        text += QStringLiteral("  ! ") + printable(warning) + u'\n';
    return text;
}

QJsonObject planJson(const DatabaseSource &database, const BreakGlassPlan &plan)
{
    return {{QStringLiteral("preview"), true}, {QStringLiteral("source"), database.name},
        {QStringLiteral("action"), QString(actionKey(plan.kind))}, {QStringLiteral("subject"), plan.target.subject},
        {QStringLiteral("confirmation"), plan.confirmation}, {QStringLiteral("sql"), QJsonArray::fromStringList(plan.sql)},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(plan.warnings)}};
}

/// What the officer types; nothing where nobody is there to.
QString typedAt(const QString &prompt)
{
    if (!stderrIsTerminal())
        return {};
    writeToStderr(prompt);
    std::string text;
    std::getline(std::cin, text);
    return QString::fromStdString(text);
}

} // namespace

int runBreakGlassCommand(const QStringList &args)
{
    CommandLine line(QStringLiteral("break-glass"),
        Ctl::tr("For emergencies, in Odoo's own database: suspend USER, reinstate USER, or logout-everyone. Shows the SQL, asks for a "
                "typed confirmation, runs it in one transaction, journals it and reads it again. Revoking single sessions is not offered: "
                "marking a row of the device table ends nothing."));
    line.addLedgerOption();
    addSecretOptions(line);
    const auto option = [&](const char *name, const QString &about, const char *value = "") {
        line.parser().addOption({QLatin1String(name), about, QLatin1String(value)});
    };
    option("source", Ctl::tr("Which database (default: the only one there is)."), "NAME");
    option("role", Ctl::tr("The role to do it as, instead of the one that reads (see sql-grants --break-glass)."), "NAME");
    option("reason", Ctl::tr("Why, or a ticket: kept in the journal."), "TEXT");
    option("confirm", Ctl::tr("Instead of typing it: the user's login, or the database's name for logout-everyone."), "TEXT");
    option("dry-run", Ctl::tr("Shows what would be done and changes nothing."));
    option("json", Ctl::tr("Prints one JSON object a line."));
    line.parser().addPositionalArgument(QStringLiteral("ACTION"), Ctl::tr("suspend, reinstate or logout-everyone."), QStringLiteral("ACTION"));
    line.parser().addPositionalArgument(QStringLiteral("USER"), Ctl::tr("The login of the user."), QStringLiteral("[USER]"));
    if (const auto code = line.parse(args))
        return *code;
    const auto kind = kindFrom(line.words().value(0));
    if (!kind)
        return line.usage(Ctl::tr("Say what to do: suspend, reinstate or logout-everyone."));
    if (line.words().size() != (*kind == ActionKind::LogOutEveryone ? 1 : 2))
        return line.usage(*kind == ActionKind::LogOutEveryone ? Ctl::tr("logout-everyone takes no user.") : Ctl::tr("Say which user, by the login."));
    auto database = databaseOf(line);
    if (!database)
        return reportError(database.error());
    if (line.isSet(QStringLiteral("role")))
        database->settings.role = line.value(QStringLiteral("role"));
    // Standbys cannot be written; of several servers the one that can is meant.
    if (database->settings.hosts.size() > 1)
        database->settings.target = PostgresTarget::ReadWrite;
    auto secrets = Secrets::from(line);
    if (!secrets)
        return reportError(secrets.error());

    CancelToken cancel;
    const SecretBytes password = secrets->passwordOf(*database, database->settings.clientKey.isEmpty());
    PostgresSession session;
    session.statementTimeout = std::chrono::seconds(30);
    session.lockTimeout = std::chrono::seconds(10);
    session.applicationName = QStringLiteral("gatehouse break-glass");
    const auto connection = PostgresConnection::open(database->settings, password, session, cancel);
    if (!connection)
        return reportError(connection.error());
    const auto profile = odoo_sql::probe(**connection, database->schema);
    if (!profile)
        return reportError(profile.error());
    const auto plan = planBreakGlass(**connection, *profile, *kind, line.words().value(1));
    if (!plan)
        return reportError(plan.error());

    const bool json = line.isSet(QStringLiteral("json"));
    const bool dry = line.isSet(QStringLiteral("dry-run"));
    if (json && dry)
        writeJsonLine(planJson(*database, *plan));
    else if (dry)
        writeToStdout(planText(*database, *plan));
    else
        writeToStderr(planText(*database, *plan));
    if (dry)
        return ExitCode::Ok;
    const QString typed = line.isSet(QStringLiteral("confirm"))
        ? line.value(QStringLiteral("confirm"))
        : typedAt(Ctl::tr("Type %1 to do it: ").arg(printable(plan->confirmation)));

    auto journal = Journal::open(line.ledger());
    if (!journal)
        return reportError(journal.error());
    const auto report = runBreakGlass({**connection, **journal, database->id, line.value(QStringLiteral("reason")), typed}, *plan);
    if (!report)
        return reportError(report.error());
    const ActionResult &result = report->results.front();
    const TargetResult told = result.result.value_or(TargetResult());
    if (json)
        writeJsonLine({{QStringLiteral("source"), database->name}, {QStringLiteral("action"), QString(actionKey(report->kind))},
            {QStringLiteral("journal"), static_cast<qint64>(report->entry.value)}, {QStringLiteral("outcome"), QString(outcomeKey(report->outcome))},
            {QStringLiteral("subject"), result.target.subject}, {QStringLiteral("proof"), told.proof},
            {QStringLiteral("proved_at"), told.provedAt.toIso()}});
    else
        writeToStdout(QStringLiteral("%1: %2: %3\n").arg(printable(result.target.subject), outcomeText(told.outcome), printable(told.proof)));
    if (report->journalError)
        reportError(Ctl::tr("The journal lacks some of this: %1").arg(report->journalError->text));
    return report->outcome == Outcome::Done && !report->journalError ? ExitCode::Ok : ExitCode::Error;
}

} // namespace gatehouse
