// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/server_notes.h"

#include "core/ledger/database.h"
#include "core/ledger/schema.h"

namespace gatehouse {

namespace {

template <typename... Values>
Result<void> note(const QString &ledger, const char *sql, Values... values)
{
    const auto db = Database::open(ledger, OpenMode::Write);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto fit = checkReadable(**db); !fit)
        return fit;
    const auto update = (*db)->prepare(sql);
    if (!update)
        return tl::unexpected(update.error());
    return (*update)->run(values...);
}

} // namespace

Result<void> noteUnchanged(const QString &ledger, SourceId source, const QString &cursor, Instant at)
{
    return note(ledger, "UPDATE servers SET cursor = ?, tried_ms = ?, synced_ms = ?, problem = '' WHERE source = ?", cursor, at.ms,
        at.ms, source.value);
}

Result<void> noteProblem(const QString &ledger, SourceId source, const QString &problem, Instant at)
{
    return note(ledger, "UPDATE servers SET tried_ms = ?, problem = ? WHERE source = ?", at.ms, problem, source.value);
}

} // namespace gatehouse
