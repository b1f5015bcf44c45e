// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/domain/result.h"
#include "core/ledger/database.h"
#include "core/ledger/session_batch.h"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

namespace gatehouse {

/// What the Guard knows of sessions, on its way into guard_sessions: the last word on each counts.
class GuardBatch
{
public:
    GuardBatch(Database &db, SessionBatch &sessions);
    Result<void> load();

    /// `key`: sessionKey(); `endedBy`: a row of users. Long texts are cut.
    void add(std::uint64_t key, std::int64_t endedBy, std::int64_t endedSeconds, const GuardSessionRecord &record);
    /// Bytes held, roughly.
    std::size_t bytes() const { return m_bytes; }

    /// To be called after the sessions of the batch are written. Returns of how many it kept what was told.
    Result<std::int64_t> write();

private:
    struct Facts
    {
        std::int64_t ended = 0;
        std::int64_t endedBy = 0;
        std::string endCause, endReason, authMethod, secondFactor, suspicious, loginIp, forwardedFor, userAgent;
    };

    Database &m_db;
    SessionBatch &m_sessions;
    std::unordered_map<std::uint64_t, Facts> m_facts;
    std::size_t m_bytes = 0;
    std::unique_ptr<Statement> m_save;
};

} // namespace gatehouse
