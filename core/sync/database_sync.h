// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_sql/database_rows.h"
#include "core/sources/odoo_sql/session_store.h"
#include "core/sync/database_records.h"
#include "core/sync/database_source.h"
#include "core/sync/reading.h"

#include <functional>
#include <memory>
#include <optional>

namespace gatehouse {

/// Reads Odoo's database into the ledger: incremental, resumable, idempotent, and read-only with a statement time-out.
/// One object for one database, kept between readings; belongs to one thread. Keeps its connection, and makes a new one
/// when that is lost.
class DatabaseSync
{
public:
    DatabaseSync(const QString &ledger, const DatabaseSource &database);
    ~DatabaseSync();

    /// Blocking. What was committed before an error or a cancel stays, and the next reading tells it again without
    /// adding it twice. Reads nothing where somebody else is reading this source: SyncSummary::elsewhere.
    /// `password` is used when a connection has to be made. SyncSummary::requests are statements.
    /// Errors: those of the connection, Storage, Refused when somebody else is writing the ledger, Cancelled. Errors but
    /// Cancelled are noted in the ledger.
    Result<SyncSummary> run(const SecretBytes &password, SyncDepth depth,
        const std::function<void(const SyncProgress &)> &progress = {}, const CancelToken &cancel = {});

    /// Called after each reading that went well, on its thread and connection, when others may read again.
    using AfterReading = std::function<void(PostgresConnection &, const odoo_sql::DatabaseProfile &)>;
    void setAfterReading(AfterReading after) { m_afterReading = std::move(after); }

    /// What the database turned out to be; none before the first reading.
    const std::optional<odoo_sql::DatabaseProfile> &profile() const { return m_profile; }
    const DatabaseSource &database() const { return m_database; }

private:
    Result<odoo_sql::SessionsInForce> knownInForce(const CancelToken &cancel) const;
    Result<SyncSummary> read(const SecretBytes &password, SyncDepth depth, const std::function<void(const SyncProgress &)> &progress,
        const CancelToken &cancel);

    QString m_ledger;
    DatabaseSource m_database;
    SourceClaim m_claim;
    std::unique_ptr<PostgresConnection> m_connection;
    std::optional<odoo_sql::DatabaseProfile> m_profile;
    Instant m_probed;   ///< this computer's clock
    ReadingMemory m_memory;
    DatabaseRecords m_records;
    std::optional<odoo_sql::SessionsInForce> m_inForce; ///< as the last pass over the table of sessions found them; none: ask the ledger
    Instant m_storeRead{0};                             ///< when that was; this computer's clock
    AfterReading m_afterReading;
};

/// How the Guard there is ordered: also read-only unless said otherwise, and said so of one statement alone. Of several servers the
/// one that can be written is meant.
PostgresSession orderingSession();
PostgresSettings orderingSettings(const DatabaseSource &database);

/// How a database is read: read-only, nothing that takes long, nothing that waits for a lock.
PostgresSession readingSession();

} // namespace gatehouse
