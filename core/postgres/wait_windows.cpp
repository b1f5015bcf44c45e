// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/wait.h"

#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <winsock2.h>

namespace gatehouse::postgres {

// select() and not WSAPoll(): the latter did not report refused connections before Windows 10 version 2004.
Readiness waitForSocket(int socket, bool forReading, bool forWriting, std::chrono::milliseconds longest)
{
    if (socket < 0)
        return Readiness::Ready;
    const auto handle = static_cast<SOCKET>(socket);
    fd_set reading;
    fd_set writing;
    fd_set wrong;
    FD_ZERO(&reading);
    FD_ZERO(&writing);
    FD_ZERO(&wrong);
    if (forReading)
        FD_SET(handle, &reading);
    if (forWriting)
        FD_SET(handle, &writing);
    FD_SET(handle, &wrong);
    timeval time{static_cast<long>(longest.count() / 1000), static_cast<long>(longest.count() % 1000 * 1000)};
    return ::select(0, &reading, &writing, &wrong, &time) > 0 ? Readiness::Ready : Readiness::TimedOut;
}

} // namespace gatehouse::postgres
