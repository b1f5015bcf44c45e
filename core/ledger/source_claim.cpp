// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/source_claim.h"

#include "core/ledger/database.h"
#include "core/ledger/schema.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

} // namespace

SourceClaim::SourceClaim(const QString &ledger, SourceId source)
    : m_ledger(ledger)
    , m_source(source)
{
}

SourceClaim::~SourceClaim() = default; // what the connection has taken goes with it

Result<void> SourceClaim::connect()
{
    if (m_db)
        return {};
    auto db = Database::open(m_ledger, OpenMode::Write, m_cancel);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto fit = checkReadable(**db); !fit)
        return fit;
    m_db = std::move(*db);
    return {};
}

template <typename T>
Result<T> SourceClaim::atLedger(const std::function<Result<T>(Database &)> &task)
{
    const bool wasThere = m_db != nullptr;
    if (const auto connected = connect(); !connected)
        return tl::unexpected(connected.error());
    auto done = task(*m_db);
    if (done || !m_db->isLost())
        return done;
    // A claim that was lost with it is taken anew by the next reading: what this one writes is merged, not doubled.
    m_db.reset();
    if (!wasThere)
        return done;
    if (const auto connected = connect(); !connected)
        return tl::unexpected(connected.error());
    return task(*m_db);
}

Result<std::optional<ClaimHolder>> SourceClaim::take(const CancelToken &cancel)
{
    m_cancel = cancel;
    if (m_db)
        m_db->setCancelToken(cancel);
    auto holder = atLedger<std::optional<ClaimHolder>>([this](Database &db) { return db.claim(m_source); });
    m_isTaken = holder && !*holder;
    if (!holder || !*holder)
        return holder;
    // Whoever steps aside still knows how old that is which everybody sees.
    const auto read = atLedger<void>([&](Database &db) -> Result<void> {
        const auto find = db.prepare("SELECT synced_ms FROM servers WHERE source = ?");
        if (!find)
            return tl::unexpected(find.error());
        return (*find)->each(
            [&holder](const Statement &row) {
                if (row.integer(0) != 0)
                    (*holder)->synced = Instant::fromMs(row.integer(0));
            },
            m_source.value);
    });
    if (!read)
        return tl::unexpected(read.error());
    return holder;
}

void SourceClaim::release()
{
    if (!std::exchange(m_isTaken, false) || !m_db)
        return;
    if (!m_db->release(m_source))
        m_db.reset(); // which gives it back as well
}

Result<QString> SourceClaim::cursor(const QString &name)
{
    std::optional<QString> cursor;
    const auto read = atLedger<void>([&](Database &db) -> Result<void> {
        const auto find = db.prepare("SELECT cursor FROM servers WHERE source = ?");
        if (!find)
            return tl::unexpected(find.error());
        return (*find)->each([&cursor](const Statement &row) { cursor = row.string(0); }, m_source.value);
    });
    if (!read)
        return tl::unexpected(read.error());
    if (!cursor)
        return fail(ErrorKind::Input, Texts::tr("The source %1 is no longer in the ledger.").arg(name));
    return *cursor;
}

Result<void> SourceClaim::noteUnchanged(const QString &cursor, Instant at)
{
    return atLedger<void>([&](Database &db) {
        return db.run("UPDATE servers SET cursor = ?, tried_ms = ?, synced_ms = ?, problem = '' WHERE source = ?", cursor, at.ms,
            at.ms, m_source.value);
    });
}

Result<void> SourceClaim::noteProblem(const QString &problem, Instant at)
{
    return atLedger<void>([&](Database &db) {
        return db.run("UPDATE servers SET tried_ms = ?, problem = ? WHERE source = ?", at.ms, problem, m_source.value);
    });
}

} // namespace gatehouse
