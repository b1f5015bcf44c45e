// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatehousectl/database_at_hand.h"

#include "app/gatehousectl/ctl.h"
#include "core/actions/database_orders.h"
#include "core/policies/database_policies.h"
#include "core/sync/database_sync.h"

namespace gatehouse {

DatabaseAtHand::DatabaseAtHand(
    DatabaseSource source, std::unique_ptr<Reader> reader, SecretBytes password, const CommandLine &line, CancelToken &cancel)
    : SourceAtHand(std::move(reader), line, cancel)
    , m_source(std::move(source))
    , m_password(std::move(password))
{
}

Result<std::unique_ptr<SourceAtHand>> DatabaseAtHand::open(
    DatabaseSource source, std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel)
{
    auto secrets = Secrets::from(line);
    if (!secrets)
        return tl::unexpected(secrets.error());
    const QString readingRole = source.settings.role;
    if (const auto role = roleIn(line))
        source.settings.role = *role;
    const bool isReader = source.settings.role == readingRole;
    SecretBytes password = secrets->passwordOf(source, source.settings.clientKey.isEmpty());
    std::unique_ptr<DatabaseAtHand> database(
        new DatabaseAtHand(std::move(source), std::move(reader), std::move(password), line, cancel));
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

Result<Preview> DatabaseAtHand::previewOf(const ActionOrder &order)
{
    return preview(*m_connection, m_profile, order);
}

Result<ActionReport> DatabaseAtHand::run(Journal &journal, ActionOrder order, const ActionProgressed &progress)
{
    return runAction(DatabaseContext{*m_connection, m_profile, journal, m_cancel, progress}, std::move(order));
}

void DatabaseAtHand::readIntoLedger(const ActionReport &report)
{
    // Another role sees other things; what is in the ledger is what the one that reads sees.
    if (!m_isReader)
        return;
    DatabaseSync sync(m_ledger, m_source);
    readOnceFree([&] { return sync.run(m_password, depthAfter(report), {}, m_cancel); });
}

} // namespace gatehouse
