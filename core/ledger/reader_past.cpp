// SPDX-License-Identifier: GPL-3.0-or-later
// The last days of a source, gathered from the packed columns.
#include "core/ledger/past_days.h"
#include "core/ledger/reader_state.h"

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

constexpr std::uint32_t Nobody = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t LongestSession = (1U << 30) - 1;

template <typename Row>
struct Gathered
{
    std::uint32_t user = 0;
    Row row;
};

std::optional<bool> flag(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional<bool>(row.integer(column) != 0);
}

CodeTest oneOf(int column, std::initializer_list<std::uint32_t> codes)
{
    CodeTest test;
    test.column = column;
    for (const std::uint32_t code : codes)
        test.codes.add(code);
    return test;
}

/// Moves rows from where they were found to where their user's are, keeping their order; `begin` is filled.
template <typename Row>
std::vector<Row> byUser(std::vector<Gathered<Row>> &&found, std::vector<PastUser> &users, std::uint32_t PastUser::*begin)
{
    for (const auto &one : found)
        ++(users[one.user + 1].*begin);
    for (std::size_t u = 1; u < users.size(); ++u)
        users[u].*begin += users[u - 1].*begin;
    std::vector<std::uint32_t> next(users.size());
    for (std::size_t u = 0; u < users.size(); ++u)
        next[u] = users[u].*begin;
    std::vector<Row> rows(found.size());
    for (const auto &one : found)
        rows[next[one.user]++] = one.row;
    found = {};
    return rows;
}

/// Of each user, leaves out the logins that no failure is near.
void dropQuietLogins(PastDays &past)
{
    std::size_t kept = 0;
    for (std::size_t u = 0; u < past.users(); ++u) {
        const auto of = past.attemptsOf(u);
        past.everybody[u].attemptsBegin = static_cast<std::uint32_t>(kept);
        bool any = false;
        std::uint32_t lastFailure = 0;
        for (const PastAttempt attempt : of) {
            if (attempt.failed) {
                any = true;
                lastFailure = attempt.time;
            } else if (!any || attempt.time - lastFailure > PastAttempt::Remembered) {
                continue;
            }
            past.attempts[kept++] = attempt;
        }
    }
    past.everybody.back().attemptsBegin = static_cast<std::uint32_t>(kept);
    past.attempts.resize(kept);
    past.attempts.shrink_to_fit();
}

/// Where in PastDays::everybody a user row is.
struct Places
{
    const Reader::State &state;
    std::vector<std::uint32_t> place;

    std::uint32_t of(std::uint32_t row) const
    {
        return row < state.canonicalUser.size() ? place[state.canonicalUser[row]] : Nobody;
    }
};

Result<void> gatherUsers(Reader::State &s, PastDays &past, Places &places)
{
    return s.eachRow(
        "SELECT id, login, name, odoo_id, known, suspended, share, totp, administrator, allow_multiple FROM users WHERE source = ? AND merged_into = 0",
        [&](const Statement &r) {
            PastUser &user = past.everybody.back();
            user.id = UserId{r.integer(0)};
            user.known = r.integer(4) != 0;
            user.suspended = flag(r, 5);
            user.share = flag(r, 6);
            user.totpEnabled = flag(r, 7);
            user.administrator = flag(r, 8);
            user.allowMultiple = flag(r, 9);
            places.place[static_cast<std::size_t>(user.id.value)] = static_cast<std::uint32_t>(past.users());
            if (!r.text(1).empty())
                past.names += r.text(1);
            else if (!r.text(2).empty())
                past.names += r.text(2);
            else
                past.names += '#' + std::to_string(r.integer(3));
            past.everybody.emplace_back().nameBegin = static_cast<std::uint32_t>(past.names.size());
        },
        past.source.value);
}

void note(PastDays &past, std::uint32_t time)
{
    const Instant at = std::max(past.range.from, Instant::fromSeconds(time));
    past.earliest = past.earliest.isKnown() ? std::min(past.earliest, at) : at;
}

Result<void> gatherSessions(Reader::State &s, PastDays &past, const Places &places, const CancelToken &cancel)
{
    RowFilter filter;
    filter.ranges.push_back({static_cast<int>(SessionColumn::Last), static_cast<std::uint64_t>(past.range.from.seconds())});
    filter.codes.push_back(oneOf(static_cast<int>(SessionColumn::Source), {static_cast<std::uint32_t>(past.source.value)}));
    ColumnScan scan(s.sessions, s.basis, cancel);
    const auto selection = scan.select(filter);
    if (!selection)
        return tl::unexpected(selection.error());
    std::vector<Gathered<PastSession>> found;
    found.reserve(static_cast<std::size_t>((*selection)->total));
    std::uint32_t earliest = std::numeric_limits<std::uint32_t>::max();
    const auto read = scan.eachSegment(**selection,
        {static_cast<int>(SessionColumn::User), static_cast<int>(SessionColumn::State), static_cast<int>(SessionColumn::First),
            static_cast<int>(SessionColumn::Last)},
        [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
            eachBit(rows, bits, [&](std::uint32_t i) {
                const SessionEnd end = stateEnd(v[1][i]);
                if (end == SessionEnd::Superseded)
                    return;
                const std::uint32_t first = v[2][i] == 0 ? v[3][i] : std::min(v[2][i], v[3][i]);
                earliest = std::min(earliest, first);
                const std::uint32_t user = places.of(v[0][i]);
                if (user == Nobody) {
                    ++past.sessionsOfNobody;
                    return;
                }
                PastSession session;
                session.first = first;
                session.lasted = std::min(v[3][i] - first, LongestSession) & LongestSession;
                session.open = end == SessionEnd::None ? 1U : 0U;
                session.fromLog = stateFromLog(v[1][i]) ? 1U : 0U;
                found.push_back({user, session});
            });
        });
    if (!read)
        return read;
    if (earliest != std::numeric_limits<std::uint32_t>::max())
        note(past, earliest);
    past.sessions = byUser(std::move(found), past.everybody, &PastUser::sessionsBegin);
    for (std::size_t u = 0; u < past.users(); ++u) {
        const auto begin = past.sessions.begin() + past.everybody[u].sessionsBegin;
        const auto end = past.sessions.begin() + past.everybody[u + 1].sessionsBegin;
        std::sort(begin, end, [](PastSession a, PastSession b) { return a.first != b.first ? a.first < b.first : a.lasted < b.lasted; });
    }
    return {};
}

Result<void> gatherAttempts(Reader::State &s, PastDays &past, const Places &places, const CancelToken &cancel)
{
    constexpr auto code = [](EventKind kind) { return static_cast<std::uint32_t>(kind); };
    RowFilter filter;
    filter.ranges.push_back({static_cast<int>(EventColumn::Time), static_cast<std::uint64_t>(past.range.from.seconds())});
    filter.codes.push_back(oneOf(static_cast<int>(EventColumn::Source), {static_cast<std::uint32_t>(past.source.value)}));
    CodeTest kinds = oneOf(static_cast<int>(EventColumn::Kind),
        {code(EventKind::LoginOk), code(EventKind::LoginFailed), code(EventKind::LoginIgnored)});
    kinds.mask = DoubtfulBit - 1;
    filter.codes.push_back(kinds);
    ColumnScan scan(s.events, s.basis, cancel);
    const auto selection = scan.select(filter);
    if (!selection)
        return tl::unexpected(selection.error());
    std::vector<Gathered<PastAttempt>> found;
    found.reserve(static_cast<std::size_t>((*selection)->total));
    std::uint32_t earliest = std::numeric_limits<std::uint32_t>::max();
    const auto read = scan.eachSegment(**selection,
        {static_cast<int>(EventColumn::User), static_cast<int>(EventColumn::Kind), static_cast<int>(EventColumn::Time),
            static_cast<int>(EventColumn::Ip)},
        [&](std::uint32_t rows, const auto &v, const auto *bits, std::int64_t) {
            eachBit(rows, bits, [&](std::uint32_t i) {
                if ((v[1][i] & DoubtfulBit) != 0) {
                    ++past.doubtfulAttempts;
                    return;
                }
                earliest = std::min(earliest, v[2][i]);
                if (v[1][i] == code(EventKind::LoginIgnored)) {
                    ++past.ignoredAttempts;
                    return;
                }
                const std::uint32_t user = places.of(v[0][i]);
                if (user == Nobody)
                    return;
                PastAttempt attempt;
                attempt.time = v[2][i];
                attempt.address = v[3][i] & 0x7fffffffU;
                attempt.failed = v[1][i] == code(EventKind::LoginFailed) ? 1U : 0U;
                found.push_back({user, attempt});
            });
        });
    if (!read)
        return read;
    if (earliest != std::numeric_limits<std::uint32_t>::max())
        note(past, earliest);
    past.attempts = byUser(std::move(found), past.everybody, &PastUser::attemptsBegin);
    for (std::size_t u = 0; u < past.users(); ++u) {
        const auto begin = past.attempts.begin() + past.everybody[u].attemptsBegin;
        const auto end = past.attempts.begin() + past.everybody[u + 1].attemptsBegin;
        // Within a second the order of the rows is that of the log.
        std::stable_sort(begin, end, [](PastAttempt a, PastAttempt b) { return a.time < b.time; });
    }
    dropQuietLogins(past);
    return {};
}

} // namespace

Result<std::shared_ptr<const PastDays>> Reader::pastDays(SourceId source, int days, const CancelToken &cancel)
{
    State &s = *m_state;
    const ReadScope scope(*s.db);
    if (const auto fresh = s.refresh(); !fresh)
        return tl::unexpected(fresh.error());
    auto past = std::make_shared<PastDays>();
    past->source = source;
    const auto row = static_cast<std::size_t>(source.value);
    const std::int64_t until = row < s.basis.seenUntil.size() ? s.basis.seenUntil[row] : 0;
    if (until == 0)
        return std::shared_ptr<const PastDays>(std::move(past));
    past->range = {Instant::fromSeconds(std::max<std::int64_t>(0, until - std::int64_t{days} * 86400)), Instant::fromSeconds(until + 1)};

    const auto told = s.eachRow("SELECT value FROM parameters WHERE source = ? AND key = 'sessions.max_inactivity_seconds' AND of = ''",
        [&](const Statement &r) {
            bool isNumber = false;
            const qlonglong seconds = r.string(0).toLongLong(&isNumber);
            if (isNumber && seconds > 0)
                past->inactivitySeconds = seconds;
        },
        source.value);
    Places places{s, std::vector<std::uint32_t>(s.canonicalUser.size(), Nobody)};
    if (!told)
        return tl::unexpected(told.error());
    if (const auto done = gatherUsers(s, *past, places); !done)
        return tl::unexpected(done.error());
    if (const auto done = gatherSessions(s, *past, places, cancel); !done)
        return tl::unexpected(done.error());
    if (const auto done = gatherAttempts(s, *past, places, cancel); !done)
        return tl::unexpected(done.error());
    return std::shared_ptr<const PastDays>(std::move(past));
}

} // namespace gatehouse
