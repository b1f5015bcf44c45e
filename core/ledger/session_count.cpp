// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/session_count.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace gatehouse {

Result<CountBasis> countBasis(Database &db)
{
    CountBasis basis;
    auto sources = db.prepare("SELECT id, seen_until_s FROM sources");
    auto users = db.prepare("SELECT id, merged_into FROM users WHERE merged_into <> 0");
    const auto userRows = db.number("SELECT coalesce(max(id), 0) FROM users");
    if (!sources)
        return tl::unexpected(sources.error());
    if (!users)
        return tl::unexpected(users.error());
    if (!userRows)
        return tl::unexpected(userRows.error());
    basis.canonicalUser.resize(static_cast<std::size_t>(*userRows) + 1);
    for (std::size_t i = 0; i < basis.canonicalUser.size(); ++i)
        basis.canonicalUser[i] = static_cast<std::uint32_t>(i);
    auto read = (*sources)->each([&](const Statement &r) {
        const auto id = static_cast<std::size_t>(r.integer(0));
        if (basis.seenUntil.size() <= id)
            basis.seenUntil.resize(id + 1, 0);
        basis.seenUntil[id] = r.integer(1);
    });
    if (read) {
        read = (*users)->each([&](const Statement &r) {
            basis.canonicalUser[static_cast<std::size_t>(r.integer(0))] = static_cast<std::uint32_t>(r.integer(1));
        });
    }
    if (!read)
        return tl::unexpected(read.error());
    return basis;
}

Result<SessionCounts> countSessions(
    ColumnDirectory &sessions, const CountBasis &basis, const SessionLimits &limits, const CancelToken &cancel)
{
    SessionCounts counts;
    constexpr SessionColumn Needed[] = {
        SessionColumn::State, SessionColumn::Source, SessionColumn::User, SessionColumn::Browser, SessionColumn::Last};
    std::array<std::vector<std::uint32_t>, std::size(Needed)> column;
    for (auto &c : column)
        c.resize(SegmentRows);
    const std::size_t users = basis.canonicalUser.size();
    std::map<std::uint32_t, std::pair<std::vector<bool>, std::vector<bool>>> seen; // by source: with sessions, active
    // A flat array for the cells that occur in nearly every ledger; the map takes the rest.
    constexpr std::uint32_t FlatBrowsers = 64;
    constexpr std::uint32_t FlatSources = 16;
    std::vector<std::int64_t> flat(FlatSources * SessionStatusCount * 2 * FlatBrowsers, 0);

    for (std::uint32_t s = 0; s < sessions.segments(); ++s) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, QCoreApplication::translate("Ledger", "Cancelled."));
        for (std::size_t c = 0; c < std::size(Needed); ++c) {
            const auto piece = sessions.read(static_cast<int>(Needed[c]), s);
            if (!piece)
                return tl::unexpected(piece.error());
            unpackColumn(**piece, column[c].data());
        }
        const std::uint32_t rows = sessions.rows(s);
        std::uint32_t lastSource = 0;
        std::pair<std::vector<bool>, std::vector<bool>> *marks = nullptr;
        for (std::uint32_t i = 0; i < rows; ++i) {
            const std::uint32_t state = column[0][i];
            if (stateEnd(state) == SessionEnd::Superseded)
                continue;
            const std::uint32_t source = column[1][i];
            const std::int64_t asOf = source < basis.seenUntil.size() ? basis.seenUntil[source] : 0;
            const SessionState is = sessionState(stateEnd(state), column[4][i], asOf, stateFromLog(state), limits);
            const std::uint32_t browser = column[3][i];
            if (source < FlatSources && browser < FlatBrowsers)
                ++flat[((source * SessionStatusCount + static_cast<std::uint32_t>(is.status)) * 2 + is.presumed) * FlatBrowsers + browser];
            else
                ++counts.byStatus[{source, static_cast<int>(is.status), is.presumed, browser}];
            if (!marks || source != lastSource) {
                marks = &seen[source];
                lastSource = source;
                marks->first.resize(users);
                marks->second.resize(users);
            }
            const std::uint32_t user = column[2][i] < users ? basis.canonicalUser[column[2][i]] : 0;
            if (user != 0) {
                marks->first[user] = true;
                if (is.status == SessionStatus::Active)
                    marks->second[user] = true;
            }
        }
    }
    for (std::uint32_t i = 0; i < flat.size(); ++i) {
        if (flat[i] == 0)
            continue;
        const std::uint32_t browser = i % FlatBrowsers;
        const std::uint32_t rest = i / FlatBrowsers;
        counts.byStatus[{rest / 2 / SessionStatusCount, static_cast<int>(rest / 2 % SessionStatusCount), rest % 2 != 0, browser}] = flat[i];
    }
    for (const auto &[source, marks] : seen) {
        counts.users[source] = {std::count(marks.first.begin(), marks.first.end(), true),
            std::count(marks.second.begin(), marks.second.end(), true)};
    }
    return counts;
}

Result<void> storeSessionCounts(Database &db, const SessionCounts &counts, std::int64_t generation)
{
    auto cleared = db.exec("DELETE FROM session_counts; DELETE FROM user_counts");
    if (!cleared)
        return cleared;
    auto addCount = db.prepare("INSERT INTO session_counts (source, status, presumed, browser, count) VALUES (?, ?, ?, ?, ?)");
    auto addUsers = db.prepare(
        "INSERT INTO user_counts (source, with_sessions, active, known, totp_known, totp_enabled) "
        "SELECT ?1, ?2, ?3, count(*) FILTER (WHERE known <> 0), count(*) FILTER (WHERE known <> 0 AND totp IS NOT NULL), "
        "count(*) FILTER (WHERE known <> 0 AND totp = 1) FROM users WHERE source = ?1 AND merged_into = 0");
    auto counted = db.prepare("UPDATE ledger_meta SET value = ? WHERE key = 'counted'");
    auto sources = db.prepare("SELECT id FROM sources");
    for (auto *made : {&addCount, &addUsers, &counted, &sources}) {
        if (!*made)
            return tl::unexpected(made->error());
    }
    for (const auto &[key, count] : counts.byStatus) {
        const auto &[source, status, presumed, browser] = key;
        const auto added = (*addCount)->run(std::int64_t{source}, std::int64_t{status}, std::int64_t{presumed}, std::int64_t{browser}, count);
        if (!added)
            return added;
    }
    const auto told = (*sources)->each([&](const Statement &r) {
        const std::int64_t source = r.integer(0);
        const auto it = counts.users.find(static_cast<std::uint32_t>(source));
        const SessionCounts::Users users = it == counts.users.end() ? SessionCounts::Users{} : it->second;
        return (*addUsers)->run(source, users.withSessions, users.active);
    });
    if (!told)
        return told;
    return (*counted)->run(generation);
}

} // namespace gatehouse
