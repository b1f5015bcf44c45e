// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/ledger/database.h"

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace gatehouse {

/// A device and an address a session was seen on, in codes.
struct Trace
{
    std::uint32_t browser = 0;
    std::uint32_t platform = 0;
    std::uint32_t ip = 0;
    std::uint32_t country = 0;
    std::uint32_t city = 0;
    std::uint32_t first = 0; ///< seconds
    std::uint32_t last = 0;
    bool mobile = false;
    bool revoked = false;

    /// An address alone, as log lines tell it.
    bool isBare() const { return browser == 0 && platform == 0; }
};

/// What sessions were seen on, on its way into the table `traces`: what the table has is read once for a batch, joined
/// with what is told now, and what that changes is written at its end.
class TraceWriter
{
public:
    explicit TraceWriter(Database &db);
    Result<void> load();

    /// Reads what is there of these sessions. Of all others there is nothing.
    Result<void> fetch(std::span<const std::int64_t> sessions);
    bool hasAddress(std::int64_t session, std::uint32_t ip) const;
    /// Joined with a trace of the same device and address. Returns whether that is news. Sessions in ascending order.
    bool tell(std::int64_t session, const Trace &trace);
    /// An address told without a device, once the device is known.
    void dropBare(std::int64_t session, std::uint32_t ip);
    /// Writes what changed and forgets all.
    Result<void> flush();

private:
    struct Kept
    {
        Trace trace;
        bool isStored = false;
        bool isNews = false;
        bool isDropped = false;
    };
    struct Session
    {
        std::int64_t id = 0;
        std::vector<Kept> traces;
    };
    Session &session(std::int64_t id);

    Database &m_db;
    std::vector<Session> m_sessions;
    std::unordered_map<std::int64_t, std::size_t> m_places; ///< by session, in m_sessions
    std::unique_ptr<Lookup> m_read;
    std::unique_ptr<RowInserter> m_add, m_change;
    std::unique_ptr<Statement> m_drop;
};

} // namespace gatehouse
