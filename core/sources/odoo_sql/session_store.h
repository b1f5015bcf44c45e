// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/records.h"
#include "core/sources/odoo_sql/database_profile.h"

#include <QByteArray>
#include <QHash>

#include <functional>

/// Sessions that Odoo keeps in its database instead of in files: the add-on session_db (OCA, Odoo 14 to 19), table
/// http_sessions (sid, write_date, payload). What is in the table is in force, and what is deleted from it has ended; before
/// Odoo 18 nothing else in the database knows of sessions at all. The ids are the secrets themselves, so a role sees them only
/// through the script's view gatehouse.store_sessions (grants.h): the part of an id that is no secret (the 42 characters by which
/// Odoo itself calls a session; before 18, as the Guard does it, the first half of 40), whose session it is, and when Odoo
/// wrote it last.
namespace gatehouse::odoo_sql {

/// Does this database have the table, as the add-on makes it?
bool hasSessionStore(const DatabaseProfile &profile);
/// Can this role read it? Not where the Guard tells of sessions: it knows more, and exactly.
bool canReadSessionStore(const DatabaseProfile &profile);

/// Sessions by their identifiers, and when they were last written.
using SessionsInForce = QHash<QByteArray, Instant>;

struct StoreRead
{
    SessionsInForce inForce;
    std::int64_t told = 0;
    std::int64_t statements = 0;
};

/// Tells the sink which sessions are in force (SessionEnd::Open), of those in force `before` the ones only that were written
/// since; and which of those have ended. One pass over the table, a stretch of at most 1 MiB a statement (before PostgreSQL
/// 14: all of it) and all of them in one snapshot, as no index leads to what was changed: a second for a hundred thousand
/// sessions. `progress` is called after each statement
/// and between what is told. Errors: those of the connection; Refused where the table is gone or
/// the view's owner may not read it.
Result<StoreRead> readSessionStore(PostgresConnection &connection, const DatabaseProfile &profile, const SessionsInForce &before,
    RecordSink &sink, const std::function<void(std::int64_t)> &progress = {});

/// For tests of its plan.
QByteArray sessionStoreQuery(const PostgresConnection &connection);

} // namespace gatehouse::odoo_sql
