// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/record_book.h"

#include "core/ledger/ledger_time.h"
#include "core/ledger/schema.h"

namespace gatehouse {

Result<std::unique_ptr<Database>> openRecords(const QString &ledger)
{
    // First as a reader: a ledger that is not there is not made, one of another version is left alone.
    if (const auto look = openRecordsToRead(ledger); !look)
        return tl::unexpected(look.error());
    auto db = Database::open(ledger, OpenMode::Write);
    if (!db)
        return db;
    // The rest of the ledger can be read again from its sources. This cannot: wait for the disk.
    if (const auto careful = (*db)->beDurable(); !careful)
        return tl::unexpected(careful.error());
    return db;
}

Result<std::unique_ptr<Database>> openRecordsToRead(const QString &ledger)
{
    auto db = Database::open(ledger, OpenMode::Read);
    if (!db)
        return db;
    if (const auto known = checkReadable(**db); !known)
        return tl::unexpected(known.error());
    return db;
}

Result<std::int64_t> recordGeneration(Database &records)
{
    return records.number("SELECT value FROM ledger_meta WHERE key = 'journal'");
}

Result<void> putOnRecord(Database &records, const std::function<Result<void>()> &statements)
{
    return records.inTransaction([&] {
        Result<void> done = statements();
        if (done)
            done = records.exec("INSERT INTO ledger_meta VALUES ('journal', 1) ON CONFLICT (key) DO UPDATE SET value = ledger_meta.value + 1");
        return done ? records.announce() : done;
    });
}

Result<void> putMark(Database &records, const MarkOf &of, const QString &officer, Instant at, bool seen)
{
    return putOnRecord(records, [&]() -> Result<void> {
        auto add = records.prepare("INSERT INTO alert_marks (session, journal, position, officer, at_ms, seen) SELECT ?1, ?2, ?3, ?4, ?5, ?6 "
                                   "WHERE coalesce((SELECT seen FROM alert_marks WHERE session = ?1 AND journal = ?2 AND position = ?3 "
                                   "ORDER BY id DESC LIMIT 1), 0) <> ?6");
        if (!add)
            return tl::unexpected(add.error());
        return (*add)->run(of.session, of.journal, of.position, officer, msOrZero(at), std::int64_t{seen});
    });
}

} // namespace gatehouse
