// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/journal.h"

#include "core/ledger/ledger_time.h"
#include "core/ledger/record_book.h"

namespace gatehouse {

Journal::Journal(std::unique_ptr<Database> db)
    : m_db(std::move(db))
{
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &ledgerPath)
{
    auto db = openRecords(ledgerPath);
    if (!db)
        return tl::unexpected(db.error());
    return std::unique_ptr<Journal>(new Journal(std::move(*db)));
}

Result<std::unique_ptr<Journal>> Journal::openToRead(const QString &ledgerPath)
{
    auto db = openRecordsToRead(ledgerPath);
    if (!db)
        return tl::unexpected(db.error());
    return std::unique_ptr<Journal>(new Journal(std::move(*db)));
}

Result<std::int64_t> Journal::generation()
{
    return recordGeneration(*m_db);
}

Result<void> Journal::write(const std::function<Result<void>()> &statements)
{
    return putOnRecord(*m_db, statements);
}

template <typename... Values>
Result<void> Journal::writeOne(const char *sql, Values... values)
{
    return write([&] { return m_db->run(sql, values...); });
}

Result<JournalId> Journal::order(const ActionOrder &order, const QString &officer, Instant at)
{
    JournalId id;
    const auto written = write([&]() -> Result<void> {
        auto entry = m_db->prepare(
            "INSERT INTO journal (source, officer, action, reason, ordered_ms) VALUES (?, ?, ?, ?, ?) RETURNING id");
        if (!entry)
            return tl::unexpected(entry.error());
        const auto inserted = (*entry)->each([&id](const Statement &row) { id.value = row.integer(0); },
            order.source.value, officer, QString(actionKey(order.kind)), order.reason, msOrZero(at));
        if (!inserted)
            return inserted;
        return insertTargets(id, 0, order.targets);
    });
    if (!written)
        return tl::unexpected(written.error());
    return id;
}

Result<void> Journal::insertTargets(JournalId entry, int firstPosition, const QList<ActionTarget> &targets)
{
    auto statement = m_db->prepare("INSERT INTO journal_targets (journal, position, user_id, session, odoo_id, "
                                   "identifier, subject) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return tl::unexpected(statement.error());
    std::int64_t position = firstPosition;
    for (const ActionTarget &t : targets) {
        const auto done =
            (*statement)
                ->run(entry.value, position++, t.user.value, t.session.value, t.odooId, t.identifier, t.subject);
        if (!done)
            return done;
    }
    return {};
}

Result<void> Journal::add(JournalId entry, int firstPosition, const QList<ActionTarget> &targets)
{
    return write([&] { return insertTargets(entry, firstPosition, targets); });
}

Result<void> Journal::sent(JournalId entry, Instant at)
{
    return writeOne("UPDATE journal SET sent_ms = ? WHERE id = ?", msOrZero(at), entry.value);
}

Result<void> Journal::settle(JournalId entry, const std::vector<Settled> &targets)
{
    return write([&]() -> Result<void> {
        auto statement = m_db->prepare("UPDATE journal_targets SET outcome = ?, proof = ?, proved_ms = ?, "
                                       "watch_until_s = ?, survived_ms = ? WHERE journal = ? AND position = ?");
        if (!statement)
            return tl::unexpected(statement.error());
        for (const Settled &t : targets) {
            const auto done =
                (*statement)
                    ->run(QString(outcomeKey(t.result.outcome)), t.result.proof, msOrZero(t.result.provedAt),
                        secondsOrZero(t.result.watchUntil), msOrZero(t.result.survived), entry.value, std::int64_t{t.position});
            if (!done)
                return done;
        }
        return {};
    });
}

Result<void> Journal::settleRest(JournalId entry, const TargetResult &result)
{
    return writeOne("UPDATE journal_targets SET outcome = ?, proof = ?, proved_ms = ?, watch_until_s = ? "
                    "WHERE journal = ? AND outcome = ''",
        QString(outcomeKey(result.outcome)), result.proof, msOrZero(result.provedAt), secondsOrZero(result.watchUntil),
        entry.value);
}

Result<Outcome> Journal::close(JournalId id, Instant at, const QString &note)
{
    const auto found = entry(id);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(ErrorKind::Storage, QStringLiteral("journal entry %1 is gone").arg(id.value));
    const JournalCounts &counts = (*found)->counts;
    const Outcome outcome = counts.unknown + counts.unsettled > 0 ? Outcome::Unknown
                            : counts.refused > 0                  ? Outcome::Refused
                                                                  : Outcome::Done;
    if (const auto done = writeOne("UPDATE journal SET outcome = ?, settled_ms = ?, note = ? WHERE id = ?",
            QString(outcomeKey(outcome)), msOrZero(at), note, id.value);
        !done)
        return tl::unexpected(done.error());
    return outcome;
}

Result<void> Journal::survived(JournalId entry, int position, Instant seen, const QString &proof)
{
    return writeOne(
        "UPDATE journal_targets SET survived_ms = ?, proof = ? WHERE journal = ? AND position = ? AND survived_ms = 0",
        msOrZero(seen), proof, entry.value, std::int64_t{position});
}

Result<void> Journal::acknowledge(JournalId entry, int position, const QString &officer, Instant at)
{
    return putMark(*m_db, {0, entry.value, position}, officer, at, true);
}

Result<void> Journal::takeBack(JournalId entry, int position, const QString &officer, Instant at)
{
    return putMark(*m_db, {0, entry.value, position}, officer, at, false);
}

Result<void> Journal::watchedToTheEnd(JournalId entry, int position, const QString &proof)
{
    return writeOne("UPDATE journal_targets SET watch_until_s = 0, proof = ? WHERE journal = ? AND position = ?", proof,
        entry.value, std::int64_t{position});
}

} // namespace gatehouse
