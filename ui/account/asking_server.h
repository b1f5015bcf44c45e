// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace gatehouse
