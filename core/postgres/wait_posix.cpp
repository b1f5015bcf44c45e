// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/wait.h"

#include <poll.h>

namespace gatehouse::postgres {

Readiness waitForSocket(int socket, bool forReading, bool forWriting, std::chrono::milliseconds longest)
{
    if (socket < 0)
        return Readiness::Ready;
    pollfd one{};
    one.fd = socket;
    one.events = static_cast<short>((forReading ? POLLIN : 0) | (forWriting ? POLLOUT : 0));
    // A signal that interrupts it counts as time over: callers look at their clock and wait on.
    return ::poll(&one, 1, static_cast<int>(longest.count())) > 0 ? Readiness::Ready : Readiness::TimedOut;
}

} // namespace gatehouse::postgres
