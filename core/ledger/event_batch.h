// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event_kind.h"
#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/domain/stable_hash.h"
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
    /// An event of the batch that the table has.
    struct Known
    {
        std::int64_t id = 0;
        EventKind kind = EventKind::LoginOk;
        bool doubtful = false;
        bool hasIp = false;
    };
    /// What makes two events one.
    using Identity = std::pair<std::int64_t, std::uint64_t>; ///< time in milliseconds, identity
    struct IdentityHash
    {
        std::size_t operator()(const Identity &i) const { return static_cast<std::size_t>(i.second ^ mixBits(static_cast<std::uint64_t>(i.first))); }
    };
    using KnownEvents = std::unordered_map<Identity, Known, IdentityHash>;

    Result<KnownEvents> known();
    Result<std::unordered_map<std::uint64_t, std::int64_t>> sessionRows();
    Result<bool> tellAgain(const EventRow &row, Known &known);
    void count(const EventRow &row, bool doubtful, std::int64_t by);
    Result<void> writeCounts();

    Database &m_db;
    UserRegistry &m_users;
    SessionBatch &m_sessions;
    ColumnWriter m_columns;
    std::vector<EventRow> m_rows;
    std::string m_text;
    std::unordered_map<std::uint64_t, std::int64_t> m_counts; ///< packed (source, hour, kind, doubtful) -> change
    std::unique_ptr<Lookup> m_find;
    std::unique_ptr<RowInserter> m_add;
    std::unique_ptr<Statement> m_latest, m_undoubt, m_setIp, m_addHour, m_addDay, m_addTotal;
};

} // namespace gatehouse
