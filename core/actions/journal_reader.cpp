// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of Journal.
#include "core/actions/journal.h"

#include "core/ledger/ledger_time.h"

#include <limits>

namespace gatehouse {

namespace {

const QByteArray EntryColumns =
    "SELECT j.id, j.source, coalesce(s.name, ''), j.officer, j.action, j.reason, j.ordered_ms, j.sent_ms, "
    "j.settled_ms, j.outcome, j.note, coalesce((SELECT f.subject FROM journal_targets f WHERE f.journal = j.id AND "
    "f.position = 0), '') FROM journal j LEFT JOIN sources s ON s.id = j.source ";

const QByteArray TargetColumns =
    "SELECT t.journal, t.position, t.user_id, t.session, t.odoo_id, t.identifier, t.subject, t.outcome, t.proof, "
    "t.proved_ms, t.watch_until_s, t.survived_ms, j.source, coalesce(s.name, ''), m.officer, m.at_ms, m.seen FROM journal_targets t "
    "JOIN journal j ON j.id = t.journal LEFT JOIN sources s ON s.id = j.source LEFT JOIN alert_marks m ON t.survived_ms <> 0 AND m.id = "
    "(SELECT max(id) FROM alert_marks WHERE journal = t.journal AND position = t.position AND journal <> 0) ";

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
    t.source.value = row.integer(12);
    t.sourceName = row.string(13);
    if (row.integer(16) != 0) {
        t.seenBy = row.string(14);
        t.seenAt = msOrUnknown(row.integer(15));
    }
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
                                  e.firstSubject = row.string(11);
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

namespace {

/// Conditions that are not asked for are left out of the text, so that those that are can use their index.
QByteArray conditions(const JournalQuery &query)
{
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
    if (!query.text.isEmpty())
        where += " AND (lower(j.officer) LIKE ?6 ESCAPE '!' OR lower(j.reason) LIKE ?6 ESCAPE '!' OR j.id IN (SELECT "
                 "journal FROM journal_targets WHERE lower(subject) LIKE ?6 ESCAPE '!'))";
    else
        where += " AND ?6 = '%%'";
    where += query.action.isEmpty() ? " AND ?7 = ''" : " AND j.action = ?7";
    switch (query.end) {
    case JournalEnd::Any: break;
    case JournalEnd::Done: where += " AND j.outcome = 'done'"; break;
    case JournalEnd::Refused: where += " AND j.outcome = 'refused'"; break;
    case JournalEnd::Unknown: where += " AND j.outcome = 'unknown'"; break;
    case JournalEnd::Unsettled: where += " AND j.outcome = ''"; break;
    case JournalEnd::Open: where += " AND j.outcome IN ('', 'unknown')"; break;
    case JournalEnd::Watched:
        where += " AND j.id IN (SELECT journal FROM journal_targets WHERE watch_until_s <> 0 AND survived_ms = 0 AND "
                 "outcome = 'done')";
        break;
    case JournalEnd::Survived:
        where += " AND j.id IN (SELECT journal FROM journal_targets WHERE survived_ms <> 0)";
        break;
    }
    return where;
}

QString pattern(const QString &text)
{
    QString escaped = text.toLower();
    for (const QChar special : {u'!', u'%', u'_'})
        escaped.replace(special, QStringLiteral("!") + special);
    return u'%' + escaped + u'%';
}

} // namespace

Result<std::vector<JournalEntry>> Journal::entries(const JournalQuery &query)
{
    return readEntries(conditions(query) + " ORDER BY j.id DESC LIMIT ?8", query.source.value, query.before.value,
        query.user.value, query.session.value, query.identifier, pattern(query.text), query.action,
        std::int64_t{query.limit});
}

Result<Window<JournalEntry>> Journal::window(const JournalQuery &query, std::int64_t offset, int count)
{
    // Both questions of one state: rows that came in between would shift the window.
    const ReadScope snapshot(*m_db);
    Window<JournalEntry> window;
    window.offset = offset;
    auto counted = m_db->prepare(("SELECT count(*) FROM journal j " + conditions(query)).constData());
    if (!counted)
        return tl::unexpected(counted.error());
    const auto read = (*counted)->each([&window](const Statement &row) { window.total = row.integer(0); },
        query.source.value, query.before.value, query.user.value, query.session.value, query.identifier,
        pattern(query.text), query.action);
    if (!read)
        return tl::unexpected(read.error());
    auto rows = readEntries(conditions(query) + " ORDER BY j.id DESC LIMIT ?8 OFFSET ?9", query.source.value,
        query.before.value, query.user.value, query.session.value, query.identifier, pattern(query.text),
        query.action, std::int64_t{count}, offset);
    if (!rows)
        return tl::unexpected(rows.error());
    window.rows = std::move(*rows);
    return window;
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
    return readTargets("WHERE t.watch_until_s <> 0 AND t.survived_ms = 0 AND "
                       "t.outcome = 'done' AND (?1 = 0 OR j.source = ?1) ORDER BY t.watch_until_s, t.journal",
        source.value);
}

Result<std::vector<JournalTarget>> Journal::survivors(SourceId source)
{
    return readTargets("WHERE t.survived_ms <> 0 AND (?1 = 0 OR j.source = ?1) "
                       "ORDER BY t.survived_ms DESC, t.journal DESC",
        source.value);
}

Result<std::vector<JournalTarget>> Journal::openSurvivors(SourceId source)
{
    const QByteArray since = "SELECT 1 FROM journal_targets d JOIN journal o ON o.id = d.journal WHERE d.outcome = 'done' "
                             "AND d.proved_ms >= t.survived_ms AND o.source = j.source AND ";
    const QByteArray sure = "o.action IN ('suspend', 'reset_totp') AND d.identifier = '' AND ";
    return readTargets("WHERE t.survived_ms <> 0 AND (?1 = 0 OR j.source = ?1) "
                       "AND NOT EXISTS (" +
                           since +
                           "d.journal > t.journal AND d.identifier = t.identifier AND d.identifier <> '') "
                           "AND NOT EXISTS (" +
                           since + sure +
                           "d.user_id = t.user_id AND d.user_id <> 0) "
                           "AND (t.odoo_id = 0 OR NOT EXISTS (" +
                           since + sure +
                           "d.odoo_id = t.odoo_id)) "
                           "ORDER BY t.survived_ms DESC, t.journal DESC",
        source.value);
}

Result<std::vector<JournalTarget>> Journal::revocations(SourceId source, const QStringList &identifiers)
{
    const ReadScope snapshot(*m_db);
    auto statement = m_db->prepare((TargetColumns + "WHERE t.identifier = ? AND "
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
