// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/database.h"

#include <QLockFile>

namespace gatehouse {

/// A ledger in a file.
class SqliteDatabase final : public Database
{
public:
    /// Errors: Storage; Input (the file is something else); Refused (mode Sole, and another process is writing).
    static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    ~SqliteDatabase() override;

    Result<void> exec(const char *sql) override;
    Result<std::unique_ptr<Statement>> prepare(const char *sql) override;
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

private:
    explicit SqliteDatabase(const QString &path);
    Error lastError() const;
    Result<void> markAsLedger();

    std::unique_ptr<QLockFile> m_lock; ///< mode Sole
    std::unique_ptr<QLockFile> m_claim; ///< of one source
    void *m_handle = nullptr; ///< sqlite3 *
};

} // namespace gatehouse
