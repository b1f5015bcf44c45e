// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/session_status.h"

#include <QLatin1String>

namespace gatehouse {

namespace {

constexpr const char *Names[SessionStatusCount] = {"active", "idle", "logged_out", "expired", "revoked", "ended"};
constexpr SessionStatus All[SessionStatusCount] = {SessionStatus::Active, SessionStatus::Idle, SessionStatus::LoggedOut,
    SessionStatus::Expired, SessionStatus::Revoked, SessionStatus::Ended};

} // namespace

SessionState sessionState(
    SessionEnd end, std::int64_t lastSeconds, std::int64_t asOfSeconds, bool fromLog, const SessionLimits &limits)
{
    switch (end) {
    case SessionEnd::LoggedOut:
        return {SessionStatus::LoggedOut, false};
    case SessionEnd::Expired:
        return {SessionStatus::Expired, false};
    case SessionEnd::Revoked:
        return {SessionStatus::Revoked, false};
    case SessionEnd::Ended:
    case SessionEnd::Superseded:
        return {SessionStatus::Ended, false};
    case SessionEnd::Open:
        return {asOfSeconds - lastSeconds <= limits.idleSeconds ? SessionStatus::Active : SessionStatus::Idle, false};
    case SessionEnd::None:
        break;
    }
    const std::int64_t unused = asOfSeconds - lastSeconds;
    if (unused > limits.lifetimeSeconds)
        return {SessionStatus::Expired, true};
    return {unused <= limits.idleSeconds ? SessionStatus::Active : SessionStatus::Idle, fromLog};
}

std::span<const SessionStatus> allSessionStatuses()
{
    return All;
}

QLatin1StringView sessionStatusName(SessionStatus status)
{
    return QLatin1StringView(Names[static_cast<int>(status)]);
}

std::optional<SessionStatus> sessionStatusFromName(QStringView name)
{
    for (SessionStatus status : All) {
        if (name == sessionStatusName(status))
            return status;
    }
    return std::nullopt;
}

} // namespace gatehouse
