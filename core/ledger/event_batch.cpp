// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/event_batch.h"

#include <algorithm>
#include <array>
#include <map>

namespace gatehouse {

namespace {

constexpr std::int64_t HourMs = 3'600'000;

constexpr std::uint64_t countKey(std::uint32_t source, std::int64_t hour, EventKind kind, bool doubtful)
{
    return (static_cast<std::uint64_t>(source) << 48) | (static_cast<std::uint64_t>(hour & 0xffffffff) << 16)
        | (static_cast<std::uint64_t>(kind) << 1) | static_cast<std::uint64_t>(doubtful);
}

std::uint32_t kindCode(EventKind kind, bool doubtful)
{
    return static_cast<std::uint32_t>(kind) | (doubtful ? DoubtfulBit : 0U);
}

} // namespace

EventBatch::EventBatch(Database &db, UserRegistry &users, SessionBatch &sessions)
    : m_db(db)
    , m_users(users)
    , m_sessions(sessions)
    , m_columns(db, ColumnTable::Events)
{
}

Result<void> EventBatch::load()
{
    const std::pair<std::unique_ptr<Statement> *, const char *> statements[] = {
        {&m_add, "INSERT INTO events (id, time_ms, identity, source, kind, doubtful, user_id, ip, session, note, file, line) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (time_ms, identity) DO NOTHING"},
        {&m_find, "SELECT id, doubtful, kind, ip FROM events WHERE time_ms = ? AND identity = ?"},
        {&m_undoubt, "UPDATE events SET doubtful = 0 WHERE id = ?"},
        {&m_setIp, "UPDATE events SET ip = ? WHERE id = ?"},
        {&m_addHour, "INSERT INTO event_hours (source, hour, kind, doubtful, count) VALUES (?, ?, ?, ?, ?) "
                     "ON CONFLICT (source, hour, kind, doubtful) DO UPDATE SET count = event_hours.count + excluded.count"},
        {&m_addDay, "INSERT INTO event_days (source, day, kind, doubtful, count) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (source, day, kind, doubtful) DO UPDATE SET count = event_days.count + excluded.count"},
        {&m_addTotal, "INSERT INTO event_totals (source, kind, doubtful, count) VALUES (?, ?, ?, ?) "
                      "ON CONFLICT (source, kind, doubtful) DO UPDATE SET count = event_totals.count + excluded.count"},
    };
    for (const auto &[slot, sql] : statements) {
        auto made = m_db.prepare(sql);
        if (!made)
            return tl::unexpected(made.error());
        *slot = std::move(*made);
    }
    return m_columns.load();
}

void EventBatch::add(EventRow row, std::string_view note)
{
    row.note = static_cast<std::uint32_t>(m_text.size());
    row.noteLength = static_cast<std::uint32_t>(note.size());
    m_text.append(note);
    m_rows.push_back(row);
}

void EventBatch::count(const EventRow &row, bool doubtful, std::int64_t by)
{
    m_counts[countKey(row.source, row.timeMs / HourMs, row.kind, doubtful)] += by;
    if (doubtful)
        return;
    const UserId user{row.user};
    const std::int64_t seconds = row.timeMs / 1000;
    switch (row.kind) {
    case EventKind::LoginOk:
        m_users.sawLogin(user, seconds);
        break;
    case EventKind::LoginFailed:
        m_users.sawFailure(user, seconds);
        break;
    case EventKind::LoginIgnored:
    case EventKind::LockedOut:
        m_users.sawIgnored(user, seconds);
        break;
    case EventKind::TotpEnabled:
        m_users.sawTotp(user, true);
        break;
    case EventKind::TotpDisabled:
        m_users.sawTotp(user, false);
        break;
    default:
        break;
    }
}

Result<bool> EventBatch::clearDoubt(const EventRow &row)
{
    m_find->bindAll(row.timeMs, static_cast<std::int64_t>(row.identity));
    const auto found = m_find->step();
    const bool doubted = found && *found && m_find->integer(1) != 0
        && m_find->integer(2) == static_cast<std::int64_t>(row.kind);
    const std::int64_t id = found && *found ? m_find->integer(0) : 0;
    const bool lacksIp = id != 0 && m_find->integer(3) == 0 && row.ip != 0;
    m_find->reset();
    if (!found)
        return tl::unexpected(found.error());
    if (lacksIp) {
        // A log was read while it was being written: its next line tells where the session was seen from.
        auto filled = m_setIp->run(std::int64_t{row.ip}, id);
        if (filled)
            filled = m_columns.set(id, static_cast<int>(EventColumn::Ip), row.ip);
        if (!filled)
            return tl::unexpected(filled.error());
    }
    if (!doubted)
        return false;
    auto done = m_undoubt->run(id);
    if (done)
        done = m_columns.set(id, static_cast<int>(EventColumn::Kind), kindCode(row.kind, false));
    if (!done)
        return tl::unexpected(done.error());
    count(row, true, -1);
    count(row, false, 1);
    return true;
}

Result<std::int64_t> EventBatch::write(std::int64_t version)
{
    m_columns.setVersion(version);
    m_sessionRows.clear();
    std::int64_t added = 0;
    for (const EventRow &row : m_rows) {
        std::int64_t session = 0;
        if (row.sessionKey != 0) {
            const auto [it, isNew] = m_sessionRows.try_emplace(row.sessionKey, 0);
            if (isNew) {
                const auto found = m_sessions.rowOf(row.sessionKey);
                if (!found)
                    return tl::unexpected(found.error());
                it->second = *found;
            }
            session = it->second;
        }
        const std::int64_t id = m_columns.nextRow();
        const auto inserted = m_add->run(id, row.timeMs, static_cast<std::int64_t>(row.identity), std::int64_t{row.source},
            static_cast<std::int64_t>(row.kind), std::int64_t{row.doubtful}, row.user, std::int64_t{row.ip}, session,
            std::string_view(m_text).substr(row.note, row.noteLength), row.file, row.line);
        if (!inserted)
            return tl::unexpected(inserted.error());
        if (m_db.changes() == 0) {
            if (!row.doubtful) {
                const auto cleared = clearDoubt(row);
                if (!cleared)
                    return tl::unexpected(cleared.error());
            }
            continue;
        }
        const std::array<std::uint32_t, EventColumnCount> values = {static_cast<std::uint32_t>(row.timeMs / 1000),
            kindCode(row.kind, row.doubtful), row.source, static_cast<std::uint32_t>(row.user), row.ip,
            static_cast<std::uint32_t>(session)};
        if (const auto appended = m_columns.append(values); !appended)
            return tl::unexpected(appended.error());
        count(row, row.doubtful, 1);
        ++added;
    }
    auto done = m_columns.flush();
    if (done)
        done = writeCounts();
    if (!done)
        return tl::unexpected(done.error());
    m_rows.clear();
    m_text.clear();
    return added;
}

Result<void> EventBatch::writeCounts()
{
    std::map<std::tuple<std::int64_t, std::int64_t, std::int64_t>, std::int64_t> totals;
    std::map<std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>, std::int64_t> days;
    for (const auto &[key, by] : m_counts) {
        const auto source = static_cast<std::int64_t>(key >> 48);
        const auto hour = static_cast<std::int64_t>((key >> 16) & 0xffffffff);
        const auto kind = static_cast<std::int64_t>((key >> 1) & 0x7fff);
        const auto doubtful = static_cast<std::int64_t>(key & 1);
        if (const auto added = m_addHour->run(source, hour, kind, doubtful, by); !added)
            return added;
        days[{source, hour / 24, kind, doubtful}] += by;
        totals[{source, kind, doubtful}] += by;
    }
    for (const auto &[key, by] : days) {
        const auto &[source, day, kind, doubtful] = key;
        if (const auto added = m_addDay->run(source, day, kind, doubtful, by); !added)
            return added;
    }
    for (const auto &[key, by] : totals) {
        const auto &[source, kind, doubtful] = key;
        if (const auto added = m_addTotal->run(source, kind, doubtful, by); !added)
            return added;
    }
    m_counts.clear();
    return {};
}

} // namespace gatehouse
