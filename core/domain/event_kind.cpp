// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event_kind.h"

#include <QLatin1String>

namespace gatehouse {

namespace {

constexpr const char *Names[EventKindCount] = {
    "login_ok", "login_failed", "login_ignored", "login_refused", "locked_out", "logout", "session_seen",
    "session_ended", "session_expired", "revoked", "totp_ok", "totp_failed", "totp_enabled", "totp_disabled",
    "totp_invited", "trusted_device_added", "trusted_device_removed", "password_changed", "reset_requested",
    "reset_mailed", "api_key_added", "api_key_removed", "passkey_added", "passkey_removed", "identity_check_failed",
    "user_suspended", "user_reinstated", "policy_changed"};

constexpr auto makeAll()
{
    std::array<EventKind, EventKindCount> all{};
    for (int i = 0; i < EventKindCount; ++i)
        all[static_cast<std::size_t>(i)] = static_cast<EventKind>(i);
    return all;
}

constexpr auto All = makeAll();

} // namespace

std::span<const EventKind> allEventKinds()
{
    return All;
}

QLatin1StringView eventKindName(EventKind kind)
{
    return QLatin1StringView(Names[static_cast<int>(kind)]);
}

std::optional<EventKind> eventKindFromName(QStringView name)
{
    for (EventKind kind : All) {
        if (name == eventKindName(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace gatehouse
