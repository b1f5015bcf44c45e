// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/views.h"
#include "core/postgres/settings.h"
#include "core/sources/odoo_sql/database_profile.h"

#include <QString>

/// A source that is Odoo's own PostgreSQL database, as the ledger keeps it: everything but its password.
namespace gatehouse {

struct DatabaseSource
{
    SourceId id; ///< none before it was saved
    QString name;
    PostgresSettings settings;
    QString schema; ///< where Odoo's tables are; empty: found
};

/// What a source that is read by itself turns out to be: told by the settings it was saved with.
enum class FollowedKind { OdooServer, OdooDatabase };
FollowedKind followedKind(const ServerView &view);

/// The password's name in the keychain: of where and as whom.
QString keychainName(const DatabaseSource &database);

/// For Writer::saveServer(). Holds no secret.
QString settingsText(const DatabaseSource &database);
/// Errors: Storage (not what settingsText() wrote, or a server's).
Result<DatabaseSource> databaseFrom(const ServerView &view);

/// What is kept of a probe, read back by profileFrom() (server_source.h).
QString profileText(const odoo_sql::DatabaseProfile &profile, Instant read = {});

} // namespace gatehouse
