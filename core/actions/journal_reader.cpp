// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of Journal.
#include "core/actions/journal.h"

#include "core/ledger/ledger_time.h"

#include <limits>

namespace gatehouse {

namespace {

const QByteArray EntryColumns =
    "SELECT j.id, j.source, coalesce(s.name, ''), j.officer, j.action, j.reason, j.ordered_ms, j.sent_ms, "
    "j.settled_ms, j.outcome, j.note FROM journal j LEFT JOIN sources s ON s.id = j.source ";

const QByteArray TargetColumns =
    "SELECT t.journal, t.position, t.user_id, t.session, t.odoo_id, t.identifier, t.subject, t.outcome, t.proof, "
    "t.proved_ms, t.watch_until_s, t.survived_ms FROM journal_targets t ";

JournalTarget targetIn(const Statement &row)
{
    JournalTarget t;
    t.entry.value = row.integer(0);
    t.position = static_cast<int>(row.integer(1));
    t.target.user.value = row.integer(2);
    t.target.session.value = row.integer(3);
    t.target.odooId = row.integer(4);
    t.target.identifier = row.string(5);
    t.target.subject = row.string(6);
    t.outcome = outcomeOf(row.string(7));
    t.proof = row.string(8);
    t.provedAt = msOrUnknown(row.integer(9));
    t.watchUntil = secondsOrUnknown(row.integer(10));
    t.survived = msOrUnknown(row.integer(11));
    return t;
}

} // namespace

template <typename... Values>
Result<std::vector<JournalEntry>> Journal::readEntries(const QByteArray &rest, Values... values)
{
    const ReadScope snapshot(*m_db);
    auto statement = m_db->prepare((EntryColumns + rest).constData());
    if (!statement)
        return tl::unexpected(statement.error());
    std::vector<JournalEntry> entries;
    const auto read = (*statement)
                          ->each(
                              [&entries](const Statement &row) {
                                  JournalEntry e;
                                  e.id.value = row.integer(0);
                                  e.source.value = row.integer(1);
                                  e.sourceName = row.string(2);
                                  e.officer = row.string(3);
                                  e.actionKey = row.string(4);
                                  e.action = actionOf(e.actionKey);
                                  e.reason = row.string(5);
                                  e.ordered = msOrUnknown(row.integer(6));
                                  e.sent = msOrUnknown(row.integer(7));
                                  e.settled = msOrUnknown(row.integer(8));
                                  e.outcome = outcomeOf(row.string(9));
                                  e.note = row.string(10);
                                  entries.push_back(std::move(e));
                              },
                              values...);
    if (!read)
        return tl::unexpected(read.error());
    auto counts =
        m_db->prepare("SELECT count(*), count(CASE WHEN outcome = 'done' THEN 1 END), count(CASE WHEN outcome = "
                      "'refused' THEN 1 END), "
                      "count(CASE WHEN outcome = 'unknown' THEN 1 END), count(CASE WHEN outcome = '' THEN 1 END), "
                      "count(CASE WHEN outcome = 'done' AND watch_until_s <> 0 AND survived_ms = 0 THEN 1 END), "
                      "count(CASE WHEN survived_ms <> 0 THEN 1 END) FROM journal_targets WHERE journal = ?");
    if (!counts)
        return tl::unexpected(counts.error());
    for (JournalEntry &e : entries) {
        const auto counted = (*counts)->each(
            [&e](const Statement &row) {
                e.counts = {row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4),
                    row.integer(5), row.integer(6)};
            },
            e.id.value);
        if (!counted)
            return tl::unexpected(counted.error());
    }
    return entries;
}

template <typename... Values>
Result<std::vector<JournalTarget>> Journal::readTargets(const QByteArray &rest, Values... values)
{
    auto statement = m_db->prepare((TargetColumns + rest).constData());
    if (!statement)
        return tl::unexpected(statement.error());
    std::vector<JournalTarget> targets;
    const auto read =
        (*statement)->each([&targets](const Statement &row) { targets.push_back(targetIn(row)); }, values...);
    if (!read)
        return tl::unexpected(read.error());
    return targets;
}

Result<std::vector<JournalEntry>> Journal::entries(const JournalQuery &query)
{
    // Conditions that are not asked for are left out of the text, so that those that are can use their index.
    QByteArray where = "WHERE (?1 = 0 OR j.source = ?1) AND (?2 = 0 OR j.id < ?2)";
    if (query.user)
        where += " AND j.id IN (SELECT journal FROM journal_targets WHERE user_id = ?3 AND user_id <> 0)";
    else
        where += " AND ?3 = 0";
    if (query.session)
        where += " AND j.id IN (SELECT journal FROM journal_targets WHERE session = ?4 AND session <> 0)";
    else
        where += " AND ?4 = 0";
    if (!query.identifier.isEmpty())
        where += " AND j.id IN (SELECT journal FROM journal_targets WHERE identifier = ?5 AND identifier <> '')";
    else
        where += " AND ?5 = ''";
    return readEntries(where + " ORDER BY j.id DESC LIMIT ?6", query.source.value, query.before.value, query.user.value,
        query.session.value, query.identifier, std::int64_t{query.limit});
}

Result<std::optional<JournalEntry>> Journal::entry(JournalId id)
{
    auto found = readEntries("WHERE j.id = ?", id.value);
    if (!found)
        return tl::unexpected(found.error());
    if (found->empty())
        return std::optional<JournalEntry>();
    return std::optional<JournalEntry>(std::move(found->front()));
}

Result<std::vector<JournalTarget>> Journal::targets(JournalId entry, int from, int limit)
{
    return readTargets("WHERE t.journal = ? AND t.position >= ? ORDER BY t.position LIMIT ?", entry.value,
        std::int64_t{from}, limit < 0 ? std::numeric_limits<std::int64_t>::max() : std::int64_t{limit});
}

Result<std::vector<JournalEntry>> Journal::unsettled(SourceId source)
{
    return readEntries("WHERE j.outcome = '' AND (?1 = 0 OR j.source = ?1) ORDER BY j.id DESC", source.value);
}

Result<std::vector<JournalEntry>> Journal::unfinished(SourceId source)
{
    return readEntries("WHERE j.outcome IN ('', 'unknown') AND (?1 = 0 OR j.source = ?1) ORDER BY j.id", source.value);
}

Result<std::vector<JournalTarget>> Journal::watched(SourceId source)
{
    return readTargets("JOIN journal j ON j.id = t.journal WHERE t.watch_until_s <> 0 AND t.survived_ms = 0 AND "
                       "t.outcome = 'done' AND (?1 = 0 OR j.source = ?1) ORDER BY t.watch_until_s, t.journal",
        source.value);
}

Result<std::vector<JournalTarget>> Journal::survivors(SourceId source)
{
    return readTargets("JOIN journal j ON j.id = t.journal WHERE t.survived_ms <> 0 AND (?1 = 0 OR j.source = ?1) "
                       "ORDER BY t.survived_ms DESC, t.journal DESC",
        source.value);
}

Result<std::vector<JournalTarget>> Journal::revocations(SourceId source, const QStringList &identifiers)
{
    const ReadScope snapshot(*m_db);
    auto statement = m_db->prepare((TargetColumns + "JOIN journal j ON j.id = t.journal WHERE t.identifier = ? AND "
                                                    "t.identifier <> '' AND t.outcome = 'done' AND j.source = ? "
                                                    "ORDER BY t.journal DESC")
                                       .constData());
    if (!statement)
        return tl::unexpected(statement.error());
    std::vector<JournalTarget> targets;
    for (const QString &identifier : identifiers) {
        const auto read = (*statement)
                              ->each([&targets](const Statement &row) { targets.push_back(targetIn(row)); }, identifier,
                                  source.value);
        if (!read)
            return tl::unexpected(read.error());
    }
    return targets;
}

} // namespace gatehouse
