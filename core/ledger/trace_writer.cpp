// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/trace_writer.h"

#include <algorithm>

namespace gatehouse {

TraceWriter::TraceWriter(Database &db)
    : m_db(db)
{
}

Result<void> TraceWriter::load()
{
    auto read = m_db.lookup("SELECT session, browser, platform, ip, country, city, mobile, first_s, last_s, revoked FROM traces "
                            "WHERE session {of}");
    const auto columns = {"session", "browser", "platform", "ip", "country", "city", "mobile", "first_s", "last_s", "revoked"};
    auto add = m_db.inserter("traces", columns);
    auto change = m_db.inserter("traces", columns,
        "(session, browser, platform, ip) DO UPDATE SET first_s = excluded.first_s, last_s = excluded.last_s, "
        "revoked = excluded.revoked");
    auto drop = m_db.prepare("DELETE FROM traces WHERE session = ? AND browser = 0 AND platform = 0 AND ip = ?");
    if (!read)
        return tl::unexpected(read.error());
    if (!add)
        return tl::unexpected(add.error());
    if (!change)
        return tl::unexpected(change.error());
    if (!drop)
        return tl::unexpected(drop.error());
    m_read = std::move(*read);
    m_add = std::move(*add);
    m_change = std::move(*change);
    m_drop = std::move(*drop);
    return {};
}

TraceWriter::Session &TraceWriter::session(std::int64_t id)
{
    const auto [it, isNew] = m_places.try_emplace(id, m_sessions.size());
    if (isNew)
        m_sessions.push_back({id, {}});
    return m_sessions[it->second];
}

Result<void> TraceWriter::fetch(std::span<const std::int64_t> sessions)
{
    for (const std::int64_t id : sessions)
        session(id);
    return m_read->each(sessions, [this](const Statement &r) -> Result<void> {
        const auto code = [&r](int column) { return static_cast<std::uint32_t>(r.integer(column)); };
        const Trace trace{code(1), code(2), code(3), code(4), code(5), code(7), code(8), code(6) != 0, code(9) != 0};
        session(r.integer(0)).traces.push_back({trace, true, false, false});
        return {};
    });
}

bool TraceWriter::hasAddress(std::int64_t id, std::uint32_t ip) const
{
    const auto place = m_places.find(id);
    if (place == m_places.end())
        return false;
    const auto &traces = m_sessions[place->second].traces;
    return std::any_of(traces.begin(), traces.end(), [ip](const Kept &k) { return !k.isDropped && k.trace.ip == ip; });
}

bool TraceWriter::tell(std::int64_t id, const Trace &told)
{
    auto &traces = session(id).traces;
    for (Kept &kept : traces) {
        Trace &t = kept.trace;
        if (kept.isDropped || t.browser != told.browser || t.platform != told.platform || t.ip != told.ip)
            continue;
        if (told.first >= t.first && told.last <= t.last && (t.revoked || !told.revoked))
            return false;
        t.first = std::min(t.first, told.first);
        t.last = std::max(t.last, told.last);
        t.revoked = t.revoked || told.revoked;
        kept.isNews = true;
        return true;
    }
    traces.push_back({told, false, true, false});
    return true;
}

void TraceWriter::dropBare(std::int64_t id, std::uint32_t ip)
{
    for (Kept &kept : session(id).traces) {
        if (kept.trace.isBare() && kept.trace.ip == ip)
            kept.isDropped = true;
    }
}

Result<void> TraceWriter::flush()
{
    for (const Session &session : m_sessions) {
        for (const auto &[t, isStored, isNews, isDropped] : session.traces) {
            Result<void> done;
            if (isDropped && isStored)
                done = m_drop->run(session.id, std::int64_t{t.ip});
            else if (!isDropped && isNews)
                // PostgreSQL takes ten times as long for a row that may be there already.
                done = (isStored ? m_change : m_add)->row(session.id, std::int64_t{t.browser}, std::int64_t{t.platform}, std::int64_t{t.ip},
                    std::int64_t{t.country}, std::int64_t{t.city}, std::int64_t{t.mobile}, std::int64_t{t.first},
                    std::int64_t{t.last}, std::int64_t{t.revoked});
            if (!done)
                return done;
        }
    }
    m_sessions.clear();
    m_places.clear();
    if (const auto added = m_add->flush(); !added)
        return added;
    return m_change->flush();
}

} // namespace gatehouse
