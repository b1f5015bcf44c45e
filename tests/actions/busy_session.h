// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/odoo/odoo_browser.h"

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace gatehouse::testing {

/// A browser's session under requests without a pause, each of which makes the server save the session's file: what a
/// revocation meets in a session that is in use. As the same browser from the same address, so that it writes no row of
/// its own. From construction until stop().
class BusySession
{
public:
    BusySession(const OdooBrowser &browser, const QByteArray &userAgent, const QByteArray &address, int threads = 4);
    ~BusySession();
    BusySession(const BusySession &) = delete;
    BusySession &operator=(const BusySession &) = delete;

    int requests() const { return m_requests; }
    void stop();

private:
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_requests = 0;
    std::vector<std::thread> m_threads;
};

/// Makes the trace in a session's file look as old as this, so that its next request writes a new row: what an hour
/// does. False when the session has no file.
bool ageTrace(const RealOdoo &odoo, const QByteArray &identifier, int seconds);

} // namespace gatehouse::testing
