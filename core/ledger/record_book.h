// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/ledger/database.h"

#include <functional>
#include <memory>

/// What officers put on record beside the ledger's one writer: orders and what became of them, marks of what they have seen.
/// Little at a time, by several programs at once, and found nowhere else if it were lost.
namespace gatehouse {

/// Never makes a ledger. A commit waits for the disk. Errors: Storage; Input for a ledger that is not there or of another
/// version.
Result<std::unique_ptr<Database>> openRecords(const QString &ledger);
Result<std::unique_ptr<Database>> openRecordsToRead(const QString &ledger);

/// How often something was put on record; whoever shows records asks again when it has grown.
Result<std::int64_t> recordGeneration(Database &records);

/// All that `statements` does or nothing of it, told to whoever has the ledger open (AsyncReader::journalChanged()).
Result<void> putOnRecord(Database &records, const std::function<Result<void>()> &statements);

} // namespace gatehouse
