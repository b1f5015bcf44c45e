// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>

namespace gatehouse {

/// A thread that makes things one after another and is a few of them ahead of who takes them: reading goes on while what
/// was read is being written. Belongs to the thread that made it.
template <typename Thing>
class ReadAhead
{
public:
    /// Nothing: there are no more.
    using Make = std::function<std::optional<Thing>()>;

    /// `make` is called in the other thread, and what it uses is that thread's as long as this lives. At most `most` things
    /// lie ready.
    ReadAhead(std::size_t most, Make make)
        : m_most(most)
        , m_make(std::move(make))
    {
        try {
            m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
        } catch (const std::system_error &) {
            // No thread to be had: next() makes them.
        }
    }
    /// Waits for the thing being made; what nobody took is dropped.
    ~ReadAhead() = default;
    ReadAhead(const ReadAhead &) = delete;
    ReadAhead &operator=(const ReadAhead &) = delete;

    /// The next one, as soon as it is there. After nothing it is not to be called again.
    std::optional<Thing> next()
    {
        if (!m_thread.joinable())
            return m_make();
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_ready.empty(); });
        std::optional<Thing> first = std::move(m_ready.front());
        m_ready.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return first;
    }

private:
    void run(const std::stop_token &stop)
    {
        for (bool more = true; more;) {
            {
                std::unique_lock lock(m_mutex);
                if (!m_changed.wait(lock, stop, [this] { return m_ready.size() < m_most; }))
                    return;
            }
            std::optional<Thing> made = m_make();
            more = made.has_value();
            {
                const std::lock_guard guard(m_mutex);
                m_ready.push_back(std::move(made));
            }
            m_changed.notify_all();
        }
    }

    std::size_t m_most;
    Make m_make;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::optional<Thing>> m_ready; ///< the last is nothing
    std::jthread m_thread;                    ///< ends first
};

} // namespace gatehouse
