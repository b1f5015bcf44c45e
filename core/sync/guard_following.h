// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/odoo_rpc/guard_records.h"
#include "core/sync/reading.h"

#include <QJsonObject>
#include <QSet>

#include <vector>

/// What readings of the Guard's records over the network and by SQL have in common.
namespace gatehouse {

/// Where the last reading got to, as the ledger keeps it.
odoo::GuardCursor guardCursorFrom(const QJsonValue &stored);
QJsonObject guardCursorJson(const odoo::GuardCursor &cursor);

/// Is the list of what is allowed to be read again? `isNew`: another Guard than the last time.
inline bool areAllowancesWanted(SyncDepth depth, bool isNew, const odoo::TouchedAccounts &touched)
{
    return depth != SyncDepth::News || isNew || touched.allowances;
}

/// The accounts that the Guard may have locked, from reading to reading. They are asked for as a whole seldom, and else where
/// an event tells that something became of them. Belongs to one thread.
class GuardAccounts
{
public:
    /// `isNew`: another Guard than the last time.
    bool areWantedWhole(SyncDepth depth, bool isNew) const { return depth != SyncDepth::News || isNew || !m_areKnown; }
    QSet<qint64> wanted(const odoo::TouchedAccounts &touched) const;
    /// `whole`: there are no others.
    void take(const std::vector<odoo::GuardAccount> &accounts, bool whole, LedgerSink &sink);

private:
    QSet<qint64> m_troubled; ///< with failures or a lock, which a login or a moment may end
    bool m_areKnown = false;
};

} // namespace gatehouse
