// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace gatehouse {

/// One thing that happened. The numbers are stored in ledgers: append, never renumber.
enum class EventKind : std::uint8_t {
    LoginOk,
    LoginFailed,
    LoginIgnored,
    LoginRefused,
    LockedOut,
    Logout,
    SessionSeen,
    SessionEnded,
    SessionExpired,
    Revoked,
    TotpOk,
    TotpFailed,
    TotpEnabled,
    TotpDisabled,
    TotpInvited,
    TrustedDeviceAdded,
    TrustedDeviceRemoved,
    PasswordChanged,
    ResetRequested,
    ResetMailed,
    ApiKeyAdded,
    ApiKeyRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    IdentityCheckFailed,
    UserSuspended,
    UserReinstated,
    PolicyChanged,
};

inline constexpr int EventKindCount = static_cast<int>(EventKind::PolicyChanged) + 1;

/// Every kind, in the order of their numbers.
std::span<const EventKind> allEventKinds();

/// The name used everywhere a machine reads it: ledger, --json, filters ("login_ok").
QLatin1StringView eventKindName(EventKind kind);

/// The kind of that name, or nothing.
std::optional<EventKind> eventKindFromName(QStringView name);

} // namespace gatehouse
