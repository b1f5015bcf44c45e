// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/ledger/claim_holder.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace gatehouse {

class Database;

/// The right to read one source into a ledger. One program at a time has it, across all machines at that ledger, and it
/// ends with the program, however that ends. And what a reading notes that has nothing to write: that changes nothing a
/// Writer holds in memory, so it needs no writer's lock, only waits out a commit; the ledger's generation stays.
///
/// One object a source, kept between readings: it keeps its connection to the ledger, and makes another where that is
/// lost. Used by one thread at a time. All calls block. Errors: Storage, Input (not a ledger, no such source), Refused (the
/// ledger may not be written); of a team's ledger those of its server too.
class SourceClaim
{
public:
    SourceClaim(const QString &ledger, SourceId source);
    /// Gives back what was taken.
    ~SourceClaim();
    SourceClaim(const SourceClaim &) = delete;
    SourceClaim &operator=(const SourceClaim &) = delete;

    /// Nothing: it is ours until release(), also where it was before. Otherwise who has it; nobody is waited for.
    Result<std::optional<ClaimHolder>> take(const CancelToken &cancel = {});
    void release();

    /// Where the last reading got to: the text of its SyncState::cursor. `name` of the source is for the error.
    Result<QString> cursor(const QString &name);
    Result<void> noteUnchanged(const QString &cursor, Instant at);
    /// `problem` is a sentence for the officer.
    Result<void> noteProblem(const QString &problem, Instant at);

private:
    /// Does it once more with a new connection where the old one turns out to be lost.
    template <typename T>
    Result<T> atLedger(const std::function<Result<T>(Database &)> &task);
    Result<void> connect();

    QString m_ledger;
    SourceId m_source;
    CancelToken m_cancel;
    std::unique_ptr<Database> m_db;
    bool m_isTaken = false;
};

} // namespace gatehouse
