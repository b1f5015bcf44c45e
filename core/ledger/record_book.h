// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"
#include "core/domain/result.h"
#include "core/ledger/database.h"

#include <QString>

#include <cstdint>
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

/// What a mark is of: a session (an alert), or a target of an order (a session that outlived its revocation).
struct MarkOf
{
    std::int64_t session = 0;
    std::int64_t journal = 0;
    std::int64_t position = 0;
};

/// Puts on record that `officer` has seen to it, or takes that back. Nothing where it is so already: two may press at once, and
/// the first is the one who did it. In alert_marks, in which nothing is changed or deleted: the last mark counts.
Result<void> putMark(Database &records, const MarkOf &of, const QString &officer, Instant at, bool seen);

} // namespace gatehouse
