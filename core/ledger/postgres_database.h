// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/database.h"
#include "core/postgres/connection.h"

namespace gatehouse {

/// A team's ledger: the schema "gatehouse" of a PostgreSQL database.
class PostgresDatabase final : public Database
{
public:
    /// `address`: a postgresql:// URI. Who we are is libpq's business (pgpass file, service, certificate); a server that
    /// wants a password all the same gets the one of LedgerPasswords. Errors: those of PostgresConnection::open; Storage (no ledger there); Refused (mode Sole, and
    /// somebody else is writing).
    static Result<std::unique_ptr<Database>> open(const QString &address, OpenMode mode, const CancelToken &cancel = {});

    Result<void> exec(const char *sql) override;
    Result<std::unique_ptr<Statement>> prepare(const char *sql) override;
    Result<std::unique_ptr<Statement>> prepareEndless(const char *sql) override;
    Result<std::unique_ptr<Lookup>> lookup(const char *sql, int keyColumns) override;
    using Database::inserter;
    Result<std::unique_ptr<RowInserter>> inserter(
        const char *table, std::span<const char *const> columns, const char *onConflict) override;
    Result<std::unique_ptr<RowInserter>> changer(const char *sql, std::initializer_list<const char *> columns) override;
    Result<void> begin() override;
    Result<void> beginRead() override;
    Result<void> commit() override;
    void rollback() override;
    std::int64_t changes() override;
    Result<void> beDurable() override;
    Result<bool> hasTable(const char *name) override;
    Result<bool> isEmpty() override;
    Result<void> numberOnFrom(const char *table) override;
    Result<std::optional<ClaimHolder>> claim(SourceId source) override;
    Result<void> release(SourceId source) override;
    bool isLost() const override;
    void setCancelToken(const CancelToken &cancel) override;
    Result<void> announce() override;
    Result<bool> waitForNews(std::chrono::milliseconds longest) override;

private:
    PostgresDatabase(const QString &display, std::unique_ptr<PostgresConnection> connection);
    Result<void> prepareSchema(OpenMode mode);
    Result<void> lockForWriting();

    std::unique_ptr<PostgresConnection> m_connection;
    bool m_isListening = false;
};

} // namespace gatehouse
