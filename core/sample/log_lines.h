// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sample/history.h"
#include "core/sample/random.h"

#include <functional>
#include <queue>
#include <string>

namespace gatehouse::sample {

/// Writes a history as an Odoo 19 server's log: threaded server, one process at a time, UTC, with the access lines that
/// follow each request and whatever else such a server says. Format: recorded output of Odoo 19.0, of which
/// tests/fixtures/odoo-19/odoo-server.log is a part.
class LogLines
{
public:
    /// `write` gets pieces of the log, whole lines. `noise`: at least so many other lines for every line that tells of a
    /// login or a failed one; 0: what comes by itself.
    LogLines(std::uint64_t seed, int noise, std::function<void(std::string_view)> write);

    void begin(std::int64_t startMs);
    void deed(const Deed &deed);
    /// Hands over everything that is in order.
    void flush();
    void finish(std::int64_t endMs);

    std::int64_t lines() const { return m_lines; }
    std::int64_t loginLines() const { return m_loginLines; }

private:
    struct Line
    {
        std::int64_t ms;
        std::uint64_t order;
        std::string text;
        bool operator>(const Line &other) const { return ms != other.ms ? ms > other.ms : order > other.order; }
    };

    void startServer(std::int64_t ms);
    void stopServer(std::int64_t ms);
    void restartIfDue(std::int64_t ms);
    /// The line's beginning, up to the logger's colon.
    void head(std::int64_t ms, std::string_view level, std::string_view database, std::string_view logger);
    void put(std::int64_t ms);
    void say(std::int64_t ms, std::string_view level, std::string_view logger, std::string_view message);
    void access(std::int64_t ms, Address address, std::string_view request, int status, std::string_view database = {});
    void loginAccess(const Deed &deed);
    void noiseUntil(std::int64_t ms);
    void noiseLine(std::int64_t ms);
    void settleUntil(std::int64_t ms);

    Random m_chance;
    int m_noise;
    std::function<void(std::string_view)> m_write;
    std::priority_queue<Line, std::vector<Line>, std::greater<>> m_waiting; ///< access lines come after their request
    std::uint64_t m_order = 0;
    std::string m_line; ///< under construction
    std::string m_out;
    std::array<char, 20> m_second{}; ///< "2026-11-22 00:21:40" of m_secondOf
    std::int64_t m_secondOf = -1;
    std::array<Address, 64> m_around{}; ///< addresses last heard of, for everybody's other requests
    unsigned m_aroundNext = 0;
    std::int64_t m_pid = 0;
    std::int64_t m_restartMs = 0;
    std::int64_t m_lastMs = 0;
    std::int64_t m_owed = 0; ///< noise lines
    std::int64_t m_lines = 0;
    std::int64_t m_loginLines = 0;
};

} // namespace gatehouse::sample
