// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard: sums over what the writer counted, a few thousand small rows at most.
#include "core/ledger/reader_state.h"
#include "core/ledger/session_count.h"

#include <algorithm>
#include <map>

namespace gatehouse {

namespace {

constexpr std::int64_t Hour = 3600;
constexpr std::int64_t Day = 86400;
constexpr int SparkDays = 14;
constexpr int HistogramSteps = 72;
constexpr std::int64_t DaysFrom = 14; ///< longer ranges are counted by days

bool isTrouble(EventKind kind)
{
    return kind == EventKind::LoginFailed || kind == EventKind::LoginIgnored || kind == EventKind::LoginRefused
        || kind == EventKind::LockedOut;
}

} // namespace

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

    // Sessions.
    SessionCounts counts;
    const auto generation = s.db->number("SELECT value FROM ledger_meta WHERE key = 'generation'");
    const auto counted = s.db->number("SELECT value FROM ledger_meta WHERE key = 'counted'");
    if (!generation)
        return tl::unexpected(generation.error());
    if (!counted)
        return tl::unexpected(counted.error());
    if (*generation != *counted) {
        // Somebody is in the middle of a long import: count here.
        const CountBasis basis{s.basis.seenUntil, s.canonicalUser};
        auto now = countSessions(s.sessions, basis, s.basis.limits, cancel);
        if (!now)
            return tl::unexpected(now.error());
        counts = std::move(*now);
    } else {
        const auto list =
            s.eachRow("SELECT source, status, presumed, browser, count FROM session_counts", [&](const Statement &r) {
                counts.byStatus[{static_cast<std::uint32_t>(r.integer(0)), static_cast<int>(r.integer(1)),
                    r.integer(2) != 0, static_cast<std::uint32_t>(r.integer(3))}] = r.integer(4);
            });
        if (!list)
            return tl::unexpected(list.error());
        const auto users = s.eachRow("SELECT source, with_sessions, active FROM user_counts", [&](const Statement &r) {
            counts.users[static_cast<std::uint32_t>(r.integer(0))] = {r.integer(1), r.integer(2)};
        });
        if (!users)
            return tl::unexpected(users.error());
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
    const auto names = s.groupNames(Subject::Sessions, Field::Browser, codes);
    if (!names)
        return tl::unexpected(names.error());
    for (std::size_t i = 0; i < codes.size(); ++i) {
        BrowserCount b = browsers[codes[i]];
        b.browser = (*names)[i];
        v.browsers.push_back(b);
    }
    std::stable_sort(v.browsers.begin(), v.browsers.end(), [](const BrowserCount &a, const BrowserCount &b) {
        return a.active != b.active ? a.active > b.active : a.total > b.total;
    });

    // Users and their second factor.
    const auto totp =
        s.eachRow("SELECT source, known, totp_known, totp_enabled FROM user_counts", [&](const Statement &r) {
            if (only == 0 || r.integer(0) == only) {
                v.usersKnown += r.integer(1);
                v.totpKnown += r.integer(2);
                v.totpEnabled += r.integer(3);
            }
        });
    if (!totp)
        return tl::unexpected(totp.error());

    // Events of all time, and where they begin.
    const auto totals = s.eachRow("SELECT source, kind, doubtful, count FROM event_totals", [&](const Statement &r) {
        const std::int64_t kind = r.integer(1);
        if ((only != 0 && r.integer(0) != only) || kind < 0 || kind >= EventKindCount)
            return;
        if (r.integer(2) != 0)
            v.doubtfulEvents += r.integer(3);
        else
            v.eventsByKind[static_cast<std::size_t>(kind)] += r.integer(3);
    });
    if (!totals)
        return tl::unexpected(totals.error());
    // Asked for source by source, which takes a look at either end of the index and not at all of it.
    std::int64_t firstHour = INT64_MAX;
    std::int64_t lastHour = INT64_MIN;
    const auto bounds = s.eachRow("SELECT id, (SELECT min(hour) FROM event_hours WHERE source = s.id), "
                                  "(SELECT max(hour) FROM event_hours WHERE source = s.id) FROM sources s",
        [&](const Statement &r) {
            if (!r.isNull(1) && (only == 0 || r.integer(0) == only)) {
                firstHour = std::min(firstHour, r.integer(1));
                lastHour = std::max(lastHour, r.integer(2));
            }
        });
    if (!bounds)
        return tl::unexpected(bounds.error());
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

    // By source, so that the key's order finds the hours; added up here.
    const auto rangeCounts = s.eachRow(
        byDay ? "SELECT day * 24, kind, doubtful, count FROM event_days "
                "WHERE source IN (SELECT id FROM sources WHERE ? = 0 OR id = ?) AND day * 24 >= ? AND day * 24 < ?"
              : "SELECT hour, kind, doubtful, count FROM event_hours "
                "WHERE source IN (SELECT id FROM sources WHERE ? = 0 OR id = ?) AND hour >= ? AND hour < ?",
        [&](const Statement &r) {
            const std::int64_t code = r.integer(1);
            if (code < 0 || code >= EventKindCount)
                return;
            const auto kind = static_cast<EventKind>(code);
            const std::int64_t count = r.integer(3);
            const auto at = static_cast<std::size_t>((r.integer(0) - fromHour) / stepHours);
            if (r.integer(2) != 0) {
                v.doubtfulEventsInRange += count;
                return;
            }
            v.eventsByKindInRange[static_cast<std::size_t>(code)] += count;
            if (kind == EventKind::LoginOk)
                v.logins.ok[at] += count;
            else if (isTrouble(kind))
                v.logins.failed[at] += count;
        },
        only, only, fromHour, toHour);
    if (!rangeCounts)
        return tl::unexpected(rangeCounts.error());
    const auto spark = s.eachRow(
        "SELECT day, kind, count FROM event_days WHERE source IN (SELECT id FROM sources WHERE ? = 0 OR id = ?) "
        "AND day >= ? AND day <= ? AND doubtful = 0",
        [&](const Statement &r) {
            const auto day = static_cast<std::size_t>(r.integer(0) - firstDay);
            if (r.integer(1) == static_cast<std::int64_t>(EventKind::LoginFailed))
                v.failedByDay[day] += r.integer(2);
            else if (r.integer(1) == static_cast<std::int64_t>(EventKind::Revoked))
                v.revokedByDay[day] += r.integer(2);
        },
        only, only, firstDay, lastDay);
    if (!spark)
        return tl::unexpected(spark.error());
    const auto days = s.eachRow(
        "SELECT day, sum(count) FROM session_days WHERE day >= ? AND day <= ? AND (? = 0 OR source = ?) GROUP BY day",
        [&](const Statement &r) {
            v.sessionsStartedByDay[static_cast<std::size_t>(r.integer(0) - firstDay)] = r.integer(1);
        },
        firstDay, lastDay, only, only);
    if (!days)
        return tl::unexpected(days.error());

    // Users whose logins were ignored or locked out. A range that ends now is answered by each user's last such
    // moment; one that ended before needs the events.
    if (toHour >= endHour) {
        const auto locked = s.eachRow(
            "SELECT count(*) FROM users WHERE last_ignored_s <> 0 AND last_ignored_s >= ? AND merged_into = 0 "
            "AND (? = 0 OR source = ?)",
            [&](const Statement &r) { v.lockedUsers = r.integer(0); }, fromHour * Hour, only, only);
        if (!locked)
            return tl::unexpected(locked.error());
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
