// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/database_at_hand.h"

#include "app/gatehousectl/action_words.h"
#include "app/gatehousectl/ctl.h"
#include "app/gatehousectl/ledger_query.h"
#include "app/gatehousectl/output.h"
#include "app/gatehousectl/terminal.h"
#include "core/actions/database_orders.h"
#include "core/policies/database_policies.h"
#include "core/sync/database_sync.h"

namespace gatehouse {

DatabaseAtHand::DatabaseAtHand(DatabaseSource source, SecretBytes password, CancelToken &cancel)
    : m_source(std::move(source))
    , m_password(std::move(password))
    , m_cancel(cancel)
{
}

Result<std::unique_ptr<SourceAtHand>> DatabaseAtHand::open(DatabaseSource source, const CommandLine &line, CancelToken &cancel)
{
    auto secrets = Secrets::from(line);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const QString reader = source.settings.role;
    if (const auto role = roleIn(line))
        source.settings.role = *role;
    const bool isReader = source.settings.role == reader;
    SecretBytes password = secrets->passwordOf(source, source.settings.clientKey.isEmpty());
    std::unique_ptr<DatabaseAtHand> database(new DatabaseAtHand(std::move(source), std::move(password), cancel));
    auto opened = openLedger(line);
    if (!opened)
        return tl::unexpected(opened.error());
    database->m_reader = std::move(*opened);
    database->m_json = line.isSet(QStringLiteral("json"));
    database->m_isReader = isReader;
    auto connection = PostgresConnection::open(orderingSettings(database->m_source), database->m_password, orderingSession(), cancel);
    if (!connection)
        return tl::unexpected(connection.error());
    database->m_connection = std::move(*connection);
    auto profile = odoo_sql::probe(*database->m_connection, database->m_source.schema);
    if (!profile)
        return tl::unexpected(profile.error());
    database->m_profile = std::move(*profile);
    return std::unique_ptr<SourceAtHand>(std::move(database));
}

Result<QList<ActionTarget>> DatabaseAtHand::users(const QStringList &logins)
{
    auto find = m_connection->prepare("SELECT id FROM " + m_connection->quoted(m_profile.schema) + ".res_users WHERE login = $1 LIMIT 1");
    if (!find)
        return tl::unexpected(find.error());
    QList<ActionTarget> targets;
    for (const QString &login : logins) {
        std::int64_t id = 0;
        if (const auto read = (*find)->each([&id](const Statement &row) { id = row.integer(0); }, login); !read)
            return tl::unexpected(read.error());
        if (id == 0)
            return fail(ErrorKind::Input, Ctl::tr("%1 has no user with the login %2.").arg(m_source.name, login));
        targets.append(ActionTarget::ofUser(id, login, ledgerUser(login)));
    }
    return targets;
}

Result<PolicySet> DatabaseAtHand::policies()
{
    return guardPolicies(*m_connection, m_profile);
}

Result<Reread> DatabaseAtHand::readAgain(Journal &journal, JournalId entry)
{
    return reread(journal, entry, *m_connection, m_profile);
}

int DatabaseAtHand::carryOut(ActionOrder order, const CommandLine &line)
{
    order.source = m_source.id;
    order.reason = line.value(QStringLiteral("reason"));
    const auto shown = preview(*m_connection, m_profile, order);
    if (!shown)
        return reportError(shown.error());
    const bool dry = line.isSet(QStringLiteral("dry-run"));
    if (!m_json)
        (dry ? void(writeToStdout(previewText(m_source.name, *shown))) : writeToStderr(previewText(m_source.name, *shown)));
    else if (dry)
        writeJsonLine(previewObject(m_source.name, *shown));
    if (dry)
        return shown->possible ? ExitCode::Ok : ExitCode::Error;
    auto journal = Journal::open(line.ledger());
    if (!journal)
        return reportError(journal.error());
    const bool terminal = stderrIsTerminal();
    const auto progress = [terminal](const ActionProgress &p) {
        if (terminal)
            writeToStderr(QStringLiteral("\r\x1b[K%1: %2/%3").arg(p.doing).arg(p.settled).arg(p.targets));
    };
    const auto report = runAction(DatabaseContext{*m_connection, m_profile, **journal, m_cancel, progress}, std::move(order));
    if (terminal)
        writeToStderr(QStringLiteral("\r\x1b[K"));
    if (!report)
        return reportError(report.error());
    if (m_json)
        writeJsonLine(reportObject(m_source.name, *report));
    else
        writeToStdout(reportText(*report));
    if (report->journalError)
        reportError(Ctl::tr("The journal lacks some of this: %1").arg(report->journalError->text));
    // Another role sees other things; what is in the ledger is what the one that reads sees.
    if (report->count(Outcome::Done) > 0 && !m_cancel.isCancelled() && m_isReader) {
        const SyncDepth depth = report->kind == ActionKind::SetPolicies ? SyncDepth::Whole : SyncDepth::News;
        DatabaseSync sync(line.ledger(), m_source);
        readIntoLedger([&] { return sync.run(m_password, depth, {}, m_cancel); }, m_cancel);
    }
    return report->outcome == Outcome::Done && !report->journalError ? ExitCode::Ok : ExitCode::Error;
}

} // namespace gatehouse
