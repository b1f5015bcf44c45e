// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gatehousectl/action_command.h"
#include "core/postgres/connection.h"
#include "core/sources/odoo_sql/database_profile.h"

namespace gatehouse {

/// A database to act on, through the Guard's table of orders: connected to, and asked what this role may do there.
class DatabaseAtHand final : public SourceAtHand
{
public:
    /// As the role of --role, or the one that reads.
    static Result<std::unique_ptr<SourceAtHand>> open(
        DatabaseSource source, std::unique_ptr<Reader> reader, const CommandLine &line, CancelToken &cancel);

    SourceId sourceId() const override { return m_source.id; }
    QString sourceName() const override { return m_source.name; }
    Result<QList<ActionTarget>> users(const QStringList &logins) override;
    Result<PolicySet> policies() override;
    Result<Reread> readAgain(Journal &journal, JournalId entry) override;

private:
    DatabaseAtHand(DatabaseSource source, std::unique_ptr<Reader> reader, SecretBytes password, const CommandLine &line, CancelToken &cancel);

    Result<Preview> previewOf(const ActionOrder &order) override;
    Result<ActionReport> run(Journal &journal, ActionOrder order, const ActionProgressed &progress) override;
    int leastTargetsShown() const override { return 1; } // even one waits for Odoo's next request
    void readIntoLedger(const ActionReport &report) override;

    DatabaseSource m_source;
    SecretBytes m_password;
    std::unique_ptr<PostgresConnection> m_connection;
    odoo_sql::DatabaseProfile m_profile;
    bool m_isReader = true; ///< not another role than the one that reads
};

} // namespace gatehouse
