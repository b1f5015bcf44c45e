// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/guard_profile.h"
#include "core/sources/odoo_rpc/odoo_session.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace gatehouse::odoo {

/// What can be done with a server (design: what each connection can do). Each is asked of the server itself: which
/// models and fields it has, what this user may read, which modules are installed. Never of a version number.
enum class Capability {
    ReadAllDevices,
    ReadOwnDevices,
    ReadUsers,
    ReadLogins, ///< each user's last login; older ones only as long as the server keeps them
    ReadFailedLogins,
    Revoke, ///< one or many sessions of anybody
    RevokeOwn,
    LogOutEverywhere, ///< all sessions of another user
    LogOutOwnEverywhere,
    LogOutEveryone, ///< by renewing the database's secret: break-glass
    Suspend,        ///< and reinstate
    EnrolOwnTotp,
    TotpCoverage,
    TotpInvite,
    TotpReset,
    ReadTrustedDevices,
    RemoveTrustedDevices,
    ReadApiKeys,
    RemoveApiKeys,
    ReadParameters,
    ReadLockTimeouts,
    ReadGuardRecords,      ///< sessions with their exact ends, and everything that happened, from the Guard
    Unlock,                ///< accounts that the Guard has locked
    AllowMultipleSessions, ///< except a user from the Guard's "one session per user"
    ReadAllowances,        ///< networks and devices whose logins the Guard does not find suspicious
    Allow,                 ///< and disallow them
    ReadPolicies,          ///< without the Guard: those that Odoo itself enforces
    SetPolicies            ///< the same
};

inline constexpr Capability AllCapabilities[] = {Capability::ReadAllDevices, Capability::ReadOwnDevices,
    Capability::ReadUsers, Capability::ReadLogins, Capability::ReadFailedLogins, Capability::Revoke,
    Capability::RevokeOwn, Capability::LogOutEverywhere, Capability::LogOutOwnEverywhere, Capability::LogOutEveryone,
    Capability::Suspend, Capability::EnrolOwnTotp, Capability::TotpCoverage, Capability::TotpInvite,
    Capability::TotpReset, Capability::ReadTrustedDevices, Capability::RemoveTrustedDevices, Capability::ReadApiKeys,
    Capability::RemoveApiKeys, Capability::ReadParameters, Capability::ReadLockTimeouts, Capability::ReadGuardRecords,
    Capability::Unlock, Capability::AllowMultipleSessions, Capability::ReadAllowances, Capability::Allow, Capability::ReadPolicies,
    Capability::SetPolicies};

/// "revoke", "log_out_everywhere": for --json; never translated.
QLatin1String capabilityKey(Capability capability);
/// "End sessions of anybody".
QString capabilityTitle(Capability capability);

struct CapabilityState
{
    Capability what = Capability::ReadUsers;
    bool available = false;
    QString reason; ///< why not; or, where available, what to know about it (may be empty)
};

inline const QString SystemGroup = QStringLiteral("group_system");       ///< may change the settings
inline const QString ManagerGroup = QStringLiteral("group_erp_manager"); ///< may manage users

/// What a server and this user of it turned out to be.
struct ServerProfile
{
    ServerVersion version;
    WhoAmI who;
    Way way = Way::Web;
    std::optional<QStringList> databases; ///< none: the server does not list them
    std::optional<QSet<QString>> modules; ///< installed ones; none: not readable for this user
    QHash<QString, QSet<QString>> fields; ///< of the models that are there and readable, by model
    QHash<QString, std::int64_t> groups;  ///< ids of base's groups that matter, by name; empty: not readable
    QHash<QString, QString> missing;      ///< model -> why it is not in `fields`, in words; GuardModel: why there is no `guard`
    std::optional<GuardProfile> guard;    ///< none: not installed, not for this user, or not understood
    QList<CapabilityState> capabilities;  ///< all of them, in the order of AllCapabilities

    bool hasField(const QString &model, const QString &field) const { return fields.value(model).contains(field); }
    bool hasModel(const QString &model) const { return fields.contains(model); }
    const CapabilityState &state(Capability capability) const;
    bool can(Capability capability) const { return state(capability).available; }
    /// res.device.log, or res.device where that is not to be had; empty: no device rows at all.
    QString deviceModel() const;
};

/// Signs in if need be and asks. Changes nothing on the server. Some 20 small requests.
CallResult<ServerProfile> probe(OdooSession &session);

} // namespace gatehouse::odoo
