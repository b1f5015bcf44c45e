// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/views.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/server_settings.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// A source that is an Odoo server, as the ledger keeps it: everything but its secrets.
namespace gatehouse {

/// How a server is reached and as whom.
struct ServerSource
{
    SourceId id; ///< none before it was saved
    QString name;
    odoo::ServerSettings settings;
    QString login;
    bool byKey = false; ///< reads with an API key; the password is asked for when an action needs it
};

/// A secret of a source, by the name it has in the keychain. Made of where and as whom, not of the ledger: two ledgers
/// with the same server share it, two servers of one name do not.
enum class ServerSecret { Password, ApiKey, TrustedDevice, ProxyPassword };
QString keychainName(const ServerSource &server, ServerSecret secret);

/// For Writer::saveServer(). Holds no secret.
QString settingsText(const ServerSource &server);
/// Errors: Storage (not what settingsText() wrote: the ledger was changed by something else, or this is a database; see
/// followedKind() in database_source.h).
Result<ServerSource> serverFrom(const ServerView &view);

/// What is kept of a probe for people to see while the server is not asked.
struct KnownProfile
{
    QString version;
    QString who;   ///< login there
    QString name;
    bool isSystem = false;
    std::optional<odoo::GuardProfile> guard;
    QString noGuard; ///< why there is none; empty where there is one
    std::vector<odoo::CapabilityState> capabilities;
    QStringList notes; ///< what an officer should know about it: sentences
    Instant read; ///< when keys, trusted devices and rules were read last; this computer's clock, unknown: never, or not noted

    /// None: it was not asked for that.
    const odoo::CapabilityState *state(odoo::Capability capability) const;
};
/// `read`: see there.
QString profileText(const odoo::ServerProfile &profile, Instant read = {});
/// Nothing for an empty text, or one of another version of the program.
std::optional<KnownProfile> profileFrom(const QString &text);

} // namespace gatehouse
