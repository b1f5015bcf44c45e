// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/retention.h"

#include "core/domain/event_kind.h"
#include "core/ledger/columns.h"
#include "core/ledger/database.h"
#include "core/ledger/row_filter.h"
#include "core/ledger/schema.h"
#include "core/ledger/session_batch.h"
#include "core/ledger/session_count.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <tuple>

namespace gatehouse {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

constexpr std::int64_t HourSeconds = 3600;
constexpr std::int64_t DaySeconds = 86400;

constexpr int column(SessionColumn c)
{
    return static_cast<int>(c);
}
constexpr int column(EventColumn c)
{
    return static_cast<int>(c);
}

Error damaged(const Database &db)
{
    return {ErrorKind::Storage, Texts::tr("The ledger %1 is damaged: a packed column does not fit its rows.").arg(db.path())};
}

/// Some columns of one segment, unpacked.
class SegmentValues
{
public:
    Result<void> read(ColumnDirectory &directory, std::uint32_t segment, std::initializer_list<int> columns)
    {
        rows = directory.rows(segment);
        for (const int c : columns) {
            const auto piece = directory.read(c, segment);
            if (!piece)
                return tl::unexpected(piece.error());
            auto &values = m_values[static_cast<std::size_t>(c)];
            values.resize(SegmentRows);
            unpackColumn(**piece, values.data());
        }
        return {};
    }
    template <typename Column>
    std::uint32_t at(Column c, std::uint32_t row) const
    {
        return m_values[static_cast<std::size_t>(column(c))][row];
    }

    std::uint32_t of(int column, std::uint32_t row) const { return m_values[static_cast<std::size_t>(column)][row]; }

    std::uint32_t rows = 0;

private:
    std::array<std::vector<std::uint32_t>, 16> m_values;
};

/// Segments that may hold something older than that, of rows that have not been taken out before.
std::vector<std::uint32_t> segmentsBefore(const ColumnDirectory &directory, int time, int source, std::uint32_t before)
{
    std::vector<std::uint32_t> segments;
    for (std::uint32_t s = 0; s < directory.segments(); ++s) {
        if (directory.piece(time, s).low < before && directory.piece(source, s).high != TakenOutSource)
            segments.push_back(s);
    }
    return segments;
}

/// Those that lose something, by name.
Result<void> nameSources(Database &db, const std::map<std::uint32_t, RetentionCount> &counts, std::vector<RetentionCount> &named)
{
    auto names = db.prepare("SELECT id, name FROM sources ORDER BY name");
    if (!names)
        return tl::unexpected(names.error());
    named.clear();
    return (*names)->each([&](const Statement &r) {
        const auto it = counts.find(static_cast<std::uint32_t>(r.integer(0)));
        if (it != counts.end() && it->second.sessions + it->second.events > 0)
            named.push_back({r.string(1), it->second.sessions, it->second.events});
    });
}

/// One run of retain(): the database, and what goes with each commit.
class Retainer
{
public:
    Retainer(Database &db, Instant before, RetentionPreview &taken)
        : m_db(db)
        , m_before(static_cast<std::uint32_t>(before.seconds()))
        , m_taken(taken)
        , m_cache(std::make_shared<ColumnCache>(0))
        , m_sessions(db, ColumnTable::Sessions)
        , m_events(db, ColumnTable::Events)
    {
    }

    Result<void> remember(int months)
    {
        return commit([&]() -> Result<void> {
            for (const auto &[key, value] : {std::pair{"keep_months", std::int64_t{months}}, {"kept_from_s", std::int64_t{m_before}}}) {
                if (auto kept = m_db.run("INSERT INTO ledger_meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
                    !kept)
                    return kept;
            }
            return {};
        });
    }

    Result<void> takeOut(const RetentionProgress &progress, const CancelToken &cancel)
    {
        for (ColumnWriter *columns : {&m_sessions, &m_events}) {
            if (const auto loaded = columns->load(); !loaded)
                return loaded;
        }
        ColumnDirectory sessions(m_db, ColumnTable::Sessions, m_cache);
        ColumnDirectory events(m_db, ColumnTable::Events, m_cache);
        for (ColumnDirectory *directory : {&sessions, &events}) {
            if (const auto loaded = directory->load(); !loaded)
                return loaded;
        }
        // Events first: what points at a session goes before it.
        const auto ofEvents = segmentsBefore(events, column(EventColumn::Time), column(EventColumn::Source), m_before);
        const auto ofSessions = segmentsBefore(sessions, column(SessionColumn::Last), column(SessionColumn::Source), m_before);
        const auto of = static_cast<std::int64_t>(ofEvents.size() + ofSessions.size());
        std::int64_t done = 0;
        const auto each = [&](const std::vector<std::uint32_t> &segments, auto take) -> Result<void> {
            for (const std::uint32_t segment : segments) {
                if (cancel.isCancelled())
                    return fail(ErrorKind::Cancelled, Texts::tr("Cancelled. What was taken out is gone; the rest is as it was."));
                m_counts.clear();
                if (const auto taken = commit([&] { return take(segment); }); !taken)
                    return taken;
                for (const auto &[source, count] : m_counts) {
                    m_bySource[source].sessions += count.sessions;
                    m_bySource[source].events += count.events;
                    m_taken.sessions += count.sessions;
                    m_taken.events += count.events;
                }
                ++done;
                if (progress)
                    progress(done, of);
            }
            return {};
        };
        auto result = each(ofEvents, [&](std::uint32_t segment) { return takeEvents(events, segment); });
        if (result)
            result = each(ofSessions, [&](std::uint32_t segment) { return takeSessions(sessions, segment); });
        // What was taken out is told, whatever came of the rest.
        if (const auto named = nameSources(m_db, m_bySource, m_taken.sources); !named && result)
            result = named;
        // Always: the last run may have ended before it.
        if (result)
            result = commit([&] { return tidy(); });
        return result;
    }

private:
    Result<void> commit(const std::function<Result<void>()> &work)
    {
        return m_db.inTransaction([&] {
            const auto generation = m_db.number("SELECT value FROM ledger_meta WHERE key = 'generation'");
            Result<void> done = generation ? Result<void>() : tl::unexpected(generation.error());
            if (done) {
                m_generation = *generation + 1;
                m_sessions.setVersion(m_generation);
                m_events.setVersion(m_generation);
                done = work();
            }
            if (done)
                done = m_db.run("UPDATE ledger_meta SET value = ? WHERE key = 'generation'", m_generation);
            return done ? m_db.announce() : done;
        });
    }

    Result<void> takeEvents(ColumnDirectory &directory, std::uint32_t segment)
    {
        SegmentValues values;
        if (const auto read = values.read(directory, segment,
                {column(EventColumn::Time), column(EventColumn::Kind), column(EventColumn::Source), column(EventColumn::User)});
            !read)
            return read;
        struct Hour
        {
            std::uint32_t source, hour, kind;
            auto operator<=>(const Hour &) const = default;
        };
        std::map<Hour, std::int64_t> hours;
        std::map<Hour, std::int64_t> days;
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t> totals;
        std::map<std::uint32_t, std::pair<std::int64_t, std::int64_t>> users; // logins, failures
        std::int64_t rows = 0;
        for (std::uint32_t i = 0; i < values.rows; ++i) {
            const std::uint32_t source = values.at(EventColumn::Source, i);
            const std::uint32_t time = values.at(EventColumn::Time, i);
            if (source == TakenOutSource || time >= m_before)
                continue;
            ++rows;
            const std::uint32_t kind = values.at(EventColumn::Kind, i);
            ++hours[{source, static_cast<std::uint32_t>(time / HourSeconds), kind}];
            ++days[{source, static_cast<std::uint32_t>(time / DaySeconds), kind}];
            ++totals[{source, kind}];
            ++m_counts[source].events;
            if (const std::uint32_t user = values.at(EventColumn::User, i); user != 0) {
                if (kind == static_cast<std::uint32_t>(EventKind::LoginOk))
                    ++users[user].first;
                else if (kind == static_cast<std::uint32_t>(EventKind::LoginFailed))
                    ++users[user].second;
            }
            const std::int64_t row = firstRowOf(segment) + i;
            // A time that was not: none at all would stretch every picture to 1970.
            for (const auto &[c, value] : {std::pair{EventColumn::Time, m_before}, {EventColumn::Kind, 0U}, {EventColumn::Source, TakenOutSource},
                     {EventColumn::User, 0U}, {EventColumn::Ip, 0U}, {EventColumn::Session, 0U}}) {
                if (const auto set = m_events.set(row, column(c), value); !set)
                    return set;
            }
        }
        if (rows == 0)
            return {};
        auto done = m_db.run("DELETE FROM events WHERE id BETWEEN ? AND ? AND time_ms < ?", firstRowOf(segment),
            firstRowOf(segment + 1) - 1, std::int64_t{m_before} * 1000);
        if (done && m_db.changes() != rows)
            done = tl::unexpected(damaged(m_db));
        if (done)
            done = m_events.flush();
        const auto ofKind = [](std::uint32_t code) { return std::int64_t{code & (DoubtfulBit - 1)}; };
        const auto doubtful = [](std::uint32_t code) { return std::int64_t{(code & DoubtfulBit) != 0}; };
        const auto lessen = [&](const char *sql, const std::map<Hour, std::int64_t> &counts) -> Result<void> {
            auto statement = m_db.prepare(sql);
            if (!statement)
                return tl::unexpected(statement.error());
            for (const auto &[of, by] : counts) {
                if (const auto less = (*statement)->run(by, std::int64_t{of.source}, std::int64_t{of.hour}, ofKind(of.kind), doubtful(of.kind));
                    !less)
                    return less;
            }
            return {};
        };
        if (done)
            done = lessen("UPDATE event_hours SET count = count - ? WHERE source = ? AND hour = ? AND kind = ? AND doubtful = ?", hours);
        if (done)
            done = lessen("UPDATE event_days SET count = count - ? WHERE source = ? AND day = ? AND kind = ? AND doubtful = ?", days);
        for (auto it = totals.begin(); done && it != totals.end(); ++it)
            done = m_db.run("UPDATE event_totals SET count = count - ? WHERE source = ? AND kind = ? AND doubtful = ?", it->second,
                std::int64_t{it->first.first}, ofKind(it->first.second), doubtful(it->first.second));
        for (auto it = users.begin(); done && it != users.end(); ++it)
            done = m_db.run("UPDATE users SET logins = {greatest}(0, logins - ?), failed = {greatest}(0, failed - ?) WHERE id = "
                "(SELECT CASE WHEN merged_into = 0 THEN id ELSE merged_into END FROM users WHERE id = ?)",
                it->second.first, it->second.second, std::int64_t{it->first});
        return done ? lessenSources() : done;
    }

    Result<void> takeSessions(ColumnDirectory &directory, std::uint32_t segment)
    {
        SegmentValues values;
        if (const auto read = values.read(directory, segment,
                {column(SessionColumn::State), column(SessionColumn::Source), column(SessionColumn::User), column(SessionColumn::First),
                    column(SessionColumn::Last)});
            !read)
            return read;
        std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t> days;
        std::map<std::uint32_t, std::int64_t> users;
        std::int64_t rows = 0;
        for (std::uint32_t i = 0; i < values.rows; ++i) {
            const std::uint32_t source = values.at(SessionColumn::Source, i);
            if (source == TakenOutSource || values.at(SessionColumn::Last, i) >= m_before)
                continue;
            ++rows;
            // Logins that stood in for sessions are counted nowhere any more.
            if (stateEnd(values.at(SessionColumn::State, i)) != SessionEnd::Superseded) {
                ++m_counts[source].sessions;
                ++days[{source, values.at(SessionColumn::First, i) / DaySeconds}];
                if (const std::uint32_t user = values.at(SessionColumn::User, i); user != 0)
                    ++users[user];
            }
            const std::int64_t row = firstRowOf(segment) + i;
            for (const auto &[c, value] : {std::pair{SessionColumn::State, packState(SessionEnd::Superseded, false, false)},
                     {SessionColumn::Source, TakenOutSource}, {SessionColumn::User, 0U}, {SessionColumn::Browser, 0U},
                     {SessionColumn::Platform, 0U}, {SessionColumn::Ip, 0U}, {SessionColumn::Country, 0U}, {SessionColumn::City, 0U},
                     {SessionColumn::First, m_before}, {SessionColumn::Last, m_before}, {SessionColumn::Tag, 0U}}) {
                if (const auto set = m_sessions.set(row, column(c), value); !set)
                    return set;
            }
        }
        if (rows == 0)
            return {};
        const std::int64_t from = firstRowOf(segment);
        const std::int64_t to = firstRowOf(segment + 1) - 1;
        const std::int64_t before = m_before;
        std::vector<std::int64_t> keys;
        auto find = m_db.prepare("SELECT source, identifier FROM sessions WHERE id BETWEEN ? AND ? AND last_s < ?");
        auto done = find ? (*find)->each(
                               [&keys](const Statement &r) {
                                   keys.push_back(static_cast<std::int64_t>(sessionKey(SourceId{r.integer(0)}, r.text(1))));
                               },
                               from, to, before)
                         : tl::unexpected(find.error());
        if (done && static_cast<std::int64_t>(keys.size()) != rows)
            done = tl::unexpected(damaged(m_db));
        if (done) {
            std::sort(keys.begin(), keys.end());
            auto drop = m_db.lookup("DELETE FROM session_keys WHERE key {of}");
            done = drop ? (*drop)->each(keys, [](const Statement &) { return Result<void>(); }) : tl::unexpected(drop.error());
        }
        for (const char *sql : {"DELETE FROM traces WHERE session BETWEEN ? AND ? AND session IN (SELECT id FROM sessions "
                                "WHERE id BETWEEN ? AND ? AND last_s < ?)",
                 "DELETE FROM guard_sessions WHERE session BETWEEN ? AND ? AND session IN (SELECT id FROM sessions "
                 "WHERE id BETWEEN ? AND ? AND last_s < ?)",
                 "DELETE FROM alert_allowances WHERE session BETWEEN ? AND ? AND session IN (SELECT id FROM sessions "
                 "WHERE id BETWEEN ? AND ? AND last_s < ?)"}) {
            if (done)
                done = m_db.run(sql, from, to, from, to, before);
        }
        if (done)
            done = m_db.run("DELETE FROM sessions WHERE id BETWEEN ? AND ? AND last_s < ?", from, to, before);
        if (done)
            done = m_sessions.flush();
        for (auto it = days.begin(); done && it != days.end(); ++it)
            done = m_db.run("UPDATE session_days SET count = count - ? WHERE source = ? AND day = ?", it->second,
                std::int64_t{it->first.first}, it->first.second);
        for (auto it = users.begin(); done && it != users.end(); ++it)
            done = m_db.run("UPDATE users SET sessions = {greatest}(0, sessions - ?) WHERE id = "
                "(SELECT CASE WHEN merged_into = 0 THEN id ELSE merged_into END FROM users WHERE id = ?)",
                it->second, std::int64_t{it->first});
        return done ? lessenSources() : done;
    }

    Result<void> lessenSources()
    {
        for (const auto &[source, count] : m_counts) {
            if (const auto less = m_db.run("UPDATE sources SET sessions = sessions - ?, events = events - ? WHERE id = ?", count.sessions,
                    count.events, std::int64_t{source});
                !less)
                return less;
        }
        return {};
    }

    /// Counts of nothing, and those that are counted anew as a whole.
    Result<void> tidy()
    {
        if (const auto cleared = m_db.exec("DELETE FROM event_hours WHERE count = 0; DELETE FROM event_days WHERE count = 0;"
                                           "DELETE FROM event_totals WHERE count = 0; DELETE FROM session_days WHERE count = 0");
            !cleared)
            return cleared;
        const auto basis = countBasis(m_db);
        if (!basis)
            return tl::unexpected(basis.error());
        ColumnDirectory directory(m_db, ColumnTable::Sessions, m_cache);
        if (const auto loaded = directory.load(); !loaded)
            return loaded;
        const auto counted = countSessions(directory, *basis, SessionLimits{});
        if (!counted)
            return tl::unexpected(counted.error());
        const auto stored = storeSessionCounts(m_db, *counted, m_generation);
        return stored ? dropAddresses(directory) : stored;
    }

    /// Those that nothing is from any more.
    Result<void> dropAddresses(ColumnDirectory &sessions)
    {
        ColumnDirectory events(m_db, ColumnTable::Events, m_cache);
        if (const auto loaded = events.load(); !loaded)
            return loaded;
        CodeSet used;
        SegmentValues values;
        for (const auto &[directory, ip] : {std::pair{&sessions, column(SessionColumn::Ip)}, {&events, column(EventColumn::Ip)}}) {
            for (std::uint32_t segment = 0; segment < directory->segments(); ++segment) {
                if (const auto read = values.read(*directory, segment, {ip}); !read)
                    return read;
                for (std::uint32_t i = 0; i < values.rows; ++i)
                    used.add(values.of(ip, i));
            }
        }
        auto traced = m_db.prepare("SELECT DISTINCT ip FROM traces");
        auto there = m_db.prepare("SELECT code FROM addresses ORDER BY code");
        if (!traced)
            return tl::unexpected(traced.error());
        if (!there)
            return tl::unexpected(there.error());
        std::vector<std::int64_t> unused;
        auto done = (*traced)->each([&used](const Statement &r) { used.add(static_cast<std::uint32_t>(r.integer(0))); });
        if (done)
            done = (*there)->each([&](const Statement &r) {
                if (!used.has(static_cast<std::uint32_t>(r.integer(0))))
                    unused.push_back(r.integer(0));
            });
        auto drop = m_db.lookup("DELETE FROM addresses WHERE code {of}");
        if (!drop)
            return tl::unexpected(drop.error());
        return done ? (*drop)->each(unused, [](const Statement &) { return Result<void>(); }) : done;
    }

    Database &m_db;
    std::uint32_t m_before;
    RetentionPreview &m_taken;
    std::shared_ptr<ColumnCache> m_cache;
    ColumnWriter m_sessions;
    ColumnWriter m_events;
    std::map<std::uint32_t, RetentionCount> m_counts;   ///< of the commit under way
    std::map<std::uint32_t, RetentionCount> m_bySource;
    std::int64_t m_generation = 0;
};

} // namespace

Instant retentionStart(int months, Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).date();
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(-months);
    return Instant::fromDateTime(QDateTime(first, QTime(0, 0), Qt::UTC));
}

Result<Retention> retentionOf(const QString &ledger)
{
    auto db = Database::open(ledger, OpenMode::Read);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto fit = checkReadable(**db); !fit)
        return tl::unexpected(fit.error());
    const auto months = (*db)->number("SELECT value FROM ledger_meta WHERE key = 'keep_months'");
    const auto from = months ? (*db)->number(KeptFromSql) : months;
    if (!from)
        return tl::unexpected(from.error());
    Retention retention;
    retention.months = static_cast<int>(std::clamp<std::int64_t>(*months, 0, MostRetentionMonths));
    if (*from != 0)
        retention.from = Instant::fromSeconds(*from);
    return retention;
}

Result<RetentionPreview> previewRetention(const QString &ledger, Instant before, const CancelToken &cancel)
{
    auto db = Database::open(ledger, OpenMode::Read, cancel);
    if (!db)
        return tl::unexpected(db.error());
    if (const auto fit = checkReadable(**db); !fit)
        return tl::unexpected(fit.error());
    const ReadScope snapshot(**db);
    const auto cache = std::make_shared<ColumnCache>(0);
    const auto limit = static_cast<std::uint32_t>(before.seconds());
    std::map<std::uint32_t, RetentionCount> bySource;
    SegmentValues values;
    RetentionPreview preview;
    preview.before = before;
    const auto count = [&](ColumnTable table, int time, int source, auto counted) -> Result<void> {
        ColumnDirectory directory(**db, table, cache);
        if (const auto loaded = directory.load(); !loaded)
            return loaded;
        for (const std::uint32_t segment : segmentsBefore(directory, time, source, limit)) {
            if (cancel.isCancelled())
                return fail(ErrorKind::Cancelled, Texts::tr("Cancelled."));
            if (const auto read = values.read(directory, segment, {time, source, column(SessionColumn::State)}); !read)
                return read;
            for (std::uint32_t i = 0; i < values.rows; ++i) {
                const std::uint32_t of = values.of(source, i);
                if (values.of(time, i) < limit && of != TakenOutSource)
                    counted(bySource[of], values.of(column(SessionColumn::State), i));
            }
        }
        return {};
    };
    auto done = count(ColumnTable::Events, column(EventColumn::Time), column(EventColumn::Source),
        [&preview](RetentionCount &of, std::uint32_t) {
            ++of.events;
            ++preview.events;
        });
    if (done)
        done = count(ColumnTable::Sessions, column(SessionColumn::Last), column(SessionColumn::Source),
            [&preview](RetentionCount &of, std::uint32_t state) {
                if (stateEnd(state) == SessionEnd::Superseded)
                    return;
                ++of.sessions;
                ++preview.sessions;
            });
    if (done)
        done = nameSources(**db, bySource, preview.sources);
    if (!done)
        return tl::unexpected(done.error());
    return preview;
}

Result<void> retain(const QString &ledger, int months, Instant before, RetentionPreview &taken, const RetentionProgress &progress,
    const CancelToken &cancel)
{
    taken = {};
    taken.before = before;
    if (months < 0 || months > MostRetentionMonths || before.isKnown() != (months > 0) || (before.isKnown() && before.seconds() <= 0))
        return fail(ErrorKind::Input, Texts::tr("A ledger keeps 1 to %1 months, or everything.").arg(MostRetentionMonths));
    auto db = openUpToDate(ledger, cancel);
    if (!db)
        return tl::unexpected(db.error());
    // Unlike what sources tell, this cannot be read again: what is said to be gone is.
    if (const auto careful = (*db)->beDurable(); !careful)
        return careful;
    Retainer retainer(**db, before.isKnown() ? before : Instant::fromMs(0), taken);
    const auto kept = retainer.remember(months);
    return kept && before.isKnown() ? retainer.takeOut(progress, cancel) : kept;
}

} // namespace gatehouse
