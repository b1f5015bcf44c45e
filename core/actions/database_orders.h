// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/preview.h"
#include "core/actions/reread.h"
#include "core/actions/run.h"
#include "core/postgres/connection.h"
#include "core/sources/odoo_sql/database_profile.h"

#include <chrono>

/// Orders to the Guard of an Odoo that is reached by its database alone: a row in the Guard's table of orders, which the Guard
/// carries out before Odoo answers its next request (packaging/odoo/gatehouse_guard/README.md, By SQL). Journalled, sent and
/// proved as orders to a server are; the proof is the Guard's own record, read back. On the connection's thread.
namespace gatehouse {

/// Can this be ordered of a database at all? Otherwise it is for a server, or for break-glass.
bool isOrderOfDatabase(ActionKind kind);

/// Looks at the Guard's tables and tells what the order would do. Changes nothing. Errors: those of the connection.
Result<Preview> preview(PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile, const ActionOrder &order);

struct DatabaseContext
{
    PostgresConnection &connection; ///< of the role that orders
    const odoo_sql::DatabaseProfile &profile;
    Journal &journal;
    CancelToken cancel; ///< what was not sent until then is refused; an order that is placed is not taken back
    ActionProgressed progress; ///< may be empty; called on this thread
    /// For so long Odoo may take until it is asked for something; then the order is left unknown, and waits there.
    std::chrono::milliseconds patience{10'000};
};

/// As runAction(). What this role may not order is refused and journalled without being sent.
Result<ActionReport> runAction(const DatabaseContext &context, ActionOrder order);

/// As reread() of a server.
Result<Reread> reread(Journal &journal, JournalId entry, PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile);

/// An order that was left unknown, and what is known of it now.
struct ToldLater
{
    JournalEntry entry;
    Reread counts;
};

/// Of a source's orders of the last days that ended as unknown (they wait for Odoo's next request, as a rule): reads again, and
/// journals those of which something is known now. Those that go on waiting are left as they are, and orders that a program
/// may still be at.
Result<std::vector<ToldLater>> rereadWaiting(
    Journal &journal, SourceId source, PostgresConnection &connection, const odoo_sql::DatabaseProfile &profile);

} // namespace gatehouse
