// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/domain/result.h"
#include "core/sources/odoo_rpc/odoo_rows.h"
#include "core/sources/odoo_rpc/odoo_session.h"
#include "core/sync/guard_following.h"
#include "core/sync/reading.h"
#include "core/sync/server_source.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace gatehouse {

/// Reads a server into the ledger: incremental, resumable, idempotent. One object for one server, kept between
/// readings; lives in the thread of its OdooSession. The ledger's writer is opened only when there is something to
/// write.
class ServerSync
{
public:
    ServerSync(const QString &ledger, const ServerSource &server);

    /// Blocking. What was committed before an error or a cancel stays, and the next reading tells it again without
    /// adding it twice. Reads nothing where somebody else is reading this source: SyncSummary::elsewhere.
    /// Errors: those of the session (kinds Auth, Network, Timeout, Refused, Protocol), Storage,
    /// Refused when somebody else is writing the ledger, Cancelled. Errors but Cancelled are noted in the ledger.
    Result<SyncSummary> run(odoo::OdooSession &session, SyncDepth depth,
        const std::function<void(const SyncProgress &)> &progress = {}, const CancelToken &cancel = {});

    /// Logs out and tells the ledger that this session has ended, which stock Odoo does not: its row stays listed for
    /// days. Nothing where the session never signed in by password. `revoked`: identifiers of sessions that the ledger has and
    /// that the server was just read to have revoked; told with it, and also where logging out fails, which is no
    /// error then. The rest of their rows is for the next reading, which begins where it would have begun.
    Result<void> signOff(odoo::OdooSession &session, const QStringList &revoked = {});

    /// Signs in and finds out what the server is, without reading it: for orders while somebody else reads.
    Result<void> probe(odoo::OdooSession &session, const std::function<void(const SyncProgress &)> &progress = {});

    /// Takes it for what somebody else's probe of it by this login has just found.
    void take(const odoo::ServerProfile &profile);

    /// What the server turned out to be; none before the first reading.
    const std::optional<odoo::ServerProfile> &profile() const { return m_profile; }
    const ServerSource &server() const { return m_server; }

private:
    struct Cursor;
    Result<SyncSummary> read(odoo::OdooSession &session, SyncDepth depth, const std::function<void(const SyncProgress &)> &progress,
        const CancelToken &cancel);
    Result<Cursor> cursor();
    Result<void> signIn(odoo::OdooSession &session, const std::function<void(const SyncProgress &)> &progress);
    odoo::CallResult<void> readRecords(odoo::OdooSession &session, SyncDepth depth, Cursor &next, LedgerSink &sink,
        const odoo::ReadOptions &options, SyncState &state, SyncSummary &summary);

    QString m_ledger;
    ServerSource m_server;
    SourceClaim m_claim;
    std::optional<odoo::ServerProfile> m_profile;
    Instant m_probed; ///< this computer's clock
    ReadingMemory m_memory;
    GuardAccounts m_accounts;
};

} // namespace gatehouse
