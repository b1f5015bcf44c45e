// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <QStringView>

#include <cstdint>
#include <optional>
#include <span>

namespace gatehouse {

/// What became of a session as the officer reads it.
enum class SessionStatus : std::uint8_t {
    Active,    ///< used within the idle limit and not ended
    Idle,      ///< not ended, past the idle limit
    LoggedOut, ///< ended by its user
    Expired,   ///< ended by a limit
    Revoked,   ///< ended by an officer, another session of the user, or a policy
    Ended,     ///< gone, the cause is not known
};

inline constexpr int SessionStatusCount = 6;

/// What a source has said about a session's end. The numbers are stored in ledgers: append, never renumber.
enum class SessionEnd : std::uint8_t {
    None,
    LoggedOut,
    Expired,
    Revoked,
    Ended,
    /// Built from a login line before the source showed its sessions; counted nowhere since.
    Superseded,
    /// Not ended, told by a source that would know (the Guard); None is what one says that would not.
    Open,
};

/// The limits that turn times into a status.
struct SessionLimits
{
    /// Stock Odoo notes a session's use once an hour (res.device: _update_device), so a finer limit would call
    /// sessions idle that are in use.
    std::int64_t idleSeconds = 3600;
    /// Odoo's own default for an unused session (odoo.http: SESSION_LIFETIME, 7 days).
    std::int64_t lifetimeSeconds = 7 * 86400;
};

struct SessionState
{
    SessionStatus status = SessionStatus::Ended;
    /// The source suggests it, but does not prove it.
    bool presumed = false;

    bool operator==(const SessionState &) const = default;
};

/// The status of a session whose source said `end`, last used at `last`, as of `asOf` (the last moment the source
/// tells of). What follows from the clock alone (expired by lifetime), or from a session that only a login line
/// tells of (`fromLog`), is presumed.
SessionState sessionState(SessionEnd end, std::int64_t lastSeconds, std::int64_t asOfSeconds, bool fromLog,
    const SessionLimits &limits);

std::span<const SessionStatus> allSessionStatuses();

/// "active", "idle", "logged_out", "expired", "revoked", "ended".
QLatin1StringView sessionStatusName(SessionStatus status);
std::optional<SessionStatus> sessionStatusFromName(QStringView name);

} // namespace gatehouse
