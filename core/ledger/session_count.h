// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/result.h"
#include "core/domain/session_status.h"
#include "core/domain/cancel.h"
#include "core/ledger/columns.h"
#include "core/ledger/database.h"

#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

namespace gatehouse {

/// The counts of sessions the dashboard shows, which move with time as well as with sessions: taken from the packed
/// columns in one pass, by the writer after it wrote, and by a reader that finds the writer's counts out of date.
struct SessionCounts
{
    /// (source, status, presumed, browser) -> sessions
    std::map<std::tuple<std::uint32_t, int, bool, std::uint32_t>, std::int64_t> byStatus;
    struct Users
    {
        std::int64_t withSessions = 0;
        std::int64_t active = 0;
    };
    std::map<std::uint32_t, Users> users; ///< by source
};

/// Last moment each source tells of, by source row; users that are another, by row.
struct CountBasis
{
    std::vector<std::int64_t> seenUntil; ///< index: source row
    std::vector<std::uint32_t> canonicalUser; ///< index: user row
};
Result<CountBasis> countBasis(Database &db);

Result<SessionCounts> countSessions(
    ColumnDirectory &sessions, const CountBasis &basis, const SessionLimits &limits, const CancelToken &cancel = {});

/// Replaces the tables session_counts and user_counts, and notes the generation they hold for.
Result<void> storeSessionCounts(Database &db, const SessionCounts &counts, std::int64_t generation);

} // namespace gatehouse
