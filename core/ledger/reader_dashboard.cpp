// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard: sums over what the writer counted, a few thousand small rows at most.
#include "core/ledger/reader_state.h"
#include "core/ledger/session_count.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

namespace gatehouse {

namespace {

constexpr std::int64_t Hour = 3600;
constexpr std::int64_t Day = 86400;
constexpr int SparkDays = 14;
constexpr int HistogramSteps = 72;
constexpr std::int64_t DaysFrom = 14; ///< longer ranges are counted by days

/// What the writer counted, in one question: each is a journey where the ledger is a team's. The first column says what
/// the others are.
enum class Fact : std::int64_t { Counted, Sessions, Users, Events, Hours };
constexpr const char *FactsSql =
    "SELECT 0, value, 0, 0, 0, 0, 0 FROM ledger_meta WHERE key = 'counted' "
    "UNION ALL SELECT 1, source, status, presumed, browser, count, 0 FROM session_counts "
    "UNION ALL SELECT 2, source, with_sessions, active, known, totp_known, totp_enabled FROM user_counts "
    "UNION ALL SELECT 3, source, kind, doubtful, count, 0, 0 FROM event_totals "
    // Asked for source by source, which takes a look at either end of the index and not at all of it.
    // No events: the first hour is behind the last.
    "UNION ALL SELECT 4, id, coalesce((SELECT min(hour) FROM event_hours WHERE source = s.id), 1), "
    "coalesce((SELECT max(hour) FROM event_hours WHERE source = s.id), 0), 0, 0, 0 FROM sources s";

/// The same of a range: ?1 the source or 0, ?2 and ?3 its first hour and the one behind its last, ?4 and ?5 the first and
/// last day of the sparklines. By source, so that the key's order finds the hours; added up by the reader.
enum class RangeFact : std::int64_t { Events, Spark, Started, Ignored };

/// What a count of a range is of, as one number: a few thousand of them travel where the ledger is a team's, and each column
/// costs as much as the number in it.
struct RangeKey
{
    RangeFact fact;
    std::int64_t when; ///< an hour, a day, or 0
    std::int64_t kind;
    bool doubtful;

    /// A damaged ledger's rows may say anything: `when` may lie outside of what was asked for.
    static RangeKey from(std::int64_t packed)
    {
        return {static_cast<RangeFact>(packed >> 40), (packed >> 8) & 0xffff'ffff, (packed >> 1) & 0x7f, (packed & 1) != 0};
    }
    /// The other way round, in SQL.
    static std::string sql(RangeFact fact, const char *when, const char *kind = "0", const char *doubtful = "0")
    {
        return "SELECT " + std::to_string(static_cast<std::int64_t>(fact) << 40) + " + " + when + " * 256 + " + kind + " * 2 + " + doubtful + ", ";
    }
};
static_assert(EventKindCount <= 128);

/// Both live as long as the program: statements are kept by where their text is.
const char *rangeSql(bool byDay)
{
    static const std::string shownByDay =
        std::to_string(static_cast<int>(EventKind::LoginFailed)) + ", " + std::to_string(static_cast<int>(EventKind::Revoked));
    static const std::string rest = " UNION ALL " + RangeKey::sql(RangeFact::Spark, "day", "kind") +
        "count FROM event_days WHERE source IN (SELECT id FROM sources WHERE ?1 = 0 OR id = ?1) "
        "AND day >= ?4 AND day <= ?5 AND doubtful = 0 AND kind IN (" + shownByDay + ") UNION ALL " +
        RangeKey::sql(RangeFact::Started, "day") + "CAST(sum(count) AS {int}) FROM session_days WHERE day >= ?4 AND day <= ?5 "
        "AND (?1 = 0 OR source = ?1) GROUP BY day UNION ALL " +
        RangeKey::sql(RangeFact::Ignored, "0") + "count(*) FROM users WHERE last_ignored_s <> 0 AND last_ignored_s >= ?2 * 3600 "
        "AND merged_into = 0 AND (?1 = 0 OR source = ?1)";
    static const std::string byHourSql = RangeKey::sql(RangeFact::Events, "hour", "kind", "doubtful") +
        "count FROM event_hours WHERE source IN (SELECT id FROM sources WHERE ?1 = 0 OR id = ?1) AND hour >= ?2 AND hour < ?3" + rest;
    static const std::string byDaySql = RangeKey::sql(RangeFact::Events, "day * 24", "kind", "doubtful") +
        "count FROM event_days WHERE (?1 = 0 OR source = ?1) AND day * 24 >= ?2 AND day * 24 < ?3" + rest;
    return byDay ? byDaySql.c_str() : byHourSql.c_str();
}

bool isTrouble(EventKind kind)
{
    return kind == EventKind::LoginFailed || kind == EventKind::LoginIgnored || kind == EventKind::LoginRefused
        || kind == EventKind::LockedOut;
}

} // namespace

/// What the writer counted, for every range and source; asked for once for as long as the ledger stays as it is.
Result<void> Reader::State::countFacts()
{
    if (facts)
        return {};
    std::vector<FactRow> rows;
    const auto read = eachRow(FactsSql, [&rows](const Statement &r) {
        FactRow &row = rows.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i)
            row[i] = r.integer(static_cast<int>(i));
    });
    if (!read)
        return read;
    facts = std::move(rows);
    return {};
}

/// Fills browserNames, which is asked for what it lacks alone.
Result<void> Reader::State::browsersOf(const std::vector<std::uint32_t> &codes)
{
    std::vector<std::uint32_t> lacking;
    std::copy_if(codes.begin(), codes.end(), std::back_inserter(lacking), [this](std::uint32_t c) { return !browserNames.contains(c); });
    if (lacking.empty())
        return {};
    const auto names = groupNames(Subject::Sessions, Field::Browser, lacking);
    if (!names)
        return tl::unexpected(names.error());
    for (std::size_t i = 0; i < lacking.size(); ++i)
        browserNames[lacking[i]] = (*names)[i];
    return {};
}

Result<DashboardView> Reader::dashboard(std::optional<SourceId> source, TimeRange range, const CancelToken &cancel)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    if (const auto fresh = s.refresh(); !fresh)
        return tl::unexpected(fresh.error());

    DashboardView v;
    const std::int64_t only = source ? source->value : 0;
    std::int64_t asOf = 0;
    for (std::size_t id = 0; id < s.basis.seenUntil.size(); ++id) {
        if (only == 0 || static_cast<std::int64_t>(id) == only)
            asOf = std::max(asOf, s.basis.seenUntil[id]);
    }
    if (asOf == 0)
        return v;
    v.asOf = Instant::fromSeconds(asOf);

    SessionCounts counts;
    std::int64_t counted = 0;
    std::int64_t firstHour = INT64_MAX;
    std::int64_t lastHour = INT64_MIN;
    if (const auto facts = s.countFacts(); !facts)
        return tl::unexpected(facts.error());
    for (const State::FactRow &row : *s.facts) {
        const std::int64_t of = row[1];
        const bool isAsked = only == 0 || of == only;
        switch (static_cast<Fact>(row[0])) {
        case Fact::Counted:
            counted = of;
            break;
        case Fact::Sessions:
            counts.byStatus[{static_cast<std::uint32_t>(of), static_cast<int>(row[2]), row[3] != 0,
                static_cast<std::uint32_t>(row[4])}] = row[5];
            break;
        case Fact::Users:
            counts.users[static_cast<std::uint32_t>(of)] = {row[2], row[3]};
            if (isAsked) {
                v.usersKnown += row[4];
                v.totpKnown += row[5];
                v.totpEnabled += row[6];
            }
            break;
        case Fact::Events: {
            const std::int64_t kind = row[2];
            if (!isAsked || kind < 0 || kind >= EventKindCount)
                break;
            if (row[3] != 0)
                v.doubtfulEvents += row[4];
            else
                v.eventsByKind[static_cast<std::size_t>(kind)] += row[4];
            break;
        }
        case Fact::Hours:
            if (isAsked && row[2] <= row[3]) {
                firstHour = std::min(firstHour, row[2]);
                lastHour = std::max(lastHour, row[3]);
            }
            break;
        }
    }

    // Sessions.
    if (counted != s.generation) {
        // Somebody is in the middle of a long import: count here.
        const CountBasis basis{s.basis.seenUntil, s.canonicalUser};
        auto now = countSessions(s.sessions, basis, s.basis.limits, cancel);
        if (!now)
            return tl::unexpected(now.error());
        counts = std::move(*now);
    }
    std::map<std::uint32_t, BrowserCount> browsers;
    for (const auto &[key, count] : counts.byStatus) {
        const auto &[ofSource, status, presumed, browser] = key;
        if ((only != 0 && ofSource != only) || status < 0 || status >= SessionStatusCount)
            continue;
        v.sessionsTotal += count;
        v.sessionsByStatus[static_cast<std::size_t>(status)] += count;
        if (presumed)
            v.presumedByStatus[static_cast<std::size_t>(status)] += count;
        browsers[browser].total += count;
        if (status == static_cast<int>(SessionStatus::Active))
            browsers[browser].active += count;
    }
    for (const auto &[ofSource, users] : counts.users) {
        if (only == 0 || ofSource == only) {
            v.usersWithSessions += users.withSessions;
            v.usersActive += users.active;
        }
    }
    std::vector<std::uint32_t> codes;
    for (const auto &[code, count] : browsers)
        codes.push_back(code);
    const auto names = s.browsersOf(codes);
    if (!names)
        return tl::unexpected(names.error());
    for (const std::uint32_t code : codes) {
        BrowserCount b = browsers[code];
        b.browser = s.browserNames[code];
        v.browsers.push_back(b);
    }
    std::stable_sort(v.browsers.begin(), v.browsers.end(), [](const BrowserCount &a, const BrowserCount &b) {
        return a.active != b.active ? a.active > b.active : a.total > b.total;
    });

    const bool hasEvents = firstHour <= lastHour;

    // The range, in whole hours, or whole days where it is long: what the counts are kept by, and what the links behind
    // the numbers say.
    const std::int64_t endHour = asOf / Hour + 1;
    std::int64_t fromHour = hasEvents ? firstHour : endHour - 24;
    if (range.from.isKnown())
        fromHour = range.from.seconds() / Hour;
    std::int64_t toHour = endHour;
    if (range.to.isKnown())
        toHour = (range.to.seconds() + Hour - 1) / Hour;
    toHour = std::max(toHour, fromHour + 1);
    const bool byDay = toHour - fromHour > DaysFrom * 24;
    if (byDay) {
        fromHour -= fromHour % 24;
        toHour = (toHour + 23) / 24 * 24;
    }
    v.range = {Instant::fromSeconds(fromHour * Hour), Instant::fromSeconds(toHour * Hour)};

    const std::int64_t stepHours
        = std::max<std::int64_t>(byDay ? 24 : 1, roundStep((toHour - fromHour) * Hour, HistogramSteps) / Hour);
    v.logins.stepSeconds = stepHours * Hour;
    v.logins.from = v.range.from;
    const auto steps = static_cast<std::size_t>((toHour - fromHour + stepHours - 1) / stepHours);
    v.logins.ok.assign(steps, 0);
    v.logins.failed.assign(steps, 0);
    if (hasEvents)
        v.logins.observed = {Instant::fromSeconds(firstHour * Hour), Instant::fromSeconds(std::max(asOf + 1, (lastHour + 1) * Hour))};

    const std::int64_t lastDay = asOf / Day;
    const std::int64_t firstDay = lastDay - SparkDays + 1;
    v.sessionsStartedByDay.assign(SparkDays, 0);
    v.failedByDay.assign(SparkDays, 0);
    v.revokedByDay.assign(SparkDays, 0);

    std::int64_t ignoredSince = 0;
    const auto inRange = s.eachRow(
        rangeSql(byDay),
        [&](const Statement &r) {
            const RangeKey key = RangeKey::from(r.integer(0));
            const std::int64_t count = r.integer(1);
            switch (key.fact) {
            case RangeFact::Events: {
                if (key.kind >= EventKindCount)
                    break;
                if (key.doubtful) {
                    v.doubtfulEventsInRange += count;
                    break;
                }
                const auto kind = static_cast<EventKind>(key.kind);
                const auto at = static_cast<std::size_t>((key.when - fromHour) / stepHours);
                if (at >= steps)
                    break;
                v.eventsByKindInRange[static_cast<std::size_t>(key.kind)] += count;
                if (kind == EventKind::LoginOk)
                    v.logins.ok[at] += count;
                else if (isTrouble(kind))
                    v.logins.failed[at] += count;
                break;
            }
            case RangeFact::Spark:
                if (key.when < firstDay || key.when > lastDay)
                    break;
                (key.kind == static_cast<std::int64_t>(EventKind::LoginFailed)
                        ? v.failedByDay
                        : v.revokedByDay)[static_cast<std::size_t>(key.when - firstDay)] += count;
                break;
            case RangeFact::Started:
                if (key.when < firstDay || key.when > lastDay)
                    break;
                v.sessionsStartedByDay[static_cast<std::size_t>(key.when - firstDay)] = count;
                break;
            case RangeFact::Ignored:
                ignoredSince = count;
                break;
            }
        },
        only, fromHour, toHour, firstDay, lastDay);
    if (!inRange)
        return tl::unexpected(inRange.error());

    // Users whose logins were ignored or locked out. A range that ends now is answered by each user's last such
    // moment; one that ended before needs the events.
    if (toHour >= endHour) {
        v.lockedUsers = ignoredSince;
    } else if (v.eventsByKindInRange[static_cast<std::size_t>(EventKind::LoginIgnored)]
            + v.eventsByKindInRange[static_cast<std::size_t>(EventKind::LockedOut)]
        > 0) {
        Query query = defaultQuery(Subject::Events);
        query.group = Field::User;
        query.filter.range = v.range;
        query.filter.setCondition(Field::Kind, {eventKindName(EventKind::LoginIgnored), eventKindName(EventKind::LockedOut)});
        query.filter.setCondition(Field::Doubtful, {QStringLiteral("no")});
        if (only != 0)
            query.filter.setCondition(Field::Source, {QString::fromStdString(s.sourceNames[static_cast<std::uint32_t>(only)])});
        const auto users = s.groups(Subject::Events, query, cancel);
        if (!users)
            return tl::unexpected(users.error());
        v.lockedUsers = std::count_if(users->begin(), users->end(), [](const GroupView &g) { return !g.value.isEmpty(); });
    }
    return v;
}

} // namespace gatehouse
