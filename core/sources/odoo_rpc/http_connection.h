// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/cancel.h"
#include "core/sources/odoo_rpc/delivery.h"
#include "core/sources/odoo_rpc/http_message.h"
#include "core/sources/odoo_rpc/server_settings.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <functional>

namespace gatehouse::odoo {

/// One TCP or TLS connection to the server, driven by the calling thread: open() and receive() return when they
/// are done. Made, used and destroyed in one thread.
class HttpConnection
{
public:
    HttpConnection(const ServerSettings &settings, const QSslConfiguration &tls, const CancelToken &cancel);
    ~HttpConnection();
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;

    /// Every error is Delivery::NotSent: no byte of a request leaves before the certificate was accepted.
    CallResult<void> open(QDeadlineTimer deadline);
    /// Sends head and body, as far as the system takes them at once; the rest goes with receive().
    void send(const QByteArray &head, const QByteArray &body);
    /// Reads the answer into `reader`. Errors are Delivery::MaybeTaken: something was sent.
    CallResult<void> receive(AnswerReader &reader, QDeadlineTimer deadline);

    /// Still open, as far as can be told, and with no bytes that nobody asked for?
    bool isUsable() const;
    bool wasUsed() const { return m_used; }
    void setCancel(const CancelToken &cancel) { m_cancel = cancel; }
    /// Empty over plain http, and before the server showed anything.
    const std::optional<TlsFacts> &tls() const { return m_tls; }

private:
    enum class Waited { Done, TimedOut, Cancelled };
    Waited wait(const std::function<bool()> &done, QDeadlineTimer deadline);
    void judgeCertificate(const QList<QSslError> &errors);
    void rememberTls();
    CallError openError() const;

    ServerSettings m_settings;
    CancelToken m_cancel;
    QEventLoop m_loop; ///< before the socket: a thread without one has nobody to tell a socket that it was refused
    QSslSocket m_socket;
    QTimer m_tick; ///< wakes the wait to look at clock and token
    std::optional<TlsFacts> m_tls;
    bool m_failed = false;
    bool m_used = false;
};

} // namespace gatehouse::odoo
