// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/device_list.h"
#include "core/actions/work.h"

namespace gatehouse {

/// A session used within this time before it was revoked may have been at it just then (last_activity is up to an hour
/// behind), and such a session can outlive its revocation unseen until its next hourly trace: it is watched.
inline constexpr std::int64_t BusyWithinSeconds = 65 * 60;
inline constexpr std::int64_t WatchSeconds = 60 * 60;

struct RevokeEnd
{
    int done = 0;
    int refused = 0;
    int unknown = 0;
    int busy = 0; ///< of those done: watched
    /// Why nothing more can be ordered (no password, stopped, no server); the rest was refused.
    std::optional<odoo::CallError> stopped;

    void count(const TargetResult &result);
    /// What became of others as well.
    void add(const RevokeEnd &other);
};

/// The sessions as targets of their user's order.
QList<ActionTarget> targetsOf(const QHash<QString, ListedSession> &sessions, const ActionTarget &user);

/// Hands these positions to `one`, `most` at a time, the officer's own session last: nothing can be ordered by it afterwards.
/// Once `end` says that nothing more can be ordered, the rest is refused.
void inBatches(Work &work, const QList<int> &positions, qsizetype most, RevokeEnd &end,
    const std::function<void(const QList<int> &)> &one);

/// Ends the sessions at these positions and settles them, proved by reading again. In batches; each is ordered by the rows
/// that were seen when it was looked over, or looked up by identifier right before. Odoo refuses a batch whole when one row
/// in it has moved on; then it is looked up and ordered again, three times at most. The officer's own session goes last.
RevokeEnd revokeSessions(Work &work, const QList<int> &positions);

/// How an order for sessions went, before the server was read again.
struct SessionsOrdered
{
    QHash<QString, ListedSession> listed; ///< as right before
    std::optional<odoo::CallError> error; ///< delivery MaybeTaken; none: the server answered that it was done
    QString own;                          ///< the officer's session at that time; empty with a key
    QString ifIgnored;                    ///< why a server might answer so and not do it; may be empty
};

/// Reads the server and settles these sessions. Counts go to `end`.
void settleSessions(Work &work, const QList<int> &positions, const SessionsOrdered &ordered, RevokeEnd &end);

} // namespace gatehouse
