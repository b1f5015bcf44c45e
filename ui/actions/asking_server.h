// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal.h"
#include "core/actions/run.h"
#include "core/sync/server_follower.h"
#include "ui/widgets/asking.h"

namespace gatehouse {

/// Has `job(session, profile)` done on the server's thread and hands what it returned to `done(Result<T>)` in the
/// interface thread. When `context` goes first, nobody is called.
template <typename Job, typename Done>
void askServer(ServerFollower &server, QObject *context, Job job, Done done)
{
    whenFinished(server.run(std::move(job)), context, std::move(done));
}

/// Has an order carried out there, with the journal of this ledger: runAction(). `progress` is called on the server's
/// thread.
template <typename Done>
void orderOfServer(ServerFollower &server, QObject *context, const QString &ledger, const ActionOrder &order,
    const CancelToken &cancel, std::function<void(const ActionProgress &)> progress, Done done)
{
    askServer(
        server, context,
        [ledger, order, cancel, progress = std::move(progress)](
            odoo::OdooSession &session, const odoo::ServerProfile &profile) -> Result<ActionReport> {
            const auto journal = Journal::open(ledger);
            if (!journal)
                return tl::unexpected(journal.error());
            return runAction({session, profile, **journal, cancel, progress}, order);
        },
        std::move(done));
}

} // namespace gatehouse
