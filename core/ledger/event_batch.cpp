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
        {&m_latest, "SELECT coalesce(max(time_ms), 0) FROM events"},
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
    auto find = m_db.lookup("SELECT time_ms, identity, id, kind, doubtful, ip FROM events WHERE (time_ms, identity) {of}", 2);
    auto add = m_db.inserter("events",
        {"id", "time_ms", "identity", "source", "kind", "doubtful", "user_id", "ip", "session", "note", "file", "line"});
    if (!find)
        return tl::unexpected(find.error());
    if (!add)
        return tl::unexpected(add.error());
    m_find = std::move(*find);
    m_add = std::move(*add);
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

Result<EventBatch::KnownEvents> EventBatch::known()
{
    KnownEvents known;
    std::int64_t latest = 0;
    if (const auto read = m_latest->each([&latest](const Statement &r) { latest = r.integer(0); }); !read)
        return tl::unexpected(read.error());
    // What is later than all there is need not be looked for: a log that is read for the first time costs nothing here.
    std::vector<Identity> asked;
    for (const EventRow &row : m_rows) {
        if (row.timeMs <= latest)
            asked.emplace_back(row.timeMs, row.identity);
    }
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    std::vector<std::int64_t> times;
    std::vector<std::int64_t> identities;
    for (const auto &[time, identity] : asked) {
        times.push_back(time);
        identities.push_back(static_cast<std::int64_t>(identity));
    }
    const auto found = m_find->each(times, identities, [&known](const Statement &r) -> Result<void> {
        known.emplace(Identity(r.integer(0), static_cast<std::uint64_t>(r.integer(1))),
            Known{r.integer(2), static_cast<EventKind>(r.integer(3)), r.integer(4) != 0, r.integer(5) != 0});
        return {};
    });
    if (!found)
        return tl::unexpected(found.error());
    return known;
}

Result<std::unordered_map<std::uint64_t, std::int64_t>> EventBatch::sessionRows()
{
    std::vector<std::uint64_t> keys;
    for (const EventRow &row : m_rows) {
        if (row.sessionKey != 0)
            keys.push_back(row.sessionKey);
    }
    std::sort(keys.begin(), keys.end(),
        [](std::uint64_t a, std::uint64_t b) { return static_cast<std::int64_t>(a) < static_cast<std::int64_t>(b); });
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return m_sessions.rowsOf(keys);
}

/// An event that is there already, told once more. Returns whether that was news.
Result<bool> EventBatch::tellAgain(const EventRow &row, Known &known)
{
    if (!known.hasIp && row.ip != 0) {
        // A log was read while it was being written: its next line tells where the session was seen from.
        auto filled = m_setIp->run(std::int64_t{row.ip}, known.id);
        if (filled)
            filled = m_columns.set(known.id, static_cast<int>(EventColumn::Ip), row.ip);
        if (!filled)
            return tl::unexpected(filled.error());
        known.hasIp = true;
    }
    if (!known.doubtful || known.kind != row.kind)
        return false;
    auto done = m_undoubt->run(known.id);
    if (done)
        done = m_columns.set(known.id, static_cast<int>(EventColumn::Kind), packKind(row.kind, false));
    if (!done)
        return tl::unexpected(done.error());
    known.doubtful = false;
    count(row, true, -1);
    count(row, false, 1);
    return true;
}

Result<std::int64_t> EventBatch::write(std::int64_t version)
{
    if (m_rows.empty())
        return 0;
    m_columns.setVersion(version);
    auto there = known();
    if (!there)
        return tl::unexpected(there.error());
    const auto sessions = sessionRows();
    if (!sessions)
        return tl::unexpected(sessions.error());
    std::int64_t added = 0;
    // Told a second time within the batch: the row must be there before it is changed.
    std::vector<const EventRow *> again;
    for (const EventRow &row : m_rows) {
        const std::int64_t id = m_columns.nextRow();
        const auto [it, isNew] = there->try_emplace(Identity(row.timeMs, row.identity), Known{id, row.kind, row.doubtful, row.ip != 0});
        if (!isNew) {
            if (!row.doubtful)
                again.push_back(&row);
            continue;
        }
        const auto its = row.sessionKey == 0 ? sessions->end() : sessions->find(row.sessionKey);
        const std::int64_t session = its == sessions->end() ? 0 : its->second;
        const auto inserted = m_add->row(id, row.timeMs, static_cast<std::int64_t>(row.identity), std::int64_t{row.source},
            static_cast<std::int64_t>(row.kind), std::int64_t{row.doubtful}, row.user, std::int64_t{row.ip}, session,
            std::string_view(m_text).substr(row.note, row.noteLength), row.file, row.line);
        if (!inserted)
            return tl::unexpected(inserted.error());
        const std::array<std::uint32_t, EventColumnCount> values = {static_cast<std::uint32_t>(row.timeMs / 1000),
            packKind(row.kind, row.doubtful), row.source, static_cast<std::uint32_t>(row.user), row.ip,
            static_cast<std::uint32_t>(session)};
        if (const auto appended = m_columns.append(values); !appended)
            return tl::unexpected(appended.error());
        count(row, row.doubtful, 1);
        ++added;
    }
    if (const auto written = m_add->flush(); !written)
        return tl::unexpected(written.error());
    for (const EventRow *row : again) {
        if (const auto told = tellAgain(*row, there->at(Identity(row->timeMs, row->identity))); !told)
            return tl::unexpected(told.error());
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
