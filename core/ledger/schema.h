// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/ledger/database.h"

#include <span>

/// The ledger's tables, and how a ledger of an older Gatehouse becomes one of this.
namespace gatehouse {

/// What is older than this (seconds since 1970) is not taken in; 0: everything is. See retention.h.
inline constexpr const char *KeptFromSql = "SELECT value FROM ledger_meta WHERE key = 'kept_from_s'";

/// One step from a schema version to the next.
struct Migration
{
    int version;      ///< the version the ledger has afterwards
    const char *name; ///< for messages
    const char *sql;  ///< statements, in the words of dialect.h
};

/// In the order they are run. Steps are only ever appended: what was released is history.
std::span<const Migration> migrations();

/// The version of a ledger; 0 for an empty file. Errors: Storage, Input (a database that is not a ledger).
Result<int> schemaVersion(Database &db);

/// Runs what is missing, one transaction a step, stopping at the first failure, which leaves the ledger at the last
/// step that worked. Errors: Refused (the ledger is newer than this program; nothing is touched), Storage, Input.
Result<void> migrate(Database &db, std::span<const Migration> steps);

/// Opens a ledger as its one writer, and runs what is missing of migrations(): makes a new one, brings an older one up to date.
/// Errors: those of Database::open(OpenMode::Sole) and of migrate().
Result<std::unique_ptr<Database>> openUpToDate(const QString &ledger, const CancelToken &cancel = {});

/// That a reader can use the ledger as it is. Errors as migrate(); an older ledger is Refused, a writer must open it.
Result<void> checkReadable(Database &db);

} // namespace gatehouse
