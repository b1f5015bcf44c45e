// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QNetworkProxy>
#include <QThread>

#include <memory>

namespace gatehouse::testing {

/// A web proxy in a thread of this program: opens tunnels (CONNECT), or does not.
class FakeProxy
{
public:
    enum class Manner {
        Open,
        WantsPassword, ///< 407 unless "officer" / "let-me-out" comes along
        Refuses        ///< 403
    };

    explicit FakeProxy(Manner manner);
    ~FakeProxy();
    FakeProxy(const FakeProxy &) = delete;
    FakeProxy &operator=(const FakeProxy &) = delete;

    QNetworkProxy address() const;
    /// Tunnels opened so far.
    int tunnels() const;
    /// All that came through from inside, heads included.
    QByteArray everything() const;

private:
    class Server;
    struct State;

    std::unique_ptr<State> m_state;
    QThread m_thread;
    Server *m_server = nullptr;
    quint16 m_port = 0;
};

} // namespace gatehouse::testing
