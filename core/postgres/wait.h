// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

/// Waiting for a socket: the one thing of core/postgres that is not the same on every platform.
namespace gatehouse::postgres {

enum class Readiness { Ready, TimedOut };

/// Until `socket` can be read (or written, where asked), something is wrong with it, or `longest` is over. Something
/// wrong counts as ready: whoever uses it next learns what. No socket (-1) counts as ready.
Readiness waitForSocket(int socket, bool forReading, bool forWriting, std::chrono::milliseconds longest);

} // namespace gatehouse::postgres
