// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/ledger/columns.h"
#include "core/ledger/database.h"
#include "core/ledger/session_batch.h"
#include "core/ledger/user_registry.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gatehouse {

/// An event in codes, waiting for its session's row.
struct EventRow
{
    std::int64_t timeMs = 0;
    std::uint64_t identity = 0;
    std::uint64_t sessionKey = 0; ///< 0: none
    std::int64_t user = 0;
    std::int64_t file = 0;
    std::int64_t line = 0;
    std::uint32_t source = 0;
    std::uint32_t ip = 0;
    std::uint32_t note = 0; ///< where it begins in the batch's text
    std::uint32_t noteLength = 0;
    EventKind kind = EventKind::LoginOk;
    bool doubtful = false;
};

/// Events on their way into the table, its packed columns and the counts by hour and day. An event that is there already is
/// passed over; one that was doubtful and is now told without doubt loses the doubt.
class EventBatch
{
public:
    EventBatch(Database &db, UserRegistry &users, SessionBatch &sessions);
    Result<void> load();

    void add(EventRow row, std::string_view note);
    std::vector<EventRow> &rows() { return m_rows; }
    std::size_t size() const { return m_rows.size(); }
    std::size_t bytes() const { return m_rows.size() * sizeof(EventRow) + m_text.size(); }

    /// To be called after the sessions of the batch are written. Returns how many events were new.
    Result<std::int64_t> write(std::int64_t version);

private:
    Result<bool> clearDoubt(const EventRow &row);
    void count(const EventRow &row, bool doubtful, std::int64_t by);
    Result<void> writeCounts();

    Database &m_db;
    UserRegistry &m_users;
    SessionBatch &m_sessions;
    ColumnWriter m_columns;
    std::vector<EventRow> m_rows;
    std::string m_text;
    std::unordered_map<std::uint64_t, std::int64_t> m_counts; ///< packed (source, hour, kind, doubtful) -> change
    std::unordered_map<std::uint64_t, std::int64_t> m_sessionRows;
    std::unique_ptr<Statement> m_add, m_find, m_undoubt, m_setIp, m_addHour, m_addDay, m_addTotal;
};

} // namespace gatehouse
