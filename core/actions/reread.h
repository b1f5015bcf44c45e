// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/sources/odoo_rpc/capabilities.h"
#include "core/sources/odoo_rpc/odoo_session.h"

namespace gatehouse {

struct Reread
{
    int done = 0;
    int refused = 0;
    int unknown = 0; ///< still
};

/// Settles what an action left open (unknown, or a program that died amid it) by reading the server, and sends nothing
/// that changes anything. An order of which nothing had left is refused without reading. On the session's thread; for
/// an action that still runs it is too early.
Result<Reread> reread(Journal &journal, JournalId entry, odoo::OdooSession &server, const odoo::ServerProfile &profile);

/// What was left open of an entry.
struct LeftOpen
{
    JournalEntry entry;
    std::vector<JournalTarget> targets;
};
/// Errors: Input (there is no such entry), Storage.
Result<LeftOpen> leftOpenOf(Journal &journal, JournalId entry);
/// Journals what became of it, and closes the entry.
Result<Reread> settleAgain(Journal &journal, JournalId entry, const std::vector<Journal::Settled> &settled);

} // namespace gatehouse
