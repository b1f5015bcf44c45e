// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/domain/session_status.h"
#include "core/ledger/columns.h"
#include "core/ledger/database.h"
#include "core/ledger/trace_writer.h"
#include "core/ledger/user_registry.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gatehouse {

/// A session seen on a device from an address, in codes.
struct SightRow
{
    std::uint64_t key = 0; ///< sessionKey()
    std::int64_t user = 0;
    std::uint32_t source = 0;
    std::uint32_t browser = 0;
    std::uint32_t platform = 0;
    std::uint32_t ip = 0;
    std::uint32_t country = 0;
    std::uint32_t city = 0;
    std::uint32_t first = 0; ///< seconds; 0 not known
    std::uint32_t last = 0;
    std::uint32_t text = 0; ///< where its identifier begins in the batch's text
    std::uint16_t textLength = 0;
    SessionEnd end = SessionEnd::None;
    bool mobile = false;
    bool fromLog = false; ///< a log line tells of it, not a device row
    bool isExact = false; ///< `end` is what became of it, whatever was concluded before
};

/// The beginning of the identifiers that sessions made of login lines get; no identifier of Odoo's has a colon.
inline constexpr std::string_view LoginSessionPrefix = "login:";

/// What names a session across imports.
std::uint64_t sessionKey(SourceId source, std::string_view identifier);

/// Sightings of sessions on their way into sessions, session_keys, traces and the packed columns. Collects in memory,
/// joins what belongs to one session, and writes new sessions in the order of their first activity, so that pieces of
/// packed columns cover short stretches of time.
class SessionBatch
{
public:
    SessionBatch(Database &db, UserRegistry &users);
    ~SessionBatch();
    Result<void> load();

    void add(SightRow row, std::string_view identifier);
    std::size_t size() const { return m_rows.size(); }
    /// Bytes held, roughly.
    std::size_t bytes() const { return m_rows.size() * (sizeof(SightRow) + 16) + m_text.size(); }

    /// Writes all and forgets it. Returns how many device rows told something new; what log lines tell of sessions is
    /// counted with their events.
    Result<std::int64_t> write(std::int64_t version);
    /// The rows of sessions that are written, by key; those that are not are left out. No key twice.
    Result<std::unordered_map<std::uint64_t, std::int64_t>> rowsOf(const std::vector<std::uint64_t> &keys);

    /// Sessions first seen, a day each: (source, day) -> change in number. Taken and cleared by the caller.
    std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t> takeDays();

    /// Takes back the sessions made of login lines, once the source has shown its own. Returns how many.
    Result<std::int64_t> supersedeLogins(SourceId source, std::int64_t version);

private:
    struct Session;
    Result<void> update(const Session &now, const Session &before);
    Result<void> insertNew();
    /// Tells what a session was seen on, if that is more than its own row tells. `from`, `to`: its sightings in
    /// m_order; `before`: the row as it was, or null for a new one. Returns whether the session has traces now.
    bool tellTraces(std::int64_t session, std::size_t from, std::size_t to, const Session *before);
    std::int64_t deviceRows(std::size_t from, std::size_t to) const;

    Database &m_db;
    UserRegistry &m_users;
    ColumnWriter m_columns;
    TraceWriter m_traces;
    std::vector<SightRow> m_rows;
    std::string m_text;
    std::vector<std::uint32_t> m_order;
    struct NewSession;
    std::vector<NewSession> m_new;
    std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t> m_days;
    std::int64_t m_changed = 0;
    std::unique_ptr<Lookup> m_findKeys, m_readRows;
    std::unique_ptr<RowInserter> m_add, m_addKey;
    std::unique_ptr<Statement> m_update;
};

} // namespace gatehouse
